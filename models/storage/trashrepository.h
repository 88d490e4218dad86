#pragma once

#include "domain/result.h"
#include "domain/trashitem.h"
#include "storage/rows.h"

#include <QList>
#include <QStringList>

namespace randnotiz {

class Database;

/// The SQL of what lies in the trash, of all tables: what there is, for how long, and how it goes for good.
class TrashRepository
{
public:
    explicit TrashRepository(Database &database)
        : m_database(database)
    {
    }

    /// What was deleted last comes first.
    Result<QList<TrashItem>> items() const;

    /// @param day "2026-11-22"
    /// @returns false when the library was opened on that day before
    Result<bool> recordDay(const QString &day, qint64 now) const;

    /// These three remove the row with all that refers to it; what must be in the trash is not asked here.
    Result<void> removeArticle(ArticleRow article) const;
    Result<void> removeAnnotation(AnnotationRow annotation) const;
    Result<void> removeTag(TagRow tag) const;
    /// Pictures that an article's revisions show and no other article does.
    Result<QStringList> picturesOnlyIn(ArticleRow article) const;
    Result<void> removePictures(const QStringList &addresses) const;
    /// Forgets acts of which nothing lies in the trash any more.
    Result<void> forgetDeletions() const;

private:
    Result<void> run(const QString &sql, qint64 row) const;

    Database &m_database;
};

} // namespace randnotiz
