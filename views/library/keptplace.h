#pragma once

class QListView;
class QTreeView;

namespace randnotiz {

class ArticleFilterModel;
class ArticleListModel;
class TagTreeModel;

/// Keeps what is selected and how far the list is scrolled when its model is filled anew.
/// All are borrowed; the list must already show `shown`.
void keepPlaceOverResets(QListView &list, ArticleListModel &articles, ArticleFilterModel &shown);

/// Keeps which tags are unfolded, and the one that `shown` is filtered by, when the tree is laid out anew.
/// The first time all are unfolded. A tree without any tag is hidden.
void keepPlaceOverResets(QTreeView &tree, TagTreeModel &tags, ArticleFilterModel &shown);

} // namespace randnotiz
