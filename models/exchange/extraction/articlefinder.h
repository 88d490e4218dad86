#pragma once

#include "exchange/htmltree.h"

#include <QString>

#include <unordered_set>
#include <vector>

namespace randnotiz {

/// Where the article stands in a page: the subtrees that hold it, in reading order, and what is to be left out inside.
struct ArticlePlace
{
    std::vector<const GumboNode *> parts;
    std::unordered_set<const GumboNode *> leftOut;
    /// What the page's JSON-LD states as the article's text, where hardly any of it stands in the page; else null.
    QString statedText;

    bool isLeftOut(const GumboNode *node) const { return leftOut.contains(node); }
};

/// Finds the article in a page.
///
/// 1. What names, tags and density of links show to be furniture is taken out of the account (see Furniture).
/// 2. Of all elements that may hold an article the one with the best sum of prose less labels and links is chosen; the
///    names that its author gave it and the articleBody in the page's JSON-LD weigh in.
/// 3. Inside it related links, share bars, author boxes and the like are left out; a lead before it is added.
/// Where no prose is found the place is the whole body without furniture.
ArticlePlace findArticle(const HtmlTree &tree);

} // namespace randnotiz
