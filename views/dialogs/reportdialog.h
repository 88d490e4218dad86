#pragma once

#include <QDialog>
#include <QStringList>

namespace randnotiz {

/// A sentence and a list to look through, and to copy from.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const QString &title, const QString &text, const QStringList &lines, QWidget *parent);
};

} // namespace randnotiz
