#pragma once

#include <QString>

namespace randnotiz {

/// What a page states about itself, fit for the metadata: one clean line of at most 500 UTF-16 units;
/// character references that were escaped twice ("&amp;#8222;") are read; characters that would turn the
/// direction of the text around it (U+202A to U+202E, U+2066 to U+2069) are gone.
QString statedText(QStringView written);

/// The form by which two headings are the same: lower case, one kind of quotation mark, dash and space, no
/// soft hyphens.
QString comparableText(QStringView text);

} // namespace randnotiz
