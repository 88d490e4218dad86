#pragma once

#include "exchange/htmltree.h"

namespace randnotiz {

/// Whether an element and all inside it is no text of the page: scripts, navigation, controls, embedded objects,
/// drawings, and what the page hides by an attribute or its own style. (Forms: see readHtmlBody().)
bool isLeftOut(const GumboNode *element);

} // namespace randnotiz
