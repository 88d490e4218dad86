#pragma once

#include "domain/searchquery.h"
#include "storage/searchnumbers.h"
#include "text/searchterms.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace randnotiz {

/// A query in FTS5's own language.
struct SearchExpression
{
    QByteArray match;                ///< empty: asks for nothing
    std::vector<QByteArray> phrases; ///< its phrases, in their order, each as a query of its own
};

/// Whether words of this field are looked for in a table; of the other one's columns otherwise.
bool isFieldOf(SearchField field, SearchTable table);

/// The words of one leaf; nothing that is typed reaches FTS5 but as tokens.
SearchExpression searchExpression(const SearchText &text, SearchTerms &terms);

/// A tree of nothing but words of this table's fields that are wanted, as one query; nothing where there is anything else
/// in it.
std::optional<SearchExpression> searchExpression(const SearchQuery &query, SearchTable table, SearchTerms &terms);

/// The phrases to be shown as hits: of all words of the tree that are wanted.
std::vector<TermPhrase> shownTerms(const SearchQuery &query, SearchTerms &terms);

} // namespace randnotiz
