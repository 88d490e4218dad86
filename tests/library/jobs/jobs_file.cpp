#include "joblibrary.h"
#include "storage/fts5tokenizer.h"

#include <QTest>

#include <sqlite3.h>
#include <sys/mount.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestFileJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundLibraryIsCountedAndOk();
    void aChangedByteIsFoundAndNamed_data();
    void aChangedByteIsFoundAndNamed();
    void anOrphanIsToldAndIsNoDamage();
    void aCancelledCheckSaysSo();
    void aBackupIsALibraryOfItsOwn();
    void aBackupIsOfOneMomentWhileMuchIsWritten();
    void aBackupNeverTakesThePlaceOfAFile();
    void aBackupThatCannotBeMadeLeavesNothing();
    void aBackupOnAFullDiskLeavesNothing();
    void aCancelledBackupLeavesNothing();
};

namespace {

const QByteArray article = "A title\n\nA sentence that stays here.\n\nA sentence that goes away.\n";

Result<CheckReport> check(const JobLibrary &library)
{
    return library->jobs().check().report.result();
}

Result<BackupReport> backup(const JobLibrary &library, const QString &file)
{
    return library->jobs().backup({.file = file}).report.result();
}

/// An article with a highlight on the words of `quote`.
ArticleId highlighted(const JobLibrary &library, const Files &files, const QString &quote)
{
    const ArticleId id = library.import({files.add(u"a.txt"_s, article)}).entries.value(0).id;
    const qsizetype start = library.text(id).indexOf(quote);
    library.highlight(id, {start, start + quote.size()});
    return id;
}

void change(const QString &library, const char *sql)
{
    sqlite3 *database = nullptr;
    // The triggers that keep the search index read words as the program does.
    if (sqlite3_open(QFile::encodeName(library).constData(), &database) != SQLITE_OK || !registerSearchTokenizer(database) ||
        sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(database));
    sqlite3_close(database);
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

void TestFileJobs::aSoundLibraryIsCountedAndOk()
{
    const JobLibrary library;
    const Files files;
    highlighted(library, files, u"stays here"_s);

    Job<CheckReport> job = library->jobs().check();
    const CheckReport report = JobLibrary::taken(job.report.result());

    QVERIFY(report.ok());
    QVERIFY(report.problems.isEmpty());
    QCOMPARE(report.articles, 1);
    QCOMPARE(report.revisions, 1);
    QCOMPARE(report.annotations, 1);
    QCOMPARE(job.control->done.load(), job.control->total.load());
}

void TestFileJobs::aChangedByteIsFoundAndNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<Problem::Kind>("kind");
    QTest::addRow("in a text") << QByteArray("UPDATE revision_body SET text = replace(text, 'goes', 'gods')")
                               << Problem::RevisionHash;
    QTest::addRow("in a structure")
        << QByteArray("UPDATE revision_body SET structure = CAST(replace(structure, '2', '3') AS BLOB)")
        << Problem::RevisionHash;
    QTest::addRow("in a quote") << QByteArray("UPDATE annotation SET quote_exact = 'stays hire'")
                                << Problem::QuoteHash;
    QTest::addRow("in an anchor") << QByteArray("UPDATE anchor SET position_start = position_start + 1")
                                  << Problem::Index;
    QTest::addRow("a row that is gone") << QByteArray("DELETE FROM revision_body") << Problem::Structure;
}

void TestFileJobs::aChangedByteIsFoundAndNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(Problem::Kind, kind);
    const Files files;
    const QString path = files.path(u"a.randnotiz"_s);
    {
        const JobLibrary library(path);
        highlighted(library, files, u"stays here"_s);
    }
    change(path, sql.constData());

    const CheckReport report = JobLibrary::taken(check(JobLibrary(path)));

    QVERIFY(!report.ok());
    const auto found = std::ranges::find(report.problems, kind, &Problem::kind);
    QVERIFY(found != report.problems.end());
    QVERIFY(!found->id.isEmpty());
    QVERIFY(!found->detail.isEmpty());
}

void TestFileJobs::anOrphanIsToldAndIsNoDamage()
{
    const JobLibrary library;
    const Files files;
    highlighted(library, files, u"goes away"_s);
    files.add(u"a.txt"_s, "A title\n\nA sentence that stays here.\n");
    library.import({files.path(u"a.txt"_s)});

    const CheckReport report = JobLibrary::taken(check(library));

    QVERIFY(report.ok());
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().kind, Problem::Orphan);
    QCOMPARE(report.revisions, 2);
}

void TestFileJobs::aCancelledCheckSaysSo()
{
    const JobLibrary library;
    const Files files;
    // Enough to be checked that it takes longer than to cancel it.
    for (int number = 0; number < 300; ++number)
        files.add(u"%1.txt"_s.arg(number), "Number " + QByteArray::number(number) + " of many texts.\n");
    library.import({files.path()});

    Job<CheckReport> job = library->jobs().check();
    job.control->cancelled = true;
    const Result<CheckReport> report = job.report.result();

    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, Error::Cancelled);
}

