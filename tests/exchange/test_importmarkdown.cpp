#include "imported.h"

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestImportMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsMarkdownOnlyWithProof_data();
    void aTextIsMarkdownOnlyWithProof();
    void theStructureIsKept_data();
    void theStructureIsKept();
    void frontMatterIsRead();
    void frontMatterOfAnyShapeIsSurvived_data();
    void frontMatterOfAnyShapeIsSurvived();
    void theTitleIsTheFirstHeading();
    void relativeLinksNeedAnAddress();
    void deepNestingIsFlattenedWithANotice();
    void aLineThatOpensThousandsOfContainersIsRefused();
};

void TestImportMarkdown::aTextIsMarkdownOnlyWithProof_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("markdown");
    QTest::newRow("heading") << u"## Titel\n\nText."_s << true;
    QTest::newRow("two kinds of emphasis") << u"Ein *kleiner* und ein **großer** Satz."_s << true;
    QTest::newRow("list and link") << u"- eins\n- zwei\n\n[hier](https://example.org)"_s << true;
    QTest::newRow("code and quotation") << u"> Zitat\n\nund `code`."_s << true;
    QTest::newRow("front matter and emphasis") << u"---\ntitle: A\n---\n\nEin *Wort*."_s << true;
    QTest::newRow("one kind only") << u"Ein *kleiner* und ein *zweiter* Satz."_s << false;
    QTest::newRow("lone star") << u"Der Preis* gilt.\n\n* nur heute"_s << false;
    QTest::newRow("lone bracket") << u"Siehe [1] und [2."_s << false;
    QTest::newRow("hash without a space") << u"#hashtag und #1"_s << false;
    QTest::newRow("a hash alone") << u"#\n\nText"_s << false;
    QTest::newRow("ordinals") << u"17. Februar war es.\n\n*Ende*"_s << false;
    QTest::newRow("an address in brackets") << u"<https://example.org> und *eines*"_s << false;
    QTest::newRow("indented text") << u"    Eingerückt.\n\nNicht eingerückt, aber *betont*."_s << false;
    QTest::newRow("what does not close") << u"**Halb und *ganz und `gar"_s << false;
}

void TestImportMarkdown::aTextIsMarkdownOnlyWithProof()
{
    QFETCH(QString, text);
    QFETCH(bool, markdown);

    const ImportedArticle article = imported(text, u"a.txt"_s);

    QCOMPARE(article.original.mediaType, markdown ? u"text/markdown"_s : u"text/plain"_s);
}

