#pragma once

#include "domain/articlebody.h"

#include <QString>

#include <functional>

namespace randnotiz {

/// Text with what HTML would take for markup written as references; for contents and attributes in quotation marks.
QString escapedHtml(QStringView text);

/// Whether a browser may follow it from a file of ours: http, https and mailto.
bool isFollowable(const QString &address);

/// Something to be marked in a text: an element around each stretch of it.
struct MarkedRange
{
    TextRange range;  ///< UTF-16 in ArticleBody::text
    QString opening;  ///< "<mark class=…>"
    QString closing;  ///< "</mark>"
    QString atEnd;    ///< HTML behind its last stretch, or empty
};

/// An article's body as HTML: blocks as elements, lists and quotations nested, runs and marks around the stretches that
/// they cover, however they overlap. Pictures are named and linked, not loaded.
///
/// @param marks  sorted by start
/// @param behind called after each block with its place in `body.blocks`: HTML that follows it
QString htmlBlocks(const ArticleBody &body, const QList<MarkedRange> &marks, const std::function<QString(qsizetype)> &behind);

} // namespace randnotiz
