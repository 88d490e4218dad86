#include "domain/tagchanges.h"
#include "library/articles.h"
#include "library/jobs/jobs.h"
#include "library/search.h"
#include "storage/database.h"
#include "storage/query.h"
#include "storage/searchindexcheck.h"
#include "support/testlibrary.h"
#include "text/queryparser.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

SearchQuery words(const QString &typed, SearchText::Match match = SearchText::Inflected,
                  SearchField field = SearchField::Anywhere)
{
    return SearchQuery::words({match, typed.split(u' '), field});
}

SearchRequest request(SearchQuery query, SearchScope scope = SearchScope::Everything)
{
    return {std::move(query), scope, SearchOrder::Relevance, 0, 100};
}

/// What FTS5 itself and the tables say about the index of a closed library.
QStringList problemsOf(const QString &path)
{
    auto database = Database::open({path, false, {}}, Database::Access::ReadWrite);
    if (!database)
        return {database.error().cause};
    QStringList problems;
    for (const char *table : {"search_article", "search_note"}) {
        const QByteArray sql = QByteArray("INSERT INTO ") + table + "(" + table + ", rank) VALUES ('integrity-check', 1)";
        if (const auto done = database->run(sql); !done)
            problems += QLatin1StringView(table) + u": "_s + done.error().cause;
    }
    const auto own = checkSearchIndex(*database);
    return own ? problems + *own : problems + QStringList{own.error().cause};
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void articlesAreFoundAsGermanIsWritten_data();
    void articlesAreFoundAsGermanIsWritten();
    void eachFieldIsLookedThrough_data();
    void eachFieldIsLookedThrough();
    void queriesAreCombined_data();
    void queriesAreCombined();
    void conditionsAreMet_data();
    void conditionsAreMet();
    void whatLiesInTheTrashIsNotFound();
    void anotherTextTakesThePlaceOfTheOldOne();
    void anotherLanguageIndexesAnew();
    void tagsAreFoundByTheirNewNames();
    void theOrderIsThatOfAFullSort();
    void otherOrdersAreKept();
    void pagesFollowEachOther();
    void snippetsShowWholeWordsAndMarkTheHits();
    void whateverIsTypedIsNoError();
    void whateverIsAskedForIsNoError();
    void titlesAreOrderedAsTheLocaleDoes();
    void wordsMayLieInTheTextAndInItsNotes();
    void whatIsSpreadStandsLast();
    void pagesOfWhatIsSpreadFollowEachOther();
    void theIndexIsThatOfTheTextsAfterManyEdits();
    void aDamagedIndexIsNoticed();
    void anIndexIsMadeAnew();
    void aLibraryWithoutAnIndexGetsOneWhenItIsOpened();
    void theIndexOfASchemaBeforeIsMadeAnew();
    void anIndexThatWasMadeAnewIsInOnePiece();
    void aFailedWriteLeavesTheIndexAsItWas();

private:
    QStringList titles(TestLibrary &library, const SearchRequest &asked)
    {
        const auto answer = library->search().hits(asked);
        if (!answer)
            return {u"error: "_s + answer.error().cause};
        const auto passages = library->search().passages(asked.query, answer->hits);
        QStringList found;
        for (qsizetype i = 0; passages && i < passages->size(); ++i)
            found += (answer->hits[i].annotation.isNull() ? u""_s : u"annotation in "_s) + (*passages)[i].title;
        found.sort();
        return found;
    }
};

void TestSearch::articlesAreFoundAsGermanIsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<SearchText::Match>("match");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const char *text, const char *typed, bool isFound,
                        SearchText::Match match = SearchText::Inflected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(typed) << match << isFound;
    };
    row("part of a compound", "Die Halbleiterexportkontrollen gelten.", "Exportkontrolle", true);
    row("plural", "Alte Häuser stehen dort.", "haus", true);
    row("sharp s", "Die Straße ist lang.", "strasse", true);
    row("digraph", "Viele Aerzte kamen.", "Ärzte", true);
    row("hyphen in the text", "Die Export-Kontrolle gilt.", "Exportkontrolle", true);
    row("hyphen typed", "Die Exportkontrolle gilt.", "Export-Kontrolle", true);
    row("both words", "Der Rat tagt heute.", "Rat heute", true);
    row("one word is missing", "Der Rat tagt heute.", "Rat morgen", false);
    row("function word", "Der Rat und die Stadt.", "und", true);
    row("exact form", "Die Banken sind zu.", "Banken", true, SearchText::Exact);
    row("exact form is another one", "Die Bank ist zu.", "Banken", false, SearchText::Exact);
    row("exact form doesn't find a part", "Ein Krankenhaus.", "Haus", false, SearchText::Exact);
    row("phrase", "Im Rahmen der Reform.", "rahmen der", true, SearchText::Exact);
    row("phrase in another order", "Der Rahmen im Reform.", "rahmen der", false, SearchText::Exact);
    row("beginning", "Die Koalition steht.", "koali", true, SearchText::Prefix);
    row("beginning with an umlaut spelled out", "Ärztekammer", "aerzte", true, SearchText::Prefix);
    row("one letter is a word", "Zwei Aale.", "a", false, SearchText::Prefix);
    row("mail address", "Von max.muster@example.org.", "muster@example.org", true);
    row("number", "Es kostet 10.000 Euro.", "10000", true);
    row("number typed with a full stop", "Es kostet 10000 Euro.", "10.000", true);
    row("Chinese", "我们学习中文。", "学习", true);
}