void TestImportMarkdown::theStructureIsKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("headings and breaks")
        << u"# Eins\n\nZwei\ndrei  \nvier\\\nfünf\n\nSechs\n---\n\n***\n"_s
        << QStringList{u"h1 Eins"_s, u"p Zwei drei⏎vier⏎fünf"_s, u"h2 Sechs"_s, u"rule"_s};
    QTest::newRow("runs")
        << u"Ein **starkes *und betontes* Wort** mit `code` und [einem *Link*](https://example.org/a?b=c&amp;d)."_s
        << QStringList{u"p Ein starkes und betontes Wort mit code und einem Link."_s, u"  strong starkes und betontes Wort"_s,
                       u"  em und betontes"_s, u"  code code"_s, u"  link einem Link -> https://example.org/a?b=c&d"_s,
                       u"  em Link"_s};
    QTest::newRow("lists")
        << u"- a\n- b\n  1. eins\n  2. zwei\n\n     weiter\n- c\n\n7. sieben\n8. acht"_s
        << QStringList{u"li1 a"_s, u"li1 b"_s, u"li2#1 eins"_s, u"li2#2 zwei"_s, u"p@2 weiter"_s, u"li1 c"_s,
                       u"li1#7 sieben"_s, u"li1#8 acht"_s};
    QTest::newRow("quotations")
        << u"> eins\n> > zwei\n>\n> - drei"_s << QStringList{u"q>1 eins"_s, u"q>2 zwei"_s, u"li1>1 drei"_s};
    QTest::newRow("code keeps its lines and indents")
        << u"```cpp\n  int a;\n\n  return *a*;\n```"_s << QStringList{u"code   int a;⏎⏎  return *a*;"_s};
    QTest::newRow("table")
        << u"| Jahr | Zahl |\n|---|---|\n| 2024 | `a\tb` |\n|  | **drei** |"_s
        << QStringList{u"table* Jahr|Zahl⏎2024|a b⏎|drei"_s, u"  code a b"_s, u"  strong drei"_s};
    QTest::newRow("images")
        << u"![Ein *Bild*](https://example.org/a.png \"Titel\")\n\nText ![daneben](https://example.org/b.png) weiter.\n\n![](c.png)"_s
        << QStringList{u"image https://example.org/a.png Ein Bild"_s, u"p Text weiter."_s,
                       u"image https://example.org/b.png daneben"_s};
    QTest::newRow("links that lead nowhere are text")
        << u"[a](javascript:alert) [b](c.md) [d](#e) [f](data:text/plain,x) [g](mailto:a@example.org)"_s
        << QStringList{u"p a b d f g"_s, u"  link g -> mailto:a@example.org"_s};
    QTest::newRow("raw HTML is text")
        << u"Ein <b>Wort</b>.\n\n<script>alert(1)</script>"_s
        << QStringList{u"p Ein <b>Wort</b>."_s, u"p <script>alert(1)</script>"_s};
    QTest::newRow("entities")
        << u"&bdquo;A&ldquo; &#8211; &#x20AC; &nbsp;&unknown; &Afr; &notit; &amp;lt; &#0; &NotEqualTilde;"_s
        << QStringList{u"p „A“ – € \u00a0&unknown; 𝔄 &notit; &lt; \ufffd ≂̸"_s};
    QTest::newRow("entities that a text may not hold")
        << u"a&#x2028;b&#xFDD0;c&#7;d&#x301;"_s << QStringList{u"p a⏎b\ufffdcd\u0301"_s};
    QTest::newRow("a letter composed across a run")
        << u"*e*&#x301;a **b**"_s << QStringList{u"p éa b"_s, u"  em é"_s, u"  strong b"_s};
    QTest::newRow("reference links")
        << u"Siehe [hier][1].\n\n[1]: https://example.org/a \"T\""_s
        << QStringList{u"p Siehe hier."_s, u"  link hier -> https://example.org/a"_s};
    QTest::newRow("words that only look like a definition stay")
        << u"[Foto]: Muster\n\n[2]: https://example.org/unused\n\n```\n[3]: x\n```"_s
        << QStringList{u"p [Foto]: Muster"_s, u"p [2]: https://example.org/unused"_s, u"code [3]: x"_s};
    QTest::newRow("empty items and quotations vanish") << u"-\n- \n\n>\n\nText"_s << QStringList{u"p Text"_s};
}

void TestImportMarkdown::theStructureIsKept()
{
    QFETCH(QString, text);

    const ImportedArticle article = imported(text, u"a.md"_s);

    QTEST(outline(article.body), "expected");
    QVERIFY(article.body.isConsistent());
    QCOMPARE(article.body.text, article.body.text.normalized(QString::NormalizationForm_C));
}

void TestImportMarkdown::frontMatterIsRead()
{
    const ImportedArticle article = imported(
        u"---\ntitle: \"Was: bleibt?\"\nauthors:\n  - Anna Muster\n  - '[[Jan Beispiel]]'\ndate: 2025-02-07T10:00:00Z\n"
        "source: Der Bote\nurl: HTTPS://Example.org:443/a?utm_source=x&id=7#top\nlanguage: de_AT\ntags: [a, b]\n---\n\n# Anders\n\nText."_s,
        u"a.md"_s);

    const Metadata &metadata = article.metadata;
    QCOMPARE(metadata.title, (Known<QString>{u"Was: bleibt?"_s, Origin::Stated}));
    QCOMPARE(metadata.authors, (Known<QStringList>{{u"Anna Muster"_s, u"Jan Beispiel"_s}, Origin::Stated}));
    QCOMPARE(metadata.published, (Known<PartialDate>{{2025, 2, 7}, Origin::Stated}));
    QCOMPARE(metadata.source, (Known<QString>{u"Der Bote"_s, Origin::Stated}));
    QCOMPARE(metadata.url, (Known<QString>{u"https://example.org/a?id=7"_s, Origin::Stated}));
    QCOMPARE(metadata.site, (Known<QString>{u"example.org"_s, Origin::Derived}));
    QCOMPARE(metadata.language, (Known<QString>{u"de-AT"_s, Origin::Stated}));
    QCOMPARE(article.identity, u"https://example.org/a?id=7"_s);
    QCOMPARE(outline(article.body), (QStringList{u"h1 Anders"_s, u"p Text."_s}));
}

