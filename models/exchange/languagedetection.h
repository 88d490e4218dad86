#pragma once

#include <QString>

namespace randnotiz {

/// The language of a text as BCP 47 ("de", "zh-Hant"), by cld2 over 1,500 UTF-16 units out of its middle;
/// empty unless cld2 calls its answer reliable. Pure; any thread.
QString detectLanguage(QStringView text);

/// A language tag as a source writes it ("de_DE", "DE-at") in the form of BCP 47 ("de-DE", "de-AT"); empty
/// when it isn't one.
QString languageTag(QStringView written);

} // namespace randnotiz
