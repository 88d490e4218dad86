#include "opensession.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "library/revisions.h"
#include "session/commands/undotext.h"

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// The open article gets another text.
class TestRevisionActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherTextIsShownWithAReceipt();
    void aTextFromElsewhereIsToldToo();
    void anotherTextIsUndoneAndRedone();
    void goingBackIsUndone();
    void severalTextsAreUndoneOneAfterTheOther();
    void anEditOfATextThatIsNoLongerShownIsRefused();
    void undoIsRefusedOnceOthersHaveChangedTheText();
    void theSameTextIsNothingToUndo();
    void actsFromBeforeAreUndoneBehindIt();
    void endsThatWereMovedBeforeComeBack();
    void whatWasRemovedBeforeComesBackWhereItStandsNow();
    void acceptedWordsBecomeTheQuote();
    void aKeptQuoteNeedsNoReview();
    void anOrphanIsAttachedAnew();
};

namespace {

const QString before = u"It all begins right here. The old words stay as they are. And this is the end.\n"
                       "A second paragraph has words of its own.\nThe third paragraph goes away one day."_s;
const QString after = u"It all begins right here. The new words stay as they are. And this is the end.\n"
                      "A second paragraph has words of its own."_s;
const QString longer = u"Something stands before it all.\n"_s + before;

struct Desk
{
    Desk()
        : article(library.add(anArticle().withText(before).withIdentity(u"/a"_s)))
        , changing(library.highlight(article, u"The old words stay as they are."_s).id)
        , staying(library.highlight(article, u"A second paragraph"_s).id)
        , going(library.highlight(article, u"The third paragraph goes away one day."_s).id)
        , session(openSession(library, article))
        , first(session->revision())
        , receipts(session.get(), &ArticleSession::revised)
        , failures(session.get(), &ArticleSession::failed)
    {
    }

    void revise(const QString &text)
    {
        const qsizetype known = receipts.size();
        session->revise(ReviseArticle{article, session->revision(), paragraphs(text), 1, {}}, Act::EditText);
        QVERIFY(QTest::qWaitFor([&] { return receipts.size() > known; }));
    }

    /// Undo or redo that changes the text.
    void andWait(void (ArticleSession::*step)())
    {
        const qsizetype known = receipts.size();
        (session.get()->*step)();
        QVERIFY(QTest::qWaitFor([&] { return receipts.size() > known; }));
    }

    Receipt lastReceipt() const { return receipts.last().first().value<Receipt>(); }
    QString text() const { return session->body().text; }
    QString wordsOf(AnnotationId id) const
    {
        const TextRange range = session->passage(id)->range;
        return text().mid(range.start, range.length());
    }

    TestLibrary library;
    ArticleId article;
    AnnotationId changing;
    AnnotationId staying;
    AnnotationId going;
    std::unique_ptr<ArticleSession> session;
    RevisionId first;
    QSignalSpy receipts;
    QSignalSpy failures;
};

} // namespace

void TestRevisionActs::anotherTextIsShownWithAReceipt()
{
    Desk desk;
    desk.revise(after);

    QCOMPARE(desk.text(), after);
    QCOMPARE(desk.receipts.size(), 1);
    const Receipt receipt = desk.lastReceipt();
    QCOMPARE(receipt.previous, desk.first);
    QCOMPARE(receipt.current, desk.session->revision());
    QVERIFY((receipt.anchors == AnchorCounts{1, 0, 1, 1}));
    QCOMPARE(receipt.toReview, 2);
    QCOMPARE(desk.session->countToReview(), 2);
    QVERIFY(desk.session->passage(desk.going)->isOrphan());
    QCOMPARE(desk.wordsOf(desk.changing), u"The new words stay as they are."_s);
}

void TestRevisionActs::aTextFromElsewhereIsToldToo()
{
    Desk desk;
    desk.library.add(anArticle().withText(after).withIdentity(u"/a"_s));
    QVERIFY(desk.receipts.wait());
    QCOMPARE(desk.text(), after);
    QCOMPARE(desk.session->undoStack().count(), 0);
}

