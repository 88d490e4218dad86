#include "session/items/annotationfiltermodel.h"

#include "session/items/annotationlistmodel.h"
#include "text/folding.h"

#include <algorithm>

namespace randnotiz {

AnnotationFilterModel::AnnotationFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    sort(0);
}

void AnnotationFilterModel::setColours(const QSet<Colour> &colours)
{
    m_colours = colours;
    invalidateFilter();
}

void AnnotationFilterModel::setTag(const QString &name)
{
    m_tag = name.toCaseFolded();
    invalidateFilter();
}

void AnnotationFilterModel::setText(const QString &text)
{
    m_words = foldedForFilter(text).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void AnnotationFilterModel::setOrder(Order order)
{
    m_order = order;
    invalidate();
}

void AnnotationFilterModel::clearFilter()
{
    m_colours.clear();
    m_tag.clear();
    m_words.clear();
    invalidateFilter();
}

bool AnnotationFilterModel::isFiltered() const
{
    return !m_colours.isEmpty() || !m_tag.isEmpty() || !m_words.isEmpty();
}

bool AnnotationFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex row = sourceModel()->index(sourceRow, 0, sourceParent);
    if (!m_colours.isEmpty() &&
        !m_colours.contains(static_cast<Colour>(row.data(AnnotationListModel::ColourRole).toInt())))
        return false;
    if (!m_tag.isEmpty()) {
        const QStringList tags = row.data(AnnotationListModel::TagsRole).toStringList();
        const bool tagged = std::ranges::any_of(tags, [this](const QString &tag) {
            const QString folded = tag.toCaseFolded();
            return folded == m_tag || folded.startsWith(m_tag + u'/');
        });
        if (!tagged)
            return false;
    }
    if (m_words.isEmpty())
        return true;
    const QString text = row.data(AnnotationListModel::SearchTextRole).toString();
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

bool AnnotationFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_order != ByPlace) {
        const qint64 a = left.data(AnnotationListModel::CreatedRole).toLongLong();
        const qint64 b = right.data(AnnotationListModel::CreatedRole).toLongLong();
        if (a != b)
            return m_order == NewestFirst ? a > b : a < b;
    }
    return left.row() < right.row();
}

} // namespace randnotiz
