#include "cli/console.h"

#include "domain/articlebody.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr auto uuidPattern = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"_L1;

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The keys in the order in which they were written: QJsonObject has forgotten it.
QStringList writtenKeys(const QByteArray &object)
{
    QStringList keys;
    int depth = 0;
    static const QRegularExpression token(u"\"((?:[^\"\\\\]|\\\\.)*)\"(:?)|[\\[\\]{}]"_s);
    auto matches = token.globalMatch(QString::fromUtf8(object));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString text = match.captured();
        if (text == "{"_L1 || text == "["_L1)
            ++depth;
        else if (text == "}"_L1 || text == "]"_L1)
            --depth;
        else if (depth == 1 && match.captured(2) == ":"_L1)
            keys += match.captured(1);
    }
    return keys;
}

const QByteArray twoParagraphs = "A first paragraph with a repeated word, repeated here.\n\n"
                                 "Second paragraph: \xF0\x9F\x98\x80 größer, then the end of it.\n\n"
                                 "Third paragraph, in which nothing happens.\n";

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void wrongUsageIsToldBeforeALibraryIsMade_data();
    void wrongUsageIsToldBeforeALibraryIsMade();
    void helpAndVersionNeedNoLibrary();
    void aLibraryThatIsNotThereIsAnError_data();
    void aLibraryThatIsNotThereIsAnError();
    void aFileThatIsNoLibraryStaysAsItIs();
    void aLibraryThatCannotBeUsedStaysAsItIs_data();
    void aLibraryThatCannotBeUsedStaysAsItIs();

    void importTellsWhatBecameOfEachFile();
    void theWordsOfAPageThatIsNestedTooDeeplyAreImportedOnDemand();
    void importTakesPathsFromTheWorkingFolderOn();
    void listHasTheKeysOfTheContract();
    void listFiltersByTagAndBelow();
    void showWritesTheCanonicalTextAndNothingElse();
    void showWritesTheBodyWithOffsetsInCodePoints();
    void showWritesMarkdown();

    void highlightAnswersWithTheWholeAnnotation();
    void highlightAcrossParagraphs();
    void highlightRefuses_data();
    void highlightRefuses();
    void prefixOrSuffixDecidesBetweenRepeatedQuotes();
    void quotesAreFoundInEitherNormalForm();

    void annotationsAreListedInReadingOrder();
    void annotationsAreFilteredByTagAndBelow();
    void tagsAreAddedCountedAndTakenOff();
    void notesAreWrittenAndCleared();
    void removedThingsAreRestored();
    void removeOfAnUnknownIdRemovesNothing();
    void theTrashIsListedAndEmptied();
    void exportWritesFilesOnce();
    void exportKeepsWhatAPersonWroteAndSaysWhereBothDid();
    void exportOfNothingFound();
    void exportByATemplateOfOnesOwn();
    void exportByATemplateThatCannotBeUsed();
    void exportOfSomeAnnotationsIntoOneFile();
    void exportToWhereNothingCanBeWritten();
    void checkFindsNoDamageInAFreshLibrary();
    void backupIsALibrary();
    void backupNeverWritesOverAFile();

    void anchorAnswersLineByLine_data();
    void anchorAnswersLineByLine();
    void anchorAnswersBeforeItsInputEnds();
    void anchorNeedsNoLibrary();

    void idsMayBeCutToEightCharacters();
    void unknownIdsAreNotFound_data();
    void unknownIdsAreNotFound();
    void extractNeedsNoLibrary();
    void extractAnswersInTheOrderOfTheFiles();
    void extractTakesTheAddressOfThePage();
    void withJsonOutputIsAlwaysOneValue();
    void aCronJobWithoutALocaleWritesUtf8();
    void outputThatCannotBeWrittenIsAnError();
    void controlCharactersDoNotReachTheTerminal();
    void directionControlsAreShownToPeopleOnly();

private:
    ConsoleRun run(const QStringList &arguments) const { return Console(m_library, m_folder->path()).run(arguments); }
    /// Imports one text and gives back its article's id.
    QString imported(const QByteArray &text = twoParagraphs, const QString &name = u"article.txt"_s);
    QString highlighted(const QString &article, const QString &quote, const QStringList &more = {});
    QJsonObject annotation(const QString &id);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
};

void TestConsole::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = m_folder->filePath(u"library.randnotiz"_s);
}

void TestConsole::cleanup()
{
    m_folder.reset();
}

