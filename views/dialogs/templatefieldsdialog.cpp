#include "dialogs/templatefieldsdialog.h"

#include "library/notestemplates.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

TemplateFieldsDialog::TemplateFieldsDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Templates"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *page = new QTextBrowser;
    page->setObjectName(u"fields"_s);
    page->setAccessibleName(tr("Templates"));
    page->setOpenLinks(false);
    page->setMarkdown(templatesPage());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(page, 1);
    layout->addWidget(buttons);
    resize(820, 640);
}

} // namespace randnotiz
