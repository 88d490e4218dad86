#include "library/jobs/exportfolder.h"

#include "domain/articlebody.h"
#include "exchange/exportmark.h"
#include "exchange/safefilename.h"
#include "library/jobs/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

namespace randnotiz {
namespace {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

constexpr qint64 beginningBytes = 4096;
constexpr qint64 nanoseconds = 1'000'000'000; ///< of a second

qint64 modifiedNs(const struct stat &status)
{
    return status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec;
}

QString compared(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

/// A regular file of a folder; the folder's own entry, never what a link points to.
struct RegularFile
{
    FileDescriptor descriptor;
    struct stat status = {};
};

std::optional<RegularFile> openRegular(int folder, const QByteArray &name)
{
    RegularFile file;
    file.descriptor =
        FileDescriptor(::openat(folder, name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file.descriptor.isOpen() || ::fstat(file.descriptor.get(), &file.status) != 0 ||
        !S_ISREG(file.status.st_mode))
        return std::nullopt;
    return file;
}

/// @returns up to `most` bytes; fewer at the end of the file or where it can't be read
QByteArray readUpTo(int file, qint64 most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    qint64 used = 0;
    while (used < most) {
        const ssize_t got = ::read(file, bytes.data() + used, static_cast<size_t>(most - used));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        used += got;
    }
    bytes.truncate(used);
    return bytes;
}

} // namespace

ArticleId exportedArticle(const QByteArray &beginning)
{
    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF"); // that some editor put there
    const qsizetype begin = beginning.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    const qsizetype firstEnd = beginning.indexOf('\n');
    if (firstEnd < begin || beginning.mid(begin, firstEnd - begin).trimmed() != "---")
        return {};
    for (qsizetype start = firstEnd + 1; start > 0;) {
        const qsizetype end = beginning.indexOf('\n', start);
        if (end < 0)
            break; // a line that is cut off says nothing
        const QByteArray line = beginning.mid(start, end - start);
        start = end + 1;
        if (line.startsWith("---") || line.startsWith("..."))
            break;
        if (!line.startsWith("id:"))
            continue;
        QByteArray value = line.mid(3).trimmed();
        if (value.size() > 2 && (value.front() == '"' || value.front() == '\'') &&
            value.back() == value.front())
            value = value.mid(1, value.size() - 2);
        return ArticleId::fromString(QString::fromLatin1(value)).value_or(ArticleId());
    }
    return {};
}

Result<ExportFolder> ExportFolder::open(const QString &path)
{
    return open(path, &::syncfs);
}

Result<ExportFolder> ExportFolder::open(const QString &path, Sync syncFolder, const QString &suffix, const Known &known)
{
    const QByteArray native = QFile::encodeName(path);
    std::error_code reason;
    fs::create_directories(fs::path(native.toStdString()), reason);
    if (reason)
        return writeError(path, reason.value());
    FileDescriptor descriptor(::open(native.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isOpen())
        return writeError(path, errno);
    ExportFolder folder(path, std::move(descriptor), syncFolder, suffix);
    if (const Result<void> looked = folder.look(known ? known(folder.canonicalPath()) : QList<ExportedFile>()); !looked)
        return looked.error();
    return folder;
}

ExportFolder::ExportFolder(const QString &path, FileDescriptor folder, Sync syncFolder, const QString &suffix)
    : m_path(path)
    , m_canonical(QFileInfo(path).canonicalFilePath())
    , m_folder(std::move(folder))
    , m_sync(syncFolder)
    , m_suffix(suffix)
{
}

Result<void> ExportFolder::look(const QList<ExportedFile> &known)
{
    QHash<QByteArray, const ExportedFile *> knownFiles;
    for (const ExportedFile &file : known)
        knownFiles.insert(QFile::encodeName(file.path), &file);

    const fs::path root(QFile::encodeName(m_path).toStdString());
    // What the iterator finds begins with its root, so that nothing has to be taken apart.
    const size_t rootLength = root.native().size() + (root.native().ends_with('/') ? 0 : 1);
    std::error_code reason;
    for (fs::recursive_directory_iterator at(root, fs::directory_options::skip_permission_denied, reason), end;
         !reason && at != end; at.increment(reason)) {
        const QByteArray name = QByteArray::fromStdString(at->path().native()).sliced(static_cast<qsizetype>(rootLength));
        const QByteArray last = name.sliced(name.lastIndexOf('/') + 1);
        const QString key = compared(QFile::decodeName(last));
        if (at.depth() == 0)
            m_taken.insert(key);
        std::error_code ignored;
        if (last.startsWith('.') && at->is_directory(ignored))
            at.disable_recursion_pending();
        if (!key.endsWith(m_suffix))
            continue;
        struct stat status = {};
        const ExportedFile *before = knownFiles.value(name);
        if (before != nullptr && ::fstatat(m_folder.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISREG(status.st_mode) && status.st_size == before->size && modifiedNs(status) == before->modifiedNs) {
            m_files[before->subject].append(name);
            continue;
        }
        const std::optional<RegularFile> file = openRegular(m_folder.get(), name);
        if (!file)
            continue;
        const ArticleId article = ownerOf(readUpTo(file->descriptor.get(), beginningBytes));
        if (article.isNull())
            continue;
        m_files[article].append(name);
        m_changed.insert(name);
    }
    if (reason)
        return writeError(m_path, reason.value());
    return {};
}

QString ExportFolder::fileOf(ArticleId article, const QString &before) const
{
    const auto own = m_files.constFind(article);
    if (own == m_files.constEnd())
        return {};
    const QByteArray recorded = QFile::encodeName(before);
    return QFile::decodeName(own->contains(recorded) ? recorded : own->first());
}

/// Where an article's notes go: its file where it has one (of several the one that it was before, else the shortest
/// name, so that a copy made by the reader is left alone), else a name made of its title, with its id where that is taken.
Result<ExportFolder::Place> ExportFolder::placeFor(ArticleId article, const QString &title, const QString &before) const
{
    const QString plain = safeFileName(title, m_suffix);
    const QByteArray recorded = QFile::encodeName(before);
    if (const QList<QByteArray> own = m_files.value(article); !own.isEmpty()) {
        for (const QByteArray &wanted : {recorded, QFile::encodeName(plain)}) {
            // One that has not changed since it was written counts as the article's even where the id was gone then.
            if (own.contains(wanted))
                return Place{wanted, true, wanted == recorded};
        }
        return Place{*std::ranges::min_element(own,
                                               [](const QByteArray &a, const QByteArray &b) {
                                                   return a.size() != b.size() ? a.size() < b.size() : a < b;
                                               }),
                     true};
    }
    // The person may have taken the id out of it, or everything.
    if (const std::optional<RegularFile> file =
            recorded.isEmpty() ? std::nullopt : openRegular(m_folder.get(), recorded);
        file && ownerOf(readUpTo(file->descriptor.get(), beginningBytes)).isNull())
        return Place{recorded, true, true};
    constexpr qsizetype shortId = 8;
    const QString id = article.toString();
    for (const QString &name : {plain, safeFileName(title, u" (%1)"_s.arg(id.first(shortId)) + m_suffix),
                                safeFileName(title, u" (%1)"_s.arg(id) + m_suffix)}) {
        if (!m_taken.contains(compared(name)))
            return Place{QFile::encodeName(name), false};
    }
    return Error{Error::FileNotWritable, absolutePath(plain), u"every name for it is taken"_s};
}

ExportEntry ExportFolder::write(ArticleId article, const QString &title, const QByteArray &notes)
{
    return write(article, title, {}, [&notes](const QByteArray *) { return ComposedFile{notes}; });
}

ExportEntry ExportFolder::write(ArticleId article, const QString &title, const QString &before, const Compose &compose)
{
    ExportEntry entry{.article = article, .file = m_path};
    const Result<Place> place = placeFor(article, title, before);
    if (!place) {
        entry.error = place.error();
        return entry;
    }
    const QString name = QFile::decodeName(place->name);
    entry.file = absolutePath(name);
    const Result<ExportEntry::Status> status = put(*place, article, compose, entry.kept);
    if (!status) {
        entry.error = status.error();
        entry.error.subject = entry.file;
        return entry;
    }
    entry.status = *status;
    m_taken.insert(compared(name));
    if (QList<QByteArray> &own = m_files[article]; !own.contains(place->name))
        own.append(place->name);
    return entry;
}

Result<ExportEntry::Status> ExportFolder::put(const Place &place, ArticleId article, const Compose &compose, QString &kept)
{
    // Whoever writes there again and again, a synchronization for example, is done at some time.
    constexpr int attempts = 20;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const std::optional<RegularFile> file =
            place.exists ? openRegular(m_folder.get(), place.name) : std::nullopt;
        if (!file) {
            if (place.exists && errno != ENOENT)
                return Error{Error::FileNotWritable, {}, u"something else stands in its place now"_s};
            return putNew(place, compose);
        }
        const QByteArray present = readUpTo(file->descriptor.get(), file->status.st_size);
        const ComposedFile composed = compose(&present);
        if (present == composed.bytes)
            return ExportEntry::Unchanged;
        // It may have been replaced or protected since the folder was looked at.
        const ArticleId owner = ownerOf(present.first(qMin(present.size(), beginningBytes)));
        if (owner != article && !(place.mayLackId && owner.isNull()))
            return Error{Error::FileNotWritable, {}, u"something else stands in its place now"_s};
        if (::faccessat(m_folder.get(), place.name.constData(), W_OK, AT_EACCESS) != 0)
            return writeError({}, errno);
        if (composed.keepsPresent) {
            const Result<QString> copy = keep(place.name, present);
            if (!copy)
                return copy.error();
            kept = *copy;
        }
        const Result<bool> replaced = replaceWholeFile(m_folder.get(), place.name, composed.bytes, file->status);
        if (!replaced)
            return replaced.error();
        if (*replaced)
            return ExportEntry::Written;
    }
    return Error{Error::FileNotWritable, {}, u"it changes all the time"_s};
}

Result<ExportEntry::Status> ExportFolder::putNew(const Place &place, const Compose &compose)
{
    if (const Result<void> written = writeWholeFile(m_folder.get(), place.name, compose(nullptr).bytes, std::nullopt); !written)
        return written.error();
    return ExportEntry::Written;
}

Result<QString> ExportFolder::keep(const QByteArray &name, const QByteArray &bytes) const
{
    // Hidden from programs for notes, which would take it for another note; each content once.
    const QString folder = u".randnotiz/kept"_s;
    constexpr qsizetype shortHash = 12;
    const QFileInfo original(QFile::decodeName(name));
    const QString path = folder + u'/' + original.completeBaseName() + u'-' +
                         sha256Hex(QByteArrayView(bytes)).first(shortHash) + u".md"_s;
    std::error_code reason;
    fs::create_directories(fs::path(QFile::encodeName(absolutePath(folder)).toStdString()), reason);
    if (reason)
        return writeError(absolutePath(folder), reason.value());
    const QByteArray native = QFile::encodeName(path);
    if (const std::optional<RegularFile> there = openRegular(m_folder.get(), native);
        there && readUpTo(there->descriptor.get(), there->status.st_size) == bytes)
        return absolutePath(path);
    constexpr mode_t onlyOwner = 0600;
    if (const Result<void> written = writeWholeFile(m_folder.get(), native, bytes, onlyOwner); !written)
        return written.error();
    return absolutePath(path);
}

Result<ExportedFile> ExportFolder::stateOf(const QString &path) const
{
    struct stat status = {};
    if (::fstatat(m_folder.get(), QFile::encodeName(path).constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return writeError(absolutePath(path), errno);
    return ExportedFile{.path = path, .size = status.st_size, .modifiedNs = modifiedNs(status)};
}

Result<void> ExportFolder::sync()
{
    if (m_sync(m_folder.get()) != 0)
        return writeError(m_path, errno);
    return {};
}

ArticleId ExportFolder::ownerOf(const QByteArray &beginning) const
{
    // PDF says what it is about in UTF-16.
    const QByteArray plain = m_suffix == ".pdf"_L1 ? QByteArray(beginning).replace('\0', "") : beginning;
    return m_suffix == ".md"_L1 ? exportedArticle(beginning) : markedArticle(plain);
}

QString ExportFolder::absolutePath(const QString &path) const
{
    return QDir(m_path).absoluteFilePath(path);
}

} // namespace randnotiz
