#include "cli/console.h"

#include "support/webserver.h"

#include <QFile>
#include <QTemporaryDir>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

QByteArray page(const QByteArray &body)
{
    return "<!doctype html><html lang='en'><head><title>The moor</title></head><body><article><h1>The "
           "moor</h1>" +
           body + "</article></body></html>";
}

const QByteArray whole = page("<p>A moor keeps what falls into it for a very long time.</p>"
                              "<p>Nobody who lives beside it would call it a quiet place.</p>"
                              "<p>It talks all night, and mostly about the rain, which it likes.</p>");

} // namespace

/// The console program and addresses of a real server.
class TestAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAndPathsAreImportedTogether();
    void aStandInForAnArticleIsHeldUntilItIsAccepted();
    void whatIsNoAddressIsAPath();
    void aReasonIsGivenForEachFailure();
};

void TestAddresses::addressesAndPathsAreImportedTogether()
{
    const QTemporaryDir folder;
    WebServer server;
    server.answer("/moor", WebAnswer::page(whole));
    QFile file(folder.filePath(u"river.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("The river\n\nA river carries sand.\n") > 0);
    file.close();
    const Console console(folder.filePath(u"library.randnotiz"_s), folder.path());

    const ConsoleRun done = console.run({u"import"_s, server.address("/moor"), u"river.txt"_s, u"--json"_s});

    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.json()[0]["file"_L1].toString(), server.address("/moor"));
    QCOMPARE(done.json()[0]["status"_L1].toString(), u"imported"_s);
    QCOMPARE(done.json()[0]["title"_L1].toString(), u"The moor"_s);
    QCOMPARE(done.json()[1]["status"_L1].toString(), u"imported"_s);
    const ConsoleRun list = console.run({u"list"_s, u"--json"_s});
    QCOMPARE(list.json()[0]["url"_L1].toString(), server.address("/moor"));
}

void TestAddresses::aStandInForAnArticleIsHeldUntilItIsAccepted()
{
    const QTemporaryDir folder;
    WebServer server;
    server.answer("/moor", WebAnswer::page(whole));
    const Console console(folder.filePath(u"library.randnotiz"_s));
    const QJsonValue first = console.run({u"import"_s, server.address("/moor"), u"--json"_s}).json()[0];
    server.answer("/moor", WebAnswer::page(page("<p>This is for subscribers.</p>")));

    const ConsoleRun held = console.run({u"import"_s, server.address("/moor"), u"--json"_s});
    QCOMPARE(held.exitCode, 1);
    QCOMPARE(held.json()[0]["status"_L1].toString(), u"held"_s);
    QCOMPARE(held.json()[0]["id"_L1], first["id"_L1]);
    QVERIFY(held.json()[0]["error"_L1].toString().startsWith(u"much shorter than the present text"_s));
    QVERIFY(held.error.contains("--accept-shorter"));
    const QString id = first["id"_L1].toString();
    QVERIFY(console.run({u"show"_s, id}).output.contains("quiet place"));

    const ConsoleRun taken =
        console.run({u"import"_s, server.address("/moor"), u"--accept-shorter"_s, u"--json"_s});
    QCOMPARE(taken.exitCode, 0);
    QCOMPARE(taken.json()[0]["status"_L1].toString(), u"revised"_s);
    QVERIFY(console.run({u"show"_s, id}).output.contains("subscribers"));
}

void TestAddresses::whatIsNoAddressIsAPath()
{
    const QTemporaryDir folder;
    const Console console(folder.filePath(u"library.randnotiz"_s), folder.path());
    for (const QString &path : {u"ftp://example.org/a"_s, u"example.org"_s, u"file:///etc/hostname"_s}) {
        const ConsoleRun done = console.run({u"import"_s, path, u"--json"_s});
        QCOMPARE(done.exitCode, 1);
        QCOMPARE(done.json()[0]["error"_L1].toString().section(u' ', 0, 1), u"not found"_s);
    }
}

void TestAddresses::aReasonIsGivenForEachFailure()
{
    const QTemporaryDir folder;
    WebServer server;
    server.answer("/pdf", WebAnswer::page("%PDF-1.7", "application/pdf"));
    const Console console(folder.filePath(u"library.randnotiz"_s));
    const QString nobody = u"http://nobody.invalid/"_s;
    const ConsoleRun done =
        console.run({u"import"_s, server.address("/gone"), server.address("/pdf"), nobody});
    QCOMPARE(done.exitCode, 1);
    QVERIFY(done.error.contains(server.address("/gone").toUtf8() +
                                ": the server has no page there (404 Not Found)"));
    QVERIFY(done.error.contains(
        server.address("/pdf").toUtf8() +
        ": there is no page at this address, but another kind of file (application/pdf)"));
    QVERIFY(done.error.contains("http://nobody.invalid/: no such server is known"));
}

QTEST_GUILESS_MAIN(TestAddresses)
#include "test_addresses.moc"
