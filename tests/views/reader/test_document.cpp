#include "domain/articlebody.h"
#include "reader/documentbuilder.h"
#include "reader/readerappearance.h"
#include "reader/typography.h"

#include <QAbstractTextDocumentLayout>
#include <QPalette>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// Adds a block at the end of a body.
void add(ArticleBody &body, Block block, const QString &text = {})
{
    if (!text.isEmpty()) {
        if (!body.text.isEmpty())
            body.text += u'\n';
        block.range = {body.text.size(), body.text.size() + text.size()};
        body.text += text;
    }
    body.blocks += block;
}

ArticleBody everyKindOfBlock()
{
    ArticleBody body;
    add(body, {.kind = BlockKind::Image, .alt = u"Before everything"_s});
    add(body, {.kind = BlockKind::Heading, .level = 1}, u"Title"_s);
    add(body, {.kind = BlockKind::Paragraph}, u"One 😀 line\nand a hard break"_s);
    add(body, {.kind = BlockKind::Table, .headerRow = true}, u"a\tb\n\tc\nd\t\te\n\t"_s);
    add(body, {.kind = BlockKind::Table}, u"x"_s);
    add(body, {.kind = BlockKind::Caption}, u"Caption"_s);
    add(body, {.kind = BlockKind::Rule});
    add(body, {.kind = BlockKind::ListItem, .listDepth = 2, .ordinal = 7, .ordered = true}, u"seven"_s);
    add(body, {.kind = BlockKind::Quotation, .quoteDepth = 3}, u"quoted"_s);
    add(body, {.kind = BlockKind::Code}, u"if x:\n\n\treturn"_s);
    add(body, {.kind = BlockKind::Table}, u"last\ttable"_s);
    return body;
}

/// Text with the lengths that the map must bear: empty cells, ragged rows, characters beyond the BMP.
ArticleBody aRandomBody(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto words = [&random](int most) {
        QString text;
        for (int i = random.bounded(most); i > 0; --i)
            text += random.bounded(5) == 0 ? u"😀"_s : QString(QChar(u'a' + random.bounded(26)));
        return text;
    };
    ArticleBody body;
    for (int i = 1 + random.bounded(12); i > 0; --i) {
        const auto kind = static_cast<BlockKind>(random.bounded(9));
        if (kind == BlockKind::Image || kind == BlockKind::Rule) {
            add(body, {.kind = kind});
            continue;
        }
        QString text = words(6);
        const bool table = kind == BlockKind::Table;
        for (int more = random.bounded(6); more > 0; --more)
            text += (table && random.bounded(2) ? u'\t' : u'\n') + words(5);
        if (text.isEmpty())
            text = u"x"_s;
        add(body, {.kind = kind, .level = kind == BlockKind::Heading ? 2 : 0}, text);
    }
    return body;
}

BuiltDocument build(const ArticleBody &body)
{
    return buildDocument(body, Typography::from({}, QPalette(), 96));
}

qsizetype tablesOf(const QTextDocument &document)
{
    return std::ranges::count_if(document.rootFrame()->childFrames(),
                                 [](QTextFrame *frame) { return qobject_cast<QTextTable *>(frame) != nullptr; });
}

QString withLineFeeds(QString text)
{
    text.replace(QChar(QChar::LineSeparator), u'\n');
    text.replace(QChar(QChar::ParagraphSeparator), u'\n');
    return text;
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOffsetComesBackFromItsPosition_data();
    void everyOffsetComesBackFromItsPosition();
    void everyCharacterStandsWhereTheMapSays();
    void aSelectionOverAPlaceholderHoldsNoneOfIt();
    void whatIsBeforeTheTextIsItsStart();
    void cellsBecomeATable();
    void aTableThatIsTooLargeIsShownAsText_data();
    void aTableThatIsTooLargeIsShownAsText();
    void onlySoManyTablesAreDrawn();
    void aTextWithoutLineEndsIsSetInPieces_data();
    void aTextWithoutLineEndsIsSetInPieces();
    void aThousandRunsInOneParagraphAreSetWhereTheyAre();
    void runsAreSetWhereTheyAre();
    void nothingIsLoaded();
    void onlyPicturesThatWereGivenAreShown();
    void thereIsNothingToUndo();
    void anObjectCharacterInTheTextIsKept();
};

