#include "exchange/bylines.h"
#include "exchange/dates.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestImportDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateIsFoundInALine_data();
    void aDateIsFoundInALine();
    void anEnglishTextLeavesDayAndMonthOpen_data();
    void anEnglishTextLeavesDayAndMonthOpen();
    void aDatelineIsTakenApart_data();
    void aDatelineIsTakenApart();
    void aLabelledDateAtTheStartIsFound_data();
    void aLabelledDateAtTheStartIsFound();
};

void TestImportDates::aDateIsFoundInALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("date");
    QTest::newRow("ISO") << u"2025-02-07"_s << u"2025-02-07"_s;
    QTest::newRow("ISO with time") << u"2025-02-07T10:32:00+01:00"_s << u"2025-02-07"_s;
    QTest::newRow("month") << u"2025-02"_s << u"2025-02"_s;
    QTest::newRow("points") << u"7.2.2025"_s << u"2025-02-07"_s;
    QTest::newRow("slashes") << u"07/02/2025"_s << u"2025-02-07"_s;
    QTest::newRow("slashes, month first") << u"02/27/2025"_s << u"2025-02-27"_s;
    QTest::newRow("glued") << u"The Paper07/02/2025"_s << u"2025-02-07"_s;
    QTest::newRow("German") << u"7. Februar 2025"_s << u"2025-02-07"_s;
    QTest::newRow("Austrian") << u"7. Jänner 2025"_s << u"2025-01-07"_s;
    QTest::newRow("March") << u"3. März 2025"_s << u"2025-03-03"_s;
    QTest::newRow("May") << u"Mai 2025"_s << u"2025-05"_s;
    QTest::newRow("English") << u"February 7, 2025"_s << u"2025-02-07"_s;
    QTest::newRow("British") << u"7th of December 2025"_s << u"2025-12-07"_s;
    QTest::newRow("short") << u"7 Oct. 2025"_s << u"2025-10-07"_s;
    QTest::newRow("no such day") << u"31.02.2025"_s << QString();
    QTest::newRow("no date") << u"12.345.678 Euro"_s << QString();
    QTest::newRow("part of a number") << u"123-2025-02-071"_s << QString();
    QTest::newRow("year only") << u"1984"_s << QString();
}

void TestImportDates::aDateIsFoundInALine()
{
    QFETCH(QString, line);

    const auto found = findDate(line, DayMonthOrder::DayFirst);

    QTEST(found ? found->date.toString() : QString(), "date");
}

void TestImportDates::anEnglishTextLeavesDayAndMonthOpen_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("date");
    QTest::newRow("either") << u"07/02/2025"_s << u"2025"_s;
    QTest::newRow("both the same") << u"02/02/2025"_s << u"2025-02-02"_s;
    QTest::newRow("American") << u"02/27/2025"_s << u"2025-02-27"_s;
    QTest::newRow("British") << u"27/02/2025"_s << u"2025-02-27"_s;
}

void TestImportDates::anEnglishTextLeavesDayAndMonthOpen()
{
    QFETCH(QString, line);

    const auto found = findDate(line, dayMonthOrder(u"en-GB"));

    QVERIFY(found);
    QTEST(found->date.toString(), "date");
}

void TestImportDates::aDatelineIsTakenApart_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("source");
    QTest::newRow("date") << u"07.02.2025"_s << u"2025-02-07"_s << QString();
    QTest::newRow("label and time") << u"Stand: 7. Februar 2025, 10:32 Uhr"_s << u"2025-02-07"_s << QString();
    QTest::newRow("weekday") << u"Freitag, 7. Februar 2025"_s << u"2025-02-07"_s << QString();
    QTest::newRow("stroke") << u"The Paper | Feb 7, 2025"_s << u"2025-02-07"_s << u"The Paper"_s;
    QTest::newRow("glued and doubled") << u"Der BoteDer Bote07/02/2025"_s << u"2025-02-07"_s << u"Der Bote"_s;
    QTest::newRow("a place is no outlet") << u"Berlin, 7. Februar 2025"_s << u"2025-02-07"_s << QString();
    QTest::newRow("a sentence") << u"Das Treffen endete am 7. Februar 2025 ohne Ergebnis."_s << QString() << QString();
    QTest::newRow("a sentence with its date last")
        << u"Das Treffen der beiden Seiten endete ohne jedes Ergebnis am 7. Februar 2025."_s << QString() << QString();
    QTest::newRow("a title") << u"Rückblick auf den Januar 2025"_s << QString() << QString();
}

void TestImportDates::aDatelineIsTakenApart()
{
    QFETCH(QString, line);

    const auto dateline = readDateline(line, DayMonthOrder::DayFirst);

    QTEST(dateline ? dateline->date.toString() : QString(), "date");
    QTEST(dateline ? dateline->source : QString(), "source");
}

void TestImportDates::aLabelledDateAtTheStartIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("rest");
    QTest::newRow("month") << u" date 2025-01 The text"_s << u"2025-01"_s << u" The text"_s;
    QTest::newRow("year") << u"Stand: 2024 Der Text"_s << u"2024"_s << u" Der Text"_s;
    QTest::newRow("day") << u"Veröffentlicht am 7. Februar 2025. Der Text"_s << u"2025-02-07"_s << u". Der Text"_s;
    QTest::newRow("no label") << u"2025-01 The text"_s << QString() << QString();
    QTest::newRow("no date") << u"Date night in 2025-01"_s << QString() << QString();
}

void TestImportDates::aLabelledDateAtTheStartIsFound()
{
    QFETCH(QString, text);

    const auto found = findLeadingDate(text, DayMonthOrder::DayFirst);

    QTEST(found ? found->date.toString() : QString(), "date");
    QTEST(found ? text.sliced(found->end) : QString(), "rest");
}

QTEST_GUILESS_MAIN(TestImportDates)
#include "test_importdates.moc"
