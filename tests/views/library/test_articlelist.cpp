#include "session/items/articlefiltermodel.h"
#include "session/items/articlelistmodel.h"
#include "support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

ArticleBuilder article(const QString &title)
{
    return anArticle().withTitle(title).withText(u"The text of %1."_s.arg(title));
}

/// A list that is filled, with its filter.
struct List
{
    explicit List(TestLibrary &library, const QString &locale = u"en"_s) : model(*library, locale), shown(model)
    {
        QSignalSpy loaded(&model, &ArticleListModel::loaded);
        if (!model.isLoaded() && !loaded.wait())
            qFatal("The list was not filled.");
    }

    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < shown.rowCount(); ++row)
            titles += shown.index(row, 0).data(ArticleListModel::TitleRole).toString();
        return titles;
    }

    ArticleListModel model;
    ArticleFilterModel shown;
};

} // namespace

class TestArticleList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFilledByAJobAfterItWasMade();
    void theNewestComesFirstUnlessOneSaysOtherwise();
    void sortsTitlesAsTheLanguageDoes();
    void sorts_data();
    void sorts();
    void aTagFindsThoseBelowItToo();
    void aTagFindsArticlesWhoseAnnotationsCarryIt();
    void aNewArticleIsInsertedAsARow();
    void aChangedArticleKeepsTheSelectionsOfOthers();
    void aTrashedArticleIsTakenOut();
    void manyChangesReloadTheList();
    void whatChangesDuringALoadIsNotLost();
};

void TestArticleList::isFilledByAJobAfterItWasMade()
{
    TestLibrary library;
    library.add(article(u"One"_s));
    ArticleListModel model(*library, u"en"_s);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    QVERIFY(!model.isLoaded());
    QCOMPARE(model.rowCount(), 0);
    QTRY_VERIFY(model.isLoaded());
    QCOMPARE(model.rowCount(), 1);
}

void TestArticleList::theNewestComesFirstUnlessOneSaysOtherwise()
{
    TestLibrary library;
    library.add(article(u"Old"_s));
    library.add(article(u"New"_s));

    QCOMPARE(List(library).titles(), (QStringList{u"New"_s, u"Old"_s}));
}

void TestArticleList::sortsTitlesAsTheLanguageDoes()
{
    TestLibrary library;
    for (const QString &title : {u"Zebra"_s, u"Öl"_s, u"Ofen"_s})
        library.add(article(title));

    List german(library, u"de"_s);
    german.shown.setOrder(ArticleOrder::Title, Qt::AscendingOrder);
    QCOMPARE(german.titles(), (QStringList{u"Ofen"_s, u"Öl"_s, u"Zebra"_s}));

    List swedish(library, u"sv"_s);
    swedish.shown.setOrder(ArticleOrder::Title, Qt::AscendingOrder);
    QCOMPARE(swedish.titles(), (QStringList{u"Ofen"_s, u"Zebra"_s, u"Öl"_s}));
}

void TestArticleList::sorts_data()
{
    QTest::addColumn<ArticleOrder>("order");
    QTest::addColumn<Qt::SortOrder>("direction");
    QTest::addColumn<QStringList>("titles");
    const QString a = u"A"_s;
    const QString b = u"B"_s;
    const QString c = u"C"_s;
    QTest::newRow("title") << ArticleOrder::Title << Qt::AscendingOrder << QStringList{a, b, c};
    QTest::newRow("title, down") << ArticleOrder::Title << Qt::DescendingOrder << QStringList{c, b, a};
    QTest::newRow("source") << ArticleOrder::Source << Qt::AscendingOrder << QStringList{b, c, a};
    QTest::newRow("published") << ArticleOrder::Published << Qt::AscendingOrder << QStringList{c, b, a};
    QTest::newRow("added") << ArticleOrder::Added << Qt::AscendingOrder << QStringList{b, a, c};
    QTest::newRow("annotations, down") << ArticleOrder::Annotations << Qt::DescendingOrder << QStringList{c, a, b};
    QTest::newRow("state: ties by title") << ArticleOrder::State << Qt::AscendingOrder << QStringList{b, c, a};
    QTest::newRow("state, down: ties by title too") << ArticleOrder::State << Qt::DescendingOrder << QStringList{a, b, c};
}

