#include "exchange/extraction/pagepart.h"

#include "exchange/addresses.h"
#include "exchange/extraction/statedtext.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <cstdlib>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPages = 99; ///< higher numbers are those of articles

/// An address without the number of a page in it.
struct NumberedAddress
{
    QString rest;
    std::optional<int> page;
    bool isNamed = false; ///< the number is called one of a page
};

NumberedAddress numbered(QUrl url)
{
    static const QRegularExpression inPath(
        u"(?:[/_-](page|seite|p|teil|part)[/_-]?|[/_-])(\\d{1,2})(?=/?$|\\.html?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    url.setFragment({});
    QUrlQuery query(url);
    for (const QString &name : {u"page"_s, u"seite"_s, u"p"_s, u"pg"_s, u"paged"_s}) {
        bool isNumber = false;
        const int page = query.queryItemValue(name).toInt(&isNumber);
        if (!isNumber || page > mostPages)
            continue;
        query.removeQueryItem(name);
        url.setQuery(query);
        return {url.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash), page, true};
    }
    QString path = url.path();
    const auto match = inPath.match(path);
    if (match.hasMatch())
        path.remove(match.capturedStart(), match.capturedLength());
    url.setPath(path);
    const std::optional<int> page =
        match.hasMatch() ? std::optional(match.captured(2).toInt()) : std::nullopt;
    return {url.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash), page, match.hasCaptured(1)};
}

/// The number of this page, if `neighbour` is the page before or behind it.
std::optional<int> numberBeside(const QUrl &address, const QString &neighbour)
{
    const QString other = absoluteLink(neighbour, address);
    if (address.isEmpty() || other.isEmpty())
        return std::nullopt;
    const NumberedAddress own = numbered(address);
    const NumberedAddress beside = numbered(QUrl(other));
    const int number = own.page.value_or(1);
    const bool areNeighbours = own.rest == beside.rest && std::abs(beside.page.value_or(1) - number) == 1;
    // "/news-7.html" and "/news-8.html" are two articles.
    const bool arePages = own.isNamed || beside.isNamed || !own.page || !beside.page;
    return areNeighbours && arePages ? std::optional(number) : std::nullopt;
}

std::optional<PagePart> saidPart(const PageFacts &facts)
{
    static const QRegularExpression form(
        u"^(?:auf\\s)?(?:seite|page|teil|part)\\s(\\d{1,2})\\s?(?:von|of|/)\\s?(\\d{1,2})\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 60;
    for (const PageLine &line : facts.lines) {
        if (line.place == PagePlace::Comments || line.to - line.from > longest ||
            !QByteArrayView("sSpPaAtT").contains(facts.text[line.from]))
            continue;
        const auto match = form.match(statedText(QString::fromUtf8(facts.textOf(line.from, line.to))));
        const PagePart part{match.captured(1).toInt(), match.captured(2).toInt()};
        if (part.number >= 1 && part.total >= 2 && part.number <= part.total)
            return part;
    }
    return std::nullopt;
}

} // namespace

std::optional<PagePart> partOf(const PageFacts &facts, const QUrl &address)
{
    if (const auto said = saidPart(facts))
        return said;
    for (const QString &neighbour : {facts.next, facts.previous}) {
        if (const auto number = numberBeside(address, neighbour))
            return PagePart{*number, 0};
    }
    return std::nullopt;
}

} // namespace randnotiz
