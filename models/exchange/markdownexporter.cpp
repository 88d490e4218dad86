#include "exchange/markdownexporter.h"

#include "exchange/containednote.h"
#include "exchange/markdownescape.h"
#include "exchange/obsidiantag.h"
#include "exchange/yamlstring.h"
#include "text/offsets.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString yamlStringOrNull(const QString &text)
{
    return text.isEmpty() ? u"null"_s : yamlString(text);
}

QString yamlList(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted += yamlString(text);
    return u'[' + quoted.join(u", "_s) + u']';
}

QString utcTime(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QString frontMatter(const NotesToExport &notes)
{
    const Article &article = notes.article;
    const Metadata &metadata = article.metadata;
    QStringList tags;
    for (const Tag &tag : article.tags)
        tags += tag.name;
    const QStringList lines{
        u"---"_s,
        u"id: "_s + yamlStringOrNull(article.id.toString()),
        u"title: "_s + yamlStringOrNull(metadata.title.value),
        u"author: "_s + yamlList(metadata.authors.value),
        u"source: "_s + yamlStringOrNull(metadata.source.value),
        u"url: "_s + yamlStringOrNull(metadata.url.value),
        u"published: "_s + yamlStringOrNull(metadata.published.value.toString()),
        u"saved: "_s + yamlStringOrNull(utcTime(article.addedMs)),
        u"language: "_s + yamlStringOrNull(metadata.language.value),
        u"tags: "_s + yamlList(tags),
        u"revision: "_s + yamlStringOrNull(article.revisionHash),
        u"annotations: "_s + QString::number(notes.annotations.size()),
        u"---"_s,
    };
    return lines.join(u'\n');
}

QString heading(const Article &article)
{
    for (const QString &title :
         {article.metadata.title.value, article.metadata.url.value, article.id.toString()}) {
        const QString line = escapedMarkdownLine(title);
        if (!line.isEmpty())
            return u"# "_s + line;
    }
    return {};
}

/// A link that shows the host, or what was typed as the address where no browser would open that.
QString sourceLink(const QString &address)
{
    const QUrl url(address, QUrl::TolerantMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !web || url.host().isEmpty())
        return escapedMarkdownLine(address);
    QString target = QString::fromLatin1(url.toEncoded());
    target.replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s).replace(u'\\', u"%5C"_s);
    return u"[%1](<%2>)"_s.arg(escapedMarkdownLine(url.host()), target);
}

QString sourceLine(const Metadata &metadata)
{
    QStringList authors;
    for (const QString &author : metadata.authors.value)
        authors += author;
    QStringList parts{
        escapedMarkdownLine(authors.join(u", "_s)),
        escapedMarkdownLine(metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value),
        metadata.published.value.toString(),
        sourceLink(metadata.url.value),
    };
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// Part of a quote that becomes a block of its own.
struct QuotedBlock
{
    QString text;
    bool code = false;
};

/// The quote's blocks, by the blocks of the text that it stands in.
QList<QuotedBlock> blocksOf(const ArticleBody &body, TextRange range)
{
    QList<QuotedBlock> blocks;
    auto block = std::ranges::find_if(body.blocks, [range](const Block &one) {
        return !one.range.isEmpty() && one.range.end >= range.start;
    });
    for (; block != body.blocks.end() && (block->range.isEmpty() || block->range.start <= range.end);
         ++block) {
        if (block->range.isEmpty())
            continue;
        const qsizetype start = std::max(range.start, block->range.start);
        const qsizetype end = std::min(range.end, block->range.end);
        blocks += QuotedBlock{body.text.sliced(start, end - start), block->kind == BlockKind::Code};
    }
    return blocks;
}

/// An orphan's text is not at hand: each line may have been a paragraph.
QList<QuotedBlock> linesOf(const QString &quote)
{
    QList<QuotedBlock> blocks;
    for (const QString &line : quote.split(u'\n'))
        blocks += QuotedBlock{line};
    return blocks;
}

/// Markdown has no empty paragraphs: the U+000A beside one goes into its neighbour.
QList<QuotedBlock> withoutEmpty(const QList<QuotedBlock> &blocks)
{
    QList<QuotedBlock> result;
    QString lineEnds; // of empty blocks before the first that has text
    for (const QuotedBlock &block : blocks) {
        if (!block.text.isEmpty())
            result += QuotedBlock{std::exchange(lineEnds, {}) + block.text, block.code};
        else if (result.isEmpty())
            lineEnds += u'\n';
        else
            result.last().text += u'\n';
    }
    if (lineEnds.size() > 1) // nothing but line ends was quoted
        result += QuotedBlock{lineEnds.chopped(1)};
    return result;
}

QList<QuotedBlock> quotedBlocks(const Annotation &annotation, const ArticleBody &body,
                                const OffsetMap &offsets)
{
    if (annotation.anchorState != AnchorState::Orphan) {
        const TextRange range = offsets.toRange(annotation.anchor);
        // The words that were quoted are what is exported, whatever stands at the anchor.
        if (QStringView(body.text).sliced(range.start, range.length()) == annotation.quote.exact)
            return withoutEmpty(blocksOf(body, range));
    }
    return withoutEmpty(linesOf(annotation.quote.exact));
}

/// Parsers turn a tab that begins a line of code in a quotation into spaces; as an entity it stays one.
bool beginsLineWithTab(const QString &code)
{
    static const QRegularExpression tab(u"(?:^|\n) *\t"_s);
    return code.contains(tab);
}

QString quotation(const QList<QuotedBlock> &blocks)
{
    QStringList lines;
    for (const QuotedBlock &block : blocks) {
        if (!lines.isEmpty())
            lines += u">"_s;
        const bool fenced = block.code && !beginsLineWithTab(block.text);
        const QString markdown = fenced ? fencedCode(block.text) : escapedMarkdown(block.text);
        for (const QString &line : markdown.split(u'\n'))
            lines += line.isEmpty() ? u">"_s : u"> "_s + line;
    }
    return lines.join(u'\n');
}

/// Colour, link back, and what became of an orphan.
QString markLine(const Annotation &annotation, const QMap<Colour, QString> &names)
{
    QString colour = escapedMarkdownLine(names.value(annotation.colour));
    if (colour.isEmpty())
        colour = QString::fromLatin1(defaultColourName(annotation.colour));
    QString line = colour + u" · [Randnotiz](randnotiz://annotation/"_s + annotation.id.toString() + u')';
    if (annotation.anchorState == AnchorState::Orphan) {
        line += u" · orphan, from revision"_s;
        if (!annotation.revisionHash.isEmpty())
            line += u" `"_s + annotation.revisionHash + u'`';
    }
    return line;
}

QString tagLine(const QList<Tag> &tags)
{
    QStringList words;
    for (const Tag &tag : tags) {
        const QString word = obsidianTag(tag.name);
        if (!words.contains(word))
            words += word;
    }
    return words.join(u' ');
}

} // namespace

QByteArray exportMarkdown(const NotesToExport &notes)
{
    const OffsetMap offsets(notes.body.text);
    QStringList parts{
        frontMatter(notes),
        heading(notes.article),
        sourceLine(notes.article.metadata),
        containedNote(notes.article.note),
    };
    for (const Annotation &annotation : notes.annotations) {
        parts += quotation(quotedBlocks(annotation, notes.body, offsets));
        parts += u"^h-"_s + annotation.id.toString();
        parts += markLine(annotation, notes.colourNames);
        parts += containedNote(annotation.note);
        parts += tagLine(annotation.tags);
    }
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s).toUtf8() + '\n';
}

} // namespace randnotiz
