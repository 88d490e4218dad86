#pragma once

#include "cli/json.h"
#include "domain/article.h"

namespace randnotiz::cli {

/// What `list` says about an article, and `show --format json` begins with.
QList<json::Member> articleMembers(const Article &article);

QStringList tagNames(const QList<Tag> &tags);

} // namespace randnotiz::cli
