#include "dialogs/sitedialog.h"

#include "domain/visiblecontrols.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

SiteDialog::SiteDialog(const SitePreferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_before(preferences)
{
    setWindowTitle(tr("This site"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new QLabel(preferences.site.isEmpty() ? tr("Files and pasted text")
                                                          : tr("Articles of %1").arg(visibleControls(preferences.site)));
    heading->setTextFormat(Qt::PlainText);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_showsPictures = new QCheckBox(tr("&Load the pictures of an article when it is opened"));
    m_showsPictures->setObjectName(u"showsPictures"_s);
    m_showsPictures->setChecked(preferences.showsPictures);
    m_keepsOriginals = new QCheckBox(tr("&Keep the original of new articles and versions"));
    m_keepsOriginals->setObjectName(u"keepsOriginals"_s);
    m_keepsOriginals->setChecked(preferences.keepsOriginals);
    auto *why = new QLabel(
        tr("With its original an article can be extracted again when Randnotiz has learnt to do it better. "
           "Originals that are in the library stay."));
    why->setWordWrap(true);
    why->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &SiteDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(m_showsPictures);
    layout->addWidget(m_keepsOriginals);
    layout->addWidget(why);
    layout->addWidget(buttons);
    resize(460, sizeHint().height());
}

void SiteDialog::save()
{
    SitePreferences preferences = m_before;
    preferences.showsPictures = m_showsPictures->isChecked();
    preferences.keepsOriginals = m_keepsOriginals->isChecked();
    if (preferences != m_before)
        Q_EMIT chosen(preferences);
    accept();
}

} // namespace randnotiz
