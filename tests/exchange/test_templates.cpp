#include "exchange/builtintemplates.h"
#include "exchange/notequotations.h"
#include "exchange/notesfields.h"
#include "exchange/templatedmarkdown.h"
#include "support/exportedfile.h"
#include "text/offsets.h"
#include "text/quoting.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>


using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatATemplateWrites_data();
    void whatATemplateWrites();
    void aFaultIsToldWithItsPlace_data();
    void aFaultIsToldWithItsPlace();
    void whatCannotBeUsedNamesTheTemplate();
    void aHostileTemplateIsAnErrorAndNoCrash();
    void everyBuiltInTemplateQuotesWordForWord_data();
    void everyBuiltInTemplateQuotesWordForWord();
    void everyAnnotationOfABuiltInTemplateIsFoundAgain_data();
    void everyAnnotationOfABuiltInTemplateIsFoundAgain();
    void theSourceIsCitedByTheCustomThatWasChosen();
    void logseqGetsAnOutline();
    void aFileOfSeveralArticlesHasItsHeadings();
    void thePageOfFieldsNamesExactlyThose();
};

namespace {

const QByteArray firstId = "7d9f1a00-1111-4222-8333-44445555ffff";
const QByteArray secondId = "7d9f1a00-2222-4222-8333-44445555ffff";

Annotation annotationOn(const ArticleBody &body, TextRange range, const QByteArray &id)
{
    Annotation annotation;
    annotation.id = *AnnotationId::fromString(QString::fromLatin1(id));
    annotation.quote = quoteSelector(body.text, range);
    annotation.position = annotation.anchor = OffsetMap(body.text).toSelector(range);
    annotation.revisionHash = body.textHash();
    annotation.createdMs = 1'795'253'400'000;
    return annotation;
}

/// A paragraph a line, all of it quoted.
NotesToExport notesOn(const QString &text)
{
    NotesToExport notes;
    notes.body.text = text;
    qsizetype start = 0;
    for (const QString &line : text.split(u'\n')) {
        notes.body.blocks += Block{.range = {start, start + line.size()}};
        start += line.size() + 1;
    }
    notes.article.id = *ArticleId::fromString(u"0b0f6c1e-8f5d-4c8e-9a51-2f4d1c3b7a60");
    notes.article.metadata.title = {u"A title"_s, Origin::Stated};
    notes.annotations = {annotationOn(notes.body, {0, text.size()}, firstId)};
    return notes;
}

/// "Say “no”" with a note of two paragraphs, and a second annotation without one.
NotesToExport twoAnnotations()
{
    NotesToExport notes = notesOn(u"Say \"no\".\nAnd *go*."_s);
    notes.article.note = u"On the article."_s;
    notes.article.metadata.authors = {{u"Orla Fenwick"_s, u"Tomas Reh"_s}, Origin::Stated};
    notes.annotations = {annotationOn(notes.body, {0, 9}, firstId), annotationOn(notes.body, {10, 19}, secondId)};
    notes.annotations[0].note = u"One.\n\nTwo."_s;
    notes.annotations[0].tags = {Tag{{}, u"a b"_s}, Tag{{}, u"c"_s}};
    notes.annotations[1].anchorState = AnchorState::Orphan;
    return notes;
}

QString section(const QByteArray &templateText, const NotesToExport &notes, const SectionPlace &place = {})
{
    const Result<TemplatedMarkdown> made = TemplatedMarkdown::make({u"test"_s, templateText});
    return made ? QString::fromUtf8(made->section(notes, place)) : made.error().cause;
}

} // namespace

