#pragma once

#include "exchange/parsedarticle.h"

namespace randnotiz {

/// Reads a plain text: paragraphs and captions by layOutText(), its title line as a heading, short lines that stand
/// alone between long paragraphs as headings of sections; title, date, authors and source by its first and last lines.
/// Every word of the text is in the body. Never fails; without visible text the body is empty.
ParsedArticle readPlainText(const QString &text);

} // namespace randnotiz
