#pragma once

#include "domain/citationstyle.h"
#include "domain/colour.h"
#include "domain/finding.h"
#include "session/articlesession.h"
#include "style/theme.h"

#include <QLocale>
#include <QMap>
#include <QString>

#include <optional>

namespace randnotiz {

/// What the reader chose for the whole program.
struct Preferences
{
    QString language;          ///< "en", "de"; empty: the system's
    Theme theme = Theme::AsDesktop;
    QString readerFont;        ///< family; empty: the desktop's serif font
    double readerPointSize = 13;
    int zoom = 100;            ///< of the reader, per cent
    OverlapRule overlaps = OverlapRule::Keep; ///< what becomes of highlights that a new one overlaps
    QString backupFolder;      ///< empty: defaultBackupFolder()
    bool automaticBackups = true; ///< once a day, and before closing after changes
    std::optional<CitationStyle> citationStyle; ///< of copied quotations; nullopt: as the language of the program
    FindOptions find;          ///< how the reader last looked for something in an article
    int trashDays = 30;        ///< days of use after which the trash is emptied; 0: never

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// The style that was chosen, else that of the program's language.
inline CitationStyle citationStyleOf(const Preferences &preferences)
{
    return preferences.citationStyle.value_or(QLocale().language() == QLocale::German ? CitationStyle::German
                                                                                       : CitationStyle::English);
}

} // namespace randnotiz
