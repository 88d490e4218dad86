#pragma once

#include "domain/importedarticle.h"
#include "domain/result.h"
#include "exchange/parsedarticle.h"

#include <QByteArray>

namespace randnotiz {

/// Where the bytes come from, for identity, and for what only the name says.
struct ImportSource
{
    QString path;      ///< canonical path; empty for pasted text
    QString fileName;  ///< for the choice of the importer by its suffix; may be empty
    QString url;       ///< address, where known; absolute links are made with it
    QString charset;   ///< declared outside the bytes (HTTP); may be empty
    bool fallsBackToText = false; ///< what is TooDeep or TooComplex is read as plain text
};

/// Limits of one input; what goes past them is an error (or a notice), never a crash.
namespace limits {
inline constexpr qint64 fileBytes = 20 * 1024 * 1024;
inline constexpr int nesting = 64;          ///< lists and quotations; deeper ones are flattened with a notice
inline constexpr int openElements = 512;    ///< HTML: more open elements are refused (TooDeep)
inline constexpr int elements = 100'000;    ///< HTML: more elements are refused (TooComplex)
}

/// Whether importFile() reads files of this name, by suffix (.txt .text .md .markdown .html .htm .xhtml).
bool isImportable(QStringView fileName);

/// Reads plain text, Markdown or HTML, told apart by suffix and content. Pure; any thread. A text that is nothing but
/// an address becomes an article whose text is missing (ImportedArticle::textMissing).
/// Errors: TooLarge, TooDeep, TooComplex, Empty, UnsupportedFormat (bytes that are no text).
Result<ImportedArticle> importBytes(const QByteArray &bytes, const ImportSource &source);

/// Reads bytes that are a web page whatever their name, without what only a library asks for (words, hash, notices):
/// what `randnotiz-cli extract` shows. The same text, metadata and errors as importBytes().
Result<ParsedArticle> extractPage(const QByteArray &bytes, const ImportSource &source);

} // namespace randnotiz
