#include "library/annotations.h"
#include "library/articles.h"
#include "views/mainwindow/program.h"

#include "dialogs/articledetailsdialog.h"
#include "dialogs/exportdialog.h"
#include "dialogs/pastedialog.h"
#include "dialogs/tagsdialog.h"
#include "dialogs/trashdialog.h"
#include "mainwindow/importreportpanel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QToolButton>
#include <QTreeWidget>

#include <unistd.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

const QString riverText = u"The river\n\nA river carries sand. It never carries the same sand twice.\n"_s;
const QString moorText = u"The moor\n\nA moor keeps what falls into it for a very long time.\n"_s;

/// A program with the two articles above.
struct Filled : Program
{
    Filled()
    {
        start({write(u"river.txt"_s, riverText), write(u"moor.txt"_s, moorText)});
        if (!waitFor([this] { return titles().size() == 2; }))
            qFatal("The articles were not imported.");
    }
};

void pressButton(QDialog &dialog, QDialogButtonBox::ButtonRole role)
{
    auto *box = dialog.findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == role) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    qFatal("There is no such button.");
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void importsFilesThatAreChosen();
    void theReportTellsWhyAFileWasNotImported();
    void importsWhatIsDropped();
    void pastesTheClipboardAsANewArticle();
    void theSamplesAreOfferedToAnEmptyLibrary();

    void aKeyHighlightsTheSelection();
    void whatIsSelectedStaysSoWhileOneAnnotates();
    void undoAndRedoSayWhatTheyWillDo();
    void undoTakesTheLastActFirstWhereverItWas();
    void manyArticlesAreTaggedAsOneStep();
    void editedDetailsAreKeptAsEdited();
    void trashedArticlesCloseAndCanBeRestored();
    void undoIsReachedFromEveryFieldAndSaysWhatItDid();
    void deletingForGoodAsksWithNumbers();
    void aSearchIsMadeAndItsHitOpenedByKeys();
    void f6GoesFromPaneToPane();
    void exportsTheOpenArticle();

    void aTitleThatTurnsTheWritingDirectionIsShownSoEverywhere();
    void aRestartComesBackToArticleAndPlace();
    void aLinkGoesToItsAnnotation();
    void aWriteThatFailsIsSaid();
    void aNoteThatIsBeingTypedIsKeptOnClosing();

    void aFileThatIsNoLibraryIsRefusedAndLeftAlone();
    void aLibraryThatCannotBeWrittenIsOfferedForReading();
    void aLibraryThatAMuteProgramHoldsIsOfferedForReading();
    void anotherLibraryOpensInsteadOfThisOne();
    void aSecondStartHandsOverToTheFirst();
    void theLanguageChangesWithoutARestart();

private:
    QTemporaryDir m_configuration;
};

void TestMainWindow::init()
{
    // No test may see what another one, or the developer's own program, has left in the settings.
    QVERIFY(m_configuration.isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_configuration.path());
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"randnotiz"_s, u"randnotiz"_s).clear();
    Preferences english;
    english.language = u"en"_s;
    Settings().setPreferences(english);
}

void TestMainWindow::importsFilesThatAreChosen()
{
    Program program;
    program.start();
    program.dialogs.files = {program.write(u"river.txt"_s, riverText), program.write(u"moor.txt"_s, moorText)};
    QTest::mouseClick(&program.find<QPushButton>(u"importFiles"_s), Qt::LeftButton);

    QTRY_COMPARE(program.titles(), (QStringList{u"The moor"_s, u"The river"_s}));
    QTRY_COMPARE(program.find<QLabel>(u"importSummary"_s).text(), u"2 articles imported"_s);
}

