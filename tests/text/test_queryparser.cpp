#include "text/queryparser.h"

#include "querydump.h"
#include "text/querynames.h"
#include "text/querytext.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// Sunday in Berlin, where it is an hour later than in UTC.
SearchSurroundings surroundings()
{
    return {.now = QDateTime(QDate(2026, 11, 22), QTime(0, 30), QTimeZone("Europe/Berlin")),
            .weekStart = Qt::Monday,
            .colourNames = {{Colour::Pink, u"Wichtig"_s}, {Colour::Green, u"Blaues Wunder"_s}}};
}

TypedSearch parse(const QString &typed)
{
    return parseSearch(typed, surroundings());
}

struct Row
{
    const char16_t *typed;
    const char16_t *tree;
};

void addRows(std::initializer_list<Row> rows)
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("tree");
    for (const Row &row : rows) {
        const QString typed = QString::fromUtf16(row.typed);
        QTest::newRow(qPrintable(typed)) << typed << QString::fromUtf16(row.tree);
    }
}

/// What a query is when its canonical form is read again, in both languages.
void compareCanonical(const SearchQuery &query, const QString &typed)
{
    for (const SearchNames names : {SearchNames::English, SearchNames::German}) {
        const QString canonical = searchText(query, names, surroundings().now.timeZone());
        const SearchQuery again = parse(canonical).query;
        if (!(again == query))
            qWarning() << typed << "was written as" << canonical;
        QCOMPARE(dumped(again), dumped(query));
        QVERIFY(again == query);
    }
}

void compareRanges(const TypedSearch &search, qsizetype size)
{
    qsizetype end = 0;
    for (const SearchSpan &span : search.spans) {
        QVERIFY(span.place.start >= end && span.place.end > span.place.start);
        end = span.place.end;
    }
    QVERIFY(end <= size);
    qsizetype start = 0;
    for (const SearchHint &hint : search.hints) {
        QVERIFY(hint.place.start >= start && hint.place.end > hint.place.start && hint.place.end <= size);
        start = hint.place.start;
    }
    QVERIFY(search.hints.size() <= maxSearchHints);
}

/// Pieces that mean something, and some that mean nothing.
QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces{
        u"wort"_s, u"Häuser"_s, u"\""_s, u"„"_s, u"“"_s, u"”"_s, u"»"_s, u"«"_s, u"("_s, u")"_s, u"-"_s, u"--"_s, u"OR"_s,
        u"ODER"_s, u"AND"_s, u"UND"_s, u"NOT"_s, u"NICHT"_s, u"*"_s, u"~"_s, u"~5"_s, u"~99999999999"_s, u"~0"_s, u":"_s,
        u"title:"_s, u"titel:"_s, u"tag:"_s, u"schlagwort:"_s, u"color:"_s, u"farbe:"_s, u"is:"_s, u"hat:"_s, u"lang:"_s,
        u"state:"_s, u"site:"_s, u"added:"_s, u"veröffentlicht:"_s, u"words:"_s, u"foo:"_s, u"https://example.org/a_(b)"_s,
        u"12:30"_s, u"z.B.:"_s, u"2025"_s, u"2025-01"_s, u"2025-01-15"_s, u">"_s, u">="_s, u"<"_s, u".."_s, u"last"_s,
        u"week"_s, u"letzte"_s, u"woche"_s, u"heute"_s, u"1.000"_s, u"gelb"_s, u"wichtig"_s, u"unread"_s, u"note"_s,
        u"de-AT"_s, u"deutsch"_s, u"NEAR("_s, u"%"_s, u";"_s, u"'"_s, u"\\"_s, u"#"_s, u"/"_s, u"a"_s, u"漢"_s, u"😀"_s,
        QString(QChar(u'\0')), QString(QChar(0xd83d)), QString(QChar(0xde00)), u"\u0308"_s, u"\t"_s, u"\n"_s, u"\u00a0"_s,
        u"new york"_s, u"Bürger:innen"_s, u"5\""_s,
    };
    QString text;
    const int count = random.bounded(1, 14);
    for (int i = 0; i < count; ++i) {
        const int kind = random.bounded(20);
        if (kind == 0)
            text += QChar(static_cast<char16_t>(random.bounded(0x10000)));
        else
            text += pieces[random.bounded(static_cast<int>(pieces.size()))];
        if (random.bounded(5) < 3)
            text += u' ';
    }
    return text;
}

} // namespace

class TestQueryParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operatorsMakeTrees_data();
    void operatorsMakeTrees();
    void fieldsMakeTrees_data();
    void fieldsMakeTrees();
    void datesAndNumbersMakeTrees_data();
    void datesAndNumbersMakeTrees();
    void anyTextIsASearch_data();
    void anyTextIsASearch();
    void hintsSayWhere_data();
    void hintsSayWhere();
    void aSoundQueryHasNoHints_data();
    void aSoundQueryHasNoHints();
    void everyNameOfAFieldIsRead();
    void everyNameOfAValueIsRead();
    void partsAreTold();
    void theWeekBeginsAsAsked();
    void theDayBeginsInTheReadersZone();
    void randomTextsMakeSoundSearches();
    void theTimeIsLinear_data();
    void theTimeIsLinear();
};

void TestQueryParser::operatorsMakeTrees_data()
{
    addRows({
        {u"", u"&()"},
        {u"bank", u"bank"},
        {u"bank geld", u"&(bank geld)"},
        {u"  bank\tgeld\n", u"&(bank geld)"},
        {u"bank AND geld", u"&(bank geld)"},
        {u"bank UND geld", u"&(bank geld)"},
        {u"bank und geld", u"&(bank und geld)"},
        {u"bank OR geld", u"|(bank geld)"},
        {u"bank ODER geld OR gold", u"|(bank geld gold)"},
        {u"bank or geld", u"&(bank or geld)"},
        {u"steuer berlin OR bonn", u"&(steuer |(berlin bonn))"},
        {u"a OR b c OR d", u"&(|(a b) |(c d))"},
        {u"a OR b AND c", u"&(|(a b) c)"},
        {u"(a b) OR c", u"|(&(a b) c)"},
        {u"(a OR b) OR c", u"|(a b c)"},
        {u"a (b c)", u"&(a b c)"},
        {u"((a))", u"a"},
        {u"OR(a b)", u"&(a b)"},
        {u"a OR(b c)", u"|(a &(b c))"},
        {u"a OR\"b c\"", u"|(a exact[b c])"},
        {u"-bank", u"-(bank)"},
        {u"geld -bank", u"&(geld -(bank))"},
        {u"geld - bank", u"&(geld bank)"},
        {u"NOT bank", u"-(bank)"},
        {u"geld NICHT bank", u"&(geld -(bank))"},
        {u"NOT NOT bank", u"bank"},
        {u"--bank", u"-(bank)"},
        {u"-(a b)", u"-(&(a b))"},
        {u"-(a OR b)", u"-(|(a b))"},
        {u"-(-a)", u"a"},
        {u"a OR -b", u"|(a -(b))"},
        {u"-\"a b\"", u"-(exact[a b])"},
        {u"\"große Bank\"", u"exact[große Bank]"},
        {u"\"Banken\"", u"exact[Banken]"},
        {u"„große Bank“", u"exact[große Bank]"},
        {u"„große Bank\"", u"exact[große Bank]"},
        {u"“große Bank”", u"exact[große Bank]"},
        {u"”große Bank”", u"exact[große Bank]"},
        {u"»große Bank«", u"exact[große Bank]"},
        {u"«große Bank»", u"exact[große Bank]"},
        {u"\"OR (a -b) title:c\"", u"exact[OR (a -b) title:c]"},
        {u"\"a – b\"", u"exact[a b]"},
        {u"\"a\"b", u"&(exact[a] b)"},
        {u"5\" groß", u"&(5\" groß)"},
        {u"Schüler(innen)", u"Schüler(innen)"},
        {u"bank*", u"prefix[bank]"},
        {u"bank**", u"prefix[bank]"},
        {u"\"große ban*\"", u"prefix[große ban]"},
        {u"\"große ban\"*", u"prefix[große ban]"},
        {u"漢*", u"prefix[漢]"},
        {u"\"große bank\"~5", u"near5[große bank]"},
        {u"\"große bank\" ~5", u"near5[große bank]"},
        {u"\"a b c\"~0", u"near0[a b c]"},
        {u"große ~5 bank", u"near5[große bank]"},
        {u"große~5 bank", u"near5[große bank]"},
        {u"a ~2 b ~3 c", u"&(near2[a b] near3[b c])"},
        {u"x OR a ~2 b", u"|(x near2[a b])"},
        {u"-a ~2 b", u"-(near2[a b])"},
        {u"max@example.org", u"max@example.org"},
    });
}

