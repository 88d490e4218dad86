#include "opensession.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "session/commands/undotext.h"

#include <functional>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// Every test opens "one two three four" with one annotation on "two".
class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActIsUndoneAndRedone_data();
    void everyActIsUndoneAndRedone();
    void whatWillBeUndoneIsSaid();
    void typingIsOneStep();
    void typingAfterAPauseIsAnotherStep();
    void typedAndTakenBackLeavesNoStep();
    void severalAreRecolouredInOneStep();
    void severalAreTaggedInOneStep();
    void whatWasUndoneIsToldWithItsPlace();
    void undoRestoresOnlyItsOwnField();
    void undoWaitsForTheActBeforeIt();
    void undoIsRefusedWhenAnotherProgramChangedTheSame();
    void aRefusedUndoDropsItsCommandOnly();
    void aFailedUndoIsToldAndDropsItsCommand();
    void aFailedRedoIsToldAndDropsItsCommand();
    void anActAfterARefusalIsUndoneAgain();

private:
    using Deed = std::function<void(ArticleSession &, AnnotationId)>;
};

namespace {

struct Desk
{
    Desk()
        : article(library.add(anArticle().withText(u"one two three four"_s).withTitle(u"T"_s)))
        , annotation(library.highlight(article, u"two"_s, Colour::Yellow, u"first"_s, {u"old"_s}).id)
        , session(openSession(library, article))
    {
    }

    /// All that the library holds of the article, as one comparable text; without versions and times.
    QString stored() const
    {
        const Article row = *library.articles().article(article);
        QStringList lines{row.note, row.metadata.title.value, originName(row.metadata.title.origin),
                          readingStateName(row.state), tagsOf(row.tags)};
        const QList<Annotation> annotations = *library.annotations().of(article);
        for (const Annotation &a : annotations)
            lines +=
                u"%1 %2 %3 %4"_s.arg(a.quote.exact, a.note, tagsOf(a.tags)).arg(static_cast<int>(a.colour));
        return lines.join(u'\n');
    }

    static QString tagsOf(const QList<Tag> &tags)
    {
        QStringList names;
        for (const Tag &tag : tags)
            names += tag.name;
        return names.join(u',');
    }

    mutable TestLibrary library;
    ArticleId article;
    AnnotationId annotation;
    std::unique_ptr<ArticleSession> session;
};

} // namespace

void TestUndo::everyActIsUndoneAndRedone_data()
{
    QTest::addColumn<Deed>("deed");
    const auto add = [](const char *name, Deed deed) { QTest::newRow(name) << deed; };
    add("highlight", [](ArticleSession &s, AnnotationId) {
        s.highlight({8, 13}, Colour::Blue, u"n"_s, {u"t"_s});
    });
    add("colour", [](ArticleSession &s, AnnotationId id) { s.recolour(id, Colour::Green); });
    add("note", [](ArticleSession &s, AnnotationId id) { s.setNote(id, u"second"_s); });
    add("ends", [](ArticleSession &s, AnnotationId id) { s.moveEnds(id, {0, 7}); });
    add("new tag", [](ArticleSession &s, AnnotationId id) { s.addTags(id, {u"new"_s, u"old"_s}); });
    add("all tags", [](ArticleSession &s, AnnotationId id) { s.setTags(id, {u"other"_s}); });
    add("remove tag",
        [](ArticleSession &s, AnnotationId id) { s.removeTag(id, s.passage(id)->annotation.tags.first()); });
    add("remove", [](ArticleSession &s, AnnotationId id) { s.remove({id}); });
    add("article note", [](ArticleSession &s, AnnotationId) { s.setArticleNote(u"whole"_s); });
    add("article tags", [](ArticleSession &s, AnnotationId) { s.setArticleTags({u"x/y"_s}); });
    add("title", [](ArticleSession &s, AnnotationId) {
        Metadata metadata = s.article().metadata;
        metadata.title.value = u"Typed"_s;
        s.setMetadata(metadata);
    });
    add("state", [](ArticleSession &s, AnnotationId) { s.setReadingState(ReadingState::Done); });
}

void TestUndo::everyActIsUndoneAndRedone()
{
    QFETCH(Deed, deed);
    Desk desk;
    QSignalSpy failed(desk.session.get(), &ArticleSession::failed);
    const QString before = desk.stored();

    deed(*desk.session, desk.annotation);
    QVERIFY(settled(*desk.session));
    const QString after = desk.stored();
    QVERIFY(after != before);
    QCOMPARE(desk.session->undoStack().count(), 1);

    for (int round = 0; round < 2; ++round) {
        desk.session->undo();
        QVERIFY(settled(*desk.session));
        QCOMPARE(desk.stored(), before);
        desk.session->redo();
        QVERIFY(settled(*desk.session));
        QCOMPARE(desk.stored(), after);
    }
    QCOMPARE(failed.count(), 0);
}

