#include "library/librarypane.h"
#include "search/searchbox.h"
#include "search/searchresults.h"
#include "support/testlibrary.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// A pane that is shown, filled, and has the cursor in its line.
struct Pane
{
    explicit Pane(TestLibrary &library) : pane(library.library())
    {
        QLocale::setDefault(QLocale(u"en"_s));
        pane.resize(320, 500);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane) || !QTest::qWaitFor([this] { return pane.articles().isLoaded(); }))
            qFatal("The pane was not filled.");
        line().setFocus();
    }

    template <typename Widget>
    Widget &find(const QString &name) const
    {
        return *pane.findChild<Widget *>(name);
    }
    QLineEdit &line() const { return find<QLineEdit>(u"search"_s); }
    QListView &list() const { return find<QListView>(u"articles"_s); }
    QListView &results() const { return find<QListView>(u"results"_s); }
    SearchResultModel &model() { return pane.results().model(); }

    /// Types it, and waits for what is found.
    void search(const QString &text)
    {
        line().setText(text);
        if (!QTest::qWaitFor([this] { return model().isAnswered(); }))
            qFatal("No answer came.");
    }
    QStringList found()
    {
        QStringList titles;
        for (int row = 0; row < model().rowCount(); ++row) {
            const FoundRow &hit = model().rowAt(row);
            titles += (hit.isAnnotation() ? u"annotation in "_s : QString()) + hit.passage.title;
        }
        titles.sort();
        return titles;
    }

    LibraryPane pane;
};

ArticleId add(TestLibrary &library, const QString &title, const QString &text)
{
    // A line of its own, since the same text twice would be one article.
    return library.add(anArticle().withTitle(title).withText(text + u'\n' + title));
}

/// The second article has an annotation.
void fill(TestLibrary &library)
{
    add(library, u"Rivers"_s, u"A river carries sand to the sea."_s);
    library.highlight(add(library, u"Moors"_s, u"A moor keeps sand and bones for a long time."_s), u"sand and bones"_s);
}

} // namespace

class TestSearchResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingShowsArticlesAndAnnotationsInOneList();
    void theScopeNarrows();
    void theOrderCanBeChosen();
    void aFacetNarrowsAndWidensAgain();
    void escapeGoesBackToTheListAsItWas();
    void downGoesIntoTheHitsAndEnterOpens();
    void downBeforeTheAnswerWaitsForIt();
    void upGoesBackToTheLine();
    void aClickOpensAnAnnotation();
    void nothingFoundIsSaid();
    void anotherSpellingIsOfferedAndNotForced();
    void theOfferIsTakenByKeys();
    void anOfferGoesWithItsSearch();
    void titlesAreOrderedAsTheLocaleDoes();
    void theRowsOfBeforeStayUntilTheAnswer();
    void onlyTheLastOfManySearchesIsAnswered();
    void pagesAreFetchedAsOneScrolls();
    void whatIsAddedIsFound();
    void whatChangesKeepsTheSelection();
    void deleteOnAnAnnotationAsksForNothing();
    void allThatIsFoundIsToldForActsOnIt();
};

void TestSearchResults::typingShowsArticlesAndAnnotationsInOneList()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    QVERIFY(!p.pane.isSearching());
    QTest::keyClicks(&p.line(), u"sand"_s);
    QTRY_COMPARE(p.found(), (QStringList{u"Moors"_s, u"Rivers"_s, u"annotation in Moors"_s}));
    QVERIFY(p.results().isVisible());
    QVERIFY(!p.list().isVisible());
    QCOMPARE(p.find<QLabel>(u"resultCount"_s).text(), u"3 hit(s)"_s);
}

void TestSearchResults::theScopeNarrows()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    p.search(u"sand"_s);
    QTest::mouseClick(&p.find<QToolButton>(u"scope2"_s), Qt::LeftButton);
    QTRY_COMPARE(p.found(), QStringList{u"annotation in Moors"_s});
    QTest::mouseClick(&p.find<QToolButton>(u"scope1"_s), Qt::LeftButton);
    QTRY_COMPARE(p.found(), (QStringList{u"Moors"_s, u"Rivers"_s}));
}

