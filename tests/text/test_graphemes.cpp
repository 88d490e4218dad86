#include "text/graphemes.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestGraphemes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOffsetMovesToTheEdgeOfItsGrapheme_data();
    void anOffsetMovesToTheEdgeOfItsGrapheme();
    void aFlagIsFoundInALongRowOfFlags();
    void anOffsetOutsideTheTextIsItsEnd();
    void aRangeGrowsToWholeGraphemes();
    void anEmptyRangeStaysEmpty();
    void whiteSpaceAtTheEndsIsTrimmed_data();
    void whiteSpaceAtTheEndsIsTrimmed();
};

void TestGraphemes::anOffsetMovesToTheEdgeOfItsGrapheme_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<qsizetype>("end");
    auto row = [](const char *name, const QString &text, qsizetype offset, qsizetype start, qsizetype end) {
        QTest::newRow(name) << text << offset << start << end;
    };
    row("between letters", u"abc"_s, 1, 1, 1);
    row("umlaut in one", u"aäb"_s, 2, 2, 2);
    row("umlaut in two", u"aa\u0308b"_s, 2, 1, 3);
    row("three marks", u"xa\u0323\u0302\u0301y"_s, 3, 1, 5);
    row("surrogate pair", u"a😀b"_s, 2, 1, 3);
    row("family", u"x👨‍👩‍👧y"_s, 4, 1, 9);
    row("skin tone", u"👍🏽!"_s, 2, 0, 4);
    row("keycap", u"1\uFE0F\u20E3."_s, 1, 0, 3);
    row("inside the second flag", u"🇩🇪🇸🇪"_s, 6, 4, 8);
    row("between flags", u"🇩🇪🇸🇪"_s, 4, 4, 4);
    row("CR LF", u"a\r\nb"_s, 2, 1, 3);
    row("LF alone", u"a\nb"_s, 2, 2, 2);
    row("Devanagari vowel sign", u"कि"_s, 1, 0, 2);
    row("Devanagari virama", u"न\u094D "_s, 1, 0, 2);
    row("Hangul jamo", u"\u1112\u1161\u11AB"_s, 2, 0, 3);
    row("Thai vowel", u"กำ"_s, 1, 0, 2);
}

void TestGraphemes::anOffsetMovesToTheEdgeOfItsGrapheme()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, offset);
    QFETCH(qsizetype, start);
    QFETCH(qsizetype, end);
    QCOMPARE(graphemeStart(text, offset), start);
    QCOMPARE(graphemeEnd(text, offset), end);
}

void TestGraphemes::aFlagIsFoundInALongRowOfFlags()
{
    // Which two of many regional indicators make a flag depends on all that stand before them.
    const QString text = u"x"_s + u"🇩🇪"_s.repeated(500) + u"y"_s;
    for (const qsizetype flag : {0, 1, 250, 499}) {
        const qsizetype start = 1 + 4 * flag;
        QCOMPARE(graphemeStart(text, start), start);
        for (qsizetype inside = start + 1; inside < start + 4; ++inside) {
            QCOMPARE(graphemeStart(text, inside), start);
            QCOMPARE(graphemeEnd(text, inside), start + 4);
        }
    }
}

void TestGraphemes::anOffsetOutsideTheTextIsItsEnd()
{
    QCOMPARE(graphemeStart(u"ä", 5), 1);
    QCOMPARE(graphemeEnd(u"ä", -5), 0);
    QCOMPARE(graphemeEnd(u"", 0), 0);
}

void TestGraphemes::aRangeGrowsToWholeGraphemes()
{
    const QString text = u"ab\u0301c👨‍👩‍👧d"_s;
    QCOMPARE(snapToGraphemes(text, {2, 6}), (TextRange{1, 12}));
    QCOMPARE(snapToGraphemes(text, {0, 1}), (TextRange{0, 1}));
}

void TestGraphemes::anEmptyRangeStaysEmpty()
{
    QVERIFY(snapToGraphemes(u"ab\u0301c", {2, 2}).isEmpty());
}

void TestGraphemes::whiteSpaceAtTheEndsIsTrimmed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("trimmed");
    QTest::newRow("nothing to trim") << u"Wort"_s << u"Wort"_s;
    QTest::newRow("ends") << u" \n\tein Wort\n "_s << u"ein Wort"_s;
    QTest::newRow("other widths") << u"\u00A0\u2003Wort\u3000\u202F"_s << u"Wort"_s;
    QTest::newRow("only space") << u" \n "_s << QString();
}

void TestGraphemes::whiteSpaceAtTheEndsIsTrimmed()
{
    QFETCH(QString, text);
    QFETCH(QString, trimmed);
    const TextRange range = trimmedRange(text, {0, text.size()});
    QCOMPARE(text.sliced(range.start, range.length()), trimmed);
}

QTEST_GUILESS_MAIN(TestGraphemes)
#include "test_graphemes.moc"
