#include "exchange/markdownexporter.h"
#include "support/exportedfile.h"
#include "text/offsets.h"
#include "text/quoting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestExportMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileHasItsForm();
    void theSameValuesGiveTheSameBytes();
    void whatIsUnknownIsNull();
    void frontMatterComesBackWithTypeAndValue_data();
    void frontMatterComesBackWithTypeAndValue();
    void aTitleIsShownAsItIs_data();
    void aTitleIsShownAsItIs();
    void aQuoteComesBackWordForWord_data();
    void aQuoteComesBackWordForWord();
    void randomQuotesComeBackWordForWord();
    void aQuoteOfEveryKindOfBlockComesBack();
    void anOrphanIsExportedAsOne();
    void aNoteStaysAsTyped_data();
    void aNoteStaysAsTyped();
    void aNoteDoesNotReachBeyondItsEnd_data();
    void aNoteDoesNotReachBeyondItsEnd();
    void theBlockIdFollowsTheQuote();
    void tagsAreWrittenForObsidian_data();
    void tagsAreWrittenForObsidian();
    void aColourHasTheReadersName();
    void anAddressBecomesALinkOnlyIfABrowserOpensIt_data();
    void anAddressBecomesALinkOnlyIfABrowserOpensIt();
};

namespace {

const QString idText = u"0b0f6c1e-8f5d-4c8e-9a51-2f4d1c3b7a60"_s;
const QString annotationIdText = u"7d9f1a00-1111-4222-8333-44445555ffff"_s;

/// A body of one paragraph a line.
ArticleBody bodyOf(const QString &text)
{
    ArticleBody body{.text = text};
    qsizetype start = 0;
    for (const QString &line : text.split(u'\n')) {
        body.blocks += Block{.range = {start, start + line.size()}};
        start += line.size() + 1;
    }
    return body;
}

Annotation annotationOn(const ArticleBody &body, TextRange range, const QString &id = annotationIdText)
{
    Annotation annotation;
    annotation.id = *AnnotationId::fromString(id);
    annotation.quote = quoteSelector(body.text, range);
    annotation.position = annotation.anchor = OffsetMap(body.text).toSelector(range);
    annotation.revisionHash = body.textHash();
    return annotation;
}

NotesToExport notesOn(const ArticleBody &body)
{
    NotesToExport notes;
    notes.body = body;
    notes.article.id = *ArticleId::fromString(idText);
    notes.article.revisionHash = body.textHash();
    notes.article.metadata.title = {u"A title"_s, Origin::Stated};
    notes.article.addedMs = 1'795'253'400'000;
    return notes;
}

/// Notes with one annotation on `range` of `body`.
NotesToExport notesOn(const ArticleBody &body, TextRange range)
{
    NotesToExport notes = notesOn(body);
    notes.annotations = {annotationOn(body, range)};
    return notes;
}

NotesToExport simpleNotes()
{
    return notesOn(bodyOf(u"One sentence. Another one."_s), {0, 13});
}

QString quoteOf(const NotesToExport &notes)
{
    const ExportedFile file(exportMarkdown(notes));
    return file.quotes.size() == 1 ? file.quotes.first() : u"⟦%1 quotes⟧"_s.arg(file.quotes.size());
}

/// The front matter as Python's YAML reader has it.
QJsonObject readByPython(const QByteArray &frontMatter)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {u"-c"_s, u"import json, sys, yaml\n"
                           "values = yaml.safe_load(sys.stdin.buffer.read().decode('utf-8'))\n"
                           "json.dump(values, sys.stdout, default=lambda value: {'unexpected': str(type(value))})"_s});
    python.write(frontMatter);
    python.closeWriteChannel();
    python.waitForFinished();
    const QByteArray errors = python.readAllStandardError();
    if (!errors.isEmpty())
        qWarning().noquote() << errors;
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

