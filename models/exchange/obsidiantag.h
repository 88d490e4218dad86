#pragma once

#include <QString>

namespace randnotiz {

/// `name` as Obsidian writes a tag in a text, with its `#`: letters, digits, emoji, `-`, `_` and the `/` of
/// hierarchies stay, a stretch of anything else becomes one `-`. Tags without any letter get `t-` before
/// them ("#t-1984"), since Obsidian reads no numbers as tags.
QString obsidianTag(const QString &name);

} // namespace randnotiz
