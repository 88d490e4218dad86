#include "mainwindow/menus.h"

#include "mainwindow/useractions.h"

#include <QActionGroup>
#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <initializer_list>
#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr std::nullopt_t gap = std::nullopt;

template <typename Bar>
void fill(Bar &bar, const UserActions &actions, std::initializer_list<std::optional<UserAction>> entries)
{
    for (const std::optional<UserAction> &entry : entries) {
        if (entry)
            bar.addAction(&actions[*entry]);
        else
            bar.addSeparator();
    }
}

} // namespace

Menus::Menus(UserActions &actions, QMainWindow &window) : QObject(&window), m_actions(actions)
{
    QMenuBar *bar = window.menuBar();
    for (QMenu **menu : {&m_file, &m_edit, &m_view, &m_article, &m_annotation, &m_help})
        *menu = bar->addMenu(QString());
    m_recent = new QMenu(&window);
    m_theme = new QMenu(&window);
    m_toolBar = window.addToolBar(QString());
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({18, 18});
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    fillMenus();
    fillToolBar();
    retranslate();
}

void Menus::fillMenus()
{
    fill(*m_file, m_actions, {UserAction::NewLibrary, UserAction::OpenLibrary});
    m_file->addMenu(m_recent);
    fill(*m_file, m_actions,
         {gap, UserAction::ImportFiles, UserAction::ImportFolder, UserAction::AddByAddress, UserAction::PasteArticle,
           UserAction::FetchMissing, gap, UserAction::Export, UserAction::KeptFolders, UserAction::VerifyNotes, gap,
           UserAction::ShowBackups, UserAction::CheckLibrary, UserAction::ShowTrash, gap, UserAction::Quit});
    fill(*m_edit, m_actions,
         {UserAction::Undo, UserAction::Redo, gap, UserAction::Copy, gap, UserAction::SearchLibrary, UserAction::SaveSearch, gap, UserAction::Find,
          UserAction::FindNext, UserAction::FindPrevious, gap,
          UserAction::BrowseAnnotations, UserAction::ManageTags, gap, UserAction::Preferences});
    fill(*m_view, m_actions, {UserAction::ZoomIn, UserAction::ZoomOut, UserAction::ResetZoom, gap});
    m_view->addMenu(m_theme);
    fill(*m_theme, m_actions, {UserAction::ThemeDesktop, UserAction::ThemeLight, UserAction::ThemeDark});
    auto *themes = new QActionGroup(this);
    for (QAction *theme : m_theme->actions())
        themes->addAction(theme);
    fill(*m_view, m_actions,
         {gap, UserAction::ShowLibrary, UserAction::ShowAnnotations, gap, UserAction::NextPane, UserAction::PreviousPane});
    fill(*m_article, m_actions,
         {UserAction::MarkUnread, UserAction::MarkReading, UserAction::MarkDone, gap, UserAction::EditTags,
          UserAction::EditDetails, gap, UserAction::EditText, UserAction::NewText, UserAction::ShowHistory,
          UserAction::Review, gap, UserAction::LoadPictures, UserAction::ShowOriginal,
          UserAction::ExtractAgain, UserAction::EditSite, gap, UserAction::Export, UserAction::Print, gap, UserAction::TrashArticles});
    fill(*m_annotation, m_actions,
         {UserAction::Colour1, UserAction::Colour2, UserAction::Colour3, UserAction::Colour4, UserAction::Colour5,
          UserAction::Colour6, gap, UserAction::HighlightAll, gap, UserAction::AnnotationNote, UserAction::AnnotationTags, gap,
          UserAction::CopyQuotation, UserAction::ShowEvidence, gap, UserAction::NextAnnotation, UserAction::PreviousAnnotation, gap,
          UserAction::RemoveAnnotation});
    fill(*m_help, m_actions, {UserAction::ShowKeys, gap, UserAction::About});
}

void Menus::fillToolBar()
{
    fill(*m_toolBar, m_actions,
         {UserAction::ShowLibrary, gap, UserAction::ImportFiles, UserAction::PasteArticle, UserAction::Export, gap,
          UserAction::Undo, UserAction::Redo, gap, UserAction::EditTags, UserAction::MarkDone});
    auto *stretch = new QWidget;
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(stretch);
    fill(*m_toolBar, m_actions, {UserAction::ZoomOut, UserAction::ZoomIn, gap, UserAction::ShowAnnotations});
}

void Menus::setRecentLibraries(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        QString shown = QDir::toNativeSeparators(path);
        if (const QString home = QDir::homePath(); path.startsWith(home + u'/'))
            shown = u"~"_s + shown.sliced(home.size());
        m_recent->addAction(shown.replace(u'&', "&&"_L1), this, [this, path] { Q_EMIT recentLibraryChosen(path); });
    }
    m_recent->setEnabled(!paths.isEmpty());
}

void Menus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_recent->setTitle(tr("Recent &libraries"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_theme->setTitle(tr("&Theme"));
    m_article->setTitle(tr("&Article"));
    m_annotation->setTitle(tr("A&nnotation"));
    m_help->setTitle(tr("&Help"));
    m_toolBar->setWindowTitle(tr("Tool bar"));
}

} // namespace randnotiz
