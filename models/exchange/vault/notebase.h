#pragma once

#include "exchange/vault/renderednote.h"

#include <optional>

namespace randnotiz {

/// What a file of notes was exported as the last time: the common ancestor of what the person made of the file since,
/// and of what is exported next.
struct NoteBase
{
    /// A callout of ours in the person's file, so that it can be taken out again as long as nobody changed it.
    struct Callout
    {
        QByteArray block; ///< see NoteUnit::key
        QByteArray text;  ///< its lines, parted by U+000A
        bool deletion = false; ///< says that the annotation is deleted; otherwise a conflict's

        friend bool operator==(const Callout &, const Callout &) = default;
    };

    RenderedNote note;           ///< as rendered; blocks of deleted annotations that stay in the file are in it too
    QList<qsizetype> deleted;    ///< which of note.blocks are such ones; ascending
    QList<Callout> callouts;

    friend bool operator==(const NoteBase &, const NoteBase &) = default;
};

/// Compressed, for keeping.
QByteArray packedBase(const NoteBase &base);
/// Nothing for what packedBase() didn't make.
std::optional<NoteBase> unpackedBase(const QByteArray &packed);

} // namespace randnotiz