void TestUndo::whatWillBeUndoneIsSaid()
{
    Desk desk;

    desk.session->recolour(desk.annotation, Colour::Green);

    QVERIFY(settled(*desk.session));
    QCOMPARE(undoText(desk.session->undoStack().undoText()), u"change of colour"_s);
    QCOMPARE(undoText(desk.session->undoStack().redoText()), QString());
}

void TestUndo::typingIsOneStep()
{
    Desk desk;
    const quint64 editing = ArticleSession::newEditing();

    for (const QString &note : {u"s"_s, u"sec"_s, u"second"_s})
        desk.session->setNote(desk.annotation, note, editing);
    QVERIFY(settled(*desk.session));

    QCOMPARE(desk.session->undoStack().count(), 1);
    desk.session->undo();
    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.session->passage(desk.annotation)->annotation.note, u"first"_s);
    desk.session->redo();
    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.session->passage(desk.annotation)->annotation.note, u"second"_s);
}

void TestUndo::typingAfterAPauseIsAnotherStep()
{
    Desk desk;

    desk.session->setNote(desk.annotation, u"second"_s, ArticleSession::newEditing());
    desk.session->setNote(desk.annotation, u"third"_s, ArticleSession::newEditing());
    QVERIFY(settled(*desk.session));

    QCOMPARE(desk.session->undoStack().count(), 2);
}

void TestUndo::typedAndTakenBackLeavesNoStep()
{
    Desk desk;
    const quint64 editing = ArticleSession::newEditing();

    for (const QString &note : {u"first and"_s, u"first"_s})
        desk.session->setNote(desk.annotation, note, editing);
    QVERIFY(settled(*desk.session));

    QCOMPARE(desk.session->undoStack().count(), 0);
}

void TestUndo::severalAreRecolouredInOneStep()
{
    Desk desk;
    const AnnotationId other = desk.session->highlight({8, 13}, Colour::Blue);
    const AnnotationId same = desk.session->highlight({14, 18}, Colour::Pink);
    QVERIFY(settled(*desk.session));
    const QString before = desk.stored();

    desk.session->recolour({desk.annotation, other, same}, Colour::Pink);
    QVERIFY(settled(*desk.session));
    const QString after = desk.stored();
    for (const MarkedPassage &passage : desk.session->passages())
        QVERIFY(passage.annotation.colour == Colour::Pink);
    QCOMPARE(desk.session->undoStack().count(), 3);

    desk.session->undo();
    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.stored(), before);
    desk.session->redo();
    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.stored(), after);

    // One of them was changed by somebody else: none of them is.
    QVERIFY(desk.library.write(EditAnnotation{.id = other, .note = u"theirs"_s}).ok());
    QTRY_COMPARE(desk.session->passage(other)->annotation.note, u"theirs"_s);
    QSignalSpy failed(desk.session.get(), &ArticleSession::failed);
    desk.session->undo();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(desk.session->passage(desk.annotation)->annotation.colour == Colour::Pink);
}

void TestUndo::severalAreTaggedInOneStep()
{
    Desk desk;
    const AnnotationId other = desk.session->highlight({8, 13}, Colour::Blue);
    QVERIFY(settled(*desk.session));
    const QString before = desk.stored();

    desk.session->addTags({desk.annotation, other}, {u"old"_s, u"new"_s});
    QVERIFY(settled(*desk.session));

    QCOMPARE(desk.session->passage(other)->annotation.tags.size(), 2);
    QCOMPARE(desk.session->passage(desk.annotation)->annotation.tags.size(), 2);
    desk.session->undo();
    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.stored(), before);
}

void TestUndo::whatWasUndoneIsToldWithItsPlace()
{
    Desk desk;
    QSignalSpy replayed(desk.session.get(), &ArticleSession::replayed);
    desk.session->highlight({8, 13}, Colour::Blue);
    desk.session->recolour(desk.annotation, Colour::Green);
    QVERIFY(settled(*desk.session));
    QCOMPARE(replayed.count(), 0);

    desk.session->undo();
    desk.session->undo(); // takes the highlight away: it is told where it was
    desk.session->redo();
    QVERIFY(settled(*desk.session));

    QCOMPARE(replayed.count(), 3);
    const auto told = [&replayed](int i) { return replayed[i].first().value<ReplayedAct>(); };
    QVERIFY(told(0).undone && told(1).undone && !told(2).undone);
    QCOMPARE(undoText(told(0).text), u"change of colour"_s);
    QVERIFY(told(0).place == (TextRange{4, 7}));
    QVERIFY(told(1).place == (TextRange{8, 13}));
    QVERIFY(told(2).place == (TextRange{8, 13}));
}

