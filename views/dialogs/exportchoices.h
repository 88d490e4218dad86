#pragma once

#include "domain/exportformat.h"

#include <QString>

namespace randnotiz {

/// What the reader chose at the last export, and finds again at the next one. What is exported, and which annotations,
/// is asked anew each time.
struct ExportChoices
{
    QString folder;
    ExportFormat format = ExportFormat::Markdown;
    QString templateName; ///< empty: the first one
    bool oneFile = false;
    bool index = false;
    bool removesDeleted = false;

    friend bool operator==(const ExportChoices &, const ExportChoices &) = default;
};

} // namespace randnotiz
