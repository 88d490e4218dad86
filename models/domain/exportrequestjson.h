#pragma once

#include "domain/exportrequest.h"

#include <QByteArray>

#include <optional>

namespace randnotiz {

/// A request for keeping, without its folder, and of its template only the name. The same request gives the same bytes.
QByteArray toJson(const ExportRequest &request);

/// Nothing for what toJson() didn't make, or a later version did with formats that this one doesn't know.
std::optional<ExportRequest> exportRequestFromJson(const QByteArray &json);

} // namespace randnotiz
