#include "storage/search.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/searchexpression.h"
#include "storage/searchindex.h"
#include "storage/searchlanguages.h"
#include "storage/searchmatching.h"
#include "storage/searchorder.h"
#include "storage/searchscoring.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

class Search
{
public:
    Search(Database &database, const SearchRequest &request, const QString &locale, SearchTerms terms)
        : m_database(database), m_request(request), m_locale(locale), m_terms(std::move(terms)), m_matching(m_database, m_terms)
    {
    }

    Result<SearchAnswer> answer();
    Result<SearchHitRows> hitRows();

private:
    Result<std::vector<RankedRow>> found();
    Result<std::vector<ScoredRow>> scored(SearchTable table);
    Result<std::vector<ScoredRow>> scoredAmong(SearchTable table);
    Result<std::vector<ScoredRow>> scoredWithin(SearchTable table, const SearchExpression &expression, const RowSet &allowed);
    Result<void> addSpread(std::vector<RankedRow> &found);
    Result<void> scoreSpread(std::vector<RankedRow> &found);
    void collectWanted(const SearchQuery &query, SearchTable table, SearchExpression &wanted);
    Result<void> order(std::vector<RankedRow> &found, size_t needed);
    Result<std::optional<SearchHit>> hit(const RankedRow &row);

    Database &m_database;
    const SearchRequest &m_request;
    const QString &m_locale;
    SearchTerms m_terms;
    SearchMatching m_matching;
};

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
    auto allowed = m_matching.rows(others, table);
    if (!allowed)
        return allowed.error();
    if (table == SearchTable::Notes && m_request.scope != SearchScope::Annotations) {
        const auto articles = m_matching.rows(others, SearchTable::Articles);
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
Result<std::vector<RankedRow>> Search::found()
{
    std::vector<RankedRow> all;
    const bool wantsArticles = m_request.scope != SearchScope::Annotations;
    const bool wantsAnnotations = m_request.scope != SearchScope::Articles;
    if (wantsArticles) {
        const auto articles = scored(SearchTable::Articles);
        if (!articles)
            return articles.error();
        all.reserve(articles->size());
        for (const ScoredRow &row : *articles)
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
    if (!ofArticles.empty()) {
        for (RankedRow &row : all) {
            if (row.isAnnotation)
                continue;
            if (const auto own = ofArticles.find(row.row); own != ofArticles.end()) {
                row.score += own->second;
                ofArticles.erase(own);
            }
        }
        for (const auto &[row, score] : ofArticles)
            all.push_back({false, row, score});
    }
    if (const auto done = wantsArticles ? addSpread(all) : Result<void>(); !done)
        return done.error();
    return all;
}

Result<void> Search::addSpread(std::vector<RankedRow> &found)
{
    if (!SearchMatching::canBeSpread(m_request.query))
        return {};
    RowSet articles;
    for (const RankedRow &row : found) {
        if (!row.isAnnotation)
            articles.insert(row.row);
    }
    const auto spread = m_matching.spreadRows(m_request.query, articles);
    if (!spread)
        return spread.error();
    spread->forEach([&found](qint64 row) { found.push_back({false, row, 0, true}); });
    return {};
}

/// By the wanted words that an article holds itself, and by those of the best of its annotations.
Result<void> Search::scoreSpread(std::vector<RankedRow> &found)
{
    SearchExpression wanted;
    collectWanted(m_request.query, SearchTable::Articles, wanted);
    RowSet articles;
    for (const RankedRow &row : found) {
        if (row.isSpread)
            articles.insert(row.row);
    }
    SearchScoring &scoring = m_database.searchScoring();
    const auto own = scoring.score(m_database, SearchTable::Articles, wanted.match, wanted.phrases, &articles);
    if (!own)
        return own.error();
    const auto notes = scoring.score(m_database, SearchTable::Notes, wanted.match, wanted.phrases, nullptr);
    if (!notes)
        return notes.error();
    std::unordered_map<qint64, double> ofAnnotations;
    for (const ScoredRow &row : *notes) {
        const qint64 article = row.row % 2 != 0 ? row.row / 2 : scoring.articlesOfAnnotations().of(row.row / 2);
        if (articles.contains(article))
            ofAnnotations[article] = std::max(ofAnnotations[article], row.score);
    }
    std::unordered_map<qint64, double> scores = std::move(ofAnnotations);
    for (const ScoredRow &row : *own)
        scores[row.row] += row.score;
    for (RankedRow &row : found) {
        if (row.isSpread)
            row.score = scores[row.row];
    }
    return {};
}

/// Puts the best `needed` in front, in their order.
Result<void> Search::order(std::vector<RankedRow> &found, size_t needed)
{
    switch (m_request.order) {
    case SearchOrder::Newest:
        return orderByTime(m_database, true, found);
    case SearchOrder::Oldest:
        return orderByTime(m_database, false, found);
    case SearchOrder::Title:
        return orderByTitle(m_database, m_locale, found);
    case SearchOrder::Relevance:
        break;
    }
    // Those that are spread come last: mostly nobody gets there.
    const auto own = std::ranges::count(found, false, &RankedRow::isSpread);
    const bool isReached = needed > static_cast<size_t>(own) && static_cast<size_t>(own) < found.size();
    if (const auto done = isReached ? scoreSpread(found) : Result<void>(); !done)
        return done;
    orderByScore(found, needed);
    return {};
}

Result<std::optional<SearchHit>> Search::hit(const RankedRow &row)
{
    Query query(m_database, row.isAnnotation
                                ? u"SELECT a.uuid, n.uuid FROM annotation n JOIN article a ON a.id = n.article_id WHERE n.id = :row"_s
                                : u"SELECT uuid, '' FROM article WHERE id = :row"_s);
    query.bind(u":row"_s, row.row);
    if (!query.next())
        return query.ok() ? Result(std::optional<SearchHit>()) : query.error();
    return std::optional(SearchHit{query.id<ArticleId>(0), query.id<AnnotationId>(1), row.score});
}

Result<SearchHitRows> Search::hitRows()
{
    const auto all = found();
    if (!all)
        return all.error();
    SearchHitRows rows;
    for (const RankedRow &row : *all)
        (row.isAnnotation ? rows.annotations : rows.articles).insert(row.row);
    return rows;
}

Result<SearchAnswer> Search::answer()
{
    SearchAnswer answer;
    const auto state = SearchIndex(m_database).state();
    if (!state)
        return state.error();
    answer.index = *state;
    auto all = found();
    if (!all)
        return all.error();
    answer.total = static_cast<qint64>(all->size());
    const qint64 offset = std::clamp<qint64>(m_request.offset, 0, answer.total);
    const qint64 end = offset + std::clamp<qint64>(m_request.limit, 0, answer.total - offset);
    if (const auto done = order(*all, static_cast<size_t>(end)); !done)
        return done.error();
    for (qint64 i = offset; i < end; ++i) {
        const auto shown = hit((*all)[static_cast<size_t>(i)]);
        if (!shown)
            return shown.error();
        if (*shown)
            answer.hits += **shown;
    }
    return answer;
}

} // namespace

Result<SearchAnswer> searchHitsOf(Database &database, const SearchRequest &request, const QString &locale)
{
    auto languages = searchLanguages(database);
    if (!languages)
        return languages.error();
    return Search(database, request, locale, SearchTerms(std::move(*languages))).answer();
}

Result<SearchHitRows> searchHitRows(Database &database, const SearchQuery &query, SearchScope scope)
{
    auto languages = searchLanguages(database);
    if (!languages)
        return languages.error();
    const SearchRequest request{query, scope};
    const QString locale; // rows have no order
    return Search(database, request, locale, SearchTerms(std::move(*languages))).hitRows();
}

} // namespace randnotiz
