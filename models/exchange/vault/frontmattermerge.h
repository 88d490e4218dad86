#pragma once

#include "exchange/vault/filetext.h"

#include <QByteArrayList>

namespace randnotiz::vault {

struct KeyConflict
{
    QByteArray key;
    Lines theirs;
    Lines ours;
};

struct MergedFrontMatter
{
    Lines lines; ///< with both fences, or none
    QList<KeyConflict> conflicts; ///< of each, `lines` holds theirs
    bool lost = false; ///< what the person wrote at one of our own keys stands nowhere any more
};

/// Merges front matter key by key; each keeps its lines, whatever YAML they are. The order is the person's; a new key of
/// ours comes behind the one that it follows in ours.
///
/// All with fences, or empty.
/// @param ownKeys follow ours; "id" is set again where the person took it out, since by it the file is found
MergedFrontMatter mergedFrontMatter(const Lines &base, const Lines &theirs, const Lines &ours, const QByteArrayList &ownKeys);

} // namespace randnotiz::vault
