#include "fetch/webfetcher.h"

#include "support/webserver.h"

#include <QDateTime>
#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray aPage = "<!doctype html><title>The moor</title><p>A moor keeps what falls into it.</p>";

/// The program's own, but impatient, and content with little.
FetchRules quick()
{
    FetchRules rules;
    rules.silence = 500ms;
    rules.pageBytes = 1024 * 1024;
    rules.pictureBytes = 64 * 1024;
    rules.hostPause = 50ms;
    rules.picturesByHttp = true;
    return rules;
}

/// "Name: value" lines of a request, in lower case.
QList<QByteArray> headersOf(const QByteArray &head)
{
    QList<QByteArray> lines = head.trimmed().toLower().split('\n').sliced(1);
    for (QByteArray &line : lines)
        line = line.trimmed();
    std::ranges::sort(lines);
    return lines;
}

QByteArray readFile(const QString &name)
{
    QFile file(QStringLiteral(RANDNOTIZ_TEST_DATA "/fetch/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As "deflate" is meant in HTTP: a zlib stream. Before it qCompress() puts four bytes of its own.
QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).sliced(4);
}

} // namespace

class TestWebFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageComesWithAllThatIsKnownOfIt();
    void aRequestTellsNothingAboutTheReader();
    void noCookieIsSentBack();
    void whatWasCompressedIsUnpacked_data();
    void whatWasCompressedIsUnpacked();
    void redirectsAreFollowedToTheEnd();
    void aCircleOfRedirectsEnds();
    void nobodyIsSentToAPrivateAddress();
    void aNameWithAPublicAndAPrivateAddressIsNoWayIn();
    void aPrivateServerMaySendOn();
    void failuresSayWhy_data();
    void failuresSayWhy();
    void aServerThatDripsIsNoSilentOne();
    void aServerThatDripsForEverIsLeft();
    void aServerThatNobodyVouchesForIsRefused();
    void aNameThatNobodyHasIsNotFound();
    void nobodyListening();
    void picturesHaveLimitsOfTheirOwn();
    void progressIsInBytes();
    void cancellingEndsTheTransfer();
    void aHostIsAskedForOnePageAtATime();
    void differentHostsAreAskedAtOnce();
    void aFetcherThatGoesEndsWhatItBegan();
};

/// Waits for the answer.
static Result<Fetched> fetched(const QString &address, const FetchRules &rules = quick(),
                               FetchKind kind = FetchKind::Page)
{
    WebFetcher fetcher(rules);
    QFuture<Result<Fetched>> future = fetcher.fetch({address, kind});
    future.waitForFinished();
    return future.result();
}

void TestWebFetcher::aPageComesWithAllThatIsKnownOfIt()
{
    WebServer server;
    server.answer("/moor?a=b", WebAnswer::page(aPage, "Text/HTML; charset=\"ISO-8859-15\""));
    const qint64 before = QDateTime::currentMSecsSinceEpoch();

    const Result<Fetched> page = fetched(server.address("/moor?a=b#deep"));

    QVERIFY(page);
    QCOMPARE(page->address, server.address("/moor?a=b"));
    QCOMPARE(page->bytes, aPage);
    QCOMPARE(page->mediaType, u"text/html"_s);
    QCOMPARE(page->charset, u"ISO-8859-15"_s);
    QVERIFY(page->fetchedMs >= before);
    QVERIFY(page->fetchedMs <= QDateTime::currentMSecsSinceEpoch());
}

void TestWebFetcher::aRequestTellsNothingAboutTheReader()
{
    WebServer server;
    server.answer("/", WebAnswer::page(aPage));
    QVERIFY(fetched(server.address().replace(u"//"_s, u"//me:secret@"_s)));

    QCOMPARE(server.requests().size(), 1);
    const QList<QByteArray> headers = headersOf(server.requests().constFirst());
    QStringList names;
    for (const QByteArray &header : headers)
        names += QString::fromLatin1(header.split(':').constFirst());
    names.sort();
    QCOMPARE(names, (QStringList{u"accept"_s, u"accept-encoding"_s, u"accept-language"_s, u"connection"_s,
                                 u"host"_s, u"user-agent"_s}));
    QVERIFY(headers.contains("accept-language: *"));
    QVERIFY(headers.contains("host: 127.0.0.1:" + QByteArray::number(server.port())));
    QVERIFY(headers.constLast().startsWith("user-agent: randnotiz/"));
    QVERIFY(server.requests().constFirst().startsWith("GET / HTTP/1.1\r\n"));
}

