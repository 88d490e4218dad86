#include "exchange/extraction/pagedate.h"

#include "exchange/dates.h"
#include "exchange/extraction/statedtext.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDateline = 240; ///< bytes
constexpr qsizetype longestScript = 2 * 1024 * 1024; ///< bytes

bool isDay(const PartialDate &date)
{
    return date.day != 0;
}

/// How the page's dates are to be read.
struct Reading
{
    DayMonthOrder order;
    QString language;
};

PartialDate dayIn(const QString &value, const Reading &reading)
{
    const auto date = readStatedDate(value, reading.order, reading.language);
    return date && isDay(*date) ? *date : PartialDate{};
}

/// "article:published_time", "dc.date.issued", "sailthru.date", "citation_publication_date" end in few ways.
bool namesPublishing(const QString &name)
{
    static const QRegularExpression form(
        u"(?:^|[.:_-])(?:published_?(?:time|date|on|at)?|publish_?(?:time|date|ed-time)|published-(?:time|"
        u"date)|publish-date|date_?published|"
        "publication_?date|pub-?date|issued|online_date|datesubmitted)$"_s);
    return form.match(name).hasMatch();
}

bool namesDate(const QString &name)
{
    static const QRegularExpression form(
        u"(?:^|[.:_-])(?:date|created|date_?created|creation_?date|createdate)$"_s);
    return form.match(name).hasMatch();
}

bool namesChange(const QString &name)
{
    static const QRegularExpression form(
        u"(?:^|[.:_-])(?:modified_?(?:time|date)?|date_?modified|last-?modified|updated_?time|revised)$"_s);
    return form.match(name).hasMatch();
}

PartialDate statedDate(const PageFacts &facts, const QString &language, bool (*isMeant)(const QString &))
{
    // By name, so that the answer does not depend on the order in a hash.
    QStringList names = facts.meta.keys();
    names.removeIf([isMeant](const QString &name) { return !isMeant(name); });
    names.sort();
    for (const QString &name : std::as_const(names)) {
        for (const QString &value : facts.meta.value(name)) {
            if (const PartialDate date = dayIn(value, {DayMonthOrder::DayFirst, language}); !date.isNull())
                return date;
        }
    }
    return {};
}

PartialDate markedDate(const PageFacts &facts, const PageMark &mark, const Reading &reading)
{
    if (const PartialDate date = dayIn(mark.value, reading); !date.isNull())
        return date;
    if (mark.to - mark.from > longestDateline)
        return {};
    const auto found = findDate(facts.wordsOf(mark), reading.order);
    return found && isDay(found->date) ? found->date : PartialDate{};
}

/// What a page that its own script is to draw carries as data: its date, where all that is said there is one day. A
/// page with several describes other articles too.
PartialDate scriptedDate(const PageFacts &facts, const QString &language)
{
    static const QRegularExpression form(
        u"\"(?:date_?published|(?:first_?)?publish(?:ed)?_?(?:at|date|on|time)|publication_?(?:date|time)|created_?at|"
        "date_?created)\"\\s*:\\s*\"((?:19|20)\\d{2}-\\d{2}-\\d{2}(?:T[^\"]*)?)\""_s,
        QRegularExpression::CaseInsensitiveOption);
    PartialDate only;
    for (const QByteArray &script : facts.scripts) {
        if (script.size() > longestScript)
            continue;
        const QString written = QString::fromUtf8(script);
        auto matches = form.globalMatch(written);
        while (matches.hasNext()) {
            const PartialDate date = dayIn(matches.next().captured(1), {DayMonthOrder::DayFirst, language});
            if (!only.isNull() && !date.isNull() && date != only)
                return {};
            if (!date.isNull())
                only = date;
        }
    }
    return only;
}

PartialDate propertyDate(const PageFacts &facts, const PageTitle &title, const Reading &reading)
{
    for (const PageMark &mark : facts.marks) {
        if (mark.kind != PageMark::DateProperty || mark.isChange || !title.mayOwn(mark.place, mark.from))
            continue;
        if (const PartialDate date = markedDate(facts, mark, reading); !date.isNull())
            return date;
    }
    return {};
}

/// A date that the page shows, and how much speaks for it.
struct ShownDate
{
    PartialDate date;
    int score = 0;
};

/// Whether the words before a date call it one of changing.
bool speaksOfChange(const QString &words)
{
    static const QRegularExpression changing(
        u"aktualisier|updated|modified|geändert|änderung|bearbeitet|letzte|\\blast\\b|mis à jour"_s,
        QRegularExpression::CaseInsensitiveOption);
    return changing.match(words).hasMatch();
}

