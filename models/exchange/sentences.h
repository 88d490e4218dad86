#pragma once

#include "domain/selectors.h"

#include <QStringView>

#include <optional>

namespace randnotiz {

/// The sentence that begins at or after `from`, without white space around it; nothing at the end of the text.
///
/// Ends are . ! ? … and their full-width kin with the quotation marks and brackets behind them, before a space; not
/// after an ordinal ("17. Februar"), an initial or a common abbreviation. Enough for choosing a title, not for
/// segmenting a text. UTF-16 units.
std::optional<TextRange> nextSentence(QStringView text, qsizetype from);

/// Whether `text` ends with . ! ? … ; : , (full-width ones too), closing quotation marks and brackets aside.
bool hasClosingPunctuation(QStringView text);

} // namespace randnotiz
