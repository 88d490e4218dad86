#include "library/jobs/renderingahead.h"

#include "exchange/notesformat.h"

#include <QThread>
#include <QtConcurrentRun>

#include <algorithm>

namespace randnotiz {
namespace {

constexpr qsizetype partSize = 16;
constexpr size_t partsAhead = 6; ///< few: a long article with its marks may take megabytes

RenderingAhead::Rendered rendered(ExportFormat kind, const NotesFormat &format, NotesGathering::Notes notes)
{
    if (!notes)
        return notes.error();
    if (!*notes)
        return std::optional<RenderedArticle>();
    NotesToExport &found = **notes;
    NotesFile file = notesFile(kind, format.articleFile(found), found.annotations, found.leftOut);
    if (file.note.bytes.isEmpty())
        return Error{Error::FileNotWritable, found.article.metadata.title.value, QStringLiteral("its pages could not be laid out")};
    return std::optional(RenderedArticle{std::move(found.article), std::move(file)});
}

/// As many as there are sections, each of them.
std::vector<RenderingAhead::Rendered> renderedPart(const NotesGathering &gathering, const ExportRequest &request,
                                                   PagePrinter *printer, const QList<PlannedSection> &sections)
{
    const auto format = makeNotesFormat(request.format, request.notesTemplate, printer); // belongs to one thread
    if (!format)
        return std::vector<RenderingAhead::Rendered>(static_cast<size_t>(sections.size()), format.error());
    std::vector<RenderingAhead::Rendered> all;
    for (NotesGathering::Notes &notes : gathering.notes(sections))
        all.push_back(rendered(request.format, **format, std::move(notes)));
    return all;
}

} // namespace

RenderingAhead::RenderingAhead(const NotesGathering &gathering, const ExportRequest &request, PagePrinter *printer,
                               QList<PlannedSection> sections)
    : m_gathering(gathering), m_request(request), m_printer(printer), m_sections(std::move(sections))
{
    m_threads.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    begin();
}

RenderingAhead::~RenderingAhead()
{
    for (auto &part : m_parts)
        part.cancel();
    m_threads.waitForDone();
}

void RenderingAhead::begin()
{
    while (m_parts.size() < partsAhead && m_begun < m_sections.size()) {
        const QList<PlannedSection> sections = m_sections.mid(m_begun, partSize);
        m_begun += sections.size();
        m_parts.push_back(QtConcurrent::run(
            &m_threads, [this, sections] { return renderedPart(m_gathering, m_request, m_printer, sections); }));
    }
}

RenderingAhead::Rendered RenderingAhead::next()
{
    if (m_ready.empty()) {
        m_ready = m_parts.front().takeResult();
        m_parts.pop_front();
        std::ranges::reverse(m_ready);
        begin();
    }
    Rendered one = std::move(m_ready.back());
    m_ready.pop_back();
    return one;
}

} // namespace randnotiz
