#pragma once

#include "domain/articlebody.h"

namespace randnotiz {

/// An edited text whose untouched blocks are as they were before it went through a format that can't say all of them
/// (captions, for example).
///
/// @param edited   what was read from the edited text
/// @param echo     what is read from the same text unedited
/// @param original what the text was written from
/// Blocks of `edited` that stand in `echo`, too, in the same order, and are the only trace there of a block of
/// `original`, become that block, with its text and runs; all others stay. Pure.
ArticleBody withKeptStructure(const ArticleBody &edited, const ArticleBody &echo, const ArticleBody &original);

} // namespace randnotiz
