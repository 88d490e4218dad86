#pragma once

#include "domain/metadata.h"

#include <QStringView>

#include <optional>

namespace randnotiz {

/// The YAML between "---" lines at the very start of a text, as far as it says something about the article.
struct FrontMatter
{
    Metadata metadata;    ///< all stated
    bool isAboutArticle = false; ///< at least one key was known
    qsizetype end = 0;    ///< UTF-16 offset of the text behind it
};

/// Reads scalars and lists of scalars of the top level, under the names that web clippers, static site generators
/// and our own exports use: title, author(s), date/published, source, site, url, language. Nothing when there is no
/// front matter, or it is no YAML mapping, is longer than 64 kB or nested deeper than 32: then it is text.
std::optional<FrontMatter> readFrontMatter(QStringView text);

/// Where the text behind the front matter begins, where the lines alone say that it is some: each is `key: value`, an item, set in,
/// a comment or empty. Nothing where that takes readFrontMatter(). Takes a fiftieth of its time.
std::optional<qsizetype> plainFrontMatterEnd(QStringView text);

} // namespace randnotiz
