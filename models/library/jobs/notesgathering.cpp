#include "library/jobs/notesgathering.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "library/colours.h"
#include "library/readerpool.h"
#include "storage/noteschangerepository.h"

#include <QSet>

namespace randnotiz {

using namespace Qt::StringLiterals;

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

/// What the library has about some articles.
struct NotesGathering::Found
{
    QHash<ArticleId, Article> articles;
    QHash<ArticleId, QList<Annotation>> annotations;
    QHash<ArticleId, Result<Revision>> revisions;
};

Result<NotesGathering::Found> NotesGathering::find(const QList<PlannedSection> &sections, Texts texts) const
{
    QList<ArticleId> ids;
    for (const PlannedSection &section : sections)
        ids += section.article;
    return m_readers->read([&](Database &) -> Result<Found> {
        Found found;
        auto annotations = Annotations(*m_readers).of(ids);
        auto articles = Articles(*m_readers).articles(ids);
        if (!annotations || !articles)
            return annotations ? articles.error() : annotations.error();
        found.annotations = std::move(*annotations);
        for (Article &article : *articles)
            found.articles.insert(article.id, std::move(article));
        if (texts == Texts::LeftOut)
            return found;
        auto revisions = Articles(*m_readers).currentRevisions(ids);
        if (!revisions)
            return revisions.error();
        found.revisions = std::move(*revisions);
        return found;
    });
}

NotesGathering::Notes NotesGathering::notesFrom(const Found &found, const PlannedSection &section, Texts texts) const
{
    const auto article = found.articles.constFind(section.article);
    if (article == found.articles.cend())
        return Error{Error::NotFound, section.article.toString(), u"no such article"_s};
    NotesToExport notes;
    notes.article = *article;
    notes.colourNames = m_colourNames;
    notes.citationStyle = m_citationStyle;
    for (const Annotation &annotation : found.annotations.value(section.article)) {
        const bool planned = !section.only || section.only->contains(annotation.id);
        if (planned && m_filter.lets(annotation))
            notes.annotations += annotation;
        else
            notes.leftOut += annotation.id;
    }
    if (m_filter.isActive() && notes.annotations.isEmpty())
        return std::optional<NotesToExport>();
    if (texts == Texts::LeftOut)
        return std::optional(std::move(notes));
    const auto revision = found.revisions.constFind(section.article);
    if (revision == found.revisions.cend())
        return Error{Error::NotFound, section.article.toString(), u"no such revision"_s};
    if (!*revision)
        return revision->error();
    notes.body = (*revision)->body;
    notes.fetchedMs = (*revision)->fetchedMs;
    return std::optional(std::move(notes));
}

std::vector<NotesGathering::Notes> NotesGathering::notes(const QList<PlannedSection> &sections, Texts texts) const
{
    const Result<Found> found = find(sections, texts);
    std::vector<Notes> all;
    all.reserve(static_cast<size_t>(sections.size()));
    for (const PlannedSection &section : sections)
        all.push_back(found ? notesFrom(*found, section, texts) : Notes(found.error()));
    return all;
}

NotesGathering::Notes NotesGathering::notes(const PlannedSection &section, Texts texts) const
{
    return std::move(notes(QList{section}, texts).front());
}

} // namespace randnotiz
