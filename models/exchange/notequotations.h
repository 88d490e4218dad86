#pragma once

#include "domain/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace randnotiz {

/// A quotation in a file of notes.
struct NoteQuotation
{
    qint64 line = 0;         ///< of the file, from 1: where its words begin
    QString text;            ///< as a reader of the Markdown sees it, without the marks around a quoted sentence; all line
                             ///< ends and ends of paragraphs are U+000A
    AnnotationId annotation; ///< that the file says it is; null: it says nothing
    bool isOnlyLinked = false; ///< a link says so, which may lead elsewhere as well
};

struct NoteQuotations
{
    QList<NoteQuotation> quotations; ///< in the order of the file
    QList<ArticleId> articles;       ///< that the file names by id: in its front matter or by a link; each once
    QStringList linkedAddresses;     ///< as written
    QString frontMatter;             ///< as it stands there

    /// That the file names, as written: its front matter's and those of its links. Parses YAML.
    QStringList addresses() const;
};

/// Finds the quotations in Markdown notes, our own and anybody's:
///
/// - every block quotation, however deep it stands; one in another one is a part of it. Callouts (`> [!kind]`) are none,
///   but `[!quote]` and `[!cite]`;
/// - what has six words or more between quotation marks in running text (see quotedSentences()): in paragraphs, lists and
///   tables, not in code, headings, formulas, comments or raw HTML.
///
/// An annotation's id makes a quotation that annotation's: Obsidian's `^h-UUID`, Logseq's `id:: UUID`, or a link to
/// randnotiz://annotation/UUID; in the block quotation itself, at its end, or in the paragraph that follows (callouts
/// between them aside), Logseq's also in the one before it; for a quoted sentence the first one behind it in its paragraph.
/// A title in a line that begins with a dash, behind a quotation, is its source and no quotation. Ids, other `key:: value` lines
/// and Obsidian's `==` and `%%…%%` are no part of the text.
///
/// Pure. A file that would take the parser minutes (see opensTooMuch()) has no quotations.
NoteQuotations readQuotations(const QString &markdown);

} // namespace randnotiz
