#pragma once

#include "exchange/extraction/pageaccount.h"

namespace randnotiz {

/// Leaves out single lines inside the chosen element: "read also" links and other lines that say by their first words
/// that they aren't the article's, paragraphs that are nothing but a link, credits of pictures, headings that have
/// nothing left under them, labels before the first prose, headings and links behind the last.
void leaveOutLines(PageAccount &account, int root);

} // namespace randnotiz
