#pragma once

#include "domain/articlebody.h"

#include <QString>

namespace randnotiz {

/// Where a stretch of inline Markdown will stand.
enum class MarkdownPlace {
    Block,     ///< a paragraph, where U+000A is a hard break
    OneLine,   ///< a heading, where U+000A becomes a space
    TableCell, ///< likewise, and `|` is escaped
};

/// `range` of the body's text as inline Markdown (CommonMark): read again it is the same text, word for
/// word, with its runs. What Markdown can't say (emphasis that begins inside a word before a bracket, say) is left
/// out; the text never is. Pure.
///
/// @param body  with its runs sorted by start, as importers leave them; those that begin before `range` are passed over
/// @param range inside one block
QString inlineMarkdown(const ArticleBody &body, TextRange range, MarkdownPlace place);

/// An address as the target of a link or an image, between its brackets.
QString markdownLinkTarget(const QString &address);

} // namespace randnotiz
