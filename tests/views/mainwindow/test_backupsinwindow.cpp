#include "dialogs/backupsdialog.h"
#include "library/annotations.h"
#include "library/backups/backupfolder.h"
#include "library/library.h"
#include "views/mainwindow/program.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTreeWidget>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// Backups as a reader meets them.
class TestBackupsInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void closingAfterChangesMakesABackup();
    void closingWithoutChangesMakesNone();
    void openingAnotherLibraryMakesABackup();
    void whoStaysKeepsTheLibraryOpen();
    void whereNoBackupCanBeMadeTheReaderDecides();
    void aLibraryIsBackedUpByItself();
    void whatWasHighlightedComesBackFromABackup();
    void aDamagedBackupIsListedAndCannotBeRestored();
    void automaticBackupsCanBeSwitchedOff();
    void aDamagedLibraryOffersItsLastGoodBackup();

private:
    BackupFolder backups() const { return {program->folder.filePath(u"data/randnotiz/backups"_s), program->libraryPath()}; }
    BackupsDialog &openDialog() const
    {
        program->choose(u"Backups"_s);
        return program->dialog<BackupsDialog>();
    }
    QList<Annotation> annotations() const
    {
        return *program->window().library().annotations().of(program->session()->article().id);
    }
    static void press(const BackupsDialog &dialog, const QString &button)
    {
        dialog.findChild<QPushButton *>(button)->click();
    }

    std::unique_ptr<Program> program;
};

namespace {

const QString text = u"First words of it.\n\nSecond words of it.\n"_s;

QTreeWidget &list(const BackupsDialog &dialog)
{
    return *dialog.findChild<QTreeWidget *>(u"backups"_s);
}

} // namespace

void TestBackupsInWindow::init()
{
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"randnotiz"_s, u"randnotiz"_s).clear();
    program = std::make_unique<Program>();
    program->start({program->write(u"a.txt"_s, text)});
    QVERIFY(Program::waitFor([this] { return program->titles().size() == 1; }));
}

void TestBackupsInWindow::cleanup()
{
    program.reset();
}

void TestBackupsInWindow::closingAfterChangesMakesABackup()
{
    program->open(program->titles().constFirst());
    program->pressOn(u"Second words"_s, Qt::Key_2);
    program->close();

    const QList<BackupInfo> made = *backups().list();
    QCOMPARE(made.size(), 1);
    QCOMPARE(made[0].name.reason, BackupReason::Closing);
    QCOMPARE(made[0].articles, 1);
    QCOMPARE(made[0].annotations, 1);
}

void TestBackupsInWindow::closingWithoutChangesMakesNone()
{
    program->restart();
    QCOMPARE(backups().names().size(), 1);
    program->open(program->titles().constFirst());
    program->close();
    QCOMPARE(backups().names().size(), 1);
}

void TestBackupsInWindow::openingAnotherLibraryMakesABackup()
{
    program->open(program->titles().constFirst());
    program->pressOn(u"Second words"_s, Qt::Key_2);
    program->dialogs.newFile = program->folder.filePath(u"other.randnotiz"_s);

    program->choose(u"New library"_s);

    QVERIFY(Program::waitFor([this] {
        return program->application->window() != nullptr && program->window().library().path() == program->dialogs.newFile;
    }));
    const QList<BackupInfo> made = *backups().list();
    QCOMPARE(made.size(), 1);
    QCOMPARE(made[0].name.reason, BackupReason::Closing);
    QCOMPARE(made[0].annotations, 1);
}

void TestBackupsInWindow::whoStaysKeepsTheLibraryOpen()
{
    program->open(program->titles().constFirst());
    program->write(u"data"_s, u"a file where the folder should be"_s);
    program->dialogs.newFile = program->folder.filePath(u"other.randnotiz"_s);

    program->choose(u"New library"_s);

    QVERIFY(Program::waitFor([this] { return !program->dialogs.asked.isEmpty(); }));
    QVERIFY(Program::waitFor([this] { return program->session() != nullptr; }));
    QCOMPARE(program->window().library().path(), program->libraryPath());
}

