#include "text/cleantext.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace randnotiz {

namespace {

/// What is neither line ends to be changed, nor control, nor surrogate, nor forbidden.
bool isClean(char16_t c)
{
    if (c < 0x7F)
        return c >= 0x20 || c == u'\n' || c == u'\t';
    if (c < 0xD800)
        return c >= 0xA0 && c != 0x2028 && c != 0x2029;
    return c > 0xDFFF && c < 0xFFFE && c != 0xFEFF && !(c >= 0xFDD0 && c <= 0xFDEF);
}

/// UAX #14 calls these mandatory breaks; U+000B and U+000C part lines and pages in old text files.
bool isLineEnd(char16_t c)
{
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isDropped(char16_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF;
}

/// Rewrites `text` in place from `first` on; what is left never takes more room.
void rewrite(CleanText &clean, qsizetype first)
{
    QChar *const begin = clean.text.data();
    const QChar *const end = begin + clean.text.size();
    QChar *out = begin + first;
    for (const QChar *in = out; in < end; ++in) {
        const char16_t c = in->unicode();
        if (isClean(c)) {
            *out++ = *in;
        } else if (isLineEnd(c)) {
            if (c == u'\r' && in + 1 < end && in[1] == u'\n')
                ++in;
            *out++ = u'\n';
        } else if (c == 0) {
            ++clean.nulCharacters;
            *out++ = QChar::ReplacementCharacter;
        } else if (in->isHighSurrogate() && in + 1 < end && in[1].isLowSurrogate()) {
            *out++ = *in++;
            *out++ = *in;
        } else if (!isDropped(c)) { // a lone surrogate or a noncharacter
            ++clean.replaced;
            *out++ = QChar::ReplacementCharacter;
        }
    }
    clean.text.truncate(out - begin);
}

QString normalised(const QString &text)
{
    // Nothing below U+0300 changes in NFC.
    const bool plain = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x300; });
    if (plain)
        return text;
    UErrorCode status = U_ZERO_ERROR;
    const auto *form = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status))
        return text.normalized(QString::NormalizationForm_C);
    const icu::UnicodeString given(false, reinterpret_cast<const char16_t *>(text.utf16()),
                                   static_cast<int32_t>(text.size()));
    if (form->isNormalized(given, status) && U_SUCCESS(status))
        return text;
    const icu::UnicodeString composed = form->normalize(given, status);
    return QString::fromUtf16(composed.getBuffer(), composed.length());
}

} // namespace

CleanText cleanText(QString text)
{
    CleanText clean;
    clean.text = std::move(text);
    const auto firstUnclean =
        std::ranges::find_if_not(std::as_const(clean.text), [](QChar c) { return isClean(c.unicode()); });
    const qsizetype first = firstUnclean - clean.text.cbegin();
    if (first < clean.text.size())
        rewrite(clean, first);
    clean.text = normalised(clean.text);
    return clean;
}

} // namespace randnotiz
