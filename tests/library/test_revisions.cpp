#include "library/annotations.h"
#include "library/articles.h"
#include "library/revisions.h"
#include "support/testlibrary.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// An article that gets another text, and goes back to one that it had.
class TestRevisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherTextIsShownAndTheOldOneKept();
    void theTextThatItHasChangesNothing();
    void aTextThatItHadIsShownAgain();
    void anotherStructureIsAnotherRevision();
    void aChangeOfSomethingElseThanWhatWasSeenIsRefused();
    void aRevisionOfAnotherArticleIsRefused();
    void whatCannotBeSavedChangesNothing();
    void annotationsAreCountedAsTheyWereFound();
    void annotationsComeBackToTheirPlaces();
    void anAnnotationIsFoundInARevisionFromBeforeIt();
    void whatWasFoundInARevisionIsStillThere();
    void anImportedTextThatTheArticleHadIsShownAgain();
    void aPastedTextThatTheArticleHadIsShownAgain();
    void theReaderStaysAtTheSameWords();
    void bytesAreKeptUnlessTheSiteSaysOtherwise();
    void revisionsAreListedOldestFirst();

    void rewordedPassagesAndOrphansAskForReview();
    void aKeptQuoteAsksNoMore();
    void aKeptQuoteAsksAgainWhenItsPassageSaysSomethingElse();
    void aKeptOrphanStaysOne();
    void onlyTheQuoteThatWasKeptIsKept();
    void whatIsInTheTrashIsNotReviewed();
};

namespace {

const QString before = u"It all begins right here. The old words stay as they are. And this is the end.\n"
                       "A second paragraph has words of its own.\nThe third paragraph goes away one day."_s;
const QString reworded = u"It all begins right here. The new words stay as they are. And this is the end.\n"
                         "A second paragraph has words of its own."_s;

struct Desk
{
    explicit Desk(const QString &text = before)
        : article(library.add(anArticle().withText(text).withIdentity(u"/a"_s)))
        , first(current())
    {
    }

    RevisionId current() const { return library.articles().article(article)->revision; }
    qsizetype revisionCount() { return library->revisions().of(article)->size(); }

    Result<RevisionOutcome> tryToRevise(const QString &text, RevisionId seen = {})
    {
        return library.write(ReviseArticle{article, seen, paragraphs(text), 1, {"bytes", {}, u"edit"_s, u"text/plain"_s, u"UTF-8"_s}});
    }

    Result<RevisionOutcome> tryToShow(RevisionId revision, RevisionId seen = {})
    {
        return library.write(ShowRevision{article, revision, seen});
    }

    /// What fails where a test takes it for granted, ends the test program.
    RevisionOutcome revise(const QString &text) { return done(tryToRevise(text)); }
    RevisionOutcome show(RevisionId revision) { return done(tryToShow(revision)); }
    static RevisionOutcome done(const Result<RevisionOutcome> &outcome)
    {
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().cause));
        return *outcome;
    }

    Annotation now(const Annotation &annotation) { return *library.annotations().annotation(annotation.id); }

    mutable TestLibrary library;
    ArticleId article;
    RevisionId first;
};

} // namespace

void TestRevisions::anotherTextIsShownAndTheOldOneKept()
{
    Desk desk;

    const RevisionOutcome outcome = desk.revise(reworded);

    QCOMPARE(outcome.article, desk.article);
    QCOMPARE(outcome.previous, desk.first);
    QCOMPARE(outcome.current, desk.current());
    const auto revision = desk.library.articles().currentRevision(desk.article);
    QCOMPARE(revision->body.text, reworded);
    QCOMPARE(revision->origin, u"edit"_s);
    QCOMPARE(desk.library.articles().revision(desk.first)->body.text, before);
    QCOMPARE(desk.library.articles().original(revision->id)->bytes, "bytes"_ba);
}

void TestRevisions::theTextThatItHasChangesNothing()
{
    Desk desk;
    const RevisionOutcome outcome = desk.revise(before);
    QCOMPARE(outcome.current, desk.first);
    QCOMPARE(outcome.previous, desk.first);
    QCOMPARE(desk.revisionCount(), 1);
}

void TestRevisions::aTextThatItHadIsShownAgain()
{
    Desk desk;
    const RevisionId second = desk.revise(reworded).current;

    const RevisionOutcome back = desk.revise(before);

    QCOMPARE(back.current, desk.first);
    QCOMPARE(back.previous, second);
    QCOMPARE(desk.revisionCount(), 2);
}

