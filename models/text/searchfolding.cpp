#include "text/searchfolding.h"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/bytestream.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace randnotiz {

namespace {

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Nearly every word that isn't ASCII is Latin-1: an eighth of the time that ICU takes.
/// @returns false for what else there is
bool foldLatin1(std::string_view word, std::string &folded)
{
    for (size_t i = 0; i < word.size(); ++i) {
        const auto byte = static_cast<unsigned char>(word[i]);
        if (byte < 0x80) {
            folded += lower(word[i]);
            continue;
        }
        if (byte != 0xC3 || i + 1 == word.size())
            return false;
        auto next = static_cast<unsigned char>(word[++i]);
        if (next < 0x80 || next > 0xBF)
            return false;
        if (next == 0x9F) { // ß
            folded += "ss";
            continue;
        }
        if (next < 0x9F && next != 0x97)
            next = static_cast<unsigned char>(next + 0x20);
        folded += "\xC3";
        folded += static_cast<char>(next);
    }
    return true;
}

/// Letters that are not made of another one and an accent, but read as one.
UChar32 plainLetter(UChar32 c)
{
    switch (c) {
    case 0x00F8: return 'o'; // ø
    case 0x0142: return 'l'; // ł
    case 0x0111: return 'd'; // đ
    case 0x0131: return 'i'; // ı
    case 0x0127: return 'h'; // ħ
    default: return c;
    }
}


} // namespace

std::string exactForm(std::string_view word)
{
    std::string folded;
    folded.reserve(word.size());
    if (foldLatin1(word, folded))
        return folded;

    UErrorCode status = U_ZERO_ERROR;
    const auto *fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status))
        return std::string(word);
    const icu::UnicodeString given =
        icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
    icu::UnicodeString result = fold->normalize(given, status);
    result.findAndReplace(icu::UnicodeString(char16_t(0x2019)), icu::UnicodeString(u'\''));
    folded.clear();
    result.toUTF8String(folded);
    return folded;
}

std::string withoutAccents(std::string_view word)
{
    if (isAscii(word))
        return std::string(word);
    UErrorCode status = U_ZERO_ERROR;
    const auto *decompose = icu::Normalizer2::getNFKDInstance(status);
    const auto *compose = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status))
        return std::string(word);
    const icu::UnicodeString given =
        icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
    const icu::UnicodeString parts = decompose->normalize(given, status);
    icu::UnicodeString plain;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 c = parts.char32At(i);
        const uint8_t combining = u_getCombiningClass(c);
        // Vowel signs and viramas (0 and 9) spell the word in scripts of India; kana keep their voice marks (8).
        if (combining == 0 || combining == 9 || combining == 8) {
            if (c == 0x00E6)
                plain.append(u"ae", 2);
            else if (c == 0x0153)
                plain.append(u"oe", 2);
            else
                plain.append(plainLetter(c));
        }
    }
    std::string result;
    compose->normalize(plain, status).toUTF8String(result);
    return result;
}

std::string withoutGermanDigraphs(std::string_view word)
{
    std::string plain;
    plain.reserve(word.size());
    for (size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        plain += c;
        const bool opens = c == 'a' || c == 'o' || c == 'u';
        if (!opens || i + 1 == word.size() || word[i + 1] != 'e')
            continue;
        constexpr std::string_view keeps = "aeiouyq";
        if (i > 0 && keeps.find(word[i - 1]) != std::string_view::npos)
            continue;
        ++i;
    }
    return plain;
}

} // namespace randnotiz
