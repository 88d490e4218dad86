#pragma once

#include "domain/searchquery.h"
#include "domain/selectors.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// What became of a search as somebody typed it. All ranges are UTF-16 of the typed text.
namespace randnotiz {

/// What can stand before a colon. None: anywhere, no field.
enum class SearchKey : quint8 {
    None,
    Title,
    Text,
    Author,
    Source,
    Quote,
    Note,
    Tag,
    Site,
    Colour,
    Language,
    State,
    Property, ///< is: and has:
    Added,
    Published,
    Words,
};

/// Whose names of fields and values are offered and written. All of them are read, always.
enum class SearchNames : quint8 { English, German };

/// What a search means besides its words.
struct SearchSurroundings
{
    QDateTime now;                     ///< in the reader's time zone: what "today" is, and when a day begins
    Qt::DayOfWeek weekStart = Qt::Monday;
    QMap<Colour, QString> colourNames; ///< only the colours that the reader named
};

/// A place that doesn't mean what it may look like. A search with hints is a search all the same.
struct SearchHint
{
    enum Code : quint8 {
        // What is still being typed, as far as one can tell:
        UnclosedPhrase,   ///< `place` is the opening quotation mark; the phrase goes to the end
        UnclosedBracket,  ///< `place` is the bracket; it is closed at the end
        EmptyPhrase,      ///< left out
        EmptyBrackets,    ///< left out
        MissingOperand,   ///< an operator with nothing to work on: left out
        MissingValue,     ///< of `key`: left out
        UnfinishedDate,   ///< of `key`: taken as far as it goes
        MissingDistance,  ///< `~` alone: `number` is taken
        // What was meant otherwise, or can't be had:
        UnmatchedBracket, ///< a closing one too many: left out
        UnknownField,     ///< searched for as text; `suggestion` is the field it resembles, or empty
        UnknownValue,     ///< of `key`: left out
        RegionIgnored,    ///< of a language: `suggestion` is what is searched for
        ReversedRange,    ///< taken the other way round
        InnerAsterisk,    ///< only an asterisk at a word's end stands for letters: left out
        ShortPrefix,      ///< one letter and an asterisk: taken as the word
        NearNeedsWords,   ///< `~` beside something other than two or more words: left out, both are searched for
        DistanceTooLarge, ///< `number` is taken
        TooDeep,          ///< more than maxSearchDepth brackets: left out
        TooManyTerms,     ///< from here to the end nothing is searched for; `number` is how many are
        NothingToFind,    ///< no letter and no digit in all of it
    };
    Code code = UnclosedPhrase;
    TextRange place;
    SearchKey key = SearchKey::None;
    QString suggestion = {};
    int number = 0;

    /// Whether going on typing may well mend it, so that nobody need be told at once.
    bool isUnfinished() const { return code <= MissingDistance; }
    friend bool operator==(const SearchHint &, const SearchHint &) = default;
};

/// A part of the typed text that is no plain word, for colouring the line.
struct SearchSpan
{
    enum Kind : quint8 {
        Field,    ///< a field's name and its colon
        Operator, ///< OR, AND, NOT, minus, brackets, `~5`, an asterisk at the end
        Phrase,   ///< with its quotation marks
        Value,    ///< of a field that isn't text: a date, a colour, …
        Ignored,  ///< what nothing is made of
    };
    Kind kind = Operator;
    TextRange place;

    friend bool operator==(const SearchSpan &, const SearchSpan &) = default;
};

inline constexpr int maxSearchDepth = 32;     ///< of brackets within brackets
inline constexpr int maxSearchTerms = 500;    ///< words, phrases and conditions
inline constexpr int maxSearchHints = 20;     ///< more are not told
inline constexpr int maxSearchDistance = 999; ///< words between those of `~`

struct TypedSearch
{
    SearchQuery query;
    QList<SearchHint> hints; ///< by place, at most maxSearchHints
    QList<SearchSpan> spans; ///< by place, none overlaps another
};

/// What there is in the library to search by.
struct SearchVocabulary
{
    QStringList tags;
    QStringList sources;
    QStringList sites;
    QStringList authors;
    QStringList languages; ///< primary subtags
    QMap<Colour, QString> colourNames; ///< only those that the reader named
};

/// One way to go on typing.
struct SearchCandidate
{
    QString text;    ///< what takes the place of what is typed, quoted where it has to be
    QString label;   ///< what it is, as the library has it: the tag's name; for a field, its name with the colon
    Colour colour{}; ///< of a colour; else 0

    friend bool operator==(const SearchCandidate &, const SearchCandidate &) = default;
};

/// How what stands before the cursor may go on.
struct SearchCompletion
{
    SearchKey key = SearchKey::None; ///< whose values these are; None: fields
    TextRange place;                 ///< what a candidate replaces
    QList<SearchCandidate> candidates; ///< the likeliest first
};

} // namespace randnotiz
