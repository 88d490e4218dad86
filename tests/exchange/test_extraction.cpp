#include "imported.h"
#include "support/annotatedpages.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// Three paragraphs that read like an article's.
const QString prose =
    u"<p>Am Hafen von Niederwerth haben gestern früh die ersten Fischer ihre Netze wieder ausgelegt, nach drei Wochen Sturm.</p>"
    "<p>Die Boote liegen noch dicht an der Mole, aber der Wind hat gedreht, und die Preise auf dem Markt sind gefallen.</p>"
    "<p>Im Rathaus rechnet niemand damit, dass der neue Damm vor dem Frühjahr fertig wird, sagte die Bürgermeisterin.</p>"_s;

const QString proseText =
    u"Am Hafen von Niederwerth haben gestern früh die ersten Fischer ihre Netze wieder ausgelegt, nach drei Wochen Sturm.\n"
    "Die Boote liegen noch dicht an der Mole, aber der Wind hat gedreht, und die Preise auf dem Markt sind gefallen.\n"
    "Im Rathaus rechnet niemand damit, dass der neue Damm vor dem Frühjahr fertig wird, sagte die Bürgermeisterin."_s;

/// A page of a newspaper with `inside` behind the article's paragraphs and `around` behind the article.
QString page(const QString &inside, const QString &around = {})
{
    return u"<!doctype html><html lang=de><title>Hafen</title><body><div class=page-header><a href=/>Start</a> <a href=/s>Sport</a></div>"
           "<div id=content><article><h1>Hafen</h1><div class=article-body>"_s
           + prose + inside + u"</div></article></div>"_s + around
           + u"<div class=footer><a href=/i>Impressum</a> <a href=/d>Datenschutz</a></div>"_s;
}

QString textOfPage(const QString &html)
{
    return imported(html, u"a.html"_s).body.text;
}

} // namespace

class TestExtraction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void furnitureIsLeftOut_data();
    void furnitureIsLeftOut();
    void whatBelongsToTheArticleStays_data();
    void whatBelongsToTheArticleStays();
    void theArticleIsFoundInEveryKindOfPage_data();
    void theArticleIsFoundInEveryKindOfPage();
    void theStructureOfTheArticleIsKept();
    void aForumIsAllComments();
    void aLeadBeforeTheTextIsAdded();
    void aTextThatOnlyTheScriptsKnowIsTakenFromJsonLd();
    void aPageWithoutAnArticleKeepsItsText_data();
    void aPageWithoutAnArticleKeepsItsText();
    void annotatedPagesAreExtractedWell();
};

void TestExtraction::furnitureIsLeftOut_data()
{
    QTest::addColumn<QString>("inside");
    QTest::addColumn<QString>("around");
    const auto inside = [](const char *name, const QString &html) { QTest::newRow(name) << html << QString(); };
    const auto around = [](const char *name, const QString &html) { QTest::newRow(name) << QString() << html; };

    inside("a read-also line", u"<p>Lesen Sie auch: <a href=/x>Wie der Sturm kam</a></p>"_s);
    inside("an English read-also line", u"<p><strong>READ MORE:</strong> <a href=/x>How the storm came</a></p>"_s);
    inside("a paragraph that is only a link", u"<p><a href=/x>Warum die Mole brach und wer sie bezahlt</a></p>"_s);
    inside("related links with their heading",
           u"<h3>Mehr zum Thema</h3><ul><li><a href=/1>Der Damm</a></li><li><a href=/2>Die Mole und das Geld</a></li></ul>"_s);
    inside("a share bar", u"<div class='social-share'><a href=/f>Facebook</a> <a href=/t>Twitter</a> Teilen</div>"_s);
    inside("an author box",
           u"<div class=author-box><p>Anna Muster schreibt seit 2011 über den Hafen und die Fischerei am Fluss.</p></div>"_s);
    inside("a newsletter form", u"<div class=newsletter-signup><p>Unser Newsletter bringt den Hafen jeden Morgen zu Ihnen nach Hause.</p></div>"_s);
    inside("an appeal in the text", u"<p>Folgen Sie uns auf Facebook und Twitter, damit Sie nichts verpassen.</p>"_s);
    inside("a paywall note", u"<div class=paywall><p>Dieser Artikel ist nur für Abonnenten. Jetzt anmelden und weiterlesen.</p></div>"_s);
    inside("an advertisement", u"<div class='ad-slot'><span>Anzeige</span><p>Kaufen Sie Boote, solange es noch welche gibt.</p></div>"_s);
    inside("tags", u"<div class=tags><a href=/t/1>Hafen</a> <a href=/t/2>Sturm</a></div>"_s);
    inside("a credit without a caption", u"<figure><img src=https://example.org/a.jpg alt=Mole><figcaption>Foto: dpa</figcaption></figure>"_s);
    around("comments", u"<section id=comments><h2>Kommentare</h2>"_s
                           + u"<div class=comment><p>Ich finde, dass der Damm viel zu teuer ist, und das habe ich schon vor Jahren gesagt.</p></div>"_s.repeated(12)
                           + u"</section>"_s);
    around("a sidebar of teasers", u"<div class=sidebar>"_s
                                       + u"<h3><a href=/x>Der Markt</a></h3><p>Auf dem Markt wurde gestern wieder lange über die Preise gestritten.</p>"_s.repeated(3)
                                       + u"</div>"_s);
    around("recommended articles", u"<section class=recommendations><h2>Das könnte Sie auch interessieren</h2>"
                                   "<p>Ein anderer Text über ganz andere Dinge, die mit dem Hafen nichts zu tun haben.</p></section>"_s);
    around("a cookie banner", u"<div class=cookie-consent><p>Wir verwenden Cookies, um Ihnen den besten Dienst zu bieten, den es gibt.</p></div>"_s);
    around("a footer", u"<footer><p>Die Zeitung erscheint seit 1871 in Niederwerth und ist die älteste am ganzen Fluss.</p></footer>"_s);
}

