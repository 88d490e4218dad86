#include "storage/tagstatistics.h"

#include "storage/conditions.h"
#include "storage/query.h"
#include "storage/tagmoveplan.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Of tag `t`, in the order of TagUse.
constexpr QStringView useColumns =
    u"(SELECT count(*) FROM article_tag l JOIN article a ON a.id = l.article_id"
    "  WHERE l.tag_id = t.id AND a.deleted_at IS NULL),"
    " (SELECT count(*) FROM annotation_tag l JOIN annotation n ON n.id = l.annotation_id"
    "  JOIN article a ON a.id = n.article_id"
    "  WHERE l.tag_id = t.id AND n.deleted_at IS NULL AND a.deleted_at IS NULL)";

constexpr QStringView articleLinksSql =
    u"SELECT l.tag_id, l.article_id FROM article_tag l JOIN article a ON a.id = l.article_id WHERE a.deleted_at IS NULL";

constexpr QStringView annotationLinksSql =
    u"SELECT l.tag_id, l.annotation_id FROM annotation_tag l JOIN annotation n ON n.id = l.annotation_id"
    " JOIN article a ON a.id = n.article_id WHERE n.deleted_at IS NULL AND a.deleted_at IS NULL";

constexpr QStringView companionsSql =
    u"WITH mine (article_id) AS ("
    "  SELECT article_id FROM article_tag WHERE tag_id = :tag UNION"
    "  SELECT n.article_id FROM annotation_tag l JOIN annotation n ON n.id = l.annotation_id"
    "  WHERE l.tag_id = :tag AND n.deleted_at IS NULL),"
    " there (article_id, tag_id) AS ("
    "  SELECT l.article_id, l.tag_id FROM article_tag l WHERE l.article_id IN (SELECT article_id FROM mine) UNION"
    "  SELECT n.article_id, l.tag_id FROM annotation n JOIN annotation_tag l ON l.annotation_id = n.id"
    "  WHERE n.article_id IN (SELECT article_id FROM mine) AND n.deleted_at IS NULL)"
    " SELECT t.uuid, t.name, t.colour, count(*),"
    "  (SELECT count(*) FROM annotation_tag x JOIN annotation_tag y ON y.annotation_id = x.annotation_id"
    "   JOIN annotation n ON n.id = x.annotation_id JOIN article a ON a.id = n.article_id"
    "   WHERE x.tag_id = :tag AND y.tag_id = t.id AND n.deleted_at IS NULL AND a.deleted_at IS NULL) AS annotations"
    " FROM there JOIN tag t ON t.id = there.tag_id JOIN article a ON a.id = there.article_id"
    " WHERE t.id <> :tag AND t.deleted_at IS NULL AND a.deleted_at IS NULL"
    " GROUP BY t.id ORDER BY annotations DESC, count(*) DESC, t.folded";

constexpr QStringView bothSql =
    u"SELECT (SELECT count(*) FROM article_tag x JOIN article_tag y ON y.article_id = x.article_id"
    "  JOIN article a ON a.id = x.article_id"
    "  WHERE x.tag_id = :first AND y.tag_id = :second AND a.deleted_at IS NULL)"
    " + (SELECT count(*) FROM annotation_tag x JOIN annotation_tag y ON y.annotation_id = x.annotation_id"
    "  JOIN annotation n ON n.id = x.annotation_id JOIN article a ON a.id = n.article_id"
    "  WHERE x.tag_id = :first AND y.tag_id = :second AND n.deleted_at IS NULL AND a.deleted_at IS NULL)";

/// The code book while it is put together.
class CodebookBuilder
{
public:
    void add(qint64 row, const CodebookEntry &entry)
    {
        const qsizetype place = placeOf(entry.tag.name);
        const qsizetype above = m_levels[place].above;
        m_levels[place] = {entry, above};
        m_places.insert(row, place);
    }

    /// @param links of (row of the tag, row of what carries it), each pair once
    void count(const QList<std::pair<qint64, qint64>> &links, qint64 TagUse::*part)
    {
        std::vector<std::pair<qsizetype, qint64>> carried;
        for (const auto &[tag, carrier] : links) {
            const auto found = m_places.constFind(tag);
            if (found == m_places.cend())
                continue;
            ++(m_levels[*found].entry.own.*part);
            for (qsizetype place = *found; place >= 0; place = m_levels[place].above)
                carried.emplace_back(place, carrier);
        }
        std::ranges::sort(carried);
        const auto repeated = std::ranges::unique(carried);
        carried.erase(repeated.begin(), repeated.end());
        for (const auto &[place, carrier] : carried)
            ++(m_levels[place].entry.withBelow.*part);
    }

    Codebook take()
    {
        Codebook entries;
        entries.reserve(m_levels.size());
        for (Level &level : m_levels)
            entries += std::move(level.entry);
        // No name holds a control character, so that one puts each tag before those that only begin like it.
        std::ranges::sort(entries, {}, [](const CodebookEntry &entry) {
            return foldedTagName(entry.tag.name).replace(u'/', u'\x01');
        });
        return entries;
    }

private:
    struct Level
    {
        CodebookEntry entry;
        qsizetype above = -1;
    };

    qsizetype placeOf(const QString &name)
    {
        const QString folded = foldedTagName(name);
        if (const auto known = m_byName.constFind(folded); known != m_byName.cend())
            return *known;
        const qsizetype cut = name.lastIndexOf(u'/');
        const qsizetype above = cut < 0 ? -1 : placeOf(name.first(cut));
        m_levels += Level{{{{}, name}, {}, 0, {}, {}}, above};
        m_byName.insert(folded, m_levels.size() - 1);
        return m_levels.size() - 1;
    }

