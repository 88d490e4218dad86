#include "library/annotations.h"
#include "support/testlibrary.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// Two articles with three annotations each, made in turns: in the order of time a1 b1 a3 b3 a2 b2.
struct Filled : TestLibrary
{
    Filled()
    {
        a = add(anArticle().withTitle(u"Zebra"_s).withLanguage(u"en"_s).withText(u"One river, two moors, three seas."_s));
        b = add(anArticle().withTitle(u"Äpfel"_s).withLanguage(u"en"_s).withText(u"Four rivers, five moors, six seas."_s));
        highlight(a, u"One"_s, Colour::Yellow, {}, {u"water/sea"_s});
        highlight(b, u"Four"_s, Colour::Green);
        highlight(a, u"three"_s, Colour::Green, u"A note on it"_s);
        highlight(b, u"six"_s, Colour::Pink, {}, {u"Äther"_s, u"water/sea"_s});
        highlight(a, u"two"_s, Colour::Yellow);
        highlight(b, u"five"_s, Colour::Pink, {}, {u"zoo"_s});
    }

    AnnotationList listed(const AnnotationListRequest &request)
    {
        const auto list = annotations().ordered(request);
        if (!list)
            qFatal("No list: %ls", qUtf16Printable(list.error().cause));
        return *list;
    }

    /// The quotes of a list, groups in brackets.
    QString shown(const AnnotationListRequest &request)
    {
        const AnnotationList list = listed(request);
        const auto rows = annotations().listed(list.keys);
        if (!rows)
            qFatal("No rows.");
        QHash<qint64, QString> quotes;
        for (const ListedAnnotation &row : *rows)
            quotes.insert(static_cast<qint64>(row.key), row.annotation.quote.exact);
        QStringList parts;
        for (const AnnotationGroup &group : list.groups) {
            QStringList words;
            for (qint64 place = group.first; place < group.first + group.count; ++place)
                words += quotes.value(static_cast<qint64>(list.keys[place]));
            const QString name = list.grouping == AnnotationGrouping::Colour ? group.key : group.name;
            parts += list.isGrouped() ? name + u": "_s + words.join(u' ') : words.join(u' ');
        }
        return parts.join(u"; "_s);
    }

    ArticleId a;
    ArticleId b;
};

SearchQuery word(const QString &word)
{
    return SearchQuery::words({SearchText::Inflected, {word}});
}

} // namespace

class TestAnnotationLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeInTheOrderAskedFor_data();
    void rowsComeInTheOrderAskedFor();
    void monthsAreThoseOfTheReadersCalendar();
    void whatIsTypedFiltersAsEverywhere();
    void whatLiesInTheTrashIsNotListed();
    void orphansComeLastInTheirArticle();
    void rowsAreReadByTheirKeysAlone();
    void anIndexHoldsAllThatAListIsMadeOf();
    void whatIsStoppedIsCancelled();
};

void TestAnnotationLists::rowsComeInTheOrderAskedFor_data()
{
    using enum AnnotationGrouping;
    using enum AnnotationOrder;
    QTest::addColumn<AnnotationGrouping>("grouping");
    QTest::addColumn<AnnotationOrder>("order");
    QTest::addColumn<QString>("shown");
    QTest::newRow("newest") << None << Newest << u"five two six three Four One"_s;
    QTest::newRow("oldest") << None << Oldest << u"One Four three six two five"_s;
    QTest::newRow("place") << None << Place << u"Four five six One two three"_s;
    QTest::newRow("title, as Germans sort it") << None << Title << u"Four five six One two three"_s;
    QTest::newRow("articles, newest") << Article << Newest << u"Äpfel: five six Four; Zebra: two three One"_s;
    QTest::newRow("articles, oldest") << Article << Oldest << u"Zebra: One three two; Äpfel: Four six five"_s;
    QTest::newRow("articles, title") << Article << Title << u"Äpfel: Four five six; Zebra: One two three"_s;
    QTest::newRow("tags, newest") << Tag << Newest << u"Äther: six; water/sea: six One; zoo: five; : two three Four"_s;
    QTest::newRow("tags, place") << Tag << Place << u"Äther: six; water/sea: six One; zoo: five; : Four two three"_s;
    QTest::newRow("colours, oldest") << Colour << Oldest << u"1: One two; 2: Four three; 4: six five"_s;
    QTest::newRow("colours, title") << Colour << Title << u"1: One two; 2: Four three; 4: five six"_s;
}

void TestAnnotationLists::rowsComeInTheOrderAskedFor()
{
    QFETCH(const AnnotationGrouping, grouping);
    QFETCH(const AnnotationOrder, order);
    Filled library;
    QTEST(library.shown({{}, grouping, order, u"de"_s}), "shown");
}

void TestAnnotationLists::monthsAreThoseOfTheReadersCalendar()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"One two three four five."_s));
    const auto at = [&library](const QString &moment) { library.setClock(QDateTime::fromString(moment, Qt::ISODate).toMSecsSinceEpoch()); };
    at(u"2025-01-31T23:59:50"_s);
    library.highlight(article, u"One"_s);
    at(u"2025-02-01T00:00:10"_s);
    library.highlight(article, u"three"_s);
    library.highlight(article, u"two"_s);
    at(u"2024-12-24T12:00:00"_s);
    library.highlight(article, u"four"_s);
    const auto months = [&library](AnnotationOrder order) {
        QStringList found;
        const auto list = library.annotations().ordered({{}, AnnotationGrouping::Month, order, u"en"_s});
        for (const AnnotationGroup &group : list->groups)
            found += u"%1 %2"_s.arg(group.key).arg(group.count);
        return found.join(u", "_s);
    };
    QCOMPARE(months(AnnotationOrder::Newest), u"2025-02 2, 2025-01 1, 2024-12 1"_s);
    QCOMPARE(months(AnnotationOrder::Oldest), u"2024-12 1, 2025-01 1, 2025-02 2"_s);
    QCOMPARE(months(AnnotationOrder::Place), u"2025-02 2, 2025-01 1, 2024-12 1"_s);
}