void TestTemplates::whatATemplateWrites_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *name, const QByteArray &text, const QString &written) {
        QTest::newRow(name) << text << written;
    };
    row("nothing", "", QString());
    row("text only", "a\n b \n", u"a\n b "_s);
    row("line ends of Windows", "a\r\nb\r\n{{title}}\r\n", u"a\nb\nA title"_s);
    row("a quotation mark stays one", "{{#annotations}}{{#first}}{{quote}}{{/first}}{{/annotations}}", u"Say \"no\"."_s);
    row("markup is escaped", "{{#annotations}}{{#last}}{{quote}}{{/last}}{{/annotations}}", u"And \\*go\\*."_s);
    row("raw", "{{#annotations}}{{#last}}{{{quote}}} {{&quote}}{{/last}}{{/annotations}}", u"And *go*. And *go*."_s);
    row("Markdown is never escaped", "{{heading}}", u"#"_s);
    row("list with commas", "{{#annotations}}{{#tags}}{{name}}{{^last}}, {{/last}}{{/tags}}{{/annotations}}", u"a b, c"_s);
    row("hashtags", "{{#annotations}}{{tag_line}}{{/annotations}}", u"#a-b #c"_s);
    row("numbers", "{{#annotations}}{{number}}/{{count}} {{/annotations}}", u"1/2 2/2 "_s);
    row("an empty note is not the article's", "{{#annotations}}[{{note}}]{{/annotations}}", u"[One.\n\nTwo.][]"_s);
    row("the article's fields are seen inside", "{{#annotations}}{{title}};{{/annotations}}", u"A title;A title;"_s);
    row("inverted", "{{#annotations}}{{^note}}none{{/note}}{{/annotations}}", u"none"_s);
    row("yes or no", "{{#annotations}}{{#orphan}}lost{{/orphan}}{{^orphan}}here {{/orphan}}{{/annotations}}", u"here lost"_s);
    row("sections on lines of their own", "a\n{{#note}}\n\n{{note}}\n{{/note}}\nb", u"a\n\nOn the article.\nb"_s);
    row("sections that are not shown leave no line", "a\n{{#url}}\nx\n{{/url}}\nb", u"a\nb"_s);
    row("indented sections leave no line", "a\n  {{#note}}\t\nx\n  {{/note}}  \nb", u"a\nx\nb"_s);
    row("a section in a line keeps it", "a\n{{#url}}x{{/url}}\nb", u"a\n\nb"_s);
    row("comments", "a\n{{! of two\n lines }}\nb{{! here }}c", u"a\nbc"_s);
    row("further lines are indented", "{{#annotations}}{{#first}}\n- {{note}}\n{{/first}}{{/annotations}}", u"- One.\n\n  Two."_s);
    row("further lines are quoted", "{{#annotations}}{{#first}}\n > {{note}}\n{{/first}}{{/annotations}}", u" > One.\n >\n > Two."_s);
    row("behind words they are not", "{{#annotations}}{{#first}}x {{note}}{{/first}}{{/annotations}}", u"x One.\n\nTwo."_s);
    row("numbered", "{{#annotations}}{{#first}}\n12. {{note}}\n{{/first}}{{/annotations}}", u"12. One.\n\n    Two."_s);
    row("date", "{{#annotations}}{{#first}}{{date}} {{created}}{{/first}}{{/annotations}}", u"2026-11-21 2026-11-21T09:30:00Z"_s);
    row("braces that are no tag", "} }} { {a} ", u"} }} { {a} "_s);
}

void TestTemplates::whatATemplateWrites()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, written);
    QCOMPARE(section(text, twoAnnotations()), written);
}