void TestSearch::articlesAreFoundAsGermanIsWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(SearchText::Match, match);
    QFETCH(bool, isFound);
    TestLibrary library;
    library.add(anArticle().withTitle(u"Titel"_s).withText(text).withLanguage(u"de-AT"_s));
    library.add(anArticle().withTitle(u"Anderer"_s).withText(u"Nothing of this."_s).withLanguage(u"en"_s));
    const QStringList found = titles(library, request(words(typed, match)));
    QCOMPARE(found, isFound ? QStringList{u"Titel"_s} : QStringList());
}

void TestSearch::eachFieldIsLookedThrough_data()
{
    QTest::addColumn<SearchField>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QStringList article{u"Kopfzeile"_s};
    const QStringList annotation{u"annotation in Kopfzeile"_s};
    const QStringList both{u"Kopfzeile"_s, u"annotation in Kopfzeile"_s};
    using enum SearchField;
    QTest::newRow("title") << Title << u"kopfzeile"_s << both;
    QTest::newRow("title doesn't hold the text") << Title << u"Löwe"_s << QStringList();
    QTest::newRow("text") << Text << u"Löwen"_s << both;
    QTest::newRow("author") << Author << u"Muster"_s << both;
    QTest::newRow("source") << Source << u"Abendblatt"_s << both;
    QTest::newRow("quote") << Quote << u"Zebra"_s << both;
    QTest::newRow("note") << Note << u"Einfall"_s << both;
    QTest::newRow("tags") << Tags << u"Savanne"_s << both;
    QTest::newRow("anywhere: author") << Anywhere << u"Muster"_s << article;
    QTest::newRow("anywhere: note of the annotation") << Anywhere << u"Einfall"_s << annotation;
    QTest::newRow("anywhere: tag of the article") << Anywhere << u"Zoologie"_s << article;
    QTest::newRow("anywhere: own note of the article") << Anywhere << u"Merkzettel"_s << article;
    QTest::newRow("anywhere: quote and text") << Anywhere << u"Zebra"_s << both;
}

void TestSearch::eachFieldIsLookedThrough()
{
    QFETCH(SearchField, field);
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    TestLibrary library;
    const ArticleId id = library.add(anArticle()
                                         .withTitle(u"Kopfzeile"_s)
                                         .withText(u"Löwe und Zebra stehen da."_s)
                                         .withAuthors({u"Maria Muster"_s})
                                         .withSource(u"Abendblatt"_s)
                                         .withLanguage(u"de"_s)
                                         .withTags({u"Zoologie"_s}));
    library.highlight(id, u"Zebra"_s, Colour::Yellow, u"Ein Einfall."_s, {u"Afrika/Savanne"_s});
    QVERIFY(library.write(EditArticle{id, 0, {}, u"Merkzettel"_s}));
    QStringList expected = found;
    expected.sort();
    QCOMPARE(titles(library, request(words(typed, SearchText::Inflected, field))), expected);
}

void TestSearch::queriesAreCombined_data()
{
    QTest::addColumn<SearchQuery>("query");
    QTest::addColumn<QStringList>("found");
    const auto all = [](std::vector<SearchQuery> parts) { return SearchQuery::all(std::move(parts)); };
    const auto any = [](std::vector<SearchQuery> parts) { return SearchQuery::any(std::move(parts)); };
    const auto none = [](std::vector<SearchQuery> parts) { return SearchQuery::none(std::move(parts)); };
    SearchQuery near = words(u"rot blau"_s, SearchText::Near);
    near.text.distance = 1;
    SearchQuery far = near;
    far.text.distance = 5;
    QTest::newRow("all") << all({words(u"rot"_s), words(u"blau"_s)}) << QStringList{u"A"_s};
    QTest::newRow("any") << any({words(u"rot"_s), words(u"grün"_s)}) << QStringList{u"A"_s, u"B"_s, u"C"_s};
    QTest::newRow("not") << all({words(u"rot"_s), none({words(u"blau"_s)})}) << QStringList{u"B"_s};
    QTest::newRow("only not") << none({words(u"rot"_s)}) << QStringList{u"C"_s};
    QTest::newRow("brackets") << all({any({words(u"blau"_s), words(u"gelb"_s)}), words(u"rot"_s)})
                              << QStringList{u"A"_s, u"B"_s};
    QTest::newRow("near") << near << QStringList();
    QTest::newRow("less near") << far << QStringList{u"A"_s};
    QTest::newRow("nothing of nothing") << any({}) << QStringList();
    QTest::newRow("everything") << all({}) << QStringList{u"A"_s, u"B"_s, u"C"_s};
    QTest::newRow("condition or word") << any({words(u"grün"_s), SearchQuery::where(searchcondition::Language{u"en"_s})})
                                       << QStringList{u"B"_s, u"C"_s};
    QTest::newRow("condition and word") << all({words(u"rot"_s), SearchQuery::where(searchcondition::Language{u"en"_s})})
                                        << QStringList{u"B"_s};
}

