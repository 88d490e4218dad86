#pragma once

#include "library/jobs/jobs.h"
#include "session/picturedecoding.h"

#include <QObject>

namespace randnotiz {

class ArticleController;
class JobStrip;
class Library;
class ReaderView;
class UserActions;

/// The pictures of the open article: shows those that the library has, and fetches the others when the reader
/// asks, or has asked for it once for all articles of the site.
class PictureController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    PictureController(Library &library, ArticleController &articles, ReaderView &reader, JobStrip &progress,
                      UserActions &actions);
    /// Stops a running fetch; what is in stays.
    ~PictureController() override;

Q_SIGNALS:
    void failed(const QString &text);

private:
    QStringList addresses() const;
    void articleChanged();
    void show();
    void shown(const ShownPictures &pictures);
    void fetch();
    void fetched(const Result<PictureReport> &report);

    Library &m_library;
    ArticleController &m_articles;
    ReaderView &m_reader;
    JobStrip &m_progress;
    UserActions &m_actions;
    RevisionId m_revision; ///< whose pictures are shown
    QStringList m_missing; ///< of its pictures
    QFuture<ShownPictures> m_decoding;
    Job<PictureReport> m_job;
};

} // namespace randnotiz
