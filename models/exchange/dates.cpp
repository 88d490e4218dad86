#include "exchange/dates.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

struct MonthName
{
    QLatin1StringView start; ///< first letters that only this month has
    int number;
};

/// German (with the Austrian names), English, French, Spanish and Italian, in lower case.
constexpr std::array monthNames{
    MonthName{"juin"_L1, 6}, MonthName{"juil"_L1, 7}, MonthName{"f\xe9v"_L1, 2},  MonthName{"avr"_L1, 4},
    MonthName{"ao\xfb"_L1, 8}, MonthName{"d\xe9" "c"_L1, 12}, MonthName{"ene"_L1, 1}, MonthName{"abr"_L1, 4},
    MonthName{"ago"_L1, 8},  MonthName{"dic"_L1, 12}, MonthName{"gen"_L1, 1},     MonthName{"mag"_L1, 5},
    MonthName{"giu"_L1, 6},  MonthName{"lug"_L1, 7},  MonthName{"set"_L1, 9},     MonthName{"ott"_L1, 10},
    MonthName{"jan"_L1, 1},  MonthName{"j\xe4n"_L1, 1}, MonthName{"feb"_L1, 2},   MonthName{"m\xe4r"_L1, 3},
    MonthName{"mar"_L1, 3},  MonthName{"mrz"_L1, 3},    MonthName{"maer"_L1, 3},  MonthName{"apr"_L1, 4},
    MonthName{"mai"_L1, 5},  MonthName{"may"_L1, 5},    MonthName{"jun"_L1, 6},   MonthName{"jul"_L1, 7},
    MonthName{"aug"_L1, 8},  MonthName{"sep"_L1, 9},    MonthName{"okt"_L1, 10},  MonthName{"oct"_L1, 10},
    MonthName{"nov"_L1, 11}, MonthName{"dez"_L1, 12},   MonthName{"dec"_L1, 12}};

const QString monthPattern =
    u"(?:Januar[y]?|Jänner|Jan|Februar[y]?|Feber|Feb|März|Maerz|March|Mär|Mrz|Mar|April|Apr|Mai|May|Juni|June|Jun|"
    "Juli|July|Jul|August|Aug|September|Sept|Sep|Oktober|October|Okt|Oct|November|Nov|Dezember|December|Dez|Dec|"
    "janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    "gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)"_s;

int monthNumber(const QString &name)
{
    const QString lower = name.toLower();
    for (const MonthName &month : monthNames) {
        if (lower.startsWith(month.start))
            return month.number;
    }
    return 0;
}

std::optional<PartialDate> realDate(int year, int month, int day)
{
    if (year < 1000 || year > 9999 || month < 0 || month > 12)
        return std::nullopt;
    if (day != 0 && !QDate::isValid(year, month, day))
        return std::nullopt;
    return PartialDate{year, month, day};
}

std::optional<PartialDate> dayAndMonth(int year, int first, int second, bool points, DayMonthOrder order)
{
    if (points || first > 12 || first == second)
        return realDate(year, second, first);
    if (second > 12)
        return realDate(year, first, second);
    return order == DayMonthOrder::DayFirst ? realDate(year, second, first) : realDate(year, 0, 0);
}