void TestSearch::queriesAreCombined()
{
    QFETCH(SearchQuery, query);
    QFETCH(QStringList, found);
    TestLibrary library;
    library.add(anArticle().withTitle(u"A"_s).withText(u"rot eins zwei drei blau"_s).withLanguage(u"de"_s));
    library.add(anArticle().withTitle(u"B"_s).withText(u"rot und gelb"_s).withLanguage(u"en-GB"_s));
    library.add(anArticle().withTitle(u"C"_s).withText(u"grün"_s).withLanguage(u"de"_s));
    QCOMPARE(titles(library, request(query)), found);
}

void TestSearch::conditionsAreMet_data()
{
    QTest::addColumn<SearchCondition>("condition");
    QTest::addColumn<QStringList>("articles");
    using namespace searchcondition;
    const QStringList first{u"Erster"_s};
    const QStringList second{u"Zweiter"_s};
    const auto row = [](const char *name, SearchCondition condition, const QStringList &articles) {
        QTest::newRow(name) << std::move(condition) << articles;
    };
    row("language", Language{u"DE"_s}, first);
    row("tag of the article", Tagged{u"Amt"_s}, first);
    row("tag above it", Tagged{u"afrika"_s}, first);
    row("unknown tag", Tagged{u"nirgends"_s}, {});
    row("colour", Coloured{Colour::Pink}, first);
    row("other colour", Coloured{Colour::Green}, {});
    row("unread", State{ReadingState::Unread}, {u"Erster"_s, u"Zweiter"_s});
    row("done", State{ReadingState::Done}, {});
    row("annotations", Has::Annotations, first);
    row("note", Has::Note, second);
    row("orphans", Has::Orphans, {});
    row("tags", Has::Tags, first);
    row("published in the year", Published{u"2025-01-01"_s, u"2025-12-31"_s}, first);
    row("published later", Published{u"2025-02-01"_s, {}}, second);
    row("added in the past", Added{0, 1}, {});
    row("added ever", Added{}, {u"Erster"_s, u"Zweiter"_s});
    row("short", Length{0, 3}, second);
}

void TestSearch::conditionsAreMet()
{
    QFETCH(SearchCondition, condition);
    QFETCH(QStringList, articles);
    TestLibrary library;
    const ArticleId first = library.add(anArticle()
                                            .withTitle(u"Erster"_s)
                                            .withText(u"Löwe und Zebra stehen da."_s)
                                            .withLanguage(u"de-AT"_s)
                                            .withPublished(*PartialDate::fromString(u"2025-01"_s))
                                            .withTags({u"Amt"_s}));
    const ArticleId second = library.add(anArticle()
                                             .withTitle(u"Zweiter"_s)
                                             .withText(u"Short"_s)
                                             .withLanguage(u"en"_s)
                                             .withPublished(*PartialDate::fromString(u"2026"_s)));
    library.highlight(first, u"Zebra"_s, Colour::Pink, {}, {u"Afrika/Savanne"_s});
    QVERIFY(library.write(EditArticle{second, 0, {}, u"Merkzettel"_s}));
    QCOMPARE(titles(library, request(SearchQuery::where(condition), SearchScope::Articles)), articles);
}

void TestSearch::whatLiesInTheTrashIsNotFound()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withTitle(u"Titel"_s).withText(u"Löwe und Zebra."_s).withLanguage(u"de"_s));
    const Annotation annotation = library.highlight(id, u"Zebra"_s);
    QVERIFY(library.write(SetTrashed{.annotations = {annotation.id}}));
    QCOMPARE(titles(library, request(words(u"Zebra"_s))), QStringList{u"Titel"_s});
    QVERIFY(library.write(SetTrashed{.articles = {id}}));
    QCOMPARE(titles(library, request(words(u"Löwe"_s))), QStringList());
    QVERIFY(library.write(SetTrashed{.articles = {id}, .annotations = {annotation.id}, .trashed = false}));
    QCOMPARE(titles(library, request(words(u"Zebra"_s))).size(), 2);
}

void TestSearch::anotherTextTakesThePlaceOfTheOldOne()
{
    TestLibrary library;
    library.add(anArticle().withTitle(u"Titel"_s).withText(u"Der Löwe."_s).withIdentity(u"x"_s).withLanguage(u"de"_s));
    library.add(anArticle().withTitle(u"Titel"_s).withText(u"Das Zebra."_s).withIdentity(u"x"_s).withLanguage(u"de"_s));
    QCOMPARE(titles(library, request(words(u"Löwe"_s))), QStringList());
    QCOMPARE(titles(library, request(words(u"Zebra"_s))), QStringList{u"Titel"_s});
}

