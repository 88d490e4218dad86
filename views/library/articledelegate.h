#pragma once

#include <QStyledItemDelegate>

namespace randnotiz {

/// Paints an article of the library list in two lines: state, title and number of annotations; under
/// them where it is from, when it was published, and its tags.
/// For views with a soft selection (style/theme.h).
class ArticleDelegate : public QStyledItemDelegate
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
