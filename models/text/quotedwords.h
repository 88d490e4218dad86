#pragma once

#include "domain/selectors.h"

#include <QStringView>

#include <string>
#include <vector>

namespace randnotiz {

/// A text as quotations of it are proved: cut into its words, letter for letter, and its other signs, one by one.
///
/// Alike become what typesetting and editors change without changing a word: composed and decomposed letters, Latin
/// ligatures, apostrophes of any shape, hyphens and dashes of any length, "..." and "…". Gone are white space, quotation
/// marks, soft hyphens, zero-width and direction characters. Case, numbers, punctuation and the letters themselves stay:
/// who changes one of these changes what was said.
///
/// A word is a run of letters, digits and their marks, with apostrophes between them; a number is one with what parts its
/// digits (1.250,50; 10:30); Chinese and Japanese characters
/// are words of their own. All ranges are UTF-16. Takes O(text) once.
class QuotedWords
{
public:
    struct Word
    {
        TextRange range;         ///< in the text itself
        quint32 loose = 0;       ///< hash of its letters without case and apostrophes: equal for equal words
        bool isWord = false;     ///< has a letter or digit; else a single sign
        qint32 start = 0;        ///< of its letters among those of all
        qint32 length = 0;
    };

    /// @param text has to outlive this
    explicit QuotedWords(QStringView text);

    QStringView text() const { return m_text; }
    qsizetype size() const { return static_cast<qsizetype>(m_words.size()); }
    bool isEmpty() const { return m_words.empty(); }
    const Word &at(qsizetype i) const { return m_words[static_cast<size_t>(i)]; }
    /// Letter for letter, as they are compared.
    QStringView letters(qsizetype i) const
    {
        return QStringView(m_letters).sliced(at(i).start, at(i).length);
    }
    bool isSame(qsizetype i, const QuotedWords &other, qsizetype j) const
    {
        return at(i).loose == other.at(j).loose && letters(i) == other.letters(j);
    }
    /// The text from the first to the last of words [first, last), as it stands there.
    QStringView slice(qsizetype first, qsizetype last) const;
    /// Those that have a letter or digit.
    qsizetype wordCount() const;

private:
    friend class QuotedWordsReader;

    QStringView m_text;
    std::u16string m_letters;
    std::vector<Word> m_words;
};

} // namespace randnotiz
