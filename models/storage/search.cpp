#include "storage/search.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/searchconditions.h"
#include "storage/searchexpression.h"
#include "storage/searchindex.h"
#include "storage/searchlanguages.h"
#include "storage/searchscoring.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// A hit before anybody asks for its id. Articles come before annotations, each by their rows.
struct Candidate
{
    bool isAnnotation = false;
    qint64 row = 0; ///< of article or annotation
    double score = 0;

    auto place() const { return std::pair(isAnnotation, row); }
};

class Search
{
public:
    Search(Database &database, const SearchRequest &request, SearchTerms terms)
        : m_database(database), m_request(request), m_terms(std::move(terms))
    {
    }

    Result<SearchAnswer> answer();
    Result<SearchHitRows> hitRows();

private:
    Result<std::vector<Candidate>> candidates();
    Result<std::vector<ScoredRow>> scored(SearchTable table);
    Result<std::vector<ScoredRow>> scoredAmong(SearchTable table);
    Result<std::vector<ScoredRow>> scoredWithin(SearchTable table, const SearchExpression &expression, const RowSet &allowed);
    Result<RowSet> rows(const SearchQuery &query, SearchTable table);
    Result<RowSet> rowsOfWords(const SearchText &text, SearchTable table);
    void collectWanted(const SearchQuery &query, SearchTable table, SearchExpression &wanted);
    Result<void> order(std::vector<Candidate> &candidates, size_t needed);
    Result<void> orderByKey(std::vector<Candidate> &candidates);
    Result<std::optional<SearchHit>> hit(const Candidate &candidate);

    Database &m_database;
    const SearchRequest &m_request;
    SearchTerms m_terms;
};

/// The articles, or the annotations (their rows in search_note), that meet a part of the query.
Result<RowSet> Search::rows(const SearchQuery &query, SearchTable table)
{
    switch (query.kind) {
    case SearchQuery::Words:
        return rowsOfWords(query.text, table);
    case SearchQuery::Where:
        return rowsThatMeet(m_database, table, query.condition);
    case SearchQuery::Any: {
        RowSet any;
        for (const SearchQuery &child : query.children) {
            const auto some = rows(child, table);
            if (!some)
                return some;
            any.unite(*some);
        }
        return any;
    }
    case SearchQuery::All:
    case SearchQuery::Not:
        break;
    }
    auto left = allRows(m_database, table);
    for (const SearchQuery &child : query.children) {
        if (!left)
            return left;
        const auto some = rows(child, table);
        if (!some)
            return some;
        if (query.kind == SearchQuery::All)
            left->intersect(*some);
        else
            left->subtract(*some);
    }
    return left;
}

/// Words of the other table's fields lead to what they belong to: an article has the words of its annotations' quotes,
/// notes and tags, and an annotation stands in an article of that title.
Result<RowSet> Search::rowsOfWords(const SearchText &text, SearchTable table)
{
    const SearchExpression expression = searchExpression(text, m_terms);
    if (expression.match.isEmpty())
        return allRows(m_database, table);
    if (isFieldOf(text.field, table)) {
        auto found = SearchScoring::rows(m_database, table, expression.match);
        if (found && table == SearchTable::Notes)
            found->keepEven();
        if (!found || text.field != SearchField::Anywhere || table == SearchTable::Notes)
            return found;
        const auto notes = SearchScoring::rows(m_database, SearchTable::Notes, expression.match);
        if (!notes)
            return notes;
        notes->forEach([&found](qint64 row) {
            if (row % 2 != 0)
                found->insert(row / 2);
        });
        return found;
    }
    const QString sql =
        table == SearchTable::Articles
            ? u"SELECT iif(f.rowid % 2, f.rowid / 2, (SELECT n.article_id FROM annotation n WHERE n.id = f.rowid / 2))"
              " FROM search_note f WHERE search_note MATCH :match"_s
            : u"SELECT 2 * n.id FROM search_article f JOIN annotation n ON n.article_id = f.rowid"
              " WHERE search_article MATCH :match AND n.deleted_at IS NULL"_s;
    Query query(m_database, sql);
    query.bind(u":match"_s, QString::fromUtf8(expression.match));
    RowSet found;
    while (query.next())
        found.insert(query.integer(0));
    return query.ok() ? Result<RowSet>(std::move(found)) : query.error();
}

