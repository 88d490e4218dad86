#include "imported.h"

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestImportHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStructureIsKept_data();
    void theStructureIsKept();
    void whatIsNoTextOfThePageIsLeftOut_data();
    void whatIsNoTextOfThePageIsLeftOut();
    void thePageSaysWhatItIs();
    void jsonLdNamesTheArticle();
    void theTitleIsTakenFromWhereItIsBest_data();
    void theTitleIsTakenFromWhereItIsBest();
    void aFrontPageIsNoIdentity();
    void theDeclaredCharacterSetIsUsed_data();
    void theDeclaredCharacterSetIsUsed();
    void aTextFileMayBeHtml();
    void tooManyElementsAreRefused_data();
    void tooManyElementsAreRefused();
    void theWordsOfWhatIsRefusedCanBeHad_data();
    void theWordsOfWhatIsRefusedCanBeHad();
    void manyElementsInARowAreFine_data();
    void manyElementsInARowAreFine();
};

void TestImportHtml::theStructureIsKept_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("white space")
        << u"<p>  Eins\n\t zwei <b> drei </b>vier&nbsp; fünf</p>  \n <p> </p><div>sechs</div>sieben"_s
        << QStringList{u"p Eins zwei drei vier\u00a0 fünf"_s, u"  strong drei"_s, u"p sechs"_s, u"p sieben"_s};
    QTest::newRow("headings") << u"<h1>A <small>b</small></h1><h3><p>C</p></h3>"_s << QStringList{u"h1 A b"_s, u"h3 C"_s};
    QTest::newRow("breaks")
        << u"eins<br>zwei <br/> <br> drei<p>vier<br></p>"_s
        << QStringList{u"p eins⏎zwei"_s, u"p drei"_s, u"p vier"_s};
    QTest::newRow("lists")
        << u"<ul><li>a<li><p>b</p><p>c</p><ol start=3><li>d<li value=9>e</ol><li><img src=x alt=f>g</ul>"_s
        << QStringList{u"li1 a"_s, u"li1 b"_s, u"p@1 c"_s, u"li2#3 d"_s, u"li2#9 e"_s, u"image@1  f"_s, u"li1 g"_s};
    QTest::newRow("quotations")
        << u"<blockquote><p>a</p><blockquote>b</blockquote><h2>c</h2></blockquote>d"_s
        << QStringList{u"q>1 a"_s, u"q>2 b"_s, u"h2>1 c"_s, u"p d"_s};
    QTest::newRow("preformatted")
        << u"<pre>\n  a\n\n\tb  c<br>d <i>e</i></pre>"_s << QStringList{u"code   a⏎⏎|b  c⏎d e"_s, u"  em e"_s};
    QTest::newRow("data table")
        << u"<table><caption>Zahlen</caption><thead><tr><th>A<th>B</thead><tr><td>1<td><p>zwei</p><p>drei</p><tr><td><td>\n"
           "<tr><td><td>4</table>"_s
        << QStringList{u"table* A|B⏎1|zwei drei⏎|4"_s, u"caption Zahlen"_s};
    QTest::newRow("tables in tables become blocks")
        << u"<table><tr><td>Rand<td><h2>Titel</h2><p>Text</p><table><tr><td>1<td>2</table></table>"_s
        << QStringList{u"p Rand"_s, u"h2 Titel"_s, u"p Text"_s, u"table 1|2"_s};
    QTest::newRow("figures")
        << u"<figure><figcaption>Der <em>Hafen</em></figcaption><img src='https://example.org/h.jpg' alt='Hafen'></figure>"_s
        << QStringList{u"image https://example.org/h.jpg Hafen"_s, u"caption Der Hafen"_s, u"  em Hafen"_s};
    QTest::newRow("images inside text")
        << u"<p>vor <img src='https://example.org/a.png'> nach <img width=1 src='https://example.org/count.gif'></p>"_s
        << QStringList{u"p vor nach"_s, u"image https://example.org/a.png"_s};
    QTest::newRow("links")
        << u"<a href='https://example.org/a?b=c&amp;d'>x</a> <a href='/rel'>y</a> <a href='javascript:z()'>z</a> <a name=q>w</a>"_s
        << QStringList{u"p x y z w"_s, u"  link x -> https://example.org/a?b=c&d"_s};
    QTest::newRow("a link around blocks")
        << u"<a href='https://example.org/'><h2>A</h2><p>B</p></a>"_s
        << QStringList{u"h2 A"_s, u"  link A -> https://example.org/"_s, u"p B"_s, u"  link B -> https://example.org/"_s};
    QTest::newRow("runs that nest and cross")
        << u"<p><b>a <i>b</b> c</i> <code>d</code> <strong><b>e</b></strong>"_s
        << QStringList{u"p a b c d e"_s, u"  strong a b"_s, u"  em b"_s, u"  em c"_s, u"  code d"_s, u"  strong e"_s};
    QTest::newRow("rules and entities")
        << u"<hr>&bdquo;a&ldquo; &#8211; &lt;b&gt; &#xFDD0;&#x2028;c"_s << QStringList{u"rule"_s, u"p „a“ – <b> \ufffd⏎c"_s};
}

