#include "text/querycompletion.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

SearchVocabulary vocabulary()
{
    return {.tags = {u"politik/china"_s, u"Übergang"_s, u"new york"_s, u"uhr"_s, u"Politik"_s, u"say \"so\""_s},
            .sources = {u"Die Zeit"_s, u"taz"_s},
            .sites = {u"zeit.de"_s, u"taz.de"_s},
            .authors = {u"Ana Müller"_s, u"Bo Ek"_s},
            .languages = {u"en"_s, u"de"_s, u"tlh"_s},
            .colourNames = {{Colour::Yellow, u"Behauptung"_s}}};
}

/// The typed text up to `|`, with what stands behind it.
SearchCompletion complete(QString typed, SearchNames names = SearchNames::English)
{
    const qsizetype cursor = typed.indexOf(u'|');
    return QueryCompletion(vocabulary(), names).complete(typed.remove(u'|'), cursor);
}

QStringList texts(const SearchCompletion &completion)
{
    QStringList all;
    for (const SearchCandidate &candidate : completion.candidates)
        all += candidate.text;
    return all;
}

} // namespace

class TestQueryCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsOffered_data();
    void whatIsTypedIsOffered();
    void theWholePieceIsReplaced_data();
    void theWholePieceIsReplaced();
    void coloursComeWithTheirColour();
    void everyCursorInAnyTextIsFine();
};

void TestQueryCompletion::whatIsTypedIsOffered_data()
{
    using List = QStringList;
    constexpr auto english = SearchNames::English;
    constexpr auto german = SearchNames::German;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<SearchNames>("names");
    QTest::addColumn<SearchKey>("key");
    QTest::addColumn<QStringList>("offered");
    QTest::newRow("field") << u"foo au|"_s << english << SearchKey::None << List{u"author:"_s, u"autor:"_s};
    QTest::newRow("field, German first") << u"au|"_s << german << SearchKey::None << List{u"autor:"_s, u"author:"_s};
    QTest::newRow("field after a minus") << u"-ti|"_s << english << SearchKey::None << List{u"title:"_s, u"titel:"_s};
    QTest::newRow("field with accent") << u"hinzugefu|"_s << german << SearchKey::None << List{u"hinzugefügt:"_s};
    QTest::newRow("no such field") << u"xyz|"_s << english << SearchKey::None << List{};
    QTest::newRow("nothing typed") << u"|"_s << english << SearchKey::None << List{};
    QTest::newRow("behind a word") << u"foo |"_s << english << SearchKey::None << List{};
    QTest::newRow("in a phrase") << u"\"ti|"_s << english << SearchKey::None << List{};
    QTest::newRow("all tags") << u"tag:|"_s << english << SearchKey::Tag
                              << List{u"\"new york\""_s, u"Politik"_s, u"politik/china"_s, u"»say \"so\"«"_s,
                                      u"Übergang"_s, u"uhr"_s};
    QTest::newRow("tags by case and accent") << u"tag:ü|"_s << english << SearchKey::Tag << List{u"Übergang"_s, u"uhr"_s};
    QTest::newRow("tag by a level") << u"tag:chi|"_s << english << SearchKey::Tag << List{u"politik/china"_s};
    QTest::newRow("tag by a word") << u"schlagwort:yo|"_s << german << SearchKey::Tag << List{u"\"new york\""_s};
    QTest::newRow("tag in marks") << u"tag:\"new y|"_s << english << SearchKey::Tag << List{u"\"new york\""_s};
    QTest::newRow("tag in brackets") << u"tag:(uhr OR pol|"_s << english << SearchKey::Tag
                                     << List{u"Politik"_s, u"politik/china"_s};
    QTest::newRow("behind brackets") << u"tag:(uhr) ti|"_s << english << SearchKey::None
                                     << List{u"title:"_s, u"titel:"_s};
    QTest::newRow("behind a space") << u"tag: uh|"_s << english << SearchKey::Tag << List{u"uhr"_s};
    QTest::newRow("excluded value") << u"tag:-new|"_s << english << SearchKey::Tag << List{u"\"new york\""_s};
    QTest::newRow("source") << u"source:z|"_s << english << SearchKey::Source << List{u"\"Die Zeit\""_s};
    QTest::newRow("site") << u"site:ta|"_s << english << SearchKey::Site << List{u"taz.de"_s};
    QTest::newRow("author") << u"autor:mul|"_s << german << SearchKey::Author << List{u"\"Ana Müller\""_s};
    QTest::newRow("language") << u"lang:|"_s << english << SearchKey::Language
                              << List{u"English"_s, u"German"_s, u"tlh"_s};
    QTest::newRow("language, German") << u"sprache:d|"_s << german << SearchKey::Language << List{u"Deutsch"_s};
    QTest::newRow("own colour") << u"color:be|"_s << english << SearchKey::Colour << List{u"Behauptung"_s};
    QTest::newRow("colour") << u"farbe:gr|"_s << german << SearchKey::Colour << List{u"grün"_s, u"green"_s};
    QTest::newRow("state") << u"state:|"_s << english << SearchKey::State
                           << List{u"unread"_s, u"reading"_s, u"done"_s};
    QTest::newRow("property") << u"ist:ver|"_s << german << SearchKey::Property << List{u"verwaist"_s};
    QTest::newRow("date") << u"added:last|"_s << english << SearchKey::Added
                          << List{u"\"last week\""_s, u"\"last month\""_s, u"\"last year\""_s};
    QTest::newRow("there already") << u"lang:tlh|"_s << english << SearchKey::Language << List{};
    QTest::newRow("title has no values") << u"title:|"_s << english << SearchKey::Title << List{};
}

