#include "reader/findbar.h"

#include "reader/occurrencebar.h"
#include "reader/swatch.h"
#include "reader/typography.h"
#include "style/flowlayout.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// More annotations than anybody wants to have made by a slip.
constexpr qsizetype mostHighlightsAtOnce = 10'000;

/// A base on which a line edit says without words that there is nothing.
QColor nothingFoundBase(const QPalette &palette)
{
    return mixedWithBase(palette, isDark(palette) ? QColor(0xff, 0x60, 0x60) : QColor(0xe0, 0x20, 0x20),
                         isDark(palette) ? 0.22 : 0.12);
}

} // namespace

QString expressionErrorText(const ExpressionError &error)
{
    const auto what = [kind = error.kind] {
        switch (kind) {
        case ExpressionError::Parenthesis:
            return FindBar::tr("there is no second parenthesis to this one");
        case ExpressionError::Bracket:
            return FindBar::tr("the bracket “[” is never closed");
        case ExpressionError::Repetition:
            return FindBar::tr("the braces say no number of repetitions");
        case ExpressionError::Escape:
            return FindBar::tr("the backslash stands before nothing that it could change");
        case ExpressionError::Property:
            return FindBar::tr("no kind of character has this name");
        case ExpressionError::BackReference:
            return FindBar::tr("there is no group of this number or name");
        case ExpressionError::LookBehind:
            return FindBar::tr("what stands before must be of limited length");
        case ExpressionError::Range:
            return FindBar::tr("this range goes backwards");
        case ExpressionError::Size:
            return FindBar::tr("this is too large");
        case ExpressionError::Syntax:
            break;
        }
        return FindBar::tr("this has no meaning here");
    };
    return FindBar::tr("Not an expression yet. At character %1: %2.").arg(QLocale().toString(error.place), what());
}

FindBar::FindBar(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLineEdit)
    , m_place(new QLabel)
    , m_problem(new QLabel)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_close(new QToolButton)
    , m_matchCase(new QCheckBox)
    , m_matchAccents(new QCheckBox)
    , m_wholeWords(new QCheckBox)
    , m_wordForms(new QCheckBox)
    , m_expression(new QCheckBox)
    , m_highlightAll(new QToolButton)
    , m_colours(new QMenu(this))
{
    m_words->setObjectName(u"findWords"_s);
    m_place->setObjectName(u"findPlace"_s);
    m_problem->setObjectName(u"findProblem"_s);
    m_matchCase->setObjectName(u"findMatchCase"_s);
    m_matchAccents->setObjectName(u"findMatchAccents"_s);
    m_wholeWords->setObjectName(u"findWholeWords"_s);
    m_wordForms->setObjectName(u"findWordForms"_s);
    m_expression->setObjectName(u"findExpression"_s);
    m_highlightAll->setObjectName(u"findHighlightAll"_s);
    setFocusProxy(m_words);
    layOut();
    listen();
    showOptions();
    drawSwatches();
    retranslate();
    hide();
}

void FindBar::layOut()
{
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(120);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setIcon(lineIcon(u"close"_s));
    m_highlightAll->setPopupMode(QToolButton::MenuButtonPopup);
    m_highlightAll->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_highlightAll->setMenu(m_colours);
    m_highlightAll->setFocusPolicy(Qt::StrongFocus);

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_words, 1);
    line->addSpacing(6);
    line->addWidget(m_place);
    line->addSpacing(4);
    for (QToolButton *button : {m_previous, m_next, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        line->addWidget(button);
    }
    auto *choices = new QWidget;
    auto *flow = new FlowLayout(choices, 10);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *choice : QList<QWidget *>{m_matchCase, m_matchAccents, m_wholeWords, m_wordForms, m_expression})
        flow->addWidget(choice);
    flow->addWidget(m_highlightAll);
    flow->addWidget(new QWidget); // takes the rest of the last line
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 8);
    column->setSpacing(6);
    column->addLayout(line);
    column->addWidget(m_problem);
    column->addWidget(choices);
}

void FindBar::listen()
{
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::requestChanged);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::givenUp);
    connect(m_highlightAll, &QToolButton::clicked, this, [this] { Q_EMIT highlightAllChosen(m_colour); });
    for (const Colour colour : allColours) {
        QAction *action = m_colours->addAction(QString());
        connect(action, &QAction::triggered, this, [this, colour] { Q_EMIT highlightAllChosen(colour); });
    }
    const auto onClick = [this](QCheckBox *box, auto change) {
        connect(box, &QCheckBox::clicked, this, [this, change](bool checked) {
            FindOptions options = m_options;
            change(options, checked);
            choose(options);
        });
    };
    onClick(m_matchCase, [](FindOptions &options, bool checked) { options.matchCase = checked; });
    onClick(m_matchAccents, [](FindOptions &options, bool checked) { options.matchAccents = checked; });
    onClick(m_wholeWords, [](FindOptions &options, bool checked) { options.wholeWords = checked; });
    onClick(m_wordForms, [](FindOptions &options, bool checked) {
        options.kind = checked ? FindKind::WordForms : FindKind::Letters;
    });
    onClick(m_expression, [](FindOptions &options, bool checked) {
        options.kind = checked ? FindKind::Expression : FindKind::Letters;
    });
}

void FindBar::choose(const FindOptions &options)
{
    m_options = options;
    showOptions();
    Q_EMIT optionsChosen(options);
    Q_EMIT requestChanged();
}

void FindBar::setAppearance(const ReaderAppearance &appearance)
{
    m_appearance = appearance;
    retranslate();
}

void FindBar::setArticle(bool hasWordForms, bool readOnly)
{
    m_hasWordForms = hasWordForms;
    m_readOnly = readOnly;
    showOptions();
    retranslate();
}

