#include "exchange/htmlnotes.h"
#include "exchange/plaintextnotes.h"
#include "somenotes.h"

#include <QRegularExpression>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestHtmlNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextIsTheTextWordForWord();
    void everyMarkCoversItsQuote();
    void marksMayOverlapAndNest();
    void nothingOfTheTextIsTakenForMarkup_data();
    void nothingOfTheTextIsTakenForMarkup();
    void theFileNeedsNoOther();
    void onlyHarmlessAddressesCanBeFollowed_data();
    void onlyHarmlessAddressesCanBeFollowed();
    void blocksOfEveryKindAreNestedRight();
    void orphansStandAtTheEnd();
    void aFileOfSeveralArticlesHoldsNoIdTwice();
    void plainTextHoldsQuotesAndNotes();
    void plainTextOfSeveralArticles();
};

namespace {

struct Parsed
{
    QString text;                 ///< of the article's body, without asides and note numbers
    QMap<QString, QString> marked; ///< text by annotation id
    bool balanced = true;
};

/// Reads what we write: every element closed in the right order, void ones apart.
Parsed parse(const QByteArray &html)
{
    Parsed parsed;
    const QString all = QString::fromUtf8(html);
    const qsizetype begin = all.indexOf(u"<body>"_s);
    QStringList open;
    static const QRegularExpression token(u"<(/?)([a-z0-9]+)([^>]*)>|([^<]+)"_s);
    static const QStringList voids{u"br"_s, u"hr"_s, u"meta"_s};
    for (auto tokens = token.globalMatch(all, begin); tokens.hasNext();) {
        const auto match = tokens.next();
        const QString name = match.captured(2);
        if (!match.captured(4).isEmpty()) {
            const QString text = match.captured(4).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s)
                                     .replace(u"&quot;"_s, u"\""_s).replace(u"&#39;"_s, u"'"_s).replace(u"&amp;"_s, u"&"_s);
            const bool beside = !open.filter(QRegularExpression(u"^(aside|sup|h1|p class=\"(source|tags))"_s)).isEmpty();
            if (beside)
                continue;
            parsed.text += text;
            for (const QString &element : open) {
                const auto id = QRegularExpression(u"data-h=\"([^\"]+)\""_s).match(element);
                if (id.hasMatch())
                    parsed.marked[id.captured(1)] += text;
            }
        } else if (name == "html"_L1) {
            continue; // begins before the body
        } else if (!match.captured(1).isEmpty()) {
            if (open.isEmpty() || open.takeLast().section(u' ', 0, 0) != name)
                parsed.balanced = false;
        } else if (!voids.contains(name)) {
            open += name + match.captured(3);
        }
    }
    parsed.balanced = parsed.balanced && open.isEmpty();
    return parsed;
}

/// Where one paragraph ends and the next begins is not in the text of HTML.
QString words(QString text)
{
    return text.remove(QRegularExpression(u"\\s"_s));
}

} // namespace

void TestHtmlNotes::theTextIsTheTextWordForWord()
{
    NotesToExport notes = notesOn(bodyOf(u"Ein Satz mit <Klammern> & „Zeichen“ 😀.\nNoch einer, 'hier'.\nDer letzte."_s));
    highlight(notes, u"<Klammern> & „Zeichen“ 😀.\nNoch"_s, u"A note"_s, {u"a"_s});
    highlight(notes, u"einer, 'hier'"_s);
    const Parsed parsed = parse(HtmlNotes().articleFile(notes));
    QCOMPARE(words(parsed.text), words(notes.body.text));
}

void TestHtmlNotes::everyMarkCoversItsQuote()
{
    NotesToExport notes = notesOn(bodyOf(u"One two three four.\nFive six seven eight.\nNine ten."_s));
    for (const QString &quote : {u"One"_s, u"two three"_s, u"three four.\nFive six"_s, u"six seven eight.\nNine ten."_s})
        highlight(notes, quote, u"note"_s);
    const Parsed parsed = parse(HtmlNotes().articleFile(notes));
    for (const Annotation &annotation : notes.annotations)
        QCOMPARE(words(parsed.marked[annotation.id.toString()]), words(annotation.quote.exact));
}

void TestHtmlNotes::marksMayOverlapAndNest()
{
    NotesToExport notes = notesOn(bodyOf(u"aa bb cc dd ee ff gg hh"_s));
    notes.body.runs = {{RunKind::Strong, {3, 11}, {}}, {RunKind::Link, {6, 17}, u"https://example.org/"_s}};
    for (const QString &quote : {u"aa bb cc dd ee ff gg hh"_s, u"bb cc dd"_s, u"dd ee ff"_s, u"cc"_s, u"cc dd ee"_s})
        highlight(notes, quote);
    const Parsed parsed = parse(HtmlNotes().articleFile(notes));
    QVERIFY(parsed.balanced);
    QCOMPARE(words(parsed.text), words(notes.body.text));
    for (const Annotation &annotation : notes.annotations)
        QCOMPARE(parsed.marked[annotation.id.toString()], annotation.quote.exact);
}

