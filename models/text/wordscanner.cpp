#include "text/wordscanner.h"

#include <QtGlobal>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace randnotiz {

namespace {

enum class Class : uint8_t {
    Other,
    Letter,
    Digit,
    Joiner,   ///< belongs to the word that it stands in, and begins none: accents, soft hyphens, what has no width
    Unspaced, ///< of a script that is written without spaces
};

bool isUnspacedScript(UChar32 c)
{
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
        return true;
    default:
        return c == 0x30FC; // the long vowel of both kana
    }
}

Class classByIcu(UChar32 c)
{
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        return Class::Joiner;
    const uint32_t mask = U_GET_GC_MASK(c);
    if ((mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) == 0)
        return Class::Other;
    // Scripts are asked only where one without spaces can be.
    if (c >= 0x0E00 && isUnspacedScript(c))
        return Class::Unspaced;
    if ((mask & U_GC_M_MASK) != 0)
        return Class::Joiner;
    return (mask & U_GC_L_MASK) != 0 ? Class::Letter : Class::Digit;
}

/// Latin, Greek, Cyrillic, Armenian and Hebrew, asked once.
constexpr UChar32 tableEnd = 0x600;

const std::array<Class, tableEnd> &classTable()
{
    static const auto table = [] {
        std::array<Class, tableEnd> made{};
        for (UChar32 c = 0; c < tableEnd; ++c)
            made[static_cast<size_t>(c)] = classByIcu(c);
        return made;
    }();
    return table;
}

struct Character
{
    UChar32 code = -1;
    int next = 0;
};

Character characterAt(std::string_view text, int place)
{
    const auto *bytes = reinterpret_cast<const uint8_t *>(text.data());
    Character c;
    c.next = place;
    U8_NEXT(bytes, c.next, static_cast<int>(text.size()), c.code);
    return c;
}

Class classOf(UChar32 c)
{
    if (c < 0)
        return Class::Other;
    return c < tableEnd ? classTable()[static_cast<size_t>(c)] : classByIcu(c);
}

bool isHyphen(UChar32 c)
{
    return c == '-' || c == 0x2010 || c == 0x2011;
}

bool isApostrophe(UChar32 c)
{
    return c == '\'' || c == 0x2019;
}

/// Between two digits it belongs to the number. (Narrow and no-break spaces part thousands in many languages.)
bool partsDigits(UChar32 c)
{
    return c == '.' || c == ',' || c == '\'' || c == 0x2019 || c == 0x00A0 || c == 0x202F || c == 0x2009;
}

} // namespace

/// ICU's iterator over the text, of which only the parts without spaces are used.
struct WordScanner::Breaks
{
    std::unique_ptr<icu::BreakIterator> iterator;
    UText text = UTEXT_INITIALIZER;
    int base = 0;

    Breaks()
    {
        UErrorCode status = U_ZERO_ERROR;
        iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    }
    ~Breaks() { utext_close(&text); }
    Q_DISABLE_COPY_MOVE(Breaks)
};

WordScanner::WordScanner() = default;
WordScanner::~WordScanner() = default;
WordScanner::WordScanner(WordScanner &&) noexcept = default;
WordScanner &WordScanner::operator=(WordScanner &&) noexcept = default;

void WordScanner::start(std::string_view text, bool partsElisions)
{
    m_text = text;
    m_place = 0;
    m_lastEnd = -1;
    m_runEnd = 0;
    m_partsElisions = partsElisions;
}

bool WordScanner::next(ScannedWord &word)
{
    const int size = static_cast<int>(m_text.size());
    while (m_runEnd == 0 || !nextOfRun(word)) {
        m_runEnd = 0;
        Character c;
        Class kind = Class::Other;
        int hyphens = 0;
        const int gap = m_place;
        for (; m_place < size; m_place = c.next) {
            c = characterAt(m_text, m_place);
            kind = classOf(c.code);
            if (kind != Class::Other && kind != Class::Joiner)
                break;
            hyphens += isHyphen(c.code) ? 1 : 0;
            if (!isHyphen(c.code) && kind != Class::Joiner)
                hyphens += 2;
        }
        if (m_place >= size)
            return false;
        if (kind == Class::Unspaced) {
            int end = c.next;
            for (Character following = characterAt(m_text, end); end < size; end = following.next) {
                following = characterAt(m_text, end);
                const Class next = classOf(following.code);
                if (next != Class::Unspaced && next != Class::Joiner)
                    break;
            }
            startRun(m_place, end);
            continue;
        }
        word.begin = m_place;
        word.isNumber = kind == Class::Digit;
        word.end = endOfWord(m_place, word.isNumber);
        word.isHyphenated = hyphens == 1 && gap == m_lastEnd;
        m_place = m_lastEnd = word.end;
        return true;
    }
    return true;
}

