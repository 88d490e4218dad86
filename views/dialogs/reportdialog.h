#pragma once

#include <QDialog>
#include <QStringList>

#include <functional>

class QDialogButtonBox;

namespace randnotiz {

/// A sentence and a list to look through, and to copy from.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const QString &title, const QString &text, const QStringList &lines, QWidget *parent);

    /// Something more that can be looked at.
    void addButton(const QString &text, const std::function<void()> &act);

private:
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace randnotiz
