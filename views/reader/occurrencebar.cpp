#include "reader/occurrencebar.h"

#include "reader/swatch.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

QString passagesText(qsizetype count, const HighlightAllOutcome &outcome)
{
    const auto number = [](qsizetype n) { return static_cast<int>(n); };
    QStringList parts{OccurrenceBar::tr("%Ln passage(s)", nullptr, number(count))};
    if (outcome.known > 0)
        parts += OccurrenceBar::tr("%Ln of them highlighted already", nullptr, number(outcome.known));
    if (outcome.overlapping > 0)
        parts += OccurrenceBar::tr("%Ln left out, over other highlights", nullptr, number(outcome.overlapping));
    return parts.join(", "_L1);
}

OccurrenceBar::OccurrenceBar(QWidget *parent)
    : FloatingBar(parent)
    , m_summary(new QLabel)
    , m_place(new QLabel)
    , m_all(new QLabel)
    , m_wholeWords(new QCheckBox)
    , m_matchCase(new QCheckBox)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_close(new QToolButton)
{
    m_summary->setObjectName(u"summary"_s);
    m_place->setObjectName(u"place"_s);
    m_wholeWords->setObjectName(u"wholeWords"_s);
    m_matchCase->setObjectName(u"matchCase"_s);
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setIcon(lineIcon(u"close"_s));

    auto *colours = new QHBoxLayout;
    colours->setSpacing(2);
    colours->addWidget(m_all);
    colours->addSpacing(6);
    for (const Colour colour : allColours) {
        auto *button = new QToolButton;
        button->setAutoRaise(true);
        button->setIconSize({18, 18});
        m_colours[static_cast<size_t>(colour) - 1] = button;
        colours->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, colour] { Q_EMIT colourChosen(colour); });
    }
    colours->addStretch();
    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    for (QToolButton *button : {m_previous, m_next, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    head->addSpacing(16);
    head->addWidget(m_place);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    head->addWidget(m_close);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(14);
    choices->addWidget(m_wholeWords);
    choices->addWidget(m_matchCase);
    choices->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 8);
    column->setSpacing(6);
    column->addLayout(head);
    column->addLayout(choices);
    column->addLayout(colours);

    for (QCheckBox *box : {m_wholeWords, m_matchCase})
        connect(box, &QCheckBox::clicked, this, [this] { Q_EMIT optionsChosen(options()); });
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
    connect(m_close, &QToolButton::clicked, this, &OccurrenceBar::givenUp);
    drawSwatches();
    retranslate();
}

void OccurrenceBar::setAppearance(const ReaderAppearance &appearance)
{
    m_appearance = appearance;
    retranslate();
}

void OccurrenceBar::open(const OccurrenceOptions &options, bool wholeWordsPossible, Colour colour)
{
    m_wholeWords->setChecked(options.wholeWords && wholeWordsPossible);
    m_wholeWords->setEnabled(wholeWordsPossible);
    m_matchCase->setChecked(options.matchCase);
    showPlaces(0, -1, {});
    setFocusProxy(m_colours[static_cast<size_t>(colour) - 1]);
    showInCorner();
    setFocus(Qt::TabFocusReason);
}

void OccurrenceBar::showPlaces(qsizetype count, qsizetype current, const HighlightAllOutcome &preview)
{
    m_count = count;
    m_current = current;
    m_preview = preview;
    retranslate();
    if (isVisible())
        showInCorner();
}

OccurrenceOptions OccurrenceBar::options() const
{
    return {m_wholeWords->isChecked(), m_matchCase->isChecked()};
}

void OccurrenceBar::drawSwatches()
{
    for (const Colour colour : allColours)
        m_colours[static_cast<size_t>(colour) - 1]->setIcon(swatch(colour, isDark(palette())));
}

void OccurrenceBar::retranslate()
{
    setAccessibleName(tr("Highlight all occurrences"));
    m_summary->setText(m_count == 0 ? tr("Looking for the words…") : passagesText(m_count, m_preview));
    const QLocale locale;
    m_place->setText(m_current < 0 ? QString()
                                   : tr("%1 of %2").arg(locale.toString(m_current + 1), locale.toString(m_count)));
    m_wholeWords->setText(tr("&Whole words"));
    m_matchCase->setText(tr("Match &case"));
    m_all->setText(tr("Highlight all (keys 1 to 6):"));
    const auto label = [](QToolButton *button, const QString &text, const QString &tip) {
        button->setAccessibleName(text);
        button->setToolTip(tip);
    };
    label(m_previous, tr("Previous"), tr("Previous (key K)"));
    label(m_next, tr("Next"), tr("Next (key J)"));
    label(m_close, tr("Close"), tr("Close (Esc)"));
    m_previous->setEnabled(m_count > 1);
    m_next->setEnabled(m_count > 1);
    for (const Colour colour : allColours) {
        QToolButton *button = m_colours[static_cast<size_t>(colour) - 1];
        const QString name = colourName(m_appearance, colour);
        label(button, tr("Highlight all: %1").arg(name),
              tr("%1 (key %2)", "name of a highlight colour").arg(name).arg(static_cast<int>(colour)));
        button->setEnabled(m_count > 0 && m_preview.added > 0);
    }
}

void OccurrenceBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        drawSwatches();
    FloatingBar::changeEvent(event);
}

bool OccurrenceBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Before the window's own keys of one letter.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return FloatingBar::event(event);
}

void OccurrenceBar::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    auto *focused = qobject_cast<QToolButton *>(focusWidget());
    if (key == Qt::Key_Escape)
        Q_EMIT givenUp();
    else if (key == Qt::Key_J || key == Qt::Key_K)
        Q_EMIT stepped(key == Qt::Key_J ? 1 : -1);
    else if (key >= Qt::Key_1 && key <= Qt::Key_6)
        m_colours[static_cast<size_t>(key - Qt::Key_1)]->click();
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && focused != nullptr && focused->hasFocus())
        focused->click();
    else
        FloatingBar::keyPressEvent(event);
}

} // namespace randnotiz
