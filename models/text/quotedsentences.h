#pragma once

#include "domain/selectors.h"

#include <QList>
#include <QStringView>

namespace randnotiz {

/// What stands between quotation marks in a running text and has at least `leastWords` words, as countWords() counts
/// them; without the marks. Marks in pairs: "…" „…“ “…” »…« «…» and the single kinds; an apostrophe is none. A quotation
/// inside another one belongs to that.
///
/// @param text one paragraph: what is opened in it is closed in it, or it was no quotation
/// @returns UTF-16, ascending, none overlaps another
QList<TextRange> quotedSentences(QStringView text, qint64 leastWords);

} // namespace randnotiz