void TestSearch::anotherLanguageIndexesAnew()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withTitle(u"T"_s).withText(u"They were voting."_s).withLanguage(u"de"_s));
    library.add(anArticle().withTitle(u"Other"_s).withText(u"Nothing."_s).withLanguage(u"en"_s));
    QCOMPARE(titles(library, request(words(u"vote"_s))), QStringList());
    Metadata metadata = library.articles().article(id)->metadata;
    metadata.language = {u"en"_s, Origin::Edited};
    QVERIFY(library.write(EditArticle{id, 0, metadata, {}}));
    QCOMPARE(titles(library, request(words(u"vote"_s))), QStringList{u"T"_s});
}

void TestSearch::tagsAreFoundByTheirNewNames()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withTitle(u"T"_s).withText(u"Ein Text."_s).withTags({u"Löwe"_s}));
    library.highlight(id, u"Text"_s, Colour::Yellow, {}, {u"Löwe"_s});
    QVERIFY(library.write(MoveTag{.from = u"Löwe"_s, .to = u"Zebra"_s}));
    QCOMPARE(titles(library, request(words(u"Löwe"_s))), QStringList());
    QCOMPARE(titles(library, request(words(u"Zebra"_s))).size(), 2);
}

/// Against FTS5's own bm25(), which reads a row for each hit and sorts them all.
void TestSearch::theOrderIsThatOfAFullSort()
{
    TestLibrary library;
    QRandomGenerator random(20);
    const QStringList vocabulary{u"haus"_s, u"boot"_s, u"wald"_s, u"rot"_s, u"tag"_s, u"baum"_s, u"see"_s, u"mond"_s};
    for (int i = 0; i < 120; ++i) {
        QStringList text;
        for (int n = 3 + random.bounded(40); n > 0; --n)
            text += vocabulary[qMin(random.bounded(8), random.bounded(8))];
        library.add(anArticle().withTitle(vocabulary[random.bounded(8)]).withText(text.join(u' ') + QString::number(i)).withLanguage(u"de"_s));
    }
    auto database = Database::open({library.path(), false, {}}, Database::Access::ReadOnly);
    QVERIFY(database);
    const auto phrase = [](const QString &word) { return u"\"~%1\""_s.arg(word); };
    for (int i = 0; i < 60; ++i) {
        const QString a = vocabulary[random.bounded(8)];
        const QString b = vocabulary[random.bounded(8)];
        const bool isAnd = random.bounded(2) == 0;
        const SearchQuery query = isAnd ? SearchQuery::all({words(a), words(b)}) : SearchQuery::any({words(a), words(b)});
        Query full(*database, u"SELECT a.uuid FROM search_article f JOIN article a ON a.id = f.rowid WHERE search_article MATCH :match"
                              " ORDER BY bm25(search_article, 1.0, 5.0, 3.0, 2.0), f.rowid LIMIT 20"_s);
        full.bind(u":match"_s, phrase(a) + (isAnd ? u" AND "_s : u" OR "_s) + phrase(b));
        QList<ArticleId> expected;
        while (full.next())
            expected += full.id<ArticleId>(0);
        QVERIFY(full.ok());
        const auto answer = library->search().hits({query, SearchScope::Articles, SearchOrder::Relevance, 0, 20});
        QVERIFY(answer);
        QList<ArticleId> found;
        for (const SearchHit &hit : answer->hits)
            found += hit.article;
        QCOMPARE(found, expected);
    }
}

void TestSearch::otherOrdersAreKept()
{
    TestLibrary library;
    for (const char *title : {"beta", "Alpha", "gamma"})
        library.add(anArticle().withTitle(QString::fromUtf8(title)).withText(QString::fromUtf8(title) + u" Löwe"_s).withLanguage(u"de"_s));
    const auto ordered = [&](SearchOrder order) {
        const SearchQuery query = words(u"Löwe"_s);
        const auto answer = library->search().hits({query, SearchScope::Articles, order, 0, 10});
        QStringList found;
        const auto passages = library->search().passages(query, answer->hits);
        for (const SearchPassage &passage : *passages)
            found += passage.title;
        return found.join(u' ');
    };
    QCOMPARE(ordered(SearchOrder::Oldest), u"beta Alpha gamma"_s);
    QCOMPARE(ordered(SearchOrder::Newest), u"gamma Alpha beta"_s);
    QCOMPARE(ordered(SearchOrder::Title), u"Alpha beta gamma"_s);
}

