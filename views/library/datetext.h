#pragma once

#include "domain/metadata.h"

#include <QString>

namespace randnotiz {

/// A date as the reader's language writes it, with only what is known of it: "7 Jan 2025", "January 2025", "2025".
QString dateText(const PartialDate &date);

} // namespace randnotiz
