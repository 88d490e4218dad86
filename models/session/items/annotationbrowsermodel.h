#pragma once

#include "domain/changes.h"
#include "domain/result.h"
#include "session/items/groupedrows.h"

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QHash>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

class QItemSelection;

namespace randnotiz {

class Library;

/// All annotations of a library that meet a search, in groups that can be folded.
///
/// Holds the order of the list, and the contents of what a view shows and a little around it; what it has not read yet is
/// empty until it has come. Both are read in threads of the model's own; a stale answer is dropped. Follows
/// Library::changed: contents that have changed are read again, rows that come and go are inserted and removed, and the
/// model is reset only where very much has changed. Lives in the GUI thread.
class AnnotationBrowserModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsGroupRole = Qt::UserRole + 1, ///< bool
        IsReadRole,                     ///< bool, false while the row's contents are on their way
        AnnotationIdRole,               ///< QString, UUID without braces; empty for groups
        ArticleIdRole,                  ///< QString, likewise
    };
    Q_ENUM(Role)

    static constexpr int mostKept = 1500; ///< rows whose contents are held, unless a view shows more at once

    /// @param library borrowed; must outlive the model
    explicit AnnotationBrowserModel(Library &library, QObject *parent = nullptr);
    /// Waits for what is being read.
    ~AnnotationBrowserModel() override;

    /// Another list. What was shown before stays until it has come: ordered() or failed() follows, unless another one is
    /// asked for before.
    void show(const AnnotationListRequest &request);
    const AnnotationListRequest &request() const { return m_request; }
    /// Whether the rows are those of request().
    bool isOrdered() const { return m_isOrdered; }

    const GroupedRows &rows() const { return m_rows; }
    /// nullptr unless it is the row of a group. @param row in [0, rowCount())
    const AnnotationGroup *groupAt(int row) const;
    /// nullptr for the row of a group, and while it is not read. @param row in [0, rowCount())
    const ListedAnnotation *annotationAt(int row) const;
    /// @returns the first row of a key, or -1
    int rowOf(ListKey key) const;
    /// Of the annotations in a selection, each once, in the order of the rows.
    QList<ListKey> keysOf(const QItemSelection &selection) const;
    /// What stands in rows that need not be shown, read in a pool thread.
    QFuture<Result<QList<ListedAnnotation>>> read(const QList<ListKey> &keys);

    /// Rows that are looked at: they are read first, and a screenful around them.
    void want(int first, int last);
    void setFolded(int group, bool folded);
    /// What a group is called, for those who hear the list; without it only those with a name are.
    void setGroupText(std::function<QString(const AnnotationGroup &)> text) { m_groupText = std::move(text); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The rows are those of request(): for the first time, or again after something has changed.
    void ordered();
    void failed(const randnotiz::Error &error);

private:
    struct Kept
    {
        ListedAnnotation row;
        bool isStale = false;
    };

    void order();
    void takeOrder();
    void apply(const AnnotationList &list);
    void readWanted();
    void takeRead();
    void forgetFar();
    void follow(const ChangeSet &changes);

    Library &m_library;
    AnnotationListRequest m_request;
    bool m_isOrdered = false;
    GroupedRows m_rows;
    std::function<QString(const AnnotationGroup &)> m_groupText = [](const AnnotationGroup &group) { return group.name; };
    QHash<qint64, Kept> m_kept; ///< by ListKey
    int m_wantedFirst = 0;
    int m_wantedLast = -1;
    bool m_isToOrder = false; ///< again, when the running one has ended
    QList<ListKey> m_asked;   ///< what is being read
    bool m_isReadStale = false; ///< something has changed since what is being read was asked for
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false); ///< of the running one
    QTimer m_orderSoon; ///< keeps an import from ordering anew for each of its batches
    QFutureWatcher<Result<AnnotationList>> m_ordering;
    QFutureWatcher<Result<QList<ListedAnnotation>>> m_reading;
    QThreadPool m_pool; ///< last: nothing reads any more when the rest is destroyed
};

} // namespace randnotiz