void TestTemplates::aFaultIsToldWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &text, TemplateFault::Kind kind, const QString &named,
                        int line, int column) { QTest::newRow(name) << text << int(kind) << named << line << column; };
    row("unknown", "a\n{{title}}\nä😀 {{titel}}", TemplateFault::UnknownField, u"titel"_s, 3, 4);
    row("unknown behind Windows' line ends", "a\r\nb\r\n{{titel}}", TemplateFault::UnknownField, u"titel"_s, 3, 1);
    row("unknown here", "{{quote}}", TemplateFault::UnknownField, u"quote"_s, 1, 1);
    row("unknown after the section", "{{#annotations}}{{quote}}{{/annotations}}\n{{quote}}", TemplateFault::UnknownField, u"quote"_s, 2, 1);
    row("unknown in a section that is not shown", "{{#url}}\n{{x}}{{/url}}", TemplateFault::UnknownField, u"x"_s, 2, 1);
    row("unknown section", "{{#x}}{{/x}}", TemplateFault::UnknownField, u"x"_s, 1, 1);
    row("dotted", "{{title.x}}", TemplateFault::UnknownField, u"title.x"_s, 1, 1);
    row("the item itself", "{{#tags}}{{.}}{{/tags}}", TemplateFault::UnknownField, u"."_s, 1, 10);
    row("no name", "{{}}", TemplateFault::UnknownField, QString(), 1, 1);
    row("not closed", "a\n b {{title", TemplateFault::UnclosedTag, QString(), 2, 4);
    row("three braces, closed by two", "{{{title}}", TemplateFault::UnclosedTag, QString(), 1, 1);
    row("section without end", "a\n{{#note}}\nb", TemplateFault::UnclosedSection, u"note"_s, 2, 1);
    row("sections that cross", "{{#note}}\n{{#url}}{{/note}}{{/url}}", TemplateFault::UnclosedSection, u"note"_s, 1, 1);
    row("end without section", "\n\n x{{/note}}", TemplateFault::UnopenedSection, u"note"_s, 3, 3);
    row("list as text", "{{annotations}}", TemplateFault::ListAsValue, u"annotations"_s, 1, 1);
    row("truth as text", "{{#annotations}}{{{orphan}}}{{/annotations}}", TemplateFault::ListAsValue, u"orphan"_s, 1, 17);
    row("partial", "a {{>other}}", TemplateFault::Unsupported, u"other"_s, 1, 3);
    row("other delimiters", "a\n{{=<% %>=}}<%title%>", TemplateFault::Unsupported, u"<% %>="_s, 2, 1);
}

void TestTemplates::aFaultIsToldWithItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(QString, name);
    QFETCH(int, line);
    QFETCH(int, column);
    const std::optional<TemplateFault> fault = faultOf(text);
    QVERIFY(fault);
    QCOMPARE(int(fault->kind), kind);
    QCOMPARE(fault->name, name);
    QCOMPARE(fault->line, line);
    QCOMPARE(fault->column, column);
}

void TestTemplates::whatCannotBeUsedNamesTheTemplate()
{
    const Result<TemplatedMarkdown> made = TemplatedMarkdown::make({u"mine"_s, "\n{{titel}}"});
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::BadTemplate);
    QCOMPARE(made.error().subject, u"mine"_s);
    QCOMPARE(made.error().cause, u"line 2, column 1: unknown field \"titel\""_s);
}

void TestTemplates::aHostileTemplateIsAnErrorAndNoCrash()
{
    const QList<QByteArray> pieces{"{{", "}}", "{{{", "}}}", "{{#note}}", "{{/note}}", "{{^tags}}", "{{/tags}}", "{{=", "=}}",
                                   "{{= =}}", "{{=a b=}}", "{{>x}}", "{{title}}", "\n", " ", "{{!", "\xFF", QByteArray(1, '\0'), "\x1E", "\r", "#", "{"};
    quint32 random = 1;
    const auto next = [&random](quint32 below) {
        random = random * 1664525 + 1013904223;
        return (random >> 8) % below;
    };
    int good = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text;
        for (quint32 i = next(8); i-- > 0;)
            text += pieces[next(static_cast<quint32>(pieces.size()))];
        const std::optional<TemplateFault> fault = faultOf(text);
        if (fault) {
            const QByteArrayView lines = text;
            QVERIFY(fault->line >= 1 && fault->line <= lines.count('\n') + lines.count('\r') + 1);
            QVERIFY(fault->column >= 1);
        } else {
            ++good;
            (void)section(text, twoAnnotations());
        }
    }
    QVERIFY(good > 100);
}