void TestRevisionActs::anotherTextIsUndoneAndRedone()
{
    Desk desk;
    desk.revise(after);
    QCOMPARE(desk.session->undoStack().undoText(), u"edit of the text"_s);
    for (int round = 0; round < 2; ++round) {
        desk.andWait(&ArticleSession::undo);
        QCOMPARE(desk.text(), before);
        QVERIFY((desk.lastReceipt().anchors == AnchorCounts{3, 0, 0, 0}));
        desk.andWait(&ArticleSession::redo);
        QCOMPARE(desk.text(), after);
    }
    QCOMPARE(desk.library->revisions().of(desk.article)->size(), 2);
    QVERIFY(desk.failures.isEmpty());
}

void TestRevisionActs::goingBackIsUndone()
{
    Desk desk;
    desk.revise(after);
    const RevisionId second = desk.session->revision();
    desk.session->showRevision(desk.first);
    QVERIFY(desk.receipts.wait());
    QCOMPARE(desk.text(), before);
    desk.andWait(&ArticleSession::undo);
    QCOMPARE(desk.session->revision(), second);
}

void TestRevisionActs::severalTextsAreUndoneOneAfterTheOther()
{
    Desk desk;
    desk.revise(after);
    desk.revise(longer);
    // At once: the second undo is made from what the first has left behind.
    desk.session->undo();
    desk.session->undo();
    QVERIFY(QTest::qWaitFor([&] { return desk.session->revision() == desk.first && !desk.session->isBusy(); }));
    QCOMPARE(desk.text(), before);
    QVERIFY(desk.failures.isEmpty());
}

void TestRevisionActs::anEditOfATextThatIsNoLongerShownIsRefused()
{
    Desk desk;
    desk.revise(after);
    desk.session->revise(ReviseArticle{desk.article, desk.first, paragraphs(longer), 1, {}}, Act::EditText);
    QVERIFY(desk.failures.wait());
    const auto failure = desk.failures.first().first().value<ActFailure>();
    QVERIFY(failure.act == Act::EditText);
    QCOMPARE(failure.error.code, Error::Conflict);
    QCOMPARE(desk.text(), after);
}

void TestRevisionActs::undoIsRefusedOnceOthersHaveChangedTheText()
{
    Desk desk;
    desk.revise(after);
    desk.library.add(anArticle().withText(longer).withIdentity(u"/a"_s));
    QVERIFY(desk.receipts.wait());

    desk.session->undo();

    QVERIFY(desk.failures.wait());
    QCOMPARE(desk.failures.first().first().value<ActFailure>().error.code, Error::Conflict);
    QCOMPARE(desk.text(), longer);
}

void TestRevisionActs::theSameTextIsNothingToUndo()
{
    Desk desk;
    desk.session->revise(ReviseArticle{desk.article, desk.first, paragraphs(before), 1, {}}, Act::EditText);
    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.session->undoStack().count(), 0);
    QVERIFY(desk.receipts.isEmpty());
}

void TestRevisionActs::actsFromBeforeAreUndoneBehindIt()
{
    Desk desk;
    desk.session->setNote(desk.changing, u"a note"_s);
    desk.session->recolour(desk.going, Colour::Blue);
    QVERIFY(settled(*desk.session));
    desk.revise(after);
    desk.session->setNote(desk.staying, u"later"_s);
    QVERIFY(settled(*desk.session));

    desk.session->undo();
    desk.andWait(&ArticleSession::undo);
    desk.session->undo();
    desk.session->undo();
    QVERIFY(settled(*desk.session));

    QCOMPARE(desk.text(), before);
    const QList<Annotation> annotations = *desk.library.annotations().of(desk.article);
    for (const Annotation &annotation : annotations) {
        QVERIFY(annotation.note.isEmpty());
        QVERIFY(annotation.colour == Colour::Yellow);
        QVERIFY(annotation.anchorState == AnchorState::Same);
    }
    QVERIFY(desk.failures.isEmpty());
}

