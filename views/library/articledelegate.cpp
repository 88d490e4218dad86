#include "library/articledelegate.h"

#include "domain/article.h"
#include "domain/visiblecontrols.h"
#include "library/datetext.h"
#include "session/items/articlelistmodel.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int iconSize = 14;
constexpr int iconGap = 7;
constexpr int lineGap = 3;

QFont titleFont(const QStyleOptionViewItem &option, ReadingState state)
{
    QFont font = option.font;
    font.setWeight(state == ReadingState::Unread ? QFont::DemiBold : QFont::Normal);
    return font;
}

ReadingState stateOf(const QModelIndex &index)
{
    return static_cast<ReadingState>(index.data(ArticleListModel::StateRole).toInt());
}

const QIcon &stateIcon(ReadingState state)
{
    static const QIcon icons[]{lineIcon(u"unread"), lineIcon(u"reading"), lineIcon(u"done")};
    return icons[static_cast<quint8>(state)];
}

QString shownTitle(const QModelIndex &index)
{
    const QString title = index.data(ArticleListModel::TitleRole).toString();
    return title.isEmpty() ? ArticleDelegate::tr("Untitled") : visibleControls(title);
}

QString detailText(const QModelIndex &index)
{
    QStringList parts;
    if (const QString source = index.data(ArticleListModel::SourceRole).toString(); !source.isEmpty())
        parts += source;
    else if (const QStringList authors = index.data(ArticleListModel::AuthorsRole).toStringList(); !authors.isEmpty())
        parts += authors.constFirst();
    if (const auto date = PartialDate::fromString(index.data(ArticleListModel::PublishedRole).toString()))
        parts += dateText(*date);
    parts += ArticleDelegate::tr("%1 min").arg(index.data(ArticleListModel::MinutesRole).toLongLong());
    QString text = parts.join(u" · "_s);
    for (const QString &tag : index.data(ArticleListModel::TagsRole).toStringList())
        text += u"  #"_s + tag;
    return visibleControls(text);
}

} // namespace

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QWidget *widget = option.widget;
    widget->style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, widget);

    const bool selected = option.state & QStyle::State_Selected;
    const QColor text = option.palette.color(QPalette::Text);
    const QColor muted = selected ? text : mutedText(option.palette);
    const ReadingState state = stateOf(index);
    const QFont title = titleFont(option, state);
    const QFont detail = detailFont(option.font);
    const QFontMetrics titleMetrics(title);
    const QFontMetrics detailMetrics(detail);

    painter->save();
    QRect line = option.rect.adjusted(margin, margin - 1, -margin, 0);
    line.setHeight(titleMetrics.height());
    const QRect icon(line.left(), line.center().y() - iconSize / 2, iconSize, iconSize);
    stateIcon(state).paint(painter, icon, Qt::AlignCenter);
    line.setLeft(icon.right() + iconGap);

    const qint64 annotations = index.data(ArticleListModel::AnnotationsRole).toLongLong();
    int countWidth = 0;
    painter->setFont(detail);
    if (annotations > 0) {
        const QString count = QLocale().toString(annotations);
        countWidth = detailMetrics.horizontalAdvance(count) + iconSize + 4 + iconGap;
        painter->setPen(muted);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
        static const QIcon highlight = lineIcon(u"highlight");
        const QRect pen(line.right() - countWidth + iconGap, line.center().y() - iconSize / 2, iconSize, iconSize);
        highlight.paint(painter, pen, Qt::AlignCenter);
    }
    painter->setFont(title);
    painter->setPen(text);
    painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                      titleMetrics.elidedText(shownTitle(index), Qt::ElideRight, line.width() - countWidth));

    line.translate(0, titleMetrics.height() + lineGap);
    line.setHeight(detailMetrics.height());
    painter->setFont(detail);
    painter->setPen(muted);
    painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                      detailMetrics.elidedText(detailText(index), Qt::ElideRight, line.width()));
    if (!selected) {
        painter->setPen(hairline(option.palette));
        painter->drawLine(line.left(), option.rect.bottom(), option.rect.right() - margin, option.rect.bottom());
    }
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int title = QFontMetrics(titleFont(option, ReadingState::Unread)).height();
    const int detail = QFontMetrics(detailFont(option.font)).height();
    return {160, title + lineGap + detail + 2 * margin - 1};
}

bool ArticleDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(),
                       u"<b>%1</b><br>%2"_s.arg(shownTitle(index).toHtmlEscaped(), detailText(index).toHtmlEscaped()),
                       view);
    return true;
}

} // namespace randnotiz
