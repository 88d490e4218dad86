#include "text/quoting.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestQuoting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuoteIsFound_data();
    void aQuoteIsFound();
    void aQuoteIsLocatedOnlyWhereItIsAlone_data();
    void aQuoteIsLocatedOnlyWhereItIsAlone();
    void aQuoteAcrossParagraphsIsLocated();
    void contextHasThirtyTwoCodePoints();
    void contextDoesNotCutGraphemes();
    void contextIsShorterAtTheEndsOfTheText();
    void aRepeatedQuoteGetsALongerContext();
    void aQuoteThatCannotBeToldApartKeepsTheLongestContext();
    void aPathologicalTextIsSearchedInLinearTime();
};

namespace {

QString part(const QString &text, TextRange range)
{
    return text.sliced(range.start, range.length());
}

TextRange rangeOf(const QString &text, const QString &quote)
{
    const qsizetype start = text.indexOf(quote);
    Q_ASSERT(start >= 0);
    return {start, start + quote.size()};
}

} // namespace

void TestQuoting::aQuoteIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QList<qsizetype>>("starts");
    using Starts = QList<qsizetype>;
    QTest::newRow("nowhere") << u"abc"_s << u"x"_s << QString() << QString() << Starts{};
    QTest::newRow("empty quote") << u"abc"_s << QString() << QString() << QString() << Starts{};
    QTest::newRow("everywhere") << u"ab ab"_s << u"ab"_s << QString() << QString() << Starts{0, 3};
    QTest::newRow("overlapping") << u"ababa"_s << u"aba"_s << QString() << QString() << Starts{0, 2};
    QTest::newRow("by prefix") << u"xab yab"_s << u"ab"_s << u"y"_s << QString() << Starts{5};
    QTest::newRow("by suffix") << u"abx aby"_s << u"ab"_s << QString() << u"x"_s << Starts{0};
    QTest::newRow("half found again") << u"aaab aab"_s << u"aab"_s << QString() << QString() << Starts{1, 5};
    QTest::newRow("longer than the text") << u"ab"_s << u"abc"_s << QString() << QString() << Starts{};
    QTest::newRow("not inside a grapheme") << u"x\u0302 x"_s << u"x"_s << QString() << QString() << Starts{3};
    QTest::newRow("not inside a flag row") << u"🇩🇪🇸🇪"_s << u"🇪🇸"_s << QString() << QString() << Starts{};
    QTest::newRow("case counts") << u"Wort wort"_s << u"wort"_s << QString() << QString() << Starts{5};
}

void TestQuoting::aQuoteIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, exact);
    QFETCH(QString, prefix);
    QFETCH(QString, suffix);
    QFETCH(QList<qsizetype>, starts);
    QList<TextRange> expected;
    for (const qsizetype start : starts)
        expected += TextRange{start, start + exact.size()};
    QCOMPARE(findQuote(text, {exact, prefix, suffix}), expected);
}

void TestQuoting::aQuoteIsLocatedOnlyWhereItIsAlone_data()
{
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("error"); // -1 for none
    QTest::newRow("once") << u"Der erste"_s << QString() << -1;
    QTest::newRow("twice") << u"Satz"_s << QString() << int(Error::Ambiguous);
    QTest::newRow("twice, told apart") << u"Satz"_s << u"zweite "_s << -1;
    QTest::newRow("nowhere") << u"dritte"_s << QString() << int(Error::NotFound);
    QTest::newRow("in another context") << u"Satz"_s << u"dritte "_s << int(Error::NotFound);
    QTest::newRow("nothing") << QString() << QString() << int(Error::NotFound);
}

void TestQuoting::aQuoteIsLocatedOnlyWhereItIsAlone()
{
    QFETCH(QString, exact);
    QFETCH(QString, prefix);
    QFETCH(int, error);
    const QString text = u"Der erste Satz. Der zweite Satz."_s;
    const Result<TextRange> found = locateQuote(text, {exact, prefix, {}});
    QCOMPARE(found.ok() ? -1 : int(found.error().code), error);
    if (found)
        QCOMPARE(part(text, *found), exact);
}

void TestQuoting::aQuoteAcrossParagraphsIsLocated()
{
    const QString text = u"Erster Absatz endet hier.\nZweiter Absatz.\nDritter Absatz."_s;
    const Result<TextRange> found = locateQuote(text, {u"endet hier.\nZweiter"_s, {}, {}});
    QVERIFY(found.ok());
    QCOMPARE(*found, rangeOf(text, u"endet hier.\nZweiter"_s));
}

void TestQuoting::contextHasThirtyTwoCodePoints()
{
    const QString text = u"😀"_s.repeated(50) + u"Quote"_s + u"ä"_s.repeated(50);
    const TextQuoteSelector quote = quoteSelector(text, {100, 105});
    QCOMPARE(quote.exact, u"Quote"_s);
    QCOMPARE(quote.prefix, u"😀"_s.repeated(32));
    QCOMPARE(quote.suffix, u"ä"_s.repeated(32));
}

void TestQuoting::contextDoesNotCutGraphemes()
{
    // 33 code points back stands a letter whose mark would be the first of the prefix.
    const QString text = u"ax\u0302"_s + u"b"_s.repeated(31) + u"Quote"_s + u"c"_s.repeated(31) + u"x\u0302d"_s;
    const TextQuoteSelector quote = quoteSelector(text, rangeOf(text, u"Quote"_s));
    QCOMPARE(quote.prefix, u"b"_s.repeated(31));
    QCOMPARE(quote.suffix, u"c"_s.repeated(31));
}

void TestQuoting::contextIsShorterAtTheEndsOfTheText()
{
    const TextQuoteSelector quote = quoteSelector(u"Ein Wort."_s, {0, 9});
    QCOMPARE(quote, (TextQuoteSelector{u"Ein Wort."_s, {}, {}}));
}

void TestQuoting::aRepeatedQuoteGetsALongerContext()
{
    const QString filler = u"Immer dieselben Worte stehen um diese Stelle herum, Zeile für Zeile. "_s;
    const QString text = u"Anfang. "_s + filler + u"Quote. "_s + filler + u"Mitte. "_s + filler + u"Quote. "_s + filler;
    const TextRange second{text.lastIndexOf(u"Quote"), text.lastIndexOf(u"Quote") + 5};
    const TextQuoteSelector quote = quoteSelector(text, second);
    QVERIFY(quote.prefix.size() > 32);
    QCOMPARE(findQuote(text, quote), QList<TextRange>{second});
}

void TestQuoting::aQuoteThatCannotBeToldApartKeepsTheLongestContext()
{
    const QString text = u"ab "_s.repeated(3000);
    const TextQuoteSelector quote = quoteSelector(text, {4500, 4502});
    QCOMPARE(quote.prefix.size(), 1024);
    QCOMPARE(quote.suffix.size(), 1024);
}

void TestQuoting::aPathologicalTextIsSearchedInLinearTime()
{
    // Quadratic search would take 10^12 comparisons here and run into ctest's limit.
    const QString text = u"a"_s.repeated(2'000'000);
    const QString quote = u"a"_s.repeated(1'000'000) + u"b"_s;
    QVERIFY(findQuote(text, {quote, {}, {}}).isEmpty());
}

QTEST_GUILESS_MAIN(TestQuoting)
#include "test_quoting.moc"
