#include "opensession.h"

#include "session/items/annotationfiltermodel.h"
#include "session/items/annotationlistmodel.h"

#include <QAbstractItemModelTester>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestAnnotationListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewAnnotationIsARowAtItsPlace();
    void aChangedNoteChangesItsRowOnly();
    void movedEndsMoveTheRow();
    void aRemovedAnnotationTakesItsRow();
    void aLargeBatchResets();
    void noSessionHasNoRows();
    void theFilterShowsWhatIsAskedFor_data();
    void theFilterShowsWhatIsAskedFor();
    void theOrderIsTheReaders();
};

namespace {

QStringList quotes(const QAbstractItemModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found += model.index(row, 0).data(AnnotationListModel::QuoteRole).toString();
    return found;
}

struct Shelf
{
    Shelf()
        : article(library.add(anArticle().withText(u"one two three four five"_s)))
        , session(openSession(library, article))
    {
        session->highlight(rangeOf(*session, u"four"_s), Colour::Blue, u"Über Öl"_s, {u"politics/china"_s});
        session->highlight(rangeOf(*session, u"two"_s), Colour::Green, u"second"_s, {u"economy"_s});
        const bool saved = settled(*session);
        Q_ASSERT(saved);
        Q_UNUSED(saved)
        model.setSession(session.get());
    }

    TestLibrary library;
    ArticleId article;
    std::unique_ptr<ArticleSession> session;
    AnnotationListModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

void TestAnnotationListModel::aNewAnnotationIsARowAtItsPlace()
{
    Shelf shelf;
    QSignalSpy inserted(&shelf.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&shelf.model, &QAbstractItemModel::modelReset);

    shelf.session->highlight(rangeOf(*shelf.session, u"three"_s), Colour::Yellow);

    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(quotes(shelf.model), (QStringList{u"two"_s, u"three"_s, u"four"_s}));
    QVERIFY(shelf.model.index(1).data(AnnotationListModel::SavingRole).toBool());
    QTRY_VERIFY(!shelf.model.index(1).data(AnnotationListModel::SavingRole).toBool());
}

void TestAnnotationListModel::aChangedNoteChangesItsRowOnly()
{
    Shelf shelf;
    QSignalSpy changed(&shelf.model, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&shelf.model, &QAbstractItemModel::rowsRemoved);

    shelf.session->setNote(shelf.session->passages().last().annotation.id, u"other"_s);

    QVERIFY(changed.wait());
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(shelf.model.index(1).data(AnnotationListModel::NoteRole).toString(), u"other"_s);
}

void TestAnnotationListModel::movedEndsMoveTheRow()
{
    Shelf shelf;

    shelf.session->moveEnds(shelf.session->passages().last().annotation.id, {0, 3});

    QTRY_COMPARE(quotes(shelf.model), (QStringList{u"one"_s, u"two"_s}));
}

void TestAnnotationListModel::aRemovedAnnotationTakesItsRow()
{
    Shelf shelf;

    shelf.session->remove({shelf.session->passages().first().annotation.id});

    QTRY_COMPARE(quotes(shelf.model), (QStringList{u"four"_s}));
}

void TestAnnotationListModel::aLargeBatchResets()
{
    TestLibrary library;
    QString text;
    for (int i = 0; i < 300; ++i)
        text += u"word%1 "_s.arg(i);
    const ArticleId article = library.add(anArticle().withText(text.trimmed()));
    const auto session = openSession(library, article);
    QList<AnnotationId> ids;
    for (int i = 0; i < 201; ++i)
        ids += session->highlight(rangeOf(*session, u"word%1 "_s.arg(i)), Colour::Yellow);
    QVERIFY(settled(*session));
    AnnotationListModel model;
    model.setSession(session.get());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

    session->remove(ids);

    QVERIFY(reset.wait());
    QCOMPARE(reset.count(), 1);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(model.rowCount(), 0);
}

void TestAnnotationListModel::noSessionHasNoRows()
{
    Shelf shelf;

    shelf.session.reset();

    QCOMPARE(shelf.model.rowCount(), 0);
}

void TestAnnotationListModel::theFilterShowsWhatIsAskedFor_data()
{
    QTest::addColumn<QSet<Colour>>("colours");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("shown");
    const QSet<Colour> all;
    QTest::newRow("all") << all << QString() << QString() << QStringList{u"two"_s, u"four"_s};
    QTest::newRow("colour") << QSet{Colour::Blue} << QString() << QString() << QStringList{u"four"_s};
    QTest::newRow("two colours") << QSet{Colour::Blue, Colour::Green} << QString() << QString()
                                 << QStringList{u"two"_s, u"four"_s};
    QTest::newRow("tag above") << all << u"Politics"_s << QString() << QStringList{u"four"_s};
    QTest::newRow("tag itself") << all << u"politics/china"_s << QString() << QStringList{u"four"_s};
    QTest::newRow("not the beginning of a name") << all << u"poli"_s << QString() << QStringList{};
    QTest::newRow("note without accents") << all << QString() << u"uber ol"_s << QStringList{u"four"_s};
    QTest::newRow("quote") << all << QString() << u"TWO"_s << QStringList{u"two"_s};
    QTest::newRow("name of a tag") << all << QString() << u"econ"_s << QStringList{u"two"_s};
    QTest::newRow("all words") << all << QString() << u"two uber"_s << QStringList{};
}

void TestAnnotationListModel::theFilterShowsWhatIsAskedFor()
{
    QFETCH(QSet<Colour>, colours);
    QFETCH(QString, tag);
    QFETCH(QString, text);
    Shelf shelf;
    AnnotationFilterModel filter;
    filter.setSourceModel(&shelf.model);

    filter.setColours(colours);
    filter.setTag(tag);
    filter.setText(text);

    QTEST(quotes(filter), "shown");
}

void TestAnnotationListModel::theOrderIsTheReaders()
{
    Shelf shelf;
    AnnotationFilterModel filter;
    filter.setSourceModel(&shelf.model);

    QCOMPARE(quotes(filter), (QStringList{u"two"_s, u"four"_s}));
    filter.setOrder(AnnotationFilterModel::OldestFirst);
    QCOMPARE(quotes(filter), (QStringList{u"four"_s, u"two"_s}));
    filter.setOrder(AnnotationFilterModel::NewestFirst);
    QCOMPARE(quotes(filter), (QStringList{u"two"_s, u"four"_s}));
    shelf.session->highlight({0, 3}, Colour::Pink);
    QTRY_COMPARE(quotes(filter), (QStringList{u"one"_s, u"two"_s, u"four"_s}));
}

QTEST_GUILESS_MAIN(TestAnnotationListModel)
#include "test_annotationlistmodel.moc"
