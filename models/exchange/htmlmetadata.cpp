#include "exchange/htmlmetadata.h"

#include "exchange/addresses.h"
#include "exchange/dates.h"
#include "exchange/jsonld.h"
#include "exchange/languagedetection.h"
#include "exchange/parsedarticle.h"
#include "exchange/visibletext.h"

#include <QHash>
#include <QRegularExpression>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Everything in a page that may say something about it, collected in one walk.
struct Statements
{
    QHash<QString, QStringList> meta; ///< by name, property or itemprop in lower case
    QList<QByteArray> jsonLd;
    QStringList mainHeadings;         ///< <h1>
    QString title;
    QString canonical;
    QString base;
    QString language;
    QString publishedTime;

    QString first(std::initializer_list<const char16_t *> names) const
    {
        for (const char16_t *name : names) {
            const QString value = meta.value(QString::fromUtf16(name)).value(0);
            if (!value.isEmpty())
                return value;
        }
        return {};
    }
};

void readMeta(const GumboNode *node, Statements &found)
{
    const QString content = oneLine(attributeOf(node, "content"));
    for (const char *attribute : {"property", "name", "itemprop", "http-equiv"}) {
        const QString name = attributeOf(node, attribute).trimmed().toLower();
        if (!name.isEmpty() && !content.isEmpty())
            found.meta[name] += content;
    }
}

void readElement(const GumboNode *node, Statements &found)
{
    if (isElement(node, {GUMBO_TAG_META})) {
        readMeta(node, found);
    } else if (isElement(node, {GUMBO_TAG_TITLE}) && found.title.isEmpty()) {
        found.title = oneLine(textUnder(node));
    } else if (isElement(node, {GUMBO_TAG_H1})) {
        if (const QString heading = oneLine(textUnder(node)); !heading.isEmpty())
            found.mainHeadings += heading;
    } else if (isElement(node, {GUMBO_TAG_HTML})) {
        found.language = languageTag(attributeOf(node, "lang"));
    } else if (isElement(node, {GUMBO_TAG_BASE}) && found.base.isEmpty()) {
        found.base = attributeOf(node, "href");
    } else if (isElement(node, {GUMBO_TAG_LINK}) && found.canonical.isEmpty()) {
        if (attributeOf(node, "rel").toLower().split(u' ').contains("canonical"_L1))
            found.canonical = attributeOf(node, "href");
    } else if (isElement(node, {GUMBO_TAG_TIME}) && found.publishedTime.isEmpty()) {
        const bool isPublished = !attributeOf(node, "pubdate").isNull()
                                 || attributeOf(node, "itemprop").contains("datePublished"_L1);
        if (isPublished)
            found.publishedTime = attributeOf(node, "datetime");
    } else if (isElement(node, {GUMBO_TAG_SCRIPT})
               && attributeOf(node, "type").trimmed().toLower() == "application/ld+json"_L1) {
        for (const GumboNode *child : childrenOf(node))
            found.jsonLd += textOfNode(child).toUtf8();
    }
}

void collect(const GumboNode *node, Statements &found)
{
    if (node->type != GUMBO_NODE_ELEMENT || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return;
    readElement(node, found);
    for (const GumboNode *child : childrenOf(node))
        collect(child, found);
}

/// "Title - Site" without the site, where the page says what its site is called.
QString withoutSite(const QString &title, const QString &site)
{
    if (site.isEmpty() || !title.endsWith(site) || title.size() <= site.size())
        return title;
    static const QRegularExpression separator(u"\\s*[|·•»:–—-]\\s*$"_s);
    const QString rest = title.chopped(site.size());
    const auto match = separator.match(rest);
    return match.hasMatch() && match.capturedStart() > 0 ? rest.first(match.capturedStart()) : title;
}

/// The only main heading, when the page's title repeats it; else what the page is called where it is shared or shown.
QString titleOf(const Statements &found, const QString &headline)
{
    const QString shared = found.first({u"og:title", u"twitter:title", u"dc.title", u"dcterms.title", u"citation_title"});
    const QString heading = found.mainHeadings.value(0);
    const bool isRepeated = found.title.contains(heading) || shared.contains(heading) || headline == heading;
    if (found.mainHeadings.size() == 1 && isRepeated)
        return heading;
    for (const QString &title : {headline, shared, found.title}) {
        if (!title.isEmpty())
            return withoutSite(title, found.first({u"og:site_name", u"application-name"}));
    }
    return heading;
}

QStringList authorsOf(const Statements &found)
{
    for (const auto *name : {u"author", u"article:author", u"dc.creator", u"dcterms.creator", u"citation_author",
                             u"parsely-author", u"byl"}) {
        QStringList authors;
        for (const QString &value : found.meta.value(QString::fromUtf16(name))) {
            for (const QString &part : value.split(u';', Qt::SkipEmptyParts)) {
                QString author = part.trimmed();
                if (author.startsWith("By "_L1))
                    author = author.sliced(3);
                if (!author.contains("://"_L1)) // a profile, not a name
                    authors += author;
            }
        }
        authors.removeAll(QString());
        authors.removeDuplicates();
        if (!authors.isEmpty())
            return authors;
    }
    return {};
}

QString canonicalOf(const Statements &found, const QUrl &address)
{
    const QString own = canonicalAddress(address.toString());
    const QString stated = canonicalAddress(absoluteLink(found.canonical, address));
    if (namesOneArticle(stated))
        return stated;
    if (own.isEmpty())
        return canonicalAddress(absoluteLink(found.first({u"og:url"}), address));
    return own;
}

QUrl baseOf(const Statements &found, const QUrl &address)
{
    const QUrl read = address.isEmpty() ? QUrl(canonicalOf(found, address)) : address;
    const QString stated = absoluteLink(found.base, read);
    return stated.isEmpty() ? read : QUrl(stated);
}

} // namespace

HtmlStatements readHtmlStatements(const HtmlTree &tree, const QUrl &address)
{
    Statements found;
    collect(tree.root(), found);

    HtmlStatements result;
    Metadata &metadata = result.metadata;
    for (const QByteArray &script : std::as_const(found.jsonLd)) {
        const Metadata linked = readJsonLd(script);
        state(metadata.title, linked.title.value);
        state(metadata.authors, linked.authors.value);
        state(metadata.published, linked.published.value);
        state(metadata.source, linked.source.value);
        state(metadata.language, linked.language.value);
    }
    const QString title = titleOf(found, metadata.title.value);
    metadata.title = {title, title.isEmpty() ? Origin::Unknown : Origin::Stated};
    state(metadata.authors, authorsOf(found));
    for (const QString &date :
         {found.first({u"article:published_time", u"og:article:published_time", u"datepublished", u"dc.date.issued",
                       u"dcterms.issued", u"dc.date", u"dcterms.date", u"citation_publication_date", u"parsely-pub-date",
                       u"pubdate", u"publish-date", u"date"}),
          found.publishedTime})
        state(metadata.published, readDate(date).value_or(PartialDate{}));
    state(metadata.source, found.first({u"dc.publisher", u"dcterms.publisher", u"citation_journal_title", u"og:site_name"}));
    state(metadata.site, found.first({u"og:site_name", u"application-name"}));
    state(metadata.url, canonicalOf(found, address));
    state(metadata.language, found.language);
    state(metadata.language, languageTag(found.first({u"content-language", u"og:locale", u"dc.language"})));
    result.base = baseOf(found, address);
    return result;
}

} // namespace randnotiz
