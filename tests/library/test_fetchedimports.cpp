#include "library/articles.h"
#include "library/sites.h"
#include "library/tags.h"
#include "support/testlibrary.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

const QString wholeText = u"A moor keeps what falls into it for a very long time.\n"
                          "Nobody who lives beside it would call it a quiet place.\n"
                          "It talks all night, and mostly about the rain."_s;
const QString stub = u"For subscribers only."_s;
const QString address = u"https://example.org/moor"_s;

/// As it is fetched from `address`.
ImportArticle fetched(const QString &text, const QString &identity = address)
{
    ImportArticle change{anArticle().withText(text).withIdentity(identity).article(), {}, {}};
    change.article.original.origin = address;
    change.article.original.fetchedMs = 1'700'000'000'000;
    change.holdsDoubtful = true;
    return change;
}

} // namespace

/// What becomes of a fetched text in a library that may have the article.
class TestFetchedImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRevisionKeepsWhereAndWhenItWasFetched();
    void aDoubtfulTextIsHeldAndChangesNothing();
    void aHeldTextIsTakenWhenTheReaderSaysSo();
    void aTextThatIsAsGoodIsTaken();
    void aPageWithoutANameOfItsOwnIsKnownByWhereItWasFetched();
    void aTextIsPutIntoTheArticleThatItIsMeantFor();
    void anotherStructureOfTheSameTextIsARevisionToo();
    void anAddressAloneNeverReplacesAText();
    void aTextReplacesTheAddressThatStoodForIt();
    void aSiteMayKeepNoOriginals();
};

void TestFetchedImports::aRevisionKeepsWhereAndWhenItWasFetched()
{
    TestLibrary library;
    const auto outcome = library.write(fetched(wholeText));
    QVERIFY(outcome->status == ImportStatus::Imported);
    const auto revision = library.articles().currentRevision(outcome->id);
    QCOMPARE(revision->origin, address);
    QCOMPARE(revision->fetchedMs, 1'700'000'000'000);
    QCOMPARE(library.articles().original(revision->id)->fetchedMs, 1'700'000'000'000);
}

void TestFetchedImports::aDoubtfulTextIsHeldAndChangesNothing()
{
    TestLibrary library;
    const ArticleId id = library.write(fetched(wholeText))->id;
    const auto before = library.articles().article(id);
    ImportArticle change = fetched(stub);
    change.tags = {u"new"_s};
    change.article.metadata.title = {u"Subscribe!"_s, Origin::Stated};

    const auto outcome = library.write(change);

    QVERIFY(outcome->status == ImportStatus::Held);
    QCOMPARE(outcome->id, id);
    QVERIFY(outcome->doubt == Doubt::MuchShorter);
    QCOMPARE(outcome->words, change.article.words);
    QCOMPARE(outcome->presentWords, before->words);
    QVERIFY(library.articles().article(id).value() == *before);
    QCOMPARE(*library.articles().count(), 1);
}

void TestFetchedImports::aHeldTextIsTakenWhenTheReaderSaysSo()
{
    TestLibrary library;
    const ArticleId id = library.write(fetched(wholeText))->id;
    ImportArticle change = fetched(stub);
    change.holdsDoubtful = false;
    QVERIFY(library.write(change)->status == ImportStatus::Revised);
    QCOMPARE(library.articles().currentRevision(id)->body.text, stub);
}

void TestFetchedImports::aTextThatIsAsGoodIsTaken()
{
    TestLibrary library;
    const ArticleId id = library.write(fetched(wholeText))->id;
    const QString corrected = wholeText.chopped(5) + u"sun."_s;
    QVERIFY(library.write(fetched(corrected))->status == ImportStatus::Revised);
    QCOMPARE(library.articles().currentRevision(id)->body.text, corrected);
}

