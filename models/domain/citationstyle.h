#pragma once

#include <QtGlobal>

namespace randnotiz {

/// The language by whose custom a quotation and its source are written.
enum class CitationStyle : quint8 { German, English };

} // namespace randnotiz