void TestQueryParser::operatorsMakeTrees()
{
    QFETCH(QString, typed);
    QFETCH(QString, tree);
    const TypedSearch search = parse(typed);
    QCOMPARE(dumped(search.query), tree);
    compareCanonical(search.query, typed);
    compareRanges(search, typed.size());
}

void TestQueryParser::fieldsMakeTrees_data()
{
    addRows({
        {u"title:bank", u"title:bank"},
        {u"Titel:bank", u"title:bank"},
        {u"TITLE: bank", u"title:bank"},
        {u"text:bank", u"text:bank"},
        {u"author:müller", u"author:müller"},
        {u"autor:\"Ana Müller\"", u"author:exact[Ana Müller]"},
        {u"source:zeit", u"source:zeit"},
        {u"quelle:(zeit OR taz)", u"|(source:zeit source:taz)"},
        {u"quote:geld", u"quote:geld"},
        {u"zitat:geld*", u"quote:prefix[geld]"},
        {u"note:idee", u"note:idee"},
        {u"notiz:\"gute idee\"~3", u"note:near3[gute idee]"},
        {u"titel:a ~3 b", u"title:near3[a b]"},
        {u"title:OR", u"title:OR"},
        {u"title:foo:bar", u"title:foo:bar"},
        {u"title:(a b) c", u"&(title:a title:b c)"},
        {u"title:(a author:b c)", u"&(title:a author:b title:c)"},
        {u"-title:bank", u"-(title:bank)"},
        {u"title:-bank", u"-(title:bank)"},
        {u"-title:-bank", u"title:bank"},
        {u"title:(a -b)", u"&(title:a -(title:b))"},
        {u"site:example.org", u"site=example.org"},
        {u"website:https://www.Example.org/a?b", u"site=example.org"},
        {u"tag:politik", u"tag=politik"},
        {u"schlagwort:#politik/china", u"tag=politik/china"},
        {u"tag:\"new york\"", u"tag=new york"},
        {u"tag:(a OR b)", u"|(tag=a tag=b)"},
        {u"tag:pol*", u"tags:prefix[pol]"},
        {u"tag:»say \"so\"«", u"tag=say \"so\""},
        {u"tag:#\"x", u"tag=\"x"},
        {u"-tag:x", u"-(tag=x)"},
        {u"color:yellow", u"colour=yellow"},
        {u"colour:GELB", u"colour=yellow"},
        {u"farbe:grün", u"colour=green"},
        {u"farbe:gruen", u"colour=green"},
        {u"farbe:lila", u"colour=purple"},
        {u"farbe:3", u"colour=blue"},
        {u"farbe:wichtig", u"colour=pink"},
        {u"farbe:\"blaues wunder\"", u"colour=green"},
        {u"farbe:vio", u"colour=purple"},
        {u"lang:de", u"lang=de"},
        {u"sprache:Deutsch", u"lang=de"},
        {u"sprache:französisch", u"lang=fr"},
        {u"lang:de-AT", u"lang=de"},
        {u"state:unread", u"state=unread"},
        {u"status:angelesen", u"state=reading"},
        {u"status:gelesen", u"state=done"},
        {u"is:unread", u"state=unread"},
        {u"ist:ungelesen", u"state=unread"},
        {u"is:annotated", u"has=annotations"},
        {u"hat:anmerkungen", u"has=annotations"},
        {u"is:orphan", u"has=orphans"},
        {u"ist:verwaist", u"has=orphans"},
        {u"has:note", u"has=note"},
        {u"hat:notiz", u"has=note"},
        {u"has:tags", u"has=tags"},
    });
}

void TestQueryParser::fieldsMakeTrees()
{
    operatorsMakeTrees();
}

