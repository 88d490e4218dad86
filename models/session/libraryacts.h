#pragma once

#include "domain/article.h"
#include "domain/changes.h"
#include "domain/result.h"
#include "session/actqueue.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QUndoStack>

#include <variant>

namespace randnotiz {

class Library;
class LibraryCommand;

/// What the reader did to articles that need not be open, to annotations anywhere, to tags, and to saved searches; one kind of
/// act, one wording in the views.
enum class LibraryAct : quint8 {
    Tag,
    TagAnnotations,
    RecolourAnnotations,
    SetState,
    EditDetails,
    Trash,
    Restore,
    RenameTag,
    MergeTags,
    TrashTags,
    RestoreTags,
    EditTag,
    SetDistinctTags,
    ImportAnnotations,
    SaveSearch,
    EditSavedSearch,
    DeleteSavedSearch,
};

/// A change that LibraryActs can take back.
using LibraryChange =
    std::variant<ChangeTags, ChangeAnnotations, SetReadingState, EditArticle, SetTrashed, ReplayTags, SetDistinctTags,
                 ChangeSavedSearch>;

/// Acts on articles and annotations in lists, one or many, and on tags, each undoable by one stack for the whole library. Acts return
/// at once and are posted one after another; a command is pushed once the Writer has answered. Lives in the
/// library's thread.
class LibraryActs : public QObject
{
    Q_OBJECT

public:
    /// @param library borrowed; must outlive this object
    explicit LibraryActs(Library &library, QObject *parent = nullptr);
    /// Posts what still waits; the library carries it out before it closes.
    ~LibraryActs() override;

    /// Commands' texts are untranslated: show them by undoText() (session/commands/undotext.h).
    QUndoStack &undoStack() { return m_stack; }

    void changeTags(const QList<ArticleId> &articles, const QStringList &add, const QStringList &remove);
    void changeAnnotationTags(const QList<AnnotationId> &annotations, const QStringList &add, const QStringList &remove);
    /// @param annotations as they were when the reader saw them: a Conflict where one has changed since
    void recolour(const QList<Annotation> &annotations, Colour colour);
    void setReadingState(const QList<ArticleId> &articles, ReadingState state);
    /// A value that differs from the present one is stored as it is, with its origin.
    void editDetails(ArticleId article, const Metadata &metadata);
    void trash(const QList<ArticleId> &articles, const QList<AnnotationId> &annotations = {});
    /// What an import of annotations has brought in already becomes an act that undo takes back, into the trash.
    void recordImport(const QList<ArticleId> &articles, const QList<AnnotationId> &annotations);
    void restore(const QList<ArticleId> &articles, const QList<AnnotationId> &annotations);

    /// Also moves the tag below another one; see MoveTag.
    void renameTag(const QString &from, const QString &to);
    void mergeTags(const QString &from, const QString &to);
    void trashTags(const QList<TagStamp> &tags);
    void restoreTags(const QList<TagStamp> &tags);
    /// Its description, its colour, or both.
    void editTag(const EditTag &edit);
    void setDistinctTags(TagId first, TagId second);

    /// Its id may be null.
    void saveSearch(SavedSearch search);
    /// Conflict unless it is as in `before`.
    void editSavedSearch(const SavedSearch &before, const SavedSearch &after);
    void deleteSavedSearch(const SavedSearch &search);

public Q_SLOTS:
    /// Wait for acts that are being saved, so that it is always the reader's last act that is undone.
    void undo();
    void redo();

Q_SIGNALS:
    /// After COMMIT, of an undo or redo too. @param count articles and annotations, or tags, that really changed;
    /// 0: nothing to do
    void done(randnotiz::LibraryAct act, qint64 count);
    /// After done(), of an undo or redo. @param text of its command: show it by undoText()
    void replayed(const QString &text, bool undone);
    /// Nothing of it was stored. A command whose undo or redo failed is dropped.
    void failed(randnotiz::LibraryAct act, const randnotiz::Error &error);

private:
    friend class LibraryCommand;

    enum class Direction : quint8 { Undo, Redo };

    void postTags(LibraryAct act, const ChangeTags &change);
    void postTrash(LibraryAct act, const SetTrashed &change);
    template <typename Change> void changeTagsThemselves(LibraryAct act, const Change &change);
    void changeSavedSearch(LibraryAct act, const ChangeSavedSearch &change);
    void push(LibraryAct act, LibraryChange forward, LibraryChange backward);
    void post(LibraryAct act, const LibraryChange &change, LibraryCommand *command, Direction direction);
    /// Lets the commands know which versions of tags an act, or an undo or redo, has left behind. A command that another
    /// program's change has overtaken keeps its version, and will be refused.
    void followVersions(const QHash<TagId, qint64> &before, const TagsChanged &now);
    /// The stack may have deleted a command while its answer was under way.
    bool isAlive(const LibraryCommand *command) const;
    void drop(LibraryCommand *command, Direction direction);

    Library &m_library;
    ActQueue m_queue;
    QUndoStack m_stack;
};

} // namespace randnotiz
