#include "session/revisionreading.h"

#include "library/articles.h"
#include "library/library.h"
#include "library/revisions.h"

#include <QtConcurrentRun>

namespace randnotiz {

using namespace Qt::StringLiterals;

QFuture<Result<History>> loadHistory(const Library &library, ArticleId article)
{
    return QtConcurrent::run([&library, article]() -> Result<History> {
        const Result<Article> read = library.articles().article(article);
        if (!read)
            return read.error();
        const Result<QList<RevisionSummary>> revisions = library.revisions().of(article);
        if (!revisions)
            return revisions.error();
        return History{*read, *revisions};
    });
}

QFuture<Result<Comparison>> loadComparison(const Library &library, RevisionId before, RevisionId after)
{
    return QtConcurrent::run([&library, before, after] { return compareRevisions(library, before, after); });
}

QFuture<Result<QList<ReviewItem>>> loadReviewItems(const Library &library, ArticleId article)
{
    return QtConcurrent::run([&library, article] { return reviewItems(library, article); });
}

QFuture<Result<qint64>> countToReview(const Library &library)
{
    return QtConcurrent::run([&library] { return library.revisions().countToReview(); });
}

QFuture<Result<Evidence>> loadEvidence(const Library &library, AnnotationId annotation)
{
    return QtConcurrent::run([&library, annotation] { return evidenceOf(library, annotation); });
}

QFuture<Result<CitationText>> loadCitations(const Library &library, const QList<AnnotationId> &annotations,
                                            CitationStyle style)
{
    return QtConcurrent::run([&library, annotations, style]() -> Result<CitationText> {
        const Result<QList<Citation>> citations = citationsOf(library, annotations);
        return citations ? Result<CitationText>(citationText(*citations, style)) : citations.error();
    });
}

QFuture<Result<EditableText>> loadEditableText(const Library &library, ArticleId article)
{
    return QtConcurrent::run([&library, article] { return editableText(library.articles(), article); });
}

QFuture<Result<NewText>> loadEditedText(const Library &library, const EditableText &edited)
{
    return QtConcurrent::run([&library, edited] { return readEditedText(library.articles(), edited); });
}

QFuture<Result<NewText>> loadPastedText(const Library &library, ArticleId article, const QString &text, const QString &html)
{
    NewTextSource source{(html.isEmpty() ? text : html).toUtf8(), html.isEmpty() ? u"paste.txt"_s : u"paste.html"_s,
                         u"UTF-8"_s, u"paste"_s};
    return QtConcurrent::run(
        [&library, article, source = std::move(source)] { return readNewText(library.articles(), article, source); });
}

} // namespace randnotiz
