#include "sidepanel/noteeditor.h"

#include "reader/highlightcolours.h"
#include "reader/typography.h"
#include "session/articlesession.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>
#include <chrono>

namespace randnotiz {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds stepPause = 3s;
constexpr int longestStep = 200; ///< keys, until the next word's end

} // namespace

NoteEditor::NoteEditor(int fewestLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_fewestLines(fewestLines)
    , m_mostLines(mostLines)
{
    setTabChangesFocus(true);
    // Its frame is painted by itself, to be seen on dark pages too.
    setFrameShape(NoFrame);
    document()->setDocumentMargin(6);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pause.setSingleShot(true);
    m_pause.setInterval(800ms);
    connect(&m_pause, &QTimer::timeout, this, &NoteEditor::commit);
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEditor::typed);
}

void NoteEditor::setSavedText(const QString &text)
{
    m_saved = text;
    if (toPlainText() == text) {
        m_dirty = false;
        m_refused = false;
        m_pending.reset();
        viewport()->update();
        return;
    }
    // What comes before the answer to a commit is older than what is on screen.
    if (isDirty() || m_pending)
        return;
    const QScopedValueRollback setting(m_setting, true);
    setPlainText(text);
    followHeight();
}

void NoteEditor::startWith(const QString &savedText)
{
    m_pause.stop();
    m_dirty = false;
    m_refused = false;
    m_pending.reset();
    setSavedText(savedText);
    document()->clearUndoRedoStacks();
}

void NoteEditor::setUnsavedText(const QString &text)
{
    const QScopedValueRollback setting(m_setting, true);
    // Keys may have followed the words that were refused: those on screen are newer.
    if (!m_dirty && toPlainText() != text)
        setPlainText(text);
    m_refused = true;
    m_pending.reset();
    followHeight();
    viewport()->update();
}

void NoteEditor::typed()
{
    followHeight();
    if (m_setting)
        return;
    m_dirty = true;
    m_pause.start();
}

void NoteEditor::beginStep()
{
    m_editing = ArticleSession::newEditing();
    m_typedInStep = 0;
}

void NoteEditor::partSteps(const QKeyEvent &event)
{
    const bool typesText = !event.text().isEmpty() && event.text().front().isPrint();
    if (!typesText && event.key() != Qt::Key_Backspace && event.key() != Qt::Key_Delete && event.key() != Qt::Key_Return)
        return;
    const bool afterPause = m_sinceLastKey.isValid() && m_sinceLastKey.hasExpired(stepPause.count());
    const bool atWordsEnd = m_typedInStep > longestStep && event.key() == Qt::Key_Space;
    if (afterPause || atWordsEnd) {
        commit();
        beginStep();
    }
    m_sinceLastKey.start();
    ++m_typedInStep;
}

void NoteEditor::commit()
{
    m_pause.stop();
    if (!isDirty())
        return;
    m_dirty = false;
    m_refused = false;
    if (toPlainText() == m_saved && !m_pending)
        return; // typed and taken back
    m_pending = toPlainText();
    if (m_editing == 0)
        beginStep();
    Q_EMIT committed(*m_pending, m_editing);
}

int NoteEditor::wantedHeight() const
{
    // QPlainTextDocumentLayout counts height in lines.
    const int lines = std::clamp(static_cast<int>(document()->size().height()), m_fewestLines, m_mostLines);
    const int frame = 2 * frameWidth() + static_cast<int>(2 * document()->documentMargin());
    return lines * fontMetrics().lineSpacing() + frame + 2;
}

QSize NoteEditor::sizeHint() const
{
    return {200, wantedHeight()};
}

QSize NoteEditor::minimumSizeHint() const
{
    return {80, wantedHeight()};
}

void NoteEditor::followHeight()
{
    if (wantedHeight() == m_lastHeight)
        return;
    m_lastHeight = wantedHeight();
    updateGeometry();
    Q_EMIT heightChanged();
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    const bool done =
        event->key() == Qt::Key_Escape || (event->modifiers().testFlag(Qt::ControlModifier) &&
                                           (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter));
    if (done) {
        commit();
        Q_EMIT escaped();
        return;
    }
    partSteps(*event);
    QPlainTextEdit::keyPressEvent(event);
}

void NoteEditor::focusInEvent(QFocusEvent *event)
{
    beginStep();
    QPlainTextEdit::focusInEvent(event);
    viewport()->update();
}

void NoteEditor::focusOutEvent(QFocusEvent *event)
{
    commit();
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
}

void NoteEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    followHeight();
}

void NoteEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_refused)
        painter.setPen(QPen(highlightColours(Colour::Orange, isDark(palette())).strong, 2));
    else if (hasFocus())
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
    else
        painter.setPen(mixedWithBase(palette(), palette().color(QPalette::Text), 0.28));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace randnotiz
