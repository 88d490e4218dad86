#include "exchange/bodybuilder.h"

#include "exchange/importer.h"
#include "exchange/visibletext.h"
#include "text/cleantext.h"

#include <algorithm>

namespace randnotiz {

namespace {

constexpr std::array runKinds{RunKind::Emphasis, RunKind::Strong, RunKind::Code, RunKind::Link};

bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

/// Whether `c` may melt into the character before it under NFC: combining marks, and the
/// vowels and finals of Hangul.
bool mayCompose(QChar c)
{
    return c.isMark() || (c.unicode() >= 0x1160 && c.unicode() <= 0x11ff);
}

} // namespace

void BodyBuilder::enterQuotation()
{
    end();
    ++m_quoteDepth;
    m_itemPending = false;
}

void BodyBuilder::leaveQuotation()
{
    end();
    m_quoteDepth = std::max<qsizetype>(0, m_quoteDepth - 1);
}

void BodyBuilder::enterList(std::optional<int> first)
{
    end();
    m_lists.append({first});
    m_itemPending = false;
}

void BodyBuilder::leaveList()
{
    end();
    if (!m_lists.isEmpty())
        m_lists.removeLast();
    m_itemPending = false;
}

void BodyBuilder::enterItem(std::optional<int> number)
{
    end();
    m_itemPending = true;
    m_itemNumber.reset();
    if (m_lists.isEmpty() || !m_lists.last().next)
        return;
    constexpr int largest = 999'999'999; // CommonMark's limit, and far from an int's
    m_itemNumber = std::clamp(number.value_or(*m_lists.last().next), 0, largest);
    m_lists.last().next = *m_itemNumber + 1;
}

void BodyBuilder::leaveItem()
{
    end();
    m_itemPending = false;
}

int BodyBuilder::limitedDepth(qsizetype depth)
{
    if (depth > limits::nesting)
        m_flattened = true;
    return static_cast<int>(std::min<qsizetype>(depth, limits::nesting));
}

void BodyBuilder::begin(BlockKind kind, int level)
{
    end();
    m_open = true;
    m_block = {.kind = kind,
               .level = level,
               .listDepth = limitedDepth(m_lists.size()),
               .quoteDepth = limitedDepth(m_quoteDepth)};
    if (kind == BlockKind::Paragraph && m_itemPending && !m_lists.isEmpty()) {
        m_block.kind = BlockKind::ListItem;
        m_block.ordered = m_itemNumber.has_value();
        m_block.ordinal = m_itemNumber.value_or(0);
    } else if (kind == BlockKind::Paragraph && m_quoteDepth > 0) {
        m_block.kind = BlockKind::Quotation;
    }
    for (OpenRun &run : m_openRuns)
        run.start = 0;
}

void BodyBuilder::end()
{
    if (!m_open)
        return;
    for (const RunKind kind : runKinds)
        closeRunPiece(kind);
    if (m_block.kind == BlockKind::Table)
        dropEmptyRow();
    normalize();

    const TextRange visible = visibleRange();
    if (!visible.isEmpty()) {
        if (!m_body.text.isEmpty())
            m_body.text += u'\n';
        const qsizetype shift = m_body.text.size() - visible.start;
        m_body.text += QStringView(m_current).sliced(visible.start, visible.length());
        m_block.range = {visible.start + shift, visible.end + shift};
        m_body.blocks += m_block;
        for (InlineRun run : std::as_const(m_currentRuns)) {
            qsizetype start = std::max(run.range.start, visible.start);
            qsizetype stop = std::min(run.range.end, visible.end);
            while (start < stop && m_current[start].isSpace())
                ++start;
            while (start < stop && m_current[stop - 1].isSpace())
                --stop;
            run.range = {start + shift, stop + shift};
            if (!run.range.isEmpty())
                m_body.runs += run;
        }
        m_itemPending = false;
    }
    m_body.blocks += m_imagesAfter;

    m_open = false;
    m_current.clear();
    m_currentRuns.clear();
    m_imagesAfter.clear();
    m_spacePending = m_breakPending = m_rowHasCells = false;
    m_rowStart = 0;
}

bool BodyBuilder::hasText() const
{
    return m_open && hasVisibleText(m_current);
}

void BodyBuilder::append(QStringView text)
{
    if (text.isEmpty() || !m_open)
        return;
    flushBreaks();
    const qsizetype before = m_current.size();
    m_current += cleanText(text.toString()).text;
    if (m_block.kind == BlockKind::Table) {
        for (qsizetype i = before; i < m_current.size(); ++i) {
            if (m_current[i] == u'\t' || m_current[i] == u'\n')
                m_current[i] = u' ';
        }
    }
}

void BodyBuilder::appendCollapsed(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        if (isHtmlSpace(text[at])) {
            m_spacePending = true;
            ++at;
            continue;
        }
        const auto wordEnd = std::find_if(text.begin() + at, text.end(), isHtmlSpace);
        const qsizetype length = std::distance(text.begin() + at, wordEnd);
        append(text.sliced(at, length));
        at += length;
    }
}

void BodyBuilder::flushBreaks()
{
    const bool atLineStart = m_current.isEmpty() || m_current.back() == u'\n' || m_current.back() == u'\t'
                             || m_current.back() == u' ';
    if (m_breakPending && !m_current.isEmpty() && m_block.kind != BlockKind::Table)
        m_current += u'\n';
    else if ((m_spacePending || m_breakPending) && !atLineStart)
        m_current += u' ';
    m_spacePending = m_breakPending = false;
}