void TestSearch::pagesFollowEachOther()
{
    TestLibrary library;
    for (int i = 0; i < 25; ++i)
        library.add(anArticle().withText(u"Löwe %1"_s.arg(i)).withLanguage(u"de"_s));
    const SearchQuery query = words(u"Löwe"_s);
    const auto whole = library->search().hits({query, SearchScope::Articles, SearchOrder::Relevance, 0, 100});
    QVERIFY(whole);
    QCOMPARE(whole->total, 25);
    QList<ArticleId> pages;
    for (qint64 offset = 0; offset < 30; offset += 10) {
        const auto page = library->search().hits({query, SearchScope::Articles, SearchOrder::Relevance, offset, 10});
        QVERIFY(page);
        QCOMPARE(page->total, 25);
        for (const SearchHit &hit : page->hits)
            pages += hit.article;
    }
    QList<ArticleId> all;
    for (const SearchHit &hit : whole->hits)
        all += hit.article;
    QCOMPARE(pages, all);
}

void TestSearch::snippetsShowWholeWordsAndMarkTheHits()
{
    TestLibrary library;
    const QString filler = u"Nichts davon steht in diesem Satz, gar nichts. "_s.repeated(8);
    library.add(anArticle().withTitle(u"T"_s).withLanguage(u"de"_s).withText(
        filler + u"Die neuen Halbleiterexportkontrollen der Häuser gelten. "_s + filler));
    const SearchQuery query = words(u"Exportkontrolle Haus"_s);
    const auto answer = library->search().hits(request(query));
    QVERIFY(answer);
    const auto passages = library->search().passages(query, answer->hits);
    QVERIFY(passages);
    QCOMPARE(passages->size(), 1);
    const SearchPassage &passage = passages->first();
    QVERIFY(passage.snippet.startsWith(u"… "_s) && passage.snippet.endsWith(u" …"_s));
    QVERIFY(passage.snippet.size() < 180);
    QStringList marked;
    for (const TextRange &mark : passage.marks)
        marked += passage.snippet.sliced(mark.start, mark.length());
    QCOMPARE(marked, (QStringList{u"Halbleiterexportkontrollen"_s, u"Häuser"_s}));
    const auto places = library->search().placesIn(answer->hits.first().article, query);
    QVERIFY(places);
    QCOMPARE(places->first().start, passage.place);
}

/// Through the parser, as a person's typing goes.
void TestSearch::whateverIsTypedIsNoError()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(u"Ein \"Wort\" NEAR( und * mehr."_s).withLanguage(u"de"_s));
    library.highlight(id, u"mehr"_s, Colour::Pink, u"Ein Wort dazu."_s, {u"a/b"_s});
    QRandomGenerator random(10'000);
    const QStringList pieces{u"wort"_s, u"mehr"_s, u"Häuser"_s, u"\""_s, u"„"_s, u"“"_s, u"("_s, u")"_s, u"-"_s, u"OR"_s, u"UND"_s,
                             u"NOT"_s, u"NEAR("_s, u"*"_s, u"~"_s, u"~5"_s, u":"_s, u"title:"_s, u"tag:"_s, u"farbe:"_s, u"is:"_s,
                             u"note:"_s, u"quote:"_s, u"added:"_s, u"words:"_s, u"site:"_s, u"2025"_s, u">"_s, u".."_s, u"pink"_s,
                             u"annotated"_s, u"%"_s, u";"_s, u"'"_s, u"\\"_s, u"^"_s, u"+"_s, u"{"_s, u"}"_s, u","_s, u"漢字"_s,
                             u"😀"_s, QString(QChar(u'\0')), QString(QChar(0xD800)), u"\uE000"_s, u"\u001E"_s, u"\u0308"_s, u"\n"_s};
    const SearchSurroundings surroundings{.now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::utc()), .colourNames = {}};
    for (int i = 0; i < 10'000; ++i) {
        QString typed;
        for (int n = random.bounded(1, 14); n > 0; --n)
            typed += pieces[random.bounded(int(pieces.size()))] + (random.bounded(5) < 3 ? u" "_s : QString());
        if (i % 500 == 0)
            typed = typed.repeated(10'000 / typed.size() + 1);
        const SearchQuery query = parseSearch(typed, surroundings).query;
        const auto answer = library->search().hits({query, static_cast<SearchScope>(random.bounded(3)),
                                                    static_cast<SearchOrder>(random.bounded(4)), random.bounded(3), 20});
        QVERIFY2(answer, qPrintable(typed + u": "_s + (answer ? QString() : answer.error().cause)));
        QVERIFY2(library->search().passages(query, answer->hits), qPrintable(typed));
        if (answer->total == 0)
            QVERIFY2(library->search().suggestion(query, SearchScope::Everything), qPrintable(typed));
    }
}

void TestSearch::titlesAreOrderedAsTheLocaleDoes()
{
    TestLibrary library;
    for (const char16_t *title : {u"Zebra", u"äpfel", u"Birnen", u"Apfel 10", u"Apfel 9"})
        library.add(anArticle().withTitle(QString::fromUtf16(title)).withText(QString::fromUtf16(title) + u" Löwe"_s));
    const SearchQuery query = words(u"Löwe"_s);
    const auto ordered = [&](const QString &locale) {
        QLocale::setDefault(QLocale(locale));
        const auto answer = library->search().hits({query, SearchScope::Articles, SearchOrder::Title, 0, 10});
        QLocale::setDefault(QLocale::system());
        const auto passages = library->search().passages(query, answer->hits);
        QStringList found;
        for (const SearchPassage &passage : *passages)
            found += passage.title;
        return found;
    };
    QCOMPARE(ordered(u"de"_s), (QStringList{u"äpfel"_s, u"Apfel 9"_s, u"Apfel 10"_s, u"Birnen"_s, u"Zebra"_s}));
    QCOMPARE(ordered(u"sv"_s), (QStringList{u"Apfel 9"_s, u"Apfel 10"_s, u"Birnen"_s, u"Zebra"_s, u"äpfel"_s}));
}

