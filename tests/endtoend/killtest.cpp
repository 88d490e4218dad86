#include "killtext.h"
#include "library/annotations.h"
#include "library/articles.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "text/offsets.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// "A highlight that was reported as saved survives kill -9." SIGKILL doesn't lose what the system holds for
/// the disk, so this can't tell a missing fsync; it tells whether "saved" is said before COMMIT.
class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasReportedAsSavedSurvivesBeingKilled();
    void aReportBeforeTheCommitIsNoticed();
    void aLibraryThatWasBeingMadeIsOpenedOrMadeAnew();
};

namespace {

constexpr int cycles = 200;
constexpr int leastAcknowledged = 300;
constexpr int longestDelayMs = 50;

using OpenLibrary = std::unique_ptr<Library>;

OpenLibrary opened(const QString &path, OpenOptions::Access access)
{
    Result<OpenLibrary> library = Library::open(path, {.access = access});
    if (!library)
        qFatal("can't open %s: %d %s", qPrintable(path), library.error().code,
               qPrintable(library.error().cause));
    return std::move(*library);
}

void makeLibrary(const QString &path)
{
    const OpenLibrary library = opened(path, OpenOptions::ReadWrite);
    const Job<ImportReport> job =
        library->jobs().import({.paste = ImportRequest::Paste{.text = killtest::text()}});
    const Result<ImportReport> report = job.report.result();
    if (!report || report->entries.value(0).status != ImportStatus::Imported)
        qFatal("can't import the text");
}

enum KillDelay { afterItsReport, fromItsStart };

/// Every tenth, so that opening and taking over the lock are hit too.
KillDelay delayOf(int cycle)
{
    return cycle % 10 == 9 ? fromItsStart : afterItsReport;
}

/// Starts the child and kills it up to 50 ms later. @returns what it had reported
QList<AnnotationId> reportedUntilKilled(const QString &library, const QStringList &mode, KillDelay delay)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(KILLCHILD), QStringList{library} + mode);
    if (delay == afterItsReport && !child.waitForReadyRead())
        qFatal("the child reported nothing, and ended with %d", child.exitCode());
    // Not QTest::qWait(): the delay is to end while the child is in the middle of something, not when we are
    // ready.
    QThread::usleep(QRandomGenerator::global()->bounded(1000 * longestDelayMs));
    child.kill();
    child.waitForFinished();
    const QByteArray output = child.readAllStandardOutput();

    QList<AnnotationId> ids;
    for (const QByteArray &line : output.split('\n')) {
        if (const auto id = AnnotationId::fromString(QString::fromLatin1(line)))
            ids.append(*id);
    }
    return ids;
}

/// How many of `ids` the library doesn't hold with the words that stand at their place.
qsizetype lost(const Library &library, const QList<AnnotationId> &ids)
{
    const QString text = killtest::text();
    const OffsetMap offsets(text);
    return std::ranges::count_if(ids, [&](const AnnotationId &id) {
        const Result<Annotation> annotation = library.annotations().annotation(id);
        if (!annotation)
            return true;
        const TextRange range = offsets.toRange(annotation->position);
        return range.isEmpty() || annotation->quote.exact != text.mid(range.start, range.length());
    });
}

} // namespace

void KillTest::whatWasReportedAsSavedSurvivesBeingKilled()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"killed.randnotiz"_s);
    makeLibrary(path);

    QList<AnnotationId> acknowledged;
    for (int cycle = 0; cycle < cycles; ++cycle) {
        const QList<AnnotationId> ids = reportedUntilKilled(path, {}, delayOf(cycle));
        acknowledged += ids;
        // Takes over the lock of the dead process.
        const OpenLibrary library = opened(path, OpenOptions::ReadWriteExisting);
        QCOMPARE(lost(*library, ids), 0);
    }

    qInfo("%d kills, %d highlights acknowledged", cycles, int(acknowledged.size()));
    QVERIFY2(acknowledged.size() >= leastAcknowledged, qPrintable(QString::number(acknowledged.size())));
    const OpenLibrary library = opened(path, OpenOptions::ReadWriteExisting);
    QCOMPARE(lost(*library, acknowledged), 0);
    const Result<CheckReport> checked = library->jobs().check().report.result();
    QVERIFY(checked.ok());
    QVERIFY(checked->problems.isEmpty());
    QVERIFY(checked->annotations >= acknowledged.size());
}

void KillTest::aReportBeforeTheCommitIsNoticed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"killed.randnotiz"_s);
    makeLibrary(path);

    qsizetype losses = 0;
    for (int cycle = 0; cycle < cycles && losses == 0; ++cycle) {
        const QList<AnnotationId> ids = reportedUntilKilled(path, {u"--too-early"_s}, delayOf(cycle));
        losses = lost(*opened(path, OpenOptions::ReadWriteExisting), ids);
    }

    QVERIFY(losses > 0);
}

void KillTest::aLibraryThatWasBeingMadeIsOpenedOrMadeAnew()
{
    constexpr int libraries = 60;
    const QTemporaryDir folder;
    for (int number = 0; number < libraries; ++number) {
        const QString path = folder.filePath(u"%1/library.randnotiz"_s.arg(number));
        reportedUntilKilled(path, {u"--make"_s}, fromItsStart);

        const Result<OpenLibrary> library = Library::open(path);
        if (!library)
            QFAIL(qPrintable(u"error %1: %2"_s.arg(library.error().code).arg(library.error().cause)));
        QCOMPARE(*(*library)->articles().count(), 0);
    }
}

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
