#pragma once

#include <QString>

namespace randnotiz {

/// Characters as a canonical text may hold them, with what was replaced.
struct CleanText
{
    QString text;             ///< as DecodedText::text says
    qint64 replaced = 0;      ///< lone surrogates and noncharacters that became U+FFFD
    qint64 nulCharacters = 0; ///< U+0000 that became U+FFFD
};

/// Makes all line ends U+000A, drops byte order marks and control characters, replaces what no text
/// may hold, and normalises to NFC. One pass and no copy where nothing has to change.
CleanText cleanText(QString text);

} // namespace randnotiz
