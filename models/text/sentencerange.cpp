#include "text/sentencerange.h"

#include "text/graphemes.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace randnotiz {

namespace {

icu::BreakIterator *sentenceIterator()
{
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto *made = icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status);
        return std::unique_ptr<icu::BreakIterator>(U_SUCCESS(status) ? made : nullptr);
    }();
    return iterator.get();
}

} // namespace

TextRange sentencesAround(QStringView text, TextRange range)
{
    const qsizetype start = std::clamp<qsizetype>(range.start, 0, text.size());
    const qsizetype end = std::clamp<qsizetype>(range.end, start, text.size());
    const qsizetype lineStart = start == 0 ? 0 : text.lastIndexOf(u'\n', start - 1) + 1;
    const qsizetype lineBreak = text.indexOf(u'\n', end);
    const qsizetype lineEnd = lineBreak < 0 ? text.size() : lineBreak;
    TextRange found{lineStart, lineEnd};

    icu::BreakIterator *iterator = sentenceIterator();
    if (iterator == nullptr)
        return found;
    const QStringView lines = text.sliced(lineStart, lineEnd - lineStart);
    UErrorCode status = U_ZERO_ERROR;
    UText whole = UTEXT_INITIALIZER;
    utext_openUChars(&whole, lines.utf16(), lines.size(), &status);
    iterator->setText(&whole, status);
    if (U_SUCCESS(status) && !lines.isEmpty()) {
        const auto first = static_cast<qint32>(std::min(start - lineStart, lines.size() - 1));
        const auto last = static_cast<qint32>(std::clamp<qsizetype>(end - lineStart, first + 1, lines.size()));
        const qint32 sentenceStart = iterator->isBoundary(first) ? first : iterator->preceding(first);
        const qint32 sentenceEnd = iterator->isBoundary(last) ? last : iterator->following(last);
        if (sentenceStart != icu::BreakIterator::DONE)
            found.start = lineStart + sentenceStart;
        if (sentenceEnd != icu::BreakIterator::DONE)
            found.end = lineStart + sentenceEnd;
    }
    utext_close(&whole);
    return trimmedRange(text, found);
}

} // namespace randnotiz