void TestMainWindow::theReportTellsWhyAFileWasNotImported()
{
    Program program;
    program.start();
    program.dialogs.files = {program.write(u"river.txt"_s, riverText), program.write(u"again.txt"_s, riverText),
                             program.write(u"empty.txt"_s, {})};
    program.choose(u"Import files"_s);

    auto &report = program.find<ImportReportPanel>();
    QTRY_VERIFY(report.isVisible());
    QCOMPARE(program.find<QLabel>(u"importSummary"_s).text(),
             u"1 article imported · 1 already in the library · 1 not imported"_s);
    const auto &entries = program.find<QTreeWidget>(u"importEntries"_s);
    QCOMPARE(entries.topLevelItem(0)->text(0), u"empty.txt"_s);
    QCOMPARE(entries.topLevelItem(0)->text(1), u"Not imported: There is no text in it that could be read."_s);
    QTest::mouseClick(&program.find<QToolButton>(u"closeReport"_s), Qt::LeftButton);
    QVERIFY(!report.isVisible());
}

void TestMainWindow::importsWhatIsDropped()
{
    Program program;
    program.start();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(program.write(u"river.txt"_s, riverText))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&program.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&program.window(), &drop);
    QTRY_COMPARE(program.titles(), QStringList{u"The river"_s});
}

void TestMainWindow::pastesTheClipboardAsANewArticle()
{
    Program program;
    program.start();
    QGuiApplication::clipboard()->setText(moorText);
    program.choose(u"Paste as new article"_s);
    auto &dialog = program.dialog<PasteDialog>();
    QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText(), moorText);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"title"_s), u"My moor"_s);
    pressButton(dialog, QDialogButtonBox::AcceptRole);

    QTRY_COMPARE(program.titles(), QStringList{u"My moor"_s});
    QTRY_VERIFY(program.session() != nullptr);
}

void TestMainWindow::theSamplesAreOfferedToAnEmptyLibrary()
{
    Program program;
    program.start();
    QTest::mouseClick(&program.find<QPushButton>(u"trySamples"_s), Qt::LeftButton);
    const int samples = static_cast<int>(QDir(u":/samples"_s).entryList(QDir::Files).size());
    QVERIFY(samples >= 4);
    QTRY_COMPARE(program.titles().size(), samples);
}

void TestMainWindow::aKeyHighlightsTheSelection()
{
    Filled program;
    program.open(u"The river"_s);
    program.pressOn(u"carries sand"_s, Qt::Key_2);

    const QList<Annotation> stored =
        *program.window().library().annotations().of(program.session()->article().id);
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored.constFirst().quote.exact, u"carries sand"_s);
    QCOMPARE(stored.constFirst().colour, Colour::Green);
    QTRY_COMPARE(program.window().statusBar()->currentMessage(), u"Saved"_s);
}

void TestMainWindow::whatIsSelectedStaysSoWhileOneAnnotates()
{
    Filled program;
    program.open(u"The river"_s);
    program.click(u"The moor"_s, Qt::ControlModifier);
    program.click(u"The river"_s, Qt::ControlModifier);
    program.pressOn(u"carries sand"_s, Qt::Key_1);
    const QList<Article> selected = program.pane().selectedArticles();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.constFirst().metadata.title.value, u"The moor"_s);
}

void TestMainWindow::undoAndRedoSayWhatTheyWillDo()
{
    Filled program;
    program.open(u"The river"_s);
    program.pressOn(u"carries sand"_s, Qt::Key_1);
    QCOMPARE(program.session()->passages().size(), 1);

    program.choose(u"Undo highlight"_s);
    QTRY_COMPARE(program.session()->passages().size(), 0);
    program.settle();
    program.choose(u"Redo highlight"_s);
    QTRY_COMPARE(program.session()->passages().size(), 1);
}

