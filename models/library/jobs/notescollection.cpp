#include "library/jobs/notescollection.h"

#include "domain/tag.h"
#include "library/jobs/notesgathering.h"

#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

NotesCollection::NotesCollection(const ExportRequest &request, const NotesFormat &format)
    : m_title(request.title)
    , m_id(collectionId(request.tag.isEmpty() ? u"notes:"_s + request.title
                                              : u"tag:"_s + foldedTagName(request.tag)))
    , m_format(format)
{
    m_head.id = m_id.toString();
    m_head.title = request.title;
    if (!request.tag.isEmpty())
        m_head.tags = {request.tag};
}

void NotesCollection::add(const PlannedSection &section, NotesToExport notes)
{
    // An article may stand in several groups: its own note says itself once.
    if (m_articles.contains(section.article))
        notes.article.note.clear();
    m_articles.insert(section.article);
    const SectionPlace place{.alone = false,
                             .collection = m_sections.isEmpty() ? m_title : QString(),
                             .group = section.group == m_group ? QString() : section.group,
                             .grouped = !section.group.isEmpty()};
    m_group = section.group;
    m_sections += m_format.section(notes, place);
    m_head.articles = m_articles.size();
    for (const Annotation &annotation : std::as_const(notes.annotations))
        m_in.insert(annotation.id);
    m_out.unite({notes.leftOut.cbegin(), notes.leftOut.cend()});
}

QByteArray NotesCollection::file() const
{
    // What one section leaves out may stand in another one.
    CollectionHead head = m_head;
    head.annotations = m_in.size();
    head.leavesOut = !m_in.contains(m_out);
    return m_format.collectionFile(head, m_sections);
}

bool isCollection(const ExportRequest &request, const NotesGathering &gathering)
{
    return request.oneFile && (!request.tag.isEmpty() || request.everything || gathering.sections().size() > 1);
}

} // namespace randnotiz
