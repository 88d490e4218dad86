#pragma once

#include "domain/article.h"
#include "session/articlesession.h"

#include <QObject>

#include <memory>

class QUndoGroup;

namespace randnotiz {

class AnnotationPanel;
class Dialogs;
class Library;
class ReaderView;

/// Opens articles: makes their session, and hands it to the text and the panel.
class ArticleController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    ArticleController(Library &library, QUndoGroup &undoGroup, ReaderView &reader, AnnotationPanel &panel,
                      Dialogs &dialogs, QWidget &window);
    ~ArticleController() override;

    /// nullptr while no article is open.
    ArticleSession *session() const { return m_session.get(); }
    ArticleId openArticle() const;

    /// Reads the article in a pool thread, then shows it; the last one that was asked for wins.
    /// @param annotation goes there; null: to the place where the reader left
    void open(ArticleId id, AnnotationId annotation = {});
    /// To an annotation, in whichever article it is.
    void goTo(AnnotationId annotation);
    /// For the open article and for all that are opened.
    void setOverlapRule(OverlapRule rule);
    /// Asks where words could not be saved, then closes and calls `then`; not if the reader stays.
    void closeThen(std::function<void()> then);

Q_SIGNALS:
    /// Another article (or none) is open, or what is known about it has changed.
    void articleChanged();
    /// The reader's acts are in the library.
    void saved();
    void actFailed(const randnotiz::ActFailure &failure);
    void failed(const randnotiz::Error &error);

private:
    void show(ArticleSession::Loaded loaded, AnnotationId annotation);
    void close();
    void select(AnnotationId annotation);

    Library &m_library;
    QUndoGroup &m_undoGroup;
    ReaderView &m_reader;
    AnnotationPanel &m_panel;
    Dialogs &m_dialogs;
    QWidget &m_window;
    std::unique_ptr<ArticleSession> m_session;
    QFuture<Result<ArticleSession::Loaded>> m_job;
    OverlapRule m_overlapRule = OverlapRule::Keep;
    quint64 m_wanted = 0; ///< counts what was asked for, so that a late answer is known as such
    bool m_actsDone = false;
    bool m_actFailed = false;
};

} // namespace randnotiz
