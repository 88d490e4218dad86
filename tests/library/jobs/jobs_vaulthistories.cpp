// The histories of test_vaulthistories.cpp with all that surrounds the merge: an article in a library on disk, a folder
// of real files, the export as the program does it. Files are moved into folders and renamed, and must be found again.
//
// RC_PARAMS="seed=… max_success=…" in the environment tries other and more histories. Prints what happened how often.

#include "files.h"
#include "joblibrary.h"
#include "support/noteswriter.h"
#include "support/vaultinvariants.h"
#include "support/vaultsteps.h"

#include "exchange/builtintemplates.h"
#include "exchange/vault/renderednote.h"
#include "library/jobs/exportfolder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

VaultCounts counts;
qint64 foundAgain = 0; ///< exports into a file that was moved since the last one

class FileHistory
{
public:
    explicit FileHistory(const JobLibrary &library)
        : m_library(library)
        , m_folder(m_files.path(u"notes"_s))
        , m_template(builtInTemplates().constFirst())
    {
        static int number = 0;
        QString text = u"History %1\n"_s.arg(++number);
        for (int i = 0; i < sentences; ++i)
            text += u"\nThe text says libraryword%1 and more of it.\n"_s.arg(++m_words);
        m_article = library.paste({.text = text}).id;
        for (quint32 i = 0; i < 3; ++i)
            add(i * 7);
        exportFile();
    }

    void take(const VaultStep &step)
    {
        ++counts.steps[step.kind];
        if (step.kind == VaultStep::Export || step.kind == VaultStep::ForgetExport)
            return exportFile();
        if (step.kind >= VaultStep::Add)
            return change(step);
        if (!QFile::exists(m_file))
            return;
        if (step.kind == VaultStep::MoveFile) {
            moveFile(step);
        } else if (step.kind == VaultStep::DeleteFile) {
            if (step.a % 4 == 0)
                QFile::remove(m_file);
        } else {
            m_files.add(QDir(m_files.path()).relativeFilePath(m_file), m_person.edited(Files::read(m_file), step));
        }
    }

    void exportFile();

private:
    static constexpr int sentences = 30;

    QString libraryWord() { return u"libraryword%1"_s.arg(++m_words); }
    QList<Annotation> annotations() const { return JobLibrary::taken(m_library->annotations().of(m_article)); }
    /// Of a sentence of the article.
    TextRange sentence(quint32 number) const;
    void add(quint32 number);
    void change(const VaultStep &step);
    void change(const Annotation &one, const VaultStep &step);
    void moveFile(const VaultStep &step);
    void moveFolder();
    ExportRequest request() const;

    const JobLibrary &m_library;
    const Files m_files;
    QString m_folder;
    NotesTemplate m_template;
    bool m_removesDeleted = false;
    ArticleId m_article;
    QList<AnnotationId> m_trashed;
    NotesWriter m_person;
    QString m_file;                  ///< where it lies, or lay; absolute
    bool m_moved = false;            ///< since the last export
    std::optional<NoteBase> m_base;  ///< as the library keeps it, but for callouts and blocks of deleted annotations
    QMap<AnnotationId, QByteArray> m_left; ///< blocks of deleted annotations that may stand in the file, as they were exported
    QMap<QString, QByteArray> m_others; ///< files that are nobody's any more, and may not change
    int m_words = 0;
};

TextRange FileHistory::sentence(quint32 number) const
{
    const QString text = m_library.text(m_article);
    qsizetype start = -1;
    for (quint32 i = 0; i <= number % sentences; ++i)
        start = text.indexOf("The text says"_L1, start + 1);
    return {start, text.indexOf(u'.', start) + 1};
}

void FileHistory::add(quint32 number)
{
    const Annotation added = m_library.highlight(m_article, sentence(number));
    if (number % 3 != 0)
        m_library.done(EditAnnotation{.id = added.id, .note = u"A thought about %1 from the reader."_s.arg(libraryWord())});
    if (number % 2 == 0) {
        for (const QString &name : {u"topic"_s, libraryWord()})
            m_library.done(ChangeTags{.add = {TagLink{added.id, Tag{{}, name}}}});
    }
}

