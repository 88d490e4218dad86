#include "text/queryparser.h"

#include "text/querydates.h"
#include "text/querynames.h"
#include "text/querytokens.h"
#include "text/queryvalues.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Whether the index can hold anything of it.
bool isSearchable(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        if (QChar::isLetterOrNumber(c))
            return true;
        i += QChar::requiresSurrogates(c) ? 1 : 0;
    }
    return false;
}

/// Half the words of a library begin with some letter; in Chinese or Japanese one sign is a word.
bool isShortPrefix(QStringView word)
{
    return word.size() == 1 && word[0] < u'\u2e80';
}

SearchQuery either(SearchQuery left, SearchQuery right)
{
    std::vector<SearchQuery> parts;
    if (left.kind == SearchQuery::Any)
        parts = std::move(left.children);
    else
        parts.push_back(std::move(left));
    if (right.kind == SearchQuery::Any)
        std::ranges::move(right.children, std::back_inserter(parts));
    else
        parts.push_back(std::move(right));
    return SearchQuery::any(std::move(parts));
}

std::optional<SearchQuery> every(std::vector<SearchQuery> parts)
{
    if (parts.empty())
        return std::nullopt;
    if (parts.size() == 1)
        return std::move(parts.front());
    std::vector<SearchQuery> flat;
    flat.reserve(parts.size());
    for (SearchQuery &part : parts) {
        if (part.kind == SearchQuery::All)
            std::ranges::move(part.children, std::back_inserter(flat));
        else
            flat.push_back(std::move(part));
    }
    return SearchQuery::all(std::move(flat));
}

SearchQuery negation(SearchQuery query)
{
    if (query.kind == SearchQuery::Not)
        return SearchQuery(std::move(query.children.front()));
    std::vector<SearchQuery> excluded;
    excluded.push_back(std::move(query));
    return SearchQuery::none(std::move(excluded));
}

/// Without the asterisks at the end; `found` says whether there was one.
QString withoutAsterisk(QString word, bool &found)
{
    found = word.endsWith(u'*');
    while (word.endsWith(u'*'))
        word.chop(1);
    return word;
}

class QueryParser
{
public:
    QueryParser(QStringView text, const SearchSurroundings &surroundings)
        : m_text(text), m_surroundings(surroundings), m_tokens(queryTokens(text))
    {
    }

    TypedSearch take()
    {
        m_result.query = sequence(SearchKey::None).value_or(SearchQuery());
        const bool isNothing = m_result.query == SearchQuery() && m_result.hints.isEmpty();
        if (isNothing && !m_tokens.empty())
            hint(SearchHint::NothingToFind, {m_tokens.front().place.start, m_tokens.back().place.end});
        const auto byStart = [](const auto &a, const auto &b) { return a.place.start < b.place.start; };
        std::ranges::stable_sort(m_result.hints, byStart);
        std::ranges::stable_sort(m_result.spans, byStart);
        if (m_result.hints.size() > maxSearchHints)
            m_result.hints.resize(maxSearchHints);
        return std::move(m_result);
    }

private:
    /// One level of brackets, up to its end.
    struct Level
    {
        std::vector<SearchQuery> parts;
        const QueryToken *pendingOr = nullptr;
        bool hasLeft = false; ///< an operand stands right before, for OR to take

        void add(SearchQuery query)
        {
            if (std::exchange(pendingOr, nullptr) != nullptr)
                parts.back() = either(std::move(parts.back()), std::move(query));
            else
                parts.push_back(std::move(query));
            hasLeft = true;
        }
    };

    const QueryToken *peek(size_t ahead = 0) const
    {
        return m_next + ahead < m_tokens.size() ? &m_tokens[m_next + ahead] : nullptr;
    }
    bool isNext(QueryToken::Kind kind, size_t ahead = 0) const
    {
        const QueryToken *token = peek(ahead);
        return token != nullptr && token->kind == kind;
    }
    QStringView textAt(TextRange place) const { return m_text.sliced(place.start, place.length()); }

    void hint(SearchHint::Code code, TextRange place, SearchKey key = SearchKey::None, const QString &suggestion = {},
              int number = 0)
    {
        m_result.hints += {code, place, key, suggestion, number};
    }
    void span(SearchSpan::Kind kind, TextRange place) { m_result.spans += {kind, place}; }
    std::optional<SearchQuery> leaveOut(TextRange place)
    {
        span(SearchSpan::Ignored, place);
        return std::nullopt;
    }

