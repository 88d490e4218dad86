#include "dialogs/verifydialog.h"

#include "dialogs/dialogs.h"
#include "dialogs/differenceview.h"
#include "dialogs/errortext.h"
#include "dialogs/reportdialog.h"
#include "dialogs/verificationmodel.h"
#include "domain/visiblecontrols.h"
#include "library/articles.h"
#include "library/library.h"
#include "session/actqueue.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStandardPaths>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int progressIntervalMs = 100;
constexpr QSize emptySize(640, 170); ///< nothing is shown yet
constexpr QSize resultSize(940, 680);

/// Of the local files and folders in what is dropped.
QStringList droppedPaths(const QMimeData &dropped)
{
    QStringList paths;
    for (const QUrl &url : dropped.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

VerifyDialog::VerifyDialog(Library &library, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_dialogs(dialogs)
    , m_model(new VerificationModel(this))
    , m_shown(new QSortFilterProxyModel(this))
{
    setWindowTitle(tr("Verify notes"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_files = new QPushButton(tr("Choose &files…"));
    m_files->setObjectName(u"chooseFiles"_s);
    m_folder = new QPushButton(tr("Choose f&older…"));
    m_folder->setObjectName(u"chooseFolder"_s);
    m_suggested = new QPushButton(tr("&Last export"));
    m_suggested->setObjectName(u"lastExport"_s);
    m_again = new QPushButton(tr("Check &again"));
    m_again->setObjectName(u"again"_s);
    m_summary = plainLabel();
    m_summary->setObjectName(u"summary"_s);
    m_failures = new QPushButton(tr("&Details"));
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress"));
    m_stop = new QPushButton(tr("&Stop"));
    for (QPushButton *button : {m_files, m_folder, m_suggested, m_again, m_failures, m_stop})
        button->setAutoDefault(false);
    connect(m_files, &QPushButton::clicked, this, &VerifyDialog::chooseFiles);
    connect(m_folder, &QPushButton::clicked, this, &VerifyDialog::chooseFolder);
    connect(m_suggested, &QPushButton::clicked, this, [this] { verify({m_suggestion}); });
    connect(m_again, &QPushButton::clicked, this, [this] { verify(m_paths); });
    connect(m_failures, &QPushButton::clicked, this, &VerifyDialog::showFailures);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job.control)
            m_job.control->cancelled = true;
    });
    m_timer.setInterval(progressIntervalMs);
    connect(&m_timer, &QTimer::timeout, this, &VerifyDialog::followProgress);
    setUpResults();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_openSource = buttons->addButton(tr("Show in &article"), QDialogButtonBox::ActionRole);
    m_openSource->setObjectName(u"openSource"_s);
    m_openFile = buttons->addButton(tr("Open &notes"), QDialogButtonBox::ActionRole);
    m_openFile->setObjectName(u"openFile"_s);
    for (QAbstractButton *button : buttons->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_openSource, &QPushButton::clicked, this, &VerifyDialog::openSource);
    connect(m_openFile, &QPushButton::clicked, this, &VerifyDialog::openFile);
    layOut(buttons);
    setRunning(false);
    showSummary();
    followSelection();
    setAcceptDrops(true);
    resize(emptySize);
    m_folder->setFocus();
}

VerifyDialog::~VerifyDialog()
{
    if (m_job.control)
        m_job.control->cancelled = true;
}

void VerifyDialog::setUpResults()
{
    m_shown->setSourceModel(m_model);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setFilterRole(VerificationModel::SearchRole);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter = new QLineEdit;
    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(tr("Filter by words or file"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text);
        if (!text.isEmpty())
            m_list->expandAll();
    });
    m_list = new QTreeView;
    m_list->setObjectName(u"quotations"_s);
    m_list->setAccessibleName(tr("Quotations"));
    m_list->setModel(m_shown);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(VerificationModel::Quote, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(VerificationModel::File, QHeaderView::Interactive);
    m_list->header()->resizeSection(VerificationModel::File, 220);
    m_list->header()->setSectionResizeMode(VerificationModel::Line, QHeaderView::ResizeToContents);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &VerifyDialog::followSelection);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_model->at(m_shown->mapToSource(index)) != nullptr)
            openSource();
    });
    m_source = plainLabel();
    m_source->setObjectName(u"source"_s);
    m_difference = new DifferenceView;
    m_difference->setObjectName(u"difference"_s);
    m_difference->setAccessibleName(tr("The quotation and its source"));
    m_difference->setTabChangesFocus(true);
}

