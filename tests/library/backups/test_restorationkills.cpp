#include "library/backups/restoration.h"
#include "library/jobs/jobs.h"
#include "wholelibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <optional>

#include <sys/resource.h>
#include <unistd.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(randnotiz::RestoreStep)

namespace {

/// This program started again: restores, and dies after a step, or when it has written so many bytes of a file behind it.
int restoreAndDie(const QStringList &arguments)
{
    const RestoreRequest request{arguments.value(0), arguments.value(1), arguments.value(2)};
    const auto last = static_cast<RestoreStep>(arguments.value(3).toInt());
    const qint64 bytes = arguments.value(4).toLongLong();
    JobControl control;
    const auto done = restoreLibrary(request, Environment::system(), control, [last, bytes](RestoreStep step) {
        if (step != last)
            return;
        if (bytes == 0)
            ::kill(::getpid(), SIGKILL);
        // The kernel ends the process in the middle of its write.
        const rlimit nothingMore{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
        const rlimit noCore{0, 0};
        if (::setrlimit(RLIMIT_CORE, &noCore) != 0 || ::setrlimit(RLIMIT_FSIZE, &nothingMore) != 0)
            ::_exit(2);
    });
    return done ? 0 : 1;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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
        earlier = everyRow(backup);
        fillWithEverything(library, u"later"_s);
        library.close();
        later = everyRow(library.path());
    }

    /// @returns whether it was killed
    bool restoreAndDie(RestoreStep after, qint64 bytes = 0) const
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--restore-and-die"_s, library.path(), backup, folder, QString::number(static_cast<int>(after)),
                       QString::number(bytes)});
        return process.waitForFinished() && process.exitStatus() == QProcess::CrashExit;
    }
    /// The newest file in the folder that was kept before a restore; empty: none.
    QString kept() const
    {
        const QStringList names = QDir(folder).entryList({u"*before-restore*"_s}, QDir::Files, QDir::Name);
        QStringList files;
        for (const QString &name : names) {
            if (!name.endsWith("-wal"_L1))
                files += QDir(folder).filePath(name);
        }
        return files.isEmpty() ? QString() : files.last();
    }
    Result<RestoreReport> restore() const
    {
        JobControl control;
        return restoreLibrary({library.path(), backup, folder}, Environment::system(), control);
    }
    QStringList parts() const
    {
        return QFileInfo(library.path()).absoluteDir().entryList({u"*.part*"_s}, QDir::Files | QDir::Hidden);
    }

    TestLibrary library;
    QString folder = library.filePath(u"backups"_s);
    QString backup;
    QStringList earlier; ///< every row of the backup
    QStringList later;   ///< and of the library
};

} // namespace

/// A restore whose process dies, at each of its steps and in the middle of the swap.
class TestRestorationKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLibraryIsTheOneOrTheOtherAndNothingIsLost_data();
    void theLibraryIsTheOneOrTheOtherAndNothingIsLost();
    void ofALibraryThatCannotBeReadEveryByteIsKept_data();
    void ofALibraryThatCannotBeReadEveryByteIsKept();
    void aLibraryThatIsGoneIsThereOrNot_data();
    void aLibraryThatIsGoneIsThereOrNot();
};

void TestRestorationKills::theLibraryIsTheOneOrTheOtherAndNothingIsLost_data()
{
    QTest::addColumn<RestoreStep>("step");
    QTest::addColumn<int>("percent"); // of the library's bytes that are written behind the step before it dies; 0: it dies at once
    QTest::newRow("copied") << RestoreStep::Copied << 0;
    QTest::newRow("checked") << RestoreStep::Checked << 0;
    QTest::newRow("kept") << RestoreStep::Kept << 0;
    for (const int percent : {1, 10, 50, 90, 99})
        QTest::addRow("%d %% of the contents written", percent) << RestoreStep::Kept << percent;
    QTest::newRow("replaced") << RestoreStep::Replaced << 0;
}

void TestRestorationKills::theLibraryIsTheOneOrTheOtherAndNothingIsLost()
{
    QFETCH(RestoreStep, step);
    QFETCH(int, percent);
    const Fixture f;
    const qint64 bytes = percent == 0 ? 0 : qMax<qint64>(100, QFileInfo(f.backup).size() * percent / 100);

    QVERIFY(f.restoreAndDie(step, bytes));

    QCOMPARE(everyRow(f.library.path()), step == RestoreStep::Replaced ? f.earlier : f.later);
    if (step >= RestoreStep::Kept)
        QCOMPARE(everyRow(f.kept()), f.later);
    const auto again = f.restore();
    QVERIFY2(again.ok(), qPrintable(again ? QString() : again.error().cause));
    QCOMPARE(everyRow(f.library.path()), f.earlier);
    QVERIFY(f.parts().isEmpty());
}

void TestRestorationKills::ofALibraryThatCannotBeReadEveryByteIsKept_data()
{
    QTest::addColumn<RestoreStep>("step");
    QTest::newRow("copied") << RestoreStep::Copied;
    QTest::newRow("checked") << RestoreStep::Checked;
    QTest::newRow("kept") << RestoreStep::Kept;
    QTest::newRow("cleared") << RestoreStep::Cleared;
    QTest::newRow("replaced") << RestoreStep::Replaced;
}

void TestRestorationKills::ofALibraryThatCannotBeReadEveryByteIsKept()
{
    QFETCH(RestoreStep, step);
    const Fixture f;
    QByteArray damaged = bytesOf(f.library.path());
    damaged.replace(100, 8000, QByteArray(8000, 'U'));
    QFile file(f.library.path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
    file.close();

    QVERIFY(f.restoreAndDie(step));

    if (step == RestoreStep::Replaced)
        QCOMPARE(everyRow(f.library.path()), f.earlier);
    else
        QVERIFY(bytesOf(f.library.path()) == damaged);
    if (step >= RestoreStep::Kept)
        QVERIFY(bytesOf(f.kept()) == damaged);
    QVERIFY(f.restore().ok());
    QCOMPARE(everyRow(f.library.path()), f.earlier);
    QVERIFY(f.parts().isEmpty());
}

void TestRestorationKills::aLibraryThatIsGoneIsThereOrNot_data()
{
    ofALibraryThatCannotBeReadEveryByteIsKept_data();
}

void TestRestorationKills::aLibraryThatIsGoneIsThereOrNot()
{
    QFETCH(RestoreStep, step);
    const Fixture f;
    QVERIFY(QFile::remove(f.library.path()));

    QVERIFY(f.restoreAndDie(step));

    QCOMPARE(QFile::exists(f.library.path()), step == RestoreStep::Replaced);
    QVERIFY(f.restore().ok());
    QCOMPARE(everyRow(f.library.path()), f.earlier);
    QVERIFY(f.parts().isEmpty());
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--restore-and-die"_L1)
        return restoreAndDie(arguments.sliced(2));
    TestRestorationKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_restorationkills.moc"
