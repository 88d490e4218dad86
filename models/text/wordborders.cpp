#include "text/wordborders.h"

namespace randnotiz {

namespace {

bool isWordCharacter(QChar c)
{
    // Half of a pair is counted as one: scripts beyond the BMP, and no harm for emoji.
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool partsDigits(QChar c)
{
    return c == u'.' || c == u',' || c == u'\'' || c == u'’' || c == u':' || c == u'/' || c == u'\u00A0' ||
           c == u'\u2009' || c == u'\u202F';
}

} // namespace

bool runsAcross(QStringView text, qsizetype offset)
{
    if (offset <= 0 || offset >= text.size())
        return false;
    const QChar before = text[offset - 1];
    const QChar after = text[offset];
    if (isWordCharacter(before) && isWordCharacter(after))
        return true;
    const bool parted =
        before.isDigit() && partsDigits(after) && offset + 1 < text.size() && text[offset + 1].isDigit();
    const bool partedBefore =
        after.isDigit() && partsDigits(before) && offset >= 2 && text[offset - 2].isDigit();
    return parted || partedBefore;
}

} // namespace randnotiz
