#include "dialogs/conflictdialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/keptfoldersdialog.h"
#include "dialogs/reportdialog.h"
#include "library/annotations.h"
#include "library/notestemplates.h"
#include "views/mainwindow/program.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDialogButtonBox>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

#include <memory>

#include <sqlite3.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestExporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void thePreviewFollowsTheChoices();
    void whatIsWrongWithATemplateIsNamedWithItsLine();
    void aTemplateThatIsMendedCountsAtOnce();
    void aTagBecomesOneFile();
    void aFilterThatNothingFitsSaysSo();
    void choicesAreFoundAgain();
    void aFolderThatIsKeptFollowsTheLibrary();
    void whatWasChangedLastIsInTheFolderWhenTheWindowCloses();
    void aFolderThatIsGoneIsToldUntilItIsRead();
    void theListOfConflictsShowsBothTexts();
    void conflictsAreInReachWhereAnotherFileFailed();

private:
    std::unique_ptr<QTemporaryDir> m_data;
};

void TestExporting::init()
{
    m_data = std::make_unique<QTemporaryDir>(); // nobody's own templates
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_data->path()));
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_data->path());
}

namespace {

/// A program with one article open, "carries sand" marked yellow in it.
struct Marked : Program
{
    Marked()
    {
        start({write(u"river.md"_s, u"# The river\n\nIt carries sand from the hills to the sea.\n"_s)});
        if (!waitFor([this] { return session() != nullptr; }))
            qFatal("The article did not open.");
        pressOn(u"carries sand"_s, Qt::Key_1);
        if (!waitFor([this] { return session()->passages().size() == 1; }))
            qFatal("The highlight was not made.");
    }

