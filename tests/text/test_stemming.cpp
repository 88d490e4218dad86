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
    QTest::addColumn<SearchLanguage>("language");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("German umlaut") << SearchLanguage::German << QStringList{u"Haus"_s, u"Häuser"_s, u"Hauses"_s};
    QTest::newRow("German -en") << SearchLanguage::German << QStringList{u"Wahl"_s, u"Wahlen"_s};
    QTest::newRow("German sharp s") << SearchLanguage::German << QStringList{u"Straße"_s, u"Straßen"_s};
    QTest::newRow("English -ies") << SearchLanguage::English << QStringList{u"policy"_s, u"Policies"_s};
    QTest::newRow("English -ing") << SearchLanguage::English << QStringList{u"vote"_s, u"voting"_s, u"votes"_s};
}

void TestStemming::inflectionsOfAWordHaveOneStem()
{
    QFETCH(SearchLanguage, language);
    QFETCH(QStringList, words);
    for (const QString &word : std::as_const(words))
        QCOMPARE(stemmed(word, language), stemmed(words.first(), language));
}

void TestStemming::otherWordsKeepOtherStems()
{
    QVERIFY(stemmed(u"Haus", SearchLanguage::German) != stemmed(u"Hausrat", SearchLanguage::German));
    QVERIFY(stemmed(u"policy", SearchLanguage::English) != stemmed(u"police", SearchLanguage::English));
}

void TestStemming::nothingStaysNothing()
{
    QCOMPARE(stemmed(u"", SearchLanguage::German), QString());
    QCOMPARE(stemmed(u"2024", SearchLanguage::English), u"2024"_s);
    QCOMPARE(stemmed(u"気候", SearchLanguage::English), u"気候"_s);
}

void TestStemming::threadsDoNotDisturbEachOther()
{
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&wrong] {
                for (int round = 0; round < 500; ++round) {
                    if (stemmed(u"Häuser", SearchLanguage::German) != u"haus" || stemmed(u"policies", SearchLanguage::English) != u"polici")
                        ++wrong;
                }
            });
        }
    }
    QCOMPARE(wrong.load(), 0);
}

QTEST_APPLESS_MAIN(TestStemming)
#include "test_stemming.moc"
