#include "dialogs/differenceview.h"
#include "dialogs/evidencedialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/verificationmodel.h"
#include "dialogs/verifydialog.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "program.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTreeView>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// Notes that are checked, and the proof of an annotation, as a person meets them.
class TestVerifyInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAlteredQuotationIsShownWithItsDifference();
    void whatWasNotFoundIsSaid();
    void aQuotationOpensItsAnnotation();
    void theFilterLooksInWordsAndFiles();
    void filesThatCannotBeReadAreSaid();
    void checkingAgainReadsTheNotesAnew();
    void theFolderOfTheLastExportIsOffered();
    void droppedNotesAreChecked();
    void theEvidenceOfAnAnnotationIsVerified();
    void anAnnotationIsCopiedAsAQuotation();
    void quotationsAreCopiedInTheStyleThatWasChosen();

private:
    VerifyDialog &verifyFolder() const;
    void waitForResult(const VerifyDialog &dialog) const;
    /// "Altered (1)", … as the list shows them.
    QStringList groups(const VerifyDialog &dialog) const;
    QString exportedNotes() const;

    std::unique_ptr<Program> program;
};

namespace {

const QString text = u"# Moor\n\nIt all begins right here. The “old words” stay as they are. And this is the end.\n"_s;

} // namespace

void TestVerifyInWindow::init()
{
    program = std::make_unique<Program>();
    program->start({program->write(u"moor.md"_s, text)});
    QVERIFY(Program::waitFor([this] { return program->session() != nullptr; }));
    program->pressOn(u"The “old words” stay as they are."_s, Qt::Key_2);
    QCOMPARE(program->session()->passages().size(), 1);
    program->dialogs.folder = program->folder.filePath(u"vault"_s);
    auto job = program->window().library().jobs().exportNotes(
        {program->dialogs.folder, {program->session()->article().id}});
    QVERIFY(job.report.result().ok());
}

void TestVerifyInWindow::cleanup()
{
    program.reset();
}

QString TestVerifyInWindow::exportedNotes() const
{
    const QDir vault(program->dialogs.folder);
    return vault.filePath(vault.entryList(QDir::Files).value(0));
}

void TestVerifyInWindow::waitForResult(const VerifyDialog &dialog) const
{
    const auto *summary = dialog.findChild<QLabel *>(u"summary"_s);
    QVERIFY(Program::waitFor([summary] { return summary->isVisible(); }));
}

VerifyDialog &TestVerifyInWindow::verifyFolder() const
{
    program->choose(u"Verify notes"_s);
    auto &dialog = program->dialog<VerifyDialog>();
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"chooseFolder"_s), Qt::LeftButton);
    waitForResult(dialog);
    return dialog;
}

QStringList TestVerifyInWindow::groups(const VerifyDialog &dialog) const
{
    const auto *model = dialog.findChild<QTreeView *>(u"quotations"_s)->model();
    QStringList groups;
    for (int row = 0; row < model->rowCount(); ++row)
        groups += model->index(row, 0).data().toString();
    return groups;
}

void TestVerifyInWindow::anAlteredQuotationIsShownWithItsDifference()
{
    QFile file(exportedNotes());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray notes = file.readAll().replace("stay as", "stayed as");
    file.seek(0);
    file.write(notes);
    file.close();

    const VerifyDialog &dialog = verifyFolder();
    QCOMPARE(groups(dialog), (QStringList{u"Altered (1)"_s}));
    QCOMPARE(dialog.findChild<QLabel *>(u"summary"_s)->text(),
             u"1 quotation in 1 file. 1 was found in the library and compared. 1 of these is altered."_s);
    QVERIFY(dialog.findChild<QLabel *>(u"source"_s)->text().contains(u"“Moor”"_s));
    const auto *difference = dialog.findChild<DifferenceView *>();
    QCOMPARE(difference->changeCount(), 1);
    QVERIFY(difference->toPlainText().contains(u"stay\u2009stayed"_s));
}

void TestVerifyInWindow::whatWasNotFoundIsSaid()
{
    program->write(u"vault/mine.md"_s, u"> The \"old words\" stay as they are.\n\n> Nobody ever said this in any article.\n"_s);
    const VerifyDialog &dialog = verifyFolder();
    QCOMPARE(groups(dialog), (QStringList{u"Not found in the library (1)"_s, u"Only spaces, quotation marks or dashes differ (1)"_s,
                                          u"Word for word (1)"_s}));
    QCOMPARE(dialog.findChild<QLabel *>(u"summary"_s)->text(),
             u"3 quotations in 2 files. 2 were found in the library and compared. None of these is altered. 1 was not found."_s);
    QVERIFY(!dialog.findChild<QPushButton *>(u"openSource"_s)->isEnabled()); // that of the first one
}

void TestVerifyInWindow::aQuotationOpensItsAnnotation()
{
    const AnnotationId annotation = program->session()->passages().first().annotation.id;
    program->reader().setCurrentAnnotation({});
    const VerifyDialog &dialog = verifyFolder();
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"openSource"_s), Qt::LeftButton);
    QVERIFY(Program::waitFor([&] { return program->reader().currentAnnotation() == annotation; }));
}

