#pragma once

#include "exchange/notestoexport.h"
#include "exchange/safefilename.h"

#include <QByteArray>

namespace randnotiz {

/// The notes of one article as Markdown with YAML front matter for Obsidian: what its built-in template makes of them
/// (resources/templates/obsidian.mustache). UTF-8, lines parted by U+000A. Pure; the same values give the same bytes. The
/// file holds, parted by blank lines:
///
/// 1. Front matter, see notesFrontMatter().
/// 2. `# ` and the title (without one: the address, else the id).
/// 3. The source line: authors, source, date, link, as far as known, parted by ` · `.
/// 4. The reader's note on the article.
/// 5. For each annotation:
///    - the quote, see quotationMarkdown(): what a CommonMark parser makes of it is the quote, word for word;
///    - `^h-UUID`: the block id by which Obsidian links to a quote; it has to follow the quote at once;
///    - `colour name · [Randnotiz](randnotiz://annotation/UUID)`, and for an orphan
///      ` · orphan, from revision` with the hash of the text that it was made on;
///    - the note, see containedNote();
///    - the tags, see obsidianTag().
///
/// No note can hold a line like the block ids, so that these part the annotations for whoever reads the file back:
/// readQuotations() finds them.
QByteArray exportMarkdown(const NotesToExport &notes);

} // namespace randnotiz
