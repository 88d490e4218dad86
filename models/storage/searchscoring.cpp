#include "storage/searchscoring.h"

#include "storage/database.h"
#include "storage/fts5tokenizer.h"
#include "storage/searchindex.h"

#include <sqlite3.h>

#include <cmath>
#include <memory>
#include <new>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

// As FTS5's bm25() has them.
constexpr double saturation = 1.2;  // k1
constexpr double lengthWeight = 0.75; // b
constexpr double leastRarity = 1e-6;

/// Phrases of which each row's parts are kept until it is known how rare each is; with more, that is counted first.
constexpr size_t mostParts = 8;

/// A word in a title says more than one in the text.
constexpr double articleWeights[]{1.0, 5.0, 3.0, 2.0}; // text, title, authors, source
constexpr double noteWeights[]{1.0, 3.0, 4.0};         // quote, note, tags

const char *nameOf(SearchTable table)
{
    return table == SearchTable::Articles ? "search_article" : "search_note";
}

/// A statement of SQLite's own: Qt's would copy every row into variants.
class Statement
{
public:
    Statement(Database &database, const QByteArray &sql, const QByteArray &match)
    {
        if (sqlite3_prepare_v2(database.handle(), sql.constData(), static_cast<int>(sql.size()), &m_statement, nullptr)
            == SQLITE_OK)
            sqlite3_bind_text(m_statement, 1, match.constData(), static_cast<int>(match.size()), SQLITE_STATIC);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Statement)

    bool next() { return m_statement != nullptr && (m_result = sqlite3_step(m_statement)) == SQLITE_ROW; }
    bool ok() const { return m_result == SQLITE_DONE; }
    qint64 row() const { return sqlite3_column_int64(m_statement, 0); }

private:
    sqlite3_stmt *m_statement = nullptr;
    int m_result = SQLITE_ERROR;
};

Result<qint64> countRows(Database &database, SearchTable table)
{
    Statement count(database, QByteArray("SELECT count(*) FROM ") + nameOf(table) + "_docsize ", {});
    return count.next() ? Result(count.row()) : database.lastError();
}

} // namespace

struct SearchScoring::Function
{
    static void call(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int, sqlite3_value **)
    {
        auto *scoring = static_cast<SearchScoring *>(api->xUserData(fts));
        try {
            scoring->collect(*api, fts);
            sqlite3_result_null(context);
        } catch (const std::bad_alloc &) { // FTS5 is C
            sqlite3_result_error_nomem(context);
        }
    }
};

Result<std::unique_ptr<SearchScoring>> SearchScoring::registerOn(sqlite3 *connection)
{
    std::unique_ptr<SearchScoring> scoring(new SearchScoring);
    fts5_api *api = fts5Of(connection);
    if (api == nullptr)
        return Error{Error::EngineMismatch, {}, u"SQLite without FTS5"_s};
    if (api->xCreateFunction(api, "randnotiz_score", scoring.get(), Function::call, nullptr) != SQLITE_OK)
        return Error{Error::StorageFailed, {}, u"the ranking can't be registered"_s};
    return scoring;
}

/// Called for each row that matches.
void SearchScoring::collect(const Fts5ExtensionApi &api, Fts5Context *context)
{
    if (m_now == nullptr)
        return;
    const qint64 row = api.xRowid(context);
    if (m_allowed != nullptr && !m_allowed->contains(row))
        return;
    if (m_rows.empty()) {
        sqlite3_int64 tokens = 0;
        api.xRowCount(context, &m_tableRows);
        api.xColumnTotalSize(context, -1, &tokens);
        m_averageLength = static_cast<double>(tokens) / static_cast<double>(m_tableRows);
        m_phrases = static_cast<size_t>(api.xPhraseCount(context));
    }
    m_rows.push_back(row);
    const double length = m_now->lengths.of(row);
    const double norm = saturation * (1 - lengthWeight + lengthWeight * length / m_averageLength);
    double sum = 0;
    for (size_t i = 0; i < m_phrases; ++i) {
        double frequency = 0;
        Fts5PhraseIter place;
        int column = -1;
        int offset = 0;
        for (api.xPhraseFirst(context, static_cast<int>(i), &place, &column, &offset); column >= 0;
             api.xPhraseNext(context, &place, &column, &offset))
            frequency += m_columnWeights[column];
        const double part = (frequency * (saturation + 1)) / (frequency + norm);
        if (m_weights.empty())
            m_parts.push_back(part);
        else
            sum += m_weights[i] * part;
    }
    if (!m_weights.empty())
        m_parts.push_back(sum);
}

