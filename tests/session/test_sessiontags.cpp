#include "library/articles.h"
#include "library/tags.h"
#include "opensession.h"
#include "session/items/codebookmodel.h"
#include "session/libraryacts.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestSessionTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenSessionFollowsARenameAndAMerge();
    void undoTakesBackAMergeAndRedoDoesItAgain();
    void actsAreUndoneInTheirOrder();
    void undoingFasterThanItIsSavedUndoesAll();
    void anUndoThatMeetsAnotherChangeIsRefusedAndDropped();
    void whatWasChangedElsewhereInBetweenIsNotUndone();
    void notTwinsCanBeTakenBack();
    void whatWaitsIsPostedBeforeTheEnd();
    void takingATagOffAfterItWasRenamedTakesItOff();
    void theCodeBookIsATree();
    void theCodeBookFollowsTheLibrary();
    void typingOverANameAsksForARename();
    void droppingATagAsksForAMove();
    void aFilterLeavesWhatMatchesWithWhatIsAboveAndBelow();
    void countsSortByNumber();
};

namespace {

QStringList tagsOf(const QList<Tag> &tags)
{
    QStringList names;
    for (const Tag &tag : tags)
        names += tag.name;
    return names;
}

/// Acts on the tags of a library, one answer after another.
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

    void settle()
    {
        const int before = answered;
        QTRY_VERIFY(answers > before);
        ++answered;
    }
    QStringList tags() const { return tagsOf(library.articles().article(article)->tags); }

    TestLibrary library;
    ArticleId article = library.add(anArticle().withText(u"One two three."_s).withTags({u"a"_s, u"b"_s}));
    LibraryActs acts;
    int answers = 0;
    int answered = 0;
    QList<Error::Code> failures;
};

void fill(const CodebookModel &model)
{
    QTRY_VERIFY(model.isLoaded());
}

} // namespace

void TestSessionTags::anOpenSessionFollowsARenameAndAMerge()
{
    Fixture f;
    const Annotation mark = f.library.highlight(f.article, u"two"_s, Colour::Yellow, {}, {u"a"_s, u"c"_s});
    const auto session = openSession(f.library, f.article);

    f.acts.renameTag(u"a"_s, u"z/a"_s);
    QTRY_COMPARE(tagsOf(session->passage(mark.id)->annotation.tags), (QStringList{u"c"_s, u"z/a"_s}));
    QTRY_COMPARE(tagsOf(session->article().tags), (QStringList{u"b"_s, u"z/a"_s}));

    f.acts.mergeTags(u"c"_s, u"b"_s);
    QTRY_COMPARE(tagsOf(session->passage(mark.id)->annotation.tags), (QStringList{u"b"_s, u"z/a"_s}));
    f.acts.undo();
    QTRY_COMPARE(tagsOf(session->passage(mark.id)->annotation.tags), (QStringList{u"c"_s, u"z/a"_s}));
}

void TestSessionTags::undoTakesBackAMergeAndRedoDoesItAgain()
{
    Fixture f;
    f.acts.mergeTags(u"a"_s, u"b"_s);
    f.settle();
    QCOMPARE(f.tags(), QStringList{u"b"_s});
    for (int round = 0; round < 2; ++round) {
        f.acts.undo();
        f.settle();
        QCOMPARE(f.tags(), (QStringList{u"a"_s, u"b"_s}));
        f.acts.redo();
        f.settle();
        QCOMPARE(f.tags(), QStringList{u"b"_s});
    }
    QVERIFY(f.failures.isEmpty());
}

void TestSessionTags::actsAreUndoneInTheirOrder()
{
    Fixture f;
    f.acts.renameTag(u"a"_s, u"c"_s);
    f.settle();
    f.acts.editTag({{{}, u"c"_s}, 0, u"Described."_s, std::optional<quint32>(7)});
    f.settle();
    f.acts.mergeTags(u"c"_s, u"b"_s);
    f.settle();
    f.acts.trashTags({{f.library.articles().article(f.article)->tags.first().id}});
    f.settle();
    QVERIFY(f.tags().isEmpty());
    for (int i = 0; i < 4; ++i) {
        f.acts.undo();
        f.settle();
    }
    QCOMPARE(f.tags(), (QStringList{u"a"_s, u"b"_s}));
    for (int i = 0; i < 4; ++i) {
        f.acts.redo();
        f.settle();
    }
    QVERIFY(f.tags().isEmpty());
    QVERIFY(f.failures.isEmpty());
}

