#include "exchange/mustache.h"

#include "exchange/markdownescape.h"
#include "exchange/mustachetags.h"

#include <QRegularExpression>

#include <kainjow/mustache.hpp>

#include <exception>

namespace randnotiz {

using namespace Qt::StringLiterals;
namespace engine = kainjow::mustache;

struct Mustache::Private
{
    Private(const PreparedTemplate &prepared)
        : names(prepared.names)
        , parsed(prepared.text.toStdString())
    {
        for (const QByteArray &name : prepared.variants.keys()) {
            QList<Variant> &ofName = variants[name];
            for (const int number : prepared.variants[name])
                ofName.append({(name + '@' + QByteArray::number(number)).toStdString(), prepared.prefixes[number]});
        }
        parsed.set_custom_escape([](const std::string &text) {
            return escapedMarkdown(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))).toStdString();
        });
    }

    /// A Markdown field at one kind of place.
    struct Variant
    {
        std::string name;
        QByteArray prefix;
    };

    engine::data dataOf(const FieldValues &values) const;
    void addText(engine::data &data, const QByteArray &name, const QString &text) const;

    QSet<QByteArray> names;
    QHash<QByteArray, QList<Variant>> variants;
    engine::mustache parsed;
};

namespace {

/// What the engine says of a template that breaks Mustache's rules: "Unclosed section "a" at 12", in bytes.
TemplateFault faultFrom(const QByteArray &text, const std::string &message)
{
    static const QRegularExpression place(u"(?:\"(.*)\" )?at (\\d+)$"_s, QRegularExpression::DotMatchesEverythingOption);
    const QString said = QString::fromStdString(message);
    const QRegularExpressionMatch match = place.match(said);
    TemplateFault::Kind kind = TemplateFault::Unsupported; // other delimiters, which aren't well-formed either
    if (said.startsWith("Unclosed tag"_L1))
        kind = TemplateFault::UnclosedTag;
    else if (said.startsWith("Unclosed section"_L1))
        kind = TemplateFault::UnclosedSection;
    else if (said.startsWith("Unopened section"_L1))
        kind = TemplateFault::UnopenedSection;
    return faultAt(text, qMin(match.captured(2).toLongLong(), text.size()), kind, match.captured(1));
}

/// Valid UTF-8, lines parted by U+000A, nothing in it that we need for ourselves.
QByteArray tidied(const QByteArray &source)
{
    QString text = QString::fromUtf8(source);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QLatin1Char(preparedLineEnd), u' ');
    return text.toUtf8();
}

QByteArray withPrefix(const QByteArray &text, const QByteArray &prefix)
{
    if (prefix.isEmpty() || !text.contains('\n'))
        return text;
    QByteArray bare = prefix; // white space at a line's end says something in Markdown
    while (bare.endsWith(' ') || bare.endsWith('\t'))
        bare.chop(1);
    QByteArray result;
    for (const QByteArray &line : text.split('\n')) {
        if (!result.isNull())
            result += '\n' + (line.isEmpty() ? bare : prefix);
        else
            result = QByteArray("");
        result += line;
    }
    return result;
}

} // namespace

Mustache::Mustache(std::unique_ptr<Private> state) : d(std::move(state)) {}
Mustache::Mustache(Mustache &&) noexcept = default;
Mustache &Mustache::operator=(Mustache &&) noexcept = default;
Mustache::~Mustache() = default;

std::variant<Mustache, TemplateFault> Mustache::compiled(const QByteArray &source, std::span<const FieldRule> fields)
{
    const QByteArray text = tidied(source);
    try {
        if (const engine::mustache asWritten(text.toStdString()); !asWritten.is_valid())
            return faultFrom(text, asWritten.error_message());
        const auto prepared = preparedTemplate(text, fields);
        if (const TemplateFault *fault = std::get_if<TemplateFault>(&prepared))
            return *fault;
        return Mustache(std::make_unique<Private>(std::get<PreparedTemplate>(prepared)));
    } catch (const std::exception &) {
        return faultAt(text, 0, TemplateFault::Unsupported, {});
    }
}

bool Mustache::uses(QLatin1StringView field) const
{
    return d->names.contains(QByteArray::fromRawData(field.data(), field.size()));
}

void Mustache::Private::addText(engine::data &data, const QByteArray &name, const QString &text) const
{
    QByteArray bytes = text.toUtf8();
    bytes.replace(preparedLineEnd, ' ');
    const auto markdown = variants.constFind(name);
    if (markdown != variants.cend()) {
        for (const Variant &variant : *markdown)
            data[variant.name] = engine::data(withPrefix(bytes, variant.prefix).toStdString());
    }
    // Empty texts are false, so that a section can ask for them.
    const bool onlyAsked = markdown != variants.cend();
    data[name.toStdString()] = bytes.isEmpty() ? engine::data(false)
                               : onlyAsked     ? engine::data(true)
                                               : engine::data(bytes.toStdString());
}

engine::data Mustache::Private::dataOf(const FieldValues &values) const
{
    engine::data data;
    for (const auto &[name, value] : values.all()) {
        const QByteArray key = QByteArray::fromRawData(name.data(), name.size());
        if (const QString *text = std::get_if<QString>(&value)) {
            addText(data, key, *text);
        } else if (const bool *truth = std::get_if<bool>(&value)) {
            data[key.toStdString()] = engine::data(*truth);
        } else {
            engine::data list(engine::data::type::list);
            for (const FieldValues &item : std::get<std::vector<FieldValues>>(value))
                list.push_back(dataOf(item));
            data[key.toStdString()] = std::move(list);
        }
    }
    return data;
}

QByteArray Mustache::rendered(const FieldValues &values) const
{
    QByteArray text;
    try {
        const engine::data data = d->dataOf(values);
        d->parsed.render(data, [&text](const std::string &part) { text.append(part.data(), static_cast<qsizetype>(part.size())); });
    } catch (const std::exception &) {
        return {}; // only for want of memory
    }
    text.replace(preparedLineEnd, '\n');
    return text;
}

} // namespace randnotiz