void BodyBuilder::breakLine()
{
    while (!m_current.isEmpty() && m_current.back() == u' ')
        m_current.chop(1);
    m_breakPending = true;
}

void BodyBuilder::nextRow()
{
    dropEmptyRow();
    m_spacePending = m_breakPending = m_rowHasCells = false;
    if (!m_current.isEmpty())
        m_current += u'\n';
    m_rowStart = m_current.size();
}

/// Takes the last row back, with the line end before it, when none of its cells shows anything.
void BodyBuilder::dropEmptyRow()
{
    if (hasVisibleText(QStringView(m_current).sliced(m_rowStart)))
        return;
    const qsizetype end = std::max<qsizetype>(0, m_rowStart - 1);
    m_current.truncate(end);
    m_currentRuns.removeIf([end](const InlineRun &run) { return run.range.end > end; });
    for (OpenRun &run : m_openRuns)
        run.start = std::min(run.start, end);
    m_rowStart = end;
}

void BodyBuilder::nextCell()
{
    m_spacePending = m_breakPending = false;
    if (m_rowHasCells)
        m_current += u'\t';
    m_rowHasCells = true;
}

void BodyBuilder::markHeaderRow()
{
    if (hasVisibleText(m_current))
        m_block.headerRow = true;
}

void BodyBuilder::enterRun(RunKind kind, const QString &address)
{
    OpenRun &run = m_openRuns[static_cast<std::size_t>(kind)];
    if (run.depth++ == 0) {
        run.start = m_current.size();
        run.address = address;
    }
}

void BodyBuilder::leaveRun(RunKind kind)
{
    OpenRun &run = m_openRuns[static_cast<std::size_t>(kind)];
    if (run.depth == 0)
        return;
    if (run.depth == 1)
        closeRunPiece(kind);
    --run.depth;
}

void BodyBuilder::closeRunPiece(RunKind kind)
{
    const OpenRun &run = m_openRuns[static_cast<std::size_t>(kind)];
    if (run.depth > 0 && m_open && run.start < m_current.size())
        m_currentRuns += InlineRun{kind, {run.start, m_current.size()}, run.address};
}

void BodyBuilder::addImage(const QString &address, const QString &alt)
{
    Block image{.kind = BlockKind::Image,
                .listDepth = limitedDepth(m_lists.size()),
                .quoteDepth = limitedDepth(m_quoteDepth),
                .address = address,
                .alt = oneLine(alt)};
    if (image.address.isEmpty() && image.alt.isEmpty())
        return;
    if (hasText())
        m_imagesAfter += image;
    else
        m_body.blocks += image;
}

void BodyBuilder::addRule()
{
    end();
    m_body.blocks += Block{.kind = BlockKind::Rule,
                           .listDepth = limitedDepth(m_lists.size()),
                           .quoteDepth = limitedDepth(m_quoteDepth)};
}

/// Brings the open block to NFC. Its runs keep their words: the text is normalised piece by piece between
/// their ends, and an end that would part a mark from its letter moves behind the mark first.
void BodyBuilder::normalize()
{
    const QString whole = cleanText(m_current).text;
    if (whole == m_current)
        return;

    QList<qsizetype> ends;
    for (InlineRun &run : m_currentRuns) {
        for (qsizetype *end : {&run.range.start, &run.range.end}) {
            while (*end < m_current.size() && mayCompose(m_current[*end]))
                ++*end;
            ends += *end;
        }
    }
    std::ranges::sort(ends);
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());

    QList<qsizetype> normalizedEnds;
    QString normalized;
    qsizetype from = 0;
    for (const qsizetype end : std::as_const(ends)) {
        normalized += cleanText(m_current.sliced(from, end - from)).text;
        normalizedEnds += normalized.size();
        from = end;
    }
    normalized += cleanText(m_current.sliced(from)).text;

    const auto moved = [&](qsizetype end) {
        return normalizedEnds[std::distance(ends.begin(), std::ranges::lower_bound(ends, end))];
    };
    for (InlineRun &run : m_currentRuns)
        run.range = {moved(run.range.start), moved(run.range.end)};
    if (normalized != whole)
        m_currentRuns.clear(); // a letter that mayCompose() does not know: the text counts more than its marks
    m_current = whole;
}

/// The part of the open block that stays: code keeps the indent of its first line, a table its empty cells.
TextRange BodyBuilder::visibleRange() const
{
    if (!hasVisibleText(m_current))
        return {};
    qsizetype start = 0;
    qsizetype end = m_current.size();
    if (m_block.kind == BlockKind::Table)
        return {start, end};
    while (m_current[start].isSpace())
        ++start;
    while (m_current[end - 1].isSpace())
        --end;
    if (m_block.kind == BlockKind::Code)
        start = QStringView(m_current).first(start).lastIndexOf(u'\n') + 1;
    return {start, end};
}

ArticleBody BodyBuilder::finish()
{
    end();
    std::ranges::stable_sort(m_body.runs, [](const InlineRun &a, const InlineRun &b) {
        return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end > b.range.end;
    });
    Q_ASSERT(m_body.isConsistent());
    return std::exchange(m_body, {});
}

} // namespace randnotiz
