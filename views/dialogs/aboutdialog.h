#pragma once

#include <QDialog>

namespace randnotiz {

/// Name, version, licence, and where this library lies.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(const QString &libraryPath, QWidget *parent);
};

} // namespace randnotiz