/// Texts that YAML, Markdown or file systems could take for something else.
const QList<std::pair<const char *, QString>> hostileTexts{
    {"no", u"no"_s},
    {"null", u"null"_s},
    {"tilde", u"~"_s},
    {"year", u"1984"_s},
    {"time", u"12:30"_s},
    {"date", u"2025-01-07"_s},
    {"octal", u"0o17"_s},
    {"colon", u"key: value # comment"_s},
    {"quotes", u"\"double\" 'single' „deutsch“"_s},
    {"backslashes", u"C:\\new\\table \\"_s},
    {"list", u"- item"_s},
    {"flow", u"[a, {b: c}]"_s},
    {"document end", u"---"_s},
    {"anchor", u"&a *a !tag %x @y `z`"_s},
    {"block", u"| >"_s},
    {"emphasis", u"*a* _b_ __c__ **d** ***"_s},
    {"code", u"`x` ``y`` ```"_s},
    {"link", u"[a](b) [c] ![d](e) <http://f> <g@h>"_s},
    {"html", u"<b>bold</b> <!-- --> <?x?> </p>"_s},
    {"entities", u"&amp; &#65; &nbsp; &x"_s},
    {"heading", u"# a ## b #"_s},
    {"numbered", u"1. a 2) b"_s},
    {"struck", u"~~a~~ ~b~"_s},
    {"Obsidian", u"==a== %%b%% $c$ $$d$$ [[e]] ![[f]] ^g #h ^[i]"_s},
    {"emoji", u"😀 👨‍👩‍👧 🇩🇪"_s},
    {"right to left", u"שלום, مرحبا"_s},
    {"Chinese", u"「你好」，世界"_s},
    {"only signs", u"\\`*_{}[]()#+-.!|~<>&$^=%:;\"'?/,@"_s},
};

} // namespace

void TestExportMarkdown::theFileHasItsForm()
{
    NotesToExport notes = notesOn(bodyOf(u"First paragraph.\nSecond *one*.\nThird."_s));
    Metadata &metadata = notes.article.metadata;
    metadata.title = {u"The \"ledger\""_s, Origin::Stated};
    metadata.authors = {{u"Orla Fenwick"_s, u"Tomas Reh"_s}, Origin::Stated};
    metadata.source = {u"The Lanternist"_s, Origin::Stated};
    metadata.published = {{2023, 11, 0}, Origin::Stated};
    metadata.url = {u"https://lanternist.example/essays/ledger"_s, Origin::Stated};
    metadata.language = {u"en"_s, Origin::Derived};
    notes.article.tags = {Tag{{}, u"light"_s}, Tag{{}, u"history of/towns"_s}};
    notes.article.note = u"Worth *reading*."_s;
    Annotation annotation = annotationOn(notes.body, {6, 30});
    annotation.note = u"A **note**."_s;
    annotation.tags = {Tag{{}, u"history of/towns"_s}, Tag{{}, u"light"_s}};
    notes.annotations = {annotation};

    const QByteArray expected = R"(---
id: "0b0f6c1e-8f5d-4c8e-9a51-2f4d1c3b7a60"
title: "The \"ledger\""
author: ["Orla Fenwick", "Tomas Reh"]
source: "The Lanternist"
url: "https://lanternist.example/essays/ledger"
published: "2023-11"
saved: "2026-11-21T09:30:00Z"
language: "en"
tags: ["light", "history of/towns"]
revision: "REVISION"
annotations: 1
---

# The "ledger"

Orla Fenwick, Tomas Reh · The Lanternist · 2023-11 · [lanternist.example](<https://lanternist.example/essays/ledger>)

Worth *reading*.

> paragraph.
>
> Second \*one\*.

^h-7d9f1a00-1111-4222-8333-44445555ffff

yellow · [Randnotiz](randnotiz://annotation/7d9f1a00-1111-4222-8333-44445555ffff)

A **note**.

#history-of/towns #light
)";
    QCOMPARE(QString::fromUtf8(exportMarkdown(notes)),
             QString::fromUtf8(expected).replace(u"REVISION"_s, notes.body.textHash()));
}

void TestExportMarkdown::theSameValuesGiveTheSameBytes()
{
    QCOMPARE(exportMarkdown(simpleNotes()), exportMarkdown(simpleNotes()));
}

void TestExportMarkdown::whatIsUnknownIsNull()
{
    NotesToExport notes = notesOn(bodyOf(u"Text."_s));
    notes.article.metadata = {};
    const ExportedFile file(exportMarkdown(notes));
    const QJsonObject values = readByPython(file.frontMatter);
    for (const QString &key : {u"title"_s, u"source"_s, u"url"_s, u"published"_s, u"language"_s}) {
        QVERIFY2(values.contains(key), qPrintable(key));
        QVERIFY2(values[key].isNull(), qPrintable(key));
    }
    QCOMPARE(values[u"author"_s], QJsonArray());
    QCOMPARE(values[u"tags"_s], QJsonArray());
    QCOMPARE(values[u"annotations"_s], 0);
    QCOMPARE(file.heading, idText);
    QVERIFY(file.blocks.isEmpty());
}

void TestExportMarkdown::frontMatterComesBackWithTypeAndValue_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &[name, text] : hostileTexts)
        QTest::newRow(name) << text;
    QTest::newRow("line ends") << u"a\nb\r\nc\u0085d\u2028e\u2029f"_s;
    QTest::newRow("controls") << u"\u0001\u0007\b\t\u001B\u007F\u009F\uFEFF\uFFFE\u202E"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u"b"_s;
    QTest::newRow("spaces") << u"  a  "_s;
    QTest::newRow("front matter's end") << u"a\n---\nb: c"_s;
}

