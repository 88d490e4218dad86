#include "library/annotations.h"
#include "reader/occurrencebar.h"
#include "reader/overlapbar.h"
#include "reader/readerview.h"
#include "reader/selectionbar.h"
#include "reader/textpane.h"
#include "session/opensession.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStatusTipEvent>
#include <QToolButton>
#include <QUndoStack>
#include <QUrl>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// A view with an article, as wide as a reader's.
struct Reading
{
    explicit Reading(const ArticleBody &body =
                         paragraphs(u"The quick brown fox jumps over the lazy dog.\nA second paragraph."_s))
        : article(library.add(anArticle().withBody(body)))
        , session(openSession(library, article))
    {
        view.resize(900, 500);
        view.show();
        view.setSession(session.get());
        view.setFocus();
        QApplication::setActiveWindow(&view);
    }

    TextPane &pane() { return *view.findChild<TextPane *>(); }
    SelectionBar &bar() { return *view.findChild<SelectionBar *>(); }
    AnnotationId highlight(const QString &words, Colour colour = Colour::Yellow)
    {
        const AnnotationId id = session->highlight(rangeOf(*session, words), colour);
        const bool saved = settled(*session);
        Q_ASSERT(saved);
        Q_UNUSED(saved)
        return id;
    }
    /// In the middle of the first character of `words`.
    QPoint pointAt(const QString &words)
    {
        QTextCursor cursor = pane().textCursor();
        view.setSelection({rangeOf(*session, words).start, rangeOf(*session, words).start});
        const QRect left = pane().cursorRect();
        pane().setTextCursor(cursor);
        return left.center() + QPoint(4, 0);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&pane(), key, modifiers); }
    void click(const QPoint &point) { QTest::mouseClick(pane().viewport(), Qt::LeftButton, {}, point); }

    TestLibrary library;
    ArticleId article;
    std::unique_ptr<ArticleSession> session;
    ReaderView view;
};

/// What a window's status bar would be told.
class StatusTips : public QObject
{
public:
    explicit StatusTips(QObject &watched) { watched.installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::StatusTip)
            shown += static_cast<QStatusTipEvent *>(event)->tip();
        return false;
    }

    QStringList shown;
};

ArticleBody withLink()
{
    ArticleBody body = paragraphs(u"Read the source here."_s);
    body.runs = {{RunKind::Link, {9, 15}, u"https://example.org/source"_s}};
    return body;
}

ArticleBody longText()
{
    QString text;
    for (int i = 0; i < 300; ++i)
        text += u"%1Paragraph %2 with a few more words, so that it fills a line of the column and one more."_s
                    .arg(i ? u"\n"_s : QString())
                    .arg(i);
    return paragraphs(text);
}

} // namespace

class TestReaderView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDigitHighlightsTheSelection();
    void aDigitRecoloursTheCurrentAnnotation();
    void theKeyboardAloneSelectsAndHighlights();
    void aDraggedMouseSelectsAndTheBarHighlights();
    void theBarNeverTakesTheFocus();
    void copyingGivesExactlyTheText();
    void nAsksForANoteOnTheSelection();
    void tAsksForTagsOfTheCurrentAnnotation();
    void deleteRemovesTheCurrentAnnotation();
    void jAndKGoThroughTheAnnotations();
    void oCyclesThroughOverlappingOnes();
    void aClickPicksTheShortestAnnotation();
    void aClickBesideTextPicksNone();
    void escapeFirstEndsTheSelection();
    void theEndIsMovedByKeys();
    void movingByKeysIsOneStepOfUndo();
    void theEndIsDragged();
    void aFailedHighlightIsNoLongerCurrent();
    void aLinkOpensOnlyWhenClicked();
    void aHoveredLinkShowsWhereItLeads();
    void addressesThatAreNoWebAddressesStayClosed();
    void anOverlapIsAskedAboutBesideTheSelection();
    void theQuestionIsAnsweredByKeys();
    void theQuestionBlocksNothing();
    void theSameFromNowOnIsToldForKeeping();
    void aNoteOnAMergedHighlightFollowsTheAnswer();
    void allOccurrencesAreShownAndHighlighted();
    void theSearchForOccurrencesFollowsItsChoices();
    void escapeLeavesTheOccurrencesAlone();
    void theReadingPositionComesBack();
    void zoomKeepsThePlace();
    void theDocumentIsNeverChangedByHighlights();
    void withoutAnArticleThePageIsEmpty();
    void aDestroyedSessionLeavesThePageEmpty();
    void aRevisedTextIsShown();
    void theColumnStaysNarrowInAWideWindow();
};

