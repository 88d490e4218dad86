#pragma once

#include <QStringView>

namespace randnotiz {

/// Number of words as a reader counts them: word segments that hold a letter or a digit (UAX #29; ICU's
/// dictionaries for Chinese, Japanese and Thai).
///
/// @param language BCP 47 or empty; only chooses the segmentation rules
qint64 countWords(QStringView text, QStringView language = {});

} // namespace randnotiz
