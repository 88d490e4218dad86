#include "storage/searchnumbers.h"

#include "storage/database.h"
#include "storage/query.h"

#include <QtEndian>

#include <sqlite3.h>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsInBlock = 4096;
constexpr qint64 bytesOfRow = 4;
constexpr qint64 kinds = 4; // one of them to spare

qint64 blockId(SearchNumbers::Kind kind, qint64 row)
{
    return row / rowsInBlock * kinds + kind;
}

/// Opens the blob of a block for writing, which makes the block where there is none.
Result<sqlite3_blob *> openBlock(Database &database, qint64 id)
{
    sqlite3_blob *blob = nullptr;
    if (sqlite3_blob_open(database.handle(), "main", "search_number", "numbers", id, 1, &blob) == SQLITE_OK)
        return blob;
    Query insert(database, u"INSERT OR IGNORE INTO search_number (id, numbers) VALUES (:id, zeroblob(:size))"_s);
    insert.bind(u":id"_s, id);
    insert.bind(u":size"_s, rowsInBlock * bytesOfRow);
    if (const auto done = insert.exec(); !done)
        return done.error();
    if (sqlite3_blob_open(database.handle(), "main", "search_number", "numbers", id, 1, &blob) == SQLITE_OK)
        return blob;
    return database.lastError();
}

} // namespace

Result<void> SearchNumbers::store(Database &database, Kind kind, qint64 row, uint32_t number)
{
    const auto blob = openBlock(database, blockId(kind, row));
    if (!blob)
        return blob.error();
    const quint32 bytes = qToLittleEndian(number);
    const int written = sqlite3_blob_write(*blob, &bytes, bytesOfRow, static_cast<int>(row % rowsInBlock * bytesOfRow));
    const Error error = database.lastError();
    sqlite3_blob_close(*blob);
    return written == SQLITE_OK ? Result<void>() : error;
}

Result<void> SearchNumbers::clear(Database &database)
{
    return database.run("DELETE FROM search_number");
}

Result<void> SearchNumbers::read(Database &database, Kind kind)
{
    m_numbers.clear();
    Query query(database, u"SELECT id / :kinds, numbers FROM search_number WHERE id % :kinds = :kind ORDER BY id"_s);
    query.bind(u":kinds"_s, kinds);
    query.bind(u":kind"_s, qint64(kind));
    while (query.next()) {
        const qint64 block = query.integer(0);
        const QByteArray bytes = query.bytes(1);
        constexpr qint64 mostBlocks = 1 << 20; // what is beyond is damage
        if (block < 0 || block > mostBlocks || bytes.size() != rowsInBlock * bytesOfRow)
            continue;
        m_numbers.resize(static_cast<size_t>((block + 1) * rowsInBlock));
        qFromLittleEndian<quint32>(bytes.constData(), rowsInBlock, m_numbers.data() + block * rowsInBlock);
    }
    return query.ok() ? Result<void>() : query.error();
}

} // namespace randnotiz
