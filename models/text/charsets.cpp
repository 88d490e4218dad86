#include "text/charsets.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

namespace randnotiz {

namespace {

/// Labels that mean more than their own name says.
struct Alias
{
    const char *label; ///< ICU's name of what was asked for
    const char *name;
    const char *converter;
};

constexpr std::array aliases{
    Alias{"ISO-8859-1", "windows-1252", "windows-1252"},  Alias{"US-ASCII", "windows-1252", "windows-1252"},
    Alias{"ISO-8859-9", "windows-1254", "windows-1254"},  Alias{"ISO-8859-11", "windows-874", "windows-874"},
    Alias{"TIS-620", "windows-874", "windows-874"},       Alias{"GB2312", "GBK", "GBK"},
    Alias{"Shift_JIS", "Shift_JIS", "ibm-943_P15A-2003"}, Alias{"EUC-KR", "EUC-KR", "windows-949"},
    Alias{"KS_C_5601-1987", "EUC-KR", "windows-949"},
};

struct ConverterDeleter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterDeleter>;

Converter openConverter(const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &status));
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// IANA's preferred name; nothing for ICU's own converters.
const char *ianaName(const char *label)
{
    UErrorCode status = U_ZERO_ERROR;
    const char *name = ucnv_getStandardName(label, "MIME", &status);
    if (!name || U_FAILURE(status)) {
        status = U_ZERO_ERROR;
        name = ucnv_getStandardName(label, "IANA", &status);
    }
    return U_SUCCESS(status) ? name : nullptr;
}

/// Counts what the converter can't read, and puts U+FFFD in its place.
void countInvalid(const void *context, UConverterToUnicodeArgs *arguments, const char *, int32_t,
                  UConverterCallbackReason reason, UErrorCode *status)
{
    if (reason > UCNV_IRREGULAR) // reset, close and clone come by here too
        return;
    ++*static_cast<qint64 *>(const_cast<void *>(context));
    constexpr UChar replacement[]{0xFFFD};
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, replacement, 1, 0, status);
}

/// The bytes that a Windows page leaves free come out of ICU as C1 controls, which no Windows text has.
void replaceUnassigned(RawText &raw)
{
    for (QChar &c : raw.text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0) {
            c = QChar::ReplacementCharacter;
            ++raw.invalidSequences;
        }
    }
}

RawText decodeBrokenUtf8(QByteArrayView bytes)
{
    RawText raw;
    raw.text.reserve(bytes.size());
    const auto *data = reinterpret_cast<const uint8_t *>(bytes.data());
    const auto size = static_cast<int32_t>(bytes.size());
    int32_t i = 0;
    while (i < size) {
        const int32_t start = i;
        UChar32 c = 0;
        U8_NEXT(data, i, size, c);
        raw.invalidSequences += c < 0 ? 1 : 0;
        raw.multibyte += c >= 0 && i - start > 1 ? 1 : 0;
        raw.text += QChar::fromUcs4(c < 0 ? 0xFFFD : static_cast<char32_t>(c));
    }
    return raw;
}

/// Character sets that ICU's detection names for texts that hardly anyone has: mainframes, and those
/// with escape sequences, which it would also find in stray control characters.
bool isFarFetched(QByteArrayView name)
{
    return name.startsWith("IBM4") || name.startsWith("ISO-2022") || name.startsWith("UTF-");
}

/// Of 100, for one byte a character; below that western European is likelier.
constexpr int32_t sureEnough = 30;
/// The same for several bytes a character.
constexpr int32_t surelyAsian = 50;

bool hasSeveralBytes(QByteArrayView name)
{
    constexpr std::array names{"Shift_JIS", "EUC-JP", "EUC-KR", "GB18030", "Big5"};
    return std::ranges::any_of(names, [name](const char *one) { return name == QByteArrayView(one); });
}

/// A stretch that holds the first bytes beyond ASCII: ICU takes half a second for a megabyte, and learns
/// nothing from what comes later.
QByteArrayView tellingPart(QByteArrayView bytes)
{
    constexpr qsizetype before = 512;
    constexpr qsizetype length = 3 * 1024;
    const auto first =
        std::ranges::find_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const qsizetype start = std::max<qsizetype>(0, first - bytes.begin() - before);
    return bytes.sliced(start, std::min(length, bytes.size() - start));
}

} // namespace

std::optional<Charset> charsetOf(const QString &label)
{
    const QByteArray asked = label.trimmed().toLatin1();
    if (asked.isEmpty())
        return std::nullopt;
    const char *name = ianaName(asked.constData());
    if (!name)
        return std::nullopt;
    const auto *alias =
        std::ranges::find_if(aliases, [name](const Alias &one) { return qstricmp(one.label, name) == 0; });
    const Charset charset =
        alias != aliases.end() ? Charset{alias->name, alias->converter} : Charset{name, name};
    const bool unwelcome = charset.name == "UTF-7" || charset.name.startsWith("SCSU") ||
                           charset.name == "BOCU-1" || charset.name == "CESU-8" ||
                           charset.name.startsWith("IBM");
    if (unwelcome || !openConverter(charset.converter.constData()))
        return std::nullopt;
    return charset;
}

RawText decodeUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    RawText raw;
    raw.text = decoder(bytes);
    return decoder.hasError() ? decodeBrokenUtf8(bytes) : raw;
}

RawText decodeBy(const Charset &charset, QByteArrayView bytes)
{
    if (charset.isUtf8())
        return decodeUtf8(bytes);
    RawText raw;
    const Converter converter = openConverter(charset.converter.constData());
    if (!converter)
        return raw;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter.get(), countInvalid, &raw.invalidSequences, nullptr, nullptr, &status);
    raw.text.resize(2 * bytes.size() + 1);
    const int32_t length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(raw.text.data()),
                                         static_cast<int32_t>(raw.text.size()), bytes.data(),
                                         static_cast<int32_t>(bytes.size()), &status);
    raw.text.resize(U_SUCCESS(status) ? length : 0);
    if (charset.name.startsWith("windows-"))
        replaceUnassigned(raw);
    return raw;
}

std::optional<Charset> detectedCharset(QByteArrayView bytes)
{
    const QByteArrayView sample = tellingPart(bytes);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &count, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        const QByteArrayView name(ucsdet_getName(matches[i], &status));
        const int32_t confidence = ucsdet_getConfidence(matches[i], &status);
        if (isFarFetched(name) || confidence < (hasSeveralBytes(name) ? surelyAsian : sureEnough))
            continue;
        const std::optional<Charset> charset = charsetOf(QString::fromLatin1(name));
        if (charset && (!hasSeveralBytes(name) || decodeBy(*charset, bytes).invalidSequences == 0))
            return charset;
    }
    return std::nullopt;
}

} // namespace randnotiz
