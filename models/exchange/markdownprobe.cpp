#include "exchange/markdownprobe.h"

#include "exchange/frontmatter.h"
#include "exchange/markdownparser.h"

#include <QList>
#include <QRegularExpression>
#include <QSet>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Markdown shows itself early; and the decision must not cost more than the reading.
constexpr qsizetype probedUnits = 256 * 1024;
constexpr int enough = 2;

enum class Construct { FrontMatter, Heading, List, Quotation, FencedCode, Table, Emphasis, Strong, CodeSpan, Link, Image };

class ConstructCollector : public MarkdownVisitor
{
public:
    void add(Construct construct) { m_found.insert(static_cast<int>(construct)); }

    void enterBlock(MD_BLOCKTYPE type, const void *) override
    {
        switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_items += 0;
            break;
        case MD_BLOCK_LI:
            if (++m_items.last() == 2) // "17. Februar" alone on a line is a list to CommonMark, not to a reader
                add(Construct::List);
            break;
        case MD_BLOCK_QUOTE:
            add(Construct::Quotation);
            break;
        case MD_BLOCK_H:
            add(Construct::Heading);
            break;
        case MD_BLOCK_CODE:
            add(Construct::FencedCode);
            break;
        case MD_BLOCK_TABLE:
            add(Construct::Table);
            break;
        default:
            break;
        }
    }

    void leaveBlock(MD_BLOCKTYPE type) override
    {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            m_items.removeLast();
    }

    void enterSpan(MD_SPANTYPE type, const void *detail) override
    {
        if (type == MD_SPAN_A) {
            const MD_ATTRIBUTE &href = static_cast<const MD_SPAN_A_DETAIL *>(detail)->href;
            m_linkAddress = QString::fromUtf8(href.text, static_cast<qsizetype>(href.size));
            m_linkText.clear();
        }
    }

    void leaveSpan(MD_SPANTYPE type) override
    {
        switch (type) {
        case MD_SPAN_EM:
            add(Construct::Emphasis);
            break;
        case MD_SPAN_STRONG:
            add(Construct::Strong);
            break;
        case MD_SPAN_CODE:
            add(Construct::CodeSpan);
            break;
        case MD_SPAN_IMG:
            add(Construct::Image);
            break;
        case MD_SPAN_A:
            // <https://example.org> is how mails write an address, too.
            if (m_linkAddress != m_linkText && m_linkAddress != u"mailto:"_s + m_linkText)
                add(Construct::Link);
            break;
        default:
            break;
        }
    }

    void text(MD_TEXTTYPE, const QString &text) override { m_linkText += text; }
    bool isSatisfied() const override { return m_found.size() >= enough; }

private:
    QSet<int> m_found;
    QList<int> m_items; ///< counted for each open list
    QString m_linkAddress;
    QString m_linkText;
};

} // namespace

bool isMarkdown(const QString &text)
{
    static const QRegularExpression atxHeading(u"^ {0,3}#{1,6}[ \\t]+[^\\s#]"_s, QRegularExpression::MultilineOption);
    const QString probed = text.first(std::min(text.size(), probedUnits));
    if (atxHeading.match(probed).hasMatch())
        return true;

    ConstructCollector constructs;
    qsizetype begin = 0;
    if (const auto frontMatter = readFrontMatter(probed); frontMatter && frontMatter->isAboutArticle) {
        constructs.add(Construct::FrontMatter);
        begin = frontMatter->end;
    }
    parseMarkdown(QStringView(probed).sliced(begin).toUtf8(), markdownFlags | MD_FLAG_NOINDENTEDCODEBLOCKS, constructs);
    return constructs.isSatisfied();
}

} // namespace randnotiz
