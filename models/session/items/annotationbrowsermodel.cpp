#include "session/items/annotationbrowsermodel.h"

#include "library/annotations.h"
#include "library/library.h"

#include <QItemSelection>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

AnnotationBrowserModel::AnnotationBrowserModel(Library &library, QObject *parent) : QAbstractListModel(parent), m_library(library)
{
    // One orders, one reads what is looked at: a long order must not hold up the rows of the one before.
    m_pool.setMaxThreadCount(2);
    m_orderSoon.setSingleShot(true);
    m_orderSoon.setInterval(150ms);
    connect(&m_orderSoon, &QTimer::timeout, this, &AnnotationBrowserModel::order);
    connect(&m_ordering, &QFutureWatcherBase::finished, this, &AnnotationBrowserModel::takeOrder);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &AnnotationBrowserModel::takeRead);
    connect(&library, &Library::changed, this, &AnnotationBrowserModel::follow);
}

AnnotationBrowserModel::~AnnotationBrowserModel()
{
    *m_stop = true;
    m_ordering.disconnect(this);
    m_reading.disconnect(this);
    m_pool.waitForDone();
}

void AnnotationBrowserModel::show(const AnnotationListRequest &request)
{
    m_request = request;
    m_isOrdered = false;
    *m_stop = true;
    order();
}

void AnnotationBrowserModel::order()
{
    m_orderSoon.stop();
    if (m_ordering.isRunning()) {
        m_isToOrder = true;
        return;
    }
    m_isToOrder = false;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_ordering.setFuture(
        QtConcurrent::run(&m_pool, [&library = std::as_const(m_library), request = m_request, stop = m_stop] {
            return library.annotations().ordered(request, stop.get());
        }));
}

void AnnotationBrowserModel::takeOrder()
{
    const Result<AnnotationList> list = m_ordering.future().result();
    const bool isStopped = *m_stop;
    if (m_isToOrder)
        order();
    if (isStopped)
        return;
    if (!list) {
        Q_EMIT failed(list.error());
        return;
    }
    apply(*list);
    // Nobody tells when the index has got further.
    if (!list->index.isComplete() && !list->index.outdated && !m_orderSoon.isActive())
        m_orderSoon.start();
    Q_EMIT ordered();
}

void AnnotationBrowserModel::apply(const AnnotationList &list)
{
    const bool isOther = !std::exchange(m_isOrdered, true);
    const bool isGroupedAlike = list.grouping == m_rows.list().grouping;
    GroupedRows after(list, isGroupedAlike ? m_rows.folded() : QSet<QString>());
    const auto steps = isOther ? std::nullopt : GroupedRows::difference(m_rows, after);
    if (!steps) {
        beginResetModel();
        m_rows = std::move(after);
        m_wantedFirst = 0;
        m_wantedLast = -1;
        endResetModel();
        return;
    }
    for (const GroupedRows::Step &step : *steps) {
        const int last = step.row + step.count - 1;
        if (step.kind == GroupedRows::Step::Remove) {
            beginRemoveRows({}, step.row, last);
            m_rows.take(step, after);
            endRemoveRows();
        } else {
            beginInsertRows({}, step.row, last);
            m_rows.take(step, after);
            endInsertRows();
        }
    }
    // What a group's row says of it may have changed without its rows: those of folded ones.
    const bool isAsBefore = m_rows.list().groups == after.list().groups;
    m_rows = std::move(after);
    if (!isAsBefore && rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole});
    readWanted();
}

const AnnotationGroup *AnnotationBrowserModel::groupAt(int row) const
{
    return m_rows.isGroup(row) ? &m_rows.list().groups[m_rows.groupOf(row)] : nullptr;
}

const ListedAnnotation *AnnotationBrowserModel::annotationAt(int row) const
{
    if (m_rows.isGroup(row))
        return nullptr;
    const auto found = m_kept.constFind(static_cast<qint64>(m_rows.keyOf(row)));
    return found == m_kept.cend() ? nullptr : &found->row;
}

int AnnotationBrowserModel::rowOf(ListKey key) const
{
    const AnnotationList &list = m_rows.list();
    const int header = list.isGrouped() ? 1 : 0;
    for (int group = 0; group < list.groups.size(); ++group) {
        if (header > 0 && m_rows.isFolded(group))
            continue;
        const AnnotationGroup &each = list.groups[group];
        const auto begin = list.keys.cbegin() + each.first;
        if (const auto found = std::find(begin, begin + each.count, key); found != begin + each.count)
            return m_rows.startOf(group) + header + static_cast<int>(found - begin);
    }
    return -1;
}

QList<ListKey> AnnotationBrowserModel::keysOf(const QItemSelection &selection) const
{
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selection)
        ranges += {range.top(), range.bottom()};
    std::ranges::sort(ranges);
    QList<ListKey> keys;
    QSet<qint64> known;
    for (const auto &[first, last] : std::as_const(ranges)) {
        for (int row = first; row <= last; ++row) {
            if (m_rows.isGroup(row))
                continue;
            const ListKey key = m_rows.keyOf(row);
            const qsizetype before = known.size();
            known.insert(static_cast<qint64>(key));
            if (known.size() > before)
                keys += key;
        }
    }
    return keys;
}

QFuture<Result<QList<ListedAnnotation>>> AnnotationBrowserModel::read(const QList<ListKey> &keys)
{
    return QtConcurrent::run(&m_pool, [&library = std::as_const(m_library), keys] { return library.annotations().listed(keys); });
}

