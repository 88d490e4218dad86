#include "imported.h"

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestImportPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paragraphsAreFound_data();
    void paragraphsAreFound();
    void aTitleIsStatedOrDerived_data();
    void aTitleIsStatedOrDerived();
    void aLongDerivedTitleIsCutAtAWord();
    void aBylineNamesAuthors_data();
    void aBylineNamesAuthors();
    void theFirstAndLastLinesSayWhereATextComesFrom();
    void theBytesAreKeptWithTheirHash();
    void pastedTextHasNoIdentity();
};

namespace {

const QString prose = u"Die Verwaltung der kleinen Stadt hat in diesem Jahr zum ersten Mal alle ihre Akten geöffnet, und wer "
                      "sie liest, versteht manches besser, was vorher nur ein Gerücht war. Das gilt auch für uns."_s;

} // namespace

void TestImportPlainText::paragraphsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("blank lines part paragraphs")
        << prose + u"\n\n \n"_s + prose << QStringList{u"p "_s + prose, u"p "_s + prose};
    QTest::newRow("without blank lines each line is one")
        << u"Erste Zeile.\nZweite Zeile.\nDritte."_s << QStringList{u"p Erste Zeile."_s, u"p Zweite Zeile."_s, u"p Dritte."_s};
    QTest::newRow("lines wrapped at a fixed width are joined")
        << u"Der Fluss war in diesem Sommer so niedrig wie seit vielen Jahren\n"
           "nicht mehr, und die Fischer sagten, dass sie so etwas noch nie in\n"
           "ihrem Leben gesehen hätten. Am Ufer lagen Boote, die niemand mehr\n"
           "brauchte.\n\n"
           "Im Herbst kam dann der Regen, auf den alle gewartet hatten, und er\n"
           "blieb."_s
        << QStringList{u"p Der Fluss war in diesem Sommer so niedrig wie seit vielen Jahren nicht mehr, und die Fischer "
                       "sagten, dass sie so etwas noch nie in ihrem Leben gesehen hätten. Am Ufer lagen Boote, die niemand "
                       "mehr brauchte."_s,
                       u"p Im Herbst kam dann der Regen, auf den alle gewartet hatten, und er blieb."_s};
    QTest::newRow("a compound wrapped at its hyphen stays one word")
        << u"Das neue Modell war schneller gebaut worden als jedes andere KI-\n"
           "Modell davor, und die Leute sagten, dass es auch viel mehr könne,\n"
           "als man ihm zuerst hatte zutrauen wollen; so stand es dann in der\n"
           "Zeitung, und so glaubten es alle."_s
        << QStringList{u"p Das neue Modell war schneller gebaut worden als jedes andere KI-Modell davor, und die Leute "
                       "sagten, dass es auch viel mehr könne, als man ihm zuerst hatte zutrauen wollen; so stand es dann "
                       "in der Zeitung, und so glaubten es alle."_s};
    QTest::newRow("verse keeps its lines")
        << u"Am Ufer steht ein Baum,\nder wartet auf den Wind,\nund keiner sieht ihn.\n\n"_s + prose
        << QStringList{u"p Am Ufer steht ein Baum,⏎der wartet auf den Wind,⏎und keiner sieht ihn."_s, u"p "_s + prose};
    QTest::newRow("long lines under each other are paragraphs")
        << u"Kopf der Seite.\n\n"_s + prose + u'\n' + prose
        << QStringList{u"p Kopf der Seite."_s, u"p "_s + prose, u"p "_s + prose};
    QTest::newRow("an image file's name and the line behind it are captions")
        << prose + u"\n\nhafen 0815.JPG\nDer Hafen am Morgen.\n\n"_s + prose
        << QStringList{u"p "_s + prose, u"caption hafen 0815.JPG"_s, u"caption Der Hafen am Morgen."_s, u"p "_s + prose};
    QTest::newRow("a picture's credit makes a caption")
        << prose + u"\n\nDer Hafen am Morgen. Foto: A. Muster\n\nNoch einer (Quelle: Archiv)\n\n"_s + prose
        << QStringList{u"p "_s + prose, u"caption Der Hafen am Morgen. Foto: A. Muster"_s,
                       u"caption Noch einer (Quelle: Archiv)"_s, u"p "_s + prose};
    QTest::newRow("a source alone is no caption")
        << prose + u"\n\nQuelle: Archiv"_s << QStringList{u"p "_s + prose, u"p Quelle: Archiv"_s};
    QTest::newRow("a short line between prose is a heading")
        << u"Titel der Sache\n\n"_s + prose + u"\n\nWas danach kam\n\n"_s + prose
        << QStringList{u"h1 Titel der Sache"_s, u"p "_s + prose, u"h2 Was danach kam"_s, u"p "_s + prose};
    QTest::newRow("menus are no headings")
        << prose + u"\n\nKommentare\n\nKalender\n\nKontakt"_s
        << QStringList{u"p "_s + prose, u"p Kommentare"_s, u"p Kalender"_s, u"p Kontakt"_s};
    QTest::newRow("a lone mark is a paragraph, and no markup is read")
        << u"„\n* Ein Stern, ein # und eine [Klammer\nEnde"_s
        << QStringList{u"p „"_s, u"p * Ein Stern, ein # und eine [Klammer"_s, u"p Ende"_s};
    QTest::newRow("line ends of all systems")
        << u"Eins.\r\nZwei.\rDrei.\u2028Vier."_s
        << QStringList{u"p Eins."_s, u"p Zwei."_s, u"p Drei."_s, u"p Vier."_s};
}

