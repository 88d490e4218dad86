#pragma once

#include "domain/metadata.h"
#include "exchange/extraction/pagefacts.h"
#include "exchange/extraction/pagetitle.h"

#include <QUrl>

namespace randnotiz {

/// When a page's article was published, by order of trust: what JSON-LD, meta elements and microdata state, a
/// date shown near the title or marked as one, the address (/2020/03/14/), the data of a script. A date of
/// publishing goes before one of changing. Null when nothing says it to the day.
///
/// @param linked   the date that JSON-LD states; may be null
/// @param address  of the page; may be empty
/// @param language of the page; decides how 07/02/2025 is read
PartialDate publishedOn(const PageFacts &facts, const PartialDate &linked, const PageTitle &title,
                        const QUrl &address, const QString &language);

} // namespace randnotiz
