#include "mainwindow/importcontroller.h"

#include "dialogs/addressdialog.h"
#include "dialogs/dialogs.h"
#include "dialogs/errortext.h"
#include "dialogs/pastedialog.h"
#include "library/library.h"
#include "mainwindow/importreportpanel.h"
#include "mainwindow/jobstrip.h"
#include "mainwindow/programlink.h"
#include "session/actqueue.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QRegularExpression>
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

/// The one address that a drop or the clipboard holds; empty when it holds anything else.
QString addressIn(const QMimeData &data)
{
    QString address = data.urls().size() == 1 ? data.urls().constFirst().toString(QUrl::FullyEncoded) : QString();
    if (address.isEmpty() && data.hasText())
        address = data.text().trimmed();
    static const QRegularExpression blank(u"\\s"_s);
    return address.contains(blank) || !isWebAddress(address) ? QString() : shownAddress(address);
}

/// No article is written so.
bool isAnnotationFile(const QString &path)
{
    return !isWebAddress(path)
           && (path.endsWith(".jsonld"_L1, Qt::CaseInsensitive) || path.endsWith(".json"_L1, Qt::CaseInsensitive));
}

bool asksForAddresses(const ImportRequest &request)
{
    if (!request.missing.isEmpty())
        return true;
    return !request.paths.isEmpty()
           && std::ranges::all_of(request.paths, [](const QString &path) { return isWebAddress(path); });
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
    const QString filter =
        tr("Articles and annotations (%1)")
            .arg("*.txt *.text *.md *.markdown *.html *.htm *.xhtml *.jsonld *.json"_L1);
    m_dialogs.chooseFiles(&m_window, tr("Import files"), filter, [this](const QStringList &files) { importPaths(files); });
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
    const QMimeData *offered = QGuiApplication::clipboard()->mimeData();
    const QString address = offered == nullptr ? QString() : addressIn(*offered);
    if (address.isEmpty())
        openPasteDialog(offered);
    else
        openAddressDialog(address);
}

void ImportController::askForAddress()
{
    const QMimeData *offered = QGuiApplication::clipboard()->mimeData();
    openAddressDialog(offered == nullptr ? QString() : addressIn(*offered));
}

void ImportController::offer(const OfferedPage &page)
{
    // A page that calls a second time must not change what the reader is about to agree to.
    if (m_addressDialog == nullptr)
        openAddressDialog(page.address)->showOffer(page.text);
}

AddressDialog *ImportController::openAddressDialog(const QString &address)
{
    if (m_addressDialog != nullptr)
        m_addressDialog->reject();
    auto *dialog = new AddressDialog(address, &m_window);
    m_addressDialog = dialog;
    connect(dialog, &AddressDialog::chosen, this, [this](const QString &chosen) { importPaths({chosen}); });
    dialog->open();
    return dialog;
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
    QStringList annotations;
    ImportRequest request;
    for (const QString &path : paths)
        (isAnnotationFile(path) ? annotations : request.paths) += path;
    if (!annotations.isEmpty())
        Q_EMIT annotationFilesChosen(annotations);
    if (!request.paths.isEmpty())
        enqueue(request);
}

void ImportController::importAsText(const QStringList &paths)
{
    ImportRequest request;
    request.paths = paths;
    request.fallsBackToText = true;
    enqueue(request);
}

void ImportController::fetchMissing(const QList<ArticleId> &articles)
{
    ImportRequest request;
    request.missing = articles;
    if (!articles.isEmpty())
        enqueue(request);
}

void ImportController::extractAgain(const QList<ArticleId> &articles)
{
    ImportRequest request;
    request.again = articles;
    if (!articles.isEmpty())
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
    return !localFiles(data).isEmpty() || !addressIn(data).isEmpty() || (data.hasText() && !data.hasUrls());
}

void ImportController::take(const QMimeData &data)
{
    const QStringList files = localFiles(data);
    if (!files.isEmpty())
        importPaths(files);
    else if (const QString address = addressIn(data); !address.isEmpty())
        importPaths({address});
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
    const ImportRequest request = m_waiting.takeFirst();
    m_job = m_library.jobs().import(request);
    watch(request);
    whenFinished(m_job.report, this, [this](const Result<ImportReport> &result) {
        m_job = {};
        m_progress.finish();
        if (!result) {
            m_report.show(result.error());
        } else {
            m_report.show(*result);
            if (result->entries.size() == 1 && !result->entries.constFirst().id.isNull())
                Q_EMIT articleImported(result->entries.constFirst().id);
            for (const ImportEntry &entry : result->entries) {
                if (entry.held)
                    m_held += entry;
            }
            Q_EMIT finished(*result);
        }
        startNext();
        askAboutHeld();
    });
}

void ImportController::watch(const ImportRequest &request)
{
    if (!request.again.isEmpty()) {
        m_progress.watch(m_job.control, tr("Extracting again"), [](qint64 done, qint64 total) {
            const QLocale locale;
            return tr("%1 of %2 articles").arg(locale.toString(done), locale.toString(total));
        });
        return;
    }
    if (!asksForAddresses(request)) {
        m_progress.watch(m_job.control, tr("Importing"), [](qint64 done, qint64 total) {
            const QLocale locale;
            return tr("%1 of %2 files").arg(locale.toString(done), locale.toString(total));
        });
        return;
    }
    const QString host = QUrl(request.paths.value(0)).host(QUrl::FullyEncoded);
    const QString title = request.paths.size() == 1 ? tr("Fetching from %1").arg(host) : tr("Fetching");
    m_progress.watch(m_job.control, title, [control = m_job.control](qint64 done, qint64 total) {
        const QLocale locale;
        const QString received = locale.formattedDataSize(control->bytes);
        return total == 1 ? received
                          : tr("%1 of %2 pages").arg(locale.toString(done), locale.toString(total));
    });
}

/// One after the other, each a question of its own: what is right for one page is wrong for the next.
void ImportController::askAboutHeld()
{
    if (m_held.isEmpty() || m_asking)
        return;
    m_asking = true;
    const ImportEntry entry = m_held.takeFirst();
    Question question{tr("Is this still the article?"), heldText(entry), {}, {tr("Take the new text")}};
    question.detail = tr("The present text stays in the library, whatever you choose; annotations that aren't found in "
                         "the new one are kept and shown as such.");
    question.giveUp = tr("Keep the present text");
    question.suggestsGivingUp = true;
    m_dialogs.ask(&m_window, question, [this, page = entry.held->page, id = entry.id](int choice) {
        m_asking = false;
        if (choice == 0) {
            ImportRequest request;
            if (page.bytes.isEmpty())
                request.again = {id};
            else
                request.pages = {page};
            request.acceptsDoubtful = true;
            enqueue(request);
        }
        askAboutHeld();
    });
}

} // namespace randnotiz
