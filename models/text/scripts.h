#pragma once

namespace randnotiz {

/// Whether a UTF-16 unit belongs to Chinese or Japanese writing, which has no spaces between words: kana, the
/// ideographs of the BMP, and their punctuation. (Korean has spaces.)
constexpr bool isWrittenWithoutSpaces(char16_t c)
{
    return (c >= 0x3001 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x4DBF)
           || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
}

} // namespace randnotiz