void TestSearchResults::theOrderCanBeChosen()
{
    TestLibrary library;
    add(library, u"Beta"_s, u"The sand."_s);
    add(library, u"Alpha"_s, u"The sand."_s);
    Pane p(library);
    const auto first = [&p] { return p.model().isAnswered() ? p.model().rowAt(0).passage.title : QString(); };
    p.search(u"sand"_s);
    p.pane.results().setOrder(SearchOrder::Title);
    QTRY_COMPARE(first(), u"Alpha"_s);
    p.pane.results().setOrder(SearchOrder::Oldest);
    QTRY_COMPARE(first(), u"Beta"_s);
    p.pane.results().setOrder(SearchOrder::Newest);
    QTRY_COMPARE(first(), u"Alpha"_s);
}

void TestSearchResults::aFacetNarrowsAndWidensAgain()
{
    TestLibrary library;
    library.add(anArticle().withTitle(u"One"_s).withText(u"The sand."_s).withTags({u"new sea"_s}));
    add(library, u"Two"_s, u"The sand."_s);
    Pane p(library);
    p.search(u"sand"_s);
    QCOMPARE(p.found().size(), 2);
    auto &facets = p.find<QTreeWidget>(u"facets"_s);
    const auto tag = [&facets] {
        const auto items = facets.findItems(u"new sea"_s, Qt::MatchExactly | Qt::MatchRecursive);
        return items.isEmpty() ? nullptr : items.first();
    };
    QTRY_VERIFY(tag() != nullptr && facets.isVisible());
    QCOMPARE(tag()->data(0, Qt::UserRole + 1).toLongLong(), 1);

    QTest::mouseClick(facets.viewport(), Qt::LeftButton, {}, facets.visualItemRect(tag()).center());
    QCOMPARE(p.line().text(), u"sand tag:\"new sea\" "_s);
    QTRY_COMPARE(p.found(), QStringList{u"One"_s});
    QTRY_VERIFY(tag() != nullptr && tag()->font(0).bold());

    QTest::mouseClick(facets.viewport(), Qt::LeftButton, {}, facets.visualItemRect(tag()).center());
    QCOMPARE(p.line().text(), u"sand "_s);
    QTRY_COMPARE(p.found().size(), 2);
    p.line().clear();
    QVERIFY(!facets.isVisible());
}

void TestSearchResults::escapeGoesBackToTheListAsItWas()
{
    TestLibrary library;
    for (int i = 0; i < 60; ++i)
        add(library, u"Article %1"_s.arg(i), u"The sand."_s);
    Pane p(library);
    p.list().setCurrentIndex(p.list().model()->index(30, 0));
    p.list().verticalScrollBar()->setValue(600);
    const int scroll = p.list().verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    QSignalSpy ended(&p.pane, &LibraryPane::searchEnded);

    p.line().setFocus();
    p.search(u"sand"_s);
    QVERIFY(p.pane.isSearching());
    QTest::keyClick(&p.line(), Qt::Key_Escape);

    QVERIFY(!p.pane.isSearching());
    QVERIFY(p.line().text().isEmpty());
    QCOMPARE(ended.count(), 1);
    QCOMPARE(p.list().currentIndex().row(), 30);
    QCOMPARE(p.list().verticalScrollBar()->value(), scroll);
}

void TestSearchResults::downGoesIntoTheHitsAndEnterOpens()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    QList<FoundRow> opened;
    connect(&p.pane, &LibraryPane::hitActivated, this, [&opened](const FoundRow &row) { opened += row; });
    p.search(u"river"_s);
    QTest::keyClick(&p.line(), Qt::Key_Down);
    QVERIFY(p.results().hasFocus());
    QCOMPARE(p.results().currentIndex().row(), 0);
    QTest::keyClick(&p.results(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().passage.title, u"Rivers"_s);
    QCOMPARE(p.pane.selectedArticles().size(), 1);
}

