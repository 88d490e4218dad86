#pragma once

#include "exchange/notesformat.h"

namespace randnotiz {

/// Annotations as a table (see csvLine()), a line each under one header line:
///
///     annotation,article,title,authors,source,url,published,language,quote,note,tags,colour,colour name,state,start,end,
///     revision,created,modified,link
///
/// `annotation` and `article` are UUIDs, authors are parted by "; ", tags by ", ", `published` is a year, month or day,
/// `colour` 1 to 6, `state` same, moved, reworded or orphan, `start` and `end` code points in the text whose SHA-256 is
/// `revision`, times ISO 8601 in UTC, `link` randnotiz://annotation/UUID. What is unknown is empty.
/// A last, empty column bears the exportMark() in its header.
class AnnotationsCsv : public NotesFormat
{
public:
    QByteArray articleFile(const NotesToExport &notes) const override;
    QByteArray section(const NotesToExport &notes, const SectionPlace &place) const override;
    QByteArray collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const override;
};

} // namespace randnotiz
