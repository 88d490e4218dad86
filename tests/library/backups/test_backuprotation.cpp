#include "library/backups/backupname.h"
#include "library/backups/backuprotation.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestBackupRotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameSaysWhatABackupIs();
    void onlyOurOwnNamesAreTakenForBackups_data();
    void onlyOurOwnNamesAreTakenForBackups();
    void aLongOrStrangeTitleStillMakesAName_data();
    void aLongOrStrangeTitleStillMakesAName();
    void librariesOfOneNameAreToldApart();
    void theRuleInCases_data();
    void theRuleInCases();
    void whatTheReaderAskedForStays();
    void theLastOneStaysWhateverTheClockSays_data();
    void theLastOneStaysWhateverTheClockSays();
    void copiesOfADamagedLibraryNeverPushOutASoundOne();
    void threeYearsOfUseKeepFewAndLeaveNoGap();
};

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

/// "2026-11-21 18:30", UTC.
qint64 at(const QString &time)
{
    QDateTime moment = QDateTime::fromString(time, u"yyyy-MM-dd HH:mm"_s);
    moment.setTimeZone(QTimeZone::utc());
    return moment.toMSecsSinceEpoch();
}

BackupName backup(qint64 ms, BackupReason reason = BackupReason::Daily)
{
    return BackupName::of(u"/home/lea/library.randnotiz"_s, ms, reason);
}

QStringList times(const QList<BackupName> &backups)
{
    QStringList times;
    for (const BackupName &name : backups)
        times += QDateTime::fromMSecsSinceEpoch(name.madeMs, QTimeZone::utc()).toString(u"yyyy-MM-dd HH:mm"_s);
    times.sort();
    return times;
}

QList<BackupName> without(QList<BackupName> backups, const QList<BackupName> &gone)
{
    backups.removeIf([&gone](const BackupName &name) { return gone.contains(name); });
    return backups;
}

} // namespace

void TestBackupRotation::aNameSaysWhatABackupIs()
{
    for (const BackupReason reason : {BackupReason::Daily, BackupReason::Closing, BackupReason::BeforeUpgrade,
                                      BackupReason::BeforeRestore, BackupReason::Asked}) {
        for (const bool damaged : {false, true}) {
            BackupName name = backup(at(u"2026-11-21 18:30"_s) + 5123, reason);
            name.damaged = damaged;
            QCOMPARE(BackupName::fromFileName(name.fileName()), std::optional(name));
        }
    }
    const QString key = backupKey(u"/home/lea/library.randnotiz"_s);
    QCOMPARE(backup(at(u"2026-11-21 18:30"_s) + 5123).fileName(),
             u"library_%1_2026-11-21T18-30-05-123Z_daily.randnotiz"_s.arg(key));
}

void TestBackupRotation::onlyOurOwnNamesAreTakenForBackups_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a library") << u"library.randnotiz"_s;
    QTest::newRow("a copy by hand") << u"library_1a2b3c4d_2026-11-21T18-30-05-123Z_daily (copy).randnotiz"_s;
    QTest::newRow("another ending") << u"library_1a2b3c4d_2026-11-21T18-30-05-123Z_daily.randnotiz.bak"_s;
    QTest::newRow("no key") << u"library_2026-11-21T18-30-05-123Z_daily.randnotiz"_s;
    QTest::newRow("a short key") << u"library_1a2b3c_2026-11-21T18-30-05-123Z_daily.randnotiz"_s;
    QTest::newRow("no such day") << u"library_1a2b3c4d_2026-02-31T18-30-05-123Z_daily.randnotiz"_s;
    QTest::newRow("no such hour") << u"library_1a2b3c4d_2026-11-21T25-30-05-123Z_daily.randnotiz"_s;
    QTest::newRow("no such reason") << u"library_1a2b3c4d_2026-11-21T18-30-05-123Z_hourly.randnotiz"_s;
    QTest::newRow("unfinished") << u"library_1a2b3c4d_2026-11-21T18-30-05-123Z_daily.randnotiz.aB3xYz.part"_s;
    QTest::newRow("a line end") << u"library_1a2b3c4d_2026-11-21T18-30-05-123Z_daily.randnotiz\n"_s;
    QTest::newRow("nothing") << QString();
}

