#include "tags/codebookdelegate.h"

#include "domain/visiblecontrols.h"
#include "session/items/codebookmodel.h"
#include "style/tagswatch.h"
#include "style/theme.h"

#include <QApplication>
#include <QPainter>

namespace randnotiz {

namespace {

constexpr int gap = 7; // pixels between a name and its dot
constexpr auto filledProperty = "randnotizFilled";

} // namespace

void CodebookDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text = visibleControls(cell.text);
    const bool isName = index.column() == CodebookModel::TagColumn;
    if (!isName && index.data(CodebookModel::SortRole).toLongLong() == 0)
        cell.palette.setColor(QPalette::Text, mutedText(option.palette));
    const QVariant colour = index.data(CodebookModel::ColourRole);
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    const bool dotted = isName && colour.isValid();
    const int dot = tagDotSize(option.fontMetrics.height());
    const QRect text = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, option.widget);
    if (dotted)
        cell.text = option.fontMetrics.elidedText(cell.text, Qt::ElideRight, text.width() - dot - 2 * gap);
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    if (!dotted)
        return;
    const qreal left = text.left() + option.fontMetrics.horizontalAdvance(cell.text) + gap;
    const qreal top = text.center().y() - dot / 2.0 + 1;
    paintTagDot(*painter, {left, top, qreal(dot), qreal(dot)}, colour.toUInt(), option.palette);
}

void CodebookDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (editor->property(filledProperty).toBool())
        return;
    editor->setProperty(filledProperty, true);
    QStyledItemDelegate::setEditorData(editor, index);
}

QSize CodebookDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + 8);
    return size;
}

} // namespace randnotiz
