#include "session/items/groupedrows.h"

#include <QTest>

#include <random>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// Groups of keys; the one without groups has a single one.
AnnotationList listOf(const QList<std::pair<QString, QList<int>>> &groups, AnnotationGrouping grouping = AnnotationGrouping::Tag)
{
    AnnotationList list;
    list.grouping = grouping;
    for (const auto &[key, rows] : groups) {
        list.groups += AnnotationGroup{key, key, {}, list.keys.size(), rows.size()};
        for (const int row : rows)
            list.keys += ListKey(row);
    }
    return list;
}

/// "[a] 1 2 [b]"
QString laidOut(const GroupedRows &rows)
{
    QStringList parts;
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.isGroup(row))
            parts += u'[' + rows.list().groups[rows.groupOf(row)].key + u']';
        else
            parts += QString::number(static_cast<qint64>(rows.keyOf(row)));
    }
    return parts.join(u' ');
}

} // namespace

class TestGroupedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsHaveRowsOfTheirOwn();
    void withoutGroupsThereAreRowsOnly();
    void aFoldedGroupIsItsOwnRowAlone();
    void stepsLeadFromOneLayoutToTheOther_data();
    void stepsLeadFromOneLayoutToTheOther();
    void anyTwoLayoutsAreJoinedBySteps();
    void aMillionRowsDifferInOneStep();
};

void TestGroupedRows::groupsHaveRowsOfTheirOwn()
{
    const GroupedRows rows(listOf({{u"a"_s, {1, 2}}, {u"b"_s, {3}}}), {});
    QCOMPARE(laidOut(rows), u"[a] 1 2 [b] 3"_s);
    QCOMPARE(rows.groupRowsBefore(0), 0);
    QCOMPARE(rows.groupRowsBefore(1), 1);
    QCOMPARE(rows.groupRowsBefore(3), 1);
    QCOMPARE(rows.groupRowsBefore(4), 2);
    QCOMPARE(rows.groupRowsBefore(5), 2);
    QCOMPARE(rows.placeOf(3), 2);
    QCOMPARE(rows.placeOf(4), 2);
}

void TestGroupedRows::withoutGroupsThereAreRowsOnly()
{
    const GroupedRows rows(listOf({{{}, {7, 8, 9}}}, AnnotationGrouping::None), {});
    QCOMPARE(laidOut(rows), u"7 8 9"_s);
    QCOMPARE(rows.groupRowsBefore(3), 0);
    QCOMPARE(GroupedRows().size(), 0);
}

void TestGroupedRows::aFoldedGroupIsItsOwnRowAlone()
{
    const GroupedRows rows(listOf({{u"a"_s, {1, 2}}, {u"b"_s, {3}}, {u"c"_s, {4}}}), {u"b"_s});
    QCOMPARE(laidOut(rows), u"[a] 1 2 [b] [c] 4"_s);
    QCOMPARE(rows.groupRowsBefore(5), 3);
}

void TestGroupedRows::stepsLeadFromOneLayoutToTheOther_data()
{
    QTest::addColumn<AnnotationList>("before");
    QTest::addColumn<AnnotationList>("after");
    QTest::addColumn<int>("steps");
    const AnnotationList some = listOf({{u"a"_s, {1, 2, 3}}, {u"b"_s, {4, 5}}});
    QTest::newRow("the same") << some << some << 0;
    QTest::newRow("one goes") << some << listOf({{u"a"_s, {1, 3}}, {u"b"_s, {4, 5}}}) << 1;
    QTest::newRow("one comes") << some << listOf({{u"a"_s, {1, 2, 3}}, {u"b"_s, {6, 4, 5}}}) << 1;
    QTest::newRow("two places") << some << listOf({{u"a"_s, {2, 3}}, {u"b"_s, {4, 5, 6}}}) << 2;
    QTest::newRow("one moves to another group") << some << listOf({{u"a"_s, {1, 3}}, {u"b"_s, {2, 4, 5}}}) << 2;
    QTest::newRow("a group goes") << some << listOf({{u"b"_s, {4, 5}}}) << 1;
    QTest::newRow("a group comes") << some << listOf({{u"a"_s, {1, 2, 3}}, {u"aa"_s, {9}}, {u"b"_s, {4, 5}}}) << 1;
    QTest::newRow("from nothing") << listOf({}) << some << 1;
    QTest::newRow("to nothing") << some << listOf({}) << 1;
    QTest::newRow("turned round") << some << listOf({{u"a"_s, {3, 2, 1}}, {u"b"_s, {4, 5}}}) << 2;
}

