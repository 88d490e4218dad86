#include "text/spelling.h"

#include <algorithm>
#include <vector>

namespace randnotiz {

int spellingDistance(std::u32string_view a, std::u32string_view b, int most)
{
    const auto sizeA = static_cast<int>(a.size());
    const auto sizeB = static_cast<int>(b.size());
    const int tooMuch = most + 1;
    if (std::abs(sizeA - sizeB) > most)
        return tooMuch;
    // Rows of the table of all beginnings; of each only what lies within `most` of the diagonal.
    const auto width = static_cast<size_t>(sizeB) + 1;
    std::vector<int> beforeLast(width, tooMuch);
    std::vector<int> last(width, tooMuch);
    std::vector<int> row(width, tooMuch);
    for (int j = 0; j <= std::min(sizeB, most); ++j)
        last[static_cast<size_t>(j)] = j;
    for (int i = 1; i <= sizeA; ++i) {
        std::ranges::fill(row, tooMuch);
        if (i <= most)
            row[0] = i;
        int least = row[0];
        for (int j = std::max(1, i - most); j <= std::min(sizeB, i + most); ++j) {
            const auto x = static_cast<size_t>(i);
            const auto y = static_cast<size_t>(j);
            const int change = a[x - 1] == b[y - 1] ? 0 : 1;
            int cost = std::min({last[y - 1] + change, last[y] + 1, row[y - 1] + 1});
            if (i > 1 && j > 1 && a[x - 1] == b[y - 2] && a[x - 2] == b[y - 1])
                cost = std::min(cost, beforeLast[y - 2] + 1);
            row[y] = std::min(cost, tooMuch);
            least = std::min(least, row[y]);
        }
        if (least > most)
            return tooMuch;
        beforeLast.swap(last);
        last.swap(row);
    }
    return last[static_cast<size_t>(sizeB)];
}

int likelyTypos(size_t length)
{
    constexpr size_t lengthForOne = 4;
    constexpr size_t lengthForTwo = 8;
    if (length < lengthForOne)
        return 0;
    return length < lengthForTwo ? 1 : 2;
}

} // namespace randnotiz
