#include "text/quotecheck.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(randnotiz::QuoteMatch)

class TestQuoteCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuoteIsClassified_data();
    void aQuoteIsClassified();
    void aDifferenceNamesTheWordsOfBothSides_data();
    void aDifferenceNamesTheWordsOfBothSides();
    void differencesMakeUpBothTexts();
    void aQuotationIsFoundInAText_data();
    void aQuotationIsFoundInAText();
    void theNearestPassageIsShown_data();
    void theNearestPassageIsShown();
    void attributionsAreNoPartOfAQuotation_data();
    void attributionsAreNoPartOfAQuotation();
};

namespace {

constexpr auto Identical = QuoteMatch::Identical;
constexpr auto Typography = QuoteMatch::Typography;
constexpr auto Altered = QuoteMatch::Altered;

QuoteCheck check(const QString &source, const QString &quotation)
{
    return checkWhole(QuotedWords(source), Quotation(quotation));
}

/// "[-ours-]{+theirs+}" in what is the same.
QString shown(const QuoteCheck &check, const QString &source, const QString &quotation)
{
    QString line;
    for (const TextDifference &difference : check.differences) {
        const QString ours = source.sliced(difference.before.start, difference.before.length());
        const QString theirs = quotation.sliced(difference.after.start, difference.after.length());
        if (difference.kind == TextDifference::Same)
            line += theirs;
        else
            line += (ours.isEmpty() ? QString() : u"[-"_s + ours + u"-]"_s)
                    + (theirs.isEmpty() ? QString() : u"{+"_s + theirs + u"+}"_s);
    }
    return line;
}

} // namespace

