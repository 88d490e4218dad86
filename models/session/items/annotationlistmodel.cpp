#include "session/items/annotationlistmodel.h"

#include "text/folding.h"

#include <algorithm>

namespace randnotiz {

namespace {

/// Larger batches reset the model: by then a view has less work with one reset.
constexpr qsizetype largestBatch = 200;

QStringList namesOf(const QList<Tag> &tags)
{
    QStringList names;
    names.reserve(tags.size());
    for (const Tag &tag : tags)
        names += tag.name;
    return names;
}

QString searchTextOf(const Annotation &annotation)
{
    const QStringList parts = QStringList{annotation.quote.exact, annotation.note} + namesOf(annotation.tags);
    return foldedForFilter(parts.join(u'\n'));
}

} // namespace

AnnotationListModel::AnnotationListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void AnnotationListModel::setSession(ArticleSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &ArticleSession::annotationsChanged, this, &AnnotationListModel::follow);
        connect(session, &ArticleSession::reloaded, this, &AnnotationListModel::resetRows);
        connect(session, &QObject::destroyed, this, &AnnotationListModel::resetRows);
    }
    resetRows();
}

void AnnotationListModel::resetRows()
{
    beginResetModel();
    m_rows.clear();
    if (m_session) {
        m_rows.reserve(m_session->passages().size());
        for (const MarkedPassage &passage : m_session->passages())
            m_rows += Row{passage, {}};
    }
    endResetModel();
}

int AnnotationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AnnotationListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    const Annotation &annotation = row.passage.annotation;
    switch (role) {
    case Qt::DisplayRole:
    case QuoteRole:
        return annotation.quote.exact;
    case Qt::AccessibleTextRole:
        return (QStringList{annotation.quote.exact, annotation.note} + namesOf(annotation.tags)).join(u'\n');
    case AnnotationIdRole:
        return annotation.id.toString();
    case NoteRole:
        return annotation.note;
    case ColourRole:
        return static_cast<int>(annotation.colour);
    case TagsRole:
        return namesOf(annotation.tags);
    case TagColoursRole: {
        QVariantList colours;
        for (const Tag &tag : annotation.tags)
            colours += tag.colour ? QVariant(*tag.colour) : QVariant();
        return colours;
    }
    case PositionRole:
        return row.passage.isOrphan() ? annotation.position.start : annotation.anchor.start;
    case CreatedRole:
        return annotation.createdMs;
    case OrphanRole:
        return row.passage.isOrphan();
    case RewordedRole:
        return annotation.anchorState == AnchorState::Reworded && annotation.asksForReview();
    case SavingRole:
        return row.passage.save == SaveState::Saving;
    case SearchTextRole:
        if (row.searchText.isEmpty())
            row.searchText = searchTextOf(annotation);
        return row.searchText;
    default:
        return {};
    }
}

QHash<int, QByteArray> AnnotationListModel::roleNames() const
{
    return {{AnnotationIdRole, "annotationId"},
            {QuoteRole, "quote"},
            {NoteRole, "note"},
            {ColourRole, "colour"},
            {TagsRole, "tags"},
            {TagColoursRole, "tagColours"},
            {PositionRole, "position"},
            {CreatedRole, "created"},
            {OrphanRole, "orphan"},
            {RewordedRole, "reworded"},
            {SavingRole, "saving"},
            {SearchTextRole, "searchText"}};
}

QModelIndex AnnotationListModel::indexOf(AnnotationId id) const
{
    const qsizetype row = rowOf(id);
    return row < 0 ? QModelIndex() : index(static_cast<int>(row));
}

const MarkedPassage &AnnotationListModel::passage(const QModelIndex &index) const
{
    return m_rows[index.row()].passage;
}

void AnnotationListModel::follow(const QList<AnnotationId> &ids)
{
    if (!m_session)
        return;
    if (ids.size() > largestBatch) {
        resetRows();
        return;
    }
    for (const AnnotationId id : ids)
        followOne(id);
}

void AnnotationListModel::followOne(AnnotationId id)
{
    const MarkedPassage *passage = m_session->passage(id);
    const qsizetype old = rowOf(id);
    if (old >= 0 && passage) {
        const auto row = static_cast<int>(old);
        const bool staysInPlace =
            (old == 0 || !precedes(passage->annotation, m_rows[old - 1].passage.annotation)) &&
            (old + 1 == m_rows.size() || !precedes(m_rows[old + 1].passage.annotation, passage->annotation));
        if (staysInPlace) {
            m_rows[old] = {*passage, {}};
            Q_EMIT dataChanged(index(row), index(row));
            return;
        }
    }
    if (old >= 0) {
        beginRemoveRows({}, static_cast<int>(old), static_cast<int>(old));
        m_rows.removeAt(old);
        endRemoveRows();
    }
    if (passage) {
        const auto place = static_cast<int>(placeOf(*passage));
        beginInsertRows({}, place, place);
        m_rows.insert(place, Row{*passage, {}});
        endInsertRows();
    }
}

qsizetype AnnotationListModel::rowOf(AnnotationId id) const
{
    const auto found =
        std::ranges::find(m_rows, id, [](const Row &row) { return row.passage.annotation.id; });
    return found == m_rows.end() ? -1 : std::distance(m_rows.begin(), found);
}

qsizetype AnnotationListModel::placeOf(const MarkedPassage &passage) const
{
    const auto place =
        std::ranges::upper_bound(m_rows, passage.annotation, precedes,
                                 [](const Row &row) -> const Annotation & { return row.passage.annotation; });
    return std::distance(m_rows.begin(), place);
}

} // namespace randnotiz