void TestRevisions::anotherStructureIsAnotherRevision()
{
    Desk desk;
    ArticleBody body = paragraphs(before);
    body.blocks[1].kind = BlockKind::Heading;
    body.blocks[1].level = 2;

    const auto outcome = desk.library.write(ReviseArticle{desk.article, {}, body, 1, {}});

    QVERIFY(outcome->current != desk.first);
    QVERIFY(desk.library.articles().currentRevision(desk.article)->body == body);
}

void TestRevisions::aChangeOfSomethingElseThanWhatWasSeenIsRefused()
{
    Desk desk;
    const RevisionId second = desk.revise(reworded).current;

    QCOMPARE(desk.tryToRevise(u"Something else."_s, desk.first).error().code, Error::Conflict);
    QCOMPARE(desk.tryToShow(desk.first, desk.first).error().code, Error::Conflict);

    QCOMPARE(desk.current(), second);
    QCOMPARE(desk.revisionCount(), 2);
}

void TestRevisions::aRevisionOfAnotherArticleIsRefused()
{
    Desk desk;
    const ArticleId other = desk.library.add(anArticle().withText(u"Other."_s));
    const RevisionId foreign = desk.library.articles().article(other)->revision;
    QCOMPARE(desk.tryToShow(foreign).error().code, Error::InvalidInput);
    QCOMPARE(desk.tryToShow(RevisionId(QUuid::createUuid())).error().code, Error::NotFound);
}

void TestRevisions::whatCannotBeSavedChangesNothing()
{
    Desk desk;
    const Annotation made = desk.library.highlight(desk.article, u"The old words stay as they are."_s);
    desk.library.failNextWrite(Error::DiskFull);

    QCOMPARE(desk.tryToRevise(reworded).error().code, Error::DiskFull);

    QCOMPARE(desk.current(), desk.first);
    QCOMPARE(desk.revisionCount(), 1);
    QVERIFY(desk.now(made) == made);
}

void TestRevisions::annotationsAreCountedAsTheyWereFound()
{
    Desk desk;
    desk.library.highlight(desk.article, u"It all begins right here."_s);
    desk.library.highlight(desk.article, u"The old words stay as they are."_s);
    desk.library.highlight(desk.article, u"A second paragraph has words of its own."_s);
    desk.library.highlight(desk.article, u"The third paragraph goes away one day."_s);
    const Annotation trashed = desk.library.highlight(desk.article, u"goes away"_s);
    QVERIFY(desk.library.write(SetTrashed{{}, {trashed.id}, true}).ok());

    const RevisionOutcome outcome = desk.revise(QString(reworded).replace(u"right here"_s, u"right here"_s));

    QVERIFY((outcome.anchors == AnchorCounts{2, 0, 1, 1}));
    QVERIFY(desk.now(trashed).anchorState == AnchorState::Orphan);
    QVERIFY((desk.revise(u"New. "_s + before).anchors == AnchorCounts{0, 4, 0, 0}));
}

void TestRevisions::annotationsComeBackToTheirPlaces()
{
    Desk desk;
    const Annotation kept = desk.library.highlight(desk.article, u"A second paragraph has words of its own."_s);
    const Annotation lost = desk.library.highlight(desk.article, u"The third paragraph goes away one day."_s);
    desk.revise(u"Before it all.\n"_s + reworded);
    QVERIFY(desk.now(kept).anchorState == AnchorState::Moved);
    QVERIFY(desk.now(lost).anchorState == AnchorState::Orphan);

    const RevisionOutcome back = desk.show(desk.first);

    QVERIFY((back.anchors == AnchorCounts{2, 0, 0, 0}));
    QVERIFY(desk.now(kept) == kept);
    QVERIFY(desk.now(lost) == lost);
}

void TestRevisions::anAnnotationIsFoundInARevisionFromBeforeIt()
{
    Desk desk;
    desk.revise(u"Before it all.\n"_s + reworded);
    const Annotation made = desk.library.highlight(desk.article, u"A second paragraph has words of its own."_s);
    const Annotation onlyNow = desk.library.highlight(desk.article, u"Before it all."_s);

    desk.show(desk.first);

    const Annotation shown = desk.now(made);
    QVERIFY(shown.anchorState == AnchorState::Moved);
    QCOMPARE(shown.anchor.start, made.anchor.start - 15);
    QCOMPARE(shown.revision, made.revision);
    QVERIFY(desk.now(onlyNow).anchorState == AnchorState::Orphan);
}

