#pragma once

#include <QByteArray>

#include <vector>

namespace randnotiz {

enum class HtmlVerdict {
    Fine,
    TooDeep,           ///< more elements may be open at once than limits::openElements
    TooManyAttributes, ///< an element has more than 512
    TooManyElements,   ///< more than limits::elements in all: gumbo takes seconds, and a kilobyte for each
};

/// A page that was judged before gumbo parses it, and rid of what nobody reads.
struct GuardedHtml
{
    HtmlVerdict verdict = HtmlVerdict::Fine;
    QByteArray utf8;                 ///< when it is fine: the page without what was cut from it
    std::vector<QByteArray> scripts; ///< what was cut from <script> and may be data: what holds a stated date
};

/// Judges a page: gumbo takes a minute for 100,000 nested elements, or crashes, and as long for as many attributes of
/// one element. Counts what may be open (see OpenElements) in one pass, and errs towards refusing.
///
/// Cuts the texts of scripts (but for JSON-LD) and style sheets, which are two fifths of an ordinary page, and half of
/// what its parse takes. Also what stands in <noscript>, which browsers read as raw text: gumbo reads it as elements,
/// and one of them left open takes the rest of the page into it, where nothing is shown.
GuardedHtml guardHtml(const QByteArray &utf8);

} // namespace randnotiz