void TestDocument::everyOffsetComesBackFromItsPosition_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("every kind of block") << 0U;
    for (quint32 seed = 1; seed <= 300; ++seed)
        QTest::addRow("random %u", seed) << seed;
}

void TestDocument::everyOffsetComesBackFromItsPosition()
{
    QFETCH(quint32, seed);
    const ArticleBody body = seed == 0 ? everyKindOfBlock() : aRandomBody(seed);
    QVERIFY(body.isConsistent());

    const BuiltDocument built = build(body);

    int before = -1;
    for (qsizetype offset = 0; offset <= body.text.size(); ++offset) {
        const int position = built.map.toPosition(offset);
        QVERIFY2(position > before || body.text.isEmpty(), "positions must ascend");
        QCOMPARE(built.map.toOffset(position), offset);
        before = position;
    }
    QCOMPARE(built.map.toRange(0, built.document->characterCount() - 1), (TextRange{0, body.text.size()}));
}

void TestDocument::everyCharacterStandsWhereTheMapSays()
{
    for (quint32 seed = 0; seed <= 100; ++seed) {
        const ArticleBody body = seed == 0 ? everyKindOfBlock() : aRandomBody(seed);
        const BuiltDocument built = build(body);
        for (const Block &block : body.blocks) {
            if (block.kind == BlockKind::Table || block.range.isEmpty())
                continue;
            QTextCursor cursor(built.document.get());
            cursor.setPosition(built.map.toPosition(block.range.start));
            cursor.setPosition(built.map.toPosition(block.range.end), QTextCursor::KeepAnchor);
            QCOMPARE(withLineFeeds(cursor.selectedText()),
                     body.text.sliced(block.range.start, block.range.length()));
        }
    }
}

void TestDocument::aSelectionOverAPlaceholderHoldsNoneOfIt()
{
    ArticleBody body;
    add(body, {.kind = BlockKind::Paragraph}, u"before"_s);
    add(body, {.kind = BlockKind::Image, .alt = u"A long description"_s});
    add(body, {.kind = BlockKind::Paragraph}, u"after"_s);
    const BuiltDocument built = build(body);
    const int inside = built.map.toPosition(6) + 4;

    QCOMPARE(built.map.toRange(inside, built.map.toPosition(12)), (TextRange{7, 12}));
    QCOMPARE(built.map.toRange(0, inside), (TextRange{0, 6}));
    QVERIFY(built.map.toRange(inside, inside + 3).isEmpty());
}

void TestDocument::whatIsBeforeTheTextIsItsStart()
{
    ArticleBody body;
    add(body, {.kind = BlockKind::Image, .alt = u"First"_s});
    add(body, {.kind = BlockKind::Paragraph}, u"text"_s);
    const BuiltDocument built = build(body);

    QCOMPARE(built.map.toOffset(2), 0);
    QCOMPARE(built.map.toRange(0, built.map.toPosition(4)), (TextRange{0, 4}));
}

void TestDocument::cellsBecomeATable()
{
    ArticleBody body;
    add(body, {.kind = BlockKind::Table, .headerRow = true}, u"Route\tPrice\nVienna\nBerlin\t74"_s);
    const BuiltDocument built = build(body);

    const QTextTable *table = QTextCursor(built.document->findBlock(built.map.toPosition(0))).currentTable();
    QVERIFY(table);
    QCOMPARE(table->rows(), 3);
    QCOMPARE(table->columns(), 2);
    QCOMPARE(table->cellAt(2, 1).firstCursorPosition().block().text(), u"74"_s);
    QCOMPARE(table->cellAt(1, 1).firstCursorPosition().block().text(), QString());
}

