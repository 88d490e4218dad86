#include "text/quotationmarks.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestQuotationMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksInsideGoOneLevelDown_data();
    void marksInsideGoOneLevelDown();
};

void TestQuotationMarks::marksInsideGoOneLevelDown_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");

    QTest::newRow("none") << u"Eins zwei."_s << u"„Eins zwei.“"_s << u"“Eins zwei.”"_s;
    QTest::newRow("German") << u"Er sagt „nein“."_s << u"„Er sagt ‚nein‘.“"_s << u"“Er sagt ‘nein’.”"_s;
    QTest::newRow("English") << u"He says “no.”"_s << u"„He says ‚no.‘“"_s << u"“He says ‘no.’”"_s;
    QTest::newRow("straight") << u"He says \"no\" and goes"_s << u"„He says ‚no‘ and goes“"_s << u"“He says ‘no’ and goes”"_s;
    QTest::newRow("guillemets") << u"Er sagt »nein«."_s << u"„Er sagt ‚nein‘.“"_s << u"“Er sagt ‘nein’.”"_s;
    QTest::newRow("single ones") << u"He says ‘no’."_s << u"„He says ‚no‘.“"_s << u"“He says ‘no’.”"_s;
    QTest::newRow("two levels") << u"Sie: „Er sagt ‚nein‘ dazu.“"_s << u"„Sie: ‚Er sagt „nein“ dazu.‘“"_s
                                << u"“Sie: ‘Er sagt “nein” dazu.’”"_s;
    QTest::newRow("at both ends") << u"„Nein“, sagt er, „nie“"_s << u"„‚Nein‘, sagt er, ‚nie‘“"_s << u"“‘Nein’, sagt er, ‘nie’”"_s;
    QTest::newRow("apostrophes") << u"It’s the dogs’ house, isn't it"_s << u"„It’s the dogs’ house, isn't it“"_s
                                 << u"“It’s the dogs’ house, isn't it”"_s;
    QTest::newRow("one that isn't closed") << u"Er sagt „nein."_s << u"„Er sagt „nein.“"_s << u"“Er sagt „nein.”"_s;
    QTest::newRow("brackets") << u"So („nein“) er"_s << u"„So (‚nein‘) er“"_s << u"“So (‘nein’) er”"_s;
    QTest::newRow("paragraphs") << u"Eins „zwei“.\nDrei „vier“."_s << u"„Eins ‚zwei‘.\nDrei ‚vier‘.“"_s
                                << u"“Eins ‘zwei’.\nDrei ‘vier’.”"_s;
}

void TestQuotationMarks::marksInsideGoOneLevelDown()
{
    QFETCH(QString, words);
    QTEST(inQuotationMarks(words, QuotationStyle::German), "german");
    QTEST(inQuotationMarks(words, QuotationStyle::English), "english");
}

QTEST_APPLESS_MAIN(TestQuotationMarks)
#include "test_quotationmarks.moc"
