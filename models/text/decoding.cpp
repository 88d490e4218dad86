#include "text/decoding.h"

#include "text/charsets.h"
#include "text/cleantext.h"

#include <algorithm>
#include <array>

namespace randnotiz {

namespace {

const Charset utf8{"UTF-8", "UTF-8"};
const Charset western{"windows-1252", "windows-1252"};
const Charset westernWithEuro{"ISO-8859-15", "ISO-8859-15"};

struct Mark
{
    QByteArrayView bytes;
    Charset charset;
};

/// The byte order mark that `bytes` begin with.
std::optional<Mark> markOf(QByteArrayView bytes)
{
    // UTF-32 first: its little-endian mark begins with that of UTF-16.
    static const std::array marks{
        Mark{QByteArrayView("\xFF\xFE\0\0", 4), {"UTF-32LE", "UTF-32LE"}},
        Mark{QByteArrayView("\0\0\xFE\xFF", 4), {"UTF-32BE", "UTF-32BE"}},
        Mark{QByteArrayView("\xEF\xBB\xBF", 3), utf8},
        Mark{QByteArrayView("\xFF\xFE", 2), {"UTF-16LE", "UTF-16LE"}},
        Mark{QByteArrayView("\xFE\xFF", 2), {"UTF-16BE", "UTF-16BE"}},
    };
    for (const Mark &mark : marks) {
        const bool whole = mark.bytes.size() < 4 || bytes.size() % 4 == 0;
        if (whole && bytes.startsWith(mark.bytes))
            return mark;
    }
    return std::nullopt;
}

/// UTF-16 shows by its zero bytes, which stand all on even or all on odd places: at least those of
/// spaces and line ends (a tenth), whatever the script.
std::optional<Charset> utf16WithoutMark(QByteArrayView bytes)
{
    const qsizetype units = std::min<qsizetype>(bytes.size(), 64 * 1024) / 2;
    if (units == 0 || bytes.size() % 2 != 0)
        return std::nullopt;
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < 2 * units; ++i)
        zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    const bool little = zeros[1] > zeros[0];
    const auto [few, many] = std::minmax(zeros[0], zeros[1]);
    if (many * 10 < units || few * 20 > many)
        return std::nullopt;
    const Charset charset = little ? Charset{"UTF-16LE", "UTF-16LE"} : Charset{"UTF-16BE", "UTF-16BE"};
    if (decodeBy(charset, bytes).invalidSequences > 0)
        return std::nullopt;
    return charset;
}

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool hasC1Controls(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x80 && c.unicode() < 0xA0; });
}

/// Whether `raw`, read as `declared` says, is what its writer meant. A stray byte in a text that
/// otherwise fits is damage of the text, not a wrong name.
bool fits(const RawText &raw, const Charset &declared)
{
    if (declared.isUtf8())
        return raw.invalidSequences == 0 || raw.invalidSequences * 10 <= raw.multibyte;
    // Nobody writes C1 controls: an ISO-8859 text that has them is a Windows text.
    const bool controls = declared.name.startsWith("ISO-8859") && hasC1Controls(raw.text);
    return !controls && raw.invalidSequences * 100 <= raw.text.size();
}

/// What the bytes are when nobody said it, or wrongly.
Charset guessedCharset(QByteArrayView bytes)
{
    const RawText asUtf8 = decodeUtf8(bytes);
    if (fits(asUtf8, utf8))
        return utf8;
    Charset charset = detectedCharset(bytes).value_or(western);
    // ISO-8859-15 has the euro sign where windows-1252 has ¤, which nobody types. ICU doesn't know it.
    const bool mayBeEuro = charset == western && bytes.contains('\xA4');
    if (mayBeEuro && !hasC1Controls(decodeBy(westernWithEuro, bytes).text))
        charset = westernWithEuro;
    return charset;
}

/// `declared` says UTF-16 as such, the bytes the order; that is no contradiction.
bool sameCharset(const Charset &declared, const Charset &actual)
{
    return declared == actual || (declared.name == "UTF-16" && actual.isUtf16()) ||
           (declared.name == "UTF-32" && actual.name.startsWith("UTF-32"));
}

struct Choice
{
    Charset charset;
    RawText raw;
    bool guessed = false;
};

Choice chosen(QByteArrayView bytes, const std::optional<Charset> &declared)
{
    if (const auto mark = markOf(bytes))
        return {mark->charset, decodeBy(mark->charset, bytes.sliced(mark->bytes.size())), false};
    if (!isAscii(bytes)) {
        const RawText raw = decodeUtf8(bytes);
        if (raw.invalidSequences == 0)
            return {utf8, raw, false};
    }
    if (const auto utf16 = utf16WithoutMark(bytes))
        return {*utf16, decodeBy(*utf16, bytes), !declared || !sameCharset(*declared, *utf16)};
    if (declared && !declared->isUtf16() && !declared->name.startsWith("UTF-32")) {
        const RawText raw = decodeBy(*declared, bytes);
        if (fits(raw, *declared))
            return {*declared, raw, false};
    }
    if (isAscii(bytes))
        return {utf8, decodeUtf8(bytes), false};
    const Charset guess = guessedCharset(bytes);
    return {guess, decodeBy(guess, bytes), true};
}

} // namespace

DecodedText decode(const QByteArray &bytes, const QString &declared)
{
    const std::optional<Charset> named = charsetOf(declared);
    Choice choice = chosen(bytes, named);
    CleanText clean = cleanText(std::move(choice.raw.text));

    DecodedText decoded;
    decoded.text = std::move(clean.text);
    decoded.charset = QString::fromLatin1(choice.charset.name);
    decoded.guessed = choice.guessed;
    decoded.declarationWrong = named && !sameCharset(*named, choice.charset);
    decoded.invalidSequences = choice.raw.invalidSequences + clean.replaced;
    decoded.nulBytes = clean.nulCharacters;
    return decoded;
}

} // namespace randnotiz
