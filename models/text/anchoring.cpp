#include "text/anchoring.h"

#include "text/anchorjudgement.h"
#include "text/graphemes.h"
#include "text/quoting.h"
#include "text/scripts.h"
#include "text/wordborders.h"

#include <algorithm>
#include <cmath>

namespace randnotiz {

namespace {

constexpr qsizetype placesTried = 10;
constexpr qsizetype unitsTried = 60000; ///< of quotes laid onto places: long ones are tried at fewer
constexpr double clearly = 0.03;      ///< by which the best place's score must be above the next one's
constexpr double hopeless = 0.25;     ///< by which a place's promise is below what was found already
constexpr qsizetype usualContext = 40; ///< code points or so
constexpr qsizetype nearer = 3;       ///< times: a place is the old one's neighbour, the next one isn't

bool standsAt(QStringView text, qsizetype start, QStringView part)
{
    return start >= 0 && start + part.size() <= text.size() && text.sliced(start, part.size()) == part;
}

/// Whether a word runs across `offset` as one did across the quote's end. Where no context says whether one did, the
/// quote is taken for whole words, as far as the writing has spaces between them.
bool crossesAlike(QStringView text, qsizetype offset, QStringView original, qsizetype originalOffset)
{
    const bool unknown = originalOffset == 0 || originalOffset == original.size();
    if (unknown && offset > 0 && isWrittenWithoutSpaces(text[offset - 1].unicode()))
        return true;
    return runsAcross(text, offset) == runsAcross(original, originalOffset);
}

/// Whether the quote's ends are at `range` what they were where the quote was taken from.
bool endsAlike(QStringView text, TextRange range, const TextQuoteSelector &quote)
{
    const QString original = quote.prefix + quote.exact + quote.suffix;
    const qsizetype start = quote.prefix.size();
    return crossesAlike(text, range.start, original, start)
           && crossesAlike(text, range.end, original, start + quote.exact.size());
}

bool stands(QStringView text, qsizetype start, const TextQuoteSelector &quote)
{
    return standsAt(text, start, quote.exact) && standsAt(text, start - quote.prefix.size(), quote.prefix)
           && standsAt(text, start + quote.exact.size(), quote.suffix);
}

/// The one that is clearly nearer to `place` than all others; nothing when there is none.
template <typename Item>
const Item *clearlyNearest(const QList<Item> &items, qsizetype place, qsizetype (*startOf)(const Item &))
{
    const Item *best = nullptr;
    qsizetype distance = 0;
    qsizetype next = -1;
    for (const Item &item : items) {
        const qsizetype away = std::abs(startOf(item) - place);
        if (!best || away < distance) {
            next = best ? distance : -1;
            best = &item;
            distance = away;
        } else if (next < 0 || away < next) {
            next = away;
        }
    }
    return next < 0 || distance * nearer < next ? best : nullptr;
}

qsizetype startOfRange(const TextRange &range)
{
    return range.start;
}

bool startsBlock(QStringView text, qsizetype start)
{
    return start == 0 || text[start - 1] == u'\n';
}

bool endsBlock(QStringView text, qsizetype end)
{
    return end == text.size() || text[end] == u'\n';
}

/// White space at the quote's ends, which isn't compared, belongs to the passage where there is some.
TextRange withOuterSpaces(QStringView text, TextRange range, QStringView exact)
{
    for (qsizetype i = 0; i < exact.size() && exact[i].isSpace() && range.start > 0 && text[range.start - 1].isSpace(); ++i)
        --range.start;
    for (qsizetype i = exact.size(); i > 0 && exact[i - 1].isSpace() && range.end < text.size() && text[range.end].isSpace(); --i)
        ++range.end;
    return range;
}

/// The quote as it is written, where that stands around a passage of its words: the words alone don't tell whether the
/// full stop is part of it.
TextRange asWritten(const QString &text, TextRange range, const QString &exact)
{
    const qsizetype slack = std::max<qsizetype>(0, exact.size() - range.length());
    const qsizetype at = text.indexOf(exact, std::max<qsizetype>(0, range.start - slack));
    const bool isAround = at >= 0 && at <= range.start && at + exact.size() >= range.end;
    return isAround ? TextRange{at, at + exact.size()} : range;
}

bool overlap(TextRange a, TextRange b)
{
    return a.start < b.end && b.start < a.end;
}

} // namespace

AnchorText::AnchorText(const QString &text)
    : m_text(text)
    , m_offsets(text)
{
}

const ComparableText &AnchorText::comparable()
{
    if (!m_comparable)
        m_comparable.emplace(m_text);
    return *m_comparable;
}

Anchor AnchorText::find(const Selectors &selectors)
{
    if (selectors.quote.exact.isEmpty())
        return {};
    if (const std::optional<TextRange> range = findLiterally(selectors))
        return anchorAt(*range, true, 1, selectors);
    return findLikely(selectors);
}

std::optional<TextRange> AnchorText::findLiterally(const Selectors &selectors) const
{
    const TextQuoteSelector &quote = selectors.quote;
    const bool contextKnown = !quote.prefix.isEmpty() || !quote.suffix.isEmpty();
    const qsizetype oldStart = selectors.position ? m_offsets.toUtf16(selectors.position->start) : -1;
    const TextRange old{oldStart, oldStart + quote.exact.size()};
    if (oldStart >= 0 && stands(m_text, oldStart, quote) && endsAlike(m_text, old, quote)) {
        // What stands between its whole context is cut where it always was.
        if (contextKnown || snapToGraphemes(m_text, old) == old)
            return old;
    }

    QList<TextRange> found = findQuote(m_text, quote);
    found.removeIf([&](TextRange range) { return !endsAlike(m_text, range, quote); });
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty() || oldStart < 0)
        return std::nullopt;
    const TextRange *nearest = clearlyNearest(found, oldStart, startOfRange);
    return nearest ? std::optional(*nearest) : std::nullopt;
}

