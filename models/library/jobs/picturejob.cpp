#include "library/jobs/picturejob.h"

#include "domain/articlebody.h"
#include "library/libraryjobscontext.h"

#include <QThread>

#include <deque>

namespace randnotiz {
namespace {

using namespace Qt::StringLiterals;

// Each has at most 10 MB; the fetcher carries out as many at once.
constexpr size_t fetchedAhead = 8;
constexpr unsigned long pauseBetweenLooks = 20; // ms

/// @returns the hash under which it is kept
Result<QString> kept(const LibraryJobsContext &context, const QString &address, const Fetched &fetched)
{
    const QString type = pictureType(fetched.bytes);
    if (type.isEmpty())
        return Error{Error::UnsupportedMedia, address, fetched.mediaType};
    const Picture picture{address, fetched.bytes, sha256Hex(QByteArrayView(fetched.bytes)), type};
    QFuture<Result<QString>> saved = context.savePicture(SavePicture{picture});
    saved.waitForFinished();
    return saved.resultCount() > 0 ? saved.result() : Error{Error::Cancelled, address, {}};
}

} // namespace

QString pictureType(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return u"image/png"_s;
    if (bytes.startsWith("\xff\xd8\xff"))
        return u"image/jpeg"_s;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return u"image/gif"_s;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return u"image/webp"_s;
    return {};
}

Result<PictureReport> runPictureFetch(const LibraryJobsContext &context, const QStringList &addresses,
                                      JobControl &control)
{
    if (context.readOnly)
        return Error{Error::LibraryReadOnly, context.path, {}};
    if (context.fetcher == nullptr)
        return Error{Error::NetworkUnavailable, {}, {}};

    PictureReport report;
    control.total = addresses.size();
    std::deque<std::pair<QString, QFuture<Result<Fetched>>>> fetching;
    qsizetype next = 0;
    const auto stopped = [&] { return control.cancelled.load() || context.closing.load(); };
    while (!stopped() && (next < addresses.size() || !fetching.empty())) {
        for (; next < addresses.size() && fetching.size() < fetchedAhead; ++next)
            fetching.emplace_back(addresses[next],
                                  context.fetcher->fetch({addresses[next], FetchKind::Picture}));
        auto &[address, fetched] = fetching.front();
        if (!fetched.isFinished()) {
            QThread::msleep(pauseBetweenLooks);
            continue;
        }
        const Result<Fetched> picture =
            fetched.resultCount() > 0 ? fetched.result() : Error{Error::Cancelled, address, {}};
        const Result<QString> done = picture ? kept(context, address, *picture) : picture.error();
        if (done)
            report.saved += address;
        else
            report.failures += done.error();
        fetching.pop_front();
        ++control.done;
    }
    for (auto &[address, fetched] : fetching)
        fetched.cancel();
    report.cancelled = !fetching.empty() || next < addresses.size();
    return report;
}

} // namespace randnotiz
