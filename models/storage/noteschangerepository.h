#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QHash>
#include <QList>

namespace randnotiz {

class Database;

/// The SQL of tables `notes_counter` and `notes_change`, which triggers keep: a number for every change that can be seen
/// in an article's notes.
class NotesChangeRepository
{
public:
    explicit NotesChangeRepository(Database &database) : m_database(database) {}

    /// The last number that was given.
    Result<qint64> last() const;
    /// The number of the last change of each article's notes, those in the trash included.
    Result<QHash<ArticleId, qint64>> ofArticles() const;
    /// All articles outside the trash, oldest first.
    Result<QList<ArticleId>> articles() const;

private:
    Database &m_database;
};

} // namespace randnotiz