Result<std::vector<ScoredRow>> Search::scored(SearchTable table)
{
    const auto expression = searchExpression(m_request.query, table, m_terms);
    if (expression && !expression->match.isEmpty())
        return m_database.searchScoring().score(m_database, table, expression->match, expression->phrases, nullptr);
    return scoredAmong(table);
}

/// Where there are conditions: what meets them, scored by the words that are wanted.
Result<std::vector<ScoredRow>> Search::scoredAmong(SearchTable table)
{
    const SearchQuery &query = m_request.query;
    std::vector<SearchQuery> words;
    std::vector<SearchQuery> rest;
    if (query.kind == SearchQuery::All) {
        for (const SearchQuery &child : query.children) {
            const bool isWords = searchExpression(child, table, m_terms).has_value();
            (isWords ? words : rest).push_back(child);
        }
    } else {
        rest.push_back(query);
    }
    const SearchQuery others = SearchQuery::all(std::move(rest));
    auto allowed = rows(others, table);
    if (!allowed)
        return allowed.error();
    if (table == SearchTable::Notes && m_request.scope != SearchScope::Annotations) {
        const auto articles = rows(others, SearchTable::Articles);
        if (!articles)
            return articles.error();
        articles->forEach([&allowed](qint64 row) { allowed->insert(2 * row + 1); });
    }
    // What must occur decides by itself which of the allowed rows match.
    const auto must = searchExpression(SearchQuery::all(words), table, m_terms);
    if (must && !must->match.isEmpty())
        return m_database.searchScoring().score(m_database, table, must->match, must->phrases, &*allowed);
    SearchExpression wanted;
    collectWanted(query, table, wanted);
    return scoredWithin(table, wanted, *allowed);
}

void Search::collectWanted(const SearchQuery &query, SearchTable table, SearchExpression &wanted)
{
    if (query.kind == SearchQuery::Not)
        return;
    for (const SearchQuery &child : query.children)
        collectWanted(child, table, wanted);
    if (query.kind != SearchQuery::Words || !isFieldOf(query.text.field, table))
        return;
    const SearchExpression leaf = searchExpression(query.text, m_terms);
    if (leaf.match.isEmpty())
        return;
    wanted.match += (wanted.match.isEmpty() ? "" : " OR ") + leaf.match;
    wanted.phrases.insert(wanted.phrases.end(), leaf.phrases.begin(), leaf.phrases.end());
}

/// All allowed rows, those without a wanted word with a score of 0.
Result<std::vector<ScoredRow>> Search::scoredWithin(SearchTable table, const SearchExpression &expression,
                                                    const RowSet &allowed)
{
    Result<std::vector<ScoredRow>> found = std::vector<ScoredRow>();
    if (!expression.match.isEmpty())
        found = m_database.searchScoring().score(m_database, table, expression.match, expression.phrases, &allowed);
    if (!found)
        return found;
    RowSet known;
    for (const ScoredRow &row : *found)
        known.insert(row.row);
    allowed.forEach([&](qint64 row) {
        if (!known.contains(row))
            found->push_back({row, 0});
    });
    return found;
}

/// Hits of both tables; the note of an article is part of it.
Result<std::vector<Candidate>> Search::candidates()
{
    std::vector<Candidate> all;
    const bool wantsArticles = m_request.scope != SearchScope::Annotations;
    const bool wantsAnnotations = m_request.scope != SearchScope::Articles;
    if (wantsArticles) {
        const auto found = scored(SearchTable::Articles);
        if (!found)
            return found.error();
        all.reserve(found->size());
        for (const ScoredRow &row : *found)
            all.push_back({false, row.row, row.score});
    }
    const auto notes = scored(SearchTable::Notes);
    if (!notes)
        return notes.error();
    std::unordered_map<qint64, double> ofArticles;
    for (const ScoredRow &row : *notes) {
        if (row.row % 2 != 0 && wantsArticles && row.score > 0)
            ofArticles[row.row / 2] = row.score;
        else if (row.row % 2 == 0 && wantsAnnotations)
            all.push_back({true, row.row / 2, row.score});
    }
    if (ofArticles.empty())
        return all;
    for (Candidate &candidate : all) {
        if (candidate.isAnnotation)
            continue;
        if (const auto own = ofArticles.find(candidate.row); own != ofArticles.end()) {
            candidate.score += own->second;
            ofArticles.erase(own);
        }
    }
    for (const auto &[row, score] : ofArticles)
        all.push_back({false, row, score});
    return all;
}

