#include "mainwindow/articleacts.h"

#include "dialogs/articledetailsdialog.h"
#include "dialogs/tagsdialog.h"
#include "library/librarypane.h"
#include "mainwindow/articlecontroller.h"
#include "mainwindow/useractions.h"
#include "session/libraryacts.h"

namespace randnotiz {

namespace {

QList<ArticleId> idsOf(const QList<Article> &articles)
{
    QList<ArticleId> ids;
    for (const Article &article : articles)
        ids += article.id;
    return ids;
}

} // namespace

ArticleActs::ArticleActs(LibraryPane &pane, ArticleController &articles, LibraryActs &acts, UserActions &actions,
                         bool readOnly, QWidget &window)
    : m_pane(pane), m_articles(articles), m_acts(acts), m_actions(actions), m_readOnly(readOnly), m_window(window)
{
    connect(&actions[UserAction::MarkUnread], &QAction::triggered, this, [this] { mark(ReadingState::Unread); });
    connect(&actions[UserAction::MarkReading], &QAction::triggered, this, [this] { mark(ReadingState::Reading); });
    connect(&actions[UserAction::MarkDone], &QAction::triggered, this, [this] { mark(ReadingState::Done); });
    connect(&actions[UserAction::EditTags], &QAction::triggered, this, &ArticleActs::editTags);
    connect(&actions[UserAction::EditDetails], &QAction::triggered, this, &ArticleActs::editDetails);
    connect(&actions[UserAction::TrashArticles], &QAction::triggered, this, &ArticleActs::trash);
    connect(&pane, &LibraryPane::trashRequested, this, &ArticleActs::trash);
    connect(&pane, &LibraryPane::selectionChanged, this, &ArticleActs::refresh);
    connect(&articles, &ArticleController::articleChanged, this, &ArticleActs::refresh);
    refresh();
}

QList<Article> ArticleActs::targets() const
{
    // What is selected in a list that nobody sees is not meant.
    const QList<Article> selected = m_pane.isVisible() ? m_pane.selectedArticles() : QList<Article>();
    if (!selected.isEmpty() || m_articles.session() == nullptr)
        return selected;
    return {m_articles.session()->article()};
}

bool ArticleActs::isAboutOpenArticle(const QList<Article> &articles) const
{
    return articles.size() == 1 && articles.constFirst().id == m_articles.openArticle();
}

void ArticleActs::refresh()
{
    const qsizetype count = targets().size();
    m_actions.setEnabled({UserAction::MarkUnread, UserAction::MarkReading, UserAction::MarkDone, UserAction::EditTags,
                          UserAction::TrashArticles},
                         count > 0 && !m_readOnly);
    m_actions.setEnabled({UserAction::EditDetails, UserAction::Print}, count == 1);
}

void ArticleActs::mark(ReadingState state)
{
    const QList<Article> articles = targets();
    if (isAboutOpenArticle(articles))
        m_articles.session()->setReadingState(state);
    else
        m_acts.setReadingState(idsOf(articles), state);
}

void ArticleActs::editTags()
{
    const QList<Article> articles = targets();
    auto *dialog = new TagsDialog(articles, m_pane.tags().names(), &m_window);
    connect(dialog, &TagsDialog::chosen, this, [this, articles](const QStringList &add, const QStringList &remove) {
        applyTags(articles, add, remove);
    });
    dialog->open();
}

void ArticleActs::applyTags(const QList<Article> &articles, const QStringList &add, const QStringList &remove)
{
    if (!isAboutOpenArticle(articles)) {
        m_acts.changeTags(idsOf(articles), add, remove);
        return;
    }
    QStringList names = add;
    for (const Tag &tag : m_articles.session()->article().tags) {
        if (!remove.contains(tag.name))
            names += tag.name;
    }
    m_articles.session()->setArticleTags(names);
}

void ArticleActs::editDetails()
{
    const QList<Article> articles = targets();
    auto *dialog = new ArticleDetailsDialog(articles.constFirst(), m_readOnly, &m_window);
    connect(dialog, &ArticleDetailsDialog::edited, this, [this](ArticleId id, const Metadata &metadata) {
        if (id == m_articles.openArticle())
            m_articles.session()->setMetadata(metadata);
        else
            m_acts.editDetails(id, metadata);
    });
    dialog->open();
}

void ArticleActs::trash()
{
    if (const QList<ArticleId> ids = idsOf(targets()); !m_readOnly && !ids.isEmpty())
        m_acts.trash(ids);
}

} // namespace randnotiz
