#include "exchange/vault/frontmattermerge.h"

#include <algorithm>

namespace randnotiz::vault {

namespace {

constexpr QByteArrayView identity("id");

/// A key of the top level with its value and all lines up to the next one.
struct Entry
{
    QByteArray key; ///< empty: lines before the first key
    Lines lines;
};
using Entries = QList<Entry>;

QByteArray keyOf(const QByteArray &line)
{
    if (line.isEmpty() || QByteArrayView(" \t#-]}").contains(line[0]))
        return {};
    qsizetype end = line.indexOf(": ");
    if (end < 0 && line.endsWith(':'))
        end = line.size() - 1;
    QByteArray key = end < 0 ? QByteArray() : line.first(end).trimmed();
    if (key.size() > 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front())
        key = key.sliced(1, key.size() - 2);
    return key;
}

Entries entriesOf(const Lines &frontMatter)
{
    Entries entries;
    for (qsizetype i = 1; i + 1 < frontMatter.size(); ++i) {
        const QByteArray key = keyOf(frontMatter[i].compared());
        if (!key.isEmpty() || entries.isEmpty())
            entries += Entry{key, {}};
        entries.last().lines += frontMatter[i];
    }
    return entries;
}

const Entry *find(const Entries &entries, QByteArrayView key)
{
    const auto found = std::ranges::find_if(entries, [key](const Entry &entry) { return entry.key == key; });
    return found == entries.end() || key.isEmpty() ? nullptr : &*found;
}

bool same(const Entry *one, const Entry *other)
{
    return one == nullptr || other == nullptr ? one == other : sameText(one->lines, other->lines);
}

} // namespace

MergedFrontMatter mergedFrontMatter(const Lines &base, const Lines &theirs, const Lines &ours, const QByteArrayList &ownKeys)
{
    if (ours.isEmpty() || (theirs.isEmpty() && base.isEmpty()))
        return {theirs.isEmpty() ? ours : theirs, {}, false};
    const Entries before = entriesOf(base);
    const Entries present = entriesOf(theirs);
    const Entries next = entriesOf(ours);

    MergedFrontMatter merged;
    Entries result;
    QByteArrayList seen;
    for (const Entry &entry : present) {
        const Entry *was = find(before, entry.key);
        const Entry *our = find(next, entry.key);
        if (entry.key.isEmpty() || seen.contains(entry.key) || same(our, &entry)) {
            result += entry;
        } else if (ownKeys.contains(entry.key) && our != nullptr) {
            merged.lost = merged.lost || !same(was, &entry);
            result += *our;
        } else if (same(was, &entry)) { // only we changed it, or dropped it
            if (our != nullptr)
                result += *our;
        } else {
            result += entry;
            if (!same(was, our))
                merged.conflicts += KeyConflict{entry.key, entry.lines, our == nullptr ? Lines() : our->lines};
        }
        seen += entry.key;
    }
    qsizetype place = 0; // behind the last key of ours that is there
    for (const Entry &entry : next) {
        const auto there = std::ranges::find_if(result, [&entry](const Entry &one) { return one.key == entry.key; });
        if (there != result.end()) {
            place = there - result.begin() + 1;
        } else if (find(before, entry.key) == nullptr || entry.key == identity) {
            result.insert(place++, entry);
        } else if (!ownKeys.contains(entry.key) && !same(find(before, entry.key), &entry)) {
            merged.conflicts += KeyConflict{entry.key, {}, entry.lines};
        }
    }
    if (result.isEmpty())
        return merged;
    merged.lines += theirs.isEmpty() ? ours.first() : theirs.first();
    for (const Entry &entry : result)
        merged.lines += entry.lines;
    merged.lines += theirs.isEmpty() ? ours.last() : theirs.last();
    return merged;
}

} // namespace randnotiz::vault
