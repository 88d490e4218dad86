#include "session/items/tagtreemodel.h"
#include "support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestTagTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsForAllArticlesInItsFirstRow();
    void laysOutTheLevels();
    void aLevelThatNobodyGaveIsShownWithoutCounts();
    void countsThatChangeKeepTheTree();
    void aNewTagAppears();
};

namespace {

void fill(const TagTreeModel &model)
{
    QTRY_VERIFY(model.rowCount() > 0);
}

QStringList levels(const TagTreeModel &model, const QModelIndex &parent = {})
{
    QStringList names;
    for (int row = 0; row < model.rowCount(parent); ++row)
        names += model.index(row, 0, parent).data(TagTreeModel::NameRole).toString();
    return names;
}

} // namespace

void TestTagTree::standsForAllArticlesInItsFirstRow()
{
    TestLibrary library;
    library.add(anArticle().withText(u"One."_s));
    library.add(anArticle().withText(u"Two."_s));
    const TagTreeModel model(*library, u"en"_s);
    fill(model);

    QCOMPARE(model.index(0, 0).data(TagTreeModel::NameRole).toString(), QString());
    QCOMPARE(model.index(0, 0).data(TagTreeModel::ArticlesRole).toLongLong(), 2);
}

void TestTagTree::laysOutTheLevels()
{
    TestLibrary library;
    library.add(anArticle().withTags({u"politics/europe"_s, u"politics"_s, u"Äpfel"_s, u"zoo"_s}));
    TagTreeModel model(*library, u"de"_s);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(model);

    QCOMPARE(levels(model), (QStringList{{}, u"Äpfel"_s, u"politics"_s, u"zoo"_s}));
    const QModelIndex politics = model.indexOf(u"Politics"_s);
    QCOMPARE(levels(model, politics), QStringList{u"politics/europe"_s});
    QCOMPARE(model.index(0, 0, politics).data().toString(), u"europe"_s);
    QCOMPARE(model.indexOf(u"politics/europe"_s).parent(), politics);
    QVERIFY(!model.indexOf(u"politics/asia"_s).isValid());
}

void TestTagTree::aLevelThatNobodyGaveIsShownWithoutCounts()
{
    TestLibrary library;
    library.add(anArticle().withTags({u"a/b"_s}));
    const TagTreeModel model(*library, u"en"_s);
    fill(model);

    QCOMPARE(model.indexOf(u"a"_s).data(TagTreeModel::ArticlesRole).toLongLong(), 0);
    QCOMPARE(model.indexOf(u"a/b"_s).data(TagTreeModel::ArticlesRole).toLongLong(), 1);
    QCOMPARE(model.names(), QStringList{u"a/b"_s});
}

void TestTagTree::countsThatChangeKeepTheTree()
{
    TestLibrary library;
    library.add(anArticle().withText(u"One."_s).withTags({u"a"_s}));
    const TagTreeModel model(*library, u"en"_s);
    fill(model);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    library.add(anArticle().withText(u"Two."_s).withTags({u"a"_s}));
    QTRY_COMPARE(model.indexOf(u"a"_s).data(TagTreeModel::ArticlesRole).toLongLong(), 2);
    QCOMPARE(model.indexOf({}).data(TagTreeModel::ArticlesRole).toLongLong(), 2);
    QCOMPARE(reset.count(), 0);
}

void TestTagTree::aNewTagAppears()
{
    TestLibrary library;
    library.add(anArticle().withText(u"One."_s).withTags({u"a"_s}));
    const TagTreeModel model(*library, u"en"_s);
    fill(model);

    library.add(anArticle().withText(u"Two."_s).withTags({u"b"_s}));
    QTRY_VERIFY(model.indexOf(u"b"_s).isValid());
}

QTEST_GUILESS_MAIN(TestTagTree)
#include "test_tagtree.moc"
