#include "library/jobs/annotationimportjob.h"

#include "exchange/importer.h"
#include "exchange/webannotationreader.h"
#include "library/annotations.h"
#include "library/articles.h"
#include "library/jobs/boundedfile.h"
#include "library/libraryjobscontext.h"
#include "text/anchoring.h"
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

    Result<AnnotationImportReport> run(const WebAnnotationFile &file);

private:
    Result<void> importGroup(const Group &group);
    /// Nothing: there is no such article, and no address to make one of.
    Result<std::optional<ArticleId>> articleOf(const Group &group);
    Result<std::optional<ArticleId>> articleAt(const QString &address);
    void leave(const Group &group, LeftAnnotation::Reason reason);
    void leave(const ForeignAnnotation &annotation, LeftAnnotation::Reason reason);
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
};

void AnnotationImport::leave(const ForeignAnnotation &annotation, LeftAnnotation::Reason reason)
{
    m_report.left += LeftAnnotation{0, annotation.id, annotation.quote.exact, reason};
}

void AnnotationImport::leave(const Group &group, LeftAnnotation::Reason reason)
{
    for (const ForeignAnnotation &annotation : group.annotations)
        leave(annotation, reason);
}

Result<std::optional<ArticleId>> AnnotationImport::articleAt(const QString &address)
{
    const auto imported = importBytes(address.toUtf8(), {});
    if (!imported || !imported->textMissing)
        return std::optional<ArticleId>();
    ImportArticle change;
    change.article = *imported;
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
        change.add = annotations.first(qMin(mostAtOnce, annotations.size()));
        annotations.remove(0, change.add.size());
        const auto outcome = answerOf(m_context.changeAnnotations(change));
        if (!outcome)
            return outcome.error();
        for (const Annotation &added : outcome->added)
            m_report.added += added.id;
    }
    return {};
}

Result<void> AnnotationImport::importGroup(const Group &group)
{
    const auto id = articleOf(group);
    if (!id)
        return id.error();
    if (!*id) {
        leave(group, LeftAnnotation::Unknown);
        return {};
    }
    const auto article = Articles(m_context.readers).article(**id);
    if (!article)
        return article.error();
    if (article->textMissing) {
        leave(group, LeftAnnotation::TextMissing);
        return {};
    }
    const auto revision = Articles(m_context.readers).currentRevision(**id);
    if (!revision)
        return revision.error();

    AnchorText text(revision->body.text);
    QList<Annotation> found;
    for (const ForeignAnnotation &foreign : group.annotations) {
        const AnnotationId own = annotationIdOf(foreign);
        const bool isTwice = m_seen.contains(own);
        m_seen += own;
        if (isTwice || Annotations(m_context.readers).annotation(own)) {
            ++m_report.known;
            continue;
        }
        const Anchor anchor = text.find({foreign.position, foreign.quote});
        // Other words in the same place are for the reader to judge, and nothing to begin with.
        const bool stands = anchor.state == AnchorState::Same || anchor.state == AnchorState::Moved;
        if (!stands) {
            leave(foreign, LeftAnnotation::NotFound);
            continue;
        }
        // Without a position that agrees, one of several places would be a guess.
        if (anchor.state != AnchorState::Same && findQuote(text.text(), foreign.quote).size() > 1) {
            leave(foreign, LeftAnnotation::Ambiguous);
            continue;
        }
        Annotation annotation;
        annotation.id = own;
        annotation.article = **id;
        annotation.revision = revision->id;
        annotation.revisionHash = revision->textHash;
        annotation.position = text.offsets().toSelector(anchor.range);
        annotation.quote = quoteSelector(revision->body.text, anchor.range);
        annotation.colour = foreign.colour.value_or(Colour::Yellow);
        annotation.note = foreign.note;
        for (const QString &tag : foreign.tags)
            annotation.tags += Tag{{}, tag};
        annotation.createdMs = foreign.createdMs;
        annotation.modifiedMs = foreign.modifiedMs;
        found += annotation;
    }
    return save(found);
}

Result<AnnotationImportReport> AnnotationImport::run(const WebAnnotationFile &file)
{
    for (const UnreadableAnnotation &annotation : file.unreadable)
        m_report.left += leftOf(annotation);
    const QList<Group> groups = byArticle(file.annotations);
    m_control.total = file.annotations.size();
    for (const Group &group : groups) {
        if (m_control.cancelled.load() || m_context.closing.load()) {
            m_report.cancelled = true;
            break;
        }
        if (const auto done = importGroup(group); !done)
            return done.error();
        m_control.done += group.annotations.size();
    }
    return m_report;
}

} // namespace

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
