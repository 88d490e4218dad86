#pragma once

#include <QStringView>

namespace randnotiz {

/// Whether a word or a number runs across `offset` of `text`: "5|0", "5|,3", "5,|3", "wort|los".
bool runsAcross(QStringView text, qsizetype offset);

} // namespace randnotiz
