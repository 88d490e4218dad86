#include "cli/lazyprinter.h"

#include "cli/installed.h"
#include "cli/printframes.h"

#include <QFile>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

/// A running randnotiz-print. (QProcess belongs to a thread; this may be handed from one to the next.)
class LazyPrinter::HelperProcess
{
public:
    HelperProcess()
    {
        int ends[2] = {-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            return;
        const QByteArray program = QFile::encodeName(installedFile(u"randnotiz-print"_s));
        QByteArray name = program;
        char *arguments[] = {name.data(), nullptr};
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
        // What Qt complains of (no XDG_RUNTIME_DIR in a cron job, …) is nothing that the reader could mend.
        ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        if (::posix_spawn(&m_process, program.constData(), &actions, nullptr, arguments, environ) != 0)
            m_process = -1;
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        m_socket = ends[0];
    }

    ~HelperProcess()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        while (m_process > 0 && ::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) { }
    }
    Q_DISABLE_COPY_MOVE(HelperProcess)

    bool isRunning() const { return m_process > 0; }

    /// Nothing: it has broken off.
    std::optional<QByteArray> pdf(const PagedText &text)
    {
        return sendFrame(m_socket, packedText(text)) ? receivedFrame(m_socket) : std::nullopt;
    }

private:
    pid_t m_process = -1;
    int m_socket = -1;
};

LazyPrinter::LazyPrinter() = default;
LazyPrinter::~LazyPrinter() = default;

std::unique_ptr<LazyPrinter::HelperProcess> LazyPrinter::taken()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            std::unique_ptr<HelperProcess> helper = std::move(m_idle.back());
            m_idle.pop_back();
            return helper;
        }
    }
    return std::make_unique<HelperProcess>();
}

Result<QByteArray> LazyPrinter::pdf(const PagedText &text)
{
    std::unique_ptr<HelperProcess> helper = taken();
    if (!helper->isRunning())
        return Error{Error::FileNotWritable, text.title, u"randnotiz-print is not installed"_s};
    const std::optional<QByteArray> pdf = helper->pdf(text);
    if (!pdf || pdf->isEmpty())
        return Error{Error::FileNotWritable, text.title, u"randnotiz-print broke off"_s};
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(helper));
    return *pdf;
}

} // namespace randnotiz::cli
