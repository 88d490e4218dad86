#include "text/compoundsplitter.h"

#include "text/compoundwords.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <unordered_map>

namespace randnotiz {

namespace {

/// Words are handled as Latin-1, so that a letter is a byte.
using Letters = std::string;
using LettersView = std::string_view;

constexpr auto toLatin1 = [](std::string_view utf8, Letters &letters) {
    letters.clear();
    for (size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte >= 'a' && byte <= 'z') {
            letters += utf8[i];
        } else if (byte == 0xC3 && i + 1 < utf8.size()) {
            letters += static_cast<char>(static_cast<unsigned char>(utf8[++i]) + 0x40);
        } else {
            return false;
        }
    }
    return true;
};

std::string toUtf8(LettersView letters)
{
    std::string utf8;
    for (const char c : letters) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            utf8 += c;
        } else {
            utf8 += "\xC3";
            utf8 += static_cast<char>(byte - 0x40);
        }
    }
    return utf8;
}

constexpr char aUmlaut = '\xE4';
constexpr char oUmlaut = '\xF6';
constexpr char uUmlaut = '\xFC';
constexpr LettersView vowels = "aeiouy\xE4\xF6\xFC";

/// The last vowel with dots, as in plurals: "haus" to "häus", "wald" to "wäld"; empty where it can't have any.
Letters umlauted(LettersView word)
{
    const size_t place = word.find_last_of("aou");
    if (place == LettersView::npos || word.find_last_of(vowels) > place + 1)
        return {};
    Letters result(word);
    const size_t first = place > 0 && word[place] == 'u' && word[place - 1] == 'a' ? place - 1 : place;
    result[first] = word[first] == 'a' ? aUmlaut : word[first] == 'o' ? oUmlaut : uUmlaut;
    return result;
}

struct Form
{
    uint16_t base = 0;          ///< index of the noun
    bool isNoun = false;        ///< is found by itself
    bool endsWord = false;      ///< can be the last part
    bool goesBefore = false;    ///< can be any other part
    bool isInflected = false;
};

/// All forms of the list's words. Made when the first long word comes along.
class Vocabulary
{
public:
    Vocabulary();

    const Form *find(LettersView form) const
    {
        const auto found = m_forms.find(form);
        return found == m_forms.end() ? nullptr : &found->second;
    }
    const Letters &base(const Form &form) const { return m_bases[form.base]; }

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(LettersView letters) const { return std::hash<LettersView>()(letters); }
    };

    void addNoun(LettersView noun);
    void add(const Letters &form, Form value);

    std::unordered_map<Letters, Form, Hash, std::equal_to<>> m_forms;
    std::vector<Letters> m_bases;
};

template <typename Use>
void forEachWord(std::string_view list, Use use)
{
    Letters letters;
    for (size_t start = 0; start < list.size();) {
        const size_t end = std::min(list.find(' ', start), list.size());
        if (end > start && toLatin1(list.substr(start, end - start), letters))
            use(letters);
        start = end + 1;
    }
}

Vocabulary::Vocabulary()
{
    m_forms.reserve(65536);
    forEachWord(compoundNouns, [this](const Letters &noun) { addNoun(noun); });
    forEachWord(compoundModifiers, [this](const Letters &word) { add(word, {0, false, false, true, false}); });
    forEachWord(compoundAdjectives, [this](const Letters &word) {
        for (const LettersView ending : {"", "e", "en", "er", "es", "em", "ere", "eren", "erer", "eres"})
            add(word + Letters(ending), {0, false, true, ending == "en", !ending.empty()});
    });
}

/// A form that several words have belongs to the first one, and may do what any of them may.
void Vocabulary::add(const Letters &form, Form value)
{
    const auto [place, isNew] = m_forms.try_emplace(form, value);
    if (isNew)
        return;
    Form &known = place->second;
    if (value.isNoun && (!known.isNoun || (known.isInflected && !value.isInflected))) {
        known.base = value.base;
        known.isNoun = true;
        known.isInflected = value.isInflected;
    }
    known.endsWord = known.endsWord || value.endsWord;
    known.goesBefore = known.goesBefore || value.goesBefore;
}

