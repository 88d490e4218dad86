#pragma once

#include "library/jobs/verification.h"

#include <QAbstractItemModel>

#include <array>

namespace randnotiz {

/// The quotations of a report below what was found out about them: what needs a look first, what is as it should be last.
/// Statuses that no quotation has are left out.
class VerificationModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Quote, File, Line, ColumnCount };
    enum Role {
        StatusRole = Qt::UserRole + 1, ///< int, VerifiedQuotation::Status; of groups, too
        SearchRole,                    ///< QString, what a filter looks in
    };
    Q_ENUM(Role)

    explicit VerificationModel(QObject *parent = nullptr);

    void setReport(VerifyReport report);
    const VerifyReport &report() const { return m_report; }
    /// nullptr for a group.
    const VerifiedQuotation *at(const QModelIndex &index) const;
    /// The words for a status, without a number.
    static QString groupName(VerifiedQuotation::Status status);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Group
    {
        VerifiedQuotation::Status status = VerifiedQuotation::Unknown;
        QList<qsizetype> quotations; ///< in the report
    };

    QVariant groupData(const Group &group, int column, int role) const;

    VerifyReport m_report;
    QList<Group> m_groups;
};

} // namespace randnotiz
