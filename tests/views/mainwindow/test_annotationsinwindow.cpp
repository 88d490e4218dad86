#include "library/annotations.h"
#include "library/library.h"
#include "mainwindow/annotationreceipt.h"
#include "mainwindow/reviewpanel.h"
#include "program.h"

#include <QPushButton>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// Annotations of other programs, as a reader brings them in.
class TestAnnotationsInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theReceiptTellsWhatFoundItsPlace();
    void theImportIsUndoneAndRedoneAsOne();
    void whatFoundNoPlaceIsReviewed();
    void whatIsDroppedIsTakenForWhatItIs();
    void aFileWithoutAnnotationsSaysSo();

private:
    QList<Annotation> annotations() const { return *program->window().library().annotations().of(m_article); }
    AnnotationReceipt &receipt() const { return program->find<AnnotationReceipt>(); }
    /// Chooses the file in the dialog, and waits for the receipt.
    void import(const QString &file);

    std::unique_ptr<Program> program;
    ArticleId m_article;
};

namespace {

const QString text = u"---\nurl: https://example.org/moor\n---\n\n# Moor\n\nIt all begins right here. The old words stay.\n"_s;

QString annotation(const QString &source, const QString &quote)
{
    return uR"({"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://other.org/%1","type":"Annotation","bodyValue":"Mine",)"
           uR"("target":{"source":"%2","selector":{"type":"TextQuoteSelector","exact":"%3"}}})"_s
               .arg(qHash(quote))
               .arg(source, quote);
}

const QString here = u"https://example.org/moor"_s;

} // namespace

void TestAnnotationsInWindow::init()
{
    program = std::make_unique<Program>();
    program->start({program->write(u"moor.md"_s, text)});
    QVERIFY(Program::waitFor([this] { return program->session() != nullptr; }));
    m_article = program->session()->article().id;
}

void TestAnnotationsInWindow::cleanup()
{
    program.reset();
}

void TestAnnotationsInWindow::import(const QString &file)
{
    program->dialogs.files = {file};
    program->choose(u"Import files"_s);
    QVERIFY(Program::waitFor([this] { return !receipt().text().isEmpty(); }));
}

void TestAnnotationsInWindow::theReceiptTellsWhatFoundItsPlace()
{
    import(program->write(u"n.jsonld"_s,
                          u"[%1,%2,%3]"_s.arg(annotation(here, u"The old words"_s), annotation(here, u"other words"_s),
                                              annotation(u"urn:uuid:7d9f1a00-1111-4222-8333-44445555ffff"_s, u"whatever"_s))));

    QVERIFY(program->dialogs.fileFilter.contains(u"*.jsonld"_s));
    QCOMPARE(receipt().text(),
             u"1 annotation imported · 1 kept for review, without a place in the text · 1 left out"_s);
    QCOMPARE(annotations().size(), 2);
    QVERIFY(receipt().findChild<QPushButton *>(u"reviewImported"_s)->isVisible());
    QVERIFY(receipt().findChild<QPushButton *>(u"importDetails"_s)->isVisible());
    // The open article shows them.
    QVERIFY(Program::waitFor([this] { return program->session()->passages().size() == 2; }));
}

void TestAnnotationsInWindow::theImportIsUndoneAndRedoneAsOne()
{
    program->pressOn(u"begins right here"_s, Qt::Key_2);
    import(program->write(u"n.jsonld"_s, u"[%1,%2]"_s.arg(annotation(here, u"The old words"_s), annotation(here, u"other words"_s))));
    QCOMPARE(annotations().size(), 3);

    program->choose(u"Undo import of annotations"_s);
    QVERIFY(Program::waitFor([this] { return annotations().size() == 1; }));
    QCOMPARE(annotations().constFirst().quote.exact, u"begins right here"_s);
    program->choose(u"Redo import of annotations"_s);
    QVERIFY(Program::waitFor([this] { return annotations().size() == 3; }));
}

void TestAnnotationsInWindow::whatFoundNoPlaceIsReviewed()
{
    import(program->write(u"n.json"_s, annotation(here, u"other words"_s)));

    receipt().findChild<QPushButton *>(u"reviewImported"_s)->click();

    auto &review = program->find<ReviewPanel>();
    QVERIFY(Program::waitFor([&review] { return review.isVisible() && !review.current().isNull(); }));
    QCOMPARE(review.current(), annotations().constFirst().id);
}

void TestAnnotationsInWindow::whatIsDroppedIsTakenForWhatItIs()
{
    program->window().importPaths({program->write(u"n.jsonld"_s, annotation(here, u"The old words"_s)),
                                   program->write(u"b.txt"_s, u"Another one\n\nWith words.\n"_s)});

    QVERIFY(Program::waitFor([this] { return program->titles().size() == 2 && !receipt().text().isEmpty(); }));
    QCOMPARE(receipt().text(), u"1 annotation imported"_s);
}

void TestAnnotationsInWindow::aFileWithoutAnnotationsSaysSo()
{
    program->window().importPaths({program->write(u"n.json"_s, u"No JSON at all."_s)});

    QVERIFY(Program::waitFor([this] { return !program->message().isEmpty(); }));
    QVERIFY2(program->message().contains(u"It holds no Web Annotations."_s), qPrintable(program->message()));
    QVERIFY(annotations().isEmpty());
}

QTEST_MAIN(TestAnnotationsInWindow)
#include "test_annotationsinwindow.moc"