void FileHistory::change(const VaultStep &step)
{
    switch (step.kind) {
    case VaultStep::Add: return add(step.a);
    case VaultStep::Retitle: {
        Metadata metadata = m_library.article(m_article).metadata;
        metadata.title = {u"Title "_s + libraryWord(), Origin::Edited};
        m_library.done(EditArticle{.id = m_article, .metadata = metadata});
        return;
    }
    case VaultStep::OtherTemplate: m_template = builtInTemplates()[step.a % builtInTemplates().size()]; return;
    case VaultStep::DeletedOption: m_removesDeleted = step.a % 2 != 0; return;
    case VaultStep::LoseBase: return moveFolder();
    case VaultStep::Restore:
        if (!m_trashed.isEmpty())
            m_library.done(SetTrashed{.annotations = {m_trashed.takeAt(step.a % m_trashed.size())}, .trashed = false});
        return;
    default: break;
    }
    const QList<Annotation> all = annotations();
    if (!all.isEmpty())
        change(all[step.a % all.size()], step);
}

void FileHistory::change(const Annotation &one, const VaultStep &step)
{
    switch (step.kind) {
    case VaultStep::Trash:
        m_trashed += one.id;
        m_library.done(SetTrashed{.annotations = {one.id}});
        return;
    case VaultStep::Recolour:
        m_library.done(EditAnnotation{.id = one.id, .colour = step.b % 2 == 0 ? Colour::Green : Colour::Blue});
        return;
    case VaultStep::Retag:
        if (step.b % 3 != 0 || one.tags.isEmpty())
            m_library.done(ChangeTags{.add = {TagLink{one.id, Tag{{}, libraryWord()}}}});
        else
            m_library.done(ChangeTags{.remove = {TagLink{one.id, Tag{{}, one.tags.constFirst().name}}}});
        return;
    case VaultStep::Reanchor: {
        const Revision revision = JobLibrary::taken(m_library->articles().currentRevision(m_article));
        const TextRange range = sentence(step.b);
        m_library.done(EditAnnotation{.id = one.id,
                                      .segment = Segment{revision.id, OffsetMap(revision.body.text).toSelector(range),
                                                         quoteSelector(revision.body.text, range)}});
        return;
    }
    default: // Rewrite
        m_library.done(EditAnnotation{
            .id = one.id,
            .note = step.b % 3 == 0   ? QString()
                    : step.b % 3 == 1 ? one.note + u"\n\nAdded %1 later."_s.arg(libraryWord())
                                      : u"A thought about %1 from the reader."_s.arg(libraryWord())});
        return;
    }
}

void FileHistory::moveFile(const VaultStep &step)
{
    const QStringList folders{u""_s, u"Read/"_s, u"Read/2025/"_s, u"Später gelesen/"_s};
    const QString moved = m_folder + u'/' + folders[step.a % folders.size()] + u"My name %1.md"_s.arg(step.b);
    if (QFile::exists(moved))
        return;
    QDir().mkpath(QFileInfo(moved).path());
    if (!QFile::rename(m_file, moved))
        qFatal("can't move %s", qPrintable(m_file));
    m_file = moved;
    m_moved = true;
}

/// Then the library knows nothing of what it exported there.
void FileHistory::moveFolder()
{
    const QString moved = m_files.path(u"notes %1"_s.arg(++m_words));
    if (!QDir().rename(m_folder, moved))
        qFatal("can't move %s", qPrintable(m_folder));
    const auto there = [&](const QString &file) { return moved + file.sliced(m_folder.size()); };
    QMap<QString, QByteArray> others;
    for (const auto &[file, bytes] : m_others.asKeyValueRange())
        others.insert(there(file), bytes);
    m_others = others;
    m_file = there(m_file);
    m_folder = moved;
    m_moved = true;
    m_base.reset();
    m_left.clear();
}

ExportRequest FileHistory::request() const
{
    ExportRequest request{.folder = m_folder, .articles = {m_article}};
    request.notesTemplate = m_template;
    request.removesDeleted = m_removesDeleted;
    return request;
}

