#include "opensession.h"

#include "library/annotations.h"
#include "session/commands/undotext.h"

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// Every test opens "one two three four five six" with annotations on "two three" and "four".
class TestOverlaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothAreKeptUnlessTheReaderSaysOtherwise();
    void whatOnlyTouchesIsNotOverlapped();
    void mergingMakesOneOfAll();
    void notesAreJoinedInReadingOrder();
    void aMergeIsUndoneInOneStep();
    void aMergeIsStoredWholeOrNotAtAll();
    void nothingIsMergedThatAnotherProgramHasChanged();
    void undoOfAMergeIsRefusedWhenAnotherProgramChangedIt();
    void askingStoresNothingUntilItIsAnswered();
    void askingIsForOverlapsOnly();
    void aMergeTakesInWhatIsStillBeingSaved();
    void theUnionIsShownWhileItIsBeingSaved();
};

namespace {

struct Desk
{
    Desk()
        : article(library.add(anArticle().withText(u"one two three four five six"_s)))
        , first(library.highlight(article, u"two three"_s, Colour::Yellow, u"early"_s, {u"a"_s, u"B"_s}).id)
        , second(library.highlight(article, u"four"_s, Colour::Green, u"late"_s, {u"b"_s, u"c"_s}).id)
        , session(openSession(library, article))
    {
    }

    AnnotationId highlight(const QString &words, OverlapRule rule, const QString &note = {})
    {
        session->setOverlapRule(rule);
        const AnnotationId id = session->highlight(rangeOf(*session, words), Colour::Purple, note);
        const bool saved = settled(*session);
        Q_ASSERT(saved);
        Q_UNUSED(saved)
        return id;
    }

    /// Quotes and notes outside the trash.
    QStringList stored() const
    {
        QStringList lines;
        const QList<Annotation> annotations = *library.annotations().of(article);
        for (const Annotation &annotation : annotations)
            lines += annotation.quote.exact + u": "_s + annotation.note;
        return lines;
    }

    mutable TestLibrary library;
    ArticleId article;
    AnnotationId first;
    AnnotationId second;
    std::unique_ptr<ArticleSession> session;
};

} // namespace

void TestOverlaps::bothAreKeptUnlessTheReaderSaysOtherwise()
{
    Desk desk;
    QVERIFY(desk.session->overlapRule() == OverlapRule::Keep);

    desk.session->highlight(rangeOf(*desk.session, u"three four"_s), Colour::Purple);

    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.stored(), (QStringList{u"two three: early"_s, u"three four: "_s, u"four: late"_s}));
}

void TestOverlaps::whatOnlyTouchesIsNotOverlapped()
{
    Desk desk;

    QVERIFY(desk.session->overlappedBy(rangeOf(*desk.session, u" four five"_s)) == QList{desk.second});
    QVERIFY(desk.session->overlappedBy(rangeOf(*desk.session, u"one "_s)).isEmpty());
    const AnnotationId id = desk.highlight(u"five"_s, OverlapRule::Merge);

    QCOMPARE(desk.session->passage(id)->annotation.quote.exact, u"five"_s);
    QCOMPARE(desk.stored().size(), 3);
}

void TestOverlaps::mergingMakesOneOfAll()
{
    Desk desk;

    const AnnotationId id = desk.highlight(u"three four five"_s, OverlapRule::Merge);

    QCOMPARE(desk.stored().size(), 1);
    const Annotation merged = desk.session->passage(id)->annotation;
    QVERIFY(*desk.library.annotations().annotation(id) == merged);
    QCOMPARE(merged.quote.exact, u"two three four five"_s);
    QVERIFY(merged.colour == Colour::Purple);
    QCOMPARE(merged.note, u"early\n\nlate"_s);
    QStringList tags;
    for (const Tag &tag : merged.tags)
        tags += tag.name;
    QCOMPARE(tags.size(), 3);
    QVERIFY(desk.library.annotations().annotation(desk.first)->deletedMs != 0);
    QVERIFY(desk.library.annotations().annotation(desk.second)->deletedMs != 0);
}

void TestOverlaps::notesAreJoinedInReadingOrder()
{
    Desk desk;

    const AnnotationId id = desk.highlight(u"three four"_s, OverlapRule::Merge, u"between"_s);

    QCOMPARE(desk.session->passage(id)->annotation.note, u"early\n\nbetween\n\nlate"_s);
}

void TestOverlaps::aMergeIsUndoneInOneStep()
{
    Desk desk;
    const QStringList before = desk.stored();
    desk.highlight(u"three four"_s, OverlapRule::Merge);
    const QStringList after = desk.stored();
    QCOMPARE(desk.session->undoStack().count(), 1);
    QCOMPARE(undoText(desk.session->undoStack().undoText()), u"merging highlights"_s);

    for (int round = 0; round < 2; ++round) {
        desk.session->undo();
        QVERIFY(settled(*desk.session));
        QCOMPARE(desk.stored(), before);
        QCOMPARE(desk.session->passages().size(), 2);
        desk.session->redo();
        QVERIFY(settled(*desk.session));
        QCOMPARE(desk.stored(), after);
        QCOMPARE(desk.session->passages().size(), 1);
    }
}