void TestRevisionActs::endsThatWereMovedBeforeComeBack()
{
    Desk desk;
    desk.session->moveEnds(desk.staying, rangeOf(*desk.session, u"A second"_s));
    QVERIFY(settled(*desk.session));
    const QString other = u"Something stands before it all.\n"_s + after;
    desk.library.add(anArticle().withText(other).withIdentity(u"/a"_s));
    QVERIFY(desk.receipts.wait());
    QCOMPARE(desk.wordsOf(desk.staying), u"A second"_s);

    desk.session->undo();
    QVERIFY(settled(*desk.session));

    const Annotation annotation = *desk.library.annotations().annotation(desk.staying);
    QCOMPARE(annotation.quote.exact, u"A second paragraph"_s);
    QCOMPARE(annotation.revision, desk.first);
    QVERIFY(annotation.anchorState == AnchorState::Moved);
    QCOMPARE(desk.wordsOf(desk.staying), u"A second paragraph"_s);
}

void TestRevisionActs::whatWasRemovedBeforeComesBackWhereItStandsNow()
{
    Desk desk;
    desk.session->remove({desk.staying});
    QVERIFY(settled(*desk.session));
    desk.library.add(anArticle().withText(longer).withIdentity(u"/a"_s));
    QVERIFY(desk.receipts.wait());

    desk.session->undo();

    QVERIFY(QTest::qWaitFor([&] { return desk.session->passage(desk.staying) != nullptr; }));
    QCOMPARE(desk.wordsOf(desk.staying), u"A second paragraph"_s);
}

void TestRevisionActs::acceptedWordsBecomeTheQuote()
{
    Desk desk;
    desk.revise(after);
    desk.session->acceptWording(desk.changing);
    QVERIFY(settled(*desk.session));

    const Annotation accepted = desk.session->passage(desk.changing)->annotation;
    QCOMPARE(accepted.quote.exact, u"The new words stay as they are."_s);
    QCOMPARE(accepted.revision, desk.session->revision());
    QCOMPARE(accepted.revisionHash, paragraphs(after).textHash());
    QVERIFY(accepted.anchorState == AnchorState::Same);

    desk.session->undo();
    QVERIFY(settled(*desk.session));
    const Annotation back = desk.session->passage(desk.changing)->annotation;
    QCOMPARE(back.quote.exact, u"The old words stay as they are."_s);
    QCOMPARE(back.revision, desk.first);
    QVERIFY(back.asksForReview());
}

void TestRevisionActs::aKeptQuoteNeedsNoReview()
{
    Desk desk;
    desk.revise(after);
    desk.session->keepQuote(desk.changing);
    desk.session->keepQuote(desk.going);
    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.session->countToReview(), 0);
    QCOMPARE(*desk.library->revisions().countToReview(), 0);
    QCOMPARE(desk.session->passage(desk.changing)->annotation.quote.exact, u"The old words stay as they are."_s);

    desk.session->undo();
    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.session->countToReview(), 1);
    desk.session->redo();
    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.session->countToReview(), 0);
}

void TestRevisionActs::anOrphanIsAttachedAnew()
{
    Desk desk;
    desk.revise(after);
    desk.session->attach(desk.going, rangeOf(*desk.session, u"words of its own."_s));
    QVERIFY(settled(*desk.session));
    QVERIFY(!desk.session->passage(desk.going)->isOrphan());
    QCOMPARE(desk.wordsOf(desk.going), u"words of its own."_s);
    QCOMPARE(desk.session->undoStack().undoText(), u"attaching the annotation"_s);

    desk.session->undo();
    QVERIFY(settled(*desk.session));
    QVERIFY(desk.session->passage(desk.going)->isOrphan());
    QCOMPARE(desk.session->passage(desk.going)->annotation.quote.exact, u"The third paragraph goes away one day."_s);
}

QTEST_GUILESS_MAIN(TestRevisionActs)
#include "test_revisionacts.moc"
