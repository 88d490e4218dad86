#include "exchange/webannotationreader.h"

#include "domain/tag.h"
#include "exchange/addresses.h"
#include "exchange/importer.h"
#include "text/cleantext.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <variant>


namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAnnotations = 100'000;
constexpr qsizetype longestText = 100'000;
/// Selectors in selectors, bodies in choices: no program we know goes deeper than three.
constexpr int deepest = 8;

/// Any fixed one will do; another one would make strangers of all that was imported.
const QUuid foreignSpace = QUuid::fromString(u"e0a7d3c2-91f4-5b0e-8c55-6a1f3b7d2e48"_s);

QJsonArray listOf(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    return value.isArray() ? value.toArray() : QJsonArray{value};
}

/// The value by its name in the model's context, or by its keyword in JSON-LD.
QJsonValue keyword(const QJsonObject &object, const QString &name)
{
    return object.contains(name) ? object[name] : object[u'@' + name];
}

bool hasType(const QJsonObject &object, QLatin1StringView type)
{
    for (const QJsonValue &one : listOf(keyword(object, u"type"_s))) {
        const QString name = one.toString();
        if (name == type || (name.startsWith("oa:"_L1) && QStringView(name).sliced(3) == type))
            return true;
    }
    return false;
}

QString cleaned(const QJsonValue &value)
{
    return cleanText(value.toString()).text;
}

qint64 momentOf(const QJsonValue &value)
{
    const QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return moment.isValid() ? qMax<qint64>(0, moment.toMSecsSinceEpoch()) : 0;
}

template <typename IdType>
std::optional<IdType> idFromUrn(const QString &urn)
{
    constexpr auto prefix = "urn:uuid:"_L1;
    return urn.startsWith(prefix, Qt::CaseInsensitive) ? IdType::fromString(QStringView(urn).sliced(prefix.size())) : std::nullopt;
}

/// Reads one annotation; why it can't be read is an UnreadableAnnotation::Reason.
class AnnotationReader
{
public:
    explicit AnnotationReader(const QJsonObject &object) : m_object(object) {}

    std::variant<ForeignAnnotation, UnreadableAnnotation::Reason> read();

private:
    bool readTarget(const QJsonValue &target);
    void readSource(const QJsonValue &source);
    void readSelector(const QJsonValue &value, bool byItself, int depth);
    void readColour(const QJsonValue &styleClass);
    void readBody(const QJsonValue &value, const QString &purpose, int depth);
    void addNote(const QString &text);

    const QJsonObject &m_object;
    ForeignAnnotation m_found;
};

std::variant<ForeignAnnotation, UnreadableAnnotation::Reason> AnnotationReader::read()
{
    m_found.id = keyword(m_object, u"id"_s).toString();
    bool hasQuote = false;
    for (const QJsonValue &target : listOf(m_object[u"target"_s])) {
        hasQuote = readTarget(target);
        if (hasQuote && (m_found.article || !m_found.source.isEmpty()))
            break;
    }
    if (m_found.source.isEmpty() && !m_found.article)
        return UnreadableAnnotation::NoSource;
    if (!hasQuote)
        return UnreadableAnnotation::NoQuote;

    QStringList motivations;
    for (const QJsonValue &motivation : listOf(m_object[u"motivation"_s]))
        motivations += motivation.toString();
    const QString purpose = motivations.contains(u"tagging"_s) && motivations.size() == 1 ? u"tagging"_s : QString();
    addNote(cleaned(m_object[u"bodyValue"_s]));
    for (const QJsonValue &body : listOf(m_object[u"body"_s]))
        readBody(body, purpose, 0);
    m_found.createdMs = momentOf(m_object[u"created"_s]);
    m_found.modifiedMs = momentOf(m_object[u"modified"_s]);
    const bool tooLong = m_found.note.size() > longestText || m_found.quote.exact.size() > longestText
                         || m_found.quote.prefix.size() > longestText || m_found.quote.suffix.size() > longestText;
    if (tooLong)
        return UnreadableAnnotation::TooLong;
    return m_found;
}

/// @returns whether it quotes something
bool AnnotationReader::readTarget(const QJsonValue &target)
{
    m_found.source.clear();
    m_found.article.reset();
    m_found.quote = {};
    m_found.position.reset();
    if (!target.isObject()) {
        readSource(target);
        return false;
    }
    const QJsonObject object = target.toObject();
    readSource(object.contains(u"source"_s) ? object[u"source"_s] : keyword(object, u"id"_s));
    // Ours say which article it was, also where that has an address.
    if (const auto article = idFromUrn<ArticleId>(object[u"randnotiz:article"_s].toString()))
        m_found.article = article;
    for (const QJsonValue &selector : listOf(object[u"selector"_s]))
        readSelector(selector, true, 0);
    for (const QJsonValue &styleClass : listOf(object[u"styleClass"_s]))
        readColour(styleClass);
    return !m_found.quote.exact.isEmpty();
}

void AnnotationReader::readSource(const QJsonValue &value)
{
    const QString source = value.isObject() ? keyword(value.toObject(), u"id"_s).toString() : value.toString();
    if (const auto article = idFromUrn<ArticleId>(source))
        m_found.article = article;
    else
        m_found.source = canonicalAddress(source);
}