void TestQuoteCheck::aQuoteIsClassified_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("quotation");
    QTest::addColumn<QuoteMatch>("match");

    QTest::newRow("the same") << u"Die Kuh liegt im Gras."_s << u"Die Kuh liegt im Gras."_s << Identical;
    QTest::newRow("white space at the ends") << u"Die Kuh."_s << u" Die Kuh.\n"_s << Identical;
    // Typography
    QTest::newRow("reflown") << u"Die Kuh liegt im Gras."_s << u"Die Kuh\nliegt im Gras."_s << Typography;
    QTest::newRow("paragraphs joined") << u"Eins.\nZwei."_s << u"Eins. Zwei."_s << Typography;
    QTest::newRow("two spaces") << u"Die Kuh liegt."_s << u"Die  Kuh liegt."_s << Typography;
    QTest::newRow("no-break space") << u"Paragraf §\u00A05 gilt"_s << u"Paragraf § 5 gilt"_s << Typography;
    QTest::newRow("no space after a sign") << u"Es sind 10\u00A0% mehr"_s << u"Es sind 10% mehr"_s << Typography;
    QTest::newRow("straight marks") << u"Er sagt: „Nein“."_s << u"Er sagt: \"Nein\"."_s << Typography;
    QTest::newRow("guillemets") << u"Er sagt: »Nein«."_s << u"Er sagt: «Nein»."_s << Typography;
    QTest::newRow("marks around it") << u"Die Kuh liegt."_s << u"„Die Kuh liegt.“"_s << Typography;
    QTest::newRow("apostrophe") << u"It’s so"_s << u"It's so"_s << Typography;
    QTest::newRow("dash") << u"Gut – sehr gut"_s << u"Gut — sehr gut"_s << Typography;
    QTest::newRow("dash without space") << u"good – very good"_s << u"good—very good"_s << Typography;
    QTest::newRow("two hyphens") << u"gut – sehr"_s << u"gut -- sehr"_s << Typography;
    QTest::newRow("range") << u"Seiten 10–12"_s << u"Seiten 10-12"_s << Typography;
    QTest::newRow("ellipsis") << u"Und dann …"_s << u"Und dann ..."_s << Typography;
    QTest::newRow("spaced ellipsis") << u"And then … gone"_s << u"And then . . . gone"_s << Typography;
    QTest::newRow("soft hyphen") << u"Donau\u00ADdampfer"_s << u"Donaudampfer"_s << Typography;
    QTest::newRow("zero-width space") << u"Donau\u200Bdampfer"_s << u"Donaudampfer"_s << Typography;
    QTest::newRow("decomposed") << u"schön"_s << u"scho\u0308n"_s << Typography;
    QTest::newRow("ligature") << u"\uFB01nden"_s << u"finden"_s << Typography;
    QTest::newRow("no-break hyphen") << u"E\u2011Mail"_s << u"E-Mail"_s << Typography;
    QTest::newRow("ideographs with a space") << u"你好世界"_s << u"你好 世界"_s << Typography;
    // Altered
    QTest::newRow("a typing error") << u"Die Kuh liegt."_s << u"Die Khu liegt."_s << Altered;
    QTest::newRow("a word less") << u"Die Kuh liegt nicht im Gras."_s << u"Die Kuh liegt im Gras."_s << Altered;
    QTest::newRow("the last word less") << u"Die Kuh liegt im Gras"_s << u"Die Kuh liegt im"_s << Altered;
    QTest::newRow("a word more") << u"Die Kuh liegt."_s << u"Die Kuh liegt nicht."_s << Altered;
    QTest::newRow("case") << u"Die Kuh liegt."_s << u"die Kuh liegt."_s << Altered;
    QTest::newRow("number") << u"Es sind 1.250 Kühe."_s << u"Es sind 1.260 Kühe."_s << Altered;
    QTest::newRow("decimal mark") << u"Es sind 1,25 Liter."_s << u"Es sind 1.25 Liter."_s << Altered;
    QTest::newRow("sign of a number") << u"Es waren −5 Grad."_s << u"Es waren 5 Grad."_s << Altered;
    QTest::newRow("superscript") << u"100 m² Wohnung"_s << u"100 m2 Wohnung"_s << Altered;
    QTest::newRow("punctuation") << u"Komm, wir essen, Opa."_s << u"Komm, wir essen Opa."_s << Altered;
    QTest::newRow("apostrophe lost") << u"we're here"_s << u"were here"_s << Altered;
    QTest::newRow("two words joined") << u"every one of them"_s << u"everyone of them"_s << Altered;
    QTest::newRow("hyphen lost") << u"they re-sign it"_s << u"they resign it"_s << Altered;
    QTest::newRow("sharp s") << u"in Maßen trinken"_s << u"in Massen trinken"_s << Altered;
    QTest::newRow("accent") << u"le pêcheur part"_s << u"le pécheur part"_s << Altered;
    QTest::newRow("other words") << u"Die Kuh liegt."_s << u"Der Hund bellt."_s << Altered;
    // What the person marked
    QTest::newRow("left out") << u"Die braune Kuh liegt im Gras."_s << u"Die […] Kuh liegt im Gras."_s << Identical;
    QTest::newRow("left out, dots") << u"Die braune Kuh liegt im Gras."_s << u"Die [...] Kuh liegt im Gras."_s << Identical;
    QTest::newRow("left out, round") << u"Die braune Kuh liegt."_s << u"Die (…) Kuh liegt."_s << Identical;
    QTest::newRow("left out, bare") << u"Die braune Kuh liegt."_s << u"Die … Kuh liegt."_s << Identical;
    QTest::newRow("left out at the end") << u"Die Kuh liegt im Gras."_s << u"Die Kuh liegt […]."_s << Identical;
    QTest::newRow("left out at the beginning") << u"Gestern lag die Kuh."_s << u"… lag die Kuh."_s << Identical;
    QTest::newRow("left out twice") << u"Eins zwei drei vier fünf"_s << u"Eins […] drei […] fünf"_s << Identical;
    QTest::newRow("left out, other marks") << u"Er sagt „nie“ und geht heute."_s << u"Er sagt \"nie\" und […] heute."_s
                                           << Typography;
    QTest::newRow("order changed") << u"Eins zwei drei vier"_s << u"drei […] Eins"_s << Altered;
    QTest::newRow("left out, not marked there") << u"Eins zwei drei vier fünf"_s << u"Eins drei […] fünf"_s << Altered;
    QTest::newRow("put in") << u"Sie kam nach Bonn."_s << u"Sie [die Ministerin] kam nach Bonn."_s << Identical;
    QTest::newRow("in place of a word") << u"Gestern kam sie nach Bonn."_s << u"Gestern kam [die Ministerin] nach Bonn."_s
                                        << Identical;
    QTest::newRow("sic") << u"Er laß ein Buch."_s << u"Er laß [sic] ein Buch."_s << Identical;
    QTest::newRow("marked case") << u"Die Kuh liegt."_s << u"[d]ie Kuh liegt."_s << Identical;
    QTest::newRow("marked case of another word") << u"Die Kuh liegt."_s << u"[s]ie Kuh liegt."_s << Altered;
    QTest::newRow("marked ending") << u"Das Dach des Haus brennt."_s << u"Das Dach des Haus[es] brennt."_s << Identical;
    QTest::newRow("signs of the source itself") << u"Er sprach […] lange."_s << u"Er sprach […] lange."_s << Identical;
    QTest::newRow("brackets of the source") << u"Der Rat [der Stadt] tagt."_s << u"Der Rat [der Stadt] tagt."_s << Identical;
}

