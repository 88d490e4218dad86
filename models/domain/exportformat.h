#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace randnotiz {

/// What notes can be written as.
enum class ExportFormat : quint8 {
    Markdown,
    Html,           ///< the article with its marks in the text
    Pdf,            ///< the same on pages
    PlainText,
    Csv,            ///< a table of annotations
    WebAnnotations, ///< W3C Web Annotations, JSON-LD
    Bibtex,         ///< these two: the articles, without annotations
    CslJson,
};

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
    ExportFormatRule{.format = ExportFormat::Html,
                     .name = QLatin1StringView("html"),
                     .suffix = QLatin1StringView(".html")},
    ExportFormatRule{.format = ExportFormat::Pdf,
                     .name = QLatin1StringView("pdf"),
                     .suffix = QLatin1StringView(".pdf")},
    ExportFormatRule{.format = ExportFormat::PlainText,
                     .name = QLatin1StringView("text"),
                     .suffix = QLatin1StringView(".txt")},
    ExportFormatRule{.format = ExportFormat::Csv,
                     .name = QLatin1StringView("csv"),
                     .suffix = QLatin1StringView(".csv")},
    ExportFormatRule{.format = ExportFormat::WebAnnotations,
                     .name = QLatin1StringView("jsonld"),
                     .suffix = QLatin1StringView(".jsonld")},
    ExportFormatRule{.format = ExportFormat::Bibtex,
                     .name = QLatin1StringView("bibtex"),
                     .suffix = QLatin1StringView(".bib")},
    ExportFormatRule{.format = ExportFormat::CslJson,
                     .name = QLatin1StringView("csl"),
                     .suffix = QLatin1StringView(".json")},
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
