#include "session/items/articlefiltermodel.h"


#include <tuple>

namespace randnotiz {

namespace {

bool carries(const Article &article, const QString &foldedTag)
{
    return std::ranges::any_of(article.tags, [&foldedTag](const Tag &tag) {
        const QString name = tag.name.toCaseFolded();
        return name.startsWith(foldedTag) && (name.size() == foldedTag.size() || name[foldedTag.size()] == u'/');
    });
}

/// A date as a number that sorts: what isn't known counts as before all that is.
int dateKey(const PartialDate &date)
{
    return (date.year * 100 + date.month) * 100 + date.day;
}

/// @returns < 0, 0 or > 0
int compareBy(ArticleOrder order, const ArticleListModel::Row &a, const ArticleListModel::Row &b)
{
    const auto compare = [](const auto &x, const auto &y) { return x < y ? -1 : (y < x ? 1 : 0); };
    switch (order) {
    case ArticleOrder::Added:
        return compare(a.article.addedMs, b.article.addedMs);
    case ArticleOrder::Title:
        return compare(a.titleKey, b.titleKey);
    case ArticleOrder::Source:
        return compare(a.sourceKey, b.sourceKey);
    case ArticleOrder::Published:
        return compare(dateKey(a.article.metadata.published.value), dateKey(b.article.metadata.published.value));
    case ArticleOrder::Annotations:
        return compare(a.article.annotations, b.article.annotations);
    case ArticleOrder::State:
        return compare(a.article.state, b.article.state);
    }
    return 0;
}

} // namespace

ArticleFilterModel::ArticleFilterModel(ArticleListModel &articles, QObject *parent)
    : QSortFilterProxyModel(parent), m_articles(articles)
{
    setSourceModel(&articles);
    sort(0, m_direction);
}

void ArticleFilterModel::setOrder(ArticleOrder order, Qt::SortOrder direction)
{
    if (order == m_order && direction == m_direction)
        return;
    m_order = order;
    m_direction = direction;
    // sort() does nothing where column and direction stay, though lessThan() now says otherwise.
    sort(0, direction);
    invalidate();
}

void ArticleFilterModel::setTag(const QString &tag, const QSet<ArticleId> &byAnnotations)
{
    if (tag == m_tag && byAnnotations == m_byAnnotations)
        return;
    m_tag = tag;
    m_foldedTag = tag.toCaseFolded();
    m_byAnnotations = byAnnotations;
    refilter();
}

void ArticleFilterModel::setState(std::optional<ReadingState> state)
{
    if (state == m_state)
        return;
    m_state = state;
    refilter();
}

void ArticleFilterModel::clearFilter()
{
    m_tag.clear();
    m_foldedTag.clear();
    m_byAnnotations.clear();
    m_state.reset();
    refilter();
}

const Article &ArticleFilterModel::articleAt(const QModelIndex &index) const
{
    return m_articles.rowAt(mapToSource(index).row()).article;
}

QModelIndex ArticleFilterModel::indexOf(ArticleId id) const
{
    const int row = m_articles.rowOf(id);
    return row < 0 ? QModelIndex() : mapFromSource(m_articles.index(row));
}

void ArticleFilterModel::refilter()
{
    invalidateFilter();
    Q_EMIT filterChanged();
}

bool ArticleFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Article &article = m_articles.rowAt(row).article;
    if (m_state && article.state != *m_state)
        return false;
    return m_tag.isEmpty() || carries(article, m_foldedTag) || m_byAnnotations.contains(article.id);
}

bool ArticleFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const ArticleListModel::Row &a = m_articles.rowAt(left.row());
    const ArticleListModel::Row &b = m_articles.rowAt(right.row());
    if (const int order = compareBy(m_order, a, b); order != 0)
        return order < 0;

    // Articles of one import may be added in the same millisecond; the library hands them out in their order.
    if (m_order == ArticleOrder::Added)
        return left.row() < right.row();
    // Ties read from A to Z and from old to new, whichever way the list is turned.
    const auto forward = m_direction == Qt::AscendingOrder ? std::tie(a, b) : std::tie(b, a);
    const auto &[first, second] = forward;
    return std::tie(first.titleKey, first.article.addedMs, first.article.id)
           < std::tie(second.titleKey, second.article.addedMs, second.article.id);
}

} // namespace randnotiz
