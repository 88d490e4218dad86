#pragma once

#include <QString>

namespace randnotiz {

/// Whether `c` shows nothing: white space, or a format character (zero-width space, soft hyphen, …).
bool isInvisible(QChar c);

/// Whether a reader sees anything of `text`.
bool hasVisibleText(QStringView text);

/// `text` as a value of the metadata: clean, NFC, white space runs as one space, trimmed, cut at a
/// word after 500 UTF-16 units.
QString oneLine(QStringView text);

/// `text` itself when it has at most `limit` UTF-16 units; else cut at a word (or, without spaces, at a
/// grapheme) so that it has at most `limit` with the "…" behind it.
QString cutAtWord(const QString &text, qsizetype limit);

} // namespace randnotiz
