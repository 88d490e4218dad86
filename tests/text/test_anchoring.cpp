#include "text/anchoring.h"
#include "text/offsets.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestAnchoring : public QObject
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
    void anAnchorIsFoundStrictly_data();
    void anAnchorIsFoundStrictly();
    void anAnchorIsCountedInCodePoints();
    void everyQuoteOfATextIsAtItsPlace();
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

void TestAnchoring::aQuoteIsFound_data()
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

void TestAnchoring::aQuoteIsFound()
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

void TestAnchoring::aQuoteIsLocatedOnlyWhereItIsAlone_data()
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

void TestAnchoring::aQuoteIsLocatedOnlyWhereItIsAlone()
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

void TestAnchoring::aQuoteAcrossParagraphsIsLocated()
{
    const QString text = u"Erster Absatz endet hier.\nZweiter Absatz.\nDritter Absatz."_s;
    const Result<TextRange> found = locateQuote(text, {u"endet hier.\nZweiter"_s, {}, {}});
    QVERIFY(found.ok());
    QCOMPARE(*found, rangeOf(text, u"endet hier.\nZweiter"_s));
}

void TestAnchoring::contextHasThirtyTwoCodePoints()
{
    const QString text = u"😀"_s.repeated(50) + u"Quote"_s + u"ä"_s.repeated(50);
    const TextQuoteSelector quote = quoteSelector(text, {100, 105});
    QCOMPARE(quote.exact, u"Quote"_s);
    QCOMPARE(quote.prefix, u"😀"_s.repeated(32));
    QCOMPARE(quote.suffix, u"ä"_s.repeated(32));
}

void TestAnchoring::contextDoesNotCutGraphemes()
{
    // 33 code points back stands a letter whose mark would be the first of the prefix.
    const QString text = u"ax\u0302"_s + u"b"_s.repeated(31) + u"Quote"_s + u"c"_s.repeated(31) + u"x\u0302d"_s;
    const TextQuoteSelector quote = quoteSelector(text, rangeOf(text, u"Quote"_s));
    QCOMPARE(quote.prefix, u"b"_s.repeated(31));
    QCOMPARE(quote.suffix, u"c"_s.repeated(31));
}

void TestAnchoring::contextIsShorterAtTheEndsOfTheText()
{
    const TextQuoteSelector quote = quoteSelector(u"Ein Wort."_s, {0, 9});
    QCOMPARE(quote, (TextQuoteSelector{u"Ein Wort."_s, {}, {}}));
}

void TestAnchoring::aRepeatedQuoteGetsALongerContext()
{
    const QString filler = u"Immer dieselben Worte stehen um diese Stelle herum, Zeile für Zeile. "_s;
    const QString text = u"Anfang. "_s + filler + u"Quote. "_s + filler + u"Mitte. "_s + filler + u"Quote. "_s + filler;
    const TextRange second{text.lastIndexOf(u"Quote"), text.lastIndexOf(u"Quote") + 5};
    const TextQuoteSelector quote = quoteSelector(text, second);
    QVERIFY(quote.prefix.size() > 32);
    QCOMPARE(findQuote(text, quote), QList<TextRange>{second});
}

void TestAnchoring::aQuoteThatCannotBeToldApartKeepsTheLongestContext()
{
    const QString text = u"ab "_s.repeated(3000);
    const TextQuoteSelector quote = quoteSelector(text, {4500, 4502});
    QCOMPARE(quote.prefix.size(), 1024);
    QCOMPARE(quote.suffix.size(), 1024);
}

