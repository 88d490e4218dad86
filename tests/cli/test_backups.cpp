#include "cli/console.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;

/// backup, backups and restore, by the real program.
class TestBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aBackupBringsEveryAnnotationBack();
    void withoutAFileItGoesToTheBackupsAndIsListed();
    void restoreTellsAFileFromAnId();
    void aHeldLibraryIsNotRestored();
    void whatIsNoBackupIsRefused();
    void aRestoreThatIsKilledLosesNothing();

private:
    ConsoleRun run(const QStringList &arguments) const { return console().run(arguments); }
    Console console() const
    {
        Console console(m_library, m_folder->path());
        console.setVariable(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
        console.setVariable(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
        return console;
    }
    /// An article of the given words with a highlight on them. @returns its id
    QString annotated(const QString &words, const QString &more = u"More of it."_s) const
    {
        QFile file(m_folder->filePath(words + u".txt"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(words.toUtf8() + "\n\n" + more.toUtf8() + "\n") < 0)
            qFatal("cannot write a text");
        file.close();
        const QString id = run({u"import"_s, file.fileName(), u"--json"_s}).json()[0]["id"_L1].toString();
        const ConsoleRun done = run({u"highlight"_s, id, u"--quote"_s, words, u"--note"_s, u"On "_s + words, u"--tag"_s, u"kept"_s});
        if (done.exitCode != 0)
            qFatal("cannot highlight: %s", done.error.constData());
        return id;
    }
    /// All that a reader made, as the program tells it.
    QByteArray everything() const
    {
        return run({u"list"_s, u"--json"_s}).output + run({u"annotations"_s, u"--json"_s}).output;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
};

void TestBackups::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = m_folder->filePath(u"library.randnotiz"_s);
}

void TestBackups::aBackupBringsEveryAnnotationBack()
{
    for (const QString &words : {u"One sentence"_s, u"Zwei Sätze — «größer» 😀"_s, u"Three"_s})
        annotated(words);
    const QByteArray before = everything();
    QCOMPARE(run({u"backup"_s, u"copy.randnotiz"_s}).exitCode, 0);
    annotated(u"Later"_s);
    const QByteArray later = everything();
    QVERIFY(before != later);

    const ConsoleRun restored = run({u"restore"_s, u"copy.randnotiz"_s, u"--json"_s});

    QCOMPARE(restored.exitCode, 0);
    QCOMPARE(everything(), before);
    QCOMPARE(restored.json()["articles"_L1].toInt(), 3);
    QCOMPARE(restored.json()["annotations"_L1].toInt(), 3);
    QCOMPARE(run({u"check"_s}).exitCode, 0);
    const QString kept = restored.json()["kept"_L1].toString();
    QVERIFY(kept.startsWith(m_folder->filePath(u"data/randnotiz/backups/"_s)));
    QCOMPARE(run({u"restore"_s, kept}).exitCode, 0);
    QCOMPARE(everything(), later);
}

void TestBackups::withoutAFileItGoesToTheBackupsAndIsListed()
{
    annotated(u"One"_s);
    QCOMPARE(run({u"backups"_s, u"--json"_s}).output, "[]\n"_ba);

    const ConsoleRun made = run({u"backup"_s, u"--json"_s});

    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.json()["damages"_L1].toInt(), 0);
    const QJsonArray listed = run({u"backups"_s, u"--json"_s}).json().toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0]["file"_L1], made.json()["file"_L1]);
    QCOMPARE(listed[0]["reason"_L1].toString(), u"daily"_s);
    QCOMPARE(listed[0]["articles"_L1].toInt(), 1);
    QCOMPARE(listed[0]["annotations"_L1].toInt(), 1);
    QVERIFY(listed[0]["problem"_L1].isNull());
    // Elsewhere, and where the desktop program was told.
    QCOMPARE(run({u"backup"_s, u"--backups"_s, u"mine"_s}).exitCode, 0);
    QCOMPARE(QDir(m_folder->filePath(u"mine"_s)).entryList(QDir::Files).size(), 1);
    QVERIFY(QDir().mkpath(m_folder->filePath(u"config/randnotiz"_s)));
    QFile settings(m_folder->filePath(u"config/randnotiz/randnotiz.ini"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[backups]\nfolder=" + m_folder->filePath(u"mine"_s).toUtf8() + "\n");
    settings.close();
    QCOMPARE(run({u"backups"_s, u"--json"_s}).json().toArray().size(), 1);
    QCOMPARE(run({u"backup"_s}).exitCode, 0);
    QCOMPARE(run({u"backups"_s, u"--json"_s}).json().toArray().size(), 2);
    QCOMPARE(QDir(m_folder->filePath(u"mine"_s)).entryList(QDir::Files).size(), 2);
}

void TestBackups::restoreTellsAFileFromAnId()
{
    const QString id = annotated(u"One"_s);
    QCOMPARE(run({u"backup"_s, u"deadbeef"_s}).exitCode, 0);
    QCOMPARE(run({u"remove"_s, id}).exitCode, 0);
    // An id, though there is a file of a name that could be one …
    QCOMPARE(run({u"restore"_s, u"deadbeef"_s}).exitCode, 1);
    QCOMPARE(run({u"list"_s, u"--json"_s}).json().toArray().size(), 0);
    // … and a file as soon as it has a slash.
    QCOMPARE(run({u"restore"_s, u"./deadbeef"_s}).exitCode, 0);
    QCOMPARE(run({u"list"_s, u"--json"_s}).json().toArray().size(), 1);
    QCOMPARE(run({u"remove"_s, id}).exitCode, 0);
    QCOMPARE(run({u"restore"_s, id.first(8)}).exitCode, 0);
    QCOMPARE(run({u"list"_s, u"--json"_s}).json().toArray().size(), 1);
    const ConsoleRun help = run({u"restore"_s, u"--help"_s});
    QCOMPARE(help.output.count("usage: randnotiz-cli [--library FILE] restore "), 2);
}

void TestBackups::aHeldLibraryIsNotRestored()
{
    annotated(u"One"_s);
    QCOMPARE(run({u"backup"_s, u"copy.randnotiz"_s}).exitCode, 0);
    annotated(u"Two"_s);
    const QByteArray before = everything();
    // Holds the library, as the desktop program would, until its input ends.
    QProcess holder;
    holder.start(u"flock"_s, {m_library + u".lock"_s, u"-c"_s, u"echo held; cat"_s});
    QVERIFY(holder.waitForReadyRead());

    const ConsoleRun refused = run({u"restore"_s, u"copy.randnotiz"_s, u"--json"_s});

    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
    QCOMPARE(refused.exitCode, 3);
    QVERIFY(refused.json().isNull());
    QVERIFY2(refused.error.contains("another program has the library open; close it first"), refused.error);
    QCOMPARE(everything(), before);
}

void TestBackups::whatIsNoBackupIsRefused()
{
    annotated(u"One"_s);
    const QByteArray before = everything();
    const QString text = m_folder->filePath(u"One.txt"_s);

    const ConsoleRun foreign = run({u"restore"_s, text});
    QCOMPARE(foreign.exitCode, 3);
    QVERIFY2(foreign.error.startsWith("randnotiz-cli: " + text.toUtf8() + ": is no Randnotiz library"), foreign.error);
    const ConsoleRun missing = run({u"restore"_s, u"./none"_s});
    QCOMPARE(missing.exitCode, 3);
    QVERIFY2(missing.error.contains("not found"), missing.error);
    QCOMPARE(run({u"restore"_s, m_library}).exitCode, 2);
    QCOMPARE(everything(), before);
}

void TestBackups::aRestoreThatIsKilledLosesNothing()
{
    constexpr int kills = 60;
    for (int i = 0; i < 8; ++i)
        annotated(u"Sentence %1 of the earlier state"_s.arg(i), QString(20'000, u'a'));
    QCOMPARE(run({u"backup"_s, u"copy.randnotiz"_s}).exitCode, 0);
    const QByteArray earlier = everything();
    annotated(u"Of the later state"_s);
    const QByteArray later = everything();
    QCOMPARE(run({u"backup"_s, u"later.randnotiz"_s}).exitCode, 0);

    QElapsedTimer clock;
    clock.start();
    QCOMPARE(run({u"restore"_s, u"copy.randnotiz"_s}).exitCode, 0);
    const qint64 wholeUs = clock.nsecsElapsed() / 1000;
    QCOMPARE(run({u"restore"_s, u"later.randnotiz"_s}).exitCode, 0);

    int stayed = 0;
    for (int i = 0; i < kills; ++i) {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(RANDNOTIZ_CLI), {u"--library"_s, m_library, u"restore"_s, u"copy.randnotiz"_s,
                                                      u"--backups"_s, m_folder->filePath(u"kept"_s)});
        QVERIFY(process.waitForStarted());
        QThread::usleep(static_cast<unsigned long>(QRandomGenerator::global()->bounded(wholeUs)));
        process.kill();
        process.waitForFinished();

        const QByteArray now = everything();
        QVERIFY2(now == earlier || now == later, now);
        QCOMPARE(run({u"check"_s}).exitCode, 0);
        if (now == later)
            ++stayed;
        else
            QCOMPARE(run({u"restore"_s, u"later.randnotiz"_s}).exitCode, 0);
    }
    qInfo("%d kills, after %d of which the library was still the one from before", kills, stayed);
    QVERIFY(stayed > 0);
    // What was begun and never finished is gone with the next restore that ends well.
    QCOMPARE(run({u"restore"_s, u"copy.randnotiz"_s}).exitCode, 0);
    QVERIFY(QDir(m_folder->path()).entryList({u"*.part*"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(TestBackups)
#include "test_backups.moc"
