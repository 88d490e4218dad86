#pragma once

#include "domain/codebook.h"
#include "library/tags.h"

#include <QString>

/// How acts on tags are worded, with their numbers, before they are done.
namespace randnotiz {

/// "12 articles, 48 annotations".
QString useWords(const TagUse &use);
/// "“Klima” becomes “Klimawandel”: 12 articles, 48 annotations; 3 carry both."
QString moveWords(const TagMovePreview &preview);
/// "“Klima” is on 12 articles, 48 annotations."
QString deletionWords(const CodebookEntry &entry, qint64 tagsBelow);
/// In what two tags differ: "Hyphens, spaces".
QString reasonWords(TagTwins::Reason reason);

} // namespace randnotiz
