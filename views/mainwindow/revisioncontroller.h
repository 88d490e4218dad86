#pragma once

#include "session/articlesession.h"
#include "session/originaltext.h"
#include "session/revisionreading.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QToolButton;

namespace randnotiz {

class ArticleActs;
class ArticleController;
class Dialogs;
class HistoryDialog;
class LibraryPane;
class NewTextDialog;
class ReaderView;
class ReceiptStrip;
class ReviewPanel;
class UserActions;

/// The texts of an article over time: new ones, pasted or edited; the receipt that follows; the review of what was
/// reworded or not found; the history. All that changes something is an act of the article's session.
class RevisionController : public QObject
{
    Q_OBJECT

public:
    /// What the controller works on: borrowed, and must outlive it.
    struct Parts
    {
        Library &library;
        LibraryPane &pane;
        ReaderView &reader;
        ArticleController &articles;
        const ArticleActs &articleActs;
        UserActions &actions;
        ReceiptStrip &receipt;
        ReviewPanel &review;
        QToolButton &toReview; ///< says how much there is to review in the whole library
        Dialogs &dialogs;
        QWidget &window;
    };
    explicit RevisionController(const Parts &parts);
    ~RevisionController() override;

    /// An annotation, also an orphan, is to be about what is selected in the text.
    void attach(AnnotationId annotation);
    void retranslate();

Q_SIGNALS:
    /// Something that the reader asked for was not done.
    void failed(const QString &text);

private:
    void refreshActions();
    void followSession();
    void inSession(ArticleId article, std::function<void(ArticleSession &)> act);

    void pasteText();
    void editText();
    void open(NewTextDialog *dialog, ArticleId article, Act act,
              std::function<QFuture<Result<NewText>>(const QString &text, const QString &html)> read);
    void take(NewTextDialog *dialog, Act act, const Result<NewText> &text);
    void save(NewTextDialog *dialog, Act act, const NewText &text);

    void showHistory(ArticleId article, RevisionId before = {}, RevisionId after = {});
    void showOriginal(const QString &title, RevisionId revision);

    void startReview(bool wholeLibrary);
    void loadReview();
    void followReview();
    void count();
    void showCount();

    Parts m_parts;
    QPointer<ArticleSession> m_session; ///< that is listened to
    ArticleId m_afterOpening;
    std::function<void(ArticleSession &)> m_toDo; ///< once m_afterOpening is open
    QPointer<HistoryDialog> m_history;
    QTimer m_reload; ///< of what is to be reviewed: many changes come together
    bool m_loadingReview = false;
    qint64 m_toReview = 0;
    QFuture<Result<EditableText>> m_editable;
    QFuture<Result<NewText>> m_newText;
    QFuture<Result<History>> m_historyLoading;
    QFuture<Result<OriginalText>> m_original;
    QFuture<Result<QList<ReviewItem>>> m_review;
    QFuture<Result<qint64>> m_count;
};

} // namespace randnotiz
