#pragma once

#include <QString>

namespace randnotiz {

/// What the reader wants of the articles of one site.
struct SitePreferences
{
    QString site;                ///< Metadata::site; empty: articles that come from none (files, pasted text)
    bool showsPictures = false;  ///< pictures are fetched without asking, as soon as an article is opened
    bool keepsOriginals = true;  ///< new revisions keep the bytes that they were made from

    friend bool operator==(const SitePreferences &, const SitePreferences &) = default;
};

} // namespace randnotiz
