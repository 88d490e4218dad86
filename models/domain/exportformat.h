#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace randnotiz {

/// What notes can be written as.
enum class ExportFormat : quint8 { Markdown };

/// What is to be known of a format before anything is written. What writes it: makeNotesFormat() in exchange/.
struct ExportFormatRule
{
    ExportFormat format;
    QLatin1StringView name;   ///< the same in every language: console, settings
    QLatin1StringView suffix; ///< of its files, with the dot
    bool byTemplate = false;  ///< the reader chooses, or writes, a template for it
    bool fileAnArticle = true; ///< can be written as one file an article
    bool oneFile = true;       ///< can be written as one file in all
};

/// All of them, in the order in which they are offered. A further format needs a line here, its branch in
/// makeNotesFormat(), and its words in the export dialog.
inline constexpr std::array exportFormats{
    ExportFormatRule{.format = ExportFormat::Markdown,
                     .name = QLatin1StringView("markdown"),
                     .suffix = QLatin1StringView(".md"),
                     .byTemplate = true},
};

inline const ExportFormatRule &ruleOf(ExportFormat format)
{
    return *std::ranges::find(exportFormats, format, &ExportFormatRule::format);
}

inline std::optional<ExportFormat> exportFormatNamed(QStringView name)
{
    const auto rule =
        std::ranges::find_if(exportFormats, [name](const ExportFormatRule &one) { return one.name == name; });
    return rule == exportFormats.end() ? std::nullopt : std::optional(rule->format);
}

} // namespace randnotiz