    std::optional<SearchQuery> sequence(SearchKey key)
    {
        Level level;
        while (const QueryToken *token = peek()) {
            if (token->kind == QueryToken::Close) {
                if (m_ignoredBrackets == 0 && m_depth > 0)
                    break;
                skipClose(*token);
            } else if (token->kind == QueryToken::And || token->kind == QueryToken::Or) {
                joint(*token, level);
            } else if (token->kind == QueryToken::Near) {
                hint(SearchHint::NearNeedsWords, token->place);
                span(SearchSpan::Ignored, token->place);
                ++m_next;
            } else if (auto query = operand(key)) {
                level.add(std::move(*query));
            } else {
                // What was left out stood between: OR doesn't reach over it.
                dropOr(level);
                level.hasLeft = false;
            }
        }
        dropOr(level);
        return every(std::move(level.parts));
    }

    void skipClose(const QueryToken &token)
    {
        ++m_next;
        if (m_ignoredBrackets > 0)
            --m_ignoredBrackets;
        else
            hint(SearchHint::UnmatchedBracket, token.place);
        span(SearchSpan::Ignored, token.place);
    }

    void joint(const QueryToken &token, Level &level)
    {
        ++m_next;
        const QueryToken *after = peek();
        const bool isLast = after == nullptr || after->kind == QueryToken::Close;
        if (!level.hasLeft || (isLast && token.kind == QueryToken::And)) {
            hint(SearchHint::MissingOperand, token.place);
            span(SearchSpan::Ignored, token.place);
            return;
        }
        span(SearchSpan::Operator, token.place);
        if (token.kind == QueryToken::Or) {
            level.pendingOr = &token;
            level.hasLeft = false;
        }
    }

    void dropOr(Level &level)
    {
        if (const QueryToken *token = std::exchange(level.pendingOr, nullptr))
            hint(SearchHint::MissingOperand, token->place);
    }

    /// What stands between operators, with the minus before it; nothing where it is left out.
    std::optional<SearchQuery> operand(SearchKey key)
    {
        bool isExcluded = false;
        const QueryToken *lastNot = nullptr;
        for (; isNext(QueryToken::Not); ++m_next) {
            lastNot = peek();
            isExcluded = !isExcluded;
            span(SearchSpan::Operator, lastNot->place);
        }
        auto query = isNext(QueryToken::Field) ? field() : value(key);
        if (!query && lastNot != nullptr && &m_tokens[m_next - 1] == lastNot)
            hint(SearchHint::MissingOperand, lastNot->place);
        if (query && isExcluded)
            return negation(std::move(*query));
        return query;
    }

    std::optional<SearchQuery> field()
    {
        const QueryToken &token = m_tokens[m_next++];
        span(SearchSpan::Field, token.place);
        bool isExcluded = false;
        for (; isNext(QueryToken::Not); ++m_next) {
            span(SearchSpan::Operator, peek()->place);
            isExcluded = !isExcluded;
        }
        if (!isNext(QueryToken::Word) && !isNext(QueryToken::Phrase) && !isNext(QueryToken::Open)) {
            hint(SearchHint::MissingValue, token.place, token.key);
            return std::nullopt;
        }
        auto query = value(token.key);
        if (query && isExcluded)
            return negation(std::move(*query));
        return query;
    }

    std::optional<SearchQuery> value(SearchKey key)
    {
        for (; isNext(QueryToken::Open) && m_depth == maxSearchDepth; ++m_next) {
            if (!std::exchange(m_saidTooDeep, true))
                hint(SearchHint::TooDeep, peek()->place, SearchKey::None, {}, maxSearchDepth);
            span(SearchSpan::Ignored, peek()->place);
            ++m_ignoredBrackets;
        }
        if (isNext(QueryToken::Open))
            return brackets(key);
        if (!isNext(QueryToken::Word) && !isNext(QueryToken::Phrase))
            return std::nullopt;
        const QueryToken &token = m_tokens[m_next++];
        if (m_terms == maxSearchTerms) {
            if (!std::exchange(m_saidTooMany, true))
                hint(SearchHint::TooManyTerms, {token.place.start, m_text.size()}, SearchKey::None, {}, maxSearchTerms);
            return leaveOut(token.place);
        }
        ++m_terms;
        if (token.unknownName > 0 && key == SearchKey::None) {
            const TextRange name{token.place.start, token.place.start + token.unknownName};
            hint(SearchHint::UnknownField, name, SearchKey::None, similarSearchKeyName(textAt(name)));
        }
        if (!isTextKey(key))
            return condition(key, token);
        return token.kind == QueryToken::Phrase ? phrase(key, token) : word(key, token);
    }

