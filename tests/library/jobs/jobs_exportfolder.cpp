#include "asnobody.h"
#include "files.h"
#include "library/jobs/exportfolder.h"

#include <QTest>

#include <cerrno>
#include <csignal>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestExportFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theArticleOfAFileIsToldByItsFrontMatter_data();
    void theArticleOfAFileIsToldByItsFrontMatter();
    void aFolderIsMadeWithItsParents();
    void notesAreWrittenUnderTheirTitle();
    void unchangedNotesAreNotTouched();
    void changedNotesTakeThePlaceOfTheOld();
    void anArticleKeepsItsFileWhenItsTitleOrTheFilesNameChanges();
    void articlesOfTheSameTitleKeepTheirFilesInEveryOrder();
    void namesThatDifferOnlyInCaseOrAccentFormAreTheSame();
    void aFileThatIsNotOursIsNeverWrittenOver();
    void ofTwoCopiesTheOneNamedAfterTheTitleIsWritten();
    void aFileIsFoundInASubfolderAndNotInAHiddenOne();
    void aFileThatChangesMeanwhileIsComposedAgain();
    void aFileIsKeptBeforeItIsReplaced();
    void aFileWithoutItsIdIsFoundWhereItWas();
    void aLinkIsNotFollowed();
    void aFileThatAppearsMeanwhileIsLeftAlone();
    void aProtectedFileIsLeftAlone();
    void permissionsOfAReplacedFileAreKept();
    void aFolderThatIsAFileIsRefused();
    void aFolderThatCannotBeWrittenFails();
    void aFullDiskLeavesTheOldFileAndNoLeftovers();
    void aShortenedWriteIsNoticed();
    void aFailedSyncIsAnError();
};

namespace {

const ArticleId first(QUuid(u"11111111-1111-4111-8111-111111111111"_s));
const ArticleId second(QUuid(u"22222222-2222-4222-8222-222222222222"_s));

QByteArray notesOf(ArticleId id, const QByteArray &words = "Words.")
{
    return "---\nid: \"" + id.toString().toLatin1() + "\"\ntitle: \"T\"\n---\n\n" + words + '\n';
}

ExportFolder opened(const QString &path)
{
    Result<ExportFolder> folder = ExportFolder::open(path);
    if (!folder)
        qFatal("%s", qPrintable(folder.error().cause));
    return std::move(*folder);
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                  QDir::Name);
}

ExportEntry written(const Files &files, ArticleId id, const QString &title,
                    const QByteArray &words = "Words.")
{
    ExportFolder folder = opened(files.path());
    ExportEntry entry = folder.write(id, title, notesOf(id, words));
    entry.file = QFileInfo(entry.file).fileName();
    return entry;
}

} // namespace

void TestExportFolder::theArticleOfAFileIsToldByItsFrontMatter_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<bool>("ours");
    const QByteArray id = first.toString().toLatin1();
    QTest::addRow("as exported") << notesOf(first) << true;
    QTest::addRow("other quotes") << "---\nid: '" + id + "'\n---\n" << true;
    QTest::addRow("no quotes") << "---\nid: " + id + "\n---\n" << true;
    QTest::addRow("line ends of Windows") << "---\r\ntitle: \"a\"\r\nid: \"" + id + "\"\r\n---\r\n" << true;
    QTest::addRow("later in the file") << "---\ntitle: x\n---\nid: " + id + "\n" << false;
    QTest::addRow("no front matter") << "id: \"" + id + "\"\n" << false;
    QTest::addRow("below another key") << "---\nother:\n  id: \"" + id + "\"\n---\n" << false;
    QTest::addRow("another key") << "---\nid_of: \"" + id + "\"\n---\n" << false;
    QTest::addRow("cut off") << "---\nid: \"" + id << false;
    QTest::addRow("no uuid") << QByteArray("---\nid: \"7\"\n---\n") << false;
    QTest::addRow("empty id") << QByteArray("---\nid:\n---\n") << false;
    QTest::addRow("empty file") << QByteArray() << false;
}

