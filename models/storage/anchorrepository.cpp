#include "storage/anchorrepository.h"

#include "storage/query.h"
#include "storage/writecontext.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<QHash<AnnotationRow, StoredAnchor>> AnchorRepository::of(ArticleRow article, RevisionRow revision) const
{
    Query query(m_database,
                u"SELECT x.annotation_id, x.state, x.position_start, x.position_end, x.score, k.annotation_id IS NOT NULL"
                " FROM annotation n JOIN anchor x ON x.annotation_id = n.id AND x.revision_id = :revision"
                " LEFT JOIN kept_quote k ON k.annotation_id = n.id AND k.revision_id = x.revision_id"
                " AND k.quote_hash = n.quote_hash WHERE n.article_id = :article"_s);
    query.bind(u":article"_s, article);
    query.bind(u":revision"_s, revision);
    QHash<AnnotationRow, StoredAnchor> anchors;
    while (query.next()) {
        anchors.insert({query.integer(0)}, {query.enumerator(1, AnchorState::Same, AnchorState::Reworded),
                                            {query.integer(2), query.integer(3)},
                                            static_cast<int>(query.integer(4)),
                                            query.integer(5) != 0});
    }
    if (!query.ok())
        return query.error();
    return anchors;
}

Result<AnchorCounts> AnchorRepository::count(ArticleRow article) const
{
    Query query(m_database,
                u"SELECT x.state, count(*) FROM annotation n JOIN article a ON a.id = n.article_id"
                " JOIN anchor x ON x.annotation_id = n.id AND x.revision_id = a.current_revision_id"
                " WHERE a.id = :article AND n.deleted_at IS NULL GROUP BY x.state"_s);
    query.bind(u":article"_s, article);
    AnchorCounts counts;
    while (query.next())
        counts.add(query.enumerator(0, AnchorState::Same, AnchorState::Reworded), query.integer(1));
    if (!query.ok())
        return query.error();
    return counts;
}

Result<void> AnchorRepository::set(AnnotationRow row, RevisionRow revision, const StoredAnchor &anchor) const
{
    Query query(m_database, u"INSERT OR REPLACE INTO anchor (annotation_id, revision_id, state, position_start,"
                            " position_end, score) VALUES (:annotation, :revision, :state, :start, :end, :score)"_s);
    query.bind(u":annotation"_s, row);
    query.bind(u":revision"_s, revision);
    query.bind(u":state"_s, static_cast<qint64>(anchor.state));
    query.bind(u":start"_s, anchor.position.start);
    query.bind(u":end"_s, anchor.position.end);
    query.bind(u":score"_s, qint64(anchor.score));
    return query.exec();
}

Result<void> AnchorRepository::remove(AnnotationRow row) const
{
    Query query(m_database, u"DELETE FROM anchor WHERE annotation_id = :id"_s);
    query.bind(u":id"_s, row);
    return query.exec();
}

Result<void> AnchorRepository::setQuoteKept(AnnotationRow row, RevisionRow revision, bool kept,
                                            const WriteContext &context) const
{
    if (!kept) {
        Query query(m_database, u"DELETE FROM kept_quote WHERE annotation_id = :annotation AND revision_id = :revision"_s);
        query.bind(u":annotation"_s, row);
        query.bind(u":revision"_s, revision);
        return query.exec();
    }
    Query query(m_database, u"INSERT OR REPLACE INTO kept_quote (annotation_id, revision_id, quote_hash, kept_at, batch)"
                            " SELECT id, :revision, quote_hash, :now, :batch FROM annotation WHERE id = :annotation"_s);
    query.bind(u":annotation"_s, row);
    query.bind(u":revision"_s, revision);
    query.bind(u":now"_s, context.now);
    query.bind(u":batch"_s, context.batch);
    return query.exec();
}

} // namespace randnotiz
