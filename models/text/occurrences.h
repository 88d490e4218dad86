#pragma once

#include "domain/occurrenceoptions.h"
#include "domain/selectors.h"

#include <QList>
#include <QStringView>

namespace randnotiz {

/// Whether a word goes on across `offset` of `text`, also where a soft hyphen stands there. Scripts that are written
/// without spaces have no such places.
bool isInsideWord(QStringView text, qsizetype offset);

/// All places where the words of `text[sample]` stand, compared as ComparableText folds them: case, ß and ss,
/// quotation marks, hyphenation and white space don't part what a reader takes for the same. Each begins and ends on
/// a grapheme.
///
/// @param sample  UTF-16, without white space at its ends; it counts as an occurrence itself, whatever `options` say
/// @returns UTF-16, ascending, none overlaps another. Takes O(text).
QList<TextRange> occurrences(QStringView text, TextRange sample, OccurrenceOptions options);

} // namespace randnotiz
