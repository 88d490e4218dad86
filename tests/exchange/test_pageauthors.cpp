#include "statements.h"

#include "exchange/extraction/authornames.h"

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestPageAuthors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreReadFromAField_data();
    void namesAreReadFromAField();
    void theAuthorsAreFound_data();
    void theAuthorsAreFound();
    void whatIsMoreTrustedGoesFirst_data();
    void whatIsMoreTrustedGoesFirst();
    void aPageOfNothingButBylinesIsRead();
};

void TestPageAuthors::namesAreReadFromAField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("names");
    QTest::newRow("a name") << u"Anna Muster"_s << u"Anna Muster"_s;
    QTest::newRow("Von") << u"Von Anna Muster"_s << u"Anna Muster"_s;
    QTest::newRow("By") << u"By Anna Muster"_s << u"Anna Muster"_s;
    QTest::newRow("label") << u"Autorin: Anna Muster"_s << u"Anna Muster"_s;
    QTest::newRow("kind of text") << u"Ein Kommentar von Anna Muster"_s << u"Anna Muster"_s;
    QTest::newRow("written by") << u"Geschrieben von: Anna Muster"_s << u"Anna Muster"_s;
    QTest::newRow("und") << u"Von Anna Muster und Jan Beispiel"_s << u"Anna Muster; Jan Beispiel"_s;
    QTest::newRow("and, commas") << u"Anna Muster, Jan Beispiel and Max Q. Probe"_s << u"Anna Muster; Jan Beispiel; Max Q. Probe"_s;
    QTest::newRow("particle") << u"Anna von der Au"_s << u"Anna von der Au"_s;
    QTest::newRow("suffix") << u"Max Probe, Jr."_s << u"Max Probe Jr."_s;
    QTest::newRow("nickname") << u"von Tobi"_s << u"Tobi"_s;
    QTest::newRow("agency behind a name") << u"Anna Muster, dpa"_s << u"Anna Muster"_s;
    QTest::newRow("agency alone") << u"dpa"_s << u"dpa"_s;
    QTest::newRow("place") << u"Von Anna Muster, Berlin"_s << u"Anna Muster"_s;
    QTest::newRow("date") << u"Von Anna Muster am 7. Februar 2025"_s << u"Anna Muster"_s;
    QTest::newRow("English date") << u"Anna Muster February 7, 2025"_s << u"Anna Muster"_s;
    QTest::newRow("section") << u"Anna Muster | Wirtschaft"_s << u"Anna Muster"_s;
    QTest::newRow("photographer") << u"Text: Anna Muster, Fotos: Jan Beispiel"_s << u"Anna Muster"_s;
    QTest::newRow("profession") << u"Anna Muster Education editor"_s << u"Anna Muster"_s;
    QTest::newRow("e-mail") << u"Anna Muster <anna@bote.example>"_s << u"Anna Muster"_s;
    QTest::newRow("handle") << u"Anna Muster @annamu"_s << u"Anna Muster"_s;
    QTest::newRow("profile") << u"https://social.example/anna"_s << QString();
    QTest::newRow("nobody") << u"admin"_s << QString();
    QTest::newRow("only a label") << u"Von"_s << QString();
    QTest::newRow("a sentence") << u"Der Hafen der kleinen Stadt wird in diesem Jahr wieder leer bleiben"_s << QString();
    QTest::newRow("numbers") << u"12:30"_s << QString();
    QTest::newRow("twice") << u"Anna Muster; Anna Muster"_s << u"Anna Muster"_s;
}

void TestPageAuthors::namesAreReadFromAField()
{
    QFETCH(QString, field);

    QTEST(authorNames({field}).join("; "_L1), "names");
}