    std::optional<SearchQuery> brackets(SearchKey key)
    {
        const QueryToken &open = m_tokens[m_next++];
        span(SearchSpan::Operator, open.place);
        ++m_depth;
        auto query = sequence(key);
        --m_depth;
        m_ignoredBrackets = 0;
        if (!isNext(QueryToken::Close)) {
            hint(SearchHint::UnclosedBracket, open.place);
            return query;
        }
        const QueryToken &close = m_tokens[m_next++];
        span(SearchSpan::Operator, close.place);
        if (!query)
            hint(SearchHint::EmptyBrackets, {open.place.start, close.place.end});
        return query;
    }

    std::optional<SearchQuery> word(SearchKey key, const QueryToken &token)
    {
        bool isBeginning = false;
        const QString text = withoutAsterisk(textAt(token.place).toString(), isBeginning);
        if (!isSearchable(text)) {
            if (key != SearchKey::None)
                hint(SearchHint::MissingValue, token.place, key);
            return leaveOut(token.place);
        }
        sayInnerAsterisk(text, token.place);
        SearchText asked{SearchText::Inflected, {text}, searchField(key), 0};
        if (isBeginning) {
            asked.match = beginning(text, token.place);
            span(SearchSpan::Operator, {token.place.start + text.size(), token.place.end});
        } else if (auto near = neighbours(asked)) {
            return near;
        }
        return SearchQuery::words(std::move(asked));
    }

    /// `left` and the words that follow it with `~5` between; nothing where there is no such sign, or no such word.
    std::optional<SearchQuery> neighbours(const SearchText &left)
    {
        std::vector<SearchQuery> pairs;
        SearchText pair = left;
        pair.match = SearchText::Near;
        while (isNext(QueryToken::Near) && isNext(QueryToken::Word, 1) && m_terms < maxSearchTerms) {
            const QString other = textAt(peek(1)->place).toString();
            if (other.endsWith(u'*') || !isSearchable(other))
                break;
            pair.distance = distance(*peek());
            sayInnerAsterisk(other, peek(1)->place);
            pair.words = {pair.words.last(), other};
            m_next += 2;
            ++m_terms;
            pairs.push_back(SearchQuery::words(pair));
        }
        return every(std::move(pairs));
    }

    std::optional<SearchQuery> phrase(SearchKey key, const QueryToken &token)
    {
        span(SearchSpan::Phrase, token.place);
        if (!token.isClosed)
            hint(SearchHint::UnclosedPhrase, {token.place.start, token.place.start + 1});
        SearchText asked{SearchText::Exact, phraseWords(token.content), searchField(key), 0};
        const bool isBeginning = takeAsterisk(asked, token);
        const QueryToken *near = nearSign();
        if (asked.words.isEmpty()) {
            if (token.isClosed)
                hint(SearchHint::EmptyPhrase, token.place, key);
            if (near != nullptr)
                span(SearchSpan::Ignored, near->place);
            return std::nullopt;
        }
        if (near != nullptr && (asked.words.size() < 2 || isBeginning)) {
            hint(SearchHint::NearNeedsWords, near->place);
            span(SearchSpan::Ignored, near->place);
            near = nullptr;
        }
        if (near != nullptr) {
            asked.match = SearchText::Near;
            asked.distance = distance(*near);
        } else if (isBeginning) {
            asked.match = beginning(asked.words.last(), token.place);
        }
        return SearchQuery::words(std::move(asked));
    }

    /// In marks or right behind them; taken away from the last word.
    bool takeAsterisk(SearchText &asked, const QueryToken &token)
    {
        bool isBeginning = false;
        if (!asked.words.isEmpty())
            asked.words.last() = withoutAsterisk(asked.words.last(), isBeginning);
        const QueryToken *next = peek();
        if (next != nullptr && next->isAdjacent && next->kind == QueryToken::Word && textAt(next->place) == u"*") {
            span(asked.words.isEmpty() ? SearchSpan::Ignored : SearchSpan::Operator, next->place);
            isBeginning = true;
            ++m_next;
        }
        for (const QString &each : std::as_const(asked.words))
            sayInnerAsterisk(each, token.place);
        return isBeginning;
    }

    /// A `~5` that is about the phrase before it, and not about a word on either side.
    const QueryToken *nearSign()
    {
        if (!isNext(QueryToken::Near) || (!peek()->isAdjacent && isNext(QueryToken::Word, 1)))
            return nullptr;
        return &m_tokens[m_next++];
    }

    QStringList phraseWords(TextRange content) const
    {
        QStringList words;
        qsizetype begin = content.start;
        for (qsizetype i = content.start; i <= content.end; ++i) {
            // A straight mark within other ones parts words too, since such a phrase is written with straight ones.
            if (i < content.end && !partsQueryWords(m_text[i]) && m_text[i] != u'"')
                continue;
            const QStringView word = textAt({begin, i});
            if (isSearchable(word))
                words += word.toString();
            begin = i + 1;
        }
        return words;
    }