QString TestConsole::imported(const QByteArray &text, const QString &name)
{
    writeFile(m_folder->filePath(name), text);
    const ConsoleRun done = run({u"import"_s, m_folder->filePath(name), u"--json"_s});
    return done.json()[0]["id"_L1].toString();
}

QString TestConsole::highlighted(const QString &article, const QString &quote, const QStringList &more)
{
    const ConsoleRun done = run(QStringList{u"highlight"_s, article, u"--quote"_s, quote, u"--json"_s} + more);
    return done.json()["id"_L1].toString();
}

QJsonObject TestConsole::annotation(const QString &id)
{
    const QJsonArray all = run({u"annotations"_s, u"--json"_s}).json().toArray();
    for (const QJsonValue &value : all) {
        if (value["id"_L1].toString() == id)
            return value.toObject();
    }
    return {};
}

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

void TestConsole::importTellsWhatBecameOfEachFile()
{
    const QString article = m_folder->filePath(u"größer.txt"_s);
    writeFile(article, "A title\n\nAnd a text of some words under it.\n");
    const ConsoleRun first = run({u"import"_s, article, u"--json"_s});
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(writtenKeys(first.output.sliced(1)), QStringList({u"file"_s, u"status"_s, u"id"_s, u"title"_s, u"error"_s}));
    QCOMPARE(first.json().toArray().size(), 1);
    QCOMPARE(first.json()[0]["file"_L1].toString(), article);
    QCOMPARE(first.json()[0]["status"_L1].toString(), u"imported"_s);
    QCOMPARE(first.json()[0]["title"_L1].toString(), u"A title"_s);
    QVERIFY(QRegularExpression(uuidPattern).match(first.json()[0]["id"_L1].toString()).hasMatch());
    QVERIFY(first.json()[0]["error"_L1].isNull());

    const QString missing = m_folder->filePath(u"missing.txt"_s);
    const ConsoleRun second = run({u"import"_s, article, u"--json"_s, missing});
    QCOMPARE(second.exitCode, 1);
    QCOMPARE(second.json()[0]["status"_L1].toString(), u"known"_s);
    QCOMPARE(second.json()[0]["id"_L1], first.json()[0]["id"_L1]);
    QCOMPARE(second.json()[1]["status"_L1].toString(), u"failed"_s);
    QVERIFY(second.json()[1]["id"_L1].isNull());
    QVERIFY(second.json()[1]["title"_L1].isNull());
    QVERIFY(!second.json()[1]["error"_L1].toString().isEmpty());
    QVERIFY2(second.error.startsWith("randnotiz-cli: " + missing.toUtf8() + ": "), second.error);

    writeFile(article, "A title\n\nAnd a text of other words under it.\n");
    const ConsoleRun third = run({u"import"_s, article, u"--json"_s});
    QCOMPARE(third.json()[0]["status"_L1].toString(), u"revised"_s);
    QCOMPARE(third.json()[0]["id"_L1], first.json()[0]["id"_L1]);

    QCOMPARE(run({u"remove"_s, first.json()[0]["id"_L1].toString()}).exitCode, 0);
    const ConsoleRun fourth = run({u"import"_s, article, u"--json"_s});
    QCOMPARE(fourth.json()[0]["status"_L1].toString(), u"restored"_s);
}

void TestConsole::theWordsOfAPageThatIsNestedTooDeeplyAreImportedOnDemand()
{
    const QString page = m_folder->filePath(u"deep.html"_s);
    writeFile(page, "<title>Deep</title>" + QByteArray("<div>").repeated(1'000) + "<p>A text of some words.");

    const ConsoleRun refused = run({u"import"_s, page});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.error.contains("--plain-text"), refused.error.constData());

    const ConsoleRun taken = run({u"import"_s, page, u"--plain-text"_s, u"--json"_s});
    QCOMPARE(taken.exitCode, 0);
    QCOMPARE(run({u"show"_s, taken.json()[0]["id"_L1].toString()}).output, "A text of some words.");
}

void TestConsole::importTakesPathsFromTheWorkingFolderOn()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"in/below"_s));
    writeFile(m_folder->filePath(u"in/a.txt"_s), "First text of these two.\n");
    writeFile(m_folder->filePath(u"in/below/b.md"_s), "# Second\n\nText of these two.\n");
    const ConsoleRun done = run({u"import"_s, u"in"_s, u"--tag"_s, u"read later"_s, u"--tag"_s, u"x/y"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.json().toArray().size(), 2);
    QCOMPARE(done.json()[0]["file"_L1].toString(), m_folder->filePath(u"in/a.txt"_s));
    const QJsonValue articles = run({u"list"_s, u"--json"_s}).json();
    QCOMPARE(articles[0]["tags"_L1].toArray(), QJsonArray({u"read later"_s, u"x/y"_s}));
    QCOMPARE(articles[1]["tags"_L1].toArray(), QJsonArray({u"read later"_s, u"x/y"_s}));
}

