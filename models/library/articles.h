#pragma once

#include "domain/article.h"
#include "domain/articlefilter.h"
#include "domain/result.h"

#include <QHash>

namespace randnotiz {

class ReaderPool;

/// Reads articles. Thread-safe; see Library.
class Articles
{
public:
    explicit Articles(ReaderPool &readers) : m_readers(readers) {}

    /// All that match, oldest first, without texts. Takes time with the size of the library: from the GUI
    /// thread only through a pool job.
    Result<QList<Article>> list(const ArticleFilter &filter = {}) const;
    /// Those of `ids` that exist (in the trash too), in no particular order.
    Result<QList<Article>> articles(const QList<ArticleId> &ids) const;
    /// NotFound; in the trash too.
    Result<Article> article(ArticleId id) const;
    /// The article's current text. NotFound, LibraryDamaged.
    Result<Revision> currentRevision(ArticleId id) const;
    /// Of those of `articles` that exist, for each its text or what is wrong with it (LibraryDamaged).
    Result<QHash<ArticleId, Result<Revision>>> currentRevisions(const QList<ArticleId> &articles) const;
    Result<Revision> revision(RevisionId id) const;
    /// The bytes that a revision was made from. NotFound when they weren't kept.
    Result<Original> original(RevisionId id) const;
    /// Articles outside the trash.
    Result<qint64> count() const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
