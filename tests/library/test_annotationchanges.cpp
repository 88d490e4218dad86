#include "library/annotations.h"
#include "library/articles.h"
#include "support/testlibrary.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestAnnotationChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnnotationIsStoredAsItWasMade();
    void aQuoteThatDoesNotStandAtItsPlaceIsRefused_data();
    void aQuoteThatDoesNotStandAtItsPlaceIsRefused();
    void anAnnotationNeedsItsArticleAndRevision();
    void anIdIsTakenOnce();
    void anEditChangesOnlyWhatItSets();
    void anEditThatSetsNothingChangesNothing();
    void aStaleEditIsRefused();
    void movedEndsAreCheckedLikeNewOnes();
    void movedEndsAreReadBack();
    void annotationsComeInReadingOrder();
    void theTrashHidesAnAnnotationAndGivesItBack();
    void anArticleInTheTrashTakesItsAnnotationsOutOfSight();
    void annotationsAreListedByTagWithThoseBelow();
};

namespace {

const QString text = u"One two three.\nFour 😀 five two.\nSix."_s;

} // namespace

void TestAnnotationChanges::anAnnotationIsStoredAsItWasMade()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(text));
    Annotation made = library.annotationOn(article, u"three.\nFour 😀"_s);
    made.colour = Colour::Purple;
    made.note = u"A *note*"_s;
    made.tags = {{{}, u"b"_s}, {{}, u" #a / c "_s}};
    made.createdMs = 5;
    made.modifiedMs = 7;

    const auto stored = library.write(AddAnnotation{made});

    QVERIFY(stored.ok());
    QCOMPARE(stored->id, made.id);
    QCOMPARE(stored->note, made.note);
    QCOMPARE(stored->createdMs, 5);
    QCOMPARE(stored->modifiedMs, 7);
    QCOMPARE(stored->version, 1);
    QVERIFY(stored->colour == Colour::Purple);
    QVERIFY(stored->quote == made.quote);
    QVERIFY(stored->position == (TextPositionSelector{8, 21}));
    QVERIFY(stored->anchor == stored->position);
    QVERIFY(stored->anchorState == AnchorState::Same);
    QCOMPARE(stored->tags.size(), 2);
    QCOMPARE(stored->tags[0].name, u"a/c"_s);
    QCOMPARE(stored->tags[1].name, u"b"_s);
    QVERIFY(*library.annotations().annotation(made.id) == *stored);
    QCOMPARE(library.articles().article(article)->annotations, 1);
}

void TestAnnotationChanges::aQuoteThatDoesNotStandAtItsPlaceIsRefused_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("one to the right") << qint64(5) << qint64(8) << u"two"_s << u"One "_s << u" three"_s;
    QTest::newRow("other words") << qint64(4) << qint64(7) << u"too"_s << u"One "_s << u" three"_s;
    QTest::newRow("other prefix") << qint64(4) << qint64(7) << u"two"_s << u"five "_s << u" three"_s;
    QTest::newRow("other suffix") << qint64(4) << qint64(7) << u"two"_s << u"One "_s << u"."_s;
    QTest::newRow("nothing") << qint64(4) << qint64(4) << QString() << QString() << QString();
    QTest::newRow("backwards") << qint64(7) << qint64(4) << u"two"_s << u"One "_s << u" three"_s;
    QTest::newRow("before the text") << qint64(-1) << qint64(3) << u"One"_s << QString() << QString();
    QTest::newRow("behind the text") << qint64(33) << qint64(99) << u"Six."_s << QString() << QString();
    QTest::newRow("counted in UTF-16") << qint64(23) << qint64(27) << u"five"_s << QString() << QString();
}

void TestAnnotationChanges::aQuoteThatDoesNotStandAtItsPlaceIsRefused()
{
    QFETCH(qint64, start);
    QFETCH(qint64, end);
    QFETCH(QString, exact);
    QFETCH(QString, prefix);
    QFETCH(QString, suffix);
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(text));
    Annotation wrong = library.annotationOn(article, u"Six."_s);
    wrong.position = {start, end};
    wrong.quote = {exact, prefix, suffix};

    const auto stored = library.write(AddAnnotation{wrong});

    QVERIFY(!stored.ok());
    QCOMPARE(stored.error().code, Error::InvalidInput);
    QVERIFY(library.annotations().of(article)->isEmpty());
}

