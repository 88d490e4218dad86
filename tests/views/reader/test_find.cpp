#include "domain/changes.h"
#include "reader/findbar.h"
#include "reader/highlightcolours.h"
#include "reader/marginstripe.h"
#include "reader/occurrencebar.h"
#include "reader/readerview.h"
#include "reader/stripeticks.h"
#include "reader/textpane.h"
#include "session/opensession.h"
#include "style/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// Three hundred paragraphs; each tenth of them speaks of a house, in one form or another.
ArticleBody longText()
{
    QStringList lines;
    for (int i = 0; i < 300; ++i) {
        const QString subject = i % 20 == 0 ? u"Häuser"_s : i % 10 == 0 ? u"Haus"_s : u"Baum"_s;
        lines += u"Absatz %1: %2 und noch einige Worte dazu."_s.arg(i).arg(subject);
    }
    return paragraphs(lines.join(u'\n'));
}

struct Reading
{
    explicit Reading(const ArticleBody &body = longText(), const QString &language = u"de"_s)
        : article(library.add(anArticle().withBody(body).withLanguage(language).withIdentity(u"one"_s)))
        , session(openSession(library, article))
    {
        view.resize(700, 500);
        view.show();
        view.setSession(session.get());
        view.setFocus();
        QApplication::setActiveWindow(&view);
    }

    TextPane &pane() { return *view.findChild<TextPane *>(); }
    MarginStripe &stripe() { return *view.findChild<MarginStripe *>(); }
    FindBar &bar() { return *view.findChild<FindBar *>(); }
    QLineEdit &words() { return *view.findChild<QLineEdit *>(u"findWords"_s); }
    QToolButton &highlightAll() { return *view.findChild<QToolButton *>(u"findHighlightAll"_s); }
    QString place() { return view.findChild<QLabel *>(u"findPlace"_s)->text(); }
    QString problem() { return view.findChild<QLabel *>(u"findProblem"_s)->text(); }
    QCheckBox &option(const QString &name) { return *view.findChild<QCheckBox *>(name); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text)
    {
        // QTest::keyClicks() knows ASCII only.
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, &words(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    bool says(const QString &text)
    {
        return QTest::qWaitFor([this, text] { return place() == text; });
    }
    QString currentWords()
    {
        const qsizetype current = pane().currentPlace();
        return current < 0 ? QString() : pane().textOf(pane().places().at(current));
    }
    /// How many pixels of a widget's picture have a colour.
    static int pixels(QWidget &widget, const QColor &colour)
    {
        const QImage image = widget.grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
        }
        return count;
    }

    TestLibrary library;
    ArticleId article;
    std::unique_ptr<ArticleSession> session;
    ReaderView view;
};

} // namespace

class TestFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingFindsAndGoesToTheFirstPlace();
    void itBeginsAtWhatIsVisible();
    void eachLetterMoreStaysWhereItBegan();
    void enterGoesOnAndAround();
    void shiftEnterGoesBackAndAround();
    void stepsThatCameBeforeTheAnswerAreTaken();
    void findNextGoesOnWithTheLastWords();
    void allPlacesAreMarkedInTheText();
    void allPlacesAreOnTheStripe();
    void aClickOnTheStripeGoesToThePlace();
    void theStripeSaysWhichPlaceItIs();
    void ticksAreHitWhereTheyStand();
    void escapeLeavesThePlaceAsTheSelection();
    void escapeInTheTextClosesToo();
    void aSelectionOfTheReadersOwnIsLeftAlone();
    void scrollingAwayGivesTheSelectionUp();
    void theSelectionIsWhatIsLookedFor();
    void aSelectedWordIsNoExpression();
    void aSelectedParagraphIsNotLookedFor();
    void whatIsNotThereIsSaid();
    void aWrongExpressionIsSaidInWords();
    void anExpressionThatTakesTooLongIsGivenUp();
    void wordFormsFollowTheLanguage();
    void wordFormsAreNotOfferedElsewhere();
    void choicesSearchAtOnceAndAreTold();
    void choicesThatMeanNothingAreOff();
    void allAreHighlightedWithOneUndo();
    void aColourIsChosenFromTheMenu();
    void whatIsHighlightedAlreadyIsCounted();
    void nothingIsHighlightedInALibraryForReading();
    void aNewTextIsSearchedAgain();
    void anotherArticleClosesIt();
    void theLineAndTheOccurrencesTakeTurns();
    void occurrencesAreOnTheStripe();
    void pageKeysScrollTheText();
    void theLineFitsIntoANarrowWindow();
    void everythingHasAName();
};

