#pragma once

#include "domain/selectors.h"
#include "text/stemming.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace randnotiz {

/// By whose rules words of a language (BCP 47) are stemmed: empty for one whose inflections aren't known, and all
/// that are known where the language isn't (empty).
QList<StemLanguage> stemLanguages(QStringView language);

/// The words of a text, by what is left of them without their inflections: "Haus" finds "Häuser", "policies" find
/// "policy". In a language without known inflections words are only folded. Umlauts may be spelled out.
class InflectedWords
{
public:
    /// @param text  borrowed only while this runs. Takes O(text).
    /// @param language  BCP 47 or empty
    InflectedWords(QStringView text, QStringView language);

    /// Where the words of `wanted` follow each other, whatever parts them but words. Whole words only.
    /// @returns UTF-16, ascending, none overlaps another
    QList<TextRange> find(QStringView wanted) const;

private:
    struct Word
    {
        TextRange range;
        qsizetype entry = 0; ///< in m_stems
    };

    QStringList stemsOf(const QString &word) const;
    QStringList wantedStems(const QString &word) const;

    QList<StemLanguage> m_languages;
    QList<Word> m_words;
    QList<QStringList> m_stems; ///< of each different word, by each language
};

} // namespace randnotiz
