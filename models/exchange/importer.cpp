#include "exchange/importer.h"

#include "exchange/addresses.h"
#include "exchange/bareaddress.h"
#include "exchange/binarydetection.h"
#include "exchange/visibletext.h"
#include "exchange/formats.h"
#include "exchange/htmlimporter.h"
#include "exchange/htmltext.h"
#include "exchange/languagedetection.h"
#include "exchange/markdownimporter.h"
#include "exchange/plaintextimporter.h"
#include "exchange/titles.h"
#include "text/decoding.h"
#include "text/words.h"

#include <QFileInfo>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString subjectOf(const ImportSource &source)
{
    return !source.path.isEmpty() ? source.path : !source.fileName.isEmpty() ? source.fileName : source.url;
}

/// As Revision::origin says it.
QString originOf(const ImportSource &source)
{
    if (!source.path.isEmpty())
        return source.path;
    return source.url.isEmpty() ? u"paste"_s : source.url;
}

bool looksLikeHtml(const QByteArray &bytes, const ImportSource &source)
{
    return isHtml(source.fileName, QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 4096))));
}

/// Bytes as the text that they are.
struct Input
{
    QString declared; ///< character set
    DecodedText decoded;
};

/// Refuses what is no text, or none that anybody could read.
Result<Input> inputOf(const QByteArray &bytes, const ImportSource &source, bool html)
{
    const QString subject = subjectOf(source);
    if (bytes.size() > limits::fileBytes)
        return Error{Error::TooLarge, subject, {}};
    if (hasBinarySignature(bytes))
        return Error{Error::UnsupportedFormat, subject, {}};
    Input input;
    input.declared = source.charset; // HTTP's word goes before the page's own (HTML, 13.2.3.2)
    if (input.declared.isEmpty() && html)
        input.declared = declaredCharset(bytes);
    input.decoded = decode(bytes, input.declared);
    if (!hasVisibleText(input.decoded.text))
        return Error{Error::Empty, subject, {}};
    if (isHardlyText(bytes, input.decoded))
        return Error{Error::UnsupportedFormat, subject, {}};
    return input;
}

QList<ImportNotice> noticesOf(const DecodedText &decoded, const QString &declared, const ParsedArticle &read)
{
    QList<ImportNotice> notices;
    if (decoded.guessed)
        notices += {ImportNotice::CharsetGuessed, 1, decoded.charset};
    if (decoded.declarationWrong)
        notices += {ImportNotice::DeclarationWrong, 1, declared};
    if (decoded.invalidSequences > 0)
        notices += {ImportNotice::InvalidBytesReplaced, decoded.invalidSequences, decoded.charset};
    if (decoded.nulBytes > 0)
        notices += {ImportNotice::NulBytesReplaced, decoded.nulBytes, {}};
    if (read.flattened)
        notices += {ImportNotice::NestingFlattened, 1, {}};
    if (read.part)
        notices += {ImportNotice::PartOfSeveral, read.part->total, QString::number(read.part->number)};
    return notices;
}

/// What the source knows and the text doesn't say.
void completeMetadata(const ArticleBody &body, const ImportSource &source, Metadata &metadata)
{
    const QString address = canonicalAddress(source.url);
    state(metadata.url, address);
    state(metadata.site, siteOf(metadata.url.value), Origin::Derived);
    state(metadata.language, detectLanguage(body.text), Origin::Derived);
    state(metadata.title, oneLine(QFileInfo(source.fileName).completeBaseName()), Origin::Derived);
}

QString identityOf(const Metadata &metadata, const ImportSource &source)
{
    const QString &address = metadata.url.value;
    return namesOneArticle(address) ? address : source.path;
}

/// The words alone of what can't be taken apart.
ParsedArticle wordsOf(Format format, const QString &text)
{
    ParsedArticle words = format == Format::Html ? readHtmlAsText(text) : readPlainText(text);
    state(words.metadata.title, titleFromText(words.body), Origin::Derived);
    return words;
}

Result<ParsedArticle> parsed(Format format, const QString &text, const ImportSource &source)
{
    if (format != Format::Html) {
        if (auto address = readBareAddress(text))
            return std::move(*address);
    }
    switch (format) {
    case Format::Markdown:
        return readMarkdown(text, QUrl(source.url));
    case Format::Html:
        return readHtml(text, QUrl(source.url));
    case Format::PlainText:
        break;
    }
    return readPlainText(text);
}

Result<ParsedArticle> articleOf(Format format, const QString &text, const ImportSource &source)
{
    auto read = parsed(format, text, source);
    if (!read && source.fallsBackToText && isTooIntricate(read.error().code))
        read = wordsOf(format, text);
    if (!read)
        return Error{read.error().code, subjectOf(source), read.error().cause};
    if (read->body.text.isEmpty())
        return Error{Error::Empty, subjectOf(source), {}};
    completeMetadata(read->body, source, read->metadata);
    return read;
}

} // namespace

Result<ImportedArticle> importBytes(const QByteArray &bytes, const ImportSource &source)
{
    const auto input = inputOf(bytes, source, looksLikeHtml(bytes, source));
    if (!input)
        return input.error();
    const Format format = formatOf(source.fileName, input->decoded.text);
    auto read = articleOf(format, input->decoded.text, source);
    if (!read)
        return read.error();

    ImportedArticle article{.body = std::move(read->body), .metadata = std::move(read->metadata)};
    article.textMissing = read->textMissing;
    article.words = read->textMissing ? 0 : countWords(article.body.text, article.metadata.language.value);
    article.identity = identityOf(article.metadata, source);
    article.original = {bytes, sha256Hex(QByteArrayView(bytes)), originOf(source),
                        mediaTypeOf(format), input->decoded.charset};
    article.notices = noticesOf(input->decoded, input->declared, *read);
    return article;
}

Result<ParsedArticle> extractPage(const QByteArray &bytes, const ImportSource &source)
{
    const auto input = inputOf(bytes, source, true);
    if (!input)
        return input.error();
    return articleOf(Format::Html, input->decoded.text, source);
}

} // namespace randnotiz
