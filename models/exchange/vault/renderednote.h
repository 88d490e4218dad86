#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QList>

namespace randnotiz {

/// The part of a file of notes that is about one annotation: its quote, marks, note and tags.
struct NoteBlock
{
    AnnotationId annotation;
    qsizetype begin = 0; ///< bytes from the start of the file, at the start of a line
    qsizetype end = 0;   ///< behind the end of the block's last line; blank lines behind it are nobody's
    QByteArray content;  ///< hash of what the block says, whatever the template; may be empty: only the text says it

    friend bool operator==(const NoteBlock &, const NoteBlock &) = default;
};

/// A file of notes as a template made it, and whose each part is. An annotation may have several blocks, as in a file
/// that is ordered by tags.
struct RenderedNote
{
    QByteArray bytes;        ///< UTF-8, lines parted by U+000A
    QList<NoteBlock> blocks; ///< ascending, not overlapping

    friend bool operator==(const RenderedNote &, const RenderedNote &) = default;
};

/// The blocks of a file whose template doesn't say where they are, by the marks in it: every line that holds the id of
/// an annotation (a block id, a property, a link) is that annotation's. What stands between the marks of two belongs
/// to the first one, up to the quotation or list item that leads to the second one's mark.
///
/// @param annotations those whose ids count; without any mark there are no blocks
QList<NoteBlock> blocksByMarks(const QByteArray &bytes, const QList<AnnotationId> &annotations);

} // namespace randnotiz