void TestReaderView::aDigitHighlightsTheSelection()
{
    Reading reading;
    reading.view.setSelection(rangeOf(*reading.session, u"brown fox"_s));

    reading.key(Qt::Key_3);

    QVERIFY(settled(*reading.session));
    QCOMPARE(reading.session->passages().size(), 1);
    const MarkedPassage &passage = reading.session->passages().first();
    QCOMPARE(passage.annotation.quote.exact, u"brown fox"_s);
    QVERIFY(passage.annotation.colour == Colour::Blue);
    QVERIFY(reading.view.currentAnnotation() == passage.annotation.id);
    QVERIFY(reading.view.selection().isEmpty());
}

void TestReaderView::aDigitRecoloursTheCurrentAnnotation()
{
    Reading reading;
    const AnnotationId id = reading.highlight(u"brown fox"_s);
    reading.view.setCurrentAnnotation(id);

    reading.key(Qt::Key_6);

    QVERIFY(settled(*reading.session));
    QCOMPARE(reading.session->passages().size(), 1);
    QVERIFY(reading.session->passage(id)->annotation.colour == Colour::Purple);
}

void TestReaderView::theKeyboardAloneSelectsAndHighlights()
{
    Reading reading;
    reading.key(Qt::Key_Home, Qt::ControlModifier);
    reading.key(Qt::Key_Right, Qt::ControlModifier);
    reading.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(reading.bar().isVisible());

    reading.key(Qt::Key_1);

    QVERIFY(settled(*reading.session));
    QCOMPARE(reading.session->passages().first().annotation.quote.exact, u"quick"_s);
}

void TestReaderView::aDraggedMouseSelectsAndTheBarHighlights()
{
    Reading reading;
    const QPoint from = reading.pointAt(u"quick"_s) - QPoint(4, 0);
    const QPoint to = reading.pointAt(u" fox"_s) - QPoint(4, 0);
    QWidget *page = reading.pane().viewport();
    QTest::mousePress(page, Qt::LeftButton, {}, from);
    QTest::mouseMove(page, (from + to) / 2);
    QTest::mouseMove(page, to);
    QTest::mouseRelease(page, Qt::LeftButton, {}, to);
    QVERIFY(reading.bar().isVisible());

    QTest::mouseClick(reading.bar().findChildren<QToolButton *>().at(1), Qt::LeftButton);

    QVERIFY(settled(*reading.session));
    QCOMPARE(reading.session->passages().size(), 1);
    QCOMPARE(reading.session->passages().first().annotation.quote.exact, u"quick brown"_s);
    QVERIFY(reading.session->passages().first().annotation.colour == Colour::Green);
    QVERIFY(!reading.bar().isVisible());
}

void TestReaderView::theBarNeverTakesTheFocus()
{
    Reading reading;
    const QList<QWidget *> parts = reading.bar().findChildren<QWidget *>();
    QVERIFY(parts.size() >= 9);
    for (const QWidget *part : parts)
        QCOMPARE(part->focusPolicy(), Qt::NoFocus);
}

