#include "exchange/mustachetags.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

struct Tag
{
    char sign = 0; ///< one of # ^ / > & ! = or 0; & stands for three braces too
    QByteArray name;
    qsizetype start = 0;
    qsizetype end = 0;

    /// Leaves nothing behind, so that it may have a line of its own.
    bool isSilent() const { return sign == '#' || sign == '^' || sign == '/' || sign == '!'; }
};

std::optional<Tag> nextTag(const QByteArray &text, qsizetype from)
{
    const qsizetype start = text.indexOf("{{", from);
    if (start < 0)
        return std::nullopt;
    const bool three = text.mid(start + 2, 1) == "{";
    const qsizetype inner = start + (three ? 3 : 2);
    const qsizetype close = text.indexOf(three ? "}}}" : "}}", inner);
    if (close < 0)
        return std::nullopt;
    Tag tag{.sign = three ? '&' : '\0', .name = text.mid(inner, close - inner).trimmed(), .start = start};
    tag.end = close + (three ? 3 : 2);
    constexpr QByteArrayView signs = "#^/>&!=";
    if (!three && !tag.name.isEmpty() && signs.contains(tag.name.front())) {
        tag.sign = tag.name.front();
        tag.name = tag.name.sliced(1).trimmed();
    }
    return tag;
}

/// What is to stand before the further lines of a field, by what stands before it on its line.
QByteArray prefixBehind(const QByteArray &before)
{
    static const QRegularExpression form(u"^(?:[ \t>]|[-*+][ \t]|[0-9]{1,9}[.)][ \t])*$"_s);
    const QString line = QString::fromUtf8(before);
    if (!form.match(line).hasMatch())
        return {};
    QByteArray prefix = before;
    std::ranges::replace_if(prefix, [](char c) { return c != '>' && c != '\t'; }, ' ');
    return prefix;
}

class Preparation
{
public:
    Preparation(const QByteArray &text, std::span<const FieldRule> fields)
        : m_text(text)
    {
        m_scopes.append({fields, {}});
    }

    std::variant<PreparedTemplate, TemplateFault> run()
    {
        qsizetype at = 0;
        while (const std::optional<Tag> tag = nextTag(m_text, at)) {
            if (const std::optional<TemplateFault> fault = check(*tag))
                return *fault;
            const auto [start, end] = extentOf(*tag);
            copy(at, start);
            write(*tag);
            at = end;
        }
        copy(at, m_text.size());
        return m_prepared;
    }

private:
    struct Scope
    {
        std::span<const FieldRule> fields;
        QByteArray section; ///< that it belongs to; sections without fields of their own repeat those around
    };

    const FieldRule *rule(const QByteArray &name) const
    {
        for (auto scope = m_scopes.crbegin(); scope != m_scopes.crend(); ++scope) {
            const auto found = std::ranges::find_if(
                scope->fields, [&name](const FieldRule &one) { return one.name == QLatin1StringView(name); });
            if (found != scope->fields.end())
                return &*found;
        }
        return nullptr;
    }

    std::optional<TemplateFault> check(const Tag &tag) const
    {
        const auto fault = [&](TemplateFault::Kind kind) {
            return faultAt(m_text, tag.start, kind, QString::fromUtf8(tag.name));
        };
        if (tag.sign == '!' || tag.sign == '/')
            return std::nullopt;
        if (tag.sign == '>' || tag.sign == '=')
            return fault(TemplateFault::Unsupported);
        const FieldRule *named = rule(tag.name);
        if (!named)
            return fault(TemplateFault::UnknownField);
        const bool isText = named->kind == FieldRule::Text || named->kind == FieldRule::Markdown;
        if (!isText && (tag.sign == 0 || tag.sign == '&'))
            return fault(TemplateFault::ListAsValue);
        return std::nullopt;
    }

    /// The tag, or its whole line where it is a silent one that stands alone there.
    std::pair<qsizetype, qsizetype> extentOf(const Tag &tag) const
    {
        const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
        qsizetype start = tag.start;
        while (start > 0 && isBlank(m_text[start - 1]))
            --start;
        qsizetype end = tag.end;
        while (end < m_text.size() && isBlank(m_text[end]))
            ++end;
        const bool alone =
            (start == 0 || m_text[start - 1] == '\n') && (end == m_text.size() || m_text[end] == '\n');
        if (!tag.isSilent() || !alone)
            return {tag.start, tag.end};
        return {start, qMin(end + 1, m_text.size())};
    }

    void copy(qsizetype start, qsizetype end)
    {
        for (qsizetype i = start; i < end; ++i) {
            const char c = m_text[i];
            if (c == '\n')
                m_before.clear();
            else
                m_before += c;
            m_prepared.text += c == '\n' ? preparedLineEnd : c;
        }
    }

    void write(const Tag &tag)
    {
        if (tag.sign == '!')
            return;
        if (tag.sign == '/') {
            m_scopes.removeLast();
            m_prepared.text += "{{/" + tag.name + "}}";
            return;
        }
        m_prepared.names.insert(tag.name);
        const FieldRule *named = rule(tag.name);
        if (tag.sign == '#' || tag.sign == '^') {
            m_prepared.text += "{{" + QByteArray(1, tag.sign) + tag.name + "}}";
            const bool repeats = tag.sign == '#' && named->kind == FieldRule::List;
            m_scopes.append({repeats ? named->items : std::span<const FieldRule>(), tag.name});
            return;
        }
        m_prepared.text += tag.sign == '&' ? "{{&" : "{{";
        if (named->kind == FieldRule::Markdown) {
            const int variant = variantFor(tag.name);
            m_prepared.text += (tag.sign == '&' ? "" : "&") + tag.name + '@' + QByteArray::number(variant);
        } else {
            m_prepared.text += tag.name;
        }
        m_prepared.text += "}}";
        m_before += 'x'; // what stands there is no longer only signs
    }

    int variantFor(const QByteArray &name)
    {
        const QByteArray prefix = prefixBehind(m_before);
        qsizetype index = m_prepared.prefixes.indexOf(prefix);
        if (index < 0) {
            index = m_prepared.prefixes.size();
            m_prepared.prefixes.append(prefix);
        }
        QList<int> &variants = m_prepared.variants[name];
        if (!variants.contains(static_cast<int>(index)))
            variants.append(static_cast<int>(index));
        return static_cast<int>(index);
    }

    const QByteArray &m_text;
    QList<Scope> m_scopes; ///< innermost last
    QByteArray m_before;   ///< of the present line, without the tags of sections
    PreparedTemplate m_prepared;
};

} // namespace

TemplateFault faultAt(const QByteArray &text, qsizetype offset, TemplateFault::Kind kind, const QString &name)
{
    const qsizetype lineStart = offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    const auto line = text.first(lineStart).count('\n') + 1;
    const auto column = QString::fromUtf8(text.mid(lineStart, offset - lineStart)).toUcs4().size() + 1;
    return {kind, name, static_cast<int>(line), static_cast<int>(column)};
}

std::variant<PreparedTemplate, TemplateFault> preparedTemplate(const QByteArray &text,
                                                              std::span<const FieldRule> fields)
{
    return Preparation(text, fields).run();
}

} // namespace randnotiz
