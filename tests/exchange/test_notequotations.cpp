#include "exchange/markdownexporter.h"
#include "exchange/notequotations.h"

#include "text/offsets.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestNoteQuotations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotationsAreFoundWithTheirLines_data();
    void quotationsAreFoundWithTheirLines();
    void theNearestIdNamesAQuotation_data();
    void theNearestIdNamesAQuotation();
    void aLinkIsLessThanABlockId();
    void theFileSaysWhatItIsAbout();
    void whatStandsBetweenRulesIsFrontMatterWhereItIsAMapping_data();
    void whatStandsBetweenRulesIsFrontMatterWhereItIsAMapping();
    void whatWeExportIsReadWordForWord_data();
    void whatWeExportIsReadWordForWord();
    void aFileThatWouldTakeMinutesHasNone();
};

namespace {

const QString one = u"11111111-1111-4111-8111-111111111111"_s;
const QString two = u"22222222-2222-4222-8222-222222222222"_s;

/// "line: text" of each.
QStringList shown(const QString &markdown)
{
    QStringList lines;
    for (const NoteQuotation &quotation : readQuotations(markdown).quotations)
        lines += u"%1: %2"_s.arg(QString::number(quotation.line), quotation.text);
    return lines;
}

} // namespace

void TestNoteQuotations::quotationsAreFoundWithTheirLines_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("quotations");

    QTest::newRow("nothing") << u"# Title\n\nSome words of mine.\n"_s << QStringList{};
    QTest::newRow("block") << u"Mine.\n\n> One two.\n"_s << QStringList{u"3: One two."_s};
    QTest::newRow("reflown") << u"> One two\n> three.\n"_s << QStringList{u"1: One two\nthree."_s};
    QTest::newRow("lazy") << u"> One two\nthree.\n"_s << QStringList{u"1: One two\nthree."_s};
    QTest::newRow("paragraphs") << u"> One.\n>\n> Two.\n"_s << QStringList{u"1: One.\nTwo."_s};
    QTest::newRow("two blocks") << u"> One.\n\nMine.\n\n> Two.\n"_s << QStringList{u"1: One."_s, u"5: Two."_s};
    QTest::newRow("nested") << u"> One.\n> > Two.\n"_s << QStringList{u"1: One.\nTwo."_s};
    QTest::newRow("in a list") << u"- Mine\n  > One.\n"_s << QStringList{u"2: One."_s};
    QTest::newRow("code in a block") << u"> ```\n> int i;\n> int j;\n> ```\n"_s << QStringList{u"2: int i;\nint j;"_s};
    QTest::newRow("hard break") << u"> One\\\n> two\n"_s << QStringList{u"1: One\ntwo"_s};
    QTest::newRow("markup") << u"> **One** ==two== *three* [[Four|four]] [five](http://x.de) %%six%% seven\n"_s
                            << QStringList{u"1: One two three four five  seven"_s};
    QTest::newRow("entities and escapes") << u"> a \\* b &amp; c &#x201E;\n"_s << QStringList{u"1: a * b & c „"_s};
    QTest::newRow("callout") << u"> [!note] Mine\n> One two three.\n"_s << QStringList{};
    QTest::newRow("conflict of a vault") << u"> One.\n\n> [!conflict] Ours\n> > Two.\n"_s << QStringList{u"1: One."_s};
    QTest::newRow("quotation callout") << u"> [!quote] Anna\n> One two.\n"_s << QStringList{u"2: One two."_s};
    QTest::newRow("quotation callout, two paragraphs") << u"> [!quote]\n>\n> One two.\n"_s << QStringList{u"3: One two."_s};
    QTest::newRow("ids are no words") << u"> One.\n> ^h-%1\n"_s.arg(one) << QStringList{u"1: One."_s};
    QTest::newRow("other ids are no words") << u"> One two. ^a1b2\n"_s << QStringList{u"1: One two."_s};
    QTest::newRow("properties are no words") << u"- > One.\n  id:: %1\n  collapsed:: true\n"_s.arg(one) << QStringList{u"1: One."_s};
    QTest::newRow("six words") << u"She says: \"one two three four five six\".\n"_s << QStringList{u"1: one two three four five six"_s};
    QTest::newRow("five words") << u"She says: \"one two three four five\".\n"_s << QStringList{};
    QTest::newRow("German") << u"Mine,\nund „eins zwei drei vier fünf sechs“.\n"_s << QStringList{u"2: eins zwei drei vier fünf sechs"_s};
    QTest::newRow("guillemets") << u"»eins zwei drei vier fünf sechs« «un deux trois quatre cinq six»\n"_s
                                << QStringList{u"1: eins zwei drei vier fünf sechs"_s, u"1: un deux trois quatre cinq six"_s};
    QTest::newRow("curly") << u"“one two three four don’t six” ‘one two three four don’t six’\n"_s
                           << QStringList{u"1: one two three four don’t six"_s, u"1: one two three four don’t six"_s};
    QTest::newRow("single") << u"It's 'one two three four don't six' now.\n"_s << QStringList{u"1: one two three four don't six"_s};
    QTest::newRow("one in another") << u"„eins zwei ‚drei vier fünf sechs sieben acht‘ neun“\n"_s
                                    << QStringList{u"1: eins zwei ‚drei vier fünf sechs sieben acht‘ neun"_s};
    QTest::newRow("across lines") << u"Mine \"one two\nthree four\nfive six\" mine.\n"_s
                                  << QStringList{u"1: one two\nthree four\nfive six"_s};
    QTest::newRow("list and table") << u"- \"one two three four five six\"\n\n| a |\n|---|\n| \"six five four three two one\" |\n"_s
                                    << QStringList{u"1: one two three four five six"_s, u"5: six five four three two one"_s};
    QTest::newRow("no title of a source") << u"> One.\n\n— Anna, “One two three four five six,” The Paper\n"_s << QStringList{u"1: One."_s};
    QTest::newRow("no title in a list") << u"- “one two three four five six”\\\n  — “Six five four three two one,” The Paper\n"_s
                                        << QStringList{u"1: one two three four five six"_s};
    QTest::newRow("a dialogue with dashes") << u"— “one two three four five six,” he says.\n"_s
                                            << QStringList{u"1: one two three four five six,"_s};
    QTest::newRow("not in code") << u"`\"one two three four five six\"`\n\n```\n\"one two three four five six\"\n> One\n```\n"_s
                                 << QStringList{};
    QTest::newRow("not in a heading") << u"# \"One two three four five six\"\n"_s << QStringList{};
    QTest::newRow("not across paragraphs") << u"\"one two three\n\nfour five six seven\"\n"_s << QStringList{};
    QTest::newRow("behind front matter") << u"---\ntitle: \"one two three four five six\"\n---\n\n> One.\n"_s << QStringList{u"5: One."_s};
}

