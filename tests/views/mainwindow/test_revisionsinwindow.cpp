#include "dialogs/differenceview.h"
#include "dialogs/historydialog.h"
#include "dialogs/newtextdialog.h"
#include "dialogs/originaldialog.h"
#include "library/articles.h"
#include "library/library.h"
#include "mainwindow/importreportpanel.h"
#include "mainwindow/receiptstrip.h"
#include "mainwindow/reviewpanel.h"
#include "program.h"

#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// New texts, the receipt, the review and the history, as a person meets them.
class TestRevisionsInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEditedTextIsShownWithAReceipt();
    void aFailedEditKeepsTheWords();
    void leavingAnEditedTextIsAsked();
    void aTextThatLosesMostOfItsWordsIsAsked();
    void aPastedTextReplacesTheOldOne();
    void anImportTellsOfRewordedPassages();
    void aReviewGoesThroughAllThatChanged();
    void aReviewOfTheLibraryOpensTheArticles();
    void anOrphanIsAttachedToTheSelection();
    void theHistoryComparesVersionsAndGoesBack();

private:
    void edit(const QString &from, const QString &to) const;
    ReviewPanel &review() const { return program->find<ReviewPanel>(); }
    ReceiptStrip &receipt() const { return program->find<ReceiptStrip>(); }
    QListWidget &items() const { return program->find<QListWidget>(u"reviewItems"_s); }
    bool press(const QString &button) const
    {
        auto &found = program->find<QPushButton>(button);
        const bool works = Program::waitFor([&found] { return found.isVisible() && found.isEnabled(); });
        QTest::mouseClick(&found, Qt::LeftButton);
        program->settle();
        return works;
    }

    std::unique_ptr<Program> program;
};

namespace {

const QString text = u"# Moor\n\nIt all begins right here. The old words stay as they are. And this is the end.\n\n"
                     "A second paragraph has words of its own.\n\nThe third paragraph goes away one day.\n"_s;

} // namespace

void TestRevisionsInWindow::init()
{
    program = std::make_unique<Program>();
    program->start({program->write(u"moor.md"_s, text)});
    QVERIFY(Program::waitFor([this] { return program->session() != nullptr; }));
    program->pressOn(u"It all begins right here."_s, Qt::Key_1);
    program->pressOn(u"The old words stay as they are."_s, Qt::Key_2);
    program->pressOn(u"The third paragraph goes away one day."_s, Qt::Key_3);
    QCOMPARE(program->session()->passages().size(), 3);
}

void TestRevisionsInWindow::cleanup()
{
    program.reset();
}

/// In the editor, then waits until the text is in the library.
void TestRevisionsInWindow::edit(const QString &from, const QString &to) const
{
    program->choose(u"Edit text"_s);
    auto &dialog = program->dialog<NewTextDialog>();
    auto &editor = *dialog.findChild<QPlainTextEdit *>();
    editor.selectAll();
    editor.insertPlainText(editor.toPlainText().replace(from, to));
    const QPointer<NewTextDialog> open(&dialog);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"save"_s), Qt::LeftButton);
    QVERIFY(Program::waitFor([&open] { return open == nullptr || !open->isVisible(); }));
    QVERIFY(Program::waitFor([this, to] { return program->session()->body().text.contains(to); }));
}

void TestRevisionsInWindow::anEditedTextIsShownWithAReceipt()
{
    QVERIFY(receipt().isHidden());
    edit(u"old words"_s, u"new words"_s);
    QCOMPARE(receipt().text(), u"The text has changed. Your annotations: 2 the same, 1 reworded."_s);
    QVERIFY(program->find<QPushButton>(u"receiptReview"_s).isVisible());
    auto &count = program->find<QToolButton>(u"toReview"_s);
    QVERIFY(Program::waitFor([&count] { return count.isVisible(); }));
    QCOMPARE(count.text(), u"1 passage to review"_s);

    program->choose(u"Undo edit of the text"_s);
    QVERIFY(Program::waitFor([this] { return program->session()->body().text.contains(u"old words"_s); }));
    QVERIFY(Program::waitFor([&count] { return !count.isVisible(); }));
    QCOMPARE(receipt().text(), u"The text has changed. Your annotations: 3 the same."_s);
    program->choose(u"Redo edit of the text"_s);
    QVERIFY(Program::waitFor([this] { return program->session()->body().text.contains(u"new words"_s); }));
}

