#pragma once

#include <QStringView>

namespace randnotiz {

/// Why a text that was fetched may be no version of the article, but a page that says something else: that the
/// article is gone, for subscribers only, or to be had after a click.
enum class Doubt : quint8 {
    None,
    MuchShorter,     ///< under half of the words of the present text
    NothingInCommon, ///< shorter, and not one paragraph of the present text stands in it
};

/// Judges by the words and by whole paragraphs (of 40 characters or more, since short ones prove nothing).
///
/// Half, since articles grow and are corrected, but rarely lose more than a part of their text, while pages that
/// stand in for an article are a few sentences or its first paragraphs.
///
/// @param text, words  the new canonical text, and its number of words
/// @param presentText, presentWords  the same of the article's present revision
Doubt doubtAbout(QStringView text, qint64 words, QStringView presentText, qint64 presentWords);

} // namespace randnotiz
