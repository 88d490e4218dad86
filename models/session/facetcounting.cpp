#include "session/facetcounting.h"

#include "library/library.h"
#include "library/search.h"
#include "session/searchtyping.h"
#include "text/querynames.h"
#include "text/querytext.h"

#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FacetCounting::FacetCounting(Library &library, QObject *parent) : QObject(parent), m_library(library)
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &FacetCounting::start);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FacetCounting::take);
}

FacetCounting::~FacetCounting()
{
    *m_stop = true;
    m_watcher.disconnect(this);
    m_pool.waitForDone();
}

void FacetCounting::count(const SearchQuery &query, SearchScope scope)
{
    m_wanted = Wanted{query, scope};
    giveUpRunning();
    m_pause.start();
}

void FacetCounting::stop()
{
    m_wanted.reset();
    giveUpRunning();
    m_pause.stop();
}

void FacetCounting::giveUpRunning()
{
    m_isOfUse = false;
    *m_stop = true;
}

void FacetCounting::start()
{
    if (!m_wanted || m_watcher.isRunning())
        return;
    m_isOfUse = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    const Wanted wanted = *std::exchange(m_wanted, {});
    m_watcher.setFuture(QtConcurrent::run(&m_pool, [&library = std::as_const(m_library), wanted, stop = m_stop] {
        return library.search().facets(wanted.query, wanted.scope, stop.get());
    }));
}

void FacetCounting::take()
{
    const Result<SearchFacets> facets = m_watcher.future().result();
    const bool isOfUse = std::exchange(m_isOfUse, false);
    if (m_wanted && !m_pause.isActive())
        start();
    if (!isOfUse)
        return;
    if (facets)
        Q_EMIT counted(*facets);
    else
        Q_EMIT failed(facets.error());
}

namespace {

SearchQuery meaning(const QString &typed)
{
    return typedSearch(typed, {}).query;
}

/// What a search consists of that all has to be met.
std::vector<SearchQuery> parts(const SearchQuery &query)
{
    if (query == SearchQuery())
        return {};
    return query.kind == SearchQuery::All ? query.children : std::vector<SearchQuery>{query};
}

/// Where the words of a text begin and end, for trying which of them mean something together.
struct WordPlaces
{
    QList<qsizetype> begins;
    QList<qsizetype> ends;
};

WordPlaces wordPlaces(const QString &text)
{
    WordPlaces places;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool before = i > 0 && !text[i - 1].isSpace();
        const bool here = !text[i].isSpace();
        if (here && !before)
            places.begins += i;
        if (here && (i + 1 == text.size() || text[i + 1].isSpace()))
            places.ends += i + 1;
    }
    return places;
}

} // namespace

QString languageFacetName(const QString &code, SearchNames names)
{
    const QLocale::Language language = QLocale::codeToLanguage(code);
    const QString name = language == QLocale::AnyLanguage
                             ? QString()
                             : searchValueName(SearchKey::Language, static_cast<int>(language), names);
    return name.isEmpty() ? code : name;
}

QString facetTerm(const SearchFacet &facet, SearchNames names)
{
    const auto term = [names](SearchKey key, const QString &value) { return searchKeyName(key, names) + u':' + value; };
    switch (facet.kind) {
    case SearchFacet::Tag:
        return term(SearchKey::Tag, quotedSearchValue(facet.value));
    case SearchFacet::Source: {
        // A phrase, so that it means these words and no other forms of them.
        const QString quoted = quotedSearchValue(facet.value);
        return term(SearchKey::Source, quoted.startsWith(u'"') ? quoted : u'"' + quoted + u'"');
    }
    case SearchFacet::Language:
        return term(SearchKey::Language, quotedSearchValue(languageFacetName(facet.value, names)));
    case SearchFacet::Month:
        return term(SearchKey::Published, facet.value);
    }
    return {};
}

bool asksFor(const QString &typed, const SearchFacet &facet)
{
    const SearchQuery wanted = meaning(facetTerm(facet, SearchNames::English));
    const std::vector<SearchQuery> asked = parts(meaning(typed));
    return std::ranges::find(asked, wanted) != asked.end();
}

QString toggledFacet(const QString &typed, const SearchFacet &facet, SearchNames names)
{
    if (!asksFor(typed, facet)) {
        const QString before = typed.trimmed();
        return (before.isEmpty() ? QString() : before + u' ') + facetTerm(facet, names) + u' ';
    }
    const SearchQuery wanted = meaning(facetTerm(facet, SearchNames::English));
    const WordPlaces places = wordPlaces(typed);
    for (const qsizetype begin : places.begins) {
        for (const qsizetype end : places.ends) {
            if (end <= begin || meaning(typed.sliced(begin, end - begin)) != wanted)
                continue;
            const QString rest = (typed.first(begin).trimmed() + u' ' + typed.sliced(end).trimmed()).trimmed();
            return rest.isEmpty() ? rest : rest + u' ';
        }
    }
    return typed;
}

} // namespace randnotiz
