#include "text/occurrences.h"

#include "text/comparabletext.h"
#include "text/graphemes.h"
#include "text/scripts.h"
#include "text/wordborders.h"

#include <algorithm>

namespace randnotiz {

namespace {

bool isInvisible(QChar c)
{
    return c == u'\u00AD' || c == u'\u200B' || c == u'\u2060' || c == u'\uFEFF';
}

/// Of letters that are folded alike, whether each is a capital where the other is one.
bool hasSameCase(const ComparableText &text, QStringView source, TextRange match, const ComparableText &sample,
                 QStringView sampleSource)
{
    for (qsizetype i = 0; i < sample.size(); ++i) {
        const QChar here = source[text.sourceStart(match.start + i)];
        if (here.isUpper() != sampleSource[sample.sourceStart(i)].isUpper())
            return false;
    }
    return true;
}

bool share(TextRange a, TextRange b)
{
    return a.start < b.end && b.start < a.end;
}

} // namespace

bool isInsideWord(QStringView text, qsizetype offset)
{
    qsizetype before = offset;
    qsizetype after = offset;
    while (before > 0 && isInvisible(text[before - 1]))
        --before;
    while (after < text.size() && isInvisible(text[after]))
        ++after;
    if (before <= 0 || after >= text.size())
        return false;
    if (isWrittenWithoutSpaces(text[before - 1].unicode()) || isWrittenWithoutSpaces(text[after].unicode()))
        return false;
    if (before == offset && after == offset)
        return runsAcross(text, offset);
    return text[before - 1].isLetterOrNumber() && text[after].isLetterOrNumber();
}

QList<TextRange> occurrences(QStringView text, TextRange sample, OccurrenceOptions options)
{
    if (sample.isEmpty())
        return {};
    const QStringView wanted = text.sliced(sample.start, sample.length());
    const ComparableText needle(wanted);
    if (needle.size() == 0)
        return {sample}; // nothing but what folding drops

    const ComparableText folded(text);
    QList<TextRange> found;
    bool sampleFound = false;
    const auto add = [&](TextRange range) {
        if (!sampleFound && range.start >= sample.start) {
            found += sample;
            sampleFound = true;
        }
        if (!share(range, sample))
            found += range;
    };
    for (qsizetype place = folded.folded().indexOf(needle.folded()); place >= 0;) {
        const TextRange match{place, place + needle.size()};
        const TextRange range = folded.toSource(match);
        // Not half of a character that is folded to two, or a letter without the mark on it.
        const bool isWhole = folded.fromSource(range.start) == match.start &&
                             folded.fromSource(range.end) == match.end &&
                             graphemeStart(text, range.start) == range.start &&
                             graphemeStart(text, range.end) == range.end;
        const bool counts =
            isWhole &&
            (!options.wholeWords || (!isInsideWord(text, range.start) && !isInsideWord(text, range.end))) &&
            (!options.matchCase || hasSameCase(folded, text, match, needle, wanted));
        if (counts)
            add(range);
        place = folded.folded().indexOf(needle.folded(), counts ? match.end : place + 1);
    }
    if (!sampleFound) {
        const auto behind = std::ranges::find_if(found, [&](TextRange range) { return range.start > sample.start; });
        found.insert(behind, sample);
    }
    return found;
}

} // namespace randnotiz
