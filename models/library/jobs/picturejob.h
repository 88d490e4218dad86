#pragma once

#include "library/jobs/jobs.h"

namespace randnotiz {

/// The media type of a picture that the reader can show, by its first bytes and whatever the server said:
/// "image/png", "image/jpeg", "image/gif", "image/webp"; empty for anything else.
QString pictureType(const QByteArray &bytes);

/// Fetches pictures and has the Writer keep them. Waits for all of it: runs in a thread of its own, never in
/// the GUI's. Errors of the whole: LibraryReadOnly, NetworkUnavailable.
Result<PictureReport> runPictureFetch(const LibraryJobsContext &context, const QStringList &addresses,
                                      JobControl &control);

} // namespace randnotiz
