#include "text/comparabletext.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestComparableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsOfOneTextAreAlike_data();
    void formsOfOneTextAreAlike();
    void differentWordsStayDifferent_data();
    void differentWordsStayDifferent();
    void theWayBackLeadsToTheSource_data();
    void theWayBackLeadsToTheSource();
    void everyOffsetHasAWayBack();
};

void TestComparableText::formsOfOneTextAreAlike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *name, const QString &text, const QString &other) {
        QTest::newRow(name) << text << other;
    };
    row("letter case", u"Straße ÄÖÜ"_s, u"STRASSE äöü"_s);
    row("decomposed", u"größer"_s, u"gro\u0308ßer"_s);
    row("Hangul jamo", u"한글"_s, u"한글"_s);
    row("ligatures", u"Auflage, Offizier"_s, u"Auﬂage, Oﬃzier"_s);
    row("wide digits", u"1月20日"_s, u"１月２０日"_s);
    row("runs of white space", u"ein  \t Wort\n\nzwei"_s, u"ein\u00A0Wort zwei"_s);
    row("quotation marks", u"„Wort“ ‚so‘"_s, u"»Wort« 'so'"_s);
    row("Japanese quotation marks", u"「言葉」"_s, u"『言葉』"_s);
    row("two single marks for a double one", u"“x”"_s, u"``x''"_s);
    row("dashes", u"so – oder so"_s, u"so — oder so"_s);
    row("a dash without spaces", u"so — oder"_s, u"so—oder"_s);
    row("two hyphens for a dash", u"so -- oder"_s, u"so – oder"_s);
    row("years", u"1990–95"_s, u"1990-95"_s);
    row("ellipsis", u"und…"_s, u"und..."_s);
    row("soft hyphens", u"Geschichte"_s, u"Ge\u00ADschich\u00ADte"_s);
    row("zero width", u"Wort"_s, u"W\u200Bo\u2060r\uFEFFt"_s);
    row("hyphens at a line's end", u"Geschichte"_s, u"Ge-\n  schichte"_s);
    row("hyphens inside words", u"re-use"_s, u"reuse"_s);
    row("Japanese across lines", u"日本語の本"_s, u"日本\n語の 本"_s);
    row("Arabic vowel signs", u"كتب"_s, u"كَتَبَ"_s);
    row("Arabic lengthened", u"كتب"_s, u"كـــتب"_s);
}

void TestComparableText::formsOfOneTextAreAlike()
{
    QFETCH(QString, text);
    QFETCH(QString, other);
    QCOMPARE(ComparableText(other).folded().toString(), ComparableText(text).folded().toString());
}

void TestComparableText::differentWordsStayDifferent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("other");
    QTest::newRow("umlauts") << u"schon"_s << u"schön"_s;
    QTest::newRow("footnote marks are no digits") << u"Wort\u00B2"_s << u"Wort2"_s;
    QTest::newRow("two words") << u"zu Hause"_s << u"zuhause"_s;
    QTest::newRow("a hyphen before a capital") << u"Nord-\nSee"_s << u"Nordsee"_s;
    QTest::newRow("a hyphen at a word's end") << u"Haus- und"_s << u"Hausund"_s;
    QTest::newRow("kana") << u"は"_s << u"ば"_s;
}

void TestComparableText::differentWordsStayDifferent()
{
    QFETCH(QString, text);
    QFETCH(QString, other);
    QVERIFY(ComparableText(other).folded() != ComparableText(text).folded());
}

void TestComparableText::theWayBackLeadsToTheSource_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::addColumn<QString>("source");
    QTest::newRow("plain") << u"Ein Wort hier"_s << u"wort"_s << u"Wort"_s;
    QTest::newRow("behind white space") << u"  Ein \n\n Wort"_s << u"ein wort"_s << u"Ein \n\n Wort"_s;
    QTest::newRow("ss") << u"die Straße dort"_s << u"strasse"_s << u"Straße"_s;
    QTest::newRow("half an ß") << u"die Straße dort"_s << u"stras"_s << u"Straß"_s;
    QTest::newRow("decomposed") << u"ein gro\u0308ßeres Ziel"_s << u"gröss"_s << u"gro\u0308ß"_s;
    QTest::newRow("soft hyphens inside, not behind") << u"Ge\u00ADschich\u00ADte\u00AD da"_s << u"geschichte"_s << u"Ge\u00ADschich\u00ADte"_s;
    QTest::newRow("a broken line") << u"alte Ge-\nschichte neu"_s << u"geschichte"_s << u"Ge-\nschichte"_s;
    QTest::newRow("beyond the BMP") << u"😀😀 Wort 😀"_s << u"wort 😀"_s << u"Wort 😀"_s;
}

void TestComparableText::theWayBackLeadsToTheSource()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    const ComparableText comparable(text);
    const qsizetype start = comparable.folded().indexOf(folded);
    QVERIFY2(start >= 0, qPrintable(comparable.folded().toString()));
    const TextRange range = comparable.toSource({start, start + folded.size()});
    QTEST(text.sliced(range.start, range.length()), "source");
    QCOMPARE(comparable.fromSource(range.start), start);
}

void TestComparableText::everyOffsetHasAWayBack()
{
    const QString text = u" „Ge-\nschichte“ – gro\u0308ß 👩‍🔬 ﬁx… 日本 語\u00AD 1990–95 \n"_s;
    const ComparableText comparable(text);
    qsizetype before = 0;
    for (qsizetype i = 0; i < comparable.size(); ++i) {
        const TextRange source = comparable.toSource({i, i + 1});
        QVERIFY(source.start >= before && source.end >= source.start && source.end <= text.size());
        before = source.start;
    }
    QCOMPARE(comparable.fromSource(text.size()), comparable.size());
}

QTEST_GUILESS_MAIN(TestComparableText)
#include "test_comparabletext.moc"
