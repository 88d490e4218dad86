#include "cli/articlejson.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

QByteArray anchorCountsJson(const AnchorCounts &counts)
{
    return json::object({
        {"same"_L1, json::number(counts.same)},
        {"moved"_L1, json::number(counts.moved)},
        {"reworded"_L1, json::number(counts.reworded)},
        {"orphan"_L1, json::number(counts.orphans)},
    });
}

QStringList tagNames(const QList<Tag> &tags)
{
    QStringList names;
    for (const Tag &tag : tags)
        names += tag.name;
    return names;
}

QList<json::Member> articleMembers(const Article &article)
{
    const Metadata &metadata = article.metadata;
    return {
        {"id"_L1, json::text(article.id.toString())},
        {"revision"_L1, json::text(article.revisionHash)},
        {"title"_L1, json::textOrNull(metadata.title.value)},
        {"title_origin"_L1, metadata.title.isKnown() ? json::text(originName(metadata.title.origin)) : json::null()},
        {"author"_L1, json::textOrNull(metadata.authors.value.join(u"; "_s))},
        {"source"_L1, json::textOrNull(metadata.source.value)},
        {"site"_L1, json::textOrNull(metadata.site.value)},
        {"url"_L1, json::textOrNull(metadata.url.value)},
        {"published"_L1, json::textOrNull(metadata.published.value.toString())},
        {"language"_L1, json::textOrNull(metadata.language.value)},
        {"words"_L1, json::number(article.words)},
        {"state"_L1, json::text(readingStateName(article.state))},
        {"tags"_L1, json::texts(tagNames(article.tags))},
        {"annotations"_L1, json::number(article.annotations)},
        {"added"_L1, json::time(article.addedMs)},
    };
}

} // namespace randnotiz::cli
