#pragma once

#include "domain/exportedfile.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "library/jobs/filedescriptor.h"
#include "library/jobs/jobs.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QString>

#include <functional>

struct stat;

namespace randnotiz {

/// The article that an exported file is about: the `id` in its YAML front matter. Null for any other file.
///
/// @param beginning of the file; the id is the first thing that an exporter writes, so 4,096 bytes do
ArticleId exportedArticle(const QByteArray &beginning);

/// What is to stand in a file.
struct ComposedFile
{
    QByteArray bytes;
    bool keepsPresent = false; ///< the file as it is now must not go without a copy
};

/// A folder that notes are written into, with its subfolders. Which file is whose is told by the files themselves: one
/// that carries an article's id is that article's, whatever its name is and wherever it was moved, and stays there. Any
/// other is never touched. Names that differ only in case or in the form of their accents count as the same, since a
/// folder is also carried to systems that see no difference. Hidden folders, and what links point to, are left alone.
///
/// Belongs to one thread at a time.
class ExportFolder
{
public:
    /// syncfs(2), or what stands in for it in a test: waits until all that was written is on the disk.
    using Sync = int (*)(int folder);
    /// The files that are known from the last export, by the folder's canonical path: those that haven't changed since
    /// need not be read to know whose they are.
    using Known = std::function<QList<ExportedFile>(const QString &canonicalPath)>;
    /// @param present bytes of the file as it is now; null: there is none. May be called again when the file changes
    ///                meanwhile; what counts is what it answered the last time.
    using Compose = std::function<ComposedFile(const QByteArray *present)>;

    /// Makes the folder where it doesn't exist, and looks at what lies in it.
    /// Errors: DiskFull, FileNotWritable.
    static Result<ExportFolder> open(const QString &path);
    /// @param suffix of the files that are written, with the dot; files with another one are not looked into
    static Result<ExportFolder> open(const QString &path, Sync syncFolder, const QString &suffix = QStringLiteral(".md"),
                                     const Known &known = {});

    /// The folder's real name, by which it is known whatever way led there.
    QString canonicalPath() const { return m_canonical; }
    /// Where an article's file lies, in the folder; empty: there is none.
    /// @param before where it lay at the last export; counts where several carry the id
    QString fileOf(ArticleId article, const QString &before = {}) const;
    /// Whether a file was found where it was left, and as it was. @param path in the folder
    bool isAsKnown(const QString &path) const { return !m_changed.contains(QFile::encodeName(path)); }
    /// Size and time of a file as it is now. @param path in the folder
    Result<ExportedFile> stateOf(const QString &path) const;
    QString absolutePath(const QString &path) const;

    /// Writes the notes of one article, unless they stand there already, byte for byte. Written means here
    /// that the system has taken them; sync() says whether they are safe. Replaces what stands there.
    ExportEntry write(ArticleId article, const QString &title, const QByteArray &notes);
    /// The same, with what is there at hand. A file that changes between being read and being replaced is composed again.
    /// @param before where the article's file lay at the last export; by this it is also found when its id is gone
    ExportEntry write(ArticleId article, const QString &title, const QString &before, const Compose &compose);

    /// Waits until everything in the folder is on the disk.
    Result<void> sync();

private:
    struct Place
    {
        QByteArray name; ///< in the folder, with its subfolders
        bool exists = false;
        bool mayLackId = false;
    };

    ExportFolder(const QString &path, FileDescriptor folder, Sync syncFolder, const QString &suffix);
    Result<void> look(const QList<ExportedFile> &known);
    Result<Place> placeFor(ArticleId article, const QString &title, const QString &before) const;
    Result<ExportEntry::Status> put(const Place &place, ArticleId article, const Compose &compose, QString &kept);
    Result<ExportEntry::Status> putNew(const Place &place, const Compose &compose);
    /// Where a copy of `bytes` is kept, absolute.
    Result<QString> keep(const QByteArray &name, const QByteArray &bytes) const;
    /// By front matter in Markdown, by exportMark() in other formats.
    ArticleId ownerOf(const QByteArray &beginning) const;

    QString m_path;
    QString m_canonical;
    FileDescriptor m_folder;
    Sync m_sync;
    QString m_suffix;
    QSet<QString> m_taken;                       ///< names in the folder itself, as they are compared
    QSet<QByteArray> m_changed;                  ///< names of files that are not as they were left
    QHash<ArticleId, QList<QByteArray>> m_files; ///< names of the files that carry an article's id
};

} // namespace randnotiz