void TestExportFolder::theArticleOfAFileIsToldByItsFrontMatter()
{
    QFETCH(QByteArray, beginning);
    QFETCH(bool, ours);
    QCOMPARE(exportedArticle(beginning), ours ? first : ArticleId());
}

void TestExportFolder::aFolderIsMadeWithItsParents()
{
    const Files files;
    ExportFolder folder = opened(files.path(u"a/b/c"_s));

    QCOMPARE(folder.write(first, u"T"_s, notesOf(first)).status, ExportEntry::Written);
    QVERIFY(folder.sync().ok());
    QCOMPARE(namesIn(files.path(u"a/b/c"_s)), QStringList{u"T.md"_s});
}

void TestExportFolder::notesAreWrittenUnderTheirTitle()
{
    const Files files;
    ExportFolder folder = opened(files.path());

    const ExportEntry entry = folder.write(first, u"A title"_s, notesOf(first));

    QCOMPARE(entry.status, ExportEntry::Written);
    QCOMPARE(entry.article, first);
    QCOMPARE(entry.file, files.path(u"A title.md"_s));
    QCOMPARE(Files::read(entry.file), notesOf(first));
    QCOMPARE(namesIn(files.path()), QStringList{u"A title.md"_s});
}

void TestExportFolder::unchangedNotesAreNotTouched()
{
    const Files files;
    const QString path = files.add(u"T.md"_s, notesOf(first));
    struct timespec longAgo[2] = {{1'000'000, 5}, {1'000'000, 5}};
    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), longAgo, 0), 0);

    QCOMPARE(written(files, first, u"T"_s).status, ExportEntry::Unchanged);

    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mtim.tv_sec, 1'000'000);
}

void TestExportFolder::changedNotesTakeThePlaceOfTheOld()
{
    const Files files;
    const QString path = files.add(u"T.md"_s, notesOf(first));

    QCOMPARE(written(files, first, u"T"_s, "Other words.").status, ExportEntry::Written);

    QCOMPARE(Files::read(path), notesOf(first, "Other words."));
    QCOMPARE(namesIn(files.path()), QStringList{u"T.md"_s});
}

void TestExportFolder::anArticleKeepsItsFileWhenItsTitleOrTheFilesNameChanges()
{
    const Files files;
    QCOMPARE(written(files, first, u"Old title"_s).file, u"Old title.md"_s);

    QCOMPARE(written(files, first, u"New title"_s, "New words.").file, u"Old title.md"_s);
    QVERIFY(QFile::rename(files.path(u"Old title.md"_s), files.path(u"My own name.md"_s)));
    QCOMPARE(written(files, first, u"New title"_s, "Newer words.").file, u"My own name.md"_s);

    QCOMPARE(namesIn(files.path()), QStringList{u"My own name.md"_s});
    QCOMPARE(Files::read(files.path(u"My own name.md"_s)), notesOf(first, "Newer words."));
}

void TestExportFolder::articlesOfTheSameTitleKeepTheirFilesInEveryOrder()
{
    const Files files;
    {
        ExportFolder folder = opened(files.path());
        QCOMPARE(folder.write(first, u"T"_s, notesOf(first)).file, files.path(u"T.md"_s));
        QCOMPARE(folder.write(second, u"T"_s, notesOf(second)).file, files.path(u"T (22222222).md"_s));
        QCOMPARE(folder.write(first, u"T"_s, notesOf(first)).status, ExportEntry::Unchanged);
    }
    ExportFolder folder = opened(files.path());
    QCOMPARE(folder.write(second, u"T"_s, notesOf(second)).status, ExportEntry::Unchanged);
    QCOMPARE(folder.write(first, u"T"_s, notesOf(first)).status, ExportEntry::Unchanged);
    QCOMPARE(namesIn(files.path()).size(), 2);
}

