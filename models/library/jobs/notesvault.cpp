#include "library/jobs/notesvault.h"

#include "library/libraryjobscontext.h"
#include "library/readerpool.h"
#include "storage/exportedfilerepository.h"

#include <QDir>
#include <QLoggingCategory>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logVault, "randnotiz.library.vault")

namespace {

/// Behind the hash of what was exported, where blocks of deleted annotations stay in the file: once such ones are to be
/// removed, the same notes make another file.
constexpr auto withMarked = "+marked"_L1;

/// So that a conflict can be told of without the library at hand.
void addQuotes(QList<MergeConflict> &conflicts, const QList<Annotation> &annotations)
{
    for (MergeConflict &conflict : conflicts) {
        const auto found = std::ranges::find(annotations, conflict.annotation, &Annotation::id);
        if (found != annotations.end())
            conflict.quote = found->quote.exact;
    }
}

} // namespace

Result<NotesVault> NotesVault::open(const LibraryJobsContext &context, const QString &folder, const QString &suffix,
                                    const std::optional<MergeOptions> &merge, ExportFolder::Sync syncFolder)
{
    Result<QList<ExportedFile>> known = QList<ExportedFile>();
    const auto load = [&](const QString &canonicalPath) {
        if (!merge)
            return QList<ExportedFile>();
        known = context.readers.read(
            [&](Database &database) { return ExportedFileRepository(database).in(canonicalPath); });
        return known ? *known : QList<ExportedFile>();
    };
    Result<ExportFolder> opened = ExportFolder::open(folder, syncFolder, suffix, load);
    if (!opened)
        return opened.error();
    if (!known)
        return known.error();
    NotesVault vault(context, std::move(*opened), merge);
    for (const ExportedFile &file : std::as_const(*known))
        vault.m_known.insert(file.subject, file);
    return vault;
}

NotesVault::NotesVault(const LibraryJobsContext &context, ExportFolder folder, const std::optional<MergeOptions> &merge)
    : m_context(&context)
    , m_folder(std::move(folder))
    , m_merge(merge)
{
}

Result<std::optional<NoteBase>> NotesVault::baseOf(ArticleId subject) const
{
    const Result<std::optional<QByteArray>> packed = m_context->readers.read([&](Database &database) {
        return ExportedFileRepository(database).base(m_folder.canonicalPath(), subject);
    });
    if (!packed)
        return packed.error();
    return *packed ? unpackedBase(**packed) : std::nullopt;
}

ExportEntry NotesVault::unchanged(ArticleId subject, const QString &path) const
{
    return {.article = subject, .file = m_folder.absolutePath(path), .status = ExportEntry::Unchanged};
}

void NotesVault::remember(ExportedFile file, const QString &path, const std::optional<QByteArray> &base)
{
    const Result<ExportedFile> state = m_folder.stateOf(path);
    if (!state)
        return; // gone already: the next export looks for itself
    file.path = path;
    file.size = state->size;
    file.modifiedNs = state->modifiedNs;
    m_known.insert(file.subject, file);
    m_written += ExportedBase{file, base};
}

std::optional<ExportEntry> NotesVault::exportedAlready(ArticleId subject, const QString &stamp)
{
    const auto known = m_known.constFind(subject);
    if (!m_merge || known == m_known.constEnd() || known->stamp.isEmpty() || known->stamp != stamp)
        return std::nullopt;
    const QString path = m_folder.fileOf(subject, known->path);
    if (path.isEmpty())
        return std::nullopt;
    if (!m_folder.isAsKnown(path))
        remember(*known, path, std::nullopt);
    return unchanged(subject, path);
}

ExportEntry NotesVault::write(ArticleId subject, const QString &title, const NotesFile &file)
{
    if (!m_merge)
        return m_folder.write(subject, title, file.note.bytes);
    ExportedFile known = m_known.value(subject);
    const bool exportedBefore = !known.subject.isNull();
    known.subject = subject;
    known.stamp = file.stamp;
    const bool removes = m_merge->deleted == MergeOptions::Deleted::Remove;
    if (known.renderedHash == file.hash || (known.renderedHash == file.hash + withMarked && !removes)) {
        // Then there is nothing to merge, whatever a person has made of the file.
        if (const QString path = m_folder.fileOf(subject, known.path); !path.isEmpty()) {
            remember(known, path, std::nullopt);
            return unchanged(subject, path);
        }
    }
    std::optional<NoteBase> base;
    if (exportedBefore) {
        const Result<std::optional<NoteBase>> kept = baseOf(subject);
        if (!kept)
            return {.article = subject, .file = m_folder.absolutePath({}), .error = kept.error()};
        base = *kept;
    }
    MergeOptions options = *m_merge;
    options.leftOut = {file.leftOut.begin(), file.leftOut.end()};
    MergedNote merged;
    bool theirs = false;
    ExportEntry entry = m_folder.write(subject, title, known.path, [&](const QByteArray *present) {
        merged = mergeNote(base ? &*base : nullptr, present != nullptr ? *present : QByteArray(), file.note, options);
        theirs = merged.bytes != file.note.bytes;
        return ComposedFile{merged.bytes, present != nullptr && !merged.certain};
    });
    if (entry.status == ExportEntry::Failed)
        return entry;
    entry.merged = theirs;
    entry.conflicts = merged.conflicts;
    addQuotes(entry.conflicts, file.annotations);
    known.renderedHash = merged.base.deleted.isEmpty() ? file.hash : file.hash + withMarked;
    remember(known, QDir(m_folder.absolutePath({})).relativeFilePath(entry.file),
             merged.base == NoteBase{file.note, {}, {}} ? file.base : packedBase(merged.base));
    return entry;
}

Result<void> NotesVault::finish()
{
    if (const Result<void> synced = m_folder.sync(); !synced)
        return synced;
    if (m_context->readOnly)
        return {};
    constexpr qsizetype part = 500;
    QList<QFuture<Result<qint64>>> answers;
    for (qsizetype begin = 0; begin < m_written.size(); begin += part)
        answers += m_context->recordExports(
            {m_folder.canonicalPath(), m_written.sliced(begin, std::min(part, m_written.size() - begin))});
    m_written.clear();
    for (QFuture<Result<qint64>> &answer : answers) {
        if (const Result<qint64> recorded = answer.result(); !recorded)
            qCWarning(logVault) << "cannot remember what was exported:" << recorded.error().cause;
    }
    return {};
}

} // namespace randnotiz