void TestNoteQuotations::quotationsAreFoundWithTheirLines()
{
    QFETCH(QString, markdown);
    QTEST(shown(markdown), "quotations");
    QTEST(shown(QString(markdown).replace(u"\n"_s, u"\r\n"_s)), "quotations");
}

void TestNoteQuotations::theNearestIdNamesAQuotation_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("ids"); // one for each quotation; empty: none

    const QString link = u"[here](randnotiz://annotation/%1)"_s;
    QTest::newRow("none") << u"> One.\n"_s << QStringList{QString()};
    QTest::newRow("block id behind") << u"> One.\n\n^h-%1\n"_s.arg(one) << QStringList{one};
    QTest::newRow("block id at once") << u"> One.\n^h-%1\n"_s.arg(one) << QStringList{one};
    QTest::newRow("block id inside") << u"> One. ^h-%1\n"_s.arg(one) << QStringList{one};
    QTest::newRow("property") << u"- > One.\n  id:: %1\n"_s.arg(one) << QStringList{one};
    QTest::newRow("property before") << u"- id:: %1\n  colour:: yellow\n  > One.\n  - Mine.\n- id:: %2\n  > Two.\n"_s.arg(one, two)
                                     << QStringList{one, two};
    QTest::newRow("property of the next item") << u"- > One.\n- id:: %1\n  > Two.\n"_s.arg(two) << QStringList{QString(), two};
    QTest::newRow("property of other words") << u"- id:: %1\n  Mine.\n\n  Mine.\n  > One.\n"_s.arg(one) << QStringList{QString()};
    QTest::newRow("link behind") << u"> One.\n\n— Anna, %1\n"_s.arg(link.arg(one)) << QStringList{one};
    QTest::newRow("link inside") << u"> One.\n> — %1\n"_s.arg(link.arg(one)) << QStringList{one};
    QTest::newRow("bare link") << u"> One.\n\nrandnotiz://annotation/%1\n"_s.arg(one) << QStringList{one};
    QTest::newRow("behind a callout") << u"> One.\n\n> [!conflict] Ours\n> Two.\n\n^h-%1\n"_s.arg(one) << QStringList{one};
    QTest::newRow("behind words") << u"> One.\n\nMine.\n\n^h-%1\n"_s.arg(one) << QStringList{QString()};
    QTest::newRow("behind a heading") << u"> One.\n\n# Mine\n\n^h-%1\n"_s.arg(one) << QStringList{QString()};
    QTest::newRow("each its own") << u"> One.\n\n^h-%1\n\n> Two.\n\n^h-%2\n"_s.arg(one, two) << QStringList{one, two};
    QTest::newRow("sentence") << u"She: \"one two three four five six\" (%1).\n"_s.arg(link.arg(one)) << QStringList{one};
    QTest::newRow("two sentences") << u"\"one two three four five six\" %1 \"six five four three two one\" %2\n"_s.arg(
                                          link.arg(one), link.arg(two))
                                   << QStringList{one, two};
    QTest::newRow("a sentence behind a block") << u"> One.\n\nShe: \"one two three four five six\" %1\n"_s.arg(link.arg(one))
                                               << QStringList{QString(), one};
    QTest::newRow("a note's link") << u"> One.\n\n^h-%1\n\nMine, see %2\n"_s.arg(one, link.arg(two)) << QStringList{one};
    QTest::newRow("no uuid") << u"> One.\n\n^h-1234\n"_s << QStringList{QString()};
}

