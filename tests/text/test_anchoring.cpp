#include "text/anchoring.h"
#include "text/quoting.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// One behaviour a row; how well it does on many kinds of edits is measured by anchoringcases.
class TestAnchoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPassageIsFoundAgain_data();
    void aPassageIsFoundAgain();
    void sentencesThatChangedPlacesAreNotTakenForEachOther();
    void aLongQuoteIsFoundInOtherSurroundings();
    void anotherPassageIsNotTaken_data();
    void anotherPassageIsNotTaken();
    void whatIsNotKnownIsNotNeeded_data();
    void whatIsNotKnownIsNotNeeded();
    void anAnchorIsCountedInCodePoints();
    void everyQuoteOfATextIsAtItsPlace();
    void endsAreWholeGraphemes();
    void theScoreTellsHowMuchIsThere();
    void manyQuotesAreFoundInOneText();
    void aPathologicalTextIsSearchedInTime();
};

namespace {

const QString lage = u"Die Lage ist ernst. Im Januar stieg der Umsatz um 5 Prozent auf neue Höhen. Danach war überall "
                     "wieder Ruhe, und niemand sprach mehr davon."_s;
const QString umsatz = u"stieg der Umsatz um 5 Prozent"_s;

QString changed(const QString &text, const QString &from, const QString &to)
{
    Q_ASSERT(text.count(from) == 1);
    return QString(text).replace(from, to);
}

TextRange rangeOf(const QString &text, const QString &quote)
{
    const qsizetype start = text.indexOf(quote);
    Q_ASSERT(start >= 0);
    return {start, start + quote.size()};
}

Selectors selectorsOf(const QString &text, const QString &quote)
{
    const TextRange range = rangeOf(text, quote);
    return {OffsetMap(text).toSelector(range), quoteSelector(text, range)};
}

Anchor found(const QString &text, const Selectors &selectors)
{
    return AnchorText(text).find(selectors);
}

QString passage(const QString &text, const Anchor &anchor)
{
    return text.sliced(anchor.range.start, anchor.range.length());
}

} // namespace

