#include "exchange/vault/pieces.h"

#include "exchange/vault/callouts.h"

#include <algorithm>

namespace randnotiz::vault {

namespace {

bool isHeading(const Line &line)
{
    const qsizetype marks = std::ranges::find_if_not(line.text, [](char c) { return c == '#'; }) - line.text.begin();
    return marks > 0 && marks <= 6 && (marks == line.text.size() || line.text[marks] == ' ');
}

/// Where in the person's lines behind a block something begins that belongs to what follows.
qsizetype headingIn(const Lines &lines)
{
    const QList<bool> code = inFences(lines);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!code[i] && isHeading(lines[i]))
            return i;
    }
    return lines.size();
}

void giveHeadingsToWhatFollows(QList<Piece> &pieces)
{
    for (qsizetype i = 0; i + 1 < pieces.size(); ++i) {
        const qsizetype heading = headingIn(pieces[i].behind);
        qsizetype next = i + 1;
        while (next + 1 < pieces.size() && !pieces[next].found)
            ++next;
        pieces[next].before = pieces[i].behind.sliced(heading) + pieces[next].before;
        pieces[i].behind.resize(heading);
    }
}

qsizetype placeInOurs(const NoteParts &ours, const Piece &piece)
{
    const auto found = std::ranges::find_if(ours.units, [&piece](const NoteUnit &unit) {
        return unit.kind == NoteUnit::Block && piece.kind == NoteUnit::Block && unit.key == piece.key;
    });
    return found == ours.units.end() ? -1 : found - ours.units.begin();
}

/// As long as the person has left the order alone, blocks follow the library's.
void followOurOrder(QList<Piece> &pieces, const NoteParts &ours)
{
    qsizetype last = -1;
    for (const Piece &piece : std::as_const(pieces)) {
        if (piece.kind != NoteUnit::Block || !piece.found)
            continue;
        if (piece.unit < last)
            return; // the person's own order
        last = piece.unit;
    }
    QList<qsizetype> places;
    QList<Piece> blocks;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (placeInOurs(ours, pieces[i]) >= 0) {
            places += i;
            blocks += pieces[i];
        }
    }
    std::ranges::stable_sort(blocks, {}, [&ours](const Piece &piece) { return placeInOurs(ours, piece); });
    for (qsizetype i = 0; i < places.size(); ++i)
        pieces[places[i]] = blocks[i];
}

void addNewBlocks(QList<Piece> &pieces, const NoteParts &base, const NoteParts &ours)
{
    const auto head = std::ranges::find(pieces, NoteUnit::Head, &Piece::kind);
    qsizetype place = head - pieces.begin() + 1;
    for (const NoteUnit &unit : ours.units) {
        if (unit.kind != NoteUnit::Block)
            continue;
        if (base.block(unit.key) == nullptr) {
            pieces.insert(place++, Piece{NoteUnit::Block, unit.key, {}, unit.lines, {}, true});
            continue;
        }
        const auto there = std::ranges::find_if(pieces, [&unit](const Piece &piece) {
            return piece.kind == NoteUnit::Block && piece.key == unit.key;
        });
        place = there - pieces.begin() + 1;
    }
}

/// Whether Markdown would read the next line as going on with the quotation, or the callout, before it.
bool joinsQuotation(const Lines &body, const Line &next)
{
    return !body.isEmpty() && contentOf(body.last().text).startsWith('>') && QByteArrayView(next.text).trimmed().startsWith('>');
}

} // namespace

Lines arrangedBody(const Lines &leading, QList<Piece> pieces, const NoteParts &base, const NoteParts &ours, bool blankBetween)
{
    giveHeadingsToWhatFollows(pieces);
    followOurOrder(pieces, ours);
    addNewBlocks(pieces, base, ours);

    Lines body = leading;
    qsizetype last = -1;    // place of the piece before
    bool mustPart = false;  // something ends here that what follows didn't follow before
    for (const Piece &piece : std::as_const(pieces)) {
        const Lines beginning = piece.before + piece.lines;
        const bool isNew = !piece.found && !piece.lines.isEmpty();
        mustPart = mustPart || isNew || piece.place < 0 || piece.place != last + 1;
        last = piece.place;
        const Lines all = beginning + piece.behind;
        if (all.isEmpty()) {
            mustPart = mustPart || piece.found;
            continue;
        }
        const bool afterBlank = body.isEmpty() || body.last().isBlank();
        if (mustPart && !afterBlank && !all.first().isBlank() && (blankBetween || joinsQuotation(body, all.first())))
            body += Line{};
        // Where a block was taken out, one of the two blank lines around it goes with it.
        const bool blankTwice = beginning.isEmpty() && piece.place > 0 && !body.isEmpty() && afterBlank;
        qsizetype begin = 0;
        while (blankTwice && begin < all.size() && all[begin].isBlank())
            ++begin;
        body += all.sliced(begin);
        mustPart = (piece.openEnd || isNew) && piece.behind.isEmpty();
    }
    return body;
}

} // namespace randnotiz::vault
