/// Searching 10,000 (or, as argument, another number of) articles, beside the least that FTS5 can do: the same words in
/// an index of one token a word, counted by a function that knows no lengths.

#include "measure.h"

#include "domain/articlebody.h"
#include "domain/changes.h"
#include "library/articles.h"
#include "library/library.h"
#include "library/search.h"
#include "storage/fts5tokenizer.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
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
            m_words += form(i);
        double sum = 0;
        for (int rank = 0; rank < forms; ++rank)
            m_sums.push_back(sum += 1.0 / std::pow(rank + 2.7, 1.05));
    }

    QString word()
    {
        const double place = random() / 4294967296.0 * m_sums.back();
        return m_words[std::ranges::upper_bound(m_sums, place) - m_sums.begin()];
    }
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
    static QString form(int i)
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

/// A word that stands in about this part of all articles, as the library itself counts.
struct Kind
{
    QString name;
    SearchQuery query;
    QByteArray bare;
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

// The bare limit.

void countMatches(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int, sqlite3_value **)
{
    int matches = 0;
    for (int phrase = 0; phrase < api->xPhraseCount(fts); ++phrase) {
        Fts5PhraseIter place;
        int column = 0;
        int offset = 0;
        for (api->xPhraseFirst(fts, phrase, &place, &column, &offset); column >= 0;
             api->xPhraseNext(fts, &place, &column, &offset))
            ++matches;
    }
    sqlite3_result_int(context, matches);
}

class BareIndex
{
public:
    explicit BareIndex(const QString &path)
    {
        sqlite3_open(QFile::encodeName(path).constData(), &m_database);
        fts5_api *api = fts5Of(m_database);
        api->xCreateFunction(api, "matches", nullptr, countMatches, nullptr);
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
            "CREATE VIRTUAL TABLE bare USING fts5(text, content = '', tokenize = 'unicode61');"
            "INSERT INTO bare (bare, rank) VALUES ('hashsize', 67108864); BEGIN");
        sqlite3_prepare_v2(m_database, "INSERT INTO bare (rowid, text) VALUES (?1, ?2)", -1, &m_insert, nullptr);
    }
    ~BareIndex()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(BareIndex)

    void add(qint64 row, const QByteArray &text)
    {
        sqlite3_bind_int64(m_insert, 1, row);
        sqlite3_bind_text(m_insert, 2, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
    }
    void finish() { run("COMMIT"); }

    qint64 search(const QByteArray &match)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_database, "SELECT rowid, matches(bare) FROM bare WHERE bare MATCH ?1", -1, &statement, nullptr);
        sqlite3_bind_text(statement, 1, match.constData(), static_cast<int>(match.size()), SQLITE_STATIC);
        constexpr size_t wanted = 20;
        std::priority_queue<std::pair<int, qint64>, std::vector<std::pair<int, qint64>>, std::greater<>> best;
        qint64 hits = 0;
        for (; sqlite3_step(statement) == SQLITE_ROW; ++hits) {
            best.emplace(sqlite3_column_int(statement, 1), -sqlite3_column_int64(statement, 0));
            if (best.size() > wanted)
                best.pop();
        }
        sqlite3_finalize(statement);
        return hits;
    }

private:
    void run(const char *sql)
    {
        if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql, sqlite3_errmsg(m_database));
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
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

void fill(Library &library, BareIndex &bare, int articles)
{
    ZipfText text;
    QList<QFuture<Result<Annotation>>> annotations;
    for (int i = 0; i < articles; ++i) {
        const ImportArticle change = article(text, i);
        const QString body = change.article.body.text;
        bare.add(i + 1, (change.article.metadata.title.value + u' ' + body).toUtf8());
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
    bare.finish();
}

QList<Kind> kinds()
{
    return {
        {u"commonest word"_s, inflected(u"der"_s), "der"},
        {u"word of rank 20"_s, inflected(u"an"_s), "an"},
        {u"two words AND"_s, SearchQuery::all({inflected(u"auch"_s), inflected(u"an"_s)}), "auch AND an"},
        {u"two words OR"_s, SearchQuery::any({inflected(u"auch"_s), inflected(u"an"_s)}), "auch OR an"},
        {u"phrase"_s, SearchQuery::words({SearchText::Exact, {u"der"_s, u"die"_s}}), "\"der die\""},
        {u"prefix"_s, SearchQuery::words({SearchText::Prefix, {u"berg"_s}}), "berg*"},
        {u"part of a compound"_s, inflected(u"Kontrolle"_s), "kontrolle*"},
    };
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int articles = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    const QTemporaryDir folder;
    auto library = Library::open(folder.filePath(u"library.randnotiz"_s));
    if (!library)
        qFatal("cannot open the library: %s", qPrintable(library.error().cause));
    BareIndex bare(folder.filePath(u"bare.sqlite"_s));
    fill(**library, bare, articles);

    for (const Kind &kind : kinds()) {
        qint64 hits = 0;
        const Times ours = timesOf([&] {
            hits = (*library)->search().hits({kind.query, SearchScope::Articles, SearchOrder::Relevance, 0, 20})->total;
        });
        const Times limit = timesOf([&] { bare.search(kind.bare); });
        printFigure(u"%1 (%2 hits, p99 %3 ms)"_s.arg(kind.name).arg(hits).arg(ours.worst, 0, 'f', 2), ours.median,
                    limit.median, u"ms"_s);
    }
    return 0;
}
