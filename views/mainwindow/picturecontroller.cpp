#include "mainwindow/picturecontroller.h"

#include "dialogs/errortext.h"
#include "library/library.h"
#include "library/sites.h"
#include "mainwindow/articlecontroller.h"
#include "mainwindow/jobstrip.h"
#include "mainwindow/useractions.h"
#include "reader/readerview.h"
#include "session/actqueue.h"

#include <QLocale>

namespace randnotiz {

namespace {

/// Wider than any column of text, also on a screen with small pixels.
constexpr int widestShown = 1600;

/// In words about pictures where errorText() speaks of pages.
QString pictureErrorText(const Error &error)
{
    switch (error.code) {
    case Error::InvalidInput:
        return PictureController::tr("Pictures are fetched by https only.");
    case Error::UnsupportedMedia:
        return PictureController::tr("Only PNG, JPEG, GIF and WebP are shown.");
    case Error::TooLarge:
        return PictureController::tr("A picture may have 10 MB at most.");
    case Error::HttpStatus:
        return PictureController::tr("The server answers “%1”.").arg(error.cause);
    default:
        return errorText(error);
    }
}

} // namespace

PictureController::PictureController(Library &library, ArticleController &articles, ReaderView &reader,
                                     JobStrip &progress, UserActions &actions)
    : m_library(library)
    , m_articles(articles)
    , m_reader(reader)
    , m_progress(progress)
    , m_actions(actions)
{
    connect(&articles, &ArticleController::articleChanged, this, &PictureController::articleChanged);
    connect(&actions[UserAction::LoadPictures], &QAction::triggered, this, &PictureController::fetch);
    actions.setEnabled({UserAction::LoadPictures}, false);
}

PictureController::~PictureController()
{
    if (m_job.control != nullptr)
        m_job.control->cancelled = true;
    m_decoding.waitForFinished(); // it reads a library that is about to close
}

QStringList PictureController::addresses() const
{
    QStringList found;
    if (m_articles.session() == nullptr)
        return found;
    for (const Block &block : m_articles.session()->body().blocks) {
        if (block.kind == BlockKind::Image && !block.address.isEmpty() && !found.contains(block.address))
            found += block.address;
    }
    return found;
}

void PictureController::articleChanged()
{
    const ArticleSession *session = m_articles.session();
    const RevisionId revision = session == nullptr ? RevisionId() : session->article().revision;
    if (revision == m_revision)
        return;
    m_revision = revision;
    m_missing.clear();
    m_actions.setEnabled({UserAction::LoadPictures}, false);
    if (!addresses().isEmpty())
        show();
}

void PictureController::show()
{
    m_decoding = shownPictures(m_library, addresses(), widestShown);
    m_decoding.then(this, [this, revision = m_revision](const ShownPictures &pictures) {
        if (revision == m_revision)
            shown(pictures);
    });
}

void PictureController::shown(const ShownPictures &pictures)
{
    const bool isFirstLook = m_missing.isEmpty();
    m_missing = addresses();
    m_missing.removeIf([&pictures](const QString &address) { return pictures.contains(address); });
    m_reader.setPictures(pictures);
    m_actions.setEnabled({UserAction::LoadPictures}, !m_missing.isEmpty() && !m_library.isReadOnly());
    if (!isFirstLook || m_missing.isEmpty() || m_library.isReadOnly())
        return;
    const auto wanted = m_library.sites().preferences(m_articles.session()->article().metadata.site.value);
    if (wanted && wanted->showsPictures)
        fetch();
}

void PictureController::fetch()
{
    if (m_job.control != nullptr || m_missing.isEmpty())
        return;
    m_job = m_library.jobs().fetchPictures(m_missing);
    m_progress.watch(m_job.control, tr("Loading pictures"), [](qint64 done, qint64 total) {
        const QLocale locale;
        return tr("%1 of %2 pictures").arg(locale.toString(done), locale.toString(total));
    });
    whenFinished(m_job.report, this, [this](const Result<PictureReport> &report) { fetched(report); });
}

void PictureController::fetched(const Result<PictureReport> &report)
{
    m_job = {};
    m_progress.finish();
    if (!report)
        Q_EMIT failed(errorText(report.error()));
    else if (!report->failures.isEmpty()) {
        Q_EMIT failed(
            tr("%Ln picture(s) could not be loaded.", nullptr, static_cast<int>(report->failures.size())) +
            u' ' + pictureErrorText(report->failures.constFirst()));
    }
    if (report && !report->saved.isEmpty())
        show();
}

} // namespace randnotiz
