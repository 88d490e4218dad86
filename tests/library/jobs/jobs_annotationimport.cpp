#include "joblibrary.h"

#include <QFile>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestAnnotationImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStandsInTheTextComesIn();
    void importingTwiceAddsNothing();
    void whatDoesNotStandThereIsAnOrphanAndPutNowhere_data();
    void whatDoesNotStandThereIsAnOrphanAndPutNowhere();
    void anOrphanFindsItsPlaceInALaterText();
    void oneImportIsTakenBackAndBroughtAgainAsOne();
    void aWholeLibrarysNotesGoOutAndComeBack();
    void codePointsComeBackAsTheyWere_data();
    void codePointsComeBackAsTheyWere();
    void anArticleIsFoundByItsAddress();
    void anUnknownAddressBecomesAnArticleToBeFetched();
    void aFileThatIsNoneIsRefused();
};

namespace {

const QByteArray text = "A title\n\nThe first sentence is here. The second one follows it.\n\nThe first sentence is not alone.\n";

QByteArray annotation(const QByteArray &source, const QByteArray &quote, const QByteArray &more = {})
{
    return R"({"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://other.org/)" + QByteArray::number(qHash(quote))
           + R"(","type":"Annotation","bodyValue":"A note","target":{"source":")" + source
           + R"(","selector":{"type":"TextQuoteSelector","exact":")" + quote + '"' + more + "}}}";
}

AnnotationImportReport import(const JobLibrary &library, const QString &file)
{
    return JobLibrary::taken(library->jobs().importAnnotations(file).report.result());
}

} // namespace

void TestAnnotationImport::whatStandsInTheTextComesIn()
{
    const JobLibrary library;
    const Files files;
    const ArticleId id = library.import({files.add(u"a.txt"_s, text)}).entries.value(0).id;
    const QByteArray source = "urn:uuid:" + id.toString().toLatin1();

    const auto report = import(library, files.add(u"n.jsonld"_s, '[' + annotation(source, "second one") + ','
                                                                     + annotation(source, "The first sentence", R"(,"suffix":" is not")") + ','
                                                                     + annotation(source, "econd one foll") + ']'));

    QCOMPARE(report.added.size(), 3);
    QVERIFY(report.left.isEmpty());
    const QList<Annotation> now = JobLibrary::taken(library->annotations().of(id));
    QCOMPARE(now.size(), 3);
    QCOMPARE(now[0].quote.exact, u"second one"_s);
    QCOMPARE(now[0].note, u"A note"_s);
    QCOMPARE(now[1].quote.exact, u"econd one foll"_s);
    QCOMPARE(now[2].quote.exact, u"The first sentence"_s);
    QVERIFY(now[2].position.start > now[0].position.start);
    QVERIFY(JobLibrary::taken(library->jobs().check().report.result()).problems.isEmpty());
}

void TestAnnotationImport::importingTwiceAddsNothing()
{
    const JobLibrary library;
    const Files files;
    const ArticleId id = library.import({files.add(u"a.txt"_s, text)}).entries.value(0).id;
    const QByteArray one = annotation("urn:uuid:" + id.toString().toLatin1(), "second one");
    const QString file = files.add(u"n.jsonld"_s, '[' + one + ',' + one + ']');

    const auto first = import(library, file);
    QCOMPARE(first.added.size(), 1);
    QCOMPARE(first.known, 1);
    const auto second = import(library, file);
    QVERIFY(second.added.isEmpty());
    QCOMPARE(second.known, 2);
    // In the trash, too: what the reader removed doesn't come back by itself.
    library.done(SetTrashed{{}, first.added, true});
    QCOMPARE(import(library, file).known, 2);
    QVERIFY(JobLibrary::taken(library->annotations().of(id)).isEmpty());
}

void TestAnnotationImport::whatDoesNotStandThereIsAnOrphanAndPutNowhere_data()
{
    QTest::addColumn<QByteArray>("quote");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<int>("reason");
    constexpr int notFound = LeftAnnotation::NotFound;
    QTest::newRow("other words") << "a sentence of another article"_ba << QByteArray() << notFound;
    QTest::newRow("one word changed") << "The second two follows it"_ba << QByteArray() << notFound;
    QTest::newRow("a word changed between its context")
        << "third one"_ba << R"(,"prefix":"here. The ","suffix":" follows it")"_ba << notFound;
    QTest::newRow("twice in the text") << "The first sentence is"_ba << QByteArray() << int(LeftAnnotation::Ambiguous);
}

void TestAnnotationImport::whatDoesNotStandThereIsAnOrphanAndPutNowhere()
{
    QFETCH(QByteArray, quote);
    QFETCH(QByteArray, more);
    QFETCH(int, reason);
    const JobLibrary library;
    const Files files;
    const ArticleId id = library.import({files.add(u"a.txt"_s, text)}).entries.value(0).id;

    const auto report =
        import(library, files.add(u"n.jsonld"_s, annotation("urn:uuid:" + id.toString().toLatin1(), quote, more)));

    QVERIFY(report.added.isEmpty());
    QCOMPARE(report.left.size(), 1);
    QCOMPARE(int(report.left[0].reason), reason);
    QCOMPARE(report.left[0].quote, QString::fromUtf8(quote));
    const QList<Annotation> kept = JobLibrary::taken(library->annotations().of(id));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].id, report.left[0].stored);
    QVERIFY(kept[0].isUnplaced);
    QCOMPARE(kept[0].anchorState, AnchorState::Orphan);
    QVERIFY(kept[0].asksForReview());
    QCOMPARE(kept[0].quote.exact, QString::fromUtf8(quote));
    QCOMPARE(kept[0].note, u"A note"_s);
    QVERIFY(JobLibrary::taken(library->jobs().check().report.result()).ok());
}