void TestExportMarkdown::frontMatterComesBackWithTypeAndValue()
{
    QFETCH(QString, text);
    NotesToExport notes = simpleNotes();
    Metadata &metadata = notes.article.metadata;
    metadata.title = {text, Origin::Edited};
    metadata.authors = {{text, u"Second"_s}, Origin::Edited};
    metadata.source = {text, Origin::Edited};
    metadata.url = {text, Origin::Edited};
    metadata.language = {text, Origin::Edited};
    notes.article.tags = {Tag{{}, text}};

    const QJsonObject values = readByPython(ExportedFile(exportMarkdown(notes)).frontMatter);

    QCOMPARE(values.keys(), (QStringList{u"annotations"_s, u"author"_s, u"id"_s, u"language"_s, u"published"_s,
                                         u"revision"_s, u"saved"_s, u"source"_s, u"tags"_s, u"title"_s, u"url"_s}));
    QCOMPARE(values[u"title"_s], QJsonValue(text));
    QCOMPARE(values[u"author"_s], (QJsonArray{text, u"Second"_s}));
    QCOMPARE(values[u"source"_s], QJsonValue(text));
    QCOMPARE(values[u"url"_s], QJsonValue(text));
    QCOMPARE(values[u"language"_s], QJsonValue(text));
    QCOMPARE(values[u"tags"_s], QJsonArray{text});
    QCOMPARE(values[u"id"_s], QJsonValue(idText));
    QCOMPARE(values[u"saved"_s], QJsonValue(u"2026-11-21T09:30:00Z"_s));
    QCOMPARE(values[u"revision"_s], QJsonValue(notes.article.revisionHash));
    QCOMPARE(values[u"annotations"_s], QJsonValue(1));
}

void TestExportMarkdown::aTitleIsShownAsItIs_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("shown");
    for (const auto &[name, text] : hostileTexts)
        QTest::newRow(name) << text << text;
    QTest::newRow("line ends") << u"a\nb\r\n c"_s << u"a b c"_s;
    QTest::newRow("controls") << u"a\u0001b\u001Bc"_s << u"a b c"_s;
}

