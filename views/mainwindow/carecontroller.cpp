#include "mainwindow/carecontroller.h"

#include "dialogs/acttext.h"
#include "dialogs/dialogs.h"
#include "dialogs/errortext.h"
#include "dialogs/reportdialog.h"
#include "dialogs/trashdialog.h"
#include "library/library.h"
#include "mainwindow/jobstrip.h"
#include "mainwindow/messagestrip.h"
#include "session/actqueue.h"
#include "session/libraryacts.h"

#include <QLocale>

namespace randnotiz {

using namespace Qt::StringLiterals;

CareController::CareController(Library &library, LibraryActs &acts, Dialogs &dialogs, JobStrip &progress,
                               MessageStrip &messages, QWidget &window)
    : m_library(library)
    , m_acts(acts)
    , m_dialogs(dialogs)
    , m_progress(progress)
    , m_messages(messages)
    , m_window(window)
{
}

CareController::~CareController()
{
    if (m_running != nullptr)
        m_running->cancelled = true;
}

template <typename Report, typename Then>
void CareController::watch(const Job<Report> &job, const QString &title, Then then)
{
    m_running = job.control;
    m_progress.watch(job.control, title, [](qint64 done, qint64 total) {
        const QLocale locale;
        return tr("%1 of %2").arg(locale.toString(done), locale.toString(total));
    });
    whenFinished(job.report, this, [this, then](const Result<Report> &result) {
        m_running.reset();
        m_progress.finish();
        then(result);
    });
}

void CareController::check()
{
    if (m_running != nullptr)
        return;
    watch(m_library.jobs().check(), tr("Checking the library"), [this](const Result<CheckReport> &report) {
        if (report)
            show(*report);
        else
            m_messages.show(MessageStrip::Failure, tr("The library could not be checked. %1").arg(errorText(report.error())));
    });
}

void CareController::show(const CheckReport &report)
{
    const QLocale locale;
    const QString counts = tr("%1 articles, %2 versions and %3 annotations were compared with what was stored.")
                               .arg(locale.toString(report.articles), locale.toString(report.revisions),
                                    locale.toString(report.annotations));
    QStringList lines;
    for (const Problem &problem : report.problems)
        lines += problem.id.isEmpty() ? problem.detail : u"%1  %2"_s.arg(problem.id, problem.detail);
    const auto showLines = [this, lines, counts] {
        (new ReportDialog(tr("Check library"), counts, lines, &m_window))->open();
    };
    if (!report.ok()) {
        m_messages.show(MessageStrip::Failure,
                        tr("The library is damaged. File → Backups… has older ones to go back to; what is there now is kept."),
                        tr("Details"), showLines);
    } else if (!lines.isEmpty()) {
        m_messages.show(MessageStrip::Notice,
                        tr("The library is in order. %Ln annotation(s) no longer fit the text of their article.", nullptr,
                           static_cast<int>(lines.size())),
                        tr("Details"), showLines);
    } else {
        m_messages.show(MessageStrip::Notice, tr("The library is in order. %1").arg(counts));
    }
}

void CareController::showTrash()
{
    auto *dialog = new TrashDialog(m_library, m_trashDays, &m_window);
    connect(dialog, &TrashDialog::restoreRequested, &m_acts, &LibraryActs::restore);
    connect(dialog, &TrashDialog::restoreTagsRequested, &m_acts, &LibraryActs::restoreTags);
    for (const auto request : {&TrashDialog::deletionRequested, &TrashDialog::emptyingRequested}) {
        connect(dialog, request, this,
                [this, dialog](const QList<Deletable> &items) { askBeforeDeleting(items, dialog); });
    }
    dialog->show();
}

void CareController::beginDay()
{
    if (m_library.isReadOnly())
        return;
    whenFinished(m_library.post(RecordOpening{}), this, [this](const Result<bool> &recorded) {
        if (recorded && m_trashDays > 0 && m_running == nullptr)
            deleteForGood({.items = {}, .afterDaysOfUse = m_trashDays}, true);
    });
}

void CareController::askBeforeDeleting(const QList<Deletable> &items, QWidget *dialog)
{
    if (items.isEmpty() || m_running != nullptr)
        return;
    TrashCounts counts;
    for (const Deletable &item : items)
        ++(std::holds_alternative<ArticleId>(item)      ? counts.articles
           : std::holds_alternative<AnnotationId>(item) ? counts.annotations
                                                        : counts.tags);
    const Question question{tr("Delete for good"), tr("Delete %1 for good?").arg(trashCountsText(counts)),
                            tr("An article goes with all its versions, annotations and notes. This can't be undone."),
                            {tr("Delete for good")}, true};
    m_dialogs.ask(dialog, question, [this, items](int choice) {
        if (choice == 0)
            deleteForGood({.items = items, .afterDaysOfUse = 0}, false);
    });
}

void CareController::deleteForGood(const DeletionRequest &request, bool tellsNothing)
{
    watch(m_library.jobs().deleteForGood(request), tr("Deleting for good"),
          [this, tellsNothing](const Result<DeletionReport> &report) {
              if (!report) {
                  m_messages.show(MessageStrip::Failure,
                                  tr("Not everything was deleted. %1").arg(errorText(report.error())));
              } else if (!tellsNothing && report->deleted.all() > 0) {
                  m_messages.show(MessageStrip::Notice, tr("Deleted for good: %1").arg(trashCountsText(report->deleted)));
              }
          });
}

} // namespace randnotiz
