#include "library/jobs/notesgathering.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "library/colours.h"
#include "library/readerpool.h"

#include <QSet>

namespace randnotiz {
namespace {

/// Of one moment: what an article carries and what its annotations do.
Result<QList<PlannedSection>> sectionsOf(ReaderPool &readers, const ExportRequest &request)
{
    return readers.read([&](Database &) -> Result<QList<PlannedSection>> {
        Result<QList<Article>> articles = Articles(readers).list({TrashFilter::OutsideTrash, request.tag});
        if (!articles)
            return articles.error();
        Result<QList<Annotation>> annotations = Annotations(readers).list(request.tag);
        if (!annotations)
            return annotations.error();

        QSet<ArticleId> known;
        for (const Article &article : std::as_const(*articles))
            known.insert(article.id);
        QList<Annotation> all;
        QList<ArticleId> missing;
        for (const Annotation &annotation : std::as_const(*annotations)) {
            if (known.contains(annotation.article))
                continue; // comes with all those of its article
            if (missing.isEmpty() || missing.constLast() != annotation.article)
                missing += annotation.article;
            all += annotation;
        }
        for (const Article &article : std::as_const(*articles)) {
            const Result<QList<Annotation>> own = Annotations(readers).of(article.id);
            if (!own)
                return own.error();
            all += *own;
        }
        const Result<QList<Article>> annotated = Articles(readers).articles(missing);
        if (!annotated)
            return annotated.error();
        *articles += *annotated;
        return request.oneFile ? sectionsByTag(request.tag, *articles, all)
                               : sectionsOfTag(request.tag, *articles, all);
    });
}

} // namespace

Result<NotesGathering> NotesGathering::plan(ReaderPool &readers, const ExportRequest &request)
{
    NotesGathering gathering(readers, request.filter);
    const Result<QMap<Colour, QString>> names = Colours(readers).names();
    if (!names)
        return names.error();
    gathering.m_colourNames = *names;
    if (request.tag.isEmpty()) {
        for (const ArticleId &id : request.articles)
            gathering.m_sections.append(PlannedSection{id, {}});
        return gathering;
    }
    const Result<QList<PlannedSection>> sections = sectionsOf(readers, request);
    if (!sections)
        return sections.error();
    if (sections->isEmpty())
        return Error{Error::NotFound, request.tag, {}};
    gathering.m_sections = *sections;
    return gathering;
}

Result<std::optional<NotesToExport>> NotesGathering::notes(const PlannedSection &section) const
{
    return m_readers->read([&](Database &) -> Result<std::optional<NotesToExport>> {
        const Result<QList<Annotation>> annotations = Annotations(*m_readers).of(section.article);
        if (!annotations)
            return annotations.error();
        NotesToExport notes;
        notes.colourNames = m_colourNames;
        for (const Annotation &annotation : *annotations) {
            const bool planned = !section.only || section.only->contains(annotation.id);
            if (planned && m_filter.lets(annotation))
                notes.annotations += annotation;
            else
                notes.leftOut += annotation.id;
        }
        if (m_filter.isActive() && notes.annotations.isEmpty())
            return std::optional<NotesToExport>();

        const Result<Article> article = Articles(*m_readers).article(section.article);
        if (!article)
            return article.error();
        const Result<Revision> revision = Articles(*m_readers).currentRevision(section.article);
        if (!revision)
            return revision.error();
        notes.article = *article;
        notes.body = revision->body;
        return std::optional(std::move(notes));
    });
}

} // namespace randnotiz
