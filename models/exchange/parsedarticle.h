#pragma once

#include "domain/articlebody.h"
#include "domain/metadata.h"

#include <optional>

namespace randnotiz {

/// One of several pages over which a site spreads an article.
struct PagePart
{
    int number = 1; ///< from 1
    int total = 0;  ///< 0 when the page doesn't say

    friend bool operator==(const PagePart &, const PagePart &) = default;
};

/// What one format's importer makes of a decoded text; importBytes() adds what all formats share.
struct ParsedArticle
{
    ArticleBody body;
    Metadata metadata;
    bool flattened = false; ///< lists or quotations were deeper than limits::nesting
    std::optional<PagePart> part; ///< where it is only one page of an article
    bool textMissing = false; ///< see readBareAddress()
};

/// Keeps the first value that a source states; empty ones say nothing.
template <typename T>
void state(Known<T> &known, const T &value, Origin origin = Origin::Stated)
{
    if (!known.isKnown() && !(value == T{}))
        known = {value, origin};
}

} // namespace randnotiz