void TestConsole::listHasTheKeysOfTheContract()
{
    const QString id = imported("---\ntitle: \"Über \\\"uns\\\"\"\nauthor: [A. Eins, B. Zwei]\ndate: 2025-01\nlang: de\n---\n\n"
                                "Ein Text mit einigen Wörtern in deutscher Sprache, damit man sie erkennt.\n",
                                u"a.md"_s);
    highlighted(id, u"einigen"_s);
    const ConsoleRun done = run({u"list"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.error, QByteArray());
    QCOMPARE(writtenKeys(done.output.sliced(1)),
             QStringList({u"id"_s, u"revision"_s, u"title"_s, u"title_origin"_s, u"author"_s, u"source"_s, u"site"_s, u"url"_s,
                          u"published"_s, u"language"_s, u"words"_s, u"state"_s, u"tags"_s, u"annotations"_s, u"added"_s}));
    const QJsonValue article = done.json()[0];
    QCOMPARE(article["id"_L1].toString(), id);
    QCOMPARE(article["title"_L1].toString(), u"Über \"uns\""_s);
    QCOMPARE(article["title_origin"_L1].toString(), u"stated"_s);
    QCOMPARE(article["author"_L1].toString(), u"A. Eins; B. Zwei"_s);
    QVERIFY(article["url"_L1].isNull());
    QCOMPARE(article["published"_L1].toString(), u"2025-01"_s);
    QCOMPARE(article["language"_L1].toString(), u"de"_s);
    QCOMPARE(article["words"_L1].toInt(), 12);
    QCOMPARE(article["state"_L1].toString(), u"unread"_s);
    QCOMPARE(article["tags"_L1], QJsonValue(QJsonArray()));
    QCOMPARE(article["annotations"_L1].toInt(), 1);
    QVERIFY(article["added"_L1].toString().endsWith(u'Z'));
    QVERIFY(QDateTime::fromString(article["added"_L1].toString(), Qt::ISODateWithMs).isValid());
}

void TestConsole::listFiltersByTagAndBelow()
{
    const QString id = imported();
    imported("Another text, without a tag.\n", u"other.txt"_s);
    QCOMPARE(run({u"tag"_s, u"add"_s, id, u"politics/china"_s}).exitCode, 0);
    const ConsoleRun found = run({u"list"_s, u"--tag"_s, u"Politics"_s, u"--json"_s});
    QCOMPARE(found.exitCode, 0);
    QCOMPARE(found.json().toArray().size(), 1);
    QCOMPARE(found.json()[0]["id"_L1].toString(), id);
    const ConsoleRun nothing = run({u"list"_s, u"--tag"_s, u"polit"_s, u"--json"_s});
    QCOMPARE(nothing.exitCode, 1);
    QCOMPARE(nothing.json(), QJsonValue(QJsonArray()));
}

void TestConsole::showWritesTheCanonicalTextAndNothingElse()
{
    const QString id = imported();
    const ConsoleRun shown = run({u"show"_s, id});
    QCOMPARE(shown.exitCode, 0);
    QVERIFY(!shown.output.endsWith('\n'));
    QVERIFY(shown.output.contains("\xF0\x9F\x98\x80"));
    const QString revision = run({u"list"_s, u"--json"_s}).json()[0]["revision"_L1].toString();
    QCOMPARE(sha256Hex(QByteArrayView(shown.output)), revision);
    QCOMPARE(run({u"show"_s, id, u"--format"_s, u"text"_s}).output, shown.output);
}

void TestConsole::showWritesTheBodyWithOffsetsInCodePoints()
{
    const QString id = imported("# \xF0\x9F\x98\x80 Head\n\nSome *emphasis* and a [link](https://example.org/).\n\n3. third\n",
                                u"a.md"_s);
    const QJsonValue body = run({u"show"_s, id, u"--format"_s, u"json"_s}).json();
    const QList<uint> text = body["text"_L1].toString().toUcs4();
    const auto words = [&text](const QJsonValue &place) {
        const qsizetype start = place["start"_L1].toInteger();
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(text.constData()) + start,
                                 place["end"_L1].toInteger() - start);
    };
    const QJsonArray blocks = body["blocks"_L1].toArray();
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(blocks[0]["kind"_L1].toString(), u"heading"_s);
    QCOMPARE(blocks[0]["level"_L1].toInt(), 1);
    QCOMPARE(words(blocks[0]), u"😀 Head"_s);
    QVERIFY(blocks[1]["level"_L1].isNull());
    QVERIFY(blocks[1]["address"_L1].isNull());
    QCOMPARE(blocks[2]["kind"_L1].toString(), u"listItem"_s);
    QCOMPARE(blocks[2]["ordinal"_L1].toInt(), 3);
    QCOMPARE(words(blocks[2]), u"third"_s);
    const QJsonArray runs = body["runs"_L1].toArray();
    QCOMPARE(runs.size(), 2);
    QCOMPARE(words(runs[0]), u"emphasis"_s);
    QVERIFY(runs[0]["address"_L1].isNull());
    QCOMPARE(words(runs[1]), u"link"_s);
    QCOMPARE(runs[1]["address"_L1].toString(), u"https://example.org/"_s);
    QCOMPARE(body["id"_L1].toString(), id);
    QVERIFY(body.toObject().contains("note"_L1));
    QCOMPARE(run({u"show"_s, id, u"--json"_s}).json(), body);
}

