#include "library/articles.h"
#include "session/libraryacts.h"
#include "support/testlibrary.h"

#include <QSignalSpy>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestLibraryActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsManyArticlesAsOneStep();
    void undoingTagsLeavesThoseThatWereThereBefore();
    void everyArticleGetsItsOldStateBack();
    void trashedArticlesComeBack();
    void editedDetailsCanBeTakenBackAndForth();
    void aStaleUndoIsRefusedAndDropped();
    void anActThatFailsLeavesNothingToUndo();
    void anUndoThatFailsIsDropped();
    void nothingToDoLeavesNothingToUndo();
};

namespace {

struct Fixture
{
    Fixture() : acts(library.library())
    {
        QObject::connect(&acts, &LibraryActs::done, &acts, [this] { ++answers; });
        QObject::connect(&acts, &LibraryActs::failed, &acts, [this](LibraryAct, const Error &error) {
            ++answers;
            failures += error.code;
        });
    }

    /// Waits for the answer to one act.
    void settle()
    {
        const int before = answered;
        QTRY_VERIFY(answers > before);
        ++answered;
    }

    Article article(ArticleId id) const { return *library.articles().article(id); }
    QStringList tags(ArticleId id) const
    {
        QStringList names;
        for (const Tag &tag : article(id).tags)
            names += tag.name;
        return names;
    }

    TestLibrary library;
    ArticleId one = library.add(anArticle().withText(u"One."_s).withTags({u"old"_s}));
    ArticleId two = library.add(anArticle().withText(u"Two."_s));
    LibraryActs acts;
    int answers = 0;
    int answered = 0;
    QList<Error::Code> failures;
};

} // namespace

void TestLibraryActs::tagsManyArticlesAsOneStep()
{
    Fixture f;
    f.acts.changeTags({f.one, f.two}, {u"new"_s}, {u"old"_s});
    f.settle();
    QCOMPARE(f.tags(f.one), QStringList{u"new"_s});
    QCOMPARE(f.tags(f.two), QStringList{u"new"_s});
    QCOMPARE(f.acts.undoStack().count(), 1);

    f.acts.undo();
    f.settle();
    QCOMPARE(f.tags(f.one), QStringList{u"old"_s});
    QVERIFY(f.tags(f.two).isEmpty());

    f.acts.redo();
    f.settle();
    QCOMPARE(f.tags(f.one), QStringList{u"new"_s});
}

void TestLibraryActs::undoingTagsLeavesThoseThatWereThereBefore()
{
    Fixture f;
    f.acts.changeTags({f.one, f.two}, {u"old"_s}, {});
    f.settle();
    f.acts.undo();
    f.settle();
    QCOMPARE(f.tags(f.one), QStringList{u"old"_s});
    QVERIFY(f.tags(f.two).isEmpty());
}

void TestLibraryActs::everyArticleGetsItsOldStateBack()
{
    Fixture f;
    QVERIFY(f.library.write(SetReadingState{{{f.one, ReadingState::Reading}}}));
    f.acts.setReadingState({f.one, f.two}, ReadingState::Done);
    f.settle();
    QCOMPARE(f.article(f.one).state, ReadingState::Done);
    f.acts.undo();
    f.settle();
    QCOMPARE(f.article(f.one).state, ReadingState::Reading);
    QCOMPARE(f.article(f.two).state, ReadingState::Unread);
}

void TestLibraryActs::trashedArticlesComeBack()
{
    Fixture f;
    f.acts.trash({f.one});
    f.settle();
    QVERIFY(f.article(f.one).deletedMs != 0);
    f.acts.undo();
    f.settle();
    QCOMPARE(f.article(f.one).deletedMs, 0);
    f.acts.redo();
    f.settle();
    f.acts.restore({f.one}, {});
    f.settle();
    QCOMPARE(f.article(f.one).deletedMs, 0);
}

void TestLibraryActs::editedDetailsCanBeTakenBackAndForth()
{
    Fixture f;
    const Metadata before = f.article(f.one).metadata;
    Metadata after = before;
    after.title = {u"Typed"_s, Origin::Edited};
    f.acts.editDetails(f.one, after);
    f.settle();
    QCOMPARE(f.article(f.one).metadata, after);
    for (int i = 0; i < 2; ++i) {
        f.acts.undo();
        f.settle();
        QCOMPARE(f.article(f.one).metadata, before);
        f.acts.redo();
        f.settle();
        QCOMPARE(f.article(f.one).metadata, after);
    }
}

void TestLibraryActs::aStaleUndoIsRefusedAndDropped()
{
    Fixture f;
    Metadata mine = f.article(f.one).metadata;
    mine.title = {u"Mine"_s, Origin::Edited};
    f.acts.editDetails(f.one, mine);
    f.settle();
    Metadata others = mine;
    others.title.value = u"Another program's"_s;
    QVERIFY(f.library.write(EditArticle{f.one, 0, others, std::nullopt}));

    f.acts.undo();
    f.settle();
    QCOMPARE(f.failures, QList<Error::Code>{Error::Conflict});
    QCOMPARE(f.article(f.one).metadata, others);
    QCOMPARE(f.acts.undoStack().count(), 0);
}

void TestLibraryActs::anActThatFailsLeavesNothingToUndo()
{
    Fixture f;
    f.library.failNextWrite(Error::DiskFull);
    f.acts.trash({f.one});
    f.settle();
    QCOMPARE(f.failures, QList<Error::Code>{Error::DiskFull});
    QCOMPARE(f.article(f.one).deletedMs, 0);
    QVERIFY(!f.acts.undoStack().canUndo());
}

void TestLibraryActs::anUndoThatFailsIsDropped()
{
    Fixture f;
    f.acts.changeTags({f.two}, {u"first"_s}, {});
    f.settle();
    f.acts.trash({f.one});
    f.settle();
    f.library.failNextWrite(Error::DiskFull);
    f.acts.undo();
    f.settle();
    QCOMPARE(f.failures, QList<Error::Code>{Error::DiskFull});
    QVERIFY(f.article(f.one).deletedMs != 0);
    QCOMPARE(f.acts.undoStack().count(), 1);
    QVERIFY(!f.acts.undoStack().canRedo());

    f.acts.undo();
    f.settle();
    QVERIFY(f.tags(f.two).isEmpty());
}

void TestLibraryActs::nothingToDoLeavesNothingToUndo()
{
    Fixture f;
    f.acts.changeTags({f.one}, {u"old"_s}, {});
    f.settle();
    QCOMPARE(f.acts.undoStack().count(), 0);
}

QTEST_GUILESS_MAIN(TestLibraryActs)
#include "test_libraryacts.moc"
