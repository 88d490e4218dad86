#pragma once

#include "domain/citationstyle.h"
#include "domain/metadata.h"

#include <QList>

namespace randnotiz {

/// A quote with what is known of its source.
struct Citation
{
    QString quote;
    Metadata metadata;
    qint64 fetchedMs = 0; ///< when its text was fetched; 0: it was not
};

/// The same quotations in the forms that other programs take from the clipboard.
struct CitationText
{
    QString plain;
    QString markdown; ///< block quotations, or a list
    QString html;     ///< a fragment
};

/// "Anna Muster: Titel. In: Der Bote, 7. Januar 2025, https://… (abgerufen am 21. November 2026)", or
/// "Anna Muster, “Title,” The Messenger, 7 January 2025, https://… (accessed 21 November 2026)"; without what isn't known.
QString sourceLine(const Citation &citation, CitationStyle style);

/// The quotes in quotation marks, each with its source line; several as a list. Marks inside a quote go one level down,
/// else no character of it is changed.
CitationText citationText(const QList<Citation> &citations, CitationStyle style);

} // namespace randnotiz
