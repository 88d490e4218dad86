#include "dialogs/formatname.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

QString formatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown: break;
    }
    return u"Markdown"_s;
}

} // namespace randnotiz
