#include "library/annotations.h"
#include "library/backups/backupfolder.h"
#include "library/backups/backupname.h"
#include "library/jobs/jobs.h"
#include "support/ramdisk.h"
#include "wholelibrary.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupHoldsEveryRowOfEveryTable();
    void backupsOfOneMinuteDoNotGetInEachOthersWay();
    void onceADayIsEnoughWhereThatIsAskedFor();
    void theListSaysWhatIsInEach();
    void aDamagedLibraryIsCopiedAndNamedSo();
    void aLibraryThatCannotBeReadWholeIsNotCopied();
    void whatIsSuperfluousGoesAndNothingElse();
    void whatAnInterruptedCopyLeftGoesAfterADay();
    void aFullDiskIsToldAndKeepsTheOldOnes();
    void aFolderThatCannotBeMadeIsTold();
    void aCancelledBackupKeepsTheOldOnes();
};

namespace {

constexpr qint64 day = 86'400'000;

Result<BackupReport> backUp(TestLibrary &library, const QString &folder, BackupReason reason = BackupReason::Daily)
{
    return library->jobs().backup({{}, folder, reason}).report.result();
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QString write(const QString &path, const QByteArray &bytes = "mine")
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return QFileInfo(path).fileName();
}

} // namespace

void TestKeeping::aBackupHoldsEveryRowOfEveryTable()
{
    TestLibrary library;
    fillWithEverything(library);
    fillWithEverything(library, u"zweite"_s);

    const auto report = backUp(library, library.filePath(u"backups"_s));

    QVERIFY(report.ok());
    QCOMPARE(report->damages, 0);
    library.close();
    const QStringList rows = everyRow(library.path());
    QCOMPARE(everyRow(report->file), rows);
    // And nothing that a library can hold was forgotten here.
    for (const auto &table : {u"article"_s, u"revision"_s, u"revision_body"_s, u"original"_s, u"annotation"_s, u"anchor"_s,
                              u"tag"_s, u"article_tag"_s, u"annotation_tag"_s, u"colour"_s, u"site"_s, u"picture"_s,
                              u"picture_address"_s, u"kept_quote"_s, u"distinct_tags"_s, u"opened_day"_s, u"deletion"_s})
        QVERIFY2(!rows.filter(QRegularExpression(u"^%1: "_s.arg(table))).isEmpty(), qPrintable(table));
}

void TestKeeping::backupsOfOneMinuteDoNotGetInEachOthersWay()
{
    TestLibrary library;
    const QString folder = library.filePath(u"backups"_s);
    for (int i = 0; i < 5; ++i)
        QVERIFY(backUp(library, folder).ok());
    QCOMPARE(filesIn(folder).size(), 5);
}

void TestKeeping::onceADayIsEnoughWhereThatIsAskedFor()
{
    TestLibrary library;
    const QString folder = library.filePath(u"backups"_s);
    const auto daily = [&](qint64 now) {
        library.setClock(now);
        const auto report = library->jobs().backup({{}, folder, BackupReason::Daily, true}).report.result();
        return report.ok() && !report->file.isEmpty();
    };
    // Noon, wherever this runs.
    const qint64 noon = QDateTime(QDate(2026, 11, 21), QTime(12, 0)).toMSecsSinceEpoch();
    QVERIFY(daily(noon));
    QVERIFY(!daily(noon + 3'600'000));
    QVERIFY(daily(noon + day));
    // One from the future, made while the clock was wrong, doesn't count.
    QVERIFY(daily(noon + 400 * day));
    QVERIFY(daily(noon + 2 * day));
    QCOMPARE(filesIn(folder).size(), 4);
}

void TestKeeping::theListSaysWhatIsInEach()
{
    TestLibrary library;
    const QString folder = library.filePath(u"backups"_s);
    QVERIFY(library->jobs().listBackups(folder).report.result()->isEmpty());
    QVERIFY(backUp(library, folder, BackupReason::Asked).ok());
    fillWithEverything(library);
    QVERIFY(backUp(library, folder, BackupReason::Closing).ok());
    const QString newer = BackupName::of(library.path(), 1, BackupReason::Daily).fileName();
    QVERIFY(QFile::copy(BackupFolder(folder, library.path()).list()->constFirst().file, QDir(folder).filePath(newer)));
    meddle(QDir(folder).filePath(newer), "PRAGMA user_version = 9999");
    const QString noLibrary = write(QDir(folder).filePath(BackupName::of(library.path(), 2, BackupReason::Daily).fileName()));
    write(QDir(folder).filePath(BackupName::of(u"/another/library.randnotiz"_s, 3, BackupReason::Daily).fileName()));
    write(QDir(folder).filePath(u"notes.txt"_s));

    const auto list = library->jobs().listBackups(folder).report.result();

    QVERIFY(list.ok());
    QCOMPARE(list->size(), 4);
    QCOMPARE((*list)[0].name.reason, BackupReason::Closing);
    QCOMPARE((*list)[0].articles, 1); // the other one is in the trash
    QCOMPARE((*list)[0].annotations, 2);
    QVERIFY(!(*list)[0].problem);
    QVERIFY((*list)[0].bytes > 0);
    QCOMPARE((*list)[1].name.reason, BackupReason::Asked);
    QCOMPARE((*list)[1].articles, 0);
    QCOMPARE(QFileInfo((*list)[2].file).fileName(), noLibrary);
    QCOMPARE((*list)[2].problem->code, Error::NotALibrary);
    QCOMPARE((*list)[3].problem->code, Error::LibraryTooNew);
}

