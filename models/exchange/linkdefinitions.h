#pragma once

#include <QString>

namespace randnotiz {

/// CommonMark swallows a line like "[Foto]: Anna" as the definition of a link, though a reader meant words. Puts a
/// backslash before those that define no address or that nothing refers to, so that they stay text;
/// likewise those after the first 5,000, and all
/// brackets of paragraphs with so many that md4c would take minutes for them.
QString withStrayDefinitionsAsText(const QString &text);

} // namespace randnotiz
