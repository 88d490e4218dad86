#include "text/spelling.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAreCounted_data();
    void editsAreCounted();
    void shortWordsHaveNoTypos();
};

void TestSpelling::editsAreCounted_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("distance");
    const auto row = [](const char *name, const QString &a, const QString &b, int most, int distance) {
        QTest::newRow(name) << a << b << most << distance;
    };
    row("same", u"zinsen"_s, u"zinsen"_s, 2, 0);
    row("left out", u"zinsen"_s, u"zisen"_s, 2, 1);
    row("put in", u"zinsen"_s, u"zinnsen"_s, 2, 1);
    row("changed", u"zinsen"_s, u"zinsan"_s, 2, 1);
    row("swapped apart", u"zinsen"_s, u"ziesnn"_s, 3, 2);
    row("neighbours swapped", u"zinsen"_s, u"znisen"_s, 2, 1);
    row("swapped at the end", u"zinsen"_s, u"zinsne"_s, 1, 1);
    row("two edits", u"zinsen"_s, u"znisn"_s, 2, 2);
    row("more than asked for", u"zinsen"_s, u"zxnsxn"_s, 1, 2);
    row("much longer", u"zinsen"_s, u"zinsenzinsen"_s, 2, 3);
    row("nothing", u""_s, u"zi"_s, 2, 2);
    row("nothing at all", u""_s, u""_s, 2, 0);
    row("no edits allowed", u"ab"_s, u"ac"_s, 0, 1);
    row("beyond the first plane", u"😀😀"_s, u"😀"_s, 1, 1);
    row("kitten", u"kitten"_s, u"sitting"_s, 5, 3);
}

void TestSpelling::editsAreCounted()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, most);
    QFETCH(int, distance);
    QCOMPARE(spellingDistance(a.toStdU32String(), b.toStdU32String(), most), distance);
    QCOMPARE(spellingDistance(b.toStdU32String(), a.toStdU32String(), most), distance);
}

void TestSpelling::shortWordsHaveNoTypos()
{
    QCOMPARE(likelyTypos(3), 0);
    QCOMPARE(likelyTypos(4), 1);
    QCOMPARE(likelyTypos(8), 2);
}

QTEST_APPLESS_MAIN(TestSpelling)
#include "test_spelling.moc"
