#pragma once

#include "exchange/vault/notemerge.h"
#include "library/jobs/exportfolder.h"
#include "library/jobs/notesfile.h"

namespace randnotiz {

struct LibraryJobsContext;

/// A folder of notes in which people write too. Every file is merged with what it was exported as the last time, which
/// the library keeps; nothing is replaced that isn't in the merged file or in a copy (see ExportEntry::kept).
///
/// Belongs to one thread at a time.
class NotesVault
{
public:
    /// @param suffix of the files, with the dot
    /// @param merge  nothing: these files are for reading only, and are replaced by what is exported
    /// Errors: DiskFull, FileNotWritable, and those of reading the library.
    static Result<NotesVault> open(const LibraryJobsContext &context, const QString &folder, const QString &suffix,
                                   const std::optional<MergeOptions> &merge, ExportFolder::Sync syncFolder);

    /// What write() would answer, without notes to write: nothing unless the subject's file, which a person may have changed,
    /// was exported with the same stamp.
    std::optional<ExportEntry> exportedAlready(ArticleId subject, const QString &stamp);

    /// Writes one file of notes, or nothing where neither the library nor the file has changed.
    ///
    /// @param subject     the id in its front matter
    /// @param title       makes the name of a new file
    ExportEntry write(ArticleId subject, const QString &title, const NotesFile &file);

    /// Waits until everything is on the disk, and then remembers what was written. Without this, or when the library
    /// can't be written, the next merge knows less, and keeps more.
    Result<void> finish();

private:
    NotesVault(const LibraryJobsContext &context, ExportFolder folder, const std::optional<MergeOptions> &merge);
    Result<std::optional<NoteBase>> baseOf(ArticleId subject) const;
    ExportEntry unchanged(ArticleId subject, const QString &path) const;
    /// Remembers how a file was left, and of what it was made.
    void remember(ExportedFile file, const QString &path, const std::optional<QByteArray> &base);

    const LibraryJobsContext *m_context;
    ExportFolder m_folder;
    std::optional<MergeOptions> m_merge;
    QHash<ArticleId, ExportedFile> m_known;
    QList<ExportedBase> m_written; ///< not yet remembered
};

} // namespace randnotiz
