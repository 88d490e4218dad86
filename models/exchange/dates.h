#pragma once

#include "domain/metadata.h"

#include <QStringView>

#include <optional>

namespace randnotiz {

/// What a reader of the text takes 07/02/2025 for, where both numbers could be a month.
enum class DayMonthOrder {
    DayFirst,
    Unclear, ///< English text: British or American? Only the year is certain.
};

DayMonthOrder dayMonthOrder(QStringView language);

/// A date in a line of text; positions are UTF-16 units of that line.
struct FoundDate
{
    PartialDate date;
    qsizetype start = 0;
    qsizetype end = 0; ///< behind the date and a time of day that follows it
};

/// The first date in `line`: 2025-02-07, 2025/02/07, 07.02.2025, 07/02/2025, 7. Februar 2025, February 7, 2025,
/// 7 Feb 2025, Februar 2025, 2025-02; also glued to a word before it. German and English names of months.
std::optional<FoundDate> findDate(const QString &line, DayMonthOrder order);

/// The first date in `line` with two figures for its year, points between ("31.10.23"), read as 1970 to 2069. Such may also be
/// the number of a version or a section: only for lines where a date is expected.
std::optional<FoundDate> findShortDate(const QString &line);

/// A value that says nothing but a date, as in front matter and meta elements: also only a year, and with a time.
std::optional<PartialDate> readDate(QStringView value, DayMonthOrder order = DayMonthOrder::DayFirst);

/// The same for what a page states for machines: a midnight of Central Europe that was written down in UTC
/// ("2025-02-06T23:00:00Z") is the day that it begins.
/// @param language of the page, BCP 47; only those that are mostly spoken in that time zone
std::optional<PartialDate> readStatedDate(QStringView value, DayMonthOrder order, QStringView language);

/// A date with its label at the very start of a text ("date 2025-01 The text begins …"), with the range of both.
std::optional<FoundDate> findLeadingDate(const QString &text, DayMonthOrder order);

} // namespace randnotiz
