#pragma once

#include "domain/citationstyle.h"
#include "domain/exportfilter.h"
#include "domain/exportformat.h"
#include "domain/ids.h"
#include "domain/notestemplate.h"

#include <QList>
#include <QString>

namespace randnotiz {

/// Which notes are to go where, and as what.
struct ExportRequest
{
    QString folder;          ///< absolute
    QList<ArticleId> articles; ///< whose notes, in this order
    QString tag = {};        ///< instead of articles: what this tag or one below it is on, with the notes of articles
                             ///< that carry it; in one file grouped by these tags (see exportplan.h)
    ExportFormat format = ExportFormat::Markdown;
    NotesTemplate notesTemplate = {}; ///< for formats that have one; without text: the one of that name as it is by then;
                                      ///< without a name, too: the one for Obsidian
    ExportFilter filter = {}; ///< where it is active, articles of which it lets nothing through are left out
    bool oneFile = false;    ///< one file in all, in place of one an article; of a single article it is the same
    QString title = {};      ///< of the one file: its heading, its name, and what it is known by at the next export
    bool index = false;      ///< besides the files of articles one that links to them
    CitationStyle citationStyle = CitationStyle::English; ///< of sources
    bool removesDeleted = false; ///< blocks of deleted annotations leave the files, unless the person wrote in them; else
                                 ///< they are marked
    bool makesFolder = true; ///< where there is none; else NotFound
    bool everything = false; ///< instead of articles: all that are in the library by then, oldest first

    friend bool operator==(const ExportRequest &, const ExportRequest &) = default;
};

} // namespace randnotiz