void TestAnchoring::aPassageIsFoundAgain_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("passage");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, const QString &before, const QString &quote, const QString &after,
                        const QString &passage, AnchorState state) {
        QTest::newRow(name) << before << quote << after << passage << int(state);
    };
    const auto verbatim = [&row](const char *name, const QString &after, AnchorState state) {
        row(name, lage, umsatz, after, umsatz, state);
    };
    verbatim("the same text", lage, AnchorState::Same);
    verbatim("a change far away", changed(lage, u"Ruhe"_s, u"Stille und Ruhe"_s), AnchorState::Same);
    verbatim("text put before", u"Vorspann. "_s + lage, AnchorState::Moved);
    verbatim("emoji put before", u"😀😀 "_s + lage, AnchorState::Moved);
    verbatim("words before changed", changed(lage, u"Januar"_s, u"Februar"_s), AnchorState::Moved);
    verbatim("words behind changed", changed(lage, u"auf neue"_s, u"auf alte"_s), AnchorState::Same);
    verbatim("a copy in another context", u"Und wieder stieg der Umsatz um 5 Prozent. "_s + lage, AnchorState::Moved);
    verbatim("twice in its context, the nearer one", lage + u"\n"_s + lage, AnchorState::Same);

    const auto reworded = [&row](const char *name, const QString &from, const QString &to, const QString &words) {
        row(name, lage, umsatz, changed(lage, from, to), words, AnchorState::Reworded);
    };
    reworded("a typo", u"Umsatz"_s, u"Umsazt"_s, u"stieg der Umsazt um 5 Prozent"_s);
    reworded("its first word replaced", u"stieg"_s, u"sank"_s, u"sank der Umsatz um 5 Prozent"_s);
    reworded("its last word replaced", u"Prozent"_s, u"Punkte"_s, u"stieg der Umsatz um 5 Punkte"_s);
    reworded("words put in", u"um 5"_s, u"nach ersten Schätzungen um 5"_s, u"stieg der Umsatz nach ersten Schätzungen um 5 Prozent"_s);
    reworded("words taken out", u"der Umsatz "_s, QString(), u"stieg um 5 Prozent"_s);
    reworded("a number corrected in place", u"um 5"_s, u"um 6"_s, u"stieg der Umsatz um 6 Prozent"_s);
    reworded("turned round in place", u"stieg der"_s, u"stieg nicht der"_s, u"stieg nicht der Umsatz um 5 Prozent"_s);
    row("a longer number", lage, u"stieg der Umsatz um 5"_s, changed(lage, u"um 5"_s, u"um 50"_s),
        u"stieg der Umsatz um 50"_s, AnchorState::Reworded);
    row("a typo, and a verbatim copy elsewhere", lage, umsatz,
        u"Anderswo stieg der Umsatz um 5 Prozent, hieß es.\n"_s + changed(lage, u"Umsatz"_s, u"Umsazt"_s),
        u"stieg der Umsazt um 5 Prozent"_s, AnchorState::Reworded);

    const auto form = [&row](const char *name, const QString &before, const QString &quote, const QString &after,
                             const QString &words) { row(name, before, quote, after, words, AnchorState::Moved); };
    const QString school = u"Wir lernen. „Die Geschichte – sie heißt so – ist groß“, sagte sie. Dann ging er fort."_s;
    const QString story = u"„Die Geschichte – sie heißt so – ist groß“"_s;
    form("other quotation marks", school, story, u"X. "_s + QString(school).replace(u'„', u'»').replace(u'“', u'«'),
         u"»Die Geschichte – sie heißt so – ist groß«"_s);
    form("other dashes", school, story, u"X. "_s + QString(school).replace(u"–"_s, u"--"_s),
         u"„Die Geschichte -- sie heißt so -- ist groß“"_s);
    form("broken at a line's end", school, story, u"X. "_s + changed(school, u"Geschichte"_s, u"Ge-\nschichte"_s),
         u"„Die Ge-\nschichte – sie heißt so – ist groß“"_s);
    form("a hyphen left in the line", school, story, u"X. "_s + changed(school, u"Geschichte"_s, u"Ge- schichte"_s),
         u"„Die Ge- schichte – sie heißt so – ist groß“"_s);
    form("soft hyphens", school, story, u"X. "_s + changed(school, u"Geschichte"_s, u"Ge\u00ADschich\u00ADte"_s),
         u"„Die Ge\u00ADschich\u00ADte – sie heißt so – ist groß“"_s);
    form("ss for ß", school, story, u"X. "_s + QString(school).replace(u"ß"_s, u"ss"_s),
         u"„Die Geschichte – sie heisst so – ist gross“"_s);
    form("upper case", school, story, u"X. "_s + school.toUpper(), u"„DIE GESCHICHTE – SIE HEISST SO – IST GROSS“"_s);
    form("decomposed", lage, u"auf neue Höhen"_s, u"X. "_s + lage.normalized(QString::NormalizationForm_D),
         u"auf neue Ho\u0308hen"_s);
    form("Japanese across lines", u"雨の多い秋で、道は何週間も通れなかった。橋は閉じていた。"_s, u"道は何週間も通れなかった"_s,
         u"はじめに。雨の多い秋で、道は何\n週間も通れなかった。橋は閉じていた。"_s, u"道は何\n週間も通れなかった"_s);
    form("Arabic with vowel signs", u"في ذلك اليوم كتب الرجل رسالة طويلة إلى أخيه في المدينة."_s, u"كتب الرجل رسالة"_s,
         u"مقدمة. في ذلك اليوم كَتَبَ الرجل رسالة طويلة إلى أخيه في المدينة."_s, u"كَتَبَ الرجل رسالة"_s);
}

void TestAnchoring::sentencesThatChangedPlacesAreNotTakenForEachOther()
{
    const auto sentence = [](int year) {
        return u"Im Jahr %1 lag die Barke Nummer %1 im Hafen und wartete, als der Regen kam."_s.arg(year);
    };
    const QString before = QStringList{sentence(1901), sentence(1902), sentence(1903), sentence(1904)}.join(u'\n');
    const QString after = QStringList{sentence(1903), sentence(1902), sentence(1901), sentence(1904)}.join(u'\n');

    for (const int year : {1901, 1903}) {
        const Anchor anchor = found(after, selectorsOf(before, sentence(year)));
        QCOMPARE(anchor.state, AnchorState::Moved);
        QCOMPARE(passage(after, anchor), sentence(year));
    }
}