void TestExtraction::furnitureIsLeftOut()
{
    QFETCH(QString, inside);
    QFETCH(QString, around);

    QString text = textOfPage(page(inside, around));

    text.remove(u"Hafen\n"_s); // the heading may stay
    QCOMPARE(text, proseText);
}

void TestExtraction::whatBelongsToTheArticleStays_data()
{
    QTest::addColumn<QString>("inside");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a heading") << u"<h2>Das Geld</h2><p>Es fehlt an allem, sagt der Kämmerer, und er sagt es nicht zum ersten Mal.</p>"_s
                               << u"Das Geld\nEs fehlt an allem, sagt der Kämmerer, und er sagt es nicht zum ersten Mal."_s;
    QTest::newRow("a short last paragraph") << u"<p>Dann kam der Regen.</p>"_s << u"Dann kam der Regen."_s;
    QTest::newRow("a caption") << u"<figure><img src=https://example.org/a.jpg alt=Mole><figcaption>Die Mole nach dem Sturm. Foto: dpa</figcaption></figure>"_s
                               << u"Die Mole nach dem Sturm. Foto: dpa"_s;
    QTest::newRow("a pull quote") << u"<blockquote class=pullquote>Wer das Wasser kennt, wartet.</blockquote><p>So endet der Tag am Fluss.</p>"_s
                                  << u"Wer das Wasser kennt, wartet.\nSo endet der Tag am Fluss."_s;
    QTest::newRow("a list") << u"<ul><li>drei Kutter</li><li>elf Boote</li></ul>"_s << u"drei Kutter\nelf Boote"_s;
    QTest::newRow("a table") << u"<table><tr><th>Boot</th><th>Länge</th></tr><tr><td>Anna</td><td>12</td></tr></table>"_s
                             << u"Boot\tLänge\nAnna\t12"_s;
    QTest::newRow("footnotes") << u"<ol class=footnotes><li>So steht es im Bericht des Hafenamts von 2019.</li></ol>"_s
                               << u"So steht es im Bericht des Hafenamts von 2019."_s;
    QTest::newRow("a paragraph with links") << u"<p>Der <a href=/b>Bericht</a> des Hafenamts nennt andere Zahlen, wie auch die <a href=/k>Kammer</a>.</p>"_s
                                            << u"Der Bericht des Hafenamts nennt andere Zahlen, wie auch die Kammer."_s;
    QTest::newRow("a text that begins like a phrase")
        << u"<p>Kommentare aus dem Rathaus waren gestern nicht zu bekommen, die Stadt verwies auf das Hafenamt und auf den Bericht.</p>"_s
        << u"Kommentare aus dem Rathaus waren gestern nicht zu bekommen, die Stadt verwies auf das Hafenamt und auf den Bericht."_s;
}

void TestExtraction::whatBelongsToTheArticleStays()
{
    QFETCH(QString, inside);
    QFETCH(QString, expected);

    QString text = textOfPage(page(inside));

    text.remove(u"Hafen\n"_s);
    QCOMPARE(text, proseText + u'\n' + expected);
}