void TestFileJobs::aBackupIsALibraryOfItsOwn()
{
    const JobLibrary library;
    const Files files;
    const ArticleId id = highlighted(library, files, u"stays here"_s);
    const QString copy = files.path(u"copy.randnotiz"_s);

    const Result<BackupReport> made = backup(library, copy);

    QVERIFY(made.ok());
    QCOMPARE(made->file, copy);
    QVERIFY(!QFile::exists(copy + u"-wal"_s));
    const JobLibrary copied(copy);
    QCOMPARE(copied.text(id), library.text(id));
    QCOMPARE(JobLibrary::taken(copied->annotations().of(id)),
             JobLibrary::taken(library->annotations().of(id)));
    QVERIFY(JobLibrary::taken(check(copied)).problems.isEmpty());
}

void TestFileJobs::aBackupIsOfOneMomentWhileMuchIsWritten()
{
    const JobLibrary library;
    const Files files;
    for (int number = 0; number < 1500; ++number)
        files.add(u"in/%1.txt"_s.arg(number), "Number " + QByteArray::number(number) + " of many texts.\n");
    Job<ImportReport> import = library->jobs().import({.paths = {files.path(u"in"_s)}});
    QTRY_VERIFY_WITH_TIMEOUT(import.control->done.load() > 100, 60'000);
    const qint64 before = *library->articles().count();

    const Result<BackupReport> made = backup(library, files.path(u"copy.randnotiz"_s));

    import.control->cancelled = true;
    import.report.waitForFinished();
    QVERIFY(made.ok());
    const JobLibrary copied(made->file);
    QVERIFY(*copied->articles().count() >= before);
    QVERIFY(JobLibrary::taken(check(copied)).problems.isEmpty());
}

void TestFileJobs::aBackupNeverTakesThePlaceOfAFile()
{
    const JobLibrary library;
    const Files files;
    const QString path = files.add(u"mine.txt"_s, "The reader's own.\n");

    for (const QString &file : {path, library->path()}) {
        const Result<BackupReport> made = backup(library, file);
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, Error::FileNotWritable);
        QCOMPARE(made.error().subject, file);
    }
    QCOMPARE(Files::read(path), QByteArray("The reader's own.\n"));
    QCOMPARE(namesIn(files.path()), QStringList{u"mine.txt"_s});
    QVERIFY(JobLibrary::taken(check(library)).problems.isEmpty());
}

void TestFileJobs::aBackupThatCannotBeMadeLeavesNothing()
{
    const JobLibrary library;
    const Files files;
    const QString file = files.add(u"file"_s, "No folder.\n");

    for (const QString &impossible : {files.path(u"none/copy.randnotiz"_s), file + u"/copy.randnotiz"_s}) {
        const Result<BackupReport> made = backup(library, impossible);
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, Error::FileNotWritable);
    }
    QCOMPARE(namesIn(files.path()), QStringList{u"file"_s});
}

void TestFileJobs::aBackupOnAFullDiskLeavesNothing()
{
    const JobLibrary library;
    const Files files;
    QVERIFY(QDir().mkpath(files.path(u"disk"_s)));
    const QByteArray disk = QFile::encodeName(files.path(u"disk"_s));
    if (::mount("tmpfs", disk.constData(), "tmpfs", 0, "size=32k") != 0)
        QSKIP("only root can mount a small disk");
    const auto unmount = qScopeGuard([&disk] { ::umount(disk.constData()); });

    const Result<BackupReport> made = backup(library, files.path(u"disk/copy.randnotiz"_s));

    QVERIFY(!made.ok());
    QCOMPARE(made.error().code, Error::DiskFull);
    QVERIFY(namesIn(files.path(u"disk"_s)).isEmpty());
}

void TestFileJobs::aCancelledBackupLeavesNothing()
{
    const JobLibrary library;
    const Files files;
    // Larger than what is copied at once, so that there is something left to be cancelled.
    library.import(
        {files.add(u"large.txt"_s, QByteArray("Many words in one large text. ").repeated(150'000))});
    const QString copy = files.path(u"copies/copy.randnotiz"_s);
    QVERIFY(QDir().mkpath(files.path(u"copies"_s)));

    Job<BackupReport> job = library->jobs().backup({.file = copy});
    job.control->cancelled = true;
    const Result<BackupReport> made = job.report.result();

    QVERIFY(!made.ok());
    QCOMPARE(made.error().code, Error::Cancelled);
    QVERIFY(namesIn(files.path(u"copies"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(TestFileJobs)
#include "jobs_file.moc"