void FindBar::setRequest(const FindRequest &request)
{
    const QSignalBlocker blocker(m_words);
    m_words->setText(request.words);
    m_options = request.options;
    showOptions();
}

FindRequest FindBar::request() const
{
    FindRequest request{m_words->text(), m_options};
    if (request.options.kind == FindKind::WordForms && !m_hasWordForms)
        request.options.kind = FindKind::Letters;
    return request;
}

void FindBar::setColour(Colour colour)
{
    m_colour = colour;
    drawSwatches();
    retranslate();
}

void FindBar::showStatus(const Status &status)
{
    m_status = status;
    retranslate();
}

void FindBar::begin()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void FindBar::showOptions()
{
    const FindKind kind = request().options.kind;
    m_matchCase->setChecked(m_options.matchCase);
    m_matchAccents->setChecked(m_options.matchAccents);
    m_wholeWords->setChecked(m_options.wholeWords);
    m_wordForms->setChecked(kind == FindKind::WordForms);
    m_expression->setChecked(kind == FindKind::Expression);
    m_matchCase->setEnabled(kind != FindKind::WordForms);
    m_matchAccents->setEnabled(kind == FindKind::Letters);
    m_wholeWords->setEnabled(kind == FindKind::Letters);
    m_wordForms->setEnabled(m_hasWordForms);
}

QString FindBar::placeText() const
{
    const QLocale locale;
    if (m_status.kind == Status::Searching)
        return tr("Searching…");
    if (m_status.kind == Status::Nothing || m_status.error)
        return {};
    if (m_status.count == 0)
        return tr("Not found");
    const QString place = tr("%1 of %2").arg(locale.toString(m_status.current + 1), locale.toString(m_status.count));
    switch (m_status.wrap) {
    case Status::FromStart:
        return tr("%1, on from the start", "%1: 1 of 17").arg(place);
    case Status::FromEnd:
        return tr("%1, on from the end", "%1: 17 of 17").arg(place);
    case Status::NotWrapped:
        break;
    }
    return place;
}

QString FindBar::problemText() const
{
    if (m_status.kind != Status::Answered)
        return {};
    if (m_status.error)
        return expressionErrorText(*m_status.error);
    if (m_status.tookTooLong)
        return tr("This expression takes too long here. What is shown was found until the search was given up.");
    return {};
}

void FindBar::retranslate()
{
    setAccessibleName(tr("Find in the article"));
    m_words->setPlaceholderText(tr("Find in the article"));
    m_words->setAccessibleName(tr("What to find"));
    m_matchCase->setText(tr("Match &case"));
    m_matchAccents->setText(tr("Match &umlauts and accents"));
    m_matchAccents->setToolTip(tr("Otherwise “a” finds “ä” too, “ae” and “ä” find each other, and so do “ss” and “ß”"));
    m_wholeWords->setText(tr("&Whole words"));
    m_wordForms->setText(tr("W&ord forms"));
    m_wordForms->setToolTip(m_hasWordForms ? tr("“house” finds “houses” too")
                                           : tr("Word forms aren't known in this article's language"));
    m_expression->setText(tr("&Regular expression"));
    const auto label = [](QToolButton *button, const QString &text, const QString &tip) {
        button->setAccessibleName(text);
        button->setToolTip(tip);
    };
    label(m_previous, tr("Previous"), tr("Previous (Shift+Enter)"));
    label(m_next, tr("Next"), tr("Next (Enter)"));
    label(m_close, tr("Close"), tr("Close (Esc)"));
    m_previous->setEnabled(m_status.count > 1);
    m_next->setEnabled(m_status.count > 1);

    m_place->setText(placeText());
    m_problem->setText(problemText());
    m_problem->setVisible(!m_problem->text().isEmpty());
    const bool nothing = m_status.kind == Status::Answered && m_status.count == 0;
    QPalette words = palette();
    if (nothing)
        words.setColor(QPalette::Base, nothingFoundBase(words));
    m_words->setPalette(words);

    const bool tooMany = m_status.preview.added > mostHighlightsAtOnce;
    m_highlightAll->setText(tr("Hi&ghlight all"));
    m_highlightAll->setEnabled(!m_readOnly && m_status.count > 0 && m_status.preview.added > 0 && !tooMany);
    QString tip = colourName(m_appearance, m_colour);
    if (tooMany)
        tip = tr("At most %Ln passage(s) are highlighted at once", nullptr, static_cast<int>(mostHighlightsAtOnce));
    else if (m_status.count > 0)
        tip = tr("%1: %2", "colour: 23 passages, 2 of them …").arg(tip, passagesText(m_status.count, m_status.preview));
    m_highlightAll->setToolTip(tip);
    for (const Colour colour : allColours)
        m_colours->actions().at(static_cast<int>(colour) - 1)->setText(colourName(m_appearance, colour).replace(u'&', "&&"_L1));
}

void FindBar::drawSwatches()
{
    const bool dark = isDark(palette());
    m_highlightAll->setIcon(swatch(m_colour, dark));
    for (const Colour colour : allColours)
        m_colours->actions().at(static_cast<int>(colour) - 1)->setIcon(swatch(colour, dark));
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        drawSwatches();
        retranslate();
    }
    QFrame::changeEvent(event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    auto *button = qobject_cast<QToolButton *>(focusWidget());
    const bool onButton = button != nullptr && button->hasFocus();
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT givenUp();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (onButton && modifiers == Qt::NoModifier)
            button->click();
        else
            Q_EMIT stepped(modifiers.testFlag(Qt::ShiftModifier) ? -1 : 1);
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        Q_EMIT paged(event->key() == Qt::Key_PageUp ? -1 : 1);
        break;
    default:
        QFrame::keyPressEvent(event);
    }
}

} // namespace randnotiz