namespace {

void addBuiltInRows()
{
    QTest::addColumn<QByteArray>("text");
    QCOMPARE(builtInTemplates().size(), 4);
    for (const NotesTemplate &one : builtInTemplates())
        QTest::newRow(qPrintable(one.name)) << one.text;
}

} // namespace

void TestTemplates::everyBuiltInTemplateQuotesWordForWord_data()
{
    addBuiltInRows();
}

void TestTemplates::everyBuiltInTemplateQuotesWordForWord()
{
    QFETCH(QByteArray, text);
    const Result<TemplatedMarkdown> markdown = TemplatedMarkdown::make({u"built-in"_s, text});
    QVERIFY2(markdown, qPrintable(markdown ? QString() : markdown.error().cause));
    const QString signs = u"\\`*_{}[]()#+-.!|~<>&$^=%:;\"'?/,@ \t\n0aß"_s;
    QList<QString> quotes{u"One.\nTwo.\nThree."_s, u"- a\n1. b\n> c\n# d\n| e |\n---\n```\nf"_s, u"    code\n\ttab"_s,
                          u"id:: 5\nkey:: {{x}} ((y)) [[z]]"_s, u"^h-7d9f1a00-1111-4222-8333-44445555ffff"_s, u"😀 👨‍👩‍👧"_s};
    quint32 random = 7;
    for (int round = 0; round < 120; ++round) {
        QString quote;
        for (int i = 0; i < 12; ++i) {
            random = random * 1664525 + 1013904223;
            quote += signs[static_cast<qsizetype>(random >> 8) % signs.size()];
        }
        if (!quote.trimmed().isEmpty())
            quotes += quote;
    }
    for (const QString &quote : std::as_const(quotes)) {
        NotesToExport notes = notesOn(quote);
        for (const BlockKind kind : {BlockKind::Paragraph, BlockKind::Code}) {
            notes.body.blocks = {Block{.kind = kind, .range = {0, quote.size()}}};
            const QByteArray file = markdown->articleFile(notes);
            QCOMPARE(ExportedFile(file).quotes, QStringList{quote});
        }
        if (quote.split(u'\n').contains(QString()))
            continue; // no body has empty paragraphs
        notes = notesOn(quote);
        QCOMPARE(ExportedFile(markdown->articleFile(notes)).quotes, QStringList{quote});
    }
}

void TestTemplates::everyAnnotationOfABuiltInTemplateIsFoundAgain_data()
{
    addBuiltInRows();
}

void TestTemplates::everyAnnotationOfABuiltInTemplateIsFoundAgain()
{
    QFETCH(QByteArray, text);
    const Result<TemplatedMarkdown> markdown = TemplatedMarkdown::make({u"built-in"_s, text});
    QVERIFY(markdown);
    NotesToExport notes = twoAnnotations();
    notes.article.note = u"> A quotation in a note.\n\n```\nid:: 1\n```"_s;
    notes.annotations[0].note = u"> Another one.\n\n- id:: nothing"_s;
    QHash<AnnotationId, QString> found;
    const NoteQuotations read = readQuotations(QString::fromUtf8(markdown->articleFile(notes)));
    for (const NoteQuotation &quotation : read.quotations) {
        if (!quotation.annotation.isNull() && !found.contains(quotation.annotation))
            found.insert(quotation.annotation, quotation.text);
    }
    QCOMPARE(found.size(), 2);
    for (const Annotation &annotation : std::as_const(notes.annotations))
        QCOMPARE(found.value(annotation.id), annotation.quote.exact);
}

void TestTemplates::theSourceIsCitedByTheCustomThatWasChosen()
{
    const auto quotations = std::ranges::find(builtInTemplates(), u"quotations"_s, &NotesTemplate::name);
    NotesToExport notes = twoAnnotations();
    notes.article.metadata.source.value = u"The Paper"_s;
    notes.article.metadata.published.value = {2025, 1, 7};

    notes.citationStyle = CitationStyle::German;
    const QString german = section(quotations->text, notes);
    QVERIFY2(german.contains(u"\n— Orla Fenwick, Tomas Reh: A title. In: The Paper, 7. Januar 2025 (["_s), qPrintable(german));
    notes.citationStyle = CitationStyle::English;
    const QString english = section(quotations->text, notes);
    QVERIFY2(english.contains(u"\n— Orla Fenwick and Tomas Reh, “A title,” The Paper, 7 January 2025 (["_s), qPrintable(english));
}

