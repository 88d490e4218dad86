#pragma once

namespace randnotiz::cli {

/// How randnotiz-handover exits when it has no exit code of the command's own (0 to 3) to pass on.
enum HandoverExit {
    NobodyThere = 75, ///< nothing was asked; the library may be free by now
    HolderSilent,     ///< nothing was asked
    AnswerLost,       ///< what was asked may or may not have been done
    RequestTooLarge,  ///< nothing was asked
};

} // namespace randnotiz::cli
