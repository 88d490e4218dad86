#include "storage/annotationlisting.h"

#include "storage/annotationrepository.h"
#include "storage/conditions.h"
#include "storage/integerquery.h"
#include "storage/query.h"
#include "storage/search.h"
#include "storage/searchindex.h"
#include "text/collation.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// What an annotation is ordered and grouped by.
struct Entry
{
    qint64 row = 0;
    qint64 article = 0;
    qint64 created = 0;
    qint32 start = 0; ///< in the article's present text, code points
    qint32 end = 0;
    qint32 rank = 0;  ///< of the article, as the rows are ordered
    quint8 colour = 0;
    bool isOrphan = false; ///< last in its article
};

qint32 place(qint64 codePoints)
{
    return static_cast<qint32>(std::clamp<qint64>(codePoints, 0, std::numeric_limits<qint32>::max()));
}

/// As precedes() in domain/annotation.h, but that ties are broken by row.
bool isBefore(const Entry &a, const Entry &b)
{
    return std::tie(a.isOrphan, a.start, a.end, a.created, a.row) < std::tie(b.isOrphan, b.start, b.end, b.created, b.row);
}

using Numbers = std::vector<qint32>; ///< of entries

class Listing
{
public:
    Listing(Database &database, const AnnotationListRequest &request)
        : m_database(database)
        , m_request(request)
        , m_byPlace(request.order == AnnotationOrder::Place || request.order == AnnotationOrder::Title)
    {
    }

    Result<AnnotationList> list();

private:
    struct ArticleInfo
    {
        qint64 row = 0;
        qint64 added = 0;
        QString uuid = {};
        QString title = {};
    };
    struct Group
    {
        AnnotationGroup group;
        Numbers numbers;
    };

    Result<void> findHits();
    Result<void> readArticles();
    Result<void> readEntries();
    Result<void> readPlaces();
    void rankArticles();
    bool precedes(const Entry &a, const Entry &b) const;
    void sort(Numbers &numbers) const;
    Result<void> group();
    void groupByArticle(const Numbers &all);
    Result<void> groupByTag(const Numbers &all);
    void groupByColour(const Numbers &all);
    void groupByMonth(Numbers all);
    void lay(AnnotationList &list) const;

    Database &m_database;
    const AnnotationListRequest &m_request;
    bool m_byPlace;
    bool m_isFiltered = false;
    RowSet m_hits;
    SearchIndexState m_index;
    std::vector<Entry> m_entries; ///< by article
    std::unordered_map<qint64, qint32> m_rank; ///< of articles, as the rows are ordered
    std::vector<ArticleInfo> m_articles;       ///< by rank
    std::vector<Group> m_groups;
};

Result<void> Listing::findHits()
{
    m_isFiltered = m_request.query != SearchQuery();
    if (!m_isFiltered)
        return {};
    const auto state = SearchIndex(m_database).state();
    if (!state)
        return state.error();
    m_index = *state;
    auto hits = searchHitRows(m_database, m_request.query, SearchScope::Annotations);
    if (!hits)
        return hits.error();
    m_hits = std::move(hits->annotations);
    return {};
}

Result<void> Listing::readArticles()
{
    const bool isTitled = m_request.grouping == AnnotationGrouping::Article || m_request.order == AnnotationOrder::Title;
    Query query(m_database, isTitled ? u"SELECT id, added_at, uuid, title FROM article WHERE deleted_at IS NULL"_s
                                     : u"SELECT id, added_at FROM article WHERE deleted_at IS NULL"_s);
    while (query.next()) {
        m_articles.push_back({query.integer(0), query.integer(1)});
        if (isTitled) {
            m_articles.back().uuid = query.text(2);
            m_articles.back().title = query.text(3);
        }
    }
    if (!query.ok())
        return query.error();
    rankArticles();
    return {};
}

