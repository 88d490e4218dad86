#include "statements.h"

#include "exchange/importer.h"
#include "exchange/jsonld.h"

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestPageStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linkedDataIsReadInItsManyShapes_data();
    void linkedDataIsReadInItsManyShapes();
    void linkedDataThatIsNoneSaysNothing_data();
    void linkedDataThatIsNoneSaysNothing();
    void thePageKnowsItsSiteAndLanguage_data();
    void thePageKnowsItsSiteAndLanguage();
    void aPageOfSeveralIsKnownAsSuch_data();
    void aPageOfSeveralIsKnownAsSuch();
    void theReaderIsToldOfAPageOfSeveral();
};

void TestPageStatements::linkedDataIsReadInItsManyShapes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected"); ///< title|authors|date|source|site
    QTest::newRow("an article")
        << QByteArray(R"({"@type":"NewsArticle","headline":"H","author":{"@type":"Person","name":"Anna Muster"},"datePublished":"2025-02-07",
                          "publisher":{"@type":"Organization","name":"Bote"}})")
        << u"H|Anna Muster|2025-02-07|Bote|"_s;
    QTest::newRow("an array") << QByteArray(R"([{"@type":"WebSite","name":"Bote"},{"@type":"Article","headline":"H"}])") << u"H||||Bote"_s;
    QTest::newRow("a graph with people by reference")
        << QByteArray(R"({"@graph":[{"@type":"Article","headline":"H","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Anna Muster"}]})")
        << u"H|Anna Muster|||"_s;
    QTest::newRow("an author as text") << QByteArray(R"({"@type":"Article","author":"Anna Muster"})") << u"|Anna Muster|||"_s;
    QTest::newRow("several authors")
        << QByteArray(R"({"@type":"Article","author":[{"name":"Anna Muster"},"Jan Beispiel",{"name":["Max Probe"]}]})")
        << u"|Anna Muster; Jan Beispiel; Max Probe|||"_s;
    QTest::newRow("types in a list, with their address")
        << QByteArray(R"({"@type":["Thing","https://schema.org/BlogPosting"],"headline":"H"})") << u"H||||"_s;
    QTest::newRow("a recipe") << QByteArray(R"({"@type":"Recipe","name":"Kuchen","author":{"name":"Anna"}})") << u"Kuchen|Anna|||"_s;
    QTest::newRow("a page has the date")
        << QByteArray(R"({"@graph":[{"@type":"WebPage","name":"P","datePublished":"2025-02-07"}]})") << u"||2025-02-07||"_s;
    QTest::newRow("inside a page") << QByteArray(R"({"@type":"WebPage","mainEntity":{"@type":"Article","headline":"H"}})") << u"H||||"_s;
    QTest::newRow("created, not published") << QByteArray(R"({"@type":"Article","dateCreated":"2025-02-07T01:00"})") << u"||2025-02-07||"_s;
    QTest::newRow("a line end in a string") << QByteArray("{\"@type\":\"Article\",\"headline\":\"Ein\nHafen\"}") << u"Ein Hafen||||"_s;
    QTest::newRow("a comma behind the last") << QByteArray(R"({"@type":"Article","headline":"a, ]b",})") << u"a, ]b||||"_s;
    QTest::newRow("in comment signs") << QByteArray("<!--//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"H\"}//]]>-->") << u"H||||"_s;
    QTest::newRow("escaped for HTML") << QByteArray(R"({"@type":"Article","headline":"Meer &amp; Hafen"})") << u"Meer & Hafen||||"_s;
}

void TestPageStatements::linkedDataIsReadInItsManyShapes()
{
    QFETCH(QByteArray, json);

    const Metadata read = readJsonLd(json);

    QTEST((QStringList{read.title.value, read.authors.value.join("; "_L1), read.published.value.toString(), read.source.value,
                       read.site.value}
               .join(u'|')),
          "expected");
}

