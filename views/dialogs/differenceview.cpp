#include "dialogs/differenceview.h"

#include "dialogs/differenceformats.h"

#include <QEvent>
#include <QTextBlock>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString part(const QString &text, TextRange range)
{
    return text.sliced(range.start, range.length());
}

} // namespace

DifferenceView::DifferenceView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(12);
}

void DifferenceView::showMessage(const QString &text)
{
    m_differences.clear();
    m_pieces.clear();
    m_changes.clear();
    setPlainText(text);
}

void DifferenceView::showDifferences(const QString &before, const QString &after,
                                     const QList<TextDifference> &differences)
{
    m_before = before;
    m_after = after;
    m_differences = differences;
    write();
}

void DifferenceView::write()
{
    m_pieces.clear();
    m_changes.clear();
    clear();
    setUndoRedoEnabled(false);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    QTextBlockFormat first;
    first.setBottomMargin(8);
    cursor.setBlockFormat(first);
    const auto put = [&](const QString &text, TextRange before, TextRange after, const QTextCharFormat &format) {
        if (text.isEmpty())
            return;
        const int begin = cursor.position();
        insertMarked(cursor, text, format);
        m_pieces += Piece{begin, cursor.position(), before, after};
    };
    const QTextCharFormat went = wentFormat(palette());
    const QTextCharFormat came = cameFormat(palette());
    for (const TextDifference &difference : m_differences) {
        const QString old = part(m_before, difference.before);
        const QString fresh = part(m_after, difference.after);
        if (difference.kind == TextDifference::Same) {
            put(fresh, difference.before, difference.after, {});
            if (old.endsWith(u'\n') && !fresh.endsWith(u'\n'))
                addParagraphBreak(cursor); // the last paragraph of the later text is followed by one that went
            continue;
        }
        const int begin = cursor.position();
        put(old, difference.before, {}, went);
        if (!old.isEmpty() && !fresh.isEmpty() && !old.back().isSpace())
            cursor.insertText(QString(QChar(0x2009))); // thin, so that nobody reads one word
        put(fresh, {}, difference.after, came);
        m_changes += {begin, cursor.position()};
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void DifferenceView::goToChange(int step)
{
    if (m_changes.isEmpty())
        return;
    const int here = textCursor().position();
    qsizetype index = 0;
    if (step > 0) {
        const auto next = std::ranges::find_if(m_changes, [here](const auto &change) { return change.first > here; });
        index = next == m_changes.end() ? 0 : next - m_changes.begin();
        if (!textCursor().hasSelection() && m_changes.constFirst().first >= here)
            index = 0;
    } else {
        index = m_changes.size() - 1;
        for (qsizetype i = 0; i < m_changes.size() && m_changes[i].second < here; ++i)
            index = i;
    }
    // The cursor stands at the begin of what is selected, so that the next step goes on from there.
    QTextCursor cursor(document());
    cursor.setPosition(m_changes[index].second);
    cursor.setPosition(m_changes[index].first, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

int DifferenceView::documentPlace(qsizetype offset, TextRange Piece::*side) const
{
    for (const Piece &piece : m_pieces) {
        const TextRange &range = piece.*side;
        if (!range.isEmpty() && offset >= range.start && offset <= range.end)
            return std::min(piece.begin + static_cast<int>(offset - range.start), piece.end);
    }
    return -1;
}

void DifferenceView::goTo(TextRange before, TextRange after)
{
    const bool isLater = !after.isEmpty();
    const TextRange range = isLater ? after : before;
    const auto side = isLater ? &Piece::after : &Piece::before;
    const int begin = documentPlace(range.start, side);
    const int end = documentPlace(range.end, side);
    if (begin < 0 || end < 0)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(end);
    cursor.setPosition(begin, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void DifferenceView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_differences.isEmpty())
        write();
}

} // namespace randnotiz
