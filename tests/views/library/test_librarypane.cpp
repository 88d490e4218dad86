#include "library/librarypane.h"
#include "support/testlibrary.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// A pane that is shown and filled.
struct Pane
{
    explicit Pane(TestLibrary &library) : pane(library.library())
    {
        pane.resize(300, 500);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane) || !QTest::qWaitFor([this] { return pane.articles().isLoaded(); }))
            qFatal("The pane was not filled.");
    }

    template <typename Widget>
    Widget &find(const QString &name) const
    {
        return *pane.findChild<Widget *>(name);
    }
    QListView &list() const { return find<QListView>(u"articles"_s); }

    void click(const QString &title, Qt::KeyboardModifiers modifiers = {}) const
    {
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            const QModelIndex index = list().model()->index(row, 0);
            if (index.data(ArticleListModel::TitleRole) == title) {
                QTest::mouseClick(list().viewport(), Qt::LeftButton, modifiers, list().visualRect(index).center());
                return;
            }
        }
        qFatal("There is no such article in the list.");
    }

    QStringList selected() const
    {
        QStringList titles;
        for (const Article &article : pane.selectedArticles())
            titles += article.metadata.title.value;
        return titles;
    }

    LibraryPane pane;
};

ArticleId add(TestLibrary &library, const QString &title, const QStringList &tags = {})
{
    return library.add(anArticle().withTitle(title).withText(u"The text of %1."_s.arg(title)).withTags(tags));
}

} // namespace

class TestLibraryPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyLibraryOffersToImport();
    void samplesAreOfferedOnlyWhereThereAreSome();
    void aFilterThatLeavesNothingCanBeCleared();
    void aClickOpensAndEnterToo();
    void ctrlClickSelectsWithoutOpening();
    void arrowDownGoesFromTheLineToTheList();
    void deleteAsksForTheTrash();
    void aTitleThatTurnsTheWritingDirectionIsShownSo();
    void aClickOnATagFiltersByIt();
    void aTagOnAnAnnotationFindsItsArticle();
    void theStateFilterNarrowsTheList();
    void aReloadKeepsSelectionAndScroll();
};

void TestLibraryPane::anEmptyLibraryOffersToImport()
{
    TestLibrary library;
    Pane p(library);
    QSignalSpy files(&p.pane, &LibraryPane::importFilesRequested);
    auto &button = p.find<QPushButton>(u"importFiles"_s);
    QVERIFY(button.isVisible());
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(files.count(), 1);
    QVERIFY(!p.find<QPushButton>(u"clearFilter"_s).isVisible());
}

void TestLibraryPane::samplesAreOfferedOnlyWhereThereAreSome()
{
    TestLibrary library;
    Pane p(library);
    QVERIFY(!p.find<QPushButton>(u"trySamples"_s).isVisible());
    p.pane.offerSamples(true);
    QVERIFY(p.find<QPushButton>(u"trySamples"_s).isVisible());
}

void TestLibraryPane::aFilterThatLeavesNothingCanBeCleared()
{
    TestLibrary library;
    add(library, u"One"_s);
    Pane p(library);
    p.find<QComboBox>(u"state"_s).setCurrentIndex(3);
    auto &clear = p.find<QPushButton>(u"clearFilter"_s);
    QVERIFY(clear.isVisible());
    QTest::mouseClick(&clear, Qt::LeftButton);
    QVERIFY(p.list().isVisible());
    QCOMPARE(p.list().model()->rowCount(), 1);
    QCOMPARE(p.find<QComboBox>(u"state"_s).currentIndex(), 0);
}

void TestLibraryPane::aClickOpensAndEnterToo()
{
    TestLibrary library;
    const ArticleId one = add(library, u"One"_s);
    Pane p(library);
    QList<ArticleId> opened;
    connect(&p.pane, &LibraryPane::articleActivated, this, [&opened](ArticleId id) { opened += id; });
    p.click(u"One"_s);
    QCOMPARE(opened, QList<ArticleId>{one});
    QTest::keyClick(&p.list(), Qt::Key_Return);
    QCOMPARE(opened, (QList<ArticleId>{one, one}));
}

void TestLibraryPane::ctrlClickSelectsWithoutOpening()
{
    TestLibrary library;
    add(library, u"One"_s);
    add(library, u"Two"_s);
    Pane p(library);
    p.click(u"Two"_s);
    int opened = 0;
    connect(&p.pane, &LibraryPane::articleActivated, this, [&opened] { ++opened; });
    p.click(u"One"_s, Qt::ControlModifier);
    QCOMPARE(opened, 0);
    QCOMPARE(p.selected(), (QStringList{u"Two"_s, u"One"_s}));
}

