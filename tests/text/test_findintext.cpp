#include "text/expressionsearch.h"
#include "text/findintext.h"

#include <QTest>

#include <array>
#include <thread>
#include <vector>

using namespace randnotiz;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(FindOptions)

namespace {

const std::atomic_bool goOn = false;

QStringList quotes(const QString &text, const FoundPlaces &found)
{
    QStringList words;
    for (const TextRange &place : found.places)
        words += text.sliced(place.start, place.length());
    return words;
}

QStringList find(const QString &text, const QString &words, const FindOptions &options, const QString &language = {})
{
    return quotes(text, FindableText(text, language).find({words, options}, goOn));
}

constexpr FindOptions loosely{};
constexpr FindOptions wholly{.wholeWords = true};
constexpr FindOptions withCase{.matchCase = true};
constexpr FindOptions withAccents{.matchAccents = true};
constexpr FindOptions asTyped{.matchCase = true, .matchAccents = true};
constexpr FindOptions expression{.kind = FindKind::Expression};
constexpr FindOptions forms{.kind = FindKind::WordForms};

} // namespace

class TestFindInText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreFoundAsAReaderMeansThem_data();
    void lettersAreFoundAsAReaderMeansThem();
    void wordsAreFoundInTheirForms_data();
    void wordsAreFoundInTheirForms();
    void whichLanguagesHaveWordForms();
    void expressionsAreFound_data();
    void expressionsAreFound();
    void aWrongExpressionSaysWhatAndWhere_data();
    void aWrongExpressionSaysWhatAndWhere();
    void noExpressionHangs_data();
    void noExpressionHangs();
    void whatWasFoundBeforeGivingUpIsKept();
    void aSearchIsStopped_data();
    void aSearchIsStopped();
    void aVeryLongTextIsSearched();
    void whateverIsTypedPlacesAreInOrder();
    void searchesRunSideBySide();
};

