#pragma once

#include "domain/changes.h"
#include "domain/codebook.h"
#include "domain/result.h"

#include <QAbstractItemModel>
#include <QFuture>
#include <QHash>
#include <QSortFilterProxyModel>

namespace randnotiz {

class Library;

/// The code book as a tree: every tag, used or not, with what carries it or a tag below it. Filled by pool jobs;
/// follows Library::changed. Never changes a tag: typing over a name and dropping a row on another only ask for it.
/// Lives in the GUI thread.
class CodebookModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TagColumn, ArticlesColumn, AnnotationsColumn };
    enum Role {
        NameRole = Qt::UserRole + 1, ///< QString, the whole name; DisplayRole has the last level only
        ColourRole,                  ///< uint, 0xRRGGBB; invalid where the reader gave none
        SortRole,                    ///< QByteArray for names, qint64 for counts
        SearchTextRole,              ///< QString, last level and description as foldedForFilter() leaves them
    };
    Q_ENUM(Role)

    /// @param library borrowed; must outlive the model
    /// @param locale  BCP 47; by whose rules the names are sorted
    CodebookModel(Library &library, const QString &locale, QObject *parent = nullptr);
    /// Waits for a running job.
    ~CodebookModel() override;

    bool isLoaded() const { return m_loaded; }
    const Codebook &entries() const { return m_entries; }
    /// @param index valid
    const CodebookEntry &entryAt(const QModelIndex &index) const;
    /// Nothing when there is no such tag or level.
    const CodebookEntry *entry(const QString &name) const;
    /// Invalid when there is no such tag or level.
    QModelIndex indexOf(const QString &name) const;
    /// Of a tag, whatever its name is by now.
    QModelIndex indexOf(TagId id) const;
    void setLocale(const QString &locale);
    /// While it is held it doesn't follow the library, so that a row that is being edited stays; then it catches up.
    void setHeld(bool held);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Answers false: the name changes once the library has taken it.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /// Answers false for the same reason.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const randnotiz::Error &error);
    /// @param to the whole new name, as typed
    void renameRequested(const QString &from, const QString &to);
    /// @param onto a tag or level, or empty: the top
    void dropped(const QString &tag, const QString &onto);

private:
    struct Place
    {
        qsizetype above = -1; ///< index of the entry above
        int row = 0;
        QList<qsizetype> below;
        QByteArray sortKey;
        QString searchText;
    };

    void reload();
    void fill(const Codebook &entries);
    void layOut();
    void tellAll(const QModelIndex &parent);
    const QList<qsizetype> &below(const QModelIndex &parent) const;
    QModelIndex indexAt(qsizetype entry) const;

    Library &m_library;
    QString m_locale;
    Codebook m_entries;
    QList<Place> m_places; ///< of the entries
    QList<qsizetype> m_top;
    QHash<QString, qsizetype> m_byName; ///< entries by foldedTagName()
    QFuture<void> m_job;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_stale = false;
    bool m_held = false;
};

/// Sorts the code book, and leaves the tags in which the words of a filter occur, with those above and below them.
class CodebookFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CodebookFilterModel(CodebookModel &codebook, QObject *parent = nullptr);

    void setText(const QString &text);
    bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
};

} // namespace randnotiz
