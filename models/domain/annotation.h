#pragma once

#include "domain/colour.h"
#include "domain/ids.h"
#include "domain/selectors.h"
#include "domain/tag.h"

#include <QList>
#include <QMetaType>

namespace randnotiz {

/// How an annotation was found in the current revision of its article.
enum class AnchorState : quint8 {
    Same,   ///< at its position, with its quote and context
    Moved,  ///< the same words in their context, elsewhere
    Orphan, ///< not found; shown as such, never moved to a guess
    Reworded, ///< its passage with other words: for the reader to look at
};

/// What the reader attached to a passage (W3C Web Annotation).
struct Annotation
{
    AnnotationId id;
    ArticleId article;
    RevisionId revision;     ///< that the selectors were made on
    QString revisionHash;    ///< of that revision's text
    TextPositionSelector position; ///< in that revision
    TextQuoteSelector quote;
    Colour colour = Colour::Yellow;
    QString note;            ///< Markdown, as typed
    QList<Tag> tags;         ///< sorted by name
    qint64 createdMs = 0;
    qint64 modifiedMs = 0;
    qint64 deletedMs = 0;    ///< 0: not in the trash
    qint64 version = 0;      ///< counts the changes of colour, note and ends
    /// It came from elsewhere, and its words have stood in no text of the article so far: an orphan from the beginning. The
    /// revision is then the one where they were looked for, and the position says nothing.
    bool isUnplaced = false;

    /// Where it stands in the article's current revision; meaningless for an orphan.
    AnchorState anchorState = AnchorState::Same;
    TextPositionSelector anchor;
    int anchorScore = 1000; ///< thousandths of the quote and its context that stand there; 0 for an orphan
    bool quoteKept = false; ///< the reader knows that the current revision says something else, and keeps the quote

    /// Other words stand there now, or nothing was found, and the reader has not said what that means.
    bool asksForReview() const
    {
        return !quoteKept && (anchorState == AnchorState::Reworded || anchorState == AnchorState::Orphan);
    }

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// Reading order: by place in the current revision, orphans last, then by age and id so that the order is total.
inline bool precedes(const Annotation &a, const Annotation &b)
{
    const bool orphanA = a.anchorState == AnchorState::Orphan;
    const bool orphanB = b.anchorState == AnchorState::Orphan;
    if (orphanA != orphanB)
        return orphanB;
    const TextPositionSelector &placeA = orphanA ? a.position : a.anchor;
    const TextPositionSelector &placeB = orphanB ? b.position : b.anchor;
    if (placeA.start != placeB.start)
        return placeA.start < placeB.start;
    if (placeA.end != placeB.end)
        return placeA.end < placeB.end;
    if (a.createdMs != b.createdMs)
        return a.createdMs < b.createdMs;
    return a.id < b.id;
}

} // namespace randnotiz

Q_DECLARE_METATYPE(randnotiz::Annotation)
