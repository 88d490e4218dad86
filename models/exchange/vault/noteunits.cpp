#include "exchange/vault/noteunits.h"

#include <QHash>

#include <algorithm>

namespace randnotiz::vault {

namespace {

/// Adds a line to a unit, whose blank lines are lines as soon as another one follows.
void addLine(NoteUnit &unit, const Line &line)
{
    if (line.isBlank()) {
        ++unit.blankLines;
        return;
    }
    for (; unit.blankLines > 0; --unit.blankLines)
        unit.lines += Line{};
    unit.lines += line;
}

} // namespace

const NoteUnit *NoteParts::block(const QByteArray &key) const
{
    const auto found = std::ranges::find_if(
        units, [&key](const NoteUnit &unit) { return unit.kind == NoteUnit::Block && unit.key == key; });
    return found == units.end() ? nullptr : &*found;
}

NoteParts noteParts(const RenderedNote &note, const QList<qsizetype> &deleted)
{
    const FileText file = parsedFile(note.bytes, false);
    NoteParts parts{file.frontMatter, {NoteUnit{}}};
    for (Line &line : parts.frontMatter)
        line.end.clear();
    QHash<AnnotationId, int> blocks;
    for (qsizetype i = 0; i < note.blocks.size(); ++i) {
        const NoteBlock &block = note.blocks[i];
        const int number = ++blocks[block.annotation];
        QByteArray key = block.annotation.toString().toLatin1();
        if (number > 1)
            key += '#' + QByteArray::number(number);
        parts.units += NoteUnit{NoteUnit::Block, key, block.annotation, block.content, deleted.contains(i), {}, 0};
    }
    parts.units += NoteUnit{.kind = NoteUnit::Tail};

    qsizetype offset = file.byteOrderMark ? 3 : 0;
    for (const Line &line : file.frontMatter)
        offset += line.text.size() + line.end.size();
    qsizetype unit = 0;
    for (const Line &line : file.body) {
        while (unit < note.blocks.size() && offset >= note.blocks[unit].begin)
            ++unit;
        const bool behindLast = unit > 0 && unit == note.blocks.size() && offset >= note.blocks.last().end;
        addLine(behindLast && (!line.isBlank() || !parts.units.last().lines.isEmpty()) ? parts.units.last() : parts.units[unit],
                Line{line.text, {}, false});
        offset += line.text.size() + line.end.size();
    }
    return parts;
}

RenderedNote renderedNote(const NoteParts &parts, QList<qsizetype> &deleted)
{
    RenderedNote note;
    deleted.clear();
    if (!parts.frontMatter.isEmpty())
        note.bytes = joined(parts.frontMatter) + '\n';
    for (const NoteUnit &unit : parts.units) {
        const qsizetype begin = note.bytes.size();
        if (!unit.lines.isEmpty())
            note.bytes += joined(unit.lines) + '\n';
        if (unit.kind == NoteUnit::Block) {
            if (unit.deleted)
                deleted += note.blocks.size();
            note.blocks += NoteBlock{unit.annotation, begin, note.bytes.size(), unit.content};
        }
        note.bytes += QByteArray(unit.blankLines, '\n');
    }
    return note;
}

} // namespace randnotiz::vault
