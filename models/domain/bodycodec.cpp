#include "domain/bodycodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Names of the enumerators in their order: the file's vocabulary, never changed once released.
constexpr std::array blockKindNames{"paragraph"_L1, "heading"_L1, "listItem"_L1, "quotation"_L1, "code"_L1,
                                    "table"_L1,     "image"_L1,   "caption"_L1,  "rule"_L1};
constexpr std::array runKindNames{"emphasis"_L1, "strong"_L1, "code"_L1, "link"_L1};

template <typename Kind, size_t N>
bool readKind(const QJsonValue &value, const std::array<QLatin1StringView, N> &names, Kind &kind)
{
    const QString name = value.toString();
    for (size_t i = 0; i < N; ++i) {
        if (names[i] == name) {
            kind = static_cast<Kind>(i);
            return true;
        }
    }
    return false;
}

TextRange readRange(const QJsonObject &json)
{
    return {static_cast<qsizetype>(json["start"_L1].toInteger()),
            static_cast<qsizetype>(json["end"_L1].toInteger())};
}

void writeRange(QJsonObject &json, TextRange range)
{
    json["start"_L1] = static_cast<qint64>(range.start);
    json["end"_L1] = static_cast<qint64>(range.end);
}

QJsonObject blockToJson(const Block &block)
{
    QJsonObject json;
    json["kind"_L1] = blockKindNames[static_cast<size_t>(block.kind)];
    writeRange(json, block.range);
    if (block.level)
        json["level"_L1] = block.level;
    if (block.listDepth)
        json["listDepth"_L1] = block.listDepth;
    if (block.quoteDepth)
        json["quoteDepth"_L1] = block.quoteDepth;
    if (block.ordered) {
        json["ordered"_L1] = true;
        json["ordinal"_L1] = block.ordinal;
    }
    if (block.headerRow)
        json["headerRow"_L1] = true;
    if (!block.address.isEmpty())
        json["address"_L1] = block.address;
    if (!block.alt.isEmpty())
        json["alt"_L1] = block.alt;
    return json;
}

bool readBlock(const QJsonObject &json, Block &block)
{
    if (!readKind(json["kind"_L1], blockKindNames, block.kind))
        return false;
    block.range = readRange(json);
    block.level = json["level"_L1].toInt();
    block.listDepth = json["listDepth"_L1].toInt();
    block.quoteDepth = json["quoteDepth"_L1].toInt();
    block.ordered = json["ordered"_L1].toBool();
    block.ordinal = json["ordinal"_L1].toInt();
    block.headerRow = json["headerRow"_L1].toBool();
    block.address = json["address"_L1].toString();
    block.alt = json["alt"_L1].toString();
    return true;
}

QJsonObject runToJson(const InlineRun &run)
{
    QJsonObject json;
    json["kind"_L1] = runKindNames[static_cast<size_t>(run.kind)];
    writeRange(json, run.range);
    if (!run.address.isEmpty())
        json["address"_L1] = run.address;
    return json;
}

bool readRun(const QJsonObject &json, InlineRun &run)
{
    if (!readKind(json["kind"_L1], runKindNames, run.kind))
        return false;
    run.range = readRange(json);
    run.address = json["address"_L1].toString();
    return true;
}

} // namespace

QJsonObject structureToJson(const ArticleBody &body)
{
    QJsonArray blocks;
    for (const Block &block : body.blocks)
        blocks.append(blockToJson(block));
    QJsonArray runs;
    for (const InlineRun &run : body.runs)
        runs.append(runToJson(run));
    return {{"blocks"_L1, blocks}, {"runs"_L1, runs}};
}

QByteArray encodeStructure(const ArticleBody &body)
{
    return QJsonDocument(structureToJson(body)).toJson(QJsonDocument::Compact);
}

Result<ArticleBody> decodeBody(const QString &text, const QByteArray &structure)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(structure, &problem);
    if (!document.isObject())
        return Error{Error::LibraryDamaged, {}, u"structure: "_s + problem.errorString()};

    ArticleBody body;
    body.text = text;
    const QJsonArray blocks = document["blocks"_L1].toArray();
    for (const QJsonValue &value : blocks) {
        if (!readBlock(value.toObject(), body.blocks.emplaceBack()))
            return Error{Error::LibraryDamaged, {}, u"structure: unknown kind of block"_s};
    }
    const QJsonArray runs = document["runs"_L1].toArray();
    for (const QJsonValue &value : runs) {
        if (!readRun(value.toObject(), body.runs.emplaceBack()))
            return Error{Error::LibraryDamaged, {}, u"structure: unknown kind of run"_s};
    }
    if (!body.isConsistent())
        return Error{Error::LibraryDamaged, {}, u"structure does not fit its text"_s};
    return body;
}

} // namespace randnotiz
