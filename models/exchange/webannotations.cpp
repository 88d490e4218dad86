#include "exchange/webannotations.h"

#include "exchange/moments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUuid>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

template <typename IdType>
QString urnOf(const IdType &id)
{
    return u"urn:uuid:"_s + id.toString();
}

/// The address as an IRI; the model allows nothing else as a source.
QString sourceOf(const Article &article)
{
    const QUrl url(article.metadata.url.value, QUrl::TolerantMode);
    const bool isIri = url.isValid() && !url.isRelative() && !url.host().isEmpty();
    return isIri ? QString::fromLatin1(url.toEncoded()) : urnOf(article.id);
}

QString styleClassOf(Colour colour)
{
    return u"randnotiz-colour-%1"_s.arg(static_cast<int>(colour));
}

QJsonValue bodyOf(const Annotation &annotation)
{
    QJsonArray bodies;
    if (!annotation.note.isEmpty()) {
        bodies += QJsonObject{{u"type"_s, u"TextualBody"_s},
                              {u"value"_s, annotation.note},
                              {u"format"_s, u"text/markdown"_s},
                              {u"purpose"_s, u"commenting"_s}};
    }
    for (const Tag &tag : annotation.tags) {
        bodies += QJsonObject{
            {u"type"_s, u"TextualBody"_s}, {u"value"_s, tag.name}, {u"purpose"_s, u"tagging"_s}};
    }
    return bodies;
}

QJsonObject targetOf(const Annotation &annotation, const Article &article)
{
    QJsonObject quote{{u"type"_s, u"TextQuoteSelector"_s}, {u"exact"_s, annotation.quote.exact}};
    if (!annotation.quote.prefix.isEmpty())
        quote[u"prefix"_s] = annotation.quote.prefix;
    if (!annotation.quote.suffix.isEmpty())
        quote[u"suffix"_s] = annotation.quote.suffix;
    const QJsonObject position{{u"type"_s, u"TextPositionSelector"_s},
                               {u"start"_s, annotation.position.start},
                               {u"end"_s, annotation.position.end}};
    // Words that stand in no text here have no place in one.
    QJsonArray selectors{quote};
    if (!annotation.isUnplaced)
        selectors += position;
    QJsonObject target{{u"source"_s, sourceOf(article)},
                       {u"selector"_s, selectors},
                       {u"styleClass"_s, styleClassOf(annotation.colour)},
                       {u"randnotiz:article"_s, urnOf(article.id)}};
    if (!annotation.revisionHash.isEmpty() && !annotation.isUnplaced)
        target[u"randnotiz:revision"_s] = annotation.revisionHash;
    return target;
}

/// The class alone would be a name without a meaning.
QJsonObject stylesheetOf(Colour colour)
{
    constexpr QLatin1StringView values[]{"#fbe58a"_L1, "#b5dfb8"_L1, "#b3d3fb"_L1, "#f5c1db"_L1, "#fbd2a8"_L1, "#d8c3f0"_L1};
    return {{u"type"_s, u"CssStylesheet"_s},
            {u"value"_s, u".%1 { background-color: %2 }"_s.arg(styleClassOf(colour), values[static_cast<int>(colour) - 1])}};
}

QString motivationOf(const Annotation &annotation)
{
    if (!annotation.note.isEmpty())
        return u"commenting"_s;
    return annotation.tags.isEmpty() ? u"highlighting"_s : u"tagging"_s;
}

QByteArray item(const Annotation &annotation, const Article &article)
{
    QJsonObject object{{u"id"_s, urnOf(annotation.id)},
                       {u"type"_s, u"Annotation"_s},
                       {u"motivation"_s, motivationOf(annotation)},
                       {u"stylesheet"_s, stylesheetOf(annotation.colour)},
                       {u"target"_s, targetOf(annotation, article)}};
    if (const QJsonValue body = bodyOf(annotation); !body.toArray().isEmpty())
        object[u"body"_s] = body;
    if (annotation.createdMs != 0)
        object[u"created"_s] = utcMoment(annotation.createdMs);
    if (annotation.modifiedMs != 0)
        object[u"modified"_s] = utcMoment(annotation.modifiedMs);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray WebAnnotations::section(const NotesToExport &notes, const SectionPlace &) const
{
    QByteArrayList items;
    for (const Annotation &annotation : notes.annotations)
        items += item(annotation, notes.article);
    return items.join(",\n");
}

QByteArray WebAnnotations::articleFile(const NotesToExport &notes) const
{
    return collectionFile({.id = notes.article.id.toString(),
                           .title = notes.article.metadata.title.value,
                           .tags = {},
                           .articles = 1,
                           .annotations = notes.annotations.size()},
                          {section(notes, {})});
}

QByteArray WebAnnotations::collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const
{
    // Not the article's own id: the article and the notes on it are two things.
    const QUuid about = QUuid::fromString(head.id);
    const QString id = u"urn:uuid:"_s + QUuid::createUuidV5(about, u"annotations"_s).toString(QUuid::WithoutBraces);
    QJsonObject collection{
        {u"@context"_s, QJsonArray{u"http://www.w3.org/ns/anno.jsonld"_s, QJsonObject{{u"randnotiz"_s, u"urn:randnotiz:"_s}}}},
        {u"id"_s, id},
        {u"type"_s, u"AnnotationCollection"_s},
        {u"total"_s, head.annotations}};
    if (!head.title.isEmpty())
        collection[u"label"_s] = head.title;
    QList<QByteArray> filled = sections;
    filled.removeAll(QByteArray());
    QByteArray bytes = QJsonDocument(collection).toJson(QJsonDocument::Compact);
    bytes.chop(1);
    bytes += ",\"randnotiz:article\":\"" + head.id.toUtf8() + '"';
    const QByteArray page = QJsonDocument(QJsonObject{{u"id"_s, id + u"#page"_s},
                                                      {u"type"_s, u"AnnotationPage"_s},
                                                      {u"partOf"_s, id},
                                                      {u"startIndex"_s, 0}})
                                .toJson(QJsonDocument::Compact);
    return bytes + ",\"first\":" + page.chopped(1) + ",\"items\":[\n" + filled.join(",\n") + "\n]}}\n";
}

} // namespace randnotiz