void VerifyDialog::layOut(QWidget *buttons)
{
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_files);
    choice->addWidget(m_folder);
    choice->addWidget(m_suggested);
    choice->addWidget(m_again);
    choice->addStretch();
    auto *state = new QHBoxLayout;
    state->addWidget(m_summary, 1);
    state->addWidget(m_failures, 0, Qt::AlignTop);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_stop);
    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins({});
    column->addWidget(m_source);
    column->addWidget(m_difference, 1);
    m_panes = new QSplitter(Qt::Vertical);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_list);
    m_panes->addWidget(details);
    m_panes->setStretchFactor(0, 3);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({360, 170});
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(choice);
    layout->addLayout(state);
    layout->addLayout(progress);
    layout->addWidget(m_filter);
    layout->addWidget(m_panes, 1);
    layout->addStretch();
    layout->addWidget(buttons);
}

void VerifyDialog::suggest(const QString &folder)
{
    m_suggestion = !folder.isEmpty() && QFileInfo(folder).isDir() ? folder : QString();
    m_suggested->setToolTip(QDir::toNativeSeparators(m_suggestion));
    m_suggested->setVisible(!m_suggestion.isEmpty() && m_paths.isEmpty());
}

void VerifyDialog::chooseFiles()
{
    m_dialogs.chooseFiles(this, tr("Choose notes"), tr("Notes (*.md *.markdown)"), [this](const QStringList &files) {
        if (!files.isEmpty())
            verify(files);
    });
}

void VerifyDialog::chooseFolder()
{
    const QString suggested =
        m_paths.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_paths.first();
    m_dialogs.chooseFolder(this, tr("Choose a folder of notes"), suggested, [this](const QString &folder) {
        if (!folder.isEmpty())
            verify({folder});
    });
}

void VerifyDialog::verify(const QStringList &paths)
{
    if (m_job.control)
        m_job.control->cancelled = true;
    m_paths = paths;
    m_job = m_library.jobs().verify({paths});
    setRunning(true);
    const quint64 wanted = ++m_wanted;
    whenFinished(m_job.report, this, [this, wanted](const Result<VerifyReport> &report) {
        if (wanted == m_wanted)
            finish(report);
    });
}

void VerifyDialog::setRunning(bool running)
{
    m_progress->setVisible(running);
    m_stop->setVisible(running);
    m_summary->setVisible(!running);
    m_failures->setVisible(!running && !m_model->report().failures.isEmpty());
    m_again->setVisible(!running && !m_paths.isEmpty());
    m_suggested->setVisible(!m_suggestion.isEmpty() && m_paths.isEmpty());
    const bool hasResults = m_model->rowCount() > 0;
    for (QWidget *widget : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_panes),
                            static_cast<QWidget *>(m_openSource), static_cast<QWidget *>(m_openFile)}) {
        widget->setVisible(hasResults);
        widget->setEnabled(!running);
    }
    if (running) {
        m_progress->setRange(0, 0);
        m_timer.start();
    } else {
        m_timer.stop();
    }
}

void VerifyDialog::followProgress()
{
    const qint64 total = m_job.control ? m_job.control->total.load() : 0;
    if (total <= 0)
        return;
    constexpr int steps = 1000;
    m_progress->setRange(0, steps);
    m_progress->setValue(static_cast<int>(m_job.control->done.load() * steps / total));
}

void VerifyDialog::finish(const Result<VerifyReport> &report)
{
    m_job = {};
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->setReport(report ? *report : VerifyReport{});
    setRunning(false);
    if (wasEmpty && m_model->rowCount() > 0)
        resize(size().expandedTo(resultSize));
    if (report)
        showSummary();
    else
        m_summary->setText(tr("The notes could not be checked. %1").arg(errorText(report.error())));
    // What needs no look stays folded.
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        const QModelIndex group = m_shown->index(row, 0);
        const int status = group.data(VerificationModel::StatusRole).toInt();
        m_list->setExpanded(group, status != VerifiedQuotation::Identical || m_shown->rowCount() == 1);
    }
    const QModelIndex first = m_shown->index(0, 0, m_shown->index(0, 0));
    if (first.isValid()) {
        m_list->setCurrentIndex(first);
        m_list->setFocus();
    }
    followSelection();
}

