#include "exchange/importer.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// What no file may do: crash the import, or bring a body that breaks its promises.
class TestImportRobustness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyDamageToAFileGivesAConsistentBodyOrAnError_data();
    void anyDamageToAFileGivesAConsistentBodyOrAnError();
    void aHostileFileIsReadOrRefused_data();
    void aHostileFileIsReadOrRefused();
    void whatIsNoTextIsRefused_data();
    void whatIsNoTextIsRefused();
    void aFileAboveTheLimitIsRefused();
    void nulBytesAreReplacedAndReported();
    void invalidSequencesAreReplacedAndReported();
    void onlyKnownSuffixesAreImportable_data();
    void onlyKnownSuffixesAreImportable();
};

namespace {

QDir dataFolder()
{
    return QDir(QStringLiteral(RANDNOTIZ_TEST_DATA "/exchange"));
}

QByteArray read(const QString &name)
{
    QFile file(dataFolder().filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isAllowed(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        const bool control = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7f && c <= 0x9f);
        if (control || text[i].isSurrogate() || c == 0x2028 || c == 0x2029 || (c >= 0xfdd0 && c <= 0xfdef) || c >= 0xfffe)
            return false;
    }
    return true;
}

/// What ArticleBody promises beyond isConsistent().
bool keepsItsPromises(const ImportedArticle &article)
{
    const ArticleBody &body = article.body;
    const bool blocksAreFine = std::ranges::all_of(body.blocks, [](const Block &block) {
        return block.listDepth <= limits::nesting && block.quoteDepth <= limits::nesting && block.ordinal >= 0
               && (block.kind == BlockKind::Heading ? block.level >= 1 && block.level <= 6 : block.level == 0);
    });
    const bool runsAreSorted = std::ranges::is_sorted(body.runs, [](const InlineRun &a, const InlineRun &b) {
        return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end > b.range.end;
    });
    const bool linksAreAbsolute = std::ranges::all_of(body.runs, [](const InlineRun &run) {
        return (run.kind == RunKind::Link) == !QUrl(run.address).isRelative();
    });
    return body.isConsistent() && blocksAreFine && runsAreSorted && linksAreAbsolute && isAllowed(body.text)
           && body.text == body.text.normalized(QString::NormalizationForm_C) && isAllowed(article.metadata.title.value)
           && !article.metadata.title.value.contains(u'\n');
}

/// A few random edits: bytes changed, stretches cut, doubled, moved, or replaced by what parsers stumble over.
QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    static const QList<QByteArray> stumblingBlocks{
        "\0", "\xff\xfe", "\xc3", "\xe2\x80", "\xed\xa0\x80", "&#xFDD0;", "&#0;", "&#x2028;", "&#x301;", "<", ">", "</",
        "<!--", "]]>", "\"", "'", "|", "\n|---|\n", "[", "](", "![", "**", "_", "`", "```\n", "\n> > ", "\n- ", "\n1. ",
        "\n---\n", "\t", "\r", "<table>", "<svg>", "<pre>", "</p>", "<script>", "<li>", "\xcc\x81", "\xef\xbf\xbe", "\x1b"};
    const int edits = random.bounded(1, 8);
    for (int i = 0; i < edits && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
        const qsizetype length = std::min<qsizetype>(random.bounded(1, 60), bytes.size() - at);
        switch (random.bounded(4)) {
        case 0:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(random.bounded(static_cast<int>(bytes.size())), bytes.sliced(at, length));
            break;
        default:
            bytes.insert(at, stumblingBlocks.at(random.bounded(static_cast<int>(stumblingBlocks.size()))));
            break;
        }
    }
    return bytes;
}

} // namespace

void TestImportRobustness::anyDamageToAFileGivesAConsistentBodyOrAnError_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : dataFolder().entryList(QDir::Files))
        QTest::newRow(qPrintable(file)) << file;
}

void TestImportRobustness::anyDamageToAFileGivesAConsistentBodyOrAnError()
{
    QFETCH(QString, file);
    const QByteArray sound = read(file);
    QVERIFY(!sound.isEmpty());
    QRandomGenerator random(20250207); // fixed, so that a failure comes back
    for (int i = 0; i < 400; ++i) {
        const QByteArray bytes = damaged(sound, random);

        const auto article = importBytes(bytes, {{}, file, {}, {}});

        if (article)
            QVERIFY2(keepsItsPromises(*article), bytes.toPercentEncoding(" \n<>").constData());
    }
}

