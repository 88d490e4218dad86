#include "domain/printing.h"

#include <langinfo.h>

#include <cstdint>

namespace randnotiz {

Paper localPaper()
{
    // glibc answers with the number itself in place of a pointer to a text.
    constexpr std::intptr_t letterHeight = 279; // mm
    const auto height = reinterpret_cast<std::intptr_t>(nl_langinfo(_NL_PAPER_HEIGHT)) & 0xFFFFFFFF;
    return height == letterHeight ? Paper::Letter : Paper::A4;
}

} // namespace randnotiz
