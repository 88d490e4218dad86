#include "search/resultdelegate.h"

#include "domain/visiblecontrols.h"
#include "library/datetext.h"
#include "reader/highlightcolours.h"
#include "session/items/searchresultmodel.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "style/theme.h"
#include "style/tooltip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int iconSize = 14;
constexpr int iconGap = 7;
constexpr int lineGap = 3;
constexpr int barWidth = 4;
constexpr int mostLines = 2; ///< of a passage

const FoundRow &rowOf(const QModelIndex &index)
{
    return static_cast<const SearchResultModel *>(index.model())->rowAt(index.row());
}

QFont titleFont(QFont font, const Article &article)
{
    font.setWeight(article.state == ReadingState::Unread ? QFont::DemiBold : QFont::Normal);
    return font;
}

QString shownTitle(const FoundRow &row)
{
    return row.passage.title.isEmpty() ? ResultDelegate::tr("Untitled") : visibleControls(row.passage.title);
}

/// The passage has words of its own: those of a title stand there already.
bool hasSnippet(const FoundRow &row)
{
    return !row.passage.snippet.isEmpty() && row.passage.field != SearchField::Title;
}

QString detailText(const FoundRow &row)
{
    if (row.isAnnotation())
        return shownTitle(row);
    const Metadata &known = row.article.metadata;
    QStringList parts;
    if (const QString source = known.source.value.isEmpty() ? known.site.value : known.source.value; !source.isEmpty())
        parts += source;
    else if (!known.authors.value.isEmpty())
        parts += known.authors.value.constFirst();
    if (!known.published.value.isNull())
        parts += dateText(known.published.value);
    parts += ResultDelegate::tr("%1 min").arg(readingMinutes(row.article.words));
    return visibleControls(parts.join(u" · "_s));
}

/// What the marks look like, as text formats.
QTextCharFormat markFormat(const QPalette &palette)
{
    QTextCharFormat format;
    QColor tint = palette.color(QPalette::Link);
    tint.setAlphaF(isDark(palette) ? 0.38F : 0.20F);
    format.setBackground(tint);
    format.setFontWeight(QFont::DemiBold);
    return format;
}

/// Lays out and paints up to `lines` lines; the last one ends with an ellipsis where something is missing.
void paintMarked(QPainter &painter, const QRect &place, const QString &text, const QList<TextRange> &marks,
                 const QFont &font, const QColor &colour, const QPalette &palette, int lines)
{
    // What would be written out takes more room than the marks know of, so such texts go without marks.
    const QString shown = visibleControls(text);
    const QFontMetrics metrics(font);
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    if (shown.size() == text.size()) {
        for (const TextRange &mark : marks)
            formats.append({static_cast<int>(mark.start), static_cast<int>(mark.length()), markFormat(palette)});
    }
    layout.setFormats(formats);
    const QString ellipsis = u"…"_s;
    std::optional<QPointF> cutAt;
    layout.beginLayout();
    qreal y = 0;
    int count = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(place.width());
        line.setPosition({0, y});
        y += metrics.lineSpacing();
        if (++count < lines)
            continue;
        if (line.textStart() + line.textLength() < shown.size()) {
            line.setLineWidth(place.width() - metrics.horizontalAdvance(ellipsis));
            cutAt = QPointF(line.naturalTextRect().right(), line.y() + line.ascent());
        }
        break;
    }
    layout.endLayout();
    painter.save();
    painter.setPen(colour);
    painter.setClipRect(place);
    layout.draw(&painter, place.topLeft());
    if (cutAt) {
        painter.setFont(font);
        painter.drawText(place.topLeft() + *cutAt, ellipsis);
    }
    painter.restore();
}

/// An icon in the middle of a line's start; the line begins behind it.
void paintIcon(QPainter &painter, const QIcon &icon, QRect &line)
{
    icon.paint(&painter, {line.left(), line.center().y() - iconSize / 2, iconSize, iconSize}, Qt::AlignCenter);
    line.setLeft(line.left() + iconSize + iconGap);
}

void paintElided(QPainter &painter, const QRect &line, const QString &text, const QFont &font, const QColor &colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
}

} // namespace

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const FoundRow &row = rowOf(index);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor text = option.palette.color(QPalette::Text);
    const QColor muted = selected ? text : mutedText(option.palette);
    const QFont detail = detailFont(option.font);
    const QFontMetrics detailMetrics(detail);
    const int passageHeight = mostLines * detailMetrics.lineSpacing();

    painter->save();
    QRect line = option.rect.adjusted(margin, margin - 1, -margin, 0);
    if (row.isAnnotation()) {
        QRect bar = option.rect.adjusted(margin + (iconSize - barWidth) / 2, margin, 0, -margin);
        bar.setWidth(barWidth);
        painter->fillRect(bar, highlightColours(row.colour, isDark(option.palette)).strong);
        line.setLeft(line.left() + iconSize + iconGap);
        QRect passage = line;
        passage.setHeight(passageHeight);
        if (row.passage.field == SearchField::Note || row.passage.field == SearchField::Tags) {
            static const QIcon note = lineIcon(u"note");
            static const QIcon tag = lineIcon(u"tag");
            QRect first = passage;
            first.setHeight(detailMetrics.lineSpacing());
            paintIcon(*painter, row.passage.field == SearchField::Note ? note : tag, first);
            passage.setLeft(first.left());
        }
        paintMarked(*painter, passage, row.passage.snippet, row.passage.marks, detail, text, option.palette, mostLines);
        line.translate(0, passageHeight + lineGap);
    } else {
        const QFont title = titleFont(option.font, row.article);
        const QFontMetrics titleMetrics(title);
        line.setHeight(titleMetrics.height());
        static const QIcon states[]{lineIcon(u"unread"), lineIcon(u"reading"), lineIcon(u"done")};
        paintIcon(*painter, states[static_cast<quint8>(row.article.state)], line);
        const bool titleHit = row.passage.field == SearchField::Title && !row.passage.marks.isEmpty();
        if (titleHit)
            paintMarked(*painter, line, row.passage.snippet, row.passage.marks, title, text, option.palette, 1);
        else
            paintElided(*painter, line, shownTitle(row), title, text);
        line.translate(0, titleMetrics.height() + lineGap);
        if (hasSnippet(row)) {
            QRect passage = line;
            passage.setHeight(passageHeight);
            paintMarked(*painter, passage, row.passage.snippet, row.passage.marks, detail, text, option.palette, mostLines);
            line.translate(0, passageHeight + lineGap);
        }
    }
    line.setHeight(detailMetrics.height());
    paintElided(*painter, line, detailText(row), detail, muted);
    if (!selected) {
        painter->setPen(hairline(option.palette));
        painter->drawLine(line.left(), option.rect.bottom(), option.rect.right() - margin, option.rect.bottom());
    }
    painter->restore();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const FoundRow &row = rowOf(index);
    const QFontMetrics detail(detailFont(option.font));
    int height = 2 * margin - 1 + detail.height();
    if (!row.isAnnotation())
        height += QFontMetrics(titleFont(option.font, row.article)).height() + lineGap;
    if (row.isAnnotation() || hasSnippet(row))
        height += mostLines * detail.lineSpacing() + lineGap;
    return {160, height};
}

bool ResultDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const FoundRow &row = rowOf(index);
    const QString tip = u"<b>%1</b><br>%2"_s.arg(shownTitle(row).toHtmlEscaped(),
                                                 visibleControls(row.passage.snippet).toHtmlEscaped());
    QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

} // namespace randnotiz
