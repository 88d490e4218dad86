#include "text/words.h"

#include <QString>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace randnotiz {

namespace {

/// What the rules of UAX #29, section 4 need to know of a character.
enum class Class : quint8 {
    Other,       ///< breaks on both sides
    Letter,      ///< ALetter
    Sign,        ///< joins as a letter does, without being one: `˅`, and in CLDR 42 `@`
    Digit,       ///< Numeric
    Connector,   ///< ExtendNumLet: `_` and the like
    MidLetter,   ///< joins letters
    MidDigit,    ///< joins digits: `,` `;`
    MidBoth,     ///< joins letters or digits: `.` and apostrophes
    Transparent, ///< Extend and Format: as if it weren't there
    NeedsIcu,    ///< scripts with dictionaries or with rules of their own
};

/// Below this the rules of UAX #29 do, except in the scripts that Class::NeedsIcu marks.
constexpr char16_t tableEnd = 0x2E80;
using ClassTable = std::array<Class, tableEnd>;

icu::BreakIterator *wordIterator(const std::string &language)
{
    thread_local std::map<std::string, std::unique_ptr<icu::BreakIterator>> iterators;
    auto &iterator = iterators[language];
    if (!iterator) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
        status = U_ZERO_ERROR;
        iterator.reset(icu::BreakIterator::createWordInstance(locale, status));
    }
    return iterator.get();
}

/// Whether the root's rules, with what CLDR made of them, leave all of `text` in one segment.
bool isOneSegment(const char16_t *text)
{
    icu::BreakIterator *iterator = wordIterator({});
    if (!iterator)
        return false;
    const icu::UnicodeString whole(text);
    iterator->setText(whole);
    return iterator->next() == whole.length();
}

Class classOf(char16_t c)
{
    if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT)
        return Class::NeedsIcu; // Thai, Lao, Khmer, Myanmar
    switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
        return u_isUAlphabetic(c) ? Class::Letter : Class::Sign;
    case U_WB_NUMERIC:
        return Class::Digit;
    case U_WB_EXTENDNUMLET:
        return Class::Connector;
    case U_WB_MIDLETTER:
        return Class::MidLetter;
    case U_WB_MIDNUM:
        return Class::MidDigit;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
        return Class::MidBoth;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
        return Class::Transparent;
    case U_WB_HEBREW_LETTER:
    case U_WB_KATAKANA:
    case U_WB_ZWJ:
        return Class::NeedsIcu;
    default:
        return Class::Other; // line ends, spaces, quotation marks outside Hebrew, symbols
    }
}

const ClassTable &classTable()
{
    static const ClassTable table = [] {
        ClassTable made{};
        for (char16_t c = 0; c < tableEnd; ++c)
            made[c] = classOf(c);
        // CLDR tailors these two otherwise than their properties say, from one version to the next.
        made[u':'] = isOneSegment(u"a:b") ? Class::MidLetter : Class::Other;
        made[u'@'] = isOneSegment(u"a@") ? Class::Sign : Class::Other;
        return made;
    }();
    return table;
}

/// Words of a stretch without spaces, by the rules; nothing where they don't do.
std::optional<qint64> countByRules(QStringView stretch, const ClassTable &table)
{
    qint64 words = 0;
    Class last = Class::Other;   // of the segment so far: Letter, Digit, Connector, or Other for none
    Class middle = Class::Other; // a character after `last` that joins only if the right one follows
    bool counted = false;        // whether the segment holds a letter or digit yet
    for (const QChar character : stretch) {
        const char16_t c = character.unicode();
        const Class kind = c < tableEnd ? table[c] : Class::NeedsIcu;
        switch (kind) {
        case Class::NeedsIcu:
            return std::nullopt;
        case Class::Transparent:
            break;
        case Class::Letter:
        case Class::Digit:
        case Class::Sign: {
            const Class joining = kind == Class::Digit ? Class::Digit : Class::Letter;
            const bool bridged = middle == Class::MidBoth ||
                                 middle == (joining == Class::Letter ? Class::MidLetter : Class::MidDigit);
            const bool joins =
                last != Class::Other && (middle == Class::Other || (bridged && last == joining));
            counted = counted && joins;
            if (kind != Class::Sign && !counted) {
                counted = true;
                ++words;
            }
            last = joining;
            middle = Class::Other;
            break;
        }
        case Class::Connector:
            if (last == Class::Other || middle != Class::Other)
                counted = false;
            last = kind;
            middle = Class::Other;
            break;
        case Class::MidLetter:
        case Class::MidDigit:
        case Class::MidBoth:
            if (middle == Class::Other && (last == Class::Letter || last == Class::Digit)) {
                middle = kind;
                break;
            }
            [[fallthrough]];
        case Class::Other:
            last = Class::Other;
            middle = Class::Other;
        }
    }
    return words;
}

/// ICU's own status of a segment isn't asked: it calls "___" and "@" words, and "a\u202F\u200D" none.
bool holdsLetterOrDigit(QStringView segment)
{
    for (qsizetype i = 0; i < segment.size();) {
        UChar32 c = 0;
        U16_NEXT(segment.utf16(), i, segment.size(), c);
        const auto rule = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
        if (rule == U_WB_NUMERIC || (u_isUAlphabetic(c) && rule != U_WB_EXTEND))
            return true;
    }
    return false;
}

qint64 countByIcu(QStringView stretch, const std::string &language)
{
    icu::BreakIterator *iterator = wordIterator(language);
    if (!iterator)
        return 0;
    UErrorCode status = U_ZERO_ERROR;
    UText whole = UTEXT_INITIALIZER;
    utext_openUChars(&whole, stretch.utf16(), stretch.size(), &status);
    iterator->setText(&whole, status);
    qint64 words = 0;
    int32_t start = iterator->first();
    for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
        if (holdsLetterOrDigit(stretch.sliced(start, end - start)))
            ++words;
        start = end;
    }
    utext_close(&whole);
    return words;
}

/// Languages whose tailored rules differ from the root's go through ICU altogether.
bool isTailored(const std::string &language)
{
    return language == "fi" || language == "sv";
}

} // namespace

qint64 countWords(QStringView text, QStringView language)
{
    const std::string tag =
        language.first(language.indexOf(u'-') < 0 ? language.size() : language.indexOf(u'-'))
            .toString()
            .toLower()
            .toStdString();
    if (isTailored(tag))
        return countByIcu(text, tag);

    // No rule and no dictionary reaches across a space or a line end, so that a single emoji
    // sends only its own stretch to ICU, which takes ten times as long.
    const ClassTable &table = classTable();
    qint64 words = 0;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start;
        while (end < text.size() && text[end] != u' ' && text[end] != u'\n')
            ++end;
        const QStringView stretch = text.sliced(start, end - start);
        const std::optional<qint64> byRules = countByRules(stretch, table);
        words += byRules ? *byRules : countByIcu(stretch, tag);
        start = end + 1;
    }
    return words;
}

} // namespace randnotiz
