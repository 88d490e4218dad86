#include "print/pageddocument.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QImage>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QSet>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr double bodyPoints = 11;
constexpr double smallPoints = 8.5;
constexpr double millimetersInInch = 25.4;

/// A text that loads nothing, whatever it names.
class ClosedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int type, const QUrl &) override
    {
        if (type != ImageResource)
            return {};
        QImage nothing(1, 1, QImage::Format_ARGB32); // without an answer Qt would look for a file of that name
        nothing.fill(Qt::transparent);
        return nothing;
    }
};

/// The first of these that is there.
QFont fontOf(const QStringList &families, double points)
{
    QFont font(families);
    font.setPointSizeF(points);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont bodyFont()
{
    return fontOf({u"Noto Serif"_s, u"Source Serif 4"_s, u"Liberation Serif"_s, u"DejaVu Serif"_s, u"serif"_s}, bodyPoints);
}

QFont smallFont()
{
    return fontOf({u"Noto Sans"_s, u"Source Sans 3"_s, u"Liberation Sans"_s, u"DejaVu Sans"_s, u"sans-serif"_s}, smallPoints);
}

} // namespace

QPageLayout pageLayoutFor(Paper paper)
{
    constexpr QMarginsF margins(24, 14, 24, 14); // mm; head and foot stand inside
    return QPageLayout(QPageSize(paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait, margins,
                       QPageLayout::Millimeter);
}

PagedDocument::PagedDocument(const PagedText &text, QPagedPaintDevice &device)
    : m_title(text.title.simplified())
    , m_page(0, 0, device.width(), device.height())
    , m_document(std::make_unique<ClosedDocument>())
{
    constexpr double headMillimeters = 12;
    constexpr double footMillimeters = 12;
    const double inMillimeter = device.logicalDpiY() / millimetersInInch;
    constexpr double pixelsInInch = 96;
    m_pixel = device.logicalDpiY() / pixelsInInch;
    m_content = m_page.adjusted(0, headMillimeters * inMillimeter, 0, -footMillimeters * inMillimeter);

    m_document->setUndoRedoEnabled(false);
    m_document->documentLayout()->setPaintDevice(&device);
    m_document->setUseDesignMetrics(true);
    m_document->setDefaultFont(bodyFont());
    m_document->setDocumentMargin(0);
    m_document->setHtml(text.html);
    // What is marked in the first line of a page reaches a little above it, and must not be seen at the end of the page before.
    QTextFrameFormat everyPage = m_document->rootFrame()->frameFormat();
    everyPage.setTopMargin(4);
    everyPage.setBottomMargin(4);
    m_document->rootFrame()->setFrameFormat(everyPage);
    m_document->setPageSize(m_content.size());
    styleBlocks();
    keepTogether();
}

PagedDocument::~PagedDocument() = default;

int PagedDocument::pageCount() const
{
    return m_document->pageCount();
}

/// Qt scales what stands above and below a paragraph to the device, but not what stands beside it.
void PagedDocument::styleBlocks()
{
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (format.background().style() != Qt::NoBrush) {
            m_bars += Bar{block.blockNumber(), format.background().color()};
            format.clearBackground();
        } else if (format.intProperty(QTextFormat::BlockQuoteLevel) > 0) {
            m_bars += Bar{block.blockNumber(), QColor(0xc4, 0xc4, 0xc0)};
        }
        format.setLeftMargin(format.leftMargin() * m_pixel);
        format.setRightMargin(format.rightMargin() * m_pixel);
        if (format != block.blockFormat())
            QTextCursor(block).setBlockFormat(format);
    }
}

void PagedDocument::keepTogether()
{
    constexpr int shortNote = 8; // lines
    const double height = m_content.height();
    const auto *layout = m_document->documentLayout();
    const auto pageOf = [height](double y) { return static_cast<int>(y / height); };
    QSet<int> notes;
    for (const Bar &bar : std::as_const(m_bars))
        notes.insert(bar.block);
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        const QTextBlock next = block.next();
        const bool isHeading = block.blockFormat().headingLevel() > 0 && next.isValid() && next.layout()->lineCount() > 0;
        const bool isShort = notes.contains(block.blockNumber()) && block.layout()->lineCount() <= shortNote;
        if (!isHeading && !isShort)
            continue;
        const QRectF there = layout->blockBoundingRect(block);
        const double end = isHeading ? layout->blockBoundingRect(next).top() + next.layout()->lineAt(0).rect().bottom()
                                     : there.top() + block.layout()->boundingRect().bottom();
        if (pageOf(there.top()) == pageOf(end))
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
    }
}

void PagedDocument::paintBars(QPainter &painter, const QRectF &part) const
{
    constexpr double width = 3;
    constexpr double distance = 9;
    const auto *layout = m_document->documentLayout();
    for (const Bar &bar : m_bars) {
        const QTextBlock block = m_document->findBlockByNumber(bar.block);
        const QRectF there = layout->blockBoundingRect(block);
        if (there.top() > part.bottom())
            break;
        if (block.layout()->lineCount() == 0)
            continue;
        const QRectF lines = block.layout()->boundingRect();
        const double left = there.left() + block.layout()->lineAt(0).x() - distance * m_pixel;
        const QRectF beside(left, there.top() + lines.top(), width * m_pixel, lines.height());
        painter.fillRect(beside & part, bar.colour);
    }
}

void PagedDocument::paint(QPainter &painter, int page) const
{
    paintHeadAndFoot(painter, page);
    painter.save();
    painter.translate(m_content.left(), m_content.top() - page * m_content.height());
    const QRectF part(0, page * m_content.height(), m_content.width(), m_content.height());
    painter.setClipRect(part);
    paintBars(painter, part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part;
    context.palette.setColor(QPalette::Text, Qt::black);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
}

void PagedDocument::paintHeadAndFoot(QPainter &painter, int page) const
{
    painter.save();
    const QFont font(smallFont(), painter.device());
    const QFontMetricsF metrics(font, painter.device());
    painter.setFont(font);
    painter.setPen(QColor(0x5f, 0x63, 0x68));
    if (page > 0) {
        const QString title = metrics.elidedText(m_title, Qt::ElideRight, m_page.width());
        painter.drawText(QRectF(m_page.left(), m_page.top(), m_page.width(), metrics.height()), Qt::AlignLeft | Qt::AlignTop, title);
    }
    painter.drawText(m_page, Qt::AlignHCenter | Qt::AlignBottom, u"%1 / %2"_s.arg(page + 1).arg(pageCount()));
    painter.restore();
}

} // namespace randnotiz