void TestImportMarkdown::frontMatterOfAnyShapeIsSurvived_data()
{
    QTest::addColumn<QString>("frontMatter");
    QString bomb = u"a0: &a0 [x, x, x, x, x, x, x, x, x]\n"_s;
    for (int i = 1; i < 30; ++i) {
        const QString previous = u"*a%1"_s.arg(i - 1);
        bomb += u"a%1: &a%1 ["_s.arg(i) + QStringList(9, previous).join(u", "_s) + u"]\n"_s;
    }
    QTest::newRow("alias bomb") << bomb + u"authors: *a29"_s;
    QTest::newRow("authors are an alias of themselves") << u"authors: &a [*a]"_s;
    QTest::newRow("deep brackets") << u"title: "_s + QString(20'000, u'[');
    QTest::newRow("deep dashes") << QString(300, u' ').replace(u" "_s, u"- "_s);
    QTest::newRow("tabs") << u"title:\n\t\t- x"_s;
    QTest::newRow("not a mapping") << u"- a\n- b"_s;
    QTest::newRow("values of all kinds") << u"title: [a]\nauthor: {b: c}\ndate: [1]\nurl: ~\nlanguage: 12\n? [x]\n: y"_s;
    QTest::newRow("binary tag") << u"title: !!binary AAAA\nauthor: !<x> y"_s;
    QTest::newRow("merge") << u"<<: {title: x}"_s;
}

void TestImportMarkdown::frontMatterOfAnyShapeIsSurvived()
{
    QFETCH(QString, frontMatter);

    const ImportedArticle article = imported(u"---\n"_s + frontMatter + u"\n---\n\nDer Text ist noch da."_s, u"a.md"_s);

    QVERIFY(article.body.text.endsWith(u"Der Text ist noch da."_s));
    QVERIFY(article.body.isConsistent());
}

void TestImportMarkdown::theTitleIsTheFirstHeading()
{
    const ImportedArticle article = imported(u"Vorspann.\n\n## Die *zweite*\nEbene\n\n# Die erste"_s, u"a.md"_s);

    QCOMPARE(article.metadata.title, (Known<QString>{u"Die zweite"_s, Origin::Stated}));
}

void TestImportMarkdown::relativeLinksNeedAnAddress()
{
    const auto article = importBytes("[a](b.html) ![c](d.png)", {{}, u"a.md"_s, u"https://example.org/x/y"_s, {}});

    QVERIFY(article.ok());
    QCOMPARE(outline(article->body), (QStringList{u"p a"_s, u"  link a -> https://example.org/x/b.html"_s,
                                                  u"image https://example.org/x/d.png c"_s}));
}

void TestImportMarkdown::deepNestingIsFlattenedWithANotice()
{
    const ImportedArticle article = imported(QString(70, u'>') + u" tief\n\nflach"_s, u"a.md"_s);

    QCOMPARE(article.body.blocks.value(0).quoteDepth, limits::nesting);
    QCOMPARE(article.notices, (QList<ImportNotice>{{ImportNotice::NestingFlattened, 1, {}}}));
    QCOMPARE(article.body.text, u"tief\nflach"_s);
}

void TestImportMarkdown::aLineThatOpensThousandsOfContainersIsRefused()
{
    const auto article = importBytes(QByteArray("> ").repeated(100'000) + "x", {{}, u"a.md"_s, {}, {}});

    QVERIFY(!article.ok());
    QCOMPARE(article.error().code, Error::TooDeep);
}

QTEST_GUILESS_MAIN(TestImportMarkdown)
#include "test_importmarkdown.moc"
