#include "search/savedsearchlist.h"

#include "search/countdelegate.h"
#include "style/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 6; ///< before it scrolls
constexpr int indent = 5;   ///< pixels: as the tags have them

} // namespace

SavedSearchList::SavedSearchList(SavedSearchModel &model, bool readOnly, QWidget *parent)
    : QListView(parent), m_model(model), m_readOnly(readOnly)
{
    setObjectName(u"savedSearches"_s);
    setModel(&model);
    setItemDelegate(new CountDelegate(SavedSearchModel::CountRole, indent, this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setPalette(withSoftSelection(palette()));
    setAccessibleName(tr("Saved searches"));
    connect(this, &QListView::activated, this, &SavedSearchList::open);
    connect(this, &QListView::clicked, this, &SavedSearchList::open);
    connect(&model, &QAbstractItemModel::modelReset, this, &SavedSearchList::followRows);
    followRows();
}

void SavedSearchList::followRows()
{
    updateGeometry();
    setPresent(m_text, m_scope);
}

QSize SavedSearchList::sizeHint() const
{
    const int rows = std::min(mostRows, m_model.rowCount());
    return {160, rows == 0 ? 0 : rows * sizeHintForRow(0) + 2 * frameWidth()};
}

void SavedSearchList::setPresent(const QString &text, SearchScope scope)
{
    m_text = text;
    m_scope = scope;
    const int row = text.isEmpty() ? -1 : m_model.rowOf(text, scope);
    if (row < 0)
        clearSelection();
    else
        selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
}

void SavedSearchList::open(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT opened(m_model.at(index.row()));
}

void SavedSearchList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && !m_readOnly && event->matches(QKeySequence::Delete))
        Q_EMIT deleteRequested(m_model.at(index.row()));
    else if (index.isValid() && !m_readOnly && event->key() == Qt::Key_F2)
        Q_EMIT renameRequested(m_model.at(index.row()));
    else
        QListView::keyPressEvent(event);
}

void SavedSearchList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || m_readOnly)
        return;
    const SavedSearch search = m_model.at(index.row());
    auto *menu = new QMenu(this);
    menu->setObjectName(u"savedSearchMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open"), this, [this, search] { Q_EMIT opened(search); });
    menu->addAction(tr("&Rename…"), this, [this, search] { Q_EMIT renameRequested(search); });
    QAction *replace =
        menu->addAction(tr("Replace by the &present search"), this, [this, search] { Q_EMIT replaceRequested(search); });
    replace->setEnabled(!m_text.trimmed().isEmpty() && (m_text.trimmed() != search.text.trimmed() || m_scope != search.scope));
    menu->addSeparator();
    menu->addAction(tr("&Delete"), this, [this, search] { Q_EMIT deleteRequested(search); });
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).center())
                                                               : event->globalPos());
}

void SavedSearchList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Saved searches"));
    if (event->type() == QEvent::PaletteChange && parentWidget() != nullptr)
        setPalette(withSoftSelection(parentWidget()->palette()));
}

} // namespace randnotiz