void TestQueryParser::datesAndNumbersMakeTrees_data()
{
    addRows({
        {u"published:2025", u"published=2025-01-01..2025-12-31"},
        {u"published:2024-02", u"published=2024-02-01..2024-02-29"},
        {u"published:2025-01-15", u"published=2025-01-15..2025-01-15"},
        {u"veröffentlicht:15.1.2025", u"published=2025-01-15..2025-01-15"},
        {u"veroeffentlicht:1.2025", u"published=2025-01-01..2025-01-31"},
        {u"published:>2025-01-15", u"published=2025-01-16.."},
        {u"published:>=2025-01", u"published=2025-01-01.."},
        {u"published:<2025-01", u"published=..2024-12-31"},
        {u"published:<=2025", u"published=..2025-12-31"},
        {u"published:> 2025", u"published=2026-01-01.."},
        {u"published:2024..2025-03", u"published=2024-01-01..2025-03-31"},
        {u"published:..2025", u"published=..2025-12-31"},
        {u"published:2025..", u"published=2025-01-01.."},
        {u"published:2024-2025", u"published=2024-01-01..2025-12-31"},
        {u"published:2025..2024", u"published=2024-01-01..2025-12-31"},
        {u"published:today", u"published=2026-11-22..2026-11-22"},
        {u"published:heute", u"published=2026-11-22..2026-11-22"},
        {u"published:gestern", u"published=2026-11-21..2026-11-21"},
        {u"published:this week", u"published=2026-11-16..2026-11-22"},
        {u"published:last week bank", u"&(published=2026-11-09..2026-11-15 bank)"},
        {u"published:\"last week\"", u"published=2026-11-09..2026-11-15"},
        {u"published:last-week", u"published=2026-11-09..2026-11-15"},
        {u"veröffentlicht:letzte woche", u"published=2026-11-09..2026-11-15"},
        {u"veröffentlicht:letzte wo", u"published=2026-11-09..2026-11-15"},
        {u"published:this month", u"published=2026-11-01..2026-11-30"},
        {u"published:letzten monat", u"published=2026-10-01..2026-10-31"},
        {u"published:last year", u"published=2025-01-01..2025-12-31"},
        {u"published:last 7 days", u"published=2026-11-16..2026-11-22"},
        {u"veröffentlicht:letzte 2 wochen", u"published=2026-11-09..2026-11-22"},
        {u"published:>=last week", u"published=2026-11-09.."},
        {u"published:(2024 OR 2026)", u"|(published=2024-01-01..2024-12-31 published=2026-01-01..2026-12-31)"},
        {u"published:2025-", u"published=2025-01-01..2025-12-31"},
        {u"published:2025-0", u"published=2025-01-01..2025-12-31"},
        {u"added:2025-01-15", u"added=2025-01-14T23:00..2025-01-15T23:00"},
        {u"hinzugefügt:heute", u"added=2026-11-21T23:00..2026-11-22T23:00"},
        {u"added:>2025-07-01", u"added=2025-07-01T22:00.."},
        {u"added:<2025-07-01", u"added=..2025-06-30T22:00"},
        {u"words:1000", u"words=1000..1000"},
        {u"words:>1000", u"words=1001.."},
        {u"words:>=1000", u"words=1000.."},
        {u"words:> 1000", u"words=1001.."},
        {u"wörter:<1.000", u"words=0..999"},
        {u"woerter:<=1,000", u"words=0..1000"},
        {u"words:500..1000", u"words=500..1000"},
        {u"words:500-1000", u"words=500..1000"},
        {u"words:1000..500", u"words=500..1000"},
        {u"words:500..", u"words=500.."},
    });
}

void TestQueryParser::datesAndNumbersMakeTrees()
{
    operatorsMakeTrees();
}

void TestQueryParser::anyTextIsASearch_data()
{
    addRows({
        {u"NEAR(a b, 5)", u"&(NEAR(a b, 5)"},
        {u"https://de.wikipedia.org/wiki/Bank_(Geld)", u"https://de.wikipedia.org/wiki/Bank_(Geld)"},
        {u"12:30", u"12:30"},
        {u"z.B.: so", u"&(z.B.: so)"},
        {u"Bürger:innen", u"Bürger:innen"},
        {u"foo:bar", u"foo:bar"},
        {u"foo:\"bar baz\"", u"&(foo: exact[bar baz])"},
        {u"foo: bar", u"&(foo: bar)"},
        {u"100 % ; ' \\ drop", u"&(100 drop)"},
        {u"*", u"&()"},
        {u"-", u"&()"},
        {u"()", u"&()"},
        {u"\"\"", u"&()"},
        {u":", u"&()"},
        {u"a OR", u"a"},
        {u"OR a", u"a"},
        {u"a OR OR b", u"|(a b)"},
        {u"a OR ; b", u"&(a b)"},
        {u"a NOT", u"a"},
        {u"a AND", u"a"},
        {u"tag:", u"&()"},
        {u"bank tag:", u"bank"},
        {u"tag: OR a", u"a"},
        {u"title: tag:x", u"tag=x"},
        {u"farbe:kariert bank", u"bank"},
        {u"published:2025-13", u"&()"},
        {u"published:2025-02-30", u"&()"},
        {u"words:viele", u"&()"},
        {u"\"große bank", u"exact[große bank]"},
        {u"(a OR b", u"|(a b)"},
        {u"a) b", u"&(a b)"},
        {u"~5 a", u"a"},
        {u"a ~5", u"a"},
        {u"\"a b\" ~5 c", u"&(exact[a b] c)"},
        {u"\"bank\"~5", u"exact[bank]"},
        {u"a ~ b", u"near10[a b]"},
        {u"\"a b\"~100000000000000", u"near999[a b]"},
        {u"b*", u"exact[b]"},
        {u"*ank", u"*ank"},
    });
}

