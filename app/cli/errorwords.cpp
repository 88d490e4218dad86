#include "cli/errorwords.h"

#include "cli/words.h"
#include "domain/visiblecontrols.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

const char *sentence(Error::Code code)
{
    switch (code) {
    case Error::NotFound: return QT_TRANSLATE_NOOP("Cli", "not found");
    case Error::Ambiguous: return QT_TRANSLATE_NOOP("Cli", "fits more than one; give more of it");
    case Error::InvalidInput: return QT_TRANSLATE_NOOP("Cli", "not valid here");
    case Error::Conflict: return QT_TRANSLATE_NOOP("Cli", "was changed by another program meanwhile");
    case Error::Cancelled: return QT_TRANSLATE_NOOP("Cli", "cancelled");
    case Error::Empty: return QT_TRANSLATE_NOOP("Cli", "holds no readable text");
    case Error::TooLarge: return QT_TRANSLATE_NOOP("Cli", "is too large");
    case Error::TooDeep: return QT_TRANSLATE_NOOP("Cli", "is nested too deeply; import --plain-text takes its words");
    case Error::TooComplex:
        return QT_TRANSLATE_NOOP("Cli", "has more elements than any real page; import --plain-text takes its words");
    case Error::UnsupportedFormat: return QT_TRANSLATE_NOOP("Cli", "is in a format that Randnotiz doesn't read");
    case Error::FileNotReadable: return QT_TRANSLATE_NOOP("Cli", "can't be read");
    case Error::FileNotWritable: return QT_TRANSLATE_NOOP("Cli", "can't be written");
    case Error::DiskFull: return QT_TRANSLATE_NOOP("Cli", "there is no space left; nothing of it was saved");
    case Error::NotALibrary: return QT_TRANSLATE_NOOP("Cli", "is no Randnotiz library");
    case Error::LibraryTooNew: return QT_TRANSLATE_NOOP("Cli", "was made by a newer version of Randnotiz");
    case Error::LibraryDamaged:
        return QT_TRANSLATE_NOOP("Cli", "is damaged; nothing was changed. Go back to a backup");
    case Error::LibraryReadOnly:
        return QT_TRANSLATE_NOOP("Cli", "can only be read: the file, its folder or the medium is write-protected");
    case Error::LibraryInUse:
        return QT_TRANSLATE_NOOP("Cli", "another program holds the library and doesn't answer");
    case Error::LibraryNotCreated:
        return QT_TRANSLATE_NOOP("Cli", "the library can't be made there: the folder can't be made or written");
    case Error::EngineMismatch:
        return QT_TRANSLATE_NOOP("Cli", "Qt and Randnotiz use different versions of SQLite; nothing was opened");
    case Error::StorageFailed: return QT_TRANSLATE_NOOP("Cli", "the database reports an error");
    case Error::NetworkUnavailable:
        return QT_TRANSLATE_NOOP("Cli", "the part of Randnotiz that fetches addresses is not installed");
    case Error::HostNotFound: return QT_TRANSLATE_NOOP("Cli", "no such server is known, or there is no network");
    case Error::ConnectionFailed: return QT_TRANSLATE_NOOP("Cli", "the connection failed or broke off");
    case Error::TimedOut: return QT_TRANSLATE_NOOP("Cli", "the server doesn't answer");
    case Error::TlsFailed:
        return QT_TRANSLATE_NOOP("Cli", "no safe connection: the server doesn't prove who it is");
    case Error::HttpStatus: return QT_TRANSLATE_NOOP("Cli", "the server has no page there");
    case Error::TooManyRedirects: return QT_TRANSLATE_NOOP("Cli", "the server redirects without end");
    case Error::RedirectRefused:
        return QT_TRANSLATE_NOOP("Cli", "the server redirects to where a page must not lead");
    case Error::UnsupportedMedia: return QT_TRANSLATE_NOOP("Cli", "there is no page at this address, but another kind of file");
    case Error::NameTaken: return QT_TRANSLATE_NOOP("Cli", "there is a tag of this name already; use tag merge to make one of both");
    case Error::BelowItself: return QT_TRANSLATE_NOOP("Cli", "a tag can't be moved below itself");
    case Error::BadTemplate: return QT_TRANSLATE_NOOP("Cli", "is no template that can be used");
    }
    return QT_TRANSLATE_NOOP("Cli", "the database reports an error");
}

} // namespace

QString whyWords(const Error &error, const Words &words)
{
    const QString why = words(sentence(error.code));
    return error.cause.isEmpty() ? why : why + u" ("_s + error.cause + u')';
}

ExitCode exitCodeOf(const Error &error)
{
    switch (error.code) {
    case Error::NotFound:
    case Error::Ambiguous:
    case Error::Cancelled:
    case Error::NameTaken:
        return Negative;
    case Error::InvalidInput:
    case Error::BelowItself:
    case Error::BadTemplate:
        return WrongUsage;
    default:
        return Failure;
    }
}

QByteArray errorLine(const QString &what, const QString &why)
{
    QString line = u"randnotiz-cli: "_s;
    if (!what.isEmpty())
        line += what + u": "_s;
    return visibleControls(line + why).toUtf8() + '\n';
}

} // namespace randnotiz::cli
