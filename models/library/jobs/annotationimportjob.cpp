#include "library/jobs/annotationimportjob.h"

#include "exchange/importer.h"
#include "exchange/webannotationreader.h"
#include "library/annotations.h"
#include "library/articles.h"
#include "library/jobs/boundedfile.h"
#include "library/libraryjobscontext.h"
#include "text/certainplace.h"
#include "text/quoting.h"

#include <QFile>
#include <QHash>
#include <QSet>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// That go in one transaction, so that the reader's own acts don't wait long.
constexpr qsizetype mostAtOnce = 200;

LeftAnnotation leftOf(const UnreadableAnnotation &annotation)
{
    constexpr LeftAnnotation::Reason reasons[]{LeftAnnotation::NotAnAnnotation, LeftAnnotation::NoSource,
                                               LeftAnnotation::NoQuote, LeftAnnotation::TooLong};
    return {annotation.number, annotation.id, {}, reasons[annotation.reason]};
}

/// Annotations on one article, as the file names it.
struct Group
{
    std::optional<ArticleId> article;
    QString source;
    QList<ForeignAnnotation> annotations;
};

QList<Group> byArticle(const QList<ForeignAnnotation> &annotations)
{
    QList<Group> groups;
    QHash<QString, qsizetype> places;
    for (const ForeignAnnotation &annotation : annotations) {
        const QString key = (annotation.article ? annotation.article->toString() : QString()) + u' ' + annotation.source;
        const auto place = places.constFind(key);
        if (place == places.constEnd()) {
            places.insert(key, groups.size());
            groups += Group{annotation.article, annotation.source, {annotation}};
        } else {
            groups[*place].annotations += annotation;
        }
    }
    return groups;
}

class AnnotationImport
{
public:
    AnnotationImport(const LibraryJobsContext &context, JobControl &control) : m_context(context), m_control(control) {}

    AnnotationImportReport run(const WebAnnotationFile &file);

private:
    Result<void> importGroup(const Group &group);
    /// Nothing: there is no such article, and no address to make one of.
    Result<std::optional<ArticleId>> articleOf(const Group &group);
    Result<std::optional<ArticleId>> articleAt(const QString &address);
    /// Of `foreign` what is stored whatever its place is.
    Annotation unplaced(const ForeignAnnotation &foreign, ArticleId article, const Revision &revision) const;
    Result<void> save(QList<Annotation> annotations);

    template <typename Value>
    static Result<Value> answerOf(QFuture<Result<Value>> future)
    {
        future.waitForFinished();
        return future.resultCount() > 0 ? future.result() : Result<Value>(Error{Error::Cancelled, {}, {}});
    }

    const LibraryJobsContext &m_context;
    JobControl &m_control;
    AnnotationImportReport m_report;
    QSet<AnnotationId> m_seen;
    QHash<AnnotationId, LeftAnnotation> m_orphans; ///< that are being saved
};

Annotation AnnotationImport::unplaced(const ForeignAnnotation &foreign, ArticleId article, const Revision &revision) const
{
    Annotation annotation;
    annotation.id = annotationIdOf(foreign);
    annotation.article = article;
    annotation.revision = revision.id;
    annotation.revisionHash = revision.textHash;
    annotation.isUnplaced = true;
    annotation.quote = foreign.quote;
    annotation.position = {0, OffsetMap(foreign.quote.exact).codePointCount()};
    annotation.colour = foreign.colour.value_or(Colour::Yellow);
    annotation.note = foreign.note;
    for (const QString &tag : foreign.tags)
        annotation.tags += Tag{{}, tag};
    annotation.createdMs = foreign.createdMs;
    annotation.modifiedMs = foreign.modifiedMs;
    return annotation;
}

Result<std::optional<ArticleId>> AnnotationImport::articleAt(const QString &address)
{
    const auto imported = importBytes(address.toUtf8(), {});
    if (!imported || !imported->textMissing)
        return std::optional<ArticleId>();
    ImportArticle change;
    change.article = *imported;
    change.batch = m_report.batch;
    const auto outcome = answerOf(m_context.import(packed(change)));
    if (!outcome)
        return outcome.error();
    if (outcome->status == ImportStatus::Imported)
        m_report.articles += outcome->id;
    return std::optional(outcome->id);
}

