#include "joblibrary.h"
#include "library/jobs/exportjob.h"
#include "storage/database.h"
#include "storage/query.h"

#include <QFileInfo>
#include <QTest>
#include <QUrl>

#include <cerrno>

#include <sys/mount.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestExportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void articlesAreWrittenInTheOrderOfTheRequest();
    void aSecondExportLeavesTheFilesAlone();
    void aMovedAndEditedFileIsMerged();
    void aFileWithoutItsFrontMatterIsMergedAgainAndAgain();
    void aConflictIsReportedAndTheFileKept();
    void aDeletedAnnotationIsMarkedOrRemoved();
    void aFileOfAnEarlierVersionLosesNothing();
    void aChangedTitleKeepsTheFile();
    void anUnknownArticleFailsAloneAndTheRestIsWritten();
    void anArticleWithADamagedTextFailsAlone();
    void aFolderThatIsAFileFailsEveryArticle();
    void aFullDiskFailsOnlyWhatDoesNotFit();
    void aCancelledExportKeepsWhatIsDoneAndSaysSo();
    void everyQuotationOfTheRealArticlesIsExportedWordForWord();
    void aTagGoesIntoOneFileGroupedByTheTagsBelowIt();
    void aFilterLeavesOutArticlesWithoutWhatItAsksFor();
    void theIndexLinksToEveryFile();
    void aSecondExportIntoOneFileFindsItAgain();
    void aTemplateThatCannotBeUsedWritesNothing();
    void thePreviewIsWhatWouldBeWrittenFirst();
    void thePreviewNamesWhatIsWrongWithTheTemplate();
};

namespace {

QList<ArticleId> imported(const JobLibrary &library, int count)
{
    const Files files;
    for (int number = 0; number < count; ++number)
        files.add(u"%1.txt"_s.arg(number),
                  "Article number " + QByteArray::number(number) + "\n\nIt has some words in it.\n");
    QList<ArticleId> ids;
    for (const ImportEntry &entry : library.import({files.path()}).entries)
        ids.append(entry.id);
    return ids;
}

/// What the quotations of an exported file say: their paragraphs without the `>`.
QString quotedText(const QByteArray &exported)
{
    QString quoted;
    for (const QString &line : QString::fromUtf8(exported).split(u'\n')) {
        if (line.startsWith(u'>'))
            quoted += QStringView(line).mid(1).trimmed().toString() + u'\n';
    }
    return quoted;
}

} // namespace

void TestExportJob::articlesAreWrittenInTheOrderOfTheRequest()
{
    const JobLibrary library;
    const Files files;
    QList<ArticleId> ids = imported(library, 20);
    std::ranges::reverse(ids);

    Job<ExportReport> job = library->jobs().exportNotes({files.path(u"notes"_s), ids});
    const ExportReport report = JobLibrary::taken(job.report.result());

    QVERIFY(!report.cancelled);
    QCOMPARE(report.entries.size(), ids.size());
    QCOMPARE(job.control->done.load(), ids.size());
    QCOMPARE(job.control->total.load(), ids.size());
    for (qsizetype at = 0; at < ids.size(); ++at) {
        const ExportEntry &entry = report.entries.at(at);
        QCOMPARE(entry.article, ids.at(at));
        QCOMPARE(entry.status, ExportEntry::Written);
        QCOMPARE(exportedArticle(Files::read(entry.file)), ids.at(at));
    }
    QCOMPARE(QDir(files.path(u"notes"_s)).entryList(QDir::Files | QDir::Hidden).size(), ids.size());
}

void TestExportJob::aSecondExportLeavesTheFilesAlone()
{
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, 3);
    library.exportTo(files.path(), ids);
    const Annotation highlight = library.highlight(ids.at(1), {0, 7});

    const ExportReport again = library.exportTo(files.path(), ids);

    QCOMPARE(again.entries.at(0).status, ExportEntry::Unchanged);
    QCOMPARE(again.entries.at(1).status, ExportEntry::Written);
    QCOMPARE(again.entries.at(2).status, ExportEntry::Unchanged);
    QVERIFY(Files::read(again.entries.at(1).file).contains(highlight.id.toString().toLatin1()));
}

