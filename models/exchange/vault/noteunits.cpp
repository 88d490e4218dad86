#include "exchange/vault/noteunits.h"

#include "exchange/vault/callouts.h"
#include "exchange/vault/idsinline.h"

#include <QHash>

#include <algorithm>

namespace randnotiz::vault {

namespace {

size_t at(qsizetype place)
{
    return static_cast<size_t>(place);
}

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

namespace {

/// Finds where a person has put the units of a file.
class Placement
{
public:
    Placement(const QList<NoteUnit> &units, const Lines &theirs)
        : m_units(units)
        , m_theirs(theirs)
        , m_callouts(inCallouts(theirs))
        , m_numbers(m_lineNumbers.of(theirs))
        , m_candidates(at(units.size()))
        , m_places(at(units.size()), -1)
    {
        // What our own callouts show is no line of a block, however like it is.
        for (qsizetype line = 0; line < theirs.size(); ++line) {
            if (m_callouts[line])
                m_numbers[at(line)] = m_lineNumbers.unique();
        }
    }

    QList<PlacedUnit> run();

private:
    /// A line of theirs that speaks for a unit.
    struct Vote
    {
        qsizetype line = 0;
        quint32 number = 0; ///< what it shows of the unit
    };

    void collectVotes();
    void collectMarks(std::vector<std::vector<Vote>> &votes);
    void choosePlaces();
    QList<qsizetype> order() const;
    QList<PlacedUnit> share(const QList<qsizetype> &order);
    void extendForward(PlacedUnit &placed, qsizetype &end, qsizetype limit) const;
    qsizetype extendedBackward(const NoteUnit &unit, qsizetype firstPaired, qsizetype begin, qsizetype limit) const;

    const QList<NoteUnit> &m_units;
    const Lines &m_theirs;
    const QList<bool> m_callouts; ///< for each line, whether it is one of a callout of ours
    LineNumbers m_lineNumbers;
    std::vector<quint32> m_numbers; ///< of the lines
    std::vector<QList<qsizetype>> m_candidates; ///< lines about which a unit may stand, all equally good
    std::vector<qsizetype> m_places;            ///< the one about which it does; -1: nowhere
    QList<bool> m_recognizable;                 ///< something tells the unit from all others
};

void Placement::collectMarks(std::vector<std::vector<Vote>> &votes)
{
    QHash<QByteArray, qsizetype> ids;
    for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
        if (m_units[unit].kind == NoteUnit::Block && !m_units[unit].key.contains('#'))
            ids.insert(m_units[unit].key, unit);
        for (const Line &line : m_units[unit].lines)
            m_recognizable[unit] = m_recognizable[unit] || idsIn(line.text).contains(m_units[unit].key);
    }
    const QList<bool> code = inFences(m_theirs);
    for (qsizetype line = 0; line < m_theirs.size(); ++line) {
        if (code[line] || m_callouts[line])
            continue;
        const QList<QByteArray> inLine = idsIn(m_theirs[line].text);
        for (const QByteArray &id : inLine) {
            const qsizetype unit = ids.value(id, -1);
            if (unit >= 0)
                votes[at(unit)].push_back({line, 0});
        }
    }
}

void Placement::collectVotes()
{
    constexpr qsizetype several = -1;
    QHash<quint32, qsizetype> owners;
    m_recognizable.fill(false, m_units.size());
    for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
        for (const quint32 number : m_lineNumbers.of(m_units[unit].lines)) {
            const auto known = owners.find(number);
            if (known == owners.end())
                owners.insert(number, unit);
            else
                *known = several;
        }
    }
    for (const qsizetype unit : std::as_const(owners)) {
        if (unit != several)
            m_recognizable[unit] = true;
    }
    std::vector<std::vector<Vote>> votes(at(m_units.size()));
    for (qsizetype line = 0; line < m_theirs.size(); ++line) {
        const qsizetype unit = m_numbers[at(line)] == 0 ? several : owners.value(m_numbers[at(line)], several);
        if (unit != several)
            votes[at(unit)].push_back({line, m_numbers[at(line)]});
    }
    collectMarks(votes);

    // Where most of what speaks for the unit stands together; a copy that the person made may be as good.
    for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
        std::vector<Vote> &ofUnit = votes[at(unit)];
        std::ranges::stable_sort(ofUnit, {}, &Vote::line);
        const qsizetype span = 2 * m_units[unit].lines.size() + 8;
        qsizetype most = 0;
        for (size_t first = 0; first < ofUnit.size(); ++first) {
            QList<quint32> seen;
            QList<qsizetype> where;
            for (size_t i = first; i < ofUnit.size() && ofUnit[i].line < ofUnit[first].line + span; ++i) {
                if (!seen.contains(ofUnit[i].number)) {
                    seen += ofUnit[i].number;
                    where += ofUnit[i].line;
                }
            }
            if (seen.size() > most)
                m_candidates[at(unit)].clear();
            most = std::max(most, seen.size());
            // The middle: a first line that was left behind says nothing about the rest.
            if (seen.size() == most)
                m_candidates[at(unit)] += where[where.size() / 2];
        }
    }
}

/// Of several places the one between the unit's neighbours.
void Placement::choosePlaces()
{
    for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
        if (m_candidates[at(unit)].size() == 1)
            m_places[at(unit)] = m_candidates[at(unit)].first();
    }
    for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
        const QList<qsizetype> &candidates = m_candidates[at(unit)];
        if (candidates.size() < 2)
            continue;
        qsizetype previous = -1;
        for (qsizetype i = unit - 1; i >= 0 && previous < 0; --i)
            previous = m_places[at(i)];
        qsizetype next = -1;
        for (qsizetype i = unit + 1; i < m_units.size() && next < 0; ++i)
            next = m_places[at(i)];
        const auto between = std::ranges::find_if(
            candidates, [previous, next](qsizetype line) { return line > previous && (next < 0 || line < next); });
        m_places[at(unit)] = between == candidates.end() ? candidates.first() : *between;
    }
}

