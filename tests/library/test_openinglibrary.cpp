#include "library/annotations.h"
#include "library/articles.h"
#include "library/library.h"
#include "support/ramdisk.h"
#include "support/testlibrary.h"
#include "support/withoutprivileges.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QtEndian>

#include <thread>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// What happens to files that are no library, or none that this program can write.
class TestOpeningLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatIsNoGoodLibraryIsRefusedAndStaysAsItWas_data();
    void aFileThatIsNoGoodLibraryIsRefusedAndStaysAsItWas();
    void aMissingFileIsMadeOnlyWhenAskedFor();
    void foldersOnTheWayAreMade();
    void aFolderThatCannotBeWrittenGetsNoLibrary();
    void aFullDiskGetsNoHalfLibrary();
    void aReadOnlyFileCanBeRead();
    void aReadOnlyFolderCanBeRead();
    void aLeftoverLogInAReadOnlyFolderIsReadToo();
    void aReadOnlyMediumCanBeRead();
    void aLibraryOpenForReadingRefusesToWrite();
    void aLibraryIsHeldByOneProgramOnly();
    void aHeldLibraryCanBeReadBeside();
    void aLockFileLeftBehindDoesNotBind();
    void aLinkLeadsToTheSameLibrary();
    void theFileStandsAloneAfterClosing();
};

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// A good library with one article, closed.
QByteArray goodLibrary()
{
    TestLibrary library;
    library.add(anArticle());
    library.close();
    return bytesOf(library.path());
}

QByteArray withNumberAt(QByteArray bytes, qsizetype place, quint32 number)
{
    qToBigEndian(number, bytes.data() + place);
    return bytes;
}

/// A library in a folder that anybody may read, so that the test can do so as nobody.
class OpenFolder
{
public:
    OpenFolder()
    {
        QFile::setPermissions(m_folder.path(), all);
        writeBytes(path(), goodLibrary());
        QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    ~OpenFolder() { QFile::setPermissions(m_folder.path(), all); }

    QString path() const { return m_folder.filePath(u"library.randnotiz"_s); }
    void makeReadOnly()
    {
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    }

private:
    static constexpr QFile::Permissions all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                              | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QTemporaryDir m_folder;
};

qint64 articlesReadIn(const QString &path)
{
    const auto library = Library::open(path, {OpenOptions::ReadOnly});
    if (!library)
        return -1 - library.error().code;
    const auto count = (*library)->articles().count();
    return count ? *count : -100 - count.error().code;
}

} // namespace

void TestOpeningLibrary::aFileThatIsNoGoodLibraryIsRefusedAndStaysAsItWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const QByteArray good = goodLibrary();
    QByteArray otherDatabase = withNumberAt(good, 68, 0);
    QByteArray damagedPages = good;
    damagedPages.replace(100, 4000, QByteArray(4000, 'x'));
    QByteArray damagedHeader = good;
    damagedHeader.replace(0, 16, QByteArray(16, 'x'));
    QByteArray impossiblePageSize = good;
    impossiblePageSize.replace(16, 2, QByteArray("\x12\x34"));

    QTest::newRow("empty") << QByteArray("") << int(Error::NotALibrary);
    QTest::newRow("a few words") << QByteArray("These are notes.") << int(Error::NotALibrary);
    QTest::newRow("a long text") << QByteArray(100'000, 'x') << int(Error::NotALibrary);
    QTest::newRow("another program's database") << otherDatabase << int(Error::NotALibrary);
    QTest::newRow("newer schema") << withNumberAt(good, 60, 9999) << int(Error::LibraryTooNew);
    QTest::newRow("no schema") << withNumberAt(good, 60, 0) << int(Error::LibraryDamaged);
    QTest::newRow("cut off") << good.first(good.size() / 2) << int(Error::LibraryDamaged);
    QTest::newRow("only a header") << good.first(200) << int(Error::LibraryDamaged);
    QTest::newRow("first page overwritten") << damagedPages << int(Error::LibraryDamaged);
    QTest::newRow("header overwritten") << damagedHeader << int(Error::LibraryDamaged);
    QTest::newRow("impossible page size") << impossiblePageSize << int(Error::LibraryDamaged);
}

