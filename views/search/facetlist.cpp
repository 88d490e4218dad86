#include "search/facetlist.h"

#include "domain/metadata.h"
#include "library/datetext.h"
#include "search/countdelegate.h"
#include "session/facetcounting.h"
#include "style/icons.h"
#include "style/tagswatch.h"
#include "style/theme.h"
#include "style/tooltip.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAtFirst = 7; ///< of a group, before all are asked for
constexpr int countRole = Qt::UserRole + 1;
constexpr int facetRole = Qt::UserRole + 2; ///< number in m_facets' list of its group
constexpr int groupRole = Qt::UserRole + 3; ///< of a row that shows all of the group

} // namespace

FacetList::FacetList(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"facets"_s);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false); // a click does that already
    setIndentation(14);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new CountDelegate(countRole, 0, this));
    setMinimumHeight(70);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setPalette(withSoftSelection(palette()));
    setAccessibleName(tr("Narrow the search"));
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) { choose(item); });
    connect(this, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem *item) { m_isFolded[item->data(0, groupRole).toUInt()] = false; });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](QTreeWidgetItem *item) { m_isFolded[item->data(0, groupRole).toUInt()] = true; });
}

void FacetList::showFacets(const SearchFacets &facets, const QString &typed, SearchNames names)
{
    m_facets = facets;
    m_typed = typed;
    m_names = names;
    fill();
}

void FacetList::fill()
{
    const int scroll = verticalScrollBar()->value();
    clear();
    addGroup(0, m_facets.tags, tr("Tags"));
    addGroup(1, m_facets.sources, tr("Sources"));
    addGroup(2, m_facets.languages, tr("Languages"));
    addGroup(3, m_facets.months, tr("Published"));
    verticalScrollBar()->setValue(scroll);
}

void FacetList::addGroup(int place, const QList<SearchFacet> &facets, const QString &title)
{
    if (facets.isEmpty())
        return;
    const auto number = static_cast<size_t>(place);
    auto *group = new QTreeWidgetItem({title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setData(0, groupRole, place);
    group->setForeground(0, mutedText(palette()));
    addTopLevelItem(group);
    const bool all = m_showsAll[number] || facets.size() <= mostAtFirst + 1;
    for (const SearchFacet &facet : all ? facets : facets.first(mostAtFirst))
        addFacet(*group, facet);
    if (!all) {
        auto *more = new QTreeWidgetItem({tr("All %Ln…", "of a group of tags or sources", static_cast<int>(facets.size()))});
        more->setData(0, groupRole, place);
        more->setForeground(0, palette().color(QPalette::Link));
        group->addChild(more);
    }
    group->setExpanded(!m_isFolded[number]);
}

QString FacetList::labelOf(const SearchFacet &facet) const
{
    if (facet.kind == SearchFacet::Language)
        return languageFacetName(facet.value, m_names);
    if (facet.kind == SearchFacet::Month) {
        if (const auto month = PartialDate::fromString(facet.value))
            return dateText(*month);
    }
    return facet.value;
}

void FacetList::addFacet(QTreeWidgetItem &group, const SearchFacet &facet)
{
    auto *item = new QTreeWidgetItem({labelOf(facet)});
    item->setData(0, countRole, facet.count);
    item->setData(0, facetRole, QVariant::fromValue(facet));
    const bool asked = asksFor(m_typed, facet);
    if (asked) {
        QFont bold = font();
        bold.setBold(true);
        item->setFont(0, bold);
        item->setIcon(0, lineIcon(u"close"));
    } else if (facet.kind == SearchFacet::Tag && facet.colour) {
        item->setIcon(0, tagIcon(facet.colour, palette()));
    }
    item->setToolTip(0, plainToolTip(asked ? tr("Search without “%1”").arg(labelOf(facet))
                                           : tr("Only “%1”").arg(labelOf(facet))));
    group.addChild(item);
}

void FacetList::choose(QTreeWidgetItem *item)
{
    const QVariant facet = item->data(0, facetRole);
    if (facet.isValid()) {
        Q_EMIT toggled(facet.value<SearchFacet>());
    } else if (item->parent() != nullptr) {
        m_showsAll[item->data(0, groupRole).toUInt()] = true;
        fill();
    } else {
        item->setExpanded(!item->isExpanded());
    }
}

void FacetList::keyPressEvent(QKeyEvent *event)
{
    const bool chooses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (chooses && currentItem() != nullptr)
        choose(currentItem());
    else
        QTreeWidget::keyPressEvent(event);
}

void FacetList::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setPalette(withSoftSelection(parentWidget() != nullptr ? parentWidget()->palette() : palette()));
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Narrow the search"));
        fill();
    }
}

} // namespace randnotiz
