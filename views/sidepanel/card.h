#pragma once

#include "reader/readerappearance.h"

#include <QCoreApplication>
#include <QFont>
#include <QPalette>
#include <QRect>
#include <QString>
#include <QStringList>
#include <QVariant>

class QModelIndex;
class QPainter;

namespace randnotiz {

/// One annotation as a card: what it shows, how high it is, how it is painted.
class Card
{
    Q_DECLARE_TR_FUNCTIONS(Card)

public:
    struct Style
    {
        QFont font;
        QPalette palette;
        bool current = false;
        bool focused = false;
    };

    /// @param unsavedNote  typed words that the library doesn't hold, shown in the stead of the note; null:
    /// none
    Card(const QModelIndex &index, const QString &unsavedNote, const Style &style);

    /// @param width         pixels
    /// @param editorHeight  pixels of an editor in the stead of note and tags; 0: none
    int height(int width, int editorHeight = 0) const;
    void paint(QPainter &painter, const QRect &rect, int editorHeight = 0) const;
    /// Where note and tags are, or their editor.
    QRect bodyRect(const QRect &rect) const;

private:
    int quoteHeight(int width) const;
    int noteHeight(int width) const;
    int tagsHeight(int width) const;
    int dotSize() const;
    int bodyTop(int width) const;
    QList<QRect> tagRects(int width) const;
    QString stateText() const;
    QFont smallFont() const;

    QString m_quote;
    QString m_note;
    QStringList m_tags;
    QVariantList m_tagColours; ///< of each tag
    Colour m_colour = Colour::Yellow;
    bool m_orphan = false;
    bool m_reworded = false;
    bool m_saving = false;
    bool m_unsaved = false;
    Style m_style;
};

} // namespace randnotiz
