#include "reader/textpane.h"

#include "reader/highlightcolours.h"
#include "reader/marginstripe.h"
#include "reader/readerkeys.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace randnotiz {

namespace {

constexpr qreal handleRadius = 5; // pixels, as painted

} // namespace

TextPane::TextPane(QWidget *parent)
    : QTextEdit(parent)
    , m_stripe(new MarginStripe(*this))
{
    connect(m_stripe, &MarginStripe::picked, this, &TextPane::annotationPicked);
    connect(m_stripe, &MarginStripe::placePicked, this, &TextPane::placePicked);
    setFrameShape(QFrame::NoFrame);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setCursorWidth(2);
    // The margins beside the column belong to the page.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    // Files that are dropped here are for the window.
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    viewport()->setMouseTracking(true);
    clearBody();
}

TextPane::~TextPane()
{
    // The document is ours, so the editor must let go of it first.
    setDocument(nullptr);
}

void TextPane::setBody(const ArticleBody &body, const Typography &typography, const ShownPictures &pictures)
{
    BuiltDocument built = buildDocument(body, typography, pictures);
    m_typography = typography;
    m_text = body.text;
    m_map = std::move(built.map);
    setDocument(built.document.get());
    m_document = std::move(built.document);
    layOutColumn();
    m_stripe->invalidate();
}

void TextPane::clearBody()
{
    m_current = {};
    m_highlights = {};
    m_places.clear();
    m_currentFound = -1;
    m_currentPlace = -1;
    m_text.clear();
    m_map = {};
    auto empty = std::make_unique<ArticleDocument>();
    setDocument(empty.get());
    m_document = std::move(empty);
    m_stripe->invalidate();
}

void TextPane::setHighlights(const QList<MarkedPassage> &passages)
{
    m_highlights = HighlightIndex(passages);
    findCurrent();
    m_stripe->invalidate();
}

void TextPane::setPlaces(const QList<TextRange> &places, qsizetype current)
{
    const bool same = places == m_places;
    m_places = places;
    m_currentFound = current;
    viewport()->update();
    if (same)
        m_stripe->update(); // which is at another one, nothing else
    else
        m_stripe->invalidate();
}

void TextPane::setCurrent(AnnotationId id)
{
    if (m_current == id)
        return;
    m_current = id;
    findCurrent();
}

TextRange TextPane::selection() const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection()) {
        const qsizetype caret = caretOffset();
        return {caret, caret};
    }
    return m_map.toRange(cursor.selectionStart(), cursor.selectionEnd());
}

void TextPane::setSelection(TextRange range)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_map.toPosition(range.start));
    cursor.setPosition(m_map.toPosition(range.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

qsizetype TextPane::caretOffset() const
{
    return m_map.toOffset(textCursor().position());
}

qsizetype TextPane::stepped(qsizetype offset, bool forward, bool byWord) const
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_map.toPosition(offset));
    if (byWord)
        cursor.movePosition(forward ? QTextCursor::NextWord : QTextCursor::PreviousWord);
    else
        cursor.movePosition(forward ? QTextCursor::NextCharacter : QTextCursor::PreviousCharacter);
    return m_map.toOffset(cursor.position());
}

QRect TextPane::selectionEndRect() const
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.selectionEnd());
    return cursorRect(cursor);
}

QPointF TextPane::scrollOffset() const
{
    return {static_cast<qreal>(horizontalScrollBar()->value()),
            static_cast<qreal>(verticalScrollBar()->value())};
}

PagePainter::Page TextPane::page() const
{
    return {*m_document, m_map, m_highlights, m_typography, m_current, m_draggedRange,
            isDark(palette()), m_places, m_currentFound};
}

QTextBlock TextPane::firstVisibleBlock() const
{
    const int position = document()->documentLayout()->hitTest(scrollOffset(), Qt::FuzzyHit);
    return document()->findBlock(std::max(position, 0));
}

