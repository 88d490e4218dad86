#include "text/occurrences.h"
#include "text/quoting.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestOccurrences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAReaderTakesForTheSameIsFound_data();
    void whatAReaderTakesForTheSameIsFound();
    void theSelectionItselfAlwaysCounts();
    void occurrencesDontOverlap();
    void noHalfOfACharacterIsFound();
    void manySelectorsAreThoseThatEachWouldGet_data();
    void manySelectorsAreThoseThatEachWouldGet();
};

void TestOccurrences::whatAReaderTakesForTheSameIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("wholeWords");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &text, const QString &words, bool whole, bool matchCase,
                        const QStringList &found) { QTest::newRow(name) << text << words << whole << matchCase << found; };
    row("as it stands", u"a cat, a cat"_s, u"cat"_s, false, false, {u"cat"_s, u"cat"_s});
    row("within words", u"cat concat cats"_s, u"cat"_s, false, false, {u"cat"_s, u"cat"_s, u"cat"_s});
    row("whole words only", u"cat concat cats"_s, u"cat"_s, true, false, {u"cat"_s});
    row("any case", u"Der Fluss, der FLUSS"_s, u"Fluss"_s, true, false, {u"Fluss"_s, u"FLUSS"_s});
    row("just this case", u"Fluss FLUSS fluss Fluss"_s, u"Fluss"_s, true, true, {u"Fluss"_s, u"Fluss"_s});
    row("ß and ss", u"Fluß und Fluss"_s, u"Fluss"_s, true, false, {u"Fluß"_s, u"Fluss"_s});
    row("soft hyphen", u"Haustür Haus\u00ADtür"_s, u"Haustür"_s, true, false, {u"Haustür"_s, u"Haus\u00ADtür"_s});
    row("no word ends at a soft hyphen", u"Haus Haus\u00ADtür"_s, u"Haus"_s, true, false, {u"Haus"_s});
    row("quotation marks", u"„Nie“ und \"nie\""_s, u"„Nie“"_s, true, false, {u"„Nie“"_s, u"\"nie\""_s});
    row("over a line's end", u"zwei Worte und zwei\nWorte"_s, u"zwei Worte"_s, true, false,
        {u"zwei Worte"_s, u"zwei\nWorte"_s});
    row("numbers are whole", u"5 50 5,3 5"_s, u"5"_s, true, false, {u"5"_s, u"5"_s});
    row("writing without spaces", u"東京大学と東京"_s, u"東京"_s, true, false, {u"東京"_s, u"東京"_s});
    row("other words", u"cart cat"_s, u"cat"_s, false, false, {u"cat"_s});
}

void TestOccurrences::whatAReaderTakesForTheSameIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(bool, wholeWords);
    QFETCH(bool, matchCase);
    QFETCH(QStringList, found);
    const qsizetype start = text.indexOf(words);

    QStringList quotes;
    for (const TextRange &range : occurrences(text, {start, start + words.size()}, {wholeWords, matchCase}))
        quotes += text.sliced(range.start, range.length());

    QCOMPARE(quotes, found);
}

void TestOccurrences::theSelectionItselfAlwaysCounts()
{
    const QString text = u"cats and a cat"_s;

    const QList<TextRange> found = occurrences(text, {0, 3}, {.wholeWords = true, .matchCase = false});

    QCOMPARE(found.size(), 2);
    QVERIFY(found[0] == (TextRange{0, 3}));
    QVERIFY(found[1] == (TextRange{11, 14}));
}

void TestOccurrences::occurrencesDontOverlap()
{
    const QString text = u"aaaaaaa"_s;

    // The selection stands where it stands, the others make room.
    const QList<TextRange> found = occurrences(text, {1, 4}, {});

    QVERIFY(found.contains(TextRange{1, 4}));
    for (qsizetype i = 1; i < found.size(); ++i)
        QVERIFY(found[i - 1].end <= found[i].start);
}

void TestOccurrences::noHalfOfACharacterIsFound()
{
    QCOMPARE(occurrences(u"s Fuß es"_s, {0, 1}, {}).size(), 2);          // not within ß
    QCOMPARE(occurrences(u"e e\u0301 \u00e9 e"_s, {0, 1}, {}).size(), 2); // not without its accent
}

void TestOccurrences::manySelectorsAreThoseThatEachWouldGet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("all different around") << u"The cat sat. A dog and a cat ran. No cat here, but cat there."_s << u"cat"_s;
    QTest::newRow("all alike") << u"la "_s.repeated(200) << u"la"_s;
    QTest::newRow("longer and longer")
        << (u"one two three four five six seven eight nine ten cat "_s.repeated(12) + u"end cat"_s) << u"cat"_s;
    QTest::newRow("at the ends") << u"cat"_s << u"cat"_s;
}

void TestOccurrences::manySelectorsAreThoseThatEachWouldGet()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QList<TextRange> ranges;
    // Every second one only: the others stand in the text all the same.
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, text.indexOf(words, at + 1) + 1)) {
        ranges += TextRange{at, at + words.size()};
        if (text.indexOf(words, at + 1) < 0)
            break;
    }
    ranges += TextRange{0, text.size()};

    const QList<TextQuoteSelector> many = quoteSelectors(text, ranges);

    QCOMPARE(many.size(), ranges.size());
    for (qsizetype i = 0; i < ranges.size(); ++i)
        QVERIFY(many[i] == quoteSelector(text, ranges[i]));
}

QTEST_GUILESS_MAIN(TestOccurrences)
#include "test_occurrences.moc"
