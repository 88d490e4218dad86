#pragma once

#include "domain/error.h"
#include "library/jobs/job.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace randnotiz {

/// One file that an import, or another job over files, was asked for, named by itself or lying in a named folder; or an address.
struct FoundFile
{
    QString file;               ///< as found, absolute: what the reader is shown
    QByteArray nativePath;      ///< canonical, in the bytes of the file system; empty with an error, and for an address
    qint64 bytes = 0;           ///< its size when it was found
    std::optional<Error> error; ///< why it can't be read, where that is clear already
    bool isAddress = false;     ///< `file` is the address of a page that is still to be fetched
};

struct FileCollection
{
    QList<FoundFile> files; ///< no file twice, under whatever name
    qint64 skipped = 0;     ///< files in folders that were not chosen
    bool cancelled = false; ///< `control` said so; the rest was not looked at
};

/// Whether a file found in a folder is taken, by its name.
using FileChoice = bool (*)(QStringView name);

/// Finds all files that `paths` name; addresses stay as they are, each once. Files named themselves are taken whatever their name is; of
/// folders and their subfolders only what `choice` (without one: isImportable()) says, in natural order, without hidden
/// entries. Symbolic links are followed, to each place once. What isn't there, can't be listed or is no
/// regular file (NotFound, FileNotReadable, UnsupportedFormat) stands in the list with its error.
/// Touches the disk; any thread.
FileCollection collectFiles(const QStringList &paths, const JobControl &control, FileChoice choice = nullptr);

} // namespace randnotiz