    SearchText::Match beginning(QStringView word, TextRange place)
    {
        if (!isShortPrefix(word))
            return SearchText::Prefix;
        hint(SearchHint::ShortPrefix, place);
        return SearchText::Exact;
    }

    void sayInnerAsterisk(QStringView word, TextRange place)
    {
        if (word.contains(u'*'))
            hint(SearchHint::InnerAsterisk, place);
    }

    int distance(const QueryToken &near)
    {
        constexpr int usual = 10;
        span(SearchSpan::Operator, near.place);
        if (near.number < 0)
            hint(SearchHint::MissingDistance, near.place, SearchKey::None, {}, usual);
        if (near.number > maxSearchDistance)
            hint(SearchHint::DistanceTooLarge, near.place, SearchKey::None, {}, maxSearchDistance);
        return near.number < 0 ? usual : std::min(near.number, maxSearchDistance);
    }

    std::optional<SearchQuery> condition(SearchKey key, const QueryToken &token)
    {
        const bool isPhrase = token.kind == QueryToken::Phrase;
        if (!token.isClosed)
            hint(SearchHint::UnclosedPhrase, {token.place.start, token.place.start + 1});
        const TextRange place = isPhrase ? token.place : longerValue(key, token.place);
        const QStringView value = textAt(isPhrase ? token.content : place);
        // Spaces at its end are none of a name's, and a phrase that isn't closed may have some.
        if (const QStringView name = value.trimmed(); key == SearchKey::Tag && name.endsWith(u'*')) {
            if (auto query = tagBeginning(name, place))
                return query;
        }
        QueryValue read = readQueryValue(key, value, m_surroundings);
        if (read.hint && !(token.kind == QueryToken::Phrase && !token.isClosed && value.trimmed().isEmpty()))
            hint(*read.hint, place, key, read.suggestion);
        if (!read.condition)
            return leaveOut(place);
        span(SearchSpan::Value, place);
        return SearchQuery::where(std::move(*read.condition));
    }

    /// Takes what belongs to the value though a space lies between: "last week", "> 1000".
    TextRange longerValue(SearchKey key, TextRange place)
    {
        const bool isDate = key == SearchKey::Added || key == SearchKey::Published;
        if (!isDate && key != SearchKey::Words)
            return place;
        const auto isSign = [](QChar c) { return c == u'<' || c == u'>' || c == u'='; };
        if (std::ranges::all_of(textAt(place), isSign) && isNext(QueryToken::Word))
            place.end = m_tokens[m_next++].place.end;
        if (!isDate)
            return place;
        qsizetype begin = place.start;
        while (begin < place.end && isSign(m_text[begin]))
            ++begin;
        constexpr size_t most = 2; // words more than the first one
        for (size_t more = most; more > 0; --more) {
            if (!isNext(QueryToken::Word, more - 1) || (more == most && !isNext(QueryToken::Word)))
                continue;
            const TextRange longer{begin, peek(more - 1)->place.end};
            const bool isAll = peek(more) == nullptr;
            if (isDayPhrase(textAt(longer)) || (isAll && beginsDayPhrase(textAt(longer)))) {
                m_next += more;
                return {place.start, longer.end};
            }
        }
        return place;
    }

    /// `tag:pol*`: tags with words that begin so.
    std::optional<SearchQuery> tagBeginning(QStringView value, TextRange place)
    {
        bool isBeginning = false;
        const TextRange content{value.data() - m_text.data(), value.data() - m_text.data() + value.size()};
        SearchText asked{SearchText::Prefix, phraseWords(content), SearchField::Tags, 0};
        if (asked.words.isEmpty())
            return std::nullopt;
        asked.words.last() = withoutAsterisk(asked.words.last(), isBeginning);
        if (!isBeginning || isShortPrefix(asked.words.last()))
            return std::nullopt;
        span(SearchSpan::Value, place);
        return SearchQuery::words(std::move(asked));
    }

    QStringView m_text;
    const SearchSurroundings &m_surroundings;
    std::vector<QueryToken> m_tokens;
    size_t m_next = 0;
    int m_depth = 0;
    int m_ignoredBrackets = 0; ///< open ones below the deepest level
    int m_terms = 0;
    bool m_saidTooDeep = false;
    bool m_saidTooMany = false;
    TypedSearch m_result;
};

} // namespace

TypedSearch parseSearch(QStringView typed, const SearchSurroundings &surroundings)
{
    return QueryParser(typed, surroundings).take();
}

} // namespace randnotiz