void TestConsole::showWritesMarkdown()
{
    const QByteArray markdown = "# Head\n\nSome *emphasis* and a [link](https://example.org/).\n\n- one\n- two\n\n"
                                "> A quotation.\n\n```\ncode\n```\n";
    const QString id = imported(markdown, u"a.md"_s);
    QCOMPARE(run({u"show"_s, id, u"--format"_s, u"markdown"_s}).output, markdown);
}

void TestConsole::highlightAnswersWithTheWholeAnnotation()
{
    const QString id = imported();
    const ConsoleRun done = run({u"highlight"_s, id, u"--quote"_s, u"größer"_s, u"--color"_s, u"3"_s, u"--note"_s, u"- a note"_s,
                                 u"--tag"_s, u"b"_s, u"--tag=a/c"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.error, QByteArray());
    QCOMPARE(writtenKeys(done.output),
             QStringList({u"id"_s, u"article"_s, u"revision"_s, u"start"_s, u"end"_s, u"exact"_s, u"prefix"_s, u"suffix"_s,
                          u"color"_s, u"color_name"_s, u"note"_s, u"tags"_s, u"created"_s, u"modified"_s, u"state"_s}));
    const QJsonValue made = done.json();
    QVERIFY(QRegularExpression(uuidPattern).match(made["id"_L1].toString()).hasMatch());
    QCOMPARE(made["article"_L1].toString(), id);
    const QString text = QString::fromUtf8(run({u"show"_s, id}).output);
    QCOMPARE(made["revision"_L1].toString(), sha256Hex(text));
    const QList<uint> codePoints = text.toUcs4();
    const qint64 start = made["start"_L1].toInteger();
    QCOMPARE(made["end"_L1].toInteger(), start + 6);
    QCOMPARE(codePoints[start], uint(u'g'));
    QCOMPARE(codePoints[start + 5], uint(u'r'));
    QCOMPARE(made["exact"_L1].toString(), u"größer"_s);
    QVERIFY(made["prefix"_L1].toString().endsWith(u"😀 "_s));
    QVERIFY(made["suffix"_L1].toString().startsWith(u", then"_s));
    QCOMPARE(made["color"_L1].toInt(), 3);
    QCOMPARE(made["color_name"_L1].toString(), u"blue"_s);
    QCOMPARE(made["note"_L1].toString(), u"- a note"_s);
    QCOMPARE(made["tags"_L1].toArray(), QJsonArray({u"a/c"_s, u"b"_s}));
    QVERIFY(made["created"_L1].toString().endsWith(u'Z'));
    QCOMPARE(made["modified"_L1], made["created"_L1]);
    QCOMPARE(made["state"_L1].toString(), u"active"_s);

    QCOMPARE(annotation(made["id"_L1].toString()), made.toObject());
    const ConsoleRun plain = run({u"highlight"_s, id, u"--quote"_s, u"nothing happens"_s});
    QVERIFY(QRegularExpression(uuidPattern).match(QString::fromUtf8(plain.output.trimmed())).hasMatch());
    QVERIFY(annotation(QString::fromUtf8(plain.output.trimmed()))["note"_L1].isNull());
}

void TestConsole::highlightAcrossParagraphs()
{
    const QString id = imported();
    const QString quote = u"the end of it.\nThird paragraph"_s;
    const ConsoleRun done = run({u"highlight"_s, id, u"--quote"_s, quote, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.json()["exact"_L1].toString(), quote);
    QVERIFY(QString::fromUtf8(run({u"show"_s, id}).output).contains(quote));
}

void TestConsole::highlightRefuses_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("what isn't there") << QStringList{u"--quote"_s, u"absent"_s} << QByteArray("the quote is not in the article's text");
    QTest::newRow("what differs in case") << QStringList{u"--quote"_s, u"third Paragraph"_s} << QByteArray("the quote is not in");
    QTest::newRow("what is there twice") << QStringList{u"--quote"_s, u"repeated"_s} << QByteArray("the quote stands at 2 places");
    QTest::newRow("what is there, but not with that prefix")
        << QStringList{u"--quote"_s, u"repeated"_s, u"--prefix"_s, u"not "_s} << QByteArray("the quote stands at 2 places, but not");
}

void TestConsole::highlightRefuses()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, why);
    const QString id = imported();
    const ConsoleRun done = run(QStringList{u"highlight"_s, id, u"--json"_s} + options);
    QCOMPARE(done.exitCode, 1);
    QVERIFY2(done.error.startsWith("randnotiz-cli: " + id.toUtf8() + ": " + why), done.error);
    QCOMPARE(done.json(), QJsonValue(QJsonValue::Null));
    QCOMPARE(run({u"annotations"_s, u"--json"_s}).json(), QJsonValue(QJsonArray()));
}

