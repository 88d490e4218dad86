#pragma once

#include "domain/exportformat.h"

#include <QString>

namespace randnotiz {

/// The name of a format as people say it.
QString formatName(ExportFormat format);

} // namespace randnotiz
