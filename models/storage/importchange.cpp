#include "storage/articlerepository.h"
#include "storage/currentrevision.h"
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
    Result<void> place();
    Result<void> placeInto(ArticleId id);
    Result<bool> hasTextNow(const StoredArticle &article) const;
    Result<std::optional<StoredArticle>> findSame() const;
    Result<void> insert();
    Result<void> keepKnown(const StoredArticle &present);
    Result<void> revise(const StoredArticle &present);
    Result<bool> isHeld(const StoredArticle &present);
    Result<void> mergeMetadata(const StoredArticle &present, const Metadata &news);
    Result<void> restore(const StoredArticle &present);
    Result<void> applyTags();

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
    const Result<void> done = m_import.into.isNull() ? place() : placeInto(m_import.into);
    if (!done)
        return done.error();
    if (m_outcome.status == ImportStatus::Held)
        return m_outcome;
    if (const auto tagged = applyTags(); !tagged)
        return tagged.error();
    return m_outcome;
}

/// Where its text and its identity say. An article of that identity goes before another one of that text: two pages
/// may have the same stand-in.
Result<void> Import::place()
{
    const auto known = m_articles.withTextHash(m_import.revision->textHash);
    if (!known)
        return known.error();
    const auto same = findSame();
    if (!same)
        return same.error();
    const bool isAnother = *same && (!*known || (*same)->id != (*known)->id);
    const Result<bool> isPresent = *known && !isAnother ? hasTextNow(**known) : false;
    if (!isPresent)
        return isPresent.error();
    if (*isPresent)
        return keepKnown(**known);
    if (*same) // Its address is no news about an article whose text is there.
        return m_import.revision->textMissing ? keepKnown(**same) : revise(**same);
    if (!*known)
        return insert();
    // A text that an article once had: one that says where it is from is an old copy, and no news about the article.
    const bool fromNowhere = m_import.identity.isEmpty() && m_import.addresses.isEmpty();
    return fromNowhere ? revise(**known) : keepKnown(**known);
}

Result<bool> Import::hasTextNow(const StoredArticle &article) const
{
    const auto present = RevisionRepository(m_context.database).find(article.currentRevision);
    if (!present)
        return present.error();
    return present->textHash == m_import.revision->textHash;
}

Result<void> Import::placeInto(ArticleId id)
{
    const auto present = m_articles.find(id);
    if (!present)
        return present.error();
    return revise(*present);
}

/// The article that this is another text of.
Result<std::optional<StoredArticle>> Import::findSame() const
{
    auto found = m_articles.withIdentity(m_import.identity);
    for (const QString &address : m_import.addresses) {
        if (found && !*found)
            found = m_articles.withIdentity(address);
        if (found && !*found)
            found = m_articles.fetchedFrom(address);
    }
    return found;
}

Result<void> Import::insert()
{
    const ArticleId id(m_context.environment.newUuid());
    const auto row = m_articles.insert({id, m_import.identity, m_import.metadata, m_context.now, m_context.batch});
    if (!row)
        return row.error();
    m_row = *row;
    const auto revision = insertRevision(*m_import.revision, m_row, m_import.metadata.site.value, m_context);
    if (!revision)
        return revision.error();
    m_outcome = {ImportStatus::Imported, id, m_import.metadata.title.value};
    m_context.changes.articlesAdded += id;
    return m_articles.setCurrentRevision(m_row, revision->row, m_context.now);
}

Result<void> Import::keepKnown(const StoredArticle &present)
{
    m_row = present.row;
    m_outcome = {present.inTrash ? ImportStatus::Restored : ImportStatus::Known, present.id, {}};
    if (const auto done = mergeMetadata(present, typed(m_import.metadata)); !done)
        return done;
    return restore(present);
}

Result<void> Import::revise(const StoredArticle &present)
{
    if (const auto held = isHeld(present); !held || *held)
        return held ? Result<void>() : held.error();
    m_row = present.row;
    const auto placed = placeRevision(*m_import.revision, present, m_import.metadata.site.value, m_context);
    if (!placed)
        return placed.error();
    if (placed->revision.row == present.currentRevision)
        return keepKnown(present);
    m_outcome = {ImportStatus::Revised, present.id, {}};
    const auto anchors = makeCurrent(placed->revision, present, m_context);
    if (!anchors)
        return anchors.error();
    m_outcome.anchors = *anchors;
    if (const auto done = mergeMetadata(present, m_import.metadata); !done)
        return done;
    return restore(present);
}

Result<bool> Import::isHeld(const StoredArticle &present)
{
    if (!m_import.holdsDoubtful)
        return false;
    const auto article = m_articles.article(present.id);
    if (!article)
        return article.error();
    const auto text = RevisionRepository(m_context.database).text(present.currentRevision);
    if (!text)
        return text.error();
    const PackedRevision &fresh = *m_import.revision;
    const Doubt doubt = doubtAbout(fresh.text, fresh.words, *text, article->words);
    if (doubt == Doubt::None)
        return false;
    m_outcome = {ImportStatus::Held, present.id, article->metadata.title.value, {}, doubt, fresh.words, article->words};
    return true;
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
    Result<PackedRevision> revision = packRevision(article.body, article.words, article.original);
    if (revision)
        revision->textMissing = article.textMissing;
    return {std::move(revision), article.metadata, article.identity,
            article.addresses, change.tags, change.batch, change.into, change.holdsDoubtful};
}

Result<ImportOutcome> apply(const PackedImport &change, WriteContext &context)
{
    return Import(change, context).carryOut();
}

} // namespace randnotiz
