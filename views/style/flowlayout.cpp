#include "style/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace randnotiz {

FlowLayout::FlowLayout(QWidget *parent, int spacing)
    : QLayout(parent)
    , m_gap(spacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + index, std::make_unique<QWidgetItem>(widget));
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

int FlowLayout::arrange(const QRect &outer, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect rect = outer.marginsRemoved(margins);
    int x = rect.left();
    int y = rect.top();
    std::vector<std::pair<QLayoutItem *, QRect>> line;
    const auto finishLine = [&] {
        int height = 0;
        for (const auto &[item, place] : line)
            height = std::max(height, place.height());
        for (const auto &[item, place] : line) {
            if (apply)
                item->setGeometry(place.translated(0, (height - place.height()) / 2));
        }
        line.clear();
        return height;
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const bool last = item == m_items.back();
        QSize size = item->sizeHint();
        size.setWidth(std::min(last ? item->minimumSize().width() : size.width(), rect.width()));
        if (x > rect.left() && x + size.width() > rect.right() + 1) {
            x = rect.left();
            y += finishLine() + m_gap;
        }
        if (last)
            size.setWidth(rect.right() + 1 - x);
        line.emplace_back(item.get(), QRect(QPoint(x, y), size));
        x += size.width() + m_gap;
    }
    y += finishLine();
    return y + margins.bottom() - outer.top();
}

} // namespace randnotiz