void TestSearchResults::downBeforeTheAnswerWaitsForIt()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    p.line().setText(u"river"_s);
    QTest::keyClick(&p.line(), Qt::Key_Down);
    QVERIFY(!p.list().hasFocus());
    QTRY_VERIFY(p.results().hasFocus());
    QCOMPARE(p.results().currentIndex().row(), 0);
}

void TestSearchResults::upGoesBackToTheLine()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    p.search(u"river"_s);
    QTest::keyClick(&p.line(), Qt::Key_Down);
    QTest::keyClick(&p.results(), Qt::Key_Up);
    QVERIFY(p.line().hasFocus());
}

void TestSearchResults::aClickOpensAnAnnotation()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    AnnotationId opened;
    connect(&p.pane, &LibraryPane::hitActivated, this,
            [&opened](const FoundRow &row) { opened = row.hit.annotation; });
    p.search(u"bones"_s);
    p.pane.results().setScope(SearchScope::Annotations);
    QTRY_COMPARE(p.found(), QStringList{u"annotation in Moors"_s});
    QTest::mouseClick(p.results().viewport(), Qt::LeftButton, {}, p.results().visualRect(p.model().index(0)).center());
    QVERIFY(!opened.isNull());
}

void TestSearchResults::nothingFoundIsSaid()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    p.search(u"volcano"_s);
    QVERIFY(p.find<QLabel>(u"nothingText"_s).isVisible());
    QVERIFY(!p.results().isVisible());
    p.search(u"sand"_s);
    QVERIFY(p.results().isVisible());
}

void TestSearchResults::anotherSpellingIsOfferedAndNotForced()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    p.search(u"title:rivers snad"_s);
    auto &offer = p.find<QPushButton>(u"offer"_s);
    QVERIFY(offer.isVisible());
    QCOMPARE(offer.text(), u"title:rivers sand"_s);
    QCOMPARE(p.line().text(), u"title:rivers snad"_s);
    QCOMPARE(p.model().total(), 0);

    QTest::mouseClick(&offer, Qt::LeftButton);

    QCOMPARE(p.line().text(), u"title:rivers sand"_s);
    QTRY_COMPARE(p.found(), QStringList{u"Rivers"_s});
    QVERIFY(p.line().hasFocus());
    QVERIFY(!offer.isVisible());
}

void TestSearchResults::theOfferIsTakenByKeys()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    p.search(u"rivr"_s);
    auto &offer = p.find<QPushButton>(u"offer"_s);
    QTest::keyClick(&p.line(), Qt::Key_Down);
    QVERIFY(offer.hasFocus());
    QTest::keyClick(&offer, Qt::Key_Up);
    QVERIFY(p.line().hasFocus());
    QTest::keyClick(&p.line(), Qt::Key_Down);
    QTest::keyClick(&offer, Qt::Key_Return);
    QTRY_COMPARE(p.found(), QStringList{u"Rivers"_s});
    QVERIFY(p.line().hasFocus());

    p.search(u"rivr"_s);
    QTest::keyClick(&p.line(), Qt::Key_Down);
    QTest::keyClick(&offer, Qt::Key_Escape);
    QVERIFY(!p.pane.isSearching());
    QVERIFY(p.list().hasFocus());
}

void TestSearchResults::anOfferGoesWithItsSearch()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    auto &offer = p.find<QPushButton>(u"offer"_s);
    p.search(u"rivr"_s);
    QVERIFY(offer.isVisible());
    p.search(u"xyzzyx"_s);
    QVERIFY(p.find<QLabel>(u"nothingText"_s).isVisible());
    QVERIFY(!offer.isVisible());
    // No annotation says "river".
    p.search(u"rivr"_s);
    QVERIFY(offer.isVisible());
    p.pane.results().setScope(SearchScope::Annotations);
    QTRY_VERIFY(p.model().isAnswered());
    QVERIFY(!offer.isVisible());
}

