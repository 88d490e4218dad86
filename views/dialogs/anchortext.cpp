#include "dialogs/anchortext.h"

#include <QCoreApplication>
#include <QStringList>

namespace randnotiz {

namespace {

QString counted(const char *text, qint64 count)
{
    return QCoreApplication::translate("AnchorText", text, nullptr, static_cast<int>(count));
}

} // namespace

QString anchorCountsText(const AnchorCounts &counts)
{
    QStringList parts;
    if (counts.same > 0)
        parts += counted(QT_TRANSLATE_N_NOOP("AnchorText", "%Ln the same"), counts.same);
    if (counts.moved > 0)
        parts += counted(QT_TRANSLATE_N_NOOP("AnchorText", "%Ln moved"), counts.moved);
    if (counts.reworded > 0)
        parts += counted(QT_TRANSLATE_N_NOOP("AnchorText", "%Ln reworded"), counts.reworded);
    if (counts.orphans > 0)
        parts += counted(QT_TRANSLATE_N_NOOP("AnchorText", "%Ln not found"), counts.orphans);
    return parts.join(QStringLiteral(", "));
}

} // namespace randnotiz
