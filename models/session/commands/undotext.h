#pragma once

#include <QCoreApplication>

namespace randnotiz {

/// The text of an undo command (QUndoStack::undoText(), untranslated there so that the reader may change the
/// language) in the program's language. An empty text stays empty.
inline QString undoText(const QString &commandText)
{
    return commandText.isEmpty() ? QString()
                                 : QCoreApplication::translate("UndoText", commandText.toUtf8().constData());
}

} // namespace randnotiz
