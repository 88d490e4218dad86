#include "exchange/jsonld.h"

#include "exchange/dates.h"
#include "exchange/extraction/statedtext.h"
#include "exchange/languagedetection.h"
#include "exchange/parsedarticle.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 6;       ///< arrays, graphs and what holds them
constexpr qsizetype most = 2000; ///< objects; more is no description of a page
constexpr qsizetype longest = 1024 * 1024;

/// Systems write line ends into strings, commas behind the last value, comment signs around the script; JSON
/// has none of these.
QByteArray repaired(const QByteArray &written)
{
    QByteArray bare = written;
    bare.replace("<![CDATA[", " ").replace("]]>", " ");
    const auto isOpening = [](char c) { return c == '{' || c == '['; };
    const auto isClosing = [](char c) { return c == '}' || c == ']'; };
    const auto first = std::find_if(bare.cbegin(), bare.cend(), isOpening);
    const auto last = std::find_if(bare.crbegin(), bare.crend(), isClosing).base();
    if (first >= last)
        return {};
    QByteArray json;
    json.reserve(last - first);
    bool inString = false;
    for (auto c = first; c != last; ++c) {
        if (!inString && isClosing(*c)) {
            while (json.endsWith(' ') || json.endsWith(','))
                json.chop(1);
        }
        json += static_cast<unsigned char>(*c) < 0x20 ? ' ' : *c;
        if (inString && *c == '\\' && c + 1 != last)
            json += *++c;
        else if (*c == '"')
            inString = !inString;
    }
    return json;
}

QJsonDocument documentOf(const QByteArray &utf8)
{
    if (utf8.size() > longest)
        return {};
    const QByteArray trimmed = utf8.trimmed();
    const QJsonDocument document = QJsonDocument::fromJson(trimmed);
    return document.isNull() ? QJsonDocument::fromJson(repaired(trimmed)) : document;
}

/// The objects of a script that describe something, in the order of the script, and by the names they call
/// each other.
class Graph
{
public:
    explicit Graph(const QJsonDocument &document)
    {
        collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0);
    }

    const QList<QJsonObject> &objects() const { return m_objects; }

    /// The object itself, or the one that a bare {"@id"} stands for.
    QJsonObject resolved(const QJsonObject &object) const
    {
        return object.size() > 1 ? object : m_named.value(object.value("@id"_L1).toString(), object);
    }

private:
    void collect(const QJsonValue &value, int depth)
    {
        if (depth > deepest || m_objects.size() >= most)
            return;
        if (value.isArray()) {
            for (const QJsonValue one : value.toArray())
                collect(one, depth + 1);
            return;
        }
        const QJsonObject object = value.toObject();
        if (object.size() < 2 && !object.contains("@graph"_L1))
            return;
        m_objects += object;
        if (const QString id = object.value("@id"_L1).toString(); !id.isEmpty() && !m_named.contains(id))
            m_named.insert(id, object);
        for (const auto key : {"@graph"_L1, "mainEntity"_L1, "mainEntityOfPage"_L1, "author"_L1,
                               "publisher"_L1, "isPartOf"_L1})
            collect(object.value(key), depth + 1);
    }

    QList<QJsonObject> m_objects;
    QHash<QString, QJsonObject> m_named;
};

QStringList texts(const QJsonValue &value, const Graph &graph, int depth = 0)
{
    QStringList found;
    if (depth > 3)
        return found;
    const QJsonArray values = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue one : values) {
        if (one.isObject())
            found += texts(graph.resolved(one.toObject()).value("name"_L1), graph, depth + 1);
        else if (one.isArray())
            found += texts(one, graph, depth + 1);
        else
            found += statedText(one.toString());
    }
    found.removeAll(QString());
    return found;
}

enum class Kind {
    Other,
    Site,
    Page,
    Work,
    Article
}; ///< the later, the better it says what the page's article is

Kind kindOf(const QString &written)
{
    const QString type = written.sliced(written.lastIndexOf(u'/') + 1);
    if (type.startsWith("Job"_L1) || type.startsWith("Collection"_L1))
        return Kind::Other;
    if (type.endsWith("Article"_L1) || type.endsWith("Posting"_L1) || type == "Report"_L1 ||
        type == "Review"_L1)
        return Kind::Article;
    if (type == "Recipe"_L1 || type == "HowTo"_L1 || type == "CreativeWork"_L1 || type == "PodcastEpisode"_L1)
        return Kind::Work;
    if (type == "WebSite"_L1)
        return Kind::Site;
    return type.endsWith("Page"_L1) ? Kind::Page : Kind::Other;
}

Kind kindOf(const QJsonObject &object)
{
    const QJsonValue type = object.value("@type"_L1);
    Kind kind = Kind::Other;
    const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
    for (const QJsonValue one : types)
        kind = std::max(kind, kindOf(one.toString()));
    return kind;
}

void readObject(const QJsonObject &object, Kind kind, const Graph &graph, const QString &pageLanguage,
                Metadata &metadata)
{
    if (kind >= Kind::Work) {
        state(metadata.title, texts(object.value("headline"_L1), graph).value(0));
        state(metadata.title, texts(object.value("name"_L1), graph).value(0));
        state(metadata.source, texts(object.value("publisher"_L1), graph).value(0));
    }
    if (kind == Kind::Site)
        state(metadata.site, texts(object.value("name"_L1), graph).value(0));
    if (kind < Kind::Page)
        return;
    state(metadata.authors, texts(object.value("author"_L1), graph));
    state(metadata.authors, texts(object.value("creator"_L1), graph));
    const QString language = languageTag(texts(object.value("inLanguage"_L1), graph).value(0));
    for (const auto key : {"datePublished"_L1, "dateCreated"_L1}) {
        const auto date = readStatedDate(object.value(key).toString(), DayMonthOrder::DayFirst,
                                         language.isEmpty() ? pageLanguage : language);
        state(metadata.published, date.value_or(PartialDate{}));
    }
    state(metadata.language, language);
}

} // namespace

Metadata readJsonLd(const QByteArray &utf8, const QString &pageLanguage)
{
    Metadata metadata;
    const Graph graph(documentOf(utf8));
    for (const Kind kind : {Kind::Article, Kind::Work, Kind::Page, Kind::Site}) {
        const auto found = std::ranges::find_if(
            graph.objects(), [kind](const QJsonObject &object) { return kindOf(object) == kind; });
        if (found != graph.objects().end())
            readObject(*found, kind, graph, pageLanguage, metadata);
    }
    return metadata;
}

} // namespace randnotiz
