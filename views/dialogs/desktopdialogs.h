#pragma once

#include "dialogs/dialogs.h"

#include <QCoreApplication>

namespace randnotiz {

/// Asks by the desktop's file dialogs and by message boxes, without a nested event loop.
class DesktopDialogs : public Dialogs
{
    Q_DECLARE_TR_FUNCTIONS(DesktopDialogs)

public:
    void chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                     std::function<void(QStringList)> then) override;
    void chooseFolder(QWidget *parent, const QString &title, const QString &suggested,
                      std::function<void(QString)> then) override;
    void chooseLibrary(QWidget *parent, const QString &title, std::function<void(QString)> then) override;
    void chooseNewFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                       std::function<void(QString)> then) override;
    void ask(QWidget *parent, const Question &question, std::function<void(int)> then) override;
};

} // namespace randnotiz