void TestQuoteCheck::aQuoteIsClassified()
{
    QFETCH(QString, source);
    QFETCH(QString, quotation);
    const QuoteCheck made = check(source, quotation);
    QTEST(made.match, "match");
    QCOMPARE(made.differences.isEmpty(), made.match != Altered);
}

void TestQuoteCheck::aDifferenceNamesTheWordsOfBothSides_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("quotation");
    QTest::addColumn<QString>("difference");

    QTest::newRow("replaced") << u"Die Kuh liegt im Gras."_s << u"Die Khu liegt im Gras."_s
                              << u"Die [-Kuh-]{+Khu+} liegt im Gras."_s;
    QTest::newRow("went") << u"Die Kuh liegt nicht im Gras."_s << u"Die Kuh liegt im Gras."_s
                          << u"Die Kuh liegt [-nicht -]im Gras."_s;
    QTest::newRow("came") << u"Die Kuh liegt im Gras."_s << u"Die Kuh liegt nicht im Gras."_s
                          << u"Die Kuh liegt {+nicht +}im Gras."_s;
    QTest::newRow("typography is no difference") << u"„Die Kuh“ – sie liegt."_s << u"\"Die Khu\" - sie liegt."_s
                                                 << u"\"Die [-Kuh-]{+Khu+}\" - sie liegt."_s;
    QTest::newRow("a number is one word") << u"Es sind 61.000 im Jahr"_s << u"Es sind 16.000 im Jahr"_s
                                          << u"Es sind [-61.000-]{+16.000+} im Jahr"_s;
    QTest::newRow("last word") << u"Die Kuh liegt dort"_s << u"Die Kuh liegt da"_s << u"Die Kuh liegt [-dort-]{+da+}"_s;
    QTest::newRow("a comma is no common ground") << u"Die Kuh, braun und alt, liegt dort."_s
                                                 << u"Das Pferd, schwarz und jung, liegt dort."_s
                                                 << u"[-Die Kuh, braun und alt-]{+Das Pferd, schwarz und jung+}, liegt dort."_s;
    QTest::newRow("what was marked is none") << u"Die alte braune Kuh liegt im Gras."_s << u"Die […] Khu liegt im Gras."_s
                                             << u"Die […] [-Kuh-]{+Khu+} liegt im Gras."_s;
}

void TestQuoteCheck::aDifferenceNamesTheWordsOfBothSides()
{
    QFETCH(QString, source);
    QFETCH(QString, quotation);
    QTEST(shown(check(source, quotation), source, quotation), "difference");
}

void TestQuoteCheck::differencesMakeUpBothTexts()
{
    const QString source = u"»Eins«, zwei – drei. Vier fünf sechs!"_s;
    const QString quotation = u"„Eins“, drei sieben: Vier acht"_s;
    qsizetype ours = 0;
    qsizetype theirs = 0;
    for (const TextDifference &difference : check(source, quotation).differences) {
        QCOMPARE(difference.before.start, ours);
        QCOMPARE(difference.after.start, theirs);
        ours = difference.before.end;
        theirs = difference.after.end;
    }
    QCOMPARE(ours, source.size());
    QCOMPARE(theirs, quotation.size());
}

