/// Searching 10,000 (or, as first argument, another number of) articles, beside the least that FTS5 can do with the same
/// index and the same query: a ranking that only counts, lengths in memory, no idf, a heap of 20. Then whether our best
/// 20 are those of a full sort by FTS5's own bm25(), for as many random queries of each kind as the second argument says,
/// and what the index takes.

#include "measure.h"

#include "domain/articlebody.h"
#include "domain/changes.h"
#include "library/articles.h"
#include "library/library.h"
#include "library/search.h"
#include "storage/database.h"
#include "storage/fts5tokenizer.h"
#include "storage/query.h"
#include "storage/searchexpression.h"
#include "storage/searchlanguages.h"
#include "storage/searchnumbers.h"
#include "text/querytext.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <queue>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr int forms = 60'000;
constexpr int tags = 5'000;
constexpr int annotationsOfArticle = 3;
constexpr int rounds = 60;

/// Words of a made-up German by Zipf's law: the same for the same seed.
class ZipfText
{
public:
    ZipfText()
    {
        for (int i = 0; m_words.size() < forms; ++i)
            m_words += made(i);
        double sum = 0;
        for (int rank = 0; rank < forms; ++rank)
            m_sums.push_back(sum += 1.0 / std::pow(rank + 2.7, 1.05));
    }

    QString word()
    {
        const double place = random() / 4294967296.0 * m_sums.back();
        return m_words[std::ranges::upper_bound(m_sums, place) - m_sums.begin()];
    }
    /// From the commonest, 0.
    QString form(int rank) const { return m_words[rank]; }
    QString words(int count)
    {
        QStringList all;
        for (int i = 0; i < count; ++i)
            all += word();
        return all.join(u' ');
    }
    quint32 random(quint32 bound) { return static_cast<quint32>((quint64(random()) * bound) >> 32); }

private:
    quint32 random()
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL; // Knuth's MMIX
        return static_cast<quint32>(m_state >> 32);
    }

    /// The commonest are function words, the rest forms of nouns, three of each, and compounds of them.
    static QString made(int i)
    {
        static const QStringList common{u"der"_s, u"die"_s, u"und"_s, u"in"_s,   u"das"_s, u"nicht"_s, u"von"_s,
                                        u"ist"_s, u"es"_s,  u"auf"_s, u"für"_s,  u"mit"_s, u"sich"_s,  u"den"_s,
                                        u"zu"_s,  u"im"_s,  u"dem"_s, u"auch"_s, u"als"_s, u"an"_s};
        static const QStringList parts{u"ber"_s, u"gal"_s, u"tor"_s, u"mund"_s, u"lis"_s, u"kam"_s, u"rät"_s, u"sol"_s,
                                       u"fen"_s, u"wan"_s, u"dru"_s, u"zin"_s,  u"hof"_s, u"pel"_s, u"nau"_s, u"gri"_s};
        static const QStringList endings{u""_s, u"en"_s, u"es"_s};
        static const QStringList nouns{u"kontrolle"_s, u"gesetz"_s, u"haus"_s, u"politik"_s, u"markt"_s};
        if (i < common.size())
            return common[i];
        const int stem = (i - int(common.size())) / 3;
        QString word = parts[stem % 16] + parts[stem / 16 % 16] + parts[stem / 256 % 16];
        if (stem >= 4096)
            word += parts[stem / 4096 % 16];
        if (stem % 12 == 0)
            word += nouns[stem / 12 % 5];
        word += endings[i % 3];
        word[0] = word[0].toUpper();
        return word;
    }

    quint64 m_state = 6;
    QStringList m_words;
    std::vector<double> m_sums;
};

struct Kind
{
    QString name;
    SearchQuery query;
};

SearchQuery inflected(const QString &word)
{
    return SearchQuery::words({SearchText::Inflected, {word}});
}

struct Times
{
    double median;
    double worst; ///< 99 of 100 are shorter
};