void TestWebFetcher::noCookieIsSentBack()
{
    WebServer server;
    server.answer(
        "/a",
        {"HTTP/1.1 302 Found\r\nSet-Cookie: who=you; Path=/\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n"});
    server.answer("/b", WebAnswer::page(aPage, "text/html", "Set-Cookie: again=you; Path=/\r\n"));
    WebFetcher fetcher(quick());
    for (int i = 0; i < 2; ++i)
        QVERIFY(fetcher.fetch({server.address("/a")}).result());

    QCOMPARE(server.requests().size(), 4);
    for (const QByteArray &request : server.requests())
        QVERIFY(!request.toLower().contains("cookie"));
}

void TestWebFetcher::whatWasCompressedIsUnpacked_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("gzip") << QByteArray("gzip") << readFile(u"page.html.gz"_s);
    QTest::newRow("deflate") << QByteArray("deflate") << deflated(aPage);
}

void TestWebFetcher::whatWasCompressedIsUnpacked()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, bytes);
    WebServer server;
    server.answer("/", WebAnswer::page(bytes, "text/html", "Content-Encoding: " + coding + "\r\n"));
    const Result<Fetched> page = fetched(server.address());
    QVERIFY(page);
    QCOMPARE(page->bytes, aPage);
}

void TestWebFetcher::redirectsAreFollowedToTheEnd()
{
    WebServer server;
    const QList<QByteArray> statuses{
        "301 Moved Permanently",  "302 Found", "303 See Other", "307 Temporary Redirect",
        "308 Permanent Redirect", "302 Found", "302 Found",     "302 Found"};
    for (qsizetype i = 0; i < statuses.size(); ++i) {
        server.answer('/' + QByteArray::number(i),
                      WebAnswer::redirect('/' + QByteArray::number(i + 1), statuses[i]));
    }
    server.answer("/8", WebAnswer::page(aPage));
    const Result<Fetched> page = fetched(server.address("/0"));
    QVERIFY(page);
    QCOMPARE(page->address, server.address("/8"));
    QCOMPARE(server.requests().size(), 9);
}

void TestWebFetcher::aCircleOfRedirectsEnds()
{
    WebServer server;
    server.answer("/a", WebAnswer::redirect("/b"));
    server.answer("/b", WebAnswer::redirect("/a"));
    const Result<Fetched> page = fetched(server.address("/a"));
    QVERIFY(!page);
    QCOMPARE(page.error().code, Error::TooManyRedirects);
    QCOMPARE(server.requests().size(), 9); // the first, and 8 redirects
}

void TestWebFetcher::nobodyIsSentToAPrivateAddress()
{
    const QHostAddress inside(u"127.0.0.2"_s);
    WebServer publicServer;
    WebServer privateServer(inside);
    privateServer.answer("/secret", WebAnswer::page(aPage));
    publicServer.answer("/a", WebAnswer::redirect("/b"));
    publicServer.answer("/b", WebAnswer::redirect(privateServer.address("/secret").toLatin1()));
    FetchRules rules = quick();
    rules.isPrivate = [inside](const QHostAddress &address) { return address == inside; };

    const Result<Fetched> page = fetched(publicServer.address("/a"), rules);

    QVERIFY(!page);
    QCOMPARE(page.error().code, Error::RedirectRefused);
    QCOMPARE(page.error().cause, privateServer.address("/secret"));
    QCOMPARE(privateServer.connections(), 0);
    QVERIFY(fetched(privateServer.address("/secret"), rules)); // when it is the reader who says so
}

void TestWebFetcher::aNameWithAPublicAndAPrivateAddressIsNoWayIn()
{
    const QHostAddress inside(u"127.0.0.2"_s);
    WebServer publicServer;
    WebServer privateServer(inside);
    publicServer.answer("/a", WebAnswer::redirect(privateServer.address("/secret").toLatin1()));
    FetchRules rules = quick();
    rules.isPrivate = [inside](const QHostAddress &address) {
        return address == inside || address == QHostAddress(QHostAddress::LocalHostIPv6);
    };
    // In most places "localhost" is 127.0.0.1, public here, and ::1, private here.
    const Result<Fetched> page = fetched(u"http://localhost:%1/a"_s.arg(publicServer.port()), rules);
    QCOMPARE(page.error().code, Error::RedirectRefused);
    QCOMPARE(privateServer.connections(), 0);
}

void TestWebFetcher::aPrivateServerMaySendOn()
{
    const QHostAddress inside(u"127.0.0.2"_s);
    WebServer publicServer;
    WebServer privateServer(inside);
    privateServer.answer("/a", WebAnswer::redirect("/b"));
    privateServer.answer("/b", WebAnswer::redirect(publicServer.address("/c").toLatin1()));
    publicServer.answer("/c", WebAnswer::page(aPage));
    FetchRules rules = quick();
    rules.isPrivate = [inside](const QHostAddress &address) { return address == inside; };
    QVERIFY(fetched(privateServer.address("/a"), rules));
}

