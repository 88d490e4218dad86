#pragma once

#include "domain/anchorcounts.h"
#include "domain/result.h"
#include "domain/selectors.h"
#include "storage/rows.h"

#include <QHash>

namespace randnotiz {

class Database;
struct WriteContext;

/// Where an annotation is in one revision; the position is empty for an orphan.
struct StoredAnchor
{
    AnchorState state = AnchorState::Orphan;
    TextPositionSelector position;
    int score = 0; ///< thousandths; 0 for an orphan
    bool quoteKept = false; ///< see Annotation; read, and set by setQuoteKept() alone
};

/// The SQL of tables `anchor` and `kept_quote`. An annotation keeps its anchor in each revision that was current while it
/// was there, with how it was found.
class AnchorRepository
{
public:
    explicit AnchorRepository(Database &database)
        : m_database(database)
    {
    }

    /// Of all annotations of an article (those in the trash too) that have an anchor in that revision.
    Result<QHash<AnnotationRow, StoredAnchor>> of(ArticleRow article, RevisionRow revision) const;
    /// In the article's current revision; annotations outside the trash.
    Result<AnchorCounts> count(ArticleRow article) const;

    Result<void> set(AnnotationRow row, RevisionRow revision, const StoredAnchor &anchor) const;
    /// In all revisions.
    Result<void> remove(AnnotationRow row) const;

    /// Of the quote that the annotation has now.
    Result<void> setQuoteKept(AnnotationRow row, RevisionRow revision, bool kept, const WriteContext &context) const;

private:
    Database &m_database;
};

} // namespace randnotiz