void TestFindInText::lettersAreFoundAsAReaderMeansThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &text, const QString &words, const FindOptions &options,
                        const QStringList &found) { QTest::newRow(name) << text << words << options << found; };
    row("any case", u"Fluss FLUSS fluss"_s, u"fluss"_s, loosely, {u"Fluss"_s, u"FLUSS"_s, u"fluss"_s});
    row("this case", u"Fluss FLUSS fluss"_s, u"Fluss"_s, withCase, {u"Fluss"_s});
    row("capitals only", u"IT it It"_s, u"IT"_s, withCase, {u"IT"_s});
    row("inside words", u"concatenate"_s, u"cat"_s, loosely, {u"cat"_s});
    row("whole words", u"cat concat cats, cat"_s, u"cat"_s, wholly, {u"cat"_s, u"cat"_s});
    row("whole words of several", u"the cat the cats"_s, u"the cat"_s, wholly, {u"the cat"_s});
    row("whole words that begin with none", u"§ 5 § 50"_s, u"§ 5"_s, wholly, {u"§ 5"_s});
    row("no overlaps", u"aaaaa"_s, u"aa"_s, loosely, {u"aa"_s, u"aa"_s});
    row("nothing", u"abc"_s, u"abd"_s, loosely, {});
    row("longer than the text", u"abc"_s, u"abcd"_s, loosely, {});
    row("in an empty text", u""_s, u"a"_s, loosely, {});

    row("no umlaut typed", u"Ärzte Arzte"_s, u"arzte"_s, loosely, {u"Ärzte"_s, u"Arzte"_s});
    row("umlaut typed", u"schön schon"_s, u"schön"_s, loosely, {u"schön"_s});
    row("spelled out", u"Ärzte Aerzte Arzte"_s, u"Aerzte"_s, loosely, {u"Ärzte"_s, u"Aerzte"_s});
    row("spelled out in the text", u"Ärzte Aerzte Arzte"_s, u"Ärzte"_s, loosely, {u"Ärzte"_s, u"Aerzte"_s});
    row("ö and ü too", u"Goethe Göthe, Mueller Müller Muller"_s, u"müller"_s, loosely, {u"Mueller"_s, u"Müller"_s});
    row("within a word", u"Überführung ueberfuehrung"_s, u"überfuehrung"_s, loosely,
        {u"Überführung"_s, u"ueberfuehrung"_s});
    row("an umlaut is no ae where accents count", u"Ärzte Aerzte Arzte"_s, u"Ärzte"_s, withAccents, {u"Ärzte"_s});
    row("nor is it a", u"Ärzte Arzte"_s, u"arzte"_s, withAccents, {u"Arzte"_s});
    row("e beside an umlaut", u"die Säer"_s, u"saeer"_s, loosely, {u"Säer"_s});
    row("half of what is spelled out", u"blauem bläuem"_s, u"lau"_s, loosely, {u"lau"_s, u"läu"_s});
    row("accents", u"café CAFÉ cafe"_s, u"cafe"_s, loosely, {u"café"_s, u"CAFÉ"_s, u"cafe"_s});
    row("an accent that is typed", u"café cafè cafe"_s, u"café"_s, loosely, {u"café"_s});
    row("two marks on a letter", u"Việt Nam"_s, u"viet"_s, loosely, {u"Việt"_s});
    row("letters with a stroke", u"Łódź in Øst, Ærø"_s, u"lodz"_s, loosely, {u"Łódź"_s});
    row("æ spelled out", u"Ærø"_s, u"aeroe"_s, loosely, {u"Ærø"_s});
    row("aa and å", u"Århus Aarhus"_s, u"aarhus"_s, loosely, {u"Århus"_s, u"Aarhus"_s});
    row("a mark that has no letter with it", u"x\u0304y xy"_s, u"xy"_s, loosely, {u"x\u0304y"_s, u"xy"_s});
    row("such a mark at the end", u"yx\u0304"_s, u"x"_s, loosely, {u"x\u0304"_s});
    row("such a mark typed", u"x\u0304 x"_s, u"x\u0304"_s, loosely, {u"x\u0304"_s});
    row("not without it", u"x\u0304 x"_s, u"x"_s, withAccents, {u"x"_s});
    row("typed in parts", u"Häuser"_s, u"Ha\u0308user"_s, loosely, {u"Häuser"_s});
    row("typed in parts, as typed", u"Häuser Hauser"_s, u"Ha\u0308user"_s, asTyped, {u"Häuser"_s});
    row("Russian", u"ёлка елка"_s, u"елка"_s, loosely, {u"ёлка"_s, u"елка"_s});
    row("a vowel sign isn't an accent", u"कि क"_s, u"क"_s, loosely, {u"क"_s});

    row("ss and ß", u"Straße STRASSE Strasse"_s, u"strasse"_s, loosely, {u"Straße"_s, u"STRASSE"_s, u"Strasse"_s});
    row("ß and ss", u"Straße Strasse STRAẞE"_s, u"Straße"_s, loosely, {u"Straße"_s, u"Strasse"_s, u"STRAẞE"_s});
    row("ß as typed", u"Straße Strasse"_s, u"Straße"_s, withAccents, {u"Straße"_s});
    row("ss as typed", u"Straße Strasse"_s, u"strasse"_s, withAccents, {u"Strasse"_s});
    row("half of a ß", u"Fuß es"_s, u"s"_s, loosely, {u"s"_s});
    row("ligatures", u"ﬁnden Auﬂage"_s, u"finden"_s, loosely, {u"ﬁnden"_s});
    row("half of a ligature", u"ﬁnden"_s, u"inden"_s, loosely, {});
    row("a ligature typed", u"finden"_s, u"ﬁnden"_s, loosely, {u"finden"_s});

    row("soft hyphens", u"Haus\u00ADtür Haustür"_s, u"Haustür"_s, loosely, {u"Haus\u00ADtür"_s, u"Haustür"_s});
    row("soft hyphens as typed", u"Haus\u00ADtür"_s, u"Haustür"_s, asTyped, {u"Haus\u00ADtür"_s});
    row("a soft hyphen typed", u"Haustür"_s, u"Haus\u00ADtür"_s, loosely, {u"Haustür"_s});
    row("no word ends at a soft hyphen", u"Haus Haus\u00ADtür"_s, u"Haus"_s, wholly, {u"Haus"_s});
    row("nothing but a soft hyphen", u"Haus\u00ADtür"_s, u"\u00AD"_s, loosely, {});
    row("a hyphen left out", u"E-Mail Email"_s, u"email"_s, loosely, {u"E-Mail"_s, u"Email"_s});
    row("a hyphen typed", u"E-Mail Email"_s, u"e-mail"_s, loosely, {u"E-Mail"_s});
    row("a hyphen so far", u"E-Mail Email"_s, u"e-"_s, loosely, {u"E-"_s});
    row("a hyphen at a line's end", u"Regie-\nrung Regierung"_s, u"Regierung"_s, loosely, {u"Regie-\nrung"_s, u"Regierung"_s});
    row("any hyphen", u"A\u2011B"_s, u"a-b"_s, loosely, {u"A\u2011B"_s});
    row("any dash", u"ja – nein, ja — nein"_s, u"ja - nein"_s, loosely, {u"ja – nein"_s, u"ja — nein"_s});
    row("quotation marks", u"„Nie“ und »nie«"_s, u"\"nie\""_s, loosely, {u"„Nie“"_s, u"»nie«"_s});
    row("over a line's end", u"zwei\nWorte, zwei  Worte"_s, u"zwei worte"_s, loosely, {u"zwei\nWorte"_s, u"zwei  Worte"_s});
    row("a narrow space", u"5\u202Fkm 5 km 5km"_s, u"5 km"_s, loosely, {u"5\u202Fkm"_s, u"5 km"_s});
    row("a space behind", u"in das innere"_s, u"in "_s, loosely, {u"in "_s});
    row("a space before", u"in das innere"_s, u" in"_s, loosely, {u" in"_s});
    row("nothing but a space", u"a b"_s, u" "_s, loosely, {u" "_s});

    row("surrogate pairs", u"ja 👍 und 👍👍"_s, u"👍"_s, loosely, {u"👍"_s, u"👍"_s, u"👍"_s});
    row("half of a pair", u"👍"_s, QString(QChar(0xD83D)), loosely, {});
    row("no emoji without its skin", u"👍🏽 👍"_s, u"👍"_s, loosely, {u"👍"_s});
    row("letters beyond the BMP", u"𐐐𐐨"_s, u"𐐨"_s, withCase, {u"𐐨"_s});
    row("wide letters", u"ＡＢＣ"_s, u"abc"_s, loosely, {u"ＡＢＣ"_s});
    row("Chinese over a line's end", u"東\n京"_s, u"東京"_s, loosely, {u"東\n京"_s});
    row("signs of an expression", u"a.b (c) a+b axb"_s, u"a.b"_s, loosely, {u"a.b"_s});
    row("a footnote mark", u"Wort¹ und 1"_s, u"1"_s, loosely, {u"1"_s});
}