void TestReaderView::copyingGivesExactlyTheText()
{
    ArticleBody body;
    body.text = u"First\nline two\na\tb\nc\td\nLast"_s;
    body.blocks = {{.kind = BlockKind::Paragraph, .range = {0, 14}},
                   {.kind = BlockKind::Image, .alt = u"not text"_s},
                   {.kind = BlockKind::Table, .range = {15, 22}},
                   {.kind = BlockKind::Paragraph, .range = {23, 27}}};
    QVERIFY(body.isConsistent());
    Reading reading(body);
    reading.key(Qt::Key_A, Qt::ControlModifier);

    reading.key(Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(QApplication::clipboard()->text(), body.text);
}

void TestReaderView::nAsksForANoteOnTheSelection()
{
    Reading reading;
    QSignalSpy asked(&reading.view, &ReaderView::noteRequested);
    reading.view.setSelection(rangeOf(*reading.session, u"lazy"_s));

    reading.key(Qt::Key_N);

    QCOMPARE(asked.count(), 1);
    QCOMPARE(reading.session->passages().size(), 1);
    QVERIFY(asked.first().first().value<AnnotationId>() == reading.session->passages().first().annotation.id);
}

void TestReaderView::tAsksForTagsOfTheCurrentAnnotation()
{
    Reading reading;
    QSignalSpy asked(&reading.view, &ReaderView::tagsRequested);
    reading.key(Qt::Key_T);
    QCOMPARE(asked.count(), 0);
    const AnnotationId id = reading.highlight(u"lazy"_s);
    reading.view.setCurrentAnnotation(id);

    reading.key(Qt::Key_T);

    QCOMPARE(asked.count(), 1);
    QVERIFY(asked.first().first().value<AnnotationId>() == id);
}

void TestReaderView::deleteRemovesTheCurrentAnnotation()
{
    Reading reading;
    reading.view.setCurrentAnnotation(reading.highlight(u"lazy"_s));

    reading.key(Qt::Key_Delete);

    QTRY_VERIFY(reading.session->passages().isEmpty());
    QVERIFY(reading.view.currentAnnotation().isNull());
    reading.session->undo();
    QTRY_COMPARE(reading.session->passages().size(), 1);
}

void TestReaderView::jAndKGoThroughTheAnnotations()
{
    Reading reading;
    const AnnotationId first = reading.highlight(u"quick"_s);
    const AnnotationId second = reading.highlight(u"fox"_s);
    const AnnotationId third = reading.highlight(u"second"_s);
    QSignalSpy picked(&reading.view, &ReaderView::currentAnnotationPicked);
    reading.view.setSelection({12, 12});

    reading.key(Qt::Key_J);
    QVERIFY(reading.view.currentAnnotation() == second);
    reading.key(Qt::Key_J);
    reading.key(Qt::Key_J);
    QVERIFY(reading.view.currentAnnotation() == third);
    reading.key(Qt::Key_K);
    reading.key(Qt::Key_K);
    QVERIFY(reading.view.currentAnnotation() == first);
    QCOMPARE(picked.count(), 4);
}

void TestReaderView::oCyclesThroughOverlappingOnes()
{
    Reading reading;
    const AnnotationId longer = reading.highlight(u"quick brown fox"_s);
    const AnnotationId shorter = reading.highlight(u"brown"_s);
    reading.highlight(u"dog"_s);
    reading.view.setCurrentAnnotation(longer);

    reading.key(Qt::Key_O);
    QVERIFY(reading.view.currentAnnotation() == shorter);
    reading.key(Qt::Key_O);
    QVERIFY(reading.view.currentAnnotation() == longer);
}

void TestReaderView::aClickPicksTheShortestAnnotation()
{
    Reading reading;
    const AnnotationId longer = reading.highlight(u"quick brown fox"_s);
    const AnnotationId shorter = reading.highlight(u"brown"_s);
    QSignalSpy picked(&reading.view, &ReaderView::currentAnnotationPicked);

    reading.click(reading.pointAt(u"brown"_s));
    QVERIFY(reading.view.currentAnnotation() == shorter);
    reading.click(reading.pointAt(u"fox"_s));
    QVERIFY(reading.view.currentAnnotation() == longer);
    QCOMPARE(picked.count(), 2);
}

void TestReaderView::aClickBesideTextPicksNone()
{
    Reading reading;
    reading.view.setCurrentAnnotation(reading.highlight(u"brown"_s));

    reading.click({reading.pane().viewport()->width() / 2, reading.pane().viewport()->height() - 20});

    QVERIFY(reading.view.currentAnnotation().isNull());
}

void TestReaderView::escapeFirstEndsTheSelection()
{
    Reading reading;
    const AnnotationId id = reading.highlight(u"brown"_s);
    reading.view.setCurrentAnnotation(id);
    reading.view.setSelection({0, 3});

    reading.key(Qt::Key_Escape);
    QVERIFY(reading.view.selection().isEmpty());
    QVERIFY(reading.view.currentAnnotation() == id);
    reading.key(Qt::Key_Escape);
    QVERIFY(reading.view.currentAnnotation().isNull());
}

void TestReaderView::theEndIsMovedByKeys()
{
    Reading reading;
    const AnnotationId id = reading.highlight(u"brown"_s);
    reading.view.setCurrentAnnotation(id);
    const auto quote = [&reading, id] { return reading.session->passage(id)->annotation.quote.exact; };

    reading.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(quote(), u"brown f"_s); // not only over the space
    reading.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier | Qt::ControlModifier);
    QTRY_COMPARE(quote(), u"brown fox"_s);
    reading.key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(quote(), u"brown fo"_s);
    reading.key(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier | Qt::ControlModifier);
    QTRY_COMPARE(quote(), u"quick brown fo"_s);
    reading.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(quote(), u"uick brown fo"_s);
}

