#pragma once

#include "domain/annotation.h"
#include "exchange/vault/notemerge.h"
#include "library/jobs/exportfolder.h"

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

    /// Writes one file of notes, or nothing where neither the library nor the file has changed.
    ///
    /// @param subject     the id in its front matter
    /// @param title       makes the name of a new file
    /// @param notes       as a template made it
    /// @param annotations that are in it, by whose ids their places are found
    /// @param leftOut     that are not in it only because of this export's filter
    ExportEntry write(ArticleId subject, const QString &title, const QByteArray &notes, const QList<Annotation> &annotations,
                      const QList<AnnotationId> &leftOut = {});

    /// Waits until everything is on the disk, and then remembers what was written. Without this, or when the library
    /// can't be written, the next merge knows less, and keeps more.
    Result<void> finish();

private:
    NotesVault(const LibraryJobsContext &context, ExportFolder folder, const std::optional<MergeOptions> &merge);
    Result<std::optional<NoteBase>> baseOf(ArticleId subject) const;

    const LibraryJobsContext *m_context;
    ExportFolder m_folder;
    std::optional<MergeOptions> m_merge;
    QHash<ArticleId, ExportedFile> m_known;
    QList<ExportedBase> m_written; ///< not yet remembered
};

} // namespace randnotiz
