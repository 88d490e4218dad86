#pragma once

#include "domain/annotation.h"
#include "domain/article.h"
#include "domain/result.h"

namespace randnotiz {

class Library;

/// The proof of an annotation's quote: where it comes from, and whether it stands there.
struct Evidence
{
    Annotation annotation;
    Article article;
    RevisionSummary revision;    ///< that the quote was taken from
    qsizetype revisionNumber = 0; ///< of it among the article's, from 1
    qsizetype revisionCount = 0;

    qsizetype firstParagraph = 0; ///< in that revision, from 1: paragraphs, headings, list items, captions, tables, code
    qsizetype lastParagraph = 0;  ///< the same unless the quote goes over several
    qsizetype paragraphCount = 0;

    // What was found when it was looked at:
    qint64 verifiedMs = 0;
    QString computedHash;        ///< SHA-256 of the text as it is stored now
    bool isTextUnchanged = false; ///< the hash is the one that was stored with the revision and with the annotation
    bool isQuoteThere = false;   ///< the quote stands at its offsets, character for character; never for an unplaced one

    bool holds() const { return isTextUnchanged && isQuoteThere; }
};

/// Reads the stored text, hashes it anew and compares the quote with it. Takes milliseconds for long texts: for a pool
/// thread. NotFound, LibraryDamaged (the revision can't be read at all).
Result<Evidence> evidenceOf(const Library &library, AnnotationId annotation);

} // namespace randnotiz
