#include "fuzz/promises.h"

#include "domain/bodycodec.h"
#include "exchange/importer.h"
#include "text/cleantext.h"

#include <QUrl>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

bool isWeb(const QString &address)
{
    const QString scheme = QUrl(address).scheme();
    return scheme == "http"_L1 || scheme == "https"_L1;
}

bool isLink(const QString &address)
{
    return isWeb(address) || address.startsWith(u'#') || QUrl(address).scheme() == "mailto"_L1;
}

bool isOneLine(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isAllowed(QChar c)
{
    return c.category() != QChar::Other_Control || c == u'\n' || c == u'\t';
}

void keepsPromises(const Block &block)
{
    promise(block.address.isEmpty() || (block.kind == BlockKind::Image && isWeb(block.address)),
            "pictures have web addresses");
    promise(block.kind == BlockKind::Heading ? block.level >= 1 && block.level <= 6 : block.level == 0,
            "headings have levels from 1 to 6");
    promise(block.listDepth >= 0 && block.listDepth <= limits::nesting && block.quoteDepth >= 0
                && block.quoteDepth <= limits::nesting,
            "nesting has its limit");
    promise(block.ordinal >= 0, "items are numbered from 0 on");
}

} // namespace

void promise(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "Broken promise: %s\n", what);
    std::abort();
}

void keepsPromises(const ArticleBody &body)
{
    promise(body.isConsistent(), "the body is consistent");
    promise(std::ranges::all_of(body.text, isAllowed), "no control characters");
    promise(cleanText(body.text).text == body.text, "the text is clean and NFC");
    promise(QString::fromUtf8(body.text.toUtf8()) == body.text, "the text is its UTF-8, which the hash is taken of");
    for (const Block &block : body.blocks)
        keepsPromises(block);
    for (const InlineRun &run : body.runs)
        promise(run.kind == RunKind::Link ? isLink(run.address) : run.address.isEmpty(), "links open only what may be opened");
    promise(std::ranges::is_sorted(body.runs, {}, [](const InlineRun &run) { return std::pair(run.range.start, -run.range.end); }),
            "runs are sorted");
    const Result<ArticleBody> stored = decodeBody(body.text, encodeStructure(body));
    promise(stored && *stored == body && stored->textHash() == body.textHash(), "the library gives back the same body");
}

void keepsPromises(const Metadata &metadata)
{
    for (const Known<QString> *known : {&metadata.title, &metadata.source, &metadata.site, &metadata.language})
        promise(isOneLine(known->value), "values are lines");
    promise(std::ranges::all_of(metadata.authors.value, isOneLine), "names are lines");
    promise(metadata.url.value.isEmpty() || isWeb(metadata.url.value), "the address is of the web");
    const PartialDate &date = metadata.published.value;
    promise(date.isNull() || PartialDate::fromString(date.toString()) == date, "the date exists");
}

void keepsPromises(const ParsedArticle &article)
{
    keepsPromises(article.body);
    keepsPromises(article.metadata);
}

} // namespace randnotiz
