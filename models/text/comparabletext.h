#pragma once

#include "domain/selectors.h"

#include <QStringView>

#include <string>
#include <vector>

namespace randnotiz {

/// A text as passages are compared, with the way back to the text itself.
///
/// Alike become: letter case, ß and ss, composed and decomposed and compatibility forms (ligatures, wide digits);
/// quotation marks of any shape; dashes; runs of white space. Gone are: soft hyphens, zero-width and direction
/// characters, Arabic vowel signs and lengtheners, hyphens inside words (those at a line's end too), white space
/// beside Chinese and Japanese characters. Superscript digits stay apart from digits: they are footnote marks.
///
/// All offsets are UTF-16. Takes O(text) once.
class ComparableText
{
public:
    enum Hyphens : quint8 {
        DropHyphens, ///< those inside words, as said above
        KeepHyphens, ///< one is written as "-"; the line's end behind it is still gone
    };

    explicit ComparableText(QStringView text, Hyphens hyphens = DropHyphens);

    QStringView folded() const { return m_folded; }
    qsizetype size() const { return static_cast<qsizetype>(m_folded.size()); }

    /// Where the characters that became folded[range] stand; an empty range stays empty.
    TextRange toSource(TextRange range) const;
    qsizetype sourceStart(qsizetype offset) const { return m_starts[static_cast<size_t>(offset)]; }
    /// The first folded offset that comes from `source` or from behind it.
    qsizetype fromSource(qsizetype source) const;

private:
    friend class TextFolder;

    std::u16string m_folded; ///< grows by single units, which QString does slowly
    std::vector<qint32> m_starts; ///< of each folded unit in the source
    std::vector<qint32> m_ends;
};

} // namespace randnotiz