    ExportDialog &asked()
    {
        choose(u"Export notes"_s);
        return dialog<ExportDialog>();
    }
};

QString preview(const ExportDialog &dialog)
{
    return dialog.findChild<QPlainTextEdit *>(u"preview"_s)->toPlainText();
}

void chooseTemplate(const ExportDialog &dialog, const QString &name)
{
    auto *box = dialog.findChild<QComboBox *>(u"template"_s);
    box->setCurrentIndex(box->findText(name));
}

QPushButton *exportButton(const ExportDialog &dialog)
{
    const auto buttons = dialog.findChild<QDialogButtonBox *>()->buttons();
    for (QAbstractButton *button : buttons) {
        if (dialog.findChild<QDialogButtonBox *>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

QString writeTemplate(const QString &name, const QByteArray &text)
{
    QDir().mkpath(templatesFolder());
    QFile file(templatesFolder() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        qFatal("The template could not be written.");
    return file.fileName();
}

} // namespace

void TestExporting::thePreviewFollowsTheChoices()
{
    Marked program;
    ExportDialog &dialog = program.asked();
    QTRY_VERIFY(preview(dialog).contains(u"\n> carries sand\n\n^h-"_s));
    chooseTemplate(dialog, u"Logseq"_s);
    QTRY_VERIFY(preview(dialog).contains(u"\n    > carries sand\n"_s));
    QVERIFY(!dialog.findChild<QComboBox *>(u"files"_s)->isEnabled()); // one article is one file anyway
    chooseTemplate(dialog, u"Plain Markdown"_s);
    QTRY_VERIFY(preview(dialog).contains(u"\n> carries sand\n\nyellow · [Randnotiz]("_s));
}

void TestExporting::whatIsWrongWithATemplateIsNamedWithItsLine()
{
    Marked program;
    writeTemplate(u"mine.mustache"_s, "{{title}}\n\n{{#annotations}}\n  {{quot}}\n{{/annotations}}\n");
    ExportDialog &dialog = program.asked();
    QTRY_VERIFY(exportButton(dialog)->isEnabled());
    chooseTemplate(dialog, u"mine"_s);
    const auto *fault = dialog.findChild<QLabel *>(u"templateFault"_s);
    QTRY_VERIFY(fault->isVisible());
    QCOMPARE(fault->text(), u"Line 4, column 3: There is no field “quot” here."_s);
    QVERIFY(!exportButton(dialog)->isEnabled());
}

void TestExporting::aTemplateThatIsMendedCountsAtOnce()
{
    Marked program;
    writeTemplate(u"mine.mustache"_s, "{{titel}}");
    ExportDialog &dialog = program.asked();
    chooseTemplate(dialog, u"mine"_s);
    const auto *fault = dialog.findChild<QLabel *>(u"templateFault"_s);
    QTRY_VERIFY(fault->isVisible());
    writeTemplate(u"mine.mustache"_s, "Title: {{title}}");
    QTRY_VERIFY(preview(dialog).endsWith(u"\nTitle: The river\n"_s));
    QVERIFY(!fault->isVisible());
    QTRY_VERIFY(exportButton(dialog)->isEnabled());
    writeTemplate(u"other.mustache"_s, "x");
    QTRY_VERIFY(dialog.findChild<QComboBox *>(u"template"_s)->findText(u"other"_s) >= 0);
    QCOMPARE(dialog.findChild<QComboBox *>(u"template"_s)->currentText(), u"mine"_s);
}

void TestExporting::aTagBecomesOneFile()
{
    Marked program;
    const Result<QList<Annotation>> annotations =
        program.window().library().annotations().of(program.session()->article().id);
    QVERIFY(annotations);
    program.session()->addTags(annotations->constFirst().id, {u"water/rivers"_s});
    QTRY_VERIFY(program.pane().tags().names().contains(u"water/rivers"_s));
    ExportDialog &dialog = program.asked();
    dialog.findChild<QRadioButton *>(u"byTag"_s)->click();
    dialog.findChild<QComboBox *>(u"files"_s)->setCurrentIndex(1);
    QCOMPARE(dialog.findChild<QLineEdit *>(u"title"_s)->text(), u"rivers"_s);
    const QString folder = program.folder.filePath(u"notes"_s);
    dialog.findChild<QLineEdit *>(u"folder"_s)->setText(folder);
    QTRY_VERIFY(preview(dialog).contains(u"\n## water/rivers\n\n### The river\n"_s));
    const QString shown = preview(dialog);
    exportButton(dialog)->click();
    QTRY_COMPARE(program.message(), u"The notes are in “%1/rivers.md”."_s.arg(folder));
    QFile file(folder + u"/rivers.md"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll());
    QCOMPARE(written.section(u"\n---\n"_s, 1), shown.section(u"\n---\n"_s, 1));
}

void TestExporting::aFilterThatNothingFitsSaysSo()
{
    Marked program;
    ExportDialog &dialog = program.asked();
    QTRY_VERIFY(!preview(dialog).isEmpty());
    for (QGroupBox *box : dialog.findChildren<QGroupBox *>()) {
        if (box->isCheckable())
            box->setChecked(true);
    }
    dialog.findChild<QToolButton *>(u"colour2"_s)->click();
    QTRY_VERIFY(preview(dialog).isEmpty());
    dialog.findChild<QLineEdit *>(u"folder"_s)->setText(program.folder.filePath(u"notes"_s));
    exportButton(dialog)->click();
    QTRY_COMPARE(program.message(), u"No annotation fits, so nothing was exported."_s);
}

void TestExporting::choicesAreFoundAgain()
{
    Marked program;
    {
        ExportDialog &dialog = program.asked();
        chooseTemplate(dialog, u"Quotations with source"_s);
        QVERIFY(!dialog.findChild<QCheckBox *>(u"index"_s)->isEnabled());
        dialog.findChild<QCheckBox *>(u"index"_s)->setChecked(true);
        dialog.findChild<QLineEdit *>(u"folder"_s)->setText(program.folder.filePath(u"notes"_s));
        exportButton(dialog)->click();
        QTRY_VERIFY(program.message().startsWith(u"The notes of 1 article"_s));
    }
    program.restart();
    ExportDialog &dialog = program.asked();
    QCOMPARE(dialog.choices().folder, program.folder.filePath(u"notes"_s));
    QCOMPARE(dialog.choices().templateName, u"quotations"_s);
    QCOMPARE(dialog.choices().oneFile, false);
    QCOMPARE(dialog.choices().index, true);
}

namespace {

/// Keeps the notes of all articles in a folder, from a first export on.
QString keepFolder(Marked &program)
{
    const QString folder = program.folder.filePath(u"notes"_s);
    ExportDialog &dialog = program.asked();
    dialog.findChild<QLineEdit *>(u"folder"_s)->setText(folder);
    dialog.findChild<QCheckBox *>(u"keep"_s)->click();
    exportButton(dialog)->click();
    if (!Program::waitFor([&] { return program.message().startsWith(u"The notes of 1 article"_s); }))
        qFatal("The notes were not exported: %s", qPrintable(program.message()));
    program.window().activateWindow(); // the dialog is gone
    if (!QTest::qWaitForWindowActive(&program.window()))
        qFatal("The window did not come back.");
    return folder;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replaceIn(const QString &path, const QByteArray &before, const QByteArray &after)
{
    QByteArray text = contents(path);
    QFile file(path);
    if (!text.contains(before) || !file.open(QIODevice::WriteOnly) || file.write(text.replace(before, after)) < 0)
        qFatal("“%s” could not be changed.", qPrintable(path));
}

} // namespace

void TestExporting::aFolderThatIsKeptFollowsTheLibrary()
{
    Marked program;
    const QString folder = keepFolder(program);

    program.pressOn(u"from the hills"_s, Qt::Key_2);
    QTRY_VERIFY_WITH_TIMEOUT(contents(folder + u"/The river.md"_s).contains("> from the hills"), 30000);

    {
        // Another export into the folder doesn't change how it is kept, unless that is asked for.
        ExportDialog &dialog = program.asked();
        QCOMPARE(dialog.keeping(), ExportDialog::Keeping::FromNowOn);
        chooseTemplate(dialog, u"Logseq"_s);
        QCOMPARE(dialog.keeping(), ExportDialog::Keeping::AsBefore);
        chooseTemplate(dialog, u"Obsidian"_s);
        QCOMPARE(dialog.keeping(), ExportDialog::Keeping::FromNowOn);
        dialog.findChild<QCheckBox *>(u"keep"_s)->click();
        QCOMPARE(dialog.keeping(), ExportDialog::Keeping::NoMore);
        dialog.reject();
    }
    program.choose(u"Folders kept up to date"_s);
    auto &folders = program.dialog<KeptFoldersDialog>();
    auto *list = folders.findChild<QTreeWidget *>(u"folders"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), folder);
    folders.findChild<QPushButton *>(u"stop"_s)->click();
    QTRY_COMPARE(list->topLevelItemCount(), 0);
    folders.reject();
    QCOMPARE(program.asked().keeping(), ExportDialog::Keeping::AsBefore);
}

void TestExporting::whatWasChangedLastIsInTheFolderWhenTheWindowCloses()
{
    Marked program;
    const QString folder = keepFolder(program);
    program.pressOn(u"from the hills"_s, Qt::Key_2);
    program.close();
    QVERIFY(contents(folder + u"/The river.md"_s).contains("> from the hills"));
}

void TestExporting::aFolderThatIsGoneIsToldUntilItIsRead()
{
    Marked program;
    const QString folder = keepFolder(program);
    QVERIFY(QDir(folder).removeRecursively());
    program.pressOn(u"from the hills"_s, Qt::Key_2);
    QTRY_COMPARE_WITH_TIMEOUT(
        program.message(), u"The folder “%1” isn't there, so it is not kept up to date for now."_s.arg(folder), 30000);
    QVERIFY(program.dialogs.asked.isEmpty());
    QVERIFY(!QFileInfo::exists(folder));
}

void TestExporting::theListOfConflictsShowsBothTexts()
{
    ExportReport report;
    const MergeConflict mark{.annotation = AnnotationId(QUuid::createUuid()), .theirs = u"Mine"_s, .ours = u"Yours"_s, .quote = u"carries  sand"_s};
    const MergeConflict key{.key = u"tags"_s, .theirs = u"[]"_s, .ours = {}};
    report.entries += ExportEntry{.file = u"/notes/The river.md"_s, .status = ExportEntry::Written, .conflicts = {mark, key}, .kept = u"/notes/.randnotiz/kept/x.md"_s};
    ConflictDialog dialog(report, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto *list = dialog.findChild<QTreeWidget *>(u"conflicts"_s);
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), u"The river.md"_s);
    QCOMPARE(list->topLevelItem(0)->text(1), u"“carries sand”"_s);
    QCOMPARE(list->topLevelItem(1)->text(1), u"Property “tags”"_s);
    QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"theirs"_s)->toPlainText(), u"Mine"_s);
    QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"ours"_s)->toPlainText(), u"Yours"_s);
}

