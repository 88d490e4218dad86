#include "session/picturedecoding.h"

#include "domain/picture.h"
#include "library/library.h"
#include "library/pictures.h"

#include <QBuffer>
#include <QImageReader>
#include <QtConcurrentRun>

namespace randnotiz {

namespace {

// A small file may claim to be as large as it likes: what is decoded is bounded, not what is stored.
constexpr qint64 mostPixels = 50'000'000;
constexpr qint64 mostBytesShown = 256 * 1024 * 1024;

} // namespace

Result<QImage> decodedPicture(const Picture &picture, int widest)
{
    QByteArray bytes = picture.bytes;
    QBuffer buffer(&bytes);
    // Never by the contents: Qt has decoders (svg, ico) for more than what was agreed on.
    QImageReader reader(&buffer, picture.mediaType.section(u'/', 1).toLatin1());
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return Error{Error::UnsupportedMedia, picture.address, reader.errorString()};
    if (qint64(size.width()) * size.height() > mostPixels)
        return Error{Error::TooLarge, picture.address, {}};
    if (size.width() > widest)
        reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return Error{Error::UnsupportedMedia, picture.address, reader.errorString()};
    return image;
}

QFuture<ShownPictures> shownPictures(const Library &library, const QStringList &addresses, int widest)
{
    return QtConcurrent::run([&pictures = library.pictures(), addresses, widest] {
        ShownPictures shown;
        qint64 bytes = 0;
        for (const QString &address : addresses) {
            const Result<Picture> picture = pictures.at(address);
            if (!picture || shown.contains(address))
                continue;
            const Result<QImage> image = decodedPicture(*picture, widest);
            if (!image)
                continue;
            bytes += image->sizeInBytes();
            if (bytes > mostBytesShown)
                break;
            shown.insert(address, *image);
        }
        return shown;
    });
}

} // namespace randnotiz
