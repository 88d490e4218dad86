#include "cli/commands.h"
#include "cli/errorwords.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "cli/standalone.h"
#include "cli/words.h"
#include "text/anchoring.h"
#include "text/offsets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <optional>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

/// What a line asks for.
struct Question
{
    QString text;
    TextQuoteSelector quote;
    std::optional<TextPositionSelector> position;
};

QByteArray asJson(const QJsonValue &value)
{
    if (value.isUndefined())
        return json::null();
    // QJsonDocument writes no bare value.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray errorAnswer(const QJsonValue &id, const QString &error)
{
    return json::object({{"id"_L1, asJson(id)}, {"error"_L1, json::text(error)}});
}

bool isUnknown(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

/// @returns false when the member is there and is no text
bool readText(const QJsonObject &object, QLatin1StringView key, QString &text)
{
    const QJsonValue value = object[key];
    text = value.toString();
    return isUnknown(value) || value.isString();
}

/// @returns false when the member is there and is no whole number
bool readOffset(const QJsonObject &object, QLatin1StringView key, std::optional<qint64> &offset)
{
    const QJsonValue value = object[key];
    if (isUnknown(value))
        return true;
    if (!value.isDouble() || std::trunc(value.toDouble()) != value.toDouble())
        return false;
    offset = value.toInteger();
    return true;
}

std::optional<TextPositionSelector> positionOf(std::optional<qint64> start, std::optional<qint64> end,
                                               const QString &exact)
{
    const qint64 length = OffsetMap(exact).codePointCount();
    if (!start && end)
        start = *end - length;
    if (!start || *start < 0)
        return std::nullopt;
    return TextPositionSelector{*start, end.value_or(*start + length)};
}

/// @returns the name of a member that has the wrong type; empty when all is well
QLatin1StringView read(const QJsonObject &object, Question &question)
{
    if (!readText(object, "text"_L1, question.text))
        return "text"_L1;
    if (!readText(object, "exact"_L1, question.quote.exact))
        return "exact"_L1;
    if (!readText(object, "prefix"_L1, question.quote.prefix))
        return "prefix"_L1;
    if (!readText(object, "suffix"_L1, question.quote.suffix))
        return "suffix"_L1;
    std::optional<qint64> start;
    std::optional<qint64> end;
    if (!readOffset(object, "start"_L1, start))
        return "start"_L1;
    if (!readOffset(object, "end"_L1, end))
        return "end"_L1;
    question.position = positionOf(start, end, question.quote.exact);
    return {};
}

QByteArray howWord(AnchorState state)
{
    switch (state) {
    case AnchorState::Same:
        return json::text(u"same");
    case AnchorState::Moved:
        return json::text(u"moved");
    case AnchorState::Reworded:
        return json::text(u"reworded");
    case AnchorState::Orphan:
        break;
    }
    return json::null();
}

/// Three digits behind the point: more would claim a precision that a similarity of words doesn't have.
QByteArray scoreNumber(double score)
{
    return QByteArray::number(std::round(score * 1000) / 1000);
}

QByteArray answer(const QJsonValue &id, const Question &question)
{
    AnchorText text(question.text);
    const Anchor anchor = text.find({question.position, question.quote});
    const bool orphan = anchor.state == AnchorState::Orphan;
    const TextPositionSelector place = text.offsets().toSelector(anchor.range);
    return json::object({
        {"id"_L1, asJson(id)},
        {"status"_L1, json::text(orphan ? u"orphan" : u"anchored")},
        {"start"_L1, orphan ? json::null() : json::number(place.start)},
        {"end"_L1, orphan ? json::null() : json::number(place.end)},
        {"score"_L1, orphan ? json::null() : scoreNumber(anchor.score)},
        {"how"_L1, howWord(anchor.state)},
    });
}

/// The answer to one line. In: `{"id","text","exact","prefix","suffix","start","end"}`, offsets in code points; what is
/// missing or null is not known. Out: `{"id","status","start","end","score","how"}`, or `{"id","error"}` for a line that
/// can't be read, with the id as far as it could be. An id is any JSON value and is given back as it is.
QByteArray answerTo(const QByteArray &line, const Words &words)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (problem.error != QJsonParseError::NoError)
        return errorAnswer(QJsonValue::Null, words(QT_TRANSLATE_NOOP("Cli", "not JSON: %1")).arg(problem.errorString()));
    if (!document.isObject())
        return errorAnswer(QJsonValue::Null, words(QT_TRANSLATE_NOOP("Cli", "not a JSON object")));
    const QJsonObject object = document.object();
    Question question;
    if (const QLatin1StringView wrong = read(object, question); !wrong.isEmpty())
        return errorAnswer(object["id"_L1], words(QT_TRANSLATE_NOOP("Cli", "“%1” has a value of another type")).arg(wrong));
    return answer(object["id"_L1], question);
}

} // namespace

int runAnchor(Standalone &standalone)
{
    const bool asArray = standalone.options.has("--json"_L1); // one value, as with every subcommand
    bool isRead = !asArray || standalone.write("[");
    for (QByteArray between; isRead;) {
        const std::optional<QByteArray> line = standalone.readLine();
        if (!line)
            break;
        const QByteArray answer = answerTo(*line, standalone.words);
        isRead = standalone.write(asArray ? between + answer : answer + '\n');
        between = ",\n";
    }
    if (asArray && isRead)
        isRead = standalone.write("]\n");
    if (isRead)
        return Success;
    standalone.complain(errorLine(u"anchor"_s, whyWords({Error::FileNotWritable, {}, {}}, standalone.words)));
    return Failure;
}

} // namespace randnotiz::cli
