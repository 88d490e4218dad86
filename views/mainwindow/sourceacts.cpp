#include "mainwindow/sourceacts.h"

#include "dialogs/errortext.h"
#include "dialogs/originaldialog.h"
#include "dialogs/sitedialog.h"
#include "library/library.h"
#include "library/librarypane.h"
#include "library/sites.h"
#include "mainwindow/articleacts.h"
#include "mainwindow/importcontroller.h"
#include "mainwindow/useractions.h"
#include "session/actqueue.h"

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

SourceActs::SourceActs(Library &library, LibraryPane &pane, const ArticleActs &articleActs,
                       ImportController &imports, UserActions &actions, QWidget &window)
    : m_library(library)
    , m_pane(pane)
    , m_articleActs(articleActs)
    , m_imports(imports)
    , m_actions(actions)
    , m_window(window)
{
    connect(&actions[UserAction::ShowOriginal], &QAction::triggered, this, &SourceActs::showOriginal);
    connect(&actions[UserAction::ExtractAgain], &QAction::triggered, this,
            [this] { m_imports.extractAgain(idsOf(m_articleActs.targets())); });
    connect(&actions[UserAction::EditSite], &QAction::triggered, this, &SourceActs::editSite);
    connect(&actions[UserAction::FetchMissing], &QAction::triggered, this,
            [this] { m_imports.fetchMissing(idsOf(missingTexts())); });
    connect(&pane, &LibraryPane::selectionChanged, this, &SourceActs::refresh);
    connect(&pane, &LibraryPane::countsChanged, this, &SourceActs::refresh);
    refresh();
}

SourceActs::~SourceActs()
{
    m_loading.waitForFinished(); // it reads a library that is about to close
}

QList<Article> SourceActs::missingTexts() const
{
    QList<Article> missing;
    for (int row = 0; row < m_pane.articles().rowCount(); ++row) {
        if (const Article &article = m_pane.articles().rowAt(row).article; article.textMissing)
            missing += article;
    }
    return missing;
}

void SourceActs::refresh()
{
    const qsizetype count = m_articleActs.targets().size();
    const bool writable = !m_library.isReadOnly();
    m_actions.setEnabled({UserAction::ShowOriginal}, count == 1);
    m_actions.setEnabled({UserAction::ExtractAgain}, count > 0 && writable);
    m_actions.setEnabled({UserAction::EditSite}, count == 1 && writable);
    m_actions.setEnabled({UserAction::FetchMissing}, writable && !missingTexts().isEmpty());
}

void SourceActs::showOriginal()
{
    const QList<Article> articles = m_articleActs.targets();
    if (articles.isEmpty())
        return;
    m_loading = loadOriginal(m_library, articles.constFirst().id);
    whenFinished(m_loading, this, [this](const Result<OriginalText> &original) {
        if (original)
            (new OriginalDialog(*original, &m_window))->open();
        else if (original.error().code == Error::NotFound)
            Q_EMIT failed(tr("The original of this article was not kept."));
        else
            Q_EMIT failed(errorText(original.error()));
    });
}

void SourceActs::editSite()
{
    const QList<Article> articles = m_articleActs.targets();
    if (articles.isEmpty())
        return;
    const Result<SitePreferences> present =
        m_library.sites().preferences(articles.constFirst().metadata.site.value);
    if (!present) {
        Q_EMIT failed(errorText(present.error()));
        return;
    }
    auto *dialog = new SiteDialog(*present, &m_window);
    connect(dialog, &SiteDialog::chosen, this, [this](const SitePreferences &chosen) {
        whenFinished(
            m_library.post(SetSitePreferences{chosen}), this, [this](const Result<SitePreferences> &result) {
                if (!result)
                    Q_EMIT failed(
                        tr("What you want of this site was not saved. %1").arg(errorText(result.error())));
            });
    });
    dialog->open();
}

} // namespace randnotiz
