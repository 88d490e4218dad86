#pragma once

#include "domain/result.h"
#include "domain/trashitem.h"

#include <QList>

namespace randnotiz {

class ReaderPool;

/// Reads what lies in the trash. Thread-safe; see Library.
class Trash
{
public:
    explicit Trash(ReaderPool &readers)
        : m_readers(readers)
    {
    }

    /// What was deleted last comes first. Takes time with the size of the trash: not in the GUI thread.
    Result<QList<TrashItem>> items() const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
