#include "library/newtext.h"

#include "exchange/bodymarkdown.h"
#include "exchange/importer.h"
#include "exchange/keptstructure.h"
#include "exchange/markdownimporter.h"
#include "library/articles.h"
#include "library/jobs/importpreparation.h"
#include "library/library.h"
#include "text/words.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

NewText compared(ReviseArticle change, const Revision &present, qint64 presentWords)
{
    NewText text{std::move(change), {}, Doubt::None, presentWords};
    text.doubt = doubtAbout(text.change.body.text, text.change.words, present.body.text, presentWords);
    return text;
}

} // namespace

Result<NewText> readNewText(const Articles &articles, ArticleId id, const NewTextSource &source)
{
    const Result<Article> article = articles.article(id);
    if (!article)
        return article.error();
    const Result<Revision> present = articles.revision(article->revision);
    if (!present)
        return present.error();
    Result<ImportedArticle> read =
        importBytes(source.bytes, {{}, source.fileName, article->metadata.url.value, source.charset});
    if (!read)
        return read.error();
    if (read->textMissing)
        return Error{Error::Empty, source.fileName, u"nothing but an address"_s};
    read->original.origin = source.origin;
    NewText text = compared({id, article->revision, std::move(read->body), read->words, std::move(read->original)},
                            *present, article->words);
    text.notices = std::move(read->notices);
    return text;
}

Result<NewText> readNewText(const Library &library, ArticleId article, const QString &path)
{
    const Result<QByteArray> bytes = readArticleFile(QFile::encodeName(path), library.path());
    if (!bytes)
        return bytes.error();
    return readNewText(library.articles(), article, {*bytes, QFileInfo(path).fileName(), {}, path});
}

Result<EditableText> editableText(const Articles &articles, ArticleId id)
{
    const Result<Article> article = articles.article(id);
    if (!article)
        return article.error();
    const Result<Revision> present = articles.revision(article->revision);
    if (!present)
        return present.error();
    return EditableText{id, present->id, article->metadata.title.value, bodyToMarkdown(present->body)};
}

Result<NewText> readEditedText(const Articles &articles, const EditableText &edited)
{
    const Result<Article> article = articles.article(edited.article);
    if (!article)
        return article.error();
    const Result<Revision> present = articles.revision(edited.revision);
    if (!present)
        return present.error();
    const QUrl base(article->metadata.url.value);
    Result<ArticleBody> read = readMarkdownBody(edited.markdown, base);
    if (!read)
        return Error{read.error().code, edited.title, read.error().cause};
    if (read->text.isEmpty())
        return Error{Error::Empty, edited.title, {}};
    // What comes back of a text that nobody has touched tells what Markdown can't say.
    const Result<ArticleBody> echo = readMarkdownBody(bodyToMarkdown(present->body), base);
    ArticleBody body = echo ? withKeptStructure(*read, *echo, present->body) : *std::move(read);

    const QByteArray bytes = edited.markdown.toUtf8();
    const qint64 words = countWords(body.text, article->metadata.language.value);
    return compared({edited.article, edited.revision, std::move(body), words,
                     {bytes, sha256Hex(QByteArrayView(bytes)), u"edit"_s, u"text/markdown"_s, u"UTF-8"_s}},
                    *present, article->words);
}

} // namespace randnotiz
