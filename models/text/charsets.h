#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace randnotiz {

/// A character set by its two names.
struct Charset
{
    QByteArray name;      ///< IANA, for people and for the library
    QByteArray converter; ///< ICU's

    bool isUtf8() const { return name == "UTF-8"; }
    bool isUtf16() const { return name.startsWith("UTF-16"); }
    friend bool operator==(const Charset &a, const Charset &b) { return a.name == b.name; }
};

/// The character set that `label` means to browsers (WHATWG Encoding Standard: ISO-8859-1 means
/// windows-1252); nothing for an unknown one, and for UTF-7 and the like, which nobody should read.
std::optional<Charset> charsetOf(const QString &label);

/// Text as the bytes have it, still with its line ends, marks and controls.
struct RawText
{
    QString text;
    qint64 invalidSequences = 0; ///< each became one U+FFFD
    qint64 multibyte = 0; ///< UTF-8 only: valid sequences of more than one byte; 0 where none was counted
};

/// UTF-8 by Qt where all is valid, which is fast; else sequence by sequence, as the W3C replaces them.
RawText decodeUtf8(QByteArrayView bytes);
/// Any other character set, by ICU.
RawText decodeBy(const Charset &charset, QByteArrayView bytes);

/// ICU's statistical guess, where it is sure enough of it to be believed.
std::optional<Charset> detectedCharset(QByteArrayView bytes);

} // namespace randnotiz
