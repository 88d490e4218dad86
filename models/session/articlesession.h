#pragma once

#include "domain/anchorcounts.h"
#include "domain/annotation.h"
#include "domain/article.h"
#include "domain/finding.h"
#include "domain/occurrenceoptions.h"
#include "domain/result.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <memory>

class QUndoStack;

namespace randnotiz {

class ChangeRecorder;
class Library;
class OffsetMap;
struct ReviseArticle;

/// Whether the library holds what is shown.
enum class SaveState : quint8 { Saved, Saving };

/// An annotation where it stands in the text that is open.
struct MarkedPassage
{
    Annotation annotation;
    TextRange range; ///< UTF-16 in the session's body; empty for an orphan
    SaveState save = SaveState::Saved;

    bool isOrphan() const { return annotation.anchorState == AnchorState::Orphan; }
    friend bool operator==(const MarkedPassage &, const MarkedPassage &) = default;
};

/// What becomes of annotations that a new highlight overlaps; those that it only touches are kept anyway.
enum class OverlapRule : quint8 {
    Keep,  ///< both stay
    Merge, ///< they become one annotation over all their words
    Ask,   ///< as the reader says each time
};

/// A highlight that the reader wants, and that waits for a word on what it overlaps. Nothing is stored yet.
struct OverlapQuestion
{
    TextRange range; ///< UTF-16, as snapped() leaves it
    Colour colour = Colour::Yellow;
    QString note;
    QStringList tags;
    QList<AnnotationId> overlapped; ///< in reading order, at least one
};

/// What highlightAll() does with some places, or has done.
struct HighlightAllOutcome
{
    qsizetype added = 0;
    qsizetype known = 0;       ///< highlighted already, just these words: left alone
    qsizetype overlapping = 0; ///< left out, since they overlap highlights and the rule is not to keep both

    friend bool operator==(const HighlightAllOutcome &, const HighlightAllOutcome &) = default;
};

/// What the reader did to the open article; one kind of act, one wording in the views.
enum class Act : quint8 {
    Highlight,
    MergeHighlights,
    HighlightAll,
    Recolour,
    EditNote,
    MoveEnds,
    TagAnnotation,
    RemoveAnnotation,
    RestoreAnnotation,
    EditArticleNote,
    EditMetadata,
    TagArticle,
    SetReadingState,
    SetReadingPosition,
    PasteText,
    EditText,
    ShowRevision,
    AcceptWording,
    KeepQuote,
    Attach,
    Reload,
};

/// What became of the annotations when the article got another text.
struct Receipt
{
    RevisionId previous;
    RevisionId current;
    AnchorCounts anchors;
    qsizetype toReview = 0; ///< see Annotation::asksForReview()

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

/// An act that was undone or redone, and is in the library.
struct ReplayedAct
{
    bool undone = false; ///< else redone
    QString text;        ///< of its command: show it by undoText()
    TextRange place;     ///< UTF-16, of the first annotation that it changed, where it stands or stood; empty: none
};

/// An act that the library refused; nothing of it was stored.
struct ActFailure
{
    enum Direction : quint8 { Done, Undone, Redone };
    Act act = Act::Highlight;
    Direction direction = Done; ///< the act itself, its undo or its redo
    Error error;                ///< Conflict: something else changed the same thing meanwhile
    AnnotationId annotation;    ///< null when the act was about the article
    QString keptText;           ///< words the reader typed, which are not in the library

    friend bool operator==(const ActFailure &, const ActFailure &) = default;
};

/// One open article: its text, its annotations in reading order, and everything that the reader
/// does to them, each act undoable by a stack of the session's own.
///
/// Acts return at once. They are posted to the Writer one after another; what is shown follows the
/// Writer's answer, except that a new highlight is shown while it is being saved. A failed act leaves
/// everything as it was and is told by failed(). Lives in the library's thread; must not outlive it.
class ArticleSession : public QObject
{
    Q_OBJECT

public:
    struct Loaded
    {
        Article article;
        Revision revision;
        QList<Annotation> annotations; ///< in reading order, outside the trash
        std::shared_ptr<const OffsetMap> offsets;
        std::shared_ptr<ChangeRecorder> since; ///< what was changed after the reading
    };

    /// Reads an article in a pool thread; call it in the library's thread. NotFound (also for one in the
    /// trash), LibraryDamaged, StorageFailed.
    static QFuture<Result<Loaded>> load(const Library &library, ArticleId id);

    ArticleSession(Library &library, const Loaded &loaded, QObject *parent = nullptr);
    /// Posts what still waits; the library carries it out before it closes.
    ~ArticleSession() override;

    const Article &article() const;
    const ArticleBody &body() const;
    /// That body() is the text of.
    RevisionId revision() const;
    /// In reading order, orphans last.
    const QList<MarkedPassage> &passages() const;
    /// @returns nullptr when there is none (any more); valid until an annotation changes
    const MarkedPassage *passage(AnnotationId id) const;
    /// Commands' texts are untranslated: show them by undoText() (session/commands/undotext.h).
    QUndoStack &undoStack() const;
    Library &library() const;
    bool isReadOnly() const;
    /// Acts wait for their answer; idle() follows.
    bool isBusy() const;

    /// What highlight() would mark for a selection: whole graphemes, no white space at the ends; may be
    /// empty.
    TextRange snapped(TextRange selection) const;