/// The forms, each as named groups: y, m, d as numbers, M a month's name, a and b two numbers parted by s.
const QRegularExpression &dateForms()
{
    static const QRegularExpression forms(
        u"(?<!\\d)(?<!\\d-)(?:"
        "(?<y>\\d{4})(?<i>[-/])(?<m>\\d{1,2})(?:\\k<i>(?<d>\\d{1,2}))?(?!-?\\d)"
        "|(?<a>\\d{1,2})(?<s>[./])\\s?(?<b>\\d{1,2})\\k<s>\\s?(?<y2>\\d{4})(?!\\d)"
        "|(?<d3>\\d{1,2})(?:\\.|st|nd|rd|th|er)?\\s(?:(?:of|de)\\s)?(?<M3>%1)\\.?,?\\s(?:de\\s)?(?<y3>\\d{4})(?!\\d)"
        "|(?<!\\w)(?<M4>%1)\\.?\\s(?<d4>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<y4>\\d{4})(?!\\d)"
        "|(?<!\\w)(?<M5>%1)\\.?\\s(?<y5>\\d{4})(?!\\d)"
        "|(?<y6>\\d{4})\\s?年\\s?(?<m6>\\d{1,2})\\s?月\\s?(?<d6>\\d{1,2})\\s?日"
        ")"_s.arg(monthPattern),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return forms;
}

std::optional<PartialDate> dateOf(const QRegularExpressionMatch &match, DayMonthOrder order)
{
    const auto number = [&match](const char16_t *name) { return match.captured(QStringView(name)).toInt(); };
    if (match.hasCaptured(u"y"))
        return realDate(number(u"y"), number(u"m"), number(u"d"));
    if (match.hasCaptured(u"y2"))
        return dayAndMonth(number(u"y2"), number(u"a"), number(u"b"), match.captured(u"s") == u"."_s, order);
    if (match.hasCaptured(u"y3"))
        return realDate(number(u"y3"), monthNumber(match.captured(u"M3")), number(u"d3"));
    if (match.hasCaptured(u"y4"))
        return realDate(number(u"y4"), monthNumber(match.captured(u"M4")), number(u"d4"));
    if (match.hasCaptured(u"y6"))
        return realDate(number(u"y6"), number(u"m6"), number(u"d6"));
    return realDate(number(u"y5"), monthNumber(match.captured(u"M5")), 0);
}

qsizetype endOfTime(const QString &line, qsizetype from)
{
    static const QRegularExpression time(
        u"\\G(?:T|[\\s,|–—-]*(?:um|at)?\\s*)\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:[.,]\\d+)?"
        "\\s*(?:Z|[+-]\\d{2}:?\\d{2}|Uhr|[ap]\\.?m\\.?|h|GMT|UTC|MEZ|MESZ|CET|CEST|[A-Z]?[ECMP][SD]T)?(?!\\w)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = time.match(line, from);
    return match.hasMatch() ? match.capturedEnd() : from;
}

} // namespace

DayMonthOrder dayMonthOrder(QStringView language)
{
    return language.startsWith(u"en") ? DayMonthOrder::Unclear : DayMonthOrder::DayFirst;
}

std::optional<FoundDate> findDate(const QString &line, DayMonthOrder order)
{
    auto matches = dateForms().globalMatch(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (const auto date = dateOf(match, order))
            return FoundDate{*date, match.capturedStart(), endOfTime(line, match.capturedEnd())};
    }
    return std::nullopt;
}

std::optional<FoundDate> findShortDate(const QString &line)
{
    static const QRegularExpression form(u"(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{2})(?![\\d.]?\\d)"_s);
    constexpr int firstYear = 1970;
    const auto match = form.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = firstYear + (match.captured(3).toInt() + 100 - firstYear % 100) % 100;
    const auto date = realDate(year, match.captured(2).toInt(), match.captured(1).toInt());
    if (!date)
        return std::nullopt;
    return FoundDate{*date, match.capturedStart(), endOfTime(line, match.capturedEnd())};
}

std::optional<PartialDate> readDate(QStringView value, DayMonthOrder order)
{
    const QString trimmed = value.trimmed().toString();
    if (const auto exact = PartialDate::fromString(trimmed))
        return exact;
    const auto found = findDate(trimmed, order);
    if (!found || found->start > 12) // room for "Fri, " and "Donnerstag, "
        return std::nullopt;
    return found->date;
}

std::optional<PartialDate> readStatedDate(QStringView value, DayMonthOrder order, QStringView language)
{
    static const QRegularExpression midnight(u"T2[23]:00(?::00(?:\\.0+)?)?(?:Z|\\+00:?00)$"_s);
    constexpr std::array<QStringView, 9> centralEuropean{u"de", u"fr", u"it", u"nl", u"pl",
                                                         u"da", u"sv", u"cs", u"hu"};
    const auto date = readDate(value, order);
    if (!date || date->day == 0 || !midnight.match(value.trimmed()).hasMatch())
        return date;
    const bool isThere = std::ranges::any_of(centralEuropean, [language](QStringView code) {
        return language == code || (language.startsWith(code) && language[code.size()] == u'-');
    });
    if (!isThere)
        return date;
    const QDate next = QDate(date->year, date->month, date->day).addDays(1);
    return PartialDate{next.year(), next.month(), next.day()};
}

std::optional<FoundDate> findLeadingDate(const QString &text, DayMonthOrder order)
{
    static const QRegularExpression label(
        u"^\\s*(?:date|datum|published(?: on)?|publication date|veröffentlicht(?: am)?|erschienen(?: am)?|stand)\\s*:?\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 80;
    const QString head = text.first(std::min(text.size(), longest));
    const auto match = label.match(head);
    if (!match.hasMatch())
        return std::nullopt;

    static const QRegularExpression year(u"\\G\\d{4}(?![\\d./-])"_s);
    const auto bareYear = year.match(head, match.capturedEnd());
    if (bareYear.hasMatch())
        return FoundDate{{bareYear.captured().toInt(), 0, 0}, match.capturedStart(), bareYear.capturedEnd()};
    auto found = findDate(head, order);
    if (!found || found->start != match.capturedEnd())
        return std::nullopt;
    found->start = 0;
    return found;
}

} // namespace randnotiz
