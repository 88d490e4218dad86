#include "session/picturedecoding.h"

#include "domain/picture.h"
#include "support/testlibrary.h"

#include <QBuffer>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QSize &size, const char *format)
{
    // Few bytes for many pixels.
    QImage image(size, size.width() > 1000 ? QImage::Format_Mono : QImage::Format_RGB32);
    image.fill(1);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        qFatal("There is no encoder.");
    return bytes;
}

Picture picture(const QByteArray &bytes, const QString &type = u"image/png"_s)
{
    return {u"https://example.org/a"_s, bytes, sha256Hex(QByteArrayView(bytes)), type};
}

} // namespace

class TestPictureDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreDecodedNoWiderThanAsked();
    void aGiganticPictureIsRefusedBeforeItIsDecoded();
    void whatIsNoPictureIsRefused_data();
    void whatIsNoPictureIsRefused();
    void onlyThoseOfTheLibraryAreShown();
};

void TestPictureDecoding::picturesAreDecodedNoWiderThanAsked()
{
    QCOMPARE(decodedPicture(picture(encoded({40, 20}, "png")), 100)->size(), QSize(40, 20));
    QCOMPARE(decodedPicture(picture(encoded({400, 200}, "png")), 100)->size(), QSize(100, 50));
    QCOMPARE(decodedPicture(picture(encoded({400, 200}, "jpg"), u"image/jpeg"_s), 100)->size(),
             QSize(100, 50));
}

void TestPictureDecoding::aGiganticPictureIsRefusedBeforeItIsDecoded()
{
    const QByteArray bytes = encoded({8'000, 6'251}, "png");
    QVERIFY(bytes.size() < 1'000'000);
    QCOMPARE(decodedPicture(picture(bytes), 100).error().code, Error::TooLarge);
}

void TestPictureDecoding::whatIsNoPictureIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << encoded({400, 200}, "png").left(60);
    QTest::newRow("another picture than it says") << encoded({4, 4}, "jpg");
    QTest::newRow("a drawing that could load others")
        << "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"_ba;
}

void TestPictureDecoding::whatIsNoPictureIsRefused()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(decodedPicture(picture(bytes), 100).error().code, Error::UnsupportedMedia);
}

void TestPictureDecoding::onlyThoseOfTheLibraryAreShown()
{
    TestLibrary library;
    QVERIFY(library.write(SavePicture{picture(encoded({4, 4}, "png"))}));
    const ShownPictures shown =
        shownPictures(library.library(), {u"https://example.org/a"_s, u"https://example.org/b"_s}, 100)
            .result();
    QCOMPARE(shown.keys(), QStringList{u"https://example.org/a"_s});
}

QTEST_GUILESS_MAIN(TestPictureDecoding)
#include "test_picturedecoding.moc"
