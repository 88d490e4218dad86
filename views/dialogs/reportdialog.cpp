#include "dialogs/reportdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace randnotiz {

ReportDialog::ReportDialog(const QString &title, const QString &text, const QStringList &lines, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new QLabel(text);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    auto *list = new QPlainTextEdit(lines.join(u'\n'));
    list->setReadOnly(true);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(list);
    layout->addWidget(m_buttons);
    resize(620, 320);
}

void ReportDialog::addButton(const QString &text, const std::function<void()> &act)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    connect(button, &QPushButton::clicked, this, act);
}

} // namespace randnotiz
