#pragma once

#include <QString>

namespace randnotiz {

/// A file name made of a title, good on every usual file system and in Obsidian's links.
///
/// Without path parts, control and direction characters, `/ \ : | * ? " < > # ^ [ ]`, Windows' reserved
/// names (CON, COM1, …), a dot or space at either end, a hyphen at the beginning. NFC. At most 120 bytes
/// of UTF-8 with `suffix`, cut between graphemes. Never empty: "untitled" where nothing is left of the title.
///
/// @param suffix appended as it is, e.g. ".md"; shorter than 100 bytes
QString safeFileName(const QString &title, const QString &suffix);

} // namespace randnotiz
