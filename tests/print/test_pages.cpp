#include "exchange/somenotes.h"

#include "domain/highlighthues.h"
#include "exchange/exportmark.h"
#include "exchange/papernotes.h"
#include "print/pageddocument.h"
#include "print/pages.h"
#include "print/pdfprinter.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// Articles on pages: PdfNotes, PdfPrinter, PagedDocument.
class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileHasItsPagesInTheSizeOfTheirPaper_data();
    void aFileHasItsPagesInTheSizeOfTheirPaper();
    void thePropertiesNameTheArticleAndItsNotes();
    void fontsAreEmbeddedAndLinksKept();
    void theTextStandsInItWithNotesAndPageNumbers();
    void aTitleThatBeginsTheTextStandsOnce();
    void theSameNotesGiveTheSameFile();
    void marksHaveTheLightColoursOfTheProgram();
    void nothingIsLoaded();
    void aHeadingDoesNotStandAloneAtTheEndOfAPage();
    void eachArticleOfACollectionBeginsAPage();
    void printersTakeThePagesThatWereAskedFor_data();
    void printersTakeThePagesThatWereAskedFor();
    void anyThreadMayPrint();
};

namespace {

QString paragraph(int number)
{
    return u"Paragraph %1. "_s.arg(number) + u"The clock on the square says nothing about the time in the houses around it. "_s.repeated(4);
}

/// About a page for each ten paragraphs.
NotesToExport longNotes(int paragraphs = 40)
{
    QStringList lines;
    for (int number = 1; number <= paragraphs; ++number)
        lines += paragraph(number);
    return notesOn(bodyOf(lines.join(u'\n')));
}

QByteArray pdfOf(const NotesToExport &notes, Paper paper = Paper::A4)
{
    PdfPrinter printer;
    return PdfNotes(printer, paper).articleFile(notes);
}

PagedText pagedText(const NotesToExport &notes)
{
    return {QString::fromUtf8(PaperNotes().articleFile(notes)), notes.article.metadata.title.value, {}, Paper::A4};
}

qsizetype pagesIn(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

QByteArray utf16(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes += static_cast<char>(c.unicode() >> 8);
        bytes += static_cast<char>(c.unicode() & 0xff);
    }
    return bytes;
}

#ifdef PDFTOTEXT
QString textOf(const QByteArray &pdf)
{
    QProcess process;
    process.start(QStringLiteral(PDFTOTEXT), {u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s});
    process.write(pdf);
    process.closeWriteChannel();
    process.waitForFinished(-1);
    return QString::fromUtf8(process.readAllStandardOutput());
}
#endif

} // namespace

void TestPages::aFileHasItsPagesInTheSizeOfTheirPaper_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<QByteArray>("box");
    QTest::newRow("A4") << Paper::A4 << QByteArray("/MediaBox [0 0 595");
    QTest::newRow("Letter") << Paper::Letter << QByteArray("/MediaBox [0 0 612");
}

void TestPages::aFileHasItsPagesInTheSizeOfTheirPaper()
{
    QFETCH(Paper, paper);
    QFETCH(QByteArray, box);
    const QByteArray pdf = pdfOf(longNotes(), paper);
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY2(pagesIn(pdf) >= 3 && pagesIn(pdf) <= 8, QByteArray::number(pagesIn(pdf)).constData());
    QVERIFY2(pdf.contains(box), pdf.mid(pdf.indexOf("/MediaBox"), 60).constData());
}

void TestPages::thePropertiesNameTheArticleAndItsNotes()
{
    const NotesToExport notes = longNotes(2);
    const QByteArray pdf = pdfOf(notes);
    QVERIFY(pdf.contains("/Title (\xFE\xFF" + utf16(u"Was die Uhr verschweigt"_s)));
    // By this the next export finds the file, wherever it was moved.
    QCOMPARE(markedArticle(pdf.first(4096).replace('\0', "")), notes.article.id);
}

void TestPages::fontsAreEmbeddedAndLinksKept()
{
    const QByteArray pdf = pdfOf(longNotes(2));
    QVERIFY(pdf.contains("/FontFile2") || pdf.contains("/FontFile3"));
    QVERIFY(pdf.contains("/URI (https://example.org/uhr?a=1&b=2)"));
}

void TestPages::theTextStandsInItWithNotesAndPageNumbers()
{
#ifdef PDFTOTEXT
    NotesToExport notes = longNotes();
    highlight(notes, u"Paragraph 7."_s, u"My thought „quoted“"_s, {u"time"_s});
    const QString text = textOf(pdfOf(notes));
    QVERIFY(text.contains(u"Paragraph 1. The clock"_s));
    QVERIFY(text.contains(u"Paragraph 40."_s));
    QVERIFY(text.contains(u"My thought „quoted“"_s));
    QVERIFY(text.contains(u"#time"_s));
    const qsizetype pages = text.count(u'\f');
    for (int page = 1; page <= pages; ++page)
        QVERIFY2(text.contains(QRegularExpression(u"(^|\\n)%1 ?/ ?%2\\n"_s.arg(page).arg(pages))), qPrintable(text.right(300)));
    QCOMPARE(text.count(u"Was die Uhr verschweigt"_s), pages);
#else
    QSKIP("pdftotext (poppler-utils) is not installed");
#endif
}

