#pragma once

#include "exchange/notestoexport.h"

#include <QByteArray>

namespace randnotiz {

/// The YAML front matter of a file that holds the notes of one article, with the lines of hyphens around it and a
/// line end. A line each, always in this order: `id`, `title`, `author` (list), `source`, `url`, `published` (day, month
/// or year), `saved` (UTC), `language`, `tags` (list), `revision` (hash), `annotations` (number). Strings are always
/// double-quoted; what is unknown or empty is `null`, a list `[]`. Where an export leaves annotations of the article out
/// there is no `annotations`: blocks of earlier exports may stay in the file, and no number would be true.
QByteArray notesFrontMatter(const NotesToExport &notes);

/// The same for a file of several articles: `id`, `title`, `tags` (list), `articles`, `annotations` (numbers).
QByteArray collectionFrontMatter(const CollectionHead &head);

} // namespace randnotiz