void TestTemplates::logseqGetsAnOutline()
{
    const auto logseq = std::ranges::find(builtInTemplates(), u"logseq"_s, &NotesTemplate::name);
    QCOMPARE(section(logseq->text, twoAnnotations()), QString::fromUtf8(R"(- # A title
  author:: Orla Fenwick, Tomas Reh
  - On the article.
  - id:: 7d9f1a00-1111-4222-8333-44445555ffff
    colour:: yellow
    > Say "no".
    - [Randnotiz](randnotiz://annotation/7d9f1a00-1111-4222-8333-44445555ffff)
    - One.

      Two.
    - #a-b #c
  - id:: 7d9f1a00-2222-4222-8333-44445555ffff
    colour:: yellow
    > And \*go\*.
    - [Randnotiz](randnotiz://annotation/7d9f1a00-2222-4222-8333-44445555ffff) · orphan, from revision `REVISION`)")
                                                        .replace(u"REVISION"_s, twoAnnotations().body.textHash()));
}

void TestTemplates::aFileOfSeveralArticlesHasItsHeadings()
{
    const Result<TemplatedMarkdown> markdown = TemplatedMarkdown::make(builtInTemplates().constFirst());
    NotesToExport notes = notesOn(u"Words."_s);
    notes.annotations.clear();
    const QByteArray first = markdown->section(notes, {.alone = false, .collection = u"All *notes*"_s});
    const QByteArray grouped = markdown->section(notes, {.alone = false, .group = u"energy/light"_s, .grouped = true});
    const CollectionHead head{u"an-id"_s, u"All *notes*"_s, {u"energy"_s}, 2, 0};
    QCOMPARE(QString::fromUtf8(markdown->collectionFile(head, {first, grouped})), uR"(---
id: "an-id"
title: "All *notes*"
tags: ["energy"]
articles: 2
annotations: 0
---

# All \*notes\*

## A title

## energy/light

### A title
)"_s);
}

void TestTemplates::thePageOfFieldsNamesExactlyThose()
{
    QFile page(u":/randnotiz/templates/README.md"_s);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QMap<QString, QString> kinds{{u"text"_s, u"0"_s}, {u"Markdown"_s, u"1"_s}, {u"yes or no"_s, u"2"_s}, {u"list"_s, u"3"_s}};
    static const QRegularExpression row(u"^\\| `([a-z_]+)` \\| ([A-Za-z ]+) \\| .+ \\|$"_s);
    QMap<QString, QStringList> documented;
    QString heading;
    for (const QString &line : QString::fromUtf8(page.readAll()).split(u'\n')) {
        if (line.startsWith("## "_L1))
            heading = line.section(u' ', -1);
        const QRegularExpressionMatch match = row.match(line);
        if (match.hasMatch() && heading != "Your own"_L1 && kinds.contains(match.captured(2)))
            documented[heading] += match.captured(1) + u' ' + kinds[match.captured(2)];
    }

    QMap<QString, QStringList> existing;
    const auto list = [&existing](const QString &name, std::span<const FieldRule> fields) {
        for (const FieldRule &field : fields)
            existing[name] += QString(field.name) + u' ' + QString::number(field.kind);
    };
    list(u"article"_s, notesFields());
    for (const FieldRule &field : notesFields()) {
        if (field.name == "annotations"_L1)
            list(u"annotation"_s, field.items);
        if (field.name == "tags"_L1)
            list(u"tag"_s, field.items);
    }
    QCOMPARE(documented, existing);
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "test_templates.moc"
