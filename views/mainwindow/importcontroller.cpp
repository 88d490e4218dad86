#include "mainwindow/importcontroller.h"

#include "dialogs/dialogs.h"
#include "dialogs/pastedialog.h"
#include "library/library.h"
#include "mainwindow/importreportpanel.h"
#include "mainwindow/jobstrip.h"
#include "session/actqueue.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

const QString samplesFolder = u":/samples"_s;

/// An article remembers the file that it was made from, so the samples that come with the program are first
/// laid where a file is: among the reader's own data.
Result<QStringList> unpackSamples()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/samples"_s);
    if (!folder.mkpath(u"."_s))
        return Error{Error::FileNotWritable, folder.path(), {}};
    QStringList unpacked;
    for (const QFileInfo &sample : QDir(samplesFolder).entryInfoList(QDir::Files, QDir::Name)) {
        unpacked += folder.filePath(sample.fileName());
        QFile source(sample.filePath());
        QSaveFile copy(unpacked.constLast());
        if (!source.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly)
            || copy.write(source.readAll()) != source.size() || !copy.commit())
            return Error{Error::FileNotWritable, unpacked.constLast(), copy.errorString()};
    }
    return unpacked;
}

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    return files;
}

} // namespace

ImportController::ImportController(Library &library, Dialogs &dialogs, JobStrip &progress, ImportReportPanel &report,
                                   QWidget &window)
    : m_library(library), m_dialogs(dialogs), m_progress(progress), m_report(report), m_window(window)
{
}

ImportController::~ImportController()
{
    if (m_job.control != nullptr)
        m_job.control->cancelled = true;
}

void ImportController::chooseFiles()
{
    m_dialogs.chooseFiles(&m_window, tr("Import files"), [this](const QStringList &files) { importPaths(files); });
}

void ImportController::chooseFolder()
{
    m_dialogs.chooseFolder(&m_window, tr("Import folder"), {}, [this](const QString &folder) {
        if (!folder.isEmpty())
            importPaths({folder});
    });
}

void ImportController::pasteFromClipboard()
{
    openPasteDialog(QGuiApplication::clipboard()->mimeData());
}

void ImportController::openPasteDialog(const QMimeData *offered)
{
    auto *dialog = new PasteDialog(offered, &m_window);
    connect(dialog, &PasteDialog::pasted, this, [this](const ImportRequest::Paste &paste) {
        ImportRequest request;
        request.paste = paste;
        enqueue(request);
    });
    dialog->open();
}

void ImportController::importPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    ImportRequest request;
    request.paths = paths;
    enqueue(request);
}

bool ImportController::hasSamples()
{
    return !QDir(samplesFolder).isEmpty();
}

void ImportController::importSamples()
{
    const Result<QStringList> files = unpackSamples();
    if (files)
        importPaths(*files);
    else
        m_report.show(files.error());
}

bool ImportController::canTake(const QMimeData &data)
{
    return !localFiles(data).isEmpty() || (data.hasText() && !data.hasUrls());
}

void ImportController::take(const QMimeData &data)
{
    const QStringList files = localFiles(data);
    if (!files.isEmpty())
        importPaths(files);
    else
        openPasteDialog(&data);
}

void ImportController::enqueue(const ImportRequest &request)
{
    m_waiting += request;
    startNext();
}

void ImportController::startNext()
{
    if (m_job.control != nullptr || m_waiting.isEmpty())
        return;
    m_report.hide();
    m_job = m_library.jobs().import(m_waiting.takeFirst());
    m_progress.watch(m_job.control, tr("Importing"), [](qint64 done, qint64 total) {
        const QLocale locale;
        return tr("%1 of %2 files").arg(locale.toString(done), locale.toString(total));
    });
    whenFinished(m_job.report, this, [this](const Result<ImportReport> &result) {
        m_job = {};
        m_progress.finish();
        if (!result) {
            m_report.show(result.error());
        } else {
            m_report.show(*result);
            if (result->entries.size() == 1 && !result->entries.constFirst().id.isNull())
                Q_EMIT articleImported(result->entries.constFirst().id);
            Q_EMIT finished(*result);
        }
        startNext();
    });
}

} // namespace randnotiz