void TestFind::typingFindsAndGoesToTheFirstPlace()
{
    Reading reading;
    reading.view.find();
    QVERIFY(reading.words().hasFocus());

    reading.type(u"häuser"_s);

    QVERIFY(reading.says(u"1 of 15"_s));
    QCOMPARE(reading.currentWords(), u"Häuser"_s);
}

void TestFind::itBeginsAtWhatIsVisible()
{
    Reading reading;
    reading.pane().scrollTo(rangeOf(*reading.session, u"Absatz 155:"_s).start);
    reading.view.find();

    reading.type(u"haus"_s);

    QVERIFY(reading.says(u"17 of 30"_s));
    QVERIFY(reading.pane().places().at(16).start > rangeOf(*reading.session, u"Absatz 159:"_s).start);
}

void TestFind::eachLetterMoreStaysWhereItBegan()
{
    Reading reading;
    reading.view.find();
    reading.type(u"absatz 29"_s);
    QVERIFY(reading.says(u"1 of 11"_s));

    reading.type(u"9"_s);
    QVERIFY(reading.says(u"1 of 1"_s));
    QVERIFY(reading.pane().verticalScrollBar()->value() > 0);
    reading.key(Qt::Key_Backspace);
    reading.key(Qt::Key_Backspace);

    QVERIFY(reading.says(u"1 of 111"_s));
    QCOMPARE(reading.pane().currentPlace(), 0);
    QVERIFY(reading.pane().shows(reading.pane().places().first()));
}

