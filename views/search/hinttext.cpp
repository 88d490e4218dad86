#include "search/hinttext.h"

#include "domain/visiblecontrols.h"

#include <QCoreApplication>

namespace randnotiz {

namespace {

/// Only for its translations.
class SearchHintText
{
    Q_DECLARE_TR_FUNCTIONS(SearchHint)
};

QString unknownValue(SearchKey key, const QString &typed)
{
    switch (key) {
    case SearchKey::Colour:
        return SearchHintText::tr("There is no colour “%1”.").arg(typed);
    case SearchKey::Language:
        return SearchHintText::tr("No language “%1” is known.").arg(typed);
    case SearchKey::Added:
    case SearchKey::Published:
        return SearchHintText::tr("“%1” is no date. Write 2025, 2025-01 or 2025-01-15.").arg(typed);
    case SearchKey::Words:
        return SearchHintText::tr("“%1” is no number of words.").arg(typed);
    default:
        return SearchHintText::tr("“%1” can't be asked for here.").arg(typed);
    }
}

} // namespace

QString searchHintText(const SearchHint &hint, QStringView typed)
{
    const QString piece = visibleControls(typed.sliced(hint.place.start, hint.place.length()).left(40).toString());
    switch (hint.code) {
    case SearchHint::UnclosedPhrase:
        return SearchHintText::tr("The closing quotation mark is missing.");
    case SearchHint::UnclosedBracket:
        return SearchHintText::tr("The closing bracket is missing.");
    case SearchHint::EmptyPhrase:
    case SearchHint::EmptyBrackets:
        return SearchHintText::tr("There is nothing in %1.").arg(piece);
    case SearchHint::MissingOperand:
        return SearchHintText::tr("Something is missing beside “%1”.").arg(piece);
    case SearchHint::MissingValue:
        return SearchHintText::tr("“%1” is still to be completed.").arg(piece);
    case SearchHint::UnfinishedDate:
        return SearchHintText::tr("The date isn't complete yet.");
    case SearchHint::MissingDistance:
        return SearchHintText::tr("Without a number, ~ means at most %n words between.", nullptr,
                                           hint.number);
    case SearchHint::UnmatchedBracket:
        return SearchHintText::tr("This bracket was never opened.");
    case SearchHint::UnknownField:
        return hint.suggestion.isEmpty()
                   ? SearchHintText::tr("There is no field “%1”; it is searched for as text.").arg(piece)
                   : SearchHintText::tr("There is no field “%1”. Is “%2” meant?")
                         .arg(piece, hint.suggestion);
    case SearchHint::UnknownValue:
        return unknownValue(hint.key, piece);
    case SearchHint::RegionIgnored:
        return SearchHintText::tr("Regions of a language are not told apart: all of “%1” is found.")
            .arg(hint.suggestion);
    case SearchHint::ReversedRange:
        return SearchHintText::tr("The range was turned round: the smaller one comes first.");
    case SearchHint::InnerAsterisk:
        return SearchHintText::tr("An asterisk stands for letters only at the end of a word.");
    case SearchHint::ShortPrefix:
        return SearchHintText::tr("At least two letters before the asterisk, please.");
    case SearchHint::NearNeedsWords:
        return SearchHintText::tr("%1 needs a plain word on each side.").arg(piece);
    case SearchHint::DistanceTooLarge:
        return SearchHintText::tr("At most %n words may lie between.", nullptr, hint.number);
    case SearchHint::TooDeep:
        return SearchHintText::tr("Brackets deeper than %n levels are left out.", nullptr, hint.number);
    case SearchHint::TooManyTerms:
        return SearchHintText::tr("Only the first %n words are searched for.", nullptr, hint.number);
    case SearchHint::NothingToFind:
        return SearchHintText::tr("There is no word in it to search for.");
    }
    return {};
}

} // namespace randnotiz