void TestExporting::conflictsAreInReachWhereAnotherFileFailed()
{
    Marked program;
    const ArticleId river = program.session()->article().id;
    const AnnotationId mark = program.window().library().annotations().of(river)->constFirst().id;
    program.window().importPaths({program.write(u"hill.md"_s, u"# The hill\n\nIt stands.\n"_s)});
    QTRY_COMPARE(program.titles().size(), 2);
    const QString folder = program.folder.filePath(u"notes"_s);
    const auto exportAll = [&program, folder] {
        ExportDialog &dialog = program.asked();
        for (QRadioButton *button : dialog.findChildren<QRadioButton *>()) {
            if (button->text().remove(u'&') == u"All 2 articles"_s)
                button->click();
        }
        dialog.findChild<QLineEdit *>(u"folder"_s)->setText(folder);
        exportButton(dialog)->click();
    };
    const auto write = [&program, mark](const QString &note) {
        program.window().library().post(EditAnnotation{.id = mark, .note = note}).waitForFinished();
    };
    write(u"First wording."_s);
    exportAll();
    QTRY_VERIFY(program.message().startsWith(u"The notes of 2 articles"_s));
    replaceIn(folder + u"/The river.md"_s, "First wording.", "My wording.");
    write(u"Second wording."_s);
    program.close();
    sqlite3 *database = nullptr; // as a fault of the disk might
    QCOMPARE(sqlite3_open(qPrintable(program.libraryPath()), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database,
                          "UPDATE revision_body SET structure = x'00' WHERE revision_id ="
                          " (SELECT current_revision_id FROM article WHERE title = 'The hill')",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    sqlite3_close(database);
    program.start();

    exportAll();

    QTRY_VERIFY2(program.message().contains(u"1 could not be written"_s), qPrintable(program.message()));
    for (QPushButton *button : program.window().findChildren<QPushButton *>(u"messageAction"_s)) {
        if (button->isVisible())
            button->click();
    }
    auto &report = program.dialog<ReportDialog>();
    for (QPushButton *button : report.findChildren<QPushButton *>()) {
        if (button->text().contains(u"both"_s))
            button->click();
    }
    auto &conflicts = program.dialog<ConflictDialog>();
    QCOMPARE(conflicts.findChild<QTreeWidget *>(u"conflicts"_s)->topLevelItem(0)->text(1), u"“carries sand”"_s);
}

QTEST_MAIN(TestExporting)
#include "test_exporting.moc"
