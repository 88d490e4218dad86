#include "dialogs/wordingview.h"

#include "dialogs/differenceformats.h"
#include "style/theme.h"

#include <QEvent>
#include <QTextCursor>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

WordingView::WordingView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    document()->setDocumentMargin(10);
}

void WordingView::showWording(const Wording &wording)
{
    m_wording = wording;
    m_message.clear();
    write();
}

void WordingView::showMessage(const QString &text)
{
    m_message = text;
    write();
}

namespace {

QString part(const QString &text, TextRange range)
{
    return text.sliced(range.start, range.length());
}

enum class Side : quint8 { Old, New };

/// One side of a wording, cut where a difference or the quote begins or ends.
void insertSide(QTextCursor &cursor, const WordingView::Wording &wording, Side side, const QPalette &palette)
{
    const bool isOld = side == Side::Old;
    const QString &text = isOld ? wording.oldSentences : wording.newSentences;
    const TextRange quote = isOld ? wording.oldQuote : wording.newQuote;
    QList<TextDifference> differences = wording.differences;
    if (differences.isEmpty())
        differences += {TextDifference::Same, {0, text.size()}, {0, text.size()}};
    const QTextCharFormat marked = isOld ? wentFormat(palette) : cameFormat(palette);
    for (const TextDifference &difference : differences) {
        const TextRange range = isOld ? difference.before : difference.after;
        QList<qsizetype> cuts{range.start, range.end};
        for (const qsizetype cut : {quote.start, quote.end}) {
            if (cut > range.start && cut < range.end)
                cuts += cut;
        }
        std::ranges::sort(cuts);
        for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
            QTextCharFormat format = difference.kind == TextDifference::Same ? QTextCharFormat() : marked;
            const bool inQuote = cuts[i] >= quote.start && cuts[i + 1] <= quote.end;
            if (inQuote)
                format.setFontWeight(QFont::DemiBold);
            else if (difference.kind == TextDifference::Same)
                format.setForeground(mutedText(palette));
            insertMarked(cursor, part(text, {cuts[i], cuts[i + 1]}), format);
        }
    }
}

} // namespace

void WordingView::write()
{
    clear();
    if (!m_message.isEmpty()) {
        setPlainText(m_message);
        return;
    }
    QTextCursor cursor(document());
    QTextCharFormat label;
    label.setForeground(mutedText(palette()));
    label.setFontCapitalization(QFont::MixedCase);
    QTextBlockFormat heading;
    QTextBlockFormat body;
    body.setBottomMargin(8);
    cursor.setBlockFormat(heading);
    cursor.insertText(tr("Before"), label);
    cursor.insertBlock(body, {});
    insertSide(cursor, m_wording, Side::Old, palette());
    cursor.insertBlock(heading, {});
    cursor.insertText(tr("Now"), label);
    cursor.insertBlock(body, {});
    if (m_wording.newSentences.isEmpty())
        cursor.insertText(tr("The passage was not found in the present text."), label);
    else
        insertSide(cursor, m_wording, Side::New, palette());
    moveCursor(QTextCursor::Start);
}

void WordingView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        write();
}

} // namespace randnotiz