void TestOpeningLibrary::aFileThatIsNoGoodLibraryIsRefusedAndStaysAsItWas()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.randnotiz"_s);
    QVERIFY(writeBytes(path, bytes));

    for (const auto access : {OpenOptions::ReadWrite, OpenOptions::ReadWriteExisting, OpenOptions::ReadOnly}) {
        const auto library = Library::open(path, {access});
        QVERIFY(!library.ok());
        QCOMPARE(int(library.error().code), code);
        QCOMPARE(library.error().subject, QFileInfo(path).canonicalFilePath());
        QVERIFY(bytesOf(path) == bytes);
        QVERIFY(!QFileInfo::exists(path + u".lock"_s));
    }
}

void TestOpeningLibrary::aMissingFileIsMadeOnlyWhenAskedFor()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.randnotiz"_s);

    for (const auto access : {OpenOptions::ReadWriteExisting, OpenOptions::ReadOnly}) {
        const auto library = Library::open(path, {access});
        QVERIFY(!library.ok());
        QCOMPARE(library.error().code, Error::NotFound);
    }
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY(Library::open(path).ok());
    QVERIFY(QFileInfo::exists(path));
}

void TestOpeningLibrary::foldersOnTheWayAreMade()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b/library.randnotiz"_s);
    const auto library = Library::open(path);
    QVERIFY(library.ok());
    QCOMPARE((*library)->path(), QDir(folder.path()).canonicalPath() + u"/a/b/library.randnotiz"_s);
}

void TestOpeningLibrary::aFolderThatCannotBeWrittenGetsNoLibrary()
{
    OpenFolder folder;
    folder.makeReadOnly();
    const QString parent = QFileInfo(folder.path()).absolutePath();
    const WithoutPrivileges nobody;

    for (const QString &name : {u"/new.randnotiz"_s, u"/sub/new.randnotiz"_s}) {
        const auto library = Library::open(parent + name);
        QVERIFY(!library.ok());
        QCOMPARE(library.error().code, Error::LibraryNotCreated);
        QVERIFY(!QFileInfo::exists(parent + name));
    }
}

void TestOpeningLibrary::aFullDiskGetsNoHalfLibrary()
{
    const RamDisk disk(48);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const QString path = disk.filePath(u"library.randnotiz"_s);

    const auto library = Library::open(path);

    QVERIFY(!library.ok());
    QCOMPARE(library.error().code, Error::DiskFull);
    QVERIFY(QDir(QFileInfo(path).absolutePath()).isEmpty());
}

void TestOpeningLibrary::aReadOnlyFileCanBeRead()
{
    const OpenFolder folder;
    const QByteArray before = bytesOf(folder.path());
    const WithoutPrivileges nobody;

    const auto library = Library::open(folder.path());
    QVERIFY(!library.ok());
    QCOMPARE(library.error().code, Error::LibraryReadOnly);
    QCOMPARE(articlesReadIn(folder.path()), 1);
    QVERIFY(bytesOf(folder.path()) == before);
}

void TestOpeningLibrary::aReadOnlyFolderCanBeRead()
{
    OpenFolder folder;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther | QFile::WriteOther);
    folder.makeReadOnly();
    const QByteArray before = bytesOf(folder.path());
    const WithoutPrivileges nobody;

    const auto library = Library::open(folder.path());
    QVERIFY(!library.ok());
    QCOMPARE(library.error().code, Error::LibraryReadOnly);
    QCOMPARE(articlesReadIn(folder.path()), 1);
    QVERIFY(bytesOf(folder.path()) == before);
    QCOMPARE(QDir(QFileInfo(folder.path()).absolutePath()).entryList(QDir::Files),
             QStringList{u"library.randnotiz"_s});
}