void TestFind::enterGoesOnAndAround()
{
    Reading reading(paragraphs(u"Haus, Haus, Haus"_s));
    reading.view.find();
    reading.type(u"haus"_s);
    QVERIFY(reading.says(u"1 of 3"_s));

    reading.key(Qt::Key_Return);
    QCOMPARE(reading.place(), u"2 of 3"_s);
    reading.key(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(reading.place(), u"3 of 3"_s);
    reading.key(Qt::Key_Return);

    QCOMPARE(reading.place(), u"1 of 3, on from the start"_s);
    reading.key(Qt::Key_Return);
    QCOMPARE(reading.place(), u"2 of 3"_s);
}

void TestFind::shiftEnterGoesBackAndAround()
{
    Reading reading;
    reading.view.find();
    reading.type(u"haus"_s);
    QVERIFY(reading.says(u"1 of 30"_s));

    reading.key(Qt::Key_Return, Qt::ShiftModifier);

    QCOMPARE(reading.place(), u"30 of 30, on from the end"_s);
    QVERIFY(reading.pane().shows(reading.pane().places().last()));
    reading.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(reading.place(), u"29 of 30"_s);
}

void TestFind::stepsThatCameBeforeTheAnswerAreTaken()
{
    Reading reading;
    reading.view.find();
    reading.words().setText(u"haus"_s);

    reading.key(Qt::Key_Return);
    reading.key(Qt::Key_Return);

    QVERIFY(reading.says(u"3 of 30"_s));
}

void TestFind::findNextGoesOnWithTheLastWords()
{
    Reading reading;
    reading.view.findNext();
    QVERIFY(reading.bar().isVisible()); // nothing to go on with: asks for it
    reading.type(u"haus"_s);
    QVERIFY(reading.says(u"1 of 30"_s));
    reading.key(Qt::Key_Escape);
    QVERIFY(!reading.bar().isVisible());

    reading.view.findNext();

    QVERIFY(reading.says(u"2 of 30"_s));
    reading.view.findPrevious();
    QCOMPARE(reading.place(), u"1 of 30"_s);
}

void TestFind::allPlacesAreMarkedInTheText()
{
    Reading reading(paragraphs(u"Haus, Haus, Haus"_s));
    const QImage before = reading.pane().viewport()->grab().toImage();
    reading.view.find();

    reading.type(u"haus"_s);

    QVERIFY(reading.says(u"1 of 3"_s));
    QCOMPARE(reading.pane().places().size(), 3);
    QVERIFY(reading.pane().viewport()->grab().toImage() != before);
    reading.key(Qt::Key_Escape);
    QVERIFY(reading.pane().places().isEmpty());
}

void TestFind::allPlacesAreOnTheStripe()
{
    Reading reading;
    reading.view.find();
    const QColor link = reading.view.palette().color(QPalette::Link);

    reading.type(u"haus"_s);

    QTRY_VERIFY(reading.stripe().isVisible());
    // Thirty marks of two rows and four pixels; the current one is painted over.
    QTRY_COMPARE(Reading::pixels(reading.stripe(), link), 29 * 2 * 4);
    reading.key(Qt::Key_Escape);
    QVERIFY(!reading.stripe().isVisible());
}

void TestFind::aClickOnTheStripeGoesToThePlace()
{
    Reading reading;
    reading.view.find();
    reading.type(u"haus"_s);
    QTRY_VERIFY(reading.stripe().isVisible());
    const QColor link = reading.view.palette().color(QPalette::Link);
    const QImage image = reading.stripe().grab().toImage();
    int last = image.height() - 1;
    while (last > 0 && image.pixelColor(1, last).rgb() != link.rgb())
        --last;

    QTest::mouseClick(&reading.stripe(), Qt::LeftButton, {}, {1, last});

    QCOMPARE(reading.place(), u"30 of 30"_s);
    QVERIFY(reading.pane().shows(reading.pane().places().last()));
}

void TestFind::theStripeSaysWhichPlaceItIs()
{
    Reading reading(paragraphs(u"Haus\nBaum\nHaus"_s));
    reading.view.find();
    reading.type(u"haus"_s);
    QTRY_VERIFY(reading.stripe().isVisible());
    const QPoint first(1, 0);
    int y = 0;
    const QImage image = reading.stripe().grab().toImage();
    while (y < image.height() && image.pixelColor(1, y).rgb() != reading.view.palette().color(QPalette::Link).rgb())
        ++y;

    QHelpEvent hover(QEvent::ToolTip, first + QPoint(0, y), reading.stripe().mapToGlobal(first + QPoint(0, y)));
    QApplication::sendEvent(&reading.stripe(), &hover);

    QCOMPARE(QToolTip::text(), u"Found: 2 of 2"_s);
}

void TestFind::ticksAreHitWhereTheyStand()
{
    const StripeTicks ticks({0, 500, 501, 990}, 1000, 100);

    QCOMPARE(ticks.rows().count(true), 6);
    QCOMPARE(ticks.placeAt(0, 3), 0);
    QCOMPARE(ticks.placeAt(4, 3), 0);
    QCOMPARE(ticks.placeAt(5, 3), -1);
    QCOMPARE(ticks.placeAt(51, 3), 1); // the first of two in one row
    QCOMPARE(ticks.placeAt(48, 3), 1);
    QCOMPARE(ticks.placeAt(99, 3), 3);
    QCOMPARE(ticks.rowOf(3), 98); // high enough to be seen
    QCOMPARE(StripeTicks().placeAt(0, 3), -1);
}

void TestFind::escapeLeavesThePlaceAsTheSelection()
{
    Reading reading;
    reading.view.find();
    reading.type(u"haus"_s);
    QVERIFY(reading.says(u"1 of 30"_s));
    reading.key(Qt::Key_Return);

    reading.key(Qt::Key_Escape);

    QVERIFY(!reading.bar().isVisible());
    QVERIFY(reading.pane().hasFocus());
    const TextRange selection = reading.view.selection();
    QCOMPARE(reading.pane().textOf(selection), u"Haus"_s);
    reading.key(Qt::Key_4);
    QVERIFY(settled(*reading.session));
    QCOMPARE(reading.session->passages().size(), 1);
    QVERIFY(reading.session->passages().first().range == selection);
    QVERIFY(reading.session->passages().first().annotation.colour == Colour::Pink);
}

void TestFind::escapeInTheTextClosesToo()
{
    Reading reading;
    reading.view.find();
    reading.type(u"haus"_s);
    QVERIFY(reading.says(u"1 of 30"_s));
    reading.pane().setFocus();

    reading.key(Qt::Key_Escape);

    QVERIFY(!reading.bar().isVisible());
    QVERIFY(!reading.view.selection().isEmpty());
}

void TestFind::aSelectionOfTheReadersOwnIsLeftAlone()
{
    Reading reading;
    reading.view.find();
    reading.type(u"haus"_s);
    QVERIFY(reading.says(u"1 of 30"_s));
    const TextRange own = rangeOf(*reading.session, u"Absatz 3:"_s);
    reading.view.setSelection(own);

    reading.key(Qt::Key_Escape);

    QVERIFY(reading.view.selection() == own);
}

void TestFind::scrollingAwayGivesTheSelectionUp()
{
    Reading reading;
    reading.view.find();
    reading.type(u"haus"_s);
    QVERIFY(reading.says(u"1 of 30"_s));
    reading.pane().verticalScrollBar()->setValue(2000);

    reading.key(Qt::Key_Escape);

    QVERIFY(reading.view.selection().isEmpty());
    QCOMPARE(reading.pane().verticalScrollBar()->value(), 2000);
}

void TestFind::theSelectionIsWhatIsLookedFor()
{
    Reading reading(paragraphs(u"Ein Haus\nim Wald. Ein Haus im Wald."_s));
    reading.view.setSelection({4, 11});

    reading.view.find();

    QCOMPARE(reading.words().text(), u"Haus im"_s);
    QVERIFY(reading.says(u"1 of 2"_s));
    QCOMPARE(reading.words().selectedText(), u"Haus im"_s); // typing replaces it
    // Other words in the same line.
    reading.view.setSelection(rangeOf(*reading.session, u"Wald. "_s));
    reading.view.find();
    QCOMPARE(reading.words().text(), u"Wald."_s);
}

void TestFind::aSelectedWordIsNoExpression()
{
    Reading reading(paragraphs(u"a+b (c), aab"_s));
    reading.view.setFindOptions({.kind = FindKind::Expression});
    reading.view.setSelection(rangeOf(*reading.session, u"a+b (c)"_s));

    reading.view.find();

    QVERIFY(reading.says(u"1 of 1"_s));
    QCOMPARE(reading.currentWords(), u"a+b (c)"_s);
}

void TestFind::aSelectedParagraphIsNotLookedFor()
{
    Reading reading;
    reading.view.setSelection({0, 900});

    reading.view.find();

    QVERIFY(reading.words().text().isEmpty());
    QVERIFY(reading.place().isEmpty());
}

void TestFind::whatIsNotThereIsSaid()
{
    Reading reading;
    reading.view.find();
    const QColor usual = reading.words().palette().color(QPalette::Base);

    reading.type(u"Hausboot"_s);

    QVERIFY(reading.says(u"Not found"_s));
    QVERIFY(reading.words().palette().color(QPalette::Base) != usual);
    QVERIFY(!reading.highlightAll().isEnabled());
    reading.key(Qt::Key_Return);
    reading.words().clear();
    QVERIFY(reading.says({}));
    QCOMPARE(reading.words().palette().color(QPalette::Base), usual);
}

void TestFind::aWrongExpressionIsSaidInWords()
{
    Reading reading;
    reading.view.find();
    QTest::mouseClick(&reading.option(u"findExpression"_s), Qt::LeftButton);

    reading.type(u"Häu[ser"_s);

    QTRY_COMPARE(reading.problem(), u"Not an expression yet. At character 7: the bracket “[” is never closed."_s);
    QVERIFY(reading.view.findChild<QLabel *>(u"findProblem"_s)->isVisible());
    QVERIFY(reading.place().isEmpty());
    reading.type(u"]+"_s);
    QVERIFY(reading.says(u"1 of 15"_s));
    QVERIFY(!reading.view.findChild<QLabel *>(u"findProblem"_s)->isVisible());
}

void TestFind::anExpressionThatTakesTooLongIsGivenUp()
{
    Reading reading(paragraphs(u"Haus "_s + u"a"_s.repeated(4000) + u"b"_s));
    reading.view.setFindOptions({.kind = FindKind::Expression});
    reading.view.find();

    reading.words().setText(u"Haus|(a+)+$"_s);

    QTRY_VERIFY_WITH_TIMEOUT(reading.problem().contains(u"takes too long"_s), 60'000);
    QCOMPARE(reading.place(), u"1 of 1"_s);
}

void TestFind::wordFormsFollowTheLanguage()
{
    Reading reading;
    reading.view.find();
    reading.type(u"hauses"_s);
    QVERIFY(reading.says(u"Not found"_s));

    QTest::mouseClick(&reading.option(u"findWordForms"_s), Qt::LeftButton);

    QVERIFY(reading.says(u"1 of 30"_s));
    QCOMPARE(reading.currentWords(), u"Häuser"_s);
}

void TestFind::wordFormsAreNotOfferedElsewhere()
{
    Reading reading(paragraphs(u"một ngôi nhà, hai ngôi nhà"_s), u"vi"_s);
    reading.view.setFindOptions({.kind = FindKind::WordForms});
    reading.view.find();

    reading.type(u"nhà"_s);

    QVERIFY(!reading.option(u"findWordForms"_s).isEnabled());
    QVERIFY(!reading.option(u"findWordForms"_s).isChecked());
    QVERIFY(reading.says(u"1 of 2"_s)); // letters, then
}

void TestFind::choicesSearchAtOnceAndAreTold()
{
    Reading reading(paragraphs(u"Haus haus Hausboot"_s));
    QSignalSpy chosen(&reading.view, &ReaderView::findOptionsChosen);
    reading.view.find();
    reading.type(u"Haus"_s);
    QVERIFY(reading.says(u"1 of 3"_s));

    QTest::mouseClick(&reading.option(u"findWholeWords"_s), Qt::LeftButton);
    QVERIFY(reading.says(u"1 of 2"_s));
    QTest::mouseClick(&reading.option(u"findMatchCase"_s), Qt::LeftButton);
    QVERIFY(reading.says(u"1 of 1"_s));

    QCOMPARE(chosen.count(), 2);
    QVERIFY(chosen.last().first().value<FindOptions>() == (FindOptions{.wholeWords = true, .matchCase = true}));
}

void TestFind::choicesThatMeanNothingAreOff()
{
    Reading reading;
    reading.view.find();
    QVERIFY(reading.option(u"findWholeWords"_s).isEnabled());

    QTest::mouseClick(&reading.option(u"findExpression"_s), Qt::LeftButton);
    QVERIFY(!reading.option(u"findWholeWords"_s).isEnabled());
    QVERIFY(!reading.option(u"findMatchAccents"_s).isEnabled());
    QVERIFY(reading.option(u"findMatchCase"_s).isEnabled());
    QTest::mouseClick(&reading.option(u"findWordForms"_s), Qt::LeftButton);

    QVERIFY(!reading.option(u"findExpression"_s).isChecked());
    QVERIFY(!reading.option(u"findMatchCase"_s).isEnabled());
}

void TestFind::allAreHighlightedWithOneUndo()
{
    Reading reading;
    reading.view.find();
    reading.words().setText(u"haus"_s);

    // At once: what was typed counts, not what was found before.
    reading.highlightAll().setEnabled(true);
    QTest::mouseClick(&reading.highlightAll(), Qt::LeftButton);

    QTRY_COMPARE(reading.session->passages().size(), 30);
    QVERIFY(settled(*reading.session));
    QCOMPARE(reading.session->undoStack().count(), 1);
    QVERIFY(reading.bar().isVisible());
    QTRY_VERIFY(!reading.highlightAll().isEnabled()); // all of them are
    reading.session->undo();
    QTRY_VERIFY(reading.session->passages().isEmpty());
    QTRY_VERIFY(reading.highlightAll().isEnabled());
}

void TestFind::aColourIsChosenFromTheMenu()
{
    Reading reading;
    reading.view.find();
    reading.type(u"häuser"_s);
    QVERIFY(reading.says(u"1 of 15"_s));

    reading.highlightAll().menu()->actions().at(4)->trigger();

    QTRY_COMPARE(reading.session->passages().size(), 15);
    for (const MarkedPassage &passage : reading.session->passages())
        QVERIFY(passage.annotation.colour == Colour::Orange);
}

void TestFind::whatIsHighlightedAlreadyIsCounted()
{
    Reading reading(paragraphs(u"Haus, Haus, Haus"_s));
    reading.session->highlight({0, 4}, Colour::Blue);
    QVERIFY(settled(*reading.session));
    reading.view.find();

    reading.type(u"haus"_s);

    QVERIFY(reading.says(u"1 of 3"_s));
    QVERIFY(reading.highlightAll().toolTip().contains(u"1 of them highlighted already"_s));
}

void TestFind::nothingIsHighlightedInALibraryForReading()
{
    Reading reading;
    reading.view.setSession(nullptr);
    reading.session.reset();
    reading.library.reopen(OpenOptions::ReadOnly);
    reading.session = openSession(reading.library, reading.article);
    reading.view.setSession(reading.session.get());
    reading.view.find();

    reading.type(u"haus"_s);

    QVERIFY(reading.says(u"1 of 30"_s));
    QVERIFY(!reading.highlightAll().isEnabled());
}

void TestFind::aNewTextIsSearchedAgain()
{
    Reading reading(paragraphs(u"Haus, Haus, Haus"_s));
    reading.view.find();
    reading.type(u"haus"_s);
    QVERIFY(reading.says(u"1 of 3"_s));

    reading.library.add(anArticle().withText(u"Davor steht etwas.\nHaus und Haus"_s).withLanguage(u"de"_s).withIdentity(u"one"_s));

    QVERIFY(reading.says(u"1 of 2"_s));
    QCOMPARE(reading.currentWords(), u"Haus"_s);
    QVERIFY(reading.bar().isVisible());
}

void TestFind::anotherArticleClosesIt()
{
    Reading reading;
    reading.view.find();
    reading.type(u"haus"_s);
    QVERIFY(reading.says(u"1 of 30"_s));

    reading.view.setSession(nullptr);

    QVERIFY(!reading.bar().isVisible());
    reading.view.find();
    QVERIFY(!reading.bar().isVisible());
    reading.view.setSession(reading.session.get());
    reading.view.findNext();
    QVERIFY(reading.says(u"1 of 30"_s)); // with the words of before
}

void TestFind::theLineAndTheOccurrencesTakeTurns()
{
    Reading reading;
    auto &occurrences = *reading.view.findChild<OccurrenceBar *>();
    reading.view.find();
    reading.type(u"haus"_s);
    QVERIFY(reading.says(u"1 of 30"_s));

    reading.view.previewOccurrences();
    QVERIFY(!reading.bar().isVisible());
    QVERIFY(occurrences.isVisible());
    QTRY_COMPARE(reading.pane().places().size(), 15);

    reading.view.find();
    QVERIFY(!occurrences.isVisible());
    QVERIFY(reading.bar().isVisible());
}

void TestFind::occurrencesAreOnTheStripe()
{
    Reading reading;
    reading.view.setSelection(rangeOf(*reading.session, u"Absatz 3:"_s));
    reading.view.setSelection({reading.view.selection().start, reading.view.selection().start + 6});

    reading.view.previewOccurrences();

    QTRY_VERIFY(reading.stripe().isVisible());
    QTRY_VERIFY(Reading::pixels(reading.stripe(), reading.view.palette().color(QPalette::Link)) > 500);
    reading.key(Qt::Key_Escape);
    QVERIFY(!reading.stripe().isVisible());
}

void TestFind::pageKeysScrollTheText()
{
    Reading reading;
    reading.view.find();

    reading.key(Qt::Key_PageDown);
    const int down = reading.pane().verticalScrollBar()->value();
    QVERIFY(down > 0);
    reading.key(Qt::Key_PageUp);

    QCOMPARE(reading.pane().verticalScrollBar()->value(), 0);
    QVERIFY(reading.words().hasFocus());
}

void TestFind::theLineFitsIntoANarrowWindow()
{
    Reading reading;
    reading.view.resize(320, 500);
    reading.view.find();
    reading.type(u"haus"_s);
    QVERIFY(reading.says(u"1 of 30"_s));

    QVERIFY(reading.view.minimumSizeHint().width() <= 320);
    for (const QWidget *part : reading.bar().findChildren<QWidget *>()) {
        if (part->isVisible())
            QVERIFY2(part->mapTo(&reading.view, part->rect().topRight()).x() < 320, qPrintable(part->objectName()));
    }
}

void TestFind::everythingHasAName()
{
    Reading reading;
    reading.view.find();
    QVERIFY(!reading.bar().accessibleName().isEmpty());
    QVERIFY(!reading.words().accessibleName().isEmpty());
    const auto buttons = reading.bar().findChildren<QAbstractButton *>();
    QVERIFY(buttons.size() >= 9);
    for (const QAbstractButton *button : buttons) {
        if (button->parent() != &reading.words()) // its own button that clears it
            QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
    }
}

QTEST_MAIN(TestFind)
#include "test_find.moc"
