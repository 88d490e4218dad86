#include "session/items/articlelistmodel.h"

#include "library/articles.h"
#include "library/library.h"
#include "session/actqueue.h"
#include "text/collation.h"

#include <QtConcurrent>

namespace randnotiz {

using namespace std::chrono_literals;

namespace {

QString sourceOf(const Article &article)
{
    const QString &source = article.metadata.source.value;
    return source.isEmpty() ? article.metadata.site.value : source;
}

QStringList tagNames(const Article &article)
{
    QStringList names;
    names.reserve(article.tags.size());
    for (const Tag &tag : article.tags)
        names += tag.name;
    return names;
}

ArticleListModel::Row makeRow(Article article, const Collator &collator)
{
    const Metadata &known = article.metadata;
    const QString source = sourceOf(article);

    ArticleListModel::Row row;
    row.titleKey = collator.sortKey(known.title.value);
    row.sourceKey = collator.sortKey(source);
    row.article = std::move(article);
    return row;
}

Result<QList<ArticleListModel::Row>> readRows(const Library &library, const QString &locale)
{
    Result<QList<Article>> articles = library.articles().list();
    if (!articles)
        return articles.error();
    const Collator collator(locale);
    QList<ArticleListModel::Row> rows;
    rows.reserve(articles->size());
    for (Article &article : *articles)
        rows += makeRow(std::move(article), collator);
    return rows;
}

} // namespace

ArticleListModel::ArticleListModel(Library &library, const QString &locale, QObject *parent)
    : QAbstractListModel(parent), m_library(library), m_locale(locale)
{
    m_reloadSoon.setSingleShot(true);
    m_reloadSoon.setInterval(500ms);
    connect(&m_reloadSoon, &QTimer::timeout, this, &ArticleListModel::reload);
    connect(&library, &Library::changed, this, &ArticleListModel::follow);
    reload();
}

ArticleListModel::~ArticleListModel()
{
    m_job.waitForFinished();
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Article &article = m_rows[index.row()].article;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return article.metadata.title.value;
    case ArticleIdRole:
        return article.id.toString();
    case SourceRole:
        return sourceOf(article);
    case AuthorsRole:
        return article.metadata.authors.value;
    case PublishedRole:
        return article.metadata.published.value.toString();
    case AddedRole:
        return article.addedMs;
    case TagsRole:
        return tagNames(article);
    case AnnotationsRole:
        return article.annotations;
    case StateRole:
        return static_cast<int>(article.state);
    case MinutesRole:
        return readingMinutes(article.words);
    default:
        return {};
    }
}

void ArticleListModel::setLocale(const QString &locale)
{
    if (locale == m_locale)
        return;
    m_locale = locale;
    reload();
}

int ArticleListModel::rowOf(ArticleId id) const
{
    return m_rowOf.value(id, -1);
}

void ArticleListModel::reload()
{
    if (m_loading) {
        m_stale = true;
        return;
    }
    m_loading = true;
    m_stale = false;
    m_touched.clear();
    m_reloadSoon.stop();
    const QFuture<Result<QList<Row>>> job = QtConcurrent::run(
        [&library = std::as_const(m_library), locale = m_locale] { return readRows(library, locale); });
    m_job = QFuture<void>(job);
    whenFinished(job, this, [this](const Result<QList<Row>> &result) {
        m_loading = false;
        if (result)
            fill(*result);
        else
            Q_EMIT failed(result.error());
        if (m_stale)
            m_reloadSoon.start();
    });
}

void ArticleListModel::fill(QList<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_rowOf.clear();
    m_rowOf.reserve(m_rows.size());
    for (int row = 0; row < m_rows.size(); ++row)
        m_rowOf.insert(m_rows[row].article.id, row);
    m_loaded = true;
    endResetModel();
    if (!m_stale)
        apply(QList<ArticleId>(m_touched.cbegin(), m_touched.cend()));
    m_touched.clear();
    Q_EMIT loaded();
}

void ArticleListModel::follow(const ChangeSet &changes)
{
    const QList<ArticleId> touched = changes.articlesAdded + changes.articlesChanged + changes.articlesRevised
                                     + changes.articlesRemoved;
    if (m_loading) {
        m_touched.unite(QSet<ArticleId>(touched.cbegin(), touched.cend()));
        m_stale = m_stale || m_touched.size() > rowByRow;
        return;
    }
    if (touched.size() <= rowByRow)
        apply(touched);
    else if (!m_reloadSoon.isActive())
        m_reloadSoon.start();
}

void ArticleListModel::apply(const QList<ArticleId> &touched)
{
    if (touched.isEmpty())
        return;
    Result<QList<Article>> articles = m_library.articles().articles(touched);
    if (!articles) {
        Q_EMIT failed(articles.error());
        return;
    }
    const Collator collator(m_locale);
    QSet<ArticleId> gone(touched.cbegin(), touched.cend());
    for (Article &article : *articles) {
        if (article.deletedMs != 0)
            continue;
        gone.remove(article.id);
        put(makeRow(std::move(article), collator));
    }
    for (const ArticleId &id : std::as_const(gone))
        remove(id);
}

void ArticleListModel::put(const Row &row)
{
    const int present = rowOf(row.article.id);
    if (present >= 0) {
        m_rows[present] = row;
        Q_EMIT dataChanged(index(present), index(present));
        return;
    }
    const int end = static_cast<int>(m_rows.size());
    beginInsertRows({}, end, end);
    m_rows += row;
    m_rowOf.insert(row.article.id, end);
    endInsertRows();
}

void ArticleListModel::remove(ArticleId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    m_rowOf.remove(id);
    for (int &other : m_rowOf) {
        if (other > row)
            --other;
    }
    endRemoveRows();
}

} // namespace randnotiz
