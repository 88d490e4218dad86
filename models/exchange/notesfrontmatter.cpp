#include "exchange/notesfrontmatter.h"

#include "exchange/yamlstring.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString stringOrNull(const QString &text)
{
    return text.isEmpty() ? u"null"_s : yamlString(text);
}

QString listOf(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted += yamlString(text);
    return u'[' + quoted.join(u", "_s) + u']';
}

QString utcTime(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QByteArray between(QStringList lines, std::optional<qint64> annotations)
{
    if (annotations)
        lines += u"annotations: "_s + QString::number(*annotations);
    return "---\n" + lines.join(u'\n').toUtf8() + "\n---\n";
}

} // namespace

QByteArray notesFrontMatter(const NotesToExport &notes)
{
    const Article &article = notes.article;
    const Metadata &metadata = article.metadata;
    QStringList tags;
    for (const Tag &tag : article.tags)
        tags += tag.name;
    return between({
        u"id: "_s + stringOrNull(article.id.toString()),
        u"title: "_s + stringOrNull(metadata.title.value),
        u"author: "_s + listOf(metadata.authors.value),
        u"source: "_s + stringOrNull(metadata.source.value),
        u"url: "_s + stringOrNull(metadata.url.value),
        u"published: "_s + stringOrNull(metadata.published.value.toString()),
        u"saved: "_s + stringOrNull(utcTime(article.addedMs)),
        u"language: "_s + stringOrNull(metadata.language.value),
        u"tags: "_s + listOf(tags),
        u"revision: "_s + stringOrNull(article.revisionHash),
    }, notes.leftOut.isEmpty() ? std::optional(notes.annotations.size()) : std::nullopt);
}

QByteArray collectionFrontMatter(const CollectionHead &head)
{
    return between({
        u"id: "_s + stringOrNull(head.id),
        u"title: "_s + stringOrNull(head.title),
        u"tags: "_s + listOf(head.tags),
        u"articles: "_s + QString::number(head.articles),
    }, head.leavesOut ? std::nullopt : std::optional(head.annotations));
}

} // namespace randnotiz