void TestQueryParser::anyTextIsASearch()
{
    operatorsMakeTrees();
}

void TestQueryParser::hintsSayWhere_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<SearchHint::Code>("code");
    QTest::addColumn<QString>("place");
    const auto add = [](const char16_t *typed, SearchHint::Code code, const char16_t *place) {
        QTest::newRow(qPrintable(QString::fromUtf16(typed)))
            << QString::fromUtf16(typed) << code << QString::fromUtf16(place);
    };
    add(u"bank \"große", SearchHint::UnclosedPhrase, u"\"");
    add(u"bank (a", SearchHint::UnclosedBracket, u"(");
    add(u"bank \"\"", SearchHint::EmptyPhrase, u"\"\"");
    add(u"bank ( )", SearchHint::EmptyBrackets, u"( )");
    add(u"bank OR", SearchHint::MissingOperand, u"OR");
    add(u"ODER bank", SearchHint::MissingOperand, u"ODER");
    add(u"bank NICHT", SearchHint::MissingOperand, u"NICHT");
    add(u"bank UND", SearchHint::MissingOperand, u"UND");
    add(u"bank tag:", SearchHint::MissingValue, u"tag:");
    add(u"bank color:p", SearchHint::MissingValue, u"p");
    add(u"bank added:2025-", SearchHint::UnfinishedDate, u"2025-");
    add(u"bank added:letzte", SearchHint::UnfinishedDate, u"letzte");
    add(u"a ~ b", SearchHint::MissingDistance, u"~");
    add(u"bank) geld", SearchHint::UnmatchedBracket, u")");
    add(u"bank foo:bar", SearchHint::UnknownField, u"foo");
    add(u"bank farbe:kariert", SearchHint::UnknownValue, u"kariert");
    add(u"bank added:\"neulich\"", SearchHint::UnknownValue, u"\"neulich\"");
    add(u"lang:de-AT", SearchHint::RegionIgnored, u"de-AT");
    add(u"words:9..5", SearchHint::ReversedRange, u"9..5");
    add(u"ba*k", SearchHint::InnerAsterisk, u"ba*k");
    add(u"b*", SearchHint::ShortPrefix, u"b*");
    add(u"\"bank\"~5", SearchHint::NearNeedsWords, u"~5");
    add(u"\"a b\"~5000", SearchHint::DistanceTooLarge, u"~5000");
    add(u" ; - ", SearchHint::NothingToFind, u"; -");
}

void TestQueryParser::hintsSayWhere()
{
    QFETCH(QString, typed);
    QFETCH(SearchHint::Code, code);
    QFETCH(QString, place);
    const TypedSearch search = parse(typed);
    QCOMPARE(search.hints.size(), 1);
    const SearchHint &hint = search.hints.first();
    QCOMPARE(hint.code, code);
    QCOMPARE(typed.sliced(hint.place.start, hint.place.length()), place);
}

void TestQueryParser::aSoundQueryHasNoHints_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {u"bank -geld OR \"a b\" (c d) title:(x OR y) tag:z* published:last week"_s, u"12:30 z.B.: x"_s,
                                 u"https://example.org/?a=(b)"_s, u"Leser:innen und Autor:in"_s, u"a - b; c"_s, u""_s, u" "_s})
        QTest::newRow(qPrintable(typed)) << typed;
}

void TestQueryParser::aSoundQueryHasNoHints()
{
    QFETCH(QString, typed);
    QVERIFY(parse(typed).hints.isEmpty());
}

void TestQueryParser::everyNameOfAFieldIsRead()
{
    for (const SearchNames names : {SearchNames::English, SearchNames::German}) {
        for (const QString &name : searchKeyNames(names)) {
            const SearchKey key = searchKey(name.toUpper());
            QVERIFY2(key != SearchKey::None, qPrintable(name));
            QCOMPARE(parse(name + u':').hints.first(), (SearchHint{SearchHint::MissingValue, {0, name.size() + 1}, key}));
        }
    }
    QCOMPARE(parse(u"sorce:x"_s).hints.first().suggestion, u"source"_s);
    QCOMPARE(parse(u"schlagwrt:x"_s).hints.first().suggestion, u"schlagwort"_s);
    QCOMPARE(parse(u"quatsch:x"_s).hints.first().suggestion, QString());
}

