#include "text/querytokens.h"

#include "text/querynames.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace randnotiz {

namespace {

/// What closes a phrase that `opening` begins; empty when it begins none. Keyboards and languages mix these freely:
/// „German“, „typed", “English”, ”Swedish”, »German«, «French».
QStringView closingMarks(QChar opening)
{
    switch (opening.unicode()) {
    case u'"':
        return u"\"";
    case u'„':
    case u'“':
        return u"“”\"";
    case u'”':
        return u"”\"";
    case u'»':
        return u"«";
    case u'«':
        return u"»";
    default:
        return {};
    }
}

std::optional<QueryToken::Kind> operatorKind(QStringView word)
{
    constexpr std::array<std::pair<QStringView, QueryToken::Kind>, 6> operators{{
        {u"OR", QueryToken::Or},
        {u"ODER", QueryToken::Or},
        {u"AND", QueryToken::And},
        {u"UND", QueryToken::And},
        {u"NOT", QueryToken::Not},
        {u"NICHT", QueryToken::Not},
    }};
    const auto *found = std::ranges::find(operators, word, &std::pair<QStringView, QueryToken::Kind>::first);
    return found == operators.end() ? std::nullopt : std::optional(found->second);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// "Leser:innen", "Autor:in": an ending, not a value.
bool isGenderEnding(QStringView text)
{
    return text.startsWith(u"innen") || text == u"in";
}

class Tokens
{
public:
    explicit Tokens(QStringView text) : m_text(text) {}

    std::vector<QueryToken> take()
    {
        qsizetype lastEnd = -1;
        while (true) {
            while (m_place < m_text.size() && partsQueryWords(m_text[m_place]))
                ++m_place;
            if (m_place >= m_text.size())
                return std::move(m_tokens);
            const bool isAdjacent = m_place == lastEnd;
            // A value's minus leaves what follows it a value.
            const SearchKey key = isAdjacent ? m_key : SearchKey::None;
            m_key = SearchKey::None;
            m_isValue = isAdjacent && key != SearchKey::None;
            m_valueKey = key;
            QueryToken token = next();
            token.isAdjacent = isAdjacent;
            if (token.kind == QueryToken::Field)
                m_key = token.key;
            else if (token.kind == QueryToken::Not && m_isValue)
                m_key = key;
            m_place = lastEnd = token.place.end;
            m_tokens.push_back(token);
        }
    }

private:
    QueryToken token(QueryToken::Kind kind, qsizetype end) const
    {
        return {.kind = kind, .place = {m_place, end}, .content = {}};
    }

    QueryToken next() const
    {
        const QChar c = m_text[m_place];
        if (c == u'(')
            return token(QueryToken::Open, m_place + 1);
        if (c == u')')
            return token(QueryToken::Close, m_place + 1);
        if (c == u'-') {
            qsizetype end = m_place;
            while (end < m_text.size() && m_text[end] == u'-')
                ++end;
            if (end < m_text.size() && !partsQueryWords(m_text[end]) && m_text[end] != u')')
                return token(QueryToken::Not, end);
        }
        if (!closingMarks(c).isEmpty())
            return phrase(closingMarks(c));
        return word();
    }

    QueryToken phrase(QStringView marks) const
    {
        qsizetype end = m_place + 1;
        while (end < m_text.size() && !marks.contains(m_text[end]))
            ++end;
        QueryToken result = token(QueryToken::Phrase, std::min(end + 1, m_text.size()));
        result.content = {m_place + 1, end};
        result.isClosed = end < m_text.size();
        return result;
    }

    QueryToken word() const
    {
        if (!m_isValue) {
            if (const auto field = knownField())
                return *field;
            if (const auto name = unknownFieldOfMore())
                return *name;
        }
        QStringView all = m_text.sliced(m_place, wordEnd() - m_place);
        if (!m_isValue || isTextKey(m_valueKey))
            all.chop(nearLength(all));
        if (m_isValue)
            return token(QueryToken::Word, m_place + all.size());
        if (const auto kind = operatorKind(all))
            return token(*kind, m_place + all.size());
        if (all[0] == u'~' && std::ranges::all_of(all.sliced(1), isDigit))
            return near(all);
        return wordWithoutField(all);
    }

    /// The end of what stands in one piece: an operator before a bracket or quotation mark is one of its own.
    qsizetype wordEnd() const
    {
        qsizetype depth = 0;
        qsizetype end = m_place;
        for (; end < m_text.size() && !partsQueryWords(m_text[end]); ++end) {
            const QChar c = m_text[end];
            if (c == u')' && --depth < 0)
                break;
            const bool begins = c == u'(' || !closingMarks(c).isEmpty();
            if (begins && !m_isValue && end - m_place <= longestOperator
                && operatorKind(m_text.sliced(m_place, end - m_place)))
                break;
            if (c == u'(')
                ++depth;
        }
        return end;
    }

    /// The length of a name before a colon; 0 when the text here isn't one.
    qsizetype nameLength() const
    {
        qsizetype end = m_place;
        while (end < m_text.size() && end - m_place <= longestName && (m_text[end].isLetter() || m_text[end].isMark()))
            ++end;
        const bool isName = end - m_place >= 2 && end - m_place <= longestName && end < m_text.size() && m_text[end] == u':';
        return isName ? end - m_place : 0;
    }

    std::optional<QueryToken> knownField() const
    {
        const qsizetype length = nameLength();
        const SearchKey key = length > 0 ? searchKey(m_text.sliced(m_place, length)) : SearchKey::None;
        if (key == SearchKey::None || isGenderEnding(wordAt(m_place + length + 1)))
            return std::nullopt;
        QueryToken field = token(QueryToken::Field, m_place + length + 1);
        field.key = key;
        return field;
    }

    /// What looks like a field before brackets or a phrase, which are what they would be behind one that there is.
    std::optional<QueryToken> unknownFieldOfMore() const
    {
        const qsizetype length = nameLength();
        const qsizetype end = m_place + length + 1;
        if (length == 0 || end >= m_text.size() || (m_text[end] != u'(' && closingMarks(m_text[end]).isEmpty()))
            return std::nullopt;
        QueryToken name = token(QueryToken::Word, end);
        name.unknownName = length;
        return name;
    }

    /// To the next space, for a look at its beginning.
    QStringView wordAt(qsizetype place) const
    {
        qsizetype end = place;
        while (end < m_text.size() && end - place < 8 && !partsQueryWords(m_text[end]))
            ++end;
        return m_text.sliced(place, end - place);
    }

    QueryToken wordWithoutField(QStringView all) const
    {
        const qsizetype name = nameLength();
        const QStringView rest = name > 0 ? all.sliced(std::min(name + 1, all.size())) : QStringView();
        QueryToken result = token(QueryToken::Word, m_place + all.size());
        if (rest.isEmpty() || rest.startsWith(u"//") || isGenderEnding(rest))
            return result;
        result.unknownName = name;
        return result;
    }

    /// Of a `~5` at the end of `all`, with something before it.
    static qsizetype nearLength(QStringView all)
    {
        qsizetype begin = all.size();
        while (begin > 0 && isDigit(all[begin - 1]))
            --begin;
        const bool isNear = begin < all.size() && begin > 1 && all[begin - 1] == u'~';
        // Of "a~2~5" nobody knows what it is; as one word it stays what it is.
        const bool isRepeated = isNear && all.first(begin - 1).contains(u'~');
        return isNear && !isRepeated ? all.size() - begin + 1 : 0;
    }

    QueryToken near(QStringView all) const
    {
        QueryToken result = token(QueryToken::Near, m_place + all.size());
        const QStringView figures = all.sliced(1);
        if (!figures.isEmpty())
            result.number = figures.size() > 6 ? maxSearchDistance + 1 : figures.toInt();
        return result;
    }

    static constexpr qsizetype longestOperator = 5;
    static constexpr qsizetype longestName = 20; // UTF-16

    QStringView m_text;
    qsizetype m_place = 0;
    SearchKey m_key = SearchKey::None; ///< whose value follows if nothing lies between
    SearchKey m_valueKey = SearchKey::None;
    bool m_isValue = false;
    std::vector<QueryToken> m_tokens;
};

} // namespace

std::vector<QueryToken> queryTokens(QStringView text)
{
    return Tokens(text).take();
}

bool partsQueryWords(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c == u'\u200b' || c == u'\ufeff';
}

} // namespace randnotiz
