/// The list of all annotations: its order, and a screenful of its rows, for 300,000 annotations of 100,000 articles with
/// 5,000 tags, or as many annotations as an argument says.
///
/// The limit of an order is one walk over the same index; of the rows, SQLite's own reading of their table by the key.

#include "measure.h"

#include "domain/changes.h"
#include "library/annotations.h"
#include "library/library.h"

#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9;
constexpr int screenful = 20;

void run(sqlite3 *connection, const QByteArray &sql)
{
    char *message = nullptr;
    if (sqlite3_exec(connection, sql.constData(), nullptr, nullptr, &message) == SQLITE_OK)
        return;
    std::fprintf(stderr, "%s: %s\n", sql.left(60).constData(), message);
    std::exit(1);
}

/// All columns of all rows that it answers with are looked at.
qint64 walk(sqlite3 *connection, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(connection, sql.constData(), -1, &statement, nullptr);
    qint64 sum = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            sum += sqlite3_column_type(statement, column) == SQLITE_TEXT ? sqlite3_column_bytes(statement, column)
                                                                         : sqlite3_column_int64(statement, column);
    }
    sqlite3_finalize(statement);
    return sum;
}

/// One article by the library itself; the others by SQL, without triggers: rows are all that counts here.
void fill(const QString &path, int annotations)
{
    {
        auto library = Library::open(path);
        ImportArticle import;
        import.article.body.text = u"One."_s;
        import.article.body.blocks = {Block{BlockKind::Paragraph, {0, 4}}};
        auto done = (*library)->post(import);
        done.waitForFinished();
    }
    sqlite3 *connection = nullptr;
    sqlite3_open(path.toUtf8().constData(), &connection);
    QList<QByteArray> triggers;
    sqlite3_stmt *names = nullptr;
    sqlite3_prepare_v2(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'", -1, &names, nullptr);
    while (sqlite3_step(names) == SQLITE_ROW)
        triggers += reinterpret_cast<const char *>(sqlite3_column_text(names, 0));
    sqlite3_finalize(names);
    for (const QByteArray &trigger : triggers)
        run(connection, "DROP TRIGGER " + trigger);
    run(connection, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN");
    const QByteArray articles = QByteArray::number(annotations / 3);
    const auto counting = [](const QByteArray &end) {
        return "WITH RECURSIVE number (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < " + end + ") ";
    };
    run(connection, counting(articles) + "INSERT INTO article SELECT n, printf('%08x-0000-4000-8000-000000000000', n), 1, '',"
                                         " 'Title ' || (n * 7919) % 100003, 2, '', 0, '', 0, '', 0, '', 0, '', 0, 'de', 1, 0, 0, '',"
                                         " n * 1000, n * 1000, NULL, NULL, 1, '' FROM number");
    run(connection, counting(QByteArray::number(annotations + 1))
                        + "INSERT INTO annotation (uuid, article_id, revision_id, position_start, position_end, quote_exact, quote_prefix,"
                          " quote_suffix, quote_hash, colour, note, created_at, modified_at, batch)"
                          " SELECT printf('%08x-0000-4000-8000-000000000000', n), 1 + n % " + articles + ", 1, n % 5000, n % 5000 + 60,"
                          " 'a passage of some sixty letters, as they are highlighted, ' || n, 'before', 'after', '', 1 + n % 6,"
                          " iif(n % 3, '', 'a note'), 1700000000000 + (n * 104729) % 63072000000, n, '' FROM number");
    run(connection, counting("5001") + "INSERT INTO tag (id, uuid, name, folded, created_at, batch)"
                                       " SELECT n, printf('%08x-0000-4000-8000-000000000000', n), 'tag ' || n, 'tag ' || n, n, '' FROM number");
    run(connection, "INSERT INTO annotation_tag SELECT id, 2 + id % 5000, '' FROM annotation WHERE id % 2"
                    " UNION SELECT id, 2 + (id * 31) % 5000, '' FROM annotation WHERE id % 3 = 0");
    run(connection, "COMMIT; ANALYZE");
    sqlite3_close(connection);
}

} // namespace

int main(int argc, char **argv)
{
    const int annotations = argc > 1 ? std::atoi(argv[1]) : 300'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.randnotiz"_s);
    fill(path, annotations);
    OpenOptions options;
    options.access = OpenOptions::ReadOnly;
    const auto library = Library::open(path, options);
    if (!library)
        return 1;
    const Annotations &all = (*library)->annotations();
    sqlite3 *connection = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &connection, SQLITE_OPEN_READONLY, nullptr);

    const double bareWalk = medianMilliseconds(rounds, [connection] {
        walk(connection, "SELECT id, article_id, created_at, position_start, position_end, colour FROM annotation WHERE deleted_at IS NULL");
    });
    using enum AnnotationGrouping;
    using enum AnnotationOrder;
    const std::tuple<const char16_t *, AnnotationGrouping, AnnotationOrder> lists[]{
        {u"newest first", None, Newest},   {u"by title", None, Title},        {u"by place", None, Place},
        {u"grouped by article", Article, Newest}, {u"grouped by tag", Tag, Newest}, {u"grouped by colour", Colour, Newest},
        {u"grouped by month", Month, Newest}};
    for (const auto &[name, grouping, order] : lists) {
        const AnnotationListRequest request{{}, grouping, order, u"de"_s};
        const double figure = medianMilliseconds(rounds, [&all, &request] { (void)all.ordered(request); });
        printFigure(u"order, "_s + QString::fromUtf16(name), figure, bareWalk, u"ms"_s);
    }

    const auto list = all.ordered({{}, None, Newest, u"de"_s});
    int place = 0;
    const auto next = [&] {
        place = (place + 7919 * screenful) % static_cast<int>(list->keys.size() - screenful);
        return list->keys.sliced(place, screenful);
    };
    const double figure = medianMilliseconds(501, [&] { (void)all.listed(next()); });
    const double bare = medianMilliseconds(501, [&] {
        QByteArrayList keys;
        for (const ListKey key : next())
            keys += QByteArray::number(static_cast<qint64>(key));
        walk(connection, "SELECT * FROM annotation WHERE id IN (" + keys.join(',') + ")");
    });
    printFigure(u"rows of a screen"_s, figure, bare, u"ms"_s);
    sqlite3_close(connection);
    return 0;
}
