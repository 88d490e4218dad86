#include "exchange/vault/renderednote.h"

#include "exchange/vault/callouts.h"
#include "exchange/vault/idsinline.h"

#include <QHash>

#include <algorithm>

namespace randnotiz {

using namespace vault;

namespace {

bool isQuoted(const Line &line)
{
    return line.text.trimmed().startsWith('>');
}

qsizetype indentOf(const Line &line)
{
    return std::ranges::find_if_not(line.text, [](char c) { return c == ' ' || c == '\t'; }) - line.text.begin();
}

/// Where the block begins that has its first mark in line `mark`.
/// @param limit not before this line
qsizetype beginOf(const Lines &lines, qsizetype mark, qsizetype limit)
{
    qsizetype begin = mark;
    const auto isItem = [&lines](qsizetype line) { return !bulletOf(lines[line]).isEmpty(); };
    while (begin > limit && !isItem(begin) && !lines[begin - 1].isBlank())
        --begin;
    if (isItem(begin) && indentOf(lines[begin]) <= indentOf(lines[mark]))
        return begin;
    for (qsizetype above = begin; above > limit;) {
        while (above > limit && lines[above - 1].isBlank())
            --above;
        if (above == limit || !isQuoted(lines[above - 1]))
            break;
        while (above > limit && isQuoted(lines[above - 1]))
            --above;
        begin = above;
    }
    return begin;
}

} // namespace

QList<NoteBlock> blocksByMarks(const QByteArray &bytes, const QList<AnnotationId> &annotations)
{
    QHash<QByteArray, AnnotationId> known;
    for (const AnnotationId &id : annotations)
        known.insert(id.toString().toLatin1(), id);
    const auto annotationIn = [&known](const Line &line) {
        const QList<QByteArray> ids = idsIn(line.text);
        const auto found = std::ranges::find_if(ids, [&known](const QByteArray &id) { return known.contains(id); });
        return found == ids.end() ? AnnotationId() : known.value(*found);
    };

    const FileText file = parsedFile(bytes, false);
    const Lines lines = file.frontMatter + file.body;
    QList<qsizetype> offsets{file.byteOrderMark ? 3 : 0};
    for (const Line &line : lines)
        offsets += offsets.last() + line.text.size() + line.end.size();

    QList<NoteBlock> blocks;
    qsizetype lastMark = file.frontMatter.size() - 1;
    AnnotationId present;
    const auto end = [&](qsizetype line) {
        while (line > 0 && lines[line - 1].isBlank())
            --line;
        return offsets[line];
    };
    for (qsizetype line = file.frontMatter.size(); line < lines.size(); ++line) {
        const AnnotationId annotation = annotationIn(lines[line]);
        if (annotation.isNull())
            continue;
        if (annotation != present) {
            const qsizetype begin = beginOf(lines, line, lastMark + 1);
            if (!blocks.isEmpty())
                blocks.last().end = end(begin);
            blocks += NoteBlock{annotation, offsets[begin], 0, {}};
            present = annotation;
        }
        lastMark = line;
    }
    if (!blocks.isEmpty())
        blocks.last().end = end(lines.size());
    return blocks;
}

} // namespace randnotiz