void TestAnnotationImport::anOrphanFindsItsPlaceInALaterText()
{
    const JobLibrary library;
    const Files files;
    const ArticleId id = library.import({files.add(u"a.md"_s, "---\nurl: https://example.org/a\n---\n\n" + text)}).entries.value(0).id;
    import(library, files.add(u"n.jsonld"_s, '[' + annotation("https://example.org/a", "a later word") + ','
                                                 + annotation("https://example.org/a", "said twice") + ']'));

    library.import({files.add(u"a.md"_s, "---\nurl: https://example.org/a\n---\n\n" + text
                                             + "\nHere stands a later word. It is said twice, said twice.\n")});

    const QList<Annotation> now = JobLibrary::taken(library->annotations().of(id));
    QCOMPARE(now.size(), 2);
    QCOMPARE(now[0].quote.exact, u"a later word"_s);
    QCOMPARE(now[0].anchorState, AnchorState::Same);
    QVERIFY(!now[0].isUnplaced);
    QCOMPARE(library.text(id).mid(now[0].anchor.start, 12), u"a later word"_s);
    // Which of two places is meant nobody knows.
    QVERIFY(now[1].isUnplaced);
    QCOMPARE(now[1].anchorState, AnchorState::Orphan);
    QVERIFY(JobLibrary::taken(library->jobs().check().report.result()).ok());
}

void TestAnnotationImport::oneImportIsTakenBackAndBroughtAgainAsOne()
{
    const JobLibrary library;
    const Files files;
    const ArticleId id = library.import({files.add(u"a.txt"_s, text)}).entries.value(0).id;
    library.highlight(id, {0, 7});
    const QByteArray source = "urn:uuid:" + id.toString().toLatin1();
    const auto report = import(library, files.add(u"n.jsonld"_s, '[' + annotation(source, "second one") + ','
                                                                     + annotation(source, "not here at all") + ','
                                                                     + annotation("https://example.org/new", "words") + ']'));
    QCOMPARE(JobLibrary::taken(library->annotations().of(id)).size(), 3);
    QCOMPARE(*library->articles().count(), 2);

    const TrashOutcome back = library.done(SetTrashed{.articles = {}, .annotations = {}, .trashed = true, .batch = report.batch});
    QCOMPARE(back.annotations.size(), 3);
    QCOMPARE(back.articles, report.articles);
    QCOMPARE(JobLibrary::taken(library->annotations().of(id)).size(), 1);
    QCOMPARE(*library->articles().count(), 1);

    library.done(SetTrashed{.articles = {}, .annotations = {}, .trashed = false, .batch = report.batch});
    QCOMPARE(JobLibrary::taken(library->annotations().of(id)).size(), 3);
    const auto unknown = library->post(SetTrashed{.batch = BatchId(QUuid::createUuid())}).result();
    QCOMPARE(unknown.error().code, Error::NotFound);
}

void TestAnnotationImport::codePointsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("quote");
    QTest::newRow("behind an emoji") << u"größer"_s;
    QTest::newRow("an emoji of several characters") << u"👩‍👩‍👧‍👦 und 👍🏽"_s;
    QTest::newRow("a flag") << u"🇩🇪"_s;
    QTest::newRow("a mark that no letter takes in") << u"q\u0323\u0307 steht"_s;
    QTest::newRow("an old script") << u"𐌰𐌱𐌲"_s;
}

void TestAnnotationImport::codePointsComeBackAsTheyWere()
{
    QFETCH(QString, quote);
    const JobLibrary library;
    const Files files;
    const QString words = u"Titel 😀\n\nEs wird größer: 👩‍👩‍👧‍👦 und 👍🏽, dann 🇩🇪; q\u0323\u0307 steht hinter 𐌰𐌱𐌲.\n"_s;
    const ArticleId id = library.import({files.add(u"a.txt"_s, words.toUtf8())}).entries.value(0).id;
    const QString stored = library.text(id);
    const qsizetype place = stored.indexOf(quote);
    QVERIFY(place > 0);
    const Annotation made = library.highlight(id, {place, place + quote.size()});
    ExportRequest request{files.path(u"out"_s), {id}};
    request.format = ExportFormat::WebAnnotations;
    const QString file = library.exported(request).entries.value(0).file;
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const qint64 start = stored.first(place).toUcs4().size();
    QVERIFY(exported.readAll().contains("\"start\":" + QByteArray::number(start)));

    library.done(SetTrashed{{}, {made.id}, true});
    library.done(DeleteForGood{{made.id}});
    QCOMPARE(import(library, file).added, QList{made.id});

    const QList<Annotation> now = JobLibrary::taken(library->annotations().of(id));
    QCOMPARE(now.size(), 1);
    QCOMPARE(now[0].position, made.position);
    QCOMPARE(now[0].position.start, start);
    QCOMPARE(now[0].quote, made.quote);
}

