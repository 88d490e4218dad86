#include "exchange/bodymarkdown.h"

#include "exchange/inlinemarkdown.h"
#include "exchange/markdownescape.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// One level of the list that a block stands in.
struct ListLevel
{
    qsizetype indentation = 0; ///< columns of the item's content, as wide as its marker
    bool ordered = false;
    int ordinal = 0;
    QChar delimiter;
};

class BodyWriter
{
public:
    explicit BodyWriter(const ArticleBody &body) : m_body(body) {}

    QString write()
    {
        const Block *previous = nullptr;
        for (const Block &block : m_body.blocks) {
            const QString content = contentOf(block);
            if (content.isEmpty())
                continue;
            if (previous)
                separate(*previous, block);
            m_levels.resize(std::min<qsizetype>(m_levels.size(), block.listDepth));
            const QString marker = block.kind == BlockKind::ListItem ? takeMarker(block) : QString();
            writeLines(content, block.quoteDepth, marker);
            previous = &block;
        }
        return m_out;
    }

private:
    QString contentOf(const Block &block) const
    {
        switch (block.kind) {
        case BlockKind::Heading:
            return QString(block.level, u'#') + u' ' + inlineMarkdown(m_body, block.range, MarkdownPlace::OneLine);
        case BlockKind::Code:
            return fencedCode(QStringView(m_body.text).sliced(block.range.start, block.range.length()));
        case BlockKind::Table:
            return table(block);
        case BlockKind::Image:
            return image(block);
        case BlockKind::Rule:
            return u"* * *"_s;
        case BlockKind::Paragraph:
        case BlockKind::ListItem:
        case BlockKind::Quotation:
        case BlockKind::Caption:
            break;
        }
        return inlineMarkdown(m_body, block.range, MarkdownPlace::Block);
    }

    QString table(const Block &block) const
    {
        QList<QStringList> rows = rowsOf(block);
        const qsizetype columns = std::ranges::max(rows, {}, &QStringList::size).size();
        // A table of Markdown has a row of headings, and no more columns than that.
        if (!block.headerRow)
            rows.prepend({});
        rows.first().resize(columns);
        rows.insert(1, QStringList(columns, u"---"_s));
        QStringList lines;
        for (const QStringList &row : rows)
            lines += u"| "_s + row.join(" | "_L1) + u" |"_s;
        return lines.join(u'\n');
    }

    QList<QStringList> rowsOf(const Block &block) const
    {
        QList<QStringList> rows(1);
        for (qsizetype at = block.range.start, cell = at; at <= block.range.end; ++at) {
            const bool rowEnds = at == block.range.end || m_body.text[at] == u'\n';
            if (!rowEnds && m_body.text[at] != u'\t')
                continue;
            rows.last() += inlineMarkdown(m_body, {cell, at}, MarkdownPlace::TableCell);
            cell = at + 1;
            if (rowEnds && at < block.range.end)
                rows.emplaceBack();
        }
        return rows;
    }

    static QString image(const Block &block)
    {
        if (block.address.isEmpty() && block.alt.isEmpty())
            return {};
        return u"!["_s + escapedMarkdownLine(block.alt).replace(u']', "\\]"_L1) + u"]("_s
               + markdownLinkTarget(block.address) + u')';
    }

    /// The marker of a list item, whose level becomes the innermost.
    QString takeMarker(const Block &block)
    {
        ListLevel level{2, block.ordered, block.ordinal, u'-'};
        if (block.ordered) {
            level.delimiter = u'.';
            // A number that doesn't follow on the one before begins a list of its own, or it would be renumbered.
            if (m_levels.size() == block.listDepth && m_levels.last().ordered) {
                const bool follows = block.ordinal == m_levels.last().ordinal + 1;
                const QChar before = m_levels.last().delimiter;
                level.delimiter = follows ? before : before == u'.' ? QChar(u')') : QChar(u'.');
            }
            level.indentation = QString::number(block.ordinal).size() + 2;
        }
        if (m_levels.size() == block.listDepth && !m_levels.isEmpty())
            m_levels.removeLast();
        m_levels += level;
        return block.ordered ? QString::number(block.ordinal) + level.delimiter + u' ' : u"- "_s;
    }

    qsizetype indentation() const
    {
        qsizetype sum = 0;
        for (const ListLevel &level : m_levels)
            sum += level.indentation;
        return sum;
    }

    /// Each line behind what its quotation and its list ask for.
    void writeLines(const QString &content, int quoteDepth, const QString &marker)
    {
        const QString quotation = u"> "_s.repeated(quoteDepth);
        const QString margin(indentation(), u' ');
        const QStringList lines = content.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString before = i == 0 && !marker.isEmpty() ? margin.chopped(marker.size()) + marker : margin;
            QString line = quotation + before + lines[i];
            if (lines[i].isEmpty())
                line = quotation.trimmed();
            m_out += line + u'\n';
        }
    }

    /// A blank line, but not between the items of one list. It stays inside a quotation that both are in.
    void separate(const Block &above, const Block &below)
    {
        const bool sameList = above.kind == BlockKind::ListItem && below.kind == BlockKind::ListItem
                              && above.listDepth == below.listDepth && above.ordered == below.ordered
                              && above.quoteDepth == below.quoteDepth;
        if (sameList)
            return;
        m_out += u"> "_s.repeated(std::min(above.quoteDepth, below.quoteDepth)).trimmed() + u'\n';
    }

    const ArticleBody &m_body;
    QList<ListLevel> m_levels;
    QString m_out;
};

} // namespace

QString bodyToMarkdown(const ArticleBody &body)
{
    return BodyWriter(body).write();
}

} // namespace randnotiz