void TestFetchedImports::aPageWithoutANameOfItsOwnIsKnownByWhereItWasFetched()
{
    TestLibrary library;
    // The article says of itself that it lies elsewhere; the page that stands in for it later says nothing.
    const ArticleId id = library.write(fetched(wholeText, u"https://example.org/moor-and-mud"_s))->id;
    ImportArticle change = fetched(stub);
    change.article.addresses = {address};

    const auto outcome = library.write(change);

    QVERIFY(outcome->status == ImportStatus::Held);
    QCOMPARE(outcome->id, id);
}

void TestFetchedImports::aTextIsPutIntoTheArticleThatItIsMeantFor()
{
    TestLibrary library;
    const ArticleId other = library.write(fetched(wholeText))->id;
    const ArticleId id =
        library.add(anArticle().withText(u"An old text."_s).withIdentity(u"https://short.example/1"_s));
    ImportArticle change = fetched(wholeText);
    change.into = id;

    const auto outcome = library.write(change);

    QVERIFY(outcome->status == ImportStatus::Revised);
    QCOMPARE(outcome->id, id);
    QCOMPARE(library.articles().currentRevision(id)->body.text, wholeText);
    QVERIFY(library.write(change)->status == ImportStatus::Known);
    QVERIFY(other != id);
    change.into = ArticleId(QUuid::createUuid());
    QCOMPARE(library.write(change).error().code, Error::NotFound);
}

void TestFetchedImports::anotherStructureOfTheSameTextIsARevisionToo()
{
    TestLibrary library;
    const ArticleId id = library.write(fetched(wholeText))->id;
    ImportArticle change = fetched(wholeText);
    change.article.body.blocks[0].kind = BlockKind::Heading;
    change.article.body.blocks[0].level = 2;
    change.into = id;
    QVERIFY(library.write(change)->status == ImportStatus::Revised);
    QVERIFY(library.articles().currentRevision(id)->body == change.article.body);
}

void TestFetchedImports::anAddressAloneNeverReplacesAText()
{
    TestLibrary library;
    const ArticleId id = library.write(fetched(wholeText))->id;
    ImportArticle change{anArticle().withText(address).withIdentity(address).article(), {}, {}};
    change.article.textMissing = true;
    const auto outcome = library.write(change);
    QVERIFY(outcome->status == ImportStatus::Known);
    QCOMPARE(outcome->id, id);
    QVERIFY(!library.articles().article(id)->textMissing);
}

void TestFetchedImports::aTextReplacesTheAddressThatStoodForIt()
{
    TestLibrary library;
    ImportArticle change{anArticle().withText(address).withIdentity(address).article(), {}, {}};
    change.article.textMissing = true;
    const ArticleId id = library.write(change)->id;
    QVERIFY(library.articles().article(id)->textMissing);
    QVERIFY(library.write(fetched(wholeText))->status == ImportStatus::Revised);
    QVERIFY(!library.articles().article(id)->textMissing);
}

void TestFetchedImports::aSiteMayKeepNoOriginals()
{
    TestLibrary library;
    QVERIFY(library->sites().preferences(u"example.org"_s).value() ==
            SitePreferences{.site = u"example.org"_s});
    const SitePreferences frugal{u"example.org"_s, true, false};
    QVERIFY(library.write(SetSitePreferences{frugal}).value() == SitePreferences{.site = u"example.org"_s});
    QVERIFY(library->sites().preferences(u"example.org"_s).value() == frugal);

    ImportArticle change = fetched(wholeText);
    change.article.metadata.site = {u"example.org"_s, Origin::Derived};
    const ArticleId id = library.write(change)->id;
    const RevisionId revision = library.articles().article(id)->revision;
    QCOMPARE(library.articles().original(revision).error().code, Error::NotFound);
    QCOMPARE(library.articles().revision(revision)->fetchedMs, 1'700'000'000'000);
}

QTEST_GUILESS_MAIN(TestFetchedImports)
#include "test_fetchedimports.moc"
