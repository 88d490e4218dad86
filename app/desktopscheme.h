#pragma once

#include <optional>

namespace randnotiz {

/// What the desktop's portal (org.freedesktop.appearance, color-scheme) says. Waits for its answer for
/// at most 300 ms; nothing when there is no portal, no answer, or no preference.
std::optional<bool> desktopPrefersDark();

} // namespace randnotiz
