#include "cli/consoletest.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// anchor.
class TestAnchorCommand : public ConsoleTest
{
    Q_OBJECT

private Q_SLOTS:
    void anchorAnswersLineByLine_data();
    void anchorAnswersLineByLine();
    void anchorAnswersBeforeItsInputEnds();
    void anchorNeedsNoLibrary();
};

void TestAnchorCommand::anchorAnswersLineByLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &answer) {
        QTest::newRow(name) << line << answer;
    };
    const QByteArray orphan = R"("status":"orphan","start":null,"end":null,"score":null,"how":null})";
    row("at its place", R"({"id":"a","text":"Ein Wort.","exact":"Wort","prefix":"Ein ","suffix":".","start":4,"end":8})",
        R"({"id":"a","status":"anchored","start":4,"end":8,"score":1,"how":"same"})");
    row("moved, counted in code points", R"({"id":7,"text":"😀 Ein Wort.","exact":"Wort","prefix":"Ein ","suffix":".","start":4,"end":8})",
        R"({"id":7,"status":"anchored","start":6,"end":10,"score":1,"how":"moved"})");
    row("only the quote", R"({"id":null,"text":"Ein Wort.","exact":"Wort"})",
        R"({"id":null,"status":"anchored","start":4,"end":8,"score":1,"how":"moved"})");
    row("gone", R"({"id":"a","text":"Nichts.","exact":"Wort","start":4,"end":8})", R"({"id":"a",)" + orphan);
    row("no text", R"({"id":"a","exact":"Wort"})", R"({"id":"a",)" + orphan);
    row("no quote", R"({"id":"a","text":"Wort","exact":null,"start":0,"end":4})", R"({"id":"a",)" + orphan);
    row("an empty object", "{}", R"({"id":null,)" + orphan);
    row("another type", R"({"id":"a","text":5})", R"({"id":"a","error":"“text” has a value of another type"})");
    row("half an offset", R"({"id":"a","text":"x","exact":"x","start":0.5})",
        R"({"id":"a","error":"“start” has a value of another type"})");
    row("a list", "[1]", R"({"id":null,"error":"not a JSON object"})");
    row("no JSON", "Wort", R"({"id":null,"error":"not JSON: illegal value"})");
}

void TestAnchorCommand::anchorAnswersLineByLine()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, answer);
    Console console(m_library, m_folder->path());
    console.setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
    const ConsoleRun done = console.run({u"anchor"_s}, Console::Blocked, line + "\n{\"id\":2}");
    QCOMPARE(done.exitCode, 0);
    const QList<QByteArray> lines = done.output.split('\n');
    QCOMPARE(lines.size(), 3); // the last is empty
    QCOMPARE(lines[0], answer);
    QVERIFY(lines[1].startsWith("{\"id\":2,"));
}

void TestAnchorCommand::anchorAnswersBeforeItsInputEnds()
{
    QProcess process;
    process.start(QStringLiteral(RANDNOTIZ_CLI), {u"anchor"_s});
    process.write("{\"id\":1}\n");
    QVERIFY(process.waitForReadyRead());
    QVERIFY(process.readLine().startsWith("{\"id\":1,"));
    process.write("{\"id\":2}\n");
    QVERIFY(process.waitForReadyRead());
    QVERIFY(process.readLine().startsWith("{\"id\":2,"));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void TestAnchorCommand::anchorNeedsNoLibrary()
{
    const ConsoleRun done = run({u"anchor"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.output, QByteArray());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestAnchorCommand)
#include "test_anchorcommand.moc"