Result<std::optional<ArticleId>> AnnotationImport::articleOf(const Group &group)
{
    if (group.article) {
        const auto article = Articles(m_context.readers).article(*group.article);
        if (article && article->deletedMs == 0)
            return std::optional(article->id);
        if (!article && article.error().code != Error::NotFound)
            return article.error();
    }
    if (group.source.isEmpty())
        return std::optional<ArticleId>();
    return articleAt(group.source);
}

Result<void> AnnotationImport::save(QList<Annotation> annotations)
{
    while (!annotations.isEmpty()) {
        ChangeAnnotations change;
        change.batch = m_report.batch;
        change.add = annotations.first(qMin(mostAtOnce, annotations.size()));
        annotations.remove(0, change.add.size());
        const auto outcome = answerOf(m_context.changeAnnotations(change));
        if (!outcome)
            return outcome.error();
        for (const Annotation &added : outcome->added) {
            if (added.isUnplaced)
                m_report.left += m_orphans.value(added.id);
            else
                m_report.added += added.id;
        }
    }
    return {};
}

Result<void> AnnotationImport::importGroup(const Group &group)
{
    const auto id = articleOf(group);
    if (!id)
        return id.error();
    if (!*id) {
        for (const ForeignAnnotation &foreign : group.annotations)
            m_report.left += LeftAnnotation{0, foreign.id, foreign.quote.exact, LeftAnnotation::Unknown};
        return {};
    }
    const auto article = Articles(m_context.readers).article(**id);
    if (!article)
        return article.error();
    const auto revision = Articles(m_context.readers).currentRevision(**id);
    if (!revision)
        return revision.error();

    AnchorText text(revision->body.text);
    QList<Annotation> found;
    for (const ForeignAnnotation &foreign : group.annotations) {
        Annotation annotation = unplaced(foreign, **id, *revision);
        const bool isTwice = m_seen.contains(annotation.id);
        m_seen += annotation.id;
        if (isTwice || Annotations(m_context.readers).annotation(annotation.id)) {
            ++m_report.known;
            continue;
        }
        const Selectors selectors{foreign.position, foreign.quote};
        if (const auto range = article->textMissing ? std::nullopt : certainPlace(text, selectors)) {
            annotation.position = text.offsets().toSelector(*range);
            annotation.quote = quoteSelector(text.text(), *range);
            annotation.isUnplaced = false;
        } else {
            const auto reason = article->textMissing                                ? LeftAnnotation::TextMissing
                                : findQuote(text.text(), foreign.quote).size() > 1 ? LeftAnnotation::Ambiguous
                                                                                   : LeftAnnotation::NotFound;
            m_orphans.insert(annotation.id, {0, foreign.id, foreign.quote.exact, reason, annotation.id});
        }
        found += annotation;
    }
    return save(found);
}

AnnotationImportReport AnnotationImport::run(const WebAnnotationFile &file)
{
    m_report.batch = BatchId(m_context.environment.newUuid());
    for (const UnreadableAnnotation &annotation : file.unreadable)
        m_report.left += leftOf(annotation);
    const QList<Group> groups = byArticle(file.annotations);
    m_control.total = file.annotations.size();
    for (const Group &group : groups) {
        if (m_control.cancelled.load() || m_context.closing.load()) {
            m_report.cancelled = true;
            break;
        }
        if (const auto done = importGroup(group); !done) {
            m_report.failure = done.error(); // what is in can be taken back
            break;
        }
        m_control.done += group.annotations.size();
    }
    return m_report;
}

} // namespace

QList<AnnotationId> AnnotationImportReport::orphans() const
{
    QList<AnnotationId> ids;
    for (const LeftAnnotation &annotation : left) {
        if (!annotation.stored.isNull())
            ids += annotation.stored;
    }
    return ids;
}

Result<AnnotationImportReport> runAnnotationImport(const LibraryJobsContext &context, const QString &file, JobControl &control)
{
    const auto about = [&file](Error error) {
        error.subject = file;
        return error;
    };
    if (context.readOnly)
        return Error{Error::LibraryReadOnly, context.path, {}};
    const auto bytes = readRegularFile(QFile::encodeName(file), limits::fileBytes);
    if (!bytes)
        return about(bytes.error());
    const auto read = readWebAnnotations(*bytes);
    if (!read)
        return about(read.error());
    return AnnotationImport(context, control).run(*read);
}

} // namespace randnotiz
