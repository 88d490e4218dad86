#pragma once

#include "domain/result.h"
#include "domain/sitepreferences.h"

namespace randnotiz {

class ReaderPool;

/// Reads what the reader wants of sites. Thread-safe; see Library.
class Sites
{
public:
    explicit Sites(ReaderPool &readers)
        : m_readers(readers)
    {
    }

    /// The defaults for a site of which the reader has said nothing.
    Result<SitePreferences> preferences(const QString &site) const;

private:
    ReaderPool &m_readers;
};

} // namespace randnotiz
