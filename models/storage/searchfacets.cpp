#include "storage/searchfacets.h"

#include "storage/query.h"
#include "storage/search.h"

#include <QHash>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

using Numbers = std::vector<qsizetype>;

class FacetCount
{
public:
    FacetCount(Database &database, const SearchHitRows &hits) : m_database(database), m_hits(hits) {}

    Result<SearchFacets> count()
    {
        for (const auto step : {&FacetCount::readAnnotations, &FacetCount::countArticles, &FacetCount::readTags,
                                &FacetCount::countTags}) {
            if (const auto done = (this->*step)(); !done)
                return done.error();
        }
        return std::move(m_facets);
    }

private:
    struct Tag
    {
        QString name;
        qint64 count = 0;
        std::optional<quint32> colour;
    };

    Result<void> readAnnotations();
    Result<void> countArticles();
    Result<void> readTags();
    Result<void> countTags();
    qsizetype numberOf(const QString &name);
    void countHit(const Numbers &own, const Numbers &others);

    Database &m_database;
    const SearchHitRows &m_hits;
    SearchFacets m_facets;
    std::unordered_map<qint64, qint64> m_annotationHits;       ///< of articles
    std::vector<std::pair<qint64, qint64>> m_hitAnnotations;   ///< annotation and article
    std::vector<Tag> m_tags;                                   ///< and every level above one
    QHash<QString, qsizetype> m_tagNumbers;                    ///< by folded name
    std::unordered_map<qint64, Numbers> m_levels;              ///< of a row of `tag`: it and what is above it
    Numbers m_scratch;
};

/// Which annotations are hits of which articles.
Result<void> FacetCount::readAnnotations()
{
    Query query(m_database, u"SELECT id, article_id FROM annotation WHERE deleted_at IS NULL"_s);
    while (query.next()) {
        if (!m_hits.annotations.contains(query.integer(0)))
            continue;
        m_hitAnnotations.emplace_back(query.integer(0), query.integer(1));
        ++m_annotationHits[query.integer(1)];
    }
    return query.ok() ? Result<void>() : query.error();
}

QList<SearchFacet> facetsOf(SearchFacet::Kind kind, const QHash<QString, qint64> &counts)
{
    QList<SearchFacet> facets;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (!it.key().isEmpty())
            facets += {kind, it.key(), it.value()};
    }
    return facets;
}

/// Of months, and of years where no month is known.
QList<SearchFacet> monthFacets(const QHash<QString, qint64> &dates)
{
    constexpr qsizetype yearLength = 4;
    QHash<QString, qint64> counts = dates;
    for (auto it = dates.cbegin(); it != dates.cend(); ++it) {
        const QString year = it.key().first(yearLength);
        if (it.key() == year || !dates.contains(year))
            continue;
        counts[it.key()] += dates[year];
        counts[year] += it.value();
    }
    QList<SearchFacet> facets = facetsOf(SearchFacet::Month, counts);
    std::ranges::sort(facets, std::greater(), &SearchFacet::value);
    return facets;
}

