#include "sidepanel/card.h"

#include "domain/visiblecontrols.h"
#include "reader/highlightcolours.h"
#include "reader/typography.h"
#include "session/items/annotationlistmodel.h"
#include "style/tagswatch.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

// Pixels.
constexpr int outerX = 8;
constexpr int outerY = 4;
constexpr int inner = 10;
constexpr int barWidth = 4;
constexpr int gap = 6;
constexpr int notePadding = 7;
constexpr int chipPadding = 7;
constexpr int dotGap = 4; // between the dot of a tag's colour and its name

constexpr int mostQuoteLines = 5;
constexpr int mostNoteLines = 12;
/// No more than a dozen lines are shown, so no more is laid out.
constexpr qsizetype mostCharacters = 3'000;

/// Lays `text` out in at most `mostLines` lines, the last of them with an ellipsis where something is
/// missing.
/// @returns the height in pixels
int layOut(const QString &text, const QFont &font, int width, int mostLines, QPainter *painter = nullptr,
           const QPoint &at = {})
{
    const QFontMetrics metrics(font);
    int lines = 0;
    int y = 0;
    for (const QStringView paragraph : QStringView(text).split(u'\n')) {
        QTextLayout layout(paragraph.toString(), font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            const bool last = ++lines == mostLines;
            const bool more = line.textStart() + line.textLength() < paragraph.size() ||
                              paragraph.end() != text.constData() + text.size();
            if (painter && last && more) {
                const QString rest = paragraph.sliced(line.textStart()).toString() + (u"…"_s);
                painter->drawText(at + QPoint(0, y + metrics.ascent()),
                                  metrics.elidedText(rest, Qt::ElideRight, width));
            } else if (painter) {
                line.draw(painter, QPointF(at.x(), at.y() + y));
            }
            y += metrics.lineSpacing();
            if (last)
                return y;
        }
        layout.endLayout();
    }
    return y;
}

QString oneParagraph(const QString &quote)
{
    QString text = quote.left(mostCharacters);
    text.replace(u'\n', u' ');
    text.replace(u'\t', u' ');
    return text;
}

QStringList shownTags(const QModelIndex &index)
{
    QStringList tags = index.data(AnnotationListModel::TagsRole).toStringList();
    std::ranges::transform(tags, tags.begin(), visibleControls);
    return tags;
}

} // namespace

Card::Card(const QModelIndex &index, const QString &unsavedNote, const Style &style)
    : m_quote(oneParagraph(index.data(AnnotationListModel::QuoteRole).toString()))
    , m_note((unsavedNote.isNull() ? index.data(AnnotationListModel::NoteRole).toString() : unsavedNote)
                 .trimmed())
    , m_tags(shownTags(index))
    , m_tagColours(index.data(AnnotationListModel::TagColoursRole).toList())
    , m_colour(static_cast<Colour>(index.data(AnnotationListModel::ColourRole).toInt()))
    , m_orphan(index.data(AnnotationListModel::OrphanRole).toBool())
    , m_reworded(index.data(AnnotationListModel::RewordedRole).toBool())
    , m_saving(index.data(AnnotationListModel::SavingRole).toBool())
    , m_unsaved(!unsavedNote.isNull())
    , m_style(style)
{
    m_note.truncate(mostCharacters);
}