qsizetype TextPane::firstVisibleOffset() const
{
    const int position =
        document()->documentLayout()->hitTest(scrollOffset() + QPointF(0, m_typography.em / 2), Qt::FuzzyHit);
    return m_map.toOffset(std::max(position, 0));
}

QRectF TextPane::lineRectAt(qsizetype offset) const
{
    const int position = m_map.toPosition(offset);
    const QTextBlock block = document()->findBlock(position);
    const QRectF place = document()->documentLayout()->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    return line.isValid() ? line.rect().translated(place.topLeft()) : place;
}

std::pair<qreal, qreal> TextPane::verticalSpan(TextRange range) const
{
    return {lineRectAt(range.start).top(), lineRectAt(std::max(range.start, range.end - 1)).bottom()};
}

TextPane::Line TextPane::lineAt(qsizetype offset) const
{
    const int position = m_map.toPosition(offset);
    const QTextBlock block = document()->findBlock(position);
    const QRectF place = document()->documentLayout()->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    if (!line.isValid())
        return {place.top(), offset + 1};
    const qsizetype end = m_map.toOffset(block.position() + line.textStart() + line.textLength());
    return {place.top() + line.y(), std::max(end, offset + 1)};
}

QString TextPane::textOf(TextRange range) const
{
    return m_text.sliced(range.start, range.length());
}

void TextPane::scrollTo(qsizetype offset)
{
    const auto y = offset <= 0 ? 0 : static_cast<int>(lineRectAt(offset).top());
    if (verticalScrollBar()->maximum() < y)
        document()->documentLayout()->documentSize(); // lays out the rest, which sets the scroll bar's range
    verticalScrollBar()->setValue(y);
}

bool TextPane::shows(TextRange range) const
{
    const QRectF line = lineRectAt(range.start);
    const QRectF visible(scrollOffset(), QSizeF(viewport()->size()));
    return visible.contains(QPointF(visible.left(), line.top())) &&
           visible.contains(QPointF(visible.left(), line.bottom()));
}

void TextPane::reveal(TextRange range)
{
    if (shows(range))
        return;
    const QRectF line = lineRectAt(range.start);
    const QRectF visible(scrollOffset(), QSizeF(viewport()->size()));
    const auto y = static_cast<int>(line.top() - visible.height() / 3);
    if (verticalScrollBar()->maximum() < y)
        document()->documentLayout()->documentSize();
    verticalScrollBar()->setValue(y);
}

void TextPane::layOutColumn()
{
    const qreal wanted = m_typography.columnWidth + 2 * document()->documentMargin();
    const int room = width() - verticalScrollBar()->sizeHint().width();
    const int margin = m_typography.columnWidth > 0 ? std::max(0, static_cast<int>((room - wanted) / 2)) : 0;
    const int besideStripe = std::max(margin, MarginStripe::stripeWidth);
    if (isRightToLeft())
        setViewportMargins(besideStripe, 0, margin, 0);
    else
        setViewportMargins(margin, 0, besideStripe, 0);
}

bool TextPane::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize: {
        const qsizetype top = firstVisibleOffset();
        const int before = viewport()->width();
        layOutColumn();
        const bool done = QTextEdit::event(event);
        if (viewport()->width() != before)
            scrollTo(top);
        return done;
    }
    case QEvent::ShortcutOverride:
        if (ReaderKey::of(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
        return passOnFromMargin(static_cast<QMouseEvent *>(event));
    case QEvent::Wheel:
        // Over a margin: a scroll area listens to its viewport only.
        wheelEvent(static_cast<QWheelEvent *>(event));
        return event->isAccepted();
    default:
        break;
    }
    return QTextEdit::event(event);
}

void TextPane::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    m_stripe->place();
    Q_EMIT scrolledOrResized();
}

void TextPane::scrollContentsBy(int dx, int dy)
{
    QTextEdit::scrollContentsBy(dx, dy);
    Q_EMIT scrolledOrResized();
}

