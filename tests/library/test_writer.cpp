#include "library/annotations.h"
#include "library/articles.h"
#include "support/ramdisk.h"
#include "support/testlibrary.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// What the one writer promises to all who post.
class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailedCommitStoresNothingAndSaysSo();
    void afterAFailedCommitWritingGoesOn();
    void oneChangeThatFailsLeavesItsNeighboursAlone();
    void answeredChangesAreOnTheDisk();
    void whatWasPostedBeforeTheEndIsStored();
    void aCancelledChangeIsNotCarriedOut();
    void manyThreadsMayPost();
    void readersSeeOneMomentWhileMuchIsWritten();
    void aFullDiskIsToldAndNothingIsLost();
    void signalsComeInBatchesWhileMuchIsWritten();
    void theLogDoesNotGrowWithoutEnd();
};

namespace {

ArticleBuilder numbered(int number)
{
    return anArticle().withText(u"Article number %1."_s.arg(number));
}

} // namespace

void TestWriter::aFailedCommitStoresNothingAndSaysSo()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle());
    const Annotation annotation = library.annotationOn(id, u"first"_s);
    QSignalSpy changed(&*library, &Library::changed);
    QVERIFY(changed.wait()); // of the import
    library.failNextWrite(Error::DiskFull);

    const auto stored = library.write(AddAnnotation{annotation});

    QVERIFY(!stored.ok());
    QCOMPARE(stored.error().code, Error::DiskFull);
    QCOMPARE(stored.error().subject, library->path());
    QVERIFY(library.annotations().of(id)->isEmpty());
    QVERIFY(!changed.wait(200));
}

void TestWriter::afterAFailedCommitWritingGoesOn()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle());
    const Annotation annotation = library.annotationOn(id, u"first"_s);
    library.failNextWrite(Error::DiskFull);
    QVERIFY(!library.write(AddAnnotation{annotation}).ok());

    QVERIFY(library.write(AddAnnotation{annotation}).ok());

    library.reopen();
    QCOMPARE(library.annotations().of(id)->size(), 1);
}

void TestWriter::oneChangeThatFailsLeavesItsNeighboursAlone()
{
    TestLibrary library;
    QList<QFuture<Result<ImportOutcome>>> good;
    QList<QFuture<Result<ImportOutcome>>> bad;
    for (int i = 0; i < 30; ++i) {
        good += library->post(ImportArticle{numbered(i).article(), {u"tag"_s}, {}});
        bad += library->post(ImportArticle{numbered(1000 + i).article(), {u"good"_s, u" "_s}, {}});
    }

    for (auto &future : good)
        QVERIFY(future.result().ok());
    for (auto &future : bad)
        QCOMPARE(future.result().error().code, Error::InvalidInput);
    QCOMPARE(*library.articles().count(), 30);
}

void TestWriter::answeredChangesAreOnTheDisk()
{
    TestLibrary library;
    const auto beside = Library::open(library.path(), {OpenOptions::ReadOnly});
    for (int i = 0; i < 50; ++i) {
        const ArticleId id = library.add(numbered(i));
        QVERIFY((*beside)->articles().article(id).ok());
    }
}

void TestWriter::whatWasPostedBeforeTheEndIsStored()
{
    TestLibrary library;
    QList<QFuture<Result<ImportOutcome>>> futures;
    for (int i = 0; i < 200; ++i)
        futures += library->post(ImportArticle{numbered(i).article(), {}, {}});

    library.reopen();

    QCOMPARE(*library.articles().count(), 200);
    for (auto &future : futures)
        QVERIFY(future.isFinished() && future.result().ok());
}

void TestWriter::aCancelledChangeIsNotCarriedOut()
{
    TestLibrary library;
    QList<QFuture<Result<ImportOutcome>>> futures;
    for (int i = 0; i < 400; ++i)
        futures += library->post(ImportArticle{numbered(i).article(), {}, {}});
    futures.last().cancel();

    library.reopen();

    QCOMPARE(*library.articles().count(), 399);
}