void TestFindInText::lettersAreFoundAsAReaderMeansThem()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(FindOptions, options);
    QFETCH(QStringList, found);

    QCOMPARE(find(text, words, options), found);
}

void TestFindInText::wordsAreFoundInTheirForms_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &language, const QString &text, const QString &words,
                        const QStringList &found) { QTest::newRow(name) << language << text << words << found; };
    row("umlaut in the plural", u"de"_s, u"Das Haus, die Häuser, des Hauses, Haustür"_s, u"haus"_s,
        {u"Haus"_s, u"Häuser"_s, u"Hauses"_s});
    row("from the plural", u"de-AT"_s, u"ein Buch, zwei Bücher"_s, u"Bücher"_s, {u"Buch"_s, u"Bücher"_s});
    row("umlauts spelled out", u"de"_s, u"Ärzte Aerzte Arzt"_s, u"Aerzte"_s, {u"Ärzte"_s, u"Aerzte"_s, u"Arzt"_s});
    row("ß", u"de"_s, u"große grosse großen"_s, u"groß"_s, {u"große"_s, u"grosse"_s, u"großen"_s});
    row("English", u"en"_s, u"policy policies police"_s, u"policies"_s, {u"policy"_s, u"policies"_s});
    row("possessive", u"en-GB"_s, u"the dog’s tail"_s, u"dogs"_s, {u"dog’s"_s});
    row("several words", u"de"_s, u"neue Häuser; neues, Haus; Haus, neu; neue rote Häuser"_s, u"neues Haus"_s,
        {u"neue Häuser"_s, u"neues, Haus"_s});
    row("soft hyphens", u"de"_s, u"Häu\u00ADser"_s, u"Haus"_s, {u"Häu\u00ADser"_s});
    row("unknown language", u""_s, u"Häuser policies"_s, u"policy"_s, {u"policies"_s});
    row("unknown language, German", u""_s, u"Häuser policies"_s, u"Haus"_s, {u"Häuser"_s});
    row("French", u"fr"_s, u"Élève élèves, l’élève"_s, u"eleve"_s, {u"Élève"_s, u"élèves"_s, u"élève"_s});
    row("a language without known inflections", u"pl"_s, u"Szkoła szkoły"_s, u"szkola"_s, {u"Szkoła"_s});
    row("no part of a compound", u"de"_s, u"Hausboot und Haus"_s, u"Haus"_s, {u"Haus"_s});
    row("only its own form", u"de"_s, u"der die das der"_s, u"der"_s, {u"der"_s, u"der"_s});
    row("Chinese", u"zh"_s, u"我们学习中文"_s, u"学习"_s, {u"学习"_s});
    row("beyond the first plane", u"de"_s, u"😀 Häuser"_s, u"Haus"_s, {u"Häuser"_s});
    row("no word", u"de"_s, u"Haus - Haus"_s, u" - "_s, {});
    row("more words than the text", u"de"_s, u"Haus"_s, u"Haus Haus"_s, {});
    row("no overlaps", u"de"_s, u"Haus Haus Haus"_s, u"Haus Haus"_s, {u"Haus Haus"_s});
}

