#pragma once

#include "exchange/parsedarticle.h"

#include <optional>

namespace randnotiz {

/// Reads a text that is nothing but one http or https address, as it comes from a share menu or a list of
/// things to read: an article of which only the address is known. Nothing for any other text.
std::optional<ParsedArticle> readBareAddress(const QString &text);

} // namespace randnotiz