void TestSearchResults::titlesAreOrderedAsTheLocaleDoes()
{
    TestLibrary library;
    for (const char16_t *title : {u"Zebra", u"Äpfel", u"Birnen"})
        add(library, QString::fromUtf16(title), u"The sand."_s);
    Pane p(library);
    p.pane.results().setOrder(SearchOrder::Title);
    p.search(u"sand"_s);
    QStringList titles;
    for (int row = 0; row < p.model().rowCount(); ++row)
        titles += p.model().rowAt(row).passage.title;
    QCOMPARE(titles, (QStringList{u"Äpfel"_s, u"Birnen"_s, u"Zebra"_s}));
}

void TestSearchResults::theRowsOfBeforeStayUntilTheAnswer()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    p.search(u"sand"_s);
    p.line().setText(u"river"_s);
    QCOMPARE(p.model().rowCount(), 3);
    QVERIFY(!p.model().isAnswered());
    QTRY_COMPARE(p.found(), QStringList{u"Rivers"_s});
}

void TestSearchResults::onlyTheLastOfManySearchesIsAnswered()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    QSignalSpy answered(&p.model(), &SearchResultModel::answered);
    const QString typed = u"a river that carries sand"_s;
    for (qsizetype length = 1; length <= typed.size(); ++length)
        p.line().setText(typed.left(length));
    p.line().setText(u"moor"_s);
    QTRY_VERIFY(p.model().isAnswered());
    QCOMPARE(answered.count(), 1);
    QCOMPARE(p.found(), QStringList{u"Moors"_s});
}

void TestSearchResults::pagesAreFetchedAsOneScrolls()
{
    TestLibrary library;
    constexpr int articles = 120;
    for (int i = 0; i < articles; ++i)
        add(library, u"Article %1"_s.arg(i), u"The sand."_s);
    Pane p(library);
    p.search(u"sand"_s);
    QCOMPARE(p.model().total(), articles);
    QVERIFY(p.model().rowCount() < articles);
    const auto allRead = [&p] {
        p.results().scrollToBottom();
        return p.model().rowCount() == articles;
    };
    QTRY_VERIFY(allRead());
    QStringList found = p.found();
    QCOMPARE(found.removeDuplicates(), 0);
}

void TestSearchResults::whatIsAddedIsFound()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    p.search(u"glacier"_s);
    QCOMPARE(p.model().total(), 0);
    add(library, u"Ice"_s, u"A glacier moves."_s);
    QTRY_COMPARE(p.found(), QStringList{u"Ice"_s});
    QVERIFY(p.results().isVisible());
}

void TestSearchResults::whatChangesKeepsTheSelection()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    p.search(u"sand"_s);
    p.pane.results().setOrder(SearchOrder::Oldest);
    QTRY_VERIFY(p.model().isAnswered());
    p.results().setCurrentIndex(p.model().index(1));
    const ArticleId current = p.model().rowAt(1).hit.article;
    add(library, u"Dunes"_s, u"Sand again."_s);
    QTRY_COMPARE(p.model().total(), 4);
    QCOMPARE(p.model().rowAt(p.results().currentIndex().row()).hit.article, current);
}

void TestSearchResults::deleteOnAnAnnotationAsksForNothing()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    p.search(u"bones"_s);
    p.pane.results().setScope(SearchScope::Annotations);
    QTRY_COMPARE(p.found(), QStringList{u"annotation in Moors"_s});
    QSignalSpy trash(&p.pane, &LibraryPane::trashRequested);
    p.pane.focusList();
    QTest::keyClick(&p.results(), Qt::Key_Delete);
    QCOMPARE(trash.count(), 0);
    p.pane.results().setScope(SearchScope::Articles);
    QTRY_COMPARE(p.found(), QStringList{u"Moors"_s});
    p.pane.focusList();
    QTest::keyClick(&p.results(), Qt::Key_Delete);
    QCOMPARE(trash.count(), 1);
}

void TestSearchResults::allThatIsFoundIsToldForActsOnIt()
{
    TestLibrary library;
    fill(library);
    Pane p(library);
    p.search(u"sand"_s);
    QFuture<Result<QList<ArticleId>>> all = p.model().allArticles();
    all.waitForFinished();
    QCOMPARE(all.result()->size(), 2);
}

QTEST_MAIN(TestSearchResults)
#include "test_searchresults.moc"
