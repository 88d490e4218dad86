#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QHash>
#include <QImage>
#include <QStringList>

namespace randnotiz {

class Library;
struct Picture;

/// Pictures by their addresses, ready to be shown.
using ShownPictures = QHash<QString, QImage>;

/// Decodes one picture, by the decoder of its media type only, no wider than `widest` pixels. Any thread.
/// Errors: TooLarge above 50 million pixels, UnsupportedMedia where there is no decoder, or the bytes are
/// damaged.
Result<QImage> decodedPicture(const Picture &picture, int widest);

/// Reads and decodes those of `addresses` that the library has, in a pool thread. What can't be decoded is
/// left out, and so is what goes past 256 MB of decoded pictures in all.
QFuture<ShownPictures> shownPictures(const Library &library, const QStringList &addresses, int widest);

} // namespace randnotiz
