#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

namespace randnotiz {

/// Text made of bytes, with what had to be decided and replaced on the way.
struct DecodedText
{
    QString text;            ///< NFC; U+000A line ends (CRLF, CR, U+000B, U+000C, U+2028, U+2029, U+0085 become one); no NUL,
                             ///< no control characters but U+0009 and U+000A (dropped), no U+FDD0..U+FDEF, U+FFFE, U+FFFF, no lone surrogate, no BOM
    QString charset;         ///< IANA name by which the bytes were read, e.g. "UTF-8", "windows-1252"
    bool guessed = false;    ///< neither a byte order mark nor a (working) declaration named it, and it isn't plain UTF-8
    bool declarationWrong = false; ///< `declared` was not what the bytes are
    qint64 invalidSequences = 0;   ///< byte sequences (or noncharacters) replaced by U+FFFD
    qint64 nulBytes = 0;           ///< NUL characters replaced by U+FFFD
};

/// Decodes by, in this order: byte order mark (UTF-8, UTF-16, UTF-32), valid UTF-8 that is not plain ASCII,
/// UTF-16 without a mark (by its zero bytes), the `declared` name, ICU's detection, windows-1252.
/// ISO-8859-1 is read as windows-1252 (WHATWG Encoding Standard). Never fails: what can't be decoded is replaced and counted.
///
/// @param declared charset name from the file or its headers; may be empty or unknown
DecodedText decode(const QByteArray &bytes, const QString &declared = {});

} // namespace randnotiz