QFont Card::smallFont() const
{
    QFont font = m_style.font;
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QString Card::stateText() const
{
    if (m_unsaved)
        return tr("Not saved");
    if (m_saving)
        return tr("Being saved…");
    if (m_orphan)
        return tr("Its words are not in the present text");
    if (m_reworded)
        return tr("Reworded in the present text");
    return {};
}

int Card::dotSize() const
{
    return tagDotSize(QFontMetrics(smallFont()).height());
}

int Card::quoteHeight(int width) const
{
    return layOut(m_quote, m_style.font, width, mostQuoteLines);
}

int Card::noteHeight(int width) const
{
    if (m_note.isEmpty())
        return 0;
    return layOut(m_note, m_style.font, width - 2 * notePadding, mostNoteLines) + 2 * notePadding;
}

QList<QRect> Card::tagRects(int width) const
{
    const QFontMetrics metrics(smallFont());
    const int height = metrics.height() + 4;
    QList<QRect> rects;
    int x = 0;
    int y = 0;
    for (qsizetype i = 0; i < m_tags.size(); ++i) {
        const int dot = m_tagColours.value(i).isValid() ? dotSize() + dotGap : 0;
        const int chip = std::min(metrics.horizontalAdvance(m_tags[i]) + 2 * chipPadding + dot, width);
        if (x > 0 && x + chip > width) {
            x = 0;
            y += height + 4;
        }
        rects += QRect(x, y, chip, height);
        x += chip + 5;
    }
    return rects;
}

int Card::tagsHeight(int width) const
{
    const QList<QRect> rects = tagRects(width);
    return rects.isEmpty() ? 0 : rects.last().bottom() + 1;
}

int Card::bodyTop(int width) const
{
    return outerY + inner + quoteHeight(width);
}

int Card::height(int width, int editorHeight) const
{
    const int text = width - 2 * outerX - 2 * inner - barWidth;
    int height = bodyTop(text);
    if (editorHeight > 0)
        return height + gap + editorHeight + inner + outerY;
    for (const int part :
         {noteHeight(text), tagsHeight(text), stateText().isEmpty() ? 0 : QFontMetrics(smallFont()).height()})
        height += part > 0 ? part + gap : 0;
    return height + inner + outerY;
}

QRect Card::bodyRect(const QRect &rect) const
{
    const int left = rect.left() + outerX + barWidth + inner;
    const int width = rect.width() - 2 * outerX - 2 * inner - barWidth;
    const int top = rect.top() + bodyTop(width) + gap;
    return {left, top, width, rect.bottom() - outerY - inner - top + 1};
}

void Card::paint(QPainter &painter, const QRect &rect, int editorHeight) const
{
    const QPalette &palette = m_style.palette;
    const QColor text = palette.color(QPalette::Text);
    const HighlightColours colours = highlightColours(m_colour, isDark(palette));
    const QRectF box = QRectF(rect).adjusted(outerX + 0.5, outerY + 0.5, -outerX - 0.5, -outerY - 0.5);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect);
    const QColor edge = m_style.current
                            ? (m_style.focused ? palette.color(QPalette::Highlight) : colours.strong)
                            : mixedWithBase(palette, text, 0.16);
    painter.setPen(QPen(edge, m_style.current ? 1.8 : 1));
    painter.setBrush(palette.color(QPalette::Base));
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.strong);
    painter.drawRoundedRect(QRectF(box.left() + 5, box.top() + 8, barWidth, box.height() - 16), 2, 2);

    const QRect body = bodyRect(rect);
    painter.setFont(m_style.font);
    painter.setPen(m_orphan ? mixedWithBase(palette, text, 0.68) : text);
    layOut(m_quote, m_style.font, body.width(), mostQuoteLines, &painter,
           {body.left(), rect.top() + outerY + inner});
    if (editorHeight > 0) {
        painter.restore();
        return;
    }

    int y = body.top();
    if (const int height = noteHeight(body.width()); height > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixedWithBase(palette, text, 0.06));
        painter.drawRoundedRect(QRect(body.left(), y, body.width(), height), 4, 4);
        painter.setPen(text);
        layOut(m_note, m_style.font, body.width() - 2 * notePadding, mostNoteLines, &painter,
               {body.left() + notePadding, y + notePadding});
        y += height + gap;
    }
    painter.setFont(smallFont());
    const QList<QRect> chips = tagRects(body.width());
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const QRectF chip = QRectF(chips[i].translated(body.left(), y)).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(mixedWithBase(palette, text, 0.25));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
        painter.setPen(mixedWithBase(palette, text, 0.82));
        QRectF label = chip.adjusted(chipPadding, 0, -chipPadding + 2, 0);
        if (const QVariant colour = m_tagColours.value(i); colour.isValid()) {
            const qreal dot = dotSize();
            paintTagDot(painter, {label.left(), chip.center().y() - dot / 2, dot, dot}, colour.toUInt(), palette);
            label.setLeft(label.left() + dot + dotGap);
        }
        painter.drawText(
            label, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            QFontMetrics(smallFont()).elidedText(m_tags[i], Qt::ElideRight, static_cast<int>(label.width())));
    }
    if (const int height = tagsHeight(body.width()); height > 0)
        y += height + gap;
    if (const QString state = stateText(); !state.isEmpty()) {
        QFont font = smallFont();
        font.setItalic(true);
        painter.setFont(font);
        painter.setPen(m_unsaved ? highlightColours(Colour::Orange, isDark(palette)).strong
                                 : mixedWithBase(palette, text, 0.68));
        painter.drawText(QRect(body.left(), y, body.width(), QFontMetrics(font).height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(state, Qt::ElideRight, body.width()));
    }
    painter.restore();
}

} // namespace randnotiz