void TestExportMarkdown::aTitleIsShownAsItIs()
{
    QFETCH(QString, title);
    QFETCH(QString, shown);
    NotesToExport notes = simpleNotes();
    notes.article.metadata.title.value = title;
    notes.article.metadata.source = {title, Origin::Stated};
    notes.article.metadata.authors = {{title}, Origin::Stated};
    const ExportedFile file(exportMarkdown(notes));
    QCOMPARE(file.heading, shown);
    QCOMPARE(file.blocks.first(), shown + u" · "_s + shown);
    QCOMPARE(file.quotes, QStringList{u"One sentence."_s});
}

void TestExportMarkdown::aQuoteComesBackWordForWord_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &[name, text] : hostileTexts)
        QTest::newRow(name) << text;
    QTest::newRow("paragraphs") << u"One.\nTwo.\nThree."_s;
    QTest::newRow("leading spaces") << u"    four\n\ttab\n  two"_s;
    QTest::newRow("trailing spaces") << u"a  \nb \nc\t"_s;
    QTest::newRow("only spaces") << u" "_s;
    QTest::newRow("other spaces") << u"\u00A0a\u2003\n\u202Fb\u00A0"_s;
    QTest::newRow("tabs") << u"a\tb\t\tc"_s;
    QTest::newRow("many spaces") << u"a   b"_s;
    QTest::newRow("quotation") << u"> a\n>b"_s;
    QTest::newRow("lists") << u"- a\n+ b\n* c\n1. d\n23) e\n-\n+\n1."_s;
    QTest::newRow("rules") << u"---\n***\n___\n===\n- - -\n--"_s;
    QTest::newRow("table") << u"| a | b |\n|---|---|\n:-:\n-:"_s;
    QTest::newRow("fences") << u"```\n~~~\n````"_s;
    QTest::newRow("headings") << u"# a\n#b\n###### c\na #"_s;
    QTest::newRow("definition") << u"[a]: http://b"_s;
    QTest::newRow("block id") << u"a ^h-1\n^h-7d9f1a00-1111-4222-8333-44445555ffff"_s;
    QTest::newRow("backslash at the end") << u"a\\\nb\\"_s;
    QTest::newRow("words with underscores") << u"snake_case_name _a_ a_ _b __init__"_s;
    QTest::newRow("addresses") << u"https://a.example/b_c?d=e&f=g#h www.i.example"_s;
    QTest::newRow("minus") << u"-5 Grad\n–5 Grad\n5-6"_s;
}

void TestExportMarkdown::aQuoteComesBackWordForWord()
{
    QFETCH(QString, text);
    QCOMPARE(quoteOf(notesOn(bodyOf(text), {0, text.size()})), text);

    // The same as one block with hard breaks.
    ArticleBody oneBlock{.text = text, .blocks = {Block{.range = {0, text.size()}}}};
    QCOMPARE(quoteOf(notesOn(oneBlock, {0, text.size()})), text);

    ArticleBody code = oneBlock;
    code.blocks.first().kind = BlockKind::Code;
    QCOMPARE(quoteOf(notesOn(code, {0, text.size()})), text);
}

