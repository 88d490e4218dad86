#pragma once

#include "domain/exportrequest.h"

#include <optional>

namespace randnotiz {

/// A folder into which notes are exported by themselves whenever they change.
struct KeptFolder
{
    ExportRequest request; ///< its folder names it; of its template only the name is kept, so that it follows the reader's edits
    qint64 change = 0;     ///< number of the last change that is in the folder (see KeptFolders::lastChange()); 0: none yet
    qint64 updatedMs = 0;  ///< when it was brought up to date, ms since 1970-01-01 UTC; 0: not yet

    friend bool operator==(const KeptFolder &, const KeptFolder &) = default;
};

/// Keeps a folder up to date from now on, or otherwise than before. InvalidInput unless the folder's path is absolute.
struct KeepFolder
{
    using Outcome = KeptFolder;
    ExportRequest request;
};

/// The folder's files stay as they are.
struct ForgetFolder
{
    using Outcome = bool; ///< whether it was kept
    QString folder;
};

/// A folder is up to date with the library as of a change. One that isn't kept any more, or otherwise by now, is left alone.
struct RecordUpdate
{
    using Outcome = bool; ///< whether it was recorded
    ExportRequest request; ///< as it was carried out
    qint64 change = 0;
};

} // namespace randnotiz
