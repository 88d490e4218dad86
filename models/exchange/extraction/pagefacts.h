#pragma once

#include "exchange/htmltree.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace randnotiz {

/// Where in a page something stands, by the names of the elements around it.
enum class PagePlace : quint8 {
    Main,
    Aside,    ///< among other articles, in ways through the site, at its foot
    Comments, ///< in what readers wrote
};

/// A stretch of a page's text that its markup calls something.
struct PageMark
{
    enum Kind : quint8 {
        Heading,        ///< <h1> to <h4>, or named "headline"
        AuthorProperty, ///< itemprop or property "author"
        AuthorLink,     ///< rel=author
        AuthorName,     ///< named "author", "byline", …
        DateProperty,   ///< itemprop or property "datePublished"
        DateName,       ///< <time>, or named "date", "published", …
    };

    Kind kind = Heading;
    int level = 0; ///< of a heading: 1 to 4; 0 when only its name calls it one
    PagePlace place = PagePlace::Main;
    bool isChange = false; ///< a date that its markup calls one of changing
    qsizetype from = 0;    ///< bytes in PageFacts::text
    qsizetype to = 0;
    QString value; ///< what the markup says for machines (content, datetime); mostly empty
};

/// A line of a page's text.
struct PageLine
{
    qsizetype from = 0; ///< bytes in PageFacts::text
    qsizetype to = 0;
    PagePlace place = PagePlace::Main;
};

/// Everything in a page that may say what it is and by whom, collected in one walk over its tree.
class PageFacts
{
public:
    explicit PageFacts(const HtmlTree &tree);

    QHash<QString, QStringList> meta; ///< content of <meta> by name, property or itemprop in lower case
    QList<QByteArray> jsonLd;
    std::vector<QByteArray> scripts; ///< of the others what may hold a date, UTF-8
    QString title;     ///< <title>
    QString canonical; ///< as it is written; so are the other addresses
    QString base;
    QString next; ///< rel=next
    QString previous;
    QString language; ///< <html lang>, BCP 47

    QByteArray text; ///< what a reader sees, UTF-8, a line for each block, white space collapsed
    std::vector<PageLine> lines;
    std::vector<PageMark> marks; ///< in the order of their beginnings

    /// The first that says something.
    QString first(std::initializer_list<const char16_t *> names) const;
    QByteArrayView textOf(qsizetype from, qsizetype to) const
    {
        return QByteArrayView(text).sliced(from, to - from);
    }
    /// As one clean line; at most 500 UTF-16 units.
    QString wordsOf(const PageMark &mark) const;
};

} // namespace randnotiz
