#include "joblibrary.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestAnnotationImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStandsInTheTextComesIn();
    void importingTwiceAddsNothing();
    void whatDoesNotStandThereIsToldAndNotPutAnywhere_data();
    void whatDoesNotStandThereIsToldAndNotPutAnywhere();
    void aWholeLibrarysNotesGoOutAndComeBack();
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
                                                                     + annotation(source, "The first sentence", R"(,"suffix":" is not")") + ']'));

    QCOMPARE(report.added.size(), 2);
    QVERIFY(report.left.isEmpty());
    const QList<Annotation> now = JobLibrary::taken(library->annotations().of(id));
    QCOMPARE(now.size(), 2);
    QCOMPARE(now[0].quote.exact, u"second one"_s);
    QCOMPARE(now[0].note, u"A note"_s);
    QCOMPARE(now[1].quote.exact, u"The first sentence"_s);
    QVERIFY(now[1].position.start > now[0].position.start);
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

void TestAnnotationImport::whatDoesNotStandThereIsToldAndNotPutAnywhere_data()
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

void TestAnnotationImport::whatDoesNotStandThereIsToldAndNotPutAnywhere()
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
    QVERIFY(JobLibrary::taken(library->annotations().of(id)).isEmpty());
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
    QCOMPARE(import(library, file).articles.size(), 0);
    QCOMPARE(*library->articles().count(), 1);
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
