#include "text/queryvalues.h"

#include "domain/tag.h"

#include "text/folding.h"
#include "text/querydates.h"
#include "text/querynames.h"

#include <QLocale>
#include <QRegularExpression>

#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QueryValue unknown()
{
    return {std::nullopt, SearchHint::UnknownValue};
}

template <typename Condition>
QueryValue named(const FoundValue &found, Condition condition)
{
    if (found.isUnfinished)
        return {std::nullopt, SearchHint::MissingValue};
    return found.value ? QueryValue{condition(*found.value)} : unknown();
}

QueryValue readColour(QStringView value, const SearchSurroundings &surroundings)
{
    const QString folded = foldedForFilter(value);
    for (const auto &[colour, name] : surroundings.colourNames.asKeyValueRange()) {
        if (foldedForFilter(name.trimmed()) == folded)
            return {searchcondition::Coloured{colour}};
    }
    const FoundValue found = findSearchValue(SearchKey::Colour, value);
    if (found.value || found.isUnfinished)
        return named(found, [](int each) { return searchcondition::Coloured{static_cast<Colour>(each)}; });
    // The reader's own names are in nobody's way while they are typed.
    for (const QString &name : surroundings.colourNames) {
        if (foldedForFilter(name).startsWith(folded))
            return {std::nullopt, SearchHint::MissingValue};
    }
    return unknown();
}

QueryValue readProperty(QStringView value)
{
    return named(findSearchValue(SearchKey::Property, value), [](int each) -> SearchCondition {
        switch (static_cast<SearchProperty>(each)) {
        case SearchProperty::Unread:
            return searchcondition::State{ReadingState::Unread};
        case SearchProperty::Reading:
            return searchcondition::State{ReadingState::Reading};
        case SearchProperty::Done:
            return searchcondition::State{ReadingState::Done};
        case SearchProperty::Annotated:
            return searchcondition::Has::Annotations;
        case SearchProperty::Orphaned:
            return searchcondition::Has::Orphans;
        case SearchProperty::Noted:
            return searchcondition::Has::Note;
        case SearchProperty::Tagged:
            break;
        }
        return searchcondition::Has::Tags;
    });
}

QueryValue readLanguage(QStringView value)
{
    static const QRegularExpression code(u"^([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))*$"_s);
    constexpr qsizetype longest = 40; // UTF-16: of a code or name
    if (value.size() > longest)
        return unknown();
    const QRegularExpressionMatch match = code.match(value);
    const QString primary = match.captured(1).toLower();
    if (match.hasMatch() && QLocale::codeToLanguage(primary) != QLocale::AnyLanguage) {
        if (match.hasCaptured(2))
            return {searchcondition::Language{primary}, SearchHint::RegionIgnored, primary};
        return {searchcondition::Language{primary}};
    }
    return named(findSearchValue(SearchKey::Language, value), [](int language) {
        return searchcondition::Language{QLocale::languageToCode(static_cast<QLocale::Language>(language))};
    });
}

/// The host of what may be an address.
QueryValue readSite(QStringView value)
{
    QString host = value.toString().toLower();
    if (const qsizetype scheme = host.indexOf("://"_L1); scheme >= 0)
        host = host.sliced(scheme + 3);
    host = host.section(u'/', 0, 0);
    if (host.startsWith("www."_L1))
        host = host.sliced(4);
    while (host.endsWith(u'.') || host.endsWith(u','))
        host.chop(1);
    const auto isHostSign = [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'.' || c == u':' || c == u'_';
    };
    if (host.isEmpty() || !host[0].isLetterOrNumber() || !std::ranges::all_of(host, isHostSign))
        return unknown();
    return {searchcondition::Site{host}};
}

QueryValue withDays(const NamedDays &days, auto condition)
{
    QueryValue value;
    if (days.outcome == NamedDays::Wrong)
        return unknown();
    if (days.outcome == NamedDays::Unfinished)
        value.hint = SearchHint::UnfinishedDate;
    if (days.outcome == NamedDays::Reversed)
        value.hint = SearchHint::ReversedRange;
    if (days.hasDays())
        value.condition = condition(days);
    return value;
}

