#include "storage/database.h"
#include "storage/query.h"

#include <QTemporaryDir>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aNullTextIsBoundAsAnEmptyOne();
    void nothingIsBoundAsNull();
    void theFirstErrorIsKept();
    void anErrorInTheMiddleIsNotTheEnd();
    void oneStatementMayRunInsideItself();
    void aReadOnlyConnectionCannotWrite();
    void aSnapshotSeesOneMoment();
    void aSnapshotMayHoldAnother();

private:
    Database opened(Database::Access access) const
    {
        auto database = Database::open({m_folder->filePath(u"test.db"_s), false, {}}, access);
        if (!database)
            qFatal("%s", qPrintable(database.error().cause));
        return std::move(*database);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestQuery::aNullTextIsBoundAsAnEmptyOne()
{
    Database database = opened(Database::Access::Create);
    QVERIFY(database.run("CREATE TABLE note (text TEXT NOT NULL, bytes BLOB NOT NULL) STRICT").ok());
    Query insert(database, u"INSERT INTO note (text, bytes) VALUES (:text, :bytes)"_s);
    insert.bind(u":text"_s, QString());
    insert.bind(u":bytes"_s, QByteArray());
    QVERIFY(insert.exec().ok());
    QCOMPARE(insert.changedRows(), 1);
}

void TestQuery::nothingIsBoundAsNull()
{
    Database database = opened(Database::Access::Create);
    Query query(database, u"SELECT :nothing IS NULL, :one, :nothing IS NULL"_s);
    query.bind(u":nothing"_s, std::optional<qint64>());
    query.bind(u":one"_s, std::optional<qint64>(1));
    QVERIFY(query.next());
    QCOMPARE(query.integer(0), 1);
    QCOMPARE(query.integer(1), 1);
    QCOMPARE(query.integer(2), 1);
}

void TestQuery::theFirstErrorIsKept()
{
    Database database = opened(Database::Access::Create);
    Query query(database, u"SELECT x FROM no_such_table WHERE x = :x"_s);
    query.bind(u":x"_s, qint64(1));
    QVERIFY(!query.next());
    QVERIFY(!query.ok());
    QVERIFY2(query.error().cause.contains(u"no_such_table"_s), qPrintable(query.error().cause));
    QCOMPARE(query.error().subject, database.file());
}

void TestQuery::anErrorInTheMiddleIsNotTheEnd()
{
    Database database = opened(Database::Access::Create);
    // The third row has no absolute value that fits.
    Query query(database, u"SELECT abs(column1) FROM (VALUES (1), (2), (-9223372036854775807 - 1), (4))"_s);
    int rows = 0;
    while (query.next())
        ++rows;
    QCOMPARE(rows, 2);
    QVERIFY(!query.ok());
}

void TestQuery::oneStatementMayRunInsideItself()
{
    Database database = opened(Database::Access::Create);
    const QString sql = u"SELECT column1 FROM (VALUES (1), (2), (3))"_s;
    qint64 sum = 0;
    Query outer(database, sql);
    while (outer.next()) {
        Query inner(database, sql);
        while (inner.next())
            sum += outer.integer(0) * inner.integer(0);
    }
    QCOMPARE(sum, 36);
}

void TestQuery::aReadOnlyConnectionCannotWrite()
{
    Database writer = opened(Database::Access::Create);
    QVERIFY(writer.run("CREATE TABLE note (text TEXT)").ok());
    Database reader = opened(Database::Access::ReadOnly);

    const auto written = reader.run("INSERT INTO note VALUES ('x')");

    QVERIFY(!written.ok());
    QCOMPARE(written.error().code, Error::LibraryReadOnly);
}

void TestQuery::aSnapshotSeesOneMoment()
{
    Database writer = opened(Database::Access::Create);
    QVERIFY(writer.run("PRAGMA journal_mode = WAL; CREATE TABLE moment (x INTEGER)").ok());
    Database reader = opened(Database::Access::ReadOnly);
    const auto count = [&reader] {
        Query query(reader, u"SELECT count(*) FROM moment"_s);
        return query.next() ? query.integer(0) : -1;
    };
    {
        const Snapshot snapshot(reader);
        QCOMPARE(count(), 0);
        QVERIFY(writer.run("INSERT INTO moment VALUES (1)").ok());
        QCOMPARE(count(), 0);
    }
    QCOMPARE(count(), 1);
}

void TestQuery::aSnapshotMayHoldAnother()
{
    Database database = opened(Database::Access::Create);
    const Snapshot outer(database);
    {
        const Snapshot inner(database);
    }
    QVERIFY(database.inTransaction());
}

QTEST_GUILESS_MAIN(TestQuery)
#include "test_query.moc"
