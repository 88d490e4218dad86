#include "session/items/codebookmodel.h"

#include "library/library.h"
#include "library/tags.h"
#include "session/actqueue.h"
#include "text/collation.h"
#include "text/folding.h"

#include <QLocale>
#include <QMimeData>
#include <QtConcurrent>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tagMimeType = "application/x-randnotiz-tag"_L1;

QString lastLevel(const QString &name)
{
    return name.section(u'/', -1);
}

qint64 countIn(const CodebookEntry &entry, int column)
{
    return column == CodebookModel::ArticlesColumn ? entry.withBelow.articles : entry.withBelow.annotations;
}

} // namespace

CodebookModel::CodebookModel(Library &library, const QString &locale, QObject *parent)
    : QAbstractItemModel(parent), m_library(library), m_locale(locale)
{
    connect(&library, &Library::changed, this, [this](const ChangeSet &changes) {
        if (changes.tags || !changes.articlesAdded.isEmpty() || !changes.articlesRemoved.isEmpty())
            reload();
    });
    reload();
}

CodebookModel::~CodebookModel()
{
    m_job.waitForFinished();
}

void CodebookModel::reload()
{
    if (m_loading || m_held) {
        m_stale = true;
        return;
    }
    m_loading = true;
    m_stale = false;
    const QFuture<Result<Codebook>> job =
        QtConcurrent::run([&library = std::as_const(m_library)] { return library.tags().codebook(); });
    m_job = QFuture<void>(job);
    whenFinished(job, this, [this](const Result<Codebook> &entries) {
        m_loading = false;
        if (m_held)
            m_stale = true;
        else if (entries)
            fill(*entries);
        else
            Q_EMIT failed(entries.error());
        if (m_stale)
            reload();
    });
}

void CodebookModel::setHeld(bool held)
{
    m_held = held;
    if (!held && m_stale)
        reload();
}

void CodebookModel::fill(const Codebook &entries)
{
    const auto nameOf = [](const CodebookEntry &entry) { return entry.tag.name; };
    const bool sameNames = m_loaded && std::ranges::equal(entries, m_entries, {}, nameOf, nameOf);
    if (sameNames) {
        m_entries = entries;
        layOut();
        tellAll({});
    } else {
        beginResetModel();
        m_entries = entries;
        layOut();
        m_loaded = true;
        endResetModel();
    }
    Q_EMIT loaded();
}

void CodebookModel::layOut()
{
    const Collator collator(m_locale);
    m_places.clear();
    m_top.clear();
    m_byName.clear();
    m_places.reserve(m_entries.size());
    QList<qsizetype> path; // the entries above the next one
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const CodebookEntry &entry = m_entries[i];
        path.resize(entry.tag.name.count(u'/'));
        Place place;
        place.above = path.isEmpty() ? -1 : path.last();
        QList<qsizetype> &siblings = path.isEmpty() ? m_top : m_places[place.above].below;
        place.row = static_cast<int>(siblings.size());
        siblings += i;
        const QString level = lastLevel(entry.tag.name);
        place.sortKey = collator.sortKey(level);
        place.searchText = foldedForFilter(level + u'\n' + entry.description);
        m_places += place;
        m_byName.insert(foldedTagName(entry.tag.name), i);
        path += i;
    }
}

void CodebookModel::tellAll(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, AnnotationsColumn, parent));
    for (int row = 0; row < rows; ++row)
        tellAll(index(row, 0, parent));
}

void CodebookModel::setLocale(const QString &locale)
{
    if (locale == m_locale)
        return;
    m_locale = locale;
    layOut();
    tellAll({});
    Q_EMIT headerDataChanged(Qt::Horizontal, TagColumn, AnnotationsColumn);
}

const CodebookEntry &CodebookModel::entryAt(const QModelIndex &index) const
{
    return m_entries[static_cast<qsizetype>(index.internalId())];
}

const CodebookEntry *CodebookModel::entry(const QString &name) const
{
    const QModelIndex found = indexOf(name);
    return found.isValid() ? &entryAt(found) : nullptr;
}

QModelIndex CodebookModel::indexAt(qsizetype entry) const
{
    return createIndex(m_places[entry].row, TagColumn, static_cast<quintptr>(entry));
}

