#include "reader/highlightcolours.h"

#include "domain/highlighthues.h"

namespace randnotiz {

HighlightColours highlightColours(Colour colour, bool darkPage)
{
    const HighlightHues hues = highlightHues(colour, darkPage);
    return {QColor(hues.fill), QColor(hues.strong)};
}

} // namespace randnotiz
