#include "library/annotations.h"
#include "library/articles.h"
#include "library/jobs/jobs.h"
#include "library/pictures.h"
#include "library/trash.h"
#include "support/testlibrary.h"

#include <QDateTime>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestTrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTrashIsListed();
    void anArticleGoesWithAllThatBelongsToIt();
    void whatIsNotInTheTrashStays();
    void theSameTextImportedLaterIsANewArticle();
    void picturesGoWithTheirLastArticle();
    void nothingComesBackThatIsGone();
    void aDayCountsOnce();
    void onlyDaysOfUseEmptyTheTrash();
    void aClockThatJumpsEmptiesNothing_data();
    void aClockThatJumpsEmptiesNothing();
    void whatComesBackAndGoesAgainStaysAnew();
    void allIsDeletedInParts();
};

namespace {

constexpr qint64 noon = 1'735'732'800'000; ///< 2025-01-01 12:00 UTC, the same date in every zone but the farthest
constexpr qint64 day = 24 * 60 * 60 * 1000LL;

/// As if the program was opened at that time.
bool open(TestLibrary &library, qint64 ms)
{
    library.setClock(ms);
    return *library.write(RecordOpening{});
}

DeletionReport removeOld(TestLibrary &library, qint64 days)
{
    auto job = library->jobs().deleteForGood({.items = {}, .afterDaysOfUse = days});
    job.report.waitForFinished();
    return *job.report.result();
}

bool isWhole(TestLibrary &library)
{
    auto job = library->jobs().check();
    job.report.waitForFinished();
    return job.report.result()->problems.isEmpty();
}

ArticleBody withPicture(const QString &text, const QString &address)
{
    ArticleBody body = paragraphs(text);
    Block picture{.kind = BlockKind::Image, .range = {text.size(), text.size()}};
    picture.address = address;
    body.blocks += picture;
    return body;
}

} // namespace

void TestTrash::theTrashIsListed()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one two"_s).withTitle(u"Kept"_s));
    const ArticleId gone = library.add(anArticle().withText(u"three four"_s).withTitle(u"Gone"_s));
    const AnnotationId mark = library.highlight(article, u"two"_s).id;
    library.highlight(gone, u"four"_s);
    QVERIFY(library.write(SetTrashed{.annotations = {mark}}).ok());
    QVERIFY(library.write(SetTrashed{.articles = {gone}}).ok());

    const QList<TrashItem> items = *library->trash().items();

    QCOMPARE(items.size(), 2);
    QVERIFY(items[0].id == Deletable(gone));
    QCOMPARE(items[0].name, u"Gone"_s);
    QVERIFY(items[1].id == Deletable(mark));
    QCOMPARE(items[1].name, u"two"_s);
    QCOMPARE(items[1].article, u"Kept"_s);
    QCOMPARE(items[1].daysOfUse, 0);
}

void TestTrash::anArticleGoesWithAllThatBelongsToIt()
{
    TestLibrary library;
    const ArticleId article = library.add(
        anArticle().withText(u"one two"_s).withIdentity(u"/a"_s).withOriginal("one two").withTags({u"x"_s}));
    library.highlight(article, u"two"_s, Colour::Yellow, u"note"_s, {u"y"_s});
    const RevisionId first = library.articles().article(article)->revision;
    QCOMPARE(library.add(anArticle().withText(u"one two three"_s).withIdentity(u"/a"_s)), article);
    QVERIFY(library.write(SetTrashed{.articles = {article}}).ok());

    const auto deleted = library.write(DeleteForGood{{article}});

    QVERIFY(*deleted == (TrashCounts{.articles = 1}));
    QCOMPARE(library.articles().article(article).error().code, Error::NotFound);
    QCOMPARE(library.articles().revision(first).error().code, Error::NotFound);
    QCOMPARE(library.articles().original(first).error().code, Error::NotFound);
    QVERIFY(library.annotations().list({}, TrashFilter::Everywhere)->isEmpty());
    QVERIFY(library->trash().items()->isEmpty());
    QVERIFY(isWhole(library));
}

void TestTrash::whatIsNotInTheTrashStays()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one two"_s));
    const AnnotationId mark = library.highlight(article, u"two"_s).id;

    const auto deleted = library.write(DeleteForGood{{article, mark, TagId(QUuid::createUuid())}});

    QCOMPARE(deleted->all(), 0);
    QCOMPARE(library.annotations().of(article)->size(), 1);
}

void TestTrash::theSameTextImportedLaterIsANewArticle()
{
    TestLibrary library;
    const ArticleBuilder same = anArticle().withText(u"one two"_s).withIdentity(u"/a"_s);
    const ArticleId article = library.add(same);
    QVERIFY(library.write(SetTrashed{.articles = {article}}).ok());
    QVERIFY(library.write(DeleteForGood{{article}}).ok());

    const auto again = library.write(ImportArticle{same.article(), {}, {}});

    QCOMPARE(again->status, ImportStatus::Imported);
    QVERIFY(again->id != article);
}

