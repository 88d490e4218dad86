#pragma once

#include "session/articlesession.h"
#include "session/libraryacts.h"

#include <QString>

namespace randnotiz {

/// What was not done and why, with the words that the reader typed where they are nowhere else.
QString actFailureText(const ActFailure &failure);
QString actFailureText(LibraryAct act, const Error &error);

/// "3 articles moved to the trash".
QString actDoneText(LibraryAct act, qint64 count);

/// "2 articles, 5 annotations, 1 tag"; what there is none of is left out.
QString trashCountsText(const TrashCounts &counts);

} // namespace randnotiz
