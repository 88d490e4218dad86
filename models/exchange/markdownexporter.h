#pragma once

#include "exchange/safefilename.h"

#include "domain/annotation.h"
#include "domain/article.h"

#include <QByteArray>
#include <QMap>

namespace randnotiz {

/// All that goes into the notes of one article.
struct NotesToExport
{
    Article article;
    ArticleBody body;              ///< of the current revision
    QList<Annotation> annotations; ///< in reading order
    QMap<Colour, QString> colourNames; ///< those that the reader gave
};

/// The notes of one article as Markdown with YAML front matter, UTF-8, lines parted by U+000A.
/// Pure; the same values give the same bytes. The file holds, parted by blank lines:
///
/// 1. Front matter, a line each, always in this order: `id`, `title`, `author` (list), `source`, `url`,
///    `published` (day, month or year), `saved` (UTC), `language`, `tags` (list), `revision` (hash),
///    `annotations` (number). Strings are always double-quoted; what is unknown or empty is `null`, a list `[]`.
/// 2. `# ` and the title (without one: the address, else the id).
/// 3. The source line: authors, source, date, link, as far as known, parted by ` · `.
/// 4. The reader's note on the article.
/// 5. For each annotation:
///    - the quote: every paragraph as its own `>` paragraph, code as a fenced block (unless a line of it begins
///      with a tab), other line ends as hard breaks. What a CommonMark parser makes of it is the quote, word for word, paragraphs and breaks
///      read as U+000A;
///    - `^h-UUID`: the block id by which Obsidian links to a quote; it has to follow the quote at once;
///    - `colour name · [Randnotiz](randnotiz://annotation/UUID)`, and for an orphan
///      ` · orphan, from revision` with the hash of the text that it was made on;
///    - the note, see containedNote();
///    - the tags, see obsidianTag().
///
/// No note can hold a line like the block ids, so that these part the annotations for whoever reads the file back.
QByteArray exportMarkdown(const NotesToExport &notes);

} // namespace randnotiz
