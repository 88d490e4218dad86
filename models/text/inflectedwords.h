#pragma once

#include "domain/selectors.h"
#include "text/searchlanguage.h"
#include "text/wordforms.h"

#include <QList>
#include <QStringView>

#include <string>
#include <vector>

namespace randnotiz {

/// By whose rules words of a language (BCP 47) lose their inflections: empty for one whose inflections aren't known,
/// German and English where the language isn't (empty).
std::vector<SearchLanguage> inflectionLanguages(QStringView language);

/// The words of a text in the forms by which the search index knows them: "Haus" finds "Häuser", "policies" find
/// "policy"; umlauts may be spelled out. Unlike in the index a part of a compound is no hit. In a language without known
/// inflections words are only folded.
class InflectedWords
{
public:
    /// @param text  borrowed only while this runs. Takes O(text).
    /// @param language  BCP 47 or empty
    InflectedWords(QStringView text, QStringView language);

    /// Where the words of `wanted` follow each other, whatever parts them but words. Whole words only. Thread-safe.
    /// @returns UTF-16, ascending, none overlaps another
    QList<TextRange> find(QStringView wanted) const;

private:
    struct Word
    {
        TextRange range;
        size_t entry = 0; ///< in m_stems
    };

    std::vector<SearchLanguage> m_languages;
    QList<Word> m_words;
    std::vector<WordTokens> m_stems; ///< of each different word, one by each language
};

} // namespace randnotiz
