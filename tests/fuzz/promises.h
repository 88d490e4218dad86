#pragma once

#include "exchange/parsedarticle.h"

namespace randnotiz {

/// Ends the program with what was promised, unless it holds: a fuzzer keeps the bytes that led here.
void promise(bool holds, const char *what);

/// What ArticleBody says of itself: consistent, clean, NFC, its hash and structure stable, no address that a click
/// could not open and no picture that is no web address.
void keepsPromises(const ArticleBody &body);
/// Values in one line each, dates that exist, only web addresses.
void keepsPromises(const Metadata &metadata);
void keepsPromises(const ParsedArticle &article);

} // namespace randnotiz