void TestExtraction::theArticleIsFoundInEveryKindOfPage_data()
{
    QTest::addColumn<QString>("html");
    const QString menu = u"<ul><li><a href=/1>Start</a></li><li><a href=/2>Sport</a></li><li><a href=/3>Wetter</a></li></ul>"_s;
    QTest::newRow("a blog") << u"<body class='single has-sidebar'><div id=header>"_s + menu
                                   + u"</div><div class='post-12 post type-post category-hafen tag-sturm'><div class=entry-content>"_s + prose
                                   + u"</div></div><div id=sidebar>"_s + menu + u"</div>"_s;
    QTest::newRow("tables that arrange the page")
        << u"<table><tr><td>"_s + menu + u"</td><td><font>"_s + prose + u"</font></td><td>"_s + menu + u"</td></tr></table>"_s;
    QTest::newRow("names that say nothing") << u"<div class=a1>"_s + menu + u"</div><div class=b7><div>"_s + prose + u"</div></div><div class=c3>"_s + menu + u"</div>"_s;
    QTest::newRow("microdata") << menu + u"<div itemscope itemtype='https://schema.org/NewsArticle'><div itemprop=articleBody>"_s + prose + u"</div></div>"_s + menu;
    QTest::newRow("without any elements around") << menu + prose;
    QTest::newRow("in a form") << u"<form action=/>"_s + menu + u"<div>"_s + prose + u"</div></form>"_s;
}

void TestExtraction::theArticleIsFoundInEveryKindOfPage()
{
    QFETCH(QString, html);

    QCOMPARE(textOfPage(html), proseText);
}

void TestExtraction::theStructureOfTheArticleIsKept()
{
    const auto article = importBytes(page(u"<h2>Zahlen</h2><ol><li>eins<ul><li>zwei</li></ul></li></ol>"
                                          "<pre>a\n  b</pre><p>Ein <em>ruhiger</em> Tag mit <a href=/x>Wind</a> am Fluss, wie immer.</p>"_s)
                                         .toUtf8(),
                                     {{}, u"a.html"_s, u"https://example.org/a/b"_s, {}});

    QVERIFY(article.ok());
    const QStringList lines = outline(article->body);
    for (const QString &line : {u"h2 Zahlen"_s, u"li1#1 eins"_s, u"li2 zwei"_s, u"code a⏎  b"_s, u"  em ruhiger"_s,
                                u"  link Wind -> https://example.org/x"_s})
        QVERIFY2(lines.contains(line), qPrintable(line));
    QVERIFY(article->body.isConsistent());
}

void TestExtraction::aForumIsAllComments()
{
    const QString post = u"<div class=comment><p>Seit gestern liegt mein Boot trocken, und ich weiß nicht, wen ich im Amt fragen soll.</p></div>"_s;

    const QString text = textOfPage(u"<div class=page-header><a href=/>Forum</a></div>"_s + post.repeated(3));

    QCOMPARE(text.count(u"Seit gestern liegt mein Boot"_s), 3);
}

void TestExtraction::aLeadBeforeTheTextIsAdded()
{
    const QString lead = u"Drei Wochen lang lag der Hafen still. Jetzt fahren die Boote wieder."_s;

    const QString text = textOfPage(u"<div class=top><h1>Hafen</h1><p class=standfirst>"_s + lead
                                    + u"</p><p class=byline>Von Anna Muster</p></div><div class=story-text>"_s + prose + u"</div>"_s);

    QCOMPARE(text, lead + u'\n' + proseText);
}

void TestExtraction::aTextThatOnlyTheScriptsKnowIsTakenFromJsonLd()
{
    const QJsonObject stated{{u"@type"_s, u"NewsArticle"_s}, {u"articleBody"_s, proseText}};

    const QString text = textOfPage(u"<script type='application/ld+json'>"_s + QString::fromUtf8(QJsonDocument(stated).toJson())
                                    + u"</script><body><div id=app><p>Bitte schalten Sie JavaScript ein, damit Sie lesen können.</p></div>"_s);

    QCOMPARE(text, proseText);
}

void TestExtraction::aPageWithoutAnArticleKeepsItsText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("one word") << u"<p>Hallo</p>"_s << u"Hallo"_s;
    QTest::newRow("links") << u"<ul><li><a href=/a>Eins</a></li><li><a href=/b>Zwei</a></li></ul>"_s << u"Eins\nZwei"_s;
    QTest::newRow("all in a footer") << u"<footer>Nur das hier.</footer>"_s << u"Nur das hier."_s;
    QTest::newRow("headings") << u"<h1>A</h1><h2>B</h2>"_s << u"A\nB"_s;
}

void TestExtraction::aPageWithoutAnArticleKeepsItsText()
{
    QFETCH(QString, html);

    QTEST(textOfPage(html), "text");
}

void TestExtraction::annotatedPagesAreExtractedWell()
{
    const auto pages = readAnnotatedPages(QStringLiteral(RANDNOTIZ_SHARED "/extraction/dev.tar.xz"));
    if (!pages)
        QSKIP("the annotated pages are not here");

    const ExtractionScore score = scored(*pages, [](const QByteArray &html) {
        const auto article = extractPage(html, {});
        return article ? article->body.text : QString();
    });

    QVERIFY2(score.f() > 0.925, qPrintable(u"F is %1"_s.arg(score.f())));
}

QTEST_GUILESS_MAIN(TestExtraction)
#include "test_extraction.moc"
