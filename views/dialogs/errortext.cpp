#include "dialogs/errortext.h"

#include "domain/visiblecontrols.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// `text` about the error's subject, or `without` when it names none.
QString about(const Error &error, const QString &text, const QString &without)
{
    return error.subject.isEmpty() ? without : text.arg(visibleControls(QDir::toNativeSeparators(error.subject)));
}

QString fileErrorText(const Error &error)
{
    switch (error.code) {
    case Error::Empty:
        return ErrorText::tr("There is no text in it that could be read.");
    case Error::TooLarge:
        return ErrorText::tr("It is larger than 20 MB.");
    case Error::TooDeep:
        return ErrorText::tr("Its parts are nested more deeply than any real page.");
    case Error::TooComplex:
        return ErrorText::tr("It has more parts than any real page.");
    case Error::UnsupportedFormat:
        return ErrorText::tr("It is not plain text, Markdown or HTML.");
    case Error::FileNotReadable:
        return about(error, ErrorText::tr("“%1” can't be read. Perhaps it was moved, or you may not read it."),
                     ErrorText::tr("The file can't be read."));
    case Error::FileNotWritable:
        return about(error, ErrorText::tr("“%1” can't be written. Choose another place."),
                     ErrorText::tr("The file can't be written. Choose another place."));
    case Error::DiskFull:
        return ErrorText::tr("The disk is full. Make some room, then try again.");
    default:
        return {};
    }
}

QString libraryErrorText(const Error &error)
{
    switch (error.code) {
    case Error::NotALibrary:
        return ErrorText::tr("The file is not a library of Randnotiz.");
    case Error::LibraryTooNew:
        return ErrorText::tr("The library was made by a newer version of Randnotiz. Update the program to open it.");
    case Error::LibraryDamaged:
        return ErrorText::tr("The library file is damaged. Restore it from a backup, or read what can still be read.");
    case Error::LibraryReadOnly:
        return ErrorText::tr("The library can only be read, so nothing can be changed in it.");
    case Error::LibraryInUse:
        return ErrorText::tr("Another program is using the library and doesn't answer.");
    case Error::LibraryNotCreated:
        return about(error, ErrorText::tr("The folder of “%1” can't be made or written."),
                     ErrorText::tr("The library's folder can't be made or written."));
    case Error::EngineMismatch:
        return ErrorText::tr("The installed Qt and SQLite don't fit together. Install Randnotiz from your "
                  "distribution's packages, or build it again.");
    default:
        return ErrorText::tr("The library could not be read or written.");
    }
}

/// "It is a PDF document, not a page."
QString mediaErrorText(const QString &mediaType)
{
    if (mediaType == "application/pdf"_L1)
        return ErrorText::tr("There is a PDF document at this address, not a page.");
    if (mediaType.startsWith("image/"_L1))
        return ErrorText::tr("There is a picture at this address, not a page.");
    if (mediaType.startsWith("video/"_L1))
        return ErrorText::tr("There is a film at this address, not a page.");
    if (mediaType.startsWith("audio/"_L1))
        return ErrorText::tr("There is a recording at this address, not a page.");
    return ErrorText::tr("There is a file of the type “%1” at this address, not a page.").arg(mediaType);
}

QString statusErrorText(const QString &status)
{
    if (status.startsWith("404"_L1) || status.startsWith("410"_L1))
        return ErrorText::tr("The server has no page at this address (%1).").arg(status);
    if (status.startsWith("401"_L1) || status.startsWith("402"_L1) || status.startsWith("403"_L1)
        || status.startsWith("451"_L1))
        return ErrorText::tr("The server doesn't give this page to everybody (%1). Open it in a browser, save it there, "
                             "and import the file.").arg(status);
    if (status.startsWith("429"_L1) || status.startsWith(u'5'))
        return ErrorText::tr("The server can't give the page now (%1). Try again later.").arg(status);
    return ErrorText::tr("The server answers “%1” instead of a page.").arg(status);
}

QString networkErrorText(const Error &error)
{
    switch (error.code) {
    case Error::NetworkUnavailable:
        return ErrorText::tr("The part of Randnotiz that fetches pages is not installed.");
    case Error::HostNotFound:
        return ErrorText::tr("No server of this name was found. Is the address right, and is there a network?");
    case Error::ConnectionFailed:
        return ErrorText::tr("The connection to the server failed or broke off.");
    case Error::TimedOut:
        return ErrorText::tr("The server doesn't answer.");
    case Error::TlsFailed:
        return ErrorText::tr("No safe connection: the server doesn't prove that it is the one in the address.");
    case Error::HttpStatus:
        return statusErrorText(error.cause);
    case Error::TooManyRedirects:
        return ErrorText::tr("The server sends from one address to the next without end.");
    case Error::RedirectRefused:
        return ErrorText::tr("The server sends to “%1”, where no page may lead.").arg(error.cause);
    case Error::UnsupportedMedia:
        return mediaErrorText(error.cause);
    default:
        return {};
    }
}

} // namespace

