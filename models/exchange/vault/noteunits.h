#pragma once

#include "exchange/vault/filetext.h"
#include "exchange/vault/notebase.h"

namespace randnotiz::vault {

/// A part of the body of a rendered file that is merged for itself.
struct NoteUnit
{
    enum Kind : quint8 {
        Head,  ///< what stands before the first annotation
        Block, ///< one annotation, and what stands between it and the next one
        Tail,  ///< what stands behind the last one
    };
    Kind kind = Head;
    QByteArray key; ///< of a block: the annotation's id, from its second block on with "#2", …; else empty
    AnnotationId annotation;
    QByteArray content;   ///< NoteBlock::content
    bool deleted = false; ///< the annotation is deleted, its block stays
    Lines lines;          ///< the last one isn't blank
    qsizetype blankLines = 0; ///< behind them
};

/// A rendered file, taken apart: always one head, the blocks in their order, one tail.
struct NoteParts
{
    Lines frontMatter;
    QList<NoteUnit> units;

    const NoteUnit *block(const QByteArray &key) const;
};

NoteParts noteParts(const RenderedNote &note, const QList<qsizetype> &deleted = {});
/// Puts together what noteParts() took apart.
/// @param deleted filled with the indexes of the blocks that are deleted
RenderedNote renderedNote(const NoteParts &parts, QList<qsizetype> &deleted);

} // namespace randnotiz::vault
