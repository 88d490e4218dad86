#include "fetch/webfetcher.h"

#include "fetch/fetchqueue.h"

#include <QMutex>
#include <QThread>

namespace randnotiz {

struct WebFetcher::Private
{
    explicit Private(FetchRules chosenRules)
        : rules(std::move(chosenRules))
    {
    }

    const FetchRules rules;
    QMutex starting;
    QThread thread;
    FetchQueue *queue = nullptr; ///< lives in the thread, and ends with it
};

WebFetcher::WebFetcher(FetchRules rules)
    : d(std::make_unique<Private>(std::move(rules)))
{
}

WebFetcher::~WebFetcher()
{
    d->thread.quit();
    d->thread.wait();
}

QFuture<Result<Fetched>> WebFetcher::fetch(const FetchRequest &request)
{
    const auto promise = std::make_shared<QPromise<Result<Fetched>>>();
    promise->start();
    const QFuture<Result<Fetched>> future = promise->future();
    const QMutexLocker locker(&d->starting);
    if (d->queue == nullptr) {
        d->queue = new FetchQueue(d->rules);
        d->queue->moveToThread(&d->thread);
        QObject::connect(&d->thread, &QThread::finished, d->queue, &QObject::deleteLater);
        d->thread.setObjectName(QStringLiteral("fetcher"));
        d->thread.start();
    }
    QMetaObject::invokeMethod(
        d->queue, [queue = d->queue, request, promise] { queue->add(request, promise); },
        Qt::QueuedConnection);
    return future;
}

} // namespace randnotiz
