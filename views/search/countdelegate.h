#pragma once

#include <QStyledItemDelegate>

namespace randnotiz {

/// Paints a line of a side list with a number at its right.
/// For views with a soft selection (style/theme.h).
class CountDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @param countRole of the number, qint64; nothing is shown where it is invalid
    /// @param indent    pixels before the line
    CountDelegate(int countRole, int indent, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_countRole;
    int m_indent;
};

} // namespace randnotiz
