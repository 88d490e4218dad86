#pragma once

#include <QFont>

namespace randnotiz {

/// For what is said beside or below something, in lists.
QFont detailFont(QFont font);

/// For the one line that says why a list is empty.
QFont emptyTitleFont(QFont font);

} // namespace randnotiz
