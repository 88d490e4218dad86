#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace randnotiz {

/// A web page, and what a person marked in it.
struct AnnotatedPage
{
    QString name;
    QByteArray html;
    QStringList with;    ///< segments that belong to the article; white space folded
    QStringList without; ///< segments that don't
};

/// Reads "dev.tar.xz" of hand-annotated pages (a folder html/ and gold.json). Nothing when the archive isn't there or
/// can't be unpacked.
std::optional<QList<AnnotatedPage>> readAnnotatedPages(const QString &archive);

/// How well segments are found over all pages.
struct ExtractionScore
{
    qint64 found = 0;  ///< segments of articles
    qint64 missed = 0;
    qint64 wrong = 0;  ///< other segments in the extracted text

    double precision() const { return double(found) / double(found + wrong); }
    double recall() const { return double(found) / double(found + missed); }
    double f() const { return 2.0 * double(found) / double(2 * found + missed + wrong); }
};

/// @param extract gives the text of a page's article
ExtractionScore scored(const QList<AnnotatedPage> &pages, const std::function<QString(const QByteArray &html)> &extract);

} // namespace randnotiz
