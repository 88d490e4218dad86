#pragma once

#include "domain/selectors.h"

namespace randnotiz {

/// A stretch of two versions of a text: the same in both, or what one says in place of the other.
struct TextDifference
{
    enum Kind : quint8 {
        Same,    ///< word for word; white space may differ
        Changed, ///< `before` went and `after` came; one of them may be empty
    };
    Kind kind = Same;
    TextRange before; ///< UTF-16 in the earlier text
    TextRange after;  ///< UTF-16 in the later text

    friend bool operator==(const TextDifference &, const TextDifference &) = default;
};

} // namespace randnotiz
