#include "session/folderkeeper.h"

#include "library/articles.h"
#include "library/keptfolders.h"
#include "support/testlibrary.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestFolderKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsExportedAfterAPause();
    void asLongAsThePauseLastsNothingIsExported();
    void whatChangedWhileNobodyLookedIsCaughtUp();
    void beforeTheEndNothingIsLeftOver();
    void aFolderThatWasChosenAMomentBeforeTheEndIsNotLeftOver();
    void aFolderThatIsGoneIsToldOnceAndNotMade();
    void aFolderThatIsBackIsBroughtUpToDate();
    void severalFoldersAreKept();
    void whatIsNotKeptAnyMoreStaysAsItIs();
    void whatThePersonWroteStays();
    void aLibraryThatCanOnlyBeReadKeepsNothing();
};

namespace {

constexpr FolderKeeper::Pauses atOnce{0, 0};
constexpr qint64 aDay = 86'400'000;

/// A library with one article, and folders beside it.
struct Vault
{
    TestLibrary library;
    ArticleId article = library.add(anArticle().withText(u"The river\nIt carries sand to the sea."_s).withTitle(u"The river"_s));

    ExportRequest request(const QString &folder = u"notes"_s) const
    {
        ExportRequest request;
        request.folder = library.filePath(folder);
        request.everything = true;
        return request;
    }
    QString file(const QString &folder = u"notes"_s) const { return library.filePath(folder + u"/The river.md"_s); }
    QByteArray text(const QString &folder = u"notes"_s) const
    {
        QFile in(file(folder));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    /// Kept, and up to date.
    void keep(const QString &folder = u"notes"_s)
    {
        QDir().mkpath(library.filePath(folder));
        if (!library.write(KeepFolder{request(folder)}))
            qFatal("The folder can't be kept.");
    }
    bool isUpToDate(const QString &folder = u"notes"_s)
    {
        const QList<KeptFolder> folders = *library.library().keptFolders().list();
        for (const KeptFolder &one : folders) {
            if (one.request.folder == library.filePath(folder))
                return one.change == *library.library().keptFolders().lastChange();
        }
        return false;
    }
};

} // namespace

void TestFolderKeeper::aChangeIsExportedAfterAPause()
{
    Vault vault;
    vault.keep();
    FolderKeeper keeper(*vault.library, atOnce);
    QTRY_VERIFY(vault.isUpToDate());

    vault.library.highlight(vault.article, u"carries sand"_s);

    QTRY_VERIFY(vault.text().contains("> carries sand"));
    QTRY_VERIFY(vault.isUpToDate());
    QCOMPARE(keeper.problemOf(vault.request().folder), std::nullopt);
}

void TestFolderKeeper::asLongAsThePauseLastsNothingIsExported()
{
    Vault vault;
    vault.keep();
    // By the library's clock, which moves by a second at every look: the timer asks it again and again.
    FolderKeeper keeper(*vault.library, {20'000, aDay});
    QSignalSpy updated(&keeper, &FolderKeeper::updated);
    vault.library.highlight(vault.article, u"carries sand"_s);
    QCoreApplication::processEvents();
    QVERIFY(updated.isEmpty());
    QVERIFY(!QFile::exists(vault.file()));
}

void TestFolderKeeper::whatChangedWhileNobodyLookedIsCaughtUp()
{
    Vault vault;
    vault.keep();
    {
        FolderKeeper keeper(*vault.library, atOnce);
        QTRY_VERIFY(vault.isUpToDate());
    }
    vault.library.highlight(vault.article, u"carries sand"_s); // as the console does
    vault.library.reopen();
    QVERIFY(!vault.isUpToDate());

    FolderKeeper keeper(*vault.library, atOnce);

    QTRY_VERIFY(vault.text().contains("> carries sand"));
}

void TestFolderKeeper::beforeTheEndNothingIsLeftOver()
{
    Vault vault;
    vault.keep();
    FolderKeeper keeper(*vault.library, {int(aDay), aDay});
    vault.library.highlight(vault.article, u"carries sand"_s);

    bool finished = false;
    QVERIFY(keeper.finish([&finished] { finished = true; }) != nullptr);
    QTRY_VERIFY(finished);

    QVERIFY(vault.text().contains("> carries sand"));
    QTRY_VERIFY(vault.isUpToDate());
    finished = false;
    QTRY_COMPARE(keeper.folders().value(0).change, *vault.library->keptFolders().lastChange());
    QVERIFY(keeper.finish([&finished] { finished = true; }) == nullptr);
    QVERIFY(finished);
}

void TestFolderKeeper::aFolderThatWasChosenAMomentBeforeTheEndIsNotLeftOver()
{
    Vault vault;
    QDir().mkpath(vault.library.filePath(u"notes"_s));
    FolderKeeper keeper(*vault.library, {aDay, aDay});
    vault.library.highlight(vault.article, u"carries sand"_s);
    bool isDone = false;

    keeper.keep(vault.request(), 0);
    keeper.finish([&isDone] { isDone = true; });

    QVERIFY(!isDone);
    QTRY_VERIFY(isDone);
    QVERIFY(vault.text().contains("> carries sand"));
}

void TestFolderKeeper::aFolderThatIsGoneIsToldOnceAndNotMade()
{
    Vault vault;
    vault.keep();
    FolderKeeper keeper(*vault.library, atOnce);
    QTRY_VERIFY(vault.isUpToDate());
    QVERIFY(QDir(vault.request().folder).removeRecursively());
    QSignalSpy failed(&keeper, &FolderKeeper::failed);
    QSignalSpy changed(&keeper, &FolderKeeper::changed);

    vault.library.highlight(vault.article, u"carries"_s);
    QTRY_COMPARE(failed.size(), 1);
    changed.clear();
    vault.library.highlight(vault.article, u"sand"_s);
    QTRY_VERIFY(!changed.isEmpty() && !keeper.isUpdating(vault.request().folder));

    QCOMPARE(failed.size(), 1);
    QCOMPARE(keeper.problemOf(vault.request().folder)->code, Error::NotFound);
    QVERIFY(!QFileInfo::exists(vault.request().folder));
}

void TestFolderKeeper::aFolderThatIsBackIsBroughtUpToDate()
{
    Vault vault;
    vault.keep();
    QVERIFY(QDir(vault.request().folder).removeRecursively());
    FolderKeeper keeper(*vault.library, atOnce);
    QTRY_VERIFY(keeper.problemOf(vault.request().folder).has_value());

    QVERIFY(QDir().mkpath(vault.request().folder));
    vault.library.highlight(vault.article, u"carries sand"_s);

    QTRY_VERIFY(vault.text().contains("> carries sand"));
    QTRY_VERIFY(!keeper.problemOf(vault.request().folder));
}

void TestFolderKeeper::severalFoldersAreKept()
{
    Vault vault;
    vault.keep(u"one"_s);
    vault.keep(u"two"_s);
    FolderKeeper keeper(*vault.library, atOnce);
    vault.library.highlight(vault.article, u"carries sand"_s);
    QTRY_VERIFY(vault.text(u"one"_s).contains("> carries sand"));
    QTRY_VERIFY(vault.text(u"two"_s).contains("> carries sand"));
}

void TestFolderKeeper::whatIsNotKeptAnyMoreStaysAsItIs()
{
    Vault vault;
    vault.keep();
    FolderKeeper keeper(*vault.library, atOnce);
    QTRY_VERIFY(vault.isUpToDate());
    const QByteArray before = vault.text();

    keeper.forget(vault.request().folder);
    QTRY_VERIFY(keeper.folders().isEmpty());
    vault.library.highlight(vault.article, u"carries sand"_s);
    bool finished = false;
    keeper.finish([&finished] { finished = true; });

    QTRY_VERIFY(finished);
    QCOMPARE(vault.text(), before);
}

void TestFolderKeeper::whatThePersonWroteStays()
{
    Vault vault;
    vault.keep();
    FolderKeeper keeper(*vault.library, atOnce);
    QTRY_VERIFY(vault.isUpToDate());
    QFile file(vault.file());
    QVERIFY(file.open(QIODevice::Append));
    file.write("\nMy own thought.\n");
    file.close();

    vault.library.highlight(vault.article, u"carries sand"_s);

    QTRY_VERIFY(vault.text().contains("> carries sand"));
    QVERIFY(vault.text().contains("\nMy own thought.\n"));
}

void TestFolderKeeper::aLibraryThatCanOnlyBeReadKeepsNothing()
{
    Vault vault;
    vault.keep();
    vault.library.reopen(OpenOptions::ReadOnly);
    FolderKeeper keeper(*vault.library, atOnce);
    bool finished = false;
    QVERIFY(keeper.finish([&finished] { finished = true; }) == nullptr);
    QVERIFY(finished);
    QVERIFY(!QFile::exists(vault.file()));
}

QTEST_GUILESS_MAIN(TestFolderKeeper)
#include "test_folderkeeper.moc"
