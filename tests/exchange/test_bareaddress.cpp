#include "exchange/importer.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestBareAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAnAddressAloneIsAnArticleWithoutItsText_data();
    void onlyAnAddressAloneIsAnArticleWithoutItsText();
    void itIsKnownByItsCanonicalAddress();
};

void TestBareAddress::onlyAnAddressAloneIsAnArticleWithoutItsText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<bool>("textMissing");
    QTest::newRow("an address") << QByteArray("https://example.org/a") << u"a.txt"_s << true;
    QTest::newRow("with a line end") << QByteArray("\r\n http://example.org/a\r\n") << u"a.txt"_s << true;
    QTest::newRow("as Markdown writes it") << QByteArray("<https://example.org/a>\n") << u"a.md"_s << true;
    QTest::newRow("two") << QByteArray("https://example.org/a\nhttps://example.org/b\n") << u"a.txt"_s
                         << false;
    QTest::newRow("with words") << QByteArray("See https://example.org/a") << u"a.txt"_s << false;
    QTest::newRow("another scheme") << QByteArray("ftp://example.org/a") << u"a.txt"_s << false;
    QTest::newRow("a host only by its looks") << QByteArray("example.org/a") << u"a.txt"_s << false;
    QTest::newRow("in HTML") << QByteArray("<p>https://example.org/a</p>") << u"a.html"_s << false;
}

void TestBareAddress::onlyAnAddressAloneIsAnArticleWithoutItsText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fileName);
    const Result<ImportedArticle> article =
        importBytes(bytes, {.path = u"/"_s + fileName, .fileName = fileName});
    QVERIFY(article);
    QTEST(article->textMissing, "textMissing");
    QVERIFY(article->body.isConsistent());
}

void TestBareAddress::itIsKnownByItsCanonicalAddress()
{
    const Result<ImportedArticle> article = importBytes("HTTPS://www.Example.org/a?utm_medium=x&b=c#d",
                                                        {.path = u"/a.txt"_s, .fileName = u"a.txt"_s});
    QVERIFY(article);
    const QString canonical = u"https://www.example.org/a?b=c"_s;
    QCOMPARE(article->identity, canonical);
    QCOMPARE(article->body.text, canonical);
    QCOMPARE(article->body.runs.size(), 1);
    QCOMPARE(article->body.runs[0].address, canonical);
    QCOMPARE(article->metadata.site.value, u"example.org"_s);
    QCOMPARE(article->words, 0);
}

QTEST_APPLESS_MAIN(TestBareAddress)
#include "test_bareaddress.moc"