Times timesOf(const std::function<void()> &work)
{
    QList<double> all;
    for (int i = 0; i < rounds; ++i)
        all += milliseconds(work);
    std::ranges::sort(all);
    return {all[all.size() / 2], all[all.size() * 99 / 100]};
}

/// A query as FTS5 is asked.
class Statement
{
public:
    Statement(Database &database, const char *sql, const QByteArray &match)
    {
        if (sqlite3_prepare_v2(database.handle(), sql, -1, &m_statement, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql, sqlite3_errmsg(database.handle()));
        sqlite3_bind_text(m_statement, 1, match.constData(), static_cast<int>(match.size()), SQLITE_TRANSIENT);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Statement)

    bool next() { return sqlite3_step(m_statement) == SQLITE_ROW; }
    qint64 integer(int column) { return sqlite3_column_int64(m_statement, column); }
    double number(int column) { return sqlite3_column_double(m_statement, column); }

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// What the least ranking knows: how long each article is.
SearchNumbers lengths;

void countMatches(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int, sqlite3_value **)
{
    const double norm = 0.3 + 0.9 * lengths.of(api->xRowid(fts)) / 900;
    double score = 0;
    for (int phrase = 0; phrase < api->xPhraseCount(fts); ++phrase) {
        Fts5PhraseIter place;
        int column = 0;
        int offset = 0;
        int matches = 0;
        for (api->xPhraseFirst(fts, phrase, &place, &column, &offset); column >= 0;
             api->xPhraseNext(fts, &place, &column, &offset))
            ++matches;
        score += matches * 2.2 / (matches + norm);
    }
    sqlite3_result_double(context, score);
}

/// The library's own index through SQLite alone.
class BareIndex
{
public:
    explicit BareIndex(const QString &path)
    {
        auto database = Database::open({path, false, {}}, Database::Access::ReadOnly);
        if (!database)
            qFatal("cannot open %s: %s", qPrintable(path), qPrintable(database.error().cause));
        m_database.emplace(std::move(*database));
        fts5_api *api = fts5Of(m_database->handle());
        api->xCreateFunction(api, "matches", nullptr, countMatches, nullptr);
        if (!lengths.read(*m_database, SearchNumbers::ArticleLength))
            qFatal("no lengths");
    }

    QByteArray match(const SearchQuery &query)
    {
        SearchTerms terms(*searchLanguages(*m_database));
        return searchExpression(query, SearchTable::Articles, terms)->match;
    }

    void search(const QByteArray &match)
    {
        Statement statement(*m_database, "SELECT rowid, matches(search_article) FROM search_article WHERE search_article MATCH ?1",
                            match);
        constexpr size_t wanted = 20;
        std::priority_queue<std::pair<double, qint64>, std::vector<std::pair<double, qint64>>, std::greater<>> best;
        while (statement.next()) {
            best.emplace(statement.number(1), -statement.integer(0));
            if (best.size() > wanted)
                best.pop();
        }
    }

    /// The whole of bm25(), all matches sorted.
    QList<ArticleId> sorted(const QByteArray &match)
    {
        QList<ArticleId> best;
        Query query(*m_database, u"SELECT a.uuid FROM (SELECT rowid AS row, bm25(search_article, 1.0, 5.0, 3.0, 2.0) AS score"
                                 " FROM search_article WHERE search_article MATCH :match ORDER BY score, row LIMIT 20)"
                                 " JOIN article a ON a.id = row ORDER BY score, row"_s);
        query.bind(u":match"_s, QString::fromUtf8(match));
        while (query.next())
            best += query.id<ArticleId>(0);
        return best;
    }

    /// Bytes of tables whose names begin so, and of all texts.
    qint64 size(const char *tables)
    {
        Statement statement(*m_database, "SELECT sum(pgsize) FROM dbstat WHERE name GLOB ?1", QByteArray(tables) + '*');
        return statement.next() ? statement.integer(0) : 0;
    }
    qint64 textSize()
    {
        Statement statement(*m_database, "SELECT sum(length(CAST(text AS BLOB))) FROM revision_body", {});
        return statement.next() ? statement.integer(0) : 0;
    }

private:
    std::optional<Database> m_database;
};

ImportArticle article(ZipfText &text, int number)
{
    ImportArticle change;
    ArticleBody &body = change.article.body;
    body.text = text.words(300 + static_cast<int>(text.random(1201)));
    body.blocks = {{BlockKind::Paragraph, {0, body.text.size()}}};
    change.article.metadata.title = {text.words(6), Origin::Stated};
    change.article.metadata.language = {u"de"_s, Origin::Derived};
    change.article.identity = u"https://example.org/%1"_s.arg(number);
    change.article.original.origin = u"generated"_s;
    return change;
}

void annotate(Library &library, ZipfText &text, ArticleId id, const QString &body, RevisionId revision,
              QList<QFuture<Result<Annotation>>> &posted)
{
    for (int i = 0; i < annotationsOfArticle; ++i) {
        const qsizetype start = body.indexOf(u' ', text.random(static_cast<quint32>(body.size() / 2))) + 1;
        const qsizetype end = body.indexOf(u' ', start + 60);
        Annotation annotation;
        annotation.article = id;
        annotation.revision = revision;
        annotation.position = {start, end};
        annotation.quote = {body.sliced(start, end - start), body.sliced(std::max<qsizetype>(0, start - 32), std::min<qsizetype>(32, start)),
                            body.sliced(end, std::min<qsizetype>(32, body.size() - end))};
        annotation.note = i == 0 ? text.words(12) : QString();
        annotation.tags = {{{}, u"tag%1"_s.arg(text.random(tags))}};
        posted += library.post(AddAnnotation{annotation});
    }
}

void fill(Library &library, ZipfText &text, int articles)
{
    QList<QFuture<Result<Annotation>>> annotations;
    for (int i = 0; i < articles; ++i) {
        const ImportArticle change = article(text, i);
        const QString body = change.article.body.text;
        auto imported = library.post(change);
        imported.waitForFinished();
        const auto outcome = imported.result();
        if (!outcome)
            qFatal("import: %s", qPrintable(outcome.error().cause));
        const auto stored = library.articles().article(outcome->id);
        annotate(library, text, outcome->id, body, stored->revision, annotations);
        if (annotations.size() > 300) {
            annotations.last().waitForFinished();
            annotations.clear();
        }
    }
    for (auto &posted : annotations)
        posted.waitForFinished();
}

SearchQuery exact(const QStringList &words)
{
    return SearchQuery::words({SearchText::Exact, words});
}

SearchQuery prefix(const QString &beginning)
{
    return SearchQuery::words({SearchText::Prefix, {beginning}});
}

qint64 total(const Library &library, const SearchQuery &query)
{
    return library.search().hits({query, SearchScope::Articles, SearchOrder::Relevance, 0, 0})->total;
}

/// The word of the vocabulary that stands nearest to in this part of all articles.
QString wordIn(const Library &library, const ZipfText &text, double part, int articles)
{
    QString best;
    double nearest = 1;
    for (int rank = 20; rank < 2000; rank += 7) {
        const double found = std::abs(static_cast<double>(total(library, inflected(text.form(rank)))) / articles - part);
        if (found < nearest) {
            nearest = found;
            best = text.form(rank);
        }
    }
    return best;
}

QList<Kind> kinds(const Library &library, const ZipfText &text, int articles)
{
    const QString rare = wordIn(library, text, 0.001, articles);
    const QString seldom = wordIn(library, text, 0.21, articles);
    const QString often = wordIn(library, text, 0.55, articles);
    return {
        {u"rare word"_s, inflected(rare)},
        {u"word in 21 %"_s, inflected(seldom)},
        {u"word in 55 %"_s, inflected(often)},
        {u"two words AND"_s, SearchQuery::all({inflected(seldom), inflected(often)})},
        {u"two words OR"_s, SearchQuery::any({inflected(seldom), inflected(often)})},
        {u"phrase"_s, exact({u"der"_s, u"die"_s})},
        {u"prefix"_s, prefix(u"berg"_s)},
        {u"part of a compound"_s, inflected(u"Kontrolle"_s)},
        {u"commonest word"_s, inflected(u"der"_s)},
    };
}

/// A random query of the same kind.
SearchQuery randomQuery(const QString &kind, ZipfText &text)
{
    if (kind == "two words AND"_L1)
        return SearchQuery::all({inflected(text.word()), inflected(text.word())});
    if (kind == "two words OR"_L1)
        return SearchQuery::any({inflected(text.word()), inflected(text.word())});
    if (kind == "phrase"_L1)
        return exact({text.word(), text.word()});
    if (kind == "prefix"_L1)
        return prefix(text.word().left(3 + static_cast<int>(text.random(3))));
    return inflected(text.word());
}

void compareOrder(const Library &library, BareIndex &bare, ZipfText &text, const QString &kind, int queries)
{
    int same = 0;
    for (int i = 0; i < queries; ++i) {
        const SearchQuery query = randomQuery(kind, text);
        const QList<ArticleId> expected = bare.sorted(bare.match(query));
        const auto answer = library.search().hits({query, SearchScope::Articles, SearchOrder::Relevance, 0, expected.size()});
        QList<ArticleId> found;
        for (const SearchHit &hit : answer->hits)
            found += hit.article;
        same += found == expected ? 1 : 0;
    }
    std::printf("%s: best 20 as of a full sort in %d of %d random queries\n", qPrintable(kind), same, queries);
    std::fflush(stdout);
}

void tellSizes(BareIndex &bare)
{
    const double text = static_cast<double>(bare.textSize());
    for (const char *table : {"search_article", "search_note", "search_number"})
        std::printf("size of %s: %.2f of the texts\n", table, static_cast<double>(bare.size(table)) / text);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int articles = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    const int queries = argc > 2 ? QByteArray(argv[2]).toInt() : 1'000;
    const QTemporaryDir folder;
    // A third argument names a folder in which the library is kept, for other programs to be measured with it.
    const QString path = argc > 3 ? QString::fromLocal8Bit(argv[3]) + u"/library.randnotiz"_s
                                  : folder.filePath(u"library.randnotiz"_s);
    const bool isFilled = QFile::exists(path);
    auto library = Library::open(path);
    if (!library)
        qFatal("cannot open the library: %s", qPrintable(library.error().cause));
    ZipfText text;
    if (!isFilled) {
        const double filling = milliseconds([&] { fill(**library, text, articles); });
        std::printf("made in %.0f s\n", filling / 1000);
    }

    BareIndex bare(path);
    const QList<Kind> all = kinds(**library, text, articles);
    for (const Kind &kind : all) {
        qint64 hits = 0;
        const auto search = [&] {
            hits = (*library)->search().hits({kind.query, SearchScope::Articles, SearchOrder::Relevance, 0, 20})->total;
        };
        const double first = milliseconds(search);
        const QByteArray match = bare.match(kind.query);
        bare.search(match);
        const Times ours = timesOf(search);
        const Times limit = timesOf([&] { bare.search(match); });
        printFigure(u"%1: %2 (%3 hits, p99 %4 ms, first %5 ms)"_s.arg(kind.name, searchText(kind.query, SearchNames::English, QTimeZone::utc()))
                        .arg(hits)
                        .arg(ours.worst, 0, 'f', 2)
                        .arg(first, 0, 'f', 2),
                    ours.median, limit.median, u"ms"_s);
    }
    for (const Kind &kind : all)
        compareOrder(**library, bare, text, kind.name, queries);
    tellSizes(bare);
    return 0;
}
