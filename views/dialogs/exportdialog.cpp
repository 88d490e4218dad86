#include "dialogs/exportdialog.h"

#include "dialogs/dialogs.h"
#include "dialogs/errortext.h"
#include "dialogs/exportfilterbox.h"
#include "dialogs/exportpreview.h"
#include "dialogs/formatname.h"
#include "dialogs/templatefieldsdialog.h"
#include "dialogs/templatetext.h"
#include "domain/exportrequestjson.h"
#include "domain/visiblecontrols.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ExportDialog::ExportDialog(const ExportScopes &scopes, const ExportChoices &choices,
                           const QMap<Colour, QString> &colourNames, const QList<KeptFolder> &kept, Dialogs &dialogs,
                           QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_kept(kept)
    , m_scope(new ExportScopeBox(scopes))
    , m_filter(new ExportFilterBox(scopes.tags, colourNames))
    , m_preview(new ExportPreviewPane)
{
    setWindowTitle(tr("Export notes"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_scope);
    left->addWidget(makeForm(choices));
    left->addWidget(m_filter);
    left->addStretch();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(left);
    columns->addWidget(m_preview, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(columns, 1);
    layout->addLayout(makeFolderRows(choices.folder));
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_scope, &ExportScopeBox::changed, this, &ExportDialog::refresh);
    connect(m_filter, &ExportFilterBox::changed, this, &ExportDialog::refresh);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT previewWanted(request()); });
    const auto reload = [this] {
        loadTemplates(m_template->currentData().isValid() ? chosenTemplate().name : QString());
        watchTemplates();
        refresh();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, reload);
    watchTemplates();
    refresh();
    resize(960, 620);
}

QGroupBox *ExportDialog::makeForm(const ExportChoices &choices)
{
    m_format = new QComboBox;
    m_format->setObjectName(u"format"_s);
    for (const ExportFormatRule &rule : exportFormats)
        m_format->addItem(formatName(rule.format), static_cast<int>(rule.format));
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(choices.format)));
    m_template = new QComboBox;
    m_template->setObjectName(u"template"_s);
    m_template->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_template->setMinimumContentsLength(16);
    auto *more = new QToolButton;
    more->setObjectName(u"templateMore"_s);
    more->setText(u"…"_s);
    more->setToolTip(tr("Your own templates"));
    more->setAccessibleName(tr("Your own templates"));
    more->setFocusPolicy(Qt::StrongFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    auto *menu = new QMenu(more);
    menu->addAction(tr("&Open templates folder"), this, &ExportDialog::openTemplatesFolder);
    menu->addAction(tr("&What a template can name…"), this, &ExportDialog::showFields);
    more->setMenu(menu);
    auto *templates = new QHBoxLayout;
    templates->addWidget(m_template, 1);
    templates->addWidget(more);
    m_files = new QComboBox;
    m_files->setObjectName(u"files"_s);
    m_files->addItems({tr("One file for each article"), tr("One file in all")});
    m_files->setCurrentIndex(choices.oneFile ? 1 : 0);
    m_title = new QLineEdit;
    m_title->setObjectName(u"title"_s);
    m_index = new QCheckBox(tr("With an inde&x that links to all files"));
    m_index->setObjectName(u"index"_s);
    m_index->setChecked(choices.index);
    m_removesDeleted = new QCheckBox(tr("&Remove deleted annotations from the files"));
    m_removesDeleted->setObjectName(u"removesDeleted"_s);
    m_removesDeleted->setToolTip(tr("Otherwise they stay there, marked as deleted, as those do anyway that you wrote something in."));
    m_removesDeleted->setChecked(choices.removesDeleted);

    auto *templateLabel = new QLabel(tr("T&emplate:"));
    templateLabel->setBuddy(m_template);

    auto *box = new QGroupBox(tr("Written as"));
    m_form = new QFormLayout(box);
    m_form->addRow(tr("For&mat:"), m_format);
    m_form->setRowVisible(m_format, exportFormats.size() > 1);
    m_form->addRow(templateLabel, templates);
    m_form->addRow(tr("F&iles:"), m_files);
    m_form->addRow(tr("&Name:"), m_title);
    m_form->addRow(m_index);
    m_form->addRow(m_removesDeleted);
    loadTemplates(choices.templateName);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_template, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_files, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_index, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_titleTyped = !text.isEmpty();
        refresh();
    });
    return box;
}

QVBoxLayout *ExportDialog::makeFolderRows(const QString &folder)
{
    m_folder = new QLineEdit(QDir::toNativeSeparators(folder));
    m_folder->setObjectName(u"folder"_s);
    auto *label = new QLabel(tr("Fo&lder:"));
    label->setBuddy(m_folder);
    auto *browseButton = new QPushButton(tr("&Browse…"));
    browseButton->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    m_keep = new QCheckBox(tr("&Keep this folder up to date"));
    m_keep->setObjectName(u"keep"_s);
    m_keep->setToolTip(tr("Exports again by itself, a few seconds after each change of these notes"));
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_folder, 1);
    row->addWidget(browseButton);
    auto *rows = new QVBoxLayout;
    rows->addLayout(row);
    rows->addWidget(m_keep);
    return rows;
}

void ExportDialog::loadTemplates(const QString &chosen)
{
    const QSignalBlocker blocker(m_template);
    m_template->clear();
    m_templates = offeredTemplates();
    for (qsizetype i = 0; i < m_templates.size(); ++i) {
        const bool own = !m_templates[i].file.isEmpty();
        if (own && i > 0 && m_templates[i - 1].file.isEmpty())
            m_template->insertSeparator(m_template->count());
        const QString name = m_templates[i].notesTemplate.name;
        m_template->addItem(own ? visibleControls(name) : templateTitle(name), static_cast<int>(i));
        if (name == chosen)
            m_template->setCurrentIndex(m_template->count() - 1);
    }
}

