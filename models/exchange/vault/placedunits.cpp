#include "exchange/vault/placedunits.h"

#include "exchange/vault/blockmarks.h"
#include "exchange/vault/callouts.h"
#include "exchange/vault/idsinline.h"

#include <QHash>

#include <algorithm>
#include <span>

namespace randnotiz::vault {

namespace {

size_t at(qsizetype place)
{
    return static_cast<size_t>(place);
}

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
        , m_isWhole(units.size(), false)
    {
        // What our own callouts show is no line of a block, however like it is.
        for (qsizetype line = 0; line < theirs.size(); ++line) {
            if (m_callouts[line])
                m_numbers[at(line)] = m_lineNumbers.unique();
        }
    }

    SharedBody run();

private:
    /// A line of theirs that speaks for a unit.
    struct Vote
    {
        qsizetype line = 0;
        quint32 number = 0; ///< what it shows of the unit
    };
    using Votes = std::vector<std::vector<Vote>>; ///< for each unit

    void findWhole();
    Votes collectedVotes();
    void addMarks(Votes &votes);
    void countVotes(Votes votes);
    void choosePlaces();
    QList<qsizetype> order() const;
    LinePairs pairs(const QList<qsizetype> &order, const QList<qsizetype> &begins, const Lines &lines);
    SharedBody share(const QList<qsizetype> &order);
    void extendForward(PlacedUnit &placed, qsizetype &end, qsizetype limit) const;
    qsizetype extendedBackward(const NoteUnit &unit, qsizetype firstPaired, qsizetype begin, qsizetype limit) const;

    const QList<NoteUnit> &m_units;
    const Lines &m_theirs;
    const QList<bool> m_callouts; ///< for each line, whether it is one of a callout of ours
    LineNumbers m_lineNumbers;
    std::vector<quint32> m_numbers; ///< of the lines
    std::vector<QList<qsizetype>> m_candidates; ///< lines about which a unit may stand, all equally good
    std::vector<qsizetype> m_places;            ///< the one about which it does; -1: nowhere
    QList<bool> m_isWhole;      ///< the unit stands in theirs word for word, from that line on
    QList<bool> m_recognizable; ///< something tells the unit from all others
};

/// Blocks with a mark that the person has left alone are found first: nothing else can be taken for them.
void Placement::findWhole()
{
    QHash<quint32, QList<qsizetype>> places;
    for (qsizetype line = 0; line < m_theirs.size(); ++line) {
        if (m_numbers[at(line)] != 0)
            places[m_numbers[at(line)]] += line;
    }
    for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
        const Lines &lines = m_units[unit].lines;
        const auto mark =
            std::ranges::find_if(lines, [this, unit](const Line &line) { return isMark(line, m_units[unit]); });
        if (m_units[unit].kind != NoteUnit::Block || mark == lines.end())
            continue;
        const std::vector<quint32> numbers = m_lineNumbers.of(lines);
        const qsizetype offset = mark - lines.begin();
        const QList<qsizetype> marks = places.value(numbers[at(offset)]);
        for (const qsizetype line : marks) {
            const qsizetype begin = line - offset;
            if (begin >= 0 && begin + lines.size() <= m_theirs.size() &&
                std::equal(numbers.begin(), numbers.end(), m_numbers.begin() + begin))
                m_candidates[at(unit)] += begin;
        }
        m_isWhole[unit] = !m_candidates[at(unit)].isEmpty();
    }
}

void Placement::addMarks(Votes &votes)
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

Placement::Votes Placement::collectedVotes()
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
    Votes votes(at(m_units.size()));
    for (qsizetype line = 0; line < m_theirs.size(); ++line) {
        const qsizetype unit = m_numbers[at(line)] == 0 ? several : owners.value(m_numbers[at(line)], several);
        if (unit != several)
            votes[at(unit)].push_back({line, m_numbers[at(line)]});
    }
    addMarks(votes);
    return votes;
}

/// A unit stands where most of what speaks for it stands together; a copy that the person made may be as good.
void Placement::countVotes(Votes votes)
{
    for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
        if (m_isWhole[unit])
            continue;
        std::vector<Vote> &ofUnit = votes[at(unit)];
        std::ranges::stable_sort(ofUnit, {}, &Vote::line);
        const qsizetype span = 2 * m_units[unit].lines.size() + 8;
        qsizetype most = 0;
        for (size_t first = 0; first < ofUnit.size(); ++first) {
            QList<quint32> seen;
            QList<qsizetype> where;
            qsizetype same = 0; // of these, as they stand in the unit; the others are marks in lines of another wording
            for (size_t i = first; i < ofUnit.size() && ofUnit[i].line < ofUnit[first].line + span; ++i) {
                if (!seen.contains(ofUnit[i].number)) {
                    seen += ofUnit[i].number;
                    where.insert(ofUnit[i].number != 0 ? same++ : where.size(), ofUnit[i].line);
                }
            }
            if (seen.size() > most)
                m_candidates[at(unit)].clear();
            most = std::max(most, seen.size());
            // The middle: a first line that was left behind says nothing about the rest.
            if (seen.size() == most)
                m_candidates[at(unit)] += where[(same > 0 ? same : where.size()) / 2];
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
    QList<qsizetype> order;
    for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
        if (m_places[at(unit)] >= 0)
            order += unit;
    }
    std::ranges::stable_sort(order, {}, [this](qsizetype unit) { return m_places[at(unit)]; });
    const qsizetype tail = m_units.size() - 1;
    for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
        if (m_places[at(unit)] < 0)
            order.insert(unit == 0 ? 0 : unit == tail ? order.size() : order.indexOf(unit - 1) + 1, unit);
    }
    return order;
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

