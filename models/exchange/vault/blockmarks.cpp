#include "exchange/vault/blockmarks.h"

#include "exchange/vault/idsinline.h"

#include <algorithm>

namespace randnotiz::vault {

namespace {

bool isIn(const Line &line, const Lines &where)
{
    return std::ranges::any_of(where, [&line](const Line &one) { return one.compared() == line.compared(); });
}

} // namespace

bool isMark(const Line &line, const NoteUnit &block)
{
    return idsIn(line.text).contains(block.annotation.toString().toLatin1());
}

bool breaksMarks(const Lines &merged, const Lines &theirs, const NoteUnit &ours, const NoteUnit &base)
{
    const auto holdsMark = [&ours](const Lines &lines) {
        return std::ranges::any_of(lines, [&ours](const Line &line) { return isMark(line, ours); });
    };
    bool isNew = false;
    bool isOld = false;
    for (const Line &line : merged) {
        if (!isMark(line, ours))
            continue;
        isNew = isNew || (!line.theirs && !isIn(line, base.lines));
        isOld = isOld || (line.theirs && !isIn(line, ours.lines));
    }
    return (isNew && isOld) || (!holdsMark(merged) && holdsMark(theirs) && holdsMark(ours.lines));
}

bool doublesMark(const Lines &merged, const Lines &theirs, const Lines &file, const NoteUnit &base)
{
    const auto holdsMark = [&base](const Line &line) { return isMark(line, base); };
    const bool isNew = std::ranges::any_of(
        merged, [&](const Line &line) { return !line.theirs && holdsMark(line) && !isIn(line, base.lines); });
    const bool isGone =
        std::ranges::any_of(base.lines, [&](const Line &line) { return holdsMark(line) && !isIn(line, theirs); });
    return isNew && isGone && std::ranges::count_if(file, holdsMark) > std::ranges::count_if(theirs, holdsMark);
}

} // namespace randnotiz::vault