void TestRevisionsInWindow::aFailedEditKeepsTheWords()
{
    program->choose(u"Edit text"_s);
    auto &dialog = program->dialog<NewTextDialog>();
    auto &editor = *dialog.findChild<QPlainTextEdit *>();
    auto *save = dialog.findChild<QPushButton *>(u"save"_s);
    QVERIFY(!save->isEnabled());
    editor.moveCursor(QTextCursor::End);
    editor.insertPlainText(u"\n\nTyped with care."_s);
    program->session()->library().failNextWrite(Error::DiskFull);

    QTest::mouseClick(save, Qt::LeftButton);

    auto *failure = dialog.findChild<QLabel *>(u"failure"_s);
    QVERIFY(Program::waitFor([failure] { return failure->isVisible(); }));
    QCOMPARE(failure->text(), u"The new text was not saved. The disk is full. Make some room, then try again."_s);
    QVERIFY(dialog.isVisible());
    QVERIFY(editor.toPlainText().contains(u"Typed with care."_s));
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(Program::waitFor([this] { return program->session()->body().text.contains(u"Typed with care."_s); }));
}

void TestRevisionsInWindow::leavingAnEditedTextIsAsked()
{
    program->choose(u"Edit text"_s);
    auto &dialog = program->dialog<NewTextDialog>();
    const QPointer<NewTextDialog> open(&dialog);
    dialog.findChild<QPlainTextEdit *>()->insertPlainText(u"New "_s);
    dialog.reject();
    QCOMPARE(program->dialogs.asked.size(), 1);
    QVERIFY(dialog.isVisible());
    program->dialogs.choices = {u"Discard the text"_s};
    dialog.reject();
    QVERIFY(Program::waitFor([&open] { return open == nullptr || !open->isVisible(); }));
    QVERIFY(!program->session()->body().text.contains(u"New "_s));
}

void TestRevisionsInWindow::aTextThatLosesMostOfItsWordsIsAsked()
{
    program->choose(u"Edit text"_s);
    auto &dialog = program->dialog<NewTextDialog>();
    dialog.findChild<QPlainTextEdit *>()->setPlainText(u"Gone."_s);
    dialog.findChild<QPlainTextEdit *>()->document()->setModified(true);
    auto *save = dialog.findChild<QPushButton *>(u"save"_s);
    dialog.findChild<QPlainTextEdit *>()->insertPlainText(u"All "_s);
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(Program::waitFor([this] { return program->dialogs.asked.size() == 1; }));
    QVERIFY(Program::waitFor([save] { return save->isEnabled(); }));
    QVERIFY(program->session()->body().text.contains(u"old words"_s));

    program->dialogs.choices = {u"Take the new text"_s};
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(Program::waitFor([this] { return program->session()->body().text == u"All Gone."_s; }));
    QCOMPARE(program->session()->passages().size(), 3);
    QVERIFY(receipt().text().endsWith(u"3 not found."_s));
}

void TestRevisionsInWindow::aPastedTextReplacesTheOldOne()
{
    QGuiApplication::clipboard()->setText(QString(text).replace(u"old words"_s, u"new words"_s));
    program->choose(u"Paste new text"_s);
    auto &dialog = program->dialog<NewTextDialog>();
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"save"_s), Qt::LeftButton);
    QVERIFY(Program::waitFor([this] { return program->session()->body().text.contains(u"new words"_s); }));
    QCOMPARE(program->session()->article().metadata.title.value, u"Moor"_s);
    program->choose(u"Undo new text"_s);
}

void TestRevisionsInWindow::anImportTellsOfRewordedPassages()
{
    program->window().importPaths({program->write(u"moor.md"_s, QString(text).replace(u"old words"_s, u"new words"_s))});
    QVERIFY(Program::waitFor([this] { return !receipt().text().isEmpty(); }));
    auto *entries = program->window().findChild<ImportReportPanel *>()->findChild<QTreeWidget *>();
    QVERIFY(Program::waitFor([entries] { return entries->isVisible() && entries->topLevelItemCount() == 1; }));
    QVERIFY(entries->topLevelItem(0)->text(1).endsWith(u"annotations: 2 the same, 1 reworded"_s));
}

void TestRevisionsInWindow::aReviewGoesThroughAllThatChanged()
{
    edit(u"The old words stay as they are. And this is the end."_s, u"The new words stay as they are. And this is the end."_s);
    edit(u"The third paragraph goes away one day."_s, u"Nothing is left of it here, for sure."_s);
    QVERIFY(press(u"receiptReview"_s));
    QVERIFY(Program::waitFor([this] { return items().count() == 2; }));
    QVERIFY(review().isVisible());
    QCOMPARE(program->find<QLabel>(u"reviewTitle"_s).text(), u"Review 1 of 2"_s);
    QVERIFY(program->find<QTextEdit>(u"wording"_s).toPlainText().contains(u"The new words stay as they are."_s));
    QCOMPARE(program->reader().currentAnnotation(), review().current());
    const AnnotationId reworded = review().current();

    QVERIFY(press(u"reviewAccept"_s));
    QVERIFY(Program::waitFor([this] { return items().count() == 1; }));
    QCOMPARE(program->session()->passage(reworded)->annotation.quote.exact, u"The new words stay as they are."_s);
    QVERIFY(!program->find<QPushButton>(u"reviewAccept"_s).isVisible());
    QVERIFY(press(u"reviewKeep"_s));
    QVERIFY(Program::waitFor([this] { return items().count() == 0; }));
    QVERIFY(program->find<QTextEdit>(u"wording"_s).toPlainText().startsWith(u"Nothing to review"_s));

    program->choose(u"Undo keeping the old quote"_s);
    QVERIFY(Program::waitFor([this] { return items().count() == 1; }));
    program->choose(u"Undo accepting the new words"_s);
    QVERIFY(Program::waitFor([this] { return items().count() == 2; }));
    QTest::keyClick(&items(), Qt::Key_Escape);
    QVERIFY(review().isHidden());
}

