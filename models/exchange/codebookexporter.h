#pragma once

#include "domain/codebook.h"

#include <QByteArray>

namespace randnotiz {

/// The code book as a table (see csvLine(), also for names that a spreadsheet would take for formulas): a header line, and of each
/// tag, levels that are no tags themselves left out:
///
///     tag,level,name,description,colour,articles,annotations,articles with below,annotations with below
///
/// `tag` is the whole name, `level` counts from 1, `name` is the last level, `colour` "#rrggbb" or empty.
QByteArray exportCodebookCsv(const Codebook &codebook);

/// The code book in the REFI-QDA exchange format 1.0 (.qdc), UTF-8: nested `Code`s with the tag's uuid as `guid`. A level that
/// is no tag itself is a code that can't be used (isCodable="false"), its guid derived from its name.
///
/// The schema asks for one code or more: what an empty code book gives is well-formed, but not valid.
/// @param origin name and version of the program
/// @see REFI-QDA Standard 1.5, Codebook.xsd: CodeBook (origin) > Codes > Code (guid, name, isCodable, color) > Description?, Code*
QByteArray exportCodebookQdc(const Codebook &codebook, const QString &origin);

} // namespace randnotiz
