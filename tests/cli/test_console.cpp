#include "cli/consoletest.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// What holds for all subcommands: usage, libraries that cannot be used, ids, output.
class TestConsole : public ConsoleTest
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsToldBeforeALibraryIsMade_data();
    void wrongUsageIsToldBeforeALibraryIsMade();
    void helpAndVersionNeedNoLibrary();
    void aLibraryThatIsNotThereIsAnError_data();
    void aLibraryThatIsNotThereIsAnError();
    void aFileThatIsNoLibraryStaysAsItIs();
    void aLibraryThatCannotBeUsedStaysAsItIs_data();
    void aLibraryThatCannotBeUsedStaysAsItIs();
    void idsMayBeCutToEightCharacters();
    void unknownIdsAreNotFound_data();
    void unknownIdsAreNotFound();
    void withJsonOutputIsAlwaysOneValue();
    void aCronJobWithoutALocaleWritesUtf8();
    void outputThatCannotBeWrittenIsAnError();
    void controlCharactersDoNotReachTheTerminal();
    void directionControlsAreShownToPeopleOnly();
};

void TestConsole::wrongUsageIsToldBeforeALibraryIsMade_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &message) {
        QTest::newRow(name) << arguments << QByteArray("randnotiz-cli: " + message);
    };
    row("no subcommand", {}, "a subcommand is missing");
    row("an unknown subcommand", {u"erase"_s}, "erase: unknown subcommand");
    row("half a subcommand", {u"tag"_s}, "tag: say add, remove, list");
    row("an unknown option", {u"list"_s, u"--fast"_s}, "list: unknown option: --fast");
    row("an option of another subcommand", {u"show"_s, u"12345678"_s, u"--quote"_s, u"x"_s}, "show: unknown option");
    row("import of nothing", {u"import"_s}, "import: too few arguments");
    row("import with an empty tag", {u"import"_s, u"a"_s, u"--tag"_s, u" # / "_s}, "import: --tag can't be empty");
    row("show of nothing", {u"show"_s}, "show: too few arguments");
    row("show of two", {u"show"_s, u"12345678"_s, u"12345678"_s}, "show: too many arguments");
    row("an unknown format", {u"show"_s, u"12345678"_s, u"--format"_s, u"pdf"_s}, "show: --format is one of");
    row("an option without its value", {u"show"_s, u"12345678"_s, u"--format"_s}, "show: needs a value: --format");
    row("highlight without a quote", {u"highlight"_s, u"12345678"_s}, "highlight: missing: --quote");
    row("highlight of nothing", {u"highlight"_s, u"12345678"_s, u"--quote="_s}, "highlight: --quote can't be empty");
    row("an unknown colour", {u"highlight"_s, u"12345678"_s, u"--quote"_s, u"x"_s, u"--color"_s, u"7"_s},
        "highlight: --color is one of");
    row("two colours", {u"highlight"_s, u"12345678"_s, u"--quote"_s, u"x"_s, u"--color=1"_s, u"--color=2"_s},
        "highlight: given more than once: --color");
    row("tag add without a tag", {u"tag"_s, u"add"_s, u"12345678"_s}, "tag add: too few arguments");
    row("note without a text", {u"note"_s, u"12345678"_s}, "note: too few arguments");
    row("remove of nothing", {u"remove"_s}, "remove: too few arguments");
    row("restore of nothing", {u"restore"_s}, "restore: too few arguments");
    row("export to nowhere", {u"export"_s, u"--all"_s}, "export: missing: --to");
    row("export of nothing", {u"export"_s, u"--to"_s, u"x"_s}, "export: say which articles");
    row("export of all and some", {u"export"_s, u"--to"_s, u"x"_s, u"--all"_s, u"12345678"_s}, "export: say which articles");
    row("export since no day", {u"export"_s, u"--to"_s, u"x"_s, u"--all"_s, u"--since"_s, u"2026-02-30"_s}, "export: write a day like 2026-01-31");
    row("export into one file with an index", {u"export"_s, u"--to"_s, u"x"_s, u"--all"_s, u"--one-file"_s, u"N"_s, u"--index"_s},
        "export: an index is for several files");
    row("export in no colour", {u"export"_s, u"--to"_s, u"x"_s, u"--all"_s, u"--color"_s, u"7"_s}, "export: --color is one of 1|2|3|4|5|6");
    row("export of tables with deleted ones", {u"export"_s, u"--to"_s, u"x"_s, u"--all"_s, u"--format"_s, u"csv"_s, u"--deleted"_s, u"mark"_s},
        "export: --template, --index and --deleted are for Markdown");
    row("a value for a flag", {u"export"_s, u"--to"_s, u"x"_s, u"--all=yes"_s}, "export: takes no value: --all");
    row("check of something", {u"check"_s, u"x"_s}, "check: too many arguments");
    row("backup to two files", {u"backup"_s, u"a"_s, u"b"_s}, "backup: too many arguments");
    row("restore of two backups", {u"restore"_s, u"./a"_s, u"./b"_s}, "restore: too many arguments");
}