void TestRevisions::whatWasFoundInARevisionIsStillThere()
{
    Desk desk;
    const Annotation made = desk.library.highlight(desk.article, u"The old words stay as they are."_s);
    const RevisionId second = desk.revise(reworded).current;
    const Annotation found = desk.now(made);
    QVERIFY(found.anchorState == AnchorState::Reworded);

    desk.show(desk.first);
    desk.show(second);

    QVERIFY(desk.now(made) == found);
}

void TestRevisions::anImportedTextThatTheArticleHadIsShownAgain()
{
    Desk desk;
    const Annotation made = desk.library.highlight(desk.article, u"The third paragraph goes away one day."_s);
    desk.library.add(anArticle().withText(reworded).withIdentity(u"/a"_s));
    QVERIFY(desk.now(made).anchorState == AnchorState::Orphan);

    const auto back = desk.library.write(
        ImportArticle{anArticle().withText(before).withIdentity(u"/a"_s).article(), {}, {}});

    QVERIFY(back->status == ImportStatus::Revised);
    QVERIFY((back->anchors == AnchorCounts{1, 0, 0, 0}));
    QCOMPARE(desk.current(), desk.first);
    QCOMPARE(desk.revisionCount(), 2);
    QVERIFY(desk.now(made) == made);
}

void TestRevisions::aPastedTextThatTheArticleHadIsShownAgain()
{
    Desk desk;
    desk.revise(reworded);
    const auto pasted = desk.library.write(ImportArticle{anArticle().withText(before).article(), {}, {}});
    QVERIFY(pasted->status == ImportStatus::Revised);
    QCOMPARE(pasted->id, desk.article);
    QCOMPARE(desk.current(), desk.first);
}

void TestRevisions::theReaderStaysAtTheSameWords()
{
    Desk desk;
    const QString words = u"A second paragraph"_s;
    QVERIFY(desk.library.write(SetReadingPosition{desk.article, before.indexOf(words)}).ok());

    const QString longer = u"Something was put before it all, and it is long.\n"_s + before;
    desk.revise(longer);
    QCOMPARE(desk.library.articles().article(desk.article)->readingPosition, longer.indexOf(words));
    desk.show(desk.first);
    QCOMPARE(desk.library.articles().article(desk.article)->readingPosition, before.indexOf(words));

    desk.revise(u"Nothing."_s);
    QVERIFY(desk.library.articles().article(desk.article)->readingPosition <= 8);
}

void TestRevisions::bytesAreKeptUnlessTheSiteSaysOtherwise()
{
    Desk desk;
    Metadata metadata = desk.library.articles().article(desk.article)->metadata;
    metadata.site = {u"example.org"_s, Origin::Stated};
    QVERIFY(desk.library.write(EditArticle{desk.article, 0, metadata, {}}).ok());
    QVERIFY(desk.library.write(SetSitePreferences{{.site = u"example.org"_s, .keepsOriginals = false}}).ok());

    const RevisionId second = desk.revise(reworded).current;

    QCOMPARE(desk.library.articles().original(second).error().code, Error::NotFound);
    QVERIFY(!desk.library->revisions().of(desk.article)->last().hasOriginal);
}

void TestRevisions::revisionsAreListedOldestFirst()
{
    Desk desk;
    const RevisionId second = desk.revise(reworded).current;
    desk.show(desk.first);

    const auto revisions = desk.library->revisions().of(desk.article);

    QCOMPARE(revisions->size(), 2);
    QCOMPARE(revisions->at(0).id, desk.first);
    QVERIFY(revisions->at(0).isCurrent);
    QCOMPARE(revisions->at(1).id, second);
    QVERIFY(!revisions->at(1).isCurrent);
    QCOMPARE(revisions->at(1).textHash, paragraphs(reworded).textHash());
    QCOMPARE(revisions->at(1).origin, u"edit"_s);
    QVERIFY(revisions->at(1).hasOriginal);
    QVERIFY(revisions->at(0).createdMs < revisions->at(1).createdMs);
    QCOMPARE(desk.library->revisions().find(desk.article, second.toString().first(8))->id, second);
    QCOMPARE(desk.library->revisions().find(desk.article, u"ffffffff-f"_s).error().code, Error::NotFound);
    QCOMPARE(desk.library->revisions().of(ArticleId(QUuid::createUuid())).error().code, Error::NotFound);
}