void TestQuoteCheck::aQuotationIsFoundInAText_data()
{
    QTest::addColumn<QString>("quotation");
    QTest::addColumn<bool>("isFound");
    QTest::addColumn<QuoteMatch>("match");
    QTest::addColumn<QString>("place");

    QTest::newRow("words") << u"die Kuh im Gras"_s << true << Identical << u"die Kuh im Gras"_s;
    QTest::newRow("better place wins") << u"sagte „nein“ und"_s << true << Identical << u"sagte „nein“ und"_s;
    QTest::newRow("its own full stop") << u"Dort lag die Kuh im."_s << true << Typography << u"Dort lag die Kuh im"_s;
    QTest::newRow("pieces") << u"Dort lag die Kuh […] und ging."_s << true << Identical
                            << u"Dort lag die Kuh im Gras. Er sagte \"nein\" und blieb. Sie sagte „nein“ und ging."_s;
    QTest::newRow("part of a word") << u"die Kuh im Gra"_s << false << Altered << QString();
    QTest::newRow("another case") << u"Die Kuh im Gras"_s << false << Altered << QString();
    QTest::newRow("pieces in another order") << u"und ging […] Dort lag"_s << false << Altered << QString();
    QTest::newRow("without a word") << u"…"_s << false << Altered << QString();
}

void TestQuoteCheck::aQuotationIsFoundInAText()
{
    QFETCH(QString, quotation);
    QFETCH(bool, isFound);
    const QString text = u"Dort lag die Kuh im Gras. Er sagte \"nein\" und blieb. Sie sagte „nein“ und ging."_s;
    const auto found = findQuotation(QuotedWords(text), Quotation(quotation));
    QCOMPARE(found.has_value(), isFound);
    if (!isFound)
        return;
    QTEST(found->match, "match");
    QTEST(text.sliced(found->place.start, found->place.length()), "place");
}

void TestQuoteCheck::theNearestPassageIsShown_data()
{
    QTest::addColumn<QString>("quotation");
    QTest::addColumn<QString>("difference");
    QTest::addColumn<bool>("isNear");

    QTest::newRow("a number") << u"Der Rat hat am Montag 40 neue Stellen beschlossen"_s
                              << u"Der Rat hat am Montag [-14-]{+40+} neue Stellen beschlossen"_s << true;
    QTest::newRow("the first word") << u"Ein Rat hat am Montag 14 neue Stellen"_s
                                    << u"[-Der-]{+Ein+} Rat hat am Montag 14 neue Stellen"_s << true;
    QTest::newRow("a word went") << u"Die Opposition stimmte gegen den Antrag, weil er zu teuer sei"_s
                                 << u"Die Opposition stimmte [-nicht -]gegen den Antrag, weil er zu teuer sei"_s << true;
    QTest::newRow("something else") << u"Gestern Abend spielte das Orchester eine Sinfonie von Haydn"_s << QString() << false;
}

void TestQuoteCheck::theNearestPassageIsShown()
{
    QFETCH(QString, quotation);
    QFETCH(bool, isNear);
    const QString text = u"Am Montag tagte der Rat der Stadt. Der Rat hat am Montag 14 neue Stellen beschlossen.\n"
                         "Die Opposition stimmte nicht gegen den Antrag, weil er zu teuer sei. Am Abend gab es noch Streit."_s;
    const auto found = nearestPassage(QuotedWords(text), Quotation(quotation));
    constexpr double near = 0.6;
    QCOMPARE(found && found->likeness >= near, isNear);
    if (isNear)
        QTEST(shown(*found, text, quotation), "difference");
}

void TestQuoteCheck::attributionsAreNoPartOfAQuotation_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<QStringList>("readings");
    QTest::newRow("plain") << u"Eins zwei."_s << QStringList{u"Eins zwei."_s};
    QTest::newRow("last line") << u"Eins zwei.\n— Anna Muster"_s << QStringList{u"Eins zwei.\n— Anna Muster"_s, u"Eins zwei."_s};
    QTest::newRow("behind the marks") << u"„Eins zwei.“ (Muster 2025)"_s
                                      << QStringList{u"„Eins zwei.“ (Muster 2025)"_s, u"Eins zwei."_s};
    QTest::newRow("a dialogue") << u"„Eins“, sagte er, „zwei“"_s << QStringList{u"„Eins“, sagte er, „zwei“"_s, u"Eins“, sagte er, „zwei"_s};
    QTest::newRow("two lines of verse") << u"Eins zwei\ndrei vier"_s << QStringList{u"Eins zwei\ndrei vier"_s};
}

void TestQuoteCheck::attributionsAreNoPartOfAQuotation()
{
    QFETCH(QString, block);
    QStringList readings;
    for (const TextRange &range : quotationReadings(block))
        readings += block.sliced(range.start, range.length());
    QTEST(readings, "readings");
}

QTEST_APPLESS_MAIN(TestQuoteCheck)
#include "test_quotecheck.moc"
