#pragma once

#include "domain/articlebody.h"
#include "domain/ids.h"
#include "domain/metadata.h"
#include "domain/tag.h"

namespace randnotiz {

enum class ReadingState : quint8 { Unread, Reading, Done };

/// "unread", "reading", "done": JSON and exports.
inline QString readingStateName(ReadingState state)
{
    constexpr QStringView names[]{u"unread", u"reading", u"done"};
    return names[static_cast<quint8>(state)].toString();
}

/// What the reader saved, without its text: a row of the library list, and all that the
/// article's own page needs beside its body.
struct Article
{
    ArticleId id;
    RevisionId revision;     ///< the current one
    QString revisionHash;    ///< SHA-256 of its canonical text, 64 hexadecimal digits
    Metadata metadata;
    ReadingState state = ReadingState::Unread;
    QString note;            ///< the reader's note on the whole article, Markdown
    QList<Tag> tags;         ///< sorted by name, without those in the trash
    qint64 words = 0;        ///< of the current revision; reading minutes: see readingMinutes()
    qint64 annotations = 0;  ///< outside the trash
    qint64 readingPosition = 0; ///< UTF-16 offset in the canonical text of the first visible line
    qint64 addedMs = 0;      ///< milliseconds since 1970-01-01 UTC
    qint64 modifiedMs = 0;
    qint64 deletedMs = 0;    ///< 0: not in the trash
    bool textMissing = false; ///< only its address is known: the text is still to be fetched
    qint64 version = 0;      ///< counts the changes of metadata and note; for refusing a stale undo

    friend bool operator==(const Article &, const Article &) = default;
};

/// Minutes a practised reader takes, at least 1: 230 words a minute, between the 238 (English) and the
/// roughly 220 (German, longer words) of Brysbaert 2019, "How many words do we read per minute?".
constexpr qint64 readingMinutes(qint64 words)
{
    return words <= 230 ? 1 : (words + 115) / 230;
}

/// An article's text as it stood at one moment.
struct Revision
{
    RevisionId id;
    ArticleId article;
    QString textHash;      ///< ArticleBody::textHash() when it was stored
    ArticleBody body;
    QString origin;        ///< the path or address that it was made from; "paste" for pasted text, "edit" for one
                           ///< that was edited in the program
    qint64 createdMs = 0;
    qint64 fetchedMs = 0;  ///< when its bytes were fetched from the address; 0: they were not
};

/// What a list of an article's revisions shows of one.
struct RevisionSummary
{
    RevisionId id;
    QString textHash;
    QString origin;        ///< see Revision
    qint64 words = 0;
    qint64 createdMs = 0;
    qint64 fetchedMs = 0;  ///< see Revision
    bool hasOriginal = false; ///< the bytes that it was made from were kept
    bool textMissing = false; ///< the text is only the article's address
    bool isCurrent = false;

    friend bool operator==(const RevisionSummary &, const RevisionSummary &) = default;
};

/// The bytes that a revision was made from.
struct Original
{
    QByteArray bytes;
    QString hash;      ///< SHA-256 of the bytes, hexadecimal
    QString origin;    ///< path or address
    QString mediaType; ///< "text/plain", "text/markdown", "text/html"
    QString charset;   ///< IANA name by which the bytes were read
    qint64 fetchedMs = 0; ///< when they were fetched from the address; 0: they were not
};

} // namespace randnotiz
