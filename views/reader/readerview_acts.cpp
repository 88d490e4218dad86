#include "reader/finder.h"
#include "reader/occurrencebar.h"
#include "reader/overlapbar.h"
#include "reader/readerview_p.h"
#include "reader/selectionbar.h"
#include "reader/swatch.h"
#include "reader/textpane.h"
#include "reader/typography.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QUrl>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Steps that moving an end may take over white space until the highlight really changes.
constexpr int mostSteps = 64;

bool opensOutside(const QUrl &url)
{
    return url.isValid() &&
           (url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "mailto"_L1);
}

} // namespace

const MarkedPassage *ReaderView::Private::current() const
{
    return session ? session->passage(pane->current()) : nullptr;
}

void ReaderView::Private::take(const ReaderKey &key)
{
    if (!session)
        return;
    if (key.act != ReaderKey::MoveEnd && key.act != ReaderKey::MoveStart)
        movingEnds = 0;
    switch (key.act) {
    case ReaderKey::Highlight:
        if (!pane->selection().isEmpty())
            mark(key.colour);
        else if (current())
            session->recolour(pane->current(), key.colour);
        break;
    case ReaderKey::Note:
        markedOrCurrent(Then::Note);
        break;
    case ReaderKey::Tag:
        markedOrCurrent(Then::Tags);
        break;
    case ReaderKey::Remove:
        removeCurrent();
        break;
    case ReaderKey::Next:
        step(1);
        break;
    case ReaderKey::Previous:
        step(-1);
        break;
    case ReaderKey::Cycle:
        cycle(current() ? current()->range.start : pane->caretOffset());
        break;
    case ReaderKey::Clear:
        if (!occurrenceBar->isHidden())
            dropOccurrences();
        else if (finder->isOpen())
            finder->close();
        else if (finder->hasHits())
            finder->clearHits();
        else if (!pane->selection().isEmpty())
            pane->setSelection({pane->caretOffset(), pane->caretOffset()});
        else
            pick({});
        break;
    case ReaderKey::MoveStart:
    case ReaderKey::MoveEnd:
        moveEnd(key);
        break;
    }
}

void ReaderView::Private::mark(Colour colour, Then then)
{
    if (!session || session->isReadOnly())
        return;
    dropQuestion();
    lastColour = colour;
    thenAfterMark = then; // the session may ask before it returns
    if (const AnnotationId id = session->highlight(pane->selection(), colour); !id.isNull())
        marked(id, then);
}

void ReaderView::Private::marked(AnnotationId id, Then then)
{
    const qsizetype end = pane->selection().end;
    pane->setSelection({end, end});
    pick(id);
    if (then == Then::Note)
        Q_EMIT q.noteRequested(id);
    else if (then == Then::Tags)
        Q_EMIT q.tagsRequested(id);
}

void ReaderView::Private::markedOrCurrent(Then then)
{
    if (!pane->selection().isEmpty())
        mark(lastColour, then);
    else if (!pane->current().isNull() && then == Then::Note)
        Q_EMIT q.noteRequested(pane->current());
    else if (!pane->current().isNull() && then == Then::Tags)
        Q_EMIT q.tagsRequested(pane->current());
}

void ReaderView::Private::askAboutOverlap(const OverlapQuestion &question)
{
    bar->hide();
    overlapBar->ask(question, pane->selectionEndRect().translated(pane->viewport()->mapTo(&q, QPoint())));
}

void ReaderView::Private::answerOverlap(OverlapRule answer, bool always)
{
    const OverlapQuestion question = overlapBar->question();
    dropQuestion();
    if (!session)
        return;
    if (always)
        Q_EMIT q.overlapRuleChosen(answer);
    marked(session->highlight(question, answer), thenAfterMark);
}

void ReaderView::Private::dropQuestion()
{
    if (overlapBar->isHidden())
        return;
    if (overlapBar->isAncestorOf(QApplication::focusWidget()))
        pane->setFocus();
    overlapBar->hide();
}

void ReaderView::Private::pick(AnnotationId id)
{
    movingEnds = 0;
    pane->setCurrent(id);
    Q_EMIT q.currentAnnotationPicked(id);
}

void ReaderView::Private::step(int by)
{
    const QList<MarkedPassage> &passages = session->passages();
    const auto isOrphan = [](const MarkedPassage &passage) { return passage.isOrphan(); };
    const qsizetype anchored = std::distance(passages.begin(), std::ranges::find_if(passages, isOrphan));
    const auto idOf = [](const MarkedPassage &passage) { return passage.annotation.id; };
    qsizetype place = std::distance(passages.begin(), std::ranges::find(passages, pane->current(), idOf));
    if (place >= anchored) {
        // From where the reader looks, when nothing is selected.
        const auto startOf = [](const MarkedPassage &passage) { return passage.range.start; };
        place = std::distance(passages.begin(),
                              std::ranges::lower_bound(passages.begin(), passages.begin() + anchored,
                                                       pane->caretOffset(), {}, startOf));
        if (by > 0)
            --place;
    }
    place += by;
    if (place < 0 || place >= anchored)
        return;
    const MarkedPassage passage = passages[place];
    pane->setSelection({passage.range.start, passage.range.start});
    pane->reveal(passage.range);
    pick(passage.annotation.id);
}