void TestExportMarkdown::randomQuotesComeBackWordForWord()
{
    quint32 state = 20250107; // a fixed sequence, so that a failure comes back
    auto random = [&state](quint32 bound) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % bound;
    };
    const QStringList pieces{u" "_s, u"  "_s, u"\t"_s, u"\n"_s, u"\n"_s, u"\\"_s, u"`"_s, u"```"_s, u"*"_s, u"**"_s,
                             u"_"_s, u"["_s, u"]"_s, u"("_s, u")"_s, u"!"_s, u"<"_s, u">"_s, u"&"_s, u";"_s, u"#"_s,
                             u"|"_s, u"~"_s, u"-"_s, u"--"_s, u"+"_s, u"1."_s, u"2)"_s, u"="_s, u"$"_s, u"%"_s,
                             u":"_s, u"a"_s, u"bc"_s, u"amp"_s, u"/"_s, u"x@y.de"_s, u"http://q.de"_s, u"é"_s,
                             u"😀"_s, u"\u00A0"_s, u"'"_s, u"\""_s, u"^"_s, u"."_s};
    for (int round = 0; round < 1500; ++round) {
        ArticleBody body;
        const int blockCount = 1 + random(4);
        for (int i = 0; i < blockCount; ++i) {
            QString text;
            for (int n = 1 + random(9); n > 0; --n)
                text += pieces[random(pieces.size())];
            const qsizetype start = body.text.size() + (i > 0 ? 1 : 0);
            body.text += (i > 0 ? u"\n"_s : QString()) + text;
            const BlockKind kind = random(4) == 0 ? BlockKind::Code : BlockKind::Paragraph;
            body.blocks += Block{.kind = kind, .range = {start, body.text.size()}};
        }
        QVERIFY(body.isConsistent());
        NotesToExport notes = notesOn(body, {0, body.text.size()});
        const QByteArray file = exportMarkdown(notes);
        QVERIFY2(quoteOf(notes) == body.text, file.constData() + file.indexOf("# A title"));
        notes.annotations.first().anchorState = AnchorState::Orphan;
        QCOMPARE(quoteOf(notes), body.text);
    }
}

void TestExportMarkdown::aQuoteOfEveryKindOfBlockComesBack()
{
    ArticleBody body;
    auto add = [&body](BlockKind kind, const QString &text) {
        const qsizetype start = body.text.isEmpty() ? 0 : body.text.size() + 1;
        if (!text.isEmpty())
            body.text += (body.text.isEmpty() ? QString() : u"\n"_s) + text;
        body.blocks += Block{.kind = kind, .range = text.isEmpty() ? TextRange{} : TextRange{start, body.text.size()}};
    };
    add(BlockKind::Heading, u"# Heading"_s);
    add(BlockKind::Paragraph, u"Line one\nline two"_s);
    add(BlockKind::Image, {});
    add(BlockKind::Caption, u"A caption"_s);
    add(BlockKind::ListItem, u"- item"_s);
    add(BlockKind::Rule, {});
    add(BlockKind::Table, u"a\tb\n\nc\td"_s);
    add(BlockKind::Code, u"if (x)\n\n\treturn `y`;\n```"_s);
    add(BlockKind::Quotation, u"> The end"_s);
    QVERIFY(body.isConsistent());

    for (qsizetype start = 0; start < body.text.size(); ++start) {
        for (const qsizetype end : {start + 1, start + 9, start + 23, body.text.size()}) {
            const TextRange range{start, qMin(end, body.text.size())};
            QCOMPARE(quoteOf(notesOn(body, range)), body.text.sliced(range.start, range.length()));
        }
    }
}

void TestExportMarkdown::anOrphanIsExportedAsOne()
{
    NotesToExport notes = simpleNotes();
    Annotation &annotation = notes.annotations.first();
    annotation.anchorState = AnchorState::Orphan;
    annotation.quote.exact = u"Words that are\ngone *now*."_s;
    annotation.revisionHash = QString(64, u'a');
    const ExportedFile file(exportMarkdown(notes));
    QCOMPARE(file.quotes, QStringList{annotation.quote.exact});
    QVERIFY(exportMarkdown(notes).contains(" · orphan, from revision `" + QByteArray(64, 'a') + "`\n"));
    QVERIFY(!exportMarkdown(simpleNotes()).contains("orphan"));
}

void TestExportMarkdown::aNoteStaysAsTyped_data()
{
    QTest::addColumn<QString>("note");
    QTest::newRow("a sentence") << u"See *there*, p. 5."_s;
    QTest::newRow("paragraphs and lists") << u"One\n\n- a\n  - b\n\n1. c\n\n> d"_s;
    QTest::newRow("code") << u"```cpp\nint *x; // <b>\n```\n\nand `y`"_s;
    QTest::newRow("indented code") << u"    int x;"_s;
    QTest::newRow("html") << u"a <b>bold</b> <div>\n\nb"_s;
    QTest::newRow("comment") << u"<!-- closed --> seen"_s;
    QTest::newRow("definition") << u"[a]\n\n[a]: http://b.example"_s;
    QTest::newRow("heading") << u"# Mine\n\n---"_s;
    QTest::newRow("formula") << u"$$x^2$$ and $y$"_s;
    QTest::newRow("comment in Obsidian") << u"%%hidden%%"_s;
    QTest::newRow("open fence in a list") << u"- a\n  ```\n  code"_s;
}

