#pragma once

#include "domain/searchfacets.h"
#include "domain/typedsearch.h"

#include <QTreeWidget>

#include <array>

namespace randnotiz {

/// How the hits of a search divide: tags, sources, languages and months with their numbers of hits. A click, or Enter,
/// asks for one, and again takes it away.
class FacetList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit FacetList(QWidget *parent = nullptr);

    /// @param typed the search that they belong to: what it asks for is marked
    void showFacets(const SearchFacets &facets, const QString &typed, SearchNames names);

Q_SIGNALS:
    void toggled(const randnotiz::SearchFacet &facet);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void addGroup(int place, const QList<SearchFacet> &facets, const QString &title);
    void addFacet(QTreeWidgetItem &group, const SearchFacet &facet);
    void choose(QTreeWidgetItem *item);
    QString labelOf(const SearchFacet &facet) const;

    SearchFacets m_facets;
    QString m_typed;
    SearchNames m_names = SearchNames::English;
    std::array<bool, 4> m_isFolded{};
    std::array<bool, 4> m_showsAll{};
};

} // namespace randnotiz