    QList<Level> m_levels;
    QHash<QString, qsizetype> m_byName;
    QHash<qint64, qsizetype> m_places; ///< by the tag's row
};

Result<QList<std::pair<qint64, qint64>>> pairs(Database &database, QStringView sql)
{
    Query query(database, sql.toString());
    QList<std::pair<qint64, qint64>> read;
    while (query.next())
        read += {query.integer(0), query.integer(1)};
    if (!query.ok())
        return query.error();
    return read;
}

} // namespace

Result<QList<TagCount>> TagStatistics::list(bool withUnused) const
{
    QList<TagCount> tags;
    Query query(m_database, u"SELECT t.uuid, t.name, t.colour, t.description <> '', %1"
                            " FROM tag t WHERE t.deleted_at IS NULL ORDER BY t.name"_s.arg(useColumns));
    while (query.next()) {
        const TagCount count{{query.id<TagId>(0), query.text(1), query.colour(2)}, query.integer(4), query.integer(5)};
        const bool described = query.integer(3) != 0 || count.tag.colour;
        if (withUnused || described || count.articles + count.annotations > 0)
            tags += count;
    }
    if (!query.ok())
        return query.error();
    return tags;
}

Result<Codebook> TagStatistics::codebook() const
{
    CodebookBuilder builder;
    Query tags(m_database, u"SELECT id, uuid, name, colour, description, version FROM tag"
                           " WHERE deleted_at IS NULL ORDER BY folded"_s);
    while (tags.next()) {
        const Tag tag{tags.id<TagId>(1), tags.text(2), tags.colour(3)};
        builder.add(tags.integer(0), {tag, tags.text(4), tags.integer(5), {}, {}});
    }
    if (!tags.ok())
        return tags.error();
    const auto articles = pairs(m_database, articleLinksSql);
    if (!articles)
        return articles.error();
    builder.count(*articles, &TagUse::articles);
    const auto annotations = pairs(m_database, annotationLinksSql);
    if (!annotations)
        return annotations.error();
    builder.count(*annotations, &TagUse::annotations);
    return builder.take();
}

Result<QList<TagCompanion>> TagStatistics::companions(const QString &name) const
{
    const auto tag = TagRepository(m_database).named(name);
    if (!tag)
        return tag.error();
    if (!*tag)
        return Error{Error::NotFound, name, u"no such tag"_s};
    Query query(m_database, companionsSql.toString());
    query.bind(u":tag"_s, (*tag)->row);
    QList<TagCompanion> companions;
    while (query.next()) {
        companions += {{query.id<TagId>(0), query.text(1), query.colour(2)}, query.integer(3), query.integer(4)};
    }
    if (!query.ok())
        return query.error();
    return companions;
}

Result<TagUse> TagStatistics::useBelow(const QString &name) const
{
    Query query(m_database,
                u"SELECT (SELECT count(DISTINCT l.article_id) FROM article_tag l JOIN article a ON a.id = l.article_id"
                " WHERE l.tag_id IN (%1) AND a.deleted_at IS NULL),"
                " (SELECT count(DISTINCT l.annotation_id) FROM annotation_tag l JOIN annotation n ON n.id = l.annotation_id"
                "  JOIN article a ON a.id = n.article_id"
                "  WHERE l.tag_id IN (%1) AND n.deleted_at IS NULL AND a.deleted_at IS NULL)"_s.arg(tagTreeSelect()));
    bindTagTree(query, name);
    TagUse use;
    if (query.next())
        use = {query.integer(0), query.integer(1)};
    if (!query.ok())
        return query.error();
    return use;
}

Result<qint64> TagStatistics::carriersOfBoth(TagRow first, TagRow second) const
{
    Query query(m_database, bothSql.toString());
    query.bind(u":first"_s, first);
    query.bind(u":second"_s, second);
    const qint64 both = query.next() ? query.integer(0) : 0;
    if (!query.ok())
        return query.error();
    return both;
}

Result<TagMovePreview> TagStatistics::preview(const QString &from, const QString &to) const
{
    const auto plan = planTagMove(TagRepository(m_database), from, to);
    if (!plan)
        return plan.error();
    const auto use = useBelow(plan->from);
    if (!use)
        return use.error();
    TagMovePreview preview{plan->from, plan->to, 0, {}, *use, 0};
    for (const TagMovePlan::Step &step : plan->steps) {
        if (!step.into) {
            ++preview.renamed;
            continue;
        }
        const auto both = carriersOfBoth(step.tag.row, step.into->row);
        if (!both)
            return both.error();
        preview.both += *both;
        preview.merges += {step.tag.tag, step.into->tag};
    }
    return preview;
}

Result<QList<TrashedTag>> TagStatistics::trashed() const
{
    Query query(m_database, u"SELECT t.uuid, t.name, t.colour, t.deleted_at, t.version, %1 FROM tag t"
                            " WHERE t.deleted_at IS NOT NULL AND t.gone = 0 ORDER BY t.deleted_at DESC, t.folded"_s.arg(useColumns));
    QList<TrashedTag> tags;
    while (query.next()) {
        const Tag tag{query.id<TagId>(0), query.text(1), query.colour(2)};
        tags += {tag, query.integer(3), query.integer(4), {query.integer(5), query.integer(6)}};
    }
    if (!query.ok())
        return query.error();
    return tags;
}

} // namespace randnotiz