void TestExportMarkdown::aNoteStaysAsTyped()
{
    QFETCH(QString, note);
    NotesToExport notes = simpleNotes();
    notes.annotations.first().note = note + u"\n\n"_s;
    const QByteArray file = exportMarkdown(notes);
    QVERIFY2(file.endsWith("ffff)\n\n" + note.toUtf8() + '\n'), file.constData());
}

void TestExportMarkdown::aNoteDoesNotReachBeyondItsEnd_data()
{
    QTest::addColumn<QString>("note");
    QTest::newRow("open fence") << u"```\ncode"_s;
    QTest::newRow("open long fence") << u"a\n\n`````\n```\ncode"_s;
    QTest::newRow("open tildes") << u"~~~ text\ncode"_s;
    QTest::newRow("fence closed too short") << u"````\ncode\n```"_s;
    QTest::newRow("open comment") << u"a\n\n<!-- b\n\nc"_s;
    QTest::newRow("open script") << u"<script>\nb"_s;
    QTest::newRow("open pre") << u"<pre>\nb\n\nc"_s;
    QTest::newRow("open processing") << u"<?php"_s;
    QTest::newRow("open CDATA") << u"<![CDATA[ x"_s;
    QTest::newRow("comment and fence") << u"<!-- a\n\n```\nb"_s;
    QTest::newRow("fence and comment") << u"```\n<!-- a"_s;
    QTest::newRow("list") << u"- a\n- b"_s;
    QTest::newRow("quotation") << u"> a"_s;
    QTest::newRow("table") << u"| a |\n|---|"_s;
    QTest::newRow("block id") << u"^h-7d9f1a00-1111-4222-8333-44445555ffff"_s;
    QTest::newRow("an annotation of its own")
        << u"> quote\n\n^h-7d9f1a00-1111-4222-8333-44445555fff0\n\nyellow"_s;
    QTest::newRow("backslash") << u"a\\"_s;
    QTest::newRow("definition to be") << u"[One]:"_s;
    QTest::newRow("definition") << u"[sentence]: http://x.example"_s;
    QTest::newRow("NUL and line ends") << u"a"_s + QChar(u'\0') + u"\r\n```\rb\u2028"_s;
}

void TestExportMarkdown::aNoteDoesNotReachBeyondItsEnd()
{
    QFETCH(QString, note);
    NotesToExport notes = notesOn(bodyOf(u"One [sentence] here. Another [One] there."_s));
    notes.article.note = note;
    const QStringList ids{u"7d9f1a00-1111-4222-8333-44445555fff1"_s, u"7d9f1a00-1111-4222-8333-44445555fff2"_s};
    notes.annotations = {annotationOn(notes.body, {0, 20}, ids[0]), annotationOn(notes.body, {21, 41}, ids[1])};
    notes.annotations[0].note = note;
    notes.annotations[1].note = note;
    notes.annotations[1].tags = {Tag{{}, u"last"_s}};

    const QByteArray bytes = exportMarkdown(notes);
    const ExportedFile file(bytes);

    for (const Annotation &annotation : notes.annotations) {
        const QString id = annotation.id.toString();
        QCOMPARE(file.quotes.count(annotation.quote.exact), 1);
        QCOMPARE(file.blocks.count(u"^h-"_s + id), 1);
        QCOMPARE(file.links.count(u"randnotiz://annotation/"_s + id), 1);
        QCOMPARE(bytes.count("\n^h-" + id.toUtf8() + '\n'), 1);
    }
    QCOMPARE(bytes.count("\n^h-"), 2);
    QCOMPARE(file.blocks.last(), u"#last"_s);
}

