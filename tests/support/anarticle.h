#pragma once

#include "domain/importedarticle.h"

namespace randnotiz {

/// Builds what an importer would hand over, with everything that a test doesn't care about filled in:
///
///     anArticle().withText(u"First.\nSecond."_s).withTitle(u"A title"_s)
///
/// Two articles without a text of their own have the same text, and so are one to a library.
class ArticleBuilder
{
public:
    /// Every line becomes a paragraph; no line may be empty.
    ArticleBuilder withText(const QString &text) const;
    /// Blocks and runs as they are; the body must be consistent.
    ArticleBuilder withBody(const ArticleBody &body) const;
    ArticleBuilder withTitle(const QString &title, Origin origin = Origin::Stated) const;
    ArticleBuilder withAuthors(const QStringList &authors) const;
    ArticleBuilder withPublished(const PartialDate &published) const;
    ArticleBuilder withSource(const QString &source) const;
    ArticleBuilder withUrl(const QString &url) const;
    ArticleBuilder withLanguage(const QString &language) const;
    /// By this a later import of another text is known as the same article; without it there is none.
    ArticleBuilder withIdentity(const QString &identity) const;
    ArticleBuilder withOriginal(const QByteArray &bytes) const;
    ArticleBuilder withTags(const QStringList &names) const;

    const ImportedArticle &article() const { return m_article; }
    const QStringList &tags() const { return m_tags; }

private:
    friend ArticleBuilder anArticle();
    ArticleBuilder() = default;

    ImportedArticle m_article;
    QStringList m_tags;
};

ArticleBuilder anArticle();

/// A body of paragraphs, one a line.
ArticleBody paragraphs(const QString &text);

} // namespace randnotiz
