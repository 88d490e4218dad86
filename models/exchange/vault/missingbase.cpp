#include "exchange/vault/missingbase.h"

#include "exchange/vault/callouts.h"
#include "exchange/vault/placedunits.h"

#include <QByteArrayList>

#include <algorithm>

namespace randnotiz::vault {

namespace {

/// The words of a line that another one has too: what both have if each side added some.
QByteArray commonWords(const QByteArray &line, const QByteArray &other)
{
    QByteArrayList there = other.split(' ');
    QByteArrayList words = line.split(' ');
    words.removeIf([&there](const QByteArray &word) { return !word.isEmpty() && !there.removeOne(word); });
    return words.join(' ');
}

/// What a unit of ours and the person's file have in common.
NoteUnit commonUnit(const NoteUnit &ours, const PlacedUnit &there, const Lines &theirs)
{
    NoteUnit unit = ours;
    unit.content.clear();
    unit.lines.clear();
    if (there.found) {
        for (const LinePair &pair : there.pairs) {
            const Line &line = ours.lines[pair.before];
            unit.lines += pair.same ? line : Line{commonWords(line.text, there.lines[pair.after].text), {}, false};
        }
    } else { // its parts lie here and there
        for (const Line &line : ours.lines) {
            if (std::ranges::any_of(theirs, [&line](const Line &one) { return one.compared() == line.compared(); }))
                unit.lines += line;
        }
    }
    unit.lines = trimmed(unit.lines);
    return unit;
}

} // namespace

Lines withoutCallouts(const Lines &theirs)
{
    const QList<bool> callouts = inCallouts(theirs);
    Lines lines;
    for (qsizetype i = 0; i < theirs.size(); ++i) {
        if (!callouts[i])
            lines += theirs[i];
    }
    return lines;
}

CompletedBase completedBase(const NoteParts *base, const NoteParts &ours, const Lines &theirs)
{
    CompletedBase completed;
    if (base != nullptr)
        completed.parts = *base;
    const Lines own = withoutCallouts(theirs);
    const QByteArray body = '\n' + joined(own) + '\n';
    const auto isThere = [&body](const NoteUnit &unit) {
        return body.contains(unit.annotation.toString().toLatin1()) || body.contains('\n' + joined(unit.lines) + '\n');
    };
    const auto isUnknown = [&](const NoteUnit &unit) {
        return unit.kind == NoteUnit::Block && completed.parts.block(unit.key) == nullptr && isThere(unit);
    };
    if (base != nullptr && std::ranges::none_of(ours.units, isUnknown))
        return completed;
    QList<NoteUnit> &units = completed.parts.units;
    qsizetype place = 0; // in the base, behind what the present unit follows
    const SharedBody shared = sharedBody(ours.units, theirs);
    for (qsizetype i = 0; i < ours.units.size(); ++i) {
        const NoteUnit &unit = ours.units[i];
        const auto known = std::ranges::find_if(
            units, [&unit](const NoteUnit &one) { return one.kind == unit.kind && one.key == unit.key; });
        if (known != units.end()) {
            place = known - units.begin() + 1;
            continue;
        }
        const PlacedUnit &there = *std::ranges::find(shared.units, i, &PlacedUnit::unit);
        if (unit.kind == NoteUnit::Block && !isThere(unit) && (base != nullptr || !there.found))
            continue;
        completed.supposed += unit.key;
        units.insert(place++, commonUnit(unit, there, own));
    }
    return completed;
}

} // namespace randnotiz::vault
