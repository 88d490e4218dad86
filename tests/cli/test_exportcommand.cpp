#include "cli/consoletest.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// export.
class TestExportCommand : public ConsoleTest
{
    Q_OBJECT

private Q_SLOTS:
    void exportWritesFilesOnce();
    void exportKeepsWhatAPersonWroteAndSaysWhereBothDid();
    void exportMarksOrRemovesWhatWasDeleted();
    void exportOfNothingFound();
    void exportByATemplateOfOnesOwn();
    void exportByATemplateThatCannotBeUsed();
    void exportOfSomeAnnotationsIntoOneFile();
    void exportToWhereNothingCanBeWritten();
    void exportAsPdf();
};

void TestExportCommand::exportWritesFilesOnce()
{
    const QString id = imported();
    highlighted(id, u"größer"_s, {u"--note"_s, u"note"_s});
    const ConsoleRun written = run({u"export"_s, u"--to"_s, u"out"_s, id, u"--json"_s});
    QCOMPARE(written.exitCode, 0);
    QCOMPARE(writtenKeys(written.output.sliced(1)), QStringList({u"article"_s, u"file"_s, u"status"_s, u"error"_s, u"merged"_s, u"conflicts"_s, u"kept"_s}));
    QCOMPARE(written.json()[0]["article"_L1].toString(), id);
    QCOMPARE(written.json()[0]["status"_L1].toString(), u"written"_s);
    QVERIFY(written.json()[0]["error"_L1].isNull());
    const QString file = written.json()[0]["file"_L1].toString();
    QVERIFY(file.startsWith(m_folder->filePath(u"out/"_s)));
    QVERIFY(readFile(file).contains("größer"));

    const ConsoleRun again = run({u"export"_s, u"--to"_s, u"out"_s, u"--all"_s, u"--json"_s});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json()[0]["status"_L1].toString(), u"unchanged"_s);
    QCOMPARE(again.json()[0]["file"_L1].toString(), file);
}

void TestExportCommand::exportAsPdf()
{
    const QString id = imported();
    highlighted(id, u"größer"_s, {u"--note"_s, u"note"_s});
    const ConsoleRun written = run({u"export"_s, u"--to"_s, u"out"_s, id, u"--format"_s, u"pdf"_s, u"--json"_s});
    QCOMPARE(written.exitCode, 0);
    const QString file = written.json()[0]["file"_L1].toString();
    QVERIFY(file.endsWith(u".pdf"_s));
    QVERIFY(readFile(file).startsWith("%PDF-1."));
    QVERIFY(readFile(file).trimmed().endsWith("%%EOF"));

    const QString moved = m_folder->filePath(u"out/moved.pdf"_s);
    QVERIFY(QFile::rename(file, moved));
    const ConsoleRun again = run({u"export"_s, u"--to"_s, u"out"_s, id, u"--format"_s, u"pdf"_s, u"--json"_s});
    QCOMPARE(again.json()[0]["status"_L1].toString(), u"unchanged"_s);
    QCOMPARE(again.json()[0]["file"_L1].toString(), moved);

    const ConsoleRun all = run({u"export"_s, u"--to"_s, u"out"_s, u"--all"_s, u"--one-file"_s, u"All"_s, u"--format"_s, u"pdf"_s});
    QCOMPARE(all.exitCode, 0);
    QVERIFY(QFile::exists(moved));
}

void TestExportCommand::exportKeepsWhatAPersonWroteAndSaysWhereBothDid()
{
    const QString id = imported();
    const QString mark = highlighted(id, u"größer"_s, {u"--note"_s, u"first note"_s});
    const QString file = run({u"export"_s, u"--to"_s, u"out"_s, id, u"--json"_s}).json()[0]["file"_L1].toString();
    QByteArray edited = readFile(file);
    writeFile(file, edited.replace("first note", "a note by hand"));
    QCOMPARE(run({u"note"_s, mark, u"second note"_s}).exitCode, 0);

    const ConsoleRun merged = run({u"export"_s, u"--to"_s, u"out"_s, id, u"--json"_s});

    QCOMPARE(merged.exitCode, 0);
    const QJsonValue entry = merged.json()[0];
    QCOMPARE(entry["merged"_L1].toBool(), true);
    QCOMPARE(entry["conflicts"_L1][0]["annotation"_L1].toString(), mark);
    QCOMPARE(entry["conflicts"_L1][0]["theirs"_L1].toString(), u"a note by hand"_s);
    QCOMPARE(entry["conflicts"_L1][0]["ours"_L1].toString(), u"second note"_s);
    QVERIFY(readFile(file).contains("\na note by hand\n\n> [!conflict] Randnotiz has another text here:\n> second note\n"));
    QCOMPARE(readFile(entry["kept"_L1].toString()), edited);
    QCOMPARE(run({u"export"_s, u"--to"_s, u"out"_s, id, u"--json"_s}).json()[0]["status"_L1].toString(), u"unchanged"_s);
}

