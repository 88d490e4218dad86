#include "exchange/htmltable.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCell = 1000; ///< UTF-16 units, white space included

HtmlRow rowOf(const GumboNode *row, bool inHead)
{
    HtmlRow found;
    for (const GumboNode *cell : childrenOf(row)) {
        if (isElement(cell, {GUMBO_TAG_TD, GUMBO_TAG_TH}))
            found.cells += cell;
    }
    found.isHeading = inHead || std::ranges::all_of(found.cells, [](const GumboNode *cell) {
                          return isElement(cell, {GUMBO_TAG_TH});
                      });
    return found;
}

/// Whether an article's structure stands inside a cell; adds up the length of the cell's text.
bool holdsStructure(const GumboNode *node, qsizetype &length)
{
    if (isElement(node, {GUMBO_TAG_TABLE, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5,
                         GUMBO_TAG_H6, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,
                         GUMBO_TAG_FIGURE, GUMBO_TAG_ARTICLE, GUMBO_TAG_HR}))
        return true;
    length += textOfNode(node).size();
    if (length > longestCell)
        return true;
    return std::ranges::any_of(childrenOf(node),
                               [&length](const GumboNode *child) { return holdsStructure(child, length); });
}

bool isPlainCell(const GumboNode *cell)
{
    qsizetype length = 0;
    return !holdsStructure(cell, length);
}

} // namespace

QList<HtmlRow> rowsOf(const GumboNode *table)
{
    QList<HtmlRow> rows;
    for (const GumboNode *part : childrenOf(table)) {
        if (!isElement(part, {GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT}))
            continue; // gumbo wraps stray rows into a tbody
        for (const GumboNode *row : childrenOf(part)) {
            if (isElement(row, {GUMBO_TAG_TR}))
                rows += rowOf(row, isElement(part, {GUMBO_TAG_THEAD}));
        }
    }
    return rows;
}

bool isDataTable(const GumboNode *table, const QList<HtmlRow> &rows)
{
    const QString role = attributeOf(table, "role");
    if (role == "presentation"_L1 || role == "none"_L1)
        return false;
    if (std::ranges::none_of(rows, [](const HtmlRow &row) { return row.cells.size() > 1; }))
        return false;
    return std::ranges::all_of(rows,
                               [](const HtmlRow &row) { return std::ranges::all_of(row.cells, isPlainCell); });
}

} // namespace randnotiz
