#pragma once

#include "domain/changes.h"
#include "domain/importedarticle.h"
#include "domain/result.h"

namespace randnotiz {

class Articles;
class Library;

/// Another text for an article, read and compared, not stored yet.
struct NewText
{
    ReviseArticle change;
    QList<ImportNotice> notices;
    Doubt doubt = Doubt::None; ///< whether it is a text of that article at all; the reader decides
    qint64 presentWords = 0;   ///< of the text that it would replace
};

/// Where another text comes from.
struct NewTextSource
{
    QByteArray bytes;
    QString fileName; ///< by its suffix the format is known
    QString charset;  ///< declared outside the bytes; may be empty
    QString origin;   ///< see Revision
};

/// Reads plain text, Markdown or HTML as the article's next text. Its metadata stay as they are. Any thread, with a
/// connection of its own. Errors: NotFound, those of importBytes(); Empty for a text that is only an address.
Result<NewText> readNewText(const Articles &articles, ArticleId article, const NewTextSource &source);

/// The same of a file, named as a canonical path. Errors: those of reading it, too.
Result<NewText> readNewText(const Library &library, ArticleId article, const QString &path);

/// An article's text to be edited: Markdown, which says nearly all of its structure.
struct EditableText
{
    ArticleId article;
    RevisionId revision; ///< that it is the text of
    QString title;
    QString markdown;

    friend bool operator==(const EditableText &, const EditableText &) = default;
};

/// NotFound, LibraryDamaged.
Result<EditableText> editableText(const Articles &articles, ArticleId article);
/// What the reader made of it. Blocks that were left alone keep what Markdown can't say of them.
/// Errors: NotFound, Empty (no words are left), TooDeep.
Result<NewText> readEditedText(const Articles &articles, const EditableText &edited);

} // namespace randnotiz
