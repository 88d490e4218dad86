#include "cli/commandserver.h"
#include "cli/console.h"
#include "ipc/localclient.h"
#include "ipc/socketaddress.h"
#include "library/articles.h"
#include "library/library.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QTest>

#include <future>

using namespace randnotiz;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A folder with a library in it, and a script that uses it: each time with other ids.
struct Desk
{
    explicit Desk(Console::Waiting howToWait)
        : library(folder.filePath(u"library.randnotiz"_s))
        , waiting(howToWait)
    {
        writeFile(folder.filePath(u"größer.txt"_s), "A title\n\nThe first paragraph is größer.\n\nThe second is not.\n");
    }

    ConsoleRun run(const QStringList &arguments) const { return Console(library, folder.path()).run(arguments, waiting); }

    QTemporaryDir folder;
    QString library;
    Console::Waiting waiting;
};

/// What a run said, without what differs from run to run: ids become their number, times and the folder a word.
class Normalizer
{
public:
    explicit Normalizer(const QString &folder) : m_folder(folder) {}

    QString operator()(const ConsoleRun &run)
    {
        QString text = u"exit %1\n%2---\n%3"_s.arg(QString::number(run.exitCode), QString::fromUtf8(run.output),
                                                QString::fromUtf8(run.error));
        text.replace(m_folder, u"FOLDER"_s);
        static const QRegularExpression time(u"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"_s);
        text.replace(time, u"TIME"_s);
        static const QRegularExpression id(u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
        for (auto match = id.match(text); match.hasMatch(); match = id.match(text)) {
            const QString found = match.captured();
            if (!m_ids.contains(found))
                m_ids.insert(found, u"ID%1"_s.arg(m_ids.size()));
            text.replace(found, m_ids[found]);
        }
        return text;
    }

private:
    QString m_folder;
    QHash<QString, QString> m_ids;
};

/// A day of a reader at the console: every writing subcommand, going well and going wrong, with --json and without.
QStringList dayAtTheConsole(const Desk &desk)
{
    Normalizer normalized(desk.folder.path());
    QStringList said;
    const auto run = [&](const QStringList &arguments) {
        const ConsoleRun done = desk.run(arguments);
        said += arguments.value(0) + u": "_s + normalized(done);
        return done;
    };
    const QString article = run({u"import"_s, u"größer.txt"_s, u"--tag"_s, u"x/y"_s, u"--json"_s}).json()[0]["id"_L1].toString();
    run({u"import"_s, u"größer.txt"_s, u"missing.txt"_s});
    const QString mark = run({u"highlight"_s, article, u"--quote"_s, u"größer.\nThe second"_s, u"--color"_s, u"4"_s, u"--note"_s, u"n"_s,
                              u"--tag"_s, u"claim"_s, u"--json"_s})
                             .json()["id"_L1]
                             .toString();
    run({u"highlight"_s, article, u"--quote"_s, u"absent"_s, u"--json"_s});
    run({u"highlight"_s, article, u"--quote"_s, u"is"_s});
    run({u"tag"_s, u"add"_s, article, u"one"_s, u"two"_s, u"--json"_s});
    run({u"tag"_s, u"add"_s, mark, u"three"_s});
    run({u"tag"_s, u"remove"_s, article, u"one"_s, u"--json"_s});
    run({u"tag"_s, u"remove"_s, article, u" "_s});
    run({u"note"_s, article, u"- größer\n- \"quoted\""_s, u"--json"_s});
    run({u"note"_s, mark, u""_s});
    run({u"note"_s, u"00000000"_s, u"x"_s});
    run({u"remove"_s, mark, article, u"--json"_s});
    run({u"remove"_s, mark});
    run({u"restore"_s, mark, article, u"--json"_s});
    run({u"restore"_s, u"1234567"_s});
    said += u"annotations: "_s + normalized(desk.run({u"annotations"_s, u"--json"_s}));
    said += u"list: "_s + normalized(desk.run({u"list"_s, u"--json"_s}));
    said += u"tag list: "_s + normalized(desk.run({u"tag"_s, u"list"_s, u"--json"_s}));
    return said;
}

} // namespace

class TestHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachWritingSubcommandSaysTheSameBothWays();
    void whatIsHandedOverShowsInTheHoldersLibrary();
    void readingSubcommandsReadBesideTheHolder();
    void theAnswerIsInTheCallersLanguage();
    void aHolderThatHangsIsGivenUp();
    void aHolderThatDoesNotListenIsWaitedForAndGivenUp();
    void aHolderThatClosesMeanwhileLeavesTheWorkToTheCaller();
    void programsThatWriteAtOnceTakeTurns();
    void anUnknownCommandIsAnsweredWithWrongUsage();
    void anOpenRequestIsPassedOn();
    void aCommandThatRunsWhileTheHolderClosesIsAnswered();
    void aReadOnlyLibraryIsNotListenedFor();
};

