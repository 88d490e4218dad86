#include "views/mainwindow/program.h"

#include <QMenu>
#include <QMenuBar>

namespace randnotiz {

QAction *Program::actionFor(const QString &text) const
{
    for (const QMenu *menu : window().menuBar()->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            const QString plain = action->text().section(u'\t', 0, 0).remove(u'&').remove(u'…');
            if (plain == text && action->isEnabled())
                return action;
        }
    }
    return nullptr;
}

} // namespace randnotiz
