#pragma once

#include "domain/typedsearch.h"

#include <QStringView>

namespace randnotiz::cli {

class Words;

/// Where in a search as it was typed something doesn't mean what it may look like, and what: "at character 6: …".
QString hintWords(const SearchHint &hint, QStringView typed, const Words &words);

} // namespace randnotiz::cli
