#pragma once

#include "domain/keptfolder.h"
#include "domain/result.h"

#include <QList>

namespace randnotiz {

class ReaderPool;

/// Reads which folders of notes are kept up to date, and whether they are. Thread-safe; see Library.
class KeptFolders
{
public:
    explicit KeptFolders(ReaderPool &readers) : m_readers(readers) {}

    /// By path.
    Result<QList<KeptFolder>> list() const;
    /// Counts the changes of all that can be seen in anybody's notes; never goes back.
    Result<qint64> lastChange() const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
