#pragma once

#include "domain/result.h"
#include "domain/savedsearch.h"

#include <QList>

namespace randnotiz {

class ReaderPool;

/// Reads the searches that the reader keeps. Thread-safe; see Library.
class SavedSearches
{
public:
    explicit SavedSearches(ReaderPool &readers) : m_readers(readers) {}

    /// Oldest first.
    Result<QList<SavedSearch>> list() const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