void TestConsole::prefixOrSuffixDecidesBetweenRepeatedQuotes()
{
    const QString id = imported();
    const QString first = highlighted(id, u"repeated"_s, {u"--suffix"_s, u" word"_s});
    const QString second = highlighted(id, u"repeated"_s, {u"--prefix"_s, u"word, "_s});
    const qint64 firstStart = annotation(first)["start"_L1].toInteger();
    const qint64 secondStart = annotation(second)["start"_L1].toInteger();
    QCOMPARE(firstStart, 25);
    QCOMPARE(secondStart, 40);
}

void TestConsole::quotesAreFoundInEitherNormalForm()
{
    const QString id = imported();
    const QString decomposed = u"größer"_s.normalized(QString::NormalizationForm_D);
    const QString made = highlighted(id, decomposed);
    QCOMPARE(annotation(made)["exact"_L1].toString(), u"größer"_s);
}

void TestConsole::annotationsAreListedInReadingOrder()
{
    const QString id = imported();
    const QString other = imported("Another text altogether.\n", u"other.txt"_s);
    const QString late = highlighted(id, u"nothing happens"_s);
    const QString early = highlighted(id, u"A first"_s);
    const QString elsewhere = highlighted(other, u"altogether"_s);
    const auto ids = [](const QJsonValue &list) {
        QStringList result;
        const QJsonArray array = list.toArray();
        for (const QJsonValue &value : array)
            result += value["id"_L1].toString();
        return result;
    };
    QCOMPARE(ids(run({u"annotations"_s, id, u"--json"_s}).json()), QStringList({early, late}));
    QCOMPARE(ids(run({u"annotations"_s, u"--json"_s}).json()), QStringList({early, late, elsewhere}));
    const ConsoleRun plain = run({u"annotations"_s, id});
    QVERIFY(plain.output.indexOf("> A first") < plain.output.indexOf("> nothing happens"));
}

void TestConsole::annotationsAreFilteredByTagAndBelow()
{
    const QString id = imported();
    const QString below = highlighted(id, u"A first"_s, {u"--tag"_s, u"claim/strong"_s});
    const QString itself = highlighted(id, u"größer"_s, {u"--tag"_s, u"Claim"_s});
    highlighted(id, u"nothing happens"_s, {u"--tag"_s, u"claims"_s});
    for (const QStringList &which : {QStringList{}, QStringList{id}}) {
        const ConsoleRun done = run(QStringList{u"annotations"_s, u"--tag"_s, u"claim"_s, u"--json"_s} + which);
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.json().toArray().size(), 2);
        QCOMPARE(done.json()[0]["id"_L1].toString(), below);
        QCOMPARE(done.json()[1]["id"_L1].toString(), itself);
        QCOMPARE(run(QStringList{u"annotations"_s, u"--tag"_s, u"none"_s} + which).exitCode, 1);
    }
}

