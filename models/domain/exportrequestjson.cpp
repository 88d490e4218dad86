#include "domain/exportrequestjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// 2^53 and more can't be said by a JSON number that everybody reads the same way.
QString momentText(qint64 ms)
{
    return QString::number(ms);
}

qint64 moment(const QJsonValue &value, qint64 fallback)
{
    bool isNumber = false;
    const qint64 ms = value.toString().toLongLong(&isNumber);
    return isNumber ? ms : fallback;
}

QJsonObject filterJson(const ExportFilter &filter)
{
    QJsonArray colours;
    for (const Colour colour : filter.colours)
        colours.append(static_cast<int>(colour));
    QStringList annotations;
    for (const AnnotationId &annotation : filter.annotations)
        annotations += annotation.toString();
    annotations.sort(); // so that the same request has the same text
    return {{u"annotations"_s, QJsonArray::fromStringList(annotations)},
            {u"colours"_s, colours},
            {u"tags"_s, QJsonArray::fromStringList(filter.tags)},
            {u"since"_s, momentText(filter.sinceMs)},
            {u"until"_s, momentText(filter.untilMs)}};
}

std::optional<ExportFilter> filterFrom(const QJsonObject &json)
{
    ExportFilter filter;
    for (const QJsonValue &colour : json["colours"_L1].toArray()) {
        const int number = colour.toInt();
        if (number < static_cast<int>(allColours.front()) || number > static_cast<int>(allColours.back()))
            return std::nullopt;
        filter.colours += static_cast<Colour>(number);
    }
    for (const QJsonValue &annotation : json["annotations"_L1].toArray()) {
        const auto id = AnnotationId::fromString(annotation.toString());
        if (!id)
            return std::nullopt;
        filter.annotations.insert(*id);
    }
    for (const QJsonValue &tag : json["tags"_L1].toArray())
        filter.tags += tag.toString();
    filter.sinceMs = moment(json["since"_L1], 0);
    filter.untilMs = moment(json["until"_L1], std::numeric_limits<qint64>::max());
    return filter;
}

} // namespace

QByteArray toJson(const ExportRequest &request)
{
    QJsonArray articles;
    for (const ArticleId &article : request.articles)
        articles.append(article.toString());
    const QJsonObject json{{u"articles"_s, articles},
                           {u"citation"_s, request.citationStyle == CitationStyle::German ? u"german"_s : u"english"_s},
                           {u"everything"_s, request.everything},
                           {u"filter"_s, filterJson(request.filter)},
                           {u"format"_s, QString(ruleOf(request.format).name)},
                           {u"index"_s, request.index},
                           {u"oneFile"_s, request.oneFile},
                           {u"removesDeleted"_s, request.removesDeleted},
                           {u"tag"_s, request.tag},
                           {u"template"_s, request.notesTemplate.name},
                           {u"title"_s, request.title}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<ExportRequest> exportRequestFromJson(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QJsonObject json = document.object();
    const std::optional<ExportFormat> format = exportFormatNamed(json["format"_L1].toString());
    const std::optional<ExportFilter> filter = filterFrom(json["filter"_L1].toObject());
    if (!document.isObject() || !format || !filter)
        return std::nullopt;
    ExportRequest request;
    for (const QJsonValue &article : json["articles"_L1].toArray()) {
        const auto id = ArticleId::fromString(article.toString());
        if (!id)
            return std::nullopt;
        request.articles += *id;
    }
    request.citationStyle = json["citation"_L1] == "german"_L1 ? CitationStyle::German : CitationStyle::English;
    request.everything = json["everything"_L1].toBool();
    request.filter = *filter;
    request.format = *format;
    request.index = json["index"_L1].toBool();
    request.oneFile = json["oneFile"_L1].toBool();
    request.removesDeleted = json["removesDeleted"_L1].toBool();
    request.tag = json["tag"_L1].toString();
    request.notesTemplate.name = json["template"_L1].toString();
    request.title = json["title"_L1].toString();
    return request;
}

} // namespace randnotiz
