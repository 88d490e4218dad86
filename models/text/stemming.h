#pragma once

#include <QString>

namespace randnotiz {

/// Languages whose inflections are known.
enum class StemLanguage : quint8 { German, English };

/// What is left of a word without its inflection: "policy" and "policies" are both "polici", "Haus" and "Häuser" both
/// "haus". Not always a word, and for comparing only.
///
/// @param word one word; folded by QString::toLower() before it is stemmed. Empty stays empty.
/// Thread-safe.
/// @see Snowball: German stemming algorithm; English (Porter2) stemming algorithm
QString stemmed(QStringView word, StemLanguage language);

} // namespace randnotiz
