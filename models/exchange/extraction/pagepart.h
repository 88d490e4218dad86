#pragma once

#include "exchange/extraction/pagefacts.h"
#include "exchange/parsedarticle.h"

#include <QUrl>

namespace randnotiz {

/// Whether a page is only a part of its article, by what it says ("Seite 2 von 4") and by rel=next and
/// rel=prev that differ from its address in nothing but the number of a page. Most systems also link the next
/// article so: that is none.
///
/// @param address of the page; may be empty
std::optional<PagePart> partOf(const PageFacts &facts, const QUrl &address);

} // namespace randnotiz
