#include "joblibrary.h"

#include "library/jobs/picturejob.h"
#include "library/pictures.h"

#include <QTest>

#include <map>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

const QByteArray aPng = "\x89PNG\r\n\x1a\n and what follows"_ba;

class TableFetcher : public Fetcher
{
public:
    QFuture<Result<Fetched>> fetch(const FetchRequest &request) override
    {
        if (request.kind != FetchKind::Picture)
            qFatal("No page was asked for.");
        const auto answer = answers.find(request.address);
        return QtFuture::makeReadyFuture(
            answer != answers.end() ? answer->second : Error{Error::HttpStatus, request.address, u"404"_s});
    }

    std::map<QString, Result<Fetched>> answers;
};

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreKnownByTheirFirstBytes_data();
    void picturesAreKnownByTheirFirstBytes();
    void whatWasFetchedIsInTheLibrary();
    void theSameBytesAreKeptOnce();
    void withoutAFetcherNothingIsFetched();
};

void TestPictures::picturesAreKnownByTheirFirstBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::newRow("png") << aPng << u"image/png"_s;
    QTest::newRow("jpeg") << "\xff\xd8\xff\xe0JFIF"_ba << u"image/jpeg"_s;
    QTest::newRow("gif") << "GIF89a..."_ba << u"image/gif"_s;
    QTest::newRow("webp") << QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16) << u"image/webp"_s;
    QTest::newRow("sound in the same wrapping") << QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16) << QString();
    QTest::newRow("svg") << "<svg xmlns='http://www.w3.org/2000/svg'/>"_ba << QString();
    QTest::newRow("a page") << "<!doctype html>"_ba << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TestPictures::picturesAreKnownByTheirFirstBytes()
{
    QFETCH(QByteArray, bytes);
    QTEST(pictureType(bytes), "type");
}

void TestPictures::whatWasFetchedIsInTheLibrary()
{
    auto web = std::make_shared<TableFetcher>();
    const QString good = u"https://example.org/a.png"_s;
    const QString svg = u"https://example.org/b.svg"_s;
    const QString gone = u"https://example.org/c.png"_s;
    web->answers[good] = Fetched{good, aPng, u"text/plain"_s, {}, 0}; // the bytes say what it is
    web->answers[svg] = Fetched{svg, "<svg/>", u"image/png"_s, {}, 0};
    const Files files;
    const auto library = JobLibrary::taken(Library::open(
        files.path(u"library.randnotiz"_s), {OpenOptions::ReadWrite, Environment::system(), web}));

    const auto report = JobLibrary::taken(library->jobs().fetchPictures({good, svg, gone}).report.result());

    QCOMPARE(report.saved, QStringList{good});
    QCOMPARE(report.failures.size(), 2);
    QCOMPARE(report.failures[0].code, Error::UnsupportedMedia);
    QCOMPARE(report.failures[1].code, Error::HttpStatus);
    QVERIFY(library->pictures().at(good).value() ==
            (Picture{good, aPng, sha256Hex(QByteArrayView(aPng)), u"image/png"_s}));
    QCOMPARE(library->pictures().at(svg).error().code, Error::NotFound);
    QCOMPARE(*library->pictures().known({good, svg, gone}), QSet<QString>{good});
    QVERIFY(JobLibrary::taken(library->jobs().check().report.result()).ok());
}

void TestPictures::theSameBytesAreKeptOnce()
{
    const JobLibrary library;
    const Picture first{u"https://example.org/a.png"_s, aPng, sha256Hex(QByteArrayView(aPng)),
                        u"image/png"_s};
    Picture second = first;
    second.address = u"https://example.org/b.png"_s;
    QCOMPARE(library.done(SavePicture{first}), first.hash);
    QCOMPARE(library.done(SavePicture{second}), first.hash);
    QCOMPARE(library->pictures().at(second.address)->bytes, aPng);

    Picture changed = first;
    changed.bytes += '!';
    QCOMPARE(library->post(SavePicture{changed}).result().error().code, Error::InvalidInput);
    changed.hash = sha256Hex(QByteArrayView(changed.bytes));
    library.done(SavePicture{changed});
    QCOMPARE(library->pictures().at(first.address)->bytes, changed.bytes);
    QCOMPARE(library->pictures().at(second.address)->bytes, aPng);
}

void TestPictures::withoutAFetcherNothingIsFetched()
{
    const JobLibrary library;
    const auto report = library->jobs().fetchPictures({u"https://example.org/a.png"_s}).report.result();
    QCOMPARE(report.error().code, Error::NetworkUnavailable);
}

QTEST_GUILESS_MAIN(TestPictures)
#include "jobs_pictures.moc"
