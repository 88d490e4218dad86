#pragma once

#include "domain/article.h"
#include "domain/changes.h"
#include "domain/result.h"

#include <QAbstractListModel>
#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <optional>

namespace randnotiz {

class Library;

/// The articles of a library outside the trash, in the order they were added. Sorting and filtering
/// is ArticleFilterModel's work.
///
/// Filled by a pool job, so that a window can be painted before it; then follows Library::changed row
/// by row up to `rowByRow` articles, and by a new job (a model reset) beyond. Lives in the GUI thread.
class ArticleListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ArticleIdRole = Qt::UserRole + 1, ///< QString, UUID without braces
        TitleRole,       ///< QString, may be empty
        SourceRole,      ///< QString: outlet, else site, else empty
        AuthorsRole,     ///< QStringList
        PublishedRole,   ///< QString: "2025", "2025-01", "2025-01-07" or empty
        AddedRole,       ///< qint64, milliseconds since 1970-01-01 UTC
        TagsRole,        ///< QStringList, sorted by name
        AnnotationsRole, ///< qint64, outside the trash
        StateRole,       ///< int, ReadingState
        MinutesRole,     ///< qint64, reading time
    };
    Q_ENUM(Role)

    /// Changes of more articles than this reload the whole list.
    static constexpr qsizetype rowByRow = 200;

    /// An article with what is compared instead of its texts, made once in the job.
    struct Row
    {
        Article article;
        QByteArray titleKey;  ///< sort keys of the reader's language
        QByteArray sourceKey;
    };

    /// @param library borrowed; must outlive the model
    /// @param locale  BCP 47; by whose rules titles and sources are sorted
    ArticleListModel(Library &library, const QString &locale, QObject *parent = nullptr);
    /// Waits for a running job.
    ~ArticleListModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Sorts by the rules of another language from now on; reloads.
    void setLocale(const QString &locale);
    void reload();

    /// Whether the first job has answered: until then an empty model says nothing about the library.
    bool isLoaded() const { return m_loaded; }
    /// @param row in [0, rowCount())
    const Row &rowAt(int row) const { return m_rows[row]; }
    /// @returns the row of an article, or -1
    int rowOf(ArticleId id) const;

Q_SIGNALS:
    /// A job has filled the model anew.
    void loaded();
    void failed(const randnotiz::Error &error);

private:
    void follow(const ChangeSet &changes);
    void apply(const QList<ArticleId> &touched);
    void put(const Row &row);
    void remove(ArticleId id);
    void fill(QList<Row> rows);

    Library &m_library;
    QString m_locale;
    QList<Row> m_rows;
    QHash<ArticleId, int> m_rowOf;
    QFuture<void> m_job;
    QTimer m_reloadSoon; ///< keeps a long import from starting a job for every batch
    bool m_loading = false;
    bool m_stale = false; ///< more has changed than was read by the running job
    bool m_loaded = false;
    QSet<ArticleId> m_touched; ///< changed while the job was running
};

} // namespace randnotiz