QList<qsizetype> Placement::order() const
{
    QList<qsizetype> found;
    for (qsizetype unit = 1; unit + 1 < m_units.size(); ++unit) {
        if (m_places[at(unit)] >= 0)
            found += unit;
    }
    std::ranges::stable_sort(found, {}, [this](qsizetype unit) { return m_places[at(unit)]; });
    found.prepend(0);
    for (qsizetype unit = 1; unit + 1 < m_units.size(); ++unit) {
        if (m_places[at(unit)] < 0)
            found.insert(found.indexOf(unit - 1) + 1, unit);
    }
    found += m_units.size() - 1;
    return found;
}

/// The sign that a line of Markdown begins with, where that says what it is.
char shape(const Line &line)
{
    const QByteArrayView text = QByteArrayView(line.text).trimmed();
    return !text.isEmpty() && QByteArrayView(">-#").contains(text[0]) ? text[0] : '\0';
}

/// A first line that was written anew has no pair, but it still begins like one.
qsizetype Placement::extendedBackward(const NoteUnit &unit, qsizetype firstPaired, qsizetype begin, qsizetype limit) const
{
    qsizetype line = begin - 1;
    for (qsizetype i = firstPaired - 1; i >= 0; --i) {
        if (unit.lines[i].isBlank())
            continue;
        while (line >= limit && m_theirs[line].isBlank())
            --line;
        if (line < limit || m_callouts[line] || shape(unit.lines[i]) == '\0' || shape(m_theirs[line]) != shape(unit.lines[i]))
            break;
        begin = line--;
    }
    return begin;
}

/// Last lines that were written anew have no pairs: as many of the lines behind them are taken for them.
void Placement::extendForward(PlacedUnit &placed, qsizetype &end, qsizetype limit) const
{
    const Lines &lines = m_units[placed.unit].lines;
    const qsizetype paired = placed.pairs.empty() ? 0 : placed.pairs.back().before + 1;
    const auto isWritten = [](const Line &line) { return !line.isBlank(); };
    auto missing = std::count_if(lines.begin() + paired, lines.end(), isWritten);
    for (qsizetype line = end; line < limit && missing > 0 && !m_callouts[line] && shape(m_theirs[line]) != '#'; ++line) {
        if (!m_theirs[line].isBlank()) {
            --missing;
            end = line + 1;
        }
    }
}

QList<PlacedUnit> Placement::share(const QList<qsizetype> &order)
{
    Lines lines;
    std::vector<quint32> numbers;
    std::vector<qsizetype> owner; // of each line, as an index into the order
    std::vector<qsizetype> begins;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const qsizetype unit = order[i];
        const bool block = m_units[unit].kind == NoteUnit::Block;
        begins.push_back(lines.size());
        // What the person took out must not be found again by lines that stand in any block.
        const bool gone = block && m_places[at(unit)] < 0 && m_recognizable[unit];
        for (const Line &line : m_units[unit].lines) {
            lines += line;
            numbers.push_back(gone ? m_lineNumbers.unique() : m_lineNumbers.of(line));
            owner.push_back(i);
        }
    }
    Lines comparable = m_theirs;
    for (qsizetype line = 0; line < comparable.size(); ++line) {
        if (m_callouts[line])
            comparable[line].text.clear();
    }
    const LinePairs pairs = withSimilarPairs(samePairs(numbers, m_numbers), lines, comparable);

    QList<PlacedUnit> placed;
    QList<qsizetype> first(order.size(), -1);
    QList<qsizetype> end(order.size(), -1);
    for (const qsizetype unit : order)
        placed += PlacedUnit{.unit = unit, .found = m_units[unit].kind == NoteUnit::Head};
    for (const LinePair &pair : pairs) {
        const qsizetype i = owner[at(pair.before)];
        if (m_theirs[pair.after].isBlank())
            continue;
        if (first[i] < 0)
            first[i] = pair.after;
        end[i] = pair.after + 1;
        placed[i].found = true;
    }
    first[0] = 0;
    end[0] = std::max<qsizetype>(end[0], 0);

    qsizetype previous = 0; // of the units found so far, the last one
    for (qsizetype i = 1; i < order.size(); ++i) {
        if (!placed[i].found)
            continue;
        const auto pair = std::ranges::find(pairs, first[i], &LinePair::after);
        first[i] = extendedBackward(m_units[order[i]], pair->before - begins[at(i)], first[i], end[previous]);
        previous = i;
    }
    for (const LinePair &pair : pairs) {
        const qsizetype i = owner[at(pair.before)];
        if (placed[i].found && pair.after >= first[i] && pair.after < end[i])
            placed[i].pairs.push_back({pair.before - begins[at(i)], pair.after - first[i], pair.same});
    }
    qsizetype next = m_theirs.size();
    for (qsizetype i = order.size() - 1; i >= 0; --i) {
        if (!placed[i].found)
            continue;
        extendForward(placed[i], end[i], next);
        placed[i].lines = m_theirs.sliced(first[i], end[i] - first[i]);
        placed[i].behind = m_theirs.sliced(end[i], next - end[i]);
        next = first[i];
    }
    return placed;
}

QList<PlacedUnit> Placement::run()
{
    collectVotes();
    choosePlaces();
    return share(order());
}

} // namespace

QList<PlacedUnit> placedUnits(const QList<NoteUnit> &units, const Lines &theirs)
{
    return Placement(units, theirs).run();
}

} // namespace randnotiz::vault
