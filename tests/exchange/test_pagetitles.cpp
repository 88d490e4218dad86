#include "statements.h"

#include "exchange/extraction/sitename.h"
#include "exchange/extraction/statedtext.h"

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestPageTitles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTitleIsFound_data();
    void theTitleIsFound();
    void theSiteIsCutFromATitle_data();
    void theSiteIsCutFromATitle();
    void whatWouldHarmIsCleaned_data();
    void whatWouldHarmIsCleaned();
    void aTitleOfAMegabyteIsCut();
    void aShownTitleIsStated();
};

void TestPageTitles::theTitleIsFound_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("title");
    QTest::newRow("the heading that the shared title names")
        << u"<meta property='og:title' content='Der Hafen wird leer - Der Bote'><h1>Hafenstadt</h1><h1>Der Hafen wird leer</h1>"_s
        << u"Der Hafen wird leer"_s;
    QTest::newRow("as the page spells it")
        << u"<title>\"Leer\" - der Hafen - Bote</title><h1>„Leer“ – der Hafen</h1>"_s << u"„Leer“ – der Hafen"_s;
    QTest::newRow("a second-level heading")
        << u"<title>Der Hafen wird leer | Hafenblog</title><h1>Hafenblog</h1><h2>Der Hafen wird leer</h2>"_s << u"Der Hafen wird leer"_s;
    QTest::newRow("a title that was cut where it is shared")
        << u"<meta property='og:title' content='Der Hafen in der Stadt wird …'><h1>Der Hafen in der Stadt wird leer</h1>"_s
        << u"Der Hafen in der Stadt wird leer"_s;
    QTest::newRow("without the words above it")
        << u"<meta property='og:title' content='Der Hafen wird leer'><h1><span>Schifffahrt</span> Der Hafen wird leer</h1>"_s
        << u"Der Hafen wird leer"_s;
    QTest::newRow("JSON-LD confirmed by a heading")
        << u"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Der Hafen wird leer\"}</script>"
           "<title>Bote</title><h1>Bote</h1><h2>Der Hafen wird leer</h2>"_s
        << u"Der Hafen wird leer"_s;
    QTest::newRow("the only main heading, when nothing agrees")
        << u"<title>Hafen: So leer ist er</title><h1>Warum niemand mehr anlegt</h1>"_s << u"Warum niemand mehr anlegt"_s;
    QTest::newRow("a line of a page without headings")
        << u"<title>Verein Hafen e.V. - Der Hafen wird leer - News</title><p>Menü<div>Der Hafen wird leer</div><p>Text."_s
        << u"Der Hafen wird leer"_s;
    QTest::newRow("no heading but the site's")
        << u"<title>Der Hafen wird leer - Der Bote</title><meta property='og:site_name' content='Der Bote'><h1>Der Bote</h1>"_s
        << u"Der Hafen wird leer"_s;
    QTest::newRow("pronunciation left out")
        << u"<title>今日の天気 - 新聞</title><h1><ruby>今日<rp>(</rp><rt>きょう</rt><rp>)</rp></ruby>の天気</h1>"_s << u"今日の天気"_s;
    QTest::newRow("nothing") << u"<p>Text."_s << QString();
}

void TestPageTitles::theTitleIsFound()
{
    QFETCH(QString, html);

    QTEST(statements(html).metadata.title.value, "title");
}

void TestPageTitles::theSiteIsCutFromATitle_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("title");
    QTest::newRow("dash") << u"Der Hafen - Der Bote"_s << u"Der Hafen"_s;
    QTest::newRow("long dash") << u"Der Hafen – Der Bote"_s << u"Der Hafen"_s;
    QTest::newRow("stroke") << u"Der Hafen | Der Bote"_s << u"Der Hafen"_s;
    QTest::newRow("arrow") << u"Der Hafen » Der Bote"_s << u"Der Hafen"_s;
    QTest::newRow("in front") << u"Der Bote | Der Hafen"_s << u"Der Hafen"_s;
    QTest::newRow("with the section") << u"Der Hafen | Wirtschaft | Der Bote"_s << u"Der Hafen"_s;
    QTest::newRow("by the host") << u"Der Hafen - bote.example"_s << u"Der Hafen"_s;
    QTest::newRow("nearly the name") << u"Der Hafen - Der Bote online"_s << u"Der Hafen"_s;
    QTest::newRow("a title's own dash") << u"Der Hafen - ein Nachruf - Der Bote"_s << u"Der Hafen - ein Nachruf"_s;
    QTest::newRow("a name inside the title stays") << u"Wie Der Bote über den Hafen schreibt"_s << u"Wie Der Bote über den Hafen schreibt"_s;
    QTest::newRow("a hyphen without spaces stays") << u"Hafen-Bote"_s << u"Hafen-Bote"_s;
    QTest::newRow("a colon behind the name stays") << u"Der Bote: eine Chronik"_s << u"Der Bote: eine Chronik"_s;
    QTest::newRow("a site alone stays") << u"Der Bote"_s << u"Der Bote"_s;
}

void TestPageTitles::theSiteIsCutFromATitle()
{
    QFETCH(QString, written);

    const SiteName site({u"Der Bote"_s, QString()}, u"www.bote.example"_s);

    QTEST(site.cutFrom(written), "title");
}

void TestPageTitles::whatWouldHarmIsCleaned_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("text");
    QTest::newRow("control characters") << u"Der\u0007 Hafen\u0085"_s << u"Der Hafen"_s;
    QTest::newRow("line ends") << u" Der\r\nHafen\n"_s << u"Der Hafen"_s;
    QTest::newRow("turned direction") << u"Der \u202Enefah\u202C Hafen\u2066"_s << u"Der nefah Hafen"_s;
    QTest::newRow("escaped twice") << u"Der &#8222;Hafen&ldquo;"_s << u"Der „Hafen“"_s;
    QTest::newRow("an ampersand stays") << u"Hafen & Meer; Wind"_s << u"Hafen & Meer; Wind"_s;
    QTest::newRow("markup stays text") << u"&lt;b&gt;Hafen"_s << u"<b>Hafen"_s;
}

void TestPageTitles::whatWouldHarmIsCleaned()
{
    QFETCH(QString, written);

    QTEST(statedText(written), "text");
}

void TestPageTitles::aTitleOfAMegabyteIsCut()
{
    const QString words = u"Hafen "_s.repeated(200'000);

    const QString title = statements(u"<title>"_s + words + u"</title><h1>"_s + words + u"</h1>"_s).metadata.title.value;

    QVERIFY(title.startsWith("Hafen Hafen"_L1));
    QVERIFY(title.size() <= 500);
}

void TestPageTitles::aShownTitleIsStated()
{
    QCOMPARE(statements(u"<h1>Der Hafen wird leer</h1>"_s).metadata.title,
             (Known<QString>{u"Der Hafen wird leer"_s, Origin::Stated}));
}

QTEST_GUILESS_MAIN(TestPageTitles)
#include "test_pagetitles.moc"
