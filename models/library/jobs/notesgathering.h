#pragma once

#include "domain/annotation.h"
#include "exchange/notestoexport.h"
#include "library/jobs/exportplan.h"
#include "library/jobs/jobs.h"

#include <QMap>

#include <optional>

namespace randnotiz {

class ReaderPool;

/// Reads what an export needs, article by article. Belongs to one thread at a time.
class NotesGathering
{
public:
    /// Errors: NotFound (a tag that nothing carries), those of the library as a whole.
    static Result<NotesGathering> plan(ReaderPool &readers, const ExportRequest &request);

    const QList<PlannedSection> &sections() const { return m_sections; }
    /// All of one moment, so that the number of annotations is that of those that follow. Nothing when the request's
    /// filter leaves none. Errors: those of the article.
    Result<std::optional<NotesToExport>> notes(const PlannedSection &section) const;

private:
    NotesGathering(ReaderPool &readers, const ExportFilter &filter) : m_readers(&readers), m_filter(filter) {}

    ReaderPool *m_readers;
    ExportFilter m_filter;
    QMap<Colour, QString> m_colourNames;
    QList<PlannedSection> m_sections;
};

} // namespace randnotiz
