#pragma once

#include "exchange/extraction/pagefacts.h"
#include "exchange/extraction/pagetitle.h"
#include "exchange/extraction/sitename.h"

namespace randnotiz {

/// The authors of a page's article, by order of trust: what JSON-LD and meta elements state, what the markup
/// near the title calls an author (itemprop, rel, names of classes), a line there that begins with "Von",
/// "By" or "Autor:". Where the page shows more of what is stated ("Anna Muster" for "Anna"), what it shows.
/// The site's own name only when there is no other.
///
/// @param linked the authors that JSON-LD states, as it states them
QStringList authorsOf(const PageFacts &facts, const QStringList &linked, const PageTitle &title,
                      const SiteName &site);

} // namespace randnotiz
