#pragma once

#include "domain/annotation.h"
#include "exchange/notestoexport.h"
#include "library/jobs/exportplan.h"
#include "library/jobs/jobs.h"

#include <QHash>
#include <QMap>

#include <optional>
#include <vector>

namespace randnotiz {

class ReaderPool;

/// Reads what an export needs, article by article. Reading is thread-safe.
class NotesGathering
{
public:
    enum class Texts { Read, LeftOut };

    /// Errors: NotFound (a tag that nothing carries), those of the library as a whole.
    static Result<NotesGathering> plan(ReaderPool &readers, const ExportRequest &request);

    const QList<PlannedSection> &sections() const { return m_sections; }
    /// The names that the reader gave to colours.
    const QMap<Colour, QString> &colourNames() const { return m_colourNames; }
    /// The number of the last change of anything (see KeptFolders::lastChange()): whatever came before it is in notes().
    qint64 lastChange() const { return m_lastChange; }
    /// The number of the last change of an article's notes, likewise; 0: there is no such article.
    qint64 changeOf(ArticleId article) const { return m_changes.value(article); }
    /// Nothing when the request's filter leaves none. Errors: those of the article.
    using Notes = Result<std::optional<NotesToExport>>;
    /// All of one moment, so that the number of annotations is that of those that follow.
    Notes notes(const PlannedSection &section, Texts texts = Texts::Read) const;
    /// The same of several, in their order, by as many queries as one takes.
    std::vector<Notes> notes(const QList<PlannedSection> &sections, Texts texts = Texts::Read) const;

private:
    NotesGathering(ReaderPool &readers, const ExportRequest &request)
        : m_readers(&readers), m_filter(request.filter), m_citationStyle(request.citationStyle)
    {
    }

    struct Found;
    Result<Found> find(const QList<PlannedSection> &sections, Texts texts) const;
    Notes notesFrom(const Found &found, const PlannedSection &section, Texts texts) const;

    ReaderPool *m_readers;
    ExportFilter m_filter;
    CitationStyle m_citationStyle;
    QMap<Colour, QString> m_colourNames;
    QList<PlannedSection> m_sections;
    qint64 m_lastChange = 0;
    QHash<ArticleId, qint64> m_changes;
};

} // namespace randnotiz