void TestExportJob::aMovedAndEditedFileIsMerged()
{
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, 2);
    library.highlight(ids.first(), {0, 7});
    const QString file = library.exportTo(files.path(u"notes"_s), ids).entries.value(0).file;
    const QString moved = files.add(u"notes/Read/My name.md"_s, Files::read(file).replace("\n> Article", "\nMy own line.\n\n> Article"));
    QVERIFY(QFile::remove(file));
    const Annotation second = library.highlight(ids.first(), {8, 14});

    const ExportEntry entry = library.exportTo(files.path(u"notes"_s), ids).entries.value(0);

    QCOMPARE(entry.status, ExportEntry::Written);
    QCOMPARE(entry.file, moved);
    QVERIFY(entry.merged);
    QVERIFY(entry.conflicts.isEmpty());
    QVERIFY(entry.kept.isEmpty());
    QVERIFY(Files::read(moved).contains("\nMy own line.\n"));
    QCOMPARE(Files::read(moved).count("^h-" + second.id.toString().toLatin1()), 1);
    for (const ExportEntry &again : library.exportTo(files.path(u"notes"_s), ids).entries)
        QCOMPARE(again.status, ExportEntry::Unchanged);
}

void TestExportJob::aFileWithoutItsFrontMatterIsMergedAgainAndAgain()
{
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, 1);
    const Annotation mark = library.highlight(ids.first(), {0, 7});
    const QString file = library.exportTo(files.path(), ids).entries.value(0).file;
    const QByteArray whole = Files::read(file);
    const QByteArray bare = whole.sliced(whole.indexOf("\n# "));
    files.add(QFileInfo(file).fileName(), bare);
    library.exportTo(files.path(), ids);
    QCOMPARE(Files::read(file), bare); // nothing new
    library.done(EditAnnotation{.id = mark.id, .note = u"Something new."_s});

    const ExportEntry entry = library.exportTo(files.path(), ids).entries.value(0);

    QCOMPARE(entry.status, ExportEntry::Written);
    QCOMPARE(entry.file, file);
    QVERIFY(Files::read(file).contains("\nSomething new.\n"));
    QCOMPARE(exportedArticle(Files::read(file)), ids.first());
}

void TestExportJob::aConflictIsReportedAndTheFileKept()
{
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, 1);
    const Annotation mark = library.highlight(ids.first(), {0, 7});
    library.done(EditAnnotation{.id = mark.id, .note = u"First wording."_s});
    const QString file = library.exportTo(files.path(), ids).entries.value(0).file;
    const QByteArray edited = Files::read(file).replace("First wording.", "My wording.");
    files.add(QFileInfo(file).fileName(), edited);
    library.done(EditAnnotation{.id = mark.id, .note = u"Second wording."_s});

    const ExportEntry entry = library.exportTo(files.path(), ids).entries.value(0);

    QCOMPARE(entry.conflicts, QList({MergeConflict{mark.id, {}, u"My wording."_s, u"Second wording."_s, u"Article"_s}}));
    QCOMPARE(Files::read(entry.kept), edited);
    QVERIFY(Files::read(file).contains("\nMy wording.\n"));
    QVERIFY(Files::read(file).contains("\n> Second wording.\n"));
}

void TestExportJob::aDeletedAnnotationIsMarkedOrRemoved()
{
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, 1);
    const Annotation mark = library.highlight(ids.first(), {0, 7});
    const QByteArray id = mark.id.toString().toLatin1();
    const QString file = library.exportTo(files.path(), ids).entries.value(0).file;
    library.done(SetTrashed{.annotations = {mark.id}});

    library.exportTo(files.path(), ids);
    QVERIFY(Files::read(file).contains("^h-" + id));
    QVERIFY(Files::read(file).contains("> [!deleted] Not among the exported notes any more."));

    library.done(SetTrashed{.annotations = {mark.id}, .trashed = false});
    library.exportTo(files.path(), ids);
    QVERIFY(!Files::read(file).contains("[!deleted]"));

    library.done(SetTrashed{.annotations = {mark.id}});
    library.exportTo(files.path(), ids);
    ExportRequest request; // and nothing else has changed
    request.folder = files.path();
    request.articles = ids;
    request.removesDeleted = true;
    JobLibrary::taken(library->jobs().exportNotes(request).report.result());
    QVERIFY(!Files::read(file).contains(id));
}