void Vocabulary::addNoun(LettersView noun)
{
    const auto base = static_cast<uint16_t>(m_bases.size());
    m_bases.emplace_back(noun);
    const Letters word(noun);
    const auto both = [&](const Letters &form) { add(form, {base, true, true, true, form != word}); };
    const auto before = [&](const Letters &form) { add(form, {base, true, false, true, true}); };
    const auto endsWith = [&](LettersView ending) { return word.ends_with(ending); };

    both(word);
    if (endsWith("e")) {
        both(word + "n");
        before(word + "ns");
        before(word + "s");
        before(word.substr(0, word.size() - 1));
        before(word.substr(0, word.size() - 1) + "s"); // "Hilfs-", "Geschichts-"
    } else {
        for (const LettersView ending : {"s", "es", "e", "en", "er", "ern"})
            both(word + Letters(ending));
        before(word + "ens");
    }
    if (endsWith("el") || endsWith("er") || endsWith("or"))
        both(word + "n");
    if (endsWith("in"))
        both(word + "nen");
    if (endsWith("nis"))
        for (const LettersView ending : {"se", "sen", "ses"})
            both(word + Letters(ending));
    if (endsWith("er") || endsWith("or"))
        for (const LettersView ending : {"in", "innen"})
            both(word + Letters(ending));
    if (endsWith("um") || endsWith("us"))
        both(word.substr(0, word.size() - 2) + "en");
    if (endsWith("um"))
        both(word.substr(0, word.size() - 2) + "a");
    if (endsWith("a"))
        both(word.substr(0, word.size() - 1) + "en");
    if (endsWith("en"))
        before(word.substr(0, word.size() - 2)); // "Boden", but "Süd-", "Ost-"
    if (const Letters plural = umlauted(word); !plural.empty() && !endsWith("e")) {
        for (const LettersView ending : {"", "e", "en", "er", "ern", "n"})
            both(plural + Letters(ending));
    }
}

const Vocabulary &vocabulary()
{
    static const Vocabulary made;
    return made;
}

constexpr size_t shortestCompound = 7;
constexpr size_t longestCompound = 70;
constexpr size_t shortestPart = 2; ///< only "öl" is in the list
/// Ways to take a word apart whose costs differ by less are equally good.
constexpr float tolerance = 0.11F;
constexpr size_t shortestUnknown = 4;
constexpr size_t longNoun = 6;

/// The longer, the likelier it is that known parts were overlooked.
float unknownCost(size_t length)
{
    return 1.6F + 0.2F * static_cast<float>(length);
}

bool hasVowel(LettersView letters)
{
    return letters.find_first_of(vowels) != LettersView::npos;
}

/// Whether an unknown part ends like a noun before another part: endings that always take an -s-, and -ismus.
bool endsBeforeBorder(LettersView part)
{
    constexpr std::array<LettersView, 8> endings{"ungs", "heits", "keits", "schafts", "ions", "t\xE4ts", "tums", "ismus"};
    return part.size() >= 7 && std::ranges::any_of(endings, [part](LettersView ending) {
               return part.ends_with(ending) && hasVowel(part.substr(0, part.size() - ending.size()));
           });
}

/// Whether letters behind a noun make another word of it, and no compound: "staat-lich", "kritik-er".
bool isSuffix(LettersView tail)
{
    constexpr std::array<LettersView, 22> suffixes{"lich", "haft", "schaft", "heit", "keit", "isch", "ier", "ung",
                                                   "ist",  "ism",  "iker",   "it\xE4t", "ion", "ig",  "erin", "bar",
                                                   "sam",  "los",  "chen",   "lein", "erisch", "erei"};
    return std::ranges::any_of(suffixes, [tail](LettersView suffix) { return tail.starts_with(suffix); });
}