void TestVerifyInWindow::theFilterLooksInWordsAndFiles()
{
    program->write(u"vault/mine.md"_s, u"> It all begins right here.\n"_s);
    const VerifyDialog &dialog = verifyFolder();
    QCOMPARE(groups(dialog), (QStringList{u"Word for word (2)"_s}));
    auto *filter = dialog.findChild<QLineEdit *>(u"filter"_s);
    const auto *model = dialog.findChild<QTreeView *>(u"quotations"_s)->model();
    filter->setText(u"BEGINS"_s);
    QCOMPARE(model->rowCount(model->index(0, 0)), 1);
    filter->setText(u"mine.md"_s);
    QCOMPARE(model->rowCount(model->index(0, 0)), 1);
    filter->setText(u"nothing like it"_s);
    QCOMPARE(model->rowCount(), 0);
}

void TestVerifyInWindow::filesThatCannotBeReadAreSaid()
{
    program->choose(u"Verify notes"_s);
    auto &dialog = program->dialog<VerifyDialog>();
    dialog.verify({program->folder.filePath(u"missing.md"_s)});
    waitForResult(dialog);
    QCOMPARE(dialog.findChild<QLabel *>(u"summary"_s)->text(), u"There is no quotation in 0 files. 1 could not be checked."_s);
}

void TestVerifyInWindow::checkingAgainReadsTheNotesAnew()
{
    const VerifyDialog &dialog = verifyFolder();
    QCOMPARE(groups(dialog), (QStringList{u"Word for word (1)"_s}));
    program->write(u"vault/mine.md"_s, u"> It all begins left here.\n"_s);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"again"_s), Qt::LeftButton);
    QVERIFY(Program::waitFor([&] { return groups(dialog).value(0) == u"Altered (1)"_s; }));
}

void TestVerifyInWindow::theFolderOfTheLastExportIsOffered()
{
    program->choose(u"Export notes"_s);
    auto &exporting = program->dialog<ExportDialog>();
    auto *folder = exporting.findChild<QLineEdit *>(u"folder"_s);
    folder->setText(program->dialogs.folder);
    QTest::keyClick(folder, Qt::Key_Return);
    QVERIFY(Program::waitFor([this] { return program->message().startsWith(u"The notes of 1 article are in"_s); }));

    program->choose(u"Verify notes"_s);
    const auto &dialog = program->dialog<VerifyDialog>();
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"lastExport"_s), Qt::LeftButton);
    waitForResult(dialog);
    QCOMPARE(groups(dialog), QStringList{u"Word for word (1)"_s});
}

void TestVerifyInWindow::droppedNotesAreChecked()
{
    program->choose(u"Verify notes"_s);
    auto &dialog = program->dialog<VerifyDialog>();
    QMimeData notes;
    notes.setUrls({QUrl::fromLocalFile(exportedNotes())});
    QDragEnterEvent entered({10, 10}, Qt::CopyAction, &notes, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&dialog, &entered);
    QVERIFY(entered.isAccepted());
    QDropEvent dropped({10, 10}, Qt::CopyAction, &notes, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&dialog, &dropped);
    waitForResult(dialog);
    QCOMPARE(groups(dialog), QStringList{u"Word for word (1)"_s});
}

void TestVerifyInWindow::theEvidenceOfAnAnnotationIsVerified()
{
    program->choose(u"Evidence"_s);
    auto &dialog = program->dialog<EvidenceDialog>();
    const auto *verdict = dialog.findChild<QLabel *>(u"verdict"_s);
    QVERIFY(Program::waitFor([verdict] { return verdict->text().startsWith(u"Verified on"_s); }));
    QCOMPARE(dialog.findChild<QLabel *>(u"quote"_s)->text(), u"The “old words” stay as they are."_s);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"copyEvidence"_s), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"Article: Moor"_s));
    const Annotation annotation = program->session()->passages().first().annotation;
    const qsizetype start = program->session()->body().text.indexOf(u"The “old"_s);
    QVERIFY(copied.contains(u"characters %1 to %2"_s.arg(start).arg(start + annotation.quote.exact.size())));
    QVERIFY(QString(copied).remove(u' ').contains(annotation.revisionHash));
}

void TestVerifyInWindow::anAnnotationIsCopiedAsAQuotation()
{
    QGuiApplication::clipboard()->clear();
    program->choose(u"Copy as quotation"_s);
    QVERIFY(Program::waitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); }));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"“The ‘old words’ stay as they are.”\n— “Moor”"_s);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"text/markdown"_s),
             u"> “The ‘old words’ stay as they are.”\n>\n> — “Moor”\n"_s.toUtf8());
}

void TestVerifyInWindow::quotationsAreCopiedInTheStyleThatWasChosen()
{
    Preferences preferences;
    preferences.citationStyle = CitationStyle::German;
    program->window().setPreferences(preferences);
    program->choose(u"Copy as quotation"_s);
    QVERIFY(Program::waitFor([] { return QGuiApplication::clipboard()->text().startsWith(u"„The ‚old words‘ stay"_s); }));

    preferences.citationStyle = CitationStyle::English;
    program->window().setPreferences(preferences);
    program->choose(u"Copy as quotation"_s);
    QVERIFY(Program::waitFor([] { return QGuiApplication::clipboard()->text().startsWith(u"“The ‘old words’ stay"_s); }));
}

QTEST_MAIN(TestVerifyInWindow)
#include "test_verifyinwindow.moc"
