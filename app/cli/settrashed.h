#pragma once

namespace randnotiz::cli {

class Invocation;

/// Moves all articles and annotations that the invocation names to the trash, or back: all of them or,
/// when one isn't found, none.
int setTrashed(Invocation &invocation, bool trashed);
/// The same with all that one import of annotations has brought, named by its batch.
int setImportTrashed(Invocation &invocation, bool trashed);

} // namespace randnotiz::cli