void TestUndo::undoRestoresOnlyItsOwnField()
{
    Desk desk;
    desk.session->recolour(desk.annotation, Colour::Green);
    desk.session->setNote(desk.annotation, u"second"_s);
    QVERIFY(settled(*desk.session));

    desk.session->undo();

    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.session->passage(desk.annotation)->annotation.note, u"first"_s);
    QVERIFY(desk.session->passage(desk.annotation)->annotation.colour == Colour::Green);
}

void TestUndo::undoWaitsForTheActBeforeIt()
{
    Desk desk;
    const QString before = desk.stored();

    desk.session->highlight({8, 13}, Colour::Blue);
    desk.session->undo();

    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.stored(), before);
    QVERIFY(desk.session->undoStack().canRedo());
}

void TestUndo::undoIsRefusedWhenAnotherProgramChangedTheSame()
{
    Desk desk;
    desk.session->setNote(desk.annotation, u"mine"_s);
    QVERIFY(settled(*desk.session));
    QSignalSpy failed(desk.session.get(), &ArticleSession::failed);
    QVERIFY(desk.library.write(EditAnnotation{.id = desk.annotation, .note = u"theirs"_s}).ok());
    QTRY_COMPARE(desk.session->passage(desk.annotation)->annotation.note, u"theirs"_s);

    desk.session->undo();

    QTRY_COMPARE(failed.count(), 1);
    const auto failure = failed.first().first().value<ActFailure>();
    QVERIFY(failure.direction == ActFailure::Undone);
    QCOMPARE(failure.error.code, Error::Conflict);
    QCOMPARE(desk.library.annotations().annotation(desk.annotation)->note, u"theirs"_s);
    QCOMPARE(desk.session->undoStack().count(), 0);
}

void TestUndo::aRefusedUndoDropsItsCommandOnly()
{
    Desk desk;
    const AnnotationId other = desk.session->highlight({8, 13}, Colour::Blue);
    desk.session->setNote(desk.annotation, u"mine"_s);
    desk.session->recolour(other, Colour::Pink);
    QVERIFY(settled(*desk.session));
    QVERIFY(desk.library.write(EditAnnotation{.id = desk.annotation, .note = u"theirs"_s}).ok());
    QTRY_COMPARE(desk.session->passage(desk.annotation)->annotation.note, u"theirs"_s);

    desk.session->undo();
    desk.session->undo();
    QVERIFY(settled(*desk.session));

    QCOMPARE(desk.session->undoStack().count(), 2);
    QCOMPARE(desk.session->undoStack().index(), 1);
    QVERIFY(desk.session->passage(other)->annotation.colour == Colour::Blue);
    desk.session->redo();
    QVERIFY(settled(*desk.session));
    QVERIFY(desk.session->passage(other)->annotation.colour == Colour::Pink);
}

void TestUndo::aFailedUndoIsToldAndDropsItsCommand()
{
    Desk desk;
    desk.session->recolour(desk.annotation, Colour::Green);
    QVERIFY(settled(*desk.session));
    QSignalSpy failed(desk.session.get(), &ArticleSession::failed);
    desk.library.failNextWrite(Error::DiskFull);

    desk.session->undo();

    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().value<ActFailure>().direction == ActFailure::Undone);
    QVERIFY(desk.session->passage(desk.annotation)->annotation.colour == Colour::Green);
    QCOMPARE(desk.session->undoStack().count(), 0);
}

void TestUndo::aFailedRedoIsToldAndDropsItsCommand()
{
    Desk desk;
    desk.session->recolour(desk.annotation, Colour::Green);
    desk.session->undo();
    QVERIFY(settled(*desk.session));
    QSignalSpy failed(desk.session.get(), &ArticleSession::failed);
    desk.library.failNextWrite(Error::DiskFull);

    desk.session->redo();

    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().value<ActFailure>().direction == ActFailure::Redone);
    QVERIFY(desk.session->passage(desk.annotation)->annotation.colour == Colour::Yellow);
    QCOMPARE(desk.session->undoStack().count(), 0);
}

void TestUndo::anActAfterARefusalIsUndoneAgain()
{
    Desk desk;
    QVERIFY(desk.library.write(EditAnnotation{.id = desk.annotation, .note = u"theirs"_s}).ok());
    QTRY_COMPARE(desk.session->passage(desk.annotation)->annotation.note, u"theirs"_s);

    desk.session->setNote(desk.annotation, u"mine"_s);
    desk.session->undo();

    QVERIFY(settled(*desk.session));
    QCOMPARE(desk.library.annotations().annotation(desk.annotation)->note, u"theirs"_s);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "test_undo.moc"
