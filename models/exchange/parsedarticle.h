#pragma once

#include "domain/articlebody.h"
#include "domain/metadata.h"

namespace randnotiz {

/// What one format's importer makes of a decoded text; importBytes() adds what all formats share.
struct ParsedArticle
{
    ArticleBody body;
    Metadata metadata;
    bool flattened = false; ///< lists or quotations were deeper than limits::nesting
};

/// Keeps the first value that a source states; empty ones say nothing.
template <typename T>
void state(Known<T> &known, const T &value, Origin origin = Origin::Stated)
{
    if (!known.isKnown() && !(value == T{}))
        known = {value, origin};
}

} // namespace randnotiz