/// What stands around a date in its line.
int scoreOfLine(const QString &line, const FoundDate &found)
{
    static const QRegularExpression publishing(
        u"veröffentlicht|erschienen|publi[sc]|erstellt|posted|\\bdatum\\b|\\bdate\\b|geschrieben|meldung|\\bvom\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString around = line.first(found.start);
    int score = 0;
    if (publishing.match(around).hasMatch())
        score += 3;
    if (speaksOfChange(around))
        score -= 2;
    const qsizetype others = line.size() - (found.end - found.start);
    if (others < 3)
        return score + 3;
    if (others < 40)
        return score + 2;
    // "27.1.2022 - Bei der Erinnerung …": a text that begins with its date.
    if (others < 100 || found.start < 3)
        return score;
    return score - 6; // a sentence
}

/// How near a date stands to the title that it belongs to.
int scoreOfPlace(qsizetype from, const PageTitle &title)
{
    if (!title.heading)
        return 0;
    const qsizetype behind = from - title.heading->to;
    const qsizetype ahead = title.heading->from - from;
    if (behind >= 0)
        return behind < 300 ? 4 : behind < 1000 ? 3 : behind < 3000 ? 1 : 0;
    return ahead < 150 ? 4 : ahead < 400 ? 1 : -1;
}

/// Two figures for the year ("31.10.23") are read only where a date is expected.
std::optional<FoundDate> dayInLine(const QString &line, DayMonthOrder order)
{
    auto found = findDate(line, order);
    if (!found || !isDay(found->date))
        found = findShortDate(line);
    return found;
}

/// For a quick no.
bool mayHoldDate(QByteArrayView line)
{
    constexpr std::ptrdiff_t fewestDigits = 4;
    return std::ranges::count_if(line, [](char c) { return c >= '0' && c <= '9'; }) >= fewestDigits;
}

/// Finds the date that most speaks for among those that the page shows; with the same score the first.
class ShownDates
{
public:
    ShownDates(const PageFacts &facts, const PageTitle &title, const Reading &reading)
        : m_facts(facts)
        , m_title(title)
        , m_reading(reading)
    {
        for (const PageMark &mark : facts.marks)
            consider(mark);
        int elsewhere = 0;
        for (const PageLine &line : facts.lines) {
            constexpr int mostElsewhere = 60; // a page of dates
            if (isNearTitle(line.from) || ++elsewhere <= mostElsewhere)
                consider(line);
        }
    }

    const ShownDate &best() const { return m_best; }

private:
    bool isNearTitle(qsizetype from) const
    {
        constexpr qsizetype ahead = 400;
        constexpr qsizetype behind = 3000;
        return m_title.heading && from > m_title.heading->from - ahead && from < m_title.heading->to + behind;
    }

    void consider(const PageMark &mark)
    {
        const bool isDate = mark.kind == PageMark::DateName || mark.kind == PageMark::DateProperty;
        if (!isDate || !m_title.mayOwn(mark.place, mark.from))
            return;
        PartialDate date = markedDate(m_facts, mark, m_reading);
        const QString words = m_facts.wordsOf(mark);
        if (date.isNull() && mark.to - mark.from < longestDateline)
            date = findShortDate(words).value_or(FoundDate{}).date;
        const bool isChange = mark.isChange || speaksOfChange(words);
        consider(date,
                 3 + (isChange ? -3 : 0) + (mark.value.isEmpty() ? 0 : 1) + scoreOfPlace(mark.from, m_title));
    }

    void consider(const PageLine &line)
    {
        const qsizetype to = std::min(line.to, line.from + longestDateline);
        const QByteArrayView utf8 = m_facts.textOf(line.from, to);
        if (!m_title.mayOwn(line.place, line.from) || !mayHoldDate(utf8))
            return;
        const QString words = statedText(QString::fromUtf8(utf8));
        if (const auto found = dayInLine(words, m_reading.order))
            consider(found->date, scoreOfLine(words, *found) + scoreOfPlace(line.from, m_title));
    }

    void consider(const PartialDate &date, int score)
    {
        constexpr int firstYear =
            1993; // the first magazine on the Web; earlier ones are what the text is about
        if (date.year >= firstYear && (m_best.date.isNull() || score > m_best.score))
            m_best = {date, score};
    }

    const PageFacts &m_facts;
    const PageTitle &m_title;
    const Reading &m_reading;
    ShownDate m_best;
};

/// Whether a date that stands by the title may be that of an article of which another is stated for machines:
/// they are told the time in UTC, up to a day later, or the first of several publications. An earlier date is
/// that of something else.
bool mayReplace(const PartialDate &shown, const PartialDate &stated)
{
    return QDate(stated.year, stated.month, stated.day).daysTo(QDate(shown.year, shown.month, shown.day)) >=
           -1;
}

PartialDate dateInAddress(const QUrl &address)
{
    static const QRegularExpression form(
        u"[/_-]((?:19|20)\\d{2})([/_-])(\\d{1,2})\\2(\\d{1,2})(?:[/_.-]|$)"_s);
    const auto match = form.match(address.path());
    if (!match.hasMatch())
        return {};
    const QString date = u"%1-%2-%3"_s.arg(match.captured(1), match.captured(3).rightJustified(2, u'0'),
                                           match.captured(4).rightJustified(2, u'0'));
    return PartialDate::fromString(date).value_or(PartialDate{});
}

} // namespace

PartialDate publishedOn(const PageFacts &facts, const PartialDate &linked, const PageTitle &title,
                        const QUrl &address, const QString &language)
{
    constexpr int sure = 7; ///< marked as a date, or alone on its line, right by the title
    constexpr int enough = 4;
    constexpr int fewest = 0; ///< for want of anything better
    const Reading reading{dayMonthOrder(language), language};
    const ShownDate shown = ShownDates(facts, title, reading).best();
    for (const PartialDate &stated :
         {linked, statedDate(facts, language, namesPublishing), propertyDate(facts, title, reading)}) {
        if (!stated.isNull())
            return shown.score >= sure && mayReplace(shown.date, stated) ? shown.date : stated;
    }
    if (!shown.date.isNull() && shown.score >= enough)
        return shown.date;
    if (const PartialDate date = dateInAddress(address); !date.isNull())
        return date;
    if (const PartialDate date = statedDate(facts, language, namesDate); !date.isNull())
        return date;
    if (const PartialDate date = scriptedDate(facts, language); !date.isNull())
        return date;
    if (!shown.date.isNull() && shown.score >= fewest)
        return shown.date;
    return statedDate(facts, language, namesChange);
}

} // namespace randnotiz