void TestNoteQuotations::theNearestIdNamesAQuotation()
{
    QFETCH(QString, markdown);
    QStringList ids;
    for (const NoteQuotation &quotation : readQuotations(markdown).quotations)
        ids += quotation.annotation.isNull() ? QString() : quotation.annotation.toString();
    QTEST(ids, "ids");
}

void TestNoteQuotations::aLinkIsLessThanABlockId()
{
    const auto read = readQuotations(u"> One, see [x](randnotiz://annotation/%1). ^h-%2\n"_s.arg(one, two)).quotations;
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().annotation.toString(), two);
    QVERIFY(!read.first().isOnlyLinked);
    QVERIFY(readQuotations(u"> One, see [x](randnotiz://annotation/%1).\n"_s.arg(one)).quotations.first().isOnlyLinked);
}

void TestNoteQuotations::theFileSaysWhatItIsAbout()
{
    const NoteQuotations read = readQuotations(
        u"---\nid: \"%1\"\nurl: \"https://example.org/a\"\n---\n\nSee [it](https://example.org/b) and [that](randnotiz://article/%2).\n"_s
            .arg(one, two));
    QCOMPARE(read.articles.size(), 2);
    QCOMPARE(read.articles[0].toString(), one);
    QCOMPARE(read.articles[1].toString(), two);
    QCOMPARE(read.addresses(), (QStringList{u"https://example.org/a"_s, u"https://example.org/b"_s}));
}

void TestNoteQuotations::whatStandsBetweenRulesIsFrontMatterWhereItIsAMapping_data()
{
    QTest::addColumn<QString>("between");
    QTest::addColumn<bool>("isFrontMatter");
    QTest::newRow("keys") << u"id: x\ntitle: \"A: b\"\nempty:\n"_s << true;
    QTest::newRow("items and set in lines") << u"tags:\n- a\n- b\nmore:\n  - c\n# a remark\n\n"_s << true;
    QTest::newRow("a key in quotation marks") << u"\"own key\": 1\n"_s << true;
    QTest::newRow("flow style") << u"{a: 1, b: 2}\n"_s << true;
    QTest::newRow("carriage returns") << u"id: x\r\n"_s << true;
    QTest::newRow("prose") << u"Some words between rules.\n"_s << false;
    QTest::newRow("a list") << u"- one\n- two\n"_s << false;
    QTest::newRow("a quotation") << u"> Words of somebody.\n"_s << false;
}

void TestNoteQuotations::whatStandsBetweenRulesIsFrontMatterWhereItIsAMapping()
{
    QFETCH(QString, between);
    const NoteQuotations read = readQuotations(u"---\n"_s + between + u"---\n\n> Quoted.\n"_s);
    QTEST(!read.frontMatter.isEmpty(), "isFrontMatter");
}

void TestNoteQuotations::whatWeExportIsReadWordForWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Eine Kuh liegt im Gras."_s;
    QTest::newRow("two paragraphs") << u"Eine Kuh liegt.\nEin Pferd steht."_s;
    QTest::newRow("what looks like markup") << u"a * b _c_ [d] ==e== %%f%% <g> &amp; ^h # i > j `k` 1. l $m$ |n| ~o~"_s;
    QTest::newRow("looks like a callout") << u"[!note] Some words"_s;
    QTest::newRow("looks like a property") << u"Words: these\nname:: value"_s;
    QTest::newRow("ends like an id") << u"Some words ^abc"_s;
    QTest::newRow("marks at its ends") << u"„Eins“ und „zwei“"_s;
}

void TestNoteQuotations::whatWeExportIsReadWordForWord()
{
    QFETCH(QString, text);
    NotesToExport notes;
    notes.article.id = ArticleId(QUuid::fromString(two));
    notes.article.metadata.title.value = u"Title"_s;
    notes.body.text = text;
    qsizetype start = 0;
    for (const QString &line : text.split(u'\n')) {
        notes.body.blocks += Block{.range = {start, start + line.size()}};
        start += line.size() + 1;
    }
    Annotation annotation;
    annotation.id = AnnotationId(QUuid::fromString(one));
    annotation.quote.exact = text;
    annotation.anchor = OffsetMap(text).toSelector({0, text.size()});
    annotation.note = u"My own words about it."_s;
    notes.annotations = {annotation};
    const NoteQuotations read = readQuotations(QString::fromUtf8(exportMarkdown(notes)));
    QCOMPARE(read.quotations.size(), 1);
    QCOMPARE(read.quotations.first().text, text);
    QCOMPARE(read.quotations.first().annotation, annotation.id);
    QCOMPARE(read.articles, QList{notes.article.id});
}

void TestNoteQuotations::aFileThatWouldTakeMinutesHasNone()
{
    QVERIFY(readQuotations(QString(100'000, u'>') + u" One.\n"_s).quotations.isEmpty());
}

QTEST_APPLESS_MAIN(TestNoteQuotations)
#include "test_notequotations.moc"
