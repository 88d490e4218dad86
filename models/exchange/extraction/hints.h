#pragma once

#include "exchange/htmltree.h"

#include <QFlags>

namespace randnotiz {

/// What the names that a page's author gave to an element say about it.
enum class Hint : quint32 {
    Body = 1,            ///< the text of an article: "entry-content", itemprop=articleBody
    Content = 1 << 1,    ///< content of some kind: "main", "post"
    Lead = 1 << 2,       ///< the paragraph before the text proper: "standfirst"
    Comment = 1 << 3,    ///< what readers wrote
    Navigation = 1 << 4, ///< menus, breadcrumbs, page numbers
    Margin = 1 << 5,     ///< footer and sidebars of the page
    Related = 1 << 6,    ///< other articles
    Share = 1 << 7,      ///< ways to pass the article on
    Promotion = 1 << 8,  ///< advertisements, newsletters, subscriptions, cookie notes
    Author = 1 << 9,     ///< about the author
    Details = 1 << 10,   ///< date, section, tags, reading time
    Unseen = 1 << 11,    ///< not in the page as it is read: dialogs, cookie notes, words for screen readers
    Media = 1 << 12,     ///< players and galleries
    Teaser = 1 << 13,    ///< a short form of another article, or this one's lead
    Caption = 1 << 14,
    Footnotes = 1 << 15,
    Head = 1 << 16,      ///< the head of the page, or of the article, or of a section in it
    Doubtful = 1 << 17,  ///< only with others: the word is common enough to mean something else
};
Q_DECLARE_FLAGS(Hints, Hint)
Q_DECLARE_OPERATORS_FOR_FLAGS(Hints)

/// Reads class, id, itemprop, role and the data attributes that tests and style sheets go by. The names are split into
/// words at hyphens, underscores, capitals and digits, so that they needn't be those of a site that we know.
Hints hintsOf(const GumboNode *element);

/// The same for one name, as it stands in an attribute.
Hints hintsIn(QByteArrayView name);

} // namespace randnotiz
