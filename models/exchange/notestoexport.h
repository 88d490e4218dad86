#pragma once

#include "domain/annotation.h"
#include "domain/article.h"
#include "domain/citationstyle.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace randnotiz {

/// All that goes into the notes of one article.
struct NotesToExport
{
    Article article;
    ArticleBody body;              ///< of the current revision
    QList<Annotation> annotations; ///< in reading order
    QMap<Colour, QString> colourNames; ///< those that the reader gave
    qint64 fetchedMs = 0;              ///< when the current revision's text was; 0: it was not
    CitationStyle citationStyle = CitationStyle::English;
    /// Of the article's annotations those that a filter keeps out of this file. They were not deleted: whoever mends
    /// a file that has them leaves them there.
    QList<AnnotationId> leftOut = {};
};

/// Where the notes of one article stand in their file.
struct SectionPlace
{
    bool alone = true;    ///< no other article is in the file
    QString collection;   ///< title of the file, before its first article; else empty
    QString group;        ///< name of the group that begins with this article; else empty
    bool grouped = false; ///< articles stand below groups
};

/// What a file is about that holds the notes of several articles.
struct CollectionHead
{
    QString id;    ///< see collectionId()
    QString title;
    QStringList tags; ///< that the notes were chosen by
    qint64 articles = 0;
    qint64 annotations = 0;
    bool leavesOut = false; ///< there are others of its articles, which may stand in the file from an earlier export
};

/// The id in the front matter of a file that holds notes of several articles: a UUID (version 5) of what they have in
/// common, so that a later export finds the file again. It is no article's.
ArticleId collectionId(QStringView scope);

} // namespace randnotiz
