#include "search/searchbox.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFrame>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// A box that is shown and has the cursor.
struct Shown
{
    Shown()
    {
        QLocale::setDefault(QLocale(u"en"_s));
        box.line().setVocabulary({.tags = {u"new york"_s, u"politics"_s}, .colourNames = {{Colour::Pink, u"Key claim"_s}}});
        box.resize(400, 80);
        box.show();
        box.activateWindow();
        box.line().setFocus();
        if (!QTest::qWaitForWindowActive(&box))
            qFatal("The box was not shown.");
    }

    SearchLine &line() { return box.line(); }
    /// A window of its own: QCompleter takes its list away from the line.
    QAbstractItemView &popup()
    {
        const QWidgetList widgets = QApplication::allWidgets();
        const auto list = std::ranges::find(widgets, u"candidates"_s, &QObject::objectName);
        return *qobject_cast<QAbstractItemView *>(*list);
    }
    QLabel &hint() { return *box.findChild<QLabel *>(u"hint"_s); }
    void type(const QString &text) { QTest::keyClicks(&line(), text); }
    /// A key goes where it would go: to the list, while one is open.
    void press(Qt::Key key)
    {
        QTest::keyClick(popup().isVisible() ? static_cast<QWidget *>(&popup()) : &line(), key);
    }

    SearchBox box;
};

} // namespace

class TestSearchBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingMakesASearch();
    void tabTakesTheFirstCandidate();
    void downAndEnterTakeTheChosenOne();
    void enterWithoutAChoiceSearches();
    void escapeSendsTheListAwayAndKeepsTheText();
    void aMistakeIsToldAfterAPause();
    void whatIsRightAgainIsNotTold();
    void enterTellsAtOnce();
    void formatsDoNotChangeTheText();
    void helpIsShown();
};

void TestSearchBox::typingMakesASearch()
{
    Shown shown;
    QSignalSpy changed(&shown.line(), &SearchLine::searchChanged);
    shown.type(u"color:\"key claim\""_s);
    QVERIFY(shown.line().search().query == SearchQuery::where(searchcondition::Coloured{Colour::Pink}));
    QVERIFY(!changed.isEmpty());
}

void TestSearchBox::tabTakesTheFirstCandidate()
{
    Shown shown;
    shown.type(u"bank ta"_s);
    QVERIFY(shown.popup().isVisible());
    shown.press(Qt::Key_Tab);
    QCOMPARE(shown.line().text(), u"bank tag:"_s);
    QVERIFY(shown.popup().isVisible());
    shown.press(Qt::Key_Tab);
    QCOMPARE(shown.line().text(), u"bank tag:\"new york\" "_s);
    QVERIFY(!shown.popup().isVisible());
}

void TestSearchBox::downAndEnterTakeTheChosenOne()
{
    Shown shown;
    shown.type(u"tag:"_s);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Down);
    QSignalSpy returned(&shown.line(), &QLineEdit::returnPressed);
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.line().text(), u"tag:politics "_s);
    QVERIFY(returned.isEmpty());
}

void TestSearchBox::enterWithoutAChoiceSearches()
{
    Shown shown;
    shown.type(u"ta"_s);
    QVERIFY(shown.popup().isVisible());
    QSignalSpy returned(&shown.line(), &QLineEdit::returnPressed);
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.line().text(), u"ta"_s);
    QCOMPARE(returned.size(), 1);
    QVERIFY(!shown.popup().isVisible());
}

void TestSearchBox::escapeSendsTheListAwayAndKeepsTheText()
{
    Shown shown;
    shown.type(u"tag:"_s);
    QVERIFY(shown.popup().isVisible());
    shown.press(Qt::Key_Escape);
    QVERIFY(!shown.popup().isVisible());
    QCOMPARE(shown.line().text(), u"tag:"_s);
}

void TestSearchBox::aMistakeIsToldAfterAPause()
{
    Shown shown;
    shown.type(u"foo:bar "_s);
    QVERIFY(!shown.hint().isVisible());
    QTRY_VERIFY(shown.hint().isVisible());
    QVERIFY(shown.hint().text().contains(u"foo"));
}

void TestSearchBox::whatIsRightAgainIsNotTold()
{
    Shown shown;
    shown.line().setText(u"bank )"_s);
    QTRY_VERIFY(shown.hint().isVisible());
    shown.line().setText(u"bank"_s);
    QVERIFY(!shown.hint().isVisible());
}

void TestSearchBox::enterTellsAtOnce()
{
    Shown shown;
    shown.type(u"\"bank"_s);
    shown.press(Qt::Key_Return);
    QVERIFY(shown.hint().isVisible());
}

void TestSearchBox::formatsDoNotChangeTheText()
{
    Shown shown;
    shown.type(u"title:a OR (\"b c\" -d)"_s);
    QCOMPARE(shown.line().text(), u"title:a OR (\"b c\" -d)"_s);
    QCOMPARE(shown.line().cursorPosition(), shown.line().text().size());
    QTest::keyClick(&shown.line(), Qt::Key_Left);
    shown.type(u"e"_s);
    QCOMPARE(shown.line().text(), u"title:a OR (\"b c\" -de)"_s);
    shown.line().undo();
    QVERIFY(shown.line().text() != u"title:a OR (\"b c\" -de)"_s);
}

void TestSearchBox::helpIsShown()
{
    Shown shown;
    shown.box.showHelp();
    const auto *help = shown.box.findChild<QFrame *>(u"searchHelp"_s);
    QVERIFY(help != nullptr && help->isVisible());
}

QTEST_MAIN(TestSearchBox)
#include "test_searchbox.moc"
