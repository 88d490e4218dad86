#include "tags/tagwindow.h"

#include "library/articles.h"
#include "library/tags.h"
#include "session/libraryacts.h"
#include "support/testlibrary.h"
#include "tags/tagnamedialog.h"
#include "views/mainwindow/testdialogs.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestTagWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsAreShownWithTheirCounts();
    void anEmptyLibrarySaysWhereTagsComeFrom();
    void aSearchLeavesWhatMatches();
    void aNameIsTypedOverInPlace();
    void whatIsTypedStaysWhenTheLibraryChanges();
    void aNameThatIsTakenAsksBeforeItMerges();
    void aMergeIsGivenUp();
    void theMergeDialogSaysWhatWillHappen();
    void aTagIsMovedByTheKeyboard();
    void aDropOffersBothMoveAndMerge();
    void aDeletionCountsAndComesBack();
    void whatHangsBelowIsTheReadersChoice();
    void aDescriptionIsSavedWhenTheCursorLeavesIt();
    void aDescriptionIsSavedWhenAnotherTagIsShown();
    void aColourIsGivenAndUndone();
    void twinsAreMergedOrRemembered();
    void companionsLeadToTheirTag();
    void aTagIsMadeFirst();
    void theCodeBookIsExported();
    void aLibraryThatCanOnlyBeReadIsOnlyShown();
    void theSelectedTagStaysSelectedWhenItIsRenamed();
};

namespace {

struct Fixture
{
    explicit Fixture(const QStringList &first = {u"Klima"_s, u"a/b"_s, u"a/b/c"_s},
                     const QStringList &second = {u"Klima"_s, u"Klimawandel"_s})
    {
        if (!first.isEmpty())
            one = library.add(anArticle().withText(u"One two three."_s).withTags(first));
        if (!second.isEmpty())
            two = library.add(anArticle().withText(u"Four five six."_s).withTags(second));
        acts = std::make_unique<LibraryActs>(library.library());
    }

    void open(const QString &tag = {})
    {
        window = std::make_unique<TagWindow>(library.library(), *acts, dialogs, undo, redo, nullptr);
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        window->select(tag);
        QTRY_VERIFY(tag.isEmpty() || current() == tag);
    }

    template <typename Widget>
    Widget &find(const QString &name) const
    {
        auto *widget = window->findChild<Widget *>(name);
        if (widget == nullptr)
            qFatal("no %s", qPrintable(name));
        return *widget;
    }
    QTreeView &tree() const { return find<QTreeView>(u"codebook"_s); }
    QString current() const { return tree().currentIndex().siblingAtColumn(0).data(CodebookModel::NameRole).toString(); }
    QAction &action(const QString &name) const { return find<QAction>(name); }
    QString state() const { return find<QLabel>(u"state"_s).text(); }
    TagNameDialog &nameDialog() const
    {
        auto *dialog = window->findChild<TagNameDialog *>();
        if (dialog == nullptr)
            qFatal("no dialog");
        return *dialog;
    }
    /// Types a name over the current one.
    void typeName(const QString &name) const
    {
        QTest::keyClick(&tree(), Qt::Key_F2);
        auto *editor = tree().findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        editor->setText(name);
        QTest::keyClick(editor, Qt::Key_Return);
    }
    QStringList names() const
    {
        QStringList names;
        for (const TagCount &count : *library.tags().list(true))
            names += count.tag.name;
        return names;
    }

    TestLibrary library;
    ArticleId one, two;
    TestDialogs dialogs;
    QAction undo, redo;
    std::unique_ptr<LibraryActs> acts;
    std::unique_ptr<TagWindow> window;
};

} // namespace

void TestTagWindow::tagsAreShownWithTheirCounts()
{
    Fixture f;
    f.open(u"Klima"_s);
    const QAbstractItemModel &model = *f.tree().model();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), u"a"_s);
    QCOMPARE(model.index(0, 1).data().toString(), u"1"_s);
    QCOMPARE(model.index(1, 0).data().toString(), u"Klima"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"2"_s);
    QCOMPARE(f.find<QLabel>(u"tagName"_s).text(), u"Klima"_s);
}

void TestTagWindow::anEmptyLibrarySaysWhereTagsComeFrom()
{
    Fixture f({}, {});
    f.open();
    QTRY_VERIFY(!f.tree().isVisible());
    QVERIFY(!f.find<QToolButton>(u"export"_s).isEnabled());
    QVERIFY(!f.action(u"rename"_s).isEnabled());
    QVERIFY(f.action(u"newTag"_s).isEnabled());
}