QModelIndex CodebookModel::indexOf(const QString &name) const
{
    const auto found = m_byName.constFind(foldedTagName(name));
    return found == m_byName.cend() ? QModelIndex() : indexAt(*found);
}

QModelIndex CodebookModel::indexOf(TagId id) const
{
    const auto found = std::ranges::find(m_entries, id, [](const CodebookEntry &entry) { return entry.tag.id; });
    return id.isNull() || found == m_entries.end() ? QModelIndex() : indexAt(found - m_entries.begin());
}

const QList<qsizetype> &CodebookModel::below(const QModelIndex &parent) const
{
    return parent.isValid() ? m_places[static_cast<qsizetype>(parent.internalId())].below : m_top;
}

QModelIndex CodebookModel::index(int row, int column, const QModelIndex &parent) const
{
    const QList<qsizetype> &entries = below(parent);
    if (row < 0 || row >= entries.size() || column < 0 || column > AnnotationsColumn)
        return {};
    return createIndex(row, column, static_cast<quintptr>(entries[row]));
}

QModelIndex CodebookModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const qsizetype above = m_places[static_cast<qsizetype>(child.internalId())].above;
    return above < 0 ? QModelIndex() : indexAt(above);
}

int CodebookModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(below(parent).size());
}

int CodebookModel::columnCount(const QModelIndex &) const
{
    return AnnotationsColumn + 1;
}

QVariant CodebookModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CodebookEntry &entry = entryAt(index);
    const Place &place = m_places[static_cast<qsizetype>(index.internalId())];
    const bool isName = index.column() == TagColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? lastLevel(entry.tag.name) : QLocale().toString(countIn(entry, index.column()));
    case Qt::EditRole:
        return isName ? QVariant(lastLevel(entry.tag.name)) : QVariant();
    case Qt::TextAlignmentRole:
        return isName ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case NameRole:
        return entry.tag.name;
    case ColourRole:
        return entry.tag.colour ? QVariant(*entry.tag.colour) : QVariant();
    case SortRole:
        return isName ? QVariant(place.sortKey) : QVariant(countIn(entry, index.column()));
    case SearchTextRole:
        return place.searchText;
    default:
        return {};
    }
}

bool CodebookModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != TagColumn)
        return false;
    const QString from = entryAt(index).tag.name;
    const QString above = from.contains(u'/') ? from.section(u'/', 0, -2) + u'/' : QString();
    const QString to = above + value.toString();
    if (to != from)
        Q_EMIT renameRequested(from, to);
    return false;
}

QVariant CodebookModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == TagColumn ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TagColumn:
        return tr("Tag");
    case ArticlesColumn:
        return tr("Articles");
    case AnnotationsColumn:
        return tr("Annotations");
    default:
        return {};
    }
}

Qt::ItemFlags CodebookModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_library.isReadOnly())
        return index.isValid() ? base : Qt::NoItemFlags;
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags moved = base | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    return index.column() == TagColumn ? moved | Qt::ItemIsEditable : moved;
}

QStringList CodebookModel::mimeTypes() const
{
    return {tagMimeType};
}

QMimeData *CodebookModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(tagMimeType, entryAt(indexes.first()).tag.name.toUtf8());
    return data;
}

bool CodebookModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    const QString tag = QString::fromUtf8(data->data(tagMimeType));
    if (tag.isEmpty())
        return false;
    // Between two rows is beside them: below what is above both.
    Q_UNUSED(row)
    Q_EMIT dropped(tag, parent.isValid() ? entryAt(parent).tag.name : QString());
    return false;
}

CodebookFilterModel::CodebookFilterModel(CodebookModel &codebook, QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setSourceModel(&codebook);
    sort(CodebookModel::TagColumn);
}

void CodebookFilterModel::setText(const QString &text)
{
    m_words = foldedForFilter(text).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool CodebookFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString text = sourceModel()->index(row, 0, parent).data(CodebookModel::SearchTextRole).toString();
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

bool CodebookFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(CodebookModel::SortRole);
    const QVariant b = right.data(CodebookModel::SortRole);
    if (left.column() == CodebookModel::TagColumn)
        return a.toByteArray() < b.toByteArray();
    return a.toLongLong() < b.toLongLong();
}

} // namespace randnotiz
