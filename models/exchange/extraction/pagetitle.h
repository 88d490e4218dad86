#pragma once

#include "exchange/extraction/pagefacts.h"
#include "exchange/extraction/sitename.h"

#include <optional>

namespace randnotiz {

/// An article's title, and where the page shows it.
struct PageTitle
{
    QString text;                    ///< empty when the page has none
    std::optional<PageMark> heading; ///< the heading or line that shows it, if one does

    /// Whether what stands at `from` (bytes) may belong to the same article: it is neither aside nor a
    /// comment, or the title is so too, or it is aside but right by the title.
    bool mayOwn(PagePlace place, qsizetype from) const;
};

/// The heading that agrees with what the page says it is called; else the page's only main heading; else what
/// it is called where it is shared or shown, without the site's name.
///
/// @param headline the one that JSON-LD states; may be empty
PageTitle titleOf(const PageFacts &facts, const QString &headline, const SiteName &site);

} // namespace randnotiz
