#pragma once

#include <QString>

namespace randnotiz {

/// A tool tip that shows `text` word for word, long lines wrapped. Qt takes what looks like markup for rich text,
/// and rich text loads local files; so no title, name or tag may become a tool tip as it is.
QString plainToolTip(const QString &text);

} // namespace randnotiz
