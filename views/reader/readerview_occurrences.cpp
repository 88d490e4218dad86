#include "reader/finder.h"
#include "reader/occurrencebar.h"
#include "reader/readerview_p.h"
#include "reader/selectionbar.h"
#include "reader/textpane.h"

#include <QApplication>
#include <QFutureWatcher>

#include <algorithm>

namespace randnotiz {

/// Opens the preview for the selection, or where there is none for the current annotation's words.
void ReaderView::Private::previewOccurrences()
{
    if (!session || session->isReadOnly())
        return;
    finder->close(); // which leaves what was found as the selection
    TextRange sample = session->snapped(pane->selection());
    if (sample.isEmpty() && current() && !current()->isOrphan())
        sample = current()->range;
    if (sample.isEmpty()) {
        Q_EMIT q.told(ReaderView::tr("Select words first, to highlight all their occurrences."));
        return;
    }
    bar->hide();
    dropQuestion();
    previewed.sample = sample;
    const bool wholeWords = session->isWholeWords(sample);
    previewed.options.wholeWords = wholeWords;
    occurrenceBar->open(previewed.options, wholeWords, lastColour);
    findOccurrences();
}

void ReaderView::Private::findOccurrences()
{
    const quint64 search = ++previewed.search;
    // Not QFuture::then(), which must not outlive its context.
    auto *watcher = new QFutureWatcher<QList<TextRange>>(&q);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &q, [this, watcher, search] {
        watcher->deleteLater();
        if (search == previewed.search && session && !occurrenceBar->isHidden())
            showOccurrences(watcher->result());
    });
    watcher->setFuture(session->occurrences(previewed.sample, previewed.options));
}

void ReaderView::Private::showOccurrences(const QList<TextRange> &places)
{
    previewed.places = places;
    const auto here = std::ranges::find(places, previewed.sample);
    previewed.current = here == places.end() ? 0 : here - places.begin();
    pane->setPlaces(places, previewed.current);
    occurrenceBar->showPlaces(places.size(), previewed.current, session->preview(places));
}

void ReaderView::Private::stepThroughOccurrences(int by)
{
    const qsizetype count = previewed.places.size();
    if (count == 0)
        return;
    previewed.current = (previewed.current + by + count) % count;
    pane->setPlaces(previewed.places, previewed.current);
    pane->reveal(previewed.places[previewed.current]);
    occurrenceBar->showPlaces(count, previewed.current, session->preview(previewed.places));
}

void ReaderView::Private::highlightOccurrences(Colour colour)
{
    const QList<TextRange> places = previewed.places;
    dropOccurrences();
    if (!session || places.isEmpty())
        return;
    lastColour = colour;
    const qsizetype end = pane->selection().end;
    pane->setSelection({end, end});
    session->highlightAll(places, colour);
}

void ReaderView::Private::dropOccurrences()
{
    ++previewed.search;
    previewed.places.clear();
    if (occurrenceBar->isHidden())
        return;
    pane->setPlaces({}, -1);
    if (occurrenceBar->isAncestorOf(QApplication::focusWidget()))
        pane->setFocus();
    occurrenceBar->hide();
}

} // namespace randnotiz
