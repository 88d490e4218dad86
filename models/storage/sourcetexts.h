#pragma once

#include "domain/article.h"
#include "domain/result.h"

namespace randnotiz {

class Database;

/// A revision as the source of quotations, in the trash too: what was once quoted can be proved there as well.
struct SourceRevision
{
    RevisionId id;
    ArticleId article;
    bool isCurrent = false; ///< of its article
    QString textHash;       ///< as it was stored

    friend bool operator==(const SourceRevision &, const SourceRevision &) = default;
};

struct SourceText
{
    SourceRevision revision;
    QString text;
};

/// Reads the texts of revisions without their structure, one or all, for those who look for quotations in them.
class SourceTexts
{
public:
    explicit SourceTexts(Database &database) : m_database(database) {}

    /// Of the articles that exist, the current ones first, then the latest.
    Result<QList<SourceRevision>> ofArticles(const QList<ArticleId> &articles) const;
    /// The articles with these canonical addresses, or once fetched from them.
    Result<QList<ArticleId>> articlesAt(const QStringList &addresses) const;
    /// NotFound.
    Result<SourceText> text(RevisionId id) const;
    Result<qint64> count() const;

    /// Where reading all texts has got to.
    struct Cursor
    {
        qint64 row = 0;
    };
    /// The next ones of all, at most `most`; none at the end. What is imported meanwhile may be among them or not.
    Result<QList<SourceText>> next(Cursor &cursor, qint64 most) const;

private:
    Database &m_database;
};

} // namespace randnotiz
