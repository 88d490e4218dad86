#include "text/querytext.h"

#include "text/querynames.h"
#include "text/querytokens.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Letters and digits, so that it can be mistaken for nothing.
bool isPlain(QStringView word)
{
    return !word.isEmpty() && std::ranges::all_of(word, [](QChar c) { return c.isLetterOrNumber() || c.isMark(); });
}

SearchKey keyOf(SearchField field)
{
    for (const SearchKey key : {SearchKey::Title, SearchKey::Text, SearchKey::Author, SearchKey::Source, SearchKey::Quote,
                                SearchKey::Note, SearchKey::Tag}) {
        if (searchField(key) == field)
            return key;
    }
    return SearchKey::None;
}

/// `5..7`, `>=5`, `<=7` or `5`; empty texts are no bounds.
QString rangeText(const QString &first, const QString &last)
{
    if (last.isEmpty())
        return u">="_s + first;
    if (first.isEmpty())
        return u"<="_s + last;
    return first == last ? first : first + u".."_s + last;
}

class QueryText
{
public:
    QueryText(SearchNames names, const QTimeZone &zone) : m_names(names), m_zone(zone) {}

    QString text(const SearchQuery &query) const
    {
        switch (query.kind) {
        case SearchQuery::All:
            return joined(query, u" "_s);
        case SearchQuery::Any:
            return joined(query, m_names == SearchNames::German ? u" ODER "_s : u" OR "_s);
        case SearchQuery::Not:
            return excluded(query);
        case SearchQuery::Words:
            return words(query.text);
        case SearchQuery::Where:
            break;
        }
        return std::visit([this](const auto &condition) { return where(condition); }, query.condition);
    }

private:
    QString inBrackets(const SearchQuery &query) const
    {
        const QString inner = text(query);
        if ((query.kind != SearchQuery::All && query.kind != SearchQuery::Any) || query.children.size() < 2)
            return inner;
        // A word that ends in "(x" would take the closing bracket for its own.
        const bool mayTakeIt = inner.sliced(inner.lastIndexOf(u' ') + 1).contains(u'(');
        return u'(' + inner + (mayTakeIt ? u" )"_s : u")"_s);
    }

    QString joined(const SearchQuery &query, const QString &between) const
    {
        QStringList parts;
        for (const SearchQuery &child : query.children)
            parts += inBrackets(child);
        parts.removeAll(QString());
        return parts.join(between);
    }

    QString excluded(const SearchQuery &query) const
    {
        QStringList parts;
        for (const SearchQuery &child : query.children)
            parts += u'-' + inBrackets(child);
        parts.removeAll(u"-"_s);
        return parts.join(u' ');
    }

    QString field(SearchKey key) const
    {
        return key == SearchKey::None ? QString() : searchKeyName(key, m_names) + u':';
    }

    QString words(const SearchText &asked) const
    {
        const QString name = field(keyOf(asked.field));
        if (asked.words.isEmpty())
            return {};
        // Only what was typed bare can hold a straight mark, and bare it can be typed again.
        const bool isBare = std::ranges::any_of(asked.words, [](const QString &word) { return word.contains(u'"'); });
        const QString phrase = asked.words.join(u' ');
        switch (asked.match) {
        case SearchText::Inflected: {
            QStringList terms;
            for (const QString &word : asked.words)
                terms += name + word;
            return terms.join(u' ');
        }
        case SearchText::Exact:
            return name + u'"' + phrase + u'"';
        case SearchText::Prefix:
            return isBare || isPlain(phrase) ? name + phrase + u'*' : name + u'"' + phrase + u"*\""_s;
        case SearchText::Near:
            break;
        }
        const QString sign = u'~' + QString::number(asked.distance);
        return isBare ? name + asked.words.join(u' ' + sign + u' ') : name + u'"' + phrase + u'"' + sign;
    }

    QString where(const searchcondition::Language &asked) const { return field(SearchKey::Language) + asked.code; }
    QString where(const searchcondition::Site &asked) const { return field(SearchKey::Site) + asked.name; }
    QString where(const searchcondition::Tagged &asked) const
    {
        return field(SearchKey::Tag) + quotedSearchValue(asked.name);
    }
    QString where(const searchcondition::Coloured &asked) const
    {
        return named(SearchKey::Colour, SearchKey::Colour, static_cast<int>(asked.colour));
    }
    QString where(const searchcondition::State &asked) const
    {
        return named(SearchKey::State, SearchKey::State, static_cast<int>(asked.state));
    }
    QString where(searchcondition::Has asked) const
    {
        using searchcondition::Has;
        const SearchProperty property = asked == Has::Annotations ? SearchProperty::Annotated
                                        : asked == Has::Orphans   ? SearchProperty::Orphaned
                                        : asked == Has::Note      ? SearchProperty::Noted
                                                                  : SearchProperty::Tagged;
        const QString value = searchValueName(SearchKey::Property, static_cast<int>(property), m_names);
        if (property == SearchProperty::Noted || property == SearchProperty::Tagged)
            return (m_names == SearchNames::German ? u"hat:"_s : u"has:"_s) + value;
        return field(SearchKey::Property) + value;
    }
    QString where(const searchcondition::Added &asked) const
    {
        const auto day = [this](qint64 ms) {
            return QDateTime::fromMSecsSinceEpoch(ms, m_zone).date().toString(Qt::ISODate);
        };
        const bool isOpen = asked.until == std::numeric_limits<qint64>::max();
        return field(SearchKey::Added)
               + rangeText(asked.from == std::numeric_limits<qint64>::min() ? QString() : day(asked.from),
                           isOpen ? QString() : day(asked.until - 1));
    }
    QString where(const searchcondition::Published &asked) const
    {
        return field(SearchKey::Published) + rangeText(asked.first, asked.last);
    }
    QString where(const searchcondition::Length &asked) const
    {
        const bool isOpen = asked.most == std::numeric_limits<qint64>::max();
        return field(SearchKey::Words)
               + rangeText(QString::number(asked.least), isOpen ? QString() : QString::number(asked.most));
    }

    QString named(SearchKey key, SearchKey values, int value) const
    {
        return field(key) + searchValueName(values, value, m_names);
    }

    SearchNames m_names;
    const QTimeZone &m_zone;
};

} // namespace

QString searchText(const SearchQuery &query, SearchNames names, const QTimeZone &zone)
{
    return QueryText(names, zone).text(query);
}

QString quotedSearchValue(const QString &value)
{
    const auto isHarmless = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || u"/-_.+&"_s.contains(c); };
    if (!value.isEmpty() && value[0].isLetterOrNumber() && std::ranges::all_of(value, isHarmless))
        return value;
    if (!value.contains(u'"'))
        return u'"' + value + u'"';
    if (!value.contains(u'«'))
        return u'»' + value + u'«';
    if (!value.contains(u'»'))
        return u'«' + value + u'»';
    // A tag with all of these: a number sign before it is none of its name.
    if (std::ranges::none_of(value, partsQueryWords))
        return u'#' + value;
    return u'"' + QString(value).remove(u'"') + u'"';
}

} // namespace randnotiz
