#include "text/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace randnotiz {

namespace {

/// Vowel signs and viramas spell the word in scripts of India; what has another combining class than
/// these (0 and 9) only modifies a letter.
bool isDiacritic(UChar32 c)
{
    const uint8_t combiningClass = u_getCombiningClass(c);
    return combiningClass != 0 && combiningClass != 9;
}

} // namespace

QString foldedForFilter(QStringView text)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        return text.toString().toLower();

    UErrorCode status = U_ZERO_ERROR;
    const auto *fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto *decompose = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status))
        return text.toString().toCaseFolded();
    const icu::UnicodeString given(false, text.utf16(), static_cast<int32_t>(text.size()));
    const icu::UnicodeString folded = decompose->normalize(fold->normalize(given, status), status);

    QString result;
    result.reserve(folded.length());
    for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 c = folded.char32At(i);
        if (!isDiacritic(c))
            result += QChar::fromUcs4(static_cast<char32_t>(c));
    }
    return result;
}

} // namespace randnotiz
