#include "exchange/sentences.h"

#include <algorithm>
#include <array>

namespace randnotiz {

namespace {

constexpr QStringView wideEnds = u"。！？";
constexpr QStringView ends = u".!?…。！？";
constexpr QStringView closing = u".!?…;:,。！？；：，";
constexpr QStringView closers = u"\"'“”‘’»«›‹)]】」』";

bool isAbbreviation(QStringView word)
{
    static constexpr std::array<QStringView, 26> known{
        u"Dr",  u"Prof", u"Mr",  u"Mrs", u"Ms",   u"St",  u"Nr",   u"No",  u"bzw", u"ca",  u"evtl", u"ggf", u"inkl",
        u"vgl", u"sog",  u"Abs", u"Art", u"etc",  u"Inc", u"Corp", u"vs",  u"Mio", u"Mrd", u"Jr",   u"usw", u"geb"};
    return std::ranges::any_of(known, [word](QStringView one) { return word == one; });
}

/// Whether the full stop at `at` belongs to the word before it.
bool isInnerPoint(QStringView text, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && text[start - 1].isLetterOrNumber())
        --start;
    const QStringView word = text.sliced(start, at - start);
    const bool ordinal = !word.isEmpty() && word.size() <= 2
                         && std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
    const bool initial = word.size() == 1 && word.front().isLetter();
    return ordinal || initial || isAbbreviation(word);
}

} // namespace

std::optional<TextRange> nextSentence(QStringView text, qsizetype from)
{
    while (from < text.size() && text[from].isSpace())
        ++from;
    if (from >= text.size())
        return std::nullopt;

    for (qsizetype at = from; at < text.size(); ++at) {
        if (!ends.contains(text[at]))
            continue;
        qsizetype end = at + 1;
        while (end < text.size() && (ends.contains(text[end]) || closers.contains(text[end])))
            ++end;
        const bool parted = end == text.size() || text[end].isSpace() || wideEnds.contains(text[at]);
        if (parted && (text[at] != u'.' || end == text.size() || !isInnerPoint(text, at)))
            return TextRange{from, end};
        at = end - 1;
    }
    qsizetype end = text.size();
    while (text[end - 1].isSpace())
        --end;
    return TextRange{from, end};
}

bool hasClosingPunctuation(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && (text[end - 1].isSpace() || closers.contains(text[end - 1])))
        --end;
    return end > 0 && closing.contains(text[end - 1]);
}

} // namespace randnotiz
