#include "dialogs/exportdialog.h"

#include "dialogs/dialogs.h"
#include "domain/visiblecontrols.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QDir>
#include <QFontMetrics>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(Scopes scopes, const QString &folder, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent), m_dialogs(dialogs)
{
    setWindowTitle(tr("Export notes"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *what = new QGroupBox(tr("Notes of"));
    auto *choices = new QVBoxLayout(what);
    m_scope = new QButtonGroup(this);
    const QString title = fontMetrics().elidedText(visibleControls(scopes.openTitle), Qt::ElideRight, 360).replace(u'&', "&&"_L1);
    addScope(*choices, tr("&This article: %1").arg(title), scopes.open);
    if (scopes.selection.size() > 1)
        addScope(*choices, tr("The %n &selected article(s)", nullptr, static_cast<int>(scopes.selection.size())), scopes.selection);
    if (scopes.shown.size() < scopes.all.size())
        addScope(*choices, tr("The %n article(s) in the &filtered list", nullptr, static_cast<int>(scopes.shown.size())), scopes.shown);
    addScope(*choices, tr("&All %n article(s)", nullptr, static_cast<int>(scopes.all.size())), scopes.all);
    // Several selected articles say more clearly than the open one what is meant.
    const int suggested = scopes.selection.size() > 1 && !scopes.open.isEmpty() ? 1 : 0;
    if (QAbstractButton *button = m_scope->button(suggested))
        button->setChecked(true);

    m_folder = new QLineEdit(QDir::toNativeSeparators(folder));
    m_folder->setObjectName(u"folder"_s);
    m_folder->setMinimumWidth(320);
    auto *folderLabel = new QLabel(tr("F&older:"));
    folderLabel->setBuddy(m_folder);
    auto *browseButton = new QPushButton(tr("&Browse…"));
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    auto *where = new QHBoxLayout;
    where->addWidget(folderLabel);
    where->addWidget(m_folder, 1);
    where->addWidget(browseButton);
    auto *explanation = new QLabel(tr("Writes one Markdown file for each article. Files of an earlier export of the same articles are replaced."));
    explanation->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *accept = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    const auto enable = [this, accept] {
        accept->setEnabled(QDir::isAbsolutePath(m_folder->text().trimmed()) && m_scope->checkedId() >= 0);
    };
    connect(m_folder, &QLineEdit::textChanged, accept, enable);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    enable();

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(what);
    layout->addLayout(where);
    layout->addWidget(explanation);
    layout->addStretch();
    layout->addWidget(buttons);
}

void ExportDialog::addScope(QVBoxLayout &layout, const QString &text, const QList<ArticleId> &articles)
{
    if (articles.isEmpty())
        return;
    auto *button = new QRadioButton(text);
    layout.addWidget(button);
    m_scope->addButton(button, static_cast<int>(m_offered.size()));
    m_offered += articles;
}

void ExportDialog::browse()
{
    m_dialogs.chooseFolder(this, tr("Folder for the notes"), m_folder->text(), [this](const QString &folder) {
        if (!folder.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(folder));
    });
}

void ExportDialog::save()
{
    Q_EMIT chosen(QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed())), m_offered[m_scope->checkedId()]);
    accept();
}

} // namespace randnotiz
