#include "cli/articlejson.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "library/articles.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

QString toText(const Article &article)
{
    const QString published = article.metadata.published.value.toString();
    return u"%1\t%2\t%3\t%4"_s.arg(article.id.toString(), published.isEmpty() ? u"-"_s : published,
                                   QString::number(article.annotations), article.metadata.title.value);
}

} // namespace

int runList(Invocation &invocation)
{
    ArticleFilter filter;
    filter.tag = tagName(invocation.options.value("--tag"_L1));
    if (invocation.options.has("--trash"_L1))
        filter.trash = TrashFilter::InTrash;
    const Result<QList<Article>> articles = invocation.library.articles().list(filter);
    if (!articles)
        return invocation.fail(articles.error());

    QList<QByteArray> values;
    for (const Article &article : *articles) {
        if (invocation.json)
            values += json::object(articleMembers(article));
        else
            invocation.say(toText(article));
    }
    if (invocation.json)
        invocation.answer(json::list(values));
    // An empty library is an answer; a tag that nothing carries was not found.
    return articles->isEmpty() && !filter.tag.isEmpty() ? Negative : Success;
}

} // namespace randnotiz::cli