void TestPageAuthors::theAuthorsAreFound_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("names");
    const QString title = u"<title>Der Hafen</title><h1>Der Hafen</h1>"_s;
    QTest::newRow("meta") << u"<meta name=author content='Anna Muster'>"_s << u"Anna Muster"_s;
    QTest::newRow("library's order") << u"<meta name=citation_author content='Muster, Anna'>"_s << u"Anna Muster"_s;
    QTest::newRow("labelled pairs")
        << u"<meta name='twitter:label1' content='Verfasst von'><meta name='twitter:data1' content='Anna Muster'>"_s << u"Anna Muster"_s;
    QTest::newRow("microdata")
        << title + u"<div itemprop=author itemscope><span itemprop=name>Anna Muster</span></div>"_s << u"Anna Muster"_s;
    QTest::newRow("rel") << title + u"von <a rel=author href=/a>Anna Muster</a>, <a rel=author href=/b>Jan Beispiel</a>"_s
                         << u"Anna Muster; Jan Beispiel"_s;
    QTest::newRow("class") << title + u"<p class='post-byline'>Von Anna Muster<br>Redakteurin in Kiel</p>"_s << u"Anna Muster"_s;
    QTest::newRow("name set apart by style only") << title + u"<p class=byline><span>By</span><span>Anna Muster</span>"_s << u"Anna Muster"_s;
    QTest::newRow("line") << title + u"<p>Von Anna Muster</p><p>Von hier aus sieht man Schiffe."_s << u"Anna Muster"_s;
    QTest::newRow("label on its own line") << title + u"<h5>Autorin:</h5>Anna Muster<p>Text"_s << u"Anna Muster"_s;
    QTest::newRow("behind a date") << title + u"<p>07.02.2025 13:30 von Tobi</p>"_s << u"Tobi"_s;
    QTest::newRow("a sentence is no byline") << title + u"<p>Von Anna Muster gibt es in Kiel nichts Neues zu hören.</p>"_s << QString();
    QTest::newRow("who wrote a comment is no author")
        << title + u"<div id=comments><p class=comment-author>Max Probe</p><p>Von Max Probe</p></div>"_s << QString();
    QTest::newRow("nor who wrote something else")
        << title + u"<p class=author>Anna Muster</p><p>"_s + u"Text "_s.repeated(300)
               + u"</p><h2>Der Strand</h2><p class=author>Jan Beispiel</p>"_s
        << u"Anna Muster"_s;
}

void TestPageAuthors::theAuthorsAreFound()
{
    QFETCH(QString, html);

    QTEST(statements(html).metadata.authors.value.join("; "_L1), "names");
}

void TestPageAuthors::whatIsMoreTrustedGoesFirst_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("names");
    const QString linked = u"<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":\"%1\"}</script><h1>Der Hafen</h1>"_s;
    const QString byline = u"<p class=byline>%1</p>"_s;
    QTest::newRow("JSON-LD before a byline") << linked.arg(u"Anna Muster"_s) + byline.arg(u"Jan Beispiel"_s) << u"Anna Muster"_s;
    QTest::newRow("a byline says the whole name") << linked.arg(u"Anna"_s) + byline.arg(u"Anna Muster"_s) << u"Anna Muster"_s;
    QTest::newRow("a byline says all names")
        << linked.arg(u"Anna Muster"_s) + byline.arg(u"Anna Muster und Jan Beispiel"_s) << u"Anna Muster; Jan Beispiel"_s;
    QTest::newRow("a byline before the page's owner")
        << u"<meta name=author content='Max Probe'><h1>Der Hafen</h1>"_s + byline.arg(u"Anna Muster"_s) << u"Anna Muster"_s;
    QTest::newRow("a person before the site")
        << u"<meta property=og:site_name content='Der Bote'>"_s + linked.arg(u"Der Bote"_s) + byline.arg(u"Anna Muster"_s) << u"Anna Muster"_s;
    QTest::newRow("the site, when there is nobody else")
        << u"<meta property=og:site_name content='Der Bote'>"_s + linked.arg(u"Der Bote"_s) << u"Der Bote"_s;
}

void TestPageAuthors::whatIsMoreTrustedGoesFirst()
{
    QFETCH(QString, html);

    QTEST(statements(html).metadata.authors.value.join("; "_L1), "names");
}

void TestPageAuthors::aPageOfNothingButBylinesIsRead()
{
    const QString bylines = u"<p class='author date'>Von Anna Muster am 07.02.2025"_s.repeated(40'000);

    const Metadata metadata = statements(u"<title>Der Hafen</title><h1>Der Hafen</h1>"_s + bylines).metadata;

    QCOMPARE(metadata.authors.value, QStringList{u"Anna Muster"_s});
    QCOMPARE(metadata.published.value, (PartialDate{2025, 2, 7}));
}

QTEST_GUILESS_MAIN(TestPageAuthors)
#include "test_pageauthors.moc"