void TestMainWindow::undoTakesTheLastActFirstWhereverItWas()
{
    Filled program;
    program.open(u"The river"_s);
    program.pressOn(u"carries sand"_s, Qt::Key_1);
    program.click(u"The moor"_s, Qt::ControlModifier);
    program.choose(u"Mark as done"_s);
    const auto done = [&program] {
        return std::ranges::count_if(*program.window().library().articles().list(),
                                     [](const Article &article) { return article.state == ReadingState::Done; });
    };
    QTRY_COMPARE(done(), 2);

    program.choose(u"Undo reading state of the articles"_s);
    QTRY_COMPARE(done(), 0);
    QCOMPARE(program.session()->passages().size(), 1);
    program.choose(u"Undo highlight"_s);
    QTRY_COMPARE(program.session()->passages().size(), 0);
    program.settle();
    program.choose(u"Redo highlight"_s);
    QTRY_COMPARE(program.session()->passages().size(), 1);
    program.settle();
    program.choose(u"Redo reading state of the articles"_s);
    QTRY_COMPARE(done(), 2);
}

void TestMainWindow::manyArticlesAreTaggedAsOneStep()
{
    Filled program;
    program.click(u"The river"_s);
    program.click(u"The moor"_s, Qt::ControlModifier);
    program.choose(u"Tags"_s);
    auto &dialog = program.dialog<TagsDialog>();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"newTag"_s), u"water, #nature"_s);
    pressButton(dialog, QDialogButtonBox::AcceptRole);

    const auto tagged = [&program](const QString &tag) {
        return program.window().library().articles().list({TrashFilter::OutsideTrash, tag})->size();
    };
    QTRY_COMPARE(tagged(u"water"_s), 2);
    QCOMPARE(tagged(u"nature"_s), 2);
    program.choose(u"Undo tags of the articles"_s);
    QTRY_COMPARE(tagged(u"water"_s), 0);
}

void TestMainWindow::editedDetailsAreKeptAsEdited()
{
    Filled program;
    program.open(u"The river"_s);
    program.choose(u"Details"_s);
    auto &dialog = program.dialog<ArticleDetailsDialog>();
    auto *title = dialog.findChild<QLineEdit *>(u"title"_s);
    auto *published = dialog.findChild<QLineEdit *>(u"published"_s);
    QPushButton *save = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    title->selectAll();
    QTest::keyClicks(title, u"The wide river"_s);
    QTest::keyClicks(published, u"2025-13"_s);
    QVERIFY(!save->isEnabled());
    QTest::keyClick(published, Qt::Key_Backspace);
    QTest::keyClicks(published, u"2"_s);
    QVERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);

    QTRY_COMPARE(program.titles(), (QStringList{u"The moor"_s, u"The wide river"_s}));
    const Metadata known = program.session()->article().metadata;
    QCOMPARE(known.title.origin, Origin::Edited);
    QCOMPARE(known.published.value, (PartialDate{2025, 12, 0}));
    QVERIFY(known.language.origin != Origin::Edited);
}

void TestMainWindow::trashedArticlesCloseAndCanBeRestored()
{
    Filled program;
    program.open(u"The river"_s);
    program.pressOn(u"carries sand"_s, Qt::Key_1);
    QTest::keyClick(&program.list(), Qt::Key_Delete);
    QTRY_COMPARE(program.titles(), QStringList{u"The moor"_s});
    QTRY_VERIFY(program.session() == nullptr);
    QTRY_COMPARE(program.find<QLabel>(u"counts"_s).text(), u"1 article"_s);

    program.choose(u"Trash"_s);
    auto &dialog = program.dialog<TrashDialog>();
    auto &items = *dialog.findChild<QTreeWidget *>(u"trash"_s);
    QTRY_COMPARE(items.topLevelItemCount(), 1);
    QTest::mouseClick(items.viewport(), Qt::LeftButton, {}, items.visualItemRect(items.topLevelItem(0)).center());
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"restore"_s), Qt::LeftButton);

    QTRY_COMPARE(program.titles(), (QStringList{u"The moor"_s, u"The river"_s}));
    QTRY_COMPARE(items.topLevelItemCount(), 0);
    dialog.close();
    program.open(u"The river"_s);
    QCOMPARE(program.session()->passages().size(), 1);
}