Anchor AnchorText::findLikely(const Selectors &selectors)
{
    const ComparedQuote quote(selectors.quote);
    const ComparableText &text = comparable();
    if (quote.exactRange().isEmpty())
        return {};
    std::optional<qsizetype> oldStart;
    if (selectors.position)
        oldStart = text.fromSource(m_offsets.toUtf16(selectors.position->start));

    const QList<AnchorEvidence> passages = passagesLike(quote, oldStart);
    AnchorCircumstances circumstances = circumstancesOf(quote, selectors);
    QList<AnchorEvidence> believed;
    for (const AnchorEvidence &passage : passages) {
        look(passage, passages, selectors, circumstances);
        if (isBelieved(passage, circumstances))
            believed += passage;
    }
    if (believed.isEmpty())
        return {};
    const double best = std::ranges::max(believed, {}, &AnchorEvidence::score).score();
    believed.removeIf([best](const AnchorEvidence &passage) { return passage.score() < best - clearly; });
    const AnchorEvidence *chosen = believed.size() == 1 ? &believed.first() : nullptr;
    if (!chosen && oldStart)
        chosen = clearlyNearest<AnchorEvidence>(believed, *oldStart, [](const AnchorEvidence &each) { return each.range.start; });
    if (!chosen)
        return {};
    const QString &exact = selectors.quote.exact;
    TextRange range = withOuterSpaces(m_text, text.toSource(chosen->range), exact);
    if (chosen->verbatim)
        range = asWritten(m_text, range, exact);
    return anchorAt(snapToGraphemes(m_text, range), chosen->verbatim, chosen->score(), selectors);
}

QList<AnchorEvidence> AnchorText::passagesLike(const ComparedQuote &quote, std::optional<qsizetype> oldStart)
{
    QList<AnchorEvidence> passages;
    double best = 0;
    const qsizetype most = std::clamp<qsizetype>(unitsTried / quote.exactRange().length(), 1, placesTried);
    for (const AnchorPlace &place : anchorPlaces(quote, comparable(), oldStart, most)) {
        if (place.promise < best - hopeless)
            break;
        const AnchorEvidence evidence = evidenceAt(quote, comparable(), m_text, place);
        if (evidence.range.isEmpty())
            continue;
        // The same passage, seen from two places: the better view counts.
        const auto isBetter = [&](const AnchorEvidence &other) {
            return overlap(other.range, evidence.range) && other.score() >= evidence.score();
        };
        if (std::ranges::any_of(passages, isBetter))
            continue;
        passages.removeIf([&](const AnchorEvidence &other) { return overlap(other.range, evidence.range); });
        passages += evidence;
        best = std::max(best, evidence.score());
    }
    return passages;
}

/// What holds wherever the passage may be.
AnchorCircumstances AnchorText::circumstancesOf(const ComparedQuote &quote, const Selectors &selectors)
{
    const TextQuoteSelector &words = selectors.quote;
    AnchorCircumstances circumstances;
    circumstances.takenOut = isTakenOut(quote, comparable());
    circumstances.longContext = std::max(words.prefix.size(), words.suffix.size()) > usualContext;
    circumstances.length = quote.exactRange().length();
    return circumstances;
}

/// Adds what holds for one of all passages.
void AnchorText::look(const AnchorEvidence &passage, const QList<AnchorEvidence> &all, const Selectors &selectors,
                      AnchorCircumstances &circumstances)
{
    const TextQuoteSelector &words = selectors.quote;
    const TextRange range = comparable().toSource(passage.range);
    const auto hasTheseWords = [&](const AnchorEvidence &other) { return other.kept > passage.kept - 0.1; };
    circumstances.alone = std::ranges::count_if(all, hasTheseWords) == 1;
    circumstances.saidElsewhere = std::ranges::any_of(all, [&passage](const AnchorEvidence &other) {
        return other.verbatim && other.range != passage.range;
    });
    circumstances.startsBlock = (words.prefix.isEmpty() || words.prefix.endsWith(u'\n')) && startsBlock(m_text, range.start);
    circumstances.endsBlock = (words.suffix.isEmpty() || words.suffix.startsWith(u'\n')) && endsBlock(m_text, range.end);
    circumstances.atOldPlace = selectors.position && range.start == m_offsets.toUtf16(selectors.position->start);
}

Anchor AnchorText::anchorAt(TextRange range, bool verbatim, double score, const Selectors &selectors) const
{
    const bool atOldPlace = selectors.position && m_offsets.toUtf16(selectors.position->start) == range.start;
    const AnchorState found = atOldPlace ? AnchorState::Same : AnchorState::Moved;
    return {verbatim ? found : AnchorState::Reworded, range, score};
}

} // namespace randnotiz
