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

NoteEditor::NoteEditor(int fewestLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_fewestLines(fewestLines)
    , m_mostLines(mostLines)
{
    setTabChangesFocus(true);
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
    if (toPlainText() == text) {
        m_dirty = false;
        m_refused = false;
        viewport()->update();
        return;
    }
    if (isDirty())
        return;
    const QScopedValueRollback setting(m_setting, true);
    setPlainText(text);
    followHeight();
}

void NoteEditor::setUnsavedText(const QString &text)
{
    const QScopedValueRollback setting(m_setting, true);
    // Keys may have followed the words that were refused: those on screen are newer.
    if (!m_dirty && toPlainText() != text)
        setPlainText(text);
    m_refused = true;
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

void NoteEditor::commit()
{
    m_pause.stop();
    if (!isDirty())
        return;
    m_dirty = false;
    m_refused = false;
    if (m_editing == 0)
        m_editing = ArticleSession::newEditing();
    Q_EMIT committed(toPlainText(), m_editing);
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
    QPlainTextEdit::keyPressEvent(event);
}

void NoteEditor::focusInEvent(QFocusEvent *event)
{
    m_editing = ArticleSession::newEditing();
    QPlainTextEdit::focusInEvent(event);
}

void NoteEditor::focusOutEvent(QFocusEvent *event)
{
    commit();
    QPlainTextEdit::focusOutEvent(event);
}

void NoteEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    followHeight();
}

void NoteEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!m_refused)
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(highlightColours(Colour::Orange, isDark(palette())).strong, 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

} // namespace randnotiz