void VerifyDialog::showSummary()
{
    const VerifyReport &report = m_model->report();
    if (m_paths.isEmpty()) {
        m_summary->setText(tr("Compares the quotations in Markdown notes, exported or your own, with the words of their articles. "
                              "Nothing is changed. Files and folders can be dropped here, too."));
        return;
    }
    QStringList parts;
    if (report.cancelled)
        parts += tr("Stopped: not everything was checked.");
    if (report.quotations.isEmpty()) {
        parts += tr("There is no quotation in %Ln file(s).", nullptr, static_cast<int>(report.files));
    } else {
        const auto count = [&report](VerifiedQuotation::Status status) { return static_cast<int>(report.count(status)); };
        const int found = static_cast<int>(report.quotations.size()) - count(VerifiedQuotation::Unknown);
        parts += tr("%1 in %2.").arg(tr("%Ln quotation(s)", nullptr, static_cast<int>(report.quotations.size())),
                                     tr("%Ln file(s)", nullptr, static_cast<int>(report.files)));
        parts += tr("%Ln was (were) found in the library and compared.", nullptr, found);
        if (const int altered = count(VerifiedQuotation::Altered); altered > 0)
            parts += tr("%Ln of these is (are) altered.", nullptr, altered);
        else if (found > 0)
            parts += tr("None of these is altered.");
        if (const int changed = count(VerifiedQuotation::SourceChanged); changed > 0)
            parts += tr("Of %Ln the article says something else now.", nullptr, changed);
        if (const int unknown = count(VerifiedQuotation::Unknown); unknown > 0)
            parts += tr("%Ln was (were) not found.", nullptr, unknown);
    }
    if (!report.failures.isEmpty())
        parts += tr("%Ln could not be checked.", nullptr, static_cast<int>(report.failures.size()));
    m_summary->setText(parts.join(u' '));
}

void VerifyDialog::showFailures()
{
    QStringList lines;
    for (const Error &failure : m_model->report().failures)
        lines += u"%1: %2"_s.arg(visibleControls(QDir::toNativeSeparators(failure.subject)), errorText(failure));
    (new ReportDialog(tr("Verify notes"), tr("These could not be checked:"), lines, this))->open();
}

const VerifiedQuotation *VerifyDialog::selected() const
{
    return m_model->at(m_shown->mapToSource(m_list->currentIndex()));
}

void VerifyDialog::followSelection()
{
    const VerifiedQuotation *quotation = selected();
    m_openSource->setEnabled(quotation != nullptr && !quotation->article.isNull());
    m_openFile->setEnabled(quotation != nullptr);
    if (quotation != nullptr) {
        showQuotation(*quotation);
        return;
    }
    m_source->clear();
    m_difference->showMessage({});
}

void VerifyDialog::showQuotation(const VerifiedQuotation &quotation)
{
    QString title;
    if (!quotation.article.isNull()) {
        const Result<Article> article = m_library.articles().article(quotation.article);
        title = article ? visibleControls(article->metadata.title.value) : QString();
    }
    switch (quotation.status) {
    case VerifiedQuotation::Altered:
        m_source->setText(tr("Compared with “%1”. Struck through is what the article says, underlined what the notes say.").arg(title));
        m_difference->showDifferences(quotation.ours, quotation.theirs, quotation.differences);
        return;
    case VerifiedQuotation::SourceChanged: {
        if (quotation.ours.isEmpty()) {
            m_source->setText(tr("Quoted from “%1”, in whose present text this sentence is no longer found.").arg(title));
            m_difference->showMessage(visibleControls(quotation.theirs));
            return;
        }
        m_source->setText(tr("Quoted from “%1”. Struck through is what it said then, underlined what it says now.").arg(title));
        QList<TextDifference> turned = quotation.differences;
        for (TextDifference &difference : turned)
            std::swap(difference.before, difference.after);
        m_difference->showDifferences(quotation.theirs, quotation.ours, turned);
        return;
    }
    case VerifiedQuotation::Identical:
    case VerifiedQuotation::Typography:
        m_source->setText(tr("Found in “%1”.").arg(title));
        break;
    case VerifiedQuotation::Unknown:
        m_source->setText(quotation.isInLibrary ? tr("The annotation is in the library, but its quote could not be compared. Check the library.")
                                                : tr("No article in the library says this, or something like it."));
        break;
    }
    m_difference->showMessage(visibleControls(quotation.quote));
}

void VerifyDialog::openSource()
{
    const VerifiedQuotation *quotation = selected();
    if (quotation == nullptr || quotation->article.isNull())
        return;
    if (quotation->isInLibrary)
        Q_EMIT annotationRequested(quotation->annotation);
    else
        Q_EMIT articleRequested(quotation->article);
}

void VerifyDialog::openFile()
{
    if (const VerifiedQuotation *quotation = selected())
        QDesktopServices::openUrl(QUrl::fromLocalFile(quotation->file));
}

void VerifyDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void VerifyDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    verify(droppedPaths(*event->mimeData()));
}

void VerifyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followSelection();
}

} // namespace randnotiz
