#include "search/searchline.h"

#include "domain/visiblecontrols.h"
#include "style/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QStandardItemModel>
#include <QTextCharFormat>

#include <algorithm>

namespace randnotiz {

namespace {

SearchNames interfaceNames()
{
    return QLocale().language() == QLocale::German ? SearchNames::German : SearchNames::English;
}

QTextCharFormat formatOf(SearchSpan::Kind kind, const QPalette &palette)
{
    const bool dark = isDark(palette);
    QTextCharFormat format;
    switch (kind) {
    case SearchSpan::Field:
    case SearchSpan::Value:
        format.setForeground(palette.color(QPalette::Link));
        break;
    case SearchSpan::Operator:
        format.setForeground(QColor(dark ? 0xffd99a5b : 0xff9a4f0f));
        break;
    case SearchSpan::Phrase:
        format.setForeground(QColor(dark ? 0xff93c47d : 0xff2d6b2f));
        break;
    case SearchSpan::Ignored:
        format.setForeground(mutedText(palette));
        break;
    }
    return format;
}

} // namespace

SearchLine::SearchLine(QWidget *parent)
    : QLineEdit(parent)
    , m_typing(interfaceNames())
    , m_completer(new QCompleter(this))
    , m_offered(new QStandardItemModel(this))
{
    m_completer->setModel(m_offered);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    // Not setCompleter(): that would complete the whole line.
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(QStringLiteral("candidates"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &SearchLine::take);
    connect(this, &QLineEdit::textChanged, this, &SearchLine::read);
    connect(this, &QLineEdit::textEdited, this, &SearchLine::offer);
}

void SearchLine::setVocabulary(const SearchVocabulary &vocabulary)
{
    m_typing.setVocabulary(vocabulary);
    read();
}

void SearchLine::read()
{
    m_search = m_typing.parse(text());
    colour();
    Q_EMIT searchChanged();
}

void SearchLine::colour()
{
    // QLineEdit has no formats of its own, but paints those of an input method, whose places count from the cursor.
    QList<QInputMethodEvent::Attribute> attributes;
    const auto add = [&](TextRange place, const QTextCharFormat &format) {
        attributes.append({QInputMethodEvent::TextFormat, static_cast<int>(place.start) - cursorPosition(),
                           static_cast<int>(place.length()), format});
    };
    for (const SearchSpan &span : std::as_const(m_search.spans))
        add(span.place, formatOf(span.kind, palette()));
    for (const SearchHint &hint : std::as_const(m_search.hints)) {
        if (hint.isUnfinished())
            continue;
        QTextCharFormat underlined;
        underlined.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        underlined.setUnderlineColor(QColor(isDark(palette()) ? 0xfff28b82 : 0xffb3261e));
        add(hint.place, underlined);
    }
    QInputMethodEvent event({}, attributes);
    QLineEdit::inputMethodEvent(&event);
}

void SearchLine::offer()
{
    m_completion = m_typing.complete(text(), cursorPosition());
    m_offered->clear();
    for (const SearchCandidate &candidate : std::as_const(m_completion.candidates)) {
        auto *item = new QStandardItem(visibleControls(candidate.label));
        item->setEditable(false);
        m_offered->appendRow(item);
    }
    if (m_completion.candidates.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix({});
    m_completer->popup()->setCurrentIndex({});
    // Under what it is about, and as wide as it needs to be.
    QRect place = cursorRect();
    place.setTop(0);
    place.setBottom(height());
    place.setWidth(std::clamp(m_completer->popup()->sizeHintForColumn(0) + 40, 140, std::max(140, width())));
    m_completer->complete(place);
}

void SearchLine::take(const QModelIndex &candidate)
{
    if (candidate.row() < 0 || candidate.row() >= m_completion.candidates.size())
        return;
    const QString chosen = m_completion.candidates.at(candidate.row()).text;
    const TextRange place = m_completion.place;
    // The next word begins behind a value; behind a field its value is offered.
    const bool isField = chosen.endsWith(u':');
    const bool isLast = place.end == text().size();
    setSelection(static_cast<int>(place.start), static_cast<int>(place.length()));
    insert(isField || !isLast ? chosen : chosen + u' ');
    if (isField)
        offer();
}

bool SearchLine::pressedInPopup(int key)
{
    QAbstractItemView *popup = m_completer->popup();
    if (!popup->isVisible())
        return false;
    const bool isTab = key == Qt::Key_Tab;
    if (!isTab && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    // Not the current one: a list that gets the focus makes its first row that, chosen or not.
    const QModelIndex current = popup->selectionModel()->selectedIndexes().value(0);
    popup->hide();
    if (!current.isValid() && !isTab)
        return false;
    take(current.isValid() ? current : m_completer->completionModel()->index(0, 0));
    return true;
}

bool SearchLine::event(QEvent *event)
{
    // On X11 this goes to the end of a line, as the End key does; here it stands in the menu for something else.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->keyCombination() == (Qt::CTRL | Qt::Key_E)) {
        event->ignore();
        return true;
    }
    if (event->type() != QEvent::KeyPress || !m_completer->popup()->isVisible())
        return QLineEdit::event(event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool handled = pressedInPopup(key) || QLineEdit::event(event);
    // Or the list would take its first row, which nobody chose.
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab)
        event->accept();
    return handled;
}

void SearchLine::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        m_typing.setNames(interfaceNames());
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace randnotiz
