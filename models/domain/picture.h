#pragma once

#include <QByteArray>
#include <QString>

namespace randnotiz {

/// A picture of an article, as it was fetched.
struct Picture
{
    QString address;   ///< as the article names it (Block::address)
    QByteArray bytes;
    QString hash;      ///< SHA-256 of the bytes, hexadecimal
    QString mediaType; ///< "image/png", "image/jpeg", "image/gif" or "image/webp", by the bytes

    friend bool operator==(const Picture &, const Picture &) = default;
};

} // namespace randnotiz
