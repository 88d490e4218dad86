#pragma once

#include <QListView>

namespace randnotiz {

/// A list whose rows are all of one height, but for rows of groups, which are of another one: where a row stands is
/// computed, and nothing is laid out, so that a million rows are scrolled, changed and selected as a hundred are.
/// (QListView itself keeps the place of every row, and finds them all anew after each change.)
///
/// What is looked at stays where it is when rows above it come or go.
class EvenListView : public QListView
{
    Q_OBJECT

public:
    explicit EvenListView(QWidget *parent = nullptr);

    /// In pixels, more than 0.
    void setRowHeights(int row, int groupRow);

    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void doItemsLayout() override;

protected:
    /// How many rows above `row` are rows of groups, in time that doesn't grow with their number.
    virtual int groupRowsBefore(int row) const;
    /// Called when rows are painted.
    virtual void shown(int first, int last);

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    int rows() const;
    /// From the top of all rows, in pixels. @param row in [0, rows()]
    int top(int row) const;
    /// The row at so many pixels from the top; the first or last one beyond them.
    int rowAt(int y) const;

    int m_rowHeight = 20;
    int m_groupRowHeight = 20;
    int m_offsetToBe = 0; ///< once rows are removed
};

} // namespace randnotiz
