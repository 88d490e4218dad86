#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace randnotiz {

/// A decision that only the reader can make.
struct Question
{
    QString title;
    QString text;         ///< one sentence
    QString detail;       ///< what follows from it; may be empty
    QStringList choices;  ///< the words on the buttons, the suggested one first; giving up is always possible too
    bool destructive = false; ///< what is chosen can't be taken back
    QString giveUp;       ///< the words on the button that chooses nothing; empty: "Cancel"
    bool suggestsGivingUp = false; ///< the button that chooses nothing is the one that Enter presses
};

/// The questions that are asked by the desktop's own boxes: the seam that lets tests answer them.
/// None of these functions waits: the answer comes to `then`, later or (in tests) at once. An empty answer,
/// or -1, says that the reader gave up. `then` is not called once `parent` is gone.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// @param filter what is asked for, as "Notes (*.md)"; that all files are shown can be chosen, too
    virtual void chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                             std::function<void(QStringList)> then) = 0;
    virtual void chooseFolder(QWidget *parent, const QString &title, const QString &suggested,
                              std::function<void(QString)> then) = 0;
    virtual void chooseLibrary(QWidget *parent, const QString &title, std::function<void(QString)> then) = 0;
    /// Doesn't ask about a file that exists: whoever writes there refuses it.
    /// @param suggested path of the file
    virtual void chooseNewFile(QWidget *parent, const QString &title, const QString &suggested,
                               const QString &filter, std::function<void(QString)> then) = 0;
    /// @param then takes the index of the choice, or -1
    virtual void ask(QWidget *parent, const Question &question, std::function<void(int)> then) = 0;
};

} // namespace randnotiz
