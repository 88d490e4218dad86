#pragma once

#include "mainwindow/preferences.h"
#include "mainwindow/windowstate.h"

#include <QSettings>
#include <QStringList>

namespace randnotiz {

/// What the program keeps between two starts, in $XDG_CONFIG_HOME/randnotiz/randnotiz.ini. All keys and
/// defaults stand in one table in settings.cpp; a value that can't be read counts as the default.
class Settings
{
public:
    Settings();

    Preferences preferences() const;
    void setPreferences(const Preferences &preferences);

    /// @param library canonical path: each library remembers its own last article
    WindowState windowState(const QString &library) const;
    void setWindowState(const QString &library, const WindowState &state);

    /// Canonical paths, the last one first, at most eight.
    QStringList recentLibraries() const;
    void addRecentLibrary(const QString &library);

private:
    QSettings m_store;
};

} // namespace randnotiz
