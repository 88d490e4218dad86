#pragma once

#include "domain/picture.h"
#include "domain/result.h"

#include <QSet>
#include <QStringList>

namespace randnotiz {

class ReaderPool;

/// Reads pictures that were fetched. Thread-safe; see Library.
class Pictures
{
public:
    explicit Pictures(ReaderPool &readers)
        : m_readers(readers)
    {
    }

    /// NotFound for an address that nothing was fetched from. Up to 10 MB: not in the GUI thread.
    Result<Picture> at(const QString &address) const;
    /// Those of `addresses` that have a picture.
    Result<QSet<QString>> known(const QStringList &addresses) const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