void TestAnchoring::anAnchorIsFoundStrictly_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("state");
    auto row = [](const char *name, const QString &before, const QString &quote, const QString &after,
                  AnchorState state) { QTest::newRow(name) << before << quote << after << int(state); };
    const QString text = u"Die Lage ist ernst. Im Januar stieg der Umsatz um 5 Prozent auf neue Höhen. Danach war überall wieder Ruhe."_s;
    const QString quote = u"stieg der Umsatz um 5 Prozent"_s;
    auto changed = [&](const QString &from, const QString &to) {
        Q_ASSERT(text.contains(from));
        return QString(text).replace(from, to);
    };

    row("same text", text, quote, text, AnchorState::Same);
    row("change far away", text, quote, changed(u"Ruhe."_s, u"Ruhe, und zwar lange."_s), AnchorState::Same);
    row("text put before", text, quote, u"Vorspann. "_s + text, AnchorState::Moved);
    row("emoji put before", text, quote, u"😀😀 "_s + text, AnchorState::Moved);
    row("words before changed", text, quote, changed(u"Im Januar"_s, u"Im Februar"_s), AnchorState::Moved);
    row("words behind changed", text, quote, changed(u"auf neue"_s, u"auf alte"_s), AnchorState::Moved);
    row("words on both sides changed", text, quote, u"Es hieß, es stieg der Umsatz um 5 Prozent."_s, AnchorState::Orphan);
    row("another number", text, quote, changed(u"um 5 Prozent"_s, u"um 6 Prozent"_s), AnchorState::Orphan);
    row("a longer number", text, u"stieg der Umsatz um 5"_s, changed(u"um 5 "_s, u"um 50 "_s), AnchorState::Orphan);
    row("a broken number", text, u"stieg der Umsatz um 5"_s, changed(u"um 5 "_s, u"um 5,3 "_s), AnchorState::Orphan);
    row("a number broken before", text, u"5 Prozent auf neue"_s, changed(u"um 5 "_s, u"um 3,5 "_s), AnchorState::Orphan);
    row("a longer word", text, u"der Umsatz"_s, changed(u"Umsatz "_s, u"Umsatzverlust "_s), AnchorState::Orphan);
    row("not, in the middle", text, quote, changed(u"stieg der"_s, u"stieg nicht der"_s), AnchorState::Orphan);
    row("gone", text, quote, u"Etwas ganz anderes."_s, AnchorState::Orphan);
    row("empty text", text, quote, QString(), AnchorState::Orphan);
    row("twice in the same context", text, quote, u"X "_s + text + u"\n"_s + text, AnchorState::Orphan);
    row("twice, once in its context", text, quote, u"Und wieder stieg der Umsatz um 5 Prozent. "_s + text,
        AnchorState::Moved);
    row("twice, both with half the context", text, quote,
        changed(u"auf neue"_s, u"auf alte"_s) + u"\n"_s + changed(u"auf neue"_s, u"auf hohe"_s), AnchorState::Orphan);
    row("whole text, continued", u"Um 5"_s, u"Um 5"_s, u"Um 5,3 Prozent"_s, AnchorState::Orphan);
    row("whole text, with another paragraph", u"Um 5 Prozent"_s, u"Um 5 Prozent"_s, u"Um 5 Prozent\nMehr."_s,
        AnchorState::Same);
    row("half a word was quoted", text, u"tieg der Umsa"_s,
        changed(u"auf neue"_s, u"auf alte"_s), AnchorState::Moved);
}

void TestAnchoring::anAnchorIsFoundStrictly()
{
    QFETCH(QString, before);
    QFETCH(QString, quote);
    QFETCH(QString, after);
    QFETCH(int, state);
    const TextRange range = rangeOf(before, quote);
    const Anchor anchor =
        anchorIn(after, OffsetMap(before).toSelector(range), quoteSelector(before, range));
    QCOMPARE(int(anchor.state), state);
    if (anchor.state == AnchorState::Orphan)
        QVERIFY(anchor.range.isEmpty());
    else
        QCOMPARE(part(after, anchor.range), quote);
}

void TestAnchoring::anAnchorIsCountedInCodePoints()
{
    const QString text = u"😀😀😀 Das Zitat steht hier, ab 😀 und zu."_s;
    const TextRange range = rangeOf(text, u"Das Zitat"_s);
    const Anchor anchor = anchorIn(text, TextPositionSelector{4, 13}, quoteSelector(text, range));
    QCOMPARE(anchor.state, AnchorState::Same);
    QCOMPARE(anchor.range, range);
}

void TestAnchoring::everyQuoteOfATextIsAtItsPlace()
{
    const QString text = u"Ein Satz. Ein Satz. Noch ein 👨‍👩‍👧 Satz, ein Satz.\nEin Satz."_s;
    const OffsetMap offsets(text);
    for (qsizetype start = 0; start < text.size(); ++start) {
        for (qsizetype end = start + 1; end <= text.size(); ++end) {
            const TextRange range{start, end};
            if (text[start].isLowSurrogate() || text[end - 1].isHighSurrogate())
                continue;
            const Anchor anchor =
                anchorIn(text, offsets, offsets.toSelector(range), quoteSelector(text, range));
            QCOMPARE(anchor.state, AnchorState::Same);
            QCOMPARE(anchor.range, range);
        }
    }
}

void TestAnchoring::aPathologicalTextIsSearchedInLinearTime()
{
    // Quadratic search would take 10^12 comparisons here and run into ctest's limit.
    const QString text = u"a"_s.repeated(2'000'000);
    const QString quote = u"a"_s.repeated(1'000'000) + u"b"_s;
    QVERIFY(findQuote(text, {quote, {}, {}}).isEmpty());
}

QTEST_GUILESS_MAIN(TestAnchoring)
#include "test_anchoring.moc"
