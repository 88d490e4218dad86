#pragma once

#include <QByteArray>

namespace randnotiz {

enum class HtmlVerdict {
    Fine,
    TooDeep,           ///< more elements may be open at once than limits::openElements
    TooManyAttributes, ///< an element has more than 512
    TooManyElements,   ///< more than limits::elements in all: gumbo takes seconds, and a kilobyte for each
};

/// Judges a page before gumbo parses it: gumbo takes a minute for 100,000 nested elements, or crashes, and as long for
/// as many attributes of one element.
///
/// Counts what may be open in one pass, by the tags alone. It errs towards refusing: what HTML closes by itself (p, li,
/// td, …) is not counted, since one of them can't nest in another without an element that is; formatting elements
/// count until their own end tag, since HTML opens them again in each block that follows.
///
/// Also blanks what stands in <noscript>, which browsers read as raw text. gumbo reads it as elements, and one of them
/// left open takes the rest of the page into it, where nothing is shown.
HtmlVerdict judgeHtml(QByteArray &utf8);

} // namespace randnotiz
