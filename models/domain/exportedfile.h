#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace randnotiz {

/// What is known of a file of notes since it was exported the last time.
struct ExportedFile
{
    ArticleId subject; ///< the id in its front matter: an article's, or that of a file about several
    QString path;      ///< in the folder
    QString renderedHash; ///< SHA-256 of what the library had to say, before it was merged; with "+marked" behind it where
                          ///< blocks of deleted annotations stay in the file
    QString stamp;         ///< of what that was made from (see exportstamp.h): the same again is not made again
    qint64 size = 0;       ///< of the file as it was left
    qint64 modifiedNs = 0; ///< likewise, since 1970 UTC

    friend bool operator==(const ExportedFile &, const ExportedFile &) = default;
};

/// A file that has been exported just now.
struct ExportedBase
{
    ExportedFile file;
    std::optional<QByteArray> base; ///< packedBase(); nothing: what is kept of it already is still true

    friend bool operator==(const ExportedBase &, const ExportedBase &) = default;
};

/// Keeps what files were exported as. Not versioned and without undo; tells nobody.
struct RecordExports
{
    using Outcome = qint64; ///< how many
    QString folder;         ///< canonical path
    QList<ExportedBase> files;
};

} // namespace randnotiz