void TestHandover::eachWritingSubcommandSaysTheSameBothWays()
{
    const Desk direct(Console::Blocked);
    const QStringList saidDirectly = dayAtTheConsole(direct);

    const Desk handed(Console::WithEvents);
    auto library = Library::open(handed.library);
    QVERIFY(library.ok());
    CommandServer server(**library);
    QVERIFY(server.start().ok());
    const QStringList saidByTheHolder = dayAtTheConsole(handed);

    QCOMPARE(saidDirectly.size(), saidByTheHolder.size());
    for (qsizetype i = 0; i < saidDirectly.size(); ++i)
        QCOMPARE(saidByTheHolder[i], saidDirectly[i]);
    QVERIFY(saidDirectly.first().contains("\"status\":\"imported\""_L1));
}

void TestHandover::whatIsHandedOverShowsInTheHoldersLibrary()
{
    const Desk desk(Console::WithEvents);
    auto library = Library::open(desk.library);
    QVERIFY(library.ok());
    CommandServer server(**library);
    QVERIFY(server.start().ok());
    QSignalSpy changed(library->get(), &Library::changed);

    QCOMPARE(desk.run({u"import"_s, u"größer.txt"_s}).exitCode, 0);

    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE((*library)->articles().list()->size(), 1);
}

void TestHandover::readingSubcommandsReadBesideTheHolder()
{
    const Desk desk(Console::Blocked);
    QCOMPARE(desk.run({u"import"_s, u"größer.txt"_s}).exitCode, 0);
    auto library = Library::open(desk.library);
    QVERIFY(library.ok());

    // Nobody listens, and this process does nothing meanwhile.
    const ConsoleRun listed = desk.run({u"list"_s, u"--json"_s});
    QCOMPARE(listed.exitCode, 0);
    const QString id = listed.json()[0]["id"_L1].toString();
    QCOMPARE(desk.run({u"show"_s, id}).exitCode, 0);
    QCOMPARE(desk.run({u"check"_s}).exitCode, 0);
    QCOMPARE(desk.run({u"backup"_s, u"copy.randnotiz"_s}).exitCode, 0);
}