void TestMainWindow::undoIsReachedFromEveryFieldAndSaysWhatItDid()
{
    Filled program;
    program.open(u"The river"_s);
    program.pressOn(u"carries sand"_s, Qt::Key_1);
    QCOMPARE(program.session()->passages().size(), 1);
    const QList<QWidget *> places{&program.reader(), &program.list(), &program.find<QLineEdit>(u"search"_s),
                                  program.find<AnnotationPanel>().findChild<QPlainTextEdit *>()};
    for (QWidget *place : places) {
        place->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        program.settle();
        QTRY_COMPARE(program.session()->passages().size(), 0);
        QTRY_COMPARE(program.window().statusBar()->currentMessage(), u"Undone: highlight"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        program.settle();
        QTRY_COMPARE(program.session()->passages().size(), 1);
        QTRY_COMPARE(program.window().statusBar()->currentMessage(), u"Redone: highlight"_s);
    }

    // What a field has of its own to undo comes first.
    auto &filter = program.find<QLineEdit>(u"search"_s);
    filter.setFocus();
    QTest::keyClicks(&filter, u"riv"_s);
    QTest::keyClick(&filter, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(filter.text(), QString());
    QCOMPARE(program.session()->passages().size(), 1);
}

void TestMainWindow::deletingForGoodAsksWithNumbers()
{
    Filled program;
    program.open(u"The river"_s);
    program.pressOn(u"carries sand"_s, Qt::Key_1);
    program.press(Qt::Key_Delete);
    QTest::keyClick(&program.list(), Qt::Key_Delete);
    QTRY_COMPARE(program.titles(), QStringList{u"The moor"_s});
    program.choose(u"Trash"_s);
    auto &dialog = program.dialog<TrashDialog>();
    auto &items = *dialog.findChild<QTreeWidget *>(u"trash"_s);
    QTRY_COMPARE(items.topLevelItemCount(), 2);
    QCOMPARE(items.topLevelItem(0)->text(3), u"30 more days of use"_s);
    QVERIFY(!dialog.findChild<QPushButton *>(u"delete"_s)->isEnabled());

    dialog.findChild<QPushButton *>(u"empty"_s)->click();
    QCOMPARE(program.dialogs.asked.size(), 1);
    QVERIFY(program.dialogs.asked.last().text.contains(u"1 article, 1 annotation"_s));
    QVERIFY(program.dialogs.asked.last().destructive);
    QCOMPARE(items.topLevelItemCount(), 2);

    program.dialogs.choices = {u"Delete for good"_s};
    dialog.findChild<QPushButton *>(u"empty"_s)->click();
    QTRY_COMPARE(items.topLevelItemCount(), 0);
    QTRY_VERIFY(program.message().contains(u"1 article"_s));

    // What is undone now rests on what is gone.
    dialog.close();
    program.choose(u"Undo moving to the trash"_s);
    QTRY_VERIFY(program.message().contains(u"deleted for good"_s));
}

void TestMainWindow::aSearchIsMadeAndItsHitOpenedByKeys()
{
    Filled program;
    QTest::keyClick(&program.window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), &program.find<QLineEdit>(u"search"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"moor"_s);
    auto &results = program.find<QListView>(u"results"_s);
    QTRY_COMPARE(results.model()->rowCount(), 1);
    QTRY_VERIFY(results.isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &results);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(program.session() != nullptr);
    QCOMPARE(program.session()->article().metadata.title.value, u"The moor"_s);
}

void TestMainWindow::f6GoesFromPaneToPane()
{
    Filled program;
    program.open(u"The river"_s);
    program.list().setFocus();
    const auto focusIn = [](const QWidget &pane) {
        const QWidget *focused = QApplication::focusWidget();
        return focused != nullptr && (focused == &pane || pane.isAncestorOf(focused));
    };
    QTest::keyClick(&program.window(), Qt::Key_F6);
    QVERIFY(focusIn(program.reader()));
    QTest::keyClick(&program.window(), Qt::Key_F6);
    QVERIFY(focusIn(program.find<AnnotationPanel>()));
    QTest::keyClick(&program.window(), Qt::Key_F6);
    QVERIFY(focusIn(program.pane()));
    QTest::keyClick(&program.window(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(focusIn(program.find<AnnotationPanel>()));
}

void TestMainWindow::exportsTheOpenArticle()
{
    Filled program;
    program.open(u"The river"_s);
    program.pressOn(u"carries sand"_s, Qt::Key_1);
    const QString folder = program.folder.filePath(u"notes"_s);
    program.choose(u"Export notes"_s);
    auto &dialog = program.dialog<ExportDialog>();
    auto *field = dialog.findChild<QLineEdit *>(u"folder"_s);
    field->selectAll();
    QTest::keyClicks(field, folder);
    pressButton(dialog, QDialogButtonBox::AcceptRole);

    QTRY_COMPARE(program.message(), u"The notes of 1 article are in “%1”."_s.arg(folder));
    const QStringList files = QDir(folder).entryList({u"*.md"_s});
    QCOMPARE(files.size(), 1);
    QFile file(QDir(folder).filePath(files.constFirst()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("> carries sand"));
}

void TestMainWindow::aTitleThatTurnsTheWritingDirectionIsShownSoEverywhere()
{
    const QString title = u"invoice\u202Efdp.exe"_s;
    const QString shown = u"invoice⟨U+202E⟩fdp.exe"_s;
    Program program;
    program.start({program.write(u"a\u202E.md"_s, u"---\ntitle: \"%1\"\n---\n\nSome text.\n"_s.arg(title))});
    QTRY_VERIFY(program.session() != nullptr);

    QCOMPARE(program.window().windowTitle(), shown + u" — Randnotiz"_s);
    QCOMPARE(program.find<QTreeWidget>(u"importEntries"_s).topLevelItem(0)->text(0), u"a⟨U+202E⟩.md"_s);
    program.choose(u"Move to trash"_s);
    program.choose(u"Trash"_s);
    const auto *trash = program.dialog<TrashDialog>().findChild<QTreeWidget *>(u"trash"_s);
    QTRY_COMPARE(trash->topLevelItemCount(), 1);
    QCOMPARE(trash->topLevelItem(0)->text(0), shown);
}

void TestMainWindow::aRestartComesBackToArticleAndPlace()
{
    Filled program;
    program.open(u"The river"_s);
    program.pressOn(u"carries sand"_s, Qt::Key_3);
    program.choose(u"Library"_s);
    QVERIFY(!program.pane().isVisible());
    program.window().resize(900, 640);

    program.restart();
    QTRY_VERIFY(program.session() != nullptr);
    QCOMPARE(program.session()->article().metadata.title.value, u"The river"_s);
    QCOMPARE(program.session()->passages().size(), 1);
    QCOMPARE(program.session()->article().state, ReadingState::Reading);
    QTRY_COMPARE(program.pane().selectedArticles().size(), 1);
    QVERIFY(!program.pane().isVisible());
    QCOMPARE(program.window().size(), QSize(900, 640));
}

void TestMainWindow::aLinkGoesToItsAnnotation()
{
    Filled program;
    program.open(u"The river"_s);
    program.pressOn(u"carries sand"_s, Qt::Key_1);
    const AnnotationId id = program.session()->passages().constFirst().annotation.id;
    program.open(u"The moor"_s);

    program.window().openLink(u"randnotiz://annotation/"_s + id.toString());
    QTRY_COMPARE(program.session()->article().metadata.title.value, u"The river"_s);
    QCOMPARE(program.reader().currentAnnotation(), id);

    program.window().openLink(u"randnotiz://annotation/nonsense"_s);
    QVERIFY(program.message().contains(u"no link that Randnotiz knows"_s));
}

void TestMainWindow::aWriteThatFailsIsSaid()
{
    Filled program;
    program.open(u"The river"_s);
    program.settle();
    program.window().library().failNextWrite(Error::DiskFull);
    program.pressOn(u"carries sand"_s, Qt::Key_1);
    QTRY_COMPARE(program.message(),
                 u"The highlight was not saved. The disk is full. Make some room, then try again."_s);
    QCOMPARE(program.session()->passages().size(), 0);
    QVERIFY(program.window().statusBar()->currentMessage() != u"Saved"_s);
}

void TestMainWindow::aNoteThatIsBeingTypedIsKeptOnClosing()
{
    Filled program;
    program.open(u"The river"_s);
    program.pressOn(u"carries sand"_s, Qt::Key_1);
    program.press(Qt::Key_N);
    QTRY_VERIFY(program.find<AnnotationPanel>().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"typed until the end"_s);

    program.restart();
    QTRY_VERIFY(program.session() != nullptr);
    QCOMPARE(program.session()->passages().constFirst().annotation.note, u"typed until the end"_s);
}

void TestMainWindow::aFileThatIsNoLibraryIsRefusedAndLeftAlone()
{
    Program program;
    program.write(u"library.randnotiz"_s, u"Dear diary, this is no library."_s);
    program.start();
    QVERIFY(program.application->window() == nullptr);
    QCOMPARE(program.exitCode, 3);
    QCOMPARE(program.dialogs.asked.size(), 1);
    QVERIFY(program.dialogs.asked.constFirst().text.contains(u"is not a library of Randnotiz"_s));
    QFile file(program.libraryPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Dear diary, this is no library."));
}

void TestMainWindow::aLibraryThatCannotBeWrittenIsOfferedForReading()
{
    if (geteuid() == 0)
        QSKIP("To root every file can be written.");
    Filled program;
    program.close();
    QFile::setPermissions(program.libraryPath(), QFile::ReadOwner);
    program.dialogs.choices = {u"Open for reading"_s};
    program.start();
    QVERIFY(program.message().startsWith(u"Opened for reading only:"_s));
    QCOMPARE(program.titles().size(), 2);
}

void TestMainWindow::aLibraryThatAMuteProgramHoldsIsOfferedForReading()
{
    Filled program;
    program.close();
    const Result<std::unique_ptr<Library>> holder = Library::open(program.libraryPath());
    QVERIFY(holder.ok());
    program.dialogs.choices = {u"Open for reading"_s};
    program.start();
    QTRY_VERIFY(program.application->window() != nullptr);
    QVERIFY(program.message().startsWith(u"Opened for reading only:"_s));
    QTRY_COMPARE(program.titles().size(), 2);
    program.open(u"The river"_s);
    QCOMPARE(program.session()->article().state, ReadingState::Unread);
}

void TestMainWindow::anotherLibraryOpensInsteadOfThisOne()
{
    Filled program;
    program.dialogs.newFile = program.folder.filePath(u"other.randnotiz"_s);
    program.choose(u"New library"_s);
    QTRY_COMPARE(program.window().library().path(), Library::canonicalPath(program.dialogs.newFile));
    QVERIFY(program.titles().isEmpty());
    program.dialogs.libraryFile = program.libraryPath();
    program.choose(u"Open library"_s);
    QTRY_COMPARE(program.titles().size(), 2);
}

void TestMainWindow::aSecondStartHandsOverToTheFirst()
{
    Program program;
    program.start();
    TestDialogs dialogs;
    Application second(dialogs, std::make_shared<WebFetcher>());
    int exitCode = -1;
    connect(&second, &Application::finished, this, [&exitCode](int code) { exitCode = code; });
    second.start({program.libraryPath(), {program.write(u"river.txt"_s, riverText)}, {}});

    QTRY_COMPARE(exitCode, 0);
    QVERIFY(second.window() == nullptr);
    QVERIFY(dialogs.asked.isEmpty());
    QTRY_COMPARE(program.titles(), QStringList{u"The river"_s});
}

void TestMainWindow::theLanguageChangesWithoutARestart()
{
    Filled program;
    Preferences german;
    german.language = u"de"_s;
    Q_EMIT program.window().preferencesChanged(german);
    QTRY_COMPARE(QLocale().language(), QLocale::German);
    QCOMPARE(Settings().preferences().language, u"de"_s);
}

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
