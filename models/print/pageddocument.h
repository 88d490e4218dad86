#pragma once

#include "domain/printing.h"

#include <QColor>
#include <QList>
#include <QPageLayout>
#include <QRectF>
#include <QString>

#include <memory>

class QPagedPaintDevice;
class QPainter;
class QTextDocument;

namespace randnotiz {

/// The pages of a text, laid out for one device: black on white whatever the program's palette, with the title at the head
/// of all but the first page and the number of the page at its foot. A heading doesn't stand alone at the end of a page, and a
/// short note isn't torn. The background of a paragraph is drawn as a bar beside it.
///
/// Belongs to the thread that made it, which may be any one. Needs a QGuiApplication.
class PagedDocument
{
public:
    /// @param device borrowed, with its page layout as it will be painted on; see pageLayoutFor()
    PagedDocument(const PagedText &text, QPagedPaintDevice &device);
    ~PagedDocument();
    Q_DISABLE_COPY_MOVE(PagedDocument)

    int pageCount() const;
    /// @param painter on the device, or on anything with its resolution; origin is where the page's margins end
    /// @param page    counted from 0
    void paint(QPainter &painter, int page) const;

private:
    void styleBlocks();
    void keepTogether();
    void paintBars(QPainter &painter, const QRectF &part) const;
    void paintHeadAndFoot(QPainter &painter, int page) const;

    QString m_title;
    QRectF m_page;    ///< inside the margins, in device pixels
    QRectF m_content; ///< of it, without head and foot
    double m_pixel = 1; ///< of CSS (96 an inch), in device pixels

    struct Bar
    {
        int block = 0; ///< its number
        QColor colour;
    };
    QList<Bar> m_bars; ///< ascending
    std::unique_ptr<QTextDocument> m_document;
};

/// Upright, with margins for binding and thumbs.
QPageLayout pageLayoutFor(Paper paper);

} // namespace randnotiz
