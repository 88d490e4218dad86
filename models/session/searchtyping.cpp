#include "session/searchtyping.h"

#include "library/articles.h"
#include "library/colours.h"
#include "library/library.h"
#include "library/tags.h"
#include "text/exchangedwords.h"
#include "text/querycompletion.h"
#include "text/queryparser.h"

#include <QLocale>
#include <QSet>
#include <QTimeZone>
#include <QUrl>
#include <QtConcurrent>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QStringList withoutEmpty(QSet<QString> values)
{
    values.remove(QString());
    return values.values();
}

Result<SearchVocabulary> read(const Library &library)
{
    SearchVocabulary vocabulary;
    const auto tags = library.tags().list(true);
    if (!tags)
        return tags.error();
    for (const TagCount &each : *tags)
        vocabulary.tags += each.tag.name;
    const auto colours = library.colours().names();
    if (!colours)
        return colours.error();
    vocabulary.colourNames = *colours;
    const auto articles = library.articles().list();
    if (!articles)
        return articles.error();
    QSet<QString> sources, sites, authors, languages;
    for (const Article &article : *articles) {
        const Metadata &metadata = article.metadata;
        sources.insert(metadata.source.value);
        const QString host = QUrl(metadata.url.value).host();
        sites.insert(host.startsWith("www."_L1) ? host.sliced(4) : host);
        for (const QString &author : metadata.authors.value)
            authors.insert(author);
        languages.insert(metadata.language.value.section(u'-', 0, 0).toLower());
    }
    vocabulary.sources = withoutEmpty(std::move(sources));
    vocabulary.sites = withoutEmpty(std::move(sites));
    vocabulary.authors = withoutEmpty(std::move(authors));
    vocabulary.languages = withoutEmpty(std::move(languages));
    return vocabulary;
}

SearchSurroundings surroundings(const QMap<Colour, QString> &colourNames)
{
    // toTimeZone, since a local QDateTime names its zone by a number of hours alone.
    const QDateTime now = QDateTime::currentDateTime().toTimeZone(QTimeZone::systemTimeZone());
    return {now, QLocale().firstDayOfWeek(), colourNames};
}

} // namespace

TypedSearch typedSearch(QStringView typed, const QMap<Colour, QString> &colourNames)
{
    return parseSearch(typed, surroundings(colourNames));
}

struct SearchTyping::Private
{
    SearchNames names;
    SearchVocabulary vocabulary;
    QueryCompletion completion{vocabulary, names};
};

SearchTyping::SearchTyping(SearchNames names) : d(new Private{names, {}}) {}
SearchTyping::~SearchTyping() = default;
SearchTyping::SearchTyping(SearchTyping &&) noexcept = default;
SearchTyping &SearchTyping::operator=(SearchTyping &&) noexcept = default;

SearchNames SearchTyping::names() const
{
    return d->names;
}

void SearchTyping::setNames(SearchNames names)
{
    d->names = names;
    d->completion = QueryCompletion(d->vocabulary, names);
}

void SearchTyping::setVocabulary(const SearchVocabulary &vocabulary)
{
    d->vocabulary = vocabulary;
    d->completion = QueryCompletion(vocabulary, d->names);
}

TypedSearch SearchTyping::parse(QStringView typed) const
{
    return typedSearch(typed, d->vocabulary.colourNames);
}

SearchCompletion SearchTyping::complete(QStringView typed, qsizetype cursor) const
{
    return d->completion.complete(typed, cursor);
}

QString SearchTyping::exchangeWords(QStringView typed, const SearchQuery &wanted) const
{
    return withExchangedWords(typed, wanted, surroundings(d->vocabulary.colourNames), d->names);
}

QFuture<Result<SearchVocabulary>> readSearchVocabulary(const Library &library)
{
    return QtConcurrent::run([&library] { return read(library); });
}

} // namespace randnotiz
