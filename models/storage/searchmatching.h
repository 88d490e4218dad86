#pragma once

#include "domain/result.h"
#include "domain/searchquery.h"
#include "storage/searchnumbers.h"
#include "storage/searchrows.h"
#include "text/searchterms.h"

namespace randnotiz {

class Database;

/// Which rows meet a query, as sets: what no single full-text query can say.
class SearchMatching
{
public:
    SearchMatching(Database &database, SearchTerms &terms) : m_database(database), m_terms(terms) {}

    /// The articles, or the annotations (their rows in search_note), that meet a query by themselves. An article's own
    /// note and tags are part of it. Words of the other table's fields lead to what they belong to: an article has the
    /// words of its annotations' quotes, notes and tags, and an annotation stands in an article of that title.
    Result<RowSet> rows(const SearchQuery &query, SearchTable table);

    /// Whether what is wanted may lie partly in an article and partly in its annotations.
    static bool canBeSpread(const SearchQuery &query);
    /// The articles that have all that is wanted only together with their annotations, and at least one word of it
    /// without them: "interest idea" finds an article about interest whose annotation says "idea".
    /// @param found those that meet the query by themselves
    Result<RowSet> spreadRows(const SearchQuery &query, const RowSet &found);

private:
    Result<RowSet> rowsOfWords(const SearchText &text, SearchTable table);
    Result<RowSet> together(const SearchQuery &query);
    Result<RowSet> touched(const SearchQuery &query);
    Result<RowSet> ownRows(const QByteArray &match);
    Result<void> addArticlesOfNotes(const QByteArray &match, bool ownOnly, RowSet &articles);

    Database &m_database;
    SearchTerms &m_terms;
};

} // namespace randnotiz
