#pragma once

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/textdifference.h"

#include <QList>
#include <QStringList>

namespace randnotiz {

struct VerifyRequest
{
    QStringList paths; ///< absolute: Markdown files, and folders with all that is in them and below
};

/// A quotation of somebody's notes beside its source.
struct VerifiedQuotation
{
    enum Status : quint8 {
        Identical,     ///< word for word and sign for sign
        Typography,    ///< white space, quotation marks, dashes and the like differ
        Altered,       ///< other words
        SourceChanged, ///< as it was quoted, but the article has a later revision in which the sentence says something else
        Unknown,       ///< found nowhere in the library
    };

    QString file;           ///< absolute
    qint64 line = 0;        ///< from 1
    AnnotationId annotation; ///< that the file says it is; null: it says none
    QString quote;          ///< as it stands in the file, without markup
    Status status = Unknown;
    ArticleId article;      ///< where it was found, or what comes nearest; null when Unknown
    RevisionId revision;    ///< likewise
    bool isInLibrary = false; ///< `annotation` is the id of one that is there

    /// Altered: what the source says, and what the file says. SourceChanged: the sentence in the article's present
    /// revision (empty: it is gone), and as it was quoted from. Else empty.
    QString ours;
    QString theirs;
    QList<TextDifference> differences; ///< `before` in ours, `after` in theirs; they make up both
};

/// "identical", "typography", "altered", "source-changed", "unknown".
QString verificationName(VerifiedQuotation::Status status);

struct VerifyReport
{
    QList<VerifiedQuotation> quotations; ///< by file, in the order of the request, and line
    qint64 files = 0;                    ///< that were read
    QList<Error> failures;               ///< files that weren't, subject: the path; annotations that are damaged, subject: the id
    bool cancelled = false;              ///< then some files, or the library, were not looked at to the end

    qint64 count(VerifiedQuotation::Status status) const;
};

} // namespace randnotiz
