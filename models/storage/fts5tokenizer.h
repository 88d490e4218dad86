#pragma once

#include "domain/result.h"

#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct fts5_api;

namespace randnotiz {

/// FTS5's interface on a connection; null where the engine has none.
fts5_api *fts5Of(sqlite3 *connection);

/// Makes the tokenizer "randnotiz" known on a connection.
///
/// A text that is indexed has its article's language before it, between two U+E000. What is searched for comes as the
/// tokens themselves: see fts5Phrase().
/// Errors: EngineMismatch where the engine has no FTS5.
Result<void> registerSearchTokenizer(sqlite3 *connection);

/// A place of a phrase: the tokens of which one must stand there.
using PhrasePlace = std::vector<std::string>;

/// A phrase for FTS5's MATCH, with its quotation marks.
std::string fts5Phrase(const std::vector<PhrasePlace> &places);

} // namespace randnotiz
