#pragma once

#include "domain/error.h"

namespace randnotiz::cli {

class Words;

/// How randnotiz-cli exits.
enum ExitCode {
    Success = 0,
    Negative = 1,   ///< nothing found, or a negative answer
    WrongUsage = 2,
    Failure = 3,    ///< of the library or a file
};

/// Why something could not be done, for a person; without what it was about.
QString whyWords(const Error &error, const Words &words);

/// The exit code for an error about what the caller named: an id, a passage, a value.
ExitCode exitCodeOf(const Error &error);

/// "randnotiz-cli: what: why" with its line end, as it goes to standard error; `what` may be empty.
QByteArray errorLine(const QString &what, const QString &why);

} // namespace randnotiz::cli
