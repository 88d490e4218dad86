#pragma once

#include "domain/metadata.h"

#include <QString>

namespace randnotiz {

/// A date as the reader's language writes it, with only what is known of it: "7 Jan 2025", "January 2025", "2025".
/// The month is named, since 4/2/25 is a day in April to one reader and one in February to the next.
QString dateText(const PartialDate &date);

/// A moment in the reader's time zone, to the minute.
/// @param ms milliseconds since 1970-01-01 UTC
QString momentText(qint64 ms);

} // namespace randnotiz
