#include "print/pages.h"

#include "print/pageddocument.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QtConcurrentRun>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int dotsPerInch = 600; ///< of the layout

QList<QImage> painted(const PagedText &text, int mostPages, int width)
{
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter measure(&nowhere);
    measure.setResolution(dotsPerInch);
    measure.setPageLayout(pageLayoutFor(text.paper));
    const PagedDocument document(text, measure);
    const QRect page = measure.pageLayout().fullRectPixels(dotsPerInch);
    const QRect inside = measure.pageLayout().paintRectPixels(dotsPerInch);
    const double scale = static_cast<double>(width) / page.width();
    QList<QImage> images;
    for (int i = 0; i < std::min(mostPages, document.pageCount()); ++i) {
        QImage image(width, qRound(page.height() * scale), QImage::Format_RGB32);
        image.setDotsPerMeterX(measure.logicalDpiX() * 10000 / 254);
        image.setDotsPerMeterY(measure.logicalDpiY() * 10000 / 254);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        painter.translate(inside.topLeft());
        document.paint(painter, i);
        painter.end();
        images += image;
    }
    return images;
}

} // namespace

QFuture<QList<QImage>> pageImages(const PagedText &text, int mostPages, int width)
{
    return QtConcurrent::run(painted, text, mostPages, width);
}

QFuture<Result<int>> printed(const PagedText &text, const std::shared_ptr<QPagedPaintDevice> &device, int first, int last)
{
    return QtConcurrent::run([text, device, first, last]() -> Result<int> {
        const PagedDocument document(text, *device);
        const int begin = std::clamp(first, 1, document.pageCount()) - 1;
        const int end = first == 0 ? document.pageCount() : std::clamp(last, begin + 1, document.pageCount());
        QPainter painter;
        if (!painter.begin(device.get()))
            return Error{Error::FileNotWritable, text.title, u"no page could be begun"_s};
        for (int page = begin; page < end; ++page) {
            if (page > begin && !device->newPage())
                return Error{Error::FileNotWritable, text.title, u"the printer broke off"_s};
            document.paint(painter, page);
        }
        if (!painter.end())
            return Error{Error::FileNotWritable, text.title, u"the printer broke off"_s};
        return end - begin;
    });
}

} // namespace randnotiz
