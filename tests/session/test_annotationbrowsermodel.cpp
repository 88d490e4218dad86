#include "library/annotations.h"
#include "session/items/annotationbrowsermodel.h"
#include "support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QItemSelection>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// A model over a library with some annotations, that has its first list.
struct Listed
{
    TestLibrary library;
    ArticleId article;
    std::unique_ptr<AnnotationBrowserModel> model;

    Listed()
    {
        article = library.add(anArticle().withTitle(u"Numbers"_s).withText(u"one two three four five six seven"_s));
        for (const QString &word : {u"one"_s, u"two"_s, u"three"_s, u"four"_s})
            library.highlight(article, word, word == u"two"_s ? Colour::Green : Colour::Yellow);
    }

    void show(const AnnotationListRequest &request)
    {
        if (model == nullptr)
            model = std::make_unique<AnnotationBrowserModel>(library.library());
        QSignalSpy ordered(model.get(), &AnnotationBrowserModel::ordered);
        model->show(request);
        constexpr int longest = 120'000; // ms: a million rows in a build without optimization, on a busy machine
        if (!ordered.wait(longest))
            qFatal("No list came.");
        model->want(0, 50);
    }

    QString text() const
    {
        QStringList parts;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row);
            const QString words = index.data().toString();
            parts += index.data(AnnotationBrowserModel::IsGroupRole).toBool() ? u'[' + words + u']'
                     : index.data(AnnotationBrowserModel::IsReadRole).toBool() ? words
                                                                               : u"…"_s;
        }
        return parts.join(u' ');
    }

    AnnotationId idOf(const QString &quote) const
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (const ListedAnnotation *found = model->annotationAt(row); found != nullptr && found->annotation.quote.exact == quote)
                return found->annotation.id;
        }
        qFatal("No such row.");
    }
};

const AnnotationListRequest newest{{}, AnnotationGrouping::None, AnnotationOrder::Newest, u"en"_s};

} // namespace

class TestAnnotationBrowserModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsThatAreNotReadYetAreEmpty();
    void whatChangesIsReadAgain();
    void whatComesAndGoesIsInsertedAndRemoved();
    void groupsFollowToo();
    void aFoldedGroupStaysFoldedAndCounts();
    void theLastListAskedForIsShown();
    void aSelectionIsKeysInTheOrderOfTheRows();
    void aMillionRowsAreReadWhereTheyAreLookedAt();
};

void TestAnnotationBrowserModel::rowsThatAreNotReadYetAreEmpty()
{
    Listed listed;
    listed.show(newest);
    QCOMPARE(listed.text(), u"… … … …"_s);
    QTRY_COMPARE(listed.text(), u"four three two one"_s);
}