void TestFindInText::wordsAreFoundInTheirForms()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QStringList, found);

    QCOMPARE(find(text, words, forms, language), found);
}

void TestFindInText::whichLanguagesHaveWordForms()
{
    for (const QString &known : {u"de"_s, u"de-CH"_s, u"EN"_s, u"en_US"_s, u"fr"_s, u""_s})
        QVERIFY2(hasWordForms(known), qPrintable(known));
    for (const QString &unknown : {u"pl"_s, u"den"_s, u"zh-Hant"_s})
        QVERIFY2(!hasWordForms(unknown), qPrintable(unknown));
}

void TestFindInText::expressionsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &text, const QString &words, bool matchCase,
                        const QStringList &found) { QTest::newRow(name) << text << words << matchCase << found; };
    row("a choice", u"Haus Maus Laus"_s, u"[HM]aus"_s, false, {u"Haus"_s, u"Maus"_s});
    row("any case", u"ÄRZTE Ärzte"_s, u"ärzte"_s, false, {u"ÄRZTE"_s, u"Ärzte"_s});
    row("this case", u"ÄRZTE Ärzte"_s, u"Ärzte"_s, true, {u"Ärzte"_s});
    row("whole words of any letters", u"über Überfluss"_s, u"\\büber\\b"_s, false, {u"über"_s});
    row("each line", u"eins zwei\nzwei"_s, u"^zwei$"_s, false, {u"zwei"_s});
    row("dots end at lines", u"ab\ncd"_s, u".+"_s, false, {u"ab"_s, u"cd"_s});
    row("no overlaps", u"aaaaa"_s, u"aa"_s, false, {u"aa"_s, u"aa"_s});
    row("matches of nothing", u"baac"_s, u"a*"_s, false, {u"aa"_s});
    row("nothing but matches of nothing", u"bc"_s, u"a*|(?=b)"_s, false, {});
    row("typed in parts", u"Häuser"_s, u"Ha\u0308us.r"_s, false, {u"Häuser"_s});
    row("soft hyphens", u"Haus\u00ADtür\u00AD, ein Haus"_s, u"haust.r"_s, false, {u"Haus\u00ADtür"_s});
    row("many soft hyphens", u"\u00ADa\u00AD\u00ADb\u00ADc"_s, u"b"_s, false, {u"b"_s});
    row("surrogate pairs", u"ja 👍 nein"_s, u"ja . nein"_s, false, {u"ja 👍 nein"_s});
    row("half of a character", u"e\u0323\u0301x"_s, u"e"_s, false, {u"e\u0323\u0301"_s});
    row("back references", u"das das ist ist es"_s, u"\\b(\\w+) \\1\\b"_s, false, {u"das das"_s, u"ist ist"_s});
}

