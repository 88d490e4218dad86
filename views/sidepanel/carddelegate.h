#pragma once

#include "domain/ids.h"
#include "sidepanel/card.h"

#include <QAbstractItemDelegate>
#include <QHash>

namespace randnotiz {

class CardList;

/// Measures and paints cards. Keeps the heights, since a list asks for all of them whenever one row changes.
class CardDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit CardDelegate(CardList &list);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    QRect bodyRect(const QModelIndex &index, const QRect &card) const;
    void forget(AnnotationId id);
    void forgetAll();

private:
    Card cardOf(const QModelIndex &index, bool current, bool focused) const;
    int editorHeight(const QModelIndex &index) const;

    CardList &m_list;
    mutable QHash<AnnotationId, int> m_heights; ///< pixels at m_width
    mutable int m_width = 0;
};

} // namespace randnotiz