void TestExportCommand::exportMarksOrRemovesWhatWasDeleted()
{
    const QString id = imported();
    const QString mark = highlighted(id, u"größer"_s);
    const auto exported = [this, id](const QString &folder, const QString &deleted) {
        return readFile(run({u"export"_s, u"--to"_s, folder, id, u"--deleted"_s, deleted, u"--json"_s}).json()[0]["file"_L1].toString());
    };
    QVERIFY(exported(u"marked"_s, u"mark"_s).contains(mark.toUtf8()));
    QVERIFY(exported(u"removed"_s, u"remove"_s).contains(mark.toUtf8()));
    QCOMPARE(run({u"remove"_s, mark}).exitCode, 0);

    const QByteArray marked = exported(u"marked"_s, u"mark"_s);
    QVERIFY(marked.contains("[!deleted]"));
    QVERIFY(marked.contains(mark.toUtf8()));
    QVERIFY(!exported(u"removed"_s, u"remove"_s).contains(mark.toUtf8()));
}

void TestExportCommand::exportOfNothingFound()
{
    const QString id = imported();
    const QString mark = highlighted(id, u"größer"_s);
    QCOMPARE(run({u"export"_s, u"--to"_s, u"out"_s, u"--tag"_s, u"none"_s}).exitCode, 1);
    const ConsoleRun noArticle = run({u"export"_s, u"--to"_s, u"out"_s, mark});
    QCOMPARE(noArticle.exitCode, 1);
    QVERIFY(noArticle.error.contains("it names an annotation"));
    QVERIFY(!QFile::exists(m_folder->filePath(u"out"_s)));
}

void TestExportCommand::exportByATemplateOfOnesOwn()
{
    const QString id = imported();
    const QString mark = highlighted(id, u"größer"_s);
    writeFile(m_folder->filePath(u"mine.mustache"_s), "{{#annotations}}{{id}}: {{quote}}{{/annotations}}");
    const ConsoleRun done = run({u"export"_s, u"--to"_s, u"out"_s, id, u"--template"_s, u"mine.mustache"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QVERIFY(readFile(done.json()[0]["file"_L1].toString()).endsWith("\n---\n\n" + mark.toUtf8() + ": größer\n"));
}

void TestExportCommand::exportByATemplateThatCannotBeUsed()
{
    imported();
    writeFile(m_folder->filePath(u"mine.mustache"_s), "# {{title}}\n\n  {{titel}}\n");
    const ConsoleRun done = run({u"export"_s, u"--to"_s, u"out"_s, u"--all"_s, u"--template"_s, u"mine.mustache"_s});
    QCOMPARE(done.exitCode, 2);
    QCOMPARE(done.error, QByteArray("randnotiz-cli: mine.mustache: line 3, column 3: there is no field “titel” here\n"));
    QCOMPARE(run({u"export"_s, u"--to"_s, u"out"_s, u"--all"_s, u"--template"_s, u"none"_s}).error,
             QByteArray("randnotiz-cli: none: not found\n"));
    QVERIFY(!QFile::exists(m_folder->filePath(u"out"_s)));
}

void TestExportCommand::exportOfSomeAnnotationsIntoOneFile()
{
    const QString id = imported();
    highlighted(id, u"größer"_s, {u"--color"_s, u"2"_s, u"--tag"_s, u"energy/light"_s});
    const QStringList command{u"export"_s, u"--to"_s, u"out"_s, u"--tag"_s, u"energy"_s, u"--one-file"_s, u"Energy"_s, u"--json"_s};
    const ConsoleRun done = run(command + QStringList{u"--color"_s, u"1"_s, u"--color"_s, u"2"_s, u"--with-tag"_s, u"energy"_s, u"--since"_s, u"2020-01-01"_s});
    QCOMPARE(done.exitCode, 0);
    QVERIFY(done.json()[0]["article"_L1].isNull());
    QCOMPARE(done.json()[0]["file"_L1].toString(), m_folder->filePath(u"out/Energy.md"_s));
    QVERIFY(readFile(m_folder->filePath(u"out/Energy.md"_s)).contains("\n# Energy\n\n## energy/light\n\n### "));
    const ConsoleRun none = run(command + QStringList{u"--until"_s, u"2020-01-01"_s});
    QCOMPARE(none.exitCode, 0);
    QVERIFY(none.json().toArray().isEmpty());
}

void TestExportCommand::exportToWhereNothingCanBeWritten()
{
    imported();
    writeFile(m_folder->filePath(u"out"_s), "a file");
    const ConsoleRun done = run({u"export"_s, u"--to"_s, u"out"_s, u"--all"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 3);
    QVERIFY2(done.error.contains("can't be written"), done.error);
    QCOMPARE(readFile(m_folder->filePath(u"out"_s)), QByteArray("a file"));
}

QTEST_GUILESS_MAIN(TestExportCommand)
#include "test_exportcommand.moc"
