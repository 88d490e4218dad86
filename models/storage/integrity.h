#pragma once

#include "domain/result.h"
#include "storage/backup.h"

#include <QList>
#include <QString>

namespace randnotiz {

/// Something in a library that is not as it was stored, or (Orphan) that a reader should know.
struct IntegrityProblem
{
    enum Kind {
        Structure,    ///< SQLite's own check, a foreign key, or a body that breaks its contract
        RevisionHash, ///< a text, a structure or an original is not what was stored
        QuoteHash,    ///< a quote is not what was stored, or doesn't stand where it was made
        Index,        ///< derived data differ from what they are derived from: anchors, folded tag names, the search index
        Orphan,       ///< an annotation that its article's present text doesn't hold; no damage
    };
    Kind kind = Structure;
    QString id;     ///< of the revision, annotation or tag; empty when it is the file
    QString detail; ///< English
};

struct IntegrityReport
{
    qint64 articles = 0; ///< these three: in the trash, too
    qint64 revisions = 0;
    qint64 annotations = 0;
    QList<IntegrityProblem> problems;
};

/// Checks all that can be checked: SQLite's integrity and foreign keys, every hash again, every body against its
/// contract, every anchor against its text. What can't be read any more is a problem in the report, not an error.
/// Any thread, on that thread's connection.
///
/// @param progress over revisions and annotations
/// Errors: Cancelled.
Result<IntegrityReport> checkIntegrity(Database &database, const Progress &progress = {});

} // namespace randnotiz
