#pragma once

#include <QByteArrayView>

namespace randnotiz {

/// What a line around an article says by its first words, in the languages of the pages we know.
enum class Phrase {
    None,
    ReadAlso, ///< "Lesen Sie auch", "Related articles": a link to other articles, or the heading of a list of them
    Comments, ///< the heading of what readers wrote, or of the form for it
    Appeal,   ///< "Subscribe to our newsletter", "Follow us": asks something of the reader
    Share,    ///< "Share this", "Drucken"
    Rights,   ///< "© 2024", "All rights reserved"
};

/// @param text UTF-8, white space collapsed
Phrase phraseOf(QByteArrayView text);

/// Whether a line under a picture only says whose it is ("Foto: dpa", "iStock.com"), not what it shows.
bool isCredit(QByteArrayView text);

/// Whether a text names a way to hear from a publisher: a newsletter, an app, a social network.
bool namesChannel(QByteArrayView text);

} // namespace randnotiz
