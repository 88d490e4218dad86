#include "mainwindow/revisioncontroller.h"

#include "dialogs/acttext.h"
#include "dialogs/dialogs.h"
#include "dialogs/errortext.h"
#include "dialogs/historydialog.h"
#include "dialogs/newtextdialog.h"
#include "dialogs/originaldialog.h"
#include "library/library.h"
#include "library/librarypane.h"
#include "mainwindow/articleacts.h"
#include "mainwindow/articlecontroller.h"
#include "mainwindow/receiptstrip.h"
#include "mainwindow/reviewpanel.h"
#include "mainwindow/useractions.h"
#include "reader/readerview.h"
#include "session/actqueue.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QToolButton>

#include <chrono>
#include <utility>

namespace randnotiz {

using namespace std::chrono_literals;

RevisionController::RevisionController(const Parts &parts)
    : m_parts(parts)
{
    UserActions &actions = parts.actions;
    connect(&actions[UserAction::NewText], &QAction::triggered, this, &RevisionController::pasteText);
    connect(&actions[UserAction::EditText], &QAction::triggered, this, &RevisionController::editText);
    connect(&actions[UserAction::ShowHistory], &QAction::triggered, this, [this] {
        if (const QList<Article> targets = m_parts.articleActs.targets(); targets.size() == 1)
            showHistory(targets.constFirst().id);
    });
    connect(&actions[UserAction::Review], &QAction::triggered, this,
            [this] { startReview(m_parts.articles.session() == nullptr || m_parts.articles.session()->countToReview() == 0); });
    connect(&parts.toReview, &QToolButton::clicked, this, [this] { startReview(true); });
    connect(&parts.pane, &LibraryPane::selectionChanged, this, &RevisionController::refreshActions);
    connect(&parts.articles, &ArticleController::articleChanged, this, &RevisionController::followSession);

    connect(&parts.receipt, &ReceiptStrip::reviewRequested, this, [this] { startReview(false); });
    connect(&parts.receipt, &ReceiptStrip::comparisonRequested, this, [this](RevisionId before, RevisionId after) {
        showHistory(m_parts.articles.openArticle(), before, after);
    });
    connect(&parts.review, &ReviewPanel::currentChanged, this, &RevisionController::followReview);
    connect(&parts.review, &ReviewPanel::scopeChanged, this, &RevisionController::loadReview);
    connect(&parts.review, &ReviewPanel::closed, this, [this] {
        m_parts.review.hide();
        m_parts.reader.setFocus();
    });
    connect(&parts.review, &ReviewPanel::acceptAsked, this, [this](AnnotationId id) {
        if (m_session != nullptr)
            m_session->acceptWording(id);
    });
    connect(&parts.review, &ReviewPanel::keepAsked, this, [this](AnnotationId id) {
        if (m_session != nullptr)
            m_session->keepQuote(id);
    });
    connect(&parts.review, &ReviewPanel::attachAsked, this, &RevisionController::attach);
    connect(&parts.reader, &ReaderView::selectionChanged, this,
            [this] { m_parts.review.setSelectionThere(!m_parts.reader.selection().isEmpty()); });

    m_reload.setSingleShot(true);
    m_reload.setInterval(50ms);
    connect(&m_reload, &QTimer::timeout, this, [this] {
        count();
        if (!m_parts.review.isHidden())
            loadReview();
    });
    connect(&parts.library, &Library::changed, this, [this](const ChangeSet &changes) {
        const bool concerns = !changes.annotationsChanged.isEmpty() || !changes.articlesRevised.isEmpty()
                              || !changes.articlesRemoved.isEmpty() || !changes.articlesAdded.isEmpty();
        if (concerns && !m_reload.isActive())
            m_reload.start();
    });
    m_parts.toReview.hide();
    count();
    followSession();
}

RevisionController::~RevisionController()
{
    // What still reads a library that is about to close.
    m_editable.waitForFinished();
    m_newText.waitForFinished();
    m_historyLoading.waitForFinished();
    m_original.waitForFinished();
    m_review.waitForFinished();
    m_count.waitForFinished();
}

void RevisionController::refreshActions()
{
    const bool one = m_parts.articleActs.targets().size() == 1;
    m_parts.actions.setEnabled({UserAction::ShowHistory}, one);
    m_parts.actions.setEnabled({UserAction::NewText, UserAction::EditText}, one && !m_parts.library.isReadOnly());
}

void RevisionController::followSession()
{
    refreshActions();
    ArticleSession *session = m_parts.articles.session();
    if (session != m_session) {
        m_session = session;
        m_parts.receipt.hide();
        if (session != nullptr) {
            connect(session, &ArticleSession::revised, this, [this](const Receipt &receipt) {
                if (receipt.anchors.total() > 0)
                    m_parts.receipt.show(receipt);
            });
        }
        if (!m_parts.review.isHidden() && !m_parts.review.isAboutLibrary())
            loadReview();
    }
    if (session != nullptr && m_toDo && session->article().id == m_afterOpening)
        std::exchange(m_toDo, {})(*session);
    m_parts.review.setActsEnabled(session != nullptr && !session->isReadOnly()
                                  && session->article().id == m_parts.review.currentArticle());
}

void RevisionController::inSession(ArticleId article, std::function<void(ArticleSession &)> act)
{
    if (m_session != nullptr && m_session->article().id == article) {
        act(*m_session);
        return;
    }
    m_afterOpening = article;
    m_toDo = std::move(act);
    m_parts.articles.open(article);
}

void RevisionController::attach(AnnotationId annotation)
{
    if (m_session == nullptr)
        return;
    if (const TextRange selection = m_parts.reader.selection(); !selection.isEmpty())
        m_session->attach(annotation, selection);
    else
        Q_EMIT failed(tr("Select the passage in the text first; then attach the annotation to it."));
}

void RevisionController::pasteText()
{
    const QList<Article> targets = m_parts.articleActs.targets();
    if (targets.size() != 1)
        return;
    const ArticleId article = targets.constFirst().id;
    auto *dialog = NewTextDialog::forPasting(targets.constFirst().metadata.title.value,
                                             QGuiApplication::clipboard()->mimeData(), &m_parts.window);
    open(dialog, article, Act::PasteText, [this, article](const QString &text, const QString &html) {
        return loadPastedText(m_parts.library, article, text, html);
    });
}

void RevisionController::editText()
{
    const QList<Article> targets = m_parts.articleActs.targets();
    if (targets.size() != 1)
        return;
    m_editable = loadEditableText(m_parts.library, targets.constFirst().id);
    whenFinished(m_editable, this, [this](const Result<EditableText> &text) {
        if (!text) {
            Q_EMIT failed(errorText(text.error()));
            return;
        }
        auto *dialog = NewTextDialog::forEditing(text->title, text->markdown, &m_parts.window);
        open(dialog, text->article, Act::EditText, [this, read = *text](const QString &markdown, const QString &) {
            EditableText edited = read;
            edited.markdown = markdown;
            return loadEditedText(m_parts.library, edited);
        });
    });
}

void RevisionController::open(NewTextDialog *dialog, ArticleId article, Act act,
                              std::function<QFuture<Result<NewText>>(const QString &, const QString &)> read)
{
    connect(dialog, &NewTextDialog::submitted, this,
            [this, dialog, act, read = std::move(read)](const QString &text, const QString &html) {
                m_newText = read(text, html);
                whenFinished(m_newText, dialog, [this, dialog, act](const Result<NewText> &fresh) { take(dialog, act, fresh); });
            });
    connect(dialog, &NewTextDialog::leaveAsked, this, [this, dialog] {
        const Question question{tr("Unsaved text"), tr("The text that you typed is not in the library."),
                                tr("If you go on, it is lost."), {tr("Discard the text")}, true};
        m_parts.dialogs.ask(dialog, question, [dialog](int choice) {
            if (choice == 0)
                dialog->finish();
        });
    });
    // The article is open by the time when its new text is there.
    inSession(article, [](ArticleSession &) {});
    dialog->open();
}

void RevisionController::take(NewTextDialog *dialog, Act act, const Result<NewText> &text)
{
    if (!text) {
        dialog->showFailure(errorText(text.error()));
        return;
    }
    if (text->doubt == Doubt::None) {
        save(dialog, act, *text);
        return;
    }
    const QLocale locale;
    Question question{tr("Is this still the article?"),
                      tr("The new text has %1 words, the present one %2.")
                          .arg(locale.toString(text->change.words), locale.toString(text->presentWords)),
                      tr("The present text stays in the history; annotations that aren't found in the new one are kept and "
                         "shown as such."),
                      {tr("Take the new text")}};
    m_parts.dialogs.ask(dialog, question, [this, dialog, act, fresh = *text](int choice) {
        if (choice == 0)
            save(dialog, act, fresh);
        else
            dialog->setBusy(false);
    });
}

/// The dialog goes when the text is in the library, not before.
void RevisionController::save(NewTextDialog *dialog, Act act, const NewText &text)
{
    inSession(text.change.article, [dialog = QPointer(dialog), act, change = text.change](ArticleSession &session) {
        if (dialog == nullptr)
            return;
        const auto refused = std::make_shared<bool>(false);
        connect(&session, &ArticleSession::failed, dialog.get(), [dialog, act, refused](const ActFailure &failure) {
            if (failure.act != act || failure.direction != ActFailure::Done)
                return;
            *refused = true;
            dialog->showFailure(actFailureText(failure));
        });
        connect(&session, &ArticleSession::idle, dialog.get(), [dialog, refused] {
            if (!std::exchange(*refused, false))
                dialog->finish();
        }, Qt::SingleShotConnection);
        session.revise(change, act);
    });
}

void RevisionController::showHistory(ArticleId article, RevisionId before, RevisionId after)
{
    m_historyLoading = loadHistory(m_parts.library, article);
    whenFinished(m_historyLoading, this, [this, before, after](const Result<History> &history) {
        if (!history) {
            Q_EMIT failed(errorText(history.error()));
            return;
        }
        if (m_history != nullptr)
            m_history->close();
        m_history = new HistoryDialog(m_parts.library, *history, &m_parts.window);
        connect(m_history, &HistoryDialog::showRequested, this, [this, id = history->article.id](RevisionId revision) {
            inSession(id, [revision](ArticleSession &session) { session.showRevision(revision); });
        });
        connect(m_history, &HistoryDialog::originalRequested, this, &RevisionController::showOriginal);
        if (!after.isNull())
            m_history->compare(before, after);
        m_history->show();
    });
}

void RevisionController::showOriginal(const QString &title, RevisionId revision)
{
    m_original = loadOriginal(m_parts.library, title, revision);
    whenFinished(m_original, this, [this](const Result<OriginalText> &original) {
        QWidget *parent = m_history != nullptr ? static_cast<QWidget *>(m_history) : &m_parts.window;
        if (original)
            (new OriginalDialog(*original, parent))->open();
        else
            Q_EMIT failed(errorText(original.error()));
    });
}

void RevisionController::startReview(bool wholeLibrary)
{
    m_parts.review.setAboutLibrary(wholeLibrary);
    m_parts.review.show();
    m_parts.review.focusList();
    loadReview();
}

void RevisionController::loadReview()
{
    if (m_loadingReview) {
        m_reload.start();
        return;
    }
    const ArticleId article = m_parts.review.isAboutLibrary() ? ArticleId() : m_parts.articles.openArticle();
    if (article.isNull() && !m_parts.review.isAboutLibrary()) {
        m_parts.review.setItems({});
        return;
    }
    m_loadingReview = true;
    m_review = loadReviewItems(m_parts.library, article);
    whenFinished(m_review, this, [this](const Result<QList<ReviewItem>> &items) {
        m_loadingReview = false;
        if (items)
            m_parts.review.setItems(*items);
        else
            m_parts.review.setFailure(errorText(items.error()));
        followSession();
    });
}

/// The passage is shown in the text, and so the article can be acted on.
void RevisionController::followReview()
{
    if (m_parts.review.isHidden() || m_parts.review.current().isNull())
        return;
    m_parts.articles.open(m_parts.review.currentArticle(), m_parts.review.current());
    followSession();
}

void RevisionController::count()
{
    if (m_count.isRunning()) {
        m_reload.start();
        return;
    }
    m_count = countToReview(m_parts.library);
    whenFinished(m_count, this, [this](const Result<qint64> &toReview) {
        m_toReview = toReview ? *toReview : 0;
        showCount();
    });
}

void RevisionController::showCount()
{
    m_parts.toReview.setText(tr("%Ln passage(s) to review", nullptr, static_cast<int>(m_toReview)));
    m_parts.toReview.setToolTip(tr("Annotations whose passages were reworded or not found"));
    m_parts.toReview.setVisible(m_toReview > 0);
}

void RevisionController::retranslate()
{
    showCount();
}

} // namespace randnotiz
