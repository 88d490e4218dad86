#include "style/tooltip.h"

#include <QTextDocument>

namespace randnotiz {

QString plainToolTip(const QString &text)
{
    return Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace randnotiz
