#include "library/jobs/exportfolder.h"

#include "exchange/markdownexporter.h"
#include "library/jobs/wholefile.h"

#include <QDir>
#include <QFile>

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
    if (!beginning.startsWith("---\n") && !beginning.startsWith("---\r\n"))
        return {};
    for (qsizetype start = beginning.indexOf('\n') + 1; start > 0;) {
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

Result<ExportFolder> ExportFolder::open(const QString &path, Sync syncFolder)
{
    const QByteArray native = QFile::encodeName(path);
    std::error_code reason;
    fs::create_directories(fs::path(native.toStdString()), reason);
    if (reason)
        return writeError(path, reason.value());
    FileDescriptor descriptor(::open(native.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isOpen())
        return writeError(path, errno);
    ExportFolder folder(path, std::move(descriptor), syncFolder);
    if (const Result<void> looked = folder.look(); !looked)
        return looked.error();
    return folder;
}

ExportFolder::ExportFolder(const QString &path, FileDescriptor folder, Sync syncFolder)
    : m_path(path)
    , m_folder(std::move(folder))
    , m_sync(syncFolder)
{
}

Result<void> ExportFolder::look()
{
    std::error_code reason;
    for (fs::directory_iterator at(fs::path(QFile::encodeName(m_path).toStdString()), reason), end;
         !reason && at != end; at.increment(reason)) {
        const QByteArray name = QByteArray::fromStdString(at->path().filename().native());
        const QString key = compared(QFile::decodeName(name));
        m_taken.insert(key);
        if (!key.endsWith(".md"_L1))
            continue;
        const std::optional<RegularFile> file = openRegular(m_folder.get(), name);
        if (!file)
            continue;
        const ArticleId article = exportedArticle(readUpTo(file->descriptor.get(), beginningBytes));
        if (!article.isNull())
            m_files[article].append(name);
    }
    if (reason)
        return writeError(m_path, reason.value());
    return {};
}

/// Where an article's notes go: its file where it has one (the shortest name of several, so that
/// a copy made by the reader is left alone), else a name made of its title, with its id where that is taken.
Result<ExportFolder::Place> ExportFolder::placeFor(ArticleId article, const QString &title)
{
    const QString suffix = u".md"_s;
    const QString plain = safeFileName(title, suffix);
    if (const QList<QByteArray> own = m_files.value(article); !own.isEmpty()) {
        const QByteArray wanted = QFile::encodeName(plain);
        if (own.contains(wanted))
            return Place{wanted, true};
        return Place{*std::ranges::min_element(own,
                                               [](const QByteArray &a, const QByteArray &b) {
                                                   return a.size() != b.size() ? a.size() < b.size() : a < b;
                                               }),
                     true};
    }
    constexpr qsizetype shortId = 8;
    const QString id = article.toString();
    for (const QString &name : {plain, safeFileName(title, u" (%1)"_s.arg(id.first(shortId)) + suffix),
                                safeFileName(title, u" (%1)"_s.arg(id) + suffix)}) {
        if (!m_taken.contains(compared(name)))
            return Place{QFile::encodeName(name), false};
    }
    return Error{Error::FileNotWritable, filePath(QFile::encodeName(plain)), u"every name for it is taken"_s};
}

ExportEntry ExportFolder::write(ArticleId article, const QString &title, const QByteArray &notes)
{
    ExportEntry entry{article, m_path, ExportEntry::Failed, {}};
    const Result<Place> place = placeFor(article, title);
    if (!place) {
        entry.error = place.error();
        return entry;
    }
    entry.file = filePath(place->name);
    const Result<ExportEntry::Status> status = put(*place, article, notes);
    if (!status) {
        entry.error = status.error();
        entry.error.subject = entry.file;
        return entry;
    }
    entry.status = *status;
    m_taken.insert(compared(QFile::decodeName(place->name)));
    if (!place->exists)
        m_files[article].append(place->name);
    return entry;
}

Result<ExportEntry::Status> ExportFolder::put(const Place &place, ArticleId article, const QByteArray &notes)
{
    std::optional<mode_t> replacing;
    if (place.exists) {
        const std::optional<RegularFile> file = openRegular(m_folder.get(), place.name);
        if (!file && errno != ENOENT)
            return Error{Error::FileNotWritable, {}, u"something else stands in its place now"_s};
        if (file) {
            const QByteArray present = readUpTo(file->descriptor.get(), file->status.st_size);
            if (present == notes)
                return ExportEntry::Unchanged;
            // It may have been replaced or protected since the folder was looked at.
            if (exportedArticle(present.first(qMin(present.size(), beginningBytes))) != article)
                return Error{Error::FileNotWritable, {}, u"something else stands in its place now"_s};
            if (::faccessat(m_folder.get(), place.name.constData(), W_OK, AT_EACCESS) != 0)
                return writeError({}, errno);
            constexpr mode_t permissions = 07777;
            replacing = file->status.st_mode & permissions;
        }
    }
    if (const Result<void> written = writeWholeFile(m_folder.get(), place.name, notes, replacing); !written)
        return written.error();
    return ExportEntry::Written;
}

Result<void> ExportFolder::sync()
{
    if (m_sync(m_folder.get()) != 0)
        return writeError(m_path, errno);
    return {};
}

QString ExportFolder::filePath(const QByteArray &name) const
{
    return QDir(m_path).absoluteFilePath(QFile::decodeName(name));
}

} // namespace randnotiz