void TestKeeping::aDamagedLibraryIsCopiedAndNamedSo()
{
    TestLibrary library;
    fillWithEverything(library);
    library.close();
    meddle(library.path(), "UPDATE annotation SET quote_exact = 'other words' WHERE id = 1");
    library.reopen();
    const QString folder = library.filePath(u"backups"_s);

    const auto report = backUp(library, folder);

    QVERIFY(report.ok());
    QVERIFY(report->damages > 0);
    QVERIFY(BackupName::fromFileName(QFileInfo(report->file).fileName())->damaged);
    QCOMPARE(BackupFolder(folder, library.path()).list()->constFirst().problem->code, Error::LibraryDamaged);
    library.close();
    QCOMPARE(everyRow(report->file), everyRow(library.path()));
}

void TestKeeping::aLibraryThatCannotBeReadWholeIsNotCopied()
{
    TestLibrary library;
    library.add(anArticle().withText(QString(3'000'000, u'a')));
    const QString folder = library.filePath(u"backups"_s);
    QVERIFY(backUp(library, folder).ok());
    const QStringList before = filesIn(folder);
    library.close();
    // In the middle of the long text, so that the library can still be opened.
    QFile file(library.path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2 / 4096 * 4096));
    QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
    file.close();
    library.reopen();

    const auto report = backUp(library, folder);

    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, Error::LibraryDamaged);
    QCOMPARE(filesIn(folder), before);
}

void TestKeeping::whatIsSuperfluousGoesAndNothingElse()
{
    TestLibrary library;
    const QString folder = library.filePath(u"backups"_s);
    QVERIFY(backUp(library, folder).ok());
    const qint64 now = BackupFolder(folder, library.path()).names().constFirst().madeMs;
    const auto name = [&](qint64 ms, BackupReason reason, const QString &of) {
        return BackupName::of(of, ms, reason).fileName();
    };
    QStringList stay{write(QDir(folder).filePath(u"notes.txt"_s)), write(QDir(folder).filePath(u"library.randnotiz"_s))};
    for (int i = 0; i < 3; ++i) {
        stay += write(QDir(folder).filePath(name(now - 900 * day + i, BackupReason::Asked, library.path())));
        stay += write(QDir(folder).filePath(name(now - 900 * day + i, BackupReason::Daily, u"/other.randnotiz"_s)));
    }
    stay += write(QDir(folder).filePath(name(now - 5 * day + 2, BackupReason::Daily, library.path())));
    const QString goes = write(QDir(folder).filePath(name(now - 5 * day + 1, BackupReason::Closing, library.path())));

    const auto report = backUp(library, folder);

    QVERIFY(report.ok());
    QCOMPARE(report->removed, QStringList{QDir(folder).filePath(goes)});
    const QStringList left = filesIn(folder);
    for (const QString &file : stay)
        QVERIFY2(left.contains(file), qPrintable(file));
    QCOMPARE(left.size(), stay.size() + 2);
}

void TestKeeping::whatAnInterruptedCopyLeftGoesAfterADay()
{
    TestLibrary library;
    const QString folder = library.filePath(u"backups"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString own = BackupName::of(library.path(), 1, BackupReason::Daily).fileName();
    const QString left = write(QDir(folder).filePath(own + u".aB3xYz.part"_s));
    const QString fresh = write(QDir(folder).filePath(own + u".Qwerty.part"_s));
    const QString others = write(QDir(folder).filePath(u"thesis.aB3xYz.part"_s));
    for (const QString &name : {left, others}) {
        QFile file(QDir(folder).filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2), QFileDevice::FileModificationTime));
    }

    QVERIFY(backUp(library, folder).ok());

    QVERIFY(!filesIn(folder).contains(left));
    QVERIFY(filesIn(folder).contains(fresh));
    QVERIFY(filesIn(folder).contains(others));
}

void TestKeeping::aFullDiskIsToldAndKeepsTheOldOnes()
{
    const RamDisk disk(2048);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    TestLibrary library;
    const QString folder = disk.filePath(u"backups"_s);
    QVERIFY(backUp(library, folder).ok());
    const QString superfluous = BackupName::of(library.path(), 2, BackupReason::Daily).fileName();
    write(QDir(folder).filePath(superfluous));
    write(QDir(folder).filePath(BackupName::of(library.path(), 3, BackupReason::Daily).fileName()));
    const QStringList before = filesIn(folder);
    library.add(anArticle().withText(QString(3'000'000, u'a')));

    const auto report = backUp(library, folder);

    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, Error::DiskFull);
    QCOMPARE(filesIn(folder), before);
}

void TestKeeping::aFolderThatCannotBeMadeIsTold()
{
    TestLibrary library;
    write(library.filePath(u"file"_s));
    const QString folder = library.filePath(u"file/backups"_s);

    const auto report = backUp(library, folder);

    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, Error::FileNotWritable);
    QCOMPARE(report.error().subject, folder);
}

void TestKeeping::aCancelledBackupKeepsTheOldOnes()
{
    TestLibrary library;
    library.add(anArticle().withText(QString(3'000'000, u'a')));
    const QString folder = library.filePath(u"backups"_s);
    QVERIFY(backUp(library, folder).ok());
    const QStringList before = filesIn(folder);

    const Job<BackupReport> job = library->jobs().backup({{}, folder, BackupReason::Closing});
    job.control->cancelled = true;

    QCOMPARE(job.report.result().error().code, Error::Cancelled);
    QCOMPARE(filesIn(folder), before);
}

QTEST_GUILESS_MAIN(TestKeeping)
#include "test_keeping.moc"