void TestAnnotationChanges::anAnnotationNeedsItsArticleAndRevision()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(text));
    const ArticleId other = library.add(anArticle().withText(u"Another text."_s));
    const Annotation good = library.annotationOn(article, u"Six."_s);

    Annotation noArticle = good;
    noArticle.article = ArticleId(QUuid::createUuid());
    QCOMPARE(library.write(AddAnnotation{noArticle}).error().code, Error::NotFound);
    Annotation noRevision = good;
    noRevision.revision = RevisionId(QUuid::createUuid());
    QCOMPARE(library.write(AddAnnotation{noRevision}).error().code, Error::NotFound);
    Annotation elsewhere = good;
    elsewhere.article = other;
    QCOMPARE(library.write(AddAnnotation{elsewhere}).error().code, Error::InvalidInput);
    Annotation colourless = good;
    colourless.colour = Colour(7);
    QCOMPARE(library.write(AddAnnotation{colourless}).error().code, Error::InvalidInput);
    Annotation badTag = good;
    badTag.tags = {{{}, u" # "_s}};
    QCOMPARE(library.write(AddAnnotation{badTag}).error().code, Error::InvalidInput);
    QVERIFY(library.annotations().list({}, TrashFilter::Everywhere)->isEmpty());
}

void TestAnnotationChanges::anIdIsTakenOnce()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(text));
    const Annotation first = library.highlight(article, u"three"_s);
    Annotation second = library.annotationOn(article, u"Six."_s);
    second.id = first.id;

    QCOMPARE(library.write(AddAnnotation{second}).error().code, Error::Conflict);
    QCOMPARE(library.annotations().annotation(first.id)->quote.exact, u"three"_s);
}

void TestAnnotationChanges::anEditChangesOnlyWhatItSets()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(text));
    const Annotation before = library.highlight(article, u"three"_s, Colour::Green, u"Old"_s, {u"tag"_s});

    const auto noted = library.write(EditAnnotation{before.id, before.version, {}, u"New"_s, {}});
    QVERIFY(noted.ok());
    const auto coloured = library.write(EditAnnotation{before.id, noted->version, Colour::Pink, {}, {}});
    QVERIFY(coloured.ok());

    Annotation expected = before;
    expected.note = u"New"_s;
    expected.colour = Colour::Pink;
    expected.version = before.version + 2;
    expected.modifiedMs = coloured->modifiedMs;
    QVERIFY(coloured->modifiedMs > before.modifiedMs);
    QVERIFY(*library.annotations().annotation(before.id) == expected);
}

void TestAnnotationChanges::anEditThatSetsNothingChangesNothing()
{
    TestLibrary library;
    const Annotation before = library.highlight(library.add(anArticle().withText(text)), u"three"_s);
    const auto after = library.write(EditAnnotation{before.id, before.version, {}, {}, {}});
    QVERIFY(after.ok());
    QVERIFY(*after == before);
}

void TestAnnotationChanges::aStaleEditIsRefused()
{
    TestLibrary library;
    const Annotation before = library.highlight(library.add(anArticle().withText(text)), u"three"_s);
    QVERIFY(library.write(EditAnnotation{before.id, before.version, {}, u"First"_s, {}}).ok());

    const auto stale = library.write(EditAnnotation{before.id, before.version, {}, u"Second"_s, {}});
    QVERIFY(!stale.ok());
    QCOMPARE(stale.error().code, Error::Conflict);
    QCOMPARE(library.annotations().annotation(before.id)->note, u"First"_s);

    QVERIFY(library.write(EditAnnotation{before.id, 0, {}, u"Any version"_s, {}}).ok());
    const auto unknown = library.write(EditAnnotation{AnnotationId(QUuid::createUuid()), 0, {}, u""_s, {}});
    QCOMPARE(unknown.error().code, Error::NotFound);
}

