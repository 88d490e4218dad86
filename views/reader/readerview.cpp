#include "reader/readerview.h"

#include "reader/readerkeys.h"
#include "reader/selectionbar.h"
#include "reader/swatch.h"
#include "reader/textpane.h"
#include "session/articlesession.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QStackedLayout>
#include <QStatusTipEvent>
#include <QUrl>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestZoom = 50;
constexpr int largestZoom = 300;
constexpr int zoomStep = 10;
/// Steps that moving an end may take over white space until the highlight really changes.
constexpr int mostSteps = 64;

bool opensOutside(const QUrl &url)
{
    return url.isValid() &&
           (url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "mailto"_L1);
}

} // namespace

struct ReaderView::Private
{
    explicit Private(ReaderView &view);

    void setUp();
    void rebuild();
    void followAnnotations();
    void followSelection();
    void take(const ReaderKey &key);
    AnnotationId mark(Colour colour);
    AnnotationId markedOrCurrent();
    void pick(AnnotationId id);
    void step(int by);
    void cycle(qsizetype offset);
    void removeCurrent();
    void moveEnd(const ReaderKey &key);
    void clicked(qsizetype offset);
    void openLink(const QString &address);
    void showContextMenu(const QPoint &viewportPoint);
    void fillAnnotationMenu(QMenu &menu);
    void setZoom(int percent);
    void retranslate();
    const MarkedPassage *current() const;

    ReaderView &q;
    QPointer<ArticleSession> session;
    ReaderAppearance appearance;
    TextPane *pane = nullptr;
    QLabel *empty = nullptr;
    SelectionBar *bar = nullptr;
    QStackedLayout *pages = nullptr;
    QString emptyText; ///< empty: the default
    std::function<void(const QUrl &)> open = [](const QUrl &url) { QDesktopServices::openUrl(url); };
    Colour lastColour = Colour::Yellow;
    quint64 movingEnds = 0; ///< key after key on one annotation is one step of undo
    bool placing = false;   ///< scrolled by the program, which is no reading
};

ReaderView::Private::Private(ReaderView &view)
    : q(view)
    , pane(new TextPane(&view))
    , empty(new QLabel(&view))
    , bar(new SelectionBar(&view))
    , pages(new QStackedLayout(&view))
{
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
    QObject::connect(pane, &TextPane::linkActivated, &q,
                     [this](const QString &address) { openLink(address); });
    QObject::connect(pane, &TextPane::linkHovered, &q, [this](const QString &address) {
        QStatusTipEvent tip(address);
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
        if (session && !placing)
            session->setReadingPosition(pane->firstVisibleOffset());
    });
    QObject::connect(pane, &TextPane::zoomStepped, &q,
                     [this](int steps) { setZoom(appearance.zoom + steps * zoomStep); });
    QObject::connect(pane, &QWidget::customContextMenuRequested, &q,
                     [this](const QPoint &point) { showContextMenu(point); });
    QObject::connect(bar, &SelectionBar::colourChosen, &q, [this](Colour colour) { mark(colour); });
    QObject::connect(bar, &SelectionBar::noteChosen, &q, [this] { take({.act = ReaderKey::Note}); });
    QObject::connect(bar, &SelectionBar::tagChosen, &q, [this] { take({.act = ReaderKey::Tag}); });
    QObject::connect(bar, &SelectionBar::copyChosen, &q, &ReaderView::copySelection);
    retranslate();
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
    d->bar->hide();
    d->pane->setCurrent({});
    if (session) {
        d->bar->setReadOnly(session->isReadOnly());
        connect(session, &ArticleSession::annotationsChanged, this, [this] { d->followAnnotations(); });
        connect(session, &ArticleSession::reloaded, this, [this] { d->rebuild(); });
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    d->rebuild();
    if (session) {
        d->placing = true;
        d->pane->scrollTo(session->article().readingPosition);
        d->placing = false;
    }
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
        pane->setBody(session->body(), Typography::from(appearance, q.palette(), q.logicalDpiY()));
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
}

void ReaderView::Private::followSelection()
{
    if (pane->selection().isEmpty())
        bar->hide();
    Q_EMIT q.selectionChanged();
}

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
        if (const AnnotationId id = markedOrCurrent(); !id.isNull())
            Q_EMIT q.noteRequested(id);
        break;
    case ReaderKey::Tag:
        if (const AnnotationId id = markedOrCurrent(); !id.isNull())
            Q_EMIT q.tagsRequested(id);
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
        if (!pane->selection().isEmpty())
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

AnnotationId ReaderView::Private::mark(Colour colour)
{
    if (!session || session->isReadOnly())
        return {};
    const TextRange selection = pane->selection();
    const AnnotationId id = session->highlight(selection, colour);
    if (id.isNull())
        return id;
    lastColour = colour;
    pane->setSelection({selection.end, selection.end});
    pick(id);
    return id;
}

AnnotationId ReaderView::Private::markedOrCurrent()
{
    return pane->selection().isEmpty() ? pane->current() : mark(lastColour);
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
    if (session->isReadOnly() || (!selected && !current()))
        return;
    menu.addSeparator();
    const QString title = selected ? ReaderView::tr("Highlight") : ReaderView::tr("Colour");
    QMenu *colours = menu.addMenu(title);
    for (const Colour colour : allColours)
        colours->addAction(swatch(colour, isDark(q.palette())), colourName(appearance, colour), &q,
                           [this, colour] { take({.act = ReaderKey::Highlight, .colour = colour}); });
    menu.addAction(ReaderView::tr("Note…"), &q, [this] { take({.act = ReaderKey::Note}); });
    menu.addAction(ReaderView::tr("Tags…"), &q, [this] { take({.act = ReaderKey::Tag}); });
    if (!selected)
        menu.addAction(ReaderView::tr("Remove annotation"), &q, [this] { removeCurrent(); });
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

void ReaderView::setAppearance(const ReaderAppearance &appearance)
{
    if (appearance == d->appearance)
        return;
    d->appearance = appearance;
    d->bar->setAppearance(appearance);
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