void ReaderView::Private::cycle(qsizetype offset)
{
    const MarkedPassage *present = current();
    const TextRange around = present && !present->isOrphan() ? present->range : TextRange{offset, offset + 1};
    const QList<HighlightIndex::Entry> overlapping = pane->highlights().in(around);
    if (overlapping.isEmpty())
        return;
    const auto here = std::ranges::find(overlapping, pane->current(), &HighlightIndex::Entry::id);
    const bool last = here == overlapping.end() || std::next(here) == overlapping.end();
    pick(last ? overlapping.first().id : std::next(here)->id);
}

void ReaderView::Private::removeCurrent()
{
    const MarkedPassage *passage = current();
    if (!passage)
        return;
    // J and K go on from where it was.
    if (!passage->isOrphan())
        pane->setSelection({passage->range.start, passage->range.start});
    session->remove({passage->annotation.id});
}

void ReaderView::Private::moveEnd(const ReaderKey &key)
{
    const MarkedPassage *passage = current();
    if (!passage || passage->isOrphan())
        return;
    TextRange range = passage->range;
    qsizetype &end = key.act == ReaderKey::MoveStart ? range.start : range.end;
    for (int i = 0; i < mostSteps; ++i) {
        const qsizetype next = pane->stepped(end, key.forward, key.byWord);
        if (next == end)
            return;
        end = next;
        const TextRange snapped = session->snapped(range);
        if (snapped.isEmpty())
            return;
        if (snapped == passage->range)
            continue;
        if (movingEnds == 0)
            movingEnds = ArticleSession::newEditing();
        session->moveEnds(passage->annotation.id, snapped, movingEnds);
        return;
    }
}

void ReaderView::Private::clicked(qsizetype offset)
{
    if (!session)
        return;
    const QList<HighlightIndex::Entry> here =
        offset < 0 ? QList<HighlightIndex::Entry>() : pane->highlights().at(offset);
    if (here.isEmpty()) {
        if (!pane->current().isNull())
            pick({});
        return;
    }
    // The shortest one: the longer ones can be clicked beside it, or reached by O.
    const auto shortest =
        std::ranges::min_element(here, {}, [](const auto &entry) { return entry.range.length(); });
    pick(shortest->id);
}

void ReaderView::Private::openLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (opensOutside(url))
        open(url);
}

void ReaderView::Private::showContextMenu(const QPoint &viewportPoint)
{
    if (!session)
        return;
    const qsizetype character = pane->characterAt(viewportPoint);
    if (pane->selection().isEmpty() && character >= 0)
        clicked(character);
    auto *menu = new QMenu(&q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(ReaderView::tr("Copy"), &q, &ReaderView::copySelection);
    copy->setEnabled(!pane->selection().isEmpty());
    if (const QString link = pane->linkAt(viewportPoint); !link.isEmpty()) {
        if (opensOutside(QUrl(link, QUrl::StrictMode)))
            menu->addAction(ReaderView::tr("Open link"), &q, [this, link] { openLink(link); });
        menu->addAction(ReaderView::tr("Copy address of link"), &q,
                        [link] { QGuiApplication::clipboard()->setText(link); });
    }
    menu->addAction(ReaderView::tr("Select all"), pane, &QTextEdit::selectAll);
    fillAnnotationMenu(*menu);
    menu->popup(pane->viewport()->mapToGlobal(viewportPoint));
}

void ReaderView::Private::fillAnnotationMenu(QMenu &menu)
{
    const bool selected = !pane->selection().isEmpty();
    if (const MarkedPassage *passage = current(); passage != nullptr && !selected) {
        const AnnotationId id = passage->annotation.id;
        menu.addSeparator();
        menu.addAction(ReaderView::tr("Copy as quotation"), &q, [this, id] { Q_EMIT q.quotationRequested({id}); });
        menu.addAction(ReaderView::tr("Evidence…"), &q, [this, id] { Q_EMIT q.evidenceRequested(id); });
    }
    if (session->isReadOnly() || (!selected && !current()))
        return;
    menu.addSeparator();
    const QString title = selected ? ReaderView::tr("Highlight") : ReaderView::tr("Colour");
    QMenu *colours = menu.addMenu(title);
    for (const Colour colour : allColours)
        colours->addAction(swatch(colour, isDark(q.palette())), colourName(appearance, colour), &q,
                           [this, colour] { take({.act = ReaderKey::Highlight, .colour = colour}); });
    menu.addAction(ReaderView::tr("Highlight all occurrences…"), &q, [this] { previewOccurrences(); });
    menu.addAction(ReaderView::tr("Note…"), &q, [this] { take({.act = ReaderKey::Note}); });
    menu.addAction(ReaderView::tr("Tags…"), &q, [this] { take({.act = ReaderKey::Tag}); });
    if (!selected)
        menu.addAction(ReaderView::tr("Remove annotation"), &q, [this] { removeCurrent(); });
}

} // namespace randnotiz