void TestReaderView::movingByKeysIsOneStepOfUndo()
{
    Reading reading;
    const AnnotationId id = reading.highlight(u"brown"_s);
    reading.view.setCurrentAnnotation(id);
    for (int i = 0; i < 3; ++i) {
        reading.key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(settled(*reading.session));
    }
    QCOMPARE(reading.session->passage(id)->annotation.quote.exact, u"br"_s);

    reading.session->undo();

    QTRY_COMPARE(reading.session->passage(id)->annotation.quote.exact, u"brown"_s);
}

void TestReaderView::theEndIsDragged()
{
    Reading reading;
    const AnnotationId id = reading.highlight(u"brown"_s);
    const QPoint target = reading.pointAt(u" jumps"_s) - QPoint(4, 0);
    reading.view.setSelection({15, 15});
    const QRect caret = reading.pane().cursorRect();
    reading.view.setCurrentAnnotation(id);
    QWidget *page = reading.pane().viewport();
    const QPoint handle = caret.bottomLeft();

    QTest::mousePress(page, Qt::LeftButton, {}, handle);
    QTest::mouseMove(page, target);
    QTest::mouseRelease(page, Qt::LeftButton, {}, target);

    QTRY_COMPARE(reading.session->passage(id)->annotation.quote.exact, u"brown fox"_s);
    QVERIFY(reading.view.selection().isEmpty());
}

void TestReaderView::aFailedHighlightIsNoLongerCurrent()
{
    Reading reading;
    QSignalSpy failed(reading.session.get(), &ArticleSession::failed);
    reading.library.failNextWrite(Error::DiskFull);
    reading.view.setSelection(rangeOf(*reading.session, u"brown"_s));

    reading.key(Qt::Key_1);
    QVERIFY(!reading.view.currentAnnotation().isNull());

    QVERIFY(failed.wait());
    QVERIFY(reading.view.currentAnnotation().isNull());
}

