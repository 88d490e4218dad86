#include "browser/annotationlistview.h"

#include "browser/browserdelegate.h"
#include "style/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

bool isOwnKey(const QKeyEvent &event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
    case Qt::Key_4:
    case Qt::Key_5:
    case Qt::Key_6:
    case Qt::Key_T:
    case Qt::Key_J:
    case Qt::Key_K:
    case Qt::Key_Delete:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Escape:
        return true;
    default:
        return false;
    }
}

} // namespace

AnnotationListView::AnnotationListView(AnnotationBrowserModel &model, QWidget *parent) : EvenListView(parent), m_model(model)
{
    setObjectName(u"annotationRows"_s);
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &AnnotationListView::selectionChanged);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &AnnotationListView::keepPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &AnnotationListView::restorePlace);
    // Where the reader goes through the list by keys, there is always a row to go on from.
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (hasFocus() && !hasSelection() && currentIndex().isValid())
            selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
    });
    setPalette(withSoftSelection(palette()));
    measure();
}

void AnnotationListView::measure()
{
    setRowHeights(BrowserDelegate::rowHeight(font()), BrowserDelegate::groupHeight(font()));
}

bool AnnotationListView::hasSelection() const
{
    return selectionModel()->hasSelection();
}

QList<ListKey> AnnotationListView::selectedKeys() const
{
    return m_model.keysOf(selectionModel()->selection());
}

/// Of the same list, which has become very much another one; a list of something else begins at its top.
void AnnotationListView::keepPlace()
{
    m_keptKey = {};
    m_keptGroup.clear();
    m_keptScroll = 0;
    if (!m_model.isOrdered() || !currentIndex().isValid())
        return;
    const int row = currentIndex().row();
    if (const AnnotationGroup *group = m_model.groupAt(row))
        m_keptGroup = group->key;
    else
        m_keptKey = m_model.rows().keyOf(row);
    m_keptScroll = verticalOffset();
}

void AnnotationListView::restorePlace()
{
    int row = m_keptKey == ListKey() ? -1 : m_model.rowOf(m_keptKey);
    const QList<AnnotationGroup> &groups = m_model.rows().list().groups;
    for (int group = 0; group < groups.size() && !m_keptGroup.isEmpty() && row < 0; ++group) {
        if (groups[group].key == m_keptGroup)
            row = m_model.rows().startOf(group);
    }
    if (row < 0 && hasFocus() && m_model.rowCount() > 0)
        row = 0;
    updateGeometries();
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    verticalScrollBar()->setValue(m_keptScroll);
    Q_EMIT selectionChanged();
}

void AnnotationListView::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (m_model.groupAt(index.row()) != nullptr)
        fold(index, !m_model.rows().isFolded(m_model.rows().groupOf(index.row())));
    else if (const ListedAnnotation *row = m_model.annotationAt(index.row()); row != nullptr && !row->annotation.id.isNull())
        Q_EMIT opened(row->annotation);
}

void AnnotationListView::fold(const QModelIndex &index, bool folded)
{
    if (!index.isValid() || !m_model.rows().list().isGrouped())
        return;
    const int group = m_model.rows().groupOf(index.row());
    if (folded && !m_model.rows().isGroup(index.row())) {
        // Of a group's rows the first way is to the group.
        const QModelIndex start = m_model.index(m_model.rows().startOf(group));
        selectionModel()->setCurrentIndex(start, QItemSelectionModel::ClearAndSelect);
        scrollTo(start);
        return;
    }
    m_model.setFolded(group, folded);
}

bool AnnotationListView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return EvenListView::event(event);
}

bool AnnotationListView::pressed(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        Q_EMIT escaped();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(currentIndex());
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        fold(currentIndex(), key == Qt::Key_Left);
        return true;
    case Qt::Key_J:
    case Qt::Key_K:
        selectionModel()->setCurrentIndex(moveCursor(key == Qt::Key_J ? MoveDown : MoveUp, Qt::NoModifier),
                                          QItemSelectionModel::ClearAndSelect);
        scrollTo(currentIndex());
        return true;
    default:
        break;
    }
    if (!hasSelection())
        return true;
    if (key == Qt::Key_T)
        Q_EMIT tagsAsked();
    else if (key == Qt::Key_Delete)
        Q_EMIT removeAsked();
    else if (key >= Qt::Key_1 && key <= Qt::Key_6)
        Q_EMIT colourAsked(static_cast<Colour>(key - Qt::Key_1 + 1));
    return true;
}

void AnnotationListView::keyPressEvent(QKeyEvent *event)
{
    if (isOwnKey(*event) && pressed(event->key()))
        return;
    EvenListView::keyPressEvent(event);
}

void AnnotationListView::mouseReleaseEvent(QMouseEvent *event)
{
    EvenListView::mouseReleaseEvent(event);
    // A plain click reads; with Ctrl or Shift it selects.
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool selects = event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::ShiftModifier);
    const QItemSelection selection = selectionModel()->selection();
    const bool isOne = selection.isEmpty() || (selection.size() == 1 && selection.first().height() == 1);
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex() && !selects && isOne)
        open(index);
}

void AnnotationListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (hasSelection())
        Q_EMIT menuAsked(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void AnnotationListView::changeEvent(QEvent *event)
{
    EvenListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

/// Letters act; nobody types the beginning of a quotation to find it.
void AnnotationListView::keyboardSearch(const QString &) {}

} // namespace randnotiz
