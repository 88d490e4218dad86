#include "style/evenlistview.h"

#include <QAbstractItemDelegate>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>

namespace randnotiz {

EvenListView::EvenListView(QWidget *parent) : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
}

void EvenListView::setRowHeights(int row, int groupRow)
{
    if (row == m_rowHeight && groupRow == m_groupRowHeight)
        return;
    // The same row stays at the top.
    const int first = rows() > 0 ? rowAt(verticalOffset()) : 0;
    m_rowHeight = row;
    m_groupRowHeight = groupRow;
    updateGeometries();
    verticalScrollBar()->setValue(top(first));
    viewport()->update();
}

void EvenListView::setModel(QAbstractItemModel *model)
{
    if (this->model() != nullptr)
        this->model()->disconnect(this);
    QListView::setModel(model);
    if (model == nullptr)
        return;
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
        updateGeometries();
        verticalScrollBar()->setValue(m_offsetToBe);
    });
}

int EvenListView::rows() const
{
    return model() == nullptr ? 0 : model()->rowCount(rootIndex());
}

int EvenListView::groupRowsBefore(int) const
{
    return 0;
}

void EvenListView::shown(int, int) {}

int EvenListView::top(int row) const
{
    const int groups = groupRowsBefore(row);
    return groups * m_groupRowHeight + (row - groups) * m_rowHeight;
}

int EvenListView::rowAt(int y) const
{
    int first = 0;
    int end = rows();
    while (end - first > 1) {
        const int middle = first + (end - first) / 2;
        (top(middle) <= y ? first : end) = middle;
    }
    return first;
}

int EvenListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect EvenListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rows())
        return {};
    const int y = top(index.row());
    return {0, y - verticalOffset(), viewport()->width(), top(index.row() + 1) - y};
}

QModelIndex EvenListView::indexAt(const QPoint &point) const
{
    const int y = point.y() + verticalOffset();
    if (rows() == 0 || y < 0 || y >= top(rows()))
        return {};
    return model()->index(rowAt(y), 0, rootIndex());
}

void EvenListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect place = visualRect(index);
    if (!place.isValid())
        return;
    const int below = place.bottom() + 1 - viewport()->height();
    int by = 0;
    if (hint == PositionAtTop || (hint == EnsureVisible && place.top() < 0))
        by = place.top();
    else if (hint == PositionAtBottom || (hint == EnsureVisible && below > 0))
        by = std::min(below, place.top());
    else if (hint == PositionAtCenter)
        by = place.center().y() - viewport()->height() / 2;
    verticalScrollBar()->setValue(verticalOffset() + by);
}

void EvenListView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
}

QModelIndex EvenListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = rows();
    if (count == 0)
        return {};
    const int current = currentIndex().isValid() ? currentIndex().row() : -1;
    const int screenful = std::max(1, viewport()->height() / m_rowHeight - 1);
    int row = std::max(current, 0);
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row = current - 1;
        break;
    case MoveDown:
    case MoveNext:
        row = current + 1;
        break;
    case MovePageUp:
        row = current - screenful;
        break;
    case MovePageDown:
        row = current + screenful;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = count - 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(std::clamp(row, 0, count - 1), 0, rootIndex());
}

void EvenListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (rows() == 0 || selectionModel() == nullptr)
        return;
    const QRect wanted = rect.normalized().translated(0, verticalOffset());
    QItemSelection selection;
    if (wanted.bottom() >= 0 && wanted.top() < top(rows()))
        selection.select(model()->index(rowAt(wanted.top()), 0, rootIndex()), model()->index(rowAt(wanted.bottom()), 0, rootIndex()));
    selectionModel()->select(selection, command);
}

QRegion EvenListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const QRect place(0, top(range.top()) - verticalOffset(), viewport()->width(), top(range.bottom() + 1) - top(range.top()));
        region += place.intersected(viewport()->rect());
    }
    return region;
}

void EvenListView::paintEvent(QPaintEvent *event)
{
    if (rows() == 0)
        return;
    const int first = rowAt(verticalOffset());
    const int last = rowAt(verticalOffset() + viewport()->height() - 1);
    shown(first, last);
    QPainter painter(viewport());
    QStyleOptionViewItem common;
    initViewItemOption(&common);
    const QModelIndex under = viewport()->underMouse() ? indexAt(viewport()->mapFromGlobal(QCursor::pos())) : QModelIndex();
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        QStyleOptionViewItem option = common;
        option.rect = visualRect(index);
        if (!event->rect().intersects(option.rect))
            continue;
        const bool isCurrent = index == currentIndex();
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, isCurrent && hasFocus());
        option.state.setFlag(QStyle::State_MouseOver, index == under);
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

void EvenListView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void EvenListView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    QScrollBar &bar = *verticalScrollBar();
    bar.setSingleStep(std::max(1, m_rowHeight / 3));
    bar.setPageStep(viewport()->height());
    bar.setRange(0, std::max(0, top(rows()) - viewport()->height()));
}

void EvenListView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    // At the very top what is new is what the reader wants to see.
    const bool isAbove = verticalOffset() > 0 && top(start) < verticalOffset();
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    if (isAbove)
        verticalScrollBar()->setValue(verticalOffset() + top(end + 1) - top(start));
    viewport()->update();
}

void EvenListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const int begin = std::min(top(start), verticalOffset());
    m_offsetToBe = verticalOffset() - (std::min(top(end + 1), verticalOffset()) - begin);
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    viewport()->update();
}

} // namespace randnotiz
