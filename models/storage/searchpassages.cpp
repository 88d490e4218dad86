#include "storage/query.h"
#include "storage/search.h"
#include "storage/searchexpression.h"
#include "storage/searchlanguages.h"
#include "text/searchsnippet.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// The texts in which a hit may be shown, the best ones first.
struct FieldText
{
    SearchField field;
    QString text;
};

constexpr QStringView articleSql =
    u"SELECT a.title, a.language, b.text, a.note, a.authors, a.source, (SELECT group_concat(t.name, ', ')"
    " FROM article_tag x JOIN tag t ON t.id = x.tag_id WHERE x.article_id = a.id AND t.deleted_at IS NULL)"
    " FROM article a JOIN revision_body b ON b.revision_id = a.current_revision_id WHERE a.uuid = :id";

constexpr QStringView annotationSql =
    u"SELECT a.title, a.language, n.note, n.quote_exact, (SELECT group_concat(t.name, ', ')"
    " FROM annotation_tag x JOIN tag t ON t.id = x.tag_id WHERE x.annotation_id = n.id AND t.deleted_at IS NULL)"
    " FROM annotation n JOIN article a ON a.id = n.article_id WHERE n.uuid = :id";

/// Of the first field that holds anything that was looked for; the beginning of the first text where none does.
SearchPassage passage(const QString &title, const QByteArray &language, const QList<FieldText> &fields,
                      const std::vector<TermPhrase> &terms)
{
    for (const FieldText &field : fields) {
        const QList<TextRange> hits = searchHits(field.text, language, terms);
        if (hits.isEmpty())
            continue;
        const SearchSnippet snippet = searchSnippet(field.text, hits);
        return {title, snippet.text, snippet.hits, field.field, snippet.place};
    }
    for (const FieldText &field : fields) {
        if (!field.text.isEmpty())
            return {title, searchSnippet(field.text, {}).text, {}, field.field, 0};
    }
    return {title, {}, {}, SearchField::Text, 0};
}

Result<SearchPassage> passageOf(Database &database, const SearchHit &hit, const std::vector<TermPhrase> &terms)
{
    const bool isAnnotation = !hit.annotation.isNull();
    Query query(database, (isAnnotation ? annotationSql : articleSql).toString());
    query.bind(u":id"_s, isAnnotation ? hit.annotation.toString() : hit.article.toString());
    if (!query.next())
        return query.ok() ? Result(SearchPassage()) : query.error();
    const QList<FieldText> fields =
        isAnnotation ? QList<FieldText>{{SearchField::Note, query.text(2)},
                                        {SearchField::Quote, query.text(3)},
                                        {SearchField::Tags, query.text(4)}}
                     : QList<FieldText>{{SearchField::Text, query.text(2)},   {SearchField::Note, query.text(3)},
                                        {SearchField::Tags, query.text(6)},   {SearchField::Author, query.text(4)},
                                        {SearchField::Source, query.text(5)}, {SearchField::Title, query.text(0)}};
    return passage(query.text(0), query.text(1).toUtf8(), fields, terms);
}

Result<std::vector<TermPhrase>> termsOf(Database &database, const SearchQuery &query)
{
    auto languages = searchLanguages(database);
    if (!languages)
        return languages.error();
    SearchTerms typed(std::move(*languages));
    return shownTerms(query, typed);
}

} // namespace

Result<QList<SearchPassage>> searchPassages(Database &database, const SearchQuery &query, const QList<SearchHit> &hits)
{
    const auto terms = termsOf(database, query);
    if (!terms)
        return terms.error();
    QList<SearchPassage> passages;
    for (const SearchHit &hit : hits) {
        const auto found = passageOf(database, hit, *terms);
        if (!found)
            return found.error();
        passages += *found;
    }
    return passages;
}

Result<QList<TextRange>> searchPlaces(Database &database, ArticleId article, const SearchQuery &query)
{
    const auto terms = termsOf(database, query);
    if (!terms)
        return terms.error();
    Query text(database, u"SELECT a.language, b.text FROM article a"
                         " JOIN revision_body b ON b.revision_id = a.current_revision_id WHERE a.uuid = :id"_s);
    text.bind(u":id"_s, article);
    if (!text.next())
        return text.ok() ? Error{Error::NotFound, article.toString(), u"no such article"_s} : text.error();
    return searchHits(text.text(1), text.text(0).toUtf8(), *terms);
}

} // namespace randnotiz