void TestExportFolder::namesThatDifferOnlyInCaseOrAccentFormAreTheSame()
{
    const Files files;
    files.add(u"MU\u0308LL.md"_s, "The reader's own.\n"); // u and a combining diaeresis

    QCOMPARE(written(files, first, u"m\u00FCll"_s).file, u"m\u00FCll (11111111).md"_s);

    QCOMPARE(Files::read(files.path(u"MU\u0308LL.md"_s)), QByteArray("The reader's own.\n"));
}

void TestExportFolder::aFileThatIsNotOursIsNeverWrittenOver()
{
    const Files files;
    const QByteArray own("The reader's own.\n");
    files.add(u"T.md"_s, own);
    files.add(u"T (11111111).md"_s, own);
    const QString longest = u"T (%1).md"_s.arg(first.toString());

    QCOMPARE(written(files, first, u"T"_s).file, longest);

    QVERIFY(QFile::remove(files.path(longest)));
    files.add(longest, own);
    const ExportEntry refused = written(files, first, u"T"_s);
    QCOMPARE(refused.status, ExportEntry::Failed);
    QCOMPARE(refused.error.code, Error::FileNotWritable);
    for (const QString &name : namesIn(files.path()))
        QCOMPARE(Files::read(files.path(name)), own);
}

void TestExportFolder::ofTwoCopiesTheOneNamedAfterTheTitleIsWritten()
{
    const Files files;
    files.add(u"A.md"_s, notesOf(first));
    files.add(u"The title.md"_s, notesOf(first));
    files.add(u"The title - copy.md"_s, notesOf(first));

    QCOMPARE(written(files, first, u"The title"_s, "New.").file, u"The title.md"_s);
    QCOMPARE(Files::read(files.path(u"A.md"_s)), notesOf(first));
    QVERIFY(QFile::remove(files.path(u"A.md"_s)));
    QCOMPARE(written(files, first, u"Another title"_s, "Newer.").file, u"The title.md"_s);
}

void TestExportFolder::aFileIsFoundInASubfolderAndNotInAHiddenOne()
{
    const Files files;
    files.add(u".hidden/T.md"_s, notesOf(first));
    files.add(u"Read/Mine.md"_s, notesOf(first));
    ExportFolder folder = opened(files.path());

    const ExportEntry entry = folder.write(first, u"T"_s, notesOf(first, "New."));

    QCOMPARE(entry.file, files.path(u"Read/Mine.md"_s));
    QCOMPARE(Files::read(entry.file), notesOf(first, "New."));
    QCOMPARE(Files::read(files.path(u".hidden/T.md"_s)), notesOf(first));
    QCOMPARE(namesIn(files.path(u"Read"_s)), QStringList{u"Mine.md"_s});
}

void TestExportFolder::aFileThatChangesMeanwhileIsComposedAgain()
{
    const Files files;
    const QString path = files.add(u"T.md"_s, notesOf(first));
    ExportFolder folder = opened(files.path());
    int calls = 0;

    const ExportEntry entry = folder.write(first, u"T"_s, {}, [&](const QByteArray *present) {
        if (++calls == 1)
            files.add(u"T.md"_s, notesOf(first, "Typed meanwhile."));
        return ComposedFile{*present + "Added.\n"};
    });

    QCOMPARE(entry.status, ExportEntry::Written);
    QCOMPARE(calls, 2);
    QCOMPARE(Files::read(path), notesOf(first, "Typed meanwhile.") + "Added.\n");
    QCOMPARE(namesIn(files.path()), QStringList{u"T.md"_s});
}

void TestExportFolder::aFileIsKeptBeforeItIsReplaced()
{
    const Files files;
    files.add(u"T.md"_s, notesOf(first));
    ExportFolder folder = opened(files.path());

    const ExportEntry entry = folder.write(first, u"T"_s, {}, [](const QByteArray *) {
        return ComposedFile{notesOf(first, "New."), true};
    });

    QCOMPARE(Files::read(entry.file), notesOf(first, "New."));
    QVERIFY(entry.kept.startsWith(files.path(u".randnotiz/kept/T-"_s)));
    QCOMPARE(Files::read(entry.kept), notesOf(first));
}

