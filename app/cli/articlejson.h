#pragma once

#include "cli/json.h"
#include "domain/anchorcounts.h"
#include "domain/article.h"

namespace randnotiz::cli {

/// What `list` says about an article, and `show --format json` begins with.
QList<json::Member> articleMembers(const Article &article);

/// `{"same","moved","reworded","orphan"}`
QByteArray anchorCountsJson(const AnchorCounts &counts);

QStringList tagNames(const QList<Tag> &tags);

} // namespace randnotiz::cli