void TestAnnotationChanges::movedEndsAreCheckedLikeNewOnes()
{
    TestLibrary library;
    const Annotation before = library.highlight(library.add(anArticle().withText(text)), u"three"_s);
    const Segment wrong{before.revision, {0, 3}, {u"two"_s, {}, {}}};

    QCOMPARE(library.write(EditAnnotation{before.id, 0, Colour::Pink, {}, wrong}).error().code, Error::InvalidInput);
    QVERIFY(*library.annotations().annotation(before.id) == before);
}

void TestAnnotationChanges::movedEndsAreReadBack()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(text));
    const Annotation before = library.highlight(article, u"three"_s);
    const Annotation wider = library.annotationOn(article, u"two three."_s);

    const auto moved = library.write(
        EditAnnotation{before.id, before.version, {}, {}, Segment{wider.revision, wider.position, wider.quote}});

    QVERIFY(moved.ok());
    QVERIFY(moved->position == wider.position);
    QVERIFY(moved->quote == wider.quote);
    QVERIFY(moved->anchor == wider.position);
    QVERIFY(moved->anchorState == AnchorState::Same);
}

void TestAnnotationChanges::annotationsComeInReadingOrder()
{
    TestLibrary library;
    const ArticleId first = library.add(anArticle().withText(text));
    const ArticleId second = library.add(anArticle().withText(u"Another text."_s));
    const Annotation last = library.highlight(first, u"Six"_s);
    const Annotation other = library.highlight(second, u"Another"_s);
    const Annotation wide = library.highlight(first, u"One two"_s);
    const Annotation narrow = library.highlight(first, u"One"_s);

    QVERIFY(*library.annotations().of(first) == (QList{narrow, wide, last}));
    QVERIFY(*library.annotations().list() == (QList{narrow, wide, last, other}));
}

void TestAnnotationChanges::theTrashHidesAnAnnotationAndGivesItBack()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(text));
    const Annotation kept = library.highlight(article, u"Six"_s);
    const Annotation gone = library.highlight(article, u"three"_s, Colour::Blue, u"Note"_s, {u"tag"_s});

    const auto trashed = library.write(SetTrashed{{}, {gone.id, gone.id}, true});
    QVERIFY(trashed.ok());
    QCOMPARE(trashed->annotations, QList{gone.id});
    QVERIFY(!trashed->batch.isNull());
    QVERIFY(*library.annotations().of(article) == QList{kept});
    QCOMPARE(library.annotations().of(article, TrashFilter::InTrash)->size(), 1);
    QCOMPARE(library.articles().article(article)->annotations, 1);
    QVERIFY(library.annotations().annotation(gone.id)->deletedMs > 0);

    QVERIFY(library.write(SetTrashed{{}, {gone.id}, true})->annotations.isEmpty());
    QCOMPARE(library.write(SetTrashed{{}, {gone.id}, false})->annotations, QList{gone.id});
    QVERIFY(*library.annotations().annotation(gone.id) == gone);
    QCOMPARE(library.articles().article(article)->annotations, 2);
}

void TestAnnotationChanges::anArticleInTheTrashTakesItsAnnotationsOutOfSight()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(text));
    const Annotation annotation = library.highlight(article, u"three"_s);
    QVERIFY(library.write(SetTrashed{{article}, {}, true}).ok());

    QVERIFY(library.annotations().list()->isEmpty());
    QVERIFY(*library.annotations().list({}, TrashFilter::InTrash) == QList{annotation});
    QVERIFY(library.write(SetTrashed{{article}, {}, false}).ok());
    QVERIFY(*library.annotations().list() == QList{annotation});
}

void TestAnnotationChanges::annotationsAreListedByTagWithThoseBelow()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(text));
    const Annotation below = library.highlight(article, u"One"_s, Colour::Blue, {}, {u"Politik/China"_s});
    const Annotation itself = library.highlight(article, u"three"_s, Colour::Blue, {}, {u"politik"_s});
    library.highlight(article, u"Six"_s, Colour::Blue, {}, {u"politiker"_s});

    QVERIFY(*library.annotations().list(u"Politik"_s) == (QList{below, itself}));
    QVERIFY(*library.annotations().list(u"politik/china"_s) == QList{below});
    QVERIFY(library.annotations().list(u"poli"_s)->isEmpty());
}

QTEST_GUILESS_MAIN(TestAnnotationChanges)
#include "test_annotationchanges.moc"
