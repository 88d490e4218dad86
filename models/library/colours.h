#pragma once

#include "domain/colour.h"
#include "domain/result.h"

#include <QMap>
#include <QString>

namespace randnotiz {

class ReaderPool;

/// What the reader calls the colours ("claim", "figure", …). Thread-safe; see Library.
class Colours
{
public:
    explicit Colours(ReaderPool &readers) : m_readers(readers) {}

    /// Only the colours that the reader named.
    Result<QMap<Colour, QString>> names() const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
