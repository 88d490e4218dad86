#pragma once

#include "domain/changes.h"
#include "domain/result.h"
#include "domain/savedsearch.h"

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QHash>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace randnotiz {

class Library;

/// The searches that the reader keeps, by name in the reader's language, with how many hits each has now. Counted in a
/// thread of the model's own, some time after the library has changed. Follows Library::changed. Lives in the GUI thread.
class SavedSearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString, UUID
        TextRole,                  ///< QString, what is searched for
        CountRole,                 ///< qint64; invalid until it is counted
    };
    Q_ENUM(Role)

    /// @param library borrowed; must outlive the model
    /// @param locale  BCP 47; by whose rules the names are sorted
    SavedSearchModel(Library &library, const QString &locale, QObject *parent = nullptr);
    /// Stops a running count.
    ~SavedSearchModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setLocale(const QString &locale);
    /// @param row in [0, rowCount())
    const SavedSearch &at(int row) const { return m_searches[row]; }
    /// The one that asks for just this, or -1.
    int rowOf(const QString &text, SearchScope scope) const;
    /// Whether another one has this name, whatever its case.
    bool isNameTaken(const QString &name, SavedSearchId exceptFor) const;

Q_SIGNALS:
    void failed(const randnotiz::Error &error);

private:
    using Counts = QHash<SavedSearchId, qint64>;

    void read();
    void count();
    void takeCounts();
    void follow(const ChangeSet &changes);

    Library &m_library;
    QString m_locale;
    QList<SavedSearch> m_searches;
    Counts m_counts;
    QTimer m_countSoon;
    bool m_countAgain = false;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    QFutureWatcher<Result<Counts>> m_watcher;
    QThreadPool m_pool; ///< last: nothing reads any more when the rest is destroyed
};

} // namespace randnotiz