void TestConsole::tagsAreAddedCountedAndTakenOff()
{
    const QString id = imported();
    const QString mark = highlighted(id, u"größer"_s);
    const ConsoleRun added = run({u"tag"_s, u"add"_s, id, u" China "_s, u"#economy / trade"_s, u"--json"_s});
    QCOMPARE(added.exitCode, 0);
    QCOMPARE(added.json()["id"_L1].toString(), id);
    QCOMPARE(added.json()["tags"_L1].toArray(), QJsonArray({u"China"_s, u"economy/trade"_s}));
    QCOMPARE(run({u"tag"_s, u"add"_s, mark, u"china"_s}).exitCode, 0);

    const ConsoleRun listed = run({u"tag"_s, u"list"_s, u"--json"_s});
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(writtenKeys(listed.output.sliced(1)).first(3), QStringList({u"name"_s, u"articles"_s, u"annotations"_s}));
    QCOMPARE(listed.json().toArray(),
             QJsonArray({QJsonObject{{u"name"_s, u"China"_s}, {u"articles"_s, 1}, {u"annotations"_s, 1}},
                         QJsonObject{{u"name"_s, u"economy/trade"_s}, {u"articles"_s, 1}, {u"annotations"_s, 0}}}));

    const ConsoleRun removed = run({u"tag"_s, u"remove"_s, id, u"CHINA"_s, u"never there"_s, u"--json"_s});
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(removed.json()["tags"_L1].toArray(), QJsonArray({u"economy/trade"_s}));
    QCOMPARE(annotation(mark)["tags"_L1].toArray(), QJsonArray({u"China"_s}));
    QCOMPARE(run({u"tag"_s, u"add"_s, id, u" / "_s}).exitCode, 2);
}

void TestConsole::notesAreWrittenAndCleared()
{
    const QString id = imported();
    const QString mark = highlighted(id, u"größer"_s);
    const QString note = u"- first\n- *second* \"quoted\" \\ 😀"_s;
    QCOMPARE(run({u"note"_s, id, note}).exitCode, 0);
    QCOMPARE(run({u"note"_s, mark, note}).exitCode, 0);
    QCOMPARE(run({u"show"_s, id, u"--json"_s}).json()["note"_L1].toString(), note);
    QCOMPARE(annotation(mark)["note"_L1].toString(), note);
    QCOMPARE(run({u"note"_s, id, u"--"_s, u"--json"_s}).exitCode, 0);
    QCOMPARE(run({u"show"_s, id, u"--json"_s}).json()["note"_L1].toString(), u"--json"_s);
    const ConsoleRun cleared = run({u"note"_s, mark, QString(), u"--json"_s});
    QCOMPARE(cleared.exitCode, 0);
    QVERIFY(cleared.json()["note"_L1].isNull());
    QVERIFY(annotation(mark)["note"_L1].isNull());
}

void TestConsole::removedThingsAreRestored()
{
    const QString id = imported();
    const QString other = imported("Another text altogether.\n", u"other.txt"_s);
    const QString mark = highlighted(id, u"größer"_s);

    const ConsoleRun removed = run({u"remove"_s, mark, other, u"--json"_s});
    QCOMPARE(removed.exitCode, 0);
    QCOMPARE(removed.json()[0]["kind"_L1].toString(), u"annotation"_s);
    QCOMPARE(removed.json()[1]["status"_L1].toString(), u"removed"_s);
    QCOMPARE(run({u"list"_s, u"--json"_s}).json().toArray().size(), 1);
    QCOMPARE(run({u"annotations"_s, u"--json"_s}).json(), QJsonValue(QJsonArray()));
    QCOMPARE(run({u"annotations"_s, u"--trash"_s, u"--json"_s}).json()[0]["state"_L1].toString(), u"trashed"_s);
    QCOMPARE(run({u"list"_s, u"--trash"_s, u"--json"_s}).json()[0]["id"_L1].toString(), other);
    QCOMPARE(run({u"highlight"_s, other, u"--quote"_s, u"altogether"_s}).exitCode, 1);

    const ConsoleRun restored = run({u"restore"_s, mark, other, id, u"--json"_s});
    QCOMPARE(restored.exitCode, 0);
    QCOMPARE(restored.json()[0]["status"_L1].toString(), u"restored"_s);
    QCOMPARE(restored.json()[2]["status"_L1].toString(), u"unchanged"_s);
    QCOMPARE(run({u"list"_s, u"--json"_s}).json().toArray().size(), 2);
    QCOMPARE(annotation(mark)["state"_L1].toString(), u"active"_s);
}

