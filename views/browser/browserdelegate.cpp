#include "browser/browserdelegate.h"

#include "domain/visiblecontrols.h"
#include "library/datetext.h"
#include "reader/highlightcolours.h"
#include "reader/swatch.h"
#include "session/items/annotationbrowsermodel.h"
#include "style/elidedlines.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "style/tagswatch.h"
#include "style/theme.h"
#include "style/tooltip.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int barWidth = 4;
constexpr int barGap = 10;
constexpr int iconSize = 14;
constexpr int iconGap = 6;
constexpr int lineGap = 3;
constexpr int passageLines = 3; ///< that quote and note share

const AnnotationBrowserModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const AnnotationBrowserModel *>(index.model());
}

/// One line, as it may be shown.
QString lineOf(const QString &text)
{
    return visibleControls(text.first(qMin<qsizetype>(text.size(), 2000)).simplified());
}

QString titleOf(const ListedAnnotation &row)
{
    return row.title.isEmpty() ? BrowserDelegate::tr("Untitled") : lineOf(row.title);
}

QString dayOf(const ListedAnnotation &row)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(row.annotation.createdMs).date();
    return dateText({day.year(), day.month(), day.day()});
}

/// Where words will stand.
void paintUnread(QPainter &painter, const QStyleOptionViewItem &option)
{
    const int height = QFontMetrics(detailFont(option.font)).lineSpacing();
    const QRect inner = option.rect.adjusted(margin + barWidth + barGap, margin - 1, -margin, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hairline(option.palette));
    constexpr double widths[]{0.92, 0.6};
    for (int line = 0; line < 2; ++line) {
        const QRectF bar(inner.left(), inner.top() + line * height + height * 0.3, inner.width() * widths[line], height * 0.45);
        painter.drawRoundedRect(bar, 3, 3);
    }
}

/// The tags of an annotation, at the right end of its line. @returns how much room they took
int paintTags(QPainter &painter, const QRect &line, const QList<Tag> &tags, const QFontMetrics &metrics)
{
    if (tags.isEmpty())
        return 0;
    QString text;
    for (const Tag &tag : tags)
        text += (text.isEmpty() ? u"#"_s : u" #"_s) + lineOf(tag.name);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, line.width() * 3 / 5);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown) + 2 * iconGap;
}

} // namespace

int BrowserDelegate::rowHeight(const QFont &font)
{
    const QFontMetrics metrics(detailFont(font));
    return passageLines * metrics.lineSpacing() + lineGap + metrics.height() + 2 * margin - 1;
}

int BrowserDelegate::groupHeight(const QFont &font)
{
    return QFontMetrics(font).height() + margin + 2;
}

QString BrowserDelegate::groupName(const AnnotationGroup &group, AnnotationGrouping grouping) const
{
    switch (grouping) {
    case AnnotationGrouping::Article:
        return group.name.isEmpty() ? tr("Untitled") : lineOf(group.name);
    case AnnotationGrouping::Tag:
        return group.key.isEmpty() ? tr("Without tags") : lineOf(group.name);
    case AnnotationGrouping::Colour:
        return colourName(m_appearance, static_cast<Colour>(group.key.toInt()));
    case AnnotationGrouping::Month:
        if (const auto month = PartialDate::fromString(group.key))
            return dateText(*month);
        return group.key;
    case AnnotationGrouping::None:
        break;
    }
    return {};
}

void BrowserDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const AnnotationBrowserModel &model = modelOf(index);
    const AnnotationGroup &group = *model.groupAt(index.row());
    const bool isFolded = model.rows().isFolded(model.rows().groupOf(index.row()));
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(option.palette.color(QPalette::Link));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(1, 1, -2, -2));
    }

    QRect line = option.rect.adjusted(margin - 2, 0, -margin, 0);
    QStyleOptionViewItem arrow = option;
    arrow.rect = QRect(line.left(), line.center().y() - iconSize / 2, iconSize, iconSize);
    arrow.state = QStyle::State_Enabled | QStyle::State_Children;
    arrow.state.setFlag(QStyle::State_Open, !isFolded);
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorBranch, &arrow, &painter, option.widget);
    line.setLeft(arrow.rect.right() + iconGap);

    if (model.rows().list().grouping == AnnotationGrouping::Colour) {
        const QIcon colour = swatch(static_cast<Colour>(group.key.toInt()), isDark(option.palette), iconSize);
        colour.paint(&painter, {line.left(), line.center().y() - iconSize / 2, iconSize, iconSize});
        line.setLeft(line.left() + iconSize + iconGap);
    } else if (group.tagColour) {
        const int dot = tagDotSize(option.fontMetrics.height());
        paintTagDot(painter, {qreal(line.left()), line.center().y() - dot / 2.0 + 0.5, qreal(dot), qreal(dot)}, *group.tagColour,
                    option.palette);
        line.setLeft(line.left() + dot + iconGap);
    }
    const QString count = QLocale().toString(group.count);
    painter.setFont(detailFont(option.font));
    painter.setPen(mutedText(option.palette));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
    line.setRight(line.right() - QFontMetrics(painter.font()).horizontalAdvance(count) - margin);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, line.width()));
}

void BrowserDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const ListedAnnotation &row,
                               bool withTitle) const
{
    const Annotation &annotation = row.annotation;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor text = option.palette.color(QPalette::Text);
    const QColor muted = selected ? text : mutedText(option.palette);
    const QFont font = detailFont(option.font);
    const QFontMetrics metrics(font);

    QRect bar = option.rect.adjusted(margin, margin, 0, -margin);
    bar.setWidth(barWidth);
    painter.fillRect(bar, highlightColours(annotation.colour, isDark(option.palette)).strong);
    QRect line = option.rect.adjusted(margin + barWidth + barGap, margin - 1, -margin, 0);
    const bool hasNote = !annotation.note.isEmpty();
    int taken = paintElidedLines(painter, line, lineOf(annotation.quote.exact), font, text, passageLines - (hasNote ? 1 : 0));
    if (hasNote) {
        QRect note = line.translated(0, taken * metrics.lineSpacing());
        static const QIcon icon = lineIcon(u"note");
        icon.paint(&painter, {note.left(), note.top() + (metrics.lineSpacing() - iconSize) / 2, iconSize, iconSize});
        note.setLeft(note.left() + iconSize + iconGap);
        QFont slanted = font;
        slanted.setItalic(true);
        taken += paintElidedLines(painter, note, lineOf(annotation.note), slanted, text, passageLines - taken);
    }

    // Close to what it belongs to, however short that is.
    line.translate(0, taken * metrics.lineSpacing() + lineGap);
    line.setHeight(metrics.height());
    painter.setFont(font);
    painter.setPen(muted);
    if (annotation.asksForReview()) {
        static const QIcon icon = lineIcon(u"warning");
        icon.paint(&painter, {line.left(), line.center().y() - iconSize / 2, iconSize, iconSize});
        line.setLeft(line.left() + iconSize + iconGap);
    }
    line.setRight(line.right() - paintTags(painter, line, annotation.tags, metrics));
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(withTitle ? titleOf(row) : dayOf(row), Qt::ElideRight, line.width()));
}

void BrowserDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const AnnotationBrowserModel &model = modelOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (model.groupAt(index.row()) != nullptr) {
        paintGroup(*painter, option, index);
        painter->restore();
        return;
    }
    QStyleOptionViewItem background = option;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
    if (const ListedAnnotation *row = model.annotationAt(index.row()))
        paintRow(*painter, option, *row, model.rows().list().grouping != AnnotationGrouping::Article);
    else
        paintUnread(*painter, option);
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (!(option.state & QStyle::State_Selected)) {
        painter->setPen(hairline(option.palette));
        painter->drawLine(option.rect.left() + margin + barWidth + barGap, option.rect.bottom(), option.rect.right() - margin,
                          option.rect.bottom());
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(option.palette.color(QPalette::Link));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 0, -2, -2));
    }
    painter->restore();
}

QSize BrowserDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {160, index.data(AnnotationBrowserModel::IsGroupRole).toBool() ? groupHeight(option.font) : rowHeight(option.font)};
}

bool BrowserDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines;
    if (modelOf(index).groupAt(index.row()) != nullptr) {
        lines += index.data().toString();
    } else if (const ListedAnnotation *row = modelOf(index).annotationAt(index.row())) {
        constexpr qsizetype longest = 600;
        const QString quote = lineOf(row->annotation.quote.exact);
        lines += quote.size() > longest ? quote.first(longest) + u'…' : quote;
        if (!row->annotation.note.isEmpty())
            lines += lineOf(row->annotation.note);
        //: %1 is the title of an article, %2 the day when the annotation was made
        lines += tr("%1, %2").arg(titleOf(*row), dayOf(*row));
    }
    QToolTip::showText(event->globalPos(), lines.isEmpty() ? QString() : plainToolTip(lines.join(u"\n\n"_s)), view);
    return true;
}

} // namespace randnotiz
