#pragma once

#include "domain/exportrequest.h"
#include "exchange/notesformat.h"
#include "library/jobs/exportplan.h"

#include <QSet>

namespace randnotiz {

class NotesGathering;

/// A file about several articles, while it is put together. Belongs to one thread.
class NotesCollection
{
public:
    /// @param format borrowed
    NotesCollection(const ExportRequest &request, const NotesFormat &format);

    /// Sections in the order of the plan.
    void add(const PlannedSection &section, NotesToExport notes);

    bool isEmpty() const { return m_sections.isEmpty(); }
    /// By what the articles have in common: the same at the next export.
    ArticleId id() const { return m_id; }
    QByteArray file() const;

private:
    QString m_title;
    ArticleId m_id;
    const NotesFormat &m_format;
    CollectionHead m_head;
    QString m_group; ///< of the last section
    QSet<ArticleId> m_articles;
    QSet<AnnotationId> m_in;
    QSet<AnnotationId> m_out; ///< left out by some section
    QList<QByteArray> m_sections;
};

/// Whether all goes into one such file. One that could only be about one article is that article's.
bool isCollection(const ExportRequest &request, const NotesGathering &gathering);

} // namespace randnotiz