void TestSearch::wordsMayLieInTheTextAndInItsNotes()
{
    TestLibrary library;
    const ArticleId interest = library.add(anArticle().withTitle(u"A"_s).withText(u"Zinsen und Löhne steigen."_s).withLanguage(u"de"_s));
    library.add(anArticle().withTitle(u"B"_s).withText(u"Zinsen sinken."_s).withLanguage(u"de"_s));
    library.highlight(interest, u"steigen"_s, Colour::Yellow, u"Ein Einfall."_s, {u"Wichtig"_s});
    QVERIFY(library.write(EditArticle{interest, 0, {}, u"Merkzettel"_s}));
    const QStringList article{u"A"_s};
    QCOMPARE(titles(library, request(words(u"Zinsen Einfall"_s))), article);
    QCOMPARE(titles(library, request(SearchQuery::all({words(u"Zinsen"_s), words(u"wichtig"_s)}))), article);
    QCOMPARE(titles(library, request(words(u"Zinsen Merkzettel"_s))), article);
    QCOMPARE(titles(library, request(words(u"Merkzettel Einfall"_s))), article);
    QCOMPARE(titles(library, request(words(u"Zinsen Einfall"_s), SearchScope::Articles)), article);
    QCOMPARE(titles(library, request(words(u"Zinsen Einfall"_s), SearchScope::Annotations)), QStringList());
    QCOMPARE(titles(library, request(words(u"Einfall Wichtig"_s))), QStringList{u"annotation in A"_s});
    QCOMPARE(titles(library, request(words(u"Einfall sinken"_s))), QStringList());
    QCOMPARE(titles(library, request(words(u"Zinsen Einfall"_s, SearchText::Exact))), QStringList());
}

void TestSearch::whatIsSpreadStandsLast()
{
    TestLibrary library;
    const auto add = [&library](const char16_t *title, const char16_t *text) {
        return library.add(anArticle().withTitle(QString::fromUtf16(title)).withText(QString::fromUtf16(text)).withLanguage(u"de"_s));
    };
    const ArticleId spread = add(u"Zinsen, Zinsen", u"Zinsen Zinsen Zinsen Löhne");
    const ArticleId twice = add(u"Zinsen", u"Zinsen steigen und Löhne");
    add(u"Anderes", u"Die Zinsen sind ein Einfall unter vielen Worten, die hier noch folgen.");
    for (int i = 0; i < 10; ++i)
        add(u"Fremdes", u"Nichts davon.");
    library.highlight(spread, u"Löhne"_s, Colour::Yellow, u"Einfall Einfall"_s);
    library.highlight(twice, u"Löhne"_s, Colour::Yellow, u"Einfall"_s);
    const SearchQuery query = words(u"Zinsen Einfall"_s);
    const auto answer = library->search().hits(request(query, SearchScope::Articles));
    QVERIFY(answer);
    const auto passages = library->search().passages(query, answer->hits);
    QStringList found;
    for (const SearchPassage &passage : *passages)
        found += passage.title;
    QCOMPARE(found, (QStringList{u"Anderes"_s, u"Zinsen, Zinsen"_s, u"Zinsen"_s}));
}

void TestSearch::pagesOfWhatIsSpreadFollowEachOther()
{
    TestLibrary library;
    for (int i = 0; i < 12; ++i) {
        const ArticleId id = library.add(anArticle().withTitle(QString::number(i)).withText(u"Zinsen %1"_s.arg(i)).withLanguage(u"de"_s));
        library.highlight(id, u"Zinsen"_s, Colour::Yellow, i % 3 == 0 ? u"Zinsen: Einfall"_s : u"Einfall"_s);
    }
    const SearchQuery query = words(u"Zinsen Einfall"_s);
    const auto whole = library->search().hits(request(query));
    QVERIFY(whole);
    QCOMPARE(whole->total, 12 + 12); // each annotation quotes the word
    QList<SearchHit> pages;
    for (qint64 offset = 0; offset < 30; offset += 5)
        pages += library->search().hits({query, SearchScope::Everything, SearchOrder::Relevance, offset, 5})->hits;
    QCOMPARE(pages.size(), whole->hits.size());
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QCOMPARE(pages[i].article, whole->hits[i].article);
        QCOMPARE(pages[i].annotation, whole->hits[i].annotation);
    }
}

