#include "ipc/localclient.h"
#include "ipc/localserver.h"
#include "ipc/socketaddress.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <future>

using namespace randnotiz;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Request aRequest = CommandRequest{{u"note"_s, u"x"_s}, u"/"_s, u"en"_s};

/// The caller is another process in life; here it is another thread, since asking blocks.
std::future<Answer> askFromAnotherThread(const QString &address, const Request &request,
                                         std::chrono::milliseconds patience = 5s)
{
    return std::async(std::launch::async, [=] { return ask(address, request, patience); });
}

Answer awaited(std::future<Answer> &answer)
{
    while (answer.wait_for(0ms) != std::future_status::ready)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return answer.get();
}

} // namespace

class TestLocalSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aRequestIsAnswered();
    void aRequestOfMegabytesIsAnswered();
    void longWorkKeepsTheCallerPatient();
    void nobodyThereIsToldFromSilence();
    void aHolderThatHangsIsAskedNothing();
    void aHolderThatDiesWhileWorkingIsLost();
    void aTooLongRequestIsNotSent();
    void garbageIsAnsweredWithWrongUsage();
    void anEndlessLineIsCutOff();
    void aCallerThatGoesIsTold();
    void theLeftoverOfAKilledHolderIsTakenAway();
    void aReplyGivenWhileClosingArrives();
    void theSocketIsForThisUserOnly();
    void eachLibraryHasItsOwnAddress();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_address;
};

void TestLocalSocket::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_address = m_folder->filePath(u"s"_s);
}

void TestLocalSocket::cleanup()
{
    m_folder.reset();
}

void TestLocalSocket::aRequestIsAnswered()
{
    LocalServer server;
    QVERIFY(server.listen(m_address).ok());
    connect(&server, &LocalServer::requested, &server, [&server](quint64 caller, const Request &request) {
        server.answer(caller, {std::get<CommandRequest>(request).arguments.join(u'|').toUtf8(), "e", 1});
    });

    auto asked = askFromAnotherThread(m_address, aRequest);
    const Answer answer = awaited(asked);

    QCOMPARE(answer.outcome, Answer::Answered);
    QCOMPARE(answer.reply, (Reply{"note|x", "e", 1}));
}

void TestLocalSocket::aRequestOfMegabytesIsAnswered()
{
    LocalServer server;
    QVERIFY(server.listen(m_address).ok());
    connect(&server, &LocalServer::requested, &server, [&server](quint64 caller, const Request &request) {
        server.answer(caller, {std::get<CommandRequest>(request).arguments[1].toUtf8(), {}, 0});
    });

    const QString note(10'000'000, u'n');
    auto asked = askFromAnotherThread(m_address, CommandRequest{{u"note"_s, note}, u"/"_s, {}});
    const Answer answer = awaited(asked);

    QCOMPARE(answer.outcome, Answer::Answered);
    QCOMPARE(answer.reply.output, note.toUtf8());
}

void TestLocalSocket::longWorkKeepsTheCallerPatient()
{
    LocalServer server;
    QVERIFY(server.listen(m_address).ok());
    connect(&server, &LocalServer::requested, &server, [&server](quint64 caller) {
        QTimer::singleShot(4s, &server, [&server, caller] { server.answer(caller, {"done", {}, 0}); });
    });

    auto asked = askFromAnotherThread(m_address, aRequest, 2500ms);
    const Answer answer = awaited(asked);

    QCOMPARE(answer.outcome, Answer::Answered);
    QCOMPARE(answer.reply.output, "done"_ba);
}

void TestLocalSocket::nobodyThereIsToldFromSilence()
{
    QCOMPARE(ask(m_address, aRequest).outcome, Answer::NobodyThere);
}

void TestLocalSocket::aHolderThatHangsIsAskedNothing()
{
    QLocalServer hanging; // accepts into its backlog and never comes to say a word
    QVERIFY(hanging.listen(m_address));

    QCOMPARE(ask(m_address, aRequest, 200ms).outcome, Answer::Silent);

    QVERIFY(hanging.waitForNewConnection(1000));
    std::unique_ptr<QLocalSocket> caller(hanging.nextPendingConnection());
    caller->waitForReadyRead(100);
    QCOMPARE(caller->readAll(), QByteArray());
}

void TestLocalSocket::aHolderThatDiesWhileWorkingIsLost()
{
    auto server = std::make_unique<LocalServer>();
    QVERIFY(server->listen(m_address).ok());
    QSignalSpy requested(server.get(), &LocalServer::requested);

    auto asked = askFromAnotherThread(m_address, aRequest);
    QTRY_COMPARE(requested.count(), 1);
    server.reset();

    QCOMPARE(awaited(asked).outcome, Answer::Lost);
}

