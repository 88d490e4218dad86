#pragma once

#include "domain/codebook.h"
#include "domain/result.h"
#include "domain/tag.h"

#include <QList>

namespace randnotiz {

class ReaderPool;

/// Two tags that are likely the same one, and why; see twinNames() in text/.
struct TagTwins
{
    enum Reason : quint8 { Spelling, Joined, Inflection, Typo };

    Tag first;
    Tag second;
    Reason reason = Spelling;
};

/// Reads tags. Thread-safe; see Library. All but list() take time with the number of tags and of what carries them: from
/// the GUI thread only through a pool job.
class Tags
{
public:
    explicit Tags(ReaderPool &readers) : m_readers(readers) {}

    /// All tags outside the trash with their counts, by name in code point order. Tags that nothing carries any more
    /// are left out, unless they have a description or a colour, or `withUnused`.
    Result<QList<TagCount>> list(bool withUnused = false) const;
    /// All tags outside the trash, and the levels above them.
    Result<Codebook> codebook() const;
    /// What a tag stands beside: by the number of annotations, then of articles. NotFound.
    Result<QList<TagCompanion>> companions(const QString &name) const;
    /// What MoveTag would do. Its errors, but for NameTaken.
    Result<TagMovePreview> previewMove(const QString &from, const QString &to) const;
    /// Without those that the reader said are distinct (see SetDistinctTags); the surest first.
    Result<QList<TagTwins>> twins() const;
    /// The last deleted first.
    Result<QList<TrashedTag>> trashed() const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
