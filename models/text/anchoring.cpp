#include "text/anchoring.h"

#include "text/graphemes.h"
#include "text/offsets.h"

#include <algorithm>

namespace randnotiz {

namespace {

constexpr qsizetype shortestContext = 32; ///< code points
constexpr qsizetype longestContext = 1024;
constexpr qsizetype lonelyContext = 16; ///< what one side alone needs to be believed

/// All places of `needle`, overlapping ones too, in linear time (Knuth, Morris and Pratt 1977).
QList<qsizetype> placesOf(QStringView needle, QStringView text)
{
    QList<qsizetype> places;
    if (needle.isEmpty() || needle.size() > text.size())
        return places;

    QList<qsizetype> border(needle.size() + 1, 0); // longest proper border of needle[0, i)
    for (qsizetype i = 1, length = 0; i < needle.size(); ++i) {
        while (length > 0 && needle[i] != needle[length])
            length = border[length];
        if (needle[i] == needle[length])
            ++length;
        border[i + 1] = length;
    }

    const qsizetype *const borders = border.constData();
    for (qsizetype i = 0, matched = 0; i < text.size(); ++i) {
        if (matched == 0 && text[i] != needle[0]) {
            i = text.indexOf(needle[0], i); // vectorised by Qt
            if (i < 0)
                break;
        }
        while (matched > 0 && text[i] != needle[matched])
            matched = borders[matched];
        if (text[i] == needle[matched])
            ++matched;
        if (matched == needle.size()) {
            places += i + 1 - matched;
            matched = borders[matched];
        }
    }
    return places;
}

bool liesBetweenGraphemes(QStringView text, TextRange range)
{
    return graphemeStart(text, range.start) == range.start && graphemeStart(text, range.end) == range.end;
}

bool standsAt(QStringView text, qsizetype start, QStringView part)
{
    return start >= 0 && start + part.size() <= text.size() && text.sliced(start, part.size()) == part;
}

bool isWordCharacter(QChar c)
{
    // Half of a pair is counted as one: scripts beyond the BMP, and no harm for emoji.
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool partsDigits(QChar c)
{
    return c == u'.' || c == u',' || c == u'\'' || c == u'’' || c == u':' || c == u'/' || c == u'\u00A0' ||
           c == u'\u2009' || c == u'\u202F';
}

/// Whether a word or a number runs across `offset`: "5|0", "5|,3", "5,|3", "wort|los".
bool runsAcross(QStringView text, qsizetype offset)
{
    if (offset <= 0 || offset >= text.size())
        return false;
    const QChar before = text[offset - 1];
    const QChar after = text[offset];
    if (isWordCharacter(before) && isWordCharacter(after))
        return true;
    const bool parted =
        before.isDigit() && partsDigits(after) && offset + 1 < text.size() && text[offset + 1].isDigit();
    const bool partedBefore =
        after.isDigit() && partsDigits(before) && offset >= 2 && text[offset - 2].isDigit();
    return parted || partedBefore;
}

/// Whether the quote's ends are at `range` what they were where the quote was taken from.
bool endsAlike(QStringView text, TextRange range, const TextQuoteSelector &quote)
{
    const QString original = quote.prefix + quote.exact + quote.suffix;
    const qsizetype start = quote.prefix.size();
    const qsizetype end = start + quote.exact.size();
    return runsAcross(text, range.start) == runsAcross(original, start) &&
           runsAcross(text, range.end) == runsAcross(original, end);
}

bool stands(QStringView text, qsizetype start, const TextQuoteSelector &quote)
{
    return standsAt(text, start, quote.exact) && standsAt(text, start - quote.prefix.size(), quote.prefix) &&
           standsAt(text, start + quote.exact.size(), quote.suffix);
}

qsizetype codePointsIn(const QString &text)
{
    return OffsetMap(text).codePointCount();
}

/// Whether a whole side of the context, long enough to mean something, stands beside `range`.
bool hasOneSide(QStringView text, TextRange range, const TextQuoteSelector &quote)
{
    const bool before = codePointsIn(quote.prefix) >= lonelyContext &&
                        standsAt(text, range.start - quote.prefix.size(), quote.prefix);
    const bool after = codePointsIn(quote.suffix) >= lonelyContext && standsAt(text, range.end, quote.suffix);
    return before || after;
}

/// `text` around `range`, `codePoints` on either side, fewer where a grapheme would be cut.
TextQuoteSelector selectorWithContext(QStringView text, TextRange range, qsizetype codePoints)
{
    qsizetype start = range.start;
    for (qsizetype n = 0; n < codePoints && start > 0; ++n)
        start -= start >= 2 && text[start - 1].isLowSurrogate() && text[start - 2].isHighSurrogate() ? 2 : 1;
    qsizetype end = range.end;
    for (qsizetype n = 0; n < codePoints && end < text.size(); ++n)
        end += end + 1 < text.size() && text[end].isHighSurrogate() && text[end + 1].isLowSurrogate() ? 2 : 1;
    start = std::min(graphemeEnd(text, start), range.start);
    end = std::max(graphemeStart(text, end), range.end);
    return {text.sliced(range.start, range.length()).toString(),
            text.sliced(start, range.start - start).toString(),
            text.sliced(range.end, end - range.end).toString()};
}

} // namespace

TextQuoteSelector quoteSelector(QStringView text, TextRange range)
{
    TextQuoteSelector quote = selectorWithContext(text, range, shortestContext);
    for (qsizetype length = 2 * shortestContext; length <= longestContext; length *= 2) {
        if (findQuote(text, quote).size() <= 1)
            break;
        quote = selectorWithContext(text, range, length);
    }
    return quote;
}

QList<TextRange> findQuote(QStringView text, const TextQuoteSelector &quote)
{
    QList<TextRange> found;
    if (quote.exact.isEmpty())
        return found;
    const QString whole = quote.prefix + quote.exact + quote.suffix;
    for (const qsizetype place : placesOf(whole, text)) {
        const qsizetype start = place + quote.prefix.size();
        const TextRange range{start, start + quote.exact.size()};
        if (liesBetweenGraphemes(text, range))
            found += range;
    }
    return found;
}

Result<TextRange> locateQuote(QStringView text, const TextQuoteSelector &quote)
{
    const QList<TextRange> found = findQuote(text, quote);
    if (found.size() == 1)
        return found.first();
    return Error{found.isEmpty() ? Error::NotFound : Error::Ambiguous, quote.exact, {}};
}

Anchor anchorIn(QStringView text, const TextPositionSelector &position, const TextQuoteSelector &quote)
{
    return anchorIn(text, OffsetMap(text), position, quote);
}

Anchor anchorIn(QStringView text, const OffsetMap &offsets, const TextPositionSelector &position,
                const TextQuoteSelector &quote)
{
    if (quote.exact.isEmpty())
        return {};
    const qsizetype oldStart = offsets.toUtf16(position.start);
    const TextRange old{oldStart, oldStart + quote.exact.size()};
    if (stands(text, old.start, quote) && endsAlike(text, old, quote))
        return {AnchorState::Same, old};

    const QList<TextRange> inContext = findQuote(text, quote);
    if (inContext.size() == 1 && endsAlike(text, inContext.first(), quote))
        return {AnchorState::Moved, inContext.first()};
    if (!inContext.isEmpty())
        return {};

    const QList<TextRange> anywhere = findQuote(text, {quote.exact, {}, {}});
    if (anywhere.size() == 1 && hasOneSide(text, anywhere.first(), quote) &&
        endsAlike(text, anywhere.first(), quote))
        return {AnchorState::Moved, anywhere.first()};
    return {};
}

} // namespace randnotiz
