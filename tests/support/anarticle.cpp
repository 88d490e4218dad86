#include "support/anarticle.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// A copy of `builder` on which `change` was carried out.
template <typename Builder, typename Change>
Builder changed(Builder builder, const Change &change)
{
    change(builder);
    return builder;
}

} // namespace

ArticleBody paragraphs(const QString &text)
{
    ArticleBody body;
    body.text = text;
    qsizetype start = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        body.blocks += {.kind = BlockKind::Paragraph, .range = {start, start + line.size()}};
        start += line.size() + 1;
    }
    Q_ASSERT(body.isConsistent());
    return body;
}

ArticleBuilder anArticle()
{
    ArticleBuilder builder;
    builder.m_article.metadata.title = {u"An article"_s, Origin::Stated};
    builder.m_article.original.origin = u"paste"_s;
    builder.m_article.original.mediaType = u"text/plain"_s;
    builder.m_article.original.charset = u"UTF-8"_s;
    return builder.withText(u"The first paragraph.\nThe second paragraph."_s);
}

ArticleBuilder ArticleBuilder::withText(const QString &text) const
{
    return withBody(paragraphs(text));
}

ArticleBuilder ArticleBuilder::withBody(const ArticleBody &body) const
{
    return changed(*this, [&body](ArticleBuilder &b) {
        b.m_article.body = body;
        b.m_article.words = body.text.simplified().count(u' ') + 1;
        b.m_article.original.bytes = body.text.toUtf8();
    });
}

ArticleBuilder ArticleBuilder::withTitle(const QString &title, Origin origin) const
{
    return changed(*this, [&](ArticleBuilder &b) { b.m_article.metadata.title = {title, origin}; });
}

ArticleBuilder ArticleBuilder::withAuthors(const QStringList &authors) const
{
    return changed(*this, [&](ArticleBuilder &b) { b.m_article.metadata.authors = {authors, Origin::Stated}; });
}

ArticleBuilder ArticleBuilder::withPublished(const PartialDate &published) const
{
    return changed(*this, [&](ArticleBuilder &b) { b.m_article.metadata.published = {published, Origin::Stated}; });
}

ArticleBuilder ArticleBuilder::withSource(const QString &source) const
{
    return changed(*this, [&](ArticleBuilder &b) { b.m_article.metadata.source = {source, Origin::Stated}; });
}

ArticleBuilder ArticleBuilder::withUrl(const QString &url) const
{
    return changed(*this, [&](ArticleBuilder &b) { b.m_article.metadata.url = {url, Origin::Stated}; });
}

ArticleBuilder ArticleBuilder::withLanguage(const QString &language) const
{
    return changed(*this, [&](ArticleBuilder &b) { b.m_article.metadata.language = {language, Origin::Derived}; });
}

ArticleBuilder ArticleBuilder::withIdentity(const QString &identity) const
{
    return changed(*this, [&](ArticleBuilder &b) {
        b.m_article.identity = identity;
        b.m_article.original.origin = identity;
    });
}

ArticleBuilder ArticleBuilder::withOriginal(const QByteArray &bytes) const
{
    return changed(*this, [&](ArticleBuilder &b) { b.m_article.original.bytes = bytes; });
}

ArticleBuilder ArticleBuilder::withTags(const QStringList &names) const
{
    return changed(*this, [&](ArticleBuilder &b) { b.m_tags = names; });
}

} // namespace randnotiz
