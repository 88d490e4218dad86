#pragma once

#include "library/jobs/notesgathering.h"
#include "library/jobs/notesvault.h"

#include <QFuture>
#include <QThreadPool>

#include <deque>
#include <optional>
#include <vector>

namespace randnotiz {

class PagePrinter;

/// What is to stand in the file of one article.
struct RenderedArticle
{
    Article article;
    NotesFile file; ///< without a stamp
};

/// Reads and renders the notes of articles in threads of its own, some ahead of whoever takes them, in their order: the one
/// who writes files needn't wait for the library. Belongs to one thread.
class RenderingAhead
{
public:
    /// Nothing: the request's filter leaves no annotation. Errors: those of the article.
    using Rendered = Result<std::optional<RenderedArticle>>;

    /// Both are borrowed.
    /// @param request with the text of its template
    /// @param printer borrowed; may be null
    RenderingAhead(const NotesGathering &gathering, const ExportRequest &request, PagePrinter *printer,
                   QList<PlannedSection> sections);
    /// Waits for what has begun.
    ~RenderingAhead();
    Q_DISABLE_COPY_MOVE(RenderingAhead)

    /// The next one; to be called as often as there are sections, or less.
    Rendered next();

private:
    void begin();

    const NotesGathering &m_gathering;
    const ExportRequest &m_request;
    PagePrinter *const m_printer;
    const QList<PlannedSection> m_sections;
    qsizetype m_begun = 0; ///< sections that are rendered, or will be
    std::deque<QFuture<std::vector<Rendered>>> m_parts;
    std::vector<Rendered> m_ready; ///< of the first part, in reverse order
    QThreadPool m_threads;
};

} // namespace randnotiz