void TestTrash::picturesGoWithTheirLastArticle()
{
    TestLibrary library;
    const QString shared = u"https://example.org/a.png?x=1&y=\"2\""_s;
    const QString own = u"https://example.org/b.png"_s;
    for (const QString &address : {shared, own})
        QVERIFY(library.write(SavePicture{{address, address.toUtf8(), sha256Hex(QStringView(address)), u"image/png"_s}}).ok());
    const ArticleId one = library.add(anArticle().withBody(withPicture(u"First text."_s, shared)));
    const ArticleId two = library.add(anArticle().withBody(withPicture(u"Second text."_s, shared)));
    const ArticleId three = library.add(anArticle().withBody(withPicture(u"Third text."_s, own)));
    QVERIFY(library.write(SetTrashed{.articles = {one, two, three}}).ok());

    QVERIFY(library.write(DeleteForGood{{one}}).ok());
    QVERIFY(library->pictures().at(shared).ok());
    QVERIFY(library.write(DeleteForGood{{two}}).ok());
    QCOMPARE(library->pictures().at(shared).error().code, Error::NotFound);
    QVERIFY(library->pictures().at(own).ok());
    QVERIFY(isWhole(library));
}

void TestTrash::nothingComesBackThatIsGone()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one two"_s));
    const AnnotationId mark = library.highlight(article, u"two"_s).id;
    QVERIFY(library.write(SetTrashed{.annotations = {mark}}).ok());
    QVERIFY(*library.write(DeleteForGood{{mark}}) == (TrashCounts{.annotations = 1}));

    const auto restored = library.write(SetTrashed{.annotations = {mark}, .trashed = false});

    QCOMPARE(restored.error().code, Error::NotFound);
    QVERIFY(isWhole(library));
}

void TestTrash::aDayCountsOnce()
{
    TestLibrary library;
    QVERIFY(open(library, noon));
    QVERIFY(!open(library, noon + 60'000));
    QVERIFY(open(library, noon + day));
    QVERIFY(!open(library, noon)); // the clock went back
}

void TestTrash::onlyDaysOfUseEmptyTheTrash()
{
    TestLibrary library;
    open(library, noon);
    const ArticleId article = library.add(anArticle().withText(u"one two"_s));
    QVERIFY(library.write(SetTrashed{.articles = {article}}).ok());

    // Opened twice in two years.
    open(library, noon + 300 * day);
    open(library, noon + 700 * day);
    QCOMPARE(library->trash().items()->first().daysOfUse, 2);
    QCOMPARE(removeOld(library, 30).deleted.all(), 0);

    for (int i = 1; i <= 27; ++i)
        open(library, noon + (700 + i) * day);
    QCOMPARE(removeOld(library, 30).deleted.all(), 0);
    open(library, noon + 800 * day);
    QCOMPARE(library->trash().items()->first().daysOfUse, 30);
    QVERIFY(removeOld(library, 30).deleted == (TrashCounts{.articles = 1}));
}

void TestTrash::aClockThatJumpsEmptiesNothing_data()
{
    QTest::addColumn<qint64>("before"); // days from noon
    QTest::addColumn<qint64>("deleted");
    QTest::addColumn<qint64>("after");
    QTest::newRow("years ahead") << qint64(0) << qint64(1) << qint64(20'000);
    QTest::newRow("back and on again") << qint64(0) << qint64(-9'000) << qint64(1);
    QTest::newRow("ahead when it was deleted") << qint64(0) << qint64(9'000) << qint64(1);
}

void TestTrash::aClockThatJumpsEmptiesNothing()
{
    QFETCH(qint64, before);
    QFETCH(qint64, deleted);
    QFETCH(qint64, after);
    TestLibrary library;
    for (int i = 0; i < 60; ++i)
        open(library, noon + (before - i) * day);
    open(library, noon + deleted * day);
    const ArticleId article = library.add(anArticle().withText(u"one two"_s));
    QVERIFY(library.write(SetTrashed{.articles = {article}}).ok());

    open(library, noon + after * day);

    QCOMPARE(library->trash().items()->first().daysOfUse, 1);
    QCOMPARE(removeOld(library, 30).deleted.all(), 0);
}

void TestTrash::whatComesBackAndGoesAgainStaysAnew()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one two"_s));
    QVERIFY(library.write(SetTrashed{.articles = {article}}).ok());
    for (int i = 0; i < 20; ++i)
        open(library, noon + i * day);
    QVERIFY(library.write(SetTrashed{.articles = {article}, .trashed = false}).ok());
    QVERIFY(library.write(SetTrashed{.articles = {article}}).ok());

    open(library, noon + 20 * day);

    QCOMPARE(library->trash().items()->first().daysOfUse, 1);
}

void TestTrash::allIsDeletedInParts()
{
    TestLibrary library;
    const ArticleId kept = library.add(anArticle().withText(u"word "_s.repeated(450).trimmed() + u" end"_s));
    const Annotation end = library.annotationOn(kept, u"end"_s);
    SetTrashed trash;
    ChangeAnnotations add;
    for (int i = 0; i < 450; ++i) {
        Annotation made = end;
        made.id = AnnotationId(QUuid::createUuid());
        add.add += made;
        trash.annotations += made.id;
    }
    QVERIFY(library.write(add).ok());
    for (int i = 0; i < 3; ++i)
        trash.articles += library.add(anArticle().withText(u"article %1"_s.arg(i)));
    QVERIFY(library.write(trash).ok());

    QVERIFY(removeOld(library, 0).deleted == (TrashCounts{.articles = 3, .annotations = 450}));

    QVERIFY(library->trash().items()->isEmpty());
    QCOMPARE(library.articles().list({.trash = TrashFilter::Everywhere, .tag = {}})->size(), 1);
    QVERIFY(isWhole(library));
}

QTEST_GUILESS_MAIN(TestTrash)
#include "test_trash.moc"
