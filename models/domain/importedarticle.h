#pragma once

#include "domain/article.h"

#include <QStringList>

namespace randnotiz {

/// Something that an importer had to change or leave out; told to the reader, never silent.
struct ImportNotice
{
    enum Kind {
        InvalidBytesReplaced, ///< count sequences that the character set can't hold became U+FFFD
        NulBytesReplaced,     ///< count NUL bytes became U+FFFD
        CharsetGuessed,       ///< detail: IANA name; nothing in the file said it
        DeclarationWrong,     ///< detail: the character set that the file claims, and isn't in
        NestingFlattened,     ///< lists or quotations deeper than 64 were flattened
        TextCut,              ///< detail: what was cut off and why
        PartOfSeveral,        ///< the page is one of several; detail: its number; count: how many, 0 where it doesn't say
    };

    Kind kind = InvalidBytesReplaced;
    qint64 count = 0;
    QString detail;

    friend bool operator==(const ImportNotice &, const ImportNotice &) = default;
};

/// What an importer makes of one file: everything the Writer needs to store it.
struct ImportedArticle
{
    ArticleBody body;
    Metadata metadata;
    qint64 words = 0;
    QString identity;  ///< canonical URL, else canonical path; empty for pasted text
    QStringList addresses; ///< canonical; where the article was asked for and found, unless it names another one itself
    bool textMissing = false; ///< the text is nothing but the address where the article lies
    Original original;
    QList<ImportNotice> notices;
};

/// What became of one imported file.
enum class ImportStatus : quint8 {
    Imported, ///< a new article
    Known,    ///< the same text is in the library already
    Revised,  ///< a new revision of an article of the same identity
    Restored, ///< the same text was in the trash and is back
    Failed,
    Held,     ///< fetched, but doubtful: the article keeps its present text until the reader says otherwise
};

inline QString importStatusName(ImportStatus status)
{
    constexpr QStringView names[]{u"imported", u"known", u"revised", u"restored", u"failed", u"held"};
    return names[static_cast<quint8>(status)].toString();
}

} // namespace randnotiz
