#pragma once

#include "domain/typedsearch.h"

#include <QStringView>

#include <vector>

namespace randnotiz {

/// A piece of a typed search. What it means, the parser decides.
struct QueryToken
{
    enum Kind : quint8 {
        Word,   ///< anything that isn't one of these
        Phrase, ///< in quotation marks
        Open,
        Close,
        Or,
        And,
        Not,
        Near,  ///< `~5`
        Field, ///< a known name and its colon
    };
    Kind kind = Word;
    TextRange place;           ///< UTF-16 of the text
    TextRange content;         ///< of a phrase: without its marks
    bool isClosed = true;      ///< of a phrase
    bool isAdjacent = false;   ///< nothing lies between it and the token before it
    SearchKey key = SearchKey::None; ///< of a field
    qsizetype unknownName = 0; ///< of a word: length of what looks like a field's name and is none
    int number = -1;           ///< of Near; -1: none was given
};

/// Takes a typed search to pieces, whatever is in it; in linear time.
///
/// Words end at white space and control characters. Quotation marks and brackets count where a word could begin, and
/// are part of the word where they stand inside one: "Schüler(innen)", `5"`. What stands right behind a field's colon is
/// its value to the next space, whatever it looks like: "title:OR", "site:https://example.org".
std::vector<QueryToken> queryTokens(QStringView text);

/// White space, control characters and the spaces of no width: what parts words of a search.
bool partsQueryWords(QChar c);

} // namespace randnotiz
