#include "dialogs/backupsdialog.h"

#include "dialogs/errortext.h"
#include "domain/visiblecontrols.h"
#include "library/datetext.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "session/actqueue.h"
#include "style/tooltip.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

enum Column { MadeColumn, WhyColumn, ArticlesColumn, AnnotationsColumn, SizeColumn };

QString reasonText(const BackupName &name)
{
    switch (name.reason) {
    case BackupReason::Daily: return BackupsDialog::tr("Once a day");
    case BackupReason::Closing: return BackupsDialog::tr("On closing");
    case BackupReason::BeforeUpgrade: return BackupsDialog::tr("Before an update");
    case BackupReason::BeforeRestore: return BackupsDialog::tr("Before restoring");
    case BackupReason::Asked: break;
    }
    return BackupsDialog::tr("You asked for it");
}

/// Why it can't be restored, in a few words.
QString problemText(const Error &problem)
{
    switch (problem.code) {
    case Error::LibraryDamaged: return BackupsDialog::tr("damaged");
    case Error::LibraryTooNew: return BackupsDialog::tr("of a newer version");
    case Error::NotALibrary: return BackupsDialog::tr("not a library");
    default: return BackupsDialog::tr("can't be read");
    }
}

} // namespace

BackupsDialog::BackupsDialog(Library &library, QWidget *parent) : QDialog(parent), m_library(library)
{
    setWindowTitle(tr("Backups"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list = new QTreeWidget;
    m_list->setObjectName(u"backups"_s);
    m_list->setAccessibleName(tr("Backups of this library, newest first"));
    m_list->setHeaderLabels({tr("Made"), tr("Why"), tr("Articles"), tr("Annotations"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(WhyColumn, QHeaderView::Stretch);
    for (const Column column : {ArticlesColumn, AnnotationsColumn, SizeColumn})
        m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_state = new QLabel;
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_result = new QLabel;
    m_result->setObjectName(u"result"_s);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->hide();
    connect(m_list, &QTreeWidget::itemActivated, this, &BackupsDialog::restoreSelected);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &BackupsDialog::followSelection);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_result);
    layout->addWidget(makePlace());
    layout->addWidget(makeButtons());
    resize(720, 480);
    followSelection();
}

BackupsDialog::~BackupsDialog()
{
    m_job.waitForFinished();
}

QWidget *BackupsDialog::makePlace()
{
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins({});
    m_automatic = new QCheckBox(tr("Back up once a day, and on closing after changes"));
    m_automatic->setObjectName(u"automatic"_s);
    m_automatic->setToolTip(tr("Of these backups all of the last two days are kept, then one a day for 12 days, one a week for 10 weeks "
                               "and one a month for 9 months. Those that you asked for stay until you delete them."));
    m_automatic->setEnabled(!m_library.isReadOnly());
    connect(m_automatic, &QCheckBox::clicked, this, &BackupsDialog::automaticChosen);
    column->addWidget(m_automatic);

    auto *row = new QHBoxLayout;
    m_place = new QLabel;
    m_place->setTextFormat(Qt::PlainText);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *open = new QPushButton(tr("&Open folder"));
    connect(open, &QPushButton::clicked, this, &BackupsDialog::openFolder);
    auto *change = new QPushButton(tr("&Change folder…"));
    change->setObjectName(u"changeFolder"_s);
    connect(change, &QPushButton::clicked, this, &BackupsDialog::folderAsked);
    for (QPushButton *button : {open, change})
        button->setAutoDefault(false); // Enter in the list is about the backup that is selected
    row->addWidget(m_place, 1);
    row->addWidget(open);
    row->addWidget(change);
    column->addLayout(row);
    return place;
}

QWidget *BackupsDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto add = [buttons](const QString &text, const QString &name) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    auto *now = add(tr("&Back up now"), u"backUpNow"_s);
    auto *copy = add(tr("&Save a copy…"), u"saveCopy"_s);
    m_restore = add(tr("&Restore…"), u"restore"_s);
    auto *file = add(tr("Restore from a &file…"), u"restoreFile"_s);
    now->setEnabled(!m_library.isReadOnly());
    file->setEnabled(!m_library.isReadOnly());
    connect(now, &QPushButton::clicked, this, &BackupsDialog::backupAsked);
    connect(copy, &QPushButton::clicked, this, &BackupsDialog::copyAsked);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::restoreSelected);
    connect(file, &QPushButton::clicked, this, &BackupsDialog::fileAsked);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QString BackupsDialog::folder() const
{
    return m_folder.isEmpty() ? defaultBackupFolder() : m_folder;
}

void BackupsDialog::setPlace(const QString &folder, bool automatic)
{
    m_folder = folder;
    m_automatic->setChecked(automatic);
    const QString path = visibleControls(QDir::toNativeSeparators(this->folder()));
    m_place->setText(tr("In %1").arg(path));
    m_place->setToolTip(plainToolTip(path));
    reload();
}

void BackupsDialog::reload()
{
    m_stale = m_loading;
    if (m_loading)
        return;
    m_loading = true;
    m_job = m_library.jobs().listBackups(m_folder).report;
    whenFinished(m_job, this, [this](const Result<QList<BackupInfo>> &backups) {
        m_loading = false;
        showBackups(backups);
        if (m_stale)
            reload();
    });
}

void BackupsDialog::tell(const QString &text, bool isFailure)
{
    m_result->setText(isFailure ? text : u"✓ "_s + text);
    m_result->setVisible(true);
}

void BackupsDialog::showBackups(const Result<QList<BackupInfo>> &backups)
{
    m_list->clear();
    m_backups = backups ? *backups : QList<BackupInfo>();
    const QLocale locale;
    for (const BackupInfo &backup : std::as_const(m_backups)) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(MadeColumn, momentText(backup.name.madeMs));
        item->setText(WhyColumn, reasonText(backup.name));
        item->setText(SizeColumn, locale.formattedDataSize(backup.bytes, 1, QLocale::DataSizeSIFormat));
        item->setToolTip(MadeColumn, plainToolTip(visibleControls(backup.file)));
        if (backup.problem) {
            item->setText(WhyColumn, tr("%1 – %2").arg(reasonText(backup.name), problemText(*backup.problem)));
            item->setToolTip(WhyColumn, plainToolTip(errorText(*backup.problem)));
        } else {
            item->setText(ArticlesColumn, locale.toString(backup.articles));
            item->setText(AnnotationsColumn, locale.toString(backup.annotations));
        }
        for (const Column column : {ArticlesColumn, AnnotationsColumn, SizeColumn})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_state->setText(!backups              ? errorText(backups.error())
                     : m_backups.isEmpty() ? tr("There is no backup of this library here yet.")
                                           : QString());
    m_state->setVisible(!m_state->text().isEmpty());
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    followSelection();
}

void BackupsDialog::followSelection()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const bool isGood = row >= 0 && row < m_backups.size() && !m_backups[row].problem;
    m_restore->setEnabled(isGood && !m_library.isReadOnly());
}

void BackupsDialog::restoreSelected()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (m_restore->isEnabled() && row >= 0 && row < m_backups.size())
        Q_EMIT restoreAsked(m_backups[row], m_list->topLevelItem(row)->text(MadeColumn));
}

void BackupsDialog::openFolder()
{
    QDir().mkpath(folder());
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder())))
        tell(tr("The folder can't be shown. Its path stands beside the button."), true);
}

} // namespace randnotiz
