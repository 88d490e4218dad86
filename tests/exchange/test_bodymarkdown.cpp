#include "exchange/bodymarkdown.h"
#include "exchange/importer.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

ArticleBody readAgain(const QString &markdown)
{
    const Result<ImportedArticle> article = importBytes(markdown.toUtf8(), {{}, u"a.md"_s, {}, {}});
    return article ? article->body : ArticleBody{};
}

ArticleBody paragraph(const QString &text, const QList<InlineRun> &runs = {})
{
    return {text, {Block{BlockKind::Paragraph, {0, text.size()}}}, runs};
}

} // namespace

class TestBodyMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markdownComesBackAsItWasRead_data();
    void markdownComesBackAsItWasRead();
    void textThatLooksLikeMarkdownStaysText_data();
    void textThatLooksLikeMarkdownStaysText();
    void runsNestAndHugTheirText_data();
    void runsNestAndHugTheirText();
    void anyTextIsReadAgainWordForWord();
    void aTableWithoutHeadingsGetsAnEmptyRow();
    void codeWithABarInATableIsWrittenAsText();
    void listNumbersStay();
};

void TestBodyMarkdown::markdownComesBackAsItWasRead_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("headings") << u"# One\n\n## Two # not closing\n\nText\n"_s;
    QTest::newRow("hard breaks") << u"One line\\\nand the next\n"_s;
    QTest::newRow("lists in lists") << u"- one\n\n  - one in one\n\n    further words\n\n- two\n"_s;
    QTest::newRow("numbered lists") << u"9. nine\n10. ten\n\n    further words\n"_s;
    QTest::newRow("quotations in quotations") << u"> outer\n>\n> > inner\n>\n> outer\n"_s;
    QTest::newRow("code") << u"````\n```\nnot the end\n\n  indented\n````\n"_s;
    QTest::newRow("a table") << u"| a | b |\n| --- | --- |\n| *c* | d\\|e |\n| `f` |  |\n"_s;
    QTest::newRow("a rule and a picture") << u"Text\n\n* * *\n\n![alt \\[text\\]](https://example.org/a.png)\n"_s;
    QTest::newRow("runs") << u"*a* **b** `c` [d](https://example.org/d_e?f=1\\&g;) ***h** i*\n"_s;
}

void TestBodyMarkdown::markdownComesBackAsItWasRead()
{
    QFETCH(QString, markdown);
    const ArticleBody body = readAgain(markdown);
    QVERIFY(!body.blocks.isEmpty());
    const QString written = bodyToMarkdown(body);
    QVERIFY2(readAgain(written) == body, qPrintable(written));
}

void TestBodyMarkdown::textThatLooksLikeMarkdownStaysText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"# no heading", "- no item", "+ no item", "* no item", "1. no item", "12) no item", "1.", "> no quotation", "---", "===",
          "~~~", "```", "*no emphasis*", "__nothing strong__", "`no code`", "[no link](x)", "![no picture](x)", "<b>no tag</b>",
          "<!-- no comment -->", "<https://example.org>", "&amp; &#35; &copy", "back\\slash \\* \\", "a | b\n--- | ---\nc | d",
          "| a |\n|---|", "[a]: b", "text\n===", "text\n---", "~~nothing struck~~", "a_b_c * d_ _e", "5 * 3 * 2", "***", "_", "#", "-5 degrees", "- - -", ":--|--:", "Header\n:-: | -"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestBodyMarkdown::textThatLooksLikeMarkdownStaysText()
{
    QFETCH(QString, text);
    const ArticleBody body = readAgain(u"# Head\n\n"_s + bodyToMarkdown(paragraph(text)));
    QCOMPARE(body.text, u"Head\n"_s + text);
    QCOMPARE(body.blocks.size(), 2);
    QCOMPARE(body.blocks[1].kind, BlockKind::Paragraph);
    QVERIFY(body.runs.isEmpty());
}

void TestBodyMarkdown::runsNestAndHugTheirText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<InlineRun>>("runs");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char *name, const char *text, const QList<InlineRun> &runs, const char *markdown) {
        QTest::newRow(name) << QString::fromUtf8(text) << runs << QString::fromUtf8(markdown) + u'\n';
    };
    const QString to = u"x:y"_s;
    row("blanks go outside", "a b c", {{RunKind::Emphasis, {1, 4}, {}}}, "a *b* c");
    row("a link in emphasis", "see this now", {{RunKind::Emphasis, {0, 12}, {}}, {RunKind::Link, {4, 8}, to}}, "*see [this](x:y) now*");
    row("strong in a link", "see this", {{RunKind::Link, {0, 8}, to}, {RunKind::Strong, {4, 8}, {}}}, "[see **this**](x:y)");
    row("what crosses a link is left out", "see this", {{RunKind::Emphasis, {0, 6}, {}}, {RunKind::Link, {4, 8}, to}}, "see [this](x:y)");
    row("code with backticks", "a`b", {{RunKind::Code, {0, 3}, {}}}, "``a`b``");
    row("code that begins with one", "`b", {{RunKind::Code, {0, 2}, {}}}, "`` `b ``");
    row("emphasis that would not be seen", "a(b)c", {{RunKind::Emphasis, {1, 4}, {}}}, "a(b)c");
    row("emphasis inside a word", "abc", {{RunKind::Emphasis, {1, 2}, {}}}, "a*b*c");
    row("emphasis side by side", "ab", {{RunKind::Strong, {0, 1}, {}}, {RunKind::Emphasis, {1, 2}, {}}}, "**a**b");
    row("both on the same words", "ab", {{RunKind::Strong, {0, 2}, {}}, {RunKind::Emphasis, {0, 2}, {}}}, "***ab***");
    row("an exclamation mark before a link", "!a", {{RunKind::Link, {1, 2}, to}}, "\\![a](x:y)");
}

