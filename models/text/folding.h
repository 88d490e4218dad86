#pragma once

#include <QString>

namespace randnotiz {

/// `text` as it is compared when a reader filters a list: case folded, without diacritics, ß as ss
/// (NFKD, combining marks dropped, Unicode full case folding). Lengths may change.
QString foldedForFilter(QStringView text);

} // namespace randnotiz
