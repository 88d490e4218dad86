#include "text/quotecheck.h"

#include "text/graphemes.h"
#include "text/quotealignment.h"

#include <algorithm>

namespace randnotiz {

namespace {

bool isSameWord(const QuotedWords &source, qsizetype i, const Quotation &quotation, qsizetype j)
{
    const QuotedWords &words = quotation.quotedWords();
    return source.isSame(i, words, j) || (quotation.isCaseFree(j) && source.at(i).loose == words.at(j).loose);
}

/// What stands between the marks of a quotation, without signs beside them.
QList<WordSpan> piecesOf(const Quotation &quotation)
{
    const QuotedWords &words = quotation.quotedWords();
    QList<WordSpan> pieces;
    qsizetype begin = 0;
    const auto add = [&](qsizetype end) {
        WordSpan piece{begin, end};
        while (begin > 0 && piece.first < piece.last && !words.at(piece.first).isWord)
            ++piece.first;
        while (end < words.size() && piece.first < piece.last && !words.at(piece.last - 1).isWord)
            --piece.last;
        if (piece.length() > 0)
            pieces += piece;
        begin = end;
    };
    for (const qsizetype gap : quotation.gaps())
        add(gap);
    add(words.size());
    return pieces;
}

bool standsAt(const QuotedWords &source, qsizetype place, const Quotation &quotation, WordSpan piece)
{
    if (place < 0 || place + piece.length() > source.size())
        return false;
    for (qsizetype i = 0; i < piece.length(); ++i) {
        if (!isSameWord(source, place + i, quotation, piece.first + i))
            return false;
    }
    return true;
}

qsizetype find(const QuotedWords &source, qsizetype from, const Quotation &quotation, WordSpan piece)
{
    const qsizetype last = source.size() - piece.length();
    for (qsizetype place = from; place <= last; ++place) {
        if (standsAt(source, place, quotation, piece))
            return place;
    }
    return -1;
}

/// Whether a piece stands there to the last blank. A word that the person marked counts as it is.
bool isVerbatim(const QuotedWords &source, qsizetype place, const Quotation &quotation, WordSpan piece)
{
    const QuotedWords &words = quotation.quotedWords();
    const auto part = [](QStringView text, qsizetype from, qsizetype to) { return text.sliced(from, to - from); };
    for (qsizetype i = 0; i < piece.length(); ++i) {
        const TextRange ours = source.at(place + i).range;
        const TextRange theirs = words.at(piece.first + i).range;
        if (!quotation.isCaseFree(piece.first + i)
            && part(source.text(), ours.start, ours.end) != part(words.text(), theirs.start, theirs.end))
            return false;
        if (i + 1 == piece.length())
            break;
        const QStringView ourSpace = part(source.text(), ours.end, source.at(place + i + 1).range.start);
        const QStringView theirSpace = part(words.text(), theirs.end, words.at(piece.first + i + 1).range.start);
        // A bracket for an ending was made of characters that aren't there.
        if (ourSpace != theirSpace.toString().remove(QChar(0x00AD)))
            return false;
    }
    return true;
}

struct Placed
{
    QuoteMatch match = QuoteMatch::Identical;
    WordSpan span;
};

/// Puts all pieces, in order, into the source. @param whole they are to cover it, but for what is marked as left out
std::optional<Placed> place(const QuotedWords &source, const Quotation &quotation, const QList<WordSpan> &pieces, qsizetype from,
                            bool whole)
{
    Placed placed{QuoteMatch::Identical, {-1, from}};
    const auto isGap = [&](auto &&holds) { return std::ranges::any_of(quotation.gaps(), holds); };
    for (qsizetype k = 0; k < pieces.size(); ++k) {
        const WordSpan piece = pieces[k];
        const bool beginsSource = whole && k == 0 && !isGap([&](qsizetype gap) { return gap <= piece.first; });
        const bool endsSource = whole && k + 1 == pieces.size() && !isGap([&](qsizetype gap) { return gap >= piece.last; });
        qsizetype found = -1;
        if (beginsSource)
            found = standsAt(source, 0, quotation, piece) ? 0 : -1;
        else if (!endsSource)
            found = find(source, placed.span.last, quotation, piece);
        if (endsSource) {
            const qsizetype end = source.size() - piece.length();
            const bool fits = end >= placed.span.last && (!beginsSource || end == 0) && standsAt(source, end, quotation, piece);
            found = fits ? end : -1;
        }
        if (found < 0)
            return std::nullopt;
        if (placed.span.first < 0)
            placed.span.first = found;
        placed.span.last = found + piece.length();
        if (!isVerbatim(source, found, quotation, piece))
            placed.match = QuoteMatch::Typography;
    }
    return placed;
}

TextRange rangeOf(const QuotedWords &source, WordSpan span)
{
    return span.length() == 0 ? TextRange{} : TextRange{source.at(span.first).range.start, source.at(span.last - 1).range.end};
}

/// Every sign as it is, marks or not.
std::optional<Placed> placeAsItIs(const QuotedWords &text, const QuotedWords &words)
{
    for (qsizetype i = 0; i + words.size() <= text.size(); ++i) {
        qsizetype same = 0;
        while (same < words.size() && text.isSame(i + same, words, same))
            ++same;
        if (same == words.size()) {
            const bool verbatim = text.slice(i, i + same) == words.slice(0, same);
            return Placed{verbatim ? QuoteMatch::Identical : QuoteMatch::Typography, {i, i + same}};
        }
    }
    return std::nullopt;
}

/// The place where the pieces stand best, and closest together.
std::optional<Placed> bestPlace(const QuotedWords &text, const Quotation &quotation, const QList<WordSpan> &pieces)
{
    constexpr int mostBegins = 64;
    std::optional<Placed> best;
    qsizetype from = 0;
    for (int begins = 0; begins < mostBegins; ++begins) {
        const auto placed = place(text, quotation, pieces, from, false);
        if (!placed)
            break;
        const bool better = best && placed->match == best->match ? placed->span.length() < best->span.length()
                                                                 : !best || placed->match < best->match;
        if (better)
            best = placed;
        if (pieces.size() == 1 && best->match == QuoteMatch::Identical)
            break;
        from = placed->span.first + 1;
    }
    return best;
}

} // namespace

bool isWordForWord(const QuotedWords &a, const QuotedWords &b)
{
    bool same = a.size() == b.size();
    for (qsizetype i = 0; same && i < a.size(); ++i)
        same = a.isSame(i, b, i);
    return same;
}

QuoteCheck checkWhole(const QuotedWords &source, const Quotation &quotation)
{
    const TextRange ours = trimmedRange(source.text(), {0, source.text().size()});
    const TextRange theirs = trimmedRange(quotation.text(), {0, quotation.text().size()});
    QuoteCheck check{QuoteMatch::Identical, 1.0, ours, theirs, {}};
    const auto part = [](QStringView text, TextRange range) { return text.sliced(range.start, range.length()); };
    if (part(source.text(), ours) == part(quotation.text(), theirs))
        return check;

    if (isWordForWord(source, quotation.words())) {
        check.match = QuoteMatch::Typography;
        return check;
    }
    const QList<WordSpan> pieces = quotation.isMarked() ? piecesOf(quotation) : QList<WordSpan>();
    if (!pieces.isEmpty()) {
        if (const auto placed = place(source, quotation, pieces, 0, true)) {
            check.match = placed->match;
            return check;
        }
    }
    return compared(source, {0, source.size()}, {0, source.text().size()}, quotation);
}

std::optional<QuoteCheck> findQuotation(const QuotedWords &text, const Quotation &quotation)
{
    if (quotation.words().wordCount() == 0)
        return std::nullopt;
    const auto found = [&](const Placed &placed) {
        return QuoteCheck{placed.match, 1.0, rangeOf(text, placed.span), {0, quotation.text().size()}, {}};
    };
    if (quotation.isMarked()) {
        if (const auto placed = placeAsItIs(text, quotation.words()))
            return found(*placed);
    }
    QList<WordSpan> pieces = piecesOf(quotation);
    if (pieces.isEmpty())
        return std::nullopt;
    if (const auto placed = bestPlace(text, quotation, pieces))
        return found(*placed);

    WordSpan &last = pieces.last();
    const QStringView end = quotation.quotedWords().letters(last.last - 1);
    if (last.length() > 1 && (end == u"." || end == u"," || end == u";")) {
        --last.last;
        if (auto placed = bestPlace(text, quotation, pieces)) {
            placed->match = QuoteMatch::Typography;
            return found(*placed);
        }
    }
    return std::nullopt;
}

} // namespace randnotiz
