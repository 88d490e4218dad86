#include "storage/searchmatching.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/searchconditions.h"
#include "storage/searchexpression.h"
#include "storage/searchscoring.h"

#include <algorithm>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

bool wantsWordsAnywhere(const SearchQuery &query)
{
    if (query.kind == SearchQuery::Words)
        return query.text.field == SearchField::Anywhere;
    return query.kind != SearchQuery::Not && std::ranges::any_of(query.children, wantsWordsAnywhere);
}

/// A leaf that asks for several words, as one for each of them.
std::vector<SearchQuery> singleWords(const SearchText &text)
{
    std::vector<SearchQuery> single;
    for (const QString &word : text.words)
        single.push_back(SearchQuery::words({text.match, {word}, text.field}));
    return single;
}

bool asksForSeveral(const SearchQuery &query)
{
    return query.kind == SearchQuery::Words && query.text.match == SearchText::Inflected && query.text.words.size() > 1;
}

} // namespace

bool SearchMatching::canBeSpread(const SearchQuery &query)
{
    if (query.kind == SearchQuery::Not)
        return false;
    if (query.kind == SearchQuery::All && std::ranges::count_if(query.children, wantsWordsAnywhere) > 1)
        return true;
    if (query.kind == SearchQuery::Words)
        return asksForSeveral(query) && wantsWordsAnywhere(query);
    return std::ranges::any_of(query.children, canBeSpread);
}

Result<RowSet> SearchMatching::rows(const SearchQuery &query, SearchTable table)
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

Result<RowSet> SearchMatching::ownRows(const QByteArray &match)
{
    const auto found = m_database.searchScoring().rows(m_database, SearchTable::Articles, match);
    if (!found)
        return found.error();
    RowSet rows = **found;
    if (const auto added = addArticlesOfNotes(match, true, rows); !added)
        return added.error();
    return rows;
}

/// @param ownOnly without those that only annotations lead to
Result<void> SearchMatching::addArticlesOfNotes(const QByteArray &match, bool ownOnly, RowSet &articles)
{
    SearchScoring &scoring = m_database.searchScoring();
    const auto notes = scoring.rows(m_database, SearchTable::Notes, match);
    if (!notes)
        return notes.error();
    const SearchNumbers &articleOf = scoring.articlesOfAnnotations();
    (*notes)->forEach([&](qint64 row) {
        if (row % 2 != 0)
            articles.insert(row / 2);
        else if (!ownOnly)
            articles.insert(articleOf.of(row / 2));
    });
    return {};
}

Result<RowSet> SearchMatching::rowsOfWords(const SearchText &text, SearchTable table)
{
    const SearchExpression expression = searchExpression(text, m_terms);
    if (expression.match.isEmpty())
        return allRows(m_database, table);
    if (text.field == SearchField::Anywhere && table == SearchTable::Articles)
        return ownRows(expression.match);
    if (isFieldOf(text.field, table)) {
        const auto found = m_database.searchScoring().rows(m_database, table, expression.match);
        if (!found)
            return found.error();
        RowSet rows = **found;
        if (table == SearchTable::Notes)
            rows.keepEven();
        return rows;
    }
    RowSet found;
    if (table == SearchTable::Articles) {
        const auto added = addArticlesOfNotes(expression.match, false, found);
        return added ? Result<RowSet>(std::move(found)) : added.error();
    }
    Query query(m_database, u"SELECT 2 * n.id FROM search_article f JOIN annotation n ON n.article_id = f.rowid"
                            " WHERE search_article MATCH :match AND n.deleted_at IS NULL"_s);
    query.bind(u":match"_s, QString::fromUtf8(expression.match));
    while (query.next())
        found.insert(query.integer(0));
    return query.ok() ? Result<RowSet>(std::move(found)) : query.error();
}

/// As rows() of articles, but the words that are wanted may stand in annotations, too.
Result<RowSet> SearchMatching::together(const SearchQuery &query)
{
    if (asksForSeveral(query))
        return together(SearchQuery::all(singleWords(query.text)));
    if (query.kind == SearchQuery::Words && query.text.field == SearchField::Anywhere) {
        const SearchExpression expression = searchExpression(query.text, m_terms);
        if (expression.match.isEmpty())
            return allRows(m_database, SearchTable::Articles);
        auto found = ownRows(expression.match);
        if (!found)
            return found;
        if (const auto added = addArticlesOfNotes(expression.match, false, *found); !added)
            return added.error();
        return found;
    }
    if (query.kind == SearchQuery::Words || query.kind == SearchQuery::Where || query.kind == SearchQuery::Not)
        return rows(query, SearchTable::Articles);
    RowSet whole;
    bool isFirst = true;
    for (const SearchQuery &child : query.children) {
        auto some = together(child);
        if (!some)
            return some;
        if (std::exchange(isFirst, false))
            whole = std::move(*some);
        else if (query.kind == SearchQuery::All)
            whole.intersect(*some);
        else
            whole.unite(*some);
    }
    if (query.kind == SearchQuery::All && isFirst)
        return allRows(m_database, SearchTable::Articles);
    return whole;
}

/// The articles with any of the wanted words.
Result<RowSet> SearchMatching::touched(const SearchQuery &query)
{
    if (query.kind == SearchQuery::Not || query.kind == SearchQuery::Where)
        return RowSet();
    if (query.kind == SearchQuery::Words && !asksForSeveral(query)) {
        const SearchExpression expression = searchExpression(query.text, m_terms);
        if (expression.match.isEmpty() || query.text.field != SearchField::Anywhere)
            return RowSet();
        return ownRows(expression.match);
    }
    RowSet any;
    for (const SearchQuery &child : asksForSeveral(query) ? singleWords(query.text) : query.children) {
        const auto some = touched(child);
        if (!some)
            return some;
        any.unite(*some);
    }
    return any;
}

Result<RowSet> SearchMatching::spreadRows(const SearchQuery &query, const RowSet &found)
{
    auto spread = together(query);
    if (!spread)
        return spread;
    spread->subtract(found);
    if (spread->isEmpty())
        return spread;
    const auto own = touched(query);
    if (!own)
        return own;
    spread->intersect(*own);
    return spread;
}

} // namespace randnotiz