void TestImportPlainText::paragraphsAreFound()
{
    QFETCH(QString, text);

    const ImportedArticle article = imported(text, u"a.txt"_s);

    QTEST(outline(article.body), "expected");
    QVERIFY(article.body.isConsistent());
    QCOMPARE(article.original.mediaType, u"text/plain"_s);
}

void TestImportPlainText::aTitleIsStatedOrDerived_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<Origin>("origin");
    const QString long119(119, u'a');
    const QString long120(120, u'a');
    QTest::newRow("first line") << u"Die Akten der Stadt\n\n"_s + prose << u"Die Akten der Stadt"_s << Origin::Stated;
    QTest::newRow("one word") << u"Akten\n\n"_s + prose << u"Akten"_s << Origin::Stated;
    QTest::newRow("119 characters") << long119 + u"\n\n"_s + prose << long119 << Origin::Stated;
    QTest::newRow("120 characters") << long120 + u"\n\nEs war ein guter Tag. Ja."_s << u"Es war ein guter Tag."_s
                                    << Origin::Derived;
    QTest::newRow("closing punctuation") << u"Wem gehört das Wasser im Fluss?\n\n"_s + prose
                                         << u"Wem gehört das Wasser im Fluss?"_s << Origin::Derived;
    QTest::newRow("closing punctuation in quotation marks") << u"Sie rief: „Nein, das nicht.“\n\nText folgt nun."_s
                                         << u"Sie rief: „Nein, das nicht.“"_s << Origin::Derived;
    QTest::newRow("no letter") << u"1984\n\nEs war ein kalter Tag im April."_s << u"Es war ein kalter Tag im April."_s
                               << Origin::Derived;
    QTest::newRow("no blank line") << u"Die Akten der Stadt\nEs war ein kalter Tag."_s << u"Die Akten der Stadt"_s
                                   << Origin::Derived;
    QTest::newRow("too few words") << u"Ach so.\n\nJa. Nein, gar nicht. Es war ein kalter Tag."_s
                                   << u"Es war ein kalter Tag."_s << Origin::Derived;
    QTest::newRow("no date") << u"7. Februar 2025\n\nEs war ein kalter Tag."_s << u"Es war ein kalter Tag."_s
                             << Origin::Derived;
    QTest::newRow("no byline") << u"Von Anna Muster\n\nEs war ein kalter Tag."_s << u"Es war ein kalter Tag."_s
                               << Origin::Derived;
    QTest::newRow("no caption") << u"bild.png\nDer Hafen am frühen Morgen. Foto: dpa\n\nEs war ein kalter Tag."_s
                                << u"Es war ein kalter Tag."_s << Origin::Derived;
    QTest::newRow("no advertisement")
        << u"Abonnieren Sie jetzt unseren kostenlosen Newsletter.\nEs war ein kalter Tag."_s
        << u"Es war ein kalter Tag."_s << Origin::Derived;
    QTest::newRow("one word of advertising is a subject")
        << u"Der Newsletter ist tot.\nDas sagen alle in der Branche."_s << u"Der Newsletter ist tot."_s << Origin::Derived;
    QTest::newRow("ordinals and abbreviations end no sentence")
        << u"Am 17. Februar sprach Dr. Muster über z. B. Wasser. Dann ging er."_s
        << u"Am 17. Februar sprach Dr. Muster über z. B. Wasser."_s << Origin::Derived;
    QTest::newRow("a language without spaces") << u"今天的天气非常好。我们去公园玩。"_s << u"今天的天气非常好。"_s
                                               << Origin::Derived;
    QTest::newRow("nothing but a word") << u"Hallo."_s << u"Hallo."_s << Origin::Derived;
    QTest::newRow("not even a word") << u"123"_s << u"a"_s << Origin::Derived;
}

