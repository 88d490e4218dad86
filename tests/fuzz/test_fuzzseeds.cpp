#include "fuzz/fuzztargets.h"

#include <QDir>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// The fuzzers' seeds, and all that they ever found, in every build. A broken promise ends the program.
class TestFuzzSeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySeedIsReadAsPromised_data();
    void everySeedIsReadAsPromised();
};

void TestFuzzSeeds::everySeedIsReadAsPromised_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("file");
    for (const FuzzTarget &target : fuzzTargets()) {
        const QDir folder(QStringLiteral(RANDNOTIZ_TEST_DATA "/fuzz/") + QLatin1StringView(target.name));
        const QStringList files = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY2(!files.isEmpty(), target.name);
        for (const QString &file : files)
            QTest::addRow("%s/%s", target.name, qPrintable(file)) << QByteArray(target.name) << folder.filePath(file);
    }
}

void TestFuzzSeeds::everySeedIsReadAsPromised()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QString, file);
    QFile seed(file);
    QVERIFY(seed.open(QIODevice::ReadOnly));
    fuzzTarget(target)->read(seed.readAll());
}

QTEST_APPLESS_MAIN(TestFuzzSeeds)
#include "test_fuzzseeds.moc"