void TestHandover::theAnswerIsInTheCallersLanguage()
{
    const Desk desk(Console::WithEvents);
    auto library = Library::open(desk.library);
    QVERIFY(library.ok());
    CommandServer server(**library);
    QVERIFY(server.start().ok());
    Console german(desk.library);
    german.setVariable(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    const QStringList unknown{u"remove"_s, u"00000000-1111-4222-8333-444444444444"_s};

    const ConsoleRun inGerman = german.run(unknown, Console::WithEvents);
    const ConsoleRun inEnglish = desk.run(unknown);

    QVERIFY2(inEnglish.error.endsWith(": not found\n"), inEnglish.error);
    QVERIFY2(inGerman.error.endsWith(": nicht gefunden\n"), inGerman.error);
}

void TestHandover::aHolderThatHangsIsGivenUp()
{
    const Desk desk(Console::Blocked); // this process holds and listens, but never comes to answer
    auto library = Library::open(desk.library);
    QVERIFY(library.ok());
    CommandServer server(**library);
    QVERIFY(server.start().ok());
    QElapsedTimer timer;
    timer.start();

    const ConsoleRun done = desk.run({u"import"_s, u"größer.txt"_s, u"--json"_s});

    QVERIFY(timer.elapsed() >= 4900);
    QCOMPARE(done.exitCode, 3);
    QCOMPARE(done.error, "randnotiz-cli: " + desk.library.toUtf8()
                             + ": another program holds the library and doesn't answer\n");
    QCOMPARE(done.json(), QJsonValue(QJsonValue::Null));
    // What was given up is not done later.
    QTest::qWait(200);
    QCOMPARE((*library)->articles().list()->size(), 0);
}

void TestHandover::aHolderThatDoesNotListenIsWaitedForAndGivenUp()
{
    const Desk desk(Console::Blocked);
    QCOMPARE(desk.run({u"import"_s, u"größer.txt"_s}).exitCode, 0);
    auto library = Library::open(desk.library);
    QVERIFY(library.ok());
    QElapsedTimer timer;
    timer.start();
    const ConsoleRun done = desk.run({u"import"_s, u"größer.txt"_s});
    QVERIFY(timer.elapsed() >= 4900);
    QCOMPARE(done.exitCode, 3);
    QVERIFY(done.error.endsWith("another program holds the library and doesn't answer\n"));

    // What need not be written is done all the same.
    QCOMPARE(desk.run({u"export"_s, u"--to"_s, u"out"_s, u"--all"_s}).exitCode, 0);
    QCOMPARE(QDir(desk.folder.filePath(u"out"_s)).entryList({u"*.md"_s}).size(), 1);
}

void TestHandover::aHolderThatClosesMeanwhileLeavesTheWorkToTheCaller()
{
    const Desk desk(Console::WithEvents);
    auto library = Library::open(desk.library);
    QVERIFY(library.ok());
    auto holder = *std::move(library);
    QTimer::singleShot(1s, this, [&holder] { holder.reset(); });

    const ConsoleRun done = desk.run({u"import"_s, u"größer.txt"_s});

    QVERIFY(!holder);
    QVERIFY2(done.exitCode == 0, done.error);
}

void TestHandover::programsThatWriteAtOnceTakeTurns()
{
    const Desk desk(Console::Blocked);
    QCOMPARE(desk.run({u"import"_s, u"größer.txt"_s}).exitCode, 0);
    constexpr int programs = 4;
    std::vector<std::future<int>> running;
    for (int i = 0; i < programs; ++i) {
        const QString name = u"text%1.txt"_s.arg(i);
        writeFile(desk.folder.filePath(name), "The text of number " + QByteArray::number(i) + ", and of no other.\n");
        running.push_back(std::async(std::launch::async, [&desk, name] { return desk.run({u"import"_s, name}).exitCode; }));
    }
    for (std::future<int> &program : running)
        QCOMPARE(program.get(), 0);
    QCOMPARE(desk.run({u"list"_s, u"--json"_s}).json().toArray().size(), 1 + programs);
    QCOMPARE(desk.run({u"check"_s}).exitCode, 0);
}

void TestHandover::anUnknownCommandIsAnsweredWithWrongUsage()
{
    const Desk desk(Console::WithEvents);
    auto library = Library::open(desk.library);
    QVERIFY(library.ok());
    CommandServer server(**library);
    QVERIFY(server.start().ok());
    const QString address = *socketAddress(Library::canonicalPath(desk.library));

    auto asked = std::async(std::launch::async, [address] { return ask(address, CommandRequest{{u"erase"_s}, u"/"_s, u"en"_s}); });
    QVERIFY(QTest::qWaitFor([&asked] { return asked.wait_for(0ms) == std::future_status::ready; }));

    const Answer answer = asked.get();
    QCOMPARE(answer.outcome, Answer::Answered);
    QCOMPARE(answer.reply.exitCode, 2);
    QVERIFY(answer.reply.error.startsWith("randnotiz-cli: erase: unknown subcommand"));
}

void TestHandover::anOpenRequestIsPassedOn()
{
    const Desk desk(Console::WithEvents);
    auto library = Library::open(desk.library);
    QVERIFY(library.ok());
    CommandServer server(**library);
    QVERIFY(server.start().ok());
    QSignalSpy openRequested(&server, &CommandServer::openRequested);
    const QString address = *socketAddress(Library::canonicalPath(desk.library));

    auto asked = std::async(std::launch::async,
                            [address] { return ask(address, OpenRequest{{u"/a.md"_s}, u"randnotiz://annotation/x"_s}); });
    QVERIFY(QTest::qWaitFor([&asked] { return asked.wait_for(0ms) == std::future_status::ready; }));

    QCOMPARE(asked.get().reply.exitCode, 0);
    QCOMPARE(openRequested.count(), 1);
    QCOMPARE(openRequested[0][0].toStringList(), QStringList{u"/a.md"_s});
    QCOMPARE(openRequested[0][1].toString(), u"randnotiz://annotation/x"_s);
}

void TestHandover::aCommandThatRunsWhileTheHolderClosesIsAnswered()
{
    const Desk desk(Console::WithEvents);
    constexpr int many = 400;
    QVERIFY(QDir(desk.folder.path()).mkpath(u"many"_s));
    for (int i = 0; i < many; ++i)
        writeFile(desk.folder.filePath(u"many/%1.txt"_s.arg(i)), "The text of number " + QByteArray::number(i) + ".\n");
    auto library = Library::open(desk.library);
    QVERIFY(library.ok());
    auto server = std::make_unique<CommandServer>(**library);
    QVERIFY(server->start().ok());

    auto importing = std::async(std::launch::async, [&desk] {
        return Console(desk.library, desk.folder.path()).run({u"import"_s, u"many"_s, u"--json"_s});
    });
    QVERIFY(QTest::qWaitFor([&library] { return (*library)->articles().count().value() > 0; }, 20000));
    server.reset();

    const ConsoleRun done = importing.get();
    // Either it was done already, or it stopped at an article and says which are there.
    const qint64 kept = (*library)->articles().count().value();
    QVERIFY2(done.exitCode == (kept == many ? 0 : 1), done.error);
    QCOMPARE(done.json().toArray().size(), kept);
}

void TestHandover::aReadOnlyLibraryIsNotListenedFor()
{
    const Desk desk(Console::Blocked);
    QCOMPARE(desk.run({u"import"_s, u"größer.txt"_s}).exitCode, 0);
    auto library = Library::open(desk.library, {OpenOptions::ReadOnly});
    QVERIFY(library.ok());
    CommandServer server(**library);
    const Result<void> started = server.start();
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, Error::LibraryReadOnly);
}

QTEST_GUILESS_MAIN(TestHandover)
#include "test_handover.moc"
