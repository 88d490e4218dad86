#include "text/anchoringcases.h"

#include <QMap>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// How often passages are found again in changed texts of many kinds, described in
/// tests/data/anchoring/README.md. Prints the figures by kind.
class TestAnchoringCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thereAreCasesEnough();
    void figuresAreReached_data();
    void figuresAreReached();
    void cleanupTestCase();

private:
    struct Tally
    {
        int cases = 0;
        int there = 0;    ///< passages that the changed text still holds
        int recalled = 0; ///< of those, anchored at their place, by more than half
        int exact = 0;    ///< of those, both ends as they should be
        int anchored = 0;
        int gone = 0;
        int orphans = 0;  ///< of those that are gone

        double recall() const { return share(recalled, there); }
        double exactness() const { return share(exact, there); }
        double precision() const { return share(recalled, anchored); }
        double orphansFound() const { return share(orphans, gone); }

    private:
        static double share(int part, int whole) { return whole == 0 ? 1 : static_cast<double>(part) / whole; }
    };

    static void count(Tally &tally, const AnchoringCase &each, const Anchor &anchor, const TextPositionSelector &place);
    Tally tallyOf(bool unseen) const;

    QMap<QString, Tally> m_kinds; ///< by "tuning/…" or "unseen/…"
};

namespace {

/// Shared by more than half of what the two cover.
bool isThere(const TextPositionSelector &found, const TextPositionSelector &want)
{
    const qint64 common = std::min(found.end, want.end) - std::max(found.start, want.start);
    const qint64 covered = std::max(found.end, want.end) - std::min(found.start, want.start);
    return 2 * common > covered;
}

} // namespace

void TestAnchoringCases::count(Tally &tally, const AnchoringCase &each, const Anchor &anchor,
                               const TextPositionSelector &place)
{
    const bool isAnchored = anchor.state != AnchorState::Orphan;
    ++tally.cases;
    tally.anchored += int(isAnchored);
    if (!each.want) {
        ++tally.gone;
        tally.orphans += int(!isAnchored);
        return;
    }
    ++tally.there;
    tally.recalled += int(isAnchored && isThere(place, *each.want));
    tally.exact += int(isAnchored && place == *each.want);
}

void TestAnchoringCases::initTestCase()
{
    for (const AnchoringCase &each : anchoringCases(QStringLiteral(RANDNOTIZ_TEST_DATA "/anchoring"))) {
        AnchorText text(each.text);
        const Anchor anchor = text.find(each.selectors);
        Tally &tally = m_kinds[(each.unseen ? u"unseen/"_s : u"tuning/"_s) + each.kind];
        count(tally, each, anchor, text.offsets().toSelector(anchor.range));
    }
}

TestAnchoringCases::Tally TestAnchoringCases::tallyOf(bool unseen) const
{
    Tally sum;
    for (auto kind = m_kinds.cbegin(); kind != m_kinds.cend(); ++kind) {
        if (kind.key().startsWith("unseen"_L1) != unseen)
            continue;
        sum.cases += kind->cases;
        sum.there += kind->there;
        sum.recalled += kind->recalled;
        sum.exact += kind->exact;
        sum.anchored += kind->anchored;
        sum.gone += kind->gone;
        sum.orphans += kind->orphans;
    }
    return sum;
}

void TestAnchoringCases::thereAreCasesEnough()
{
    QCOMPARE_GE(tallyOf(false).cases + tallyOf(true).cases, 500);
    QCOMPARE_GE(m_kinds.size(), 2 * 36);
}

void TestAnchoringCases::figuresAreReached_data()
{
    QTest::addColumn<bool>("unseen");
    QTest::newRow("tuned on") << false;
    QTest::newRow("unseen") << true;
}

void TestAnchoringCases::figuresAreReached()
{
    QFETCH(bool, unseen);
    const Tally tally = tallyOf(unseen);
    QCOMPARE_GE(tally.recall(), 0.98);
    QCOMPARE_GE(tally.exactness(), 0.97);
    QCOMPARE_GE(tally.precision(), 0.995);
    QCOMPARE_GE(tally.orphansFound(), 0.98);
}

void TestAnchoringCases::cleanupTestCase()
{
    const auto line = [](const QString &name, const Tally &tally) {
        qInfo("%-52s %4d %6.3f %6.3f %6.3f %6.3f", qPrintable(name), tally.cases, tally.recall(), tally.exactness(),
              tally.precision(), tally.orphansFound());
    };
    qInfo("%-52s cases recall  exact  prec. orphans", "kind");
    for (auto kind = m_kinds.cbegin(); kind != m_kinds.cend(); ++kind)
        line(kind.key(), *kind);
    line(u"tuning"_s, tallyOf(false));
    line(u"unseen"_s, tallyOf(true));
}

QTEST_GUILESS_MAIN(TestAnchoringCases)
#include "test_anchoringcases.moc"
