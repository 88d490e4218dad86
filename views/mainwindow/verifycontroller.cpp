#include "mainwindow/verifycontroller.h"

#include "dialogs/verifydialog.h"
#include "mainwindow/articlecontroller.h"

namespace randnotiz {

VerifyController::VerifyController(Library &library, ArticleController &articles, Dialogs &dialogs, QWidget &window)
    : m_library(library)
    , m_articles(articles)
    , m_dialogs(dialogs)
    , m_window(window)
{
}

void VerifyController::open(const QString &exported)
{
    if (!m_dialog) {
        m_dialog = new VerifyDialog(m_library, m_dialogs, &m_window);
        connect(m_dialog, &VerifyDialog::annotationRequested, &m_articles, &ArticleController::goTo);
        connect(m_dialog, &VerifyDialog::articleRequested, &m_articles,
                [this](ArticleId article) { m_articles.open(article); });
    }
    m_dialog->suggest(exported);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace randnotiz
