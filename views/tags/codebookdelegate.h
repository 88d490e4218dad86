#pragma once

#include <QStyledItemDelegate>

namespace randnotiz {

/// Draws a row of the code book: the name with the dot of its colour behind it, counts of 0 muted.
class CodebookDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Once only: counts that change while a name is typed leave what is typed alone.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace randnotiz
