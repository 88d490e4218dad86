#pragma once

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace randnotiz {

/// Asks for the address of an article, or whether an offered one is to be fetched. Nothing is fetched before
/// the reader says so here.
class AddressDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param address filled in; may be empty
    AddressDialog(const QString &address, QWidget *parent);

    /// Says that a page, not the reader, has filled in the address, and shows what was selected there; Enter
    /// alone then fetches nothing.
    void showOffer(const QString &selectedText);

Q_SIGNALS:
    /// http or https.
    void chosen(const QString &address);

private:
    void choose();

    QLineEdit *m_address = nullptr;
    QPushButton *m_fetch = nullptr;
    QFormLayout *m_form = nullptr;
};

} // namespace randnotiz