void TestAnnotationImport::aWholeLibrarysNotesGoOutAndComeBack()
{
    const Files files;
    const JobLibrary library;
    const ArticleId id = library.import({files.add(u"a.txt"_s, text)}).entries.value(0).id;
    const QString words = library.text(id);
    for (const QString &quote : {u"first"_s, u"second one follows"_s, u"not alone."_s})
        library.highlight(id, {words.indexOf(quote), words.indexOf(quote) + quote.size()});
    ExportRequest request{files.path(u"out"_s), {id}};
    request.format = ExportFormat::WebAnnotations;
    const ExportReport written = JobLibrary::taken(library->jobs().exportNotes(request).report.result());
    QCOMPARE(written.entries.size(), 1);
    QVERIFY(written.entries[0].file.endsWith(u".jsonld"_s));
    QList<Annotation> before = JobLibrary::taken(library->annotations().of(id));

    // Into the same library they are known; into one with only the article they all come.
    QCOMPARE(import(library, written.entries[0].file).known, 3);
    QList<AnnotationId> all;
    for (const Annotation &annotation : before)
        all += annotation.id;
    library.done(SetTrashed{{}, all, true});
    library.done(DeleteForGood{QList<Deletable>(all.begin(), all.end())});
    QCOMPARE(import(library, written.entries[0].file).added, all);

    QList<Annotation> after = JobLibrary::taken(library->annotations().of(id));
    QCOMPARE(after.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(after[i].quote, before[i].quote);
        QCOMPARE(after[i].position, before[i].position);
        QCOMPARE(after[i].colour, before[i].colour);
    }
    // And written once more it is the same file.
    const ExportReport again = JobLibrary::taken(library->jobs().exportNotes(request).report.result());
    QCOMPARE(again.entries[0].file, written.entries[0].file);
}

void TestAnnotationImport::anArticleIsFoundByItsAddress()
{
    const JobLibrary library;
    const Files files;
    const ArticleId id =
        library.import({files.add(u"a.md"_s, "---\nurl: https://example.org/a\n---\n\n" + text)}).entries.value(0).id;

    const auto report =
        import(library, files.add(u"n.jsonld"_s, annotation("https://EXAMPLE.org/a?utm_source=x#part", "second one")));

    QCOMPARE(report.added.size(), 1);
    QVERIFY(report.articles.isEmpty());
    QCOMPARE(JobLibrary::taken(library->annotations().of(id)).size(), 1);
    QCOMPARE(*library->articles().count(), 1);
}

void TestAnnotationImport::anUnknownAddressBecomesAnArticleToBeFetched()
{
    const JobLibrary library;
    const Files files;
    const QString file = files.add(u"n.jsonld"_s, '[' + annotation("https://example.org/new", "some words") + ','
                                                      + annotation("urn:uuid:7d9f1a00-1111-4222-8333-44445555ffff", "other words") + ']');

    const auto report = import(library, file);

    QVERIFY(report.added.isEmpty());
    QCOMPARE(report.articles.size(), 1);
    QVERIFY(library.article(report.articles[0]).textMissing);
    QCOMPARE(report.left.size(), 2);
    QCOMPARE(report.left[0].reason, LeftAnnotation::TextMissing);
    QCOMPARE(report.left[1].reason, LeftAnnotation::Unknown);
    QVERIFY(!report.left[0].stored.isNull());
    QVERIFY(report.left[1].stored.isNull());
    QCOMPARE(import(library, file).articles.size(), 0);
    QCOMPARE(*library->articles().count(), 1);

    // With the text it finds its place.
    library.import({files.add(u"new.md"_s, "---\nurl: https://example.org/new\n---\n\nHere stand some words of it.\n")});
    const QList<Annotation> now = JobLibrary::taken(library->annotations().of(report.articles[0]));
    QCOMPARE(now.size(), 1);
    QCOMPARE(now[0].anchorState, AnchorState::Same);
    QVERIFY(!now[0].isUnplaced);
}

void TestAnnotationImport::aFileThatIsNoneIsRefused()
{
    const JobLibrary library;
    const Files files;
    const QString file = files.add(u"a.txt"_s, text);
    const auto none = library->jobs().importAnnotations(file).report.result();
    QCOMPARE(none.error().code, Error::UnsupportedFormat);
    QCOMPARE(none.error().subject, file);
    QCOMPARE(library->jobs().importAnnotations(files.path(u"missing"_s)).report.result().error().code, Error::NotFound);
}

QTEST_GUILESS_MAIN(TestAnnotationImport)
#include "jobs_annotationimport.moc"
