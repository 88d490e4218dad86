#include "fetch/webaddress.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestWebAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyHttpAndHttpsAreAddresses_data();
    void onlyHttpAndHttpsAreAddresses();
    void aRedirectKeepsItsSchemeOrBecomesSafe_data();
    void aRedirectKeepsItsSchemeOrBecomesSafe();
    void contentTypesAreReadWhateverTheirSpelling_data();
    void contentTypesAreReadWhateverTheirSpelling();
};

void TestWebAddress::onlyHttpAndHttpsAreAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("asked"); // empty: refused
    QTest::newRow("https") << u"https://example.org/a?b=c"_s << u"https://example.org/a?b=c"_s;
    QTest::newRow("in capitals") << u"HTTP://Example.ORG/A"_s << u"http://example.org/A"_s;
    QTest::newRow("with blanks around") << u" https://example.org/a\n"_s << u"https://example.org/a"_s;
    QTest::newRow("without a path") << u"https://example.org"_s << u"https://example.org/"_s;
    QTest::newRow("a fragment is not sent") << u"https://example.org/a#b"_s << u"https://example.org/a"_s;
    QTest::newRow("nor a password") << u"https://me:secret@example.org/a"_s << u"https://example.org/a"_s;
    QTest::newRow("a foreign host") << u"https://bücher.example/ä"_s
                                    << u"https://xn--bcher-kva.example/%C3%A4"_s;
    for (const char *text :
         {"", "example.org", "/a/b", "ftp://example.org/a", "file:///etc/passwd", "http:///a", "http://",
          "javascript:alert(1)", "data:text/html,x", "randnotiz://add?url=x"})
        QTest::newRow(text) << QString::fromLatin1(text) << QString();
}

void TestWebAddress::onlyHttpAndHttpsAreAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, asked);
    const Result<QUrl> url = webAddress(text);
    QCOMPARE(url.ok(), !asked.isEmpty());
    if (url)
        QCOMPARE(url->toString(QUrl::FullyEncoded), asked);
    else
        QCOMPARE(url.error().code, Error::InvalidInput);
}

void TestWebAddress::aRedirectKeepsItsSchemeOrBecomesSafe_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("target"); // empty: refused
    const QString http = u"http://example.org/a/b"_s;
    const QString https = u"https://example.org/a/b"_s;
    QTest::newRow("absolute") << https << QByteArray("https://other.example/c")
                              << u"https://other.example/c"_s;
    QTest::newRow("relative") << https << QByteArray("c?d=e") << u"https://example.org/a/c?d=e"_s;
    QTest::newRow("from the root") << http << QByteArray("/c") << u"http://example.org/c"_s;
    QTest::newRow("without a scheme")
        << https << QByteArray("//other.example/c") << u"https://other.example/c"_s;
    QTest::newRow("to safety") << http << QByteArray("https://example.org/c") << u"https://example.org/c"_s;
    QTest::newRow("out of safety") << https << QByteArray("http://example.org/c") << QString();
    QTest::newRow("to a file") << http << QByteArray("file:///etc/passwd") << QString();
    QTest::newRow("to another program") << https << QByteArray("mailto:a@example.org") << QString();
    QTest::newRow("to data") << https << QByteArray("data:text/html,x") << QString();
    QTest::newRow("to nowhere") << https << QByteArray() << QString();
}

void TestWebAddress::aRedirectKeepsItsSchemeOrBecomesSafe()
{
    QFETCH(QString, from);
    QFETCH(QByteArray, location);
    QFETCH(QString, target);
    const Result<QUrl> url = redirectTarget(QUrl(from), location);
    QCOMPARE(url.ok(), !target.isEmpty());
    if (url)
        QCOMPARE(url->toString(QUrl::FullyEncoded), target);
    else
        QCOMPARE(url.error().code, location.isEmpty() ? Error::ConnectionFailed : Error::RedirectRefused);
}

void TestWebAddress::contentTypesAreReadWhateverTheirSpelling_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QString>("charset");
    QTest::newRow("none") << QByteArray() << QString() << QString();
    QTest::newRow("bare") << QByteArray("text/plain") << u"text/plain"_s << QString();
    QTest::newRow("usual") << QByteArray("text/html; charset=utf-8") << u"text/html"_s << u"utf-8"_s;
    QTest::newRow("shouted") << QByteArray("TEXT/HTML;CHARSET=\"ISO-8859-1\"") << u"text/html"_s
                             << u"ISO-8859-1"_s;
    QTest::newRow("behind another") << QByteArray("text/html; a=b; charset=koi8-r; c") << u"text/html"_s
                                    << u"koi8-r"_s;
}

void TestWebAddress::contentTypesAreReadWhateverTheirSpelling()
{
    QFETCH(QByteArray, header);
    const ContentType type = parseContentType(header);
    QTEST(type.mediaType, "mediaType");
    QTEST(type.charset, "charset");
}

QTEST_APPLESS_MAIN(TestWebAddress)
#include "test_webaddress.moc"
