#include "library/jobs/filecollection.h"

#include "domain/fetching.h"
#include "exchange/importer.h"
#include "text/collation.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace randnotiz {
namespace {

namespace fs = std::filesystem;

/// Paths stay in the file system's own bytes until they are shown: a name that isn't UTF-8 (from an
/// old archive) couldn't be opened any more after a way through QString.
QString shown(const fs::path &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.native()));
}

QByteArray native(const fs::path &path)
{
    return QByteArray::fromStdString(path.native());
}

Error errorFrom(const fs::path &path, const std::error_code &reason)
{
    const bool missing =
        reason == std::errc::no_such_file_or_directory || reason == std::errc::not_a_directory;
    return {missing ? Error::NotFound : Error::FileNotReadable, shown(path),
            QString::fromStdString(reason.message())};
}

struct FolderEntry
{
    fs::directory_entry entry;
    QByteArray sortKey;
    QByteArray name;
};

class Collecting
{
public:
    Collecting(const JobControl &control, FileChoice choice)
        : m_control(control)
        , m_choice(choice)
    {
    }

    void addNamed(const fs::path &path);
    void addAddress(const QString &address);
    FileCollection take() { return std::move(m_found); }
    bool stopped();

private:
    void addFolder(const fs::path &folder, const fs::path &canonical);
    void addEntry(const FolderEntry &entry, const fs::path &canonicalFolder);
    void addFile(const fs::path &path, const fs::path &canonical);
    void addFailed(const fs::path &path, Error error);
    std::vector<FolderEntry> listed(const fs::path &folder);

    const JobControl &m_control;
    FileChoice m_choice;
    // One order for every reader, so that the same folder is imported in the same order everywhere.
    Collator m_collator{QStringLiteral("und")};
    QSet<QByteArray> m_seenFolders;
    QSet<QByteArray> m_seenFiles;
    FileCollection m_found;
};

bool Collecting::stopped()
{
    m_found.cancelled = m_found.cancelled || m_control.cancelled.load();
    return m_found.cancelled;
}

void Collecting::addNamed(const fs::path &path)
{
    std::error_code reason;
    const fs::file_status status = fs::status(path, reason);
    if (reason) {
        addFailed(path, errorFrom(path, reason));
        return;
    }
    const fs::path canonical = fs::canonical(path, reason);
    if (reason)
        addFailed(path, errorFrom(path, reason));
    else if (fs::is_directory(status))
        addFolder(path, canonical);
    else
        addFile(path, canonical);
}

void Collecting::addAddress(const QString &address)
{
    if (m_seenFiles.contains(address.toUtf8()))
        return;
    m_seenFiles.insert(address.toUtf8());
    m_found.files.append({.file = address, .isAddress = true});
}

void Collecting::addFolder(const fs::path &folder, const fs::path &canonical)
{
    if (m_seenFolders.contains(native(canonical)))
        return; // a link back up, or a folder named twice
    m_seenFolders.insert(native(canonical));
    for (const FolderEntry &entry : listed(folder)) {
        if (stopped())
            return;
        addEntry(entry, canonical);
    }
}

std::vector<FolderEntry> Collecting::listed(const fs::path &folder)
{
    std::vector<FolderEntry> entries;
    std::error_code reason;
    for (fs::directory_iterator at(folder, reason), end; !reason && at != end; at.increment(reason)) {
        if (stopped())
            break;
        const fs::path name = at->path().filename();
        if (!name.native().starts_with('.'))
            entries.push_back({*at, m_collator.sortKey(shown(name)), native(name)});
    }
    if (reason)
        addFailed(folder, errorFrom(folder, reason));
    std::ranges::sort(entries, [](const FolderEntry &a, const FolderEntry &b) {
        return a.sortKey != b.sortKey ? a.sortKey < b.sortKey : a.name < b.name;
    });
    return entries;
}

void Collecting::addEntry(const FolderEntry &found, const fs::path &canonicalFolder)
{
    const fs::path &path = found.entry.path();
    std::error_code reason;
    const bool isLink = found.entry.is_symlink(reason);
    // Resolving a path costs a system call for each of its parts, so only where a link asks for it.
    const fs::path canonical = isLink ? fs::canonical(path, reason) : canonicalFolder / path.filename();
    const bool chosen = m_choice(QFile::decodeName(found.name));
    if (reason) {
        if (chosen)
            addFailed(path, errorFrom(path, reason));
        else
            ++m_found.skipped;
        return;
    }
    if (found.entry.is_directory(reason))
        addFolder(path, canonical);
    else if (chosen)
        addFile(path, canonical);
    else if (!m_seenFiles.contains(native(canonical)))
        ++m_found.skipped;
}

void Collecting::addFile(const fs::path &path, const fs::path &canonical)
{
    if (m_seenFiles.contains(native(canonical)))
        return;
    m_seenFiles.insert(native(canonical));
    std::error_code reason;
    if (!fs::is_regular_file(canonical, reason)) {
        addFailed(path, reason ? errorFrom(path, reason)
                               : Error{Error::UnsupportedFormat, shown(path),
                                       QStringLiteral("not a regular file")});
        return;
    }
    const auto bytes = fs::file_size(canonical, reason);
    m_found.files.append(
        {shown(path), native(canonical), reason ? 0 : static_cast<qint64>(bytes), std::nullopt});
}

void Collecting::addFailed(const fs::path &path, Error error)
{
    m_found.files.append({shown(path), {}, 0, std::move(error)});
}

} // namespace

FileCollection collectFiles(const QStringList &paths, const JobControl &control, FileChoice choice)
{
    Collecting collecting(control, choice ? choice : isImportable);
    for (const QString &path : paths) {
        if (collecting.stopped())
            break;
        if (isWebAddress(path))
            collecting.addAddress(path);
        else
            collecting.addNamed(fs::path(QFile::encodeName(path).toStdString()));
    }
    return collecting.take();
}

} // namespace randnotiz
