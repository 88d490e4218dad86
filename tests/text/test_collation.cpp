#include "text/collation.h"
#include "text/folding.h"

#include <QTest>

#include <algorithm>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestCollation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreSortedAsTheLanguageDoes_data();
    void textsAreSortedAsTheLanguageDoes();
    void sortKeysGiveTheSameOrderAsComparing();
    void theSameTextComparesEqual();
    void aMovedCollatorStillSorts();
    void textIsFoldedForFilters_data();
    void textIsFoldedForFilters();
};

void TestCollation::textsAreSortedAsTheLanguageDoes_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("sorted");
    QTest::newRow("German: ä with a") << u"de"_s << QStringList{u"Äpfel"_s, u"Apfelbaum"_s, u"Zebra"_s};
    QTest::newRow("Swedish: ä behind z") << u"sv"_s << QStringList{u"Apfelbaum"_s, u"Zebra"_s, u"Äpfel"_s};
    QTest::newRow("with region") << u"de-AT"_s << QStringList{u"Äpfel"_s, u"Apfelbaum"_s, u"Zebra"_s};
    QTest::newRow("ICU's name") << u"sv_SE"_s << QStringList{u"Zebra"_s, u"Ära"_s};
    QTest::newRow("ß as ss") << u"de"_s << QStringList{u"Masse"_s, u"Maße"_s, u"Massen"_s};
    QTest::newRow("numbers by value") << u"de"_s << QStringList{u"Teil 2"_s, u"Teil 10"_s, u"Teil 100"_s};
    QTest::newRow("case last") << u"de"_s << QStringList{u"alt"_s, u"Alt"_s, u"Alter"_s};
    QTest::newRow("unknown locale") << u"!!"_s << QStringList{u"a"_s, u"B"_s, u"c"_s};
    QTest::newRow("no locale") << QString() << QStringList{u"a"_s, u"B"_s, u"c"_s};
}

void TestCollation::textsAreSortedAsTheLanguageDoes()
{
    QFETCH(QString, locale);
    QFETCH(QStringList, sorted);
    const Collator collator(locale);
    QStringList texts = sorted;
    std::ranges::reverse(texts);
    std::ranges::sort(texts, [&](const QString &a, const QString &b) { return collator.compare(a, b) < 0; });
    QCOMPARE(texts, sorted);
}

void TestCollation::sortKeysGiveTheSameOrderAsComparing()
{
    const Collator collator(u"de"_s);
    const QStringList texts{QString(), u"a"_s, u"Ä"_s, u"ä"_s, u"ae"_s, u"ß"_s, u"ss"_s, u"10"_s, u"9"_s,
                            u"Zoë"_s, u"zoe"_s, u"😀"_s, u"日本"_s, u"x"_s.repeated(5000), u"-"_s, u" "_s};
    for (const QString &a : texts) {
        for (const QString &b : texts) {
            const int compared = collator.compare(a, b);
            const auto keyA = collator.sortKey(a);
            const auto keyB = collator.sortKey(b);
            QCOMPARE(keyA < keyB, compared < 0);
            QCOMPARE(keyA == keyB, compared == 0);
        }
    }
}

void TestCollation::theSameTextComparesEqual()
{
    QCOMPARE(Collator(u"de"_s).compare(u"Köln", u"Ko\u0308ln"), 0);
}

void TestCollation::aMovedCollatorStillSorts()
{
    Collator first(u"sv"_s);
    Collator second(std::move(first));
    QVERIFY(second.compare(u"Z", u"Ä") < 0);
    second = Collator(u"de"_s);
    QVERIFY(second.compare(u"Z", u"Ä") > 0);
}

void TestCollation::textIsFoldedForFilters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("plain") << u"KI in China"_s << u"ki in china"_s;
    QTest::newRow("umlauts") << u"Künstliche Äpfel"_s << u"kunstliche apfel"_s;
    QTest::newRow("sharp s") << u"Straße STRASSE ẞ"_s << u"strasse strasse ss"_s;
    QTest::newRow("decomposed") << u"Ko\u0308ln"_s << u"koln"_s;
    QTest::newRow("ligature") << u"ﬁnden"_s << u"finden"_s;
    QTest::newRow("full width") << u"ＡＢＣ１２"_s << u"abc12"_s;
    QTest::newRow("Turkish") << u"İstanbul"_s << u"istanbul"_s;
    QTest::newRow("final sigma") << u"ΟΔΟΣ οδός"_s << u"οδοσ οδοσ"_s;
    QTest::newRow("soft hyphen") << u"Zu\u00ADkunft"_s << u"zukunft"_s;
    QTest::newRow("vowel signs stay") << u"हिन्दी"_s << u"हिन्दी"_s;
    QTest::newRow("beyond the BMP") << u"𝔘ni 😀"_s << u"uni 😀"_s;
}

void TestCollation::textIsFoldedForFilters()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldedForFilter(text), folded);
}

QTEST_GUILESS_MAIN(TestCollation)
#include "test_collation.moc"