void TestWriter::manyThreadsMayPost()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(u"One two three."_s));
    const Annotation model = library.annotationOn(id, u"two"_s);
    std::atomic<int> stored = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 25; ++i) {
                    Annotation annotation = model;
                    annotation.id = AnnotationId(QUuid::createUuid());
                    stored += library.write(AddAnnotation{annotation}).ok() ? 1 : 0;
                }
            });
        }
    }
    QCOMPARE(stored.load(), 100);
    QCOMPARE(library.annotations().of(id)->size(), 100);
}

void TestWriter::readersSeeOneMomentWhileMuchIsWritten()
{
    TestLibrary library;
    std::atomic<bool> done = false;
    std::atomic<int> wrong = 0;
    std::atomic<int> reads = 0;
    {
        std::vector<std::jthread> readers;
        for (int t = 0; t < 3; ++t) {
            readers.emplace_back([&] {
                while (!done || reads < 10) {
                    const auto articles = library.articles().list();
                    ++reads;
                    // Every article came with its tag in one transaction.
                    if (!articles || !std::ranges::all_of(*articles, [](const Article &a) { return a.tags.size() == 1; }))
                        ++wrong;
                }
            });
        }
        for (int i = 0; i < 100; ++i)
            library.add(numbered(i).withTags({u"tag"_s}));
        done = true;
    }
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(*library.articles().count(), 100);
}

void TestWriter::aFullDiskIsToldAndNothingIsLost()
{
    RamDisk disk(2048);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    auto library = Library::open(disk.filePath(u"library.randnotiz"_s));
    QVERIFY(library.ok());
    const auto kept = (*library)->post(ImportArticle{numbered(1).article(), {}, {}});
    QVERIFY(kept.result().ok());
    QVERIFY(disk.fill());

    // Random bytes, so that compressing makes nothing smaller.
    QByteArray large(600'000, '\0');
    std::ranges::generate(large, [] { return char(QRandomGenerator::global()->generate()); });
    auto refused = (*library)->post(ImportArticle{numbered(2).withOriginal(large).article(), {}, {}});
    QVERIFY(!refused.result().ok());
    QCOMPARE(refused.result().error().code, Error::DiskFull);
    QCOMPARE(*(*library)->articles().count(), 1);

    QVERIFY(disk.freeAgain());
    QVERIFY((*library)->post(ImportArticle{numbered(3).article(), {}, {}}).result().ok());
    library->reset();
    library = Library::open(disk.filePath(u"library.randnotiz"_s));
    QVERIFY(library.ok());
    QCOMPARE(*(*library)->articles().count(), 2);
}

void TestWriter::signalsComeInBatchesWhileMuchIsWritten()
{
    TestLibrary library;
    QList<ArticleId> told;
    int signalCount = 0;
    QObject::connect(&*library, &Library::changed, this, [&](const ChangeSet &changes) {
        told += changes.articlesAdded;
        ++signalCount;
    });
    constexpr int many = 500;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < many; ++i)
        library->post(ImportArticle{numbered(i).article(), {}, {}});

    QTRY_COMPARE_WITH_TIMEOUT(told.size(), many, 30'000);
    QCOMPARE(QSet<ArticleId>(told.begin(), told.end()).size(), many);
    QVERIFY2(signalCount <= 2 + timer.elapsed() / 100, qPrintable(QString::number(signalCount)));
}

void TestWriter::theLogDoesNotGrowWithoutEnd()
{
    TestLibrary library;
    QByteArray large(300'000, '\0');
    for (int i = 0; i < 60; ++i) {
        std::ranges::generate(large, [] { return char(QRandomGenerator::global()->generate()); });
        library.add(numbered(i).withOriginal(large));
    }
    const qint64 log = QFileInfo(library.path() + u"-wal"_s).size();
    QVERIFY2(log < 10'000'000, qPrintable(QString::number(log)));
    QVERIFY(QFileInfo(library.path()).size() > 10'000'000);
}

QTEST_GUILESS_MAIN(TestWriter)
#include "test_writer.moc"
