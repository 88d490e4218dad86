#include "text/twinnames.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestTwinNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatLookAlikeAreTwins_data();
    void namesThatLookAlikeAreTwins();
    void namesThatMeanOtherThingsAreNone_data();
    void namesThatMeanOtherThingsAreNone();
    void aPairIsOfferedOnceForItsSurestReason();
    void everyPairOfThreeIsOffered();
    void fiveThousandNumberedTagsHaveNoTwins();
    void thousandsOfTheSameStemDoNotBecomeMillionsOfPairs();
};

void TestTwinNames::namesThatLookAlikeAreTwins_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<TwinReason>("reason");
    QTest::newRow("case") << u"Klima"_s << u"klima"_s << TwinReason::Spelling;
    QTest::newRow("umlaut") << u"Häuser"_s << u"Haeuser"_s << TwinReason::Spelling;
    QTest::newRow("umlauts of all kinds") << u"Öl für Übermorgen"_s << u"Oel fuer Uebermorgen"_s << TwinReason::Spelling;
    QTest::newRow("sharp s") << u"Straße"_s << u"Strasse"_s << TwinReason::Spelling;
    QTest::newRow("accent") << u"Café"_s << u"cafe"_s << TwinReason::Spelling;
    QTest::newRow("full width") << u"ＥＵ"_s << u"EU"_s << TwinReason::Spelling;
    QTest::newRow("hyphen") << u"Klima-Wandel"_s << u"Klimawandel"_s << TwinReason::Joined;
    QTest::newRow("space") << u"climate change"_s << u"climatechange"_s << TwinReason::Joined;
    QTest::newRow("hyphen and space") << u"e-mail"_s << u"E Mail"_s << TwinReason::Joined;
    QTest::newRow("en dash") << u"Klima–Wandel"_s << u"Klima_Wandel"_s << TwinReason::Joined;
    QTest::newRow("German plural") << u"Haus"_s << u"Häuser"_s << TwinReason::Inflection;
    QTest::newRow("German ending") << u"erneuerbare Energie"_s << u"erneuerbaren Energien"_s << TwinReason::Inflection;
    QTest::newRow("German compound") << u"Klima-Ziel"_s << u"Klimaziele"_s << TwinReason::Inflection;
    QTest::newRow("English plural") << u"policy"_s << u"policies"_s << TwinReason::Inflection;
    QTest::newRow("English words") << u"public policy"_s << u"public policies"_s << TwinReason::Inflection;
    QTest::newRow("a letter too many") << u"Bundestag"_s << u"Bundesttag"_s << TwinReason::Typo;
    QTest::newRow("a letter too few") << u"migration"_s << u"migraton"_s << TwinReason::Typo;
    QTest::newRow("a wrong letter") << u"Inflation"_s << u"Inflotion"_s << TwinReason::Typo;
    QTest::newRow("letters changed over") << u"government"_s << u"govenrment"_s << TwinReason::Typo;
    QTest::newRow("a typo in one of the words") << u"green hydrogen"_s << u"green hydrogan"_s << TwinReason::Typo;
    QTest::newRow("below the same level") << u"Politik/Wahlen"_s << u"politik/Wahl"_s << TwinReason::Inflection;
    QTest::newRow("below levels spelled otherwise") << u"Öl/Preis"_s << u"Oel/Preise"_s << TwinReason::Inflection;
}

void TestTwinNames::namesThatLookAlikeAreTwins()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(TwinReason, reason);
    const QStringList names{u"something else"_s, first, u"another thing"_s, second};
    const QList<TwinNames> twins = twinNames(names);
    QCOMPARE(twins.size(), 1);
    QCOMPARE(twins.first().first, 1);
    QCOMPARE(twins.first().second, 3);
    QVERIFY(twins.first().reason == reason);
}

void TestTwinNames::namesThatMeanOtherThingsAreNone_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("years") << QStringList{u"election 2023"_s, u"election 2024"_s, u"elections2023b"_s};
    QTest::newRow("numbers") << QStringList{u"123456"_s, u"123457"_s, u"12345"_s};
    QTest::newRow("short words") << QStringList{u"Haus"_s, u"Maus"_s, u"Laus"_s};
    QTest::newRow("five letters") << QStringList{u"Kirch"_s, u"Kirsh"_s};
    QTest::newRow("two typos") << QStringList{u"migration"_s, u"migartoin"_s};
    QTest::newRow("typos in two words") << QStringList{u"federal council"_s, u"fedaral councel"_s};
    QTest::newRow("other levels") << QStringList{u"sport/Wahl"_s, u"politik/Wahlen"_s, u"Wahlen/x"_s};
    QTest::newRow("a longer word") << QStringList{u"Klima"_s, u"Klimawandel"_s, u"Klimapolitik"_s};
    QTest::newRow("languages") << QStringList{u"C"_s, u"C#"_s, u"C++"_s};
    QTest::newRow("signs") << QStringList{u"-"_s, u"–"_s, u"?"_s, u"!"_s};
    QTest::newRow("nothing") << QStringList{};
}

void TestTwinNames::namesThatMeanOtherThingsAreNone()
{
    QFETCH(QStringList, names);
    QVERIFY(twinNames(names).isEmpty());
}

void TestTwinNames::aPairIsOfferedOnceForItsSurestReason()
{
    const QList<TwinNames> twins = twinNames({u"Straßen"_s, u"Strassen"_s});
    QCOMPARE(twins, (QList<TwinNames>{{0, 1, TwinReason::Spelling}}));
}

void TestTwinNames::everyPairOfThreeIsOffered()
{
    const QList<TwinNames> twins = twinNames({u"Klimawandel"_s, u"Klima-Wandel"_s, u"Klimawandels"_s});
    QCOMPARE(twins, (QList<TwinNames>{{0, 1, TwinReason::Joined}, {0, 2, TwinReason::Inflection}, {1, 2, TwinReason::Inflection}}));
}

void TestTwinNames::fiveThousandNumberedTagsHaveNoTwins()
{
    QStringList names;
    for (int i = 0; i < 5000; ++i)
        names += u"section/number %1"_s.arg(i, 4, 10, QChar(u'0'));
    QVERIFY(twinNames(names).isEmpty());
}

void TestTwinNames::thousandsOfTheSameStemDoNotBecomeMillionsOfPairs()
{
    QStringList names;
    for (int i = 0; i < 5000; ++i) {
        QString name = u"klimawandelfolgen"_s;
        for (int bit = 0; bit < 13; ++bit) {
            if (i & (1 << bit))
                name.insert(name.size() - bit - 1, u'-');
        }
        names += name;
    }
    const QList<TwinNames> twins = twinNames(names);
    QVERIFY(!twins.isEmpty());
    QVERIFY(twins.size() < 4 * names.size());
}

QTEST_APPLESS_MAIN(TestTwinNames)
#include "test_twinnames.moc"
