#include "storage/searchindex.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/searchnumbers.h"
#include "text/searchtokenizer.h"

#include <sqlite3.h>

#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView articleColumns = u"text, title, authors, source";
constexpr QStringView noteColumns = u"quote, note, tags";
constexpr int annotationKind = 1; // in search_stale

/// Words in a record of FTS5's docsize table: a number for each column, seven bits a byte.
uint32_t wordsOf(const QByteArray &sizes)
{
    uint32_t words = 0;
    uint32_t number = 0;
    for (const char byte : sizes) {
        const auto bits = static_cast<unsigned char>(byte);
        number = (number << 7) | (bits & 0x7FU);
        if ((bits & 0x80U) != 0)
            continue;
        words += number;
        number = 0;
    }
    return words;
}

} // namespace

/// What one kind of rows in search_stale is indexed from.
struct SearchIndex::Part
{
    int kind;
    SearchTable table;
    QStringView fts;     ///< full-text table
    QStringView columns;
    QStringView content; ///< view
    QStringView base;    ///< table that the view's ids are of
    QStringView next;    ///< in search_state
    QStringView row;     ///< of the index, for the id of `c`
    qint64 batch;        ///< rows that take some ten milliseconds

    QString insertSql() const
    {
        return u"INSERT INTO %1 (rowid, %2) SELECT %3, %2 FROM %4 c"
               " WHERE NOT EXISTS (SELECT 1 FROM %1_docsize d WHERE d.id = %3) AND "_s.arg(fts, columns, row, content);
    }
};

const SearchIndex::Part SearchIndex::parts[]{
    {0, SearchTable::Articles, u"search_article", articleColumns, u"search_article_content", u"article", u"article_next",
     u"c.id", 20},
    {annotationKind, SearchTable::Notes, u"search_note", noteColumns, u"search_annotation_words", u"annotation", u"annotation_next",
     u"(2 * c.id)", 500},
    {2, SearchTable::Notes, u"search_note", noteColumns, u"search_article_note_words", u"article", u"note_next",
     u"(2 * c.id + 1)", 500},
};

Result<bool> SearchIndex::prepare()
{
    const auto version = value(u"tokenizer"_s);
    if (!version)
        return version.error();
    if (*version == searchTokenizerVersion)
        return isMissingRows();
    if (const auto began = m_database.run("BEGIN IMMEDIATE"); !began)
        return began.error();
    Result<void> done = clear();
    if (done) // A new library lacks nothing.
        done = m_database.run("UPDATE search_state SET value = 0 WHERE name LIKE '%\\_next' ESCAPE '\\'"
                              " AND NOT EXISTS (SELECT 1 FROM article)");
    if (done)
        done = m_database.run("COMMIT");
    if (!done && m_database.inTransaction())
        static_cast<void>(m_database.run("ROLLBACK"));
    if (!done)
        return done.error();
    return isMissingRows();
}

Result<bool> SearchIndex::isMissingRows()
{
    const auto lacking = count(u"SELECT count(*) FROM search_state WHERE name LIKE '%\\_next' ESCAPE '\\' AND value > 0"_s);
    if (!lacking)
        return lacking.error();
    return *lacking > 0;
}

Result<void> SearchIndex::clear()
{
    const auto emptied =
        m_database.run("INSERT INTO search_article (search_article) VALUES ('delete-all');"
                       "INSERT INTO search_note (search_note) VALUES ('delete-all');"
                       "DELETE FROM search_stale;"
                       "UPDATE search_state SET value = 1 WHERE name IN ('article_next', 'annotation_next', 'note_next')");
    if (!emptied)
        return emptied;
    if (const auto done = SearchNumbers::clear(m_database); !done)
        return done;
    if (const auto done = setValue(u"tokenizer"_s, searchTokenizerVersion); !done)
        return done;
    return countUp();
}

Result<void> SearchIndex::indexStale()
{
    const auto stale = count(u"SELECT EXISTS (SELECT 1 FROM search_stale)"_s);
    if (!stale || *stale == 0)
        return stale ? Result<void>() : stale.error();
    for (const Part &part : parts) {
        if (const auto done = indexStale(part); !done)
            return done;
    }
    if (const auto done = m_database.run("DELETE FROM search_stale"); !done)
        return done;
    return countUp();
}

Result<void> SearchIndex::indexStale(const Part &part)
{
    const QString kind = QString::number(part.kind);
    Query insert(m_database, part.insertSql() + u"c.id IN (SELECT s.id FROM search_stale s WHERE s.kind = %1)"_s.arg(kind));
    if (const auto done = insert.exec(); !done)
        return done;

    struct Numbers
    {
        qint64 row;
        uint32_t words;
        qint64 id;
        qint64 article;
    };
    QList<Numbers> numbers;
    {
        const QString article =
            part.kind == annotationKind ? u"(SELECT n.article_id FROM annotation n WHERE n.id = c.id)"_s : u"0"_s;
        Query read(m_database, u"SELECT %1, d.sz, c.id, %4 FROM search_stale c LEFT JOIN %2_docsize d ON d.id = %1"
                               " WHERE c.kind = %3"_s.arg(part.row, part.fts, kind, article));
        while (read.next())
            numbers.append({read.integer(0), wordsOf(read.bytes(1)), read.integer(2), read.integer(3)});
        if (!read.ok())
            return read.error();
    }
    for (const Numbers &each : std::as_const(numbers)) {
        auto done = SearchNumbers::store(m_database, SearchNumbers::lengthIn(part.table), each.row, each.words);
        if (done && part.kind == annotationKind)
            done = SearchNumbers::store(m_database, SearchNumbers::NoteArticle, each.id, static_cast<uint32_t>(each.article));
        if (!done)
            return done;
    }
    return {};
}

