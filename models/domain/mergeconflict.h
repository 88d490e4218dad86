#pragma once

#include "domain/ids.h"

#include <QString>

namespace randnotiz {

/// A person and the library have changed the same lines of a file of notes, or the same key of its front matter, in
/// different ways.
struct MergeConflict
{
    AnnotationId annotation; ///< null: in the front matter, or beside the annotations
    QString key;             ///< of the front matter; empty elsewhere
    QString theirs;          ///< as it stands in the file, and stays there; empty: they deleted it
    QString ours;            ///< as it would have been exported; empty: it is deleted in the library
    QString quote = {};      ///< that the annotation is on, whole; empty where there is none

    friend bool operator==(const MergeConflict &, const MergeConflict &) = default;
};

} // namespace randnotiz
