#include "statements.h"

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestPageDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDateIsFound_data();
    void theDateIsFound();
    void aMidnightInUtcIsTheDayThatItBegins_data();
    void aMidnightInUtcIsTheDayThatItBegins();
    void whatIsMoreTrustedGoesFirst_data();
    void whatIsMoreTrustedGoesFirst();
    void theAddressTellsTheDate_data();
    void theAddressTellsTheDate();
};

void TestPageDates::theDateIsFound_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("date");
    const QString title = u"<title>Der Hafen</title><h1>Der Hafen</h1>"_s;
    for (const auto &name : {u"article:published_time"_s, u"sailthru.date"_s, u"dc.date.issued"_s, u"citation_publication_date"_s,
                             u"pubdate"_s, u"cXenseParse:recs:publishtime"_s})
        QTest::newRow(qPrintable(u"meta "_s + name)) << u"<meta name='%1' content='2025-02-07T10:00:00+01:00'>"_s.arg(name) << u"2025-02-07"_s;
    QTest::newRow("microdata") << title + u"<meta itemprop=datePublished content='2025-02-07'>"_s << u"2025-02-07"_s;
    QTest::newRow("RDFa") << title + u"<span property='schema:dateCreated' content='2025-02-07T08:00'></span>"_s << u"2025-02-07"_s;
    QTest::newRow("time") << title + u"<time datetime='2025-02-07 12:22'>heute</time>"_s << u"2025-02-07"_s;
    QTest::newRow("German") << title + u"<p>7. Februar 2025</p>"_s << u"2025-02-07"_s;
    QTest::newRow("Stand") << title + u"<p>Stand: 07.02.2025, 14:30 Uhr</p>"_s << u"2025-02-07"_s;
    QTest::newRow("veröffentlicht") << title + u"<p>Veröffentlicht am 7. Februar 2025 von Anna Muster</p>"_s << u"2025-02-07"_s;
    QTest::newRow("English") << title + u"<p>Published on February 7th 2025</p>"_s << u"2025-02-07"_s;
    QTest::newRow("French") << title + u"<p class=date>vendredi 7 février 2025</p>"_s << u"2025-02-07"_s;
    QTest::newRow("Spanish") << title + u"<p class=fecha>7 de febrero de 2025</p>"_s << u"2025-02-07"_s;
    QTest::newRow("Japanese") << title + u"<p>2025年2月7日</p>"_s << u"2025-02-07"_s;
    QTest::newRow("two figures") << title + u"<span>07.02.25</span>"_s << u"2025-02-07"_s;
    QTest::newRow("label beside") << title + u"<div><span>Datum:</span> <span>07.02.2025</span></div>"_s << u"2025-02-07"_s;
    QTest::newRow("before the title") << u"<title>Der Hafen</title><h3>07.02.2025</h3><h1>Der Hafen</h1>"_s << u"2025-02-07"_s;
    QTest::newRow("where the text begins")
        << title + u"<p>7.2.2025 - Bei der Erinnerung an den Hafen "_s + u"denkt man an Schiffe. "_s.repeated(9) << u"2025-02-07"_s;
    QTest::newRow("only a change") << title + u"<p>Text.</p><p>Aktualisiert: 07.02.2025</p>"_s << u"2025-02-07"_s;
    QTest::newRow("a sentence tells another")
        << title + u"<p>"_s + u"Schiffe kommen nicht mehr an. "_s.repeated(4) + u"Das war am 7. Februar 2025, dann kam der Regen, und niemand ging hin.</p>"_s
        << QString();
    const auto state = [](const QString &json) { return u"<title>Der Hafen</title><script>window.state={%1}</script>"_s.arg(json); };
    QTest::newRow("data of a script") << state(u"\"id\":7,\"publishedAt\":\"2025-02-07T10:00:00+01:00\",\"tags\":[]"_s) << u"2025-02-07"_s;
    QTest::newRow("data of a script, said twice")
        << state(u"\"createdAt\" : \"2025-02-07\",\"date_published\":\"2025-02-07T10:00\""_s) << u"2025-02-07"_s;
    QTest::newRow("data of a script, of several articles")
        << state(u"\"publishedAt\":\"2025-02-07\",\"more\":[{\"publishedAt\":\"2025-02-01\"}]"_s) << QString();
    QTest::newRow("data of a script, of something else") << state(u"\"startDate\":\"2025-02-07\""_s) << QString();
    QTest::newRow("a comment has another") << title + u"<div class=comments><p class=date>07.02.2025</p></div>"_s << QString();
    QTest::newRow("before the Web") << title + u"<p>7. Februar 1925</p>"_s << QString();
    QTest::newRow("none") << title + u"<p>Text."_s << QString();
}

