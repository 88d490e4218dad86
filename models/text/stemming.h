#pragma once

#include "text/searchlanguage.h"

#include <QString>

namespace randnotiz {

/// What is left of a word without its inflection: "policy" and "policies" are both "polici", "Haus" and "Häuser" both
/// "haus". Not always a word, and for comparing only.
///
/// @param word one word; folded by QString::toLower() before it is stemmed. Empty stays empty.
/// Thread-safe.
/// @see SearchStemmer
QString stemmed(QStringView word, SearchLanguage language);

} // namespace randnotiz
