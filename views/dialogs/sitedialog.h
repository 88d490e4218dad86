#pragma once

#include "domain/sitepreferences.h"

#include <QDialog>

class QCheckBox;

namespace randnotiz {

/// What the reader wants of all articles of one site.
class SiteDialog : public QDialog
{
    Q_OBJECT

public:
    SiteDialog(const SitePreferences &preferences, QWidget *parent);

Q_SIGNALS:
    void chosen(const randnotiz::SitePreferences &preferences);

private:
    void save();

    const SitePreferences m_before;
    QCheckBox *m_showsPictures = nullptr;
    QCheckBox *m_keepsOriginals = nullptr;
};

} // namespace randnotiz
