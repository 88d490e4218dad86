#pragma once

#include "domain/mergeconflict.h"
#include "exchange/vault/notebase.h"

#include <optional>

namespace randnotiz {

/// An export into a file that a person writes in, as it is seen from outside.
struct SeenExport
{
    std::optional<QByteArray> before; ///< the person's file; nothing: there was none
    const NoteBase *base = nullptr;   ///< the last export that was recorded; null: none
    RenderedNote ours;                ///< what there is to export
    QByteArray keptBlocks = {};       ///< blocks of deleted annotations that the file kept: no news, where `base` lacks them
    QByteArray after;
    QList<MergeConflict> conflicts;   ///< that were reported
    bool keptCopy = false;            ///< of the file as it was
    bool removesDeleted = false;
};

/// What an export may not do, and did; empty: it is as it should be. In the texts, each word of the person is
/// "personword" with a number, and each of the library that may change "libraryword" with one.
///
/// - Every line that holds a word of the person stands in the file afterwards, as often as before and byte for byte, but
///   for one at a key that is ours alone (id, revision, annotations): then a copy of the file is kept.
/// - What the person took out does not come back.
/// - Keys of the front matter that we don't know stay as they are, and all keep the person's order.
/// - A key or block that the person has left alone becomes the library's.
/// - No annotation is lost or doubled. That of a deleted one is marked, or is removed where nobody changed it.
/// - What is new in the library stands in the file, or is told as a conflict.
/// - A conflict is true: its wording of the person's stands in the file, and the library's in it too.
/// - A file that nobody touched becomes what is exported.
QByteArray faultOf(const SeenExport &seen);

} // namespace randnotiz