void TestQueryParser::everyNameOfAValueIsRead()
{
    for (const SearchKey key : {SearchKey::Colour, SearchKey::State, SearchKey::Property, SearchKey::Language}) {
        for (const SearchValueName &each : searchValueNames(key)) {
            const QString typed = searchKeyName(key, SearchNames::German) + u':' + each.name.toString();
            const TypedSearch search = parse(typed);
            QVERIFY2(search.hints.isEmpty(), qPrintable(typed));
            QCOMPARE(search.query.kind, SearchQuery::Where);
            const QString main = searchValueName(key, each.value, SearchNames::English);
            const QString english = searchKeyName(key, SearchNames::English) + u':' + main;
            QVERIFY2(parse(english).query == search.query, qPrintable(typed));
        }
    }
}

void TestQueryParser::partsAreTold()
{
    const QString typed = u"a OR -title:\"b c\" tag:x farbe:kariert wort* (d)"_s;
    QStringList parts;
    for (const SearchSpan &span : parse(typed).spans)
        parts += QString::number(span.kind) + typed.sliced(span.place.start, span.place.length());
    QCOMPARE(parts, (QStringList{u"1OR"_s, u"1-"_s, u"0title:"_s, u"2\"b c\""_s, u"0tag:"_s, u"3x"_s, u"0farbe:"_s,
                                 u"4kariert"_s, u"1*"_s, u"1("_s, u"1)"_s}));
}

void TestQueryParser::theWeekBeginsAsAsked()
{
    SearchSurroundings american = surroundings();
    american.weekStart = Qt::Sunday;
    QCOMPARE(dumped(parseSearch(u"published:this week", american).query), u"published=2026-11-22..2026-11-28"_s);
}

void TestQueryParser::theDayBeginsInTheReadersZone()
{
    SearchSurroundings elsewhere = surroundings();
    elsewhere.now = elsewhere.now.toTimeZone(QTimeZone("America/New_York"));
    QCOMPARE(dumped(parseSearch(u"added:today", elsewhere).query), u"added=2026-11-21T05:00..2026-11-22T05:00"_s);
    // In Beirut the day on which summer time begins has no midnight.
    elsewhere.now = elsewhere.now.toTimeZone(QTimeZone("Asia/Beirut"));
    QCOMPARE(dumped(parseSearch(u"added:2025-03-30", elsewhere).query), u"added=2025-03-29T22:00..2025-03-30T21:00"_s);
}

void TestQueryParser::randomTextsMakeSoundSearches()
{
    const quint32 seed = qEnvironmentVariableIsSet("RANDNOTIZ_SEED")
                             ? static_cast<quint32>(qEnvironmentVariableIntValue("RANDNOTIZ_SEED"))
                             : 20261122;
    qInfo("RANDNOTIZ_SEED=%u", seed);
    QRandomGenerator random(seed);
    for (int i = 0; i < 10'000; ++i) {
        const QString typed = randomText(random);
        const TypedSearch search = parse(typed);
        compareRanges(search, typed.size());
        compareCanonical(search.query, typed);
        if (QTest::currentTestFailed()) {
            qWarning() << "number" << i << typed;
            return;
        }
    }
}

void TestQueryParser::theTimeIsLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString &piece : {u"("_s, u")"_s, u"\""_s, u"-"_s, u"- "_s, u"NOT "_s, u"a OR "_s, u"wort "_s, u"wort"_s, u"~5 "_s,
                                 u"a~5 "_s, u"ab:\""_s, u"ab:("_s, u"title:"_s, u"title: "_s, u"title:("_s, u"\"a\" "_s, u"„a"_s,
                                 u"(a) "_s, u"a("_s, u"*"_s, u"added:last "_s, u"tag:x* "_s, u"farbe:kariert "_s})
        QTest::newRow(qPrintable(piece)) << piece;
}

void TestQueryParser::theTimeIsLinear()
{
    QFETCH(QString, piece);
    // The square of a hundred thousand would be minutes; that much time ends a test.
    const TypedSearch search = parse(piece.repeated(200'000 / piece.size()));
    QVERIFY(search.hints.size() <= maxSearchHints);
    compareRanges(parse(piece.repeated(2'000)), piece.size() * 2'000);
}

QTEST_APPLESS_MAIN(TestQueryParser)
#include "test_queryparser.moc"
