#include "mainwindow/articlecontroller.h"

#include "dialogs/dialogs.h"
#include "library/annotations.h"
#include "library/library.h"
#include "reader/readerview.h"
#include "session/actqueue.h"
#include "sidepanel/annotationpanel.h"

#include <QUndoGroup>
#include <QUndoStack>

namespace randnotiz {

ArticleController::ArticleController(Library &library, QUndoGroup &undoGroup, ReaderView &reader,
                                     AnnotationPanel &panel, Dialogs &dialogs, QWidget &window)
    : m_library(library)
    , m_undoGroup(undoGroup)
    , m_reader(reader)
    , m_panel(panel)
    , m_dialogs(dialogs)
    , m_window(window)
{
    connect(&reader, &ReaderView::currentAnnotationPicked, &panel, &AnnotationPanel::setCurrentAnnotation);
    connect(&reader, &ReaderView::noteRequested, &panel, &AnnotationPanel::editNote);
    connect(&reader, &ReaderView::tagsRequested, &panel, &AnnotationPanel::editTags);
    connect(&panel, &AnnotationPanel::currentAnnotationPicked, &reader, &ReaderView::setCurrentAnnotation);
    connect(&panel, &AnnotationPanel::finished, &reader, [&reader] { reader.setFocus(); });
}

ArticleController::~ArticleController()
{
    // The window that would listen is going.
    blockSignals(true);
    close();
    m_job.waitForFinished();
}

ArticleId ArticleController::openArticle() const
{
    return m_session == nullptr ? ArticleId() : m_session->article().id;
}

void ArticleController::open(ArticleId id, AnnotationId annotation)
{
    const quint64 wanted = ++m_wanted;
    if (id == openArticle()) {
        select(annotation);
        return;
    }
    m_job = ArticleSession::load(m_library, id);
    whenFinished(m_job, this, [this, wanted, annotation](const Result<ArticleSession::Loaded> &loaded) {
        if (wanted != m_wanted)
            return;
        if (!loaded) {
            Q_EMIT failed(loaded.error());
            return;
        }
        closeThen([this, article = *loaded, annotation] { show(article, annotation); });
    });
}

void ArticleController::goTo(AnnotationId annotation)
{
    const Result<Annotation> found = m_library.annotations().annotation(annotation);
    if (!found)
        Q_EMIT failed(found.error());
    else
        open(found->article, found->deletedMs == 0 ? annotation : AnnotationId());
}

void ArticleController::setOverlapRule(OverlapRule rule)
{
    m_overlapRule = rule;
    if (m_session != nullptr)
        m_session->setOverlapRule(rule);
}

void ArticleController::closeThen(std::function<void()> then)
{
    m_panel.commitPendingEdits();
    if (m_session != nullptr && m_session->isBusy()) {
        // Only the library's answer tells whether all that was typed is kept. Queued, since the session
        // may not be deleted under its own signal.
        connect(m_session.get(), &ArticleSession::idle, this,
                [this, then = std::move(then)]() mutable { closeThen(std::move(then)); },
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    if (!m_panel.hasUnsavedText()) {
        close();
        then();
        return;
    }
    const Question question{tr("Unsaved note"), tr("Words that you typed are not in the library."),
                            tr("They could not be saved. If you go on, they are lost. Stay to copy them or to try again."),
                            {tr("Go on and lose them")}, true};
    m_dialogs.ask(&m_window, question, [this, then = std::move(then)](int choice) {
        if (choice != 0)
            return;
        close();
        then();
    });
}

void ArticleController::show(ArticleSession::Loaded loaded, AnnotationId annotation)
{
    m_session = std::make_unique<ArticleSession>(m_library, std::move(loaded));
    ArticleSession *session = m_session.get();
    session->setOverlapRule(m_overlapRule);
    m_undoGroup.addStack(&session->undoStack());
    connect(session, &ArticleSession::articleChanged, this, &ArticleController::articleChanged);
    connect(session, &ArticleSession::annotationsChanged, this, &ArticleController::articleChanged);
    connect(session, &ArticleSession::reloaded, this, &ArticleController::articleChanged);
    connect(session, &ArticleSession::ended, this, &ArticleController::close, Qt::QueuedConnection);
    // What was undone says more than that it is saved.
    connect(&session->undoStack(), &QUndoStack::indexChanged, this, [this] { m_actsDone = true; });
    connect(session, &ArticleSession::highlightedAll, this, [this] { m_actsDone = false; });
    connect(session, &ArticleSession::replayed, this, [this](const ReplayedAct &act) {
        m_actsDone = false;
        if (!act.place.isEmpty())
            m_reader.reveal(act.place);
    });
    connect(session, &ArticleSession::failed, this, [this](const ActFailure &failure) {
        m_actFailed = true;
        Q_EMIT actFailed(failure);
    });
    connect(session, &ArticleSession::idle, this, [this] {
        if (m_actsDone && !m_actFailed)
            Q_EMIT saved();
        m_actsDone = false;
        m_actFailed = false;
    });
    m_reader.setSession(session);
    m_panel.setSession(session);
    if (!session->isReadOnly())
        session->beginReading();
    select(annotation);
    Q_EMIT articleChanged();
}

void ArticleController::select(AnnotationId annotation)
{
    if (annotation.isNull() || m_session == nullptr)
        return;
    m_reader.setCurrentAnnotation(annotation);
    m_panel.setCurrentAnnotation(annotation);
    // Whoever goes to an annotation wants to do something with it: its keys are those of the reader.
    m_reader.setFocus();
}

void ArticleController::close()
{
    if (m_session == nullptr)
        return;
    m_panel.setSession(nullptr);
    m_reader.setSession(nullptr);
    m_undoGroup.removeStack(&m_session->undoStack());
    m_session.reset();
    Q_EMIT articleChanged();
}

} // namespace randnotiz
