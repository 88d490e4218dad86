#pragma once

#include "domain/anchorcounts.h"
#include "domain/annotation.h"
#include "domain/article.h"
#include "domain/doubt.h"
#include "domain/importedarticle.h"
#include "domain/picture.h"
#include "domain/savedsearch.h"
#include "domain/sitepreferences.h"
#include "domain/tagchanges.h"
#include "domain/trashitem.h"

#include <optional>

/// The changes that can be made to a library, each a value that is posted to the Writer and
/// carried out whole or not at all. `Outcome` is what the Writer answers after COMMIT.
namespace randnotiz {

/// Stores a complete annotation, its tags by name (ids may be null).
/// InvalidInput unless the quote stands at the position in that revision, or the annotation is unplaced.
struct AddAnnotation
{
    using Outcome = Annotation;
    Annotation annotation;
};

/// Where an annotation's ends are, after the reader moved them.
struct Segment
{
    RevisionId revision;
    TextPositionSelector position;
    TextQuoteSelector quote;
    bool isUnplaced = false; ///< see Annotation: what an undo goes back to
};

/// Changes the fields that are set. Conflict when `version` is neither 0 (any) nor the row's own.
struct EditAnnotation
{
    using Outcome = Annotation;
    AnnotationId id;
    qint64 version = 0;
    std::optional<Colour> colour;
    std::optional<QString> note;
    std::optional<Segment> segment;
};

/// An annotation as it was when something was concluded from it.
struct AnnotationVersion
{
    AnnotationId id;
    qint64 version = 0; ///< 0: any
};

struct AnnotationsOutcome
{
    QList<Annotation> added;
    QList<Annotation> edited;
    QList<AnnotationId> trashed;  ///< only those that were moved there
    QList<AnnotationId> restored; ///< likewise
};

/// Several changes of annotations that are one act, carried out in the order of the fields.
/// Errors: those of AddAnnotation, EditAnnotation and SetTrashed; Conflict when one for the trash has another version.
struct ChangeAnnotations
{
    using Outcome = AnnotationsOutcome;
    QList<Annotation> add; ///< complete, as in AddAnnotation
    QList<EditAnnotation> edit;
    QList<AnnotationVersion> trash;
    QList<AnnotationId> restore;
    BatchId batch = {}; ///< of what is added; null: an act of its own
};

/// Changes the fields that are set; a set metadata value is stored as it is, with its origin.
struct EditArticle
{
    using Outcome = Article;
    ArticleId id;
    qint64 version = 0; ///< 0: any
    std::optional<Metadata> metadata;
    std::optional<QString> note;
};

/// Not versioned and without undo: where and how far the reader is.
struct SetReadingPosition
{
    using Outcome = qint64; ///< the position
    ArticleId id;
    qint64 position = 0; ///< UTF-16
};

struct SetReadingState
{
    using Outcome = QList<std::pair<ArticleId, ReadingState>>; ///< the state that each article had before
    QList<std::pair<ArticleId, ReadingState>> states;
};

/// What a change of the trash did: only the rows that it moved.
struct TrashOutcome
{
    BatchId batch;
    QList<ArticleId> articles;
    QList<AnnotationId> annotations;
};

/// Moves to the trash (or back). Ids that are there already are left alone; NotFound for unknown ones, and for a batch that
/// made nothing.
struct SetTrashed
{
    using Outcome = TrashOutcome;
    QList<ArticleId> articles;
    QList<AnnotationId> annotations;
    bool trashed = true;
    BatchId batch = {}; ///< besides, all articles and annotations that this act made; null: none
};

/// Deletes what lies in the trash by itself, with all that belongs to it: of an article its revisions, originals,
/// annotations, and pictures that no other article shows. What is gone already, or back, is left alone.
/// One article, or a few hundred other items, at a time: it is one transaction.
struct DeleteForGood
{
    using Outcome = TrashCounts; ///< what was deleted
    QList<Deletable> items;
};

/// Says that the library was opened today (by the reader's clock): by such days the trash is emptied.
struct RecordOpening
{
    using Outcome = bool; ///< whether today is a new day
};

/// What a change of tags did: only the links that it really made or took away, with the tags' ids.
struct TagOutcome
{
    QList<TagLink> added;
    QList<TagLink> removed;
};

struct ChangeTags
{
    using Outcome = TagOutcome;
    QList<TagLink> add;
    QList<TagLink> remove; ///< a tag that isn't there is left alone
};

struct ImportOutcome
{
    ImportStatus status = ImportStatus::Failed;
    ArticleId id;
    QString title;
    AnchorCounts anchors; ///< Revised: of the new text
    Doubt doubt = Doubt::None; ///< Held: why
    qint64 words = 0;          ///< Held: of the new text
    qint64 presentWords = 0;   ///< Held: of the article's present text
};

struct ImportArticle
{
    using Outcome = ImportOutcome;
    ImportedArticle article;
    QStringList tags;
    BatchId batch;
    ArticleId into = {};        ///< the article that this is another text of; null: by text and identity
    bool holdsDoubtful = false; ///< what doubtAbout() has doubts about changes nothing, and is answered with Held
};

/// What a change of an article's current revision did.
struct RevisionOutcome
{
    ArticleId article;
    RevisionId previous;
    RevisionId current;   ///< the same as `previous` where the article had this text already
    AnchorCounts anchors; ///< of the text that is current now
};

/// Gives an article another text. Word for word and block for block a revision that the article has had before, it
/// makes that one the current one again; else a new one, and keeps the others.
struct ReviseArticle
{
    using Outcome = RevisionOutcome;
    ArticleId article;
    RevisionId seen;   ///< Conflict unless it is the current one; null: any
    ArticleBody body;
    qint64 words = 0;
    Original original; ///< its origin is the revision's: "paste", "edit", a path
};

/// Makes a revision that the article has the current one.
struct ShowRevision
{
    using Outcome = RevisionOutcome;
    ArticleId article;
    RevisionId revision;
    RevisionId seen; ///< Conflict unless it is the current one; null: any
};

/// Notes that the reader has seen what became of a quote in a revision, and keeps the quote as it is: nobody is asked
/// to review it there any more. Also for an annotation that isn't found there.
struct KeepQuote
{
    using Outcome = Annotation;
    AnnotationId id;
    RevisionId revision;
    bool keep = true;
};

/// Names a colour; an empty name goes back to the default.
struct NameColour
{
    using Outcome = Colour;
    Colour colour = Colour::Yellow;
    QString name;
};

struct SetSitePreferences
{
    using Outcome = SitePreferences; ///< as they were before
    SitePreferences preferences;
};

/// Keeps a picture for all articles that name its address.
struct SavePicture
{
    using Outcome = QString; ///< its hash
    Picture picture;
};

/// What has changed in the library after a commit; told to every model and view.
struct ChangeSet
{
    QList<ArticleId> articlesAdded;   ///< imported, or back from the trash
    QList<ArticleId> articlesChanged; ///< metadata, state, tags, note, number of annotations
    QList<ArticleId> articlesRevised; ///< a new current revision
    QList<ArticleId> articlesRemoved; ///< into the trash
    QList<std::pair<ArticleId, AnnotationId>> annotationsChanged; ///< added, changed, tagged, trashed, restored
    bool tags = false;    ///< a tag was made, or its counts changed
    bool colours = false; ///< a colour got another name
    bool trash = false;   ///< something was deleted for good
    bool savedSearches = false;

    bool isEmpty() const
    {
        return articlesAdded.isEmpty() && articlesChanged.isEmpty() && articlesRevised.isEmpty()
               && articlesRemoved.isEmpty() && annotationsChanged.isEmpty() && !tags && !colours && !trash && !savedSearches;
    }
};

} // namespace randnotiz

Q_DECLARE_METATYPE(randnotiz::ChangeSet)
