#pragma once

#include "domain/colour.h"

#include <QMap>
#include <QObject>
#include <QStringList>

class QMainWindow;
class QMenu;
class QToolBar;

namespace randnotiz {

class UserActions;

/// The menu bar and the tool bar: where the actions stand. Titles follow the language.
class Menus : public QObject
{
    Q_OBJECT

public:
    /// @param actions borrowed; must outlive the menus
    Menus(UserActions &actions, QMainWindow &window);

    void setRecentLibraries(const QStringList &paths);
    /// The menu of the articles that are selected in the list.
    QMenu *articleMenu() const { return m_article; }
    void retranslate();

Q_SIGNALS:
    void recentLibraryChosen(const QString &path);

private:
    void fillMenus();
    void fillToolBar();

    UserActions &m_actions;
    QMenu *m_file = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_theme = nullptr;
    QMenu *m_article = nullptr;
    QMenu *m_annotation = nullptr;
    QMenu *m_help = nullptr;
    QToolBar *m_toolBar = nullptr;
};

} // namespace randnotiz
