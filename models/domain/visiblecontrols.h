#pragma once

#include <QString>

namespace randnotiz {

/// A title, name or address that came from outside, as it may be shown: what would reorder or hide a part of it
/// is written out, U+202E as "⟨U+202E⟩".
///
/// That are the controls of writing direction (also where they come in pairs), other invisible format characters
/// (zero width, tags), line separators, Hangul fillers, and control characters except U+0009 and U+000A. What
/// words need stays as it is: joiners and soft hyphens within them, joiners of emoji, the tags of a flag.
///
/// Only for showing: what is stored, copied, exported or written as JSON keeps its characters. Never fails.
/// @see Unicode UAX #9 (directional formatting), UTS #39 and UAX #31, 2.3 (where joiners make a difference)
QString visibleControls(const QString &text);

} // namespace randnotiz
