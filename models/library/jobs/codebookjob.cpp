#include "library/jobs/codebookjob.h"

#include "exchange/codebookexporter.h"
#include "library/jobs/filedescriptor.h"
#include "library/jobs/wholefile.h"
#include "library/libraryjobscontext.h"
#include "library/tags.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// The permissions of a file that is to be replaced.
std::optional<mode_t> permissionsOf(int folder, const QByteArray &name)
{
    struct stat status = {};
    constexpr mode_t permissions = 07777;
    if (::fstatat(folder, name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return status.st_mode & permissions;
}

Error about(Error error, const QString &file)
{
    error.subject = file;
    return error;
}

} // namespace

Result<QString> runCodebookExport(const LibraryJobsContext &context, const CodebookRequest &request, JobControl &control)
{
    const Result<Codebook> codebook = Tags(context.readers).codebook();
    if (!codebook)
        return codebook.error();
    if (codebook->isEmpty())
        return Error{Error::Empty, request.file, u"no tags"_s};
    const QByteArray bytes = request.format == CodebookRequest::Csv ? exportCodebookCsv(*codebook)
                                                                    : exportCodebookQdc(*codebook, request.origin);
    if (control.cancelled.load() || context.closing.load())
        return Error{Error::Cancelled, request.file, {}};

    const QFileInfo info(request.file);
    const FileDescriptor folder(
        ::open(QFile::encodeName(info.absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen())
        return writeError(request.file, errno);
    const QByteArray name = QFile::encodeName(info.fileName());
    const auto replacing = request.replaces ? permissionsOf(folder.get(), name) : std::nullopt;
    if (const Result<void> written = writeWholeFile(folder.get(), name, bytes, replacing); !written)
        return about(written.error(), request.file);
    if (::syncfs(folder.get()) != 0)
        return writeError(request.file, errno);
    return request.file;
}

} // namespace randnotiz
