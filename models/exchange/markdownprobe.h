#pragma once

#include <QString>

namespace randnotiz {

/// Whether a plain text is Markdown: it has an ATX heading, or two different block or emphasis constructs that
/// close (emphasis, strong, code span, link, fenced code, a list of at least two items, quotation, table, heading by
/// underlining, front matter). A lone `*`, `#` or `[` is not enough.
bool isMarkdown(const QString &text);

} // namespace randnotiz
