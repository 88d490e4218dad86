#include "dialogs/desktopdialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace randnotiz {

namespace {

/// Opens the dialog and passes on what was chosen. The dialog goes with its closing, or with its parent.
void open(QFileDialog *dialog, std::function<void(QStringList)> then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::finished, dialog, [dialog, then = std::move(then)](int result) {
        then(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

std::function<void(QStringList)> firstOf(std::function<void(QString)> then)
{
    return [then = std::move(then)](const QStringList &chosen) { then(chosen.value(0)); };
}

} // namespace

void DesktopDialogs::chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                                 std::function<void(QStringList)> then)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({filter, tr("All files (*)")});
    open(dialog, std::move(then));
}

void DesktopDialogs::chooseFolder(QWidget *parent, const QString &title, const QString &suggested,
                                  std::function<void(QString)> then)
{
    auto *dialog = new QFileDialog(parent, title, suggested);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    open(dialog, firstOf(std::move(then)));
}

void DesktopDialogs::chooseLibrary(QWidget *parent, const QString &title, std::function<void(QString)> then)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Libraries (*.randnotiz)"), tr("All files (*)")});
    open(dialog, firstOf(std::move(then)));
}

void DesktopDialogs::chooseNewFile(QWidget *parent, const QString &title, const QString &suggested,
                                   const QString &filter, std::function<void(QString)> then)
{
    auto *dialog = new QFileDialog(parent, title, QFileInfo(suggested).path(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // Nothing of ours ever writes over a file, so the question whether it may would be a lie.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(QFileInfo(suggested).suffix());
    dialog->selectFile(QFileInfo(suggested).fileName());
    open(dialog, firstOf(std::move(then)));
}

void DesktopDialogs::ask(QWidget *parent, const Question &question, std::function<void(int)> then)
{
    auto *box = new QMessageBox(question.destructive ? QMessageBox::Warning : QMessageBox::Question, question.title,
                                question.text, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.detail);
    QList<QPushButton *> buttons;
    for (const QString &choice : question.choices)
        buttons += box->addButton(choice, question.destructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    if (!question.giveUp.isEmpty())
        cancel->setText(question.giveUp);
    const bool suggestsCancel = question.destructive || question.suggestsGivingUp || buttons.isEmpty();
    box->setDefaultButton(suggestsCancel ? cancel : buttons.constFirst());
    QObject::connect(box, &QMessageBox::finished, box, [box, buttons, then = std::move(then)] {
        then(static_cast<int>(buttons.indexOf(qobject_cast<QPushButton *>(box->clickedButton()))));
    });
    box->open();
}

} // namespace randnotiz
