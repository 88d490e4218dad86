#pragma once

#include <QString>

namespace randnotiz {

/// CommonMark swallows a line like "[Foto]: Anna" as the definition of a link, though a reader meant words. Puts a
/// backslash before those that define no address or that nothing refers to, so that they stay text.
QString withStrayDefinitionsAsText(const QString &markdown);

} // namespace randnotiz