void TestExportJob::aFileOfAnEarlierVersionLosesNothing()
{
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, 1);
    const Annotation mark = library.highlight(ids.first(), {0, 7});
    const QString file = library.exportTo(files.path(u"first"_s), ids).entries.value(0).file;
    const QByteArray edited = Files::read(file) + "\nMy own words.\n";
    const QString copy = files.add(u"second/Copy.md"_s, edited); // of which the library knows nothing
    library.done(EditAnnotation{.id = mark.id, .note = u"A note."_s});

    const ExportEntry entry = library.exportTo(files.path(u"second"_s), ids).entries.value(0);

    QCOMPARE(entry.file, copy);
    QCOMPARE(Files::read(entry.kept), edited);
    QVERIFY(Files::read(copy).contains("\nMy own words.\n"));
    QVERIFY(Files::read(copy).contains("\nA note.\n"));
    QCOMPARE(Files::read(copy).count("^h-" + mark.id.toString().toLatin1()), 1);
}

void TestExportJob::aChangedTitleKeepsTheFile()
{
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, 1);
    const QString file = library.exportTo(files.path(), ids).entries.value(0).file;
    Metadata metadata = library.article(ids.first()).metadata;
    metadata.title = {u"Another title"_s, Origin::Edited};
    library.done(EditArticle{.id = ids.first(), .metadata = metadata});

    const ExportEntry again = library.exportTo(files.path(), ids).entries.value(0);

    QCOMPARE(again.status, ExportEntry::Written);
    QCOMPARE(again.file, file);
    QVERIFY(Files::read(file).contains("Another title"));
}

void TestExportJob::anUnknownArticleFailsAloneAndTheRestIsWritten()
{
    const JobLibrary library;
    const Files files;
    const ArticleId unknown(QUuid::createUuid());
    const QList<ArticleId> ids = imported(library, 1);

    const ExportReport report = library.exportTo(files.path(), {unknown, ids.first()});

    QCOMPARE(report.entries.at(0).status, ExportEntry::Failed);
    QCOMPARE(report.entries.at(0).article, unknown);
    QCOMPARE(report.entries.at(0).error.code, Error::NotFound);
    QCOMPARE(report.entries.at(1).status, ExportEntry::Written);
}

void TestExportJob::anArticleWithADamagedTextFailsAlone()
{
    const Files files;
    const QString file = files.path(u"library.randnotiz"_s);
    const JobLibrary library(file);
    const QList<ArticleId> ids = imported(library, 3);
    Database database = JobLibrary::taken(Database::open({.file = file}, Database::Access::ReadWrite));
    Query damage(database, u"UPDATE revision_body SET structure = x'ff' WHERE revision_id ="
                           " (SELECT current_revision_id FROM article WHERE uuid = :id)"_s);
    damage.bind(u":id"_s, ids.at(1));
    QVERIFY(damage.exec().ok());

    const ExportReport report = library.exportTo(files.path(u"notes"_s), ids);

    QCOMPARE(report.entries.size(), 3);
    QCOMPARE(report.entries.at(0).status, ExportEntry::Written);
    QCOMPARE(report.entries.at(1).status, ExportEntry::Failed);
    QCOMPARE(report.entries.at(1).error.code, Error::LibraryDamaged);
    QCOMPARE(report.entries.at(2).status, ExportEntry::Written);
}

void TestExportJob::aFolderThatIsAFileFailsEveryArticle()
{
    const JobLibrary library;
    const Files files;
    const QString path = files.add(u"notes"_s, "No folder.\n");
    const QList<ArticleId> ids = imported(library, 2);

    const ExportReport report = library.exportTo(path, ids);

    QCOMPARE(report.entries.size(), 2);
    for (const ExportEntry &entry : report.entries) {
        QCOMPARE(entry.status, ExportEntry::Failed);
        QCOMPARE(entry.error.code, Error::FileNotWritable);
    }
    QCOMPARE(Files::read(path), QByteArray("No folder.\n"));
}