void Listing::rankArticles()
{
    if (m_request.order == AnnotationOrder::Title) {
        const Collator collator(m_request.locale);
        std::unordered_map<qint64, QByteArray> keys;
        for (const ArticleInfo &article : m_articles)
            keys.emplace(article.row, collator.sortKey(article.title));
        std::ranges::sort(m_articles, [&keys](const ArticleInfo &a, const ArticleInfo &b) {
            return std::tie(keys[a.row], a.row) < std::tie(keys[b.row], b.row);
        });
    } else {
        std::ranges::sort(m_articles, [](const ArticleInfo &a, const ArticleInfo &b) {
            return std::tie(a.added, a.row) > std::tie(b.added, b.row);
        });
    }
    m_rank.reserve(m_articles.size());
    for (size_t rank = 0; rank < m_articles.size(); ++rank)
        m_rank.emplace(m_articles[rank].row, static_cast<qint32>(rank));
}

Result<void> Listing::readEntries()
{
    IntegerQuery query(m_database, "SELECT id, article_id, created_at, position_start, position_end, colour"
                                   " FROM annotation WHERE deleted_at IS NULL");
    while (query.next()) {
        const qint64 row = query.integer(0);
        const qint64 article = query.integer(1);
        const auto rank = m_rank.find(article); // none: the article is in the trash
        if ((m_isFiltered && !m_hits.contains(row)) || rank == m_rank.end())
            continue;
        m_entries.push_back({row, article, query.integer(2), place(query.integer(3)), place(query.integer(4)), rank->second,
                             static_cast<quint8>(std::clamp<qint64>(query.integer(5), 1, 6)), false});
    }
    return query.finish();
}

/// Of those whose article has another text by now, or that were never found in it.
Result<void> Listing::readPlaces()
{
    std::unordered_map<qint64, Entry *> entries;
    entries.reserve(m_entries.size());
    for (Entry &entry : m_entries)
        entries.emplace(entry.row, &entry);
    IntegerQuery moved(m_database,
                       "SELECT n.id, x.annotation_id IS NULL OR x.state = 2, x.position_start, x.position_end"
                       " FROM annotation n JOIN article a ON a.id = n.article_id"
                       " LEFT JOIN anchor x ON x.annotation_id = n.id AND x.revision_id = a.current_revision_id"
                       " WHERE n.deleted_at IS NULL AND n.revision_id <> a.current_revision_id");
    while (moved.next()) {
        const auto entry = entries.find(moved.integer(0));
        if (entry == entries.end())
            continue;
        entry->second->isOrphan = moved.integer(1) != 0;
        // An orphan stands where it stood, among orphans.
        if (!entry->second->isOrphan) {
            entry->second->start = place(moved.integer(2));
            entry->second->end = place(moved.integer(3));
        }
    }
    if (const auto done = moved.finish(); !done)
        return done;
    // "IN (2, 3)", said once more, is what the partial index of anchors is for.
    IntegerQuery unplaced(m_database, "SELECT n.id FROM anchor x JOIN annotation n ON n.id = x.annotation_id"
                                      " JOIN article a ON a.id = n.article_id"
                                      " WHERE x.state IN (2, 3) AND x.state = 2 AND x.revision_id = n.revision_id"
                                      " AND n.revision_id = a.current_revision_id");
    while (unplaced.next()) {
        if (const auto entry = entries.find(unplaced.integer(0)); entry != entries.end())
            entry->second->isOrphan = true;
    }
    return unplaced.finish();
}

bool Listing::precedes(const Entry &a, const Entry &b) const
{
    switch (m_request.order) {
    case AnnotationOrder::Newest:
        return std::tie(a.created, a.row) > std::tie(b.created, b.row);
    case AnnotationOrder::Oldest:
        return std::tie(a.created, a.row) < std::tie(b.created, b.row);
    case AnnotationOrder::Place:
    case AnnotationOrder::Title:
        break;
    }
    return a.rank == b.rank ? isBefore(a, b) : a.rank < b.rank;
}

