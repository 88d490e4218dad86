#pragma once

#include "domain/finding.h"
#include "text/comparabletext.h"

#include <atomic>
#include <vector>

namespace randnotiz {

/// A text letter by letter, as a reader looks for letters in it.
///
/// Case never parts what is typed from the text (unless asked for), nor do soft hyphens, ligatures, compatibility forms,
/// the shapes of quotation marks and dashes, and runs of white space. What is typed must stand there, what is left out
/// may: "e" finds é, but "é" only é; "email" finds "E-Mail", but "e-mail" only that. A vowel and its spelling without
/// the mark find each other (ä and ae, ö and oe, ü and ue, å and aa, æ, œ, ø), and so do ß and ss.
class LetterText
{
public:
    /// @param text  borrowed. Takes O(text), and 18 bytes a character.
    explicit LetterText(QStringView text);

    /// Places of the letters of `words`; see FoundPlaces. Takes O(text · length of words) at worst.
    QList<TextRange> find(QStringView words, const FindOptions &options, const std::atomic_bool &stop) const;

private:
    friend class LetterMatcher;

    struct Letter
    {
        char16_t base = 0;  ///< without its mark
        char16_t exact = 0; ///< as it was folded; ß for each of its two s
        bool upper = false; ///< in the text itself
        bool mark = false;  ///< a mark that no single character holds with its letter
        bool joint = false; ///< a hyphen between two letters
    };

    static std::vector<Letter> lettersOf(const ComparableText &folded, QStringView source);
    static std::vector<Letter> wantedLetters(QStringView words);

    QStringView m_text;
    ComparableText m_folded;
    std::vector<Letter> m_letters;
};

} // namespace randnotiz
