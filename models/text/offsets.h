#pragma once

#include "domain/selectors.h"

#include <QList>
#include <QStringView>

namespace randnotiz {

/// Converts between UTF-16 offsets and Unicode code points of one text: the only place that does.
///
/// Takes O(text) once; a conversion takes O(1) in texts without characters beyond the BMP, else
/// O(log n) in the number of such characters. Keeps no reference to the text.
class OffsetMap
{
public:
    explicit OffsetMap(QStringView text);

    /// @param utf16 in [0, text.size()]; inside a surrogate pair counts as before it
    qint64 toCodePoints(qsizetype utf16) const;
    /// @param codePoints in [0, length of the text in code points]; beyond that: the end of the text
    qsizetype toUtf16(qint64 codePoints) const;

    TextPositionSelector toSelector(TextRange range) const;
    TextRange toRange(const TextPositionSelector &selector) const;

    qint64 codePointCount() const;

private:
    qsizetype m_length = 0;
    QList<qsizetype> m_pairs; ///< UTF-16 offsets of the high surrogates, ascending
};

} // namespace randnotiz
