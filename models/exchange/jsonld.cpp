#include "exchange/jsonld.h"

#include "exchange/dates.h"
#include "exchange/languagedetection.h"
#include "exchange/parsedarticle.h"
#include "exchange/visibletext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 4; ///< an array or a graph of articles, and what holds it
constexpr qsizetype longest = 1024 * 1024;

QStringList texts(const QJsonValue &value)
{
    QStringList found;
    const QJsonArray values = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &one : values)
        found += oneLine(one.isObject() ? one.toObject().value("name"_L1).toString() : one.toString());
    found.removeAll(QString());
    return found;
}

bool isArticle(const QJsonObject &object)
{
    for (const QString &type : texts(object.value("@type"_L1))) {
        if (type.endsWith("Article"_L1) || type.endsWith("Posting"_L1) || type == "Report"_L1 || type == "Review"_L1)
            return !type.startsWith("Job"_L1);
    }
    return false;
}

std::optional<QJsonObject> findArticle(const QJsonValue &value, int depth)
{
    if (depth > deepest)
        return std::nullopt;
    if (value.isArray()) {
        const QJsonArray values = value.toArray();
        for (const QJsonValue &one : values) {
            if (auto found = findArticle(one, depth + 1))
                return found;
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (isArticle(object))
            return object;
        for (const QLatin1StringView key : {"@graph"_L1, "mainEntity"_L1, "mainEntityOfPage"_L1}) {
            if (auto found = findArticle(object.value(key), depth + 1))
                return found;
        }
    }
    return std::nullopt;
}

} // namespace

Metadata readJsonLd(const QByteArray &utf8)
{
    Metadata metadata;
    if (utf8.size() > longest)
        return metadata;
    const QJsonDocument document = QJsonDocument::fromJson(utf8.trimmed());
    const auto article =
        findArticle(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0);
    if (!article)
        return metadata;

    state(metadata.title, texts(article->value("headline"_L1)).value(0));
    state(metadata.authors, texts(article->value("author"_L1)));
    state(metadata.published, readDate(article->value("datePublished"_L1).toString()).value_or(PartialDate{}));
    state(metadata.source, texts(article->value("publisher"_L1)).value(0));
    state(metadata.language, languageTag(article->value("inLanguage"_L1).toString()));
    return metadata;
}

} // namespace randnotiz
