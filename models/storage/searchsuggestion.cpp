#include "storage/searchsuggestion.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/search.h"
#include "storage/searchexpression.h"
#include "storage/searchlanguages.h"
#include "storage/searchscoring.h"
#include "storage/searchvocabularytable.h"
#include "text/searchfolding.h"
#include "text/spelling.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// A word of the library, and how well it stands for another.
struct NearWord
{
    QString word;
    int distance = 0;
    qint64 rows = 0;

    bool isBetterThan(const NearWord &other) const
    {
        return distance != other.distance ? distance < other.distance : rows > other.rows;
    }
};

class Suggestion
{
public:
    Suggestion(Database &database, SearchTerms terms) : m_database(database), m_terms(std::move(terms)) {}

    Result<std::optional<SearchQuery>> of(const SearchQuery &query)
    {
        SearchQuery suggested = query;
        if (const auto done = replaceIn(suggested); !done)
            return done.error();
        if (!m_isReplaced || m_hasUnknown)
            return std::optional<SearchQuery>();
        return std::optional(std::move(suggested));
    }

private:
    Result<void> replaceIn(SearchQuery &query)
    {
        if (query.kind == SearchQuery::Not || query.kind == SearchQuery::Where)
            return {};
        for (SearchQuery &child : query.children) {
            if (const auto done = replaceIn(child); !done)
                return done;
        }
        if (query.kind != SearchQuery::Words)
            return {};
        for (QString &word : query.text.words) {
            if (const auto done = replace(word, query.text.match); !done)
                return done;
        }
        return {};
    }

    Result<void> replace(QString &word, SearchText::Match match)
    {
        if (match == SearchText::Prefix)
            match = SearchText::Exact;
        const SearchExpression expression = searchExpression({match, {word}}, m_terms);
        if (expression.match.isEmpty())
            return {};
        for (const SearchTable table : {SearchTable::Articles, SearchTable::Notes}) {
            const auto rows = m_database.searchScoring().rows(m_database, table, expression.match);
            if (!rows)
                return rows.error();
            if (!(*rows)->isEmpty())
                return {};
        }
        const auto near = nearest(word);
        if (!near)
            return near.error();
        if (near->isEmpty()) {
            m_hasUnknown = true;
            return {};
        }
        const bool isCapital = word.front().isUpper();
        word = *near;
        if (isCapital)
            word[0] = word[0].toUpper();
        m_isReplaced = true;
        return {};
    }

    /// @returns empty: there is none
    Result<QString> nearest(const QString &word)
    {
        const std::string exact = exactForm(word.toStdString());
        const QString folded = QString::fromStdString(exact);
        const std::u32string letters = folded.toStdU32String();
        const int most = likelyTypos(letters.size());
        if (most == 0)
            return QString();
        NearWord best{{}, most + 1, 0};
        for (const SearchTable table : {SearchTable::Articles, SearchTable::Notes}) {
            if (const auto done = look(table, letters, best); !done)
                return done.error();
        }
        return best.distance <= most ? best.word : QString();
    }

    Result<void> look(SearchTable table, const std::u32string &letters, NearWord &best)
    {
        const SearchVocabularyTable vocabulary(m_database, table, SearchVocabularyTable::Words);
        if (!vocabulary.made())
            return vocabulary.made();
        const char32_t first = letters.front();
        const char32_t next = first + 1;
        const int most = likelyTypos(letters.size());
        Query words(m_database, u"SELECT term, doc FROM temp.search_vocabulary WHERE term >= :from AND term < :until"_s);
        words.bind(u":from"_s, QString::fromUcs4(&first, 1));
        words.bind(u":until"_s, QString::fromUcs4(&next, 1));
        while (words.next()) {
            const NearWord near{words.text(0), spellingDistance(letters, words.text(0).toStdU32String(), most),
                                words.integer(1)};
            if (near.distance <= most && near.isBetterThan(best))
                best = near;
        }
        return words.ok() ? Result<void>() : words.error();
    }

    Database &m_database;
    SearchTerms m_terms;
    bool m_isReplaced = false;
    bool m_hasUnknown = false;
};

} // namespace

Result<std::optional<SearchQuery>> searchSuggestion(Database &database, const SearchQuery &query, SearchScope scope)
{
    auto languages = searchLanguages(database);
    if (!languages)
        return languages.error();
    auto suggestion = Suggestion(database, SearchTerms(std::move(*languages))).of(query);
    if (!suggestion || !*suggestion)
        return suggestion;
    const auto found = searchHitRows(database, **suggestion, scope);
    if (!found)
        return found.error();
    if (found->articles.isEmpty() && found->annotations.isEmpty())
        return std::optional<SearchQuery>();
    return suggestion;
}

} // namespace randnotiz
