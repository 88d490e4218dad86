#pragma once

#include "files.h"
#include "library/annotations.h"
#include "library/articles.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "library/tags.h"
#include "text/graphemes.h"
#include "text/offsets.h"
#include "text/quoting.h"

namespace randnotiz {

/// A real library in a folder of its own, and the acts that the tests of jobs need again and again. Ends the
/// program when one of these acts, which is not what is being tested, fails.
class JobLibrary
{
public:
    explicit JobLibrary(const QString &file = {})
    {
        const QString path = file.isEmpty() ? m_files.path(QStringLiteral("library.randnotiz")) : file;
        m_library = taken(Library::open(path));
    }

    Library *operator->() const { return m_library.get(); }
    Library &operator*() const { return *m_library; }
    void close() { m_library.reset(); }

    ImportReport import(const QStringList &paths, const QStringList &tags = {}) const
    {
        return taken(m_library->jobs().import({.paths = paths, .tags = tags}).report.result());
    }
    ImportEntry paste(const ImportRequest::Paste &paste) const
    {
        return taken(m_library->jobs().import({.paste = paste}).report.result()).entries.value(0);
    }
    ExportReport exportTo(const QString &folder, const QList<ArticleId> &articles) const
    {
        return exported({folder, articles});
    }
    ExportReport exported(const ExportRequest &request) const
    {
        return taken(m_library->jobs().exportNotes(request).report.result());
    }
    Article article(ArticleId id) const { return taken(m_library->articles().article(id)); }
    ArticleBody body(ArticleId id) const { return taken(m_library->articles().currentRevision(id)).body; }
    QString text(ArticleId id) const { return body(id).text; }
    QList<Article> articles() const { return taken(m_library->articles().list()); }

    Annotation highlight(ArticleId id, TextRange range) const
    {
        const Revision revision = taken(m_library->articles().currentRevision(id));
        Annotation annotation;
        annotation.id = AnnotationId(QUuid::createUuid());
        annotation.article = id;
        annotation.revision = revision.id;
        annotation.revisionHash = revision.textHash;
        annotation.position = OffsetMap(revision.body.text).toSelector(range);
        annotation.quote = quoteSelector(revision.body.text, range);
        annotation.createdMs = annotation.modifiedMs = 1;
        return done(AddAnnotation{annotation});
    }
    template <typename Change> typename Change::Outcome done(const Change &change) const
    {
        return taken(m_library->post(change).result());
    }

    template <typename T> static T taken(Result<T> result)
    {
        if (!result)
            qFatal("error %d: %s: %s", result.error().code, qPrintable(result.error().subject),
                   qPrintable(result.error().cause));
        return std::move(*result);
    }

private:
    Files m_files;
    std::unique_ptr<Library> m_library;
};

} // namespace randnotiz
