#include "text/wordforms.h"

#include "text/compoundsplitter.h"
#include "text/searchfolding.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace randnotiz {

namespace {

/// Longer ones are data, not words; a token's length must fit a byte.
constexpr size_t longestWord = 100;

/// Cut before a character, not within one.
std::string_view cut(std::string_view text, size_t length)
{
    if (text.size() <= length)
        return text;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        --length;
    return text.substr(0, length);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "1.250" and "1 250" without what parts thousands: three digits behind each separator.
std::string withoutGrouping(std::string_view number)
{
    std::string digits;
    int group = 0; // digits since a separator
    bool isGrouped = false;
    for (size_t i = 0; i < number.size(); ++i) {
        if (isDigit(number[i])) {
            digits += number[i];
            ++group;
            continue;
        }
        const bool fits = isGrouped ? group == 3 : group >= 1 && group <= 3;
        if (!fits)
            return std::string(number);
        isGrouped = true;
        group = 0;
        while (i + 1 < number.size() && !isDigit(number[i + 1]))
            ++i;
    }
    return isGrouped && group == 3 ? digits : std::string(number);
}

/// What stands behind an apostrophe is an inflection: "Andrea's", "geht's".
std::string_view withoutApostrophe(std::string_view word)
{
    return word.substr(0, word.find('\''));
}

/// A stemmer knows the accents of its own language; others are in its way ("Café", "Cafes").
std::string withoutForeignAccents(std::string_view word, SearchLanguage language)
{
    if (language == SearchLanguage::English)
        return withoutAccents(word);
    if (language != SearchLanguage::German)
        return std::string(word);
    constexpr std::array<std::string_view, 3> umlauts{"ä", "ö", "ü"};
    std::string result;
    size_t begin = 0;
    for (size_t place = 0; place + 1 < word.size(); ++place) {
        if (std::ranges::find(umlauts, word.substr(place, 2)) == umlauts.end())
            continue;
        result += withoutAccents(word.substr(begin, place - begin));
        result += word.substr(place, 2);
        begin = place + 2;
        ++place;
    }
    return result + withoutAccents(word.substr(begin));
}

void appendPacked(std::string &packed, std::string_view token)
{
    const std::string_view fitting = cut(token, 255);
    packed += static_cast<char>(static_cast<unsigned char>(fitting.size()));
    packed += fitting;
}

} // namespace

/// Words as they are written, with their language, and their packed tokens; emptied when full, since the common words
/// are back at once. Open addressing, all bytes in one block.
struct WordForms::Cache
{
    struct Slot
    {
        uint64_t hash = 0;
        uint32_t place = 0;
        uint16_t keySize = 0; ///< 0: empty
        uint16_t valueSize = 0;
    };
    static constexpr size_t slotCount = 1 << 17;
    static constexpr size_t mostWords = slotCount / 2;

    std::vector<Slot> slots = std::vector<Slot>(slotCount);
    std::string bytes;
    size_t count = 0;

    static uint64_t hash(std::string_view word, SearchLanguage language)
    {
        return std::hash<std::string_view>()(word) * 31 + static_cast<uint64_t>(language);
    }

    Slot &find(std::string_view word, uint64_t wordHash)
    {
        for (size_t i = wordHash & (slotCount - 1);; i = (i + 1) & (slotCount - 1)) {
            Slot &slot = slots[i];
            const bool isSame = slot.hash == wordHash && slot.keySize == word.size()
                                && std::string_view(bytes).substr(slot.place, slot.keySize) == word;
            if (slot.keySize == 0 || isSame)
                return slot;
        }
    }

    std::string_view value(const Slot &slot) const
    {
        return std::string_view(bytes).substr(slot.place + slot.keySize, slot.valueSize);
    }

    std::string_view insert(std::string_view word, uint64_t wordHash, std::string_view value)
    {
        if (count == mostWords) {
            std::ranges::fill(slots, Slot());
            bytes.clear();
            count = 0;
        }
        Slot &slot = find(word, wordHash);
        slot = {wordHash, static_cast<uint32_t>(bytes.size()), static_cast<uint16_t>(word.size()),
                static_cast<uint16_t>(value.size())};
        bytes += word;
        bytes += value;
        ++count;
        return this->value(slot);
    }
};

WordForms::WordForms() = default;
WordForms::~WordForms() = default;
WordForms::WordForms(WordForms &&) noexcept = default;
WordForms &WordForms::operator=(WordForms &&) noexcept = default;

std::string WordForms::stemToken(const std::string &exact, SearchLanguage language)
{
    std::string_view word = exact;
    if (language != SearchLanguage::English) // whose stemmer knows its apostrophes
        word = withoutApostrophe(word);
    std::string stem = withoutAccents(m_stemmer.stem(withoutForeignAccents(word, language), language));
    if (language == SearchLanguage::German)
        stem = withoutGermanDigraphs(stem);
    return stemMark + stem;
}

WordTokens WordForms::queryTokens(std::string_view word, SearchLanguage language, bool isNumber)
{
    WordTokens tokens{std::string(cut(exactForm(cut(word, longestWord)), longestWord))};
    const std::string &exact = tokens.front();
    if (isNumber) {
        if (std::string plain = withoutGrouping(exact); plain != exact)
            tokens.push_back(stemMark + plain);
    } else if (!isFunctionWord(exact, language)) {
        tokens.push_back(stemToken(exact, language));
    }
    return tokens;
}

std::string_view WordForms::packedTokens(std::string_view word, SearchLanguage language, bool isNumber)
{
    word = cut(word, longestWord);
    if (!m_cache)
        m_cache = std::make_unique<Cache>();
    const uint64_t hash = Cache::hash(word, language);
    if (const Cache::Slot &slot = m_cache->find(word, hash); slot.keySize != 0)
        return m_cache->value(slot);

    WordTokens tokens = queryTokens(word, language, isNumber);
    if (language == SearchLanguage::German && tokens.size() > 1 && !isNumber) {
        constexpr size_t mostParts = 20;
        for (const std::string &part : compoundParts(tokens.front())) {
            std::string token = stemToken(part, language);
            if (tokens.size() < mostParts && std::ranges::find(tokens, token) == tokens.end())
                tokens.push_back(std::move(token));
        }
    }
    std::string packed;
    for (const std::string &token : tokens)
        appendPacked(packed, token);
    return m_cache->insert(word, hash, packed);
}

std::string WordForms::joinedStem(std::string_view first, std::string_view second, SearchLanguage language)
{
    return std::string(cut(stemToken(exactForm(cut(first, longestWord)) + exactForm(cut(second, longestWord)), language), 255));
}

} // namespace randnotiz
