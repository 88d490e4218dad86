#include "library/search.h"
#include "support/testlibrary.h"

#include <QTest>

#include <algorithm>
#include <atomic>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

SearchQuery word(const QString &word)
{
    return SearchQuery::words({SearchText::Inflected, {word}});
}

/// Six articles about sand, one about snow; every other one has an annotation.
void fill(TestLibrary &library)
{
    const QStringList sources{u"Die Zeit"_s, u"taz"_s, u"Die Zeit"_s, u"Spiegel"_s, u"Die Zeit"_s, u"taz"_s, u"taz"_s};
    const QStringList languages{u"de"_s, u"de-AT"_s, u"en"_s, u"de"_s, u"en-GB"_s, u"fr"_s, u"de"_s};
    const QStringList dates{u"2025-01-01"_s, u"2025-01"_s, u"2025-02-28"_s, u"2025"_s, u"2024"_s, u"2024"_s, u"2024"_s};
    for (int i = 0; i < sources.size(); ++i) {
        const QString what = i + 1 < sources.size() ? u"sand"_s : u"snow"_s;
        QStringList tags;
        if (i % 3 == 0)
            tags += u"nature/water"_s;
        const ArticleId id = library.add(anArticle()
                                             .withTitle(u"Title %1"_s.arg(i))
                                             .withText(u"Number %1 is about %2 and water."_s.arg(i).arg(what))
                                             .withSource(sources[i])
                                             .withLanguage(languages[i])
                                             .withPublished(*PartialDate::fromString(dates[i]))
                                             .withTags(tags));
        if (i % 2 == 0)
            library.highlight(id, what, Colour::Yellow, {}, {u"nature"_s, u"claim"_s});
    }
}

qint64 countOf(const QList<SearchFacet> &facets, const QString &value)
{
    const auto found = std::ranges::find(facets, value, &SearchFacet::value);
    return found == facets.end() ? 0 : found->count;
}

} // namespace

class TestSearchFacets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hitsAreCountedBySourceLanguageAndMonth();
    void aTagIsCountedWithWhatIsBelowIt();
    void theScopeIsKept();
    void whatIsStoppedIsCancelled();
    void narrowingLeavesAsManyHitsAsWereCounted_data();
    void narrowingLeavesAsManyHitsAsWereCounted();
};

void TestSearchFacets::hitsAreCountedBySourceLanguageAndMonth()
{
    TestLibrary library;
    fill(library);
    const auto facets = library->search().facets(word(u"sand"_s), SearchScope::Everything);
    QVERIFY(facets.ok());
    QCOMPARE(facets->total, 9); // six articles, three annotations
    QCOMPARE(facets->sources.first(), (SearchFacet{SearchFacet::Source, u"Die Zeit"_s, 6}));
    QCOMPARE(countOf(facets->sources, u"taz"_s), 2);
    QCOMPARE(countOf(facets->languages, u"de"_s), 4);
    QCOMPARE(countOf(facets->languages, u"en"_s), 4);
    const QList<SearchFacet> months{{SearchFacet::Month, u"2025-02"_s, 3}, {SearchFacet::Month, u"2025-01"_s, 4},
                                    {SearchFacet::Month, u"2025"_s, 6}, {SearchFacet::Month, u"2024"_s, 3}};
    QCOMPARE(facets->months, months);
}

void TestSearchFacets::aTagIsCountedWithWhatIsBelowIt()
{
    TestLibrary library;
    fill(library);
    const auto facets = library->search().facets(word(u"sand"_s), SearchScope::Articles);
    // Articles 0 and 3 by their own tag, 0, 2 and 4 by their annotations'.
    QCOMPARE(countOf(facets->tags, u"nature/water"_s), 2);
    QCOMPARE(countOf(facets->tags, u"nature"_s), 4);
    QCOMPARE(countOf(facets->tags, u"claim"_s), 3);
}

void TestSearchFacets::theScopeIsKept()
{
    TestLibrary library;
    fill(library);
    QCOMPARE(library->search().facets(word(u"sand"_s), SearchScope::Annotations)->total, 3);
    QCOMPARE(library->search().facets(word(u"snow"_s), SearchScope::Everything)->total, 2);
    QCOMPARE(library->search().facets(word(u"ice"_s), SearchScope::Everything)->total, 0);
}

void TestSearchFacets::whatIsStoppedIsCancelled()
{
    TestLibrary library;
    for (int i = 0; i < 400; ++i)
        library.add(anArticle().withTitle(u"Title %1"_s.arg(i)).withText(u"Number %1 is about sand."_s.arg(i)).withTags({u"sea"_s}));
    SearchRequest byTitle{word(u"sand"_s), SearchScope::Everything, SearchOrder::Title, 0, 400};
    std::atomic_bool stop = true;
    QCOMPARE(library->search().hits(byTitle, &stop).error().code, Error::Cancelled);
    QCOMPARE(library->search().facets(byTitle.query, byTitle.scope, &stop).error().code, Error::Cancelled);
    // The connection is as good as before.
    QCOMPARE(library->search().hits(byTitle)->total, 400);
}

void TestSearchFacets::narrowingLeavesAsManyHitsAsWereCounted_data()
{
    QTest::addColumn<SearchScope>("scope");
    QTest::newRow("everything") << SearchScope::Everything;
    QTest::newRow("articles") << SearchScope::Articles;
    QTest::newRow("annotations") << SearchScope::Annotations;
}

void TestSearchFacets::narrowingLeavesAsManyHitsAsWereCounted()
{
    QFETCH(const SearchScope, scope);
    TestLibrary library;
    fill(library);
    const auto facets = library->search().facets(word(u"water"_s), scope);
    const auto narrowed = [&](const SearchQuery &part) {
        return library->search().hits({SearchQuery::all({word(u"water"_s), part}), scope})->total;
    };
    QVERIFY(facets->total > 0 || scope == SearchScope::Annotations);
    for (const SearchFacet &facet : facets->tags)
        QCOMPARE(narrowed(SearchQuery::where(searchcondition::Tagged{facet.value})), facet.count);
    for (const SearchFacet &facet : facets->languages)
        QCOMPARE(narrowed(SearchQuery::where(searchcondition::Language{facet.value})), facet.count);
    for (const SearchFacet &facet : facets->sources) {
        const SearchText exactly{SearchText::Exact, facet.value.split(u' '), SearchField::Source};
        QCOMPARE(narrowed(SearchQuery::words(exactly)), facet.count);
    }
    for (const SearchFacet &facet : facets->months) {
        const bool isYear = facet.value.size() == 4;
        const searchcondition::Published published{facet.value + (isYear ? u"-01-01"_s : u"-01"_s),
                                                   facet.value + (isYear ? u"-12-31"_s : u"-31"_s)};
        QCOMPARE(narrowed(SearchQuery::where(published)), facet.count);
    }
}

QTEST_GUILESS_MAIN(TestSearchFacets)
#include "test_searchfacets.moc"