void FileHistory::exportFile()
{
    RenderedNote ours;
    ours.bytes = JobLibrary::taken(m_library->jobs().previewExport(request()).report.result()).text.toUtf8();
    QList<AnnotationId> ids;
    for (const Annotation &annotation : annotations())
        ids += annotation.id;
    ours.blocks = blocksByMarks(ours.bytes, ids);

    SeenExport seen{.base = m_base ? &*m_base : nullptr, .ours = ours, .keptBlocks = QByteArrayList(m_left.values()).join(), .removesDeleted = m_removesDeleted};
    if (QFile::exists(m_file)) {
        const QByteArray before = Files::read(m_file);
        if (m_moved && exportedArticle(before) != m_article)
            m_others.insert(m_file, before); // it has become a file like any other
        else
            seen.before = before;
    }
    const ExportEntry entry = m_library.exported(request()).entries.value(0);
    seen.after = Files::read(entry.file);
    seen.conflicts = entry.conflicts;
    seen.keptCopy = !entry.kept.isEmpty();
    ++counts.exports;
    counts.kept += seen.keptCopy ? 1 : 0;
    foundAgain += m_moved && seen.before ? 1 : 0;
    for (const MergeConflict &conflict : entry.conflicts)
        ++(conflict.key.isEmpty() ? counts.conflicts : counts.keyConflicts);

    QByteArray fault;
    const auto check = [&fault](bool holds, const QByteArray &what) {
        if (!holds && fault.isEmpty())
            fault = what;
    };
    check(entry.status != ExportEntry::Failed, "it failed: " + entry.error.cause.toUtf8());
    check(!seen.before || entry.file == m_file, "the file is not found again: " + entry.file.toUtf8());
    const QByteArray broken = faultOf(seen);
    check(broken.isEmpty(), broken);
    check(!seen.keptCopy || Files::read(entry.kept) == seen.before, "the copy is not the file as it was");
    for (const auto &[file, bytes] : m_others.asKeyValueRange())
        check(Files::read(file) == bytes, "a file of the person's changed");
    const QDateTime written = QFileInfo(entry.file).lastModified();
    const ExportEntry again = m_library.exported(request()).entries.value(0);
    check(again.status == ExportEntry::Unchanged && again.file == entry.file && again.conflicts.isEmpty() &&
              QFileInfo(entry.file).lastModified() == written && Files::read(entry.file) == seen.after,
          "a second export writes something");
    if (!fault.isEmpty()) {
        RC_LOG() << fault.constData() << "\n--- base ---\n" << (m_base ? m_base->note.bytes.constData() : "(none)") << "\n--- theirs ---\n"
                 << seen.before.value_or("(none)").constData() << "\n--- ours ---\n" << ours.bytes.constData() << "\n--- merged ---\n"
                 << seen.after.constData() << "\n---\n";
        RC_FAIL("see above");
    }
    m_file = entry.file;
    m_moved = false;
    for (const NoteBlock &block : m_base ? m_base->note.blocks : QList<NoteBlock>())
        m_left.insert(block.annotation, m_base->note.bytes.mid(block.begin, block.end - block.begin));
    m_left.removeIf([&](const auto &left) {
        const QByteArray id = left.key().toString().toLatin1();
        return !seen.after.contains(id) || std::ranges::any_of(ours.blocks, [&left](const NoteBlock &block) { return block.annotation == left.key(); });
    });
    m_base = NoteBase{ours, {}, {}};
}

} // namespace

class TestVaultHistoriesOfFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoubledInAnyFile();
};

void TestVaultHistoriesOfFiles::nothingIsLostOrDoubledInAnyFile()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=2026 max_success=200");

    const JobLibrary library;
    const bool held = rc::check([&library] {
        const std::vector<VaultStep> steps = *vaultHistory();
        ++counts.histories;
        FileHistory history(library);
        for (const VaultStep &step : steps)
            history.take(step);
        history.exportFile();
    });

    counts.print();
    qInfo("%8lld exports found a moved and renamed file again", foundAgain);
    QVERIFY(held);
    QVERIFY(foundAgain > 0);
}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // ms: Qt's own five minutes are too few for ten thousand histories
    const QCoreApplication application(argc, argv);
    TestVaultHistoriesOfFiles test;
    return QTest::qExec(&test, argc, argv);
}

#include "jobs_vaulthistories.moc"