void TestAnnotationLists::whatIsTypedFiltersAsEverywhere()
{
    Filled library;
    QCOMPARE(library.shown({word(u"notes"_s), AnnotationGrouping::None, AnnotationOrder::Newest, u"en"_s}), u"three"_s);
    const SearchQuery green = SearchQuery::where(searchcondition::Coloured{Colour::Green});
    const SearchQuery tagged = SearchQuery::where(searchcondition::Tagged{u"water"_s});
    QCOMPARE(library.shown({SearchQuery::any({green, tagged}), AnnotationGrouping::Article, AnnotationOrder::Newest, u"en"_s}),
             u"Äpfel: six Four; Zebra: three One"_s);
    const AnnotationList nothing = library.listed({word(u"unheard"_s), AnnotationGrouping::Tag, AnnotationOrder::Newest, u"en"_s});
    QVERIFY(nothing.groups.isEmpty());
    QCOMPARE(nothing.annotations, 0);
    QVERIFY(nothing.index.isComplete());
}

void TestAnnotationLists::whatLiesInTheTrashIsNotListed()
{
    Filled library;
    QVERIFY(library.write(SetTrashed{{library.b}, {}, true}));
    QCOMPARE(library.shown({{}, AnnotationGrouping::None, AnnotationOrder::Newest, u"en"_s}), u"two three One"_s);
    const auto rest = library.annotations().of(library.a);
    QVERIFY(library.write(SetTrashed{{}, {rest->first().id}, true}));
    QCOMPARE(library.shown({{}, AnnotationGrouping::Tag, AnnotationOrder::Newest, u"en"_s}), u": two three"_s);
}

void TestAnnotationLists::orphansComeLastInTheirArticle()
{
    TestLibrary library;
    const auto article = anArticle().withTitle(u"A"_s).withIdentity(u"https://example.org/a"_s);
    const QString rest = u" Then follows what stays as it is in every text of this article, word for word."_s;
    const ArticleId id = library.add(article.withText(u"Nightingales sang in the old garden that evening."_s + rest));
    library.highlight(id, u"Nightingales sang in the old garden"_s);
    library.highlight(id, u"word for word"_s);
    library.highlight(id, u"what stays"_s);
    library.add(article.withText(u"Something quite different."_s + rest));
    const auto list = library.annotations().ordered({{}, AnnotationGrouping::Article, AnnotationOrder::Place, u"en"_s});
    const auto rows = library.annotations().listed(list->keys);
    const auto inOrder = library.annotations().of(id);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->last().annotation.anchorState, AnchorState::Orphan);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rows->at(i).annotation, inOrder->at(i));
}

void TestAnnotationLists::rowsAreReadByTheirKeysAlone()
{
    Filled library;
    const AnnotationList list = library.listed({{}, AnnotationGrouping::None, AnnotationOrder::Newest, u"en"_s});
    const auto rows = library.annotations().listed({list.keys[4], list.keys[1], ListKey(999'999)});
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(0).annotation.quote.exact, u"Four"_s);
    QCOMPARE(rows->at(0).title, u"Äpfel"_s);
    QCOMPARE(rows->at(0).key, list.keys[4]);
    QCOMPARE(rows->at(1).annotation.quote.exact, u"two"_s);
    QCOMPARE(library.annotations().listed(list.keys)->at(2).annotation.tags.size(), 2);
}

void TestAnnotationLists::anIndexHoldsAllThatAListIsMadeOf()
{
    Filled library;
    library.close();
    QStringList plan;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plan"_s);
        database.setDatabaseName(library.path());
        QVERIFY(database.open());
        // As storage/annotationlisting.cpp asks.
        QSqlQuery query(u"EXPLAIN QUERY PLAN SELECT id, article_id, created_at, position_start, position_end, colour"
                        " FROM annotation WHERE deleted_at IS NULL"_s, database);
        while (query.next())
            plan += query.value(3).toString();
    }
    QSqlDatabase::removeDatabase(u"plan"_s);
    QCOMPARE(plan, QStringList{u"SCAN annotation USING COVERING INDEX annotation_listed"_s});
}

void TestAnnotationLists::whatIsStoppedIsCancelled()
{
    Filled library;
    const std::atomic_bool stop = true;
    // So few rows may be through before SQLite looks; a search among them is not.
    SearchQuery query = SearchQuery::any({});
    for (int i = 0; i < 200; ++i)
        query.children.push_back(SearchQuery::where(searchcondition::Has::Orphans));
    const auto list = library.annotations().ordered({query, AnnotationGrouping::Tag, AnnotationOrder::Title, u"en"_s}, &stop);
    QVERIFY(!list);
    QCOMPARE(list.error().code, Error::Cancelled);
}

QTEST_GUILESS_MAIN(TestAnnotationLists)
#include "test_annotationlists.moc"
