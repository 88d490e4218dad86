#include "views/mainwindow/program.h"

#include "dialogs/exportdialog.h"
#include "library/sidelists.h"
#include "reader/textpane.h"
#include "search/savedsearchdialog.h"
#include "search/savedsearchlist.h"
#include "search/searchline.h"
#include "search/searchresults.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStatusBar>
#include <QToolButton>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// A program with two articles.
struct Filled : Program
{
    Filled()
    {
        start({write(u"river.txt"_s, u"The river\n\nA river carries sand. It never carries the same sand twice.\n"_s),
               write(u"moor.txt"_s, u"The moor\n\nA moor keeps what falls into it, and sand, for a very long time.\n"_s)});
        if (!waitFor([this] { return titles().size() == 2; }))
            qFatal("The articles were not imported.");
    }

    SearchResultModel &model() const { return pane().results().model(); }
    SavedSearchList &saved() const { return pane().side().savedSearchList(); }

    void search(const QString &text) const
    {
        pane().setSearchText(text);
        if (!waitFor([this] { return model().isAnswered() && pane().isSearching(); }))
            qFatal("No answer came.");
    }

    void openHit(const QString &title) const
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            const FoundRow hit = model().rowAt(row);
            if (hit.isAnnotation() || hit.passage.title != title)
                continue;
            auto &list = pane().results().list();
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(model().index(row)).center());
            if (!waitFor([this, title] { return session() != nullptr && session()->article().metadata.title.value == title; }))
                qFatal("The hit was not opened.");
            return;
        }
        qFatal("There is no such hit.");
    }

    void save(const QString &name) const
    {
        choose(u"Save search"_s);
        auto &asked = dialog<SavedSearchDialog>();
        asked.findChild<QLineEdit *>(u"name"_s)->setText(name);
        asked.findChild<QPushButton *>(u"accept"_s)->click();
        if (!waitFor([this, name] { return savedNames().contains(name); }))
            qFatal("The search was not saved.");
    }
    QStringList savedNames() const
    {
        QStringList names;
        for (int row = 0; row < saved().model()->rowCount(); ++row)
            names += saved().model()->index(row, 0).data().toString();
        return names;
    }
};

} // namespace

class TestSearchInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anOpenedHitShowsAllPlacesOfTheSearch();
    void anotherHitOfTheOpenArticleIsGoneTo();
    void theEndOfASearchTakesTheMarksAway();
    void aSearchIsSavedCountedAndOpenedAgain();
    void savingIsUndoneAndRedone();
    void aSavedSearchIsRenamedAndDeletedByKeys();
    void aNameIsGivenOnce();
    void whatIsFoundCanBeExported();
    void theKeysOfTheMenuWorkWhileOneTypes();

private:
    QTemporaryDir m_configuration;
};

void TestSearchInWindow::init()
{
    // No test may see what another one, or the developer's own program, has left in the settings.
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_configuration.path());
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"randnotiz"_s, u"randnotiz"_s).clear();
    Preferences english;
    english.language = u"en"_s;
    Settings().setPreferences(english);
}

void TestSearchInWindow::anOpenedHitShowsAllPlacesOfTheSearch()
{
    Filled program;
    const auto &text = program.find<TextPane>();
    program.search(u"same sands"_s);
    program.openHit(u"The river"_s);
    QTRY_COMPARE(text.places().size(), 3);
    const QString body = program.session()->body().text;
    QCOMPARE(body.sliced(text.places()[0].start, text.places()[0].length()), u"sand"_s);
    auto &place = program.find<QLabel>(u"hitPlace"_s);
    QVERIFY(place.isVisible());
    QCOMPARE(place.text(), u"1 of 3 places of the search"_s);
    program.choose(u"Find next"_s);
    QCOMPARE(place.text(), u"2 of 3 places of the search"_s);
    QTest::mouseClick(&program.find<QToolButton>(u"previousHit"_s), Qt::LeftButton);
    QCOMPARE(place.text(), u"1 of 3 places of the search"_s);

    program.press(Qt::Key_Escape);
    QVERIFY(text.places().isEmpty());
    QVERIFY(!place.isVisible());
}

void TestSearchInWindow::anotherHitOfTheOpenArticleIsGoneTo()
{
    Filled program;
    program.open(u"The river"_s);
    program.pressOn(u"carries sand"_s, Qt::Key_1);
    program.search(u"sand"_s);
    QTRY_COMPARE(program.model().total(), 3);
    program.openHit(u"The river"_s);
    QTRY_COMPARE(program.find<TextPane>().places().size(), 2);
    program.openHit(u"The moor"_s);
    QTRY_COMPARE(program.find<TextPane>().places().size(), 1);
}

