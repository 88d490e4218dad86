#pragma once

#include "domain/result.h"
#include "domain/tag.h"

#include <QList>

namespace randnotiz {

class ReaderPool;

/// Reads tags. Thread-safe; see Library.
class Tags
{
public:
    explicit Tags(ReaderPool &readers) : m_readers(readers) {}

    /// All tags outside the trash with their counts, by name in code point order. Tags that nothing
    /// carries any more are left out unless `withUnused`.
    Result<QList<TagCount>> list(bool withUnused = false) const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
