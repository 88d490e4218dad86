#include "exchange/htmlimporter.h"

#include "exchange/bodybuilder.h"
#include "exchange/extraction/articlefinder.h"
#include "exchange/htmlbody.h"
#include "exchange/htmlguard.h"
#include "exchange/htmlmetadata.h"
#include "exchange/htmltree.h"
#include "exchange/importer.h"
#include "exchange/titles.h"

#include <QRegularExpression>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// A stated text is plain, with line ends between its paragraphs, or HTML.
ArticleBody bodyOfStated(const QString &text, const QUrl &base)
{
    GuardedHtml page = text.contains("</p>"_L1) ? guardHtml(text.toUtf8()) : GuardedHtml();
    if (page.verdict == HtmlVerdict::Fine && !page.utf8.isEmpty()) {
        const HtmlTree tree(std::move(page));
        ParsedArticle parsed;
        readHtmlBody(tree, base, {.parts = {tree.body()}}, parsed);
        return parsed.body;
    }
    BodyBuilder builder;
    for (const QStringView paragraph : QStringView(text).split(u'\n')) {
        builder.begin(BlockKind::Paragraph);
        builder.appendCollapsed(paragraph);
    }
    return builder.finish();
}

} // namespace

Result<ParsedArticle> readHtml(const QString &text, const QUrl &address)
{
    GuardedHtml page = guardHtml(text.toUtf8());
    switch (page.verdict) {
    case HtmlVerdict::TooDeep:
        return Error{Error::TooDeep, {}, {}};
    case HtmlVerdict::TooManyAttributes:
        return Error{Error::TooComplex, {}, u"an element with more than 512 attributes"_s};
    case HtmlVerdict::TooManyElements:
        return Error{Error::TooComplex, {}, u"more than %1 elements"_s.arg(limits::elements)};
    case HtmlVerdict::Fine:
        break;
    }

    const HtmlTree tree(std::move(page));
    HtmlStatements statements = readHtmlStatements(tree, address);
    ParsedArticle parsed{.metadata = std::move(statements.metadata), .part = statements.part};
    const ArticlePlace place = findArticle(tree);
    readHtmlBody(tree, statements.base, place, parsed);
    if (place.statedText.size() > 2 * parsed.body.text.size())
        parsed.body = bodyOfStated(place.statedText, statements.base);
    if (parsed.body.text.isEmpty() && tree.body()) // a page of nothing but links is still a page
        readHtmlBody(tree, statements.base, {.parts = {tree.body()}}, parsed);
    state(parsed.metadata.title, titleFromText(parsed.body), Origin::Derived);
    return parsed;
}

QString declaredCharset(QByteArrayView bytes)
{
    static const QRegularExpression form(
        u"<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)|<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9_.:-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype searched = 4096;
    const auto match = form.match(QString::fromLatin1(bytes.first(std::min(bytes.size(), searched))));
    const QString name = match.captured(match.lastCapturedIndex() > 0 ? match.lastCapturedIndex() : 1);
    return name.startsWith("utf-16"_L1, Qt::CaseInsensitive) ? u"UTF-8"_s : name;
}

} // namespace randnotiz