void TestSearchInWindow::theEndOfASearchTakesTheMarksAway()
{
    Filled program;
    program.search(u"sand"_s);
    program.openHit(u"The river"_s);
    QTRY_COMPARE(program.find<TextPane>().places().size(), 2);
    program.pane().endSearch();
    QVERIFY(program.find<TextPane>().places().isEmpty());
    QVERIFY(program.list().isVisible());
}

void TestSearchInWindow::aSearchIsSavedCountedAndOpenedAgain()
{
    Filled program;
    QVERIFY(program.actionFor(u"Save search"_s) == nullptr);
    program.search(u"sand"_s);
    program.save(u"About sand"_s);
    QTRY_COMPARE(program.saved().model()->index(0, 0).data(SavedSearchModel::CountRole).toLongLong(), 2);
    program.pane().endSearch();
    QVERIFY(!program.pane().isSearching());

    const QRect row = program.saved().visualRect(program.saved().model()->index(0, 0));
    QTest::mouseClick(program.saved().viewport(), Qt::LeftButton, {}, row.center());
    QTRY_VERIFY(program.pane().isSearching());
    QCOMPARE(program.pane().searchText(), u"sand"_s);
    QTRY_COMPARE(program.model().total(), 2);
    QVERIFY(program.saved().selectionModel()->hasSelection());

    program.restart();
    QCOMPARE(program.savedNames(), QStringList{u"About sand"_s});
}

void TestSearchInWindow::savingIsUndoneAndRedone()
{
    Filled program;
    program.search(u"sand"_s);
    program.save(u"About sand"_s);
    program.choose(u"Undo saving the search"_s);
    QTRY_VERIFY(program.savedNames().isEmpty());
    QVERIFY(!program.saved().isVisible());
    program.choose(u"Redo saving the search"_s);
    QTRY_COMPARE(program.savedNames(), QStringList{u"About sand"_s});
}

void TestSearchInWindow::aSavedSearchIsRenamedAndDeletedByKeys()
{
    Filled program;
    program.search(u"sand"_s);
    program.save(u"About sand"_s);
    program.saved().setCurrentIndex(program.saved().model()->index(0, 0));
    QTest::keyClick(&program.saved(), Qt::Key_F2);
    auto &asked = program.dialog<SavedSearchDialog>();
    QCOMPARE(asked.findChild<QLineEdit *>(u"name"_s)->text(), u"About sand"_s);
    asked.findChild<QLineEdit *>(u"name"_s)->setText(u"Sands"_s);
    asked.findChild<QPushButton *>(u"accept"_s)->click();
    QTRY_COMPARE(program.savedNames(), QStringList{u"Sands"_s});

    program.saved().setCurrentIndex(program.saved().model()->index(0, 0));
    QTest::keyClick(&program.saved(), Qt::Key_Delete);
    QTRY_VERIFY(program.savedNames().isEmpty());
    program.choose(u"Undo deleting the saved search"_s);
    QTRY_COMPARE(program.savedNames(), QStringList{u"Sands"_s});
    program.choose(u"Undo change of the saved search"_s);
    QTRY_COMPARE(program.savedNames(), QStringList{u"About sand"_s});
}

void TestSearchInWindow::aNameIsGivenOnce()
{
    Filled program;
    program.search(u"sand"_s);
    program.save(u"About sand"_s);
    program.choose(u"Save search"_s);
    auto &asked = program.dialog<SavedSearchDialog>();
    auto &name = *asked.findChild<QLineEdit *>(u"name"_s);
    const auto &accept = *asked.findChild<QPushButton *>(u"accept"_s);
    QVERIFY(accept.isEnabled());
    name.setText(u"about SAND "_s);
    QVERIFY(!accept.isEnabled());
    QVERIFY(!asked.findChild<QLabel *>(u"taken"_s)->text().isEmpty());
    name.setText(u"  "_s);
    QVERIFY(!accept.isEnabled());
}

void TestSearchInWindow::whatIsFoundCanBeExported()
{
    Filled program;
    program.search(u"river"_s);
    QTRY_COMPARE(program.model().total(), 1);
    program.choose(u"Export notes"_s);
    QStringList scopes;
    for (const QRadioButton *button : program.dialog<ExportDialog>().findChildren<QRadioButton *>())
        scopes += button->text().remove(u'&');
    QVERIFY2(scopes.contains(u"The article in the filtered list"_s), qPrintable(scopes.join(u'\n')));
}

void TestSearchInWindow::theKeysOfTheMenuWorkWhileOneTypes()
{
    Filled program;
    program.search(u"river"_s);
    QTRY_COMPARE(program.model().total(), 1);
    auto *line = program.pane().findChild<SearchLine *>();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(program.dialog<ExportDialog>().isVisible());
}

QTEST_MAIN(TestSearchInWindow)
#include "test_searchinwindow.moc"
