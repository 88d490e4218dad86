#include "text/offsets.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestOffsets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOffsetIsCountedInCodePoints_data();
    void anOffsetIsCountedInCodePoints();
    void anOffsetInsideAPairCountsAsBeforeIt();
    void whatLiesBehindTheTextIsItsEnd();
    void everyRangeComesBack();
};

void TestOffsets::anOffsetIsCountedInCodePoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("utf16");
    QTest::addColumn<qint64>("codePoints");
    QTest::newRow("empty") << QString() << qsizetype(0) << qint64(0);
    QTest::newRow("plain") << u"Wort"_s << qsizetype(3) << qint64(3);
    QTest::newRow("before a pair") << u"a😀b"_s << qsizetype(1) << qint64(1);
    QTest::newRow("after a pair") << u"a😀b"_s << qsizetype(3) << qint64(2);
    QTest::newRow("the end") << u"a😀b"_s << qsizetype(4) << qint64(3);
    QTest::newRow("between pairs") << u"😀😁😂"_s << qsizetype(4) << qint64(2);
    QTest::newRow("after several") << u"😀😁😂"_s << qsizetype(6) << qint64(3);
    QTest::newRow("combining marks count") << u"e\u0301e"_s << qsizetype(2) << qint64(2);
}

void TestOffsets::anOffsetIsCountedInCodePoints()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, utf16);
    QFETCH(qint64, codePoints);
    const OffsetMap map(text);
    QCOMPARE(map.toCodePoints(utf16), codePoints);
    QCOMPARE(map.toUtf16(codePoints), utf16);
}

void TestOffsets::anOffsetInsideAPairCountsAsBeforeIt()
{
    const OffsetMap map(u"a😀b😁"_s);
    QCOMPARE(map.toCodePoints(2), 1);
    QCOMPARE(map.toCodePoints(5), 3);
}

void TestOffsets::whatLiesBehindTheTextIsItsEnd()
{
    const OffsetMap map(u"a😀"_s);
    QCOMPARE(map.codePointCount(), 2);
    QCOMPARE(map.toUtf16(2), 3);
    QCOMPARE(map.toUtf16(1'000'000'000'000), 3);
    QCOMPARE(map.toUtf16(-1), 0);
}

void TestOffsets::everyRangeComesBack()
{
    const QString text = u"Ein 😀 und 👨‍👩‍👧, dann 𝔘𝔫𝔦 und ä."_s;
    const QList<uint> codePoints = text.toUcs4();
    const OffsetMap map(text);
    QCOMPARE(map.codePointCount(), codePoints.size());
    qsizetype utf16 = 0;
    for (qint64 i = 0; i < codePoints.size(); ++i) {
        const qsizetype width = QChar::requiresSurrogates(codePoints[i]) ? 2 : 1;
        QCOMPARE(map.toRange({i, i + 1}), (TextRange{utf16, utf16 + width}));
        QCOMPARE(map.toSelector({utf16, utf16 + width}), (TextPositionSelector{i, i + 1}));
        utf16 += width;
    }
}

QTEST_GUILESS_MAIN(TestOffsets)
#include "test_offsets.moc"
