#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/query.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReleasedMigrationsAreNumberedWithoutGapsAndBeginWithASentence();
    void aLibraryIsMadeOfAllOfThem();
    void tagsKeepWhatCarriesThemWhenTheCodeBookComes();
    void onlyWhatIsMissingIsCarriedOut();
    void rebuildingATableKeepsWhatRefersToIt();
    void aFailedMigrationChangesNothing_data();
    void aFailedMigrationChangesNothing();
    void aGoodMigrationBeforeAFailedOneStays();
    void aTriggerMayGoByItsNameOrWithItsTable_data();
    void aTriggerMayGoByItsNameOrWithItsTable();
    void anUpgradeKeepsACopyOfWhatWas();
    void whereTheFirstPlaceIsGoneTheNextOneKeepsTheCopy();
    void withoutACopyNothingIsMigrated();
    void aNewerSchemaIsNotUpgraded();
};

namespace {

const Migration first{1, u"0001_a.sql"_s,
                      "-- 0001: a table with a trigger, so that cutting at ; would break it.\n"
                      "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT NOT NULL);\n"
                      "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER NOT NULL REFERENCES a (id) ON DELETE CASCADE);\n"
                      "CREATE TRIGGER a_insert AFTER INSERT ON a BEGIN UPDATE a SET x = x || ';' WHERE id = new.id; END;\n"
                      "INSERT INTO a (id, x) VALUES (1, 'one'), (2, 'two');\n"
                      "INSERT INTO b (a_id) VALUES (1), (2), (2);\n"_ba};

Database freshDatabase(const QTemporaryDir &folder)
{
    auto database = Database::open({folder.filePath(u"test.db"_s), false, {}}, Database::Access::Create);
    if (!database)
        qFatal("%s", qPrintable(database.error().cause));
    return std::move(*database);
}

QStringList dump(Database &database)
{
    QStringList all;
    Query schema(database, u"SELECT name, sql FROM sqlite_schema ORDER BY name"_s);
    while (schema.next())
        all += schema.text(0) + u' ' + schema.text(1);
    Query rows(database, u"SELECT 'a', id, x FROM a UNION ALL SELECT 'b', id, a_id FROM b"_s);
    while (rows.next())
        all += rows.text(0) + rows.text(1) + rows.text(2);
    return all;
}

} // namespace

void TestMigrator::theReleasedMigrationsAreNumberedWithoutGapsAndBeginWithASentence()
{
    int expected = 0;
    for (const Migration &migration : releasedMigrations()) {
        QCOMPARE(migration.version, ++expected);
        const QByteArray number = QByteArray::number(expected).rightJustified(4, '0');
        QVERIFY(migration.name.startsWith(QLatin1StringView(number) + u'_'));
        QVERIFY(migration.sql.startsWith("-- " + number + ": "));
    }
    QVERIFY(expected >= 1);
}

void TestMigrator::aLibraryIsMadeOfAllOfThem()
{
    const QTemporaryDir folder;
    Database database = freshDatabase(folder);
    const Migrator migrator;
    QVERIFY(migrator.migrate(database).ok());
    QCOMPARE(*Migrator::versionOf(database), migrator.newestVersion());
    Query articles(database, u"SELECT count(*) FROM article"_s);
    QVERIFY(articles.next());
    Query foreignKeys(database, u"PRAGMA foreign_keys"_s);
    QVERIFY(foreignKeys.next());
    QCOMPARE(foreignKeys.integer(0), 1);
}