void TestConsole::wrongUsageIsToldBeforeALibraryIsMade()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const ConsoleRun done = run(arguments);
    QCOMPARE(done.exitCode, 2);
    QVERIFY2(done.error.startsWith(message), done.error);
    QCOMPARE(done.output, QByteArray());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestConsole::helpAndVersionNeedNoLibrary()
{
    const ConsoleRun help = run({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    for (const char *name : {"import", "list", "show", "highlight", "annotations", "tag add", "tag remove", "tag list",
                             "note", "remove", "restore", "export", "verify", "check", "backup", "backups", "extract", "anchor"})
        QVERIFY2(help.output.contains("\n  " + QByteArray(name)), name);
    const ConsoleRun one = run({u"highlight"_s, u"--help"_s});
    QCOMPARE(one.exitCode, 0);
    QVERIFY(one.output.startsWith("usage: randnotiz-cli [--library FILE] highlight ID --quote TEXT"));
    const ConsoleRun version = run({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith("randnotiz-cli "));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestConsole::aLibraryThatIsNotThereIsAnError_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("reading") << QStringList{u"list"_s, u"--json"_s};
    QTest::newRow("writing") << QStringList{u"note"_s, u"12345678"_s, u"text"_s, u"--json"_s};
}

void TestConsole::aLibraryThatIsNotThereIsAnError()
{
    QFETCH(QStringList, arguments);
    const ConsoleRun done = run(arguments);
    QCOMPARE(done.exitCode, 3);
    QCOMPARE(done.error, "randnotiz-cli: " + m_library.toUtf8() + ": there is no library; import makes one\n");
    QCOMPARE(done.json(), QJsonValue(QJsonValue::Null));
    QVERIFY(!QFile::exists(m_library));
}

void TestConsole::aFileThatIsNoLibraryStaysAsItIs()
{
    const QByteArray bytes = "Something else altogether.\n";
    writeFile(m_library, bytes);
    writeFile(m_folder->filePath(u"article.txt"_s), twoParagraphs);
    for (const QStringList &arguments : {QStringList{u"list"_s}, QStringList{u"import"_s, u"article.txt"_s}}) {
        const ConsoleRun done = run(arguments);
        QCOMPARE(done.exitCode, 3);
        QVERIFY2(done.error.startsWith("randnotiz-cli: " + m_library.toUtf8() + ": is no Randnotiz library"), done.error);
        QCOMPARE(readFile(m_library), bytes);
    }
}

void TestConsole::aLibraryThatCannotBeUsedStaysAsItIs_data()
{
    QTest::addColumn<qsizetype>("place"); // in the file, from where on it is overwritten
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("why");
    // SQLite, "Database File Format", 1.3: the user version stands at 60, the application id at 68.
    QTest::newRow("a newer schema") << qsizetype(60) << QByteArray("\x00\x00\x7f\xff", 4)
                                    << QByteArray("was made by a newer version of Randnotiz");
    QTest::newRow("another program's database") << qsizetype(68) << QByteArray("\x01\x02\x03\x04", 4)
                                                << QByteArray("is no Randnotiz library");
    QTest::newRow("a damaged file") << qsizetype(100) << QByteArray(8000, '\x55') << QByteArray("is damaged");
}

void TestConsole::aLibraryThatCannotBeUsedStaysAsItIs()
{
    QFETCH(qsizetype, place);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, why);
    imported();
    QByteArray library = readFile(m_library);
    library.replace(place, bytes.size(), bytes);
    writeFile(m_library, library);
    for (const QStringList &arguments : {QStringList{u"list"_s}, QStringList{u"import"_s, u"article.txt"_s}}) {
        const ConsoleRun done = run(arguments);
        QCOMPARE(done.exitCode, 3);
        QVERIFY2(done.error.startsWith("randnotiz-cli: " + m_library.toUtf8() + ": " + why), done.error);
        QCOMPARE(readFile(m_library), library);
    }
}

void TestConsole::idsMayBeCutToEightCharacters()
{
    const QString id = imported();
    const QString mark = highlighted(id.first(8), u"größer"_s);
    QVERIFY(!mark.isEmpty());
    QCOMPARE(run({u"show"_s, id.first(12)}).output, run({u"show"_s, id}).output);
    QCOMPARE(run({u"note"_s, mark.first(8), u"short"_s}).exitCode, 0);
    QCOMPARE(annotation(mark)["note"_L1].toString(), u"short"_s);
    QCOMPARE(run({u"show"_s, id.first(7)}).exitCode, 2);
}

void TestConsole::unknownIdsAreNotFound_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString id = u"00000000-1111-4222-8333-444444444444"_s;
    QTest::newRow("show") << QStringList{u"show"_s, id};
    QTest::newRow("highlight") << QStringList{u"highlight"_s, id, u"--quote"_s, u"x"_s};
    QTest::newRow("annotations") << QStringList{u"annotations"_s, id};
    QTest::newRow("tag add") << QStringList{u"tag"_s, u"add"_s, id, u"x"_s};
    QTest::newRow("tag remove") << QStringList{u"tag"_s, u"remove"_s, id, u"x"_s};
    QTest::newRow("note") << QStringList{u"note"_s, id, u"x"_s};
    QTest::newRow("remove") << QStringList{u"remove"_s, id};
    QTest::newRow("restore") << QStringList{u"restore"_s, id};
    QTest::newRow("export") << QStringList{u"export"_s, u"--to"_s, u"out"_s, id};
}

void TestConsole::unknownIdsAreNotFound()
{
    QFETCH(QStringList, arguments);
    imported();
    const ConsoleRun done = run(arguments);
    QCOMPARE(done.exitCode, 1);
    QVERIFY2(done.error.startsWith("randnotiz-cli: 00000000-1111-4222-8333-444444444444: not found"), done.error);
    QCOMPARE(done.output, QByteArray());
}

void TestConsole::withJsonOutputIsAlwaysOneValue()
{
    imported();
    for (const QStringList &arguments :
         {QStringList{u"show"_s, u"00000000-1111"_s}, QStringList{u"list"_s, u"--tag"_s, u"none"_s}, QStringList{u"tag"_s, u"--json"_s, u"list"_s},
          QStringList{u"backup"_s, m_library}, QStringList{u"check"_s}, QStringList{u"annotations"_s}})
        QVERIFY2(!run(arguments.contains(u"--json"_s) ? arguments : arguments + QStringList{u"--json"_s}).json().isUndefined(), qPrintable(arguments.join(u' ')));
}

void TestConsole::aCronJobWithoutALocaleWritesUtf8()
{
    writeFile(m_folder->filePath(u"größer.txt"_s), twoParagraphs);
    Console console(m_library, m_folder->path());
    console.setVariable(u"LC_ALL"_s, u"C"_s);
    const ConsoleRun done = console.run({u"import"_s, u"größer.txt"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.error, QByteArray());
    QVERIFY(done.output.contains("größer.txt"));
}

void TestConsole::outputThatCannotBeWrittenIsAnError()
{
    const QString id = imported();
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(RANDNOTIZ_CLI), {u"--library"_s, m_library, u"show"_s, id});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().startsWith("randnotiz-cli: standard output: "));
}

void TestConsole::controlCharactersDoNotReachTheTerminal()
{
    imported("---\ntitle: \"red \\e[31m title\"\n---\n\nSome text of the article.\n", u"a.md"_s);
    QVERIFY(!run({u"list"_s}).output.contains('\x1b'));
}

void TestConsole::directionControlsAreShownToPeopleOnly()
{
    const QString id = imported("---\ntitle: \"ends in \u202Efdp.exe\"\n---\n\nSome \u202Etext.\n", u"a.md"_s);

    QVERIFY(run({u"list"_s}).output.contains("ends in ⟨U+202E⟩fdp.exe"));
    QVERIFY(run({u"list"_s, u"--json"_s}).output.contains("ends in \u202Efdp.exe"));
    QVERIFY(run({u"show"_s, id, u"--format"_s, u"text"_s}).output.contains("Some \u202Etext."));
}

QTEST_GUILESS_MAIN(TestConsole)
#include "test_console.moc"
