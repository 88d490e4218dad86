#pragma once

#include "domain/notestemplate.h"

#include <QString>

namespace randnotiz {

/// The name of a built-in template as people say it; any other as it is.
QString templateTitle(const QString &name);

/// "Line 3, column 5: there is no field “foo” here."
QString templateFaultText(const TemplateFault &fault);

} // namespace randnotiz
