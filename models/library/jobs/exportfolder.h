#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "library/jobs/filedescriptor.h"
#include "library/jobs/jobs.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

namespace randnotiz {

/// The article that an exported file is about: the `id` in its YAML front matter. Null for any other file.
///
/// @param beginning of the file; the id is the first thing that an exporter writes, so 4,096 bytes do
ArticleId exportedArticle(const QByteArray &beginning);

/// A folder that notes are written into. Which file is whose is told by the files themselves: one that
/// carries an article's id is that article's, whatever its name is, and keeps that name. Any other is never
/// touched. Names that differ only in case or in the form of their accents count as the same, since a folder
/// is also carried to systems that see no difference.
///
/// Belongs to one thread at a time.
class ExportFolder
{
public:
    /// syncfs(2), or what stands in for it in a test: waits until all that was written is on the disk.
    using Sync = int (*)(int folder);

    /// Makes the folder where it doesn't exist, and looks at what lies in it.
    /// Errors: DiskFull, FileNotWritable.
    static Result<ExportFolder> open(const QString &path);
    static Result<ExportFolder> open(const QString &path, Sync syncFolder);

    /// Writes the notes of one article, unless they stand there already, byte for byte. Written means here
    /// that the system has taken them; sync() says whether they are safe.
    ExportEntry write(ArticleId article, const QString &title, const QByteArray &notes);

    /// Waits until everything in the folder is on the disk.
    Result<void> sync();

private:
    struct Place
    {
        QByteArray name;
        bool exists = false;
    };

    ExportFolder(const QString &path, FileDescriptor folder, Sync syncFolder);
    Result<void> look();
    Result<Place> placeFor(ArticleId article, const QString &title);
    Result<ExportEntry::Status> put(const Place &place, ArticleId article, const QByteArray &notes);
    QString filePath(const QByteArray &name) const;

    QString m_path;
    FileDescriptor m_folder;
    Sync m_sync;
    QSet<QString> m_taken;                       ///< names as they are compared
    QHash<ArticleId, QList<QByteArray>> m_files; ///< names of the files that carry an article's id
};

} // namespace randnotiz
