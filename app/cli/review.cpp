#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/reviewitem.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

QString stateName(const ReviewItem &item)
{
    return item.annotation.anchorState == AnchorState::Orphan ? u"orphan"_s : u"reworded"_s;
}

QString passageNow(const ReviewItem &item)
{
    return item.newSentences.mid(item.newQuote.start, item.newQuote.length());
}

QByteArray toJson(const ReviewItem &item)
{
    const bool orphan = item.annotation.anchorState == AnchorState::Orphan;
    return json::object({
        {"id"_L1, json::text(item.annotation.id.toString())},
        {"article"_L1, json::text(item.annotation.article.toString())},
        {"title"_L1, json::textOrNull(item.articleTitle)},
        {"state"_L1, json::text(stateName(item))},
        {"quote"_L1, json::text(item.annotation.quote.exact)},
        {"now"_L1, json::textOrNull(passageNow(item))},
        {"sentence"_L1, json::text(item.oldSentences)},
        {"sentence_now"_L1, json::textOrNull(item.newSentences)},
        {"start"_L1, orphan ? json::null() : json::number(item.annotation.anchor.start)},
        {"end"_L1, orphan ? json::null() : json::number(item.annotation.anchor.end)},
    });
}

QString toText(const ReviewItem &item)
{
    const auto line = [](const QString &mark, QString text) { return u"\n  "_s + mark + u' ' + text.replace(u'\n', u' '); };
    QString text = QStringList{item.annotation.id.toString(), stateName(item), item.articleTitle}.join(u'\t');
    text += line(u"-"_s, item.oldSentences);
    if (!item.newSentences.isEmpty())
        text += line(u"+"_s, item.newSentences);
    return text;
}

} // namespace

int runReview(Invocation &invocation)
{
    ArticleId article;
    if (const QString given = invocation.options.arguments.value(0); !given.isEmpty()) {
        const Result<ArticleId> id = invocation.resolveArticle(given);
        if (!id)
            return invocation.fail(id.error(), given);
        article = *id;
    }
    const Result<QList<ReviewItem>> items = reviewItems(invocation.library, article);
    if (!items)
        return invocation.fail(items.error());

    QList<QByteArray> values;
    for (const ReviewItem &item : *items) {
        if (invocation.json)
            values += toJson(item);
        else
            invocation.say(toText(item));
    }
    if (invocation.json)
        invocation.answer(json::list(values));
    return Success;
}

} // namespace randnotiz::cli
