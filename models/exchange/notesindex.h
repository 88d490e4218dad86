#pragma once

#include "domain/article.h"

#include <QByteArray>
#include <QList>

namespace randnotiz {

/// A file of notes, for the list of all of them.
struct IndexedNote
{
    Article article;
    QString file; ///< path from the index's folder on, parted by `/`
    qint64 annotations = 0;
};

/// A Markdown file with front matter that links to each file of notes, by year of publication, the latest first: title,
/// authors, source, date, number of annotations. UTF-8.
QByteArray notesIndex(const QList<IndexedNote> &notes);

} // namespace randnotiz