void TestLocalSocket::aTooLongRequestIsNotSent()
{
    LocalServer server;
    QVERIFY(server.listen(m_address).ok());
    const QString note(maximalRequestBytes, u'n');
    QCOMPARE(ask(m_address, CommandRequest{{note}, u"/"_s, {}}).outcome, Answer::TooLarge);
}

void TestLocalSocket::garbageIsAnsweredWithWrongUsage()
{
    LocalServer server;
    QVERIFY(server.listen(m_address).ok());
    QSignalSpy requested(&server, &LocalServer::requested);
    QLocalSocket caller;
    QSignalSpy closed(&caller, &QLocalSocket::disconnected);
    caller.connectToServer(m_address);
    caller.write("this is no request\n");

    QTRY_COMPARE(closed.count(), 1);
    const Result<Reply> reply = decodeReply(caller.readAll());
    QVERIFY(reply.ok());
    QCOMPARE(reply->exitCode, 2);
    QVERIFY(reply->error.startsWith("randnotiz: request: "));
    QCOMPARE(requested.count(), 0);
}

void TestLocalSocket::anEndlessLineIsCutOff()
{
    LocalServer server;
    QVERIFY(server.listen(m_address).ok());
    QLocalSocket caller;
    QSignalSpy closed(&caller, &QLocalSocket::disconnected);
    caller.connectToServer(m_address);
    caller.write(QByteArray(maximalRequestBytes + 1, 'x'));

    QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 20000);
    const Result<Reply> reply = decodeReply(caller.readAll());
    QVERIFY(reply.ok());
    QCOMPARE(reply->exitCode, 2);
}

void TestLocalSocket::aCallerThatGoesIsTold()
{
    LocalServer server;
    QVERIFY(server.listen(m_address).ok());
    QSignalSpy requested(&server, &LocalServer::requested);
    QSignalSpy abandoned(&server, &LocalServer::abandoned);
    QLocalSocket caller;
    caller.connectToServer(m_address);
    caller.write(encodeRequest(aRequest));
    QTRY_COMPARE(requested.count(), 1);

    caller.abort();

    QTRY_COMPARE(abandoned.count(), 1);
    QCOMPARE(abandoned[0][0], requested[0][0]);
    server.answer(abandoned[0][0].toULongLong(), {});
}

void TestLocalSocket::theLeftoverOfAKilledHolderIsTakenAway()
{
    QFile leftover(m_address);
    QVERIFY(leftover.open(QIODevice::WriteOnly));
    leftover.close();

    LocalServer server;
    QVERIFY(server.listen(m_address).ok());
    QLocalSocket caller;
    caller.connectToServer(m_address);
    QVERIFY(caller.waitForConnected(1000));
}

void TestLocalSocket::aReplyGivenWhileClosingArrives()
{
    LocalServer server;
    QVERIFY(server.listen(m_address).ok());
    QSignalSpy requested(&server, &LocalServer::requested);
    auto asked = askFromAnotherThread(m_address, aRequest);
    QTRY_COMPARE(requested.count(), 1);

    server.stopListening();
    const QByteArray large(5'000'000, 'r');
    server.answer(requested[0][0].toULongLong(), {large, {}, 0});

    const Answer answer = asked.get(); // no event loop runs any more
    QCOMPARE(answer.outcome, Answer::Answered);
    QCOMPARE(answer.reply.output, large);
}

void TestLocalSocket::theSocketIsForThisUserOnly()
{
    LocalServer server;
    QVERIFY(server.listen(m_address).ok());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_address) & others));

    const Result<QString> address = socketAddress(u"/a/library.randnotiz"_s);
    QVERIFY(address.ok());
    const QString folder = QFileInfo(*address).path();
    QVERIFY(!(QFile::permissions(folder) & (others | QFile::ExeGroup | QFile::ExeOther)));
}

void TestLocalSocket::eachLibraryHasItsOwnAddress()
{
    const Result<QString> one = socketAddress(u"/a/library.randnotiz"_s);
    const Result<QString> other = socketAddress(u"/b/library.randnotiz"_s);
    QVERIFY(one.ok() && other.ok());
    QVERIFY(*one != *other);
    QCOMPARE(*socketAddress(u"/a/library.randnotiz"_s), *one);
    QVERIFY(QFile::encodeName(*one).size() < 107);
}

QTEST_GUILESS_MAIN(TestLocalSocket)
#include "test_localsocket.moc"
