#include "exchange/htmlblocks.h"

#include <QUrl>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Writes stretches of the text with all that covers them.
class Stretches
{
public:
    Stretches(const ArticleBody &body, const QList<MarkedRange> &marks) : m_body(body), m_marks(marks) {}

    QString html(TextRange range) const
    {
        QString html;
        QList<qsizetype> borders{range.start, range.end};
        for (const MarkedRange &mark : m_marks)
            addBorders(mark.range, range, borders);
        for (const InlineRun &run : m_body.runs)
            addBorders(run.range, range, borders);
        std::ranges::sort(borders);
        const auto same = std::ranges::unique(borders);
        borders.erase(same.begin(), same.end());
        for (qsizetype i = 0; i + 1 < borders.size(); ++i)
            html += stretch({borders[i], borders[i + 1]});
        return html;
    }

private:
    static void addBorders(TextRange covered, TextRange range, QList<qsizetype> &borders)
    {
        for (const qsizetype border : {covered.start, covered.end}) {
            if (border > range.start && border < range.end)
                borders += border;
        }
    }

    static bool covers(TextRange outer, TextRange inner) { return outer.start <= inner.start && inner.end <= outer.end; }

    static std::pair<QString, QString> elementOf(const InlineRun &run)
    {
        switch (run.kind) {
        case RunKind::Emphasis: return {u"<em>"_s, u"</em>"_s};
        case RunKind::Strong: return {u"<strong>"_s, u"</strong>"_s};
        case RunKind::Code: return {u"<code>"_s, u"</code>"_s};
        case RunKind::Link: break;
        }
        if (!isFollowable(run.address))
            return {};
        return {u"<a href=\"%1\">"_s.arg(escapedHtml(run.address)), u"</a>"_s};
    }

    QString stretch(TextRange range) const
    {
        QString opening;
        QString closing;
        QString atEnd;
        for (const InlineRun &run : m_body.runs) {
            if (!covers(run.range, range))
                continue;
            const auto &[open, close] = elementOf(run);
            opening += open;
            closing.prepend(close);
        }
        for (const MarkedRange &mark : m_marks) {
            if (!covers(mark.range, range))
                continue;
            opening += mark.opening;
            closing.prepend(mark.closing);
            if (mark.range.end == range.end)
                atEnd += mark.atEnd;
        }
        const QString text = escapedHtml(QStringView(m_body.text).sliced(range.start, range.length()));
        return opening + QString(text).replace(u'\n', "<br>\n"_L1) + closing + atEnd;
    }

    const ArticleBody &m_body;
    const QList<MarkedRange> &m_marks;
};

/// The quotations and lists that are open, outermost first.
class OpenContainers
{
public:
    /// Closes and opens what the block needs.
    QString enter(const Block &block)
    {
        QString html;
        if (block.quoteDepth != m_quotes)
            html += closeAll();
        for (; m_quotes < block.quoteDepth; ++m_quotes)
            html += "<blockquote>\n"_L1;
        const bool isItem = block.kind == BlockKind::ListItem;
        while (m_lists.size() > block.listDepth)
            html += closeList();
        const bool otherKind = isItem && m_lists.size() == block.listDepth && m_lists.last() != block.ordered;
        if (otherKind)
            html += closeList();
        if (isItem && m_lists.size() == block.listDepth)
            html += "</li>\n<li>"_L1;
        while (m_lists.size() < block.listDepth) {
            const bool ordered = isItem && block.ordered;
            const bool innermost = m_lists.size() + 1 == block.listDepth;
            const QString start = ordered && innermost && block.ordinal != 1 ? u" start=\"%1\""_s.arg(block.ordinal) : QString();
            html += ordered ? u"<ol%1>\n<li>"_s.arg(start) : u"<ul>\n<li>"_s;
            m_lists += ordered;
        }
        return html;
    }

    QString closeAll()
    {
        QString html;
        while (!m_lists.isEmpty())
            html += closeList();
        for (; m_quotes > 0; --m_quotes)
            html += "</blockquote>\n"_L1;
        return html;
    }

private:
    QString closeList() { return m_lists.takeLast() ? u"</li>\n</ol>\n"_s : u"</li>\n</ul>\n"_s; }