Result<qint64> SearchIndex::addMissing()
{
    for (const Part &part : parts) {
        const auto next = value(part.next.toString());
        if (!next)
            return next.error();
        if (*next <= 0)
            continue;
        const auto rows = addMissing(part, *next);
        if (!rows || *rows > 0)
            return rows;
        m_isNewlyComplete = true; // unless another part follows
    }
    return 0;
}

/// As stale rows: what is there already is left alone.
Result<qint64> SearchIndex::addMissing(const Part &part, qint64 first)
{
    qint64 last = 0;
    qint64 rows = 0;
    {
        Query range(m_database, u"SELECT max(id), count(*) FROM (SELECT id FROM %1 WHERE id >= :first ORDER BY id LIMIT :batch)"_s
                                    .arg(part.base));
        range.bind(u":first"_s, first);
        range.bind(u":batch"_s, part.batch);
        if (!range.next())
            return range.ok() ? Error{Error::StorageFailed, m_database.file(), u"no rows counted"_s} : range.error();
        last = range.integer(0);
        rows = range.integer(1);
    }
    if (rows > 0) {
        Query stale(m_database, u"INSERT OR IGNORE INTO search_stale (kind, id)"
                                " SELECT :kind, b.id FROM %1 b WHERE b.id BETWEEN :first AND :last AND NOT EXISTS"
                                " (SELECT 1 FROM %2_docsize d WHERE d.id = %3)"_s
                                    .arg(part.base, part.fts, QString(part.row.toString()).replace(u"c."_s, u"b."_s)));
        stale.bind(u":kind"_s, qint64(part.kind));
        stale.bind(u":first"_s, first);
        stale.bind(u":last"_s, last);
        if (const auto done = stale.exec(); !done)
            return done.error();
    }
    if (const auto done = setValue(part.next.toString(), rows == 0 ? 0 : last + 1); !done)
        return done.error();
    return rows;
}

Result<bool> SearchIndex::merge(bool all)
{
    // As the documentation of FTS5 says: fewer than two changes mean that there was nothing to do, and a negative number
    // of pages begins to merge everything.
    constexpr int pagesAtATime = 500;
    const int pages = all ? -pagesAtATime : pagesAtATime;
    bool more = false;
    for (const char *table : {"search_article", "search_note"}) {
        const int before = sqlite3_total_changes(m_database.handle());
        const QByteArray sql = QByteArray("INSERT INTO ") + table + " (" + table + ", rank) VALUES ('merge', "
                               + QByteArray::number(pages) + ")";
        if (const auto done = m_database.run(sql); !done)
            return done.error();
        more = more || sqlite3_total_changes(m_database.handle()) - before >= 2;
    }
    return more;
}

Result<SearchIndexState> SearchIndex::state()
{
    SearchIndexState state;
    const auto version = value(u"tokenizer"_s);
    if (!version)
        return version.error();
    state.outdated = *version != searchTokenizerVersion;
    const auto missing = isMissingRows();
    if (!missing)
        return missing.error();
    if (!*missing && !state.outdated)
        return state;

    const auto total = count(u"SELECT (SELECT count(*) FROM article WHERE deleted_at IS NULL)"
                             " + (SELECT count(*) FROM search_annotation_words)"_s);
    if (!total)
        return total.error();
    const auto indexed = count(u"SELECT (SELECT count(*) FROM search_article_docsize)"
                               " + (SELECT count(*) FROM search_note_docsize WHERE id % 2 = 0)"_s);
    if (!indexed)
        return indexed.error();
    state.total = *total;
    state.indexed = *indexed;
    return state;
}

Result<qint64> SearchIndex::generation()
{
    return value(u"generation"_s);
}

Result<qint64> SearchIndex::value(const QString &name)
{
    Query query(m_database, u"SELECT value FROM search_state WHERE name = :name"_s);
    query.bind(u":name"_s, name);
    if (query.next())
        return query.integer(0);
    return query.ok() ? Error{Error::LibraryDamaged, m_database.file(), u"no state of the index: "_s + name} : query.error();
}

Result<void> SearchIndex::setValue(const QString &name, qint64 value)
{
    Query query(m_database, u"UPDATE search_state SET value = :value WHERE name = :name"_s);
    query.bind(u":name"_s, name);
    query.bind(u":value"_s, value);
    return query.exec();
}

Result<void> SearchIndex::countUp()
{
    return m_database.run("UPDATE search_state SET value = value + 1 WHERE name = 'generation'");
}

Result<qint64> SearchIndex::count(const QString &sql)
{
    Query query(m_database, sql);
    if (query.next())
        return query.integer(0);
    return query.ok() ? Error{Error::StorageFailed, m_database.file(), u"nothing counted"_s} : query.error();
}

} // namespace randnotiz
