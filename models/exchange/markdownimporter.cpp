#include "exchange/markdownimporter.h"

#include "exchange/addresses.h"
#include "exchange/bodybuilder.h"
#include "exchange/entities.h"
#include "exchange/frontmatter.h"
#include "exchange/languagedetection.h"
#include "exchange/linkdefinitions.h"
#include "exchange/markdownparser.h"
#include "exchange/textmetadata.h"
#include "exchange/titles.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Turns what md4c reports into blocks and runs.
class MarkdownBody : public MarkdownVisitor
{
public:
    explicit MarkdownBody(const QUrl &base) : m_base(base) {}

    void enterBlock(MD_BLOCKTYPE type, const void *detail) override
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            m_builder.enterQuotation();
            break;
        case MD_BLOCK_UL:
            m_builder.enterList({});
            break;
        case MD_BLOCK_OL:
            m_builder.enterList(static_cast<int>(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start));
            break;
        case MD_BLOCK_LI:
            m_builder.enterItem();
            break;
        case MD_BLOCK_HR:
            m_builder.addRule();
            break;
        case MD_BLOCK_H:
            m_builder.begin(BlockKind::Heading,
                            static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level));
            break;
        case MD_BLOCK_CODE:
            m_builder.begin(BlockKind::Code);
            break;
        case MD_BLOCK_P:
            m_builder.begin(BlockKind::Paragraph);
            break;
        case MD_BLOCK_TABLE:
            m_builder.begin(BlockKind::Table);
            break;
        case MD_BLOCK_TR:
            m_builder.nextRow();
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            m_builder.nextCell();
            break;
        case MD_BLOCK_DOC:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
        case MD_BLOCK_HTML:
            break;
        }
    }

    void leaveBlock(MD_BLOCKTYPE type) override
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            m_builder.leaveQuotation();
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_builder.leaveList();
            break;
        case MD_BLOCK_LI:
            m_builder.leaveItem();
            break;
        case MD_BLOCK_THEAD:
            m_builder.markHeaderRow();
            break;
        case MD_BLOCK_H:
        case MD_BLOCK_CODE:
        case MD_BLOCK_P:
        case MD_BLOCK_TABLE:
            m_builder.end();
            break;
        default:
            break;
        }
    }

    void enterSpan(MD_SPANTYPE type, const void *detail) override
    {
        if (type == MD_SPAN_IMG) {
            if (m_imageDepth++ == 0) {
                m_alt.clear();
                m_imageAddress = absoluteImage(attribute(static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src), m_base);
            }
            return;
        }
        if (m_imageDepth > 0)
            return;
        ensureBlock();
        if (type == MD_SPAN_A) {
            const QString address = absoluteLink(attribute(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href), m_base);
            m_links += !address.isEmpty();
            if (!address.isEmpty())
                m_builder.enterRun(RunKind::Link, address);
        } else if (const auto kind = runKind(type)) {
            m_builder.enterRun(*kind);
        }
    }

    void leaveSpan(MD_SPANTYPE type) override
    {
        if (type == MD_SPAN_IMG) {
            if (--m_imageDepth == 0) {
                ensureBlock();
                m_builder.addImage(m_imageAddress, m_alt);
            }
            return;
        }
        if (m_imageDepth > 0)
            return;
        if (type == MD_SPAN_A) {
            if (m_links.takeLast())
                m_builder.leaveRun(RunKind::Link);
        } else if (const auto kind = runKind(type)) {
            m_builder.leaveRun(*kind);
        }
    }

    void text(MD_TEXTTYPE type, const QString &text) override
    {
        if (m_imageDepth > 0) {
            m_alt += type == MD_TEXT_ENTITY ? m_entities.decoded(text) : text;
            return;
        }
        ensureBlock();
        switch (type) {
        case MD_TEXT_BR:
            m_builder.breakLine();
            break;
        case MD_TEXT_SOFTBR:
            m_builder.appendCollapsed(u" ");
            break;
        case MD_TEXT_ENTITY:
            m_builder.append(m_entities.decoded(text));
            break;
        case MD_TEXT_NULLCHAR:
            m_builder.append(QString(QChar(QChar::ReplacementCharacter)));
            break;
        case MD_TEXT_CODE:
            m_builder.append(text);
            break;
        default:
            m_builder.appendCollapsed(text);
            break;
        }
    }

    bool wasFlattened() const { return m_builder.wasFlattened(); }
    ArticleBody finish() { return m_builder.finish(); }

private:
    /// The text of a tight list item comes without a paragraph of its own.
    void ensureBlock()
    {
        if (!m_builder.isOpen())
            m_builder.begin(BlockKind::Paragraph);
    }

    static std::optional<RunKind> runKind(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM:
            return RunKind::Emphasis;
        case MD_SPAN_STRONG:
            return RunKind::Strong;
        case MD_SPAN_CODE:
            return RunKind::Code;
        default:
            return std::nullopt;
        }
    }

    QString attribute(const MD_ATTRIBUTE &attribute)
    {
        QString value;
        for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
            const MD_OFFSET start = attribute.substr_offsets[i];
            const QString part = QString::fromUtf8(attribute.text + start,
                                                   static_cast<qsizetype>(attribute.substr_offsets[i + 1] - start));
            value += attribute.substr_types[i] == MD_TEXT_ENTITY ? m_entities.decoded(part) : part;
        }
        return value;
    }

    BodyBuilder m_builder;
    EntityDecoder m_entities;
    QUrl m_base;
    QList<bool> m_links; ///< for each open link, whether it leads anywhere
    int m_imageDepth = 0;
    QString m_imageAddress;
    QString m_alt;
};

struct ParsedBody
{
    ArticleBody body;
    bool flattened = false;
};

Result<ParsedBody> parseBody(QStringView content, const QUrl &base)
{
    if (opensTooMuch(content))
        return Error{Error::TooDeep, {}, {}};
    MarkdownBody body(base);
    if (!parseMarkdown(withStrayDefinitionsAsText(content.toString()).toUtf8(), markdownFlags, body))
        return Error{Error::TooLarge, {}, u"md4c could not parse the text"_s};
    const bool flattened = body.wasFlattened();
    return ParsedBody{body.finish(), flattened};
}

} // namespace

Result<ArticleBody> readMarkdownBody(const QString &text, const QUrl &base)
{
    auto parsed = parseBody(text, base);
    if (!parsed)
        return parsed.error();
    return std::move(parsed->body);
}

Result<ParsedArticle> readMarkdown(const QString &text, const QUrl &base)
{
    ParsedArticle parsed;
    qsizetype begin = 0;
    if (auto frontMatter = readFrontMatter(text)) {
        parsed.metadata = std::move(frontMatter->metadata);
        begin = frontMatter->end;
    }
    auto body = parseBody(QStringView(text).sliced(begin), base.isEmpty() ? QUrl(parsed.metadata.url.value) : base);
    if (!body)
        return body.error();
    parsed.flattened = body->flattened;
    parsed.body = std::move(body->body);

    state(parsed.metadata.language, detectLanguage(parsed.body.text), Origin::Derived);
    state(parsed.metadata.title, firstHeading(parsed.body));
    const qsizetype proper = readTextMetadata(parsed.body, parsed.metadata);
    state(parsed.metadata.title, titleFromText(parsed.body, proper), Origin::Derived);
    return parsed;
}

} // namespace randnotiz
