#include "asnobody.h"
#include "files.h"
#include "library/jobs/boundedfile.h"
#include "library/jobs/filecollection.h"

#include <QTest>

#include <sys/stat.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestFileCollection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileNamedByItselfIsTakenWhateverItsName();
    void aFolderIsListedInNaturalOrderWithItsSubfolders();
    void ofAFolderOnlyImportableFilesAreTakenAndTheOthersCounted();
    void hiddenFilesAndFoldersOfAFolderAreLeftAlone();
    void noFileIsFoundTwice();
    void linksThatLeadBackUpEndTheWalk();
    void aMissingFileIsAFailureWithItsReason();
    void aFifoIsRefusedAndNotOpened();
    void aFolderNamedLikeATextIsAFolder();
    void aFolderThatCannotBeListedIsAFailure();
    void aNameThatIsNotUtf8IsFoundAndCanBeRead();
    void aCancelledCollectionSaysSo();
    void aFileIsReadWhole_data();
    void aFileIsReadWhole();
    void whatIsNoRegularFileIsNotRead();
    void aFileOfAFileSystemThatKnowsNoSizesIsReadWhole();
};

namespace {

JobControl goOn;

QStringList namesOf(const FileCollection &found, const Files &files)
{
    QStringList names;
    for (const FoundFile &file : found.files)
        names.append(file.file.mid(files.path().size() + 1) + (file.error ? u" failed"_s : QString()));
    return names;
}

} // namespace

void TestFileCollection::aFileNamedByItselfIsTakenWhateverItsName()
{
    const Files files;
    const QString path = files.add(u"notes.xyz"_s);

    const FileCollection found = collectFiles({path}, goOn);

    QCOMPARE(namesOf(found, files), QStringList{u"notes.xyz"_s});
    QCOMPARE(found.files.first().bytes, 12);
    QCOMPARE(found.skipped, 0);
}

void TestFileCollection::aFolderIsListedInNaturalOrderWithItsSubfolders()
{
    const Files files;
    for (const QString &name :
         {u"part10.txt"_s, u"part2.txt"_s, u"part3/b.md"_s, u"part3/a.html"_s, u"Part1.txt"_s})
        files.add(name);

    const FileCollection found = collectFiles({files.path()}, goOn);

    QCOMPARE(namesOf(found, files), (QStringList{u"Part1.txt"_s, u"part2.txt"_s, u"part3/a.html"_s,
                                                 u"part3/b.md"_s, u"part10.txt"_s}));
}

void TestFileCollection::ofAFolderOnlyImportableFilesAreTakenAndTheOthersCounted()
{
    const Files files;
    for (const QString &name : {u"a.txt"_s, u"b.pdf"_s, u"c"_s, u"sub/d.jpg"_s})
        files.add(name);

    const FileCollection found = collectFiles({files.path()}, goOn);

    QCOMPARE(namesOf(found, files), QStringList{u"a.txt"_s});
    QCOMPARE(found.skipped, 3);
}

void TestFileCollection::hiddenFilesAndFoldersOfAFolderAreLeftAlone()
{
    const Files files;
    for (const QString &name : {u".hidden.txt"_s, u".git/a.txt"_s, u"b.txt"_s})
        files.add(name);

    const FileCollection found = collectFiles({files.path()}, goOn);

    QCOMPARE(namesOf(found, files), QStringList{u"b.txt"_s});
    QCOMPARE(found.skipped, 0);
}

void TestFileCollection::noFileIsFoundTwice()
{
    const Files files;
    const QString path = files.add(u"sub/a.txt"_s);
    QVERIFY(QFile::link(path, files.path(u"sub/link.txt"_s)));
    QVERIFY(QFile::link(files.path(u"sub"_s), files.path(u"again"_s)));

    const FileCollection found =
        collectFiles({path, files.path(), files.path(u"sub/../sub"_s), files.path(u"sub/link.txt"_s)}, goOn);

    QCOMPARE(namesOf(found, files), QStringList{u"sub/a.txt"_s});
}

void TestFileCollection::linksThatLeadBackUpEndTheWalk()
{
    const Files files;
    files.add(u"a/b/c.txt"_s);
    QVERIFY(QFile::link(files.path(), files.path(u"a/b/up"_s)));
    QVERIFY(QFile::link(files.path(u"a/loop.txt"_s), files.path(u"a/loop.txt"_s)));

    const FileCollection found = collectFiles({files.path()}, goOn);

    QCOMPARE(namesOf(found, files), (QStringList{u"a/b/c.txt"_s, u"a/loop.txt failed"_s}));
}

void TestFileCollection::aMissingFileIsAFailureWithItsReason()
{
    const Files files;

    const FileCollection found =
        collectFiles({files.path(u"none.txt"_s), files.path(u"none/deep.txt"_s)}, goOn);

    QCOMPARE(found.files.size(), 2);
    for (const FoundFile &file : found.files) {
        QVERIFY(file.error);
        QCOMPARE(file.error->code, Error::NotFound);
        QCOMPARE(file.error->subject, file.file);
        QVERIFY(!file.error->cause.isEmpty());
    }
}

