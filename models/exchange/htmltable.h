#pragma once

#include "exchange/htmltree.h"

#include <QList>

namespace randnotiz {

/// A row of an HTML table: its cells, whether all are headings.
struct HtmlRow
{
    QList<const GumboNode *> cells;
    bool isHeading = false;
};

/// The rows of a table, without those of tables inside it.
QList<HtmlRow> rowsOf(const GumboNode *table);

/// Whether a table holds data that belong in rows and columns: two columns at least, no tables, headings, lists,
/// quotations or long texts in its cells, and not said to be for presentation.
bool isDataTable(const GumboNode *table, const QList<HtmlRow> &rows);

} // namespace randnotiz
