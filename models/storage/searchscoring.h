#pragma once

#include "domain/result.h"
#include "storage/searchnumbers.h"
#include "storage/searchrows.h"

#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct Fts5ExtensionApi;
struct Fts5Context;

namespace randnotiz {

class Database;

/// A row that matches, and how well.
struct ScoredRow
{
    qint64 row = 0;
    double score = 0;
};

/// Ranks the rows of a full-text table as FTS5's bm25() does, to the last bit, without reading a row for each: lengths
/// come from SearchNumbers, and how many rows hold a word is counted once and remembered until the index changes.
///
/// Made once for a connection, by Database. All that a query matches comes back, in no order.
/// @see Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond"
class SearchScoring
{
public:
    /// Makes the function of the ranking known on the connection.
    static Result<std::unique_ptr<SearchScoring>> registerOn(sqlite3 *connection);

    /// @param match FTS5's query language
    /// @param phrases of `match`, in its order, each as a query of its own
    /// @param allowed rows that count; null: all
    Result<std::vector<ScoredRow>> score(Database &database, SearchTable table, const QByteArray &match,
                                         const std::vector<QByteArray> &phrases, const RowSet *allowed);
    /// The rows alone, at a third of the price; the last few are remembered until the index changes, since the same words
    /// are asked for again with each letter that is typed.
    Result<std::shared_ptr<const RowSet>> rows(Database &database, SearchTable table, const QByteArray &match);
    /// The article of each annotation, both by their ids: of when rows() last read the notes.
    const SearchNumbers &articlesOfAnnotations() const { return m_articlesOfAnnotations; }

private:
    struct Function;
    friend struct Function;

    /// What one table's rows are weighed with, as of one generation of the index.
    struct Statistics
    {
        qint64 generation = -1;
        SearchNumbers lengths;
        std::unordered_map<std::string, qint64> rowsWithPhrase;
        std::unordered_map<std::string, std::shared_ptr<const RowSet>> rowsOfMatch;
    };

    SearchScoring() = default;
    void collect(const Fts5ExtensionApi &api, Fts5Context *context);
    Result<void> update(Database &database, SearchTable table);
    Result<std::vector<double>> weightsOf(Database &database, SearchTable table, const std::vector<QByteArray> &phrases);
    Result<double> weightOf(Database &database, SearchTable table, const QByteArray &phrase);

    std::array<Statistics, 2> m_statistics;
    SearchNumbers m_articlesOfAnnotations;

    // While a query runs:
    const Statistics *m_now = nullptr;
    const double *m_columnWeights = nullptr;
    const RowSet *m_allowed = nullptr;
    qint64 m_tableRows = 0;
    double m_averageLength = 0;
    size_t m_phrases = 0;
    std::vector<qint64> m_rows;
    std::vector<double> m_weights; ///< of the phrases, when there are too many to keep a part for each
    std::vector<double> m_parts; ///< of each row, for each phrase: its score without how rare the phrase is
};

} // namespace randnotiz