void TestImportHtml::theStructureIsKept()
{
    QFETCH(QString, html);

    const ImportedArticle article = imported(html, u"a.html"_s);

    QTEST(outline(article.body), "expected");
    QVERIFY(article.body.isConsistent());
}

void TestImportHtml::whatIsNoTextOfThePageIsLeftOut_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("script") << u"<script>if (a<b) { '<p>nein</p>' }</script>"_s;
    QTest::newRow("style") << u"<style>p { color: red }</style>"_s;
    QTest::newRow("navigation") << u"<nav><ul><li>nein</ul></nav><div role=navigation>nein</div>"_s;
    QTest::newRow("form") << u"<form><p>nein</p><input value=nein><button>nein</button></form>"_s;
    QTest::newRow("controls") << u"<select><option>nein</select><textarea>nein</textarea><button>nein</button>"_s;
    QTest::newRow("noscript that leaves a paragraph open") << u"<noscript><p>nein</noscript>"_s;
    QTest::newRow("template") << u"<template><p>nein</p></template><noscript>nein</noscript>"_s;
    QTest::newRow("hidden") << u"<p hidden>nein</p><p style='color:red; display : none'>nein</p><dialog>nein</dialog>"_s;
    QTest::newRow("embedded") << u"<iframe>nein</iframe><object>nein</object><video>nein</video><svg><text>nein</text></svg>"_s;
    QTest::newRow("comment") << u"<!-- nein --><!-- <p>nein</p> -->"_s;
}

void TestImportHtml::whatIsNoTextOfThePageIsLeftOut()
{
    QFETCH(QString, html);

    const ImportedArticle article = imported(u"<p>Vorher steht genug.</p>"_s + html + u"<p>nachher</p>"_s, u"a.html"_s);

    QCOMPARE(article.body.text, u"Vorher steht genug.\nnachher"_s);
}

void TestImportHtml::thePageSaysWhatItIs()
{
    const auto article = importBytes(
        "<!doctype html><html lang=de><title>Die Akten | Der Bote</title><meta property=og:site_name content='Der Bote'>"
        "<meta property=article:published_time content='2025-02-07T10:00:00+01:00'><meta name=author content='Anna Muster; J. Doe'>"
        "<link rel=canonical href='/akten?utm_source=x&id=1#top'><base href='https://img.example.org/'>"
        "<body><p>Ein Text. <a href=a>Mehr</a>",
        {u"/a/x.html"_s, u"x.html"_s, u"https://www.example.org/y"_s, {}});

    QVERIFY(article.ok());
    const Metadata &metadata = article->metadata;
    QCOMPARE(metadata.title, (Known<QString>{u"Die Akten"_s, Origin::Stated}));
    QCOMPARE(metadata.authors, (Known<QStringList>{{u"Anna Muster"_s, u"J. Doe"_s}, Origin::Stated}));
    QCOMPARE(metadata.published, (Known<PartialDate>{{2025, 2, 7}, Origin::Stated}));
    QCOMPARE(metadata.source.value, u"Der Bote"_s);
    QCOMPARE(metadata.language, (Known<QString>{u"de"_s, Origin::Stated}));
    QCOMPARE(metadata.url, (Known<QString>{u"https://www.example.org/akten?id=1"_s, Origin::Stated}));
    QCOMPARE(article->identity, metadata.url.value);
    QCOMPARE(article->body.runs.value(0).address, u"https://img.example.org/a"_s);
}