QueryValue readAdded(const NamedDays &days, const QTimeZone &zone)
{
    return withDays(days, [&zone](const NamedDays &named) {
        searchcondition::Added added;
        if (named.first.isValid())
            added.from = named.first.startOfDay(zone).toMSecsSinceEpoch();
        if (named.last.isValid())
            added.until = named.last.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
        return added;
    });
}

QueryValue readPublished(const NamedDays &days)
{
    return withDays(days, [](const NamedDays &named) {
        // An invalid date is an empty text.
        return searchcondition::Published{named.first.toString(Qt::ISODate), named.last.toString(Qt::ISODate)};
    });
}

std::optional<qint64> number(QString figures)
{
    // "1.000", "1,000", "1 000": parted only where thousands are.
    static const QRegularExpression parted(u"^[0-9]{1,3}(?:([.,' \u202f\u00a0])[0-9]{3}(?:\\1[0-9]{3})*)?$"_s);
    static const QRegularExpression plain(u"^[0-9]{1,12}$"_s);
    static const QRegularExpression signs(u"[^0-9]"_s);
    figures = figures.trimmed();
    if (figures.size() > 20 || (!plain.match(figures).hasMatch() && !parted.match(figures).hasMatch()))
        return std::nullopt;
    const qint64 value = figures.remove(signs).toLongLong();
    constexpr qint64 most = 999'999'999'999;
    return std::min(value, most);
}

QueryValue lengths(std::optional<qint64> least, std::optional<qint64> most)
{
    if (!least || !most || *most < 0)
        return unknown();
    if (*least > *most)
        return {searchcondition::Length{*most, *least}, SearchHint::ReversedRange};
    return {searchcondition::Length{*least, *most}};
}

QueryValue readLength(QStringView value)
{
    constexpr qint64 endless = std::numeric_limits<qint64>::max();
    const QString typed = value.toString().trimmed();
    static const QRegularExpression compared(u"^([<>]=?)(.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression range(u"^(.*?)(?:\\.\\.|[-–])(.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    constexpr qsizetype longest = 60; // UTF-16: two numbers and what stands between them
    if (typed.size() > longest)
        return unknown();
    if (const auto match = compared.match(typed); match.hasMatch()) {
        if (match.capturedView(2).trimmed().isEmpty())
            return {std::nullopt, SearchHint::MissingValue};
        const auto bound = number(match.captured(2));
        const QString sign = match.captured(1);
        const qint64 beyond = sign.size() > 1 ? 0 : 1;
        if (!bound)
            return unknown();
        return sign[0] == u'>' ? lengths(*bound + beyond, endless) : lengths(0, *bound - beyond);
    }
    if (const auto match = range.match(typed); match.hasMatch()) {
        const QString from = match.captured(1).trimmed();
        const QString to = match.captured(2).trimmed();
        if (from.isEmpty() && to.isEmpty())
            return {std::nullopt, SearchHint::MissingValue};
        return lengths(from.isEmpty() ? 0 : number(from), to.isEmpty() ? endless : number(to));
    }
    return lengths(number(typed), number(typed));
}

} // namespace

QueryValue readQueryValue(SearchKey key, QStringView value, const SearchSurroundings &surroundings)
{
    value = value.trimmed();
    if (value.isEmpty())
        return {std::nullopt, SearchHint::MissingValue};
    switch (key) {
    case SearchKey::Tag: {
        const QString name = tagName(value);
        return name.isEmpty() ? QueryValue{std::nullopt, SearchHint::MissingValue}
                              : QueryValue{searchcondition::Tagged{name}};
    }
    case SearchKey::Site:
        return readSite(value);
    case SearchKey::Colour:
        return readColour(value, surroundings);
    case SearchKey::Language:
        return readLanguage(value);
    case SearchKey::State:
        return named(findSearchValue(SearchKey::State, value),
                     [](int state) { return searchcondition::State{static_cast<ReadingState>(state)}; });
    case SearchKey::Property:
        return readProperty(value);
    case SearchKey::Added:
        return readAdded(readDays(value, surroundings.now.date(), surroundings.weekStart), surroundings.now.timeZone());
    case SearchKey::Published:
        return readPublished(readDays(value, surroundings.now.date(), surroundings.weekStart));
    case SearchKey::Words:
        return readLength(value);
    default:
        return unknown();
    }
}

} // namespace randnotiz
