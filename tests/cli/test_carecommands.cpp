#include "cli/consoletest.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// check, and a backup to a file.
class TestCareCommands : public ConsoleTest
{
    Q_OBJECT

private Q_SLOTS:
    void checkFindsNoDamageInAFreshLibrary();
    void backupIsALibrary();
    void backupNeverWritesOverAFile();
};

void TestCareCommands::checkFindsNoDamageInAFreshLibrary()
{
    highlighted(imported(), u"größer"_s);
    const ConsoleRun done = run({u"check"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(writtenKeys(done.output),
             QStringList({u"ok"_s, u"articles"_s, u"revisions"_s, u"annotations"_s, u"problems"_s}));
    QCOMPARE(done.json().toObject(), (QJsonObject{{u"ok"_s, true},
                                                  {u"articles"_s, 1},
                                                  {u"revisions"_s, 1},
                                                  {u"annotations"_s, 1},
                                                  {u"problems"_s, QJsonArray()}}));
    QCOMPARE(run({u"check"_s}).output, "no damage (looked at: articles 1, revisions 1, annotations 1)\n"_ba);
}

void TestCareCommands::backupIsALibrary()
{
    const QString id = imported();
    const ConsoleRun done = run({u"backup"_s, u"copy.randnotiz"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.json()["file"_L1].toString(), m_folder->filePath(u"copy.randnotiz"_s));
    const ConsoleRun shown = Console(m_folder->filePath(u"copy.randnotiz"_s)).run({u"show"_s, id});
    QCOMPARE(shown.output, run({u"show"_s, id}).output);
}

void TestCareCommands::backupNeverWritesOverAFile()
{
    imported();
    const QString file = m_folder->filePath(u"precious"_s);
    writeFile(file, "precious");
    const ConsoleRun done = run({u"backup"_s, file});
    QCOMPARE(done.exitCode, 3);
    QVERIFY2(done.error.startsWith("randnotiz-cli: " + file.toUtf8() + ": can't be written"), done.error);
    QCOMPARE(readFile(file), QByteArray("precious"));
}

QTEST_GUILESS_MAIN(TestCareCommands)
#include "test_carecommands.moc"
