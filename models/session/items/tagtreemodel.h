#pragma once

#include "domain/changes.h"
#include "domain/result.h"
#include "domain/tag.h"

#include <QAbstractItemModel>
#include <QFuture>

#include <memory>
#include <vector>

namespace randnotiz {

class Library;

/// The tags in use as a tree ("politics/china" below "politics"), by name in the reader's language, and before
/// them a row without a name that stands for all articles. A level that nobody gave as a tag of its own is
/// shown all the same, with counts of 0. Filled by pool jobs; follows Library::changed. Lives in the GUI thread.
class TagTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< QString, the whole name; DisplayRole has the last level only; empty: all articles
        ArticlesRole,                ///< qint64, articles that carry this very tag; of the first row: all
        AnnotationsRole,             ///< qint64, annotations that carry this very tag
        IdRole,                      ///< QString, UUID; empty for a level that is no tag itself, and for all articles
        ColourRole,                  ///< uint, 0xRRGGBB; invalid where the reader gave none
    };
    Q_ENUM(Role)

    /// @param library borrowed; must outlive the model
    /// @param locale  BCP 47; by whose rules the tags are sorted
    TagTreeModel(Library &library, const QString &locale, QObject *parent = nullptr);
    /// Waits for a running job.
    ~TagTreeModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setLocale(const QString &locale);
    void reload();

    /// Invalid when there is no such tag; of an empty name: the row for all articles.
    QModelIndex indexOf(const QString &name) const;
    /// The same by id (IdRole), whatever the tag's name is by now.
    QModelIndex indexOfId(const QString &id) const;
    /// All names in use, for autocompletion.
    QStringList names() const;

Q_SIGNALS:
    void failed(const randnotiz::Error &error);

private:
    struct Node;
    struct Read
    {
        QList<TagCount> tags;
        qint64 articles = 0;
    };

    static Result<Read> read(const Library &library);
    void fill(const Read &read);
    void refreshCounts(Node &node, const QModelIndex &parent);
    const Node &nodeAt(const QModelIndex &index) const;

    Library &m_library;
    QString m_locale;
    std::unique_ptr<Node> m_root;
    Read m_read;
    QFuture<void> m_job;
    bool m_loading = false;
    bool m_stale = false;
};

} // namespace randnotiz
