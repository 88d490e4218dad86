#pragma once

#include "reader/documentbuilder.h"
#include "reader/highlightindex.h"
#include "reader/pagepainter.h"
#include "reader/typography.h"

#include <QTextEdit>

#include <memory>

namespace randnotiz {

class MarginStripe;

/// The scrolling page: shows one body, paints its highlights, speaks offsets of the canonical text. Knows
/// nothing of the library: what the reader wants is said by signals.
class TextPane : public QTextEdit
{
    Q_OBJECT

public:
    explicit TextPane(QWidget *parent = nullptr);
    ~TextPane() override;

    /// Sets a body anew. The selection is lost, the place is not kept: see firstVisibleOffset() and
    /// scrollTo().
    void setBody(const ArticleBody &body, const Typography &typography, const ShownPictures &pictures = {});
    void clearBody();
    void setHighlights(const QList<MarkedPassage> &passages);
    const HighlightIndex &highlights() const { return m_highlights; }

    /// Marks places that the reader looks for, in the text and on the stripe beside it.
    /// @param places ascending, without overlaps; @param current the one that the reader is at, -1: none
    void setPlaces(const QList<TextRange> &places, qsizetype current);
    const QList<TextRange> &places() const { return m_places; }
    qsizetype currentPlace() const { return m_currentFound; }

    AnnotationId current() const { return m_current; }
    void setCurrent(AnnotationId id);

    TextRange selection() const;
    void setSelection(TextRange range);
    qsizetype caretOffset() const;
    /// The next place where a caret may stand: by a character, or by a word.
    qsizetype stepped(qsizetype offset, bool forward, bool byWord) const;
    QString linkAt(const QPoint &viewportPoint) const;
    /// The character under a point of the viewport; -1 where there is none.
    qsizetype characterAt(const QPointF &viewportPoint) const;
    QString textOf(TextRange range) const;
    /// Top of the first and bottom of the last line that hold `range`, in pixels of the document; lays it out so far.
    std::pair<qreal, qreal> verticalSpan(TextRange range) const;
    struct Line
    {
        qreal top = 0;     ///< pixels of the document
        qsizetype end = 0; ///< UTF-16, where the next one begins
    };
    /// The line that holds `offset`; lays out the document so far.
    Line lineAt(qsizetype offset) const;
    /// Whether the first line of `range` is on the screen.
    bool shows(TextRange range) const;
    /// In viewport pixels; the last line of the selection.
    QRect selectionEndRect() const;

    qsizetype firstVisibleOffset() const;
    /// Puts the line that holds `offset` at the top of the page.
    void scrollTo(qsizetype offset);
    /// Scrolls, only where the range isn't visible, so that it stands in the upper third.
    void reveal(TextRange range);

Q_SIGNALS:
    /// A click on the text, without selecting; -1 where there is none.
    void clicked(qsizetype offset);
    /// A click on the stripe that shows where annotations lie.
    void annotationPicked(randnotiz::AnnotationId id);
    /// A click there on one of places().
    void placePicked(qsizetype place);
    void linkActivated(const QString &address);
    /// Empty: no longer over a link.
    void linkHovered(const QString &address);
    /// The ends of the current annotation were dragged.
    void endsDragged(randnotiz::TextRange range);
    void selectionFinished();
    void scrolledOrResized();
    void zoomStepped(int steps);
    /// A key for the reader's own acts; whoever takes it accepts it.
    void keyOffered(QKeyEvent *event);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    void leaveEvent(QEvent *event) override;

private:
    /// An end of the current annotation that can be dragged.
    enum class End { None, Start, Finish };

    void layOutColumn();
    bool passOnFromMargin(QMouseEvent *event);
    qsizetype offsetAt(const QPoint &viewportPoint) const;
    QPointF scrollOffset() const;
    QRectF lineRectAt(qsizetype offset) const;
    PagePainter::Page page() const;
    QTextBlock firstVisibleBlock() const;
    const HighlightIndex::Entry *currentEntry() const;
    void findCurrent();
    TextRange currentRange() const;
    QRectF handleRect(End end) const;
    End handleAt(const QPointF &viewportPoint) const;
    void dragTo(const QPoint &viewportPoint);
    void paintHandles(QPainter &painter) const;

    std::unique_ptr<ArticleDocument> m_document;
    DocumentMap m_map;
    Typography m_typography;
    QString m_text;
    HighlightIndex m_highlights;
    AnnotationId m_current;
    qsizetype m_currentPlace = -1; ///< of the current one in m_highlights.all(); -1: none

    QList<TextRange> m_places;
    qsizetype m_currentFound = -1; ///< in m_places
    MarginStripe *m_stripe = nullptr;

    End m_dragged = End::None;
    TextRange m_draggedRange;
    QPoint m_pressedAt;
    QString m_pressedLink;
};

} // namespace randnotiz
