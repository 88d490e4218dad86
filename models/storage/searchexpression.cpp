#include "storage/searchexpression.h"

#include "storage/fts5tokenizer.h"

#include <algorithm>

namespace randnotiz {

namespace {

QByteArray columnOf(SearchField field)
{
    switch (field) {
    case SearchField::Anywhere: return {};
    case SearchField::Title: return "title";
    case SearchField::Text: return "text";
    case SearchField::Author: return "authors";
    case SearchField::Source: return "source";
    case SearchField::Quote: return "quote";
    case SearchField::Note: return "note";
    case SearchField::Tags: return "tags";
    }
    return {};
}

QByteArray phraseOf(const TermPhrase &phrase)
{
    const QByteArray text = QByteArray::fromStdString(fts5Phrase(phrase.places));
    return phrase.isPrefix ? text + " *" : text;
}

QByteArray joined(const QList<QByteArray> &parts, const char *with)
{
    return parts.size() == 1 ? parts.first() : "(" + parts.join(with) + ")";
}

/// Collects the phrases of one leaf.
class Leaf
{
public:
    Leaf(const SearchText &text, SearchTerms &terms) : m_text(text), m_terms(terms), m_column(columnOf(text.field)) {}

    SearchExpression expression()
    {
        QByteArray match;
        switch (m_text.match) {
        case SearchText::Inflected:
            match = inflected();
            break;
        case SearchText::Near:
            match = near();
            break;
        case SearchText::Exact:
            match = add(m_terms.exact(m_text.words));
            break;
        case SearchText::Prefix:
            match = add(m_terms.prefix(m_text.words));
            break;
        }
        if (!match.isEmpty() && !m_column.isEmpty())
            match = "{" + m_column + "} : (" + match + ")";
        m_expression.match = match;
        return std::move(m_expression);
    }

private:
    QByteArray add(const TermPhrase &phrase)
    {
        if (phrase.places.empty())
            return {};
        const QByteArray text = phraseOf(phrase);
        m_expression.phrases.push_back(m_column.isEmpty() ? text : "{" + m_column + "} : (" + text + ")");
        return text;
    }

    QByteArray inflected()
    {
        QList<QByteArray> words;
        for (const QString &word : m_text.words) {
            QList<QByteArray> ways;
            for (const TermPhrase &phrase : m_terms.inflected(word))
                ways += add(phrase);
            if (!ways.isEmpty())
                words += joined(ways, " OR ");
        }
        return words.isEmpty() ? QByteArray() : joined(words, " AND ");
    }

    QByteArray near()
    {
        QList<QByteArray> words;
        for (const QString &word : m_text.words) {
            if (const auto phrases = m_terms.inflected(word); !phrases.empty())
                words += add(phrases.front());
        }
        if (words.size() < 2)
            return words.isEmpty() ? QByteArray() : words.first();
        return "NEAR(" + words.join(' ') + ", " + QByteArray::number(std::clamp(m_text.distance, 0, 1'000'000)) + ")";
    }

    const SearchText &m_text;
    SearchTerms &m_terms;
    const QByteArray m_column;
    SearchExpression m_expression;
};

/// Puts the expressions of children together, with their phrases in order.
class Node
{
public:
    Node(SearchTable table, SearchTerms &terms) : m_table(table), m_terms(terms) {}

    std::optional<SearchExpression> of(const SearchQuery &query)
    {
        switch (query.kind) {
        case SearchQuery::Words:
            if (!isFieldOf(query.text.field, m_table))
                return std::nullopt;
            return searchExpression(query.text, m_terms);
        case SearchQuery::All:
            return together(query.children, " AND ");
        case SearchQuery::Any:
            return query.children.empty() ? std::nullopt : together(query.children, " OR ");
        case SearchQuery::Not:
        case SearchQuery::Where:
            break;
        }
        return std::nullopt;
    }

private:
    std::optional<SearchExpression> together(const std::vector<SearchQuery> &children, const char *with)
    {
        SearchExpression whole;
        QList<QByteArray> parts;
        for (const SearchQuery &child : children) {
            auto part = of(child);
            if (!part)
                return std::nullopt;
            if (part->match.isEmpty())
                continue;
            parts += part->match;
            whole.phrases.insert(whole.phrases.end(), part->phrases.begin(), part->phrases.end());
        }
        if (!parts.isEmpty())
            whole.match = joined(parts, with);
        return whole;
    }

    const SearchTable m_table;
    SearchTerms &m_terms;
};

} // namespace

bool isFieldOf(SearchField field, SearchTable table)
{
    if (field == SearchField::Anywhere)
        return true;
    const bool isOfNotes = field == SearchField::Quote || field == SearchField::Note || field == SearchField::Tags;
    return isOfNotes == (table == SearchTable::Notes);
}

SearchExpression searchExpression(const SearchText &text, SearchTerms &terms)
{
    return Leaf(text, terms).expression();
}

std::optional<SearchExpression> searchExpression(const SearchQuery &query, SearchTable table, SearchTerms &terms)
{
    return Node(table, terms).of(query);
}

std::vector<TermPhrase> shownTerms(const SearchQuery &query, SearchTerms &terms)
{
    std::vector<TermPhrase> shown;
    const auto add = [&shown](const TermPhrase &phrase) {
        if (!phrase.places.empty())
            shown.push_back(phrase);
    };
    if (query.kind == SearchQuery::Words) {
        const bool isOneBehindTheOther = query.text.match == SearchText::Exact || query.text.match == SearchText::Prefix;
        if (isOneBehindTheOther) {
            add(query.text.match == SearchText::Exact ? terms.exact(query.text.words) : terms.prefix(query.text.words));
        } else {
            for (const QString &word : query.text.words) {
                for (const TermPhrase &phrase : terms.inflected(word))
                    add(phrase);
            }
        }
    } else if (query.kind != SearchQuery::Not) {
        for (const SearchQuery &child : query.children) {
            for (const TermPhrase &phrase : shownTerms(child, terms))
                shown.push_back(phrase);
        }
    }
    return shown;
}

} // namespace randnotiz
