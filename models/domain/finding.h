#pragma once

#include "domain/selectors.h"

#include <QList>
#include <QString>

#include <optional>

namespace randnotiz {

/// What the reader types to find something in the open article.
enum class FindKind : quint8 {
    Letters,    ///< these letters, anywhere
    WordForms,  ///< these words in any inflection, as far as the article's language is known
    Expression, ///< a regular expression, as ICU reads it
};

/// How it is compared. What is typed must stand in the text, what is left out may stand there: without the two
/// options below, case doesn't count, and a letter that is typed without a mark finds those with one.
struct FindOptions
{
    FindKind kind = FindKind::Letters;
    bool wholeWords = false;   ///< Letters only
    bool matchCase = false;    ///< Letters and Expression
    bool matchAccents = false; ///< Letters only: a mark that isn't typed isn't there, ä is not ae, ß is not ss

    friend bool operator==(const FindOptions &, const FindOptions &) = default;
};

struct FindRequest
{
    QString words;
    FindOptions options;

    friend bool operator==(const FindRequest &, const FindRequest &) = default;
};

/// Why a regular expression is none.
struct ExpressionError
{
    enum Kind : quint8 {
        Syntax,        ///< something stands where it has no meaning, such as "*" at the beginning
        Parenthesis,   ///< ( and ) don't match
        Bracket,       ///< [ without ]
        Repetition,    ///< {…} is no repetition
        Escape,        ///< \ before something that needs none, or at the end
        Property,      ///< \p{…} or [:…:] with a name that is none
        BackReference, ///< to a group that isn't there
        LookBehind,    ///< without an end
        Range,         ///< from a later character to an earlier one
        Size,          ///< larger than can be worked with
    };
    Kind kind = Syntax;
    qsizetype place = 0; ///< UTF-16 offset in the expression behind what is wrong; up to its size

    friend bool operator==(const ExpressionError &, const ExpressionError &) = default;
};

/// Where something was found.
struct FoundPlaces
{
    QList<TextRange> places; ///< UTF-16, ascending, whole graphemes, none empty, none overlaps another
    std::optional<ExpressionError> error; ///< then no places
    bool tookTooLong = false; ///< given up: `places` are those found until then
};

} // namespace randnotiz
