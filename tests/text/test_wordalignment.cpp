#include "text/wordalignment.h"
#include "text/wordchanges.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestWordAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreToldApart_data();
    void wordsAreToldApart();
    void wordsFindTheirPlaces_data();
    void wordsFindTheirPlaces();
    void otherFactsAreNoticed_data();
    void otherFactsAreNoticed();
    void theSameWordsInAnotherForm();
};

namespace {

/// Words that view a text, together with it.
struct Words
{
    explicit Words(const QString &source)
        : text(source)
        , list(comparedWords(text, source, {0, text.size()}))
    {
    }

    ComparableText text;
    QList<ComparedWord> list;
};

} // namespace

void TestWordAlignment::wordsAreToldApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("words and marks") << u"Ein Wort, zwei."_s << QStringList{u"ein"_s, u"wort"_s, u","_s, u"zwei"_s, u"."_s};
    QTest::newRow("numbers") << u"1.250,50 Euro"_s << QStringList{u"1.250,50"_s, u"euro"_s};
    QTest::newRow("a number at a sentence's end") << u"um 5."_s << QStringList{u"um"_s, u"5"_s, u"."_s};
    QTest::newRow("letters and digits") << u"Wort12"_s << QStringList{u"wort"_s, u"12"_s};
    QTest::newRow("apostrophes") << u"don’t ‘x’"_s << QStringList{u"don't"_s, u"'"_s, u"x"_s, u"'"_s};
    QTest::newRow("ideographs") << u"日本は。"_s << QStringList{u"日"_s, u"本"_s, u"は"_s, u"。"_s};
}

void TestWordAlignment::wordsAreToldApart()
{
    QFETCH(QString, text);
    QStringList words;
    const Words all(text);
    for (const ComparedWord &word : all.list)
        words += word.letters.toString();
    QTEST(words, "words");
}

void TestWordAlignment::wordsFindTheirPlaces_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qsizetype>>("places");
    using Places = QList<qsizetype>;
    const auto row = [](const char *name, const QString &pattern, const QString &text, const Places &places) {
        QTest::newRow(name) << pattern << text << places;
    };
    row("all of it", u"eins zwei drei"_s, u"null eins zwei drei vier"_s, {1, 2, 3});
    row("a typo", u"eins zwanzig drei"_s, u"null eins zwnazig drei"_s, {1, 2, 3});
    row("a word put in", u"gestern kamen viele"_s, u"gestern abend kamen viele"_s, {0, 2, 3});
    row("a word taken out", u"gestern abend kamen viele"_s, u"gestern kamen viele"_s, {0, -1, 1, 2});
    row("a word broken", u"die Geschichte endet"_s, u"die Ge- schichte endet"_s, {0, 1, 4});
    row("words joined", u"wir sind zu hause gewesen"_s, u"wir sind zuhause gewesen"_s, {0, 1, 2, 2, 3});
    row("a better copy further on", u"gestern kamen viele Leute"_s, u"gestern kamen. gestern kamen viele Leute"_s, {3, 4, 5, 6});
}

void TestWordAlignment::wordsFindTheirPlaces()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    const Words wanted(pattern);
    const Words found(text);
    QList<qsizetype> places;
    for (const AlignedWord &word : align(wanted.list, 0, wanted.list.size(), found.list).words)
        places += word.first;
    QTEST(places, "places");
}

void TestWordAlignment::otherFactsAreNoticed_data()
{
    QTest::addColumn<QString>("lost");
    QTest::addColumn<QString>("come");
    QTest::addColumn<bool>("facts");
    QTest::newRow("another number") << u"um 5"_s << u"um 6"_s << true;
    QTest::newRow("a number less") << u"um 5"_s << u"um"_s << true;
    QTest::newRow("another name") << u"von Anna"_s << u"von Peter"_s << true;
    QTest::newRow("a not more") << u"er"_s << u"er nicht"_s << true;
    QTest::newRow("no for a") << u"ein"_s << u"kein"_s << true;
    QTest::newRow("a Japanese not") << u"ある"_s << u"ない"_s << true;
    QTest::newRow("an Arabic not") << u"هو كتب"_s << u"لم يكتب"_s << true;
    QTest::newRow("another word") << u"das große"_s << u"das kleine"_s << false;
    QTest::newRow("a footnote") << QString() << u"[12]"_s << false;
    QTest::newRow("another mark") << u"!"_s << u"?"_s << false;
}

void TestWordAlignment::otherFactsAreNoticed()
{
    QFETCH(QString, lost);
    QFETCH(QString, come);
    const Words before(lost);
    const Words after(come);
    QTEST(wordChanges(before.list, after.list, {}).facts(), "facts");
}

void TestWordAlignment::theSameWordsInAnotherForm()
{
    QVERIFY(haveSameWords(u"„Die Geschichte“ – sie heißt so", u"\"die Ge-\nschichte\" -- sie heisst so"));
    QVERIFY(!haveSameWords(u"um 5 Prozent", u"um 6 Prozent"));
    QVERIFY(!haveSameWords(u"er kam", u"er kam nicht"));
}

QTEST_GUILESS_MAIN(TestWordAlignment)
#include "test_wordalignment.moc"
