#include "reader/readerview.h"

#include "domain/visiblecontrols.h"
#include "reader/findbar.h"
#include "reader/finder.h"
#include "reader/hitbar.h"
#include "reader/occurrencebar.h"
#include "reader/overlapbar.h"
#include "reader/readerview_p.h"
#include "reader/selectionbar.h"
#include "reader/textpane.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QStatusTipEvent>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace randnotiz {

namespace {

constexpr int smallestZoom = 50;
constexpr int largestZoom = 300;
constexpr int zoomStep = 10;

} // namespace

ReaderView::Private::Private(ReaderView &view)
    : q(view)
    , pane(new TextPane(&view))
    , empty(new QLabel(&view))
    , bar(new SelectionBar(&view))
    , overlapBar(new OverlapBar(&view))
    , occurrenceBar(new OccurrenceBar(&view))
    , findBar(new FindBar(&view))
    , finder(new Finder(*pane, *findBar, &view))
    , hitBar(new HitBar(&view))
    , pages(new QStackedLayout)
    , open([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
    auto *column = new QVBoxLayout(&view);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(pages, 1);
    column->addWidget(hitBar);
    column->addWidget(findBar);
    pages->addWidget(empty);
    pages->addWidget(pane);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(48);
    empty->setBackgroundRole(QPalette::Base);
    empty->setForegroundRole(QPalette::PlaceholderText);
    empty->setAutoFillBackground(true);
    q.setFocusProxy(pane);
    pane->setContextMenuPolicy(Qt::CustomContextMenu);
}

void ReaderView::Private::setUp()
{
    QObject::connect(pane, &TextPane::keyOffered, &q, [this](QKeyEvent *event) {
        if (const auto key = ReaderKey::of(*event); key && session) {
            event->accept();
            take(*key);
        }
    });
    QObject::connect(pane, &TextPane::clicked, &q, [this](qsizetype offset) { clicked(offset); });
    QObject::connect(pane, &TextPane::annotationPicked, &q, [this](AnnotationId id) {
        q.setCurrentAnnotation(id);
        pick(id);
    });
    QObject::connect(pane, &TextPane::placePicked, &q, [this](qsizetype place) {
        if (!occurrenceBar->isHidden())
            stepThroughOccurrences(static_cast<int>(place - previewed.current));
    });
    QObject::connect(pane, &TextPane::linkActivated, &q,
                     [this](const QString &address) { openLink(address); });
    QObject::connect(pane, &TextPane::linkHovered, &q, [this](const QString &address) {
        QStatusTipEvent tip(visibleControls(address));
        QCoreApplication::sendEvent(&q, &tip);
    });
    QObject::connect(pane, &TextPane::endsDragged, &q, [this](TextRange range) {
        if (session)
            session->moveEnds(pane->current(), range);
    });
    QObject::connect(pane, &QTextEdit::selectionChanged, &q, [this] { followSelection(); });
    QObject::connect(pane, &TextPane::selectionFinished, &q, [this] {
        bar->showBeside(pane->selectionEndRect().translated(pane->viewport()->mapTo(&q, QPoint())));
    });
    QObject::connect(pane, &TextPane::scrolledOrResized, &q, [this] {
        bar->hide();
        if (!occurrenceBar->isHidden())
            occurrenceBar->showInCorner();
        if (session && !placing)
            session->setReadingPosition(pane->firstVisibleOffset());
    });
    QObject::connect(pane, &TextPane::zoomStepped, &q,
                     [this](int steps) { setZoom(appearance.zoom + steps * zoomStep); });
    QObject::connect(pane, &QWidget::customContextMenuRequested, &q,
                     [this](const QPoint &point) { showContextMenu(point); });
    QObject::connect(bar, &SelectionBar::allChosen, &q, [this] { previewOccurrences(); });
    QObject::connect(occurrenceBar, &OccurrenceBar::optionsChosen, &q, [this](const OccurrenceOptions &options) {
        previewed.options = options;
        findOccurrences();
    });
    QObject::connect(occurrenceBar, &OccurrenceBar::stepped, &q, [this](int by) { stepThroughOccurrences(by); });
    QObject::connect(occurrenceBar, &OccurrenceBar::colourChosen, &q,
                     [this](Colour colour) { highlightOccurrences(colour); });
    QObject::connect(occurrenceBar, &OccurrenceBar::givenUp, &q, [this] { dropOccurrences(); });
    QObject::connect(overlapBar, &OverlapBar::answered, &q,
                     [this](OverlapRule answer, bool always) { answerOverlap(answer, always); });
    QObject::connect(overlapBar, &OverlapBar::givenUp, &q, [this] { dropQuestion(); });
    QObject::connect(bar, &SelectionBar::colourChosen, &q, [this](Colour colour) { mark(colour); });
    QObject::connect(bar, &SelectionBar::noteChosen, &q, [this] { take({.act = ReaderKey::Note}); });
    QObject::connect(bar, &SelectionBar::tagChosen, &q, [this] { take({.act = ReaderKey::Tag}); });
    QObject::connect(bar, &SelectionBar::copyChosen, &q, &ReaderView::copySelection);
    setUpFinder();
    retranslate();
}

void ReaderView::Private::setUpFinder()
{
    QObject::connect(finder, &Finder::opened, &q, [this] {
        bar->hide();
        dropQuestion();
        dropOccurrences();
    });
    QObject::connect(finder, &Finder::hitsChanged, hitBar, &HitBar::showPlace);
    QObject::connect(hitBar, &HitBar::stepped, finder, &Finder::step);
    QObject::connect(hitBar, &HitBar::closed, &q, [this] {
        finder->clearHits();
        pane->setFocus();
    });
    QObject::connect(finder, &Finder::optionsChosen, &q, &ReaderView::findOptionsChosen);
    QObject::connect(finder, &Finder::highlightAllChosen, &q, [this](const QList<TextRange> &places, Colour colour) {
        lastColour = colour;
        session->highlightAll(places, colour);
    });
}

ReaderView::ReaderView(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this))
{
    d->setUp();
}