void AnnotationBrowserModel::want(int first, int last)
{
    m_wantedFirst = first;
    m_wantedLast = last;
    readWanted();
}

void AnnotationBrowserModel::readWanted()
{
    if (m_reading.isRunning() || rowCount() == 0 || m_wantedLast < m_wantedFirst)
        return;
    const int around = m_wantedLast - m_wantedFirst + 1;
    QList<ListKey> missing;
    const auto addMissing = [&](int first, int last) {
        for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1); ++row) {
            if (m_rows.isGroup(row))
                continue;
            const ListKey key = m_rows.keyOf(row);
            const auto kept = m_kept.constFind(static_cast<qint64>(key));
            if (kept == m_kept.cend() || kept->isStale)
                missing += key;
        }
    };
    addMissing(m_wantedFirst, m_wantedLast);
    // What is looked at comes alone, so that it comes first.
    if (missing.isEmpty())
        addMissing(m_wantedFirst - around, m_wantedLast + around);
    if (missing.isEmpty())
        return;
    m_isReadStale = false;
    m_asked = missing;
    m_reading.setFuture(read(missing));
}

void AnnotationBrowserModel::takeRead()
{
    const Result<QList<ListedAnnotation>> read = m_reading.future().result();
    const QList<ListKey> asked = std::exchange(m_asked, {});
    if (!read) {
        Q_EMIT failed(read.error());
        return;
    }
    for (const ListedAnnotation &row : *read)
        m_kept.insert(static_cast<qint64>(row.key), {row, m_isReadStale});
    // What is gone is asked for once: the order that is on its way will leave it out.
    for (const ListKey key : asked) {
        if (!m_kept.contains(static_cast<qint64>(key)))
            m_kept.insert(static_cast<qint64>(key), {{key, {}, {}}, false});
    }
    forgetFar();
    if (m_wantedLast >= m_wantedFirst && m_wantedFirst < rowCount()) {
        const int around = m_wantedLast - m_wantedFirst + 1;
        Q_EMIT dataChanged(index(std::max(0, m_wantedFirst - around)), index(std::min(m_wantedLast + around, rowCount() - 1)));
    }
    readWanted();
}

void AnnotationBrowserModel::forgetFar()
{
    const int around = m_wantedLast - m_wantedFirst + 1;
    if (m_kept.size() <= std::max(mostKept, 3 * around))
        return;
    QHash<qint64, Kept> near;
    for (int row = std::max(0, m_wantedFirst - around); row <= std::min(m_wantedLast + around, rowCount() - 1); ++row) {
        if (m_rows.isGroup(row))
            continue;
        const auto key = static_cast<qint64>(m_rows.keyOf(row));
        if (const auto kept = m_kept.constFind(key); kept != m_kept.cend())
            near.insert(key, *kept);
    }
    m_kept = near;
}

void AnnotationBrowserModel::follow(const ChangeSet &changes)
{
    QSet<ArticleId> articles(changes.articlesChanged.cbegin(), changes.articlesChanged.cend());
    articles.unite(QSet<ArticleId>(changes.articlesRevised.cbegin(), changes.articlesRevised.cend()));
    QSet<AnnotationId> annotations;
    for (const auto &[article, annotation] : changes.annotationsChanged)
        annotations.insert(annotation);
    for (Kept &kept : m_kept) {
        const Annotation &annotation = kept.row.annotation;
        kept.isStale = kept.isStale || changes.tags || annotations.contains(annotation.id) || articles.contains(annotation.article);
    }
    m_isReadStale = true;
    if (!m_isOrdered && !m_ordering.isRunning())
        return; // nothing has been asked for yet
    readWanted();
    if (!m_orderSoon.isActive())
        m_orderSoon.start();
}

void AnnotationBrowserModel::setFolded(int group, bool folded)
{
    const QString key = m_rows.list().groups[group].key;
    if (m_rows.isFolded(group) == folded)
        return;
    QSet<QString> keys = m_rows.folded();
    if (folded)
        keys.insert(key);
    else
        keys.remove(key);
    GroupedRows after(m_rows.list(), keys);
    const int first = m_rows.startOf(group) + 1;
    const int last = first + static_cast<int>(m_rows.list().groups[group].count) - 1;
    if (folded) {
        beginRemoveRows({}, first, last);
        m_rows = std::move(after);
        endRemoveRows();
    } else {
        beginInsertRows({}, first, last);
        m_rows = std::move(after);
        endInsertRows();
    }
    const QModelIndex row = index(first - 1);
    Q_EMIT dataChanged(row, row);
    readWanted();
}

int AnnotationBrowserModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

QVariant AnnotationBrowserModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == IsGroupRole)
        return groupAt(index.row()) != nullptr;
    if (const AnnotationGroup *group = groupAt(index.row()))
        return role == Qt::DisplayRole ? QVariant(m_groupText(*group)) : role == IsReadRole ? QVariant(true) : QVariant();
    const ListedAnnotation *row = annotationAt(index.row());
    if (role == IsReadRole)
        return row != nullptr;
    if (row == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->annotation.quote.exact;
    case Qt::AccessibleTextRole:
        return QStringList{row->annotation.quote.exact, row->annotation.note, row->title}.join(u". "_s);
    case AnnotationIdRole:
        return row->annotation.id.toString();
    case ArticleIdRole:
        return row->annotation.article.toString();
    default:
        return {};
    }
}

Qt::ItemFlags AnnotationBrowserModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags always = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_rows.isGroup(index.row()) ? always : always | Qt::ItemIsSelectable;
}

} // namespace randnotiz