void TestBackupRotation::onlyOurOwnNamesAreTakenForBackups()
{
    QFETCH(QString, name);
    QVERIFY(!BackupName::fromFileName(name));
}

void TestBackupRotation::aLongOrStrangeTitleStillMakesAName_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("long") << u"/x/"_s + QString(300, u'ä') + u".randnotiz"_s;
    QTest::newRow("a pair at the cut") << u"/x/"_s + QString(39, u'a') + u"\U0001F600\U0001F600.randnotiz"_s;
    QTest::newRow("like a backup") << u"/x/library_1a2b3c4d_2026-11-21T18-30-05-123Z_daily.randnotiz"_s;
    QTest::newRow("line ends") << u"/x/two\nlines.randnotiz"_s;
    QTest::newRow("no name") << u"/x/.randnotiz"_s;
    QTest::newRow("place markers") << u"/x/%1 %2.randnotiz"_s;
}

void TestBackupRotation::aLongOrStrangeTitleStillMakesAName()
{
    QFETCH(QString, path);
    const BackupName name = BackupName::of(path, at(u"2026-11-21 18:30"_s), BackupReason::Closing);
    QCOMPARE(BackupName::fromFileName(name.fileName()), std::optional(name));
    QVERIFY(name.fileName().toUtf8().size() < 230); // 255 with the ending of an unfinished copy
}

void TestBackupRotation::librariesOfOneNameAreToldApart()
{
    QVERIFY(backupKey(u"/home/lea/library.randnotiz"_s) != backupKey(u"/home/tim/library.randnotiz"_s));
}

void TestBackupRotation::theRuleInCases_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("made");
    QTest::addColumn<QStringList>("gone");

    QTest::newRow("none") << u"2026-11-21 12:00"_s << QStringList{} << QStringList{};
    QTest::newRow("one, however old") << u"2026-11-21 12:00"_s << QStringList{u"1999-01-01 00:00"_s} << QStringList{};
    QTest::newRow("all of two days") << u"2026-11-21 12:00"_s
                                     << QStringList{u"2026-11-21 11:59"_s, u"2026-11-21 11:58"_s, u"2026-11-20 09:00"_s,
                                                    u"2026-11-20 08:00"_s, u"2026-11-19 12:01"_s, u"2026-11-19 12:00"_s}
                                     << QStringList{};
    QTest::newRow("then the last of each day")
        << u"2026-11-21 12:00"_s
        << QStringList{u"2026-11-21 11:00"_s, u"2026-11-18 22:00"_s, u"2026-11-18 21:59"_s, u"2026-11-18 00:00"_s,
                       u"2026-11-17 23:59"_s}
        << QStringList{u"2026-11-18 21:59"_s, u"2026-11-18 00:00"_s};
    QTest::newRow("a day that has one within two days needs no other")
        << u"2026-11-21 12:00"_s << QStringList{u"2026-11-19 13:00"_s, u"2026-11-19 08:00"_s}
        << QStringList{u"2026-11-19 08:00"_s};
    QTest::newRow("from the future") << u"2026-11-21 12:00"_s
                                     << QStringList{u"2031-01-01 00:00"_s, u"2031-01-01 00:01"_s, u"2026-11-21 12:01"_s,
                                                    u"2026-11-01 10:00"_s, u"2026-11-01 09:00"_s}
                                     << QStringList{u"2026-11-01 09:00"_s};

    // 12 days from the 18th back, of which the last is the 7th; then weeks that end on Sundays: 1 November, 25 October, …
    QStringList daily;
    for (qint64 ms = at(u"2026-11-18 08:00"_s); ms >= at(u"2026-10-19 08:00"_s); ms -= day)
        daily += QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toString(u"yyyy-MM-dd HH:mm"_s);
    QStringList gone = daily.sliced(12);
    for (const QString &sunday : {u"2026-11-01 08:00"_s, u"2026-10-25 08:00"_s})
        QVERIFY2(gone.removeOne(sunday), qPrintable(sunday));
    QTest::newRow("days, then weeks") << u"2026-11-21 12:00"_s << daily << gone;
}

