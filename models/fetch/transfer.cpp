#include "fetch/transfer.h"

#include "fetch/networkerror.h"
#include "fetch/webaddress.h"

#include <QDateTime>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Of a host with many addresses; each may cost a whole silence.
constexpr qsizetype addressesTried = 4;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Whether another address of the same host may still answer.
bool isUnreachable(const QNetworkReply &reply)
{
    return reply.error() == QNetworkReply::ConnectionRefusedError ||
           reply.error() == QNetworkReply::UnknownNetworkError;
}

QByteArray acceptedTypes(FetchKind kind)
{
    return kind == FetchKind::Page
               ? "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.1"
               : "image/webp,image/png,image/jpeg,image/gif";
}

} // namespace

Transfer::Transfer(QNetworkAccessManager &network, const FetchRequest &request, const FetchRules &rules,
                   QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_request(request)
    , m_rules(rules)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(rules.silence);
    m_whole.setSingleShot(true);
    m_whole.setInterval(rules.whole);
    connect(&m_silence, &QTimer::timeout, this, [this] { fail(Error::TimedOut); });
    connect(&m_whole, &QTimer::timeout, this, [this] { fail(Error::TimedOut); });
}

Transfer::~Transfer()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    releaseReply();
}

void Transfer::start()
{
    const Result<QUrl> url = webAddress(m_request.address);
    const bool insecurePicture =
        m_request.kind == FetchKind::Picture && !m_rules.picturesByHttp && url && url->scheme() != "https"_L1;
    if (!url || insecurePicture) {
        fail(Error::InvalidInput,
             insecurePicture ? u"pictures are fetched by https only"_s : url.error().cause);
        return;
    }
    m_whole.start();
    visit(*url);
}

void Transfer::visit(const QUrl &url)
{
    m_url = url;
    m_headersRead = false;
    m_silence.start();
    m_lookup = QHostInfo::lookupHost(url.host(QUrl::FullyEncoded), this, &Transfer::lookedUp);
}

void Transfer::lookedUp(const QHostInfo &host)
{
    m_lookup = -1;
    m_addresses = host.addresses();
    if (host.error() != QHostInfo::NoError || m_addresses.isEmpty()) {
        fail(Error::HostNotFound, m_url.host());
        return;
    }
    const bool leadsInside = std::ranges::any_of(m_addresses, m_rules.isPrivate);
    if (m_wasPublic && leadsInside) {
        fail(Error::RedirectRefused, m_url.toString());
        return;
    }
    // Where IPv6 is broken it mostly is silently so, and each silence is long.
    std::ranges::stable_partition(m_addresses, [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    m_addresses = m_addresses.first(std::min(m_addresses.size(), addressesTried));
    connectToNext();
}

void Transfer::connectToNext()
{
    m_silence.start();
    const QHostAddress address = m_addresses.takeFirst();
    m_wasPublic = m_wasPublic || !m_rules.isPrivate(address);
    watch(m_network.get(requestTo(address)));
}

QNetworkRequest Transfer::requestTo(const QHostAddress &address) const
{
    QUrl url = m_url;
    url.setHost(address.toString());
    QNetworkRequest request(url);
    request.setRawHeader("Host", m_url.authority(QUrl::FullyEncoded).toLatin1());
    request.setPeerVerifyName(m_url.host(QUrl::FullyEncoded));
    request.setRawHeader("User-Agent",
                         "Randnotiz/" RANDNOTIZ_VERSION " (personal reader; fetches on request)");
    request.setRawHeader("Accept", acceptedTypes(m_request.kind));
    request.setRawHeader("Accept-Language", "*"); // else Qt tells the reader's own
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setDecompressedSafetyCheckThreshold(-1); // readBody() stops at mostBytes() whatever the ratio
    return request;
}

void Transfer::watch(QNetworkReply *reply)
{
    m_reply = reply;
    const auto alive = [this] { m_silence.start(); };
    connect(reply, &QNetworkReply::encrypted, this, alive);
    connect(reply, &QNetworkReply::requestSent, this, alive);
    // Queued, since a reply doesn't bear to be aborted from within its signals; what comes late is passed
    // over.
    const auto on = [this, reply](auto signal, auto act) {
        connect(
            reply, signal, this,
            [this, reply, act] {
                if (reply == m_reply)
                    (this->*act)();
            },
            Qt::QueuedConnection);
    };
    on(&QNetworkReply::metaDataChanged, &Transfer::readHeaders);
    on(&QNetworkReply::readyRead, &Transfer::readBody);
    on(&QNetworkReply::finished, &Transfer::replyFinished);
}

void Transfer::readHeaders()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_headersRead || status < 200)
        return;
    m_headersRead = true;
    m_silence.start();
    if (isRedirect(status)) {
        redirect();
        return;
    }
    if (status >= 300) {
        finish(statusError(*m_reply, status, m_request.address));
        return;
    }
    const ContentType type = parseContentType(m_reply->rawHeader("Content-Type"));
    if (m_request.kind == FetchKind::Page && !isPageType(type.mediaType)) {
        fail(Error::UnsupportedMedia, type.mediaType);
        return;
    }
    m_fetched.mediaType = type.mediaType;
    m_fetched.charset = type.charset;
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > mostBytes())
        fail(Error::TooLarge);
}

