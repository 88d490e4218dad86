#include "storage/searchconditions.h"

#include "storage/conditions.h"
#include "storage/query.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

using namespace searchcondition;

/// A condition in SQL: over an article `a`, and over an annotation `n` of an article `a`.
struct Condition
{
    QString ofArticle;
    QString ofAnnotation;
};

Condition both(const QString &sql)
{
    return {sql, sql};
}

QString annotationsOf(const QString &condition)
{
    return u"EXISTS (SELECT 1 FROM annotation m WHERE m.article_id = a.id AND m.deleted_at IS NULL AND %1)"_s.arg(condition);
}

QString isOrphan(QStringView annotation)
{
    return u"EXISTS (SELECT 1 FROM anchor x WHERE x.annotation_id = %1.id AND x.revision_id = a.current_revision_id"
           " AND x.state = 2)"_s.arg(annotation);
}

/// The SQL of a condition, and its values.
class ConditionSql
{
public:
    Condition operator()(const Language &) const
    {
        return both(u"(lower(a.language) = :text OR substr(lower(a.language), 1, length(:text) + 1) = :text || '-')"_s);
    }
    Condition operator()(const Tagged &) const
    {
        const QString tags = tagTreeSelect();
        return {u"a.id IN (SELECT x.article_id FROM article_tag x WHERE x.tag_id IN (%1) UNION SELECT m.article_id"
                " FROM annotation_tag y JOIN annotation m ON m.id = y.annotation_id"
                " WHERE m.deleted_at IS NULL AND y.tag_id IN (%1))"_s.arg(tags),
                u"(n.id IN (SELECT y.annotation_id FROM annotation_tag y WHERE y.tag_id IN (%1))"
                " OR a.id IN (SELECT x.article_id FROM article_tag x WHERE x.tag_id IN (%1)))"_s.arg(tags)};
    }
    Condition operator()(const Site &) const
    {
        return both(u"(lower(a.site) = :text OR substr(lower(a.site), -length(:text) - 1) = '.' || :text)"_s);
    }
    Condition operator()(const Coloured &) const { return {annotationsOf(u"m.colour = :number"_s), u"n.colour = :number"_s}; }
    Condition operator()(const State &) const { return both(u"a.reading_state = :number"_s); }
    Condition operator()(const Has &has) const
    {
        switch (has) {
        case Has::Annotations:
            return {annotationsOf(u"1"_s), u"1"_s};
        case Has::Note:
            return {u"a.note <> ''"_s, u"n.note <> ''"_s};
        case Has::Orphans:
            return {annotationsOf(isOrphan(u"m")), isOrphan(u"n")};
        case Has::Tags:
            return {u"EXISTS (SELECT 1 FROM article_tag x JOIN tag t ON t.id = x.tag_id"
                    " WHERE x.article_id = a.id AND t.deleted_at IS NULL)"_s,
                    u"EXISTS (SELECT 1 FROM annotation_tag y JOIN tag t ON t.id = y.tag_id"
                    " WHERE y.annotation_id = n.id AND t.deleted_at IS NULL)"_s};
        }
        return both(u"1"_s);
    }
    Condition operator()(const Added &) const
    {
        return {u"a.added_at >= :number AND a.added_at < :until"_s, u"n.created_at >= :number AND n.created_at < :until"_s};
    }
    Condition operator()(const Published &) const
    {
        return both(u"a.published <> ''"
                    " AND (:text = '' OR CASE length(a.published) WHEN 4 THEN a.published || '-12-31'"
                    " WHEN 7 THEN a.published || '-31' ELSE a.published END >= :text)"
                    " AND (:last = '' OR substr(a.published || '-01-01', 1, 10) <= :last)"_s);
    }
    Condition operator()(const Length &) const
    {
        return both(u"(SELECT r.words FROM revision r WHERE r.id = a.current_revision_id) BETWEEN :number AND :until"_s);
    }
};

class Bind
{
public:
    explicit Bind(Query &query) : m_query(query) {}

    void operator()(const Language &value) { m_query.bind(u":text"_s, value.code.toLower()); }
    void operator()(const Tagged &value) { bindTagTree(m_query, value.name); }
    void operator()(const Site &value) { m_query.bind(u":text"_s, value.name.toLower()); }
    void operator()(const Coloured &value) { m_query.bind(u":number"_s, static_cast<qint64>(value.colour)); }
    void operator()(const State &value) { m_query.bind(u":number"_s, static_cast<qint64>(value.state)); }
    void operator()(const Has &) {}
    void operator()(const Added &value) { between(value.from, value.until); }
    void operator()(const Published &value)
    {
        m_query.bind(u":text"_s, value.first);
        m_query.bind(u":last"_s, value.last);
    }
    void operator()(const Length &value) { between(value.least, value.most); }

private:
    void between(qint64 from, qint64 until)
    {
        m_query.bind(u":number"_s, from);
        m_query.bind(u":until"_s, until);
    }

    Query &m_query;
};

QString rowsSql(SearchTable table, const Condition &condition)
{
    if (table == SearchTable::Articles)
        return u"SELECT a.id FROM article a WHERE a.deleted_at IS NULL AND (%1)"_s.arg(condition.ofArticle);
    return u"SELECT 2 * n.id FROM annotation n JOIN article a ON a.id = n.article_id"
           " WHERE n.deleted_at IS NULL AND a.deleted_at IS NULL AND (%1)"_s.arg(condition.ofAnnotation);
}

Result<RowSet> read(Query &query)
{
    RowSet rows;
    while (query.next())
        rows.insert(query.integer(0));
    if (!query.ok())
        return query.error();
    return rows;
}

} // namespace

Result<RowSet> rowsThatMeet(Database &database, SearchTable table, const SearchCondition &condition)
{
    Query query(database, rowsSql(table, std::visit(ConditionSql(), condition)));
    std::visit(Bind(query), condition);
    return read(query);
}

Result<RowSet> allRows(Database &database, SearchTable table)
{
    Query query(database, rowsSql(table, both(u"1"_s)));
    return read(query);
}

} // namespace randnotiz
