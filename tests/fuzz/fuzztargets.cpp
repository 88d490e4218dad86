#include "fuzz/fuzztargets.h"

#include "exchange/frontmatter.h"
#include "exchange/htmlguard.h"
#include "exchange/htmlimporter.h"
#include "exchange/htmlmetadata.h"
#include "exchange/htmltree.h"
#include "exchange/importer.h"
#include "exchange/jsonld.h"
#include "exchange/markdownimporter.h"
#include "exchange/plaintextimporter.h"
#include "fuzz/promises.h"
#include "text/cleantext.h"
#include "text/decoding.h"
#include "text/queryparser.h"
#include "text/querytext.h"
#include "text/searchtokenizer.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// The first line and what follows it: an address or a name, and the bytes it is about.
std::pair<QString, QByteArray> headAndRest(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    return end < 0 ? std::pair(QString(), bytes) : std::pair(QString::fromUtf8(bytes.first(end)), bytes.sliced(end + 1));
}

/// As decode() gives it to the readers.
QString textOf(const QByteArray &bytes)
{
    return cleanText(QString::fromUtf8(bytes)).text;
}

void readPage(const QByteArray &bytes)
{
    const auto [address, html] = headAndRest(bytes);
    const QString text = textOf(html);
    const auto article = readHtml(text, QUrl(address));
    if (!article) {
        promise(isTooIntricate(article.error().code), "an error that is announced");
        return;
    }
    keepsPromises(*article);
    promise(readHtml(text, QUrl(address))->body == article->body, "the same page gives the same body");
}

void readStatements(const QByteArray &bytes)
{
    const auto [address, html] = headAndRest(bytes);
    GuardedHtml page = guardHtml(textOf(html).toUtf8());
    if (page.verdict == HtmlVerdict::Fine)
        keepsPromises(readHtmlStatements(HtmlTree(std::move(page)), QUrl(address)).metadata);
}

void readJson(const QByteArray &bytes)
{
    keepsPromises(readJsonLd(bytes));
}

void readMarked(const QByteArray &bytes)
{
    const auto [address, markdown] = headAndRest(bytes);
    const auto article = readMarkdown(textOf(markdown), QUrl(address));
    if (article)
        keepsPromises(*article);
    else
        promise(article.error().code == Error::TooDeep, "an error that is announced");
}

void readMatter(const QByteArray &bytes)
{
    const QString text = textOf(bytes);
    const auto matter = readFrontMatter(text);
    if (!matter)
        return;
    promise(matter->end > 0 && matter->end <= text.size(), "front matter ends within the text");
    keepsPromises(matter->metadata);
}

void readPlain(const QByteArray &bytes)
{
    keepsPromises(readPlainText(textOf(bytes)));
}

/// The first line is the character set that something declares.
void readBytes(const QByteArray &bytes)
{
    const auto [declared, rest] = headAndRest(bytes);
    const DecodedText decoded = decode(rest, declared);
    promise(!decoded.charset.isEmpty(), "a character set is named");
    promise(cleanText(decoded.text).text == decoded.text, "decoded text is clean and NFC");
    promise(decoded.invalidSequences >= 0 && decoded.nulBytes >= 0, "counts are counts");
    promise(decode(decoded.text.toUtf8(), u"UTF-8"_s).text == decoded.text || rest.isEmpty(), "its UTF-8 is read as it is");
}

/// Tokens that keep within the text, and a hash of them.
class CheckedTokens : public SearchTokenSink
{
public:
    explicit CheckedTokens(QByteArrayView text) : m_text(text) {}
    bool take(const SearchToken &token) override
    {
        promise(token.begin >= 0 && token.begin < token.end && token.end <= m_text.size(), "a word lies in the text");
        promise(!token.token.empty() && token.token.size() < 256, "a token is short");
        promise(m_count > 0 || !token.isAtSamePlace, "the first token has a place of its own");
        ++m_count;
        m_hash = qHash(QByteArrayView(token.token.data(), static_cast<qsizetype>(token.token.size())), m_hash);
        return true;
    }
    size_t hash() const { return m_hash; }

private:
    QByteArrayView m_text;
    qint64 m_count = 0;
    size_t m_hash = 0;
};

/// The first line is the language. Bytes as they come: a library may be damaged.
void readWords(const QByteArray &bytes)
{
    const auto [language, text] = headAndRest(bytes);
    const std::string_view view(text.constData(), static_cast<size_t>(text.size()));
    const std::string code = language.toStdString();
    SearchTokenizer tokenizer;
    CheckedTokens first(text);
    CheckedTokens again(text);
    tokenizer.tokenize(view, code, first);
    tokenizer.tokenize(view, code, again);
    promise(first.hash() == again.hash(), "the same text gives the same tokens");
}

/// What parseSearch() and searchText() say of themselves.
void readSearch(const QByteArray &bytes)
{
    const QString typed = QString::fromUtf8(bytes);
    const SearchSurroundings surroundings{.now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone("Europe/Berlin")),
                                          .colourNames = {{Colour::Pink, u"Wichtig"_s}}};
    const TypedSearch search = parseSearch(typed, surroundings);
    qsizetype end = 0;
    for (const SearchSpan &span : search.spans) {
        promise(span.place.start >= end && span.place.end > span.place.start, "spans follow one another");
        end = span.place.end;
    }
    promise(end <= typed.size(), "spans lie in the text");
    for (const SearchHint &hint : search.hints)
        promise(hint.place.start >= 0 && hint.place.end > hint.place.start && hint.place.end <= typed.size(),
                "hints lie in the text");
    promise(search.hints.size() <= maxSearchHints, "hints are few");
    if (typed.count(u'(') >= maxSearchDepth / 2 - 1)
        return;
    for (const SearchNames names : {SearchNames::English, SearchNames::German}) {
        const QString written = searchText(search.query, names, surroundings.now.timeZone());
        promise(parseSearch(written, surroundings).query == search.query, "a search that is written down is the same");
    }
}

constexpr FuzzTarget targets[]{
    {"page", readPage},         {"statements", readStatements},   {"jsonld", readJson},      {"markdown", readMarked},
    {"frontmatter", readMatter}, {"plaintext", readPlain}, {"decoding", readBytes},
    {"searchwords", readWords}, {"search", readSearch},
};

} // namespace

std::span<const FuzzTarget> fuzzTargets()
{
    return targets;
}

const FuzzTarget *fuzzTarget(QByteArrayView name)
{
    const auto *found = std::ranges::find_if(targets, [name](const FuzzTarget &target) { return name == target.name; });
    return found == std::end(targets) ? nullptr : found;
}

} // namespace randnotiz