void TestPages::aTitleThatBeginsTheTextStandsOnce()
{
    ArticleBody body = bodyOf(u"Was die Uhr verschweigt\nIt stands still.\nIt goes."_s);
    body.blocks.first().kind = BlockKind::Heading;
    body.blocks.first().level = 1;
    const auto headings = [](const NotesToExport &notes) {
        return PaperNotes().articleFile(notes).count(">Was die Uhr verschweigt</h");
    };
    NotesToExport notes = notesOn(body);
    highlight(notes, u"still"_s, u"Since when?"_s);
    QCOMPARE(headings(notes), 1);
    const QByteArray html = PaperNotes().articleFile(notes);
    QVERIFY(html.indexOf("stands") < html.indexOf("Since when?"));
    QVERIFY(html.indexOf("Since when?") < html.indexOf("It goes."));

    NotesToExport marked = notesOn(body);
    highlight(marked, u"Uhr"_s);
    QCOMPARE(PaperNotes().articleFile(marked).count("verschweigt</h"), 2);
}

void TestPages::theSameNotesGiveTheSameFile()
{
    const QByteArray pdf = pdfOf(longNotes(3));
    QTest::qWait(1100); // the format tells times in seconds
    QVERIFY(pdfOf(longNotes(3)) == pdf);
}

void TestPages::marksHaveTheLightColoursOfTheProgram()
{
    NotesToExport notes = longNotes(2);
    highlight(notes, u"Paragraph 2. The clock on the square"_s).colour = Colour::Blue;
    const QList<QImage> pages = pageImages(pagedText(notes), 1, 600).result();
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages[0].width(), 600);
    const QRgb blue = highlightHues(Colour::Blue, false).fill;
    int marked = 0;
    for (int y = 0; y < pages[0].height(); ++y) {
        for (int x = 0; x < pages[0].width(); ++x)
            marked += pages[0].pixel(x, y) == blue ? 1 : 0;
    }
    QVERIFY(marked > 100);
    QCOMPARE(pages[0].pixel(2, 2), qRgb(255, 255, 255));
}

void TestPages::nothingIsLoaded()
{
    const QTemporaryDir folder;
    QImage red(40, 40, QImage::Format_RGB32);
    red.fill(Qt::red);
    const QString file = folder.filePath(u"red.png"_s);
    QVERIFY(red.save(file));
    const PagedText text{u"<p>a<img src=\"%1\">b</p>"_s.arg(file), u"Title"_s, {}, Paper::A4};
    const QImage page = pageImages(text, 1, 600).result().value(0);
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x)
            QVERIFY(page.pixel(x, y) != qRgb(255, 0, 0));
    }
}

void TestPages::aHeadingDoesNotStandAloneAtTheEndOfAPage()
{
#ifdef PDFTOTEXT
    // Whatever stands before it: somewhere among these it would be the last line.
    for (int lines = 30; lines < 50; ++lines) {
        const PagedText text{u"<p>line</p>"_s.repeated(lines) + u"<h2>Heading</h2><p>behind</p>"_s, u"Title"_s, {}, Paper::A4};
        PdfPrinter printer;
        const Result<QByteArray> pdf = printer.pdf(text);
        QVERIFY(pdf);
        const QStringList pages = textOf(*pdf).split(u'\f');
        for (const QString &page : pages)
            QCOMPARE(page.contains(u"Heading"_s), page.contains(u"behind"_s));
    }
#else
    QSKIP("pdftotext (poppler-utils) is not installed");
#endif
}

void TestPages::eachArticleOfACollectionBeginsAPage()
{
    PdfPrinter printer;
    const PdfNotes format(printer, Paper::A4);
    const QList<QByteArray> sections{format.section(longNotes(2), {.alone = false, .collection = u"All"_s}),
                                     format.section(longNotes(2), {.alone = false}),
                                     format.section(longNotes(2), {.alone = false})};
    const QByteArray pdf = format.collectionFile({.id = collectionId(u"notes:All").toString(), .title = u"All"_s}, sections);
    QCOMPARE(pagesIn(pdf), 3);
}

void TestPages::printersTakeThePagesThatWereAskedFor_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("count");
    const NotesToExport notes = longNotes();
    const int all = static_cast<int>(pagesIn(pdfOf(notes)));
    QTest::newRow("all") << 0 << 0 << all;
    QTest::newRow("one") << 2 << 2 << 1;
    QTest::newRow("to the end") << 2 << 99 << all - 1;
}

void TestPages::printersTakeThePagesThatWereAskedFor()
{
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(int, count);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const auto device = std::make_shared<QPdfWriter>(&buffer);
    device->setPageLayout(pageLayoutFor(Paper::A4));
    const Result<int> pages = printed(pagedText(longNotes()), device, first, last).result();
    QVERIFY(pages);
    QCOMPARE(*pages, count);
    QCOMPARE(pagesIn(buffer.data()), count);
}

void TestPages::anyThreadMayPrint()
{
    PdfPrinter printer;
    const PagedText text = pagedText(longNotes(12));
    const QByteArray expected = *printer.pdf(text);
    std::vector<QByteArray> made(4);
    {
        std::vector<std::unique_ptr<QThread>> threads;
        for (QByteArray &one : made) {
            threads.emplace_back(QThread::create([&one, &printer, &text] { one = *printer.pdf(text); }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
    }
    for (const QByteArray &one : made)
        QVERIFY(one == expected);
}

QTEST_MAIN(TestPages)
#include "test_pages.moc"
