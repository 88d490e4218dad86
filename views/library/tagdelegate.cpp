#include "library/tagdelegate.h"

#include "domain/visiblecontrols.h"
#include "session/items/tagtreemodel.h"
#include "style/rowcount.h"
#include "style/tagswatch.h"
#include "style/tooltip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace randnotiz {

void TagDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem label = option;
    initStyleOption(&label, index);
    const qint64 articles = index.data(TagTreeModel::ArticlesRole).toLongLong();
    const QString count = articles > 0 ? QLocale().toString(articles) : QString();
    const int countWidth = count.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(count) + rowCountMargin;
    if (index.data(TagTreeModel::NameRole).toString().isEmpty())
        label.text = tr("All articles");
    const QVariant colour = index.data(TagTreeModel::ColourRole);
    const int dot = colour.isValid() ? tagDotSize(option.fontMetrics.height()) : 0;
    label.text = option.fontMetrics.elidedText(visibleControls(label.text), Qt::ElideRight,
                                               option.rect.width() - countWidth - rowCountMargin - (dot > 0 ? dot + rowCountMargin : 0));
    const QWidget *widget = option.widget;
    widget->style()->drawControl(QStyle::CE_ItemViewItem, &label, painter, widget);
    if (dot > 0) {
        const QRect text = widget->style()->subElementRect(QStyle::SE_ItemViewItemText, &label, widget);
        const qreal left = text.left() + option.fontMetrics.horizontalAdvance(label.text) + rowCountMargin;
        paintTagDot(*painter, {left, text.center().y() - dot / 2.0 + 1, qreal(dot), qreal(dot)}, colour.toUInt(), option.palette);
    }
    paintRowCount(*painter, option, count);
}

QSize TagDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return sideRowSize(QStyledItemDelegate::sizeHint(option, index), option);
}

bool TagDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    const QString name = index.data(TagTreeModel::NameRole).toString();
    if (event->type() != QEvent::ToolTip || name.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto articles = static_cast<int>(index.data(TagTreeModel::ArticlesRole).toLongLong());
    const auto annotations = static_cast<int>(index.data(TagTreeModel::AnnotationsRole).toLongLong());
    //: %1 is a tag, %2 "3 articles", %3 "7 annotations"
    const QString tip = tr("%1: %2, %3")
                            .arg(visibleControls(name), tr("%Ln article(s)", nullptr, articles),
                                 tr("%Ln annotation(s)", nullptr, annotations));
    QToolTip::showText(event->globalPos(), plainToolTip(tip), view);
    return true;
}

} // namespace randnotiz