void TestOverlaps::aMergeIsStoredWholeOrNotAtAll()
{
    Desk desk;
    const QStringList before = desk.stored();
    QSignalSpy failed(desk.session.get(), &ArticleSession::failed);
    desk.library.failNextWrite(Error::DiskFull);

    desk.highlight(u"three four"_s, OverlapRule::Merge, u"typed"_s);

    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().value<ActFailure>().act == Act::MergeHighlights);
    QCOMPARE(failed.first().first().value<ActFailure>().keptText, u"typed"_s);
    QCOMPARE(desk.stored(), before);
    QCOMPARE(desk.session->passages().size(), 2);
    QCOMPARE(desk.session->undoStack().count(), 0);
}

void TestOverlaps::nothingIsMergedThatAnotherProgramHasChanged()
{
    Desk desk;
    desk.session->setOverlapRule(OverlapRule::Merge);
    QSignalSpy failed(desk.session.get(), &ArticleSession::failed);
    // The session hasn't heard of it yet when its own act is made.
    QVERIFY(desk.library.write(EditAnnotation{.id = desk.first, .note = u"theirs"_s}).ok());

    desk.session->highlight(rangeOf(*desk.session, u"three"_s), Colour::Purple);
    QVERIFY(settled(*desk.session));

    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<ActFailure>().error.code, Error::Conflict);
    QCOMPARE(desk.stored(), (QStringList{u"two three: theirs"_s, u"four: late"_s}));
    QTRY_COMPARE(desk.session->passage(desk.first)->annotation.note, u"theirs"_s);
}

void TestOverlaps::undoOfAMergeIsRefusedWhenAnotherProgramChangedIt()
{
    Desk desk;
    const AnnotationId id = desk.highlight(u"three four"_s, OverlapRule::Merge);
    QVERIFY(desk.library.write(EditAnnotation{.id = id, .note = u"theirs"_s}).ok());
    QTRY_COMPARE(desk.session->passage(id)->annotation.note, u"theirs"_s);
    QSignalSpy failed(desk.session.get(), &ArticleSession::failed);

    desk.session->undo();

    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<ActFailure>().error.code, Error::Conflict);
    QCOMPARE(desk.stored(), QStringList{u"two three four: theirs"_s});
}

void TestOverlaps::askingStoresNothingUntilItIsAnswered()
{
    Desk desk;
    QSignalSpy asked(desk.session.get(), &ArticleSession::overlapAsked);

    const AnnotationId none = desk.highlight(u"three four"_s, OverlapRule::Ask, u"typed"_s);

    QVERIFY(none.isNull());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(desk.stored().size(), 2);
    const auto question = asked.first().first().value<OverlapQuestion>();
    QVERIFY(question.overlapped == (QList{desk.first, desk.second}));

    desk.session->highlight(question, OverlapRule::Keep);
    QVERIFY(settled(*desk.session));
    QVERIFY(desk.stored().contains(u"three four: typed"_s));
    QCOMPARE(desk.stored().size(), 3);

    desk.session->undo();
    desk.session->highlight(question, OverlapRule::Merge);
    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.stored(), QStringList{u"two three four: early\n\ntyped\n\nlate"_s});
}

void TestOverlaps::askingIsForOverlapsOnly()
{
    Desk desk;
    QSignalSpy asked(desk.session.get(), &ArticleSession::overlapAsked);

    const AnnotationId id = desk.highlight(u"five six"_s, OverlapRule::Ask);

    QVERIFY(!id.isNull());
    QCOMPARE(asked.count(), 0);
}

void TestOverlaps::aMergeTakesInWhatIsStillBeingSaved()
{
    Desk desk;
    desk.session->setOverlapRule(OverlapRule::Merge);

    desk.session->highlight(rangeOf(*desk.session, u"five"_s), Colour::Blue, u"fresh"_s);
    const AnnotationId id = desk.session->highlight(rangeOf(*desk.session, u"five six"_s), Colour::Pink);
    QVERIFY(settled(*desk.session));

    QCOMPARE(desk.session->passage(id)->annotation.note, u"fresh"_s);
    QCOMPARE(desk.stored(), (QStringList{u"two three: early"_s, u"four: late"_s, u"five six: fresh"_s}));
}

void TestOverlaps::theUnionIsShownWhileItIsBeingSaved()
{
    Desk desk;
    desk.session->setOverlapRule(OverlapRule::Merge);

    const AnnotationId id = desk.session->highlight(rangeOf(*desk.session, u"three"_s), Colour::Pink);

    const MarkedPassage *shown = desk.session->passage(id);
    QVERIFY(shown->save == SaveState::Saving);
    QVERIFY(shown->range == rangeOf(*desk.session, u"two three"_s));
    QCOMPARE(shown->annotation.note, u"early"_s);
    QVERIFY(settled(*desk.session));
}

QTEST_GUILESS_MAIN(TestOverlaps)
#include "test_overlaps.moc"
