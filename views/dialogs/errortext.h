#pragma once

#include "domain/error.h"
#include "domain/importedarticle.h"
#include "library/jobs/jobs.h"

#include <QString>

namespace randnotiz {

/// The only place where the desktop program words errors for a person: one or two whole sentences that
/// say what is wrong and, where there is something to do about it, what.
/// The cause as the system put it is not in it; see Error::cause.
QString errorText(const Error &error);

/// Why a library could not be opened, for a reader who doesn't know what a database is.
QString openingErrorText(const Error &error, const QString &path);

/// What an importer had to change or leave out.
QString noticeText(const ImportNotice &notice);

/// Why a fetched text was not taken for the article's without asking.
QString heldText(const ImportEntry &entry);

/// "Imported", "Already in the library", …
QString importStatusText(ImportStatus status);

} // namespace randnotiz
