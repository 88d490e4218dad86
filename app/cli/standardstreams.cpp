#include "cli/standardstreams.h"

#include <cerrno>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <langinfo.h>
#include <unistd.h>

namespace randnotiz::cli {

namespace {

bool writeAll(const QByteArray &bytes, std::FILE *stream)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

void useUtf8()
{
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

std::optional<QByteArray> readInputLine()
{
    // QFile would wait for a whole buffer before it gave out a line.
    char *buffer = nullptr;
    size_t capacity = 0;
    const ssize_t length = getline(&buffer, &capacity, stdin);
    std::optional<QByteArray> line;
    if (length >= 0)
        line = QByteArray(buffer, length);
    std::free(buffer);
    if (line && line->endsWith('\n'))
        line->chop(1);
    return line;
}

bool writeOutput(const QByteArray &bytes)
{
    return writeAll(bytes, stdout);
}

void writeError(const QByteArray &bytes)
{
    writeAll(bytes, stderr);
}

int writeOut(const QByteArray &output, const QByteArray &error, int exitCode)
{
    const bool written = writeAll(output, stdout);
    const int cause = errno;
    writeAll(error, stderr);
    if (written)
        return exitCode;
    writeAll(QByteArray("randnotiz-cli: standard output: ") + std::strerror(cause) + '\n', stderr);
    return 3;
}

bool errorIsTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

void showProgress(qint64 done, qint64 total)
{
    QByteArray line = "\r" + QByteArray::number(done);
    if (total > 0)
        line += '/' + QByteArray::number(total);
    writeAll(line, stderr);
}

void endProgress()
{
    writeAll("\r\033[K", stderr);
}

} // namespace randnotiz::cli
