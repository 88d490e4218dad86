#include "mainwindow/importreportpanel.h"

#include "dialogs/anchortext.h"
#include "dialogs/errortext.h"
#include "domain/visiblecontrols.h"
#include "style/icons.h"
#include "style/tooltip.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

enum Column { FileColumn, ResultColumn };

bool isTrouble(const ImportEntry &entry)
{
    return entry.status == ImportStatus::Failed || entry.held || entry.anchors.orphans > 0 || entry.anchors.reworded > 0;
}

/// "3 imported · 1 already in the library · 2 not imported"
QString summaryOf(const ImportReport &report)
{
    const auto count = [&report](ImportStatus status) {
        return static_cast<int>(std::ranges::count(report.entries, status, &ImportEntry::status));
    };
    QStringList parts;
    if (report.cancelled)
        parts += ImportReportPanel::tr("Stopped");
    if (const int n = count(ImportStatus::Imported); n > 0)
        parts += ImportReportPanel::tr("%Ln article(s) imported", nullptr, n);
    if (const int n = count(ImportStatus::Revised); n > 0)
        parts += ImportReportPanel::tr("%Ln with a new version", nullptr, n);
    if (const int n = count(ImportStatus::Restored); n > 0)
        parts += ImportReportPanel::tr("%Ln back from the trash", nullptr, n);
    if (const int n = count(ImportStatus::Known); n > 0)
        parts += ImportReportPanel::tr("%Ln already in the library", nullptr, n);
    if (const int n = count(ImportStatus::Held); n > 0)
        parts += ImportReportPanel::tr("%Ln kept as it was", nullptr, n);
    if (const int n = count(ImportStatus::Failed); n > 0)
        parts += ImportReportPanel::tr("%Ln not imported", nullptr, n);
    if (report.skipped > 0)
        parts += ImportReportPanel::tr("%Ln other file(s) passed over", nullptr, static_cast<int>(report.skipped));
    if (parts.isEmpty())
        parts += ImportReportPanel::tr("Nothing to import was found");
    return parts.join(u" · "_s);
}

} // namespace

ImportReportPanel::ImportReportPanel(QWidget *parent) : QFrame(parent)
{
    m_icon = new QLabel;
    m_summary = new QLabel;
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_details = new QToolButton;
    m_details->setAutoRaise(true);
    m_details->setCheckable(true);
    m_details->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_retry = new QToolButton;
    m_retry->setObjectName(u"retry"_s);
    m_retry->setAutoRaise(true);
    m_plainText = new QToolButton;
    m_plainText->setObjectName(u"plainText"_s);
    m_plainText->setAutoRaise(true);
    m_close = new QToolButton;
    m_close->setObjectName(u"closeReport"_s);
    m_close->setIcon(lineIcon(u"close"));
    m_close->setAutoRaise(true);
    m_entries = new QTreeWidget;
    m_entries->setObjectName(u"importEntries"_s);
    m_entries->setColumnCount(2);
    m_entries->setRootIsDecorated(false);
    m_entries->setFrameShape(QFrame::NoFrame);
    m_entries->header()->setSectionResizeMode(FileColumn, QHeaderView::Interactive);
    m_entries->header()->resizeSection(FileColumn, 320);
    m_entries->setMaximumHeight(170);
    connect(m_details, &QToolButton::toggled, m_entries, &QWidget::setVisible);
    connect(m_retry, &QToolButton::clicked, this, [this] { Q_EMIT retryRequested(m_failedAddresses); });
    connect(m_plainText, &QToolButton::clicked, this, [this] { Q_EMIT plainTextRequested(m_intricate); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_entries, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const auto id = ArticleId::fromString(item->data(FileColumn, Qt::UserRole).toString()))
            Q_EMIT articleActivated(*id);
    });

    auto *line = new QHBoxLayout;
    line->setContentsMargins(10, 4, 6, 4);
    line->setSpacing(8);
    line->addWidget(m_icon);
    line->addWidget(m_summary, 1);
    line->addWidget(m_retry);
    line->addWidget(m_plainText);
    line->addWidget(m_details);
    line->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_entries);
    hide();
}

void ImportReportPanel::show(const ImportReport &report)
{
    m_entries->clear();
    m_failedAddresses.clear();
    m_intricate.clear();
    for (const ImportEntry &entry : report.entries) {
        if (entry.status != ImportStatus::Failed)
            continue;
        if (isTooIntricate(entry.error.code))
            m_intricate += entry.file;
        else if (isWebAddress(entry.file))
            m_failedAddresses += entry.file;
    }
    m_entries->setHeaderLabels({tr("File"), tr("Result")});
    // What went wrong is why somebody looks here.
    for (const bool trouble : {true, false}) {
        for (const ImportEntry &entry : report.entries) {
            if (isTrouble(entry) == trouble)
                addEntry(entry);
        }
    }
    m_details->setVisible(m_entries->topLevelItemCount() > 0);
    showSummary(summaryOf(report), std::ranges::any_of(report.entries, isTrouble));
}

void ImportReportPanel::show(const Error &error)
{
    m_entries->clear();
    m_failedAddresses.clear();
    m_intricate.clear();
    m_details->hide();
    showSummary(tr("Nothing was imported. %1").arg(errorText(error)), true);
    m_entries->hide();
}

void ImportReportPanel::showSummary(const QString &summary, bool trouble)
{
    m_icon->setPixmap(lineIcon(trouble ? u"warning" : u"done").pixmap(QSize(16, 16), devicePixelRatio()));
    m_summary->setText(summary);
    m_details->setText(tr("Details"));
    m_retry->setText(tr("Try again"));
    m_retry->setVisible(!m_failedAddresses.isEmpty());
    m_plainText->setText(tr("Import as plain text"));
    m_plainText->setToolTip(plainToolTip(tr("Takes the words of pages that can't be taken apart, with menus and all")));
    m_plainText->setVisible(!m_intricate.isEmpty());
    m_details->setChecked(trouble);
    m_entries->setVisible(trouble);
    m_close->setAccessibleName(tr("Close the report"));
    QFrame::show();
}

void ImportReportPanel::addEntry(const ImportEntry &entry)
{
    QStringList result{importStatusText(entry.status)};
    if (entry.status == ImportStatus::Failed)
        result.last() += u": "_s + errorText(entry.error);
    if (entry.held)
        result.last() += u": "_s + heldText(entry);
    if (entry.anchors.total() > 0)
        result += tr("annotations: %1").arg(anchorCountsText(entry.anchors));
    for (const ImportNotice &notice : entry.notices)
        result += noticeText(notice);
    auto *item = new QTreeWidgetItem(m_entries);
    const bool isFile = QDir::isAbsolutePath(entry.file);
    const QString name = isFile ? QFileInfo(entry.file).fileName() : entry.file;
    item->setText(FileColumn, entry.file == "paste"_L1 ? tr("Pasted text") : visibleControls(name));
    item->setToolTip(FileColumn,
                     plainToolTip(visibleControls(isFile ? QDir::toNativeSeparators(entry.file) : entry.title)));
    item->setText(ResultColumn, result.join(u" · "_s));
    item->setToolTip(ResultColumn, plainToolTip(result.join(u'\n')));
    item->setData(FileColumn, Qt::UserRole, entry.id.toString());
}

} // namespace randnotiz