void TestFindInText::expressionsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(bool, matchCase);
    QFETCH(QStringList, found);
    FindOptions options = expression;
    options.matchCase = matchCase;

    QCOMPARE(find(text, words, options), found);
}

void TestFindInText::aWrongExpressionSaysWhatAndWhere_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<ExpressionError::Kind>("kind");
    QTest::addColumn<int>("place");
    QTest::newRow("nothing to repeat") << u"*a"_s << ExpressionError::Syntax << 1;
    QTest::newRow("repeated twice") << u"a**"_s << ExpressionError::Syntax << 3;
    QTest::newRow("flag") << u"(?z)a"_s << ExpressionError::Syntax << 3;
    QTest::newRow("open parenthesis") << u"ein (Haus"_s << ExpressionError::Parenthesis << 9;
    QTest::newRow("closing parenthesis") << u"Haus) am See"_s << ExpressionError::Parenthesis << 5;
    QTest::newRow("open bracket") << u"Häu[ser"_s << ExpressionError::Bracket << 7;
    QTest::newRow("half of a repetition") << u"a{2"_s << ExpressionError::Repetition << 3;
    QTest::newRow("repetition backwards") << u"a{3,1}"_s << ExpressionError::Repetition << 6;
    QTest::newRow("needless escape") << u"\\q"_s << ExpressionError::Escape << 2;
    QTest::newRow("nothing to escape") << u"\\"_s << ExpressionError::Escape << 1;
    QTest::newRow("property") << u"\\p{Foo}"_s << ExpressionError::Property << 7;
    QTest::newRow("no such group") << u"\\3"_s << ExpressionError::BackReference << 2;
    QTest::newRow("no such name") << u"(?<n>a)\\k<m>"_s << ExpressionError::BackReference << 12;
    QTest::newRow("endless look behind") << u"(?<=a*)b"_s << ExpressionError::LookBehind << 7;
    QTest::newRow("range backwards") << u"[z-a]"_s << ExpressionError::Range << 4;
    QTest::newRow("number") << u"a{99999999999}"_s << ExpressionError::Size << 12;
    QTest::newRow("behind a line's end") << u"ab\n(c"_s << ExpressionError::Parenthesis << 5;
}

void TestFindInText::aWrongExpressionSaysWhatAndWhere()
{
    QFETCH(QString, words);
    QFETCH(ExpressionError::Kind, kind);
    QFETCH(int, place);

    const FoundPlaces found = FindableText(u"Das Haus am See"_s, {}).find({words, expression}, goOn);

    QVERIFY(found.error.has_value());
    QCOMPARE(int(found.error->kind), int(kind));
    QCOMPARE(found.error->place, qsizetype(place));
    QVERIFY(found.places.isEmpty());
}

