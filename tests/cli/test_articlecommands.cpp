#include "cli/consoletest.h"

#include "domain/articlebody.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr auto uuidPattern = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"_L1;

} // namespace

/// import, list, show and extract.
class TestArticleCommands : public ConsoleTest
{
    Q_OBJECT

private Q_SLOTS:
    void importTellsWhatBecameOfEachFile();
    void theWordsOfAPageThatIsNestedTooDeeplyAreImportedOnDemand();
    void importTakesPathsFromTheWorkingFolderOn();
    void listHasTheKeysOfTheContract();
    void listFiltersByTagAndBelow();
    void showWritesTheCanonicalTextAndNothingElse();
    void showWritesTheBodyWithOffsetsInCodePoints();
    void showWritesMarkdown();
    void extractNeedsNoLibrary();
    void extractAnswersInTheOrderOfTheFiles();
    void extractTakesTheAddressOfThePage();
};

void TestArticleCommands::importTellsWhatBecameOfEachFile()
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

void TestArticleCommands::theWordsOfAPageThatIsNestedTooDeeplyAreImportedOnDemand()
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

void TestArticleCommands::importTakesPathsFromTheWorkingFolderOn()
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

void TestArticleCommands::listHasTheKeysOfTheContract()
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

void TestArticleCommands::listFiltersByTagAndBelow()
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

void TestArticleCommands::showWritesTheCanonicalTextAndNothingElse()
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

void TestArticleCommands::showWritesTheBodyWithOffsetsInCodePoints()
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

void TestArticleCommands::showWritesMarkdown()
{
    const QByteArray markdown = "# Head\n\nSome *emphasis* and a [link](https://example.org/).\n\n- one\n- two\n\n"
                                "> A quotation.\n\n```\ncode\n```\n";
    const QString id = imported(markdown, u"a.md"_s);
    QCOMPARE(run({u"show"_s, id, u"--format"_s, u"markdown"_s}).output, markdown);
}

void TestArticleCommands::extractNeedsNoLibrary()
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

void TestArticleCommands::extractAnswersInTheOrderOfTheFiles()
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

void TestArticleCommands::extractTakesTheAddressOfThePage()
{
    const QString path = m_folder->filePath(u"page.html"_s);
    writeFile(path, "<p>Ein Satz.");

    const ConsoleRun answer = run({u"extract"_s, u"--url"_s, u"https://www.example.org/a?utm_source=x"_s, path});

    QCOMPARE(answer.json()["url"_L1].toString(), u"https://www.example.org/a"_s);
    QCOMPARE(answer.json()["site"_L1].toString(), u"example.org"_s);
}

QTEST_GUILESS_MAIN(TestArticleCommands)
#include "test_articlecommands.moc"