void TestHtmlNotes::nothingOfTheTextIsTakenForMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << u"</article><script>alert(1)</script>"_s;
    QTest::newRow("attribute") << u"\" onmouseover=\"alert(1)"_s;
    QTest::newRow("comment") << u"<!-- --><![CDATA["_s;
    QTest::newRow("reference") << u"&lt;b&gt; &#39;"_s;
    QTest::newRow("place marker") << u"%1 %2 %9"_s;
    QTest::newRow("style") << u"</style><img src=x onerror=alert(1)>"_s;
}

void TestHtmlNotes::nothingOfTheTextIsTakenForMarkup()
{
    QFETCH(QString, text);
    NotesToExport notes = notesOn(bodyOf(text));
    Annotation &annotation = highlight(notes, text, text, {text});
    annotation.colour = Colour::Blue;
    notes.colourNames[Colour::Blue] = text;
    Metadata &metadata = notes.article.metadata;
    metadata.title.value = metadata.source.value = metadata.language.value = text;
    metadata.authors.value = {text};
    metadata.url.value = u"https://example.org/"_s + text;
    notes.article.note = text;

    const QByteArray html = HtmlNotes().articleFile(notes);

    const Parsed parsed = parse(html);
    QVERIFY(parsed.balanced);
    QCOMPARE(parsed.marked.first(), text);
    QVERIFY(!html.contains("<script") && !html.contains("<img") && !html.contains("<!--"));
    QVERIFY(!QString::fromUtf8(html).contains(QRegularExpression(u"<[^>]* onmouseover=\""_s)));
}

void TestHtmlNotes::theFileNeedsNoOther()
{
    NotesToExport notes = notesOn(bodyOf(u"A text."_s));
    notes.body.blocks += Block{.kind = BlockKind::Image, .range = {7, 7}, .address = u"https://example.org/a.png"_s, .alt = u"A picture"_s};
    const QString html = QString::fromUtf8(HtmlNotes().articleFile(notes));
    QVERIFY(!html.contains(QRegularExpression(u"<(?:script|img|link|iframe|object|embed|form|base)\\b|url\\(|@import|\\ssrc="_s)));
    QVERIFY(html.contains(u"default-src 'none'"_s));
    QVERIFY(html.contains(u"<meta name=\"randnotiz:article\" content=\"0b0f6c1e-8f5d-4c8e-9a51-2f4d1c3b7a60\">"_s));
    QVERIFY(html.contains(u"prefers-color-scheme:dark"_s));
}

void TestHtmlNotes::onlyHarmlessAddressesCanBeFollowed_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("followed");
    QTest::newRow("https") << u"https://example.org/?a=1&b=\"2\""_s << true;
    QTest::newRow("mailto") << u"mailto:a@example.org"_s << true;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("script in capitals") << u" JavaScript:alert(1)"_s << false;
    QTest::newRow("data") << u"data:text/html,x"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("fragment") << u"#part"_s << false;
}

void TestHtmlNotes::onlyHarmlessAddressesCanBeFollowed()
{
    QFETCH(QString, address);
    QFETCH(bool, followed);
    NotesToExport notes = notesOn(bodyOf(u"A link here."_s));
    notes.article.metadata.url.value = address;
    notes.body.runs = {{RunKind::Link, {2, 6}, address}};
    const QByteArray html = HtmlNotes().articleFile(notes);
    QCOMPARE(html.count("<a href="), followed ? 2 : 0);
    QVERIFY(parse(html).balanced);
}