void TestImportPlainText::aTitleIsStatedOrDerived()
{
    QFETCH(QString, text);

    const ImportedArticle article = imported(text, u"a.txt"_s);

    QTEST(article.metadata.title.value, "title");
    QTEST(article.metadata.title.origin, "origin");
}

void TestImportPlainText::aLongDerivedTitleIsCutAtAWord()
{
    const ImportedArticle article = imported(prose, u"a.txt"_s);

    QCOMPARE(article.metadata.title.value,
             u"Die Verwaltung der kleinen Stadt hat in diesem Jahr zum ersten Mal alle ihre…"_s);
}

void TestImportPlainText::aBylineNamesAuthors_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("authors");
    QTest::newRow("German") << u"Von Anna Muster"_s << QStringList{u"Anna Muster"_s};
    QTest::newRow("two") << u"Von Anna Muster und Jan van der Beispiel"_s
                         << QStringList{u"Anna Muster"_s, u"Jan van der Beispiel"_s};
    QTest::newRow("English") << u"By Ann O’Sample, J. Doe & Mary-Jane Roe"_s
                             << QStringList{u"Ann O’Sample"_s, u"J. Doe"_s, u"Mary-Jane Roe"_s};
    QTest::newRow("label") << u"Autorin: Anna Muster"_s << QStringList{u"Anna Muster"_s};
    QTest::newRow("with its date") << u"Von Anna Muster, 7. Februar 2025"_s << QStringList{u"Anna Muster"_s};
    QTest::newRow("address") << u"anna.muster@example.org"_s << QStringList{u"Anna Muster"_s};
    QTest::newRow("an office's address") << u"info.desk@example.org"_s << QStringList();
    QTest::newRow("an address without a name") << u"amuster@example.org"_s << QStringList();
    QTest::newRow("no name") << u"Von China lernen heißt siegen lernen"_s << QStringList();
    QTest::newRow("a sentence") << u"By the way, this is a test"_s << QStringList();
}

void TestImportPlainText::aBylineNamesAuthors()
{
    QFETCH(QString, line);

    const ImportedArticle article = imported(prose + u"\n\n"_s + line, u"a.txt"_s);
    const ImportedArticle atTop = imported(u"Ein Titel ohne Punkt\n\n"_s + line + u"\n\n"_s + prose, u"a.txt"_s);

    if (!line.contains(u"2025"_s)) // dates are read at the top only
        QTEST(article.metadata.authors.value, "authors");
    if (!line.contains(u'@')) // addresses at the end only
        QTEST(atTop.metadata.authors.value, "authors");
}

void TestImportPlainText::theFirstAndLastLinesSayWhereATextComesFrom()
{
    const ImportedArticle article =
        imported(u"Die Akten\n\nDer Bote | 7. Februar 2025, 10:32 Uhr\n\n"_s + prose + u"\n\nQuelle: Archiv der Stadt"_s,
                 u"a.txt"_s);

    QCOMPARE(article.metadata.published, (Known<PartialDate>{{2025, 2, 7}, Origin::Stated}));
    QCOMPARE(article.metadata.source, (Known<QString>{u"Der Bote"_s, Origin::Derived}));
    QVERIFY(article.body.text.contains(u"Der Bote | 7. Februar 2025, 10:32 Uhr"_s));
}

void TestImportPlainText::theBytesAreKeptWithTheirHash()
{
    const QByteArray bytes = "Gr\xfc\xdf" "e aus K\xf6ln, wo es heute sehr sch\xf6n ist und die Leute fr\xf6hlich sind.";

    const auto article = importBytes(bytes, {u"/a/gruss.txt"_s, u"gruss.txt"_s, {}, {}});

    QVERIFY(article.ok());
    QCOMPARE(article->original.bytes, bytes);
    QCOMPARE(article->original.hash, sha256Hex(QByteArrayView(bytes)));
    QCOMPARE(article->original.origin, u"/a/gruss.txt"_s);
    QCOMPARE(article->identity, u"/a/gruss.txt"_s);
    QVERIFY(article->body.text.startsWith(u"Grüße aus Köln"_s));
    QCOMPARE(article->notices.value(0).kind, ImportNotice::CharsetGuessed);
}

void TestImportPlainText::pastedTextHasNoIdentity()
{
    const auto article = importBytes("Some words that were pasted.", {});

    QVERIFY(article.ok());
    QVERIFY(article->identity.isEmpty());
    QCOMPARE(article->original.origin, u"paste"_s);
}

QTEST_GUILESS_MAIN(TestImportPlainText)
#include "test_importplaintext.moc"
