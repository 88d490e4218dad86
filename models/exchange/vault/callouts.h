#pragma once

#include "exchange/vault/filetext.h"

namespace randnotiz::vault {

/// What a callout of ours says about the lines that it shows.
enum class CalloutKind {
    Changed,        ///< both changed them
    ChangedDeleted, ///< the person took them out, and they have changed in the library
    Removed,        ///< the person changed them, and the library holds them no more; no lines
    Deleted,        ///< the annotation is deleted, its block stays; no lines
};

/// A callout as Obsidian shows it in a box of its own, and every other program as a quotation. No line of it can be
/// taken for a mark of an annotation, by us or by the program that the notes are for.
///
/// @param bullet what an item of an outline begins with ("  - "), where the file is one (as Logseq's): the callout
///               becomes an item too; empty: it is none
Lines callout(CalloutKind kind, const Lines &ours, const QByteArray &bullet);

/// A line without its indent and the bullets of list items.
QByteArrayView contentOf(const QByteArray &line);
/// What the item of an outline begins with of which `line` is the first; empty: it is none.
QByteArray bulletOf(const Line &line);

/// For each line, whether it is one of a callout of ours, whatever the person made of it.
QList<bool> inCallouts(const Lines &lines);
/// For each line, whether it is code, or the fence around it; one that is never closed doesn't count.
QList<bool> inFences(const Lines &lines);

/// Where `lines` stand in `where` one after the other, as the person's lines; -1: nowhere.
qsizetype findLines(const Lines &where, const Lines &lines);
/// The same of a whole callout: what goes on behind it is another one, or one that the person changed.
qsizetype findCallout(const Lines &where, const Lines &lines);

} // namespace randnotiz::vault
