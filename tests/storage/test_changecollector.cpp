#include "storage/changecollector.h"

#include <QTest>

using namespace randnotiz;

/// What many changes come to, for those who hear of them only in the end.
class TestChangeCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIdIsToldOnceAndInOrder();
    void whatCameAndWentIsNotTold();
    void whatWentAndCameBackHasChanged();
    void whatWentIsNotChanged();
    void takingStartsAnew();
};

namespace {

ChangeSet added(const QList<ArticleId> &ids)
{
    ChangeSet changes;
    changes.articlesAdded = ids;
    return changes;
}

ChangeSet removed(const QList<ArticleId> &ids)
{
    ChangeSet changes;
    changes.articlesRemoved = ids;
    return changes;
}

ChangeSet changed(const QList<ArticleId> &ids)
{
    ChangeSet changes;
    changes.articlesChanged = ids;
    return changes;
}

ArticleId anId()
{
    return ArticleId(QUuid::createUuid());
}

} // namespace

void TestChangeCollector::eachIdIsToldOnceAndInOrder()
{
    const QList<ArticleId> ids{anId(), anId(), anId()};
    ChangeCollector collector;
    collector.add(changed({ids[2], ids[0]}));
    collector.add(changed({ids[0], ids[1]}));
    QCOMPARE(collector.take().articlesChanged, (QList{ids[2], ids[0], ids[1]}));
}

void TestChangeCollector::whatCameAndWentIsNotTold()
{
    const ArticleId id = anId();
    ChangeCollector collector;
    collector.add(added({id}));
    collector.add(changed({id}));
    collector.add(removed({id}));
    QVERIFY(collector.take().isEmpty());
}

void TestChangeCollector::whatWentAndCameBackHasChanged()
{
    const ArticleId id = anId();
    ChangeCollector collector;
    collector.add(removed({id}));
    collector.add(added({id}));
    const ChangeSet all = collector.take();
    QCOMPARE(all.articlesChanged, QList{id});
    QVERIFY(all.articlesAdded.isEmpty() && all.articlesRemoved.isEmpty());
}

void TestChangeCollector::whatWentIsNotChanged()
{
    const ArticleId id = anId();
    ChangeCollector collector;
    collector.add(changed({id}));
    collector.add(removed({id}));
    const ChangeSet all = collector.take();
    QCOMPARE(all.articlesRemoved, QList{id});
    QVERIFY(all.articlesChanged.isEmpty());
}

void TestChangeCollector::takingStartsAnew()
{
    ChangeCollector collector;
    QVERIFY(collector.isEmpty());
    collector.add({});
    QVERIFY(collector.isEmpty());
    collector.add(added({anId()}));
    QVERIFY(!collector.isEmpty());
    QVERIFY(!collector.take().isEmpty());
    QVERIFY(collector.isEmpty());
    QVERIFY(collector.take().isEmpty());
}

QTEST_GUILESS_MAIN(TestChangeCollector)
#include "test_changecollector.moc"
