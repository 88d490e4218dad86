#include "session/items/tagtreemodel.h"

#include "library/articles.h"
#include "library/library.h"
#include "library/tags.h"
#include "session/actqueue.h"
#include "text/collation.h"

#include <QHash>
#include <QtConcurrent>

namespace randnotiz {

struct TagTreeModel::Node
{
    QString level; ///< last part of the name
    QString name;
    QString id;
    std::optional<quint32> colour;
    qint64 articles = 0;
    qint64 annotations = 0;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;
    QHash<QString, Node *> byLevel; ///< the children by their levels, case folded: there may be thousands

    Node &child(const QString &wanted)
    {
        Node *&known = byLevel[wanted.toCaseFolded()];
        if (known != nullptr)
            return *known;
        auto node = std::make_unique<Node>();
        node->level = wanted;
        node->name = name.isEmpty() ? wanted : name + u'/' + wanted;
        node->parent = this;
        known = node.get();
        children.push_back(std::move(node));
        return *known;
    }

    void sort(const Collator &collator)
    {
        // An empty level, the row for all articles, sorts before everything.
        std::ranges::sort(children, {}, [&collator](const auto &node) { return collator.sortKey(node->level); });
        for (int i = 0; const auto &node : children) {
            node->row = i++;
            node->sort(collator);
        }
    }
};

TagTreeModel::TagTreeModel(Library &library, const QString &locale, QObject *parent)
    : QAbstractItemModel(parent), m_library(library), m_locale(locale), m_root(std::make_unique<Node>())
{
    connect(&library, &Library::changed, this, [this](const ChangeSet &changes) {
        if (changes.tags || !changes.articlesAdded.isEmpty() || !changes.articlesRemoved.isEmpty())
            reload();
    });
    reload();
}

TagTreeModel::~TagTreeModel()
{
    m_job.waitForFinished();
}

const TagTreeModel::Node &TagTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

QModelIndex TagTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node &above = nodeAt(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(above.children.size()))
        return {};
    return createIndex(row, 0, above.children[static_cast<size_t>(row)].get());
}

QModelIndex TagTreeModel::parent(const QModelIndex &child) const
{
    const Node *above = child.isValid() ? nodeAt(child).parent : nullptr;
    return above == nullptr || above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int TagTreeModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(nodeAt(parent).children.size());
}

int TagTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant TagTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.level;
    case NameRole:
        return node.name;
    case ArticlesRole:
        return node.articles;
    case AnnotationsRole:
        return node.annotations;
    case IdRole:
        return node.id;
    case ColourRole:
        return node.colour ? QVariant(*node.colour) : QVariant();
    default:
        return {};
    }
}

void TagTreeModel::setLocale(const QString &locale)
{
    if (locale == m_locale)
        return;
    m_locale = locale;
    // Forgetting the names makes fill() lay out the tree anew.
    const Read present = std::exchange(m_read, {});
    fill(present);
}

Result<TagTreeModel::Read> TagTreeModel::read(const Library &library)
{
    const Result<QList<TagCount>> tags = library.tags().list();
    if (!tags)
        return tags.error();
    const Result<qint64> articles = library.articles().count();
    if (!articles)
        return articles.error();
    return Read{*tags, *articles};
}

void TagTreeModel::reload()
{
    if (m_loading) {
        m_stale = true;
        return;
    }
    m_loading = true;
    m_stale = false;
    const QFuture<Result<Read>> job =
        QtConcurrent::run([&library = std::as_const(m_library)] { return read(library); });
    m_job = QFuture<void>(job);
    whenFinished(job, this, [this](const Result<Read> &result) {
        m_loading = false;
        if (result)
            fill(*result);
        else
            Q_EMIT failed(result.error());
        if (m_stale)
            reload();
    });
}

void TagTreeModel::fill(const Read &read)
{
    auto root = std::make_unique<Node>();
    root->child({}).articles = read.articles;
    for (const TagCount &count : read.tags) {
        Node *node = root.get();
        for (const QString &level : count.tag.name.split(u'/'))
            node = &node->child(level);
        node->id = count.tag.id.toString();
        node->colour = count.tag.colour;
        node->articles = count.articles;
        node->annotations = count.annotations;
    }
    root->sort(Collator(m_locale));

    const auto nameOf = [](const TagCount &count) { return count.tag.name; };
    // Where only counts have changed the tree keeps what is unfolded and chosen in it.
    const bool sameNames = std::ranges::equal(read.tags, m_read.tags, {}, nameOf, nameOf);
    m_read = read;
    if (sameNames && !m_root->children.empty()) {
        refreshCounts(*root, {});
        return;
    }
    beginResetModel();
    m_root = std::move(root);
    endResetModel();
}

void TagTreeModel::refreshCounts(Node &node, const QModelIndex &parent)
{
    for (const auto &fresh : node.children) {
        const QModelIndex place = index(fresh->row, 0, parent);
        auto *present = static_cast<Node *>(place.internalPointer());
        const bool same = present->articles == fresh->articles && present->annotations == fresh->annotations
                          && present->id == fresh->id && present->colour == fresh->colour;
        if (!same) {
            present->id = fresh->id;
            present->colour = fresh->colour;
            present->articles = fresh->articles;
            present->annotations = fresh->annotations;
            Q_EMIT dataChanged(place, place);
        }
        refreshCounts(*fresh, place);
    }
}

QModelIndex TagTreeModel::indexOf(const QString &name) const
{
    if (name.isEmpty())
        return index(0, 0);
    QModelIndex place;
    for (const QString &level : name.split(u'/', Qt::SkipEmptyParts)) {
        const Node &above = nodeAt(place);
        const Node *child = above.byLevel.value(level.toCaseFolded());
        if (child == nullptr)
            return {};
        place = createIndex(child->row, 0, child);
    }
    return place;
}

QModelIndex TagTreeModel::indexOfId(const QString &id) const
{
    const auto tag = std::ranges::find(m_read.tags, id, [](const TagCount &count) { return count.tag.id.toString(); });
    return id.isEmpty() || tag == m_read.tags.end() ? QModelIndex() : indexOf(tag->tag.name);
}

QStringList TagTreeModel::names() const
{
    QStringList names;
    names.reserve(m_read.tags.size());
    for (const TagCount &count : m_read.tags)
        names += count.tag.name;
    return names;
}

} // namespace randnotiz
