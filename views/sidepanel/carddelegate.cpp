#include "sidepanel/carddelegate.h"

#include "session/items/annotationlistmodel.h"
#include "sidepanel/cardeditor.h"
#include "sidepanel/cardlist.h"

namespace randnotiz {

CardDelegate::CardDelegate(CardList &list)
    : QAbstractItemDelegate(&list)
    , m_list(list)
{
}

Card CardDelegate::cardOf(const QModelIndex &index, bool current, bool focused) const
{
    return Card(index, m_list.m_unsavedNotes.value(annotationOf(index)),
                {m_list.font(), m_list.palette(), current, focused});
}

int CardDelegate::editorHeight(const QModelIndex &index) const
{
    const AnnotationId edited = m_list.editedAnnotation();
    if (edited.isNull() || annotationOf(index) != edited)
        return 0;
    const QRect body = cardOf(index, false, false).bodyRect(QRect(0, 0, m_list.viewport()->width(), 100));
    return m_list.editor().wantedHeight(body.width());
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const bool current = index == m_list.currentIndex() || m_list.selectionModel()->isSelected(index);
    cardOf(index, current, m_list.hasFocus()).paint(*painter, option.rect, editorHeight(index));
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int width = m_list.viewport()->width();
    if (width != m_width) {
        m_heights.clear();
        m_width = width;
    }
    const AnnotationId id = annotationOf(index);
    if (const int editor = editorHeight(index); editor > 0)
        return {width, cardOf(index, false, false).height(width, editor)};
    auto height = m_heights.constFind(id);
    if (height == m_heights.constEnd())
        height = m_heights.insert(id, cardOf(index, false, false).height(width));
    return {width, *height};
}

QRect CardDelegate::bodyRect(const QModelIndex &index, const QRect &card) const
{
    return cardOf(index, false, false).bodyRect(card);
}

void CardDelegate::forget(AnnotationId id)
{
    m_heights.remove(id);
}

void CardDelegate::forgetAll()
{
    m_heights.clear();
}

} // namespace randnotiz