void TestPageStatements::linkedDataThatIsNoneSaysNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("var x = {};");
    QTest::newRow("closed before opened") << QByteArray("}{");
    QTest::newRow("something else") << QByteArray(R"({"@type":"Product","name":"Schuh","author":"Max Probe"})");
    QTest::newRow("a job") << QByteArray(R"({"@type":"JobPosting","headline":"Matrose"})");
    QTest::newRow("too deep") << QByteArray("[").repeated(5000) + R"({"@type":"Article","headline":"H"})" + QByteArray("]").repeated(5000);
    QTest::newRow("too long") << R"({"@type":"Article","headline":")" + QByteArray(2'000'000, 'a') + "\"}";
    QTest::newRow("people that name each other")
        << QByteArray(R"({"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","name":{"@id":"#b"}},{"@id":"#b","name":{"@id":"#a"}}]})");
}

void TestPageStatements::linkedDataThatIsNoneSaysNothing()
{
    QFETCH(QByteArray, json);

    QCOMPARE(readJsonLd(json), Metadata());
}

void TestPageStatements::thePageKnowsItsSiteAndLanguage_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("language");
    QTest::newRow("Open Graph") << u"<meta property=og:site_name content='Der Bote'><meta property=og:locale content=de_DE>"_s
                                << u"Der Bote"_s << u"de-DE"_s;
    QTest::newRow("JSON-LD") << u"<script type='application/ld+json'>[{\"@type\":\"WebSite\",\"name\":\"Der Bote\"},"
                                "{\"@type\":\"Article\",\"inLanguage\":\"de\"}]</script>"_s
                             << u"Der Bote"_s << u"de"_s;
    QTest::newRow("html") << u"<html lang=en-GB><p>Text"_s << QString() << u"en-GB"_s;
    QTest::newRow("http-equiv") << u"<meta http-equiv=Content-Language content=fr>"_s << QString() << u"fr"_s;
}

void TestPageStatements::thePageKnowsItsSiteAndLanguage()
{
    QFETCH(QString, html);

    const Metadata metadata = statements(html).metadata;

    QTEST(metadata.site.value, "site");
    QTEST(metadata.language.value, "language");
}

void TestPageStatements::aPageOfSeveralIsKnownAsSuch_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("part"); ///< number/total
    const QString first = u"https://bote.example/hafen"_s;
    QTest::newRow("said in German") << first << u"<p>Seite 2 von 4</p>"_s << u"2/4"_s;
    QTest::newRow("said in English") << first << u"<p>Page 1 of 3</p>"_s << u"1/3"_s;
    QTest::newRow("in a sentence") << first << u"<p>Auf Seite 2 von 4 Büchern stand das Wort, das niemand lesen wollte, nicht einmal er."_s << QString();
    QTest::newRow("of comments") << first << u"<div id=comments>Seite 1 von 9</div>"_s << QString();
    QTest::newRow("next by number") << first << u"<link rel=next href='/hafen/2'>"_s << u"1/0"_s;
    QTest::newRow("next by query") << first << u"<link rel=next href='/hafen?page=2'>"_s << u"1/0"_s;
    QTest::newRow("previous") << u"https://bote.example/hafen/seite-3"_s << u"<a rel=prev href='/hafen/seite-2'>zurück</a>"_s << u"3/0"_s;
    QTest::newRow("before the ending") << u"https://bote.example/hafen.html"_s << u"<link rel=next href='hafen-2.html'>"_s << u"1/0"_s;
    QTest::newRow("the next article") << first << u"<link rel=next href='/strand'>"_s << QString();
    QTest::newRow("the next number") << u"https://bote.example/news-7.html"_s << u"<link rel=next href='/news-8.html'>"_s << QString();
    QTest::newRow("no address") << QString() << u"<link rel=next href='/hafen/2'>"_s << QString();
    QTest::newRow("none") << first << u"<p>Text"_s << QString();
}

void TestPageStatements::aPageOfSeveralIsKnownAsSuch()
{
    QFETCH(QString, address);
    QFETCH(QString, html);

    const auto part = statements(html, address).part;

    QTEST(part ? u"%1/%2"_s.arg(part->number).arg(part->total) : QString(), "part");
}

void TestPageStatements::theReaderIsToldOfAPageOfSeveral()
{
    const auto article = importBytes("<h1>Hafen</h1><p>Ein Text.</p><p>Seite 2 von 4</p>", {{}, u"a.html"_s, {}, {}});

    QVERIFY(article.ok());
    QCOMPARE(article->notices.value(0), (ImportNotice{ImportNotice::PartOfSeveral, 4, u"2"_s}));
}

QTEST_GUILESS_MAIN(TestPageStatements)
#include "test_pagestatements.moc"