    OverlapRule overlapRule() const;
    void setOverlapRule(OverlapRule rule);
    /// Annotations that share at least one character with what highlight() would mark, in reading order.
    QList<AnnotationId> overlappedBy(TextRange selection) const;

    /// By the overlapRule(); under OverlapRule::Ask overlapAsked() is told instead where there is something to ask.
    /// @param selection UTF-16 in body().text
    /// @returns the new annotation's id, or a null one when there is nothing but white space in `selection`, or
    /// the reader is asked
    AnnotationId highlight(TextRange selection, Colour colour, const QString &note = {},
                           const QStringList &tags = {});
    /// Highlights what the reader was asked about.
    /// @param answer Keep or Merge. Merging makes one annotation over all the words, in the new colour, with all
    /// notes (in reading order, a blank line between) and all tags; the others go to the trash in the same act.
    AnnotationId highlight(const OverlapQuestion &question, OverlapRule answer);
    /// All places where the selected words stand, ascending; looked for in a pool thread. Without overlaps
    /// among themselves; empty when nothing but white space is selected.
    QFuture<QList<TextRange>> occurrences(TextRange selection, OccurrenceOptions options) const;
    /// Looks through the present text in a pool thread. A search that isn't finished when another one begins is stopped,
    /// and its answer is worth nothing: see FindableText.
    QFuture<FoundPlaces> find(const FindRequest &request);
    /// Whether FindKind::WordForms knows the inflections of the article's language.
    bool hasWordForms() const;
    /// Whether no word goes on at either end of the range.
    bool isWholeWords(TextRange range) const;
    /// What highlightAll() would do with these places now.
    HighlightAllOutcome preview(const QList<TextRange> &places) const;
    /// Highlights all places in one act; highlightedAll() follows. Prepared in a pool thread.
    /// @param places as occurrences() gives them
    void highlightAll(const QList<TextRange> &places, Colour colour);
    void recolour(AnnotationId id, Colour colour);
    /// Several in one act.
    void recolour(const QList<AnnotationId> &ids, Colour colour);
    void addTags(const QList<AnnotationId> &ids, const QStringList &names);
    /// @param editing  commits with the same number other than 0 that follow each other undo as one step;
    ///                 see newEditing()
    void setNote(AnnotationId id, const QString &note, quint64 editing = 0);
    void moveEnds(AnnotationId id, TextRange selection, quint64 editing = 0);
    void addTags(AnnotationId id, const QStringList &names);
    void removeTag(AnnotationId id, const Tag &tag);
    /// Adds and removes in one step, so that the annotation carries just these.
    void setTags(AnnotationId id, const QStringList &names);
    /// Into the trash.
    void remove(const QList<AnnotationId> &ids);
    /// Out of the trash; of this article.
    void restore(const QList<AnnotationId> &ids);

    /// Another text of the article; of its `seen` revision, Conflict where that is no longer the current one.
    /// @param act EditText or PasteText
    void revise(const ReviseArticle &change, Act act);
    /// Back, or forth, to a text that the article has had.
    void showRevision(RevisionId revision);
    /// A reworded annotation takes the words that stand there now as its quote.
    void acceptWording(AnnotationId id);
    /// A reworded annotation, or an orphan, keeps its quote, and is not to be reviewed in this revision any more.
    void keepQuote(AnnotationId id);
    /// An annotation, also an orphan, is about this passage now.
    /// @param selection UTF-16 in body().text
    void attach(AnnotationId id, TextRange selection);
    /// How many annotations ask for a review.
    qsizetype countToReview() const;

    void setArticleNote(const QString &note, quint64 editing = 0);
    void setArticleTags(const QStringList &names);
    /// A value that differs from the present one becomes Origin::Edited.
    void setMetadata(const Metadata &metadata);
    void setReadingState(ReadingState state);
    /// An unread article becomes one that is being read; not an act to undo.
    void beginReading();
    /// Kept without undo; written a second after the last call, and on closing.
    void setReadingPosition(qsizetype offset);

    /// Names of all tags of the library, to offer while typing.
    QFuture<Result<QStringList>> knownTags() const;

    /// A fresh number for one stretch of typing.
    static quint64 newEditing();

public Q_SLOTS:
    /// Wait for acts that are being saved, so that it is always the reader's last act that is undone.
    void undo();
    void redo();

Q_SIGNALS:
    /// Added, changed or gone (see passage()): all of one batch.
    void annotationsChanged(const QList<randnotiz::AnnotationId> &ids);
    /// A highlight waits for highlight(question, answer); without an answer nothing happens.
    void overlapAsked(const randnotiz::OverlapQuestion &question);
    /// In the library.
    void highlightedAll(const randnotiz::HighlightAllOutcome &outcome);
    void articleChanged();
    /// The article has another text now: body() and all passages are new.
    void reloaded();
    /// After reloaded(), when the text is that of another revision, whoever made it current.
    void revised(const randnotiz::Receipt &receipt);
    /// The article is in the trash or gone; whoever owns the session closes it.
    void ended();
    void failed(const randnotiz::ActFailure &failure);
    void replayed(const randnotiz::ReplayedAct &act);
    void idle();

private:
    friend class SessionCommand;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace randnotiz

Q_DECLARE_METATYPE(randnotiz::ActFailure)
Q_DECLARE_METATYPE(randnotiz::Receipt)
Q_DECLARE_METATYPE(randnotiz::ReplayedAct)
Q_DECLARE_METATYPE(randnotiz::OverlapQuestion)
Q_DECLARE_METATYPE(randnotiz::HighlightAllOutcome)
