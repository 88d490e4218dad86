#include "exchange/vault/notemerge.h"

#include "exchange/vault/callouts.h"
#include "exchange/vault/frontmattermerge.h"
#include "exchange/vault/idsinline.h"
#include "exchange/vault/noteunits.h"
#include "exchange/vault/pieces.h"
#include "exchange/vault/unitmerge.h"

#include <QByteArrayList>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace randnotiz {

using namespace vault;

namespace {

QString textOf(const Lines &lines)
{
    return QString::fromUtf8(joined(trimmed(lines)));
}

/// Whether what both say of an annotation is the same, whatever the template.
bool sameContent(const NoteUnit &one, const NoteUnit &other)
{
    if (!one.content.isEmpty() && !other.content.isEmpty())
        return one.content == other.content;
    return sameText(one.lines, other.lines);
}

/// The words of a line that another one has too: what both have if each side added some.
QByteArray commonWords(const QByteArray &line, const QByteArray &other)
{
    QByteArrayList there = other.split(' ');
    QByteArrayList words = line.split(' ');
    words.removeIf([&there](const QByteArray &word) { return !word.isEmpty() && !there.removeOne(word); });
    return words.join(' ');
}

/// Whether lines hold a new mark of ours beside one of theirs that was to go: half of one layout and half of another.
bool mixesMarks(const Lines &lines, const NoteUnit &ours, const NoteUnit &base)
{
    const QByteArray id = ours.annotation.toString().toLatin1();
    const auto isIn = [](const Line &line, const Lines &where) {
        return std::ranges::any_of(where, [&line](const Line &one) { return one.compared() == line.compared(); });
    };
    bool isNew = false;
    bool isOld = false;
    for (const Line &line : lines) {
        if (!idsIn(line.text).contains(id))
            continue;
        isNew = isNew || (!line.theirs && !isIn(line, base.lines));
        isOld = isOld || (line.theirs && !isIn(line, ours.lines));
    }
    return isNew && isOld;
}

class Merge
{
public:
    Merge(const NoteBase *base, const FileText &theirs, const RenderedNote &ours, const MergeOptions &options)
        : m_options(options)
        , m_hasBase(base != nullptr)
        , m_rendered(ours)
        , m_theirs(theirs)
        , m_ours(noteParts(ours))
        , m_callouts(base != nullptr ? base->callouts : QList<NoteBase::Callout>())
        , m_blankBetween(std::ranges::any_of(m_ours.units, [](const NoteUnit &unit) { return unit.blankLines > 0; }))
    {
        if (base != nullptr)
            m_base = noteParts(base->note, base->deleted);
        addWhatBothHave();
    }

    MergedNote run();

private:
    void addWhatBothHave();
    Lines linesWithMarks() const;
    NoteUnit commonUnit(const NoteUnit &ours, const PlacedUnit &there, const Lines &theirs) const;
    Lines withoutSecondMarks(const NoteUnit &ours, const PlacedUnit &placed) const;
    void mergeFrontMatter(FileText &file);
    Piece mergedPiece(const PlacedUnit &placed);
    Piece deletedPiece(const PlacedUnit &placed);
    Piece takenOutPiece(const PlacedUnit &placed, const NoteUnit &ours);
    void addCallout(Piece &piece, const NoteUnit &unit, CalloutKind kind, const Lines &lines);
    void dropCallouts(Lines &body);
    NoteBase nextBase() const;
    bool keepsWords(const Lines &body) const;