void TestFileCollection::aFifoIsRefusedAndNotOpened()
{
    const Files files;
    QCOMPARE(::mkfifo(QFile::encodeName(files.path(u"pipe.txt"_s)).constData(), 0600), 0);

    const FileCollection found = collectFiles({files.path(), u"/dev/null"_s}, goOn);

    QCOMPARE(found.files.size(), 2);
    QCOMPARE(found.files.at(0).error.value_or(Error{}).code, Error::UnsupportedFormat);
    QCOMPARE(found.files.at(1).error.value_or(Error{}).code, Error::UnsupportedFormat);
}

void TestFileCollection::aFolderNamedLikeATextIsAFolder()
{
    const Files files;
    files.add(u"folder.txt/inside.txt"_s);

    QCOMPARE(namesOf(collectFiles({files.path()}, goOn), files), QStringList{u"folder.txt/inside.txt"_s});
    QCOMPARE(namesOf(collectFiles({files.path(u"folder.txt"_s)}, goOn), files),
             QStringList{u"folder.txt/inside.txt"_s});
}

void TestFileCollection::aFolderThatCannotBeListedIsAFailure()
{
    const Files files;
    files.add(u"closed/a.txt"_s);
    QFile::setPermissions(files.path(), QFile::Permissions(0x7555));
    QFile::setPermissions(files.path(u"closed"_s), QFile::Permissions());
    FileCollection found;
    {
        const AsNobody nobody;
        found = collectFiles({files.path()}, goOn);
    }
    QFile::setPermissions(files.path(u"closed"_s), QFile::Permissions(0x7777));
    QFile::setPermissions(files.path(), QFile::Permissions(0x7777));

    QCOMPARE(namesOf(found, files), QStringList{u"closed failed"_s});
    QCOMPARE(found.files.first().error->code, Error::FileNotReadable);
}

void TestFileCollection::aNameThatIsNotUtf8IsFoundAndCanBeRead()
{
    const Files files;
    const QByteArray name = QFile::encodeName(files.path()) + "/\xDC"
                                                              "bung.txt";
    QFile::rename(files.add(u"a.txt"_s, "Latin 1"), files.path(u"b.txt"_s));
    QCOMPARE(::rename(QFile::encodeName(files.path(u"b.txt"_s)).constData(), name.constData()), 0);

    const FileCollection found = collectFiles({files.path()}, goOn);

    QCOMPARE(found.files.size(), 1);
    QCOMPARE(found.files.first().file, files.path() + u"/\uFFFDbung.txt"_s);
    const Result<QByteArray> bytes = readRegularFile(found.files.first().nativePath, 100);
    QVERIFY(bytes.ok());
    QCOMPARE(*bytes, QByteArray("Latin 1"));
    ::unlink(name.constData());
}

void TestFileCollection::aCancelledCollectionSaysSo()
{
    const Files files;
    files.add(u"a.txt"_s);
    JobControl control;
    control.cancelled = true;

    const FileCollection found = collectFiles({files.path()}, control);

    QVERIFY(found.cancelled);
    QVERIFY(found.files.isEmpty());
}

void TestFileCollection::aFileIsReadWhole_data()
{
    constexpr int limit = 100'000;
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("readable");
    for (const int size : {0, 1, 4096, 4097, limit - 1, limit})
        QTest::addRow("%d bytes", size) << size << true;
    QTest::addRow("one too many") << limit + 1 << false;
    QTest::addRow("far too many") << 50 * limit << false;
}

void TestFileCollection::aFileIsReadWhole()
{
    QFETCH(int, size);
    QFETCH(bool, readable);
    const Files files;
    const QByteArray written(size, 'x');
    const QString path = files.add(u"a.txt"_s, written);

    const Result<QByteArray> bytes = readRegularFile(QFile::encodeName(path), 100'000);

    QCOMPARE(bytes.ok(), readable);
    if (readable) {
        QCOMPARE(*bytes, written);
    } else {
        QCOMPARE(bytes.error().code, Error::TooLarge);
        QCOMPARE(bytes.error().subject, path);
    }
}

void TestFileCollection::whatIsNoRegularFileIsNotRead()
{
    const Files files;
    const QByteArray pipe = QFile::encodeName(files.path(u"pipe.txt"_s));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);

    QCOMPARE(readRegularFile(pipe, 100).error().code, Error::UnsupportedFormat);
    QCOMPARE(readRegularFile("/dev/zero", 100).error().code, Error::UnsupportedFormat);
    QCOMPARE(readRegularFile(QFile::encodeName(files.path()), 100).error().code, Error::UnsupportedFormat);
    QCOMPARE(readRegularFile(pipe + "none", 100).error().code, Error::NotFound);
}

void TestFileCollection::aFileOfAFileSystemThatKnowsNoSizesIsReadWhole()
{
    if (!QFile::exists(u"/proc/self/status"_s))
        QSKIP("no /proc here");
    const Result<QByteArray> bytes = readRegularFile("/proc/self/smaps", 10'000'000);

    QVERIFY(bytes.ok());
    QVERIFY(bytes->size() > 4097);
}

QTEST_GUILESS_MAIN(TestFileCollection)
#include "jobs_filecollection.moc"
