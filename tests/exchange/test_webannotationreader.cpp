#include "exchange/webannotationreader.h"
#include "exchange/webannotations.h"
#include "somenotes.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestWebAnnotationReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWeWroteComesBack();
    void whatOthersWriteIsRead_data();
    void whatOthersWriteIsRead();
    void whatCannotBeTakenOverSaysWhy_data();
    void whatCannotBeTakenOverSaysWhy();
    void containersOfEveryKindAreOpened_data();
    void containersOfEveryKindAreOpened();
    void whatIsNoFileOfAnnotationsIsRefused_data();
    void whatIsNoFileOfAnnotationsIsRefused();
    void textsAreCleaned();
    void idsAreStable();
    void damagedFilesDoNoHarm();
};

namespace {

const QByteArray target = R"("target":{"source":"https://example.org/a","selector":{"type":"TextQuoteSelector","exact":"a quote","prefix":"before ","suffix":" after"}})";

QByteArray annotation(const QByteArray &members)
{
    return R"({"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://other.org/1","type":"Annotation",)" + members + '}';
}

ForeignAnnotation expected()
{
    ForeignAnnotation annotation;
    annotation.id = u"https://other.org/1"_s;
    annotation.source = u"https://example.org/a"_s;
    annotation.quote = {u"a quote"_s, u"before "_s, u" after"_s};
    return annotation;
}

} // namespace

void TestWebAnnotationReader::whatWeWroteComesBack()
{
    NotesToExport notes = notesOn(bodyOf(u"Ein 😀 Satz.\nNoch \"einer\" hier."_s));
    highlight(notes, u"Satz"_s, u"A *note*\nof two lines"_s, {u"a/b"_s, u"c"_s}).colour = Colour::Pink;
    highlight(notes, u"Noch \"einer\""_s);

    const auto read = readWebAnnotations(WebAnnotations().articleFile(notes));

    QVERIFY(read.ok());
    QVERIFY(read->unreadable.isEmpty());
    QCOMPARE(read->annotations.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        const ForeignAnnotation &foreign = read->annotations[i];
        const Annotation &own = notes.annotations[i];
        QCOMPARE(annotationIdOf(foreign), own.id);
        QCOMPARE(foreign.article, std::optional(notes.article.id));
        QCOMPARE(foreign.quote, own.quote);
        QCOMPARE(foreign.position, std::optional(own.position));
        QCOMPARE(foreign.note, own.note);
        QCOMPARE(foreign.colour, std::optional(own.colour));
        QCOMPARE(foreign.createdMs, own.createdMs);
        QCOMPARE(foreign.modifiedMs, own.modifiedMs);
    }
    QCOMPARE(read->annotations[0].tags, (QStringList{u"a/b"_s, u"c"_s}));
    QCOMPARE(read->annotations[0].source, u"https://example.org/uhr?a=1&b=2"_s);
}