void TestArticleList::sorts()
{
    QFETCH(const ArticleOrder, order);
    QFETCH(const Qt::SortOrder, direction);
    TestLibrary library;
    library.add(article(u"B"_s).withSource(u"Ant Post"_s).withPublished({2025, 1, 7}));
    const ArticleId a = library.add(article(u"A"_s).withSource(u"Zoo Times"_s).withPublished({2025, 2, 0}));
    const ArticleId c = library.add(article(u"C"_s).withSource(u"Bee News"_s).withPublished({2025, 0, 0}));
    library.highlight(c, u"text"_s);
    QVERIFY(library.write(SetReadingState{{{a, ReadingState::Done}}}));

    List list(library);
    list.shown.setOrder(order, direction);
    QTEST(list.titles(), "titles");
}

void TestArticleList::aTagFindsThoseBelowItToo()
{
    TestLibrary library;
    library.add(article(u"China"_s).withTags({u"Politics/China"_s}));
    library.add(article(u"All"_s).withTags({u"politics"_s}));
    library.add(article(u"Other"_s).withTags({u"politicsandmore"_s}));

    List list(library);
    list.shown.setTag(u"politics"_s);
    QCOMPARE(list.titles(), (QStringList{u"All"_s, u"China"_s}));
}

void TestArticleList::aTagFindsArticlesWhoseAnnotationsCarryIt()
{
    TestLibrary library;
    const ArticleId id = library.add(article(u"One"_s));
    library.add(article(u"Other"_s));

    List list(library);
    list.shown.setTag(u"claim"_s);
    QVERIFY(list.titles().isEmpty());
    list.shown.setTag(u"claim"_s, {id});
    QCOMPARE(list.titles(), QStringList{u"One"_s});
}

void TestArticleList::aNewArticleIsInsertedAsARow()
{
    TestLibrary library;
    library.add(article(u"One"_s));
    List list(library);
    const QSignalSpy reset(&list.model, &QAbstractItemModel::modelReset);

    library.add(article(u"Two"_s));
    QTRY_COMPARE(list.titles(), (QStringList{u"Two"_s, u"One"_s}));
    QCOMPARE(reset.count(), 0);
}

void TestArticleList::aChangedArticleKeepsTheSelectionsOfOthers()
{
    TestLibrary library;
    const ArticleId one = library.add(article(u"One"_s));
    library.add(article(u"Two"_s));
    List list(library);
    const QPersistentModelIndex other(list.shown.index(0, 0));

    QVERIFY(library.write(SetReadingState{{{one, ReadingState::Done}}}));
    QTRY_COMPARE(list.shown.indexOf(one).data(ArticleListModel::StateRole).toInt(), static_cast<int>(ReadingState::Done));
    QCOMPARE(other.data(ArticleListModel::TitleRole).toString(), u"Two"_s);
}

void TestArticleList::aTrashedArticleIsTakenOut()
{
    TestLibrary library;
    const ArticleId one = library.add(article(u"One"_s));
    const ArticleId two = library.add(article(u"Two"_s));
    List list(library);

    QVERIFY(library.write(SetTrashed{{one}, {}, true}));
    QTRY_COMPARE(list.titles(), QStringList{u"Two"_s});
    QCOMPARE(list.model.rowOf(two), 0);
    QCOMPARE(list.model.rowOf(one), -1);
}

void TestArticleList::manyChangesReloadTheList()
{
    TestLibrary library;
    QList<std::pair<ArticleId, ReadingState>> states;
    for (int i = 0; i <= ArticleListModel::rowByRow; ++i)
        states.emplaceBack(library.add(article(QString::number(i))), ReadingState::Done);
    List list(library);
    QSignalSpy loaded(&list.model, &ArticleListModel::loaded);

    QVERIFY(library.write(SetReadingState{states}));
    QVERIFY(loaded.wait());
    QCOMPARE(list.shown.rowCount(), static_cast<int>(states.size()));
    list.shown.setState(ReadingState::Unread);
    QCOMPARE(list.shown.rowCount(), 0);
}

void TestArticleList::whatChangesDuringALoadIsNotLost()
{
    TestLibrary library;
    const ArticleId one = library.add(article(u"One"_s));
    ArticleListModel model(*library, u"en"_s);
    QVERIFY(!model.isLoaded());

    QVERIFY(library.write(SetReadingState{{{one, ReadingState::Done}}}));
    library.add(article(u"Two"_s));
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowAt(model.rowOf(one)).article.state, ReadingState::Done);
}

QTEST_GUILESS_MAIN(TestArticleList)
#include "test_articlelist.moc"