void TestQueryCompletion::whatIsTypedIsOffered()
{
    QFETCH(QString, typed);
    QFETCH(SearchNames, names);
    QFETCH(SearchKey, key);
    QFETCH(QStringList, offered);
    const SearchCompletion completion = complete(typed, names);
    QCOMPARE(texts(completion), offered);
    QCOMPARE(completion.key, key);
}

void TestQueryCompletion::theWholePieceIsReplaced_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("piece");
    QTest::newRow("word") << u"foo au|"_s << u"au"_s;
    QTest::newRow("inside a word") << u"foo au|tho bar"_s << u"autho"_s;
    QTest::newRow("value") << u"tag:po|"_s << u"po"_s;
    QTest::newRow("inside a value") << u"tag:po|li bar"_s << u"poli"_s;
    QTest::newRow("nothing yet") << u"tag:|"_s << u""_s;
    QTest::newRow("open marks") << u"tag:\"new y|"_s << u"\"new y"_s;
    QTest::newRow("closed marks") << u"tag:\"new |york\" bar"_s << u"\"new york\""_s;
    QTest::newRow("in brackets") << u"tag:(po|) bar"_s << u"po"_s;
}

void TestQueryCompletion::theWholePieceIsReplaced()
{
    QFETCH(QString, typed);
    QFETCH(QString, piece);
    const TextRange place = complete(typed).place;
    QCOMPARE(typed.remove(u'|').sliced(place.start, place.length()), piece);
}

void TestQueryCompletion::coloursComeWithTheirColour()
{
    const SearchCompletion completion = complete(u"color:bl|"_s);
    QVERIFY(!completion.candidates.isEmpty());
    QCOMPARE(completion.candidates.first().colour, Colour::Blue);
}

void TestQueryCompletion::everyCursorInAnyTextIsFine()
{
    const QString typed = u"tag:(a OR \"b c\") -titel:„x y title:\"~5 )) )( color: NEAR( \xd800 foo:\"bar"_s;
    const QueryCompletion completion(vocabulary(), SearchNames::English);
    for (qsizetype cursor = 0; cursor <= typed.size(); ++cursor) {
        const SearchCompletion found = completion.complete(typed, cursor);
        QVERIFY(found.place.start >= 0 && found.place.start <= cursor);
        QVERIFY(found.place.end >= cursor && found.place.end <= typed.size());
    }
}

QTEST_APPLESS_MAIN(TestQueryCompletion)
#include "test_querycompletion.moc"
