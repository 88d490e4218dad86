#include "terminationsignals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace randnotiz {

namespace {

constexpr int answered[]{SIGTERM, SIGHUP, SIGINT};

/// Where the handler writes to: of all a program has, it may only touch such a number and write().
volatile std::sig_atomic_t writeEnd = -1;

void tell(int)
{
    const int before = errno;
    // A full pipe has told already.
    [[maybe_unused]] const ssize_t written = ::write(writeEnd, "", 1);
    errno = before;
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent) : QObject(parent)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_readEnd = ends[0];
    writeEnd = ends[1];
    auto *notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char asked = 0;
        while (::read(m_readEnd, &asked, 1) > 0) {
        }
        Q_EMIT endAsked();
    });
    struct sigaction action = {};
    action.sa_handler = tell;
    // Only the first is answered politely: whoever asks twice means it.
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : answered)
        ::sigaction(number, &action, nullptr);
}

TerminationSignals::~TerminationSignals()
{
    if (m_readEnd < 0)
        return;
    for (const int number : answered)
        std::signal(number, SIG_DFL);
    ::close(m_readEnd);
    ::close(writeEnd);
    writeEnd = -1;
}

} // namespace randnotiz
