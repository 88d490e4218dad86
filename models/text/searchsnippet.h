#pragma once

#include "domain/selectors.h"
#include "text/searchterms.h"

#include <QList>
#include <QString>

#include <string_view>

namespace randnotiz {

/// Where terms occur in a text, UTF-16, in its order and without overlaps.
/// @param language BCP 47, of the text
QList<TextRange> searchHits(const QString &text, const QByteArray &language, const std::vector<TermPhrase> &terms);

/// Whole words around the best place of a text.
struct SearchSnippet
{
    QString text;          ///< one line; "…" where it doesn't begin or end with the text
    QList<TextRange> hits;  ///< in `text`
    qsizetype place = 0;   ///< UTF-16, in the whole text: of the first hit shown
};

/// @param length UTF-16 units that it should have at most, about
SearchSnippet searchSnippet(const QString &text, const QList<TextRange> &hits, qsizetype length = 160);

} // namespace randnotiz
