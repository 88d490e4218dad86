#include "text/offsets.h"

#include <algorithm>

namespace randnotiz {

OffsetMap::OffsetMap(QStringView text)
    : m_length(text.size())
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            m_pairs.append(i++);
    }
}

qint64 OffsetMap::toCodePoints(qsizetype utf16) const
{
    utf16 = std::clamp<qsizetype>(utf16, 0, m_length);
    // The last pair that begins before the offset may be cut by it; all earlier ones are whole.
    const auto next = std::ranges::lower_bound(m_pairs, utf16);
    const qsizetype pairs = next - m_pairs.begin();
    const bool cut = pairs > 0 && m_pairs[pairs - 1] + 1 == utf16;
    return cut ? utf16 - 1 - (pairs - 1) : utf16 - pairs;
}

qsizetype OffsetMap::toUtf16(qint64 codePoints) const
{
    codePoints = std::clamp<qint64>(codePoints, 0, codePointCount());
    // Pair i begins at code point m_pairs[i] - i; count the pairs that begin before the wanted one.
    qsizetype first = 0;
    qsizetype last = m_pairs.size();
    while (first < last) {
        const qsizetype middle = first + (last - first) / 2;
        if (m_pairs[middle] - middle < codePoints)
            first = middle + 1;
        else
            last = middle;
    }
    return codePoints + first;
}

TextPositionSelector OffsetMap::toSelector(TextRange range) const
{
    return {toCodePoints(range.start), toCodePoints(range.end)};
}

TextRange OffsetMap::toRange(const TextPositionSelector &selector) const
{
    return {toUtf16(selector.start), toUtf16(selector.end)};
}

qint64 OffsetMap::codePointCount() const
{
    return m_length - m_pairs.size();
}

} // namespace randnotiz
