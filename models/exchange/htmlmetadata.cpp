#include "exchange/htmlmetadata.h"

#include "exchange/addresses.h"
#include "exchange/extraction/pageauthor.h"
#include "exchange/extraction/pagedate.h"
#include "exchange/extraction/pagefacts.h"
#include "exchange/extraction/pagepart.h"
#include "exchange/extraction/pagetitle.h"
#include "exchange/jsonld.h"
#include "exchange/languagedetection.h"
#include "exchange/parsedarticle.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

Metadata linkedData(const PageFacts &facts)
{
    Metadata all;
    for (const QByteArray &script : facts.jsonLd) {
        const Metadata linked = readJsonLd(script, facts.language);
        state(all.title, linked.title.value);
        state(all.authors, linked.authors.value);
        state(all.published, linked.published.value);
        state(all.source, linked.source.value);
        state(all.site, linked.site.value);
        state(all.language, linked.language.value);
    }
    return all;
}

QString canonicalOf(const PageFacts &facts, const QUrl &address)
{
    const QString own = canonicalAddress(address.toString());
    const QString stated = canonicalAddress(absoluteLink(facts.canonical, address));
    if (namesOneArticle(stated))
        return stated;
    if (own.isEmpty())
        return canonicalAddress(absoluteLink(facts.first({u"og:url"}), address));
    return own;
}

QUrl baseOf(const PageFacts &facts, const QUrl &address)
{
    const QUrl read = address.isEmpty() ? QUrl(canonicalOf(facts, address)) : address;
    const QString stated = absoluteLink(facts.base, read);
    return stated.isEmpty() ? read : QUrl(stated);
}

} // namespace

HtmlStatements readHtmlStatements(const HtmlTree &tree, const QUrl &address)
{
    const PageFacts facts(tree);
    const Metadata linked = linkedData(facts);
    const QString canonical = canonicalOf(facts, address);
    const QString siteName =
        facts.first({u"og:site_name", u"application-name", u"apple-mobile-web-app-title"});
    const SiteName site(
        {siteName, linked.site.value, linked.source.value, facts.first({u"publisher", u"dc.publisher"})},
        QUrl(canonical).host());

    HtmlStatements result;
    Metadata &metadata = result.metadata;
    state(metadata.language, linked.language.value);
    state(metadata.language, facts.language);
    state(metadata.language, languageTag(facts.first({u"content-language", u"og:locale", u"dc.language"})));
    const PageTitle title = titleOf(facts, linked.title.value, site);
    state(metadata.title, title.text);
    state(metadata.authors, authorsOf(facts, linked.authors.value, title, site));
    state(metadata.published,
          publishedOn(facts, linked.published.value, title, QUrl(canonical), metadata.language.value));
    state(metadata.source, linked.source.value);
    state(metadata.source,
          facts.first({u"dc.publisher", u"dcterms.publisher", u"citation_journal_title", u"og:site_name"}));
    state(metadata.site, facts.first({u"og:site_name", u"application-name"}));
    state(metadata.site, linked.site.value);
    state(metadata.url, canonical);
    result.part = partOf(facts, address.isEmpty() ? QUrl(canonical) : address);
    result.base = baseOf(facts, address);
    return result;
}

} // namespace randnotiz
