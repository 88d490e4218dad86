#include "library/comparison.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "library/library.h"
#include "text/anchoring.h"
#include "text/sentencerange.h"
#include "text/worddifferences.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// One of the two texts, in which annotations are found.
class Side
{
public:
    Side(const Revision &revision, bool isCurrent)
        : m_revision(revision.id)
        , m_isCurrent(isCurrent)
        , m_text(revision.body.text)
    {
    }

    TextRange placeOf(const Annotation &annotation)
    {
        if (annotation.revision == m_revision && annotation.isUnplaced)
            return {};
        if (annotation.revision == m_revision)
            return m_text.offsets().toRange(annotation.position);
        if (m_isCurrent)
            return annotation.anchorState == AnchorState::Orphan ? TextRange{} : m_text.offsets().toRange(annotation.anchor);
        return m_text.find({annotation.position, annotation.quote}).range;
    }

    /// @param changed  of this side, ascending
    bool isTouched(TextRange place, const QList<TextRange> &changed) const
    {
        if (place.isEmpty())
            return false;
        const TextRange sentences = sentencesAround(m_text.text(), place);
        return std::ranges::any_of(changed, [&sentences](const TextRange &range) {
            // What came in has no length on this side: it is inside the sentences, or beside them.
            return range.isEmpty() ? range.start > sentences.start && range.start < sentences.end
                                   : range.start < sentences.end && range.end > sentences.start;
        });
    }

private:
    RevisionId m_revision;
    bool m_isCurrent;
    AnchorText m_text;
};

} // namespace

Result<Comparison> compareRevisions(const Library &library, RevisionId beforeId, RevisionId afterId)
{
    const Result<Revision> before = library.articles().revision(beforeId);
    if (!before)
        return before.error();
    const Result<Revision> after = library.articles().revision(afterId);
    if (!after)
        return after.error();
    if (before->article != after->article)
        return Error{Error::InvalidInput, afterId.toString(), u"a revision of another article"_s};
    const Result<Article> article = library.articles().article(before->article);
    if (!article)
        return article.error();
    const Result<QList<Annotation>> annotations = library.annotations().of(before->article);
    if (!annotations)
        return annotations.error();

    Comparison comparison{beforeId, afterId, before->body.text, after->body.text,
                          wordDifferences(before->body.text, after->body.text), {}};
    QList<TextRange> changedBefore;
    QList<TextRange> changedAfter;
    for (const TextDifference &difference : comparison.differences) {
        if (difference.kind == TextDifference::Same)
            continue;
        changedBefore += difference.before;
        changedAfter += difference.after;
    }
    Side earlier(*before, article->revision == beforeId);
    Side later(*after, article->revision == afterId);
    for (const Annotation &annotation : *annotations) {
        const TextRange old = earlier.placeOf(annotation);
        const TextRange now = later.placeOf(annotation);
        if (earlier.isTouched(old, changedBefore) || later.isTouched(now, changedAfter))
            comparison.touched += {annotation.id, old, now};
    }
    return comparison;
}

} // namespace randnotiz