void TestSessionTags::undoingFasterThanItIsSavedUndoesAll()
{
    Fixture f;
    f.acts.renameTag(u"a"_s, u"c"_s);
    f.acts.renameTag(u"c"_s, u"d"_s);
    f.acts.mergeTags(u"d"_s, u"b"_s);
    for (int i = 0; i < 3; ++i)
        f.acts.undo();
    for (int i = 0; i < 6; ++i)
        f.settle();
    QVERIFY(f.failures.isEmpty());
    QCOMPARE(f.tags(), (QStringList{u"a"_s, u"b"_s}));
}

void TestSessionTags::whatWasChangedElsewhereInBetweenIsNotUndone()
{
    Fixture f;
    f.acts.renameTag(u"a"_s, u"c"_s);
    f.settle();
    QVERIFY(f.library.write(EditTag{{{}, u"c"_s}, 0, u"Another program's."_s, std::nullopt}).ok());
    f.acts.renameTag(u"c"_s, u"d"_s);
    f.settle();
    f.acts.undo();
    f.settle();
    QVERIFY(f.failures.isEmpty());
    f.acts.undo();
    f.settle();
    QCOMPARE(f.failures, QList<Error::Code>{Error::Conflict});
    QCOMPARE(f.tags(), (QStringList{u"b"_s, u"c"_s}));
}

void TestSessionTags::anUndoThatMeetsAnotherChangeIsRefusedAndDropped()
{
    Fixture f;
    f.acts.renameTag(u"a"_s, u"c"_s);
    f.settle();
    QVERIFY(f.library.write(MoveTag{u"c"_s, u"d"_s}).ok());
    f.acts.undo();
    f.settle();
    QCOMPARE(f.failures, QList<Error::Code>{Error::Conflict});
    QCOMPARE(f.tags(), (QStringList{u"b"_s, u"d"_s}));
    QCOMPARE(f.acts.undoStack().count(), 0);
}

void TestSessionTags::notTwinsCanBeTakenBack()
{
    Fixture f;
    f.acts.renameTag(u"a"_s, u"Häuser"_s);
    f.settle();
    f.acts.renameTag(u"b"_s, u"Haus"_s);
    f.settle();
    const QList<Tag> tags = f.library.articles().article(f.article)->tags;
    QCOMPARE(f.library.tags().twins()->size(), 1);
    f.acts.setDistinctTags(tags[0].id, tags[1].id);
    f.settle();
    QVERIFY(f.library.tags().twins()->isEmpty());
    f.acts.undo();
    f.settle();
    QCOMPARE(f.library.tags().twins()->size(), 1);
}

void TestSessionTags::whatWaitsIsPostedBeforeTheEnd()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"One."_s).withTags({u"a"_s}));
    {
        LibraryActs acts(library.library());
        acts.renameTag(u"a"_s, u"b"_s);
        acts.renameTag(u"b"_s, u"c"_s);
    }
    library.reopen();
    QCOMPARE(tagsOf(library.articles().article(article)->tags), QStringList{u"c"_s});
}

void TestSessionTags::takingATagOffAfterItWasRenamedTakesItOff()
{
    Fixture f;
    const Annotation mark = f.library.highlight(f.article, u"two"_s, Colour::Yellow, {}, {u"a"_s});
    const auto session = openSession(f.library, f.article);
    const Tag before = session->passage(mark.id)->annotation.tags.first();
    f.acts.renameTag(u"a"_s, u"c"_s);
    f.settle();
    session->removeTag(mark.id, before);
    QTRY_VERIFY(session->passage(mark.id)->annotation.tags.isEmpty());
    QVERIFY(settled(*session));
    session->undo();
    QTRY_COMPARE(tagsOf(session->passage(mark.id)->annotation.tags), QStringList{u"c"_s});
}

void TestSessionTags::theCodeBookIsATree()
{
    TestLibrary library;
    library.add(anArticle().withTags({u"politics/europe"_s, u"Äpfel"_s, u"zoo"_s, u"politics/europe/east"_s}));
    CodebookModel model(*library, u"de"_s);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CodebookFilterModel shown(model);
    fill(model);

    QCOMPARE(shown.rowCount(), 3);
    QCOMPARE(shown.index(0, 0).data().toString(), u"Äpfel"_s);
    const QModelIndex politics = model.indexOf(u"POLITICS"_s);
    QVERIFY(model.entryAt(politics).tag.id.isNull());
    QCOMPARE(model.rowCount(politics), 1);
    QCOMPARE(model.index(0, CodebookModel::ArticlesColumn, {}).data().toString(), u"1"_s);
    QCOMPARE(model.indexOf(u"politics/europe"_s).parent(), politics);
    QVERIFY(!model.indexOf(u"nothing"_s).isValid());
}