void TestExportFolder::aFileWithoutItsIdIsFoundWhereItWas()
{
    const Files files;
    const QString path = files.add(u"Own name.md"_s, "Nothing but my words.\n");
    files.add(u"Other.md"_s, notesOf(second));
    ExportFolder folder = opened(files.path());

    const auto compose = [](const QByteArray *present) {
        return ComposedFile{present != nullptr ? *present + "Added.\n" : notesOf(first)};
    };
    QCOMPARE(folder.write(first, u"T"_s, u"Own name.md"_s, compose).file, path);
    QCOMPARE(Files::read(path), QByteArray("Nothing but my words.\nAdded.\n"));
    // Another article's file is not taken for it.
    ExportFolder again = opened(files.path());
    QCOMPARE(again.write(first, u"T"_s, u"Other.md"_s, compose).file, files.path(u"T.md"_s));
}

void TestExportFolder::aLinkIsNotFollowed()
{
    const Files files;
    const Files elsewhere;
    const QString target = elsewhere.add(u"T.md"_s, notesOf(first));
    QVERIFY(QFile::link(target, files.path(u"T.md"_s)));

    QCOMPARE(written(files, first, u"T"_s, "New.").file, u"T (11111111).md"_s);

    QCOMPARE(Files::read(target), notesOf(first));
    QVERIFY(QFileInfo(files.path(u"T.md"_s)).isSymLink());
}

void TestExportFolder::aFileThatAppearsMeanwhileIsLeftAlone()
{
    const Files files;
    const Files others;
    others.add(u"T.md"_s, notesOf(first));
    ExportFolder fresh = opened(files.path());
    ExportFolder known = opened(others.path());
    files.add(u"T.md"_s, "Somebody else's.\n");
    others.add(u"T.md"_s, notesOf(second));

    for (ExportFolder *folder : {&fresh, &known}) {
        const ExportEntry entry = folder->write(first, u"T"_s, notesOf(first, "New."));
        QCOMPARE(entry.status, ExportEntry::Failed);
        QCOMPARE(entry.error.code, Error::FileNotWritable);
    }
    QCOMPARE(Files::read(files.path(u"T.md"_s)), QByteArray("Somebody else's.\n"));
    QCOMPARE(Files::read(others.path(u"T.md"_s)), notesOf(second));
    QCOMPARE(namesIn(files.path()), QStringList{u"T.md"_s});
}

void TestExportFolder::aProtectedFileIsLeftAlone()
{
    const Files files;
    const QString path = files.add(u"T.md"_s, notesOf(first));
    QFile::setPermissions(files.path(), QFile::Permissions(0x7777));
    QFile::setPermissions(path, QFile::Permissions(0x4444));
    ExportFolder folder = opened(files.path());
    ExportEntry entry;
    {
        const AsNobody nobody;
        entry = folder.write(first, u"T"_s, notesOf(first, "New."));
    }

    QCOMPARE(entry.status, ExportEntry::Failed);
    QCOMPARE(entry.error.code, Error::FileNotWritable);
    QCOMPARE(entry.error.subject, path);
    QCOMPARE(Files::read(path), notesOf(first));
}

void TestExportFolder::permissionsOfAReplacedFileAreKept()
{
    const Files files;
    const QByteArray path = QFile::encodeName(files.add(u"T.md"_s, notesOf(first)));
    QCOMPARE(::chmod(path.constData(), 0640), 0);

    QCOMPARE(written(files, first, u"T"_s, "New.").status, ExportEntry::Written);

    struct stat status = {};
    QCOMPARE(::stat(path.constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0640));
}

void TestExportFolder::aFolderThatIsAFileIsRefused()
{
    const Files files;
    const QString path = files.add(u"notes"_s, "No folder.\n");

    for (const QString &folder : {path, path + u"/below"_s}) {
        const Result<ExportFolder> opening = ExportFolder::open(folder);
        QVERIFY(!opening.ok());
        QCOMPARE(opening.error().code, Error::FileNotWritable);
        QCOMPARE(opening.error().subject, folder);
        QVERIFY(!opening.error().cause.isEmpty());
    }
    QCOMPARE(Files::read(path), QByteArray("No folder.\n"));
}

