#pragma once

#include "domain/articlebody.h"

namespace randnotiz {

/// Whether the first line of a plain text, followed by a blank line, is its title: under 120 characters, with a
/// letter, without closing punctuation, and not just a date, a byline or the name of an image file.
bool isTitleLine(const QString &line);

/// A title made of the text: its first sentence of at least four words that is no caption, date, address or
/// advertisement, cut at a word at 80 UTF-16 units at most with "…"; failing that the first line with a letter.
///
/// @param from UTF-16 offset in the text where it begins, behind a leading date
QString titleFromText(const ArticleBody &body, qsizetype from = 0);

/// The text of the first heading as one line; empty without one.
QString firstHeading(const ArticleBody &body);

} // namespace randnotiz