void sortByCount(QList<SearchFacet> &facets)
{
    std::ranges::sort(facets, [](const SearchFacet &a, const SearchFacet &b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
}

Result<void> FacetCount::countArticles()
{
    QHash<QString, qint64> sources, languages, months;
    Query query(m_database, u"SELECT id, source, language, substr(published, 1, 7) FROM article WHERE deleted_at IS NULL"_s);
    while (query.next()) {
        const qint64 article = query.integer(0);
        const auto annotations = m_annotationHits.find(article);
        const qint64 count = qint64(m_hits.articles.contains(article))
                             + (annotations == m_annotationHits.end() ? 0 : annotations->second);
        if (count == 0)
            continue;
        m_facets.total += count;
        sources[query.text(1)] += count;
        languages[query.text(2).section(u'-', 0, 0).toLower()] += count;
        if (const QString published = query.text(3); !published.isEmpty())
            months[published] += count;
    }
    if (!query.ok())
        return query.error();
    m_facets.sources = facetsOf(SearchFacet::Source, sources);
    m_facets.languages = facetsOf(SearchFacet::Language, languages);
    m_facets.months = monthFacets(months);
    sortByCount(m_facets.sources);
    sortByCount(m_facets.languages);
    return {};
}

qsizetype FacetCount::numberOf(const QString &name)
{
    const QString folded = name.toCaseFolded();
    const auto known = m_tagNumbers.constFind(folded);
    if (known != m_tagNumbers.cend())
        return *known;
    m_tagNumbers.insert(folded, static_cast<qsizetype>(m_tags.size()));
    m_tags.push_back({name, 0, {}});
    return static_cast<qsizetype>(m_tags.size()) - 1;
}

Result<void> FacetCount::readTags()
{
    Query query(m_database, u"SELECT id, name, colour FROM tag WHERE deleted_at IS NULL"_s);
    while (query.next()) {
        const QString name = query.text(1);
        Numbers &levels = m_levels[query.integer(0)];
        levels.push_back(numberOf(name));
        // As the tag itself is written, whatever was made for a level below it before.
        Tag &tag = m_tags[static_cast<size_t>(levels.front())];
        tag.name = name;
        tag.colour = query.colour(2);
        for (qsizetype slash = name.lastIndexOf(u'/'); slash > 0; slash = name.lastIndexOf(u'/', slash - 1))
            levels.push_back(numberOf(name.first(slash)));
    }
    return query.ok() ? Result<void>() : query.error();
}

/// One hit, whose tags these are together.
void FacetCount::countHit(const Numbers &own, const Numbers &others)
{
    m_scratch = own;
    m_scratch.insert(m_scratch.end(), others.begin(), others.end());
    std::ranges::sort(m_scratch);
    const auto repeated = std::ranges::unique(m_scratch);
    m_scratch.erase(repeated.begin(), repeated.end());
    for (const qsizetype tag : m_scratch)
        ++m_tags[static_cast<size_t>(tag)].count;
}

Result<void> FacetCount::countTags()
{
    std::unordered_map<qint64, Numbers> ofArticles;
    std::unordered_map<qint64, Numbers> ofTheirAnnotations; // of articles that are hits
    std::unordered_map<qint64, Numbers> ofAnnotations;
    const auto add = [this](Numbers &tags, qint64 tag) {
        if (const auto levels = m_levels.find(tag); levels != m_levels.end())
            tags.insert(tags.end(), levels->second.begin(), levels->second.end());
    };
    {
        Query query(m_database, u"SELECT article_id, tag_id FROM article_tag"_s);
        while (query.next()) {
            const qint64 article = query.integer(0);
            if (m_hits.articles.contains(article) || m_annotationHits.contains(article))
                add(ofArticles[article], query.integer(1));
        }
        if (!query.ok())
            return query.error();
    }
    Query query(m_database, u"SELECT x.annotation_id, x.tag_id, n.article_id FROM annotation_tag x"
                            " JOIN annotation n ON n.id = x.annotation_id WHERE n.deleted_at IS NULL"_s);
    while (query.next()) {
        if (m_hits.annotations.contains(query.integer(0)))
            add(ofAnnotations[query.integer(0)], query.integer(1));
        if (m_hits.articles.contains(query.integer(2)))
            add(ofTheirAnnotations[query.integer(2)], query.integer(1));
    }
    if (!query.ok())
        return query.error();

    static const Numbers none;
    const auto tagsOf = [](const std::unordered_map<qint64, Numbers> &tags, qint64 row) -> const Numbers & {
        const auto found = tags.find(row);
        return found == tags.end() ? none : found->second;
    };
    m_hits.articles.forEach([&](qint64 article) { countHit(tagsOf(ofArticles, article), tagsOf(ofTheirAnnotations, article)); });
    for (const auto &[annotation, article] : m_hitAnnotations)
        countHit(tagsOf(ofAnnotations, annotation), tagsOf(ofArticles, article));
    for (const Tag &tag : m_tags) {
        if (tag.count > 0)
            m_facets.tags += {SearchFacet::Tag, tag.name, tag.count, tag.colour};
    }
    sortByCount(m_facets.tags);
    return {};
}

} // namespace

Result<SearchFacets> searchFacets(Database &database, const SearchQuery &query, SearchScope scope)
{
    const auto hits = searchHitRows(database, query, scope);
    if (!hits)
        return hits.error();
    return FacetCount(database, *hits).count();
}

} // namespace randnotiz
