#pragma once

#include <QStringList>

namespace randnotiz {

/// The names in what a page puts where its authors belong, often several times: "Von Anna Muster und Jan
/// Beispiel, dpa | 7. Februar 2025" is Anna Muster and Jan Beispiel. Labels, dates, addresses, what people
/// are and whom they work for go; an office ("Redaktion", "dpa") stays only when nobody else is named. A
/// single word may be a name here ("Tobi"). Empty when there is no name.
QStringList authorNames(const QStringList &values);

/// "von", "de", "van": what may stand in small letters in a name.
bool isNameParticle(QStringView word);

} // namespace randnotiz
