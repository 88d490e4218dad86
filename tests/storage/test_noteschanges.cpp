#include "storage/database.h"
#include "storage/noteschangerepository.h"
#include "storage/query.h"
#include "support/testlibrary.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestNotesChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverNotesAreMadeOfCounts();
    void newAndDeletedRowsCount();
    void whatNotesDoNotShowDoesNotCount();
    void theNumberOfADeletedArticleIsNotGivenAgain();
};

namespace {

/// An article with an annotation, each with a tag; opened for meddling.
class Opened
{
public:
    Opened()
    {
        m_article = m_library.add(anArticle().withText(u"Title\nA sentence that stands here."_s).withTags({u"a/b"_s}));
        const Annotation mark = m_library.highlight(m_article, u"sentence"_s, Colour::Pink, u"Note"_s, {u"a/b"_s, u"c"_s});
        if (!m_library.write(KeepQuote{mark.id, mark.revision}) || !m_library.write(NameColour{Colour::Pink, u"Doubts"_s}))
            qFatal("The library can't be written.");
        m_library.close();
        auto opened = Database::open({m_library.path(), false, {}}, Database::Access::ReadWrite);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().cause));
        m_database = std::make_unique<Database>(std::move(*opened));
    }

    Database &database() { return *m_database; }
    qint64 last() { return *NotesChangeRepository(*m_database).last(); }
    qint64 ofArticle() { return NotesChangeRepository(*m_database).ofArticles()->value(m_article); }
    void run(const QString &sql)
    {
        const auto done = m_database->run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;" + sql.toUtf8());
        if (!done)
            qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().cause));
    }
    QStringList columns(const QString &table)
    {
        QStringList names;
        Query query(*m_database, u"SELECT name FROM pragma_table_info('%1') WHERE name <> 'id'"_s.arg(table));
        while (query.next())
            names += query.text(0);
        return names;
    }

private:
    TestLibrary m_library;
    ArticleId m_article;
    std::unique_ptr<Database> m_database;
};

/// Columns that are in nobody's notes: whoever adds a column says here if it is another one.
const QHash<QString, QStringList> notShown{
    {u"article"_s,
     {u"identity"_s, u"title_origin"_s, u"authors_origin"_s, u"published_origin"_s, u"source_origin"_s, u"site_origin"_s,
      u"url_origin"_s, u"language_origin"_s, u"reading_position"_s, u"modified_at"_s, u"deleted_batch"_s, u"version"_s,
      u"batch"_s}},
    {u"revision"_s,
     {u"structure_hash"_s, u"words"_s, u"origin"_s, u"created_at"_s, u"batch"_s, u"text_missing"_s}},
    {u"annotation"_s, {u"quote_hash"_s, u"deleted_batch"_s, u"version"_s, u"batch"_s}},
    {u"tag"_s,
     {u"description"_s, u"colour"_s, u"created_at"_s, u"deleted_batch"_s, u"gone"_s, u"merged_into"_s, u"version"_s,
      u"batch"_s}},
};

} // namespace

void TestNotesChanges::whateverNotesAreMadeOfCounts()
{
    Opened library;
    for (const QString &table : {u"article"_s, u"revision"_s, u"revision_body"_s, u"annotation"_s, u"anchor"_s, u"kept_quote"_s,
                                 u"article_tag"_s, u"annotation_tag"_s, u"tag"_s, u"colour"_s}) {
        const QStringList columns = library.columns(table);
        QVERIFY2(!columns.isEmpty(), qPrintable(table));
        for (const QString &column : columns) {
            if (notShown.value(table).contains(column))
                continue;
            const qint64 before = library.last();
            library.run(u"UPDATE %1 SET %2 = %2"_s.arg(table, column));
            QVERIFY2(library.last() > before, qPrintable(table + u'.' + column));
            if (table != "colour"_L1)
                QCOMPARE(library.ofArticle(), library.last());
        }
    }
}

void TestNotesChanges::newAndDeletedRowsCount()
{
    Opened library;
    const auto counts = [&library](const QString &sql, bool ofArticle = true) {
        const qint64 before = library.last();
        library.run(sql);
        return library.last() > before && (!ofArticle || library.ofArticle() == library.last());
    };
    QVERIFY(counts(u"DELETE FROM annotation_tag WHERE tag_id = (SELECT max(tag_id) FROM annotation_tag)"_s));
    QVERIFY(counts(u"INSERT INTO annotation_tag SELECT annotation_id, tag_id + 100, batch FROM annotation_tag LIMIT 1"_s));
    QVERIFY(counts(u"DELETE FROM article_tag"_s));
    QVERIFY(counts(u"INSERT INTO article_tag SELECT id, 1, batch FROM article"_s));
    QVERIFY(counts(u"DELETE FROM kept_quote"_s));
    QVERIFY(counts(u"INSERT INTO kept_quote SELECT id, revision_id, '', 0, batch FROM annotation"_s));
    QVERIFY(counts(u"DELETE FROM anchor"_s));
    QVERIFY(counts(u"INSERT INTO anchor SELECT id, revision_id, 2, 0, 0, 0 FROM annotation"_s));
    QVERIFY(counts(u"DELETE FROM annotation"_s));
    QVERIFY(counts(u"DELETE FROM colour"_s, false));
    QVERIFY(counts(u"INSERT INTO colour VALUES (2, 'Green', '')"_s, false));
}

void TestNotesChanges::whatNotesDoNotShowDoesNotCount()
{
    Opened library;
    const qint64 before = library.last();
    library.run(u"UPDATE article SET reading_position = 5; UPDATE tag SET description = 'x'; UPDATE annotation SET version = 9"_s);
    QCOMPARE(library.last(), before);
}

void TestNotesChanges::theNumberOfADeletedArticleIsNotGivenAgain()
{
    Opened library;
    const qint64 before = library.last();
    library.run(u"DELETE FROM article"_s);
    QVERIFY(library.last() > before);
    QVERIFY(NotesChangeRepository(library.database()).ofArticles()->isEmpty());
}

QTEST_GUILESS_MAIN(TestNotesChanges)
#include "test_noteschanges.moc"