/// Whether an unknown last part ends as nouns do, so that it need not follow a long one.
bool endsLikeNoun(LettersView tail)
{
    constexpr std::array<LettersView, 9> endings{"ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "erei", "ierung"};
    return tail.size() >= 6
           && std::ranges::any_of(endings, [tail](LettersView ending) { return tail.ends_with(ending); });
}

/// Beginnings that make another word of a noun, and no compound: "Zusammenarbeit", "Vorgang", "Verwaltung".
bool isPrefix(LettersView head)
{
    constexpr std::array<LettersView, 44> prefixes{
        "anti", "auseinander", "dabei", "dagegen", "daher",  "dar",   "durch", "einher", "empor",  "entgegen", "fort",
        "gegen", "herab", "heran", "heraus", "herbei", "herein", "herum", "herunter", "hervor", "hinab", "hinaus",
        "hinein", "hinter", "hinzu", "inter", "miss", "nach",  "nieder", "rück", "teil", "trans", "über", "unter",
        "voran", "voraus", "vorbei", "vorüber", "weg", "wider", "wieder", "zurück", "zusammen", "zwischen"};
    return std::ranges::find(prefixes, head) != prefixes.end();
}

/// The cheapest ways to take one word apart.
class Splitting
{
public:
    explicit Splitting(LettersView word) : m_word(word), m_known(vocabulary()) {}

    std::vector<std::string> parts();

private:
    struct Part
    {
        size_t begin;
        size_t end;
        const Form *form; ///< null: unknown
        float cost;
    };

    float costOf(size_t begin, size_t end, const Form &form) const;
    std::optional<Part> partAt(size_t begin, size_t end) const;
    std::optional<Part> unknownHead(size_t end) const;
    std::optional<Part> unknownTail(size_t begin, const Part &before) const;
    void extend(std::vector<Part> &path, float cost);
    void collect(const std::vector<Part> &path, std::vector<std::string> &words) const;
    void collectStretch(const std::vector<Part> &path, size_t first, size_t last, std::vector<std::string> &words) const;

    const LettersView m_word;
    const Vocabulary &m_known;
    float m_best = std::numeric_limits<float>::max();
    std::vector<std::pair<float, std::vector<Part>>> m_ways;
};

/// Short parts are likelier to be there by chance.
float Splitting::costOf(size_t begin, size_t end, const Form &form) const
{
    const size_t length = end - begin;
    const float shortness = length <= 3 ? 0.5F : length == 4 ? 0.05F : 0.F;
    return 1.F + shortness + (form.isNoun ? 0.F : 0.02F);
}

std::optional<Splitting::Part> Splitting::partAt(size_t begin, size_t end) const
{
    const bool isLast = end == m_word.size();
    const LettersView letters = m_word.substr(begin, end - begin);
    const Form *form = m_known.find(letters);
    if (form != nullptr && (isLast ? form->endsWord : form->goesBefore))
        return Part{begin, end, form, costOf(begin, end, *form)};
    if (!isLast && endsBeforeBorder(letters))
        return Part{begin, end, nullptr, 1.3F};
    return std::nullopt;
}

/// Something unknown before a part that is long enough not to be there by chance.
std::optional<Splitting::Part> Splitting::unknownHead(size_t end) const
{
    const LettersView head = m_word.substr(0, end);
    if (head.size() < shortestUnknown || !hasVowel(head) || isPrefix(head))
        return std::nullopt;
    for (size_t next = m_word.size(); next >= end + longNoun - 1; --next) {
        const Form *form = m_known.find(m_word.substr(end, next - end));
        const bool fits = form != nullptr && (next == m_word.size() ? form->endsWord : form->goesBefore);
        if (fits && form->isNoun && m_known.base(*form).size() >= (next == m_word.size() ? longNoun : longNoun - 1))
            return Part{0, end, nullptr, unknownCost(head.size())};
    }
    return std::nullopt;
}

/// Something unknown behind what is surely a part.
std::optional<Splitting::Part> Splitting::unknownTail(size_t begin, const Part &before) const
{
    const LettersView tail = m_word.substr(begin);
    const LettersView head = m_word.substr(before.begin, before.end - before.begin);
    if (tail.size() < shortestUnknown || !hasVowel(tail) || isSuffix(tail))
        return std::nullopt;
    const bool afterNoun = before.form != nullptr && before.form->isNoun;
    const bool fits = endsBeforeBorder(head) || (afterNoun && head.size() >= longNoun)
                      || (afterNoun && head.size() >= longNoun - 1 && tail.size() > shortestUnknown)
                      || (afterNoun && head.size() >= shortestUnknown && endsLikeNoun(tail));
    if (!fits)
        return std::nullopt;
    return Part{begin, m_word.size(), nullptr, unknownCost(tail.size())};
}

void Splitting::extend(std::vector<Part> &path, float cost)
{
    constexpr size_t mostParts = 6;
    const size_t begin = path.empty() ? 0 : path.back().end;
    if (begin == m_word.size()) {
        if (path.size() > 1) {
            m_best = std::min(m_best, cost);
            m_ways.emplace_back(cost, path);
        }
        return;
    }
    if (path.size() == mostParts || cost + 1.F > m_best + tolerance)
        return;
    const auto follow = [&](const std::optional<Part> &part) {
        if (!part || cost + part->cost > m_best + tolerance)
            return;
        path.push_back(*part);
        extend(path, cost + part->cost);
        path.pop_back();
    };
    for (size_t end = m_word.size(); end >= begin + shortestPart; --end) {
        follow(partAt(begin, end));
        if (begin == 0)
            follow(unknownHead(end));
    }
    if (!path.empty())
        follow(unknownTail(begin, path.back()));
}

/// A stretch of parts as one word: what comes before the last one as it is written, the last one in its base form.
void Splitting::collectStretch(const std::vector<Part> &path, size_t first, size_t last,
                               std::vector<std::string> &words) const
{
    const Part &end = path[last];
    if (end.form != nullptr && !end.form->isNoun)
        return;
    LettersView tail = m_word.substr(end.begin, end.end - end.begin);
    if (end.form != nullptr)
        tail = m_known.base(*end.form);
    else if (end.end != m_word.size() && tail.ends_with('s') && !tail.ends_with("ismus"))
        tail.remove_suffix(1);
    const Letters letters(m_word.substr(path[first].begin, end.begin - path[first].begin));
    const std::string word = toUtf8(letters + Letters(tail));
    if (std::ranges::find(words, word) == words.end())
        words.push_back(word);
}

void Splitting::collect(const std::vector<Part> &path, std::vector<std::string> &words) const
{
    for (size_t first = 0; first < path.size(); ++first) {
        for (size_t last = first; last < path.size(); ++last) {
            if (last - first + 1 < path.size())
                collectStretch(path, first, last, words);
        }
    }
}

std::vector<std::string> Splitting::parts()
{
    std::vector<std::string> words;
    const Form *whole = m_known.find(m_word);
    if (whole != nullptr && whole->endsWord)
        return words;
    std::vector<Part> path;
    extend(path, 0.F);
    for (const auto &[cost, way] : m_ways) {
        if (cost <= m_best + tolerance)
            collect(way, words);
    }
    return words;
}

} // namespace

std::vector<std::string> compoundParts(std::string_view word)
{
    Letters letters;
    if (word.size() < shortestCompound || !toLatin1(word, letters) || letters.size() < shortestCompound
        || letters.size() > longestCompound)
        return {};
    return Splitting(letters).parts();
}

} // namespace randnotiz