void TestBodyMarkdown::runsNestAndHugTheirText()
{
    QFETCH(QString, text);
    QFETCH(QList<InlineRun>, runs);
    QFETCH(QString, markdown);
    QCOMPARE(bodyToMarkdown(paragraph(text, runs)), markdown);
}

/// Random text out of what Markdown gives a meaning to, under random runs.
void TestBodyMarkdown::anyTextIsReadAgainWordForWord()
{
    QRandomGenerator random(20250107);
    const QString alphabet = u"ab* _`[]()<>&#!\\|~-+=1.:;\"\nüß„“ *a "_s;
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = random.bounded(1, 24); i > 0; --i)
            text += alphabet[random.bounded(int(alphabet.size()))];
        // Importers leave no other blanks in a paragraph.
        static const QRegularExpression blanks(u" *\n[ \n]*| {2,}"_s);
        for (auto match = blanks.match(text); match.hasMatch(); match = blanks.match(text, match.capturedStart() + 1))
            text.replace(match.capturedStart(), match.capturedLength(), match.captured().contains(u'\n') ? u"\n"_s : u" "_s);
        text = text.trimmed();
        if (text.isEmpty())
            continue;
        QList<InlineRun> runs;
        for (int i = random.bounded(4); i > 0; --i) {
            const qsizetype start = random.bounded(int(text.size()));
            const qsizetype end = start + 1 + random.bounded(int(text.size() - start));
            const auto kind = static_cast<RunKind>(random.bounded(4));
            runs += InlineRun{kind, {start, end}, kind == RunKind::Link ? u"https://example.org/"_s : QString()};
        }
        // A hard break inside code can only be said as a space.
        runs.removeIf([&text](const InlineRun &run) {
            return run.kind == RunKind::Code && text.sliced(run.range.start, run.range.length()).contains(u'\n');
        });
        std::ranges::sort(runs, {}, [](const InlineRun &run) { return std::pair(run.range.start, -run.range.end); });
        const QString markdown = bodyToMarkdown(paragraph(text, runs));
        const ArticleBody body = readAgain(u"# Head\n\n"_s + markdown);
        QString description;
        for (const InlineRun &run : runs)
            description += u" %1:%2-%3"_s.arg(int(run.kind)).arg(run.range.start).arg(run.range.end);
        QVERIFY2(body.text == u"Head\n"_s + text, qPrintable(text + description + u"\n-----\n"_s + markdown + u"-----\n"_s + body.text));
    }
}

void TestBodyMarkdown::aTableWithoutHeadingsGetsAnEmptyRow()
{
    const QString text = u"a\tb\nc"_s;
    const ArticleBody body{text, {Block{BlockKind::Table, {0, text.size()}}}, {}};
    QCOMPARE(bodyToMarkdown(body), u"|  |  |\n| --- | --- |\n| a | b |\n| c |\n"_s);
}

void TestBodyMarkdown::codeWithABarInATableIsWrittenAsText()
{
    const QString text = u"a\tb|c"_s;
    const ArticleBody body{text, {Block{BlockKind::Table, {0, text.size()}}}, {{RunKind::Code, {2, 5}, {}}}};
    QCOMPARE(bodyToMarkdown(body), u"|  |  |\n| --- | --- |\n| a | b\\|c |\n"_s);
}

void TestBodyMarkdown::listNumbersStay()
{
    ArticleBody body;
    body.text = u"one\nseven\neight"_s;
    const auto item = [](TextRange range, int ordinal) {
        Block block{BlockKind::ListItem, range};
        block.listDepth = 1;
        block.ordered = true;
        block.ordinal = ordinal;
        return block;
    };
    body.blocks = {item({0, 3}, 1), item({4, 9}, 7), item({10, 15}, 8)};
    QCOMPARE(bodyToMarkdown(body), u"1. one\n7) seven\n8) eight\n"_s);
}

QTEST_GUILESS_MAIN(TestBodyMarkdown)
#include "test_bodymarkdown.moc"
