#pragma once

#include "domain/notestemplate.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <span>
#include <utility>
#include <variant>
#include <vector>

namespace randnotiz {

/// What a template may name.
struct FieldRule
{
    enum Kind : quint8 {
        Text,     ///< shown as it is: what Markdown would read as markup is escaped, unless three braces ask for it raw
        Markdown, ///< Markdown already, and never escaped; may have several lines
        Truth,    ///< yes or no: only for sections
        List,     ///< only for sections, which are repeated for each item
    };

    QLatin1StringView name;
    Kind kind = Text;
    std::span<const FieldRule> items = {}; ///< List: the fields of an item; those around it can be named too
};

/// The values of the fields of one scope. A field that has none counts as empty.
class FieldValues
{
public:
    using Value = std::variant<QString, bool, std::vector<FieldValues>>;

    void set(QLatin1StringView name, Value value) { m_values.emplace_back(name, std::move(value)); }
    const std::vector<std::pair<QLatin1StringView, Value>> &all() const { return m_values; }

private:
    std::vector<std::pair<QLatin1StringView, Value>> m_values;
};

/// A Mustache template (mustache.1, mustache.5), parsed once: variables, sections, inverted sections, comments.
/// What differs from HTML's:
///
/// - Text is escaped for Markdown (escapedMarkdown()), line ends in it become hard breaks.
/// - A Markdown field of several lines goes on below the place where it began: before each further line stands what
///   stands before the tag on its own line, where that is nothing but white space, `>` and list signs, of which the
///   last become spaces.
/// - Every name must be a field; that, and what is not supported, is told when the template is read.
///
/// Belongs to one thread at a time.
class Mustache
{
public:
    /// @param source UTF-8, line ends of any kind
    /// @param fields of the outermost scope; must outlive the template
    static std::variant<Mustache, TemplateFault> compiled(const QByteArray &source, std::span<const FieldRule> fields);

    Mustache(Mustache &&) noexcept;
    Mustache &operator=(Mustache &&) noexcept;
    ~Mustache();

    /// Whether the template names a field, anywhere: what it doesn't need not be computed.
    bool uses(QLatin1StringView field) const;

    /// UTF-8, lines parted by U+000A.
    QByteArray rendered(const FieldValues &values) const;

private:
    struct Private;
    explicit Mustache(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

} // namespace randnotiz