void TestImportRobustness::aHostileFileIsReadOrRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const char16_t *file, const QByteArray &bytes) {
        QTest::newRow(name) << QString::fromUtf16(file) << bytes;
    };
    row("brackets", u"a.md", QByteArray("[").repeated(50'000));
    row("open links", u"a.md", QByteArray("[a](").repeated(20'000));
    row("emphasis", u"a.md", QByteArray("*a _b ").repeated(20'000));
    row("backticks", u"a.md", QByteArray("`a ``b ").repeated(20'000));
    row("tables", u"a.md", "|a|\n|-|\n" + QByteArray("|").repeated(50'000));
    row("definitions", u"a.md", QByteArray("[a]: http://b\n").repeated(20'000));
    row("a log in one paragraph", u"a.md", QByteArray("[2025] x\n").repeated(40'000));
    row("unknown entities", u"a.md", QByteArray("&abcdefg; &x;").repeated(20'000));
    row("dashes", u"a.txt", QByteArray("- ").repeated(50'000));
    row("one line", u"a.txt", QByteArray("wort ").repeated(200'000));
    row("short lines", u"a.txt", QByteArray("a\n").repeated(200'000));
    row("advertisements", u"a.txt", QByteArray("Kostenloser Newsletter hier jetzt.\n\n").repeated(20'000));
    row("combining marks", u"a.txt", "a" + QByteArray("\xcc\x81").repeated(50'000));
    row("end tags", u"a.html", "a" + QByteArray("</p>").repeated(50'000));
    row("comments", u"a.html", "a" + QByteArray("<!--").repeated(50'000));
    row("unfinished tag", u"a.html", "a<p " + QByteArray("a='").repeated(50'000));
    row("breaks in a list", u"a.html", "<ul><li>a" + QByteArray("<br>").repeated(50'000));
}

void TestImportRobustness::aHostileFileIsReadOrRefused()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);

    const auto article = importBytes(bytes, {{}, file, {}, {}});

    QVERIFY(!article || keepsItsPromises(*article));
}

void TestImportRobustness::whatIsNoTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    QByteArray noise;
    QRandomGenerator random(7);
    for (int i = 0; i < 4096; ++i)
        noise += static_cast<char>(random.bounded(256));
    QTest::newRow("nothing") << QByteArray() << Error::Empty;
    QTest::newRow("white space") << QByteArray(" \r\n\t\xc2\xa0\xe2\x80\x8b\n") << Error::Empty;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf") << Error::Empty;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\nabc") << Error::UnsupportedFormat;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\nabc") << Error::UnsupportedFormat;
    QTest::newRow("ZIP") << QByteArray("PK\x03\x04" "abcdef") << Error::UnsupportedFormat;
    QTest::newRow("RTF") << QByteArray("{\\rtf1 abc}") << Error::UnsupportedFormat;
    QTest::newRow("noise") << noise << Error::UnsupportedFormat;
    QTest::newRow("control characters") << QByteArray("ab\x01\x02\x03""cd").repeated(50) << Error::UnsupportedFormat;
}

void TestImportRobustness::whatIsNoTextIsRefused()
{
    QFETCH(QByteArray, bytes);

    const auto article = importBytes(bytes, {u"/a/x.txt"_s, u"x.txt"_s, {}, {}});

    QVERIFY(!article.ok());
    QTEST(article.error().code, "code");
    QCOMPARE(article.error().subject, u"/a/x.txt"_s);
}

void TestImportRobustness::aFileAboveTheLimitIsRefused()
{
    const auto article = importBytes(QByteArray(limits::fileBytes + 1, 'a'), {{}, u"a.txt"_s, {}, {}});

    QVERIFY(!article.ok());
    QCOMPARE(article.error().code, Error::TooLarge);
}

void TestImportRobustness::nulBytesAreReplacedAndReported()
{
    const auto article = importBytes(QByteArray("Ein Wort\0und noch eines.", 24), {{}, u"a.txt"_s, {}, {}});

    QVERIFY(article.ok());
    QCOMPARE(article->body.text, u"Ein Wort\ufffdund noch eines."_s);
    QVERIFY(article->notices.contains(ImportNotice{ImportNotice::NulBytesReplaced, 1, {}}));
}

void TestImportRobustness::invalidSequencesAreReplacedAndReported()
{
    const auto article = importBytes("\xef\xbb\xbfGr\xc3\xbcn und \xff kaputt.", {{}, u"a.txt"_s, {}, {}});

    QVERIFY(article.ok());
    QCOMPARE(article->body.text, u"Grün und \ufffd kaputt."_s);
    QVERIFY(article->notices.contains(ImportNotice{ImportNotice::InvalidBytesReplaced, 1, u"UTF-8"_s}));
}

void TestImportRobustness::onlyKnownSuffixesAreImportable_data()
{
    QTest::addColumn<bool>("importable");
    for (const char *name : {"a.txt", "a.TEXT", "a.b.md", "a.markdown", "a.HTML", "a.htm", "a.xhtml"})
        QTest::newRow(name) << true;
    for (const char *name : {"a.pdf", "a", "txt", "a.txt.gz", "a.mdx", ""})
        QTest::newRow(*name ? name : "(none)") << false;
}

void TestImportRobustness::onlyKnownSuffixesAreImportable()
{
    QTEST(isImportable(QString::fromLatin1(QTest::currentDataTag())), "importable");
}

QTEST_GUILESS_MAIN(TestImportRobustness)
#include "test_importrobustness.moc"
