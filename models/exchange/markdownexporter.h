#pragma once

#include "domain/annotation.h"
#include "domain/article.h"

#include <QByteArray>
#include <QMap>

namespace randnotiz {

/// All that goes into the notes of one article.
struct NotesToExport
{
    Article article;
    ArticleBody body;              ///< of the current revision
    QList<Annotation> annotations; ///< in reading order
    QMap<Colour, QString> colourNames; ///< those that the reader gave
};

/// The notes of one article as Markdown with YAML front matter, UTF-8. Pure; the same values give the same bytes.
/// The form is described in CONTRIBUTING.md ("The exported file").
QByteArray exportMarkdown(const NotesToExport &notes);

/// A file name made of a title: without path parts, control and reserved characters and names
/// (Windows' too), NFC, at most 120 bytes of UTF-8 with `suffix`, never empty and never beginning with a dot.
QString safeFileName(const QString &title, const QString &suffix);

} // namespace randnotiz