void TestAnchoring::aLongQuoteIsFoundInOtherSurroundings()
{
    const QString quote = u"Die Fahrrinne war seit dem Herbst versandet, und niemand im Amt wusste zu sagen, wann der alte Bagger aus der Werft wiederkommt."_s;
    const QString before = u"So stand es im Bericht. "_s + quote + u" Danach kam der Winter."_s;
    const QString after = u"Es wurde viel geredet in jenen Tagen. "_s + quote + u" Man einigte sich auf nichts."_s;

    const Anchor anchor = found(after, selectorsOf(before, quote));
    QCOMPARE(anchor.state, AnchorState::Moved);
    QCOMPARE(passage(after, anchor), quote);
}

void TestAnchoring::aPassageIsFoundAgain()
{
    QFETCH(QString, before);
    QFETCH(QString, quote);
    QFETCH(QString, after);
    const Anchor anchor = found(after, selectorsOf(before, quote));
    QTEST(int(anchor.state), "state");
    QTEST(passage(after, anchor), "passage");
}

void TestAnchoring::anotherPassageIsNotTaken_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &quote, const QString &after) {
        QTest::newRow(name) << before << quote << after;
    };
    const QString sentence = u"Im Mai zählte Hanna Brück im Hafen 40 Schiffe."_s;
    const QString harbour = u"Der Winter war lang. "_s + sentence + u" Der Sommer kam erst spät im Jahr."_s;
    const QString without = changed(harbour, sentence + u' ', QString());
    row("gone", harbour, sentence, without);
    row("an empty text", harbour, sentence, QString());
    row("another text", harbour, sentence, lage);
    row("another number", harbour, sentence, without + u"\nIm Mai zählte Hanna Brück im Hafen 60 Schiffe. So war es."_s);
    row("another name", harbour, sentence, without + u"\nIm Mai zählte Jonas Feld im Hafen 40 Schiffe. So war es."_s);
    row("a not", harbour, sentence, without + u"\nIm Mai zählte Hanna Brück im Hafen nicht 40 Schiffe. So war es."_s);
    row("a copy in another context", harbour, sentence, without + u"\nMan sagt: "_s + sentence + u" So war es."_s);
    row("one of several words", u"Er sprach von Freiheit und ging nach Hause."_s, u"Freiheit"_s,
        u"Er sprach und ging nach Hause. Was ist Freiheit? Freiheit ist vieles."_s);
    row("twice with half the context, at no place that is clearly nearer", lage, umsatz,
        u"Ein Vorspann, der beide Stellen weit von der alten wegrückt. "_s.repeated(3)
            + changed(lage, u"auf neue"_s, u"auf alte"_s) + u"\n"_s + changed(lage, u"auf neue"_s, u"auf hohe"_s));
}

void TestAnchoring::anotherPassageIsNotTaken()
{
    QFETCH(QString, before);
    QFETCH(QString, quote);
    QFETCH(QString, after);
    QCOMPARE(found(after, selectorsOf(before, quote)), Anchor());
}

void TestAnchoring::whatIsNotKnownIsNotNeeded_data()
{
    QTest::addColumn<Selectors>("selectors");
    QTest::addColumn<QString>("passage"); // empty: an orphan
    const auto row = [](const char *name, std::optional<TextPositionSelector> position, const TextQuoteSelector &quote,
                        const QString &passage) { QTest::newRow(name) << Selectors{position, quote} << passage; };
    const QString typo = u"stieg der Umsazt um 5 Prozent"_s;
    row("only the quote", {}, {umsatz, {}, {}}, umsatz);
    row("only the quote, with a typo", {}, {typo, {}, {}}, umsatz);
    row("the quote and its position", TextPositionSelector{30, 59}, {umsatz, {}, {}}, umsatz);
    row("the quote and a position behind the text", TextPositionSelector{5000, 5029}, {umsatz, {}, {}}, umsatz);
    row("without suffix", {}, {typo, u"ist ernst. Im Januar "_s, {}}, umsatz);
    row("without prefix", {}, {typo, {}, u" auf neue Höhen. Danach"_s}, umsatz);
    row("without position", {}, {typo, u"ist ernst. Im Januar "_s, u" auf neue Höhen. Danach"_s}, umsatz);
    row("a position alone", TextPositionSelector{30, 59}, {}, {});
    row("context alone", TextPositionSelector{30, 59}, {{}, u"Im Januar "_s, u" auf neue"_s}, {});
    row("another number", {}, {u"stieg der Umsatz um 7 Prozent"_s, {}, {}}, {});
    row("a letter that stands in many places", {}, {u"e"_s, {}, {}}, {});
}