void TestConsole::theTrashIsListedAndEmptied()
{
    const QString id = imported();
    const QString other = imported("Another text altogether.\n", u"other.txt"_s);
    const QString mark = highlighted(id, u"größer"_s);
    QCOMPARE(run({u"remove"_s, mark, other}).exitCode, 0);

    const QJsonValue listed = run({u"trash"_s, u"list"_s, u"--json"_s}).json();
    QCOMPARE(listed.toArray().size(), 2);
    QCOMPARE(listed[0]["kind"_L1].toString(), u"article"_s);
    QCOMPARE(listed[0]["id"_L1].toString(), other);
    QCOMPARE(listed[1]["name"_L1].toString(), u"größer"_s);
    QCOMPARE(listed[1]["days_of_use"_L1].toInt(-1), 0);

    // Neither by a slip nor what is in use.
    QCOMPARE(run({u"trash"_s, u"empty"_s}).exitCode, 2);
    QCOMPARE(run({u"trash"_s, u"delete"_s, id, u"--for-good"_s}).exitCode, 1);
    QCOMPARE(run({u"trash"_s, u"restore"_s, other}).exitCode, 0);
    QCOMPARE(run({u"trash"_s, u"delete"_s, mark, u"--for-good"_s}).exitCode, 0);
    QCOMPARE(run({u"restore"_s, mark}).exitCode, 1);
    QCOMPARE(run({u"remove"_s, other}).exitCode, 0);
    const ConsoleRun emptied = run({u"trash"_s, u"empty"_s, u"--for-good"_s, u"--json"_s});
    QCOMPARE(emptied.json()["articles"_L1].toInt(), 1);
    QCOMPARE(emptied.json()["annotations"_L1].toInt(), 0);
    QCOMPARE(run({u"trash"_s, u"list"_s, u"--json"_s}).json(), QJsonValue(QJsonArray()));
    QCOMPARE(run({u"list"_s, u"--json"_s}).json().toArray().size(), 1);
    QCOMPARE(run({u"check"_s}).exitCode, 0);
}

void TestConsole::removeOfAnUnknownIdRemovesNothing()
{
    const QString id = imported();
    const ConsoleRun done = run({u"remove"_s, id, u"00000000-1111-4222-8333-444444444444"_s});
    QCOMPARE(done.exitCode, 1);
    QVERIFY(done.error.startsWith("randnotiz-cli: 00000000-1111-4222-8333-444444444444: not found"));
    QCOMPARE(run({u"list"_s, u"--json"_s}).json().toArray().size(), 1);
}

void TestConsole::exportWritesFilesOnce()
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

void TestConsole::exportKeepsWhatAPersonWroteAndSaysWhereBothDid()
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

void TestConsole::exportOfNothingFound()
{
    const QString id = imported();
    const QString mark = highlighted(id, u"größer"_s);
    QCOMPARE(run({u"export"_s, u"--to"_s, u"out"_s, u"--tag"_s, u"none"_s}).exitCode, 1);
    const ConsoleRun noArticle = run({u"export"_s, u"--to"_s, u"out"_s, mark});
    QCOMPARE(noArticle.exitCode, 1);
    QVERIFY(noArticle.error.contains("it names an annotation"));
    QVERIFY(!QFile::exists(m_folder->filePath(u"out"_s)));
}

