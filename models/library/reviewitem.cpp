#include "library/reviewitem.h"

#include "library/articles.h"
#include "library/library.h"
#include "library/revisions.h"
#include "text/offsets.h"
#include "text/sentencerange.h"
#include "text/worddifferences.h"

#include <QHash>

#include <algorithm>
#include <memory>

namespace randnotiz {

namespace {

struct ReadText
{
    QString text;
    OffsetMap offsets;
};

/// Reads each text once.
class Texts
{
public:
    explicit Texts(const Library &library)
        : m_library(library)
    {
    }

    Result<std::shared_ptr<const ReadText>> of(RevisionId id)
    {
        if (const auto known = m_texts.constFind(id); known != m_texts.cend())
            return *known;
        const Result<Revision> revision = m_library.articles().revision(id);
        if (!revision)
            return revision.error();
        const QString &text = revision->body.text;
        return *m_texts.insert(id, std::make_shared<const ReadText>(ReadText{text, OffsetMap(text)}));
    }

    void forget() { m_texts.clear(); }

private:
    const Library &m_library;
    QHash<RevisionId, std::shared_ptr<const ReadText>> m_texts;
};

/// The sentences around a passage, and where it is in them.
void readSentences(const ReadText &read, const TextPositionSelector &position, QString &sentences, TextRange &quote)
{
    const TextRange range = read.offsets.toRange(position);
    const TextRange around = sentencesAround(read.text, range);
    sentences = read.text.sliced(around.start, around.length());
    quote = {std::max<qsizetype>(range.start - around.start, 0), std::min(range.end, around.end) - around.start};
}

/// The same of words that stand in no text: what came with them.
void readContext(const TextQuoteSelector &given, QString &sentences, TextRange &quote)
{
    sentences = given.prefix + given.exact + given.suffix;
    quote = {given.prefix.size(), given.prefix.size() + given.exact.size()};
}

} // namespace

Result<QList<ReviewItem>> reviewItems(const Library &library, ArticleId article)
{
    const Result<QList<Annotation>> annotations = library.revisions().toReview(article);
    if (!annotations)
        return annotations.error();
    QHash<ArticleId, Article> articles;
    QList<ReviewItem> items;
    Texts texts(library);
    for (const Annotation &annotation : *annotations) {
        if (!articles.contains(annotation.article)) {
            const Result<Article> read = library.articles().article(annotation.article);
            if (!read)
                return read.error();
            articles.insert(annotation.article, *read);
            texts.forget(); // they come by article, and are long
        }
        const Article &owner = articles[annotation.article];
        const auto old = texts.of(annotation.revision);
        if (!old)
            return old.error();
        ReviewItem item{.annotation = annotation, .articleTitle = owner.metadata.title.value};
        if (annotation.isUnplaced)
            readContext(annotation.quote, item.oldSentences, item.oldQuote);
        else
            readSentences(**old, annotation.position, item.oldSentences, item.oldQuote);
        if (annotation.anchorState != AnchorState::Orphan) {
            const auto now = texts.of(owner.revision);
            if (!now)
                return now.error();
            readSentences(**now, annotation.anchor, item.newSentences, item.newQuote);
            item.differences = wordDifferences(item.oldSentences, item.newSentences);
        }
        items += item;
    }
    return items;
}

} // namespace randnotiz