void TestMigrator::tagsKeepWhatCarriesThemWhenTheCodeBookComes()
{
    constexpr int codebookVersion = 5;
    QList<Migration> earlier = releasedMigrations();
    earlier.removeIf([](const Migration &migration) { return migration.version >= codebookVersion; });
    const QTemporaryDir folder;
    Database database = freshDatabase(folder);
    QVERIFY(Migrator(earlier).migrate(database).ok());
    const QByteArray filled =
        "BEGIN;\n"
        "INSERT INTO article (id, uuid, current_revision_id, identity, title, title_origin, authors, authors_origin,"
        " published, published_origin, source, source_origin, site, site_origin, url, url_origin, language,"
        " language_origin, added_at, modified_at, batch)"
        " VALUES (1, 'a', 1, '', '', 0, '', 0, '', 0, '', 0, '', 0, '', 0, '', 0, 1, 1, 'b');\n"
        "INSERT INTO revision (id, uuid, article_id, text_hash, structure_hash, words, origin, created_at, batch)"
        " VALUES (1, 'r', 1, '', '', 0, 'paste', 1, 'b');\n"
        "INSERT INTO tag (id, uuid, name, folded, created_at, deleted_at, deleted_batch, version, batch)"
        " VALUES (3, 't3', 'Kept', 'kept', 1, NULL, NULL, 1, 'b'), (7, 't7', 'Gone', 'gone', 2, 5, 'd', 4, 'b');\n"
        "INSERT INTO article_tag (article_id, tag_id, batch) VALUES (1, 3, 'b'), (1, 7, 'b');\n"
        "COMMIT;"_ba;
    QVERIFY(database.run(filled).ok());

    QVERIFY(Migrator().migrate(database).ok());

    QStringList tags;
    Query query(database, u"SELECT t.id, t.uuid, t.name, t.folded, t.description, t.colour IS NULL, t.deleted_at, t.gone,"
                          " t.version FROM tag t JOIN article_tag l ON l.tag_id = t.id ORDER BY t.id"_s);
    while (query.next()) {
        QStringList columns;
        for (int column = 0; column < 9; ++column)
            columns += query.text(column);
        tags += columns.join(u'|');
    }
    QCOMPARE(tags, (QStringList{u"3|t3|Kept|kept||1||0|1"_s, u"7|t7|Gone|gone||1|5|0|4"_s}));
    // A tag in the trash keeps its name from no other, a listed one does.
    QVERIFY(database.run("INSERT INTO tag (uuid, name, folded, created_at, batch) VALUES ('t8', 'gone', 'gone', 6, 'b')").ok());
    QVERIFY(!database.run("INSERT INTO tag (uuid, name, folded, created_at, batch) VALUES ('t9', 'KEPT', 'kept', 6, 'b')").ok());
    QVERIFY(!database.run("DELETE FROM tag WHERE id = 3").ok());
}

void TestMigrator::onlyWhatIsMissingIsCarriedOut()
{
    const QTemporaryDir folder;
    Database database = freshDatabase(folder);
    QVERIFY(Migrator({first}).migrate(database).ok());
    const Migration second{2, u"0002_c.sql"_s, "CREATE TABLE c (id INTEGER PRIMARY KEY);"};

    QVERIFY(Migrator({first, second}).migrate(database).ok());
    QVERIFY(Migrator({first, second}).migrate(database).ok());

    QCOMPARE(*Migrator::versionOf(database), 2);
    Query rows(database, u"SELECT count(*) FROM a"_s);
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 2);
}

void TestMigrator::rebuildingATableKeepsWhatRefersToIt()
{
    const QTemporaryDir folder;
    Database database = freshDatabase(folder);
    QVERIFY(Migrator({first}).migrate(database).ok());
    const Migration rebuild{2, u"0002_rebuild.sql"_s,
                            "CREATE TABLE a_new (id INTEGER PRIMARY KEY, x TEXT NOT NULL, y TEXT);"
                            "INSERT INTO a_new (id, x) SELECT id, x FROM a; DROP TABLE a;"
                            "ALTER TABLE a_new RENAME TO a;"
                            "CREATE TRIGGER a_insert AFTER INSERT ON a BEGIN UPDATE a SET y = x WHERE id = new.id; END;"};

    QVERIFY(Migrator({first, rebuild}).migrate(database).ok());

    Query rows(database, u"SELECT count(*) FROM b"_s);
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 3);
}

void TestMigrator::aFailedMigrationChangesNothing_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("wrong SQL behind right SQL") << "CREATE TABLE c (x); UPDATE a SET x = 'y'; DROP TABLE nowhere;"_ba;
    QTest::newRow("rows lost") << "DELETE FROM b WHERE id = 1;"_ba;
    QTest::newRow("rows won") << "INSERT INTO b (a_id) VALUES (1);"_ba;
    QTest::newRow("a row that refers to nothing") << "UPDATE b SET a_id = 9 WHERE id = 1;"_ba;
    QTest::newRow("a rebuilt table without its trigger")
        << "CREATE TABLE a_new (id INTEGER PRIMARY KEY, x TEXT NOT NULL); INSERT INTO a_new SELECT id, x FROM a;"
           " DROP TABLE a; ALTER TABLE a_new RENAME TO a;"_ba;
    QTest::newRow("its own rollback") << "CREATE TABLE c (x); ROLLBACK;"_ba;
}

