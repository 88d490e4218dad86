#include "reader/highlightcolours.h"
#include "reader/highlightindex.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

MarkedPassage passage(qsizetype start, qsizetype end)
{
    MarkedPassage marked;
    marked.annotation.id = AnnotationId(QUuid::createUuid());
    marked.range = {start, end};
    return marked;
}

/// Relative luminance and contrast ratio as WCAG 2.1 defines them.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class TestHighlights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStretchFindsWhatMeetsIt();
    void anOrphanIsNowhere();
    void overlappingOnesHaveLanesOfTheirOwn();
    void textIsReadableOnEveryColour_data();
    void textIsReadableOnEveryColour();
};

void TestHighlights::aStretchFindsWhatMeetsIt()
{
    QRandomGenerator random(7);
    QList<MarkedPassage> passages;
    for (int i = 0; i < 400; ++i) {
        const int start = random.bounded(2000);
        // A few long ones, which begin far above what they reach into.
        passages += passage(start, start + 1 + random.bounded(i % 40 == 0 ? 1500 : 30));
    }
    std::ranges::sort(passages, {},
                      [](const MarkedPassage &p) { return std::pair(p.range.start, p.range.end); });
    const HighlightIndex index(passages);

    for (int i = 0; i < 500; ++i) {
        const qsizetype start = random.bounded(3600);
        const TextRange range{start, start + random.bounded(60)};
        QList<AnnotationId> expected;
        for (const MarkedPassage &p : std::as_const(passages)) {
            if (p.range.start < range.end && range.start < p.range.end)
                expected += p.annotation.id;
        }
        QList<AnnotationId> found;
        for (const HighlightIndex::Entry &entry : index.in(range))
            found += entry.id;
        if (range.isEmpty())
            continue;
        QCOMPARE(found, expected);
    }
}

void TestHighlights::anOrphanIsNowhere()
{
    MarkedPassage orphan = passage(0, 5);
    orphan.annotation.anchorState = AnchorState::Orphan;

    QVERIFY(HighlightIndex({orphan}).at(2).isEmpty());
}

void TestHighlights::overlappingOnesHaveLanesOfTheirOwn()
{
    const HighlightIndex index({passage(0, 10), passage(2, 5), passage(4, 12), passage(10, 20)});

    QList<int> lanes;
    for (const HighlightIndex::Entry &entry : index.all())
        lanes += entry.lane;
    QCOMPARE(lanes, (QList<int>{0, 1, 2, 0}));
}

void TestHighlights::textIsReadableOnEveryColour_data()
{
    QTest::addColumn<Colour>("colour");
    QTest::addColumn<bool>("dark");
    for (const Colour colour : allColours) {
        QTest::addRow("%s, light", defaultColourName(colour)) << colour << false;
        QTest::addRow("%s, dark", defaultColourName(colour)) << colour << true;
    }
}

void TestHighlights::textIsReadableOnEveryColour()
{
    QFETCH(Colour, colour);
    QFETCH(bool, dark);
    const QColor text = dark ? QColor(0xdd, 0xdd, 0xdd) : QColor(0x1a, 0x1a, 0x1a);
    const QColor page = dark ? QColor(0x1e, 0x1f, 0x22) : QColor(Qt::white);
    const HighlightColours colours = highlightColours(colour, dark);

    QVERIFY(contrast(text, colours.fill) >= 4.5);
    QVERIFY(contrast(page, colours.strong) >= 3.0);
}

QTEST_GUILESS_MAIN(TestHighlights)
#include "test_highlights.moc"
