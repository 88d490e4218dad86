#pragma once

#include "domain/fetching.h"
#include "fetch/fetchrules.h"

#include <QNetworkRequest>
#include <QObject>
#include <QTimer>
#include <QUrl>

class QHostInfo;
class QNetworkAccessManager;
class QNetworkReply;

namespace randnotiz {

/// One fetch on its way, from the first address over its redirects to the bytes. Lives in the thread of its
/// network access manager.
///
/// Names are looked up here, and the connection is made to the address that was found, so that what was
/// judged public or private is what is talked to, whatever the name leads to a moment later.
class Transfer : public QObject
{
    Q_OBJECT

public:
    /// @param network, rules borrowed; must outlive the transfer
    Transfer(QNetworkAccessManager &network, const FetchRequest &request, const FetchRules &rules,
             QObject *parent = nullptr);
    /// Ends what is still under way, without finished().
    ~Transfer() override;

    void start();

Q_SIGNALS:
    /// In bytes; announced is 0 where the server didn't say, or sends them compressed.
    void progressed(qint64 received, qint64 announced);
    /// Once, and last. For the errors see Fetcher::fetch().
    void finished(const randnotiz::Result<randnotiz::Fetched> &result);

private:
    void visit(const QUrl &url);
    void lookedUp(const QHostInfo &host);
    void connectToNext();
    QNetworkRequest requestTo(const QHostAddress &address) const;
    void watch(QNetworkReply *reply);
    void readHeaders();
    void redirect();
    void readBody();
    void replyFinished();
    void releaseReply();
    void fail(Error::Code code, const QString &cause = {});
    void finish(const Result<Fetched> &result);
    qint64 mostBytes() const;

    QNetworkAccessManager &m_network;
    const FetchRequest m_request;
    const FetchRules &m_rules;
    QUrl m_url;                      ///< that is being visited
    QList<QHostAddress> m_addresses; ///< of its host, that were not tried yet
    QNetworkReply *m_reply = nullptr;
    Fetched m_fetched;
    QTimer m_silence;
    QTimer m_whole;
    int m_lookup = -1;
    int m_redirects = 0;
    bool m_headersRead = false;
    bool m_wasPublic = false; ///< a public server has been asked: nothing private any more
};

} // namespace randnotiz