void TestExportFolder::aFolderThatCannotBeWrittenFails()
{
    const Files files;
    QFile::setPermissions(files.path(), QFile::Permissions(0x5555));
    ExportEntry entry;
    Result<ExportFolder> below(Error{});
    {
        const AsNobody nobody;
        entry = opened(files.path()).write(first, u"T"_s, notesOf(first));
        below = ExportFolder::open(files.path(u"below"_s));
    }
    QFile::setPermissions(files.path(), QFile::Permissions(0x7777));

    QCOMPARE(entry.status, ExportEntry::Failed);
    QCOMPARE(entry.error.code, Error::FileNotWritable);
    QVERIFY(!below.ok());
    QCOMPARE(below.error().code, Error::FileNotWritable);
    QVERIFY(namesIn(files.path()).isEmpty());
}

void TestExportFolder::aFullDiskLeavesTheOldFileAndNoLeftovers()
{
    const Files files;
    const QByteArray mountPoint = QFile::encodeName(files.path(u"disk"_s));
    QVERIFY(QDir().mkpath(files.path(u"disk"_s)));
    if (::mount("tmpfs", mountPoint.constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("only root can mount a small disk; aShortenedWriteIsNoticed stands in for it");
    const auto unmount = qScopeGuard([&mountPoint] { ::umount(mountPoint.constData()); });
    const QString path = files.add(u"disk/T.md"_s, notesOf(first));

    ExportFolder folder = opened(files.path(u"disk"_s));
    const QByteArray large(200'000, 'x');
    const ExportEntry replaced = folder.write(first, u"T"_s, notesOf(first, large));
    const ExportEntry fresh = folder.write(second, u"Fresh"_s, notesOf(second, large));
    const ExportEntry small = folder.write(second, u"Fresh"_s, notesOf(second));

    for (const ExportEntry &entry : {replaced, fresh}) {
        QCOMPARE(entry.status, ExportEntry::Failed);
        QCOMPARE(entry.error.code, Error::DiskFull);
        QVERIFY(!entry.error.cause.isEmpty());
    }
    QCOMPARE(small.status, ExportEntry::Written);
    QCOMPARE(Files::read(path), notesOf(first));
    QCOMPARE(namesIn(files.path(u"disk"_s)), (QStringList{u"Fresh.md"_s, u"T.md"_s}));
}

void TestExportFolder::aShortenedWriteIsNoticed()
{
    const Files files;
    const QString path = files.add(u"T.md"_s, notesOf(first));
    ExportFolder folder = opened(files.path());

    // In a process of its own, since a limit on the size of files would hold for the test's report too.
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit limit = {1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const ExportEntry entry = folder.write(first, u"T"_s, notesOf(first, QByteArray(5000, 'x')));
        ::_exit(entry.status == ExportEntry::Failed && entry.error.code == Error::DiskFull ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);

    QCOMPARE(status, 0);
    QCOMPARE(Files::read(path), notesOf(first));
    QCOMPARE(namesIn(files.path()), QStringList{u"T.md"_s});
}

void TestExportFolder::aFailedSyncIsAnError()
{
    const Files files;
    Result<ExportFolder> folder = ExportFolder::open(files.path(), [](int) {
        errno = EIO;
        return -1;
    });
    QVERIFY(folder.ok());
    QCOMPARE(folder->write(first, u"T"_s, notesOf(first)).status, ExportEntry::Written);

    const Result<void> synced = folder->sync();

    QVERIFY(!synced.ok());
    QCOMPARE(synced.error().code, Error::FileNotWritable);
    QCOMPARE(synced.error().subject, files.path());
}

QTEST_GUILESS_MAIN(TestExportFolder)
#include "jobs_exportfolder.moc"
