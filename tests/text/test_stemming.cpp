#include "text/stemming.h"

#include <QTest>

#include <thread>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestStemming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inflectionsOfAWordHaveOneStem_data();
    void inflectionsOfAWordHaveOneStem();
    void otherWordsKeepOtherStems();
    void nothingStaysNothing();
    void threadsDoNotDisturbEachOther();
};

void TestStemming::inflectionsOfAWordHaveOneStem_data()
{
    QTest::addColumn<StemLanguage>("language");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("German umlaut") << StemLanguage::German << QStringList{u"Haus"_s, u"Häuser"_s, u"Hauses"_s};
    QTest::newRow("German -en") << StemLanguage::German << QStringList{u"Wahl"_s, u"Wahlen"_s};
    QTest::newRow("German sharp s") << StemLanguage::German << QStringList{u"Straße"_s, u"Straßen"_s};
    QTest::newRow("English -ies") << StemLanguage::English << QStringList{u"policy"_s, u"Policies"_s};
    QTest::newRow("English -ing") << StemLanguage::English << QStringList{u"vote"_s, u"voting"_s, u"votes"_s};
}

void TestStemming::inflectionsOfAWordHaveOneStem()
{
    QFETCH(StemLanguage, language);
    QFETCH(QStringList, words);
    for (const QString &word : std::as_const(words))
        QCOMPARE(stemmed(word, language), stemmed(words.first(), language));
}

void TestStemming::otherWordsKeepOtherStems()
{
    QVERIFY(stemmed(u"Haus", StemLanguage::German) != stemmed(u"Hausrat", StemLanguage::German));
    QVERIFY(stemmed(u"policy", StemLanguage::English) != stemmed(u"police", StemLanguage::English));
}

void TestStemming::nothingStaysNothing()
{
    QCOMPARE(stemmed(u"", StemLanguage::German), QString());
    QCOMPARE(stemmed(u"2024", StemLanguage::English), u"2024"_s);
    QCOMPARE(stemmed(u"気候", StemLanguage::English), u"気候"_s);
}

void TestStemming::threadsDoNotDisturbEachOther()
{
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&wrong] {
                for (int round = 0; round < 500; ++round) {
                    if (stemmed(u"Häuser", StemLanguage::German) != u"haus" || stemmed(u"policies", StemLanguage::English) != u"polici")
                        ++wrong;
                }
            });
        }
    }
    QCOMPARE(wrong.load(), 0);
}

QTEST_APPLESS_MAIN(TestStemming)
#include "test_stemming.moc"
