#pragma once

#include "domain/colour.h"

#include <optional>

class QKeyEvent;

namespace randnotiz {

/// What a key means in the text. While the text has the focus these keys go before the window's shortcuts.
struct ReaderKey
{
    enum Act { Highlight, Note, Tag, Remove, Next, Previous, Cycle, Clear, MoveStart, MoveEnd };

    Act act = Clear;
    Colour colour = Colour::Yellow; ///< Highlight
    bool forward = true;            ///< MoveStart, MoveEnd
    bool byWord = false;            ///< MoveStart, MoveEnd

    /// @returns nothing for a key that has no meaning of its own here
    static std::optional<ReaderKey> of(const QKeyEvent &event);
};

} // namespace randnotiz
