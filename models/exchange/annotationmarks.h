#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QList>

namespace randnotiz {

/// The place of an annotation in an exported note. Lines count from 0.
struct AnnotationMark
{
    AnnotationId id;
    qsizetype line = 0;       ///< that names the annotation
    qsizetype quoteStart = 0; ///< lines of the block quotation that it names, half open; empty when there is none
    qsizetype quoteEnd = 0;

    friend bool operator==(const AnnotationMark &, const AnnotationMark &) = default;
};

/// Finds the annotations in Markdown that one of our templates made, and people have edited since. An annotation is
/// named by, in this order:
///
/// - a block id `^h-UUID` (Obsidian): the quotation stands above it, or the id at its last line;
/// - a property `id:: UUID` (Logseq): the quotation stands in the same block of the outline, below it or above;
/// - a link to `randnotiz://annotation/UUID` (all others): the quotation stands above it.
///
/// Each annotation comes once, by the first of its names that has a quotation (else by the first one), in the order of
/// the file; a quotation belongs to one annotation. What stands in fenced code outside of quotations names nothing.
QList<AnnotationMark> annotationMarks(const QByteArray &markdown);

} // namespace randnotiz