void TestReaderView::aLinkOpensOnlyWhenClicked()
{
    Reading reading(withLink());
    QList<QUrl> opened;
    reading.view.setLinkOpener([&opened](const QUrl &url) { opened += url; });
    const QPoint link = reading.pointAt(u"source"_s);

    QTest::mouseMove(reading.pane().viewport(), link);
    QVERIFY(opened.isEmpty());
    reading.click(link);
    QCOMPARE(opened, QList<QUrl>{QUrl(u"https://example.org/source"_s)});
    reading.view.setSelection({10, 10});
    reading.key(Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
}

void TestReaderView::aHoveredLinkShowsWhereItLeads()
{
    ArticleBody body = withLink();
    body.runs.first().address = u"https://example.org/\u202Egpj.exe"_s;
    Reading reading(body);
    QTest::mouseMove(reading.pane().viewport(), {1, 1}); // the last test may have left it there
    StatusTips tips(reading.view);

    QTest::mouseMove(reading.pane().viewport(), reading.pointAt(u"source"_s));

    QTRY_COMPARE(tips.shown.value(0), u"https://example.org/⟨U+202E⟩gpj.exe"_s);
}

void TestReaderView::addressesThatAreNoWebAddressesStayClosed()
{
    ArticleBody body = withLink();
    body.runs.first().address = u"file:///etc/passwd"_s;
    Reading reading(body);
    QList<QUrl> opened;
    reading.view.setLinkOpener([&opened](const QUrl &url) { opened += url; });

    reading.click(reading.pointAt(u"source"_s));

    QVERIFY(opened.isEmpty());
}

namespace {

/// A highlight on "brown fox", and a question about another one on "fox jumps".
struct Asked : Reading
{
    Asked()
    {
        first = highlight(u"brown fox"_s);
        session->setOverlapRule(OverlapRule::Ask);
        view.setSelection(rangeOf(*session, u"fox jumps"_s));
    }

    OverlapBar &question() { return *view.findChild<OverlapBar *>(); }
    QPushButton &button(const QString &name) { return *view.findChild<QPushButton *>(name); }

    AnnotationId first;
};

} // namespace

void TestReaderView::anOverlapIsAskedAboutBesideTheSelection()
{
    Asked asked;
    QVERIFY(asked.question().isHidden());

    asked.key(Qt::Key_2);

    QVERIFY(asked.question().isVisible());
    QVERIFY(asked.bar().isHidden());
    QCOMPARE(asked.session->passages().size(), 1);
    const QRect place = asked.question().geometry();
    QVERIFY(asked.view.rect().contains(place));
    QVERIFY(!place.intersects(asked.pane().selectionEndRect()));

    asked.button(u"merge"_s).click();
    QVERIFY(settled(*asked.session));
    QVERIFY(asked.question().isHidden());
    QCOMPARE(asked.session->passages().size(), 1);
    QCOMPARE(asked.session->passages().first().annotation.quote.exact, u"brown fox jumps"_s);
    QCOMPARE(asked.view.currentAnnotation(), asked.session->passages().first().annotation.id);
}

void TestReaderView::theQuestionIsAnsweredByKeys()
{
    Asked asked;
    asked.key(Qt::Key_2);
    QTRY_VERIFY(asked.button(u"keepBoth"_s).hasFocus());

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(asked.question().isHidden());
    QVERIFY(asked.pane().hasFocus());
    QCOMPARE(asked.session->passages().size(), 1);
    QVERIFY(!asked.view.selection().isEmpty());

    asked.key(Qt::Key_2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(settled(*asked.session));
    QCOMPARE(asked.session->passages().size(), 2);
    QVERIFY(asked.pane().hasFocus());
}

void TestReaderView::theQuestionBlocksNothing()
{
    Asked asked;
    asked.key(Qt::Key_2);

    asked.view.setSelection(rangeOf(*asked.session, u"lazy dog"_s));
    QVERIFY(asked.question().isHidden());
    asked.pane().setFocus();
    asked.key(Qt::Key_4);

    QVERIFY(settled(*asked.session));
    QCOMPARE(asked.session->passages().size(), 2);
    QCOMPARE(asked.session->passages().last().annotation.quote.exact, u"lazy dog"_s);
}

void TestReaderView::theSameFromNowOnIsToldForKeeping()
{
    Asked asked;
    QList<OverlapRule> kept;
    QObject::connect(&asked.view, &ReaderView::overlapRuleChosen, &asked.view,
                     [&kept](OverlapRule rule) { kept += rule; });
    asked.key(Qt::Key_2);

    asked.view.findChild<QCheckBox *>(u"always"_s)->click();
    asked.button(u"merge"_s).click();

    QVERIFY(settled(*asked.session));
    QCOMPARE(kept, QList{OverlapRule::Merge});
}

void TestReaderView::aNoteOnAMergedHighlightFollowsTheAnswer()
{
    Asked asked;
    QSignalSpy noteRequested(&asked.view, &ReaderView::noteRequested);
    asked.key(Qt::Key_N);
    QCOMPARE(noteRequested.count(), 0);

    asked.button(u"merge"_s).click();

    QVERIFY(settled(*asked.session));
    QCOMPARE(noteRequested.count(), 1);
    QCOMPARE(noteRequested.first().first().value<AnnotationId>(), asked.session->passages().first().annotation.id);
}

namespace {

/// The places of "cat", as they are looked at.
struct Previewing : Reading
{
    Previewing()
        : Reading(paragraphs(u"A cat and a Cat.\nConcatenated cats, cat."_s))
        , told(&view, &ReaderView::told)
    {
        highlight(u"Cat"_s);
        view.setSelection({2, 5});
        view.previewOccurrences();
    }

    OccurrenceBar &bar() { return *view.findChild<OccurrenceBar *>(); }
    QString summary() { return view.findChild<QLabel *>(u"summary"_s)->text(); }
    QString place() { return view.findChild<QLabel *>(u"place"_s)->text(); }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    QSignalSpy told;
};

} // namespace

void TestReaderView::allOccurrencesAreShownAndHighlighted()
{
    Previewing reading;
    QTRY_COMPARE(reading.summary(), u"3 passage(s), 1 of them highlighted already"_s);
    QCOMPARE(reading.place(), u"1 of 3"_s);
    QTRY_VERIFY(reading.bar().isAncestorOf(QApplication::focusWidget()));
    reading.key(Qt::Key_J);
    QCOMPARE(reading.place(), u"2 of 3"_s);
    reading.key(Qt::Key_K);
    reading.key(Qt::Key_K);
    QCOMPARE(reading.place(), u"3 of 3"_s);

    reading.key(Qt::Key_4);
    QVERIFY(settled(*reading.session));

    QCOMPARE(reading.session->passages().size(), 3);
    QCOMPARE(reading.told.count(), 1);
    QVERIFY(reading.bar().isHidden());
    QVERIFY(reading.pane().hasFocus());
    QCOMPARE(reading.session->undoStack().count(), 2);
}

void TestReaderView::theSearchForOccurrencesFollowsItsChoices()
{
    Previewing reading;
    QTRY_VERIFY(reading.summary().startsWith(u"3 "_s));
    QVERIFY(reading.view.findChild<QCheckBox *>(u"wholeWords"_s)->isChecked());

    reading.view.findChild<QCheckBox *>(u"wholeWords"_s)->click();
    QTRY_VERIFY(reading.summary().startsWith(u"5 "_s));
    reading.view.findChild<QCheckBox *>(u"matchCase"_s)->click();
    QTRY_VERIFY(reading.summary().startsWith(u"4 "_s));
}

void TestReaderView::escapeLeavesTheOccurrencesAlone()
{
    Previewing reading;
    QTRY_VERIFY(reading.summary().startsWith(u"3 "_s));

    reading.key(Qt::Key_Escape);

    QVERIFY(reading.bar().isHidden());
    QVERIFY(reading.pane().hasFocus());
    QVERIFY(settled(*reading.session));
    QCOMPARE(reading.session->passages().size(), 1);
}

void TestReaderView::theReadingPositionComesBack()
{
    Reading reading(longText());
    reading.pane().scrollTo(rangeOf(*reading.session, u"Paragraph 200 "_s).start);
    const qsizetype top = reading.pane().firstVisibleOffset();
    QVERIFY(top > 0);
    reading.view.setSession(nullptr);
    reading.session.reset();
    reading.library.reopen();

    reading.session = openSession(reading.library, reading.article);
    reading.view.setSession(reading.session.get());

    QCOMPARE(reading.session->article().readingPosition, top);
    QCOMPARE(reading.pane().firstVisibleOffset(), top);
}

void TestReaderView::zoomKeepsThePlace()
{
    Reading reading(longText());
    reading.pane().scrollTo(rangeOf(*reading.session, u"Paragraph 200 "_s).start);
    QSignalSpy zoomed(&reading.view, &ReaderView::zoomChanged);

    reading.view.zoomIn();
    reading.view.zoomIn();

    QCOMPARE(zoomed.last().first().toInt(), 120);
    QCOMPARE(reading.pane().firstVisibleOffset(), rangeOf(*reading.session, u"Paragraph 200 "_s).start);
}

void TestReaderView::theDocumentIsNeverChangedByHighlights()
{
    Reading reading;
    const QTextDocument *document = reading.pane().document();
    const int revision = document->revision();
    QSignalSpy changed(document, &QTextDocument::contentsChange);

    reading.highlight(u"brown"_s);
    reading.view.grab();

    QCOMPARE(changed.count(), 0);
    QCOMPARE(document->revision(), revision);
    QVERIFY(reading.pane().document() == document);
}

void TestReaderView::withoutAnArticleThePageIsEmpty()
{
    ReaderView view;
    view.setEmptyText(u"Nothing here"_s);
    view.show();

    const auto labels = view.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text() == u"Nothing here"_s;
    }));
    view.goToNextAnnotation();
    QVERIFY(view.currentAnnotation().isNull());
}