void TestFindInText::noExpressionHangs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("one long word") << QString(u"a"_s.repeated(50'000) + u'b') << u"(a+)+$"_s;
    QTest::newRow("many short words") << u"aaaaaaaaaaaab "_s.repeated(100'000) << u"(a+)+$"_s;
    QTest::newRow("found again and again") << u"aaaaaaaaaaaab c "_s.repeated(100'000) << u"(a+)+$|c"_s;
    QTest::newRow("nested") << u"ab"_s.repeated(50'000) << u"(((a|b)*)*)*c"_s;
}

void TestFindInText::noExpressionHangs()
{
    QFETCH(QString, text);
    QFETCH(QString, words);

    // Would not come back without the limit; with it the work, not the time, is bounded.
    const FoundPlaces found = findExpression(text, words, false, {.steps = 20}, goOn);

    QVERIFY(found.tookTooLong);
    QVERIFY(!found.error);
}

void TestFindInText::whatWasFoundBeforeGivingUpIsKept()
{
    const QString text = u"c c "_s + u"a"_s.repeated(50'000) + u"b c"_s;

    const FoundPlaces found = findExpression(text, u"c|(a+)+$"_s, false, {.steps = 20}, goOn);

    QVERIFY(found.tookTooLong);
    QCOMPARE(found.places.size(), 2);
}

void TestFindInText::aSearchIsStopped_data()
{
    QTest::addColumn<FindOptions>("options");
    QTest::newRow("letters") << loosely;
    QTest::newRow("forms") << forms;
    QTest::newRow("expression") << expression;
}

void TestFindInText::aSearchIsStopped()
{
    QFETCH(FindOptions, options);
    const std::atomic_bool stopped = true;

    QVERIFY(FindableText(u"a a a"_s, {}).find({u"a"_s, options}, stopped).places.isEmpty());
}

void TestFindInText::aVeryLongTextIsSearched()
{
    const QString text = u"Ein Wörterbuch erklärt Wörter. "_s.repeated(100'000);
    const FindableText findable(text, u"de"_s);

    QCOMPARE(findable.find({u"woerter"_s, loosely}, goOn).places.size(), 200'000);
    QCOMPARE(findable.find({u"Wort"_s, forms}, goOn).places.size(), 100'000);
    QCOMPARE(findable.find({u"W[^ ]+r\\."_s, expression}, goOn).places.size(), 100'000);
}

void TestFindInText::whateverIsTypedPlacesAreInOrder()
{
    const QString text = u"Ä äe ae Aæe ß ss ﬁ e\u0301\u0323 x\u0304- -a a-b \u00AD\u00AD a\u00ADb 👍🏽 „a“ — – - \n\t 東 京 ا\u064Bب"_s;
    const FindableText findable(text, {});
    const QString parts = u"aäeæsßﬁ\u0301\u0323x\u0304-\u00AD 👍\u201E—東اب\u064B\n.*+(["_s;
    quint32 seed = 42;
    const auto random = [&seed](qsizetype below) {
        seed = seed * 1664525U + 1013904223U;
        return qsizetype(seed >> 8) % below;
    };
    for (int i = 0; i < 20'000; ++i) {
        QString words;
        for (qsizetype length = 1 + random(5); length > 0; --length)
            words += parts[random(parts.size())];
        const FindOptions options{.kind = FindKind(random(3)), .wholeWords = random(2) == 0, .matchCase = random(2) == 0,
                                  .matchAccents = random(2) == 0};
        qsizetype end = 0;
        for (const TextRange &place : findable.find({words, options}, goOn).places) {
            QVERIFY2(place.start >= end && place.end > place.start && place.end <= text.size(), qPrintable(words));
            end = place.end;
        }
    }
}

void TestFindInText::searchesRunSideBySide()
{
    const QString text = u"Die Häuser und das Haus. "_s.repeated(2'000);
    const FindableText findable(text, u"de"_s);
    std::array<qsizetype, 6> counts{};
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < counts.size(); ++i) {
            threads.emplace_back([&findable, &count = counts[i], i] {
                const FindOptions options{.kind = FindKind(i % 3)};
                count = findable.find({u"Haus"_s, options}, goOn).places.size();
            });
        }
    }
    QCOMPARE(counts, (std::array<qsizetype, 6>{4'000, 4'000, 2'000, 4'000, 4'000, 2'000}));
}

QTEST_GUILESS_MAIN(TestFindInText)
#include "test_findintext.moc"
