#pragma once

#include "exchange/vault/noteunits.h"

#include <QSet>

namespace randnotiz::vault {

/// A base with something in the place of what it lacks.
struct CompletedBase
{
    NoteParts parts;
    QSet<QByteArray> supposed; ///< keys of the units that both sides have, and no one knows since when
};

/// For what has no base, what is the same in both is the base: what only one side has was then added by it, and nothing
/// was deleted.
///
/// @param base   null: there is none at all
/// @param theirs the person's body
CompletedBase completedBase(const NoteParts *base, const NoteParts &ours, const Lines &theirs);

/// The person's body as what may hold a block: without callouts of ours. With code: they may have fenced a block.
Lines withoutCallouts(const Lines &theirs);

} // namespace randnotiz::vault