void Transfer::redirect()
{
    const Result<QUrl> target = redirectTarget(m_url, m_reply->rawHeader("Location"));
    if (!target)
        fail(target.error().code, target.error().cause);
    else if (m_request.kind == FetchKind::Picture && m_url.scheme() != target->scheme())
        fail(Error::RedirectRefused, target->toString());
    else if (++m_redirects > m_rules.redirects)
        fail(Error::TooManyRedirects, target->toString());
    else {
        releaseReply();
        visit(*target);
    }
}

void Transfer::readBody()
{
    // A reply may have something to read before it says what it is.
    if (!m_headersRead)
        readHeaders();
    if (m_reply == nullptr || !m_headersRead)
        return;
    constexpr qint64 piece = 256 * 1024;
    while (m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(piece);
        if (bytes.isEmpty())
            break;
        m_silence.start();
        if (m_fetched.bytes.size() + bytes.size() > mostBytes()) {
            fail(Error::TooLarge);
            return;
        }
        m_fetched.bytes += bytes;
    }
    Q_EMIT progressed(m_fetched.bytes.size(),
                      m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong());
}

void Transfer::replyFinished()
{
    readBody();
    if (m_reply == nullptr)
        return;
    if (m_reply->error() != QNetworkReply::NoError) {
        if (!m_headersRead && isUnreachable(*m_reply) && !m_addresses.isEmpty()) {
            releaseReply();
            connectToNext();
        } else {
            finish(networkError(*m_reply, m_request.address));
        }
        return;
    }
    // Qt notices most ends before the end, but not where all that came came at once. What was compressed has
    // another length than was announced, and breaks when it is cut.
    const qint64 announced = m_reply->hasRawHeader("Content-Encoding")
                                 ? 0
                                 : m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (m_fetched.bytes.size() < announced) {
        fail(Error::ConnectionFailed, u"the answer is shorter than announced"_s);
        return;
    }
    if (m_fetched.bytes.isEmpty()) {
        fail(Error::Empty);
        return;
    }
    m_fetched.address = m_url.toString(QUrl::FullyEncoded);
    m_fetched.fetchedMs = QDateTime::currentMSecsSinceEpoch();
    finish(m_fetched);
}

void Transfer::releaseReply()
{
    if (m_reply == nullptr)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void Transfer::fail(Error::Code code, const QString &cause)
{
    finish(Error{code, m_request.address, cause});
}

void Transfer::finish(const Result<Fetched> &result)
{
    m_silence.stop();
    m_whole.stop();
    releaseReply();
    Q_EMIT finished(result);
}

qint64 Transfer::mostBytes() const
{
    return m_request.kind == FetchKind::Page ? m_rules.pageBytes : m_rules.pictureBytes;
}

} // namespace randnotiz