void TestImportHtml::jsonLdNamesTheArticle()
{
    const ImportedArticle article = imported(
        u"<title>x</title><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"No\"},"
        "{\"@type\":[\"NewsArticle\"],\"headline\":\"Die Akten\",\"datePublished\":\"2025-02\",\"author\":[{\"name\":\"Anna Muster\"}],"
        "\"publisher\":{\"name\":\"Der Bote\"},\"inLanguage\":\"de-AT\"}]}</script><p>Ein Text."_s,
        u"a.html"_s);

    QCOMPARE(article.metadata.title.value, u"Die Akten"_s);
    QCOMPARE(article.metadata.authors.value, QStringList{u"Anna Muster"_s});
    QCOMPARE(article.metadata.published.value, (PartialDate{2025, 2, 0}));
    QCOMPARE(article.metadata.source.value, u"Der Bote"_s);
    QCOMPARE(article.metadata.language.value, u"de-AT"_s);
}

void TestImportHtml::theTitleIsTakenFromWhereItIsBest_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("title");
    QTest::newRow("title") << u"<title> A  B </title><p>Text"_s << u"A B"_s;
    QTest::newRow("only heading") << u"<h1>Kopf</h1><p>Text"_s << u"Kopf"_s;
    QTest::newRow("heading in the title") << u"<title>Kopf - Seite</title><h1>Kopf</h1>"_s << u"Kopf"_s;
    QTest::newRow("heading of something else") << u"<title>Thema</title><h1>Seite</h1>"_s << u"Thema"_s;
    QTest::newRow("two headings") << u"<title>Thema</title><h1>Thema</h1><h1>B</h1>"_s << u"Thema"_s;
    QTest::newRow("open graph") << u"<title>x</title><meta property='og:title' content='Gut'><p>Text"_s << u"Gut"_s;
    QTest::newRow("none") << u"<p>Es war ein kalter Tag. Ja."_s << u"Es war ein kalter Tag."_s;
}

void TestImportHtml::theTitleIsTakenFromWhereItIsBest()
{
    QFETCH(QString, html);

    QTEST(imported(html, u"a.html"_s).metadata.title.value, "title");
}

void TestImportHtml::aFrontPageIsNoIdentity()
{
    const ImportedArticle article =
        imported(u"<link rel=canonical href='https://example.org/'><p>Ein Text."_s, u"a.html"_s);

    QCOMPARE(article.identity, u"/articles/a.html"_s);
}

void TestImportHtml::theDeclaredCharacterSetIsUsed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("meta charset") << QByteArray("<meta charset='windows-1251'><p>\xcf\xf0\xe8\xe2\xe5\xf2")
                                  << u"Привет"_s;
    QTest::newRow("http-equiv")
        << QByteArray("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'><p>5 \xa4") << u"5 €"_s;
    QTest::newRow("XML declaration")
        << QByteArray("<?xml version='1.0' encoding=\"ISO-8859-2\"?><html><body><p>\xb1</p></body></html>") << u"ą"_s;
    QTest::newRow("a lie about UTF-16") << QByteArray("<meta charset=utf-16><p>gr\xc3\xbcn") << u"grün"_s;
}

void TestImportHtml::theDeclaredCharacterSetIsUsed()
{
    QFETCH(QByteArray, bytes);

    const auto article = importBytes(bytes, {{}, u"a.html"_s, {}, {}});

    QVERIFY(article.ok());
    QTEST(article->body.text, "text");
}

void TestImportHtml::aTextFileMayBeHtml()
{
    const ImportedArticle article = imported(u"\n<!-- x -->\n<!DOCTYPE HTML>\n<p>Text</p>"_s, u"a.txt"_s);

    QCOMPARE(article.original.mediaType, u"text/html"_s);
    QCOMPARE(article.body.text, u"Text"_s);
}