void TestExportMarkdown::theBlockIdFollowsTheQuote()
{
    QVERIFY(exportMarkdown(simpleNotes()).contains("> One sentence.\n\n^h-" + annotationIdText.toUtf8() + "\n\n"));
}

void TestExportMarkdown::tagsAreWrittenForObsidian_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << u"china"_s << u"#china"_s;
    QTest::newRow("levels") << u"Politik/Künstliche Intelligenz"_s << u"#Politik/Künstliche-Intelligenz"_s;
    QTest::newRow("only digits") << u"1984"_s << u"#t-1984"_s;
    QTest::newRow("digits in levels") << u"2025/01"_s << u"#t-2025/01"_s;
    QTest::newRow("signs") << u"C++ & <b> *x*"_s << u"#C-b-x"_s;
    QTest::newRow("hash inside") << u"a#b"_s << u"#a-b"_s;
    QTest::newRow("underscores") << u"_a_b_"_s << u"#a_b"_s;
    QTest::newRow("emoji") << u"👨‍👩‍👧 family"_s << u"#👨‍👩‍👧-family"_s;
    QTest::newRow("only emoji") << u"🔥"_s << u"#🔥"_s;
    QTest::newRow("only signs") << u"!?"_s << u"#t"_s;
    QTest::newRow("Arabic") << u"كتاب"_s << u"#كتاب"_s;
    QTest::newRow("brackets") << u"[[x]] ^y %%z"_s << u"#x-y-z"_s;
}

void TestExportMarkdown::tagsAreWrittenForObsidian()
{
    QFETCH(QString, name);
    QFETCH(QString, written);
    NotesToExport notes = simpleNotes();
    notes.annotations.first().tags = {Tag{{}, name}};
    const ExportedFile file(exportMarkdown(notes));
    QCOMPARE(file.blocks.last(), written);
}

void TestExportMarkdown::aColourHasTheReadersName()
{
    NotesToExport notes = simpleNotes();
    notes.annotations.first().colour = Colour::Green;
    QVERIFY(exportMarkdown(notes).contains("\ngreen · ["));
    notes.colourNames[Colour::Green] = u"*claim*"_s;
    QVERIFY(exportMarkdown(notes).contains("\n\\*claim\\* · ["));
}

void TestExportMarkdown::anAddressBecomesALinkOnlyIfABrowserOpensIt_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QStringList>("links");
    QTest::newRow("https") << u"https://a.example/b?c=d&e=f"_s << u"a.example"_s
                           << QStringList{u"https://a.example/b?c=d&e=f"_s};
    QTest::newRow("brackets and spaces") << u"http://a.example/b (c)<d>"_s << u"a.example"_s
                                         << QStringList{u"http://a.example/b%20(c)%3Cd%3E"_s};
    QTest::newRow("script") << u"javascript:alert(1)"_s << u"javascript:alert(1)"_s << QStringList();
    QTest::newRow("no address") << u"somewhere [x](y)"_s << u"somewhere [x](y)"_s << QStringList();
    QTest::newRow("line end") << u"x\n```\ny"_s << u"x ``` y"_s << QStringList();
}

void TestExportMarkdown::anAddressBecomesALinkOnlyIfABrowserOpensIt()
{
    QFETCH(QString, address);
    QFETCH(QString, shown);
    QFETCH(QStringList, links);
    NotesToExport notes = notesOn(bodyOf(u"Text."_s));
    notes.article.metadata.url = {address, Origin::Edited};
    const ExportedFile file(exportMarkdown(notes));
    QCOMPARE(file.blocks, QStringList{shown});
    QCOMPARE(file.links, links);
}

QTEST_GUILESS_MAIN(TestExportMarkdown)
#include "test_exportmarkdown.moc"
