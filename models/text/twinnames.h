#pragma once

#include <QList>
#include <QStringList>

namespace randnotiz {

/// Why two names are likely to mean the same, the surest first.
enum class TwinReason : quint8 {
    Spelling,   ///< case, ä or ae, ß or ss, accents, full-width letters
    Joined,     ///< besides, hyphens and spaces
    Inflection, ///< besides, plural and other endings, in German or English
    Typo,       ///< one letter too many, too few, wrong, or two changed over, in a word of 6 letters or more
};

/// Two of a list of names, as indexes into it.
struct TwinNames
{
    qsizetype first = 0; ///< < second
    qsizetype second = 0;
    TwinReason reason = TwinReason::Spelling;

    friend bool operator==(const TwinNames &, const TwinNames &) = default;
};

/// Pairs of names of tags that are likely the same tag, each pair once with its surest reason; surest reasons first, then in
/// the order of the names. `/` parts levels: two names are compared by their last level, and only where the
/// levels above are the same but for spelling. Digits are never taken for typos: 2023 is not 2024.
///
/// Groups names by what twins have in common, so that the work grows with their number and not with its square; of
/// a group of more than 50 names only neighbours are paired.
QList<TwinNames> twinNames(const QStringList &names);

} // namespace randnotiz
