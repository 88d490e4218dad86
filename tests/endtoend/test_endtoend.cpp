#include "cli/console.h"
#include "domain/articlebody.h"
#include "support/exportedfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// A passage to be marked, with what tells it from others of the same words.
struct Passage
{
    QString quote;
    QString prefix;
    QString suffix;
};

/// The nearest blank to `at` from which a word begins, so that no character is cut.
qsizetype wordAt(const QString &text, qsizetype at)
{
    while (at > 0 && !text[at - 1].isSpace())
        --at;
    return at;
}

Passage passage(const QString &text, qsizetype start, qsizetype end)
{
    constexpr qsizetype context = 80;
    const qsizetype before = wordAt(text, std::max<qsizetype>(0, start - context));
    const qsizetype behind = std::max(end, wordAt(text, std::min(text.size(), end + context)));
    return {text.sliced(start, end - start), text.sliced(before, start - before), text.sliced(end, behind - end)};
}

/// Of the article's text: from the middle of each third paragraph to the middle of the next, whole
/// paragraphs, three paragraphs at once; in reading order.
QList<Passage> passagesOf(const QJsonValue &body)
{
    const QString text = body["text"_L1].toString();
    QList<qsizetype> starts{0}; // of the lines, hard breaks included
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
        starts += at + 1;
    starts += text.size() + 1;

    QList<Passage> passages;
    const auto middle = [&](qsizetype line) { return wordAt(text, (starts[line] + starts[line + 1]) / 2); };
    for (qsizetype line = 0; line + 1 < starts.size() && passages.size() < 12; line += 3) {
        if (line + 2 < starts.size() && middle(line + 1) > starts[line + 1])
            passages += passage(text, middle(line), wordAt(text, middle(line + 1) - 1));
        passages += passage(text, starts[line], starts[line + 1] - 1);
        if (line + 4 < starts.size())
            passages += passage(text, starts[line], starts[line + 3] - 1);
    }
    return passages;
}

/// YAML as another program reads it, as JSON.
QJsonObject yaml(const QByteArray &frontMatter)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, u"import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin.buffer.read())))"_s});
    python.write(frontMatter);
    python.closeWriteChannel();
    python.waitForFinished();
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Files to import from a folder: what lies beside them to say what they are is no article.
QStringList articlesIn(const QString &folder)
{
    QStringList files;
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName() != "README.md"_L1)
            files += entry.absoluteFilePath();
    }
    return files;
}

} // namespace

/// The whole job, by processes that each open the library anew: what one wrote the next must find.
class TestEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theJobOnTheSamples();
    void theJobOnRealArticles();

private:
    void doTheJob(const QStringList &files);
};

namespace {

/// Marks passages of an article, and gives back the quotes as the library lists them afterwards.
QStringList marked(const Console &console, const QJsonValue &article)
{
    const QString id = article["id"_L1].toString();
    const QString note = u"- why: \"no\" & <b>\n- 12:30"_s;
    const QList<Passage> passages = passagesOf(console.run({u"show"_s, id, u"--format"_s, u"json"_s}).json());
    for (const Passage &passage : passages) {
        const ConsoleRun done =
            console.run({u"highlight"_s, id, u"--quote"_s, passage.quote, u"--prefix"_s, passage.prefix, u"--suffix"_s,
                         passage.suffix, u"--color"_s, u"3"_s, u"--note"_s, note, u"--tag"_s, u"claim/größer"_s, u"--json"_s});
        if (done.exitCode != 0 || done.json()["exact"_L1].toString() != passage.quote) {
            QTest::qFail((passage.quote.toUtf8() + ": " + done.error).constData(), __FILE__, __LINE__);
            return {};
        }
    }
    QStringList quotes;
    const QJsonArray annotations = console.run({u"annotations"_s, id, u"--json"_s}).json().toArray();
    for (const QJsonValue &annotation : annotations) {
        if (annotation["state"_L1].toString() == "active"_L1 && annotation["note"_L1].toString() == note)
            quotes += annotation["exact"_L1].toString();
    }
    return quotes.size() == passages.size() ? quotes : QStringList();
}

void compareText(const QByteArray &shown, const QJsonValue &article, const QStringList &quotes)
{
    QCOMPARE(sha256Hex(QByteArrayView(shown)), article["revision"_L1].toString());
    QVERIFY(quotes.size() >= 3);
    QVERIFY(std::ranges::any_of(quotes, [](const QString &quote) { return quote.contains(u'\n'); }));
    for (const QString &quote : quotes)
        QVERIFY2(shown.contains(quote.toUtf8()), qPrintable(quote));
}

void compareFile(const ExportedFile &file, const QJsonValue &article, const QStringList &quotes)
{
    QCOMPARE(file.quotes, quotes);
    const QJsonObject frontMatter = yaml(file.frontMatter);
    for (const QLatin1StringView key : {"id"_L1, "title"_L1, "source"_L1, "url"_L1, "published"_L1, "language"_L1, "revision"_L1})
        QCOMPARE(frontMatter[key], article[key]);
    QCOMPARE(frontMatter["tags"_L1].toArray(), QJsonArray{u"read/first"_s});
    QCOMPARE(frontMatter["annotations"_L1].toInt(), quotes.size());
}

} // namespace

void TestEndToEnd::theJobOnTheSamples()
{
    const QStringList files = articlesIn(QStringLiteral(RANDNOTIZ_SAMPLES));
    QVERIFY(files.size() >= 4);
    doTheJob(files);
}

void TestEndToEnd::theJobOnRealArticles()
{
    const QStringList files = articlesIn(QStringLiteral(RANDNOTIZ_SHARED "/articles"));
    if (files.isEmpty())
        QSKIP("There are no real articles beside the source tree (" RANDNOTIZ_SHARED "/articles).");
    doTheJob(files);
}

void TestEndToEnd::doTheJob(const QStringList &files)
{
    const QTemporaryDir folder;
    const Console console(folder.filePath(u"library.randnotiz"_s), folder.path());
    const ConsoleRun imported = console.run(QStringList{u"import"_s, u"--json"_s, u"--tag"_s, u"read/first"_s} + files);
    QVERIFY2(imported.exitCode == 0, imported.error);
    const QJsonArray articles = console.run({u"list"_s, u"--json"_s}).json().toArray();
    QCOMPARE(articles.size(), files.size());

    QMap<QString, QStringList> quotes; // by article, in reading order
    for (const QJsonValue &article : articles)
        quotes[article["id"_L1].toString()] = marked(console, article);
    const ConsoleRun exported = console.run({u"export"_s, u"--to"_s, u"notes"_s, u"--all"_s, u"--json"_s});
    QVERIFY2(exported.exitCode == 0, exported.error);
    QMap<QString, QString> fileOf;
    const QJsonArray entries = exported.json().toArray();
    for (const QJsonValue &entry : entries)
        fileOf[entry["article"_L1].toString()] = entry["file"_L1].toString();

    QCOMPARE(fileOf.size(), files.size());
    for (const QJsonValue &article : articles) {
        const QString id = article["id"_L1].toString();
        compareText(console.run({u"show"_s, id, u"--format"_s, u"text"_s}).output, article, quotes[id]);
        compareFile(ExportedFile(readFile(fileOf[id])), article, quotes[id]);
    }
    const ConsoleRun checked = console.run({u"check"_s, u"--json"_s});
    QVERIFY2(checked.exitCode == 0, checked.output);
}

QTEST_GUILESS_MAIN(TestEndToEnd)
#include "test_endtoend.moc"