void TestSearch::whateverIsAskedForIsNoError()
{
    TestLibrary library;
    library.add(anArticle().withText(u"Ein \"Wort\" NEAR( und * mehr."_s).withLanguage(u"de"_s));
    QRandomGenerator random(7);
    const QString alphabet = u"\"*()-^:{}NEAR AND OR NOT+~%;'\\,.äß中\u0000\uE000\uE001\u001E\u001F\u0001 ab0"_s
                             + QChar(0) + QChar(0xD800);
    for (int i = 0; i < 2000; ++i) {
        QString typed;
        for (int n = random.bounded(30); n > 0; --n)
            typed += alphabet[random.bounded(alphabet.size())];
        SearchText text{static_cast<SearchText::Match>(random.bounded(4)), typed.split(u' '),
                        static_cast<SearchField>(random.bounded(8)), random.bounded(-5, 5)};
        const SearchQuery leaf = SearchQuery::words(text);
        const SearchQuery query = random.bounded(2) == 0 ? leaf : SearchQuery::all({leaf, SearchQuery::none({words(typed)})});
        const auto answer = library->search().hits(request(query));
        QVERIFY2(answer, qPrintable(typed + u": "_s + (answer ? QString() : answer.error().cause)));
        QVERIFY(library->search().passages(query, answer->hits));
    }
    const QString longText = u"Wort \" * ( "_s.repeated(1000);
    QVERIFY(library->search().hits(request(words(longText))));
    QVERIFY(library->search().hits(request(words(longText, SearchText::Exact))));
}

void TestSearch::theIndexIsThatOfTheTextsAfterManyEdits()
{
    TestLibrary library;
    QRandomGenerator random(3);
    QList<ArticleId> articles;
    QList<AnnotationId> annotations;
    const QStringList tags{u"rot"_s, u"blau/hell"_s, u"Häuser"_s};
    for (int i = 0; i < 200; ++i) {
        const int act = random.bounded(9);
        const ArticleId article = articles.isEmpty() ? ArticleId() : articles[random.bounded(articles.size())];
        if (act <= 1 || articles.isEmpty() || !library.articles().article(article)) {
            articles += library.add(anArticle()
                                        .withTitle(u"Titel %1"_s.arg(i))
                                        .withText(u"Löwe Nummer %1 und Zebra."_s.arg(i))
                                        .withIdentity(u"id%1"_s.arg(random.bounded(20)))
                                        .withLanguage(random.bounded(2) == 0 ? u"de"_s : u"en"_s)
                                        .withTags({tags[random.bounded(3)]}));
        } else if (act <= 3) {
            const auto added = library.write(AddAnnotation{library.annotationOn(article, u"Zebra"_s)});
            if (added)
                annotations += added->id;
        } else if (act == 4) {
            static_cast<void>(library.write(EditArticle{article, 0, {}, u"Notiz %1"_s.arg(i)}));
        } else if (act == 5) {
            static_cast<void>(library.write(SetTrashed{.articles = {article}, .trashed = random.bounded(3) > 0}));
        } else if (act == 6 && !annotations.isEmpty()) {
            const AnnotationId id = annotations[random.bounded(annotations.size())];
            static_cast<void>(library.write(ChangeTags{.add = {{.target = id, .tag = {{}, tags[random.bounded(3)]}}}}));
        } else if (act == 7) {
            static_cast<void>(library.write(DeleteForGood{{article}}));
        } else {
            static_cast<void>(library.write(MoveTag{.from = tags[random.bounded(3)], .to = u"grün/%1"_s.arg(i)}));
        }
    }
    library.close();
    QCOMPARE(problemsOf(library.path()), QStringList());
}

void TestSearch::aDamagedIndexIsNoticed()
{
    TestLibrary library;
    library.add(anArticle().withText(u"Löwe und Zebra."_s).withLanguage(u"de"_s));
    library.add(anArticle().withText(u"Ein anderer Text."_s).withLanguage(u"de"_s));
    library.close();
    {
        auto database = Database::open({library.path(), false, {}}, Database::Access::ReadWrite);
        QVERIFY(database);
        QVERIFY(database->run("INSERT INTO search_article (rowid, title, text, authors, source) VALUES (1, '', 'mehr', '', '')"));
    }
    library.reopen();
    const auto report = library->jobs().check().report.result();
    QVERIFY(report);
    QVERIFY(!report->ok());
    QCOMPARE(report->problems.first().kind, Problem::Index);
}

void TestSearch::anIndexIsMadeAnew()
{
    TestLibrary library;
    for (int i = 0; i < 70; ++i) {
        const ArticleId id = library.add(anArticle().withTitle(u"T"_s).withText(u"Löwe %1 und Zebra."_s.arg(i)).withLanguage(u"de"_s));
        library.highlight(id, u"Zebra"_s);
    }
    const auto report = library->jobs().makeSearchIndex(SearchIndexRequest::Anew).report.result();
    QVERIFY(report);
    QVERIFY(!report->cancelled);
    const auto answer = library->search().hits(request(words(u"Zebra"_s)));
    QVERIFY(answer);
    QCOMPARE(answer->total, 140);
    QVERIFY(answer->index.isComplete());
    library.close();
    QCOMPARE(problemsOf(library.path()), QStringList());
}

