#pragma once

#include "domain/annotationlist.h"
#include "reader/readerappearance.h"

#include <QStyledItemDelegate>

namespace randnotiz {

/// Paints the rows of an AnnotationBrowserModel: the words of an annotation beside its colour, its note, the article that
/// it is in and its tags; what is not read yet as quiet bars; and groups with the number of their rows.
/// For views with a soft selection (style/theme.h).
class BrowserDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Of every annotation and every group, in pixels.
    static int rowHeight(const QFont &font);
    static int groupHeight(const QFont &font);

    /// Only the names of the colours count here.
    void setAppearance(const ReaderAppearance &appearance) { m_appearance = appearance; }
    /// How a group is called.
    QString groupName(const AnnotationGroup &group, AnnotationGrouping grouping) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const ListedAnnotation &row, bool withTitle) const;

    ReaderAppearance m_appearance;
};

} // namespace randnotiz
