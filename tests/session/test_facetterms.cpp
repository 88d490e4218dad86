#include "session/facetcounting.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestFacetTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFacetIsAskedForAndTakenAway_data();
    void aFacetIsAskedForAndTakenAway();
    void itIsKnownHoweverItIsWritten_data();
    void itIsKnownHoweverItIsWritten();
    void whatElseIsSearchedForStays();
};

void TestFacetTerms::aFacetIsAskedForAndTakenAway_data()
{
    QTest::addColumn<SearchFacet>("facet");
    QTest::addColumn<SearchNames>("names");
    QTest::addColumn<QString>("term");
    const auto row = [](const char *name, const SearchFacet &facet, SearchNames names, const QString &term) {
        QTest::newRow(name) << facet << names << term;
    };
    row("tag", {SearchFacet::Tag, u"politics"_s}, SearchNames::English, u"tag:politics"_s);
    row("tag of two words", {SearchFacet::Tag, u"new york"_s}, SearchNames::English, u"tag:\"new york\""_s);
    row("tag below another", {SearchFacet::Tag, u"Politik/China"_s}, SearchNames::German, u"schlagwort:Politik/China"_s);
    row("tag like an operator", {SearchFacet::Tag, u"OR"_s}, SearchNames::English, u"tag:OR"_s);
    row("tag in brackets", {SearchFacet::Tag, u"(draft)"_s}, SearchNames::English, u"tag:\"(draft)\""_s);
    row("source", {SearchFacet::Source, u"Die Zeit"_s}, SearchNames::German, u"quelle:\"Die Zeit\""_s);
    row("source of one word", {SearchFacet::Source, u"taz"_s}, SearchNames::English, u"source:\"taz\""_s);
    row("language", {SearchFacet::Language, u"de"_s}, SearchNames::German, u"sprache:Deutsch"_s);
    row("language in English", {SearchFacet::Language, u"de"_s}, SearchNames::English, u"lang:German"_s);
    row("month", {SearchFacet::Month, u"2025-01"_s}, SearchNames::English, u"published:2025-01"_s);
}

void TestFacetTerms::aFacetIsAskedForAndTakenAway()
{
    QFETCH(const SearchFacet, facet);
    QFETCH(const SearchNames, names);
    QFETCH(const QString, term);
    QCOMPARE(facetTerm(facet, names), term);
    for (const QString &before : {QString(), u"sand "_s, u"(sea OR sand) -\"big river\" "_s}) {
        QVERIFY(!asksFor(before, facet));
        const QString with = toggledFacet(before, facet, names);
        QCOMPARE(with, before + term + u' ');
        QVERIFY(asksFor(with, facet));
        QCOMPARE(toggledFacet(with, facet, names), before);
    }
}

void TestFacetTerms::itIsKnownHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("without");
    QTest::newRow("a space behind the colon") << u"sand tag: politics sea"_s << u"sand sea "_s;
    QTest::newRow("quoted") << u"tag:\"politics\" sea"_s << u"sea "_s;
    QTest::newRow("in German") << u"sand Schlagwort:politics"_s << u"sand "_s;
    QTest::newRow("alone") << u"tag:politics"_s << QString();
}

void TestFacetTerms::itIsKnownHoweverItIsWritten()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, without);
    const SearchFacet facet{SearchFacet::Tag, u"politics"_s};
    QVERIFY(asksFor(typed, facet));
    QCOMPARE(toggledFacet(typed, facet, SearchNames::English), without);
}

void TestFacetTerms::whatElseIsSearchedForStays()
{
    const SearchFacet facet{SearchFacet::Tag, u"politics"_s};
    for (const QString &typed : {u"-tag:politics"_s, u"tag:politics OR sand"_s, u"\"tag:politics\""_s, u"tag:politicsandmore"_s})
        QVERIFY(!asksFor(typed, facet));
}

QTEST_GUILESS_MAIN(TestFacetTerms)
#include "test_facetterms.moc"