void AnnotationReader::readSelector(const QJsonValue &value, bool byItself, int depth)
{
    const QJsonObject selector = value.toObject();
    if (selector.isEmpty() || depth > deepest)
        return;
    if (m_found.quote.exact.isEmpty() && hasType(selector, "TextQuoteSelector"_L1)) {
        m_found.quote = {cleaned(selector[u"exact"_s]), cleaned(selector[u"prefix"_s]), cleaned(selector[u"suffix"_s])};
    } else if (byItself && hasType(selector, "TextPositionSelector"_L1)) {
        const qint64 start = selector[u"start"_s].toInteger(-1);
        const qint64 end = selector[u"end"_s].toInteger(-1);
        if (start >= 0 && end > start)
            m_found.position = TextPositionSelector{start, end};
    }
    for (const QJsonValue &item : listOf(selector[u"items"_s]))
        readSelector(item, byItself, depth + 1);
    for (const QJsonValue &refined : listOf(selector[u"refinedBy"_s]))
        readSelector(refined, false, depth + 1); // its position counts from the start of a part
}

void AnnotationReader::readColour(const QJsonValue &styleClass)
{
    const QString name = styleClass.toString();
    for (const Colour colour : allColours) {
        if (name == u"randnotiz-colour-%1"_s.arg(static_cast<int>(colour)))
            m_found.colour = colour;
    }
}

void AnnotationReader::addNote(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    m_found.note += m_found.note.isEmpty() ? text : u"\n\n"_s + text;
}

void AnnotationReader::readBody(const QJsonValue &value, const QString &purpose, int depth)
{
    if (depth > deepest)
        return;
    if (value.isString()) { // the address of a body that is elsewhere
        addNote(canonicalAddress(value.toString()));
        return;
    }
    const QJsonObject body = value.toObject();
    const QString own = listOf(body[u"purpose"_s]).contains(u"tagging"_s) ? u"tagging"_s
                        : body.contains(u"purpose"_s)                     ? QString()
                                                                          : purpose;
    if (body[u"value"_s].isString()) {
        const QString text = cleaned(body[u"value"_s]);
        if (own != "tagging"_L1)
            addNote(text);
        else if (const QString tag = tagName(text); !tag.isEmpty() && !m_found.tags.contains(tag))
            m_found.tags += tag;
    }
    for (const QJsonValue &item : listOf(body[u"items"_s]))
        readBody(item, own, depth + 1);
    if (body[u"source"_s].isObject())
        readBody(body[u"source"_s], own, depth + 1);
}

/// All that looks like annotations, wherever the file keeps them.
void collect(const QJsonValue &value, QJsonArray &found, int depth)
{
    if (depth > deepest || found.size() > mostAnnotations)
        return;
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray())
            collect(one, found, depth + 1);
        return;
    }
    const QJsonObject object = value.toObject();
    const bool isContainer = object.contains(u"items"_s) || object.contains(u"first"_s) || object.contains(u"@graph"_s);
    if (isContainer && !object.contains(u"target"_s)) {
        for (const QString &key : {u"first"_s, u"items"_s, u"@graph"_s, u"next"_s}) {
            if (object[key].isObject() || object[key].isArray())
                collect(object[key], found, depth + 1);
        }
    } else if (!value.isNull() && !hasType(object, "AnnotationCollection"_L1) && !hasType(object, "AnnotationPage"_L1)) {
        found += value;
    }
}

} // namespace

AnnotationId annotationIdOf(const ForeignAnnotation &annotation)
{
    if (const auto uuid = idFromUrn<AnnotationId>(annotation.id))
        return *uuid;
    constexpr auto link = "randnotiz://annotation/"_L1;
    if (annotation.id.startsWith(link)) {
        if (const auto uuid = AnnotationId::fromString(QStringView(annotation.id).sliced(link.size())))
            return *uuid;
    }
    QStringList all{annotation.id, annotation.source, annotation.article ? annotation.article->toString() : QString()};
    if (annotation.id.isEmpty()) {
        const TextQuoteSelector &quote = annotation.quote;
        all += {quote.exact, quote.prefix, quote.suffix, annotation.note, annotation.tags.join(u'\n'),
                QString::number(annotation.createdMs)};
        if (annotation.position)
            all += QString::number(annotation.position->start);
    }
    return AnnotationId(QUuid::createUuidV5(foreignSpace, all.join(QChar(0x1f)).toUtf8()));
}

Result<WebAnnotationFile> readWebAnnotations(const QByteArray &bytes)
{
    if (bytes.size() > limits::fileBytes)
        return Error{Error::TooLarge, {}, {}};
    QJsonParseError problem;
    QByteArray json = bytes;
    if (json.startsWith("\xef\xbb\xbf"))
        json.remove(0, 3);
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{Error::UnsupportedFormat, {}, problem.errorString()};
    QJsonArray found;
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), found, 0);
    if (found.size() > mostAnnotations)
        return Error{Error::TooLarge, {}, u"more than %1 annotations"_s.arg(mostAnnotations)};
    if (found.isEmpty())
        return Error{Error::Empty, {}, u"no annotations"_s};

    WebAnnotationFile file;
    for (qsizetype i = 0; i < found.size(); ++i) {
        const QJsonObject object = found[i].toObject();
        const QString id = keyword(object, u"id"_s).toString();
        if (!hasType(object, "Annotation"_L1)) {
            file.unreadable += UnreadableAnnotation{i + 1, id, UnreadableAnnotation::NotAnAnnotation};
            continue;
        }
        auto read = AnnotationReader(object).read();
        if (const auto *annotation = std::get_if<ForeignAnnotation>(&read))
            file.annotations += *annotation;
        else
            file.unreadable += UnreadableAnnotation{i + 1, id, std::get<UnreadableAnnotation::Reason>(read)};
    }
    return file;
}

} // namespace randnotiz