void TestExportJob::aFullDiskFailsOnlyWhatDoesNotFit()
{
    const JobLibrary library;
    const Files files;
    const QByteArray disk = QFile::encodeName(files.path(u"disk"_s));
    QVERIFY(QDir().mkpath(files.path(u"disk"_s)));
    if (::mount("tmpfs", disk.constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("only root can mount a small disk; jobs_exportfolder has a test that needs none");
    const auto unmount = qScopeGuard([&disk] { ::umount(disk.constData()); });
    const QList<ArticleId> ids = imported(library, 2);
    library.done(EditArticle{.id = ids.first(), .note = QString(100'000, u'x')});

    const ExportReport report = library.exportTo(files.path(u"disk"_s), ids);

    QCOMPARE(report.entries.at(0).status, ExportEntry::Failed);
    QCOMPARE(report.entries.at(0).error.code, Error::DiskFull);
    QCOMPARE(report.entries.at(1).status, ExportEntry::Written);
    QCOMPARE(QDir(files.path(u"disk"_s)).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestExportJob::aCancelledExportKeepsWhatIsDoneAndSaysSo()
{
    constexpr int count = 500;
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, count);

    Job<ExportReport> job = library->jobs().exportNotes({files.path(), ids});
    while (job.control->done.load() < 3)
        QThread::yieldCurrentThread();
    job.control->cancelled = true;
    const ExportReport report = JobLibrary::taken(job.report.result());

    QVERIFY(report.cancelled);
    QVERIFY(report.entries.size() >= 3);
    QVERIFY(report.entries.size() < count);
    QCOMPARE(QDir(files.path()).entryList(QDir::Files | QDir::Hidden).size(), report.entries.size());
    for (const ExportEntry &entry : report.entries)
        QCOMPARE(entry.status, ExportEntry::Written);
}

void TestExportJob::everyQuotationOfTheRealArticlesIsExportedWordForWord()
{
    const QString folder = QStringLiteral(RANDNOTIZ_SHARED "/articles");
    if (!QFile::exists(folder))
        QSKIP("the real articles are not here");
    const JobLibrary library;
    const Files files;
    QList<ArticleId> ids;
    for (const QString &file : QDir(folder).entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        const ImportEntry entry = library.import({folder + u'/' + file}).entries.value(0);
        QCOMPARE(entry.status, ImportStatus::Imported);
        ids.append(entry.id);
    }
    QCOMPARE(ids.size(), 5);
    // One inside a paragraph, one across the first two, one at the very end.
    for (const ArticleId &id : ids) {
        const ArticleBody body = library.body(id);
        const qsizetype second = body.blocks.at(1).range.end;
        for (const TextRange &range :
             {TextRange{5, 25}, TextRange{3, second - 2}, TextRange{body.text.size() - 40, body.text.size()}})
            library.highlight(id, trimmedRange(body.text, snapToGraphemes(body.text, range)));
    }

    const ExportReport report = library.exportTo(files.path(), ids);

    for (const ExportEntry &entry : report.entries) {
        QCOMPARE(entry.status, ExportEntry::Written);
        const QByteArray exported = Files::read(entry.file);
        const QString quoted = quotedText(exported);
        const QString text = library.text(entry.article);
        const QList<Annotation> annotations = JobLibrary::taken(library->annotations().of(entry.article));
        QCOMPARE(annotations.size(), 3);
        for (const Annotation &annotation : annotations) {
            QVERIFY(text.contains(annotation.quote.exact));
            QVERIFY(exported.contains("randnotiz://annotation/" + annotation.id.toString().toLatin1()));
            for (const QString &paragraph : annotation.quote.exact.split(u'\n', Qt::SkipEmptyParts))
                QVERIFY2(quoted.contains(paragraph.trimmed()), qPrintable(paragraph));
        }
    }
}

void TestExportJob::aTagGoesIntoOneFileGroupedByTheTagsBelowIt()
{
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, 3);
    const Annotation first = library.highlight(ids.at(0), {0, 7});
    const Annotation second = library.highlight(ids.at(1), {0, 7});
    library.highlight(ids.at(2), {0, 7});
    library.done(ChangeTags{.add = {TagLink{first.id, {{}, u"energy/light"_s}}, TagLink{second.id, {{}, u"energy"_s}}}});

    const ExportReport report = library.exported(
        {.folder = files.path(u"notes"_s), .tag = u"Energy"_s, .oneFile = true, .title = u"Energy"_s});

    QCOMPARE(report.entries.size(), 1);
    QCOMPARE(report.entries.constFirst().status, ExportEntry::Written);
    QVERIFY(report.entries.constFirst().article.isNull());
    const QByteArray file = Files::read(report.entries.constFirst().file);
    QVERIFY(file.contains("\ntags: [\"Energy\"]\narticles: 2\nannotations: 2\n---\n\n# Energy\n\n## energy\n\n### Article number 1\n"));
    QVERIFY(file.contains("\n## energy/light\n\n### Article number 0\n"));
    QCOMPARE(file.count("\n> Article"), 2);
}

void TestExportJob::aFilterLeavesOutArticlesWithoutWhatItAsksFor()
{
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, 2);
    library.highlight(ids.at(0), {0, 7});
    const Annotation kept = library.highlight(ids.at(0), {8, 14});
    library.done(EditAnnotation{.id = kept.id, .version = kept.version, .colour = Colour::Green});
    ExportRequest request{files.path(u"notes"_s), ids};
    request.filter.colours = {Colour::Green};

    const ExportReport report = library.exported(request);

    QCOMPARE(report.entries.size(), 1);
    QCOMPARE(report.entries.constFirst().article, ids.at(0));
    const QByteArray file = Files::read(report.entries.constFirst().file);
    QVERIFY(!file.contains("\nannotations: ")); // what was exported before may stay in the file
    QVERIFY(file.contains("\n> number\n"));
    QVERIFY(!file.contains("\n> Article\n"));
}

void TestExportJob::theIndexLinksToEveryFile()
{
    const JobLibrary library;
    const Files files;
    ExportRequest request{files.path(u"notes"_s), imported(library, 2)};
    request.index = true;

    const ExportReport report = library.exported(request);

    QCOMPARE(report.entries.size(), 3);
    QVERIFY(report.entries.constLast().article.isNull());
    const QByteArray index = Files::read(report.entries.constLast().file);
    for (qsizetype i = 0; i < 2; ++i) {
        const QString name = QFileInfo(report.entries.at(i).file).fileName();
        QVERIFY(index.contains("](" + QUrl::toPercentEncoding(name) + ") · "));
    }
}

void TestExportJob::aSecondExportIntoOneFileFindsItAgain()
{
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, 2);
    ExportRequest request{files.path(), ids};
    request.oneFile = true;
    request.title = u"All notes"_s;
    const QString file = library.exported(request).entries.constFirst().file;
    QVERIFY(QFile::rename(file, files.path(u"renamed.md"_s)));

    QCOMPARE(library.exported(request).entries.constFirst().status, ExportEntry::Unchanged);
    library.highlight(ids.at(1), {0, 7});
    const ExportEntry again = library.exported(request).entries.constFirst();

    QCOMPARE(again.status, ExportEntry::Written);
    QCOMPARE(again.file, files.path(u"renamed.md"_s));
}

void TestExportJob::aTemplateThatCannotBeUsedWritesNothing()
{
    const JobLibrary library;
    const Files files;
    ExportRequest request{files.path(u"notes"_s), imported(library, 1)};
    request.notesTemplate = {u"mine"_s, "{{titel}}"};

    const Result<ExportReport> report = library->jobs().exportNotes(request).report.result();

    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::BadTemplate);
    QVERIFY(!QFile::exists(files.path(u"notes"_s)));
}

void TestExportJob::thePreviewIsWhatWouldBeWrittenFirst()
{
    const JobLibrary library;
    const Files files;
    const QList<ArticleId> ids = imported(library, 3);
    library.highlight(ids.at(1), {0, 7});
    ExportRequest request{files.path(u"notes"_s), ids};
    request.notesTemplate = {u"mine"_s, "{{#annotations}}{{number}}: {{quote}}{{/annotations}}"};

    const ExportPreview preview = JobLibrary::taken(library->jobs().previewExport(request).report.result());

    QCOMPARE(preview.title, u"Article number 1"_s);
    QVERIFY(!QFile::exists(files.path(u"notes"_s)));
    const ExportReport report = library.exported(request);
    QCOMPARE(preview.text.toUtf8(), Files::read(report.entries.at(1).file));
    QVERIFY(preview.text.endsWith(u"\n1: Article\n"_s));
}

void TestExportJob::thePreviewNamesWhatIsWrongWithTheTemplate()
{
    const JobLibrary library;
    ExportRequest request{u"/nowhere"_s, imported(library, 1)};
    request.notesTemplate = {u"mine"_s, "a\n {{titel}}"};

    const ExportPreview preview = JobLibrary::taken(library->jobs().previewExport(request).report.result());

    QVERIFY(preview.fault);
    QCOMPARE(*preview.fault, (TemplateFault{TemplateFault::UnknownField, u"titel"_s, 2, 2}));
}

QTEST_GUILESS_MAIN(TestExportJob)
#include "jobs_export.moc"
