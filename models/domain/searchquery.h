#pragma once

#include "domain/article.h"
#include "domain/colour.h"
#include "domain/ids.h"
#include "domain/selectors.h"

#include <QStringList>

#include <limits>
#include <variant>
#include <vector>

/// What is searched for, as a tree of plain values: what a query language makes, and storage carries out.
namespace randnotiz {

/// Where words are looked for. Title to Source are parts of articles, Quote to Tags of annotations; the reader's note on
/// an article is looked through with Note, its tags with Tags.
enum class SearchField : quint8 { Anywhere, Title, Text, Author, Source, Quote, Note, Tags };

/// Words that must occur. Each is text as it was typed, of whatever characters: what holds no letter or digit asks for
/// nothing, what holds several words ("max@example.org", "z.B.") asks for them one behind the other.
struct SearchText
{
    enum Match : quint8 {
        Inflected, ///< each of the words in any of its forms, as a compound's part too, and anywhere
        Exact,     ///< these forms and no other ones, in this order, one behind the other; case doesn't count
        Prefix,    ///< as Exact, the last one only beginning like this
        Near,      ///< as Inflected, in any order, with at most `distance` other words between the first and the last
    };
    Match match = Inflected;
    QStringList words;
    SearchField field = SearchField::Anywhere;
    int distance = 0;

    friend bool operator==(const SearchText &, const SearchText &) = default;
};

/// What is known of an article or annotation besides its words. Those about an annotation (colour) are met by an article
/// when one of its annotations outside the trash meets them; those about an article, by all of its annotations.
namespace searchcondition {

/// By primary subtag: "de" is met by "de-AT".
struct Language
{
    QString code;
    friend bool operator==(const Language &, const Language &) = default;
};
/// The tag of this name or one below it, on the article or annotation itself, or on one of the article's annotations.
struct Tagged
{
    QString name; ///< compared folded
    friend bool operator==(const Tagged &, const Tagged &) = default;
};
struct Site
{
    QString name; ///< the site or one below it: "example.org" is met by "www.example.org"
    friend bool operator==(const Site &, const Site &) = default;
};
struct Coloured
{
    Colour colour = Colour::Yellow;
    friend bool operator==(const Coloured &, const Coloured &) = default;
};
struct State
{
    ReadingState state = ReadingState::Unread;
    friend bool operator==(const State &, const State &) = default;
};
enum class Has : quint8 {
    Annotations, ///< of an article: annotations outside the trash
    Note,        ///< the article's own, or an annotation's
    Orphans,     ///< annotations that the present text doesn't hold
    Tags,
};
/// Milliseconds since 1970 UTC, half open.
struct Added
{
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 until = std::numeric_limits<qint64>::max();
    friend bool operator==(const Added &, const Added &) = default;
};
/// Days as '2025-01-07', both met; empty: no bound. An article that says only '2025-01' or '2025' is met where any of
/// its days would be; one that says nothing is never met.
struct Published
{
    QString first;
    QString last;
    friend bool operator==(const Published &, const Published &) = default;
};
/// Words of the article's present text, both met.
struct Length
{
    qint64 least = 0;
    qint64 most = std::numeric_limits<qint64>::max();
    friend bool operator==(const Length &, const Length &) = default;
};

} // namespace searchcondition

using SearchCondition =
    std::variant<searchcondition::Language, searchcondition::Tagged, searchcondition::Site, searchcondition::Coloured,
                 searchcondition::State, searchcondition::Has, searchcondition::Added, searchcondition::Published,
                 searchcondition::Length>;

/// A node of the tree. The default one, All of nothing, is met by everything; Any of nothing, by nothing.
struct SearchQuery
{
    enum Kind : quint8 {
        All,   ///< every one of `children`
        Any,   ///< at least one of them
        Not,   ///< none of them
        Words, ///< `text`
        Where, ///< `condition`
    };
    Kind kind = All;
    std::vector<SearchQuery> children;
    SearchText text;
    SearchCondition condition;

    static SearchQuery words(SearchText text) { return {Words, {}, std::move(text), {}}; }
    static SearchQuery where(SearchCondition condition) { return {Where, {}, {}, std::move(condition)}; }
    static SearchQuery all(std::vector<SearchQuery> children) { return {All, std::move(children), {}, {}}; }
    static SearchQuery any(std::vector<SearchQuery> children) { return {Any, std::move(children), {}, {}}; }
    static SearchQuery none(std::vector<SearchQuery> children) { return {Not, std::move(children), {}, {}}; }

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

enum class SearchScope : quint8 { Everything, Articles, Annotations };
enum class SearchOrder : quint8 { Relevance, Newest, Oldest, Title };

/// One page of hits that is asked for.
struct SearchRequest
{
    SearchQuery query;
    SearchScope scope = SearchScope::Everything;
    SearchOrder order = SearchOrder::Relevance;
    qint64 offset = 0;
    qint64 limit = 20;
};

struct SearchHit
{
    ArticleId article;
    AnnotationId annotation; ///< null: the article itself
    double score = 0;        ///< more is better; 0 where the query has no words
};

/// What is shown of a hit.
struct SearchPassage
{
    QString title;          ///< of the article
    QString snippet;        ///< one line: whole words around the best place
    QList<TextRange> marks; ///< of what was looked for, in `snippet`
    SearchField field = SearchField::Text; ///< that the snippet is from
    qsizetype place = 0;    ///< UTF-16, of the first mark in that field
};

/// How far the index has come, so that nobody takes an incomplete answer for the whole.
struct SearchIndexState
{
    qint64 indexed = 0;   ///< articles, annotations and notes that can be found
    qint64 total = 0;     ///< of so many
    bool outdated = false; ///< made by another version of the program, and this one may not write

    bool isComplete() const { return indexed >= total && !outdated; }
};

struct SearchAnswer
{
    qint64 total = 0;     ///< hits altogether
    QList<SearchHit> hits; ///< of the page that was asked for
    SearchIndexState index;
};

} // namespace randnotiz
