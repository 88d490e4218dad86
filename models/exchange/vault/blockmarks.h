#pragma once

#include "exchange/vault/noteunits.h"

namespace randnotiz::vault {

/// Whether a line holds the id of the annotation that a block is about.
bool isMark(const Line &line, const NoteUnit &block);

/// Whether lines merged from the two sides of a block must not stand so: they hold a new mark of ours beside one of
/// theirs that was to go, half of one layout and half of another; or none, where the person's had one.
bool breaksMarks(const Lines &merged, const Lines &theirs, const NoteUnit &ours, const NoteUnit &base);

/// Whether merged lines hold a new mark of ours although the person took an old one out of the block, and has one
/// elsewhere in the file, in whatever words.
///
/// @param theirs what the person made of the block
/// @param file   all that the person has, without callouts of ours
bool doublesMark(const Lines &merged, const Lines &theirs, const Lines &file, const NoteUnit &base);

} // namespace randnotiz::vault