    const MergeOptions &m_options;
    const bool m_hasBase;
    const RenderedNote &m_rendered;
    const FileText &m_theirs;
    const NoteParts m_ours;
    NoteParts m_base;
    QSet<QByteArray> m_withoutBase; ///< blocks that both have, and no one knows since when
    QList<NoteBase::Callout> m_callouts;
    const bool m_blankBetween; ///< blank lines part the blocks
    QList<NoteBase::Callout> m_newCallouts;
    QList<qsizetype> m_kept;   ///< units of the base that are not in ours: their blocks stay
    QSet<QByteArray> m_gone;   ///< blocks that leave the file
    MergedNote m_merged;
};

/// The person's body as what may hold a block: without callouts of ours. With code: they may have fenced a block.
Lines Merge::linesWithMarks() const
{
    const QList<bool> callouts = inCallouts(m_theirs.body);
    Lines lines;
    for (qsizetype i = 0; i < m_theirs.body.size(); ++i) {
        if (!callouts[i])
            lines += m_theirs.body[i];
    }
    return lines;
}

/// For what has no base, what is the same in both is the base: what only one side has was then added by it, and
/// nothing was deleted.
void Merge::addWhatBothHave()
{
    const Lines theirs = linesWithMarks();
    const QByteArray body = '\n' + joined(theirs) + '\n';
    const auto isThere = [&body](const NoteUnit &unit) {
        return body.contains(unit.annotation.toString().toLatin1()) || body.contains('\n' + joined(unit.lines) + '\n');
    };
    const auto isUnknown = [this, &isThere](const NoteUnit &unit) {
        return unit.kind == NoteUnit::Block && m_base.block(unit.key) == nullptr && isThere(unit);
    };
    if (m_hasBase && std::ranges::none_of(m_ours.units, isUnknown))
        return;
    qsizetype place = 0; // in the base, behind what the present unit follows
    const QList<PlacedUnit> placed = placedUnits(m_ours.units, m_theirs.body);
    for (qsizetype i = 0; i < m_ours.units.size(); ++i) {
        const NoteUnit &unit = m_ours.units[i];
        const auto known = std::ranges::find_if(m_base.units, [&unit](const NoteUnit &one) {
            return one.kind == unit.kind && one.key == unit.key;
        });
        if (known != m_base.units.end()) {
            place = known - m_base.units.begin() + 1;
            continue;
        }
        const PlacedUnit &there = *std::ranges::find(placed, i, &PlacedUnit::unit);
        if (unit.kind == NoteUnit::Block && !isThere(unit) && (m_hasBase || !there.found))
            continue;
        m_withoutBase += unit.key;
        m_base.units.insert(place++, commonUnit(unit, there, theirs));
    }
}

/// What a unit of ours and the person's file have in common.
NoteUnit Merge::commonUnit(const NoteUnit &ours, const PlacedUnit &there, const Lines &theirs) const
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

/// The lines of a block, but for those that hold its id, are new, and stand in the person's block already. Where there
/// is no base, also those whose id stands anywhere else in the person's file: they may have moved it there.
Lines Merge::withoutSecondMarks(const NoteUnit &ours, const PlacedUnit &placed) const
{
    const NoteUnit &base = m_base.units[placed.unit];
    const QByteArray id = ours.annotation.toString().toLatin1();
    const auto holdsId = [&id](const Line &line) { return idsIn(line.text).contains(id); };
    bool moved = false;
    if (m_withoutBase.contains(base.key)) {
        const Lines theirs = linesWithMarks();
        moved = std::ranges::count_if(theirs, holdsId) > std::ranges::count_if(base.lines, holdsId);
    }
    Lines lines = ours.lines;
    lines.removeIf([&](const Line &line) {
        const auto isSame = [&line](const Line &one) { return one.compared() == line.compared(); };
        return holdsId(line) && std::ranges::none_of(base.lines, isSame) &&
               (moved || std::ranges::any_of(placed.lines, isSame));
    });
    return lines;
}

void Merge::mergeFrontMatter(FileText &file)
{
    const MergedFrontMatter merged =
        mergedFrontMatter(m_base.frontMatter, m_theirs.frontMatter, m_ours.frontMatter, m_options.ownKeys);
    file.frontMatter = merged.lines;
    m_merged.certain = m_merged.certain && !merged.lost;
    for (const KeyConflict &conflict : merged.conflicts)
        m_merged.conflicts += MergeConflict{{}, QString::fromUtf8(conflict.key), textOf(conflict.theirs), textOf(conflict.ours)};
}

void Merge::addCallout(Piece &piece, const NoteUnit &unit, CalloutKind kind, const Lines &lines)
{
    const QByteArray bullet = m_blankBetween || unit.lines.isEmpty() ? QByteArray() : bulletOf(unit.lines.first());
    const Lines box = callout(kind, lines, bullet);
    if (!piece.lines.isEmpty() && bullet.isEmpty())
        piece.lines += Line{};
    piece.lines += box;
    if (!piece.behind.isEmpty() && !piece.behind.first().isBlank() && bullet.isEmpty())
        piece.lines += Line{};
    piece.openEnd = true;
    m_newCallouts += NoteBase::Callout{unit.key, joined(box), kind == CalloutKind::Deleted};
}

/// A block whose annotation is deleted.
Piece Merge::deletedPiece(const PlacedUnit &placed)
{
    const NoteUnit &unit = m_base.units[placed.unit];
    Piece piece{unit.kind, unit.key, {}, placed.lines, placed.behind};
    const bool untouched = sameText(placed.lines, unit.lines);
    if (!placed.found || (untouched && m_options.deleted == MergeOptions::Deleted::Remove)) {
        piece.lines.clear();
        m_gone += unit.key;
        return piece;
    }
    m_kept += placed.unit;
    if (!unit.deleted)
        addCallout(piece, unit, CalloutKind::Deleted, {});
    return piece;
}

/// A block that the person took out stays out, but what changed in it since is shown.
Piece Merge::takenOutPiece(const PlacedUnit &placed, const NoteUnit &ours)
{
    const NoteUnit &unit = m_base.units[placed.unit];
    Piece piece{unit.kind, unit.key, {}, {}, placed.behind};
    if (unit.deleted || (unit.lines.isEmpty() && unit.kind != NoteUnit::Block)) { // it was restored, or there was none
        piece.lines = ours.lines;
        piece.openEnd = true;
    } else if (!sameContent(unit, ours)) {
        addCallout(piece, ours, CalloutKind::ChangedDeleted, ours.lines);
        m_merged.conflicts += MergeConflict{unit.annotation, {}, {}, textOf(ours.lines)};
    }
    return piece;
}

Piece Merge::mergedPiece(const PlacedUnit &placed)
{
    const NoteUnit &unit = m_base.units[placed.unit];
    const NoteUnit *ours = unit.kind == NoteUnit::Head   ? &m_ours.units.first()
                           : unit.kind == NoteUnit::Tail ? &m_ours.units.last()
                                                         : m_ours.block(unit.key);
    if (ours == nullptr && m_options.leftOut.contains(unit.annotation)) {
        m_kept += placed.unit;
        return Piece{unit.kind, unit.key, {}, placed.lines, placed.behind};
    }
    if (ours == nullptr)
        return deletedPiece(placed);
    if (!placed.found)
        return takenOutPiece(placed, *ours);

    MergedLines merged = mergedLines(unit.lines, placed.lines, placed.pairs, withoutSecondMarks(*ours, placed),
                                     m_withoutBase.contains(unit.key));
    if (!merged.conflicts.isEmpty() && mixesMarks(merged.lines, *ours, unit))
        merged = {placed.lines, {{placed.lines, ours->lines}}};
    Piece piece{unit.kind, unit.key, {}, merged.lines, placed.behind};
    Lines shown;
    bool theyHaveText = false;
    for (const LineConflict &conflict : merged.conflicts) {
        const Lines wording = trimmed(conflict.ours);
        if (!shown.isEmpty() && !wording.isEmpty())
            shown += Line{};
        shown += wording;
        theyHaveText = theyHaveText || withoutBlankEnd(conflict.theirs) > 0;
        m_merged.conflicts += MergeConflict{unit.annotation, {}, textOf(conflict.theirs), textOf(conflict.ours)};
    }
    if (!merged.conflicts.isEmpty()) {
        const CalloutKind kind = shown.isEmpty() ? CalloutKind::Removed
                                 : theyHaveText              ? CalloutKind::Changed
                                                             : CalloutKind::ChangedDeleted;
        addCallout(piece, *ours, kind, shown);
    }
    // Nobody's blank lines are those of the template.
    if (withoutBlankEnd(piece.behind) == 0 && piece.behind.size() == unit.blankLines && unit.blankLines != ours->blankLines) {
        piece.behind = Lines(ours->blankLines);
        piece.openEnd = true;
    }
    piece.openEnd = piece.openEnd || (piece.lines.size() > placed.lines.size() && piece.behind.isEmpty());
    return piece;
}

/// Takes out our callouts that say nothing new any more, as far as nobody changed them.
void Merge::dropCallouts(Lines &body)
{
    const auto isKept = [this](const NoteBase::Callout &callout) {
        if (callout.deletion)
            return std::ranges::any_of(m_kept, [&](qsizetype unit) {
                return m_base.units[unit].key == callout.block && !m_options.leftOut.contains(m_base.units[unit].annotation);
            });
        return !m_gone.contains(callout.block) &&
               std::ranges::none_of(m_newCallouts, [&callout](const NoteBase::Callout &one) {
                   return one.block == callout.block && !one.deletion;
               });
    };
    for (const NoteBase::Callout &callout : std::as_const(m_callouts)) {
        const Lines lines = linesOf(callout.text);
        const qsizetype place = findLines(body, lines);
        if (place < 0)
            continue;
        if (isKept(callout)) {
            m_newCallouts += callout;
            continue;
        }
        body.remove(place, lines.size());
        const bool blankBefore = place == 0 || body[place - 1].isBlank();
        if (blankBefore && place < body.size() && body[place].isBlank())
            body.removeAt(place);
    }
}

NoteBase Merge::nextBase() const
{
    if (m_kept.isEmpty())
        return {m_rendered, {}, m_newCallouts};
    NoteParts parts = m_ours;
    QList<qsizetype> kept = m_kept;
    std::ranges::sort(kept);
    for (const qsizetype index : std::as_const(kept)) {
        NoteUnit unit = m_base.units[index];
        unit.deleted = !m_options.leftOut.contains(unit.annotation);
        // Behind the nearest one before it that is there.
        qsizetype place = 1;
        for (qsizetype before = index - 1; before > 0; --before) {
            const auto there = std::ranges::find_if(parts.units, [&](const NoteUnit &one) {
                return one.kind == NoteUnit::Block && one.key == m_base.units[before].key;
            });
            if (there != parts.units.end()) {
                place = there - parts.units.begin() + 1;
                break;
            }
        }
        parts.units.insert(place, unit);
    }
    NoteBase next;
    next.note = renderedNote(parts, next.deleted);
    next.callouts = m_newCallouts;
    return next;
}

/// Whether each line that the person wrote stands in the new body.
bool Merge::keepsWords(const Lines &body) const
{
    QHash<QByteArray, qsizetype> missing;
    for (const Line &line : m_theirs.body)
        ++missing[line.compared()];
    for (const NoteUnit &unit : m_base.units) {
        for (const Line &line : unit.lines)
            --missing[line.compared()];
    }
    for (const NoteBase::Callout &callout : m_callouts) {
        for (const Line &line : linesOf(callout.text))
            --missing[line.compared()];
    }
    for (const Line &line : body)
        --missing[line.compared()];
    missing.remove({});
    return std::ranges::none_of(missing, [](qsizetype count) { return count > 0; });
}

MergedNote Merge::run()
{
    FileText file = m_theirs;
    mergeFrontMatter(file);

    QList<Piece> pieces;
    for (const PlacedUnit &placed : placedUnits(m_base.units, m_theirs.body)) {
        pieces += mergedPiece(placed);
        pieces.last().place = pieces.size() - 1;
        pieces.last().unit = placed.unit;
        pieces.last().found = placed.found;
    }
    file.body = arrangedBody(std::move(pieces), m_base, m_ours, m_blankBetween);
    dropCallouts(file.body);
    file.body.resize(withoutBlankEnd(file.body));
    file.body += m_theirs.body.sliced(withoutBlankEnd(m_theirs.body));
    if (m_theirs.frontMatter.isEmpty() && !file.frontMatter.isEmpty() && !file.body.isEmpty() && !file.body.first().isBlank())
        file.body.prepend(Line{});

    m_merged.bytes = fileBytes(file);
    m_merged.base = nextBase();
    m_merged.certain = m_merged.certain && m_hasBase && m_merged.conflicts.isEmpty() && keepsWords(file.body);
    return std::move(m_merged);
}

/// Whether nothing has changed in the library since the base was exported.
bool isUnchanged(const NoteBase &base, const RenderedNote &ours)
{
    if (base.deleted.isEmpty())
        return base.note.bytes == ours.bytes;
    NoteParts before = noteParts(base.note, base.deleted);
    before.units.removeIf([](const NoteUnit &unit) { return unit.deleted; });
    const NoteParts now = noteParts(ours);
    return sameText(before.frontMatter, now.frontMatter) &&
           std::ranges::equal(before.units, now.units, [](const NoteUnit &one, const NoteUnit &other) {
               return one.kind == other.kind && one.key == other.key && sameText(one.lines, other.lines);
           });
}

} // namespace

MergedNote mergeNote(const NoteBase *base, const QByteArray &theirs, const RenderedNote &ours, const MergeOptions &options)
{
    const FileText file = parsedFile(theirs, true);
    const bool nothingThere = file.frontMatter.isEmpty() && withoutBlankEnd(file.body) == 0;
    if (nothingThere || theirs == ours.bytes)
        return {ours.bytes, {ours, {}, {}}, {}, true};
    if (base != nullptr && isUnchanged(*base, ours))
        return {theirs, *base, {}, true};
    return Merge(base, file, ours, options).run();
}

} // namespace randnotiz