void TestSessionTags::theCodeBookFollowsTheLibrary()
{
    TestLibrary library;
    library.add(anArticle().withText(u"One."_s).withTags({u"a"_s}));
    CodebookModel model(*library, u"en"_s);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(model);
    const TagId id = model.entryAt(model.indexOf(u"a"_s)).tag.id;
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    library.add(anArticle().withText(u"Two."_s).withTags({u"a"_s}));
    QTRY_COMPARE(model.entry(u"a"_s)->own.articles, 2);
    QCOMPARE(reset.count(), 0);
    QVERIFY(library.write(EditTag{{id, {}}, 0, u"What it is."_s, std::optional<quint32>(0xff)}).ok());
    QTRY_COMPARE(model.entry(u"a"_s)->description, u"What it is."_s);
    QVERIFY(library.write(MoveTag{u"a"_s, u"b/c"_s}).ok());
    QTRY_VERIFY(model.indexOf(u"b/c"_s).isValid());
    QCOMPARE(model.indexOf(id), model.indexOf(u"b/c"_s));
}

void TestSessionTags::typingOverANameAsksForARename()
{
    TestLibrary library;
    library.add(anArticle().withTags({u"a/b"_s}));
    CodebookModel model(*library, u"en"_s);
    fill(model);
    QSignalSpy asked(&model, &CodebookModel::renameRequested);
    const QModelIndex tag = model.indexOf(u"a/b"_s);
    QVERIFY(!model.setData(tag, u"b"_s, Qt::EditRole));
    QVERIFY(!model.setData(tag, u"c"_s, Qt::EditRole));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"a/b"_s);
    QCOMPARE(asked.first().last().toString(), u"a/c"_s);
}

void TestSessionTags::droppingATagAsksForAMove()
{
    TestLibrary library;
    library.add(anArticle().withTags({u"a/b"_s, u"c"_s}));
    CodebookModel model(*library, u"en"_s);
    fill(model);
    QSignalSpy dropped(&model, &CodebookModel::dropped);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(u"a/b"_s)}));
    model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOf(u"c"_s));
    model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, {});
    QCOMPARE(dropped.count(), 2);
    QCOMPARE(dropped.first(), (QList<QVariant>{u"a/b"_s, u"c"_s}));
    QCOMPARE(dropped.last(), (QList<QVariant>{u"a/b"_s, QString()}));
}

void TestSessionTags::aFilterLeavesWhatMatchesWithWhatIsAboveAndBelow()
{
    TestLibrary library;
    library.add(anArticle().withTags({u"a/Größe/x"_s, u"a/other"_s, u"c"_s}));
    QVERIFY(library.write(EditTag{{{}, u"c"_s}, 0, u"About groesse? No: über die Größe."_s, std::nullopt}).ok());
    CodebookModel model(*library, u"en"_s);
    CodebookFilterModel shown(model);
    fill(model);
    shown.setText(u"grosse"_s);
    QCOMPARE(shown.rowCount(), 2);
    const QModelIndex a = shown.index(0, 0);
    QCOMPARE(shown.rowCount(a), 1);
    QCOMPARE(shown.rowCount(shown.index(0, 0, a)), 1);
    shown.setText({});
    QCOMPARE(shown.rowCount(a), 2);
}

void TestSessionTags::countsSortByNumber()
{
    TestLibrary library;
    for (int i = 0; i < 10; ++i)
        library.add(anArticle().withText(u"Text %1."_s.arg(i)).withTags({u"many"_s}));
    library.add(anArticle().withText(u"Another."_s).withTags({u"few"_s}));
    library.add(anArticle().withText(u"Yet another."_s).withTags({u"few"_s}));
    CodebookModel model(*library, u"en"_s);
    CodebookFilterModel shown(model);
    fill(model);
    shown.sort(CodebookModel::ArticlesColumn, Qt::DescendingOrder);
    QCOMPARE(shown.index(0, 0).data().toString(), u"many"_s);
}

QTEST_GUILESS_MAIN(TestSessionTags)
#include "test_sessiontags.moc"