QString errorText(const Error &error)
{
    switch (error.code) {
    case Error::NotFound:
        return about(error, ErrorText::tr("“%1” isn't there any more."), ErrorText::tr("It isn't there any more."));
    case Error::Ambiguous:
        return about(error, ErrorText::tr("“%1” fits more than one."), ErrorText::tr("More than one fits."));
    case Error::InvalidInput:
        return about(error, ErrorText::tr("“%1” is not possible here."), ErrorText::tr("This is not possible here."));
    case Error::Conflict:
        return ErrorText::tr("It was changed elsewhere meanwhile, and stays as it is now.");
    case Error::Cancelled:
        return ErrorText::tr("Cancelled.");
    case Error::NameTaken:
        return about(error, ErrorText::tr("There is a tag “%1” already."), ErrorText::tr("There is such a tag already."));
    case Error::BelowItself:
        return ErrorText::tr("A tag can't be moved below itself.");
    case Error::BadTemplate:
        return ErrorText::tr("The template “%1” can't be used (%2).").arg(visibleControls(error.subject), visibleControls(error.cause));
    default:
        break;
    }
    for (const QString &text : {fileErrorText(error), networkErrorText(error)}) {
        if (!text.isEmpty())
            return text;
    }
    return libraryErrorText(error);
}

QString openingErrorText(const Error &error, const QString &path)
{
    const QString file = visibleControls(QDir::toNativeSeparators(path));
    switch (error.code) {
    case Error::NotFound:
        return ErrorText::tr("There is no library at “%1”.").arg(file);
    case Error::NotALibrary:
        return ErrorText::tr("“%1” is not a library of Randnotiz. It was left as it is.").arg(file);
    case Error::LibraryTooNew:
        return ErrorText::tr("“%1” was made by a newer version of Randnotiz. Update the program to open it; "
                  "the file was left as it is.").arg(file);
    case Error::LibraryDamaged:
        return ErrorText::tr("“%1” is damaged. It was left as it is. If you have a backup, open that one.").arg(file);
    case Error::LibraryInUse:
        return ErrorText::tr("Another program is using “%1” and doesn't answer.").arg(file);
    case Error::LibraryReadOnly:
        return ErrorText::tr("“%1” can't be written: the file, its folder or its disk is read-only.").arg(file);
    case Error::LibraryNotCreated:
        return ErrorText::tr("A library can't be made at “%1”: the folder can't be made or written.").arg(file);
    case Error::DiskFull:
        return ErrorText::tr("The disk of “%1” is full. Make some room, then try again.").arg(file);
    case Error::EngineMismatch:
        return errorText(error);
    default:
        return ErrorText::tr("“%1” could not be opened.").arg(file);
    }
}

QString noticeText(const ImportNotice &notice)
{
    const int count = static_cast<int>(notice.count);
    switch (notice.kind) {
    case ImportNotice::InvalidBytesReplaced:
        return ErrorText::tr("%Ln place(s) that are no text in its character set are shown as “�”.", nullptr, count);
    case ImportNotice::NulBytesReplaced:
        return ErrorText::tr("%Ln zero byte(s) are shown as “�”.", nullptr, count);
    case ImportNotice::CharsetGuessed:
        return ErrorText::tr("Its character set was guessed: %1.").arg(visibleControls(notice.detail));
    case ImportNotice::DeclarationWrong:
        return ErrorText::tr("It claims the character set %1, but isn't written in it.").arg(visibleControls(notice.detail));
    case ImportNotice::NestingFlattened:
        return ErrorText::tr("Lists or quotations nested more than 64 deep were made shallower.");
    case ImportNotice::TextCut:
        return ErrorText::tr("Something was left out: %1").arg(visibleControls(notice.detail));
    case ImportNotice::PartOfSeveral:
        if (notice.count == 0)
            return ErrorText::tr("It is page %1 of an article of several pages; only this page was read.").arg(notice.detail);
        return ErrorText::tr("It is page %1 of an article of %Ln page(s); only this page was read.", nullptr, count).arg(notice.detail);
    }
    return {};
}

QString heldText(const ImportEntry &entry)
{
    const ImportEntry::Held &held = *entry.held;
    if (held.doubt == Doubt::NothingInCommon)
        return ErrorText::tr("No paragraph of “%1” is in the page that was fetched.").arg(visibleControls(entry.title));
    const QLocale locale;
    return ErrorText::tr("The page that was fetched is much shorter than “%1”: %2 words instead of %3.")
        .arg(visibleControls(entry.title), locale.toString(held.words), locale.toString(held.presentWords));
}

QString importStatusText(ImportStatus status)
{
    switch (status) {
    case ImportStatus::Imported:
        return ErrorText::tr("Imported");
    case ImportStatus::Known:
        return ErrorText::tr("Already in the library");
    case ImportStatus::Revised:
        return ErrorText::tr("New version of an article");
    case ImportStatus::Restored:
        return ErrorText::tr("Back from the trash");
    case ImportStatus::Failed:
        return ErrorText::tr("Not imported");
    case ImportStatus::Held:
        return ErrorText::tr("Kept as it was");
    }
    return {};
}

} // namespace randnotiz