/// Of all lines of the units, one after the other, with the person's.
/// @param begins where among `lines` those of each unit of the order begin
LinePairs Placement::pairs(const QList<qsizetype> &order, const QList<qsizetype> &begins, const Lines &lines)
{
    std::vector<quint32> numbers;
    for (const qsizetype unit : order) {
        // What the person took out must not be found again by lines that stand in any block.
        const bool gone = m_units[unit].kind == NoteUnit::Block && m_places[at(unit)] < 0 && m_recognizable[unit];
        for (const Line &line : m_units[unit].lines)
            numbers.push_back(gone ? m_lineNumbers.unique() : m_lineNumbers.of(line));
    }
    LinePairs same;
    qsizetype unpaired = 0;
    qsizetype theirs = 0;
    const auto addUpTo = [&](qsizetype end, qsizetype theirEnd) {
        const std::span<const quint32> ours(numbers);
        const std::span<const quint32> present(m_numbers);
        for (const LinePair &pair : samePairs(ours.subspan(at(unpaired), at(end - unpaired)),
                                              present.subspan(at(theirs), at(theirEnd - theirs))))
            same.push_back({pair.before + unpaired, pair.after + theirs});
    };
    // What tells where a unit stands is fixed, so that no other copy of its lines draws it away from there.
    for (qsizetype i = 0; i < order.size(); ++i) {
        const qsizetype place = m_places[at(order[i])];
        const qsizetype size = m_units[order[i]].lines.size();
        if (place < theirs)
            continue;
        const auto begin = numbers.begin() + begins[i];
        const auto there = m_isWhole[order[i]] ? begin : std::find(begin, begin + size, m_numbers[at(place)]);
        if (there == begin + size)
            continue;
        const qsizetype line = there - numbers.begin();
        const qsizetype length = m_isWhole[order[i]] ? size : 1;
        addUpTo(line, place);
        for (qsizetype k = 0; k < length; ++k)
            same.push_back({line + k, place + k});
        unpaired = line + length;
        theirs = place + length;
    }
    addUpTo(lines.size(), m_theirs.size());

    Lines comparable = m_theirs;
    for (qsizetype line = 0; line < comparable.size(); ++line) {
        if (m_callouts[line])
            comparable[line].text.clear();
    }
    return withSimilarPairs(same, lines, comparable);
}

SharedBody Placement::share(const QList<qsizetype> &order)
{
    Lines lines;
    std::vector<qsizetype> owner; // of each line, as an index into the order
    QList<qsizetype> begins;
    for (qsizetype i = 0; i < order.size(); ++i) {
        begins += lines.size();
        lines += m_units[order[i]].lines;
        owner.resize(at(lines.size()), i);
    }
    const LinePairs pairs = this->pairs(order, begins, lines);

    SharedBody shared;
    QList<qsizetype> first(order.size(), -1);
    QList<qsizetype> end(order.size(), -1);
    for (const qsizetype unit : order)
        shared.units += PlacedUnit{.unit = unit};
    for (const LinePair &pair : pairs) {
        const qsizetype i = owner[at(pair.before)];
        if (m_theirs[pair.after].isBlank())
            continue;
        if (first[i] < 0)
            first[i] = pair.after;
        end[i] = pair.after + 1;
        shared.units[i].found = true;
    }
    QList<qsizetype> firstBehind(order.size(), m_theirs.size()); // of the units found behind each
    for (qsizetype i = order.size() - 2; i >= 0; --i)
        firstBehind[i] = shared.units[i + 1].found ? first[i + 1] : firstBehind[i + 1];
    qsizetype limit = 0; // end of the units found so far
    for (qsizetype i = 0; i < order.size(); ++i) {
        const NoteUnit &unit = m_units[order[i]];
        const qsizetype place = m_places[at(order[i])];
        if (i == 0 && unit.kind == NoteUnit::Head) {
            shared.units[i].found = true;
            first[i] = 0;
            end[i] = std::max<qsizetype>(end[i], 0);
        } else if (shared.units[i].found) {
            const auto pair = std::ranges::find(pairs, first[i], &LinePair::after);
            first[i] = extendedBackward(unit, pair->before - begins[i], first[i], limit);
        } else if (unit.kind == NoteUnit::Block && place >= limit && place < firstBehind[i]) {
            // Nothing but its mark is left of what it was.
            shared.units[i].found = true;
            const auto mark = std::ranges::find_if(unit.lines, [&unit](const Line &line) { return isMark(line, unit); });
            first[i] = extendedBackward(unit, mark == unit.lines.end() ? 0 : mark - unit.lines.begin(), place, limit);
            end[i] = place + 1;
        }
        limit = std::max(limit, end[i]);
    }
    for (const LinePair &pair : pairs) {
        const qsizetype i = owner[at(pair.before)];
        if (shared.units[i].found && pair.after >= first[i] && pair.after < end[i])
            shared.units[i].pairs.push_back({pair.before - begins[i], pair.after - first[i], pair.same});
    }
    qsizetype next = m_theirs.size();
    for (qsizetype i = order.size() - 1; i >= 0; --i) {
        PlacedUnit &placed = shared.units[i];
        if (!placed.found)
            continue;
        extendForward(placed, end[i], next);
        placed.lines = m_theirs.sliced(first[i], end[i] - first[i]);
        placed.behind = m_theirs.sliced(end[i], next - end[i]);
        next = first[i];
    }
    shared.leading = m_theirs.first(next);
    return shared;
}

SharedBody Placement::run()
{
    findWhole();
    countVotes(collectedVotes());
    choosePlaces();
    return share(order());
}

} // namespace

SharedBody sharedBody(const QList<NoteUnit> &units, const Lines &theirs)
{
    return Placement(units, theirs).run();
}

} // namespace randnotiz::vault
