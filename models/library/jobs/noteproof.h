#pragma once

#include "library/jobs/quotationhunt.h"
#include "library/jobs/verification.h"

namespace randnotiz {

struct FoundFile;
struct LibraryJobsContext;

/// What became of the quotations of one file.
struct ProvedNote
{
    /// A quotation that is no annotation's, or not one's that is in the library.
    struct Open
    {
        qsizetype number = 0; ///< of quotations
        NamedFinding finding; ///< in the articles that the file names
    };

    bool isRead = false;
    QList<VerifiedQuotation> quotations; ///< in the order of the file; open ones as Unknown
    QList<Open> open;
    QList<Error> failures;               ///< as in VerifyReport
};

/// Whether a file of a folder is notes, by its name.
bool isNote(QStringView name);

/// Reads a file of Markdown notes and compares its quotations with the annotations that it says they are, the others with
/// the articles that it names. Waits for the disk; any thread but the GUI's, some at a time.
Result<ProvedNote> proveNote(const LibraryJobsContext &context, const QuotationHunt &hunt, const FoundFile &file);

} // namespace randnotiz
