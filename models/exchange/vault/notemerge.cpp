#include "exchange/vault/notemerge.h"

#include "exchange/vault/blockmarks.h"
#include "exchange/vault/callouts.h"
#include "exchange/vault/frontmattermerge.h"
#include "exchange/vault/missingbase.h"
#include "exchange/vault/pieces.h"
#include "exchange/vault/placedunits.h"
#include "exchange/vault/unitmerge.h"

#include <QByteArrayList>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

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

/// So that a callout of the same wording isn't taken for this one.
void claim(Lines &lines, qsizetype place, qsizetype size)
{
    for (qsizetype line = place; line < place + size; ++line)
        lines[line].theirs = false;
}

class Merge
{
public:
    Merge(const NoteBase *base, const FileText &theirs, const RenderedNote &ours, const MergeOptions &options)
        : m_options(options)
        , m_hasBase(base != nullptr)
        , m_rendered(ours)
        , m_theirs(theirs)
        , m_own(withoutCallouts(theirs.body))
        , m_ours(noteParts(ours))
        , m_callouts(base != nullptr ? base->callouts : QList<NoteBase::Callout>())
        , m_blankBetween(std::ranges::any_of(m_ours.units, [](const NoteUnit &unit) { return unit.blankLines > 0; }))
    {
        const NoteParts parts = base != nullptr ? noteParts(base->note, base->deleted) : NoteParts();
        CompletedBase completed = completedBase(base != nullptr ? &parts : nullptr, m_ours, theirs.body);
        m_base = std::move(completed.parts);
        m_supposed = std::move(completed.supposed);
    }

    MergedNote run();

private:
    Lines withoutSecondMarks(const NoteUnit &ours, const PlacedUnit &placed) const;
    Lines untoldMarks(const NoteUnit &ours, const PlacedUnit &placed) const;
    void mergeFrontMatter(FileText &file);
    Piece mergedPiece(const PlacedUnit &placed);
    Piece deletedPiece(const PlacedUnit &placed);
    Piece takenOutPiece(const PlacedUnit &placed, const NoteUnit &ours);
    void addCallout(Piece &piece, const NoteUnit &unit, CalloutKind kind, const Lines &lines);
    bool saysSomething(const NoteBase::Callout &callout) const;
    bool settle(const NoteBase::Callout &callout, Lines &lines, bool behindText);
    void dropCallouts(QList<Piece> &pieces, Lines &leading);
    QList<NoteBase::Callout> nextCallouts() const;
    NoteBase nextBase() const;
    bool keepsWords(const Lines &body) const;

    const MergeOptions &m_options;
    const bool m_hasBase;
    const RenderedNote &m_rendered;
    const FileText &m_theirs;
    const Lines m_own; ///< of these, the body without callouts of ours
    const NoteParts m_ours;
    NoteParts m_base;
    QSet<QByteArray> m_supposed; ///< see CompletedBase
    QList<NoteBase::Callout> m_callouts;
    const bool m_blankBetween; ///< blank lines part the blocks
    QList<NoteBase::Callout> m_newCallouts;
    QList<NoteBase::Callout> m_keptCallouts;
    QList<qsizetype> m_kept;   ///< units of the base that are not in ours: their blocks stay
    QSet<QByteArray> m_gone;   ///< blocks that leave the file
    MergedNote m_merged;
};

/// The lines of a block, but for those that hold its id, are new, and stand in the person's block already. Where there
/// is no base, also those whose id stands anywhere else in the person's file: they may have moved it there. Of such a line
/// what both have stays.
Lines Merge::withoutSecondMarks(const NoteUnit &ours, const PlacedUnit &placed) const
{
    const NoteUnit &base = m_base.units[placed.unit];
    const auto holdsId = [&ours](const Line &line) { return isMark(line, ours); };
    const bool moved = m_supposed.contains(base.key) &&
                       std::ranges::count_if(m_own, holdsId) > std::ranges::count_if(base.lines, holdsId);
    QHash<qsizetype, Line> common; // of lines of ours, what the base has of them
    if (moved) {
        for (const LinePair &pair : linePairs(base.lines, ours.lines)) {
            if (!pair.same && holdsId(base.lines[pair.before]))
                common.insert(pair.after, base.lines[pair.before]);
        }
    }
    Lines lines;
    for (qsizetype i = 0; i < ours.lines.size(); ++i) {
        const Line &line = ours.lines[i];
        const auto isSame = [&line](const Line &one) { return one.compared() == line.compared(); };
        const bool isNew = holdsId(line) && std::ranges::none_of(base.lines, isSame);
        if (!isNew || (!moved && std::ranges::none_of(placed.lines, isSame)))
            lines += line;
        else if (common.contains(i))
            lines += common.value(i);
    }
    return lines;
}

