#pragma once

#include <memory>
#include <string_view>

namespace randnotiz {

/// A word in a text; offsets are UTF-8 bytes.
struct ScannedWord
{
    int begin = 0;
    int end = 0;
    bool isNumber = false;    ///< digits with what parts them, and nothing else: "1.250,50"
    bool isHyphenated = false; ///< follows the word before it with nothing but one hyphen between them
};

/// Finds the words of a text one after the other. For one thread at a time.
///
/// Words end where Unicode says so, but for what people look for in pieces: a full stop, colon, underscore or @ between
/// letters parts words ("example.org", "z.B."). Writing without spaces (Chinese, Japanese, Thai, Khmer, Lao, Burmese)
/// goes through ICU's dictionaries; everything else is a quarter of the price without.
/// @see Unicode UAX #29, section 4
class WordScanner
{
public:
    WordScanner();
    ~WordScanner();
    WordScanner(WordScanner &&) noexcept;
    WordScanner &operator=(WordScanner &&) noexcept;

    /// @param text UTF-8; bytes that are none part words. Borrowed until the last next().
    /// @param partsElisions whether an article before an apostrophe is a word of its own ("l'eau"), as in French
    void start(std::string_view text, bool partsElisions);
    /// @returns false at the end of the text
    bool next(ScannedWord &word);

private:
    struct Breaks;

    bool nextOfRun(ScannedWord &word);
    void startRun(int begin, int end);
    int endOfWord(int begin, bool &isNumber) const;
    int afterMiddle(int place, bool afterDigit) const;
    bool isElision(int begin, int apostrophe) const;

    std::string_view m_text;
    int m_place = 0;
    int m_lastEnd = -1;
    bool m_partsElisions = false;
    std::unique_ptr<Breaks> m_breaks; ///< made when a text first needs it
    int m_runEnd = 0;                 ///< of the writing without spaces that is being parted; 0: none
};

} // namespace randnotiz