void TestBackupRotation::theRuleInCases()
{
    QFETCH(QString, now);
    QFETCH(QStringList, made);
    QFETCH(QStringList, gone);
    QList<BackupName> backups;
    for (const QString &time : made)
        backups += backup(at(time));
    gone.sort();

    QCOMPARE(times(superfluousBackups(backups, at(now))), gone);
    std::ranges::reverse(backups);
    QCOMPARE(times(superfluousBackups(backups, at(now))), gone);
    // Once is enough: nothing more goes at the same moment.
    QVERIFY(superfluousBackups(without(backups, superfluousBackups(backups, at(now))), at(now)).isEmpty());
}

void TestBackupRotation::whatTheReaderAskedForStays()
{
    const qint64 now = at(u"2026-11-21 12:00"_s);
    QList<BackupName> backups;
    for (int i = 0; i < 2000; ++i) {
        backups += backup(now - i * 6 * hour, BackupReason::Asked);
        backups += backup(now - i * 6 * hour - 1, BackupReason::BeforeRestore);
    }
    QVERIFY(superfluousBackups(backups, now).isEmpty());
    // Nor do they stand in for a day's own.
    QVERIFY(superfluousBackups({backup(now - 5 * day, BackupReason::Asked), backup(now - 5 * day - hour)}, now).isEmpty());
}

void TestBackupRotation::theLastOneStaysWhateverTheClockSays_data()
{
    QTest::addColumn<qint64>("jump");
    QTest::newRow("right") << 0LL;
    QTest::newRow("a day ahead") << day;
    QTest::newRow("ten years ahead") << 3650 * day;
    QTest::newRow("a day back") << -day;
    QTest::newRow("in 1970") << -at(u"2026-11-20 12:00"_s);
}

void TestBackupRotation::theLastOneStaysWhateverTheClockSays()
{
    QFETCH(qint64, jump);
    const qint64 now = at(u"2026-11-21 12:00"_s);
    QList<BackupName> before;
    for (int i = 1; i <= 400; ++i)
        before += backup(now - i * day);
    before = without(before, superfluousBackups(before, now - day));
    const BackupName fresh = backup(now + jump);

    // One is made while the clock is wrong, and later it is right again.
    const QList<BackupName> meanwhile = without(before + QList{fresh}, superfluousBackups(before + QList{fresh}, now + jump));
    QVERIFY(meanwhile.contains(fresh));
    QVERIFY(meanwhile.contains(before.constFirst()));
    QVERIFY(meanwhile.size() >= before.size() - 2); // two of the last two days are a day older, at worst

    const BackupName next = backup(now + day);
    const QList<BackupName> after =
        without(meanwhile + QList{next}, superfluousBackups(meanwhile + QList{next}, now + day));
    QVERIFY(after.contains(next));
    QVERIFY(after.size() >= before.size() - 3);
}

void TestBackupRotation::copiesOfADamagedLibraryNeverPushOutASoundOne()
{
    const qint64 now = at(u"2026-11-21 12:00"_s);
    const BackupName sound = backup(now - 300 * day);
    QList<BackupName> backups{sound};
    for (int i = 0; i < 200; ++i) {
        backups += backup(now - i * day);
        backups.last().damaged = true;
    }
    const QList<BackupName> gone = superfluousBackups(backups, now);
    QVERIFY(!gone.contains(sound));
    QVERIFY(gone.size() > 150);
}

void TestBackupRotation::threeYearsOfUseKeepFewAndLeaveNoGap()
{
    const qint64 start = at(u"2024-01-01 09:00"_s);
    QList<BackupName> backups;
    for (qint64 now = start; now < start + 1100 * day; now += 12 * hour) {
        backups.prepend(backup(now));
        backups = without(backups, superfluousBackups(backups, now));

        QVERIFY(backups.size() <= 5 + 12 + 10 + 9);
        QCOMPARE(backups.constFirst().madeMs, now);
        for (qsizetype i = 1; i < backups.size(); ++i) {
            const qint64 age = (now - backups[i - 1].madeMs) / day;
            const qint64 gap = (backups[i - 1].madeMs - backups[i].madeMs) / day;
            QVERIFY2(gap <= (age < 13 ? 1 : age < 70 ? 8 : 36), qPrintable(u"%1 days ago a gap of %2"_s.arg(age).arg(gap)));
        }
    }
    // A year back, about.
    QVERIFY(backups.constFirst().madeMs - backups.constLast().madeMs > 330 * day);
}

QTEST_APPLESS_MAIN(TestBackupRotation)
#include "test_backuprotation.moc"
