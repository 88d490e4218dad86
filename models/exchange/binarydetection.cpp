#include "exchange/binarydetection.h"

#include <algorithm>
#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

using namespace std::string_view_literals;

/// Each at the start of the file. RTF is text, but of a kind that no importer reads.
constexpr std::array signatures{
    "%PDF-"sv,           "\x89PNG\r\n"sv,     "\xff\xd8\xff"sv,     "GIF87a"sv,       "GIF89a"sv,
    "PK\x03\x04"sv,      "PK\x05\x06"sv,      "\x1f\x8b\x08"sv,     "BZh"sv,          "\xfd" "7zXZ\0"sv,
    "7z\xbc\xaf\x27"sv,  "Rar!\x1a"sv,        "\x28\xb5\x2f\xfd"sv, "\xd0\xcf\x11\xe0\xa1\xb1"sv,
    "SQLite format 3\0"sv, "\x7f" "ELF"sv,    "{\\rtf"sv,           "OggS"sv,         "ID3\x03"sv,
    "ID3\x04"sv,         "wOFF"sv,            "wOF2"sv,             "II*\0"sv,        "MM\0*"sv,
    "fLaC"sv,            "%!PS"sv,            "\x1a\x45\xdf\xa3"sv, "AT&TFORM"sv};

bool isControl(char byte)
{
    const auto unit = static_cast<unsigned char>(byte);
    return unit != 0 && unit < 0x20 && (unit < 0x09 || unit > 0x0d) && unit != 0x1b;
}

} // namespace

bool hasBinarySignature(QByteArrayView bytes)
{
    const auto startsWith = [bytes](std::string_view signature) {
        return bytes.startsWith(QByteArrayView(signature.data(), static_cast<qsizetype>(signature.size())));
    };
    if (std::ranges::any_of(signatures, startsWith))
        return true;
    // RIFF (WebP, WAV, AVI) and ISO base media (MP4, HEIC, AVIF) name their kind further in.
    return (startsWith("RIFF"sv) && bytes.size() > 12 && bytes.sliced(8, 3).compare("WEB") == 0)
           || (startsWith("RIFF"sv) && bytes.size() > 12 && bytes.sliced(8, 3).compare("WAV") == 0)
           || (bytes.size() > 12 && bytes.sliced(4, 4).compare("ftyp") == 0);
}

bool isHardlyText(QByteArrayView bytes, const DecodedText &decoded)
{
    const qsizetype length = std::max<qsizetype>(1, decoded.text.size());
    if (decoded.invalidSequences > length / 5 || decoded.nulBytes > length / 3)
        return true;
    if (decoded.charset.startsWith(u"UTF-16"_s) || decoded.charset.startsWith(u"UTF-32"_s))
        return false; // half of their bytes may look like control characters
    return std::ranges::count_if(bytes, isControl) > bytes.size() / 20;
}

} // namespace randnotiz