void TestHtmlNotes::blocksOfEveryKindAreNestedRight()
{
    const QStringList texts{u"Heading"_s, u"Para"_s, u"one"_s, u"two"_s, u"deep"_s, u"more of two"_s, u"first"_s, u"said"_s,
                            u"said item"_s, u"int a;\n  int b;"_s, u"H1\tH2\na\tb\tc"_s, u"Caption"_s, u"End"_s};
    QList<Block> blocks{{.kind = BlockKind::Heading, .level = 2},
                        {},
                        {.kind = BlockKind::ListItem, .listDepth = 1},
                        {.kind = BlockKind::ListItem, .listDepth = 1},
                        {.kind = BlockKind::ListItem, .listDepth = 2, .ordinal = 3, .ordered = true},
                        {.kind = BlockKind::Paragraph, .listDepth = 1},
                        {.kind = BlockKind::ListItem, .listDepth = 1, .ordinal = 1, .ordered = true},
                        {.kind = BlockKind::Quotation, .quoteDepth = 2},
                        {.kind = BlockKind::ListItem, .listDepth = 1, .quoteDepth = 2},
                        {.kind = BlockKind::Code},
                        {.kind = BlockKind::Table, .headerRow = true},
                        {.kind = BlockKind::Caption},
                        {}};
    NotesToExport notes = notesOn({});
    notes.body.text = texts.join(u'\n');
    qsizetype start = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        blocks[i].range = {start, start + texts[i].size()};
        start += texts[i].size() + 1;
    }
    notes.body.blocks = blocks;
    notes.body.blocks.insert(2, Block{.kind = BlockKind::Rule, .range = {blocks[2].range.start, blocks[2].range.start}});
    QVERIFY(notes.body.isConsistent());
    highlight(notes, u"H2\na\tb"_s, u"over cells"_s);
    highlight(notes, u"int b;"_s);

    const QByteArray html = HtmlNotes().articleFile(notes);

    QVERIFY(parse(html).balanced);
    QVERIFY2(html.contains("<h3>Heading</h3>\n<p>Para</p>\n<hr>\n<ul>\n<li>one\n</li>\n<li>two\n<ol start=\"3\">\n<li>deep\n</li>\n</ol>\n"
                           "<p>more of two</p>\n</li>\n</ul>\n<ol>\n<li>first\n</li>\n</ol>\n<blockquote>\n<blockquote>\n<p>said</p>\n"
                           "<ul>\n<li>said item\n</li>\n</ul>\n</blockquote>\n</blockquote>\n<pre><code>int a;\n  <mark"),
             html.constData());
    QCOMPARE(html.count("<th>"), 2);
    QCOMPARE(html.count("<td>"), 3);
    QCOMPARE(html.count("<tr>"), 2);
}

void TestHtmlNotes::orphansStandAtTheEnd()
{
    NotesToExport notes = notesOn(bodyOf(u"What was here.\nThe end."_s));
    highlight(notes, u"What was here."_s, u"Its note"_s).anchorState = AnchorState::Orphan;
    const QByteArray html = HtmlNotes().articleFile(notes);
    QCOMPARE(html.count("<mark "), 0);
    QVERIFY(html.indexOf("<q>What was here.</q>Its note") > html.indexOf("The end."));
}

void TestHtmlNotes::aFileOfSeveralArticlesHoldsNoIdTwice()
{
    NotesToExport first = notesOn(bodyOf(u"One sentence of it, and another."_s));
    highlight(first, u"sentence of it"_s, u"note"_s);
    highlight(first, u"of it, and"_s, u"note"_s);
    NotesToExport second = notesOn(bodyOf(u"Two sentences."_s));
    highlight(second, u"sentences"_s);
    const HtmlNotes format;
    const QByteArray html = format.collectionFile({.title = u"A <tag>"_s}, {format.section(first, {.alone = false, .group = u"G"_s}),
                                                                            format.section(second, {.alone = false})});
    QVERIFY(parse(html).balanced);
    QStringList ids;
    for (auto found = QRegularExpression(u" id=\"([^\"]+)\""_s).globalMatch(QString::fromUtf8(html)); found.hasNext();)
        ids += found.next().captured(1);
    QCOMPARE(ids.size(), 5);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 5);
    QVERIFY(html.contains("<title>A &lt;tag&gt;</title>"));
}

void TestHtmlNotes::plainTextHoldsQuotesAndNotes()
{
    NotesToExport notes = notesOn(bodyOf(u"Ein Satz.\nNoch einer.\nWeg."_s));
    notes.article.note = u"On all of it"_s;
    highlight(notes, u"Satz.\nNoch"_s, u"A note\nof two lines"_s, {u"a/b"_s, u"c"_s});
    highlight(notes, u"Weg."_s).anchorState = AnchorState::Orphan;
    const QByteArray expected = "Was die Uhr verschweigt\n=======================\n\n"
                                "Müller, Ana, Bo Lindqvist · Der Bote · 2025-01-07\nhttps://example.org/uhr?a=1&b=2\n\n"
                                "[randnotiz:article 0b0f6c1e-8f5d-4c8e-9a51-2f4d1c3b7a60]\n\n"
                                "On all of it\n\n"
                                "    Satz.\n    Noch\n\nA note\nof two lines\n\n[yellow · #a/b · #c]\n\n"
                                "    Weg.\n\n[yellow · not in the present text]\n";
    QCOMPARE(PlainTextNotes().articleFile(notes), expected);
}

void TestHtmlNotes::plainTextOfSeveralArticles()
{
    NotesToExport notes = notesOn(bodyOf(u"A text."_s));
    notes.article.metadata = {};
    notes.article.metadata.title.value = u"One"_s;
    const PlainTextNotes format;
    const QByteArray text = format.collectionFile({.id = u"x"_s, .title = u"All"_s}, {format.section(notes, {.alone = false, .group = u"Group"_s}),
                                                                        format.section(notes, {.alone = false})});
    QCOMPARE(text, "All\n===\n\n[randnotiz:article x]\n\nGroup\n#####\n\nOne\n---\n\n\nOne\n---\n"_ba);
}

QTEST_APPLESS_MAIN(TestHtmlNotes)
#include "test_htmlnotes.moc"
