#include "domain/doubt.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

const QString first = u"A moor keeps what falls into it for a very long time."_s;
const QString second = u"Nobody who lives beside it would call it a quiet place."_s;
const QString other = u"This article is for those who have paid for it already."_s;

} // namespace

class TestDoubt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsDoubtedWhenItIsNoVersionOfTheOther_data();
    void aTextIsDoubtedWhenItIsNoVersionOfTheOther();
};

void TestDoubt::aTextIsDoubtedWhenItIsNoVersionOfTheOther_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("words");
    QTest::addColumn<QString>("presentText");
    QTest::addColumn<qint64>("presentWords");
    QTest::addColumn<Doubt>("doubt");
    const QString both = first + u'\n' + second;
    QTest::newRow("the same") << both << 22LL << both << 22LL << Doubt::None;
    QTest::newRow("longer, and all other") << other << 30LL << both << 22LL << Doubt::None;
    QTest::newRow("exactly half") << first << 11LL << both << 22LL << Doubt::None;
    QTest::newRow("under half") << first << 10LL << both << 22LL << Doubt::MuchShorter;
    QTest::newRow("nothing where something was") << QString() << 0LL << both << 22LL << Doubt::MuchShorter;
    QTest::newRow("shorter, one paragraph stays")
        << other + u'\n' + second << 20LL << both << 22LL << Doubt::None;
    QTest::newRow("shorter, none stays") << other << 15LL << both << 22LL << Doubt::NothingInCommon;
    QTest::newRow("short lines prove nothing")
        << u"Good evening."_s << 2LL << u"Good day to you."_s << 4LL << Doubt::None;
    QTest::newRow("nothing to compare with") << u"A"_s << 1LL << QString() << 0LL << Doubt::None;
}

void TestDoubt::aTextIsDoubtedWhenItIsNoVersionOfTheOther()
{
    QFETCH(QString, text);
    QFETCH(qint64, words);
    QFETCH(QString, presentText);
    QFETCH(qint64, presentWords);
    QFETCH(Doubt, doubt);
    QVERIFY(doubtAbout(text, words, presentText, presentWords) == doubt);
}

QTEST_APPLESS_MAIN(TestDoubt)
#include "test_doubt.moc"
