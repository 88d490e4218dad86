#include "reader/pictureobject.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace randnotiz {

PictureObject::PictureObject(ShownPictures pictures, qreal columnWidth, QObject *parent)
    : QObject(parent)
    , m_pictures(std::move(pictures))
    , m_columnWidth(columnWidth)
{
}

QSizeF PictureObject::intrinsicSize(QTextDocument *document, int position, const QTextFormat &format)
{
    const QSizeF natural = m_pictures.value(format.toImageFormat().name()).size();
    if (natural.isEmpty())
        return {};
    const QTextBlockFormat block = document->findBlock(position).blockFormat();
    const qreal page = document->textWidth() - 2 * document->documentMargin();
    qreal room = page > 0 ? page : natural.width();
    if (m_columnWidth > 0)
        room = std::min(room, m_columnWidth);
    const qreal width = std::clamp(room - block.leftMargin() - block.rightMargin(), 1.0, natural.width());
    return {width, natural.height() * width / natural.width()};
}

void PictureObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                               const QTextFormat &format)
{
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(rect, m_pictures.value(format.toImageFormat().name()));
    painter->restore();
}

} // namespace randnotiz