void TestAnnotationBrowserModel::whatChangesIsReadAgain()
{
    Listed listed;
    listed.show(newest);
    const QAbstractItemModelTester tester(listed.model.get());
    QTRY_COMPARE(listed.text(), u"four three two one"_s);
    const QSignalSpy reset(listed.model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy removed(listed.model.get(), &QAbstractItemModel::rowsRemoved);
    QVERIFY(listed.library.write(EditAnnotation{listed.idOf(u"two"_s), 0, Colour::Pink, u"Twice"_s, {}}));
    QTRY_COMPARE(listed.model->annotationAt(2)->annotation.note, u"Twice"_s);
    QCOMPARE(listed.model->annotationAt(2)->annotation.colour, Colour::Pink);
    QVERIFY(reset.isEmpty());
    QVERIFY(removed.isEmpty());
}

void TestAnnotationBrowserModel::whatComesAndGoesIsInsertedAndRemoved()
{
    Listed listed;
    listed.show(newest);
    const QAbstractItemModelTester tester(listed.model.get());
    QTRY_COMPARE(listed.text(), u"four three two one"_s);
    const QSignalSpy reset(listed.model.get(), &QAbstractItemModel::modelReset);
    const AnnotationId two = listed.idOf(u"two"_s);
    QVERIFY(listed.library.write(SetTrashed{{}, {two}, true}));
    QTRY_COMPARE(listed.text(), u"four three one"_s);
    listed.library.highlight(listed.article, u"six"_s);
    QTRY_COMPARE(listed.text(), u"six four three one"_s);
    QVERIFY(listed.library.write(SetTrashed{{}, {two}, false}));
    QTRY_COMPARE(listed.text(), u"six four three two one"_s);
    QVERIFY(listed.library.write(SetTrashed{{listed.article}, {}, true}));
    QTRY_COMPARE(listed.model->rowCount(), 0);
    QVERIFY(reset.isEmpty());
}

void TestAnnotationBrowserModel::groupsFollowToo()
{
    Listed listed;
    listed.show({{}, AnnotationGrouping::Tag, AnnotationOrder::Place, u"en"_s});
    const QAbstractItemModelTester tester(listed.model.get());
    QTRY_COMPARE(listed.text(), u"[] one two three four"_s);
    const QSignalSpy reset(listed.model.get(), &QAbstractItemModel::modelReset);
    ChangeTags change;
    change.add = {{listed.idOf(u"two"_s), Tag{{}, u"even"_s}}, {listed.idOf(u"four"_s), Tag{{}, u"even"_s}}};
    const auto tagged = listed.library.write(change);
    QVERIFY(tagged);
    QTRY_COMPARE(listed.text(), u"[even] two four [] one three"_s);
    QVERIFY(listed.library.write(ChangeTags{{}, tagged->added}));
    QTRY_COMPARE(listed.text(), u"[] one two three four"_s);
    QVERIFY(reset.isEmpty());
}

void TestAnnotationBrowserModel::aFoldedGroupStaysFoldedAndCounts()
{
    Listed listed;
    listed.show({{}, AnnotationGrouping::Colour, AnnotationOrder::Oldest, u"en"_s});
    const QAbstractItemModelTester tester(listed.model.get());
    QTRY_COMPARE(listed.text(), u"[] one three four [] two"_s);
    listed.model->setFolded(0, true);
    QCOMPARE(listed.text(), u"[] [] two"_s);
    listed.library.highlight(listed.article, u"seven"_s, Colour::Yellow);
    QTRY_COMPARE(listed.model->groupAt(0)->count, 4);
    QCOMPARE(listed.text(), u"[] [] two"_s);
    listed.model->setFolded(0, false);
    QTRY_COMPARE(listed.text(), u"[] one three four seven [] two"_s);
}

void TestAnnotationBrowserModel::theLastListAskedForIsShown()
{
    Listed listed;
    listed.show(newest);
    QSignalSpy ordered(listed.model.get(), &AnnotationBrowserModel::ordered);
    AnnotationListRequest oldest = newest;
    oldest.order = AnnotationOrder::Oldest;
    AnnotationListRequest green = newest;
    green.query = SearchQuery::where(searchcondition::Coloured{Colour::Green});
    listed.model->show(oldest);
    listed.model->show(newest);
    listed.model->show(green);
    QVERIFY(!listed.model->isOrdered());
    QTRY_VERIFY(listed.model->isOrdered());
    listed.model->want(0, 10);
    QTRY_COMPARE(listed.text(), u"two"_s);
    QVERIFY(ordered.size() <= 2);
}

void TestAnnotationBrowserModel::aSelectionIsKeysInTheOrderOfTheRows()
{
    Listed listed;
    const auto tagged = listed.library.highlight(listed.article, u"five"_s, Colour::Blue, {}, {u"a"_s, u"b"_s});
    listed.show({{}, AnnotationGrouping::Tag, AnnotationOrder::Oldest, u"en"_s});
    QTRY_COMPARE(listed.text(), u"[a] five [b] five [] one two three four"_s);
    QItemSelection selection(listed.model->index(5), listed.model->index(6));
    selection.select(listed.model->index(0), listed.model->index(3));
    const auto read = listed.model->read(listed.model->keysOf(selection)).result();
    QCOMPARE(read->size(), 3);
    QCOMPARE(read->at(0).annotation.id, tagged.id);
    QCOMPARE(read->at(1).annotation.quote.exact, u"one"_s);
    QCOMPARE(read->at(2).annotation.quote.exact, u"two"_s);
}

/// The rows are made by SQL, without what a library does with each: it would take an hour.
void fillWithAMillion(const QString &path)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"million"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("The library could not be opened.");
        QStringList drops;
        QSqlQuery triggers(u"SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('annotation', 'anchor')"_s, database);
        while (triggers.next())
            drops += u"DROP TRIGGER "_s + triggers.value(0).toString();
        triggers.finish();
        const QStringList statements = drops
                                       + QStringList{u"PRAGMA journal_mode = OFF"_s, u"PRAGMA synchronous = OFF"_s, u"BEGIN"_s,
                                                     u"WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 999996)"
                                                     " INSERT INTO annotation (uuid, article_id, revision_id, position_start, position_end,"
                                                     " quote_exact, quote_prefix, quote_suffix, quote_hash, colour, note, created_at, modified_at, batch)"
                                                     " SELECT printf('%08x-0000-4000-8000-000000000000', n), 1, 1, n, n + 1, 'row ' || n, '', '', '', 1 + n % 6,"
                                                     " '', n, n, '' FROM number"_s,
                                                     u"COMMIT"_s};
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("%ls: %ls", qUtf16Printable(statement), qUtf16Printable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"million"_s);
}

void TestAnnotationBrowserModel::aMillionRowsAreReadWhereTheyAreLookedAt()
{
    Listed listed;
    listed.library.close();
    fillWithAMillion(listed.library.path());
    listed.library.reopen(OpenOptions::ReadOnly);
    AnnotationListRequest oldest = newest;
    oldest.order = AnnotationOrder::Oldest;
    listed.show(oldest);
    QCOMPARE(listed.model->rowCount(), 1'000'000);
    const auto isRead = [&listed](int row) { return listed.model->annotationAt(row) != nullptr; };
    QSignalSpy changed(listed.model.get(), &QAbstractItemModel::dataChanged);
    for (const int first : {0, 500'000, 999'980}) {
        changed.clear();
        listed.model->want(first, first + 19);
        QTRY_VERIFY(isRead(first) && isRead(first + 19));
        QCOMPARE(listed.model->annotationAt(first)->annotation.quote.exact, u"row %1"_s.arg(first + 1));
        // What is looked at, then a screenful on either side; nothing on the way there.
        QTRY_VERIFY(isRead(first == 0 ? 39 : first - 20));
        QVERIFY(!isRead(first == 0 ? 60 : first - 41));
        QVERIFY(!isRead(250'000));
        QVERIFY(changed.size() <= 3);
    }

    // A hundred screens away what was read first is forgotten.
    for (int first = 100'000; first < 102'000; first += 20) {
        listed.model->want(first, first + 19);
        QTRY_VERIFY(isRead(first + 19));
    }
    QVERIFY(!isRead(0));
    QVERIFY(!isRead(500'000));
}

QTEST_GUILESS_MAIN(TestAnnotationBrowserModel)
#include "test_annotationbrowsermodel.moc"
