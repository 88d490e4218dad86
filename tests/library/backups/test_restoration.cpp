#include "library/annotations.h"
#include "library/articles.h"
#include "library/backups/backupfolder.h"
#include "library/backups/restoration.h"
#include "library/jobs/jobs.h"
#include "storage/migrator.h"
#include "support/ramdisk.h"
#include "wholelibrary.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestRestoration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowComesBackAndWhatWasThereIsKept();
    void aLibraryThatIsGoneComesBack();
    void aLibraryThatCannotBeReadIsKeptByteForByteAndReplaced();
    void aLibraryInUseIsLeftAlone();
    void whoReadsMeanwhileSeesTheOldOneWhole();
    void anOlderSchemaIsMigrated();
    void whatIsNoGoodBackupIsRefused_data();
    void whatIsNoGoodBackupIsRefused();
    void whatIsNoLibraryIsNotReplaced_data();
    void whatIsNoLibraryIsNotReplaced();
    void whenWhatIsThereCannotBeKeptNothingIsRestored();
    void aFullDiskLeavesTheLibraryAsItWas();
    void aCancelledRestoreChangesNothing();
    void whatADeadRestoreLeftIsRemoved();
};

namespace {

/// A library with everything in it, a backup of that, and then more.
struct Fixture
{
    Fixture()
    {
        fillWithEverything(library);
        const auto report = library->jobs().backup({{}, folder, BackupReason::Asked}).report.result();
        if (!report)
            qFatal("no backup: %s", qPrintable(report.error().cause));
        backup = report->file;
        fillWithEverything(library, u"later"_s);
        library.close();
        before = everyRow(library.path());
    }

    Result<RestoreReport> restore(const QString &file)
    {
        return restoreLibrary({library.path(), file, folder}, library.environment(), control);
    }
    Result<RestoreReport> restore() { return restore(backup); }

    TestLibrary library;
    QString folder = library.filePath(u"backups"_s);
    QString backup;
    QStringList before; ///< every row of the library
    JobControl control;
};

QStringList filesBeside(const QString &path)
{
    return QFileInfo(path).absoluteDir().entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

void TestRestoration::everyRowComesBackAndWhatWasThereIsKept()
{
    Fixture f;
    const QStringList restored = everyRow(f.backup);
    QVERIFY(restored != f.before);

    const auto report = f.restore();

    QVERIFY(report.ok());
    QCOMPARE(everyRow(f.library.path()), restored);
    QCOMPARE(everyRow(report->kept), f.before);
    QCOMPARE(BackupName::fromFileName(QFileInfo(report->kept).fileName())->reason, BackupReason::BeforeRestore);
    QCOMPARE(report->articles, 2);
    QCOMPARE(report->annotations, 4);
    QCOMPARE(filesBeside(f.library.path()), QStringList{u"library.randnotiz"_s});
    f.library.reopen();
    QVERIFY(f.library->jobs().check().report.result()->ok());
    // And back again.
    f.library.close();
    QVERIFY(f.restore(report->kept).ok());
    QCOMPARE(everyRow(f.library.path()), f.before);
}

void TestRestoration::aLibraryThatIsGoneComesBack()
{
    Fixture f;
    const QString elsewhere = f.library.filePath(u"new/place/library.randnotiz"_s);

    const auto report = restoreLibrary({elsewhere, f.backup, f.folder}, f.library.environment(), f.control);

    QVERIFY(report.ok());
    QVERIFY(report->kept.isEmpty());
    QCOMPARE(everyRow(elsewhere), everyRow(f.backup));
    const auto library = Library::open(elsewhere);
    QVERIFY(library.ok());
    QVERIFY((*library)->jobs().check().report.result()->ok());
}

void TestRestoration::aLibraryThatCannotBeReadIsKeptByteForByteAndReplaced()
{
    Fixture f;
    QFile file(f.library.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 1; page * 4096 < file.size(); ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(4000, '\x5a'));
    }
    file.close();
    write(f.library.path() + u"-wal"_s, "the rest of a log");
    const QByteArray damaged = bytesOf(f.library.path());

    const auto report = f.restore();

    QVERIFY(report.ok());
    QCOMPARE(bytesOf(report->kept), damaged);
    QCOMPARE(bytesOf(report->kept + u"-wal"_s), "the rest of a log"_ba);
    QVERIFY(BackupName::fromFileName(QFileInfo(report->kept).fileName())->damaged);
    QCOMPARE(everyRow(f.library.path()), everyRow(f.backup));
    QCOMPARE(filesBeside(f.library.path()), QStringList{u"library.randnotiz"_s});
}

void TestRestoration::aLibraryInUseIsLeftAlone()
{
    Fixture f;
    f.library.reopen();

    const auto report = f.restore();

    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, Error::LibraryInUse);
    f.library.close();
    QCOMPARE(everyRow(f.library.path()), f.before);
    QCOMPARE(BackupFolder(f.folder, f.library.path()).names().size(), 1);
}

void TestRestoration::whoReadsMeanwhileSeesTheOldOneWhole()
{
    Fixture f;
    f.library.reopen(OpenOptions::ReadOnly);
    const QList<Article> before = *f.library.articles().list();

    const auto report = f.restore();

    QVERIFY(report.ok());
    QVERIFY(f.library.articles().list()->size() < before.size());
    f.library.close();
    QCOMPARE(everyRow(f.library.path()), everyRow(f.backup));
}