void TestBackupsInWindow::whereNoBackupCanBeMadeTheReaderDecides()
{
    program->write(u"data"_s, u"a file where the folder should be"_s);

    program->window().close();
    QVERIFY(Program::waitFor([this] { return !program->dialogs.asked.isEmpty(); }));
    QVERIFY2(program->dialogs.asked.constLast().detail.contains(u"can't be written"_s),
             qPrintable(program->dialogs.asked.constLast().detail));
    QVERIFY(program->window().isVisible());
    QCOMPARE(program->exitCode, -1);

    program->dialogs.choices = {u"Close without a backup"_s};
    program->close();
}

void TestBackupsInWindow::aLibraryIsBackedUpByItself()
{
    // The first look comes a while after the start.
    QVERIFY(Program::waitFor([this] { return backups().names().size() == 1; }));
    QCOMPARE(backups().names().constFirst().reason, BackupReason::Daily);
    QVERIFY(program->message().isEmpty());
}

void TestBackupsInWindow::whatWasHighlightedComesBackFromABackup()
{
    program->open(program->titles().constFirst());
    program->pressOn(u"Second words"_s, Qt::Key_2);
    BackupsDialog &dialog = openDialog();
    press(dialog, u"backUpNow"_s);
    QVERIFY(Program::waitFor([&] { return list(dialog).topLevelItemCount() == 1; }));
    QVERIFY(dialog.findChild<QLabel *>(u"result"_s)->text().contains(u"Backed up and checked."_s));
    QCOMPARE(list(dialog).topLevelItem(0)->text(3), u"1"_s);
    program->session()->remove({annotations().constFirst().id});
    program->settle();
    QVERIFY(annotations().isEmpty());

    program->dialogs.choices = {u"Restore"_s};
    press(dialog, u"restore"_s);

    QVERIFY(Program::waitFor([this] { return program->application->window() == nullptr; }));
    QVERIFY(Program::waitFor([this] { return program->application->window() != nullptr && program->session() != nullptr; }));
    QCOMPARE(annotations().size(), 1);
    QVERIFY2(program->message().contains(u"restored from the backup"_s), qPrintable(program->message()));
    // What was there before is kept.
    const QList<BackupInfo> made = *backups().list();
    QCOMPARE(made[0].name.reason, BackupReason::BeforeRestore);
    QCOMPARE(made[0].annotations, 0);
}

void TestBackupsInWindow::aDamagedBackupIsListedAndCannotBeRestored()
{
    QVERIFY(QDir().mkpath(program->folder.filePath(u"data/randnotiz/backups"_s)));
    QFile file(backups().filePath(BackupName::of(program->libraryPath(), 1, BackupReason::Daily)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();

    BackupsDialog &dialog = openDialog();

    QVERIFY(Program::waitFor([&] { return list(dialog).topLevelItemCount() == 1; }));
    QVERIFY(list(dialog).topLevelItem(0)->text(1).contains(u"not a library"_s));
    QVERIFY(!dialog.findChild<QPushButton *>(u"restore"_s)->isEnabled());
}

void TestBackupsInWindow::automaticBackupsCanBeSwitchedOff()
{
    BackupsDialog &dialog = openDialog();
    dialog.findChild<QCheckBox *>(u"automatic"_s)->click();
    program->close();
    QVERIFY(backups().names().isEmpty());
}

void TestBackupsInWindow::aDamagedLibraryOffersItsLastGoodBackup()
{
    program->close();
    QCOMPARE(backups().names().size(), 1);
    QFile file(program->libraryPath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 1; page * 4096 < file.size(); ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(4000, '\x5a'));
    }
    file.close();
    program->application = std::make_unique<Application>(program->dialogs, program->fetcher);
    program->dialogs.asked.clear();

    program->application->start({program->libraryPath(), {}, {}});
    QVERIFY(Program::waitFor([this] { return !program->dialogs.asked.isEmpty(); }));
    const Question question = program->dialogs.asked.constLast();
    const qsizetype choice = question.choices.indexOf(QRegularExpression(u"Restore the backup of .*"_s));
    QVERIFY(choice >= 0);
    program->dialogs.choices = {question.choices[choice]};
    program->application->start({program->libraryPath(), {}, {}});

    QVERIFY(Program::waitFor([this] { return program->application->window() != nullptr && program->pane().articles().isLoaded(); }));
    QCOMPARE(program->titles().size(), 1);
}

QTEST_MAIN(TestBackupsInWindow)
#include "test_backupsinwindow.moc"
