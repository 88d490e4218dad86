#pragma once

#include <QMetaType>
#include <QString>

namespace randnotiz {

/// Why something could not be done. Below views/ and app/ an error is never worded for a
/// person: it carries a code, what it was about, and the cause as the system reported it.
struct Error
{
    enum Code {
        NotFound,             ///< no such article, annotation, tag, file or passage
        Ambiguous,            ///< a prefix or a quote fits more than one thing
        InvalidInput,         ///< a value that breaks its contract (empty tag name, range out of text, …)
        Conflict,             ///< the row's version has moved on since the caller read it
        Cancelled,            ///< the reader stopped the job
        Empty,                ///< an input without any readable text
        TooLarge,             ///< an input above the limit of its kind
        TooDeep,              ///< a page nested deeper than the limit; its plain text can be had
        TooComplex,           ///< a page of more elements or attributes than the limit; its plain text can be had
        UnsupportedFormat,    ///< an input of a kind that no importer reads (a picture, a PDF, …)
        FileNotReadable,      ///< a file that can't be opened or read
        FileNotWritable,      ///< a file or folder that can't be written
        DiskFull,             ///< no space, or a short write
        NotALibrary,          ///< the file is no SQLite database, or another program's
        LibraryTooNew,        ///< the file's schema is newer than this program
        LibraryDamaged,       ///< SQLite or a hash says that the file is damaged
        LibraryReadOnly,      ///< a write to a library that was opened for reading
        LibraryInUse,         ///< another program holds the library and does not answer
        LibraryNotCreated,    ///< the library's folder can't be made or written
        EngineMismatch,       ///< Qt's driver and the program were built against different SQLite versions
        StorageFailed,        ///< any other error of the database
        NetworkUnavailable,   ///< the part of the program that may use the network isn't there
        HostNotFound,         ///< no computer of that name
        ConnectionFailed,     ///< refused, unreachable, or broken off before the end
        TimedOut,             ///< the server said nothing for too long
        TlsFailed,            ///< the connection can't be made safe, or the server doesn't prove who it is
        HttpStatus,           ///< cause: what the server answered instead, e.g. "404 Not Found"
        TooManyRedirects,     ///< the server sends from one address to the next without end
        RedirectRefused,      ///< cause: where the server sends to, and nobody should be sent
        UnsupportedMedia,     ///< cause: the media type at the address, e.g. "application/pdf"
        NameTaken,            ///< subject: the tag that has that name already
        BelowItself,          ///< a tag that was to move below itself
        BadTemplate,          ///< subject: its name; cause: line, column and what is wrong there
    };

    Code code = StorageFailed;
    QString subject; ///< what it was about: a path, an id, a name; may be empty
    QString cause;   ///< the system's own words, in English, for the log and for details; may be empty

    friend bool operator==(const Error &a, const Error &b) = default;
};

/// Whether a page was refused of which importing with ImportRequest::fallsBackToText would get the words.
constexpr bool isTooIntricate(Error::Code code)
{
    return code == Error::TooDeep || code == Error::TooComplex;
}

} // namespace randnotiz

Q_DECLARE_METATYPE(randnotiz::Error)
