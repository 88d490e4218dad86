#include "sidepanel/cardlist.h"

#include "session/items/annotationlistmodel.h"
#include "sidepanel/carddelegate.h"
#include "sidepanel/cardeditor.h"
#include "sidepanel/noteeditor.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace randnotiz {

AnnotationId annotationOf(const QModelIndex &index)
{
    return AnnotationId::fromString(index.data(AnnotationListModel::AnnotationIdRole).toString())
        .value_or(AnnotationId());
}

CardList::CardList(QWidget *parent)
    : QListView(parent)
    , m_delegate(new CardDelegate(*this))
    , m_editor(new CardEditor(viewport()))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The width of the cards must not depend on whether they need a scroll bar: measuring them all would not
    // end.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setResizeMode(Adjust);
    // 10,000 cards are measured between events, not in one go.
    setLayoutMode(Batched);
    setBatchSize(200);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    viewport()->setBackgroundRole(QPalette::Window);
    m_editor->hide();
    connect(m_editor, &CardEditor::heightChanged, this, &CardList::editorHeightChanged);
}

QModelIndex CardList::indexOf(AnnotationId id) const
{
    if (!model() || id.isNull())
        return {};
    const QModelIndexList found = model()->match(model()->index(0, 0), AnnotationListModel::AnnotationIdRole,
                                                 id.toString(), 1, Qt::MatchExactly);
    return found.isEmpty() ? QModelIndex() : found.first();
}

AnnotationId CardList::currentAnnotation() const
{
    return annotationOf(currentIndex());
}

QList<AnnotationId> CardList::selectedAnnotations() const
{
    QModelIndexList selected = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    std::ranges::sort(selected, {}, &QModelIndex::row);
    QList<AnnotationId> ids;
    for (const QModelIndex &index : std::as_const(selected))
        ids += annotationOf(index);
    if (const AnnotationId current = currentAnnotation(); !current.isNull() && !ids.contains(current))
        ids = {current};
    return ids;
}

void CardList::setCurrentAnnotation(AnnotationId id)
{
    const QScopedValueRollback setting(m_settingCurrent, true);
    const QModelIndex index = indexOf(id);
    setCurrentIndex(index);
    m_awaited = index;
    scrollToAwaited();
}

/// A card can be shown only once it has been measured, with all above it.
void CardList::scrollToAwaited()
{
    if (!m_awaited.isValid() || visualRect(m_awaited).isEmpty())
        return;
    const QModelIndex index = std::exchange(m_awaited, QPersistentModelIndex());
    scrollTo(index, EnsureVisible);
}

void CardList::wheelEvent(QWheelEvent *event)
{
    m_awaited = QPersistentModelIndex(); // the reader has gone elsewhere
    QListView::wheelEvent(event);
}

void CardList::setEdited(AnnotationId id)
{
    const AnnotationId before = std::exchange(m_edited, id);
    m_delegate->forget(before);
    m_editor->setVisible(!id.isNull());
    scheduleDelayedItemsLayout();
    executeDelayedItemsLayout();
    placeEditor();
    viewport()->update();
}

void CardList::setUnsavedNote(AnnotationId id, const QString &note)
{
    if (note.isNull() ? m_unsavedNotes.remove(id) == 0 : m_unsavedNotes.value(id) == note)
        return;
    if (!note.isNull())
        m_unsavedNotes.insert(id, note);
    m_delegate->forget(id);
    scheduleDelayedItemsLayout();
}

void CardList::forgetUnsavedNotes()
{
    m_unsavedNotes.clear();
    m_delegate->forgetAll();
    scheduleDelayedItemsLayout();
}

void CardList::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                           const QList<int> &roles)
{
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
        m_delegate->forget(annotationOf(topLeft.siblingAtRow(row)));
    QListView::dataChanged(topLeft, bottomRight, roles);
    scheduleDelayedItemsLayout();
}

void CardList::rowsInserted(const QModelIndex &parent, int start, int end)
{
    for (int row = start; row <= end; ++row)
        m_delegate->forget(annotationOf(model()->index(row, 0, parent)));
    QListView::rowsInserted(parent, start, end);
}

void CardList::reset()
{
    m_delegate->forgetAll();
    QListView::reset();
}

void CardList::placeEditor()
{
    if (m_edited.isNull())
        return;
    const QModelIndex index = indexOf(m_edited);
    m_editor->setVisible(index.isValid());
    if (index.isValid())
        m_editor->setGeometry(m_delegate->bodyRect(index, visualRect(index)));
}

void CardList::editorHeightChanged()
{
    if (!m_edited.isNull())
        scheduleDelayedItemsLayout();
}

void CardList::updateGeometries()
{
    QListView::updateGeometries();
    placeEditor();
    scrollToAwaited();
}

void CardList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    placeEditor();
}

void CardList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        m_delegate->forgetAll();
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

void CardList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_settingCurrent && current.isValid() && hasFocus())
        Q_EMIT picked(annotationOf(current));
}

bool CardList::isCardKey(const QKeyEvent &event) const
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    const int key = event.key();
    return (key >= Qt::Key_1 && key <= Qt::Key_6) || key == Qt::Key_N || key == Qt::Key_T ||
           key == Qt::Key_F2 || key == Qt::Key_Delete || key == Qt::Key_Return || key == Qt::Key_Enter ||
           key == Qt::Key_J || key == Qt::Key_K || key == Qt::Key_Escape;
}

bool CardList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isCardKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    const AnnotationId id = currentAnnotation();
    if (!isCardKey(*event)) {
        QListView::keyPressEvent(event);
        return;
    }
    const int key = event->key();
    if (key == Qt::Key_Escape)
        Q_EMIT escaped();
    else if (key == Qt::Key_J || key == Qt::Key_K)
        setCurrentIndex(moveCursor(key == Qt::Key_J ? MoveDown : MoveUp, Qt::NoModifier));
    else if (id.isNull())
        return;
    else if (key >= Qt::Key_1 && key <= Qt::Key_6)
        Q_EMIT colourAsked(selectedAnnotations(), static_cast<Colour>(key - Qt::Key_1 + 1));
    else if (key == Qt::Key_T)
        Q_EMIT tagsAsked(id);
    else if (key == Qt::Key_Delete)
        Q_EMIT removeAsked(selectedAnnotations());
    else
        Q_EMIT noteAsked(id);
}

void CardList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool selects = event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::ShiftModifier);
    if (event->button() == Qt::LeftButton && index.isValid() && !selects)
        Q_EMIT picked(annotationOf(index));
}

void CardList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid())
        Q_EMIT noteAsked(annotationOf(index));
}

} // namespace randnotiz
