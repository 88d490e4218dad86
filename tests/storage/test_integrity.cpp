#include "storage/database.h"
#include "storage/integrity.h"
#include "support/testlibrary.h"

#include <QFile>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestIntegrity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodLibraryHasNoProblems();
    void anOrphanIsToldAndIsNoDamage();
    void whatIsNotAsItWasStoredIsFound_data();
    void whatIsNotAsItWasStoredIsFound();
    void aFlippedBitInTheFileIsFound();
    void itCanBeStopped();
};

namespace {

constexpr auto words = "A sentence that stands only once in the whole file."_L1;

/// A closed library with all kinds of rows.
class ClosedLibrary
{
public:
    ClosedLibrary()
    {
        m_article = m_library.add(anArticle().withText(u"Title\n"_s + words).withTags({u"a/b"_s}).withOriginal("Bytes"));
        m_library.highlight(m_article, u"sentence that"_s, Colour::Pink, u"Note"_s, {u"a/b"_s});
        m_library.close();
    }

    QString path() const { return m_library.path(); }

    /// What a fault of the disk, or another program, might do. Foreign keys and checks don't hold it back.
    Result<void> damage(const QByteArray &sql)
    {
        auto database = Database::open({path(), false, {}}, Database::Access::ReadWrite);
        if (!database)
            return database.error();
        return database->run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;" + sql);
    }

    Result<IntegrityReport> check(const Progress &progress = {})
    {
        auto database = Database::open({path(), false, {}}, Database::Access::ReadOnly);
        if (!database)
            return database.error();
        return checkIntegrity(*database, progress);
    }

private:
    TestLibrary m_library;
    ArticleId m_article;
};

} // namespace

void TestIntegrity::aGoodLibraryHasNoProblems()
{
    ClosedLibrary library;
    const auto report = library.check();
    QVERIFY(report.ok());
    QVERIFY2(report->problems.isEmpty(), qPrintable(report->problems.value(0).detail));
    QCOMPARE(report->articles, 1);
    QCOMPARE(report->revisions, 1);
    QCOMPARE(report->annotations, 1);
}

void TestIntegrity::anOrphanIsToldAndIsNoDamage()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(u"One two."_s).withIdentity(u"/a"_s));
    const Annotation annotation = library.highlight(id, u"two"_s);
    library.add(anArticle().withText(u"Three."_s).withIdentity(u"/a"_s));
    auto database = Database::open({library.path(), false, {}}, Database::Access::ReadOnly);

    const auto report = checkIntegrity(*database);

    QCOMPARE(report->problems.size(), 1);
    QVERIFY(report->problems.first().kind == IntegrityProblem::Orphan);
    QCOMPARE(report->problems.first().id, annotation.id.toString());
}

void TestIntegrity::whatIsNotAsItWasStoredIsFound_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const char *sql, IntegrityProblem::Kind kind) {
        QTest::newRow(name) << QByteArray(sql) << int(kind);
    };
    using Kind = IntegrityProblem;
    row("another letter", "UPDATE revision_body SET text = replace(text, 'once', 'oncf')", Kind::RevisionHash);
    row("another structure", "UPDATE revision_body SET structure = CAST(replace(structure, 'paragraph', 'quotation') AS BLOB)",
        Kind::RevisionHash);
    row("another original", "UPDATE original SET bytes = x'00000005789c'", Kind::RevisionHash);
    row("no text", "DELETE FROM revision_body", Kind::Structure);
    row("another picture",
        "INSERT INTO picture (hash, media_type, bytes, batch) VALUES ('00', 'image/png', x'00', 'x')", Kind::RevisionHash);
    row("another quote", "UPDATE annotation SET quote_exact = 'sentence thaT'", Kind::QuoteHash);
    row("another context", "UPDATE annotation SET quote_prefix = 'B '", Kind::QuoteHash);
    row("another place", "UPDATE annotation SET position_start = position_start + 1", Kind::Index);
    row("anchored elsewhere", "UPDATE anchor SET position_start = 0, position_end = 5", Kind::Index);
    row("anchored behind the text", "UPDATE annotation SET position_end = 9999; UPDATE anchor SET position_end = 9999",
        Kind::QuoteHash);
    row("no anchor", "DELETE FROM anchor", Kind::Index);
    row("tag not found", "UPDATE tag SET folded = 'x'", Kind::Index);
    row("an article of no revision", "UPDATE article SET current_revision_id = 77", Kind::Structure);
    row("an impossible colour", "UPDATE annotation SET colour = 9", Kind::Structure);
}

void TestIntegrity::whatIsNotAsItWasStoredIsFound()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, kind);
    ClosedLibrary library;
    QVERIFY(library.damage(sql).ok());

    const auto report = library.check();

    QVERIFY(report.ok());
    const auto found = std::ranges::any_of(report->problems, [kind](const IntegrityProblem &p) { return p.kind == kind; });
    QVERIFY(found);
}

void TestIntegrity::aFlippedBitInTheFileIsFound()
{
    ClosedLibrary library;
    QFile file(library.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype place = bytes.indexOf(QByteArray(words.data(), words.size()));
    QVERIFY(place > 0);
    bytes[place + 5] = char(bytes[place + 5] ^ 1);
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();

    const auto report = library.check();

    QVERIFY(report.ok());
    QVERIFY(!report->problems.isEmpty());
    QVERIFY(std::ranges::any_of(report->problems,
                                [](const IntegrityProblem &p) { return p.kind == IntegrityProblem::RevisionHash; }));
}

void TestIntegrity::itCanBeStopped()
{
    ClosedLibrary library;
    const auto report = library.check([](qint64 done, qint64 total) { return done > total; });
    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, Error::Cancelled);
}

QTEST_GUILESS_MAIN(TestIntegrity)
#include "test_integrity.moc"