void TestGroupedRows::stepsLeadFromOneLayoutToTheOther()
{
    QFETCH(const AnnotationList, before);
    QFETCH(const AnnotationList, after);
    GroupedRows rows(before, {});
    const GroupedRows wanted(after, {});
    const auto steps = GroupedRows::difference(rows, wanted);
    QVERIFY(steps);
    QTEST(static_cast<int>(steps->size()), "steps");
    for (const GroupedRows::Step &step : *steps)
        rows.take(step, wanted);
    QCOMPARE(laidOut(rows), laidOut(wanted));
}

void TestGroupedRows::anyTwoLayoutsAreJoinedBySteps()
{
    std::mt19937 random(7);
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    const auto randomList = [&](bool grouped) {
        QList<std::pair<QString, QList<int>>> groups;
        int key = 0;
        for (int group = 0; group < (grouped ? 5 : 1); ++group) {
            QList<int> rows;
            for (int i = 0; i < 6; ++i) {
                ++key;
                if (below(3) > 0)
                    rows += key;
            }
            if (below(8) == 0)
                std::ranges::reverse(rows);
            if (!rows.isEmpty() && below(4) > 0)
                groups += {grouped ? QString(QChar(u'a' + group)) : QString(), rows};
        }
        return listOf(groups, grouped ? AnnotationGrouping::Tag : AnnotationGrouping::None);
    };
    for (int turn = 0; turn < 4000; ++turn) {
        const bool grouped = turn % 3 != 0;
        const QSet<QString> folded = below(2) == 0 ? QSet<QString>{u"b"_s, u"d"_s} : QSet<QString>();
        GroupedRows rows(randomList(grouped), folded);
        const GroupedRows wanted(randomList(grouped), folded);
        const auto steps = GroupedRows::difference(rows, wanted);
        QVERIFY(steps);
        for (const GroupedRows::Step &step : *steps) {
            const int before = rows.size();
            rows.take(step, wanted);
            QCOMPARE(rows.size(), before + (step.kind == GroupedRows::Step::Insert ? step.count : -step.count));
        }
        QCOMPARE(laidOut(rows), laidOut(wanted));
    }
}

void TestGroupedRows::aMillionRowsDifferInOneStep()
{
    AnnotationList many;
    many.grouping = AnnotationGrouping::Article;
    for (int i = 0; i < 1'000'000; ++i) {
        if (i % 100 == 0)
            many.groups += AnnotationGroup{QString::number(i), {}, {}, i, 100};
        many.keys += ListKey(i + 1);
    }
    AnnotationList fewer = many;
    fewer.keys.remove(654'321);
    for (int group = 6543; group < fewer.groups.size(); ++group) {
        if (group == 6543)
            --fewer.groups[group].count;
        else
            --fewer.groups[group].first;
    }
    const GroupedRows before(many, {});
    const GroupedRows after(fewer, {});
    QCOMPARE(before.size(), 1'010'000);
    QCOMPARE(before.keyOf(1'009'999), ListKey(1'000'000));
    const auto steps = GroupedRows::difference(before, after);
    QVERIFY(steps);
    QCOMPARE(steps->size(), 1);
    QCOMPARE(steps->front(), (GroupedRows::Step{GroupedRows::Step::Remove, 654'321 + 6544, 1, 6543, 0, 21}));
}

QTEST_GUILESS_MAIN(TestGroupedRows)
#include "test_groupedrows.moc"