/// As after the migration, or when another version of the tokenizer made the index.
void TestSearch::aLibraryWithoutAnIndexGetsOneWhenItIsOpened()
{
    TestLibrary library;
    for (int i = 0; i < 70; ++i)
        library.add(anArticle().withText(u"Löwe %1"_s.arg(i)).withLanguage(u"de"_s));
    library.close();
    {
        auto database = Database::open({library.path(), false, {}}, Database::Access::ReadWrite);
        QVERIFY(database);
        QVERIFY(database->run("UPDATE search_state SET value = 0 WHERE name = 'tokenizer'"));
    }
    library.reopen(OpenOptions::ReadOnly);
    QVERIFY(library->search().hits(request(words(u"Löwe"_s)))->index.outdated);
    library.reopen();
    QTRY_VERIFY(library->search().hits(request(words(u"Löwe"_s)))->index.isComplete());
    QCOMPARE(library->search().hits(request(words(u"Löwe"_s)))->total, 70);
}

/// As schema 10 had it.
void TestSearch::theIndexOfASchemaBeforeIsMadeAnew()
{
    TestLibrary library;
    for (int i = 0; i < 70; ++i) {
        const ArticleId id = library.add(
            anArticle().withTitle(QString::number(i)).withText(u"Zinsen und Löhne %1."_s.arg(i)).withLanguage(u"de"_s));
        library.highlight(id, u"Löhne"_s, Colour::Yellow, i % 2 == 0 ? u"Ein Einfall."_s : QString());
    }
    const SearchRequest spread = request(words(u"Zinsen Einfall"_s), SearchScope::Articles);
    const auto before = library->search().hits(spread);
    QVERIFY(before);
    QCOMPARE(before->total, 35);
    library.close();
    {
        auto database = Database::open({library.path(), false, {}}, Database::Access::ReadWrite);
        QVERIFY(database);
        QVERIFY(database->run(
            "BEGIN; CREATE TABLE search_length (id INTEGER PRIMARY KEY, lengths BLOB NOT NULL) STRICT;"
            "INSERT INTO search_length SELECT id / 4 * 2 + id % 4, numbers FROM search_number WHERE id % 4 < 2;"
            "DROP TABLE search_number; DROP TABLE search_article;"
            "CREATE VIRTUAL TABLE search_article USING fts5(title, text, authors, source,"
            " content = 'search_article_content', content_rowid = 'id', tokenize = 'randnotiz');"
            "INSERT INTO search_article (rowid, title, text, authors, source)"
            " SELECT id, title, text, authors, source FROM search_article_content;"
            "DROP INDEX annotation_listed;"
            "CREATE INDEX annotation_outside_trash ON annotation (article_id) WHERE deleted_at IS NULL;"
            "PRAGMA user_version = 10; COMMIT"));
    }

    library.reopen();

    QTRY_VERIFY(library->search().hits(spread)->index.isComplete());
    const auto after = library->search().hits(spread);
    QCOMPARE(after->total, before->total);
    for (qsizetype i = 0; i < after->hits.size(); ++i) {
        QCOMPARE(after->hits[i].article, before->hits[i].article);
        QCOMPARE(after->hits[i].score, before->hits[i].score);
    }
    library.close();
    QCOMPARE(problemsOf(library.path()), QStringList());
}

/// What many small transactions make lies in many pieces, each with its own copy of a word.
void TestSearch::anIndexThatWasMadeAnewIsInOnePiece()
{
    TestLibrary library;
    for (int i = 0; i < 100; ++i)
        library.add(anArticle().withText(u"Löwe %1 und Zebra."_s.arg(i)).withLanguage(u"de"_s));
    const auto pieces = [&library] {
        auto database = Database::open({library.path(), false, {}}, Database::Access::ReadOnly);
        Query query(*database, u"SELECT count(DISTINCT segid) FROM search_article_idx"_s);
        return query.next() ? query.integer(0) : -1;
    };
    QVERIFY(pieces() > 1);
    QVERIFY(library->jobs().makeSearchIndex(SearchIndexRequest::Anew).report.result());
    QCOMPARE(pieces(), 1);
}

void TestSearch::aFailedWriteLeavesTheIndexAsItWas()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withTitle(u"T"_s).withText(u"Der Löwe."_s).withLanguage(u"de"_s));
    library.failNextWrite(Error::DiskFull);
    QVERIFY(!library.write(EditArticle{id, 0, {}, u"Zebra"_s}));
    QCOMPARE(titles(library, request(words(u"Zebra"_s))), QStringList());
    QCOMPARE(titles(library, request(words(u"Löwe"_s))), QStringList{u"T"_s});
    library.close();
    QCOMPARE(problemsOf(library.path()), QStringList());
}

QTEST_GUILESS_MAIN(TestSearch)
#include "test_search.moc"
