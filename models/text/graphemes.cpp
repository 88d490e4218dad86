#include "text/graphemes.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace randnotiz {

namespace {

/// One a thread: making one reads the rules (tens of microseconds), and ICU's iterators aren't shared.
icu::BreakIterator *graphemeIterator()
{
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto *made = icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status);
        return std::unique_ptr<icu::BreakIterator>(U_SUCCESS(status) ? made : nullptr);
    }();
    return iterator.get();
}

/// No cluster joins two characters below U+0300, except CR with LF.
bool isPlain(QChar c)
{
    return c.unicode() < 0x300 && c != u'\r';
}

bool isCertainBoundary(QStringView text, qsizetype offset)
{
    return offset <= 0 || offset >= text.size() || (isPlain(text[offset - 1]) && isPlain(text[offset]));
}

/// Sets the thread's iterator onto `text`, calls `ask` with it, and lets go of the text again.
///
/// ICU finds a safe place just before an offset by itself, so this costs nothing in the text's length.
template <typename Ask> qsizetype askIterator(QStringView text, qsizetype offset, Ask ask)
{
    icu::BreakIterator *iterator = graphemeIterator();
    if (!iterator)
        return offset;
    UErrorCode status = U_ZERO_ERROR;
    UText whole = UTEXT_INITIALIZER;
    utext_openUChars(&whole, text.utf16(), text.size(), &status);
    iterator->setText(&whole, status);
    const qsizetype found = U_SUCCESS(status) ? ask(*iterator) : offset;
    utext_close(&whole);
    return found;
}

} // namespace

qsizetype graphemeStart(QStringView text, qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    if (isCertainBoundary(text, offset))
        return offset;
    // ICU would look for what precedes the pair, not the offset within it.
    if (text[offset].isLowSurrogate() && text[offset - 1].isHighSurrogate())
        --offset;
    return askIterator(text, offset, [offset](icu::BreakIterator &iterator) -> qsizetype {
        const auto place = static_cast<int32_t>(offset);
        return iterator.isBoundary(place) ? place : iterator.preceding(place);
    });
}

qsizetype graphemeEnd(QStringView text, qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    if (isCertainBoundary(text, offset))
        return offset;
    return askIterator(text, offset, [offset](icu::BreakIterator &iterator) -> qsizetype {
        const auto place = static_cast<int32_t>(offset);
        return iterator.isBoundary(place) ? place : iterator.following(place);
    });
}

TextRange snapToGraphemes(QStringView text, TextRange range)
{
    const qsizetype start = graphemeStart(text, range.start);
    return {start, range.isEmpty() ? start : graphemeEnd(text, range.end)};
}

TextRange trimmedRange(QStringView text, TextRange range)
{
    while (!range.isEmpty() && text[range.start].isSpace())
        ++range.start;
    while (!range.isEmpty() && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

} // namespace randnotiz
