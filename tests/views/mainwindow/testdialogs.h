#pragma once

#include "dialogs/dialogs.h"

#include <QList>

namespace randnotiz {

/// Answers at once what a test has prepared; a question that nobody expected is given up on, and kept.
class TestDialogs : public Dialogs
{
public:
    QStringList files;       ///< answer to chooseFiles()
    QString fileFilter;      ///< that chooseFiles() was last asked with
    QString folder;          ///< to chooseFolder()
    QString libraryFile;     ///< to chooseLibrary()
    QString newFile;         ///< to chooseNewFile()
    QStringList choices;     ///< the words on the buttons to press, one a question
    QList<Question> asked;

    void chooseFiles(QWidget *, const QString &, const QString &filter, std::function<void(QStringList)> then) override
    {
        fileFilter = filter;
        then(files);
    }
    void chooseFolder(QWidget *, const QString &, const QString &, std::function<void(QString)> then) override
    {
        then(folder);
    }
    void chooseLibrary(QWidget *, const QString &, std::function<void(QString)> then) override { then(libraryFile); }
    void chooseNewFile(QWidget *, const QString &, const QString &, const QString &,
                       std::function<void(QString)> then) override
    {
        then(newFile);
    }
    void ask(QWidget *, const Question &question, std::function<void(int)> then) override
    {
        asked += question;
        then(static_cast<int>(choices.isEmpty() ? -1 : question.choices.indexOf(choices.takeFirst())));
    }
};

} // namespace randnotiz
