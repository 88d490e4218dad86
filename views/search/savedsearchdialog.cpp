#include "search/savedsearchdialog.h"

#include "domain/visiblecontrols.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

SavedSearchDialog::SavedSearchDialog(const QString &title, const QString &text, const QString &name,
                                     std::function<bool(const QString &)> isTaken, QWidget *parent)
    : QDialog(parent), m_isTaken(std::move(isTaken)), m_name(new QLineEdit(name)), m_taken(new QLabel)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(u"name"_s);
    m_name->setMinimumWidth(320);
    m_name->selectAll();
    auto *search = new QLabel(visibleControls(text));
    search->setTextFormat(Qt::PlainText);
    search->setWordWrap(true);
    m_taken->setObjectName(u"taken"_s);
    m_taken->setTextFormat(Qt::PlainText);
    m_taken->setWordWrap(true);
    m_taken->setMinimumHeight(fontMetrics().lineSpacing());
    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("Search:"), search);
    form->addRow(QString(), m_taken);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"accept"_s);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_name->text().trimmed());
        accept();
    });
    connect(m_name, &QLineEdit::textChanged, this, &SavedSearchDialog::look);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    m_accept->setDefault(true);
    look();
}

void SavedSearchDialog::look()
{
    const QString name = m_name->text().trimmed();
    const bool taken = m_isTaken(name);
    m_taken->setText(taken ? tr("There is a saved search “%1” already.").arg(visibleControls(name)) : QString());
    m_accept->setEnabled(!name.isEmpty() && !taken);
}

} // namespace randnotiz
