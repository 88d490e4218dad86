#include "text/commonruns.h"
#include "text/sentencerange.h"
#include "text/worddifferences.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestWordDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differencesAreWholeWords_data();
    void differencesAreWholeWords();
    void theDifferencesMakeUpBothTexts_data();
    void theDifferencesMakeUpBothTexts();
    void aSequenceHasAllInCommonWithItself();
    void commonRunsAreCommonAndAscending();
    void theLongestCommonRowOfShortSequencesIsFound();
    void longSequencesAreCutAtWhatOccursOnce();
    void longTextsAreComparedAsWell();
    void sentencesAreWhole_data();
    void sentencesAreWhole();
};

namespace {

/// "the [-quick-]{+slow+} fox", white space at the ends of changes outside of the marks.
QString marked(const QString &before, const QString &after)
{
    QString text;
    const auto put = [&text](const QString &open, QStringView words, const QString &close) {
        if (!words.isEmpty())
            text += open + words.toString() + close;
    };
    for (const TextDifference &difference : wordDifferences(before, after)) {
        const QStringView old = QStringView(before).sliced(difference.before.start, difference.before.length());
        const QStringView fresh = QStringView(after).sliced(difference.after.start, difference.after.length());
        if (difference.kind == TextDifference::Same) {
            text += fresh;
        } else {
            put(u"[-"_s, old, u"-]"_s);
            put(u"{+"_s, fresh, u"+}"_s);
        }
    }
    return text;
}

/// Words of a small or a large vocabulary, in paragraphs.
QString randomText(QRandomGenerator &random, int words, int vocabulary)
{
    QStringList text;
    for (int i = 0; i < words; ++i)
        text += u"w%1"_s.arg(random.bounded(vocabulary)) + (random.bounded(20) == 0 ? u".\nNew"_s : QString());
    return text.join(u' ');
}

std::vector<quint32> randomNumbers(QRandomGenerator &random, int count, quint32 below)
{
    std::vector<quint32> numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(random.bounded(below));
    return numbers;
}

qsizetype lengthOf(const std::vector<CommonRun> &runs)
{
    qsizetype length = 0;
    for (const CommonRun &run : runs)
        length += run.length;
    return length;
}

/// By the table that everybody knows.
qsizetype longestCommon(const std::vector<quint32> &a, const std::vector<quint32> &b)
{
    std::vector<qsizetype> row(b.size() + 1);
    for (const quint32 element : a) {
        qsizetype diagonal = 0;
        for (size_t j = 0; j < b.size(); ++j) {
            const qsizetype above = row[j + 1];
            row[j + 1] = element == b[j] ? diagonal + 1 : std::max(row[j], above);
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

void TestWordDifferences::differencesAreWholeWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &before, const QString &after, const QString &expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("nothing", {}, {}, {});
    row("the same", u"One two.\nThree."_s, u"One two.\nThree."_s, u"One two.\nThree."_s);
    row("all new", {}, u"One."_s, u"{+One.+}"_s);
    row("all gone", u"One."_s, {}, u"[-One.-]"_s);
    row("a word", u"the quick fox"_s, u"the slow fox"_s, u"the [-quick -]{+slow +}fox"_s);
    row("a word more", u"the fox"_s, u"the old fox"_s, u"the {+old +}fox"_s);
    row("a word less", u"the old fox"_s, u"the fox"_s, u"the [-old -]fox"_s);
    row("punctuation", u"Yes, it is."_s, u"Yes: it is!"_s, u"Yes[-, -]{+: +}it is[-.-]{+!+}"_s);
    row("inside a word", u"a typping mistake"_s, u"a typing mistake"_s, u"a [-typping -]{+typing +}mistake"_s);
    row("white space alone", u"a  b"_s, u"a b"_s, u"a b"_s);
    row("paragraph in between", u"One.\nTwo."_s, u"One.\nNew.\nTwo."_s, u"One.\n{+New.\n+}Two."_s);
    row("paragraph at the end", u"One."_s, u"One.\nTwo."_s, u"One.\n{+Two.+}"_s);
    row("last paragraph gone", u"One.\nTwo."_s, u"One."_s, u"One.[-Two.-]"_s);
    row("parted", u"One. Two."_s, u"One.\nTwo."_s, u"One.{+\n+}Two."_s);
    row("sentence less", u"One. Two went. Three."_s, u"One. Three."_s, u"One. [-Two went. -]Three."_s);
    row("sentence more", u"One. Three."_s, u"One. Two came. Three."_s, u"One. {+Two came. +}Three."_s);
    row("chance", u"Yesterday the minister and his wife went away to Rome by train."_s,
        u"Nobody knows what is true and what was only said in the papers."_s,
        u"[-Yesterday the minister and his wife went away to Rome by train-]"
        "{+Nobody knows what is true and what was only said in the papers+}."_s);
    row("Chinese", u"他们昨天去了北京。"_s, u"他们昨天去了上海。"_s, u"他们昨天去了[-北京-]{+上海+}。"_s);
}

void TestWordDifferences::differencesAreWholeWords()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(marked(before, after), "expected");
}

void TestWordDifferences::theDifferencesMakeUpBothTexts_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("vocabulary");
    QTest::newRow("few words") << 40 << 4;
    QTest::newRow("some words") << 300 << 50;
    QTest::newRow("many words") << 2000 << 100'000;
}

void TestWordDifferences::theDifferencesMakeUpBothTexts()
{
    QFETCH(int, words);
    QFETCH(int, vocabulary);
    QRandomGenerator random(4711);
    for (int round = 0; round < 20; ++round) {
        const QString before = randomText(random, words, vocabulary);
        QString after = before;
        for (int edit = 0; edit < 5; ++edit)
            after.replace(random.bounded(after.size()), random.bounded(12), u" x\ny "_s.left(random.bounded(5)));
        qsizetype beforePlace = 0;
        qsizetype afterPlace = 0;
        const auto wordsOf = [](const QString &text, TextRange range) {
            return text.mid(range.start, range.length()).simplified();
        };
        for (const TextDifference &difference : wordDifferences(before, after)) {
            QCOMPARE(difference.before.start, beforePlace);
            QCOMPARE(difference.after.start, afterPlace);
            beforePlace = difference.before.end;
            afterPlace = difference.after.end;
            if (difference.kind == TextDifference::Same)
                QCOMPARE(wordsOf(before, difference.before), wordsOf(after, difference.after));
        }
        QCOMPARE(beforePlace, before.size());
        QCOMPARE(afterPlace, after.size());
    }
}

void TestWordDifferences::aSequenceHasAllInCommonWithItself()
{
    const std::vector<quint32> numbers(100'000, 7);
    QVERIFY((commonRuns(numbers, numbers) == std::vector<CommonRun>{{0, 0, 100'000}}));
    QVERIFY(commonRuns({}, numbers).empty());
}

void TestWordDifferences::commonRunsAreCommonAndAscending()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 200; ++round) {
        const auto before = randomNumbers(random, random.bounded(1, 1500), 1 + random.bounded(2000U));
        const auto after = randomNumbers(random, random.bounded(1, 1500), 1 + random.bounded(2000U));
        qsizetype beforePlace = 0;
        qsizetype afterPlace = 0;
        for (const CommonRun &run : commonRuns(before, after)) {
            QVERIFY(run.length > 0 && run.before >= beforePlace && run.after >= afterPlace);
            for (qsizetype i = 0; i < run.length; ++i)
                QCOMPARE(before[static_cast<size_t>(run.before + i)], after[static_cast<size_t>(run.after + i)]);
            beforePlace = run.before + run.length;
            afterPlace = run.after + run.length;
        }
        QVERIFY(beforePlace <= std::ssize(before) && afterPlace <= std::ssize(after));
    }
}

void TestWordDifferences::theLongestCommonRowOfShortSequencesIsFound()
{
    QRandomGenerator random(2);
    for (int round = 0; round < 200; ++round) {
        const auto before = randomNumbers(random, random.bounded(0, 60), 8);
        const auto after = randomNumbers(random, random.bounded(0, 60), 8);
        QCOMPARE(lengthOf(commonRuns(before, after)), longestCommon(before, after));
    }
}

void TestWordDifferences::longSequencesAreCutAtWhatOccursOnce()
{
    // Twenty thousand words, of which every seventh was replaced: nothing but cutting compares them in time.
    std::vector<quint32> before;
    std::vector<quint32> after;
    for (quint32 i = 0; i < 20'000; ++i) {
        before.push_back(i);
        after.push_back(i % 7 == 0 ? 100'000 + i : i);
    }
    QCOMPARE(lengthOf(commonRuns(before, after)), 20'000 - 2858);
}

void TestWordDifferences::longTextsAreComparedAsWell()
{
    QRandomGenerator random(3);
    const QString before = randomText(random, 22'000, 6'000);
    QVERIFY(before.size() > 120'000);
    QString after = before;
    after.replace(u"w11 "_s, u"another "_s).replace(u".\n"_s, u";\n"_s);
    const QString unlike = randomText(random, 22'000, 6'000);
    QElapsedTimer clock;
    clock.start();
    const auto alike = wordDifferences(before, after);
    qInfo("like texts of 120 kB: %lld ms", clock.restart());
    const auto different = wordDifferences(before, unlike);
    qInfo("unlike texts of 120 kB: %lld ms", clock.elapsed());
    QVERIFY(alike.size() > 100);
    qsizetype same = 0;
    for (const TextDifference &difference : alike)
        same += difference.kind == TextDifference::Same ? difference.after.length() : 0;
    QVERIFY2(same > after.size() * 9 / 10, qPrintable(QString::number(same)));
    QVERIFY(!different.isEmpty());
}

void TestWordDifferences::sentencesAreWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const QString text = u"First one. The second one here! A third?\nNext line without end"_s;
    QTest::newRow("inside") << text << u"second"_s << u"The second one here!"_s;
    QTest::newRow("whole") << text << u"First one."_s << u"First one."_s;
    QTest::newRow("across") << text << u"one. The"_s << u"First one. The second one here!"_s;
    QTest::newRow("last of a line") << text << u"third"_s << u"A third?"_s;
    QTest::newRow("last line") << text << u"line"_s << u"Next line without end"_s;
    QTest::newRow("across lines") << text << u"third?\nNext"_s << u"A third?\nNext line without end"_s;
    QTest::newRow("Japanese") << u"今日は晴れ。明日は雨。"_s << u"明日"_s << u"明日は雨。"_s;
}

void TestWordDifferences::sentencesAreWhole()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const qsizetype start = text.indexOf(words);
    const TextRange range = sentencesAround(text, {start, start + words.size()});
    QTEST(text.mid(range.start, range.length()), "expected");
}

QTEST_GUILESS_MAIN(TestWordDifferences)
#include "test_worddifferences.moc"
