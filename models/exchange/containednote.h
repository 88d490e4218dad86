#pragma once

#include <QString>

namespace randnotiz {

/// A note as the reader typed it, so far as it can stand in a file of notes without reaching beyond its end.
///
/// Blank lines at its ends are dropped and line ends made U+000A. What would swallow the text behind it is
/// mended with as little change as does it, tried in this order: a code fence that is still open is closed;
/// raw HTML is escaped; the whole note is escaped. An odd `%%` or `$$` (Obsidian's comments and formulas) and
/// a block id such as the export itself writes ("^h-" and a UUID) get a backslash before them.
///
/// @returns Markdown that ends without a line end; empty for an empty note
QString containedNote(const QString &note);

} // namespace randnotiz