void TestWebAnnotationReader::whatOthersWriteIsRead_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<ForeignAnnotation>("annotation");
    const auto row = [](const char *name, const QByteArray &members, auto change) {
        ForeignAnnotation annotation = expected();
        change(annotation);
        QTest::newRow(name) << members << annotation;
    };
    const auto nothing = [](ForeignAnnotation &) {};
    const auto note = [](const QString &text) { return [text](ForeignAnnotation &a) { a.note = text; }; };

    row("only a highlight", target, nothing);
    row("unknown properties", target + R"(,"future":{"deep":[1,{"x":null}]},"creator":{"id":"x"})", nothing);
    row("bodyValue", target + R"(,"bodyValue":"A note")", note(u"A note"_s));
    row("one body", target + R"(,"body":{"type":"TextualBody","value":"A note"})", note(u"A note"_s));
    row("two notes", target + R"(,"body":[{"type":"TextualBody","value":"One"},{"value":"Two"}])", note(u"One\n\nTwo"_s));
    row("a body elsewhere", target + R"(,"body":"https://other.org/note")", note(u"https://other.org/note"_s));
    row("a choice of bodies", target + R"(,"body":{"type":"Choice","items":[{"type":"TextualBody","value":"One"}]})", note(u"One"_s));
    row("body of a specific resource", target + R"(,"body":{"type":"SpecificResource","purpose":"tagging","source":{"type":"TextualBody","value":"tag"}})",
        [](ForeignAnnotation &a) { a.tags = {u"tag"_s}; });
    row("tags by purpose", target + R"(,"body":[{"type":"TextualBody","value":"#b","purpose":"tagging"},{"type":"TextualBody","value":"b","purpose":["tagging"]}])",
        [](ForeignAnnotation &a) { a.tags = {u"b"_s}; });
    row("tags by motivation", target + R"(,"motivation":"tagging","body":{"type":"TextualBody","value":"b"})",
        [](ForeignAnnotation &a) { a.tags = {u"b"_s}; });
    row("times", target + R"(,"created":"2024-02-03T04:05:06+01:00","modified":"nonsense")",
        [](ForeignAnnotation &a) { a.createdMs = QDateTime(QDate(2024, 2, 3), QTime(3, 5, 6), QTimeZone::utc()).toMSecsSinceEpoch(); });
    const auto position = [](qint64 start, qint64 end) {
        return [start, end](ForeignAnnotation &a) { a.position = TextPositionSelector{start, end}; };
    };
    const QByteArray quote = R"({"type":"TextQuoteSelector","exact":"a quote","prefix":"before ","suffix":" after"})";
    const auto selectors = [&](const QByteArray &selector) {
        return R"("target":{"source":"https://example.org/a","selector":)" + selector + '}';
    };
    row("position", selectors('[' + quote + R"(,{"type":"TextPositionSelector","start":7,"end":14}])"), position(7, 14));
    row("position that is none", selectors('[' + quote + R"(,{"type":"TextPositionSelector","start":14,"end":7}])"), nothing);
    row("position that is a text", selectors('[' + quote + R"(,{"type":"TextPositionSelector","start":"7","end":"14"}])"), nothing);
    row("other selectors too", selectors(R"([{"type":"XPathSelector","value":"/p"},)" + quote + ']'), nothing);
    row("quote in a part", selectors(R"({"type":"FragmentSelector","value":"x","refinedBy":)" + quote + '}'), nothing);
    row("position in a part counts from there", selectors(R"({"type":"XPathSelector","value":"/p","refinedBy":[)" + quote
            + R"(,{"type":"TextPositionSelector","start":7,"end":14}]})"), nothing);
    row("choice of selectors", selectors(R"({"type":"Choice","items":[)" + quote + "]}"), nothing);
    row("source as an object", R"("target":{"source":{"id":"https://example.org/a","type":"Text"},"selector":)" + quote + '}', nothing);
    row("target by id", R"("target":{"id":"https://example.org/a#part","selector":)" + quote + '}', nothing);
    row("second target", R"("target":["https://example.org/b",{"source":"https://example.org/a","selector":)" + quote + "}]", nothing);
    row("colour", R"("target":{"source":"https://example.org/a","styleClass":["x","randnotiz-colour-3"],"selector":)" + quote + '}',
        [](ForeignAnnotation &a) { a.colour = Colour::Blue; });
    row("no such colour", R"("target":{"source":"https://example.org/a","styleClass":"randnotiz-colour-9","selector":)" + quote + '}', nothing);
}

void TestWebAnnotationReader::whatOthersWriteIsRead()
{
    QFETCH(QByteArray, members);
    QFETCH(ForeignAnnotation, annotation);
    const auto read = readWebAnnotations(::annotation(members));
    QVERIFY(read.ok());
    QVERIFY(read->unreadable.isEmpty());
    QCOMPARE(read->annotations.size(), 1);
    QCOMPARE(read->annotations[0].note, annotation.note);
    QCOMPARE(read->annotations[0].tags, annotation.tags);
    QVERIFY(read->annotations[0] == annotation);
}

void TestWebAnnotationReader::whatCannotBeTakenOverSaysWhy_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("reason");
    QTest::newRow("another type") << R"([{"type":"Note","target":"https://example.org/a"}])"_ba << int(UnreadableAnnotation::NotAnAnnotation);
    QTest::newRow("no object") << R"(["Annotation"])"_ba << int(UnreadableAnnotation::NotAnAnnotation);
    QTest::newRow("a number") << R"([7])"_ba << int(UnreadableAnnotation::NotAnAnnotation);
    QTest::newRow("no target") << annotation(R"("bodyValue":"x")") << int(UnreadableAnnotation::NoSource);
    QTest::newRow("a source that is no address")
        << annotation(R"j("target":{"source":"javascript:alert(1)","selector":{"type":"TextQuoteSelector","exact":"a"}})j")
        << int(UnreadableAnnotation::NoSource);
    QTest::newRow("the whole page") << annotation(R"("target":"https://example.org/a")") << int(UnreadableAnnotation::NoQuote);
    QTest::newRow("only a position")
        << annotation(R"("target":{"source":"https://example.org/a","selector":{"type":"TextPositionSelector","start":1,"end":2}})")
        << int(UnreadableAnnotation::NoQuote);
    QTest::newRow("an empty quote")
        << annotation(R"("target":{"source":"https://example.org/a","selector":{"type":"TextQuoteSelector","exact":""}})")
        << int(UnreadableAnnotation::NoQuote);
    QTest::newRow("a quote that is no text")
        << annotation(R"("target":{"source":"https://example.org/a","selector":{"type":"TextQuoteSelector","exact":["a"]}})")
        << int(UnreadableAnnotation::NoQuote);
    QTest::newRow("a quote too deep")
        << annotation(R"("target":{"source":"https://example.org/a","selector":)" + QByteArray(R"({"refinedBy":)").repeated(20)
                      + R"({"type":"TextQuoteSelector","exact":"a"})" + QByteArray(21, '}'))
        << int(UnreadableAnnotation::NoQuote);
    QTest::newRow("a note too long") << annotation(target + R"(,"bodyValue":")" + QByteArray(100'001, 'x') + '"')
                                     << int(UnreadableAnnotation::TooLong);
}

void TestWebAnnotationReader::whatCannotBeTakenOverSaysWhy()
{
    QFETCH(QByteArray, json);
    QFETCH(int, reason);
    const auto read = readWebAnnotations(json);
    QVERIFY(read.ok());
    QVERIFY(read->annotations.isEmpty());
    QCOMPARE(read->unreadable.size(), 1);
    QCOMPARE(int(read->unreadable[0].reason), reason);
    QCOMPARE(read->unreadable[0].number, 1);
}

void TestWebAnnotationReader::containersOfEveryKindAreOpened_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray one = annotation(target);
    QTest::newRow("one") << one;
    QTest::newRow("a list") << '[' + one + ']';
    QTest::newRow("a page") << R"({"type":"AnnotationPage","items":[)" + one + "]}";
    QTest::newRow("a collection") << R"({"type":"AnnotationCollection","first":{"type":"AnnotationPage","items":)" + one + "}}";
    QTest::newRow("pages in pages") << R"({"first":{"items":[],"next":{"items":[)" + one + "]}}}";
    QTest::newRow("a graph") << R"({"@graph":[)" + one + "]}";
    QTest::newRow("keywords of JSON-LD") << QByteArray(one).replace("\"id\"", "\"@id\"").replace("\"type\"", "\"@type\"");
    QTest::newRow("a prefix") << QByteArray(one).replace("\"Annotation\"", "[\"oa:Annotation\"]");
    QTest::newRow("a byte order mark") << "\xef\xbb\xbf" + one;
}

void TestWebAnnotationReader::containersOfEveryKindAreOpened()
{
    QFETCH(QByteArray, json);
    const auto read = readWebAnnotations(json);
    QVERIFY(read.ok());
    QCOMPARE(read->annotations.size(), 1);
    QVERIFY(read->annotations[0] == expected());
}

void TestWebAnnotationReader::whatIsNoFileOfAnnotationsIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QByteArray() << int(Error::UnsupportedFormat);
    QTest::newRow("text") << "A note."_ba << int(Error::UnsupportedFormat);
    QTest::newRow("cut off") << annotation(target).chopped(1) << int(Error::UnsupportedFormat);
    QTest::newRow("nested without end") << QByteArray(2000, '[') + QByteArray(2000, ']') << int(Error::UnsupportedFormat);
    QTest::newRow("an empty list") << "[]"_ba << int(Error::Empty);
    QTest::newRow("an empty page") << R"({"type":"AnnotationPage","items":[]})"_ba << int(Error::Empty);
    QTest::newRow("pages elsewhere") << R"({"type":"AnnotationCollection","first":"https://other.org/page1"})"_ba << int(Error::Empty);
    QTest::newRow("too many") << '[' + QByteArray("{},").repeated(100'001) + "{}]" << int(Error::TooLarge);
    QTest::newRow("too large") << QByteArray(20 * 1024 * 1024 + 1, ' ') << int(Error::TooLarge);
}

void TestWebAnnotationReader::whatIsNoFileOfAnnotationsIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(int, code);
    const auto read = readWebAnnotations(json);
    QVERIFY(!read.ok());
    QCOMPARE(int(read.error().code), code);
}

void TestWebAnnotationReader::textsAreCleaned()
{
    const auto read = readWebAnnotations(annotation(
        R"("target":{"source":"https://example.org/a","selector":{"type":"TextQuoteSelector","exact":"a\u0000b\r\nu\u0308"}},"bodyValue":"x\u0000\ud800y")"));
    QVERIFY(read.ok());
    QCOMPARE(read->annotations[0].quote.exact, u"a\ufffdb\nü"_s);
    QVERIFY(!read->annotations[0].note.contains(QChar(0)));
    QVERIFY(read->annotations[0].note.isValidUtf16());
}

void TestWebAnnotationReader::idsAreStable()
{
    const ForeignAnnotation one = expected();
    QCOMPARE(annotationIdOf(one), annotationIdOf(expected()));
    ForeignAnnotation edited = one;
    edited.note = u"Edited there"_s;
    QCOMPARE(annotationIdOf(edited), annotationIdOf(one));
    ForeignAnnotation nameless = one;
    nameless.id.clear();
    QCOMPARE(annotationIdOf(nameless), annotationIdOf(nameless));
    ForeignAnnotation other = nameless;
    other.quote.suffix = u" elsewhere"_s;
    QVERIFY(annotationIdOf(other) != annotationIdOf(nameless));
    ForeignAnnotation linked = one;
    linked.id = u"randnotiz://annotation/7d9f1a00-1111-4222-8333-44445555ffff"_s;
    QCOMPARE(annotationIdOf(linked).toString(), u"7d9f1a00-1111-4222-8333-44445555ffff"_s);
}

void TestWebAnnotationReader::damagedFilesDoNoHarm()
{
    NotesToExport notes = notesOn(bodyOf(u"Ein 😀 Satz.\nNoch \"einer\" hier."_s));
    highlight(notes, u"Satz"_s, u"note"_s, {u"a"_s});
    const QByteArray good = WebAnnotations().articleFile(notes);
    QRandomGenerator random(7);
    for (int i = 0; i < 3000; ++i) {
        QByteArray bad = good;
        for (int change = random.bounded(1, 6); change > 0; --change)
            bad[random.bounded(int(bad.size()))] = static_cast<char>(random.bounded(256));
        const auto read = readWebAnnotations(bad);
        if (read) {
            for (const ForeignAnnotation &annotation : read->annotations)
                QVERIFY(!annotation.quote.exact.isEmpty());
        }
    }
}

QTEST_APPLESS_MAIN(TestWebAnnotationReader)
#include "test_webannotationreader.moc"
