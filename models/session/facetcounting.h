#pragma once

#include "domain/result.h"
#include "domain/searchfacets.h"
#include "domain/searchquery.h"
#include "domain/typedsearch.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace randnotiz {

class Library;

/// Counts how the hits of a search divide, when the reader has stopped typing for a moment, in a thread of its own: one
/// count at a time, the last one that was asked for. Lives in the GUI thread.
class FacetCounting : public QObject
{
    Q_OBJECT

public:
    /// @param library borrowed; must outlive it
    explicit FacetCounting(Library &library, QObject *parent = nullptr);
    /// Stops a running count.
    ~FacetCounting() override;

    /// counted() follows, unless something else is asked for before.
    void count(const SearchQuery &query, SearchScope scope);
    /// Nothing is wanted any more.
    void stop();

Q_SIGNALS:
    void counted(const randnotiz::SearchFacets &facets);
    void failed(const randnotiz::Error &error);

private:
    struct Wanted
    {
        SearchQuery query;
        SearchScope scope = SearchScope::Everything;
    };

    void giveUpRunning();
    void start();
    void take();

    Library &m_library;
    std::optional<Wanted> m_wanted; ///< not yet begun
    bool m_isOfUse = false;         ///< the running one's answer
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false); ///< of the running one
    QTimer m_pause;
    QFutureWatcher<Result<SearchFacets>> m_watcher;
    QThreadPool m_pool; ///< last: nothing reads any more when the rest is destroyed
};

/// A facet as a part of a typed search: `tag:politics`, `quelle:"Die Zeit"`.
QString facetTerm(const SearchFacet &facet, SearchNames names);
/// Whether a search asks for just this already, however it is written.
bool asksFor(const QString &typed, const SearchFacet &facet);
/// The search with the facet, or where it asks for it already without it.
QString toggledFacet(const QString &typed, const SearchFacet &facet, SearchNames names);
/// A language by its primary subtag, as it is named in a search: "German".
QString languageFacetName(const QString &code, SearchNames names);

} // namespace randnotiz
