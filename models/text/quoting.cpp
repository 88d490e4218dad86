#include "text/quoting.h"

#include "text/graphemes.h"

#include <QHash>

#include <algorithm>

namespace randnotiz {

namespace {

constexpr qsizetype shortestContext = 32; ///< code points
constexpr qsizetype longestContext = 1024;

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

qsizetype codePoints(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

/// Whether the context was not cut short, by an end of the text or a grapheme: a shorter one may stand elsewhere too,
/// where the text goes on.
bool hasWholeContext(const TextQuoteSelector &quote, qsizetype wanted)
{
    return codePoints(quote.prefix) >= wanted && codePoints(quote.suffix) >= wanted;
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

QList<TextQuoteSelector> quoteSelectors(QStringView text, const QList<TextRange> &ranges)
{
    QHash<QStringView, QList<qsizetype>> byWords; // places in `ranges`
    for (qsizetype i = 0; i < ranges.size(); ++i)
        byWords[text.sliced(ranges[i].start, ranges[i].length())] += i;

    QList<TextQuoteSelector> selectors(ranges.size());
    for (const auto &[words, members] : byWords.asKeyValueRange()) {
        // Every place where the words stand may be taken for one of the ranges, whether it is among them or not.
        QHash<qsizetype, TextQuoteSelector> open;
        for (const qsizetype place : placesOf(words, text)) {
            const TextRange range{place, place + words.size()};
            if (liesBetweenGraphemes(text, range))
                open.insert(place, selectorWithContext(text, range, shortestContext));
        }
        QHash<qsizetype, TextQuoteSelector> done;
        for (qsizetype length = 2 * shortestContext; length <= longestContext && open.size() > 1; length *= 2) {
            QHash<QString, qsizetype> counts;
            for (const TextQuoteSelector &quote : std::as_const(open))
                ++counts[quote.prefix + quote.exact + quote.suffix];
            for (auto entry = open.begin(); entry != open.end();) {
                const bool isAlone = hasWholeContext(*entry, length / 2)
                                         ? counts.value(entry->prefix + entry->exact + entry->suffix) == 1
                                         : findQuote(text, *entry).size() <= 1;
                if (isAlone) {
                    done.insert(entry.key(), *entry);
                    entry = open.erase(entry);
                } else {
                    *entry = selectorWithContext(text, {entry.key(), entry.key() + words.size()}, length);
                    ++entry;
                }
            }
        }
        done.insert(open);
        for (const qsizetype member : members)
            selectors[member] = done.value(ranges[member].start);
    }
    return selectors;
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

} // namespace randnotiz