/// Of the lines that withoutSecondMarks() leaves out, those with a word that no mark of the person's has.
Lines Merge::untoldMarks(const NoteUnit &ours, const PlacedUnit &placed) const
{
    Lines untold;
    const Lines left = withoutSecondMarks(ours, placed);
    QByteArrayList told;
    for (const Line &line : m_own) {
        if (isMark(line, ours))
            told += line.text.simplified().split(' ');
    }
    for (const Line &line : ours.lines) {
        const QByteArrayList words = line.text.simplified().split(' ');
        const bool isLeft = std::ranges::any_of(left, [&line](const Line &one) { return one.compared() == line.compared(); });
        if (!isLeft && std::ranges::any_of(words, [&told](const QByteArray &word) { return !told.contains(word); }))
            untold += line;
    }
    return untold;
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
    m_newCallouts += NoteBase::Callout{unit.key, joined(box), kind == CalloutKind::Deleted};
    // An export that was not recorded may have said it already.
    const qsizetype there = findCallout(piece.behind, box);
    if (there >= 0 && withoutBlankEnd(piece.behind.first(there)) == 0) {
        claim(piece.behind, there, box.size());
        return;
    }
    if (!piece.lines.isEmpty() && bullet.isEmpty())
        piece.lines += Line{};
    piece.lines += box;
    const bool goesOn = !piece.behind.isEmpty() && piece.behind.first().text.trimmed().startsWith('>');
    if (goesOn || (!piece.behind.isEmpty() && !piece.behind.first().isBlank() && bullet.isEmpty()))
        piece.lines += Line{};
    piece.openEnd = true;
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
    const bool isThere = std::ranges::any_of(m_own, [&unit](const Line &line) { return isMark(line, unit); });
    if ((unit.deleted && !isThere) || (unit.lines.isEmpty() && unit.kind != NoteUnit::Block)) { // it was restored, or there was none
        piece.lines = ours.lines;
        piece.openEnd = true;
    } else if (unit.deleted || !sameContent(unit, ours)) {
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
                                     m_supposed.contains(unit.key));
    if ((!merged.conflicts.isEmpty() && breaksMarks(merged.lines, placed.lines, *ours, unit)) ||
        doublesMark(merged.lines, placed.lines, m_own, unit))
        merged = {placed.lines, {{placed.lines, ours->lines}}};
    // A mark that is left out may have said more than whose block it is.
    if (const Lines untold = untoldMarks(*ours, placed); !untold.isEmpty())
        merged.conflicts += LineConflict{{}, untold};
    Piece piece{unit.kind, unit.key, {}, merged.lines, placed.behind};
    Lines shown;
    bool theyHaveText = false;
    for (const LineConflict &conflict : merged.conflicts) {
        const Lines wording = trimmed(conflict.ours);
        if (!shown.isEmpty() && !wording.isEmpty())
            shown += Line{};
        shown += wording;
        theyHaveText = theyHaveText || withoutBlankEnd(conflict.theirs) > 0;
        m_merged.conflicts += MergeConflict{unit.annotation, {}, textOf(withoutCallouts(conflict.theirs)), textOf(conflict.ours)};
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

/// Whether a callout of an earlier export still says something.
bool Merge::saysSomething(const NoteBase::Callout &callout) const
{
    if (callout.deletion)
        return std::ranges::any_of(m_kept, [&](qsizetype unit) {
            return m_base.units[unit].key == callout.block && !m_options.leftOut.contains(m_base.units[unit].annotation);
        });
    return !m_gone.contains(callout.block) && std::ranges::none_of(m_newCallouts, [&callout](const NoteBase::Callout &one) {
        return one.block == callout.block && !one.deletion;
    });
}

/// Keeps a callout of an earlier export that stands in lines of the person's, or takes it out.
/// @returns whether it stands there
bool Merge::settle(const NoteBase::Callout &callout, Lines &lines, bool behindText)
{
    const qsizetype size = linesOf(callout.text).size();
    const qsizetype place = findCallout(lines, linesOf(callout.text));
    if (place < 0)
        return false;
    if (saysSomething(callout)) {
        m_keptCallouts += callout;
        claim(lines, place, size);
        return true;
    }
    lines.remove(place, size);
    const bool blankBefore = place == 0 ? !behindText : lines[place - 1].isBlank();
    if (blankBefore && place < lines.size() && lines[place].isBlank())
        lines.removeAt(place);
    return true;
}

/// Takes out our callouts that say nothing any more, as far as nobody changed them: at their blocks, else wherever the
/// person has put them. (Those of two deleted annotations look the same.)
void Merge::dropCallouts(QList<Piece> &pieces, Lines &leading)
{
    const auto settleIn = [this](const NoteBase::Callout &callout, Piece &piece) {
        return settle(callout, piece.lines, false) || settle(callout, piece.behind, !piece.lines.isEmpty());
    };
    QList<NoteBase::Callout> elsewhere;
    for (const NoteBase::Callout &callout : std::as_const(m_callouts)) {
        const auto own = std::ranges::find_if(pieces, [&callout](const Piece &piece) {
            return piece.kind == NoteUnit::Block && piece.key == callout.block;
        });
        if (own == pieces.end() || !settleIn(callout, *own))
            elsewhere += callout;
    }
    for (const NoteBase::Callout &callout : std::as_const(elsewhere)) {
        bool settled = settle(callout, leading, false);
        for (Piece &piece : pieces)
            settled = settled || settleIn(callout, piece);
    }
}

QList<NoteBase::Callout> Merge::nextCallouts() const
{
    QList<NoteBase::Callout> callouts = m_newCallouts + m_keptCallouts;
    std::ranges::sort(callouts, [](const NoteBase::Callout &one, const NoteBase::Callout &other) {
        return std::tie(one.block, one.deletion, one.text) < std::tie(other.block, other.deletion, other.text);
    });
    return callouts;
}

NoteBase Merge::nextBase() const
{
    if (m_kept.isEmpty())
        return {m_rendered, {}, nextCallouts()};
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
    next.callouts = nextCallouts();
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
    SharedBody shared = sharedBody(m_base.units, m_theirs.body);
    for (const PlacedUnit &placed : std::as_const(shared.units)) {
        pieces += mergedPiece(placed);
        pieces.last().place = pieces.size() - 1;
        pieces.last().unit = placed.unit;
        pieces.last().found = placed.found;
    }
    dropCallouts(pieces, shared.leading);
    file.body = arrangedBody(shared.leading, std::move(pieces), m_base, m_ours, m_blankBetween);
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

/// Whether a block of a deleted annotation that was marked is to go, now that they are removed.
bool awaitsRemoval(const NoteBase &base, const FileText &theirs, const MergeOptions &options)
{
    if (options.deleted == MergeOptions::Deleted::Mark || base.deleted.isEmpty())
        return false;
    const NoteParts parts = noteParts(base.note, base.deleted);
    return std::ranges::any_of(parts.units, [&](const NoteUnit &unit) {
        return unit.deleted && !options.leftOut.contains(unit.annotation) && findLines(theirs.body, unit.lines) >= 0;
    });
}

} // namespace

MergedNote mergeNote(const NoteBase *base, const QByteArray &theirs, const RenderedNote &ours, const MergeOptions &options)
{
    const FileText file = parsedFile(theirs, true);
    const bool nothingThere = file.frontMatter.isEmpty() && withoutBlankEnd(file.body) == 0;
    if (nothingThere || theirs == ours.bytes)
        return {ours.bytes, {ours, {}, {}}, {}, true};
    if (base != nullptr && isUnchanged(*base, ours) && !awaitsRemoval(*base, file, options))
        return {theirs, *base, {}, true};
    MergedNote merged = Merge(base, file, ours, options).run();
    // A copy that the person made of a block may come to light once the block is gone.
    for (FileText left = parsedFile(merged.bytes, true); awaitsRemoval(merged.base, left, options);
         left = parsedFile(merged.bytes, true)) {
        const MergedNote next = Merge(&merged.base, left, ours, options).run();
        if (next.bytes == merged.bytes)
            break;
        merged = {next.bytes, next.base, merged.conflicts + next.conflicts, merged.certain && next.certain};
    }
    return merged;
}

} // namespace randnotiz