void TestAnchoring::whatIsNotKnownIsNotNeeded()
{
    QFETCH(Selectors, selectors);
    const Anchor anchor = found(lage, selectors);
    QTEST(passage(lage, anchor), "passage");
}

void TestAnchoring::anAnchorIsCountedInCodePoints()
{
    const QString text = u"😀😀😀 Das Zitat steht hier, ab 😀 und zu."_s;
    const TextRange range = rangeOf(text, u"Das Zitat"_s);
    const Anchor anchor = found(text, {TextPositionSelector{4, 13}, quoteSelector(text, range)});
    QCOMPARE(anchor.state, AnchorState::Same);
    QCOMPARE(anchor.range, range);
}

void TestAnchoring::everyQuoteOfATextIsAtItsPlace()
{
    const QString text = u"Ein Satz. Ein Satz. Noch ein 👨‍👩‍👧 Satz, ein Satz.\nEin Satz."_s;
    AnchorText same(text);
    for (qsizetype start = 0; start < text.size(); ++start) {
        for (qsizetype end = start + 1; end <= text.size(); ++end) {
            const TextRange range{start, end};
            if (text[start].isLowSurrogate() || text[end - 1].isHighSurrogate())
                continue;
            const Anchor anchor = same.find({same.offsets().toSelector(range), quoteSelector(text, range)});
            QCOMPARE(anchor.state, AnchorState::Same);
            QCOMPARE(anchor.range, range);
        }
    }
}

void TestAnchoring::endsAreWholeGraphemes()
{
    const QString before = u"Die Form heisst cafe, und alle kennen sie von weitem her."_s;
    const QString after = u"Die Form heißt cafe\u0301, und alle kennen sie von weitem her."_s;
    const Anchor anchor = found(after, selectorsOf(before, u"heisst cafe"_s));
    QCOMPARE(passage(after, anchor), u"heißt cafe\u0301"_s);
}

void TestAnchoring::theScoreTellsHowMuchIsThere()
{
    const Selectors selectors = selectorsOf(lage, umsatz);
    const double same = found(lage, selectors).score;
    const double typo = found(changed(lage, u"Umsatz"_s, u"Umsazt"_s), selectors).score;
    const double reworded = found(changed(lage, u"der Umsatz"_s, u"das Ergebnis"_s), selectors).score;
    const double gone = found(u"Etwas anderes."_s, selectors).score;
    QCOMPARE(same, 1.0);
    QCOMPARE_LT(typo, same);
    QCOMPARE_LT(reworded, typo);
    QCOMPARE_LT(0.5, reworded);
    QCOMPARE(gone, 0.0);
}

void TestAnchoring::manyQuotesAreFoundInOneText()
{
    AnchorText text(u"Vorspann. "_s + changed(lage, u"Umsatz"_s, u"Umsazt"_s));
    for (const QString &quote : {u"Die Lage"_s, u"stieg der Umsatz"_s, u"wieder Ruhe"_s, u"stieg der Umsatz"_s})
        QVERIFY(text.find(selectorsOf(lage, quote)).state != AnchorState::Orphan);
}

void TestAnchoring::aPathologicalTextIsSearchedInTime()
{
    // Anything quadratic would run into ctest's limit.
    const QString text = u"a"_s.repeated(1'000'000);
    const QString words = u"a b "_s.repeated(100'000);
    QCOMPARE(found(text, {{}, {u"a"_s.repeated(500'000) + u"b"_s, {}, {}}}), Anchor());
    (void)found(words, {{}, {u"b a "_s.repeated(20'000) + u"c"_s, u"a b "_s.repeated(250), u"b a "_s.repeated(250)}});
}

QTEST_GUILESS_MAIN(TestAnchoring)
#include "test_anchoring.moc"