void TestReaderView::aDestroyedSessionLeavesThePageEmpty()
{
    Reading reading;

    reading.session.reset();

    QVERIFY(!reading.view.session());
    QVERIFY(!reading.pane().isVisible());
}

void TestReaderView::aRevisedTextIsShown()
{
    TestLibrary library;
    const auto source = anArticle().withIdentity(u"https://example.org/a"_s);
    const ArticleId article = library.add(source.withText(u"Old text."_s));
    const auto session = openSession(library, article);
    ReaderView view;
    view.setSession(session.get());

    library.add(source.withText(u"New text."_s));

    QTRY_COMPARE(view.findChild<TextPane *>()->toPlainText(), u"New text."_s);
}

void TestReaderView::theColumnStaysNarrowInAWideWindow()
{
    Reading reading(longText());
    reading.view.resize(2400, 600);

    const QFontMetrics metrics(reading.pane().document()->defaultFont());
    QVERIFY(reading.pane().viewport()->width() < metrics.averageCharWidth() * 100);
    const int left = reading.pane().viewport()->x();
    const int right = reading.pane().width() - reading.pane().viewport()->geometry().right();
    QVERIFY(std::abs(left - right) < 40);
}

QTEST_MAIN(TestReaderView)
#include "test_readerview.moc"
