#include "search/countdelegate.h"

#include "domain/visiblecontrols.h"
#include "style/theme.h"

#include <QLocale>
#include <QPainter>

namespace randnotiz {

namespace {

constexpr int margin = 8;

} // namespace

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
    const int countWidth = count.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(count) + margin;
    label.text = visibleControls(label.text);
    // The label ends before the number; the background doesn't.
    const QStyle &style = *option.widget->style();
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &label, painter, option.widget);
    label.backgroundBrush = {};
    label.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    label.rect.adjust(m_indent, 0, -countWidth - margin / 2, 0);
    style.drawControl(QStyle::CE_ItemViewItem, &label, painter, option.widget);
    if (count.isEmpty())
        return;
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    painter->setPen(selected ? option.palette.color(QPalette::Text) : mutedText(option.palette));
    painter->drawText(option.rect.adjusted(0, 0, -margin, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    painter->restore();
}

QSize CountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + 7);
    return size;
}

} // namespace randnotiz