void TestRevisionsInWindow::aReviewOfTheLibraryOpensTheArticles()
{
    edit(u"old words"_s, u"new words"_s);
    program->window().importPaths({program->write(u"other.md"_s, u"# Other\n\nSomething else altogether is said here.\n"_s)});
    QVERIFY(Program::waitFor([this] { return program->session()->article().metadata.title.value == u"Other"_s; }));
    QVERIFY(receipt().isHidden());
    auto &count = program->find<QToolButton>(u"toReview"_s);
    QVERIFY(Program::waitFor([&count] { return count.isVisible(); }));

    QTest::mouseClick(&count, Qt::LeftButton);

    QVERIFY(Program::waitFor([this] { return program->session()->article().metadata.title.value == u"Moor"_s; }));
    QVERIFY(review().isAboutLibrary());
    QVERIFY(press(u"reviewAccept"_s));
    QVERIFY(Program::waitFor([this] { return items().count() == 0; }));
}

void TestRevisionsInWindow::anOrphanIsAttachedToTheSelection()
{
    edit(u"The third paragraph goes away one day."_s, u"Nothing is left of it here, for sure."_s);
    program->choose(u"Review changed passages"_s);
    QVERIFY(Program::waitFor([this] { return items().count() == 1; }));
    const AnnotationId orphan = review().current();
    QVERIFY(!program->find<QPushButton>(u"reviewAttach"_s).isEnabled());
    const QString words = u"Nothing is left of it here"_s;
    const qsizetype start = program->session()->body().text.indexOf(words);
    program->reader().setSelection({start, start + words.size()});

    QVERIFY(press(u"reviewAttach"_s));

    QVERIFY(Program::waitFor([this] { return items().count() == 0; }));
    QCOMPARE(program->session()->passage(orphan)->annotation.quote.exact, words);
    program->choose(u"Undo attaching the annotation"_s);
    QVERIFY(Program::waitFor([&] { return program->session()->passage(orphan)->isOrphan(); }));
}

void TestRevisionsInWindow::theHistoryComparesVersionsAndGoesBack()
{
    edit(u"old words"_s, u"new words"_s);
    program->choose(u"History"_s);
    auto &dialog = program->dialog<HistoryDialog>();
    auto &revisions = *dialog.findChild<QTreeWidget *>();
    QCOMPARE(revisions.topLevelItemCount(), 2);
    QVERIFY(revisions.topLevelItem(0)->text(0).endsWith(u"(shown)"_s));
    QCOMPARE(revisions.topLevelItem(0)->text(1), u"Edited here"_s);
    QCOMPARE(revisions.topLevelItem(1)->text(1), u"moor.md"_s);
    auto &differences = *dialog.findChild<DifferenceView *>();
    QVERIFY(Program::waitFor([&differences] { return differences.changeCount() == 1; }));
    QVERIFY(differences.toPlainText().contains(u"The old new words stay"_s));
    QCOMPARE(dialog.findChild<QLabel *>(u"touched"_s)->text(), u"1 of your annotations touches changed sentences."_s);
    differences.goToChange(1);
    QCOMPARE(differences.textCursor().selectedText().simplified(), u"old new"_s);

    auto *goBack = dialog.findChild<QPushButton *>(u"goBack"_s);
    QVERIFY(!goBack->isEnabled());
    revisions.setCurrentItem(revisions.topLevelItem(1));
    QVERIFY(goBack->isEnabled());
    QTest::mouseClick(goBack, Qt::LeftButton);
    QVERIFY(Program::waitFor([this] { return program->session()->body().text.contains(u"old words"_s); }));
    QVERIFY(Program::waitFor([&revisions] { return revisions.topLevelItem(1)->text(0).endsWith(u"(shown)"_s); }));
    dialog.close();
    program->choose(u"Undo going to another version"_s);
    QVERIFY(Program::waitFor([this] { return program->session()->body().text.contains(u"new words"_s); }));
}

QTEST_MAIN(TestRevisionsInWindow)
#include "test_revisionsinwindow.moc"