void TestMigrator::aFailedMigrationChangesNothing()
{
    QFETCH(QByteArray, sql);
    const QTemporaryDir folder;
    Database database = freshDatabase(folder);
    QVERIFY(Migrator({first}).migrate(database).ok());
    const QStringList before = dump(database);

    const auto migrated = Migrator({first, {2, u"0002_bad.sql"_s, sql}}).migrate(database);

    QVERIFY(!migrated.ok());
    QVERIFY2(migrated.error().cause.startsWith(u"0002_bad.sql: "_s), qPrintable(migrated.error().cause));
    QCOMPARE(dump(database), before);
    QCOMPARE(*Migrator::versionOf(database), 1);
    QVERIFY(!database.inTransaction());
    Query foreignKeys(database, u"PRAGMA foreign_keys"_s);
    QVERIFY(foreignKeys.next());
    QCOMPARE(foreignKeys.integer(0), 1);
}

void TestMigrator::aGoodMigrationBeforeAFailedOneStays()
{
    const QTemporaryDir folder;
    Database database = freshDatabase(folder);
    QVERIFY(!Migrator({first, {2, u"0002_bad.sql"_s, "DROP TABLE nowhere"}}).migrate(database).ok());
    QCOMPARE(*Migrator::versionOf(database), 1);
    QVERIFY(Migrator({first, {2, u"0002_good.sql"_s, "CREATE TABLE c (x)"}}).migrate(database).ok());
    QCOMPARE(*Migrator::versionOf(database), 2);
}

void TestMigrator::aTriggerMayGoByItsNameOrWithItsTable_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("by its name") << "DROP TRIGGER a_insert;"_ba;
    QTest::newRow("by its name, where there is one") << "drop trigger\n if exists a_insert;"_ba;
    QTest::newRow("with its table") << "DELETE FROM b; DROP TABLE b; DROP TABLE a;"_ba;
}

void TestMigrator::aTriggerMayGoByItsNameOrWithItsTable()
{
    QFETCH(QByteArray, sql);
    const QTemporaryDir folder;
    Database database = freshDatabase(folder);
    QVERIFY(Migrator({first}).migrate(database).ok());

    const auto migrated = Migrator({first, {2, u"0002_drop.sql"_s, sql}}).migrate(database);

    QVERIFY2(migrated.ok(), migrated ? "" : qPrintable(migrated.error().cause));
}

void TestMigrator::anUpgradeKeepsACopyOfWhatWas()
{
    const QTemporaryDir folder;
    Database database = freshDatabase(folder);
    QVERIFY(Migrator({first}).migrate(database).ok());
    const QStringList before = dump(database);
    const Migrator newer({first, {2, u"0002_drop.sql"_s, "DROP TABLE b"}});

    const QString copyFile = folder.filePath(u"kept/here/copy"_s);

    QVERIFY(newer.upgrade(database, [&] { return QStringList{copyFile}; }).ok());

    QCOMPARE(*Migrator::versionOf(database), 2);
    auto copy = Database::open({copyFile, false, {}}, Database::Access::ReadOnly);
    QVERIFY(copy.ok());
    QCOMPARE(dump(*copy), before);
    QCOMPARE(*Migrator::versionOf(*copy), 1);
    // Nothing to do, nothing to copy.
    QVERIFY(newer.upgrade(database, [] { return QStringList{}; }).ok());
}

void TestMigrator::whereTheFirstPlaceIsGoneTheNextOneKeepsTheCopy()
{
    const QTemporaryDir folder;
    Database database = freshDatabase(folder);
    QVERIFY(Migrator({first}).migrate(database).ok());
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QStringList copies{folder.filePath(u"file/no folder/copy"_s), folder.filePath(u"copy"_s)};

    QVERIFY(Migrator({first, {2, u"0002_drop.sql"_s, "DROP TABLE b"}}).upgrade(database, [&] { return copies; }).ok());

    QVERIFY(QFile::exists(copies[1]));
    QCOMPARE(*Migrator::versionOf(database), 2);
}

void TestMigrator::withoutACopyNothingIsMigrated()
{
    const QTemporaryDir folder;
    Database database = freshDatabase(folder);
    QVERIFY(Migrator({first}).migrate(database).ok());
    const QString file = folder.filePath(u"mine"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));

    const auto upgraded =
        Migrator({first, {2, u"0002_drop.sql"_s, "DROP TABLE b"}}).upgrade(database, [&] { return QStringList{file}; });

    QCOMPARE(upgraded.error().code, Error::FileNotWritable);
    QCOMPARE(*Migrator::versionOf(database), 1);
}

void TestMigrator::aNewerSchemaIsNotUpgraded()
{
    const QTemporaryDir folder;
    Database database = freshDatabase(folder);
    QVERIFY(database.run("PRAGMA user_version = 2").ok());
    const auto upgraded = Migrator({first}).upgrade(database, [] { return QStringList{}; });
    QCOMPARE(upgraded.error().code, Error::LibraryTooNew);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "test_migrator.moc"