/// Also the files: an editor that writes into one doesn't touch its folder.
void ExportDialog::watchTemplates()
{
    QStringList paths;
    if (QDir(templatesFolder()).exists())
        paths += templatesFolder();
    for (const OfferedTemplate &one : std::as_const(m_templates)) {
        if (!one.file.isEmpty())
            paths += one.file;
    }
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &path : watched) {
        if (!paths.removeOne(path))
            m_watcher.removePath(path);
    }
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
}

void ExportDialog::openTemplatesFolder()
{
    QDir().mkpath(templatesFolder());
    watchTemplates();
    QDesktopServices::openUrl(QUrl::fromLocalFile(templatesFolder()));
}

void ExportDialog::showFields()
{
    (new TemplateFieldsDialog(this))->open();
}

void ExportDialog::browse()
{
    m_dialogs.chooseFolder(this, tr("Folder for the notes"), m_folder->text(), [this](const QString &folder) {
        if (!folder.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(folder));
    });
}

ExportFormat ExportDialog::chosenFormat() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

NotesTemplate ExportDialog::chosenTemplate() const
{
    return m_templates.value(m_template->currentData().toInt()).notesTemplate;
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.folder = folder();
    request.everything = m_scope->isEverything();
    if (!request.everything)
        request.articles = m_scope->articles();
    request.tag = m_scope->tag();
    request.format = chosenFormat();
    if (ruleOf(request.format).byTemplate) {
        request.notesTemplate = chosenTemplate();
        request.removesDeleted = m_removesDeleted->isChecked();
    }
    request.filter = m_filter->filter();
    request.filter.annotations = m_scope->annotations();
    request.oneFile = isOneFile();
    if (request.oneFile)
        request.title = m_title->text().trimmed();
    request.index = m_index->isEnabled() && m_index->isChecked();
    return request;
}

QString ExportDialog::folder() const
{
    return QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed()));
}

ExportDialog::Keeping ExportDialog::keeping() const
{
    if (!m_keep->isEnabled())
        return Keeping::AsBefore;
    if (m_keep->isChecked())
        return Keeping::FromNowOn;
    return m_keptNow == Kept::LikeThis ? Keeping::NoMore : Keeping::AsBefore;
}

/// What is kept in another way is not changed by an export that only goes there, too.
void ExportDialog::followKept()
{
    const ExportRequest wanted = request();
    const auto kept = std::ranges::find(m_kept, wanted.folder, [](const KeptFolder &one) { return one.request.folder; });
    const Kept now = kept == m_kept.end()                              ? Kept::No
                     : toJson(kept->request) == toJson(wanted) ? Kept::LikeThis
                                                               : Kept::Otherwise;
    if (std::exchange(m_keptNow, now) == now)
        return;
    m_keep->setChecked(now == Kept::LikeThis);
    m_keep->setText(now == Kept::Otherwise ? tr("&Keep this folder up to date in this way from now on")
                                           : tr("&Keep this folder up to date"));
}

bool ExportDialog::isOneFile() const
{
    return m_files->currentIndex() == 1 && m_scope->isSeveral();
}

ExportChoices ExportDialog::choices() const
{
    return {folder(), chosenFormat(), chosenTemplate().name, m_files->currentIndex() == 1, m_index->isChecked(),
            m_removesDeleted->isChecked()};
}

/// What hangs on a choice, and, a moment later, the preview.
void ExportDialog::refresh()
{
    const ExportFormatRule &rule = ruleOf(chosenFormat());
    m_template->setEnabled(rule.byTemplate);
    m_removesDeleted->setEnabled(rule.byTemplate);
    m_keep->setEnabled(rule.byTemplate);
    m_files->setEnabled(rule.fileAnArticle && rule.oneFile && m_scope->isSeveral());
    const bool oneFile = isOneFile();
    if (!m_titleTyped) {
        m_title->setText(m_scope->title());
        m_title->setCursorPosition(0);
    }
    m_form->setRowVisible(m_title, oneFile);
    m_form->setRowVisible(m_index, !oneFile);
    m_index->setEnabled(rule.byTemplate && !oneFile && m_scope->isSeveral());
    followKept();
    const bool named = !oneFile || !m_title->text().trimmed().isEmpty();
    m_accept->setEnabled(QDir::isAbsolutePath(m_folder->text().trimmed()) && m_scope->isChosen() && named && !m_faulty);
    m_pause.start();
}

void ExportDialog::showPreview(const Result<ExportPreview> &preview)
{
    m_faulty = preview && preview->fault;
    if (!preview)
        m_preview->showFailure(errorText(preview.error()));
    else if (preview->fault)
        m_preview->showFault(chosenTemplate(), *preview->fault);
    else if (!preview->pages)
        m_preview->showText(preview->title, preview->text);
    const bool wasPending = m_pause.isActive();
    refresh();
    if (!wasPending)
        m_pause.stop(); // nothing that it shows has changed
}

void ExportDialog::showPages(const QString &title, const QList<QImage> &pages)
{
    m_preview->showPages(title, pages);
}

int ExportDialog::pageWidth() const
{
    return m_preview->pageWidth();
}

void ExportDialog::save()
{
    Q_EMIT chosen(request());
    accept();
}

} // namespace randnotiz