ReaderView::~ReaderView()
{
    // The pane's last signals must not find the state gone.
    d->pane->disconnect(this);
}

void ReaderView::setSession(ArticleSession *session)
{
    if (d->session)
        d->session->disconnect(this);
    d->session = session;
    d->pictures.clear();
    d->bar->hide();
    d->dropQuestion();
    d->dropOccurrences();
    d->finder->setSession(session);
    d->pane->setCurrent({});
    if (session) {
        d->bar->setReadOnly(session->isReadOnly());
        connect(session, &ArticleSession::annotationsChanged, this, [this] { d->followAnnotations(); });
        connect(session, &ArticleSession::overlapAsked, this,
                [this](const OverlapQuestion &question) { d->askAboutOverlap(question); });
        connect(session, &ArticleSession::reloaded, this, [this] {
            d->dropQuestion();
            d->dropOccurrences();
            d->rebuild();
            d->finder->searchAgain();
        });
        connect(session, &ArticleSession::highlightedAll, this, [this](const HighlightAllOutcome &outcome) {
            HighlightAllOutcome rest = outcome;
            Q_EMIT told(tr("Highlighted: %1", "%1: 23 passages, 2 of them …")
                            .arg(passagesText(rest.added + rest.known + rest.overlapping, rest)));
        });
        connect(session, &ArticleSession::revised, this, [this] { d->followRevision(); });
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    d->rebuild();
    if (session) {
        d->placing = true;
        d->pane->scrollTo(session->article().readingPosition);
        d->placing = false;
    }
}

/// Selection and place were those of another text; the library knows where its words are now.
void ReaderView::Private::followRevision()
{
    placing = true;
    const qsizetype place = session->article().readingPosition;
    pane->setSelection({place, place});
    pane->scrollTo(place);
    placing = false;
}

void ReaderView::Private::rebuild()
{
    placing = true;
    if (!session) {
        pane->clearBody();
        pages->setCurrentWidget(empty);
    } else {
        const bool sameText = pages->currentWidget() == pane;
        const qsizetype top = sameText ? pane->firstVisibleOffset() : 0;
        const TextRange selection = sameText ? pane->selection() : TextRange{};
        pages->setCurrentWidget(pane);
        pane->setBody(session->body(), Typography::from(appearance, q.palette(), q.logicalDpiY()), pictures);
        pane->setHighlights(session->passages());
        const qsizetype end = session->body().text.size();
        pane->setSelection({std::min(selection.start, end), std::min(selection.end, end)});
        pane->scrollTo(std::min(top, end));
    }
    placing = false;
}

void ReaderView::Private::followAnnotations()
{
    pane->setHighlights(session->passages());
    if (!pane->current().isNull() && !session->passage(pane->current()))
        pane->setCurrent({});
    if (!previewed.places.isEmpty())
        occurrenceBar->showPlaces(previewed.places.size(), previewed.current, session->preview(previewed.places));
    finder->showStatus();
}

void ReaderView::Private::followSelection()
{
    dropQuestion();
    if (pane->selection().isEmpty())
        bar->hide();
    Q_EMIT q.selectionChanged();
}

void ReaderView::Private::setZoom(int percent)
{
    const int zoom = std::clamp(percent, smallestZoom, largestZoom);
    if (zoom == appearance.zoom)
        return;
    appearance.zoom = zoom;
    rebuild();
    Q_EMIT q.zoomChanged(zoom);
}

void ReaderView::Private::retranslate()
{
    empty->setText(emptyText.isEmpty() ? ReaderView::tr("Choose an article from the list to read it here.")
                                       : emptyText);
    pane->setAccessibleName(ReaderView::tr("Text of the article"));
}

ArticleSession *ReaderView::session() const
{
    return d->session;
}

void ReaderView::setPictures(const ShownPictures &pictures)
{
    if (d->pictures.isEmpty() && pictures.isEmpty())
        return;
    d->pictures = pictures;
    d->rebuild();
}

void ReaderView::setAppearance(const ReaderAppearance &appearance)
{
    if (appearance == d->appearance)
        return;
    d->appearance = appearance;
    d->bar->setAppearance(appearance);
    d->occurrenceBar->setAppearance(appearance);
    d->findBar->setAppearance(appearance);
    d->rebuild();
}

const ReaderAppearance &ReaderView::appearance() const
{
    return d->appearance;
}

TextRange ReaderView::selection() const
{
    return d->pane->selection();
}

void ReaderView::setSelection(TextRange range)
{
    d->pane->setSelection(range);
}

void ReaderView::reveal(TextRange range)
{
    if (d->session)
        d->pane->reveal(range);
}

AnnotationId ReaderView::currentAnnotation() const
{
    return d->pane->current();
}

void ReaderView::setLinkOpener(std::function<void(const QUrl &)> open)
{
    d->open = std::move(open);
}

void ReaderView::setEmptyText(const QString &text)
{
    d->emptyText = text;
    d->retranslate();
}

void ReaderView::setCurrentAnnotation(AnnotationId id)
{
    d->movingEnds = 0;
    d->pane->setCurrent(id);
    const MarkedPassage *passage = d->current();
    if (passage && !passage->isOrphan())
        d->pane->reveal(passage->range);
}

void ReaderView::colour(Colour colour)
{
    d->take({.act = ReaderKey::Highlight, .colour = colour});
}

void ReaderView::previewOccurrences()
{
    d->previewOccurrences();
}

void ReaderView::showHits(const QList<TextRange> &places, qsizetype from, bool reveals)
{
    if (!d->session)
        return;
    const auto first = std::ranges::lower_bound(places, from, {}, &TextRange::start);
    const qsizetype current = first == places.end() ? 0 : first - places.begin();
    d->placing = true;
    d->finder->showHits(places, places.isEmpty() ? -1 : current, reveals);
    d->placing = false;
}

void ReaderView::clearHits()
{
    d->finder->clearHits();
}

void ReaderView::find()
{
    d->finder->open();
}

void ReaderView::findNext()
{
    d->finder->step(1);
}

void ReaderView::findPrevious()
{
    d->finder->step(-1);
}

void ReaderView::setFindOptions(const FindOptions &options)
{
    d->finder->setOptions(options);
}

void ReaderView::goToNextAnnotation()
{
    d->take({.act = ReaderKey::Next});
}

void ReaderView::goToPreviousAnnotation()
{
    d->take({.act = ReaderKey::Previous});
}

void ReaderView::copySelection()
{
    d->pane->copy();
}

void ReaderView::zoomIn()
{
    d->setZoom(d->appearance.zoom + zoomStep);
}

void ReaderView::zoomOut()
{
    d->setZoom(d->appearance.zoom - zoomStep);
}

void ReaderView::resetZoom()
{
    d->setZoom(100);
}

void ReaderView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        d->retranslate();
        d->rebuild();
    } else if (event->type() == QEvent::PaletteChange) {
        d->rebuild();
    }
    QWidget::changeEvent(event);
}

} // namespace randnotiz
