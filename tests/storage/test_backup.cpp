#include "library/annotations.h"
#include "library/articles.h"
#include "storage/backup.h"
#include "storage/database.h"
#include "support/ramdisk.h"
#include "support/testlibrary.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyHoldsAllAndStandsAlone();
    void aCopyIsOfOneMomentWhileWritingGoesOn();
    void anExistingFileStays();
    void aCancelledCopyLeavesNothing();
    void aCopyForWhichThereIsNoRoomLeavesNothing();
    void aFolderThatIsNotThereIsTold();
};

namespace {

Database reading(const QString &file)
{
    auto database = Database::open({file, false, {}}, Database::Access::ReadOnly);
    if (!database)
        qFatal("%s", qPrintable(database.error().cause));
    return std::move(*database);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestBackup::aCopyHoldsAllAndStandsAlone()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle());
    const Annotation annotation = library.highlight(id, u"first"_s);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"copy.randnotiz"_s);
    Database source = reading(library.path());

    QVERIFY(backUp(source, file).ok());

    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"copy.randnotiz"_s});
    const auto copy = Library::open(file);
    QVERIFY(copy.ok());
    QVERIFY(*(*copy)->annotations().of(id) == QList{annotation});
}

void TestBackup::aCopyIsOfOneMomentWhileWritingGoesOn()
{
    TestLibrary library;
    for (int i = 0; i < 20; ++i)
        library.add(anArticle().withText(QString(100'000, QChar(u'a' + i))));
    const QString file = library.filePath(u"copy.randnotiz"_s);
    Database source = reading(library.path());
    int written = 0;

    const auto copied = backUp(source, file, [&](qint64 done, qint64 total) {
        library.add(anArticle().withText(u"While it is copied %1."_s.arg(++written)));
        return done <= total && written < 100;
    });

    QVERIFY(copied.ok());
    QVERIFY(written > 1);
    const auto copy = Library::open(file);
    QCOMPARE(*(*copy)->articles().count(), 20);
}

void TestBackup::anExistingFileStays()
{
    TestLibrary library;
    const QString path = library.filePath(u"mine.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    Database source = reading(library.path());

    const auto copied = backUp(source, path);

    QVERIFY(!copied.ok());
    QCOMPARE(copied.error().code, Error::FileNotWritable);
    QCOMPARE(copied.error().subject, path);
    QCOMPARE(bytesOf(path), "mine"_ba);
}

void TestBackup::aCancelledCopyLeavesNothing()
{
    TestLibrary library;
    const QTemporaryDir folder;
    Database source = reading(library.path());

    const auto copied = backUp(source, folder.filePath(u"copy"_s), [](qint64, qint64) { return false; });

    QCOMPARE(copied.error().code, Error::Cancelled);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestBackup::aCopyForWhichThereIsNoRoomLeavesNothing()
{
    const RamDisk disk(64);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    TestLibrary library;
    library.add(anArticle().withText(QString(200'000, u'a')));
    Database source = reading(library.path());
    const QString path = disk.filePath(u"copy.randnotiz"_s);

    const auto copied = backUp(source, path);

    QVERIFY(!copied.ok());
    QCOMPARE(copied.error().code, Error::DiskFull);
    QCOMPARE(copied.error().subject, path);
    QVERIFY(QDir(QFileInfo(path).absolutePath()).isEmpty());
}

void TestBackup::aFolderThatIsNotThereIsTold()
{
    TestLibrary library;
    Database source = reading(library.path());
    const auto copied = backUp(source, library.filePath(u"no/such/folder/copy"_s));
    QCOMPARE(copied.error().code, Error::FileNotWritable);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
