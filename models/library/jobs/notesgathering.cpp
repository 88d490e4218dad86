#include "library/jobs/notesgathering.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "library/colours.h"
#include "library/readerpool.h"
#include "storage/noteschangerepository.h"

#include <QSet>

namespace randnotiz {
namespace {

/// NotFound: nothing carries the tag.
Result<QList<PlannedSection>> taggedSections(ReaderPool &readers, const ExportRequest &request)
{
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
    const QList<PlannedSection> sections = request.oneFile ? sectionsByTag(request.tag, *articles, all)
                                                           : sectionsOfTag(request.tag, *articles, all);
    if (sections.isEmpty())
        return Error{Error::NotFound, request.tag, {}};
    return sections;
}

Result<QList<PlannedSection>> plannedSections(ReaderPool &readers, Database &database, const ExportRequest &request)
{
    if (!request.everything && !request.tag.isEmpty())
        return taggedSections(readers, request);
    QList<ArticleId> articles = request.articles;
    if (request.everything) {
        const Result<QList<ArticleId>> all = NotesChangeRepository(database).articles();
        if (!all)
            return all.error();
        articles = *all;
    }
    QList<PlannedSection> sections;
    sections.reserve(articles.size());
    for (const ArticleId &id : std::as_const(articles))
        sections.append(PlannedSection{id, {}});
    return sections;
}

} // namespace

Result<NotesGathering> NotesGathering::plan(ReaderPool &readers, const ExportRequest &request)
{
    // Of one moment, and before anything that is written is read: what changes meanwhile has another number.
    return readers.read([&](Database &database) -> Result<NotesGathering> {
        NotesGathering gathering(readers, request);
        const NotesChangeRepository changes(database);
        const auto last = changes.last();
        const auto ofArticles = changes.ofArticles();
        const auto names = Colours(readers).names();
        const auto sections = plannedSections(readers, database, request);
        if (!last || !ofArticles)
            return last ? ofArticles.error() : last.error();
        if (!names || !sections)
            return names ? sections.error() : names.error();
        gathering.m_lastChange = *last;
        gathering.m_changes = *ofArticles;
        gathering.m_colourNames = *names;
        gathering.m_sections = *sections;
        return gathering;
    });
}

Result<std::optional<NotesToExport>> NotesGathering::notes(const PlannedSection &section, Texts texts) const
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
        notes.article = *article;
        if (texts == Texts::LeftOut)
            return std::optional(std::move(notes));
        Result<Revision> revision = Articles(*m_readers).currentRevision(section.article);
        if (!revision)
            return revision.error();
        notes.body = std::move(revision->body);
        notes.fetchedMs = revision->fetchedMs;
        notes.citationStyle = m_citationStyle;
        return std::optional(std::move(notes));
    });
}

} // namespace randnotiz
