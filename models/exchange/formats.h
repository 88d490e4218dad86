#pragma once

#include <QStringView>

namespace randnotiz {

enum class Format { PlainText, Markdown, Html };

/// "text/plain", "text/markdown", "text/html".
QString mediaTypeOf(Format format);

/// Whether a file is HTML, by its suffix or by how its text begins.
///
/// @param head at least the first 4,096 characters, decoded or as Latin-1
bool isHtml(const QString &fileName, const QString &head);

/// The format of a text: by the suffix of its file where that says it (.md, .markdown, .html, .htm, .xhtml), else by
/// its beginning (HTML) and its constructs (Markdown, see isMarkdown()). A .txt may be any of the three.
Format formatOf(const QString &fileName, const QString &text);

} // namespace randnotiz