void TestWebFetcher::failuresSayWhy_data()
{
    QTest::addColumn<WebAnswer>("answer");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("cause"); // its beginning
    const auto row = [](const char *name, const WebAnswer &answer, Error::Code code,
                        const QString &cause = {}) {
        QTest::newRow(name) << answer << static_cast<int>(code) << cause;
    };
    row("404", WebAnswer::status("404 Not Found"), Error::HttpStatus, u"404 Not Found"_s);
    row("a page that needs a password",
        {"HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"},
        Error::HttpStatus, u"401 Unauthorized"_s);
    row("a server in trouble", WebAnswer::status("503 Service Unavailable"), Error::HttpStatus, u"503"_s);
    row("a PDF", WebAnswer::page("%PDF-1.7", "application/pdf"), Error::UnsupportedMedia,
        u"application/pdf"_s);
    row("a picture", WebAnswer::page("\x89PNG", "image/png"), Error::UnsupportedMedia, u"image/png"_s);
    row("nothing", WebAnswer::page({}), Error::Empty);
    row("another scheme", WebAnswer::redirect("ftp://example.org/"), Error::RedirectRefused,
        u"ftp://example.org/"_s);
    row("a redirect without an address", {"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"},
        Error::ConnectionFailed);
    row("too large, and says so",
        {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1048577\r\n\r\n", WebAnswer::Waits},
        Error::TooLarge);
    row("endless",
        {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", WebAnswer::Repeats, QByteArray(100'000, 'x')},
        Error::TooLarge);
    row("a bomb",
        WebAnswer::page(deflated(QByteArray(50'000'000, 'x')), "text/html", "Content-Encoding: deflate\r\n"),
        Error::TooLarge);
    row("broken compression",
        WebAnswer::page("this is not deflated", "text/html", "Content-Encoding: gzip\r\n"),
        Error::ConnectionFailed);
    row("cut off",
        {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>The first half"},
        Error::ConnectionFailed);
    row("a chunk cut off",
        {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n<p>The "
         "first",
         WebAnswer::Drips},
        Error::ConnectionFailed);
    row("closed without a word", {""}, Error::ConnectionFailed);
    row("silent from the start", {"", WebAnswer::Waits}, Error::TimedOut);
    row("silent in the middle",
        {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>The first half",
         WebAnswer::Waits},
        Error::TimedOut);
    row("no HTTP", {"220 smtp.example.org ready\r\n"}, Error::ConnectionFailed);
}

void TestWebFetcher::failuresSayWhy()
{
    QFETCH(WebAnswer, answer);
    QFETCH(QString, cause);
    WebServer server;
    server.answer("/a", answer);

    const Result<Fetched> page = fetched(server.address("/a"));

    QVERIFY(!page);
    QTEST(static_cast<int>(page.error().code), "code");
    QCOMPARE(page.error().subject, server.address("/a"));
    QVERIFY2(page.error().cause.startsWith(cause), qPrintable(page.error().cause));
}

void TestWebFetcher::aServerThatDripsIsNoSilentOne()
{
    WebServer server;
    WebAnswer slow = WebAnswer::page(aPage);
    slow.ending = WebAnswer::Drips;
    server.answer("/", slow);
    FetchRules rules = quick();
    rules.silence = 300ms; // the whole takes longer
    const Result<Fetched> page = fetched(server.address(), rules);
    QVERIFY(page);
    QCOMPARE(page->bytes, aPage);
}

void TestWebFetcher::aServerThatDripsForEverIsLeft()
{
    WebServer server;
    WebAnswer slow = WebAnswer::page(QByteArray(100'000, 'x'));
    slow.ending = WebAnswer::Drips;
    server.answer("/", slow);
    FetchRules rules = quick();
    rules.whole = 200ms;
    const Result<Fetched> page = fetched(server.address(), rules);
    QVERIFY(!page);
    QCOMPARE(page.error().code, Error::TimedOut);
}

void TestWebFetcher::aServerThatNobodyVouchesForIsRefused()
{
    QSslConfiguration identity = QSslConfiguration::defaultConfiguration();
    identity.setLocalCertificate(QSslCertificate(readFile(u"selfsigned.crt"_s)));
    identity.setPrivateKey(QSslKey(readFile(u"selfsigned.key"_s), QSsl::Rsa));
    QSslServer server;
    server.setSslConfiguration(identity);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    WebFetcher fetcher(quick());
    const QFuture<Result<Fetched>> page =
        fetcher.fetch({u"https://127.0.0.1:%1/"_s.arg(server.serverPort())});
    QTRY_VERIFY(page.isFinished());
    QVERIFY(!page.result());
    QCOMPARE(page.result().error().code, Error::TlsFailed);
}

void TestWebFetcher::aNameThatNobodyHasIsNotFound()
{
    const Result<Fetched> page = fetched(u"http://nobody.invalid/"_s); // RFC 6761: never resolves
    QVERIFY(!page);
    QCOMPARE(page.error().code, Error::HostNotFound);
}

void TestWebFetcher::nobodyListening()
{
    quint16 port = 0;
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        port = closed.serverPort();
    }
    const Result<Fetched> page = fetched(u"http://127.0.0.1:%1/"_s.arg(port));
    QVERIFY(!page);
    QCOMPARE(page.error().code, Error::ConnectionFailed);
}

void TestWebFetcher::picturesHaveLimitsOfTheirOwn()
{
    WebServer server;
    server.answer("/small", WebAnswer::page(QByteArray(64 * 1024, 'x'), "image/png"));
    server.answer("/large", WebAnswer::page(QByteArray(64 * 1024 + 1, 'x'), "image/png"));
    QVERIFY(fetched(server.address("/small"), quick(), FetchKind::Picture));
    QCOMPARE(fetched(server.address("/large"), quick(), FetchKind::Picture).error().code, Error::TooLarge);

    const qsizetype asked = server.requests().size();
    FetchRules strict = quick();
    strict.picturesByHttp = false;
    QCOMPARE(fetched(server.address("/small"), strict, FetchKind::Picture).error().code, Error::InvalidInput);
    QCOMPARE(server.requests().size(), asked);
}

void TestWebFetcher::progressIsInBytes()
{
    WebServer server;
    server.answer("/", {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n" +
                            QByteArray(400, 'x'),
                        WebAnswer::Waits});
    WebFetcher fetcher(quick());
    const QFuture<Result<Fetched>> future = fetcher.fetch({server.address()});
    QTRY_COMPARE(future.progressValue(), 400);
    QCOMPARE(future.progressMaximum(), 1000);
}

void TestWebFetcher::cancellingEndsTheTransfer()
{
    WebServer server;
    server.answer("/", {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", WebAnswer::Repeats,
                        QByteArray(1000, ' ')});
    FetchRules rules = quick();
    rules.pageBytes = std::numeric_limits<int>::max();
    WebFetcher fetcher(rules);
    QFuture<Result<Fetched>> future = fetcher.fetch({server.address()});
    QTRY_VERIFY(future.progressValue() > 0);

    future.cancel();

    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
}

void TestWebFetcher::aHostIsAskedForOnePageAtATime()
{
    WebServer server;
    WebFetcher fetcher(quick());
    QList<QFuture<Result<Fetched>>> futures;
    for (int i = 0; i < 5; ++i) {
        const QByteArray path = '/' + QByteArray::number(i);
        server.answer(path, WebAnswer::page(aPage));
        futures += fetcher.fetch({server.address(path)});
    }
    for (QFuture<Result<Fetched>> &future : futures)
        QVERIFY(future.result());
    QCOMPARE(server.mostAtOnce(), 1);
}

void TestWebFetcher::differentHostsAreAskedAtOnce()
{
    FetchRules rules = quick();
    rules.atOnce = 3;
    rules.silence = 10s;
    std::vector<std::unique_ptr<WebServer>> servers;
    WebFetcher fetcher(rules);
    QList<QFuture<Result<Fetched>>> futures;
    for (int i = 0; i < 5; ++i) {
        servers.push_back(std::make_unique<WebServer>(QHostAddress(u"127.0.1.%1"_s.arg(i + 1))));
        servers.back()->answer("/", {"", WebAnswer::Waits});
        futures += fetcher.fetch({servers.back()->address()});
    }
    const auto asked = [&servers] {
        return std::ranges::count_if(servers,
                                     [](const auto &server) { return !server->requests().isEmpty(); });
    };
    QTRY_COMPARE(asked(), 3);
    futures[0].cancel();
    QTRY_COMPARE(asked(), 4);
}

void TestWebFetcher::aFetcherThatGoesEndsWhatItBegan()
{
    WebServer server;
    server.answer("/", {"", WebAnswer::Waits});
    QFuture<Result<Fetched>> running;
    QFuture<Result<Fetched>> waiting;
    {
        WebFetcher fetcher(quick());
        running = fetcher.fetch({server.address()});
        waiting = fetcher.fetch({server.address()});
        QTRY_COMPARE(server.requests().size(), 1);
    }
    QVERIFY(running.isFinished());
    QVERIFY(waiting.isFinished());
    QCOMPARE(running.resultCount() + waiting.resultCount(), 0);
}

Q_DECLARE_METATYPE(WebAnswer)

QTEST_GUILESS_MAIN(TestWebFetcher)
#include "test_webfetcher.moc"