void TestConsole::exportByATemplateOfOnesOwn()
{
    const QString id = imported();
    const QString mark = highlighted(id, u"größer"_s);
    writeFile(m_folder->filePath(u"mine.mustache"_s), "{{#annotations}}{{id}}: {{quote}}{{/annotations}}");
    const ConsoleRun done = run({u"export"_s, u"--to"_s, u"out"_s, id, u"--template"_s, u"mine.mustache"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QVERIFY(readFile(done.json()[0]["file"_L1].toString()).endsWith("\n---\n\n" + mark.toUtf8() + ": größer\n"));
}

void TestConsole::exportByATemplateThatCannotBeUsed()
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

void TestConsole::exportOfSomeAnnotationsIntoOneFile()
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

void TestConsole::exportToWhereNothingCanBeWritten()
{
    imported();
    writeFile(m_folder->filePath(u"out"_s), "a file");
    const ConsoleRun done = run({u"export"_s, u"--to"_s, u"out"_s, u"--all"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 3);
    QVERIFY2(done.error.contains("can't be written"), done.error);
    QCOMPARE(readFile(m_folder->filePath(u"out"_s)), QByteArray("a file"));
}

void TestConsole::checkFindsNoDamageInAFreshLibrary()
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

void TestConsole::backupIsALibrary()
{
    const QString id = imported();
    const ConsoleRun done = run({u"backup"_s, u"copy.randnotiz"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.json()["file"_L1].toString(), m_folder->filePath(u"copy.randnotiz"_s));
    const ConsoleRun shown = Console(m_folder->filePath(u"copy.randnotiz"_s)).run({u"show"_s, id});
    QCOMPARE(shown.output, run({u"show"_s, id}).output);
}

void TestConsole::backupNeverWritesOverAFile()
{
    imported();
    const QString file = m_folder->filePath(u"precious"_s);
    writeFile(file, "precious");
    const ConsoleRun done = run({u"backup"_s, file});
    QCOMPARE(done.exitCode, 3);
    QVERIFY2(done.error.startsWith("randnotiz-cli: " + file.toUtf8() + ": can't be written"), done.error);
    QCOMPARE(readFile(file), QByteArray("precious"));
}

void TestConsole::anchorAnswersLineByLine_data()
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

void TestConsole::anchorAnswersLineByLine()
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

void TestConsole::anchorAnswersBeforeItsInputEnds()
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

void TestConsole::anchorNeedsNoLibrary()
{
    const ConsoleRun done = run({u"anchor"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.output, QByteArray());
    QVERIFY(QDir(m_folder->path()).isEmpty());
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

void TestConsole::extractNeedsNoLibrary()
{
    writeFile(m_folder->filePath(u"page.html"_s),
              "<html lang=de><title>Der Hafen</title><meta name=author content='Anna Muster; Jan Doe'>"
              "<meta property='article:published_time' content='2025-02-07T10:00:00Z'><p>Ein Satz über \xC3\x84pfel.");

    const ConsoleRun answer = run({u"extract"_s, m_folder->filePath(u"page.html"_s)});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(writtenKeys(answer.output), (QStringList{u"file"_s, u"title"_s, u"author"_s, u"date"_s, u"language"_s,
                                                      u"site"_s, u"url"_s, u"text"_s, u"error"_s}));
    const QJsonObject page = answer.json().toObject();
    QCOMPARE(page["title"_L1].toString(), u"Der Hafen"_s);
    QCOMPARE(page["author"_L1].toString(), u"Anna Muster; Jan Doe"_s);
    QCOMPARE(page["date"_L1].toString(), u"2025-02-07"_s);
    QCOMPARE(page["text"_L1].toString(), u"Ein Satz über Äpfel."_s);
    QVERIFY(page["url"_L1].isNull());
    QVERIFY(page["error"_L1].isNull());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"page.html"_s});
}

void TestConsole::extractAnswersInTheOrderOfTheFiles()
{
    const QString first = m_folder->filePath(u"b.html"_s);
    const QString missing = m_folder->filePath(u"missing.html"_s);
    const QString last = m_folder->filePath(u"a.html"_s);
    writeFile(first, "<p>Erste Seite.");
    writeFile(last, "<p>Letzte Seite.");

    const ConsoleRun answer = run({u"extract"_s, u"--json"_s, first, missing, last});

    QCOMPARE(answer.exitCode, 1);
    const QJsonArray pages = answer.json().toArray();
    QCOMPARE(pages.size(), 3);
    QCOMPARE(pages[0]["text"_L1].toString(), u"Erste Seite."_s);
    QCOMPARE(pages[1]["file"_L1].toString(), missing);
    QVERIFY(pages[1]["text"_L1].isNull());
    QCOMPARE(pages[1]["error"_L1].toString(), u"not found"_s);
    QCOMPARE(pages[2]["text"_L1].toString(), u"Letzte Seite."_s);
    QVERIFY(answer.error.contains("missing.html: not found"));
}

void TestConsole::extractTakesTheAddressOfThePage()
{
    const QString path = m_folder->filePath(u"page.html"_s);
    writeFile(path, "<p>Ein Satz.");

    const ConsoleRun answer = run({u"extract"_s, u"--url"_s, u"https://www.example.org/a?utm_source=x"_s, path});

    QCOMPARE(answer.json()["url"_L1].toString(), u"https://www.example.org/a"_s);
    QCOMPARE(answer.json()["site"_L1].toString(), u"example.org"_s);
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
