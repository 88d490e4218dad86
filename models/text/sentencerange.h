#pragma once

#include "domain/selectors.h"

#include <QStringView>

namespace randnotiz {

/// The whole sentences that hold `range`, without white space around them. A sentence ends with its line at the latest.
/// UTF-16. An empty range gets the sentence that it stands in. Never fails.
/// @see Unicode UAX #29, section 5
TextRange sentencesAround(QStringView text, TextRange range);

} // namespace randnotiz
