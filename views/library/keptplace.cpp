#include "library/keptplace.h"

#include "session/items/articlefiltermodel.h"
#include "session/items/tagtreemodel.h"

#include <QListView>
#include <QScrollBar>
#include <QTreeView>

#include <memory>
#include <utility>

namespace randnotiz {

void keepPlaceOverResets(QListView &list, ArticleListModel &articles, ArticleFilterModel &shown)
{
    struct Place
    {
        QList<ArticleId> selected;
        ArticleId current;
        int scroll = 0;
    };
    auto place = std::make_shared<Place>();

    QObject::connect(&shown, &QAbstractItemModel::modelAboutToBeReset, &list, [&list, &shown, place] {
        place->selected.clear();
        for (const QModelIndex &index : list.selectionModel()->selectedIndexes())
            place->selected += shown.articleAt(index).id;
        const QModelIndex current = list.currentIndex();
        place->current = current.isValid() ? shown.articleAt(current).id : ArticleId();
        place->scroll = list.verticalScrollBar()->value();
    });
    QObject::connect(&articles, &ArticleListModel::loaded, &list, [&list, &shown, place] {
        QItemSelection selection;
        for (const ArticleId &id : std::as_const(place->selected)) {
            if (const QModelIndex index = shown.indexOf(id); index.isValid())
                selection.select(index, index);
        }
        list.selectionModel()->setCurrentIndex(shown.indexOf(place->current), QItemSelectionModel::NoUpdate);
        list.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        list.verticalScrollBar()->setValue(place->scroll);
    });
}

void keepPlaceOverResets(QTreeView &tree, TagTreeModel &tags, ArticleFilterModel &shown)
{
    struct Place
    {
        QString tag;
        QString tagId;
        QStringList unfolded;
        bool first = true;
    };
    auto place = std::make_shared<Place>();

    QObject::connect(&tags, &QAbstractItemModel::modelAboutToBeReset, &tree, [&tree, &tags, &shown, place] {
        place->tag = shown.tag();
        place->tagId = tags.indexOf(place->tag).data(TagTreeModel::IdRole).toString();
        place->unfolded.clear();
        const QModelIndexList all = tags.match(tags.index(0, 0), TagTreeModel::NameRole, QString(), -1,
                                               Qt::MatchStartsWith | Qt::MatchRecursive);
        for (const QModelIndex &index : all) {
            if (tree.isExpanded(index))
                place->unfolded += index.data(TagTreeModel::NameRole).toString();
        }
    });
    QObject::connect(&tags, &QAbstractItemModel::modelReset, &tree, [&tree, &tags, place] {
        // A tree of nothing but "All articles" would tell the reader nothing.
        tree.setVisible(tags.rowCount() > 1);
        if (std::exchange(place->first, tags.rowCount() <= 1))
            tree.expandAll();
        for (const QString &name : std::as_const(place->unfolded))
            tree.expand(tags.indexOf(name));
        // A tag that was renamed stays the one that is looked at.
        const QModelIndex renamed = tags.indexOfId(place->tagId);
        const QModelIndex tag = renamed.isValid() ? renamed : tags.indexOf(place->tag);
        tree.setCurrentIndex(tag.isValid() ? tag : tags.indexOf({}));
    });
}

} // namespace randnotiz
