#pragma once

#include "domain/colour.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace randnotiz {

/// The annotations that the reader wants to see, in the order that the reader chose.
class AnnotationFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum Order { ByPlace, NewestFirst, OldestFirst };
    Q_ENUM(Order)

    explicit AnnotationFilterModel(QObject *parent = nullptr);

    /// Empty: all colours.
    void setColours(const QSet<Colour> &colours);
    /// With this tag or one below it; empty: all.
    void setTag(const QString &name);
    /// All words of it, in quote, note or tags, without regard to case and accents; empty: all.
    void setText(const QString &text);
    void setOrder(Order order);
    void clearFilter();

    bool isFiltered() const;
    Order order() const { return m_order; }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QSet<Colour> m_colours;
    QString m_tag;       ///< case folded
    QStringList m_words; ///< folded for filter
    Order m_order = ByPlace;
};

} // namespace randnotiz