void TestPageDates::theDateIsFound()
{
    QFETCH(QString, html);

    QTEST(statements(html).metadata.published.value.toString(), "date");
}

void TestPageDates::aMidnightInUtcIsTheDayThatItBegins_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("date");
    QTest::newRow("winter") << u"de"_s << u"2025-02-06T23:00:00.000Z"_s << u"2025-02-07"_s;
    QTest::newRow("summer") << u"de-AT"_s << u"2025-06-30T22:00:00+00:00"_s << u"2025-07-01"_s;
    QTest::newRow("new year") << u"fr"_s << u"2024-12-31T23:00Z"_s << u"2025-01-01"_s;
    QTest::newRow("not midnight") << u"de"_s << u"2025-02-06T23:10:00Z"_s << u"2025-02-06"_s;
    QTest::newRow("of another zone") << u"de"_s << u"2025-02-06T23:00:00+01:00"_s << u"2025-02-06"_s;
    QTest::newRow("elsewhere") << u"en"_s << u"2025-02-06T23:00:00Z"_s << u"2025-02-06"_s;
    QTest::newRow("language that only begins alike") << u"den"_s << u"2025-02-06T23:00:00Z"_s << u"2025-02-06"_s;
}

void TestPageDates::aMidnightInUtcIsTheDayThatItBegins()
{
    QFETCH(QString, language);
    QFETCH(QString, time);
    const QString page = u"<html lang='%1'><title>Der Hafen</title>"_s.arg(language);
    const QString linked = u"<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"%1\"}</script>"_s;

    QTEST(statements(page + u"<meta property=article:published_time content='%1'>"_s.arg(time)).metadata.published.value.toString(), "date");
    QTEST(statements(page + linked.arg(time)).metadata.published.value.toString(), "date");
}

void TestPageDates::whatIsMoreTrustedGoesFirst_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("date");
    const QString linked =
        u"<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2025-02-07T23:30:00Z\"}</script>"_s;
    const QString title = u"<title>Der Hafen</title><h1>Der Hafen</h1>"_s;
    QTest::newRow("JSON-LD before meta") << linked + u"<meta property=article:published_time content=2025-01-01>"_s << u"2025-02-07"_s;
    QTest::newRow("meta before microdata")
        << u"<meta property=article:published_time content=2025-02-07><i itemprop=datePublished content=2025-01-01></i>"_s << u"2025-02-07"_s;
    QTest::newRow("published before modified")
        << u"<meta property=article:modified_time content=2025-03-01><meta property=article:published_time content=2025-02-07>"_s
        << u"2025-02-07"_s;
    QTest::newRow("shown before the address") << title + u"<p>7.2.2025</p>"_s << u"2025-02-07"_s;
    QTest::newRow("the local day that is shown") << linked + title + u"<p class=date>08.02.2025</p>"_s << u"2025-02-08"_s;
    QTest::newRow("but no earlier date") << linked + title + u"<p class=date>01.02.2025</p>"_s << u"2025-02-07"_s;
    QTest::newRow("nor one of changing") << linked + title + u"<p class=date>Updated March 1, 2025</p>"_s << u"2025-02-07"_s;
    QTest::newRow("near the title before elsewhere")
        << title + u"<p class=date>07.02.2025</p><p>"_s + u"Text "_s.repeated(800) + u"<p class=date>01.03.2025</p>"_s << u"2025-02-07"_s;
}

void TestPageDates::whatIsMoreTrustedGoesFirst()
{
    QFETCH(QString, html);

    QTEST(statements(html, u"https://www.bote.example/2024/12/31/hafen"_s).metadata.published.value.toString(), "date");
}

void TestPageDates::theAddressTellsTheDate_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("date");
    QTest::newRow("folders") << u"https://bote.example/2020/03/14/hafen"_s << u"2020-03-14"_s;
    QTest::newRow("short numbers") << u"https://bote.example/2020/3/4/hafen"_s << u"2020-03-04"_s;
    QTest::newRow("dashes") << u"https://bote.example/news/2020-03-14-hafen.html"_s << u"2020-03-14"_s;
    QTest::newRow("no such day") << u"https://bote.example/2020/13/14/hafen"_s << QString();
    QTest::newRow("only a month") << u"https://bote.example/2020/03/hafen"_s << QString();
    QTest::newRow("a number") << u"https://bote.example/artikel-20200314123"_s << QString();
}

void TestPageDates::theAddressTellsTheDate()
{
    QFETCH(QString, address);

    QTEST(statements(u"<h1>Der Hafen</h1><p>Text."_s, address).metadata.published.value.toString(), "date");
}

QTEST_GUILESS_MAIN(TestPageDates)
#include "test_pagedates.moc"
