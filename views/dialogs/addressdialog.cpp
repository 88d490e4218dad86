#include "dialogs/addressdialog.h"

#include "domain/fetching.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// What a reader types: "example.org/a" means the safe one.
QString completed(const QString &typed)
{
    const QString address = typed.trimmed();
    const bool looksLikeHost =
        address.contains(u'.') && !address.contains(u' ') && !address.contains("://"_L1);
    return looksLikeHost ? u"https://"_s + address : address;
}

bool isFetchable(const QString &address)
{
    const QUrl url(address);
    return isWebAddress(address) && url.isValid() && !url.host().isEmpty();
}

} // namespace

AddressDialog::AddressDialog(const QString &address, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Add by address"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_address = new QLineEdit(address);
    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_address->setMinimumWidth(420);
    auto *promise = new QLabel(tr("Only this page is fetched: no pictures, no scripts, no cookies."));
    promise->setWordWrap(true);
    promise->setForegroundRole(QPalette::PlaceholderText);
    m_form = new QFormLayout;
    m_form->addRow(tr("&Address:"), m_address);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_fetch = buttons->addButton(tr("Fetch"), QDialogButtonBox::AcceptRole);
    const auto enable = [this] { m_fetch->setEnabled(isFetchable(completed(m_address->text()))); };
    connect(m_address, &QLineEdit::textChanged, m_fetch, enable);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddressDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    enable();

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(promise);
    layout->addWidget(buttons);
    m_fetch->setDefault(true);
    m_address->selectAll();
}

void AddressDialog::showOffer(const QString &selectedText)
{
    auto *who =
        new QLabel(tr("A web page or a bookmark asks Randnotiz to fetch this address. Do you want that?"));
    who->setWordWrap(true);
    m_form->insertRow(0, who);
    if (!selectedText.isEmpty()) {
        auto *selected = new QPlainTextEdit(selectedText);
        selected->setObjectName(u"selectedText"_s);
        selected->setReadOnly(true);
        selected->setTabChangesFocus(true);
        selected->setMaximumHeight(90);
        m_form->addRow(tr("Selected there:"), selected);
    }
    m_fetch->setDefault(false);
    for (auto *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_address->deselect();
    m_address->setCursorPosition(0);
}

void AddressDialog::choose()
{
    Q_EMIT chosen(completed(m_address->text()));
    accept();
}

} // namespace randnotiz
