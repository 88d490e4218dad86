#pragma once

#include "exchange/extraction/pageaccount.h"

namespace randnotiz {

/// Takes comments, menus, margins, related articles, share bars and promotion out of the whole page, as far as names
/// and tags show them, and an element that is named so doesn't hold most of the page's prose.
void leaveOutFurniture(PageAccount &account);

} // namespace randnotiz
