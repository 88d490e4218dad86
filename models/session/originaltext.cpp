#include "session/originaltext.h"

#include "domain/visiblecontrols.h"
#include "library/articles.h"
#include "library/library.h"

#include <QStringDecoder>
#include <QtConcurrentRun>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// What a text field still shows without making anybody wait.
constexpr qsizetype longestShown = 2'000'000;

QString decoded(const QByteArray &bytes, const QString &charset)
{
    QStringDecoder decoder(charset.toLatin1().constData());
    if (!decoder.isValid())
        decoder = QStringDecoder(QStringDecoder::Utf8);
    return decoder.decode(bytes);
}

Result<OriginalText> read(const Articles &articles, const QString &title, RevisionId revision)
{
    Result<Original> original = articles.original(revision);
    if (!original)
        return original.error();
    OriginalText source{.title = title, .bytes = original->bytes.size()};
    const QString text = decoded(original->bytes, original->charset);
    source.isCut = text.size() > longestShown;
    source.text = visibleControls(text.left(longestShown).replace("\r\n"_L1, "\n"_L1));
    original->bytes.clear();
    source.original = std::move(*original);
    return source;
}

} // namespace

QFuture<Result<OriginalText>> loadOriginal(const Library &library, ArticleId id)
{
    return QtConcurrent::run([&articles = library.articles(), id]() -> Result<OriginalText> {
        const Result<Article> article = articles.article(id);
        if (!article)
            return article.error();
        return read(articles, article->metadata.title.value, article->revision);
    });
}

QFuture<Result<OriginalText>> loadOriginal(const Library &library, const QString &title, RevisionId revision)
{
    return QtConcurrent::run(
        [&articles = library.articles(), title, revision] { return read(articles, title, revision); });
}

} // namespace randnotiz
