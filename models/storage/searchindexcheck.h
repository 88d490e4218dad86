#pragma once

#include "domain/result.h"
#include "storage/backup.h"

#include <QStringList>

namespace randnotiz {

class Database;

/// What of the search index is not what the texts would give; English, empty when all is well. Rows that wait to be
/// indexed are none of it, nor is anything while another version of the program made the index.
///
/// Reads every word of the index and tokenizes every text, in about the time that making the index takes. FTS5's own check
/// is a write, and so would keep the Writer from all else.
///
/// @param progress over rows; may be null
/// Errors: Cancelled.
Result<QStringList> checkSearchIndex(Database &database, const Progress &progress = {});

} // namespace randnotiz
