#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

/// How the hits of a search divide: what it could be narrowed to, with the number of hits that would be left.
namespace randnotiz {

struct SearchFacet
{
    enum Kind : quint8 { Tag, Source, Language, Month };
    Kind kind = Tag;
    QString value;    ///< a tag's whole name; a source as the library has it; a primary subtag; "2025-01", or "2025"
    qint64 count = 0; ///< hits: articles and annotations, as far as the scope has them
    std::optional<quint32> colour = {}; ///< 0xRRGGBB, of a tag

    friend bool operator==(const SearchFacet &, const SearchFacet &) = default;
};

struct SearchFacets
{
    qint64 total = 0; ///< hits
    // The commonest first, those alike by value; months from the newest on. Of each as many as the search has hits when it
    // is narrowed to it.
    QList<SearchFacet> tags; ///< with every level above: "politics" counts what "politics/china" is on
    QList<SearchFacet> sources;
    QList<SearchFacet> languages;
    /// Of publication. What has no more than a year is counted in each month that others have of it, since it may be
    /// from there, and the year is a value of its own.
    QList<SearchFacet> months;
};

} // namespace randnotiz

Q_DECLARE_METATYPE(randnotiz::SearchFacet)
