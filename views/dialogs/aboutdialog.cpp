#include "dialogs/aboutdialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QVBoxLayout>

namespace randnotiz {

AboutDialog::AboutDialog(const QString &libraryPath, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Randnotiz"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *name = new QLabel(tr("Randnotiz %1").arg(QApplication::applicationVersion()));
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    name->setFont(large);
    auto *text = new QLabel(tr("Reads, marks and keeps what you read closely. Everything stays on this computer, "
                               "in one file that belongs to you:"));
    text->setWordWrap(true);
    auto *path = new QLabel(QDir::toNativeSeparators(libraryPath));
    path->setTextFormat(Qt::PlainText);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    path->setWordWrap(true);
    auto *licence = new QLabel(tr("Free software under the GNU General Public License, version 3 or later, without "
                                  "any warranty. Runs on Qt %1.").arg(QString::fromLatin1(qVersion())));
    licence->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    for (QWidget *part : QList<QWidget *>{name, text, path, licence, buttons})
        layout->addWidget(part);
    setMinimumWidth(440);
}

} // namespace randnotiz