void Listing::sort(Numbers &numbers) const
{
    std::ranges::sort(numbers, [this](qint32 a, qint32 b) {
        return precedes(m_entries[static_cast<size_t>(a)], m_entries[static_cast<size_t>(b)]);
    });
}

Result<void> Listing::group()
{
    Numbers all(m_entries.size());
    for (size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<qint32>(i);
    sort(all);
    switch (m_request.grouping) {
    case AnnotationGrouping::None:
        m_groups.push_back({{}, std::move(all)});
        break;
    case AnnotationGrouping::Article:
        groupByArticle(all);
        break;
    case AnnotationGrouping::Tag:
        return groupByTag(all);
    case AnnotationGrouping::Colour:
        groupByColour(all);
        break;
    case AnnotationGrouping::Month:
        groupByMonth(std::move(all));
        break;
    }
    return {};
}

/// Articles come in the order of their first rows.
void Listing::groupByArticle(const Numbers &all)
{
    std::unordered_map<qint64, size_t> groups;
    for (const qint32 number : all) {
        const Entry &entry = m_entries[static_cast<size_t>(number)];
        const auto [found, isNew] = groups.emplace(entry.article, m_groups.size());
        if (isNew) {
            const ArticleInfo &info = m_articles[static_cast<size_t>(entry.rank)];
            m_groups.push_back({{info.uuid, info.title}, {}});
        }
        m_groups[found->second].numbers.push_back(number);
    }
}

Result<void> Listing::groupByTag(const Numbers &all)
{
    std::unordered_map<qint64, qint32> places; // of annotations in `all`
    places.reserve(all.size());
    for (size_t i = 0; i < all.size(); ++i)
        places.emplace(m_entries[static_cast<size_t>(all[i])].row, static_cast<qint32>(i));
    std::unordered_map<qint64, Numbers> tagged;
    std::vector<bool> isTagged(all.size());
    IntegerQuery links(m_database, "SELECT l.tag_id, l.annotation_id FROM tag t CROSS JOIN annotation_tag l ON l.tag_id = t.id"
                                   " WHERE t.deleted_at IS NULL");
    while (links.next()) {
        const auto found = places.find(links.integer(1));
        if (found == places.end())
            continue;
        tagged[links.integer(0)].push_back(found->second);
        isTagged[static_cast<size_t>(found->second)] = true;
    }
    if (const auto done = links.finish(); !done)
        return done;

    Query tags(m_database, u"SELECT id, uuid, name, colour FROM tag WHERE deleted_at IS NULL"_s);
    const Collator collator(m_request.locale);
    std::vector<std::pair<QByteArray, Group>> named;
    while (tags.next()) {
        const auto found = tagged.find(tags.integer(0));
        if (found == tagged.end())
            continue;
        Numbers numbers = std::move(found->second);
        std::ranges::sort(numbers);
        for (qint32 &number : numbers)
            number = all[static_cast<size_t>(number)];
        named.push_back({collator.sortKey(tags.text(2)), {{tags.text(1), tags.text(2), tags.colour(3)}, std::move(numbers)}});
    }
    if (!tags.ok())
        return tags.error();
    std::ranges::sort(named, [](const auto &a, const auto &b) {
        return std::tie(a.first, a.second.group.name) < std::tie(b.first, b.second.group.name);
    });
    for (auto &entry : named)
        m_groups.push_back(std::move(entry.second));
    Numbers untagged;
    for (size_t i = 0; i < all.size(); ++i) {
        if (!isTagged[i])
            untagged.push_back(all[i]);
    }
    m_groups.push_back({{}, std::move(untagged)});
    return {};
}

void Listing::groupByColour(const Numbers &all)
{
    for (const Colour colour : allColours)
        m_groups.push_back({{QString::number(static_cast<int>(colour))}, {}});
    for (const qint32 number : all)
        m_groups[m_entries[static_cast<size_t>(number)].colour - 1].numbers.push_back(number);
}

void Listing::groupByMonth(Numbers all)
{
    const bool oldestFirst = m_request.order == AnnotationOrder::Oldest;
    // Within a month as the list is ordered; the months themselves by time.
    std::ranges::stable_sort(all, [this, oldestFirst](qint32 a, qint32 b) {
        const qint64 first = m_entries[static_cast<size_t>(a)].created;
        const qint64 second = m_entries[static_cast<size_t>(b)].created;
        return oldestFirst ? first < second : first > second;
    });
    qint64 from = 0;
    qint64 until = 0;
    for (const qint32 number : all) {
        const qint64 created = m_entries[static_cast<size_t>(number)].created;
        if (m_groups.empty() || created < from || created >= until) {
            // By the reader's own calendar.
            const QDate day = QDateTime::fromMSecsSinceEpoch(created).date();
            const QDate first(day.year(), day.month(), 1);
            from = first.startOfDay().toMSecsSinceEpoch();
            until = first.addMonths(1).startOfDay().toMSecsSinceEpoch();
            m_groups.push_back({{first.toString(u"yyyy-MM"_s)}, {}});
        }
        m_groups.back().numbers.push_back(number);
    }
    if (m_byPlace) {
        for (Group &group : m_groups)
            sort(group.numbers);
    }
}

void Listing::lay(AnnotationList &list) const
{
    for (const Group &each : m_groups) {
        if (each.numbers.empty())
            continue;
        AnnotationGroup group = each.group;
        group.first = list.keys.size();
        group.count = static_cast<qint64>(each.numbers.size());
        list.groups += group;
        for (const qint32 number : each.numbers)
            list.keys += ListKey(m_entries[static_cast<size_t>(number)].row);
    }
}

Result<AnnotationList> Listing::list()
{
    for (const auto step : {&Listing::findHits, &Listing::readArticles, &Listing::readEntries}) {
        if (const auto done = (this->*step)(); !done)
            return done.error();
    }
    if (m_byPlace) {
        if (const auto done = readPlaces(); !done)
            return done.error();
    }
    if (const auto done = group(); !done)
        return done.error();
    AnnotationList list;
    list.grouping = m_request.grouping;
    list.annotations = static_cast<qint64>(m_entries.size());
    list.index = m_index;
    lay(list);
    return list;
}

Result<QHash<ArticleId, QString>> titlesOf(Database &database, const QList<Annotation> &annotations)
{
    QStringList ids;
    for (const Annotation &annotation : annotations)
        ids += annotation.article.toString();
    ids.sort();
    ids.removeDuplicates();
    QHash<ArticleId, QString> titles;
    std::optional<Error> error;
    inParts(ids.size(), [&](qsizetype begin, qsizetype length) {
        Query query(database, u"SELECT uuid, title FROM article WHERE "_s + inList(u"uuid"_s, length));
        bindList(query, ids.sliced(begin, length));
        while (query.next())
            titles.insert(query.id<ArticleId>(0), query.text(1));
        if (!query.ok())
            error = query.error();
        return !error;
    });
    if (error)
        return *error;
    return titles;
}

} // namespace

Result<AnnotationList> annotationList(Database &database, const AnnotationListRequest &request)
{
    return Listing(database, request).list();
}

Result<QList<ListedAnnotation>> listedAnnotations(Database &database, const QList<ListKey> &keys)
{
    QList<AnnotationRow> rows;
    rows.reserve(keys.size());
    for (const ListKey key : keys)
        rows += AnnotationRow{static_cast<qint64>(key)};
    const auto read = AnnotationRepository(database).annotations(rows);
    if (!read)
        return read.error();
    const auto titles = titlesOf(database, read->values());
    if (!titles)
        return titles.error();
    QList<ListedAnnotation> listed;
    listed.reserve(keys.size());
    for (const AnnotationRow row : std::as_const(rows)) {
        if (const auto found = read->constFind(row); found != read->cend())
            listed += {ListKey(row.number), *found, titles->value(found->article)};
    }
    return listed;
}

} // namespace randnotiz