    int m_quotes = 0;
    QList<bool> m_lists; ///< whether each is ordered
};

QString table(const ArticleBody &body, const Block &block, const Stretches &stretches)
{
    QString html = u"<table>\n"_s;
    qsizetype row = block.range.start;
    bool header = block.headerRow;
    while (row <= block.range.end) {
        qsizetype rowEnd = body.text.indexOf(u'\n', row);
        rowEnd = rowEnd < 0 ? block.range.end : qMin(rowEnd, block.range.end);
        html += "<tr>"_L1;
        for (qsizetype cell = row; cell <= rowEnd;) {
            qsizetype cellEnd = body.text.indexOf(u'\t', cell);
            cellEnd = cellEnd < 0 ? rowEnd : qMin(cellEnd, rowEnd);
            html += (header ? u"<th>%1</th>"_s : u"<td>%1</td>"_s).arg(stretches.html({cell, cellEnd}));
            cell = cellEnd + 1;
        }
        html += "</tr>\n"_L1;
        header = false;
        row = rowEnd + 1;
    }
    return html + u"</table>\n"_s;
}

QString picture(const Block &block)
{
    const QString name = escapedHtml(block.alt.isEmpty() ? block.address : block.alt);
    if (name.isEmpty())
        return {};
    if (!isFollowable(block.address))
        return u"<p class=\"picture\">%1</p>\n"_s.arg(name);
    return u"<p class=\"picture\"><a href=\"%1\">%2</a></p>\n"_s.arg(escapedHtml(block.address), name);
}

QString element(const ArticleBody &body, const Block &block, const Stretches &stretches)
{
    constexpr int deepestHeading = 6;
    switch (block.kind) {
    case BlockKind::Heading: {
        // The title is the first heading of all.
        const int level = qMin(deepestHeading, block.level + 1);
        return u"<h%1>%2</h%1>\n"_s.arg(QString::number(level), stretches.html(block.range));
    }
    case BlockKind::ListItem:
        return stretches.html(block.range) + u'\n';
    case BlockKind::Code:
        return u"<pre><code>%1</code></pre>\n"_s.arg(stretches.html(block.range).replace("<br>\n"_L1, "\n"_L1));
    case BlockKind::Table:
        return table(body, block, stretches);
    case BlockKind::Image:
        return picture(block);
    case BlockKind::Rule:
        return u"<hr>\n"_s;
    case BlockKind::Caption:
        return u"<p class=\"caption\">%1</p>\n"_s.arg(stretches.html(block.range));
    case BlockKind::Paragraph:
    case BlockKind::Quotation:
        break;
    }
    return u"<p>%1</p>\n"_s.arg(stretches.html(block.range));
}

} // namespace

QString escapedHtml(QStringView text)
{
    QString escaped = text.toString().toHtmlEscaped();
    return escaped.replace(u'\'', "&#39;"_L1);
}

bool isFollowable(const QString &address)
{
    const QString scheme = QUrl(address, QUrl::TolerantMode).scheme();
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1;
}

QString htmlBlocks(const ArticleBody &body, const QList<MarkedRange> &marks, const std::function<QString(qsizetype)> &behind)
{
    OpenContainers containers;
    QString html;
    qsizetype firstMark = 0;
    qsizetype firstRun = 0;
    for (qsizetype i = 0; i < body.blocks.size(); ++i) {
        const Block &block = body.blocks[i];
        // Only what reaches into the block: an article may have thousands of marks.
        ArticleBody part{body.text, {}, {}};
        for (qsizetype run = firstRun; run < body.runs.size() && body.runs[run].range.start < block.range.end; ++run) {
            if (body.runs[run].range.end > block.range.start)
                part.runs += body.runs[run];
            else if (run == firstRun)
                ++firstRun;
        }
        QList<MarkedRange> here;
        for (qsizetype mark = firstMark; mark < marks.size() && marks[mark].range.start < block.range.end; ++mark) {
            if (marks[mark].range.end > block.range.start)
                here += marks[mark];
            else if (mark == firstMark)
                ++firstMark;
        }
        html += containers.enter(block);
        html += element(part, block, Stretches(part, here));
        html += behind(i);
    }
    return html + containers.closeAll();
}

} // namespace randnotiz
