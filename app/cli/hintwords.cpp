#include "cli/hintwords.h"

#include "cli/words.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

const char *unknownValue(SearchKey key)
{
    switch (key) {
    case SearchKey::Colour: return QT_TRANSLATE_NOOP("Cli", "there is no colour “%1”; it is left out");
    case SearchKey::Language: return QT_TRANSLATE_NOOP("Cli", "no language “%1” is known; it is left out");
    case SearchKey::Added:
    case SearchKey::Published:
        return QT_TRANSLATE_NOOP("Cli", "“%1” is no date; write 2025, 2025-01 or 2025-01-15");
    case SearchKey::Words: return QT_TRANSLATE_NOOP("Cli", "“%1” is no number of words; it is left out");
    default: return QT_TRANSLATE_NOOP("Cli", "“%1” can't be asked for here; it is left out");
    }
}

/// %1 is the piece of the search, %2 what is suggested, %3 the number.
const char *sentence(const SearchHint &hint)
{
    switch (hint.code) {
    case SearchHint::UnclosedPhrase: return QT_TRANSLATE_NOOP("Cli", "the closing quotation mark is missing");
    case SearchHint::UnclosedBracket: return QT_TRANSLATE_NOOP("Cli", "the closing bracket is missing");
    case SearchHint::EmptyPhrase:
    case SearchHint::EmptyBrackets: return QT_TRANSLATE_NOOP("Cli", "there is nothing in %1; it is left out");
    case SearchHint::MissingOperand: return QT_TRANSLATE_NOOP("Cli", "something is missing beside “%1”; it is left out");
    case SearchHint::MissingValue: return QT_TRANSLATE_NOOP("Cli", "“%1” isn't complete; it is left out");
    case SearchHint::UnfinishedDate: return QT_TRANSLATE_NOOP("Cli", "the date “%1” isn't complete");
    case SearchHint::MissingDistance:
        return QT_TRANSLATE_NOOP("Cli", "without a number, ~ means at most %3 words between");
    case SearchHint::UnmatchedBracket: return QT_TRANSLATE_NOOP("Cli", "this bracket was never opened");
    case SearchHint::UnknownField:
        return hint.suggestion.isEmpty()
                   ? QT_TRANSLATE_NOOP("Cli", "there is no field “%1”; it is searched for as text")
                   : QT_TRANSLATE_NOOP("Cli", "there is no field “%1”, it is searched for as text; is “%2” meant?");
    case SearchHint::UnknownValue: return unknownValue(hint.key);
    case SearchHint::RegionIgnored:
        return QT_TRANSLATE_NOOP("Cli", "regions of a language are not told apart: all of “%2” is found");
    case SearchHint::ReversedRange:
        return QT_TRANSLATE_NOOP("Cli", "the range “%1” was turned round: the smaller one comes first");
    case SearchHint::InnerAsterisk:
        return QT_TRANSLATE_NOOP("Cli", "an asterisk stands for letters only at the end of a word");
    case SearchHint::ShortPrefix: return QT_TRANSLATE_NOOP("Cli", "“%1” is too short a beginning: it is taken as a word");
    case SearchHint::NearNeedsWords: return QT_TRANSLATE_NOOP("Cli", "“%1” needs a plain word on each side; it is left out");
    case SearchHint::DistanceTooLarge: return QT_TRANSLATE_NOOP("Cli", "at most %3 words may lie between");
    case SearchHint::TooDeep: return QT_TRANSLATE_NOOP("Cli", "brackets deeper than %3 levels are left out");
    case SearchHint::TooManyTerms: return QT_TRANSLATE_NOOP("Cli", "only the first %3 words are searched for");
    case SearchHint::NothingToFind: return QT_TRANSLATE_NOOP("Cli", "there is no word in it to search for");
    }
    return "";
}

} // namespace

QString hintWords(const SearchHint &hint, QStringView typed, const Words &words)
{
    constexpr qsizetype longest = 40;
    const QStringView piece = typed.sliced(hint.place.start, hint.place.length());
    const QString shown = piece.size() > longest ? piece.first(longest).toString() + u"…"_s : piece.toString();
    QString said = words(sentence(hint));
    // One by one, since what was typed may hold a place itself.
    said.replace(u"%3"_s, QString::number(hint.number));
    said.replace(u"%2"_s, hint.suggestion);
    said.replace(u"%1"_s, shown);
    const auto character = typed.first(hint.place.start).toUcs4().size() + 1;
    return words(QT_TRANSLATE_NOOP("Cli", "at character %1")).arg(character) + u": "_s + said;
}

} // namespace randnotiz::cli