void TestOpeningLibrary::aLeftoverLogInAReadOnlyFolderIsReadToo()
{
    OpenFolder folder;
    TestLibrary crashed;
    crashed.add(anArticle().withText(u"In the log."_s));
    crashed.add(anArticle().withText(u"In the log, too."_s));
    QFile::remove(folder.path());
    for (const QString &suffix : {u""_s, u"-wal"_s}) {
        QVERIFY(QFileInfo(crashed.path() + suffix).size() > 0);
        QVERIFY(writeBytes(folder.path() + suffix, bytesOf(crashed.path() + suffix)));
        QFile::setPermissions(folder.path() + suffix, QFile::ReadOwner | QFile::ReadOther);
    }
    folder.makeReadOnly();
    const WithoutPrivileges nobody;

    QCOMPARE(articlesReadIn(folder.path()), 2);
}

void TestOpeningLibrary::aReadOnlyMediumCanBeRead()
{
    RamDisk disk(4096);
    if (!disk.isMounted())
        QSKIP("only root can mount a read-only medium");
    const QString path = disk.filePath(u"library.randnotiz"_s);
    QVERIFY(writeBytes(path, goodLibrary()));
    QVERIFY(disk.makeReadOnly());

    const auto library = Library::open(path);
    QVERIFY(!library.ok());
    QCOMPARE(library.error().code, Error::LibraryReadOnly);
    QCOMPARE(articlesReadIn(path), 1);
}

void TestOpeningLibrary::aLibraryOpenForReadingRefusesToWrite()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle());
    library.reopen(OpenOptions::ReadOnly);

    const auto result = library.write(EditArticle{id, 0, {}, u"A note"_s});

    QVERIFY(library->isReadOnly());
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, Error::LibraryReadOnly);
    QCOMPARE(library.articles().article(id)->note, QString());
}

void TestOpeningLibrary::aLibraryIsHeldByOneProgramOnly()
{
    TestLibrary library;
    const auto second = Library::open(library.path());
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, Error::LibraryInUse);
    QCOMPARE(second.error().subject, library->path());

    library.close();
    QVERIFY(Library::open(library.path()).ok());
}

void TestOpeningLibrary::aHeldLibraryCanBeReadBeside()
{
    TestLibrary library;
    const auto beside = Library::open(library.path(), {OpenOptions::ReadOnly});
    QVERIFY(beside.ok());
    QCOMPARE(*(*beside)->articles().count(), 0);

    library.add(anArticle());

    QCOMPARE(*(*beside)->articles().count(), 1);
}

void TestOpeningLibrary::aLockFileLeftBehindDoesNotBind()
{
    TestLibrary library;
    library.close();
    // What a killed program leaves, or one on another machine: a file, whose lock went with its process.
    QVERIFY(writeBytes(library.path() + u".lock"_s, "2147483647\nrandnotiz\nelsewhere\n"));

    QVERIFY(Library::open(library.path()).ok());
}

void TestOpeningLibrary::aLinkLeadsToTheSameLibrary()
{
    TestLibrary library;
    const QString link = library.filePath(u"link.randnotiz"_s);
    QVERIFY(QFile::link(library.path(), link));

    QCOMPARE(Library::canonicalPath(link), library->path());
    const auto second = Library::open(link);
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, Error::LibraryInUse);
}

void TestOpeningLibrary::theFileStandsAloneAfterClosing()
{
    TestLibrary library;
    QVERIFY(library.articles().article(library.add(anArticle())).ok());
    std::jthread([&library] { QCOMPARE(library.articles().list()->size(), 1); }).join();
    library.close();

    QCOMPARE(QDir(QFileInfo(library.path()).absolutePath()).entryList(QDir::Files),
             QStringList{u"library.randnotiz"_s});
}

QTEST_GUILESS_MAIN(TestOpeningLibrary)
#include "test_openinglibrary.moc"
