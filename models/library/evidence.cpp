#include "library/evidence.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "library/library.h"
#include "library/revisions.h"
#include "text/offsets.h"

#include <algorithm>

namespace randnotiz {

namespace {

/// Which of the body's texts hold the range, counted from 1.
void countParagraphs(const ArticleBody &body, TextRange range, Evidence &evidence)
{
    for (const Block &block : body.blocks) {
        if (block.range.isEmpty())
            continue;
        ++evidence.paragraphCount;
        if (block.range.end <= range.start || block.range.start >= range.end)
            continue;
        if (evidence.firstParagraph == 0)
            evidence.firstParagraph = evidence.paragraphCount;
        evidence.lastParagraph = evidence.paragraphCount;
    }
}

} // namespace

Result<Evidence> evidenceOf(const Library &library, AnnotationId id)
{
    Evidence evidence;
    const Result<Annotation> annotation = library.annotations().annotation(id);
    if (!annotation)
        return annotation.error();
    const Result<Article> article = library.articles().article(annotation->article);
    if (!article)
        return article.error();
    const Result<QList<RevisionSummary>> revisions = library.revisions().of(annotation->article);
    if (!revisions)
        return revisions.error();
    const Result<Revision> revision = library.articles().revision(annotation->revision);
    if (!revision)
        return revision.error();

    evidence.annotation = *annotation;
    evidence.article = *article;
    evidence.revisionCount = revisions->size();
    const auto place = std::ranges::find(*revisions, annotation->revision, &RevisionSummary::id);
    if (place == revisions->end())
        return Error{Error::NotFound, annotation->revision.toString(), {}};
    evidence.revision = *place;
    evidence.revisionNumber = place - revisions->begin() + 1;

    const QString &text = revision->body.text;
    const TextRange range = OffsetMap(text).toRange(annotation->position);
    if (!annotation->isUnplaced)
        countParagraphs(revision->body, range, evidence);
    evidence.computedHash = revision->body.textHash();
    evidence.isTextUnchanged =
        evidence.computedHash == place->textHash && evidence.computedHash == annotation->revisionHash;
    evidence.isQuoteThere = !annotation->isUnplaced && QStringView(text).sliced(range.start, range.length()) == annotation->quote.exact;
    evidence.verifiedMs = library.environment().nowMs();
    return evidence;
}

} // namespace randnotiz
