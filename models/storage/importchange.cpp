#include "storage/anchorplacement.h"
#include "storage/annotationrepository.h"
#include "storage/articlerepository.h"
#include "storage/taglinks.h"
#include "storage/writecontext.h"

namespace randnotiz {

namespace {

/// One import: a new article, a new revision of one, or one that is there already.
class Import
{
public:
    Import(const PackedImport &import, WriteContext &context)
        : m_import(import), m_context(context), m_articles(context.database)
    {
        if (!import.batch.isNull())
            context.batch = import.batch;
    }

    Result<ImportOutcome> carryOut();

private:
    Result<void> insert();
    Result<void> keepKnown(const StoredArticle &present);
    Result<void> revise(const StoredArticle &present);
    Result<void> mergeMetadata(const StoredArticle &present, const Metadata &news);
    Result<void> anchorAgain(const StoredArticle &article, RevisionRow revision, RevisionId id);
    Result<void> restore(const StoredArticle &present);
    Result<void> applyTags();
    Result<RevisionRow> insertRevision(RevisionId id);

    const PackedImport &m_import;
    WriteContext &m_context;
    const ArticleRepository m_articles;
    ArticleRow m_row;
    ImportOutcome m_outcome;
};

Result<ImportOutcome> Import::carryOut()
{
    if (!m_import.revision)
        return m_import.revision.error();
    const auto known = m_articles.withTextHash(m_import.revision->textHash);
    if (!known)
        return known.error();
    const auto same = *known ? known : m_articles.withIdentity(m_import.identity);
    if (!same)
        return same.error();

    const Result<void> done = *known ? keepKnown(**known) : *same ? revise(**same) : insert();
    if (!done)
        return done.error();
    if (const auto tagged = applyTags(); !tagged)
        return tagged.error();
    return m_outcome;
}

Result<RevisionRow> Import::insertRevision(RevisionId id)
{
    return RevisionRepository(m_context.database).insert(m_row, id, *m_import.revision, m_context.now, m_context.batch);
}

Result<void> Import::insert()
{
    const ArticleId id(m_context.environment.newUuid());
    const auto row = m_articles.insert({id, m_import.identity, m_import.metadata, m_context.now, m_context.batch});
    if (!row)
        return row.error();
    m_row = *row;
    const auto revision = insertRevision(RevisionId(m_context.environment.newUuid()));
    if (!revision)
        return revision.error();
    m_outcome = {ImportStatus::Imported, id, m_import.metadata.title.value, 0};
    m_context.changes.articlesAdded += id;
    return m_articles.setCurrentRevision(m_row, *revision, m_context.now);
}

Result<void> Import::keepKnown(const StoredArticle &present)
{
    m_row = present.row;
    m_outcome = {present.inTrash ? ImportStatus::Restored : ImportStatus::Known, present.id, {}, 0};
    if (const auto done = mergeMetadata(present, typed(m_import.metadata)); !done)
        return done;
    return restore(present);
}

Result<void> Import::revise(const StoredArticle &present)
{
    m_row = present.row;
    const RevisionId id(m_context.environment.newUuid());
    const auto revision = insertRevision(id);
    if (!revision)
        return revision.error();
    if (const auto done = m_articles.setCurrentRevision(m_row, *revision, m_context.now); !done)
        return done;
    m_outcome = {ImportStatus::Revised, present.id, {}, 0};
    m_context.changes.articlesRevised += present.id;
    if (const auto done = mergeMetadata(present, m_import.metadata); !done)
        return done;
    if (const auto done = anchorAgain(present, *revision, id); !done)
        return done;
    return restore(present);
}

Result<void> Import::mergeMetadata(const StoredArticle &present, const Metadata &news)
{
    const auto article = m_articles.article(present.id);
    if (!article)
        return article.error();
    const Metadata metadata = merged(article->metadata, news);
    m_outcome.title = metadata.title.value;
    if (metadata == article->metadata)
        return {};
    m_context.changes.articlesChanged += present.id;
    return m_articles.setMetadataAndNote(m_row, metadata, article->note, m_context.now);
}

/// Every annotation, those in the trash too: they may come back. None is lost: what isn't found is an orphan.
Result<void> Import::anchorAgain(const StoredArticle &article, RevisionRow revision, RevisionId id)
{
    const AnnotationRepository annotations(m_context.database);
    const auto all = annotations.allOf(article.row);
    if (!all)
        return all.error();
    const QString &text = m_import.revision->text;
    const RevisionTexts::Text target{id, text, OffsetMap(text)};
    for (const StoredAnnotation &annotation : *all) {
        const StoredAnchor anchor = findAnchor(target, annotation.position, annotation.quote);
        if (const auto done = annotations.setAnchor(annotation.row, revision, anchor); !done)
            return done;
        if (anchor.state == AnchorState::Orphan && !annotation.inTrash)
            ++m_outcome.orphaned;
        m_context.changes.annotationsChanged += {article.id, annotation.id};
    }
    return {};
}

Result<void> Import::restore(const StoredArticle &present)
{
    if (!present.inTrash)
        return {};
    m_context.changes.articlesAdded += present.id;
    m_context.changes.tags = true;
    return m_articles.setDeleted(m_row, std::nullopt, m_context.batch);
}

Result<void> Import::applyTags()
{
    bool isNew = false;
    for (const QString &name : m_import.tags) {
        const auto linked = linkTag({{}, name}, m_row, m_context);
        if (!linked)
            return linked.error();
        isNew = isNew || linked->isNew;
    }
    const bool toldAlready = m_outcome.status == ImportStatus::Imported;
    if (isNew && !toldAlready)
        m_context.changes.articlesChanged += m_outcome.id;
    return {};
}

} // namespace

PackedImport packed(ImportArticle change)
{
    const ImportedArticle &article = change.article;
    return {packRevision(article.body, article.words, article.original), article.metadata, article.identity,
            change.tags, change.batch};
}

Result<ImportOutcome> apply(const PackedImport &change, WriteContext &context)
{
    return Import(change, context).carryOut();
}

} // namespace randnotiz