void TestDocument::aTableThatIsTooLargeIsShownAsText_data()
{
    QTest::addColumn<QString>("rows");
    QTest::newRow("rows") << (u"x\ty\n"_s).repeated(3'000) + u"x\ty"_s;
    QTest::newRow("columns") << (u"x\t"_s).repeated(100) + u"y"_s;
    QTest::newRow("cells of the longest row") << (u"x\n"_s).repeated(2'000) + u"x\ty\tz"_s;
    QTest::newRow("one cell") << u"x\t"_s + u"word "_s.repeated(10'000) + u"y"_s;
}

void TestDocument::aTableThatIsTooLargeIsShownAsText()
{
    QFETCH(const QString, rows);
    ArticleBody body;
    add(body, {.kind = BlockKind::Paragraph}, u"before"_s);
    add(body, {.kind = BlockKind::Table}, rows);
    const BuiltDocument built = build(body);

    QCOMPARE(tablesOf(*built.document), 0);
    QVERIFY(built.document->begin().next().text().startsWith(u"A table of "_s));
    for (qsizetype offset = 0; offset <= body.text.size(); offset += 97)
        QCOMPARE(built.map.toOffset(built.map.toPosition(offset)), offset);
    QCOMPARE(built.map.toRange(0, built.document->characterCount() - 1), (TextRange{0, body.text.size()}));
}

void TestDocument::onlySoManyTablesAreDrawn()
{
    ArticleBody small;
    for (int i = 0; i < 3'000; ++i)
        add(small, {.kind = BlockKind::Table}, u"a\tb"_s);
    ArticleBody large;
    for (int i = 0; i < 20; ++i)
        add(large, {.kind = BlockKind::Table}, (u"a\tb\n"_s).repeated(2'000) + u"c"_s);

    QCOMPARE(tablesOf(*build(small).document), 300);
    QCOMPARE(tablesOf(*build(large).document), 4);
}

void TestDocument::aTextWithoutLineEndsIsSetInPieces_data()
{
    QTest::addColumn<BlockKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << BlockKind::Paragraph << u"word "_s.repeated(50'000) + u"end"_s;
    QTest::newRow("no spaces") << BlockKind::Paragraph << u"x"_s + u"😀"_s.repeated(50'000);
    QTest::newRow("code") << BlockKind::Code << u"a = b; "_s.repeated(30'000) + u"\nend"_s;
    QTest::newRow("item") << BlockKind::ListItem << u"word "_s.repeated(50'000) + u"end"_s;
}

void TestDocument::aTextWithoutLineEndsIsSetInPieces()
{
    QFETCH(const BlockKind, kind);
    QFETCH(const QString, text);
    ArticleBody body;
    add(body, {.kind = kind, .listDepth = kind == BlockKind::ListItem ? 1 : 0}, text);
    const BuiltDocument built = build(body);

    QString together;
    int markers = 0;
    for (QTextBlock block = built.document->begin(); block.isValid(); block = block.next()) {
        QVERIFY2(block.length() <= 20'001, qPrintable(QString::number(block.length())));
        QVERIFY(!block.text().front().isLowSurrogate());
        markers += block.blockFormat().hasProperty(MarkerProperty) ? 1 : 0;
        together += block.text();
    }
    QCOMPARE(together, QString(text).remove(u'\n'));
    QCOMPARE(markers, kind == BlockKind::ListItem ? 1 : 0);
    int before = -1;
    for (qsizetype offset = 0; offset <= text.size(); ++offset) {
        const int position = built.map.toPosition(offset);
        QVERIFY(position > before);
        if (built.map.toOffset(position) != offset)
            QCOMPARE(built.map.toOffset(position), offset);
        before = position;
    }
}

void TestDocument::aThousandRunsInOneParagraphAreSetWhereTheyAre()
{
    constexpr int count = 1'000;
    ArticleBody body;
    add(body, {.kind = BlockKind::Paragraph}, u"ab cd "_s.repeated(count) + u"."_s);
    for (qsizetype i = 0; i < count; ++i) {
        body.runs += {RunKind::Link, {6 * i, 6 * i + 5}, u"https://example.org/%1"_s.arg(i)};
        body.runs += {RunKind::Strong, {6 * i + 3, 6 * i + 5}, {}};
    }
    QVERIFY(body.isConsistent());
    const BuiltDocument built = build(body);

    int links = 0;
    const QTextBlock block = built.document->begin();
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextCharFormat format = at.fragment().charFormat();
        const QString text = at.fragment().text();
        QCOMPARE(format.isAnchor(), text.contains(u'b') || text.contains(u'c'));
        QCOMPARE(format.fontWeight() == QFont::Bold, text == u"cd"_s);
        if (text == u"cd"_s)
            QCOMPARE(format.anchorHref(), u"https://example.org/%1"_s.arg(links++));
    }
    QCOMPARE(links, count);
}

void TestDocument::runsAreSetWhereTheyAre()
{
    ArticleBody body;
    add(body, {.kind = BlockKind::Table}, u"a bold\tlink"_s);
    add(body, {.kind = BlockKind::Paragraph}, u"strong and both"_s);
    body.runs = {{RunKind::Strong, {2, 6}, {}},
                 {RunKind::Link, {7, 11}, u"https://example.org/"_s},
                 {RunKind::Strong, {12, 27}, {}},
                 {RunKind::Emphasis, {23, 27}, {}}};
    QVERIFY(body.isConsistent());
    const BuiltDocument built = build(body);
    const auto formatAt = [&built](qsizetype offset) {
        QTextCursor cursor(built.document.get());
        cursor.setPosition(built.map.toPosition(offset) + 1);
        return cursor.charFormat();
    };

    QVERIFY(formatAt(0).fontWeight() != QFont::Bold);
    QCOMPARE(formatAt(3).fontWeight(), static_cast<int>(QFont::Bold));
    QCOMPARE(formatAt(8).anchorHref(), u"https://example.org/"_s);
    QVERIFY(!formatAt(13).fontItalic());
    QVERIFY(formatAt(24).fontItalic());
    QCOMPARE(formatAt(24).fontWeight(), static_cast<int>(QFont::Bold));
}

void TestDocument::nothingIsLoaded()
{
    const BuiltDocument built = build(everyKindOfBlock());
    const QUrl here = QUrl::fromLocalFile(QStringLiteral(RANDNOTIZ_TEST_DATA));

    QVERIFY(!built.document->resource(QTextDocument::ImageResource, here).isValid());
    QVERIFY(!built.document->resource(QTextDocument::HtmlResource, here).isValid());
}

void TestDocument::onlyPicturesThatWereGivenAreShown()
{
    const QString given = u"https://example.org/a%20b.png"_s;
    const QString other = u"https://example.org/other.png"_s;
    ArticleBody body;
    add(body, {.kind = BlockKind::Paragraph}, u"before"_s);
    add(body, {.kind = BlockKind::Image, .address = given, .alt = u"A moor"_s});
    add(body, {.kind = BlockKind::Image, .address = other, .alt = u"A river"_s});
    add(body, {.kind = BlockKind::Paragraph}, u"after"_s);
    QImage picture(3000, 1500, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    const Typography typography = Typography::from({}, QPalette(), 96);

    const BuiltDocument built = buildDocument(body, typography, {{given, picture}});

    const QString raw = built.document->toRawText();
    QVERIFY(!raw.contains(u"A moor"_s));
    QVERIFY(raw.contains(u"A river"_s));
    QCOMPARE(raw.count(QChar::ObjectReplacementCharacter), 1);
    // As wide as the column, or the page where that is narrower.
    const QTextBlock block = built.document->findBlock(static_cast<int>(raw.indexOf(QChar::ObjectReplacementCharacter)));
    for (const qreal page : {4 * typography.columnWidth, 300.0}) {
        built.document->setTextWidth(page);
        (void)built.document->documentLayout()->blockBoundingRect(block);
        const qreal expected = std::min(typography.columnWidth, page - 2 * built.document->documentMargin());
        QVERIFY(std::abs(block.layout()->lineAt(0).naturalTextWidth() - expected) < 1);
    }
    for (const QString &address : {given, other})
        QVERIFY(!built.document->resource(QTextDocument::ImageResource, QUrl(address)).isValid());
    // The text is where it was.
    const qsizetype after = body.text.indexOf(u"after"_s);
    QCOMPARE(raw.sliced(built.map.toPosition(after), 5), u"after"_s);
}

void TestDocument::thereIsNothingToUndo()
{
    const BuiltDocument built = build(everyKindOfBlock());

    QVERIFY(!built.document->isUndoRedoEnabled());
    QVERIFY(!built.document->isUndoAvailable());
}

void TestDocument::anObjectCharacterInTheTextIsKept()
{
    ArticleBody body;
    add(body, {.kind = BlockKind::Paragraph}, u"a\uFFFCb"_s);
    const BuiltDocument built = build(body);

    QCOMPARE(built.map.toOffset(built.map.toPosition(2)), 2);
    QCOMPARE(built.document->toRawText().left(3), u"a\uFFFCb"_s);
}

QTEST_MAIN(TestDocument)
#include "test_document.moc"