void TestRestoration::anOlderSchemaIsMigrated()
{
    for (int schema = 1; schema < Migrator().newestVersion(); ++schema) {
        Fixture f;
        const QString old = f.library.filePath(u"old.randnotiz"_s);
        makeOldLibrary(old, schema);
        const QByteArray bytes = bytesOf(old);

        const auto report = f.restore(old);

        QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().cause));
        QCOMPARE(bytesOf(old), bytes);
        const QStringList rows = everyRow(f.library.path());
        QCOMPARE(rows.filter(u"an old name"_s).size(), 1);
        f.library.reopen();
        QVERIFY(f.library->jobs().check().report.result()->ok());
    }
}

void TestRestoration::whatIsNoGoodBackupIsRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const QByteArray none;
    QTest::newRow("newer") << "PRAGMA user_version = 9999"_ba << none << int(Error::LibraryTooNew);
    QTest::newRow("another program's") << "PRAGMA application_id = 1"_ba << none << int(Error::NotALibrary);
    QTest::newRow("a changed quote") << "UPDATE annotation SET quote_exact = 'x' WHERE id = 1"_ba << none
                                     << int(Error::LibraryDamaged);
    QTest::newRow("a changed text") << "UPDATE revision_body SET text = text || ' '"_ba << none
                                    << int(Error::LibraryDamaged);
    QTest::newRow("a changed original") << "UPDATE original SET bytes = zeroblob(40)"_ba << none
                                        << int(Error::LibraryDamaged);
    QTest::newRow("lost rows") << "DELETE FROM revision"_ba << none << int(Error::LibraryDamaged);
    QTest::newRow("text") << none << "no library"_ba << int(Error::NotALibrary);
    QTest::newRow("empty") << none << ""_ba << int(Error::NotALibrary);
}

void TestRestoration::whatIsNoGoodBackupIsRefused()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    Fixture f;
    if (sql.isEmpty())
        write(f.backup, bytes);
    else
        meddle(f.backup, sql);

    const auto report = f.restore();

    QVERIFY(!report.ok());
    QCOMPARE(int(report.error().code), code);
    QCOMPARE(report.error().subject, f.backup);
    QCOMPARE(everyRow(f.library.path()), f.before);
    QCOMPARE(filesBeside(f.library.path()), QStringList{u"library.randnotiz"_s});
    QCOMPARE(BackupFolder(f.folder, f.library.path()).names().size(), 1);
}

void TestRestoration::whatIsNoLibraryIsNotReplaced_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("a newer library") << "PRAGMA user_version = 9999"_ba << QByteArray() << int(Error::LibraryTooNew);
    QTest::newRow("another program's") << "PRAGMA application_id = 1"_ba << QByteArray() << int(Error::NotALibrary);
    QTest::newRow("a text") << QByteArray() << "A thesis."_ba << int(Error::NotALibrary);
}

void TestRestoration::whatIsNoLibraryIsNotReplaced()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    Fixture f;
    if (sql.isEmpty())
        write(f.library.path(), bytes);
    else
        meddle(f.library.path(), sql);
    const QByteArray before = bytesOf(f.library.path());

    const auto report = f.restore();

    QVERIFY(!report.ok());
    QCOMPARE(int(report.error().code), code);
    QCOMPARE(report.error().subject, f.library.path());
    QCOMPARE(bytesOf(f.library.path()), before);
}

void TestRestoration::whenWhatIsThereCannotBeKeptNothingIsRestored()
{
    Fixture f;
    write(f.library.filePath(u"file"_s), "no folder");

    const auto report = restoreLibrary({f.library.path(), f.backup, f.library.filePath(u"file/backups"_s)},
                                       f.library.environment(), f.control);

    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, Error::FileNotWritable);
    QCOMPARE(everyRow(f.library.path()), f.before);
}

void TestRestoration::aFullDiskLeavesTheLibraryAsItWas()
{
    Fixture f;
    const qint64 size = QFileInfo(f.backup).size() / 1024;
    // From no room for anything to nearly room enough: each step of the work meets the full disk once.
    int refused = 0;
    bool done = false;
    for (qint64 room = 8; !done; room += qMax<qint64>(8, size / 12)) {
        const RamDisk disk(static_cast<int>(2 * size + room));
        if (!disk.isMounted())
            QSKIP("only root can mount a small disk");
        const QString library = disk.filePath(u"library.randnotiz"_s);
        QVERIFY(QFile::copy(f.library.path(), library));

        const auto report = restoreLibrary({library, f.backup, disk.filePath(u"backups"_s)}, f.library.environment(), f.control);

        done = report.ok();
        if (!done) {
            ++refused;
            QVERIFY2(report.error().code == Error::DiskFull || report.error().code == Error::FileNotWritable,
                     qPrintable(u"room %4: %1 %2 %3"_s.arg(report.error().code).arg(report.error().subject, report.error().cause).arg(room)));
        }
        QCOMPARE(everyRow(library), done ? everyRow(f.backup) : f.before);
    }
    QVERIFY(refused > 3);
}

void TestRestoration::aCancelledRestoreChangesNothing()
{
    Fixture f;
    f.control.cancelled = true;

    const auto report = f.restore();

    QCOMPARE(report.error().code, Error::Cancelled);
    QCOMPARE(everyRow(f.library.path()), f.before);
    QCOMPARE(filesBeside(f.library.path()), QStringList{u"library.randnotiz"_s});
}

void TestRestoration::whatADeadRestoreLeftIsRemoved()
{
    Fixture f;
    write(f.library.path() + u".aB3xYz.part"_s, "half a copy");
    write(f.library.path() + u".aB3xYz.part-journal"_s, "its journal");
    write(f.library.filePath(u"thesis.aB3xYz.part"_s), "mine");

    QVERIFY(f.restore().ok());

    QCOMPARE(filesBeside(f.library.path()), (QStringList{u"library.randnotiz"_s, u"thesis.aB3xYz.part"_s}));
}

QTEST_GUILESS_MAIN(TestRestoration)
#include "test_restoration.moc"
