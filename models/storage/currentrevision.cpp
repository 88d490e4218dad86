#include "storage/currentrevision.h"

#include "storage/anchorplacement.h"
#include "storage/annotationrepository.h"
#include "storage/siterepository.h"
#include "storage/writecontext.h"
#include "text/anchoring.h"
#include "text/certainplace.h"
#include "text/graphemes.h"
#include "text/quoting.h"

#include <algorithm>

namespace randnotiz {

namespace {

/// The revision that was current and the one that is to be, with their texts.
class Succession
{
public:
    Succession(const StoredArticle &article, const RevisionTexts::Text &before, const RevisionTexts::Text &after,
               WriteContext &context)
        : m_article(article)
        , m_before(before)
        , m_after(after)
        , m_target(after.text)
        , m_context(context)
        , m_anchors(context.database)
    {
    }

    Result<void> anchorAll(RevisionRow revision);
    Result<void> followReader();

private:
    Result<StoredAnchor> placeOf(const StoredAnnotation &annotation, RevisionRow revision,
                                 const QHash<AnnotationRow, StoredAnchor> &known);
    Result<StoredAnchor> placeUnplaced(const StoredAnnotation &annotation, RevisionRow revision);
    bool saysTheSame(const StoredAnchor &before, const StoredAnchor &after) const;

    const StoredArticle &m_article;
    const RevisionTexts::Text &m_before;
    const RevisionTexts::Text &m_after;
    AnchorText m_target;
    WriteContext &m_context;
    const AnchorRepository m_anchors;
};

/// Words that stood nowhere are this text's own where they stand in it: from now on the annotation was made on it.
Result<StoredAnchor> Succession::placeUnplaced(const StoredAnnotation &annotation, RevisionRow revision)
{
    const auto range = certainPlace(m_target, {std::nullopt, annotation.quote});
    if (!range)
        return StoredAnchor{};
    const TextPositionSelector position = m_target.offsets().toSelector(*range);
    AnnotationRepository::Edit edit;
    edit.selectors = {revision, position, quoteSelector(m_target.text(), *range)};
    const auto done = AnnotationRepository(m_context.database).update(annotation.row, edit, m_context.now);
    return done ? Result<StoredAnchor>({AnchorState::Same, position, 1000}) : done.error();
}

/// An orphan is looked for once more: a later version of the program may find it.
Result<StoredAnchor> Succession::placeOf(const StoredAnnotation &annotation, RevisionRow revision,
                                         const QHash<AnnotationRow, StoredAnchor> &known)
{
    if (annotation.isUnplaced)
        return placeUnplaced(annotation, revision);
    if (annotation.revision == revision)
        return StoredAnchor{AnchorState::Same, annotation.position, 1000};
    const auto present = known.constFind(annotation.row);
    if (present != known.cend() && present->state != AnchorState::Orphan)
        return *present;
    return findAnchor(m_target, annotation.position, annotation.quote);
}

bool Succession::saysTheSame(const StoredAnchor &before, const StoredAnchor &after) const
{
    if (before.state != after.state)
        return false;
    const auto words = [](const RevisionTexts::Text &text, const StoredAnchor &anchor) {
        const TextRange range = text.offsets.toRange(anchor.position);
        return QStringView(text.text).sliced(range.start, range.length());
    };
    return after.state == AnchorState::Orphan || words(m_before, before) == words(m_after, after);
}

Result<void> Succession::anchorAll(RevisionRow revision)
{
    const auto all = AnnotationRepository(m_context.database).allOf(m_article.row);
    if (!all)
        return all.error();
    const auto before = m_anchors.of(m_article.row, m_article.currentRevision);
    if (!before)
        return before.error();
    const auto known = m_anchors.of(m_article.row, revision);
    if (!known)
        return known.error();

    for (const StoredAnnotation &annotation : *all) {
        const auto anchor = placeOf(annotation, revision, *known);
        if (!anchor)
            return anchor.error();
        if (const auto done = m_anchors.set(annotation.row, revision, *anchor); !done)
            return done;
        const StoredAnchor last = before->value(annotation.row);
        if (last.quoteKept && saysTheSame(last, *anchor)) {
            if (const auto done = m_anchors.setQuoteKept(annotation.row, revision, true, m_context); !done)
                return done;
        }
        m_context.changes.annotationsChanged += {m_article.id, annotation.id};
    }
    return {};
}

/// The words at the top of the page are found as if they were quoted.
Result<void> Succession::followReader()
{
    constexpr qsizetype passage = 200;
    const ArticleRepository articles(m_context.database);
    const auto article = articles.article(m_article.id);
    if (!article)
        return article.error();
    const QString &text = m_before.text;
    const qsizetype start = std::min<qsizetype>(article->readingPosition, text.size());
    const TextRange words =
        trimmedRange(text, snapToGraphemes(text, {start, std::min(start + passage, text.size())}));
    qsizetype place = std::min(start, m_after.text.size());
    if (start > 0 && !words.isEmpty()) {
        const Anchor found = m_target.find({m_before.offsets.toSelector(words), quoteSelector(text, words)});
        if (found.state != AnchorState::Orphan)
            place = found.range.start;
    }
    return place == article->readingPosition ? Result<void>() : articles.setReadingPosition(m_article.row, place);
}

} // namespace

Result<AnchorCounts> makeCurrent(const StoredRevision &revision, const StoredArticle &article, WriteContext &context)
{
    const AnchorRepository anchors(context.database);
    if (revision.row == article.currentRevision)
        return anchors.count(article.row);
    const auto present = RevisionRepository(context.database).find(article.currentRevision);
    if (!present)
        return present.error();
    const auto before = context.texts.of(context.database, *present);
    if (!before)
        return before.error();
    const auto after = context.texts.of(context.database, revision);
    if (!after)
        return after.error();

    Succession succession(article, **before, **after, context);
    if (const auto done = succession.anchorAll(revision.row); !done)
        return done.error();
    if (const auto done = succession.followReader(); !done)
        return done.error();
    const auto set = ArticleRepository(context.database).setCurrentRevision(article.row, revision.row, context.now);
    if (!set)
        return set.error();
    context.changes.articlesRevised += article.id;
    return anchors.count(article.row);
}

Result<StoredRevision> insertRevision(const PackedRevision &packed, ArticleRow article, const QString &site,
                                      WriteContext &context)
{
    const auto preferences = SiteRepository(context.database).preferences(site);
    if (!preferences)
        return preferences.error();
    PackedRevision revision = packed;
    if (!preferences->keepsOriginals)
        revision.original.clear();
    const RevisionRepository revisions(context.database);
    const auto row = revisions.insert(article, RevisionId(context.environment.newUuid()), revision, context.now,
                                      context.batch);
    if (!row)
        return row.error();
    return revisions.find(*row);
}

Result<PlacedRevision> placeRevision(const PackedRevision &packed, const StoredArticle &article, const QString &site,
                                     WriteContext &context)
{
    const auto same = RevisionRepository(context.database).sameOf(article.row, packed, article.currentRevision);
    if (!same)
        return same.error();
    if (*same)
        return PlacedRevision{**same, false};
    const auto made = insertRevision(packed, article.row, site, context);
    if (!made)
        return made.error();
    return PlacedRevision{*made, true};
}

} // namespace randnotiz