void TestLibraryPane::arrowDownGoesFromTheLineToTheList()
{
    TestLibrary library;
    add(library, u"One"_s);
    Pane p(library);
    p.list().setFocus();
    p.pane.focusSearch();
    QTRY_VERIFY(p.find<QLineEdit>(u"search"_s).hasFocus());
    QTest::keyClick(&p.find<QLineEdit>(u"search"_s), Qt::Key_Down);
    QVERIFY(p.list().hasFocus());
    QCOMPARE(p.selected(), QStringList{u"One"_s});
    p.pane.focusSearch();
    QVERIFY(p.find<QLineEdit>(u"search"_s).hasFocus());
}

void TestLibraryPane::deleteAsksForTheTrash()
{
    TestLibrary library;
    add(library, u"One"_s);
    Pane p(library);
    p.click(u"One"_s);
    QSignalSpy trash(&p.pane, &LibraryPane::trashRequested);
    QTest::keyClick(&p.list(), Qt::Key_Delete);
    QCOMPARE(trash.count(), 1);
}

void TestLibraryPane::aClickOnATagFiltersByIt()
{
    TestLibrary library;
    add(library, u"One"_s, {u"water"_s});
    add(library, u"Two"_s);
    Pane p(library);
    auto &tree = p.find<QTreeView>(u"tags"_s);
    QTRY_COMPARE(tree.model()->rowCount(), 2);
    const auto clickRow = [&tree](int row) {
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(tree.model()->index(row, 0)).center());
    };
    clickRow(1);
    QCOMPARE(p.list().model()->rowCount(), 1);
    clickRow(0);
    QCOMPARE(p.list().model()->rowCount(), 2);
}

void TestLibraryPane::aTagOnAnAnnotationFindsItsArticle()
{
    TestLibrary library;
    const ArticleId one = add(library, u"One"_s);
    add(library, u"Two"_s);
    library.highlight(one, u"text"_s, Colour::Green, {}, {u"claim/strong"_s});
    Pane p(library);
    auto &tree = p.find<QTreeView>(u"tags"_s);
    QTRY_COMPARE(tree.model()->rowCount(), 2);
    tree.setCurrentIndex(tree.model()->index(1, 0));
    QTRY_COMPARE(p.list().model()->rowCount(), 1);
    QCOMPARE(p.list().model()->index(0, 0).data(ArticleListModel::TitleRole).toString(), u"One"_s);
}

void TestLibraryPane::theStateFilterNarrowsTheList()
{
    TestLibrary library;
    const ArticleId done = add(library, u"One done"_s);
    add(library, u"One open"_s);
    QVERIFY(library.write(SetReadingState{{{done, ReadingState::Done}}}));
    Pane p(library);
    p.find<QComboBox>(u"state"_s).setCurrentIndex(3);
    QCOMPARE(p.list().model()->rowCount(), 1);
}

void TestLibraryPane::aReloadKeepsSelectionAndScroll()
{
    TestLibrary library;
    QList<std::pair<ArticleId, ReadingState>> states;
    for (int i = 0; i <= ArticleListModel::rowByRow; ++i)
        states.emplaceBack(add(library, u"Article %1"_s.arg(i)), ReadingState::Done);
    Pane p(library);
    p.list().scrollToBottom();
    p.click(u"Article 0"_s);
    p.click(u"Article 2"_s, Qt::ControlModifier);
    const int scroll = p.list().verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    QSignalSpy loaded(&p.pane.articles(), &ArticleListModel::loaded);

    QVERIFY(library.write(SetReadingState{states}));
    QVERIFY(loaded.wait());
    QCOMPARE(p.selected(), (QStringList{u"Article 2"_s, u"Article 0"_s}));
    QCOMPARE(p.list().verticalScrollBar()->value(), scroll);
}

void TestLibraryPane::aTitleThatTurnsTheWritingDirectionIsShownSo()
{
    const auto lookOf = [](const QString &title) {
        TestLibrary library;
        library.add(anArticle().withTitle(title));
        Pane pane(library);
        pane.list().clearFocus();
        return pane.list().viewport()->grab().toImage();
    };

    QCOMPARE(lookOf(u"invoice\u202Efdp.exe"_s), lookOf(u"invoice⟨U+202E⟩fdp.exe"_s));
}

QTEST_MAIN(TestLibraryPane)
#include "test_librarypane.moc"