void TextPane::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(-scrollOffset());
        const PagePainter::Page shown = page();
        // One block earlier: a bar or shade may reach down from it.
        const QTextBlock first = firstVisibleBlock();
        PagePainter(shown).paint(painter, first.previous().isValid() ? first.previous() : first,
                                 QRectF(event->rect()).translated(scrollOffset()));
    }
    QTextEdit::paintEvent(event);
    if (!m_current.isNull()) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        paintHandles(painter);
    }
}

const HighlightIndex::Entry *TextPane::currentEntry() const
{
    return m_currentPlace < 0 ? nullptr : &m_highlights.all()[m_currentPlace];
}

/// Looked for when it changes, not at every paint.
void TextPane::findCurrent()
{
    const auto entry = std::ranges::find(m_highlights.all(), m_current, &HighlightIndex::Entry::id);
    m_currentPlace =
        entry == m_highlights.all().end() ? -1 : std::distance(m_highlights.all().begin(), entry);
    m_dragged = End::None;
    m_draggedRange = {};
    viewport()->update();
}

TextRange TextPane::currentRange() const
{
    if (!m_draggedRange.isEmpty())
        return m_draggedRange;
    return currentEntry() ? currentEntry()->range : TextRange{};
}

QRectF TextPane::handleRect(End end) const
{
    const TextRange range = currentRange();
    if (range.isEmpty() || end == End::None)
        return {};
    const qsizetype offset = end == End::Start ? range.start : range.end;
    // The end stands behind the last character, which may be the last of its line.
    const qsizetype inside = end == End::Start ? offset : offset - 1;
    const QTextBlock block = document()->findBlock(m_map.toPosition(inside));
    const PagePainter::Page shown = page();
    const QList<QRectF> rects = PagePainter(shown).lineRects(block, range);
    if (rects.isEmpty())
        return {};
    const QPointF middle =
        (end == End::Start ? rects.first().topLeft() : rects.last().bottomRight()) - scrollOffset();
    return {middle.x() - handleRadius, middle.y() - handleRadius, 2 * handleRadius, 2 * handleRadius};
}

void TextPane::paintHandles(QPainter &painter) const
{
    if (!currentEntry())
        return;
    const QColor colour = highlightColours(currentEntry()->colour, isDark(palette())).strong;
    painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
    painter.setBrush(colour);
    for (const End end : {End::Start, End::Finish}) {
        const QRectF rect = handleRect(end);
        if (!rect.isNull() && viewport()->rect().intersects(rect.toAlignedRect()))
            painter.drawEllipse(rect);
    }
}

qsizetype TextPane::offsetAt(const QPoint &viewportPoint) const
{
    return m_map.toOffset(cursorForPosition(viewportPoint).position());
}

qsizetype TextPane::characterAt(const QPointF &viewportPoint) const
{
    const QPointF point = viewportPoint + scrollOffset();
    const QAbstractTextDocumentLayout *layout = document()->documentLayout();
    const int position = layout->hitTest(point, Qt::ExactHit);
    if (position < 0)
        return -1;
    const QTextBlock block = document()->findBlock(position);
    const QPointF origin = layout->blockBoundingRect(block).topLeft();
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        if (!line.naturalTextRect().translated(origin).contains(point))
            continue;
        const int character =
            block.position() + line.xToCursor(point.x() - origin.x(), QTextLine::CursorOnCharacter);
        const TextRange range = m_map.toRange(character, character + 1);
        return range.isEmpty() ? -1 : range.start;
    }
    return -1;
}

QString TextPane::linkAt(const QPoint &viewportPoint) const
{
    return anchorAt(viewportPoint);
}

QMimeData *TextPane::createMimeDataFromSelection() const
{
    const TextRange range = selection();
    auto *copied = new QMimeData;
    copied->setText(m_text.sliced(range.start, range.length()));
    return copied;
}

} // namespace randnotiz
