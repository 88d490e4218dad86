#pragma once

#include "domain/annotation.h"
#include "domain/exportformat.h"
#include "exchange/vault/renderednote.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace randnotiz {

/// What is to stand in a file of notes, before it is merged with what stands there.
struct NotesFile
{
    RenderedNote note;             ///< as a template made it; without blocks where files are replaced, not merged
    QList<Annotation> annotations; ///< that are in it
    QList<AnnotationId> leftOut;   ///< that are not in it only because of this export's filter
    QString stamp;                 ///< of what it was made from; empty: unknown
    QString hash;                  ///< SHA-256 of its bytes, lower-case hexadecimal; only where files are merged
    QByteArray base;               ///< packedBase() of a file that gets all of it; only where files are merged
};

/// Finds out what a merge must know of the file, which takes longer than to write it: better not in the thread that writes.
/// Any thread.
///
/// @param format those by template are merged
NotesFile notesFile(ExportFormat format, const QByteArray &bytes, const QList<Annotation> &annotations,
                    const QList<AnnotationId> &leftOut);

} // namespace randnotiz
