#pragma once

#include "session/picturedecoding.h"

#include <QObject>
#include <QTextObjectInterface>

namespace randnotiz {

/// Draws the pictures of a document, each as wide as itself, the column or the page allow, whichever is least: a page
/// that becomes narrower makes its pictures smaller. Which one it is says the name of the image's format.
class PictureObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// @param columnWidth in pixels; 0: as wide as the page
    PictureObject(ShownPictures pictures, qreal columnWidth, QObject *parent);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    const ShownPictures m_pictures;
    const qreal m_columnWidth;
};

} // namespace randnotiz