/// Puts the best `needed` in front, in their order.
Result<void> Search::order(std::vector<Candidate> &candidates, size_t needed)
{
    if (m_request.order != SearchOrder::Relevance)
        return orderByKey(candidates);
    const auto isBetter = [](const Candidate &a, const Candidate &b) {
        return a.score != b.score ? a.score > b.score : a.place() < b.place();
    };
    needed = std::min(needed, candidates.size());
    const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(needed);
    if (needed < candidates.size())
        std::nth_element(candidates.begin(), end, candidates.end(), isBetter);
    std::sort(candidates.begin(), end, isBetter);
    return {};
}

Result<void> Search::orderByKey(std::vector<Candidate> &candidates)
{
    RowSet articles;
    RowSet annotations;
    std::unordered_map<qint64, double> scores[2];
    for (const Candidate &candidate : candidates) {
        (candidate.isAnnotation ? annotations : articles).insert(candidate.row);
        scores[candidate.isAnnotation][candidate.row] = candidate.score;
    }
    const bool byTitle = m_request.order == SearchOrder::Title;
    const QString sql =
        u"SELECT 0, a.id, %1 AS key FROM article a WHERE a.deleted_at IS NULL"
        " UNION ALL SELECT 1, n.id, %2 FROM annotation n JOIN article a ON a.id = n.article_id WHERE n.deleted_at IS NULL"
        " ORDER BY 3 %3, 1, 2"_s.arg(byTitle ? u"a.title"_s : u"a.added_at"_s, byTitle ? u"a.title"_s : u"n.created_at"_s,
                                     byTitle ? u"COLLATE NOCASE"_s
                                     : m_request.order == SearchOrder::Newest ? u"DESC"_s
                                                                              : u"ASC"_s);
    std::vector<Candidate> ordered;
    ordered.reserve(candidates.size());
    Query query(m_database, sql);
    while (query.next()) {
        const bool isAnnotation = query.integer(0) != 0;
        const qint64 row = query.integer(1);
        if ((isAnnotation ? annotations : articles).contains(row))
            ordered.push_back({isAnnotation, row, scores[isAnnotation][row]});
    }
    if (!query.ok())
        return query.error();
    candidates = std::move(ordered);
    return {};
}

Result<std::optional<SearchHit>> Search::hit(const Candidate &candidate)
{
    Query query(m_database, candidate.isAnnotation
                                ? u"SELECT a.uuid, n.uuid FROM annotation n JOIN article a ON a.id = n.article_id WHERE n.id = :row"_s
                                : u"SELECT uuid, '' FROM article WHERE id = :row"_s);
    query.bind(u":row"_s, candidate.row);
    if (!query.next())
        return query.ok() ? Result(std::optional<SearchHit>()) : query.error();
    return std::optional(SearchHit{query.id<ArticleId>(0), query.id<AnnotationId>(1), candidate.score});
}

Result<SearchHitRows> Search::hitRows()
{
    const auto all = candidates();
    if (!all)
        return all.error();
    SearchHitRows rows;
    for (const Candidate &candidate : *all)
        (candidate.isAnnotation ? rows.annotations : rows.articles).insert(candidate.row);
    return rows;
}

Result<SearchAnswer> Search::answer()
{
    SearchAnswer answer;
    const auto state = SearchIndex(m_database).state();
    if (!state)
        return state.error();
    answer.index = *state;
    auto all = candidates();
    if (!all)
        return all.error();
    answer.total = static_cast<qint64>(all->size());
    const qint64 offset = std::clamp<qint64>(m_request.offset, 0, answer.total);
    const qint64 end = offset + std::clamp<qint64>(m_request.limit, 0, answer.total - offset);
    if (const auto done = order(*all, static_cast<size_t>(end)); !done)
        return done.error();
    for (qint64 i = offset; i < end; ++i) {
        const auto found = hit((*all)[static_cast<size_t>(i)]);
        if (!found)
            return found.error();
        if (*found)
            answer.hits += **found;
    }
    return answer;
}

} // namespace

Result<SearchAnswer> searchHitsOf(Database &database, const SearchRequest &request)
{
    auto languages = searchLanguages(database);
    if (!languages)
        return languages.error();
    return Search(database, request, SearchTerms(std::move(*languages))).answer();
}

Result<SearchHitRows> searchHitRows(Database &database, const SearchQuery &query, SearchScope scope)
{
    auto languages = searchLanguages(database);
    if (!languages)
        return languages.error();
    const SearchRequest request{query, scope};
    return Search(database, request, SearchTerms(std::move(*languages))).hitRows();
}

} // namespace randnotiz