Result<void> SearchScoring::update(Database &database, SearchTable table)
{
    Statistics &statistics = m_statistics[static_cast<size_t>(table)];
    const auto generation = SearchIndex(database).generation();
    if (!generation)
        return generation.error();
    if (*generation == statistics.generation)
        return {};
    statistics.rowsWithPhrase.clear();
    statistics.rowsOfMatch.clear();
    statistics.generation = -1;
    if (const auto read = statistics.lengths.read(database, SearchNumbers::lengthIn(table)); !read)
        return read;
    if (table == SearchTable::Notes) {
        if (const auto read = m_articlesOfAnnotations.read(database, SearchNumbers::NoteArticle); !read)
            return read;
    }
    statistics.generation = *generation;
    return {};
}

/// How rare a phrase is: the rarer, the more it says.
Result<double> SearchScoring::weightOf(Database &database, SearchTable table, const QByteArray &phrase)
{
    Statistics &statistics = m_statistics[static_cast<size_t>(table)];
    const auto [known, isNew] = statistics.rowsWithPhrase.try_emplace(phrase.toStdString(), 0);
    if (isNew) {
        const QByteArray name = nameOf(table);
        Statement count(database, "SELECT count(*) FROM " + name + " WHERE " + name + " MATCH ?1", phrase);
        if (!count.next()) {
            statistics.rowsWithPhrase.erase(known);
            return database.lastError();
        }
        known->second = count.row();
    }
    const auto rows = static_cast<double>(m_tableRows);
    const auto with = static_cast<double>(known->second);
    const double weight = std::log((rows - with + 0.5) / (with + 0.5));
    return weight > 0 ? weight : leastRarity;
}

Result<std::vector<double>> SearchScoring::weightsOf(Database &database, SearchTable table,
                                                     const std::vector<QByteArray> &phrases)
{
    std::vector<double> weights;
    for (const QByteArray &phrase : phrases) {
        const auto weight = weightOf(database, table, phrase);
        if (!weight)
            return weight.error();
        weights.push_back(*weight);
    }
    return weights;
}

Result<std::vector<ScoredRow>> SearchScoring::score(Database &database, SearchTable table, const QByteArray &match,
                                                    const std::vector<QByteArray> &phrases, const RowSet *allowed)
{
    if (const auto done = update(database, table); !done)
        return done.error();
    m_columnWeights = table == SearchTable::Articles ? articleWeights : noteWeights;
    m_allowed = allowed;
    m_rows.clear();
    m_parts.clear();
    m_weights.clear();
    if (phrases.size() > mostParts) {
        const auto rows = countRows(database, table);
        if (!rows)
            return rows.error();
        m_tableRows = *rows;
        auto weights = weightsOf(database, table, phrases);
        if (!weights)
            return weights.error();
        m_weights = std::move(*weights);
    }
    m_now = &m_statistics[static_cast<size_t>(table)];
    const QByteArray name = nameOf(table);
    Statement statement(database, "SELECT randnotiz_score(" + name + ") FROM " + name + " WHERE " + name + " MATCH ?1",
                        match);
    while (statement.next()) { }
    m_now = nullptr;
    if (!statement.ok())
        return database.lastError();
    if (m_rows.empty())
        return std::vector<ScoredRow>();
    if (m_phrases != phrases.size())
        return Error{Error::StorageFailed, QString::fromUtf8(match), u"a phrase was lost"_s};

    // A single phrase that was asked of all rows has just been counted.
    if (phrases.size() == 1 && allowed == nullptr)
        m_statistics[static_cast<size_t>(table)].rowsWithPhrase[phrases.front().toStdString()] =
            static_cast<qint64>(m_rows.size());
    std::vector<double> weights{1.0};
    if (m_weights.empty()) {
        auto counted = weightsOf(database, table, phrases);
        if (!counted)
            return counted.error();
        weights = std::move(*counted);
    }
    std::vector<ScoredRow> scored;
    scored.reserve(m_rows.size());
    const double *part = m_parts.data();
    for (const qint64 row : m_rows) {
        double score = 0;
        for (const double weight : weights)
            score += weight * *part++;
        scored.push_back({row, score});
    }
    return scored;
}

Result<std::shared_ptr<const RowSet>> SearchScoring::rows(Database &database, SearchTable table, const QByteArray &match)
{
    if (const auto done = update(database, table); !done)
        return done.error();
    auto &remembered = m_statistics[static_cast<size_t>(table)].rowsOfMatch;
    const std::string key = match.toStdString();
    if (const auto known = remembered.find(key); known != remembered.end())
        return known->second;
    const QByteArray name = nameOf(table);
    Statement statement(database, "SELECT rowid FROM " + name + " WHERE " + name + " MATCH ?1", match);
    auto rows = std::make_shared<RowSet>();
    while (statement.next())
        rows->insert(statement.row());
    if (!statement.ok())
        return database.lastError();
    constexpr size_t most = 32; // a megabyte or two at 300,000 annotations
    if (remembered.size() >= most)
        remembered.clear();
    remembered.emplace(key, rows);
    return std::shared_ptr<const RowSet>(std::move(rows));
}

} // namespace randnotiz