void TestImportHtml::tooManyElementsAreRefused_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("blocks") << QByteArray("<div>").repeated(100'000) << Error::TooDeep;
    QTest::newRow("inline") << QByteArray("<b>").repeated(100'000) << Error::TooDeep;
    QTest::newRow("links that are opened again") << QByteArray("<div><font a=b></div>").repeated(100'000) << Error::TooComplex;
    QTest::newRow("tables") << QByteArray("<table><tr><td>").repeated(100'000) << Error::TooDeep;
    QTest::newRow("lists") << QByteArray("<ul><li>").repeated(100'000) << Error::TooDeep;
    QTest::newRow("closed by others") << QByteArray("<x><div></x>").repeated(100'000) << Error::TooDeep;
    QTest::newRow("after an empty comment") << "<!-->" + QByteArray("<div>").repeated(100'000) << Error::TooDeep;
    QTest::newRow("drawings") << "<svg>" + QByteArray("<g>").repeated(100'000) << Error::TooDeep;
    QByteArray attributes = "<p";
    for (int i = 0; i < 100'000; ++i)
        attributes += " a" + QByteArray::number(i);
    QTest::newRow("attributes") << attributes + ">" << Error::TooComplex;
    QTest::newRow("elements in all") << QByteArray("<p>a").repeated(100'001) << Error::TooComplex;
    QTest::newRow("elements that are opened again") << "<b><i>" + QByteArray("<p>a").repeated(100'000) << Error::TooComplex;
}

void TestImportHtml::tooManyElementsAreRefused()
{
    QFETCH(QByteArray, html);
    QFETCH(Error::Code, code);

    const auto article = importBytes("<p>Text" + html, {{}, u"a.html"_s, {}, {}});

    QVERIFY(!article.ok());
    QCOMPARE(article.error().code, code);
}

void TestImportHtml::theWordsOfWhatIsRefusedCanBeHad_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QStringList>("blocks");
    const QByteArray deep = QByteArray("<div>").repeated(100'000);
    QTest::newRow("blocks") << deep + "<h2>Der Hafen</h2><p>Ein <b>Wort</b> und\n<i>noch</i> eines.<p>Dann Ruhe." 
                            << QStringList{u"h2 Der Hafen"_s, u"p Ein Wort und noch eines."_s, u"p Dann Ruhe."_s};
    QTest::newRow("what stands in scripts and comments")
        << deep + "<script>if (a<b) '<p>no</p>'</script><!-- <p>no --><style>p{}</style><noscript><p>no</noscript><p>ja"
        << QStringList{u"p ja"_s};
    QTest::newRow("entities") << deep + "<p>Gr&uuml;&szlig;e &amp; K&#252;sse &unbekannt; &" << QStringList{u"p Grüße & Küsse &unbekannt; &"_s};
    QTest::newRow("broken lines") << deep + "<p>eins<br>zwei" << QStringList{u"p eins⏎zwei"_s};
    QTest::newRow("elements in all") << "<p>Text" + QByteArray("<wbr>").repeated(100'001) + "ende" << QStringList{u"p Textende"_s};
}

void TestImportHtml::theWordsOfWhatIsRefusedCanBeHad()
{
    QFETCH(QByteArray, html);

    ImportSource source{{}, u"a.html"_s, {}, {}};
    source.fallsBackToText = true;
    const auto article = importBytes("<!doctype html><title>Vom  Hafen</title>" + html, source);

    QVERIFY(article.ok());
    QTEST(outline(article->body), "blocks");
    QCOMPARE(article->metadata.title.value, u"Vom Hafen"_s);
    QCOMPARE(article->original.mediaType, u"text/html"_s);
}

void TestImportHtml::manyElementsInARowAreFine_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("unclosed paragraphs") << QByteArray("<p>a").repeated(2'000);
    QTest::newRow("unclosed items") << "<ul>" + QByteArray("<li>a").repeated(2'000);
    QTest::newRow("unclosed cells") << "<table>" + QByteArray("<tr><td>a<td>b").repeated(2'000);
    QTest::newRow("unclosed bold in paragraphs") << QByteArray("<p><b>a").repeated(2'000);
    QTest::newRow("shapes") << "a<svg>" + QByteArray("<path d='x'/>").repeated(2'000) + "</svg>";
    QTest::newRow("markup in scripts") << "<script>'" + QByteArray("<div>").repeated(2'000) + "'</script>a";
    QTest::newRow("markup in comments") << "<!--" + QByteArray("<div>").repeated(2'000) + "-->a";
    QTest::newRow("markup in attributes") << QByteArray("<p title='<div><div>'>a").repeated(2'000);
    QTest::newRow("500 levels") << QByteArray("<div>").repeated(500) + "a";
}

void TestImportHtml::manyElementsInARowAreFine()
{
    QFETCH(QByteArray, html);

    const auto article = importBytes(html, {{}, u"a.html"_s, {}, {}});

    QVERIFY(article.ok());
    QVERIFY(article->body.text.startsWith(u'a'));
    QVERIFY(article->body.isConsistent());
}

QTEST_GUILESS_MAIN(TestImportHtml)
#include "test_importhtml.moc"
