#pragma once

#include "domain/ids.h"
#include "reader/stripesummary.h"
#include "reader/stripeticks.h"

#include <QTimer>
#include <QWidget>

class QPainter;

namespace randnotiz {

class TextPane;

/// A narrow stripe beside the scroll bar that shows where the annotations of an article lie: a bar in the colour of
/// the annotation, wide with a note and narrow without one, a small wedge before it where the passage was reworded.
/// Before them, in a column of their own, stand the places that the reader looks for. Hidden where there are none.
///
/// Painted from a summary of one row a pixel, which is made anew a moment after annotations or layout have changed.
class MarginStripe : public QWidget
{
    Q_OBJECT

public:
    /// Room that the stripe takes beside the text, in pixels; taken without annotations too, so that the first
    /// one doesn't lay out the article anew.
    static constexpr int stripeWidth = 14;

    /// @param pane borrowed, the parent
    explicit MarginStripe(TextPane &pane);

    /// Made anew soon.
    void invalidate();
    /// Puts the stripe at its place beside the scroll bar; call when the pane has another size.
    void place();

Q_SIGNALS:
    /// The reader clicked on the mark of an annotation.
    void picked(randnotiz::AnnotationId id);
    /// The reader clicked on the mark of one of the pane's places.
    void placePicked(qsizetype place);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void summarize();
    void summarizeAnnotations(qreal documentHeight, int height);
    void summarizePlaces(qreal documentHeight, int height);
    void paintAnnotations(QPainter &painter) const;
    void paintPlaces(QPainter &painter) const;
    void fill(QPainter &painter, const QRect &rect, const QColor &colour) const;
    bool isEmpty() const;
    /// The mark of a place under a point, where no annotation's mark is; -1: none.
    qsizetype placeAt(const QPoint &point) const;
    /// Places in the pane's highlights.
    QList<qsizetype> highlightsAt(const QPoint &point) const;
    QString tipAt(const QPoint &point) const;

    TextPane &m_pane;
    StripeSummary m_summary;
    StripeTicks m_ticks;
    int m_grooveTop = 0; ///< where the scroll bar's slider can be, and so the stripe's first row
    QTimer m_soon;
};

} // namespace randnotiz
