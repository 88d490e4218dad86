#pragma once

#include <QStyledItemDelegate>

namespace randnotiz {

struct FoundRow;

/// Paints a hit of a SearchResultModel with what was looked for marked: of an article its title, the best passage and
/// where it is from; of an annotation its words beside its colour, and the article that it is in.
/// For views with a soft selection (style/theme.h).
class ResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace randnotiz
