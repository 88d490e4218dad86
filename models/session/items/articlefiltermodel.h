#pragma once

#include "session/items/articlelistmodel.h"

#include <QSortFilterProxyModel>

namespace randnotiz {

/// By what the library list is sorted.
enum class ArticleOrder : quint8 { Added, Title, Source, Published, Annotations, State };

/// Sorts and filters an ArticleListModel. Ties are broken by title, then by age, so that the order is
/// total and no row jumps when another one changes.
class ArticleFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ArticleFilterModel(ArticleListModel &articles, QObject *parent = nullptr);

    ArticleOrder order() const { return m_order; }
    Qt::SortOrder direction() const { return m_direction; }
    void setOrder(ArticleOrder order, Qt::SortOrder direction);

    QString tag() const { return m_tag; }
    /// Only articles with this tag or one below it. Empty: all.
    /// @param byAnnotations articles that are shown too, since their annotations carry the tag
    void setTag(const QString &tag, const QSet<ArticleId> &byAnnotations = {});

    std::optional<ReadingState> state() const { return m_state; }
    void setState(std::optional<ReadingState> state);

    bool isFiltering() const { return !m_tag.isEmpty() || m_state; }
    void clearFilter();

    const Article &articleAt(const QModelIndex &index) const;
    /// Invalid when the article isn't there or is filtered out.
    QModelIndex indexOf(ArticleId id) const;

Q_SIGNALS:
    void filterChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void refilter();

    ArticleListModel &m_articles;
    ArticleOrder m_order = ArticleOrder::Added;
    Qt::SortOrder m_direction = Qt::DescendingOrder;
    QString m_tag;
    QString m_foldedTag;
    QSet<ArticleId> m_byAnnotations;
    std::optional<ReadingState> m_state;
};

} // namespace randnotiz