/// The end of the word that begins at `begin`. A word ends behind its last letter or digit, or the joiners after it.
int WordScanner::endOfWord(int begin, bool &isNumber) const
{
    const int size = static_cast<int>(m_text.size());
    int end = begin;
    bool afterDigit = false;
    for (int place = begin; place < size;) {
        const Character c = characterAt(m_text, place);
        const Class kind = classOf(c.code);
        if (kind == Class::Letter || kind == Class::Digit) {
            afterDigit = kind == Class::Digit;
            isNumber = isNumber && afterDigit;
            place = end = c.next;
        } else if (kind == Class::Joiner) {
            place = end = c.next;
        } else if (!afterDigit && isApostrophe(c.code) && m_partsElisions && isElision(begin, place)) {
            break;
        } else if ((afterDigit ? partsDigits(c.code) : isApostrophe(c.code)) && afterMiddle(c.next, afterDigit) > 0) {
            place = c.next;
        } else {
            break;
        }
    }
    return end;
}

/// Behind the letter (or digit) that has to follow for a character in the middle to join; 0 when it doesn't.
/// A space joins digits only before exactly three: "10 000", but not "2024 12".
int WordScanner::afterMiddle(int place, bool afterDigit) const
{
    if (place >= static_cast<int>(m_text.size()))
        return 0;
    const Character c = characterAt(m_text, place);
    if (classOf(c.code) != (afterDigit ? Class::Digit : Class::Letter))
        return 0;
    if (!afterDigit)
        return c.next;
    const Character before = characterAt(m_text, place - 1); // half of a longer character is no ASCII
    if (before.code == '.' || before.code == ',' || before.code == '\'')
        return c.next;
    int digits = 0;
    int end = place;
    for (Character digit = c; classOf(digit.code) == Class::Digit; ++digits) {
        end = digit.next;
        if (end >= static_cast<int>(m_text.size())) {
            ++digits;
            break;
        }
        digit = characterAt(m_text, end);
    }
    return digits == 3 ? end : 0;
}

/// Articles and other little words that lose their vowel before a word: l', d', qu', dell'.
bool WordScanner::isElision(int begin, int apostrophe) const
{
    constexpr std::array<std::string_view, 26> little{"l",    "d",   "j",   "m",     "t",      "s",     "n",
                                                      "c",    "qu",  "un",  "dell",  "nell",   "all",   "dall",
                                                      "sull", "gl",  "quell", "jusqu", "lorsqu", "puisqu", "quoiqu",
                                                      "quelqu", "sant", "bell", "anch", "com"};
    std::string word(m_text.substr(static_cast<size_t>(begin), static_cast<size_t>(apostrophe - begin)));
    std::ranges::transform(word, word.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::ranges::find(little, word) != little.end();
}

void WordScanner::startRun(int begin, int end)
{
    if (!m_breaks)
        m_breaks = std::make_unique<Breaks>();
    m_runEnd = end;
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&m_breaks->text, m_text.data() + begin, end - begin, &status);
    m_breaks->base = begin;
    if (m_breaks->iterator) {
        m_breaks->iterator->setText(&m_breaks->text, status);
        m_breaks->iterator->first();
    }
}

bool WordScanner::nextOfRun(ScannedWord &word)
{
    if (m_place >= m_runEnd)
        return false;
    const int32_t end = m_breaks->iterator ? m_breaks->iterator->next() : icu::BreakIterator::DONE;
    word = {m_place, end == icu::BreakIterator::DONE ? m_runEnd : m_breaks->base + end, false, false};
    m_place = m_lastEnd = word.end;
    return true;
}

} // namespace randnotiz
