#include "ipc/protocol.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommandComesBackAsItWent();
    void anOpenRequestComesBackAsItWent();
    void aReplyComesBackByteForByte();
    void eachMessageIsOneLine();
    void whatIsNoRequestIsRefused_data();
    void whatIsNoRequestIsRefused();
    void whatIsNoReplyIsRefused_data();
    void whatIsNoReplyIsRefused();
    void unknownKeysArePassedOver();
};

void TestProtocol::aCommandComesBackAsItWent()
{
    const Request request = CommandRequest{{u"note"_s, u"größer\n\"😀\""_s, QString()}, u"/tmp/ä"_s, u"de"_s};
    const Result<Request> read = decodeRequest(encodeRequest(request));
    QVERIFY(read.ok());
    QCOMPARE(std::get<CommandRequest>(*read), std::get<CommandRequest>(request));
}

void TestProtocol::anOpenRequestComesBackAsItWent()
{
    const Request request = OpenRequest{{u"/a/b c.md"_s}, u"randnotiz://annotation/x"_s};
    const Result<Request> read = decodeRequest(encodeRequest(request));
    QVERIFY(read.ok());
    QCOMPARE(std::get<OpenRequest>(*read), std::get<OpenRequest>(request));
}

void TestProtocol::aReplyComesBackByteForByte()
{
    const Reply reply{QByteArray("\0\xff\n", 3), "ü\n", 1};
    const Result<Reply> read = decodeReply(encodeReply(reply));
    QVERIFY(read.ok());
    QCOMPARE(*read, reply);
}

void TestProtocol::eachMessageIsOneLine()
{
    const QByteArray request = encodeRequest(CommandRequest{{u"a\nb\r\u2028"_s}, u"/"_s, {}});
    QCOMPARE(request.count('\n'), 1);
    QVERIFY(request.endsWith('\n'));
    const QByteArray reply = encodeReply({"a\nb", "c\nd", 0});
    QCOMPARE(reply.count('\n'), 1);
    QVERIFY(reply.endsWith('\n'));
}

void TestProtocol::whatIsNoRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray("\n");
    QTest::newRow("no JSON") << QByteArray("hello\n");
    QTest::newRow("a list") << QByteArray("[1]\n");
    QTest::newRow("no kind") << QByteArray("{}\n");
    QTest::newRow("another kind") << QByteArray(R"({"kind":"erase"})");
    QTest::newRow("no arguments") << QByteArray(R"({"kind":"command","folder":"/"})");
    QTest::newRow("empty arguments") << QByteArray(R"({"kind":"command","arguments":[],"folder":"/"})");
    QTest::newRow("a number among the arguments") << QByteArray(R"({"kind":"command","arguments":["a",1],"folder":"/"})");
    QTest::newRow("a relative folder") << QByteArray(R"({"kind":"command","arguments":["a"],"folder":"b"})");
    QTest::newRow("no paths") << QByteArray(R"({"kind":"open"})");
    QTest::newRow("a relative path") << QByteArray(R"({"kind":"open","paths":["a"]})");
    QTest::newRow("cut off") << QByteArray(R"({"kind":"open","paths":["/a"])");
    QTest::newRow("deeply nested") << QByteArray(100000, '[');
}

void TestProtocol::whatIsNoRequestIsRefused()
{
    QFETCH(QByteArray, line);
    const Result<Request> request = decodeRequest(line);
    QVERIFY(!request.ok());
    QCOMPARE(request.error().code, Error::InvalidInput);
    QVERIFY(!request.error().cause.isEmpty());
}

void TestProtocol::whatIsNoReplyIsRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("only signs of life") << QByteArray("   \n");
    QTest::newRow("no exit code") << QByteArray(R"({"output":"","error":""})");
    QTest::newRow("an exit code of none of ours") << QByteArray(R"({"output":"","error":"","exit":75})");
    QTest::newRow("no base64") << QByteArray(R"({"output":"?","error":"","exit":0})");
    QTest::newRow("no output") << QByteArray(R"({"error":"","exit":0})");
}

void TestProtocol::whatIsNoReplyIsRefused()
{
    QFETCH(QByteArray, line);
    const Result<Reply> reply = decodeReply(line);
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().code, Error::InvalidInput);
}

void TestProtocol::unknownKeysArePassedOver()
{
    QVERIFY(decodeRequest(R"({"kind":"open","paths":[],"link":"","later":true})").ok());
}

QTEST_GUILESS_MAIN(TestProtocol)
#include "test_protocol.moc"
