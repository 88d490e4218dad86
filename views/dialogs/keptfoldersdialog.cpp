#include "dialogs/keptfoldersdialog.h"

#include "dialogs/errortext.h"
#include "dialogs/templatetext.h"
#include "domain/visiblecontrols.h"
#include "library/datetext.h"
#include "session/folderkeeper.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

enum Column { FolderColumn, NotesColumn, TemplateColumn, StateColumn };
constexpr int PathRole = Qt::UserRole + 1;

QString scopeText(const ExportRequest &request)
{
    QString text;
    if (request.everything)
        text = KeptFoldersDialog::tr("All articles");
    else if (!request.tag.isEmpty())
        text = KeptFoldersDialog::tr("Tag “%1”").arg(visibleControls(request.tag));
    else
        text = KeptFoldersDialog::tr("%Ln article(s)", nullptr, static_cast<int>(request.articles.size()));
    return request.filter.isActive() ? KeptFoldersDialog::tr("%1, some annotations").arg(text) : text;
}

} // namespace

KeptFoldersDialog::KeptFoldersDialog(FolderKeeper &keeper, QWidget *parent) : QDialog(parent), m_keeper(keeper)
{
    setWindowTitle(tr("Folders kept up to date"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_heading = new QLabel;
    m_heading->setWordWrap(true);
    m_list = new QTreeWidget;
    m_list->setObjectName(u"folders"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("Folder"), tr("Notes of"), tr("Template"), tr("Updated")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(FolderColumn, QHeaderView::Stretch);
    m_problem = new QLabel;
    m_problem->setObjectName(u"problem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    makeButtons();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &KeptFoldersDialog::followSelection);
    connect(&keeper, &FolderKeeper::changed, this, &KeptFoldersDialog::refresh);
    refresh();
    resize(760, 360);
    m_list->setFocus();
}

void KeptFoldersDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto add = [buttons](const QString &text, const QString &name) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_update = add(tr("&Update now"), u"update"_s);
    m_open = add(tr("&Open folder"), u"open"_s);
    m_stop = add(tr("&Stop keeping it up to date"), u"stop"_s);
    m_stop->setToolTip(tr("The folder and its files stay as they are."));
    connect(m_update, &QPushButton::clicked, this, [this] { m_keeper.update(selected()); });
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(selected())); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_keeper.forget(selected()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

QString KeptFoldersDialog::selected() const
{
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    return items.isEmpty() ? QString() : items.constFirst()->data(FolderColumn, PathRole).toString();
}

QString KeptFoldersDialog::stateText(const KeptFolder &folder) const
{
    const QString &path = folder.request.folder;
    if (m_keeper.isUpdating(path))
        return tr("Being updated…");
    if (m_keeper.problemOf(path))
        return tr("Not possible for now");
    return folder.updatedMs == 0 ? tr("Not yet") : momentText(folder.updatedMs);
}

/// Row by row, so that the selection and the focus stay.
void KeptFoldersDialog::refresh()
{
    const QString before = selected();
    const QList<KeptFolder> &folders = m_keeper.folders();
    while (m_list->topLevelItemCount() > folders.size())
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    while (m_list->topLevelItemCount() < folders.size())
        new QTreeWidgetItem(m_list);
    for (int row = 0; row < folders.size(); ++row) {
        const ExportRequest &request = folders[row].request;
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const QString path = visibleControls(QDir::toNativeSeparators(request.folder));
        item->setText(FolderColumn, path);
        item->setToolTip(FolderColumn, path);
        item->setData(FolderColumn, PathRole, request.folder);
        item->setText(NotesColumn, scopeText(request));
        item->setText(TemplateColumn, visibleControls(templateTitle(request.notesTemplate.name)));
        item->setText(StateColumn, stateText(folders[row]));
        if (request.folder == before || (before.isEmpty() && row == 0))
            m_list->setCurrentItem(item);
    }
    m_heading->setText(folders.isEmpty()
                           ? tr("No folder is kept up to date. Choose “Keep this folder up to date” when you export notes.")
                           : tr("Notes are exported into these folders by themselves, a few seconds after each change. What you "
                                "write there stays."));
    m_list->setEnabled(!folders.isEmpty());
    followSelection();
}

void KeptFoldersDialog::followSelection()
{
    const QString folder = selected();
    const std::optional<Error> problem = m_keeper.problemOf(folder);
    m_problem->setText(problem ? errorText(*problem) : QString());
    m_problem->setVisible(problem.has_value());
    m_update->setEnabled(!folder.isEmpty() && !m_keeper.isUpdating(folder));
    m_open->setEnabled(!folder.isEmpty());
    m_stop->setEnabled(!folder.isEmpty());
}

} // namespace randnotiz