void TestRevisions::rewordedPassagesAndOrphansAskForReview()
{
    Desk desk;
    desk.library.highlight(desk.article, u"It all begins right here."_s);
    const Annotation changed = desk.library.highlight(desk.article, u"The old words stay as they are."_s, Colour::Blue, {}, {u"t"_s});
    const Annotation lost = desk.library.highlight(desk.article, u"The third paragraph goes away one day."_s);
    const ArticleId other = desk.library.add(anArticle().withText(u"Another."_s).withIdentity(u"/b"_s));
    const Annotation elsewhere = desk.library.highlight(other, u"Another."_s);
    QCOMPARE(*desk.library->revisions().countToReview(), 0);

    desk.revise(reworded);
    desk.library.add(anArticle().withText(u"Nothing like it."_s).withIdentity(u"/b"_s));

    const auto here = desk.library->revisions().toReview(desk.article);
    QCOMPARE(here->size(), 2);
    QVERIFY(here->at(0) == desk.now(changed));
    QCOMPARE(here->at(0).tags.size(), 1);
    QCOMPARE(here->at(1).id, lost.id);
    QVERIFY(here->at(1).asksForReview());
    QCOMPARE(*desk.library->revisions().countToReview(), 3);
    QCOMPARE(desk.library->revisions().toReview()->last().id, elsewhere.id);
}

void TestRevisions::aKeptQuoteAsksNoMore()
{
    Desk desk;
    const Annotation made = desk.library.highlight(desk.article, u"The old words stay as they are."_s);
    const RevisionId second = desk.revise(reworded).current;

    const auto kept = desk.library.write(KeepQuote{made.id, second, true});
    QVERIFY(kept->quoteKept);
    QVERIFY(!kept->asksForReview());
    QVERIFY(kept->anchorState == AnchorState::Reworded);
    QCOMPARE(kept->version, made.version);
    QCOMPARE(*desk.library->revisions().countToReview(), 0);

    // Something else changes, this passage does not.
    desk.revise(u"And now this.\n"_s + reworded);
    QCOMPARE(*desk.library->revisions().countToReview(), 0);
    QVERIFY(desk.now(made).quoteKept);

    desk.show(second);
    QVERIFY(!desk.library.write(KeepQuote{made.id, second, false})->quoteKept);
    QCOMPARE(*desk.library->revisions().countToReview(), 1);
}

void TestRevisions::aKeptQuoteAsksAgainWhenItsPassageSaysSomethingElse()
{
    Desk desk;
    const Annotation made = desk.library.highlight(desk.article, u"The old words stay as they are."_s);
    const RevisionId second = desk.revise(reworded).current;
    QVERIFY(desk.library.write(KeepQuote{made.id, second, true}).ok());

    desk.revise(QString(reworded).replace(u"new words"_s, u"fine words"_s));

    QVERIFY(desk.now(made).anchorState == AnchorState::Reworded);
    QVERIFY(desk.now(made).asksForReview());
}

void TestRevisions::aKeptOrphanStaysOne()
{
    Desk desk;
    const Annotation made = desk.library.highlight(desk.article, u"The third paragraph goes away one day."_s);
    const RevisionId second = desk.revise(reworded).current;
    QVERIFY(desk.library.write(KeepQuote{made.id, second, true}).ok());

    desk.revise(reworded + u"\nSomething else."_s);

    QVERIFY(desk.now(made).anchorState == AnchorState::Orphan);
    QVERIFY(!desk.now(made).asksForReview());
}

void TestRevisions::onlyTheQuoteThatWasKeptIsKept()
{
    Desk desk;
    const Annotation made = desk.library.highlight(desk.article, u"The old words stay as they are."_s);
    const Annotation wider = desk.library.annotationOn(desk.article, u"The old words stay as they are. And this"_s);
    const RevisionId second = desk.revise(reworded).current;
    QVERIFY(desk.library.write(KeepQuote{made.id, second, true}).ok());

    const Segment other{desk.first, wider.position, wider.quote};
    QVERIFY(desk.library.write(EditAnnotation{.id = made.id, .segment = other})->asksForReview());
    const Segment again{desk.first, made.position, made.quote};
    QVERIFY(!desk.library.write(EditAnnotation{.id = made.id, .segment = again})->asksForReview());
}

void TestRevisions::whatIsInTheTrashIsNotReviewed()
{
    Desk desk;
    const Annotation made = desk.library.highlight(desk.article, u"The old words stay as they are."_s);
    desk.revise(reworded);
    QVERIFY(desk.library.write(SetTrashed{{}, {made.id}, true}).ok());
    QCOMPARE(*desk.library->revisions().countToReview(), 0);
    QVERIFY(desk.library.write(SetTrashed{{}, {made.id}, false}).ok());
    QVERIFY(desk.library.write(SetTrashed{{desk.article}, {}, true}).ok());
    QVERIFY(desk.library->revisions().toReview(desk.article)->isEmpty());
}

QTEST_GUILESS_MAIN(TestRevisions)
#include "test_revisions.moc"
