#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace randnotiz {

/// Asks under which name a search is to be kept.
class SavedSearchDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param text    what is searched for, shown
    /// @param isTaken whether another saved search has a name
    SavedSearchDialog(const QString &title, const QString &text, const QString &name,
                      std::function<bool(const QString &)> isTaken, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &name);

private:
    void look();

    std::function<bool(const QString &)> m_isTaken;
    QLineEdit *m_name = nullptr;
    QLabel *m_taken = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace randnotiz