void TestTagWindow::aSearchLeavesWhatMatches()
{
    Fixture f;
    f.open(u"Klima"_s);
    auto &filter = f.find<QLineEdit>(u"filter"_s);
    filter.setText(u"wandel"_s);
    QCOMPARE(f.tree().model()->rowCount(), 1);
    filter.setText(u"nowhere"_s);
    QVERIFY(!f.tree().isVisible());
    QTest::keyClick(&filter, Qt::Key_Escape);
    QCOMPARE(f.tree().model()->rowCount(), 3);
    QTest::keyClick(&filter, Qt::Key_Down);
    QVERIFY(f.tree().hasFocus());
}

void TestTagWindow::aNameIsTypedOverInPlace()
{
    Fixture f;
    f.open(u"a/b"_s);
    f.typeName(u"z"_s);
    QTRY_COMPARE(f.names(), (QStringList{u"Klima"_s, u"Klimawandel"_s, u"a/z"_s, u"a/z/c"_s}));
    QVERIFY(f.dialogs.asked.isEmpty());
    f.acts->undo();
    QTRY_VERIFY(f.names().contains(u"a/b/c"_s));
}

void TestTagWindow::whatIsTypedStaysWhenTheLibraryChanges()
{
    Fixture f;
    f.open(u"a/b"_s);
    QTest::keyClick(&f.tree(), Qt::Key_F2);
    auto *editor = f.tree().findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    editor->setText(u"typed"_s);
    QSignalSpy told(&f.library.library(), &Library::changed);
    f.library.add(anArticle().withText(u"New."_s).withTags({u"a/b"_s, u"A new one"_s}));
    QVERIFY(told.wait());
    QTest::qWait(50);
    QCOMPARE(editor->text(), u"typed"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(f.names().contains(u"a/typed"_s));
    QTRY_COMPARE(f.current(), u"a/typed"_s);
}

void TestTagWindow::aNameThatIsTakenAsksBeforeItMerges()
{
    Fixture f;
    f.open(u"Klima"_s);
    f.dialogs.choices = {u"&Merge"_s};
    f.typeName(u"klimawandel"_s);
    QTRY_COMPARE(f.dialogs.asked.size(), 1);
    QVERIFY2(f.dialogs.asked.first().text.startsWith(u"“Klima” becomes “Klimawandel”: 2 article"_s),
             qPrintable(f.dialogs.asked.first().text));
    QTRY_VERIFY(!f.names().contains(u"Klima"_s));
}

void TestTagWindow::aMergeIsGivenUp()
{
    Fixture f;
    f.open(u"Klima"_s);
    f.typeName(u"klimawandel"_s);
    QTRY_COMPARE(f.dialogs.asked.size(), 1);
    QTest::qWait(50);
    QVERIFY(f.names().contains(u"Klima"_s));
}

void TestTagWindow::theMergeDialogSaysWhatWillHappen()
{
    Fixture f;
    f.open(u"Klima"_s);
    f.action(u"merge"_s).trigger();
    TagNameDialog &dialog = f.nameDialog();
    auto *accept = dialog.findChild<QPushButton *>(u"accept"_s);
    auto *name = dialog.findChild<QLineEdit *>(u"name"_s);
    auto *follows = dialog.findChild<QLabel *>(u"follows"_s);
    QVERIFY(!accept->isEnabled());
    name->setText(u"unknown"_s);
    QTRY_VERIFY(!follows->text().isEmpty());
    QVERIFY(!accept->isEnabled());
    name->setText(u"klima"_s);
    QTRY_VERIFY(follows->text().contains(u"same"_s));
    QVERIFY(!accept->isEnabled());
    name->setText(u"Klimawandel"_s);
    QTRY_VERIFY(accept->isEnabled());
    QVERIFY2(follows->text().contains(u"becomes “Klimawandel”"_s), qPrintable(follows->text()));
    accept->click();
    QTRY_VERIFY(!f.names().contains(u"Klima"_s));
}

void TestTagWindow::aTagIsMovedByTheKeyboard()
{
    Fixture f;
    f.open(u"a/b"_s);
    QTest::keyClick(f.window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    TagNameDialog &dialog = f.nameDialog();
    auto *accept = dialog.findChild<QPushButton *>(u"accept"_s);
    QTRY_VERIFY(accept->isEnabled()); // to the top
    dialog.findChild<QLineEdit *>(u"name"_s)->setText(u"Klima"_s);
    QTRY_VERIFY(accept->isEnabled());
    accept->click();
    QTRY_VERIFY(f.names().contains(u"Klima/b/c"_s));
}

void TestTagWindow::aDropOffersBothMoveAndMerge()
{
    Fixture f;
    f.open(u"Klima"_s);
    auto *model = f.window->findChild<CodebookModel *>();
    CodebookModel *source = model != nullptr ? model
                                             : qobject_cast<CodebookModel *>(
                                                   static_cast<QSortFilterProxyModel *>(f.tree().model())->sourceModel());
    Q_EMIT source->dropped(u"Klima"_s, u"a"_s);
    QTRY_VERIFY(f.window->findChild<QMenu *>(u"dropMenu"_s) != nullptr);
    auto *menu = f.window->findChild<QMenu *>(u"dropMenu"_s);
    QCOMPARE(menu->actions().size(), 4);
    menu->actions().first()->trigger();
    QTRY_VERIFY(f.names().contains(u"a/Klima"_s));
    menu->close();
    Q_EMIT source->dropped(u"a/Klima"_s, QString());
    QTRY_VERIFY(f.names().contains(u"Klima"_s));
}

void TestTagWindow::aDeletionCountsAndComesBack()
{
    Fixture f;
    f.open(u"Klima"_s);
    f.dialogs.choices = {u"&Delete"_s};
    QTest::keyClick(&f.tree(), Qt::Key_Delete);
    QCOMPARE(f.dialogs.asked.size(), 1);
    QVERIFY2(f.dialogs.asked.first().text.startsWith(u"“Klima” is on 2 article"_s),
             qPrintable(f.dialogs.asked.first().text));
    QTRY_VERIFY(!f.names().contains(u"Klima"_s));
    auto &deleted = f.find<QToolButton>(u"deletedTags"_s);
    QTRY_VERIFY(deleted.isEnabled());
    deleted.menu()->actions().first()->trigger();
    QTRY_VERIFY(f.names().contains(u"Klima"_s));
}

void TestTagWindow::whatHangsBelowIsTheReadersChoice()
{
    Fixture f;
    f.open(u"a/b"_s);
    f.dialogs.choices = {u"Delete &only this tag"_s};
    f.action(u"delete"_s).trigger();
    QCOMPARE(f.dialogs.asked.first().choices.size(), 2);
    QTRY_VERIFY(!f.names().contains(u"a/b"_s));
    QVERIFY(f.names().contains(u"a/b/c"_s));
    // What is left of it is a level that is no tag.
    const auto *model = qobject_cast<CodebookModel *>(static_cast<QSortFilterProxyModel *>(f.tree().model())->sourceModel());
    QTRY_VERIFY(model->entry(u"a/b"_s)->tag.id.isNull());
    QCOMPARE(f.current(), u"a/b"_s);
    f.dialogs.choices = {u"Delete it &with those below"_s};
    f.action(u"delete"_s).trigger();
    QTRY_COMPARE(f.names(), (QStringList{u"Klima"_s, u"Klimawandel"_s}));
}

void TestTagWindow::aDescriptionIsSavedWhenTheCursorLeavesIt()
{
    Fixture f;
    f.open(u"Klima"_s);
    auto &description = f.find<QPlainTextEdit>(u"description"_s);
    description.setFocus();
    QTest::keyClicks(&description, u"Over decades"_s);
    f.tree().setFocus();
    QTRY_COMPARE(f.library.tags().codebook()->at(3).description, u"Over decades"_s);
}

void TestTagWindow::aDescriptionIsSavedWhenAnotherTagIsShown()
{
    Fixture f;
    f.open(u"Klima"_s);
    auto &description = f.find<QPlainTextEdit>(u"description"_s);
    QTest::keyClicks(&description, u"Kept"_s);
    f.window->select(u"a/b"_s);
    QCOMPARE(description.toPlainText(), QString());
    QTRY_COMPARE(f.library.tags().codebook()->at(3).description, u"Kept"_s);
    // Nor is it lost with the window.
    QTest::keyClicks(&description, u"Too"_s);
    f.window->close();
    QTRY_COMPARE(f.library.tags().codebook()->at(1).description, u"Too"_s);
}

void TestTagWindow::aColourIsGivenAndUndone()
{
    Fixture f;
    f.open(u"Klima"_s);
    QToolButton *red = nullptr;
    for (QToolButton *button : f.window->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Red"_s)
            red = button;
    }
    QVERIFY(red != nullptr);
    red->click();
    QTRY_VERIFY(f.library.articles().article(f.two)->tags.first().colour.has_value());
    f.acts->undo();
    QTRY_VERIFY(!f.library.articles().article(f.two)->tags.first().colour.has_value());
    QTRY_VERIFY(!red->isChecked());
}

void TestTagWindow::twinsAreMergedOrRemembered()
{
    Fixture f({u"Haus"_s, u"Klima-Wandel"_s}, {u"Häuser"_s, u"Klimawandel"_s});
    f.open();
    auto &list = f.find<QTreeWidget>(u"twins"_s);
    QTRY_COMPARE(list.topLevelItemCount(), 2);
    f.find<QTabWidget>(u"sides"_s).setCurrentIndex(1);
    f.dialogs.choices = {u"Keep “Klimawandel”"_s};
    f.find<QPushButton>(u"mergeTwins"_s).click();
    QTRY_COMPARE(list.topLevelItemCount(), 1);
    QCOMPARE(f.names(), (QStringList{u"Haus"_s, u"Häuser"_s, u"Klimawandel"_s}));
    f.find<QPushButton>(u"distinctTwins"_s).click();
    QTRY_COMPARE(list.topLevelItemCount(), 0);
    QVERIFY(!f.find<QPushButton>(u"mergeTwins"_s).isEnabled());
    QCOMPARE(f.names().size(), 3);
}

void TestTagWindow::companionsLeadToTheirTag()
{
    Fixture f;
    f.open(u"Klimawandel"_s);
    auto &companions = f.find<QTreeWidget>(u"companions"_s);
    QTRY_COMPARE(companions.topLevelItemCount(), 1);
    QCOMPARE(companions.topLevelItem(0)->text(0), u"Klima"_s);
    Q_EMIT companions.itemActivated(companions.topLevelItem(0), 0);
    QCOMPARE(f.current(), u"Klima"_s);
    QTRY_COMPARE(companions.topLevelItemCount(), 3);
}

void TestTagWindow::aTagIsMadeFirst()
{
    Fixture f;
    f.open(u"Klima"_s);
    QTest::keyClick(f.window.get(), Qt::Key_N, Qt::ControlModifier);
    TagNameDialog &dialog = f.nameDialog();
    auto *accept = dialog.findChild<QPushButton *>(u"accept"_s);
    dialog.findChild<QLineEdit *>(u"name"_s)->setText(u"KLIMA"_s);
    QVERIFY(!accept->isEnabled());
    dialog.findChild<QLineEdit *>(u"name"_s)->setText(u"new/place"_s);
    QTRY_VERIFY(accept->isEnabled());
    accept->click();
    QTRY_COMPARE(f.current(), u"new/place"_s);
}

void TestTagWindow::theCodeBookIsExported()
{
    Fixture f;
    f.open(u"Klima"_s);
    f.dialogs.newFile = f.library.filePath(u"book.qdc"_s);
    auto &exporting = f.find<QToolButton>(u"export"_s);
    QTRY_VERIFY(exporting.isEnabled());
    exporting.menu()->actions().last()->trigger();
    QTRY_VERIFY2(f.state().contains(u"book.qdc"_s), qPrintable(f.state()));
    QVERIFY(QFile::exists(f.dialogs.newFile));
}

void TestTagWindow::aLibraryThatCanOnlyBeReadIsOnlyShown()
{
    Fixture f;
    f.acts.reset();
    f.library.reopen(OpenOptions::ReadOnly);
    f.acts = std::make_unique<LibraryActs>(f.library.library());
    f.open(u"Klima"_s);
    for (const QString &name : {u"newTag"_s, u"rename"_s, u"merge"_s, u"move"_s, u"delete"_s})
        QVERIFY2(!f.action(name).isEnabled(), qPrintable(name));
    QVERIFY(f.find<QPlainTextEdit>(u"description"_s).isReadOnly());
    f.window.reset();
    f.acts.reset();
}

void TestTagWindow::theSelectedTagStaysSelectedWhenItIsRenamed()
{
    Fixture f;
    f.open(u"a/b"_s);
    QVERIFY(f.library.write(MoveTag{u"a"_s, u"other"_s}).ok());
    QTRY_COMPARE(f.current(), u"other/b"_s);
}

QTEST_MAIN(TestTagWindow)
#include "test_tagwindow.moc"
