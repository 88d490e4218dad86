#include "querydump.h"

#include <QDateTime>
#include <QTimeZone>

#include <limits>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString dumped(const SearchText &asked)
{
    constexpr QStringView fields[]{u"", u"title:", u"text:", u"author:", u"source:", u"quote:", u"note:", u"tags:"};
    const QString field = fields[static_cast<int>(asked.field)].toString();
    const QString words = u'[' + asked.words.join(u' ') + u']';
    switch (asked.match) {
    case SearchText::Inflected:
        return field + asked.words.join(u'+');
    case SearchText::Exact:
        return field + u"exact"_s + words;
    case SearchText::Prefix:
        return field + u"prefix"_s + words;
    case SearchText::Near:
        break;
    }
    return field + u"near%1"_s.arg(asked.distance) + words;
}

struct Condition
{
    QString operator()(const searchcondition::Language &asked) const { return u"lang="_s + asked.code; }
    QString operator()(const searchcondition::Tagged &asked) const { return u"tag="_s + asked.name; }
    QString operator()(const searchcondition::Site &asked) const { return u"site="_s + asked.name; }
    QString operator()(const searchcondition::Coloured &asked) const
    {
        return u"colour="_s + QLatin1StringView(defaultColourName(asked.colour));
    }
    QString operator()(const searchcondition::State &asked) const { return u"state="_s + readingStateName(asked.state); }
    QString operator()(searchcondition::Has asked) const
    {
        constexpr QStringView names[]{u"annotations", u"note", u"orphans", u"tags"};
        return u"has="_s + names[static_cast<int>(asked)].toString();
    }
    QString operator()(const searchcondition::Added &asked) const
    {
        const auto time = [](qint64 ms) {
            return ms == std::numeric_limits<qint64>::min() || ms == std::numeric_limits<qint64>::max()
                       ? QString()
                       : QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toString(u"yyyy-MM-ddTHH:mm");
        };
        return u"added="_s + time(asked.from) + u".."_s + time(asked.until);
    }
    QString operator()(const searchcondition::Published &asked) const
    {
        return u"published="_s + asked.first + u".."_s + asked.last;
    }
    QString operator()(const searchcondition::Length &asked) const
    {
        const bool isOpen = asked.most == std::numeric_limits<qint64>::max();
        return u"words=%1..%2"_s.arg(asked.least).arg(isOpen ? QString() : QString::number(asked.most));
    }
};

} // namespace

QString dumped(const SearchQuery &query)
{
    if (query.kind == SearchQuery::Words)
        return dumped(query.text);
    if (query.kind == SearchQuery::Where)
        return std::visit(Condition(), query.condition);
    QStringList parts;
    for (const SearchQuery &child : query.children)
        parts += dumped(child);
    const QChar kind = query.kind == SearchQuery::All ? u'&' : query.kind == SearchQuery::Any ? u'|' : u'-';
    return kind + u'(' + parts.join(u' ') + u')';
}

} // namespace randnotiz
