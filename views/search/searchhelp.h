#pragma once

#include "domain/typedsearch.h"

class QWidget;

namespace randnotiz {

/// Shows what can be searched for, with examples in the interface's language, below `line`, until a key or click
/// elsewhere sends it away.
void showSearchHelp(QWidget &line, SearchNames names);

} // namespace randnotiz
