#include "search/countdelegate.h"

#include "domain/visiblecontrols.h"
#include "style/rowcount.h"

#include <QLocale>
#include <QPainter>

namespace randnotiz {

CountDelegate::CountDelegate(int countRole, int indent, QObject *parent)
    : QStyledItemDelegate(parent), m_countRole(countRole), m_indent(indent)
{
}

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem label = option;
    initStyleOption(&label, index);
    const QVariant number = index.data(m_countRole);
    const QString count = number.isValid() ? QLocale().toString(number.toLongLong()) : QString();
    const int countWidth = count.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(count) + rowCountMargin;
    label.text = visibleControls(label.text);
    // The label ends before the number; the background doesn't.
    const QStyle &style = *option.widget->style();
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &label, painter, option.widget);
    label.backgroundBrush = {};
    label.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    label.rect.adjust(m_indent, 0, -countWidth - rowCountMargin / 2, 0);
    style.drawControl(QStyle::CE_ItemViewItem, &label, painter, option.widget);
    paintRowCount(*painter, option, count);
}

QSize CountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return sideRowSize(QStyledItemDelegate::sizeHint(option, index), option);
}

} // namespace randnotiz
