#include "dialogs/verificationmodel.h"

#include "domain/visiblecontrols.h"
#include "style/tooltip.h"

#include <QDir>
#include <QFileInfo>
#include <QFont>
#include <QLocale>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array order{VerifiedQuotation::Altered, VerifiedQuotation::SourceChanged, VerifiedQuotation::Unknown,
                           VerifiedQuotation::Typography, VerifiedQuotation::Identical};
constexpr quintptr groupMark = 0; ///< internal id of groups; that of a quotation is its group's row and one

} // namespace

VerificationModel::VerificationModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void VerificationModel::setReport(VerifyReport report)
{
    beginResetModel();
    m_report = std::move(report);
    m_groups.clear();
    for (const VerifiedQuotation::Status status : order) {
        Group group{status, {}};
        for (qsizetype i = 0; i < m_report.quotations.size(); ++i) {
            if (m_report.quotations[i].status == status)
                group.quotations += i;
        }
        if (!group.quotations.isEmpty())
            m_groups += group;
    }
    endResetModel();
}

QString VerificationModel::groupName(VerifiedQuotation::Status status)
{
    switch (status) {
    case VerifiedQuotation::Identical: return tr("Word for word");
    case VerifiedQuotation::Typography: return tr("Only spaces, quotation marks or dashes differ");
    case VerifiedQuotation::Altered: return tr("Altered");
    case VerifiedQuotation::SourceChanged: return tr("The article says something else now");
    case VerifiedQuotation::Unknown: break;
    }
    return tr("Not found in the library");
}

const VerifiedQuotation *VerificationModel::at(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupMark)
        return nullptr;
    const Group &group = m_groups[static_cast<qsizetype>(index.internalId() - 1)];
    return &m_report.quotations[group.quotations[index.row()]];
}

QModelIndex VerificationModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : groupMark);
}

QModelIndex VerificationModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == groupMark)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, groupMark);
}

int VerificationModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    const bool isGroup = parent.internalId() == groupMark && parent.column() == 0;
    return isGroup ? static_cast<int>(m_groups[parent.row()].quotations.size()) : 0;
}

int VerificationModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant VerificationModel::groupData(const Group &group, int column, int role) const
{
    if (role == StatusRole)
        return static_cast<int>(group.status);
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::DisplayRole && column == Quote)
        return tr("%1 (%2)").arg(groupName(group.status), QLocale().toString(group.quotations.size()));
    return {};
}

QVariant VerificationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const VerifiedQuotation *quotation = at(index);
    if (!quotation)
        return groupData(m_groups[index.row()], index.column(), role);
    switch (role) {
    case StatusRole:
        return static_cast<int>(quotation->status);
    case SearchRole:
        return QString(quotation->quote + u'\n' + quotation->file);
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == File ? visibleControls(QDir::toNativeSeparators(quotation->file))
                                                   : visibleControls(quotation->quote));
    case Qt::TextAlignmentRole:
        return index.column() == Line ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Quote: {
        constexpr qsizetype shownUnits = 200; // more than any column shows
        return visibleControls(quotation->quote.left(shownUnits).simplified());
    }
    case File:
        return visibleControls(QFileInfo(quotation->file).fileName());
    case Line:
        return QLocale().toString(quotation->line);
    default:
        return {};
    }
}

QVariant VerificationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Quote: return tr("Quotation");
    case File: return tr("File");
    case Line: return tr("Line");
    default: return {};
    }
}

} // namespace randnotiz
