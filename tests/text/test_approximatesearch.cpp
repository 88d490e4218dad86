#include "text/approximatesearch.h"

#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestApproximateSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPatternIsFoundWithItsErrors_data();
    void aPatternIsFoundWithItsErrors();
    void everyCopyIsFound();
    void errorsAreCountedAsByTheTableOfDistances();
};

namespace {

/// The fewest errors that any part of `text` has, by the plain table (P. Sellers 1980).
qsizetype fewestErrors(const QString &pattern, const QString &text)
{
    std::vector<qsizetype> column(static_cast<size_t>(pattern.size()) + 1);
    for (size_t i = 0; i < column.size(); ++i)
        column[i] = static_cast<qsizetype>(i);
    qsizetype fewest = column.back();
    for (const QChar c : text) {
        qsizetype diagonal = 0;
        for (size_t i = 1; i < column.size(); ++i) {
            const qsizetype replaced = diagonal + qsizetype(pattern[static_cast<qsizetype>(i) - 1] != c);
            diagonal = column[i];
            column[i] = std::min({replaced, column[i - 1] + 1, column[i] + 1});
        }
        fewest = std::min(fewest, column.back());
    }
    return fewest;
}

QString someText(QRandomGenerator &random, qsizetype length)
{
    QString text;
    for (qsizetype i = 0; i < length; ++i)
        text += QStringView(u"abäв日")[static_cast<qsizetype>(random.bounded(5))];
    return text;
}

} // namespace

void TestApproximateSearch::aPatternIsFoundWithItsErrors_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("end");
    QTest::addColumn<qsizetype>("errors");
    const auto row = [](const char *name, const QString &pattern, const QString &text, qsizetype end, qsizetype errors) {
        QTest::newRow(name) << pattern << text << end << errors;
    };
    const QString sixtyThree = u"x"_s.repeated(63);
    row("exact", u"wort"_s, u"ein wort hier"_s, 8, 0);
    row("a letter exchanged", u"wort"_s, u"ein wert hier"_s, 8, 1);
    row("a letter left out", u"worte"_s, u"ein wote hier"_s, 8, 1);
    row("a letter put in", u"worte"_s, u"ein worrte hier"_s, 10, 1);
    row("at the text's end", u"wort"_s, u"ein wort"_s, 8, 0);
    row("the whole text", u"wort"_s, u"wort"_s, 4, 0);
    row("beyond Latin", u"日本語"_s, u"これは日体語です"_s, 6, 1);
    row("64 units", sixtyThree + u"y"_s, u"ab"_s + sixtyThree + u"y cd"_s, 66, 0);
    row("65 units, over two blocks", sixtyThree + u"yz"_s, u"ab"_s + sixtyThree + u"yz cd"_s, 67, 0);
    row("an error in the second block", sixtyThree + u"yabc"_s, u"ab"_s + sixtyThree + u"yaXc cd"_s, 69, 1);
}

void TestApproximateSearch::aPatternIsFoundWithItsErrors()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    const QList<ApproximateMatch> matches = ApproximateSearch(pattern).matches(text, 1);
    QVERIFY(!matches.isEmpty());
    const ApproximateMatch best = *std::ranges::min_element(matches, {}, &ApproximateMatch::errors);
    QTEST(best.end, "end");
    QTEST(best.errors, "errors");
    QVERIFY(ApproximateSearch(pattern).matches(u"ganz andere Zeichen"_s, 1).isEmpty());
}

void TestApproximateSearch::everyCopyIsFound()
{
    const QList<ApproximateMatch> matches = ApproximateSearch(u"abcdef").matches(u"abcdef, abcxef, abcdf, aaaaaa", 1);
    QCOMPARE(matches.size(), 3);
    QCOMPARE(matches[0].end, 6);
    QCOMPARE(matches[1].end, 14);
    QCOMPARE(matches[2].end, 21);
}

void TestApproximateSearch::errorsAreCountedAsByTheTableOfDistances()
{
    QRandomGenerator random(4);
    for (int round = 0; round < 300; ++round) {
        const QString pattern = someText(random, random.bounded(1, 200));
        const QString text = someText(random, random.bounded(1, 300));
        const QList<ApproximateMatch> matches = ApproximateSearch(pattern).matches(text, pattern.size());
        const auto best = std::ranges::min_element(matches, {}, &ApproximateMatch::errors);
        QVERIFY(best != matches.end());
        QCOMPARE(best->errors, fewestErrors(pattern, text));
    }
}

QTEST_GUILESS_MAIN(TestApproximateSearch)
#include "test_approximatesearch.moc"
