#pragma once

#include <QString>

namespace randnotiz {

/// Text that a CommonMark parser gives back word for word as the inline content of one paragraph or heading:
/// what it, GFM or Obsidian would read as markup is escaped, and only that. White space at the ends of a line
/// becomes `&#32;`. U+000A becomes a hard break (a backslash at the line's end).
///
/// @param text any canonical text
QString escapedMarkdown(QStringView text);

/// What is written there for one character of such a text: itself, or its escape.
///
/// @param line the line of the text that it stands in, which holds no U+000A
/// @param i    in [0, line.size())
QString escapedCharacter(QStringView line, qsizetype i);

/// The same for a title: white space and control characters folded to single spaces.
QString escapedMarkdownLine(const QString &text);

/// A fenced code block that holds `code`, lines parted by U+000A; ends without a line end.
QString fencedCode(QStringView code);

} // namespace randnotiz
