#include "text/quotationsearch.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestQuotationSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextTellsWhatItHasOfEachQuotation_data();
    void aTextTellsWhatItHasOfEachQuotation();
    void quotationsAreToldApart();
    void manyRepeatedWordsAreNoMoreWork();
};

void TestQuotationSearch::aTextTellsWhatItHasOfEachQuotation_data()
{
    QTest::addColumn<QString>("quotation");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<bool>("hasAnything");

    QTest::newRow("word for word") << u"Die Kuh liegt im Gras"_s << true << true;
    QTest::newRow("case and signs don't matter") << u"die kuh: „liegt“ im Gras!"_s << true << true;
    QTest::newRow("the whole text") << u"Gestern war es warm. Die Kuh liegt im Gras und schläft."_s << true << true;
    QTest::newRow("one word") << u"Gras"_s << true << true;
    QTest::newRow("two words") << u"im Gras"_s << true << true;
    QTest::newRow("a word less") << u"Die Kuh liegt im Gras schläft"_s << false << true;
    QTest::newRow("only a beginning") << u"es warm. Die Kuh steht auf"_s << false << true;
    QTest::newRow("pieces") << u"Gestern war es […] liegt im Gras"_s << false << true;
    QTest::newRow("part of a word") << u"Gra"_s << false << false;
    QTest::newRow("other words") << u"Ein Hund bellt laut im Hof"_s << false << false;
    QTest::newRow("no word at all") << u"…"_s << false << false;
}

void TestQuotationSearch::aTextTellsWhatItHasOfEachQuotation()
{
    QFETCH(QString, quotation);
    QFETCH(bool, isWhole);
    QFETCH(bool, hasAnything);
    const QString text = u"Gestern war es warm. Die Kuh liegt im Gras und schläft."_s;
    const auto hits = QuotationSearch({Quotation(quotation)}).look(QuotedWords(text));
    QCOMPARE(!hits.isEmpty(), hasAnything);
    if (hits.isEmpty())
        return;
    QCOMPARE(hits.first().whole, isWhole);
    QVERIFY(hits.first().weight > 0);
    QCOMPARE(hits.first().share == 1.0, isWhole || quotation.contains(u'…'));
}

void TestQuotationSearch::quotationsAreToldApart()
{
    const QuotationSearch search({Quotation(u"Die Kuh liegt im Gras"_s), Quotation(u"Das Pferd steht im Stall"_s),
                                  Quotation(u"Die Kuh liegt im Stall"_s)});
    const QString text = u"Das Pferd steht im Stall. Die Kuh liegt dort."_s;
    const auto hits = search.look(QuotedWords(text));
    QCOMPARE(hits.size(), 3);
    QCOMPARE(hits[0].quotation, 0);
    QVERIFY(!hits[0].whole);
    QVERIFY(hits[1].whole);
    QCOMPARE(hits[1].share, 1.0);
    QCOMPARE(hits[2].weight, hits[0].weight);
}

void TestQuotationSearch::manyRepeatedWordsAreNoMoreWork()
{
    const QString text = u"la "_s.repeated(20'000);
    const auto hits = QuotationSearch({Quotation(u"la "_s.repeated(5'000))}).look(QuotedWords(text));
    QCOMPARE(hits.size(), 1);
    QVERIFY(hits.first().whole);
    QCOMPARE(hits.first().weight, 6U); // one run of three words
}

QTEST_APPLESS_MAIN(TestQuotationSearch)
#include "test_quotationsearch.moc"
