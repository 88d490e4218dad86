#include "exchange/vault/callouts.h"

#include <algorithm>

namespace randnotiz::vault {

namespace {

constexpr QByteArrayView conflictMark("> [!conflict]");
constexpr QByteArrayView deletedMark("> [!deleted]");

QByteArray heading(CalloutKind kind)
{
    switch (kind) {
    case CalloutKind::Changed:
        return conflictMark.toByteArray() + " Randnotiz has another text here:";
    case CalloutKind::ChangedDeleted:
        return conflictMark.toByteArray() + " Randnotiz has changed what was taken out here:";
    case CalloutKind::Removed:
        return conflictMark.toByteArray() + " Randnotiz no longer has this text.";
    case CalloutKind::Deleted:
        break;
    }
    return deletedMark.toByteArray() + " Not among the exported notes any more.";
}

/// So that neither a block id nor a property is one any more.
QByteArray withoutMarks(QByteArray line)
{
    for (qsizetype at = line.indexOf('^'); at >= 0; at = line.indexOf('^', at + 2)) {
        const bool begins = at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t';
        if (begins)
            line.insert(at, '\\');
    }
    return line.replace("id:: ", "id: ");
}

/// How many marks a line begins with that open or close a code fence; 0 otherwise.
qsizetype fenceLength(QByteArrayView content)
{
    if (content.isEmpty() || (content[0] != '`' && content[0] != '~'))
        return 0;
    const qsizetype length = std::ranges::find_if_not(content, [&content](char c) { return c == content[0]; }) - content.begin();
    return length >= 3 ? length : 0;
}

} // namespace

QByteArrayView contentOf(const QByteArray &line)
{
    QByteArrayView content = QByteArrayView(line).trimmed();
    while (content.startsWith("- "))
        content = content.sliced(2).trimmed();
    return content;
}

QByteArray bulletOf(const Line &line)
{
    const QByteArrayView content = QByteArrayView(line.text).trimmed();
    return content.startsWith("- ") ? line.text.first(line.text.indexOf('-') + 2) : QByteArray();
}

Lines callout(CalloutKind kind, const Lines &ours, const QByteArray &bullet)
{
    QByteArray indent = bullet;
    indent.replace('-', ' ');
    Lines lines{Line{bullet + heading(kind), {}, false}};
    for (const Line &line : ours) {
        const QByteArray text =
            withoutMarks(bullet.isEmpty() ? line.compared() : contentOf(line.text).toByteArray());
        lines += Line{indent + (text.isEmpty() ? ">" : "> " + text), {}, false};
    }
    return lines;
}

QList<bool> inCallouts(const Lines &lines)
{
    QList<bool> result;
    bool inCallout = false;
    for (const Line &line : lines) {
        const QByteArrayView content = contentOf(line.text);
        const bool begins = content.startsWith(conflictMark) || content.startsWith(deletedMark);
        inCallout = begins || (inCallout && content.startsWith('>'));
        result += inCallout;
    }
    return result;
}

QList<bool> inFences(const Lines &lines)
{
    QList<bool> result;
    QByteArray fence; // that is open
    qsizetype opened = 0;
    for (const Line &line : lines) {
        const QByteArrayView content = contentOf(line.text);
        const qsizetype length = fenceLength(content);
        const bool wasOpen = !fence.isEmpty();
        if (!wasOpen && length > 0) {
            fence = content.first(length).toByteArray();
            opened = result.size();
        }
        if (wasOpen && length >= fence.size() && content.size() == length && content[0] == fence[0])
            fence.clear();
        result += wasOpen || !fence.isEmpty();
    }
    // One that is never closed was meant otherwise: it must not hide the rest of the file.
    for (qsizetype i = opened; !fence.isEmpty() && i < result.size(); ++i)
        result[i] = false;
    return result;
}

qsizetype findLines(const Lines &where, const Lines &lines)
{
    const auto same = [](const Line &one, const Line &other) {
        return one.theirs && one.compared() == other.compared();
    };
    const auto found = std::search(where.begin(), where.end(), lines.begin(), lines.end(), same);
    return lines.isEmpty() || found == where.end() ? -1 : found - where.begin();
}

qsizetype findCallout(const Lines &where, const Lines &lines)
{
    for (qsizetype from = 0;;) {
        const qsizetype found = findLines(where.sliced(from), lines);
        const qsizetype end = from + found + lines.size();
        if (found < 0)
            return -1;
        if (end == where.size() || !where[end].text.trimmed().startsWith('>'))
            return from + found;
        from += found + 1;
    }
}

} // namespace randnotiz::vault
