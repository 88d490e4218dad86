#pragma once

#include "domain/changes.h"
#include "domain/environment.h"
#include "domain/exportedfile.h"
#include "domain/keptfolder.h"
#include "domain/searchchanges.h"
#include "storage/database.h"
#include "storage/revisionrepository.h"
#include "storage/revisiontexts.h"

namespace randnotiz {

/// What a change works with while the Writer carries it out, inside a savepoint of its own.
struct WriteContext
{
    Database &database;
    const Environment &environment;
    RevisionTexts &texts;
    BatchId batch;     ///< of this act, unless the change brings its own
    qint64 now = 0;    ///< ms since 1970 UTC
    ChangeSet changes; ///< filled by the change; told after COMMIT, forgotten when it fails
};

/// An ImportArticle as it is posted: hashed and compressed by packed().
struct PackedImport
{
    using Outcome = ImportOutcome;
    Result<PackedRevision> revision;
    Metadata metadata;
    QString identity;
    QStringList addresses;
    QStringList tags;
    BatchId batch;
    ArticleId into = {};
    bool holdsDoubtful = false;
};

/// A ReviseArticle likewise.
struct PackedRevise
{
    using Outcome = RevisionOutcome;
    ArticleId article;
    RevisionId seen;
    Result<PackedRevision> revision;
};

/// What is posted for a change: most as they are.
template <typename Change>
Change packed(Change change)
{
    return change;
}
PackedImport packed(ImportArticle change);
PackedRevise packed(ReviseArticle change);

/// Carry out one change each. What they answer is what the caller hears after COMMIT; on an error the savepoint is
/// rolled back. What each means stands in domain/changes.h.
Result<Annotation> apply(const AddAnnotation &change, WriteContext &context);
Result<Annotation> apply(const EditAnnotation &change, WriteContext &context);
Result<AnnotationsOutcome> apply(const ChangeAnnotations &change, WriteContext &context);
Result<Article> apply(const EditArticle &change, WriteContext &context);
Result<SetReadingPosition::Outcome> apply(const SetReadingPosition &change, WriteContext &context);
Result<SetReadingState::Outcome> apply(const SetReadingState &change, WriteContext &context);
Result<TrashOutcome> apply(const SetTrashed &change, WriteContext &context);
Result<TrashCounts> apply(const DeleteForGood &change, WriteContext &context);
Result<bool> apply(const RecordOpening &change, WriteContext &context);
Result<TagOutcome> apply(const ChangeTags &change, WriteContext &context);
Result<TagsChanged> apply(const MoveTag &change, WriteContext &context);
Result<TagsChanged> apply(const SetTagsTrashed &change, WriteContext &context);
Result<TagsChanged> apply(const EditTag &change, WriteContext &context);
Result<TagsChanged> apply(const ReplayTags &change, WriteContext &context);
Result<bool> apply(const SetDistinctTags &change, WriteContext &context);
Result<ImportOutcome> apply(const PackedImport &change, WriteContext &context);
Result<RevisionOutcome> apply(const PackedRevise &change, WriteContext &context);
Result<RevisionOutcome> apply(const ShowRevision &change, WriteContext &context);
Result<Annotation> apply(const KeepQuote &change, WriteContext &context);
Result<Colour> apply(const NameColour &change, WriteContext &context);
Result<SitePreferences> apply(const SetSitePreferences &change, WriteContext &context);
Result<SavedSearchId> apply(const ChangeSavedSearch &change, WriteContext &context);
Result<QString> apply(const SavePicture &change, WriteContext &context);
Result<qint64> apply(const RecordExports &change, WriteContext &context);
Result<KeptFolder> apply(const KeepFolder &change, WriteContext &context);
Result<bool> apply(const ForgetFolder &change, WriteContext &context);
Result<bool> apply(const RecordUpdate &change, WriteContext &context);
Result<SearchIndexProgress> apply(const MakeSearchIndex &change, WriteContext &context);

} // namespace randnotiz
