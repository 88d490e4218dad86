#include "tags/twinlist.h"

#include "domain/visiblecontrols.h"
#include "tags/tagwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

TwinList::TwinList(bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_readOnly(readOnly)
    , m_explanation(new QLabel)
    , m_list(new QTreeWidget)
    , m_merge(new QPushButton)
    , m_distinct(new QPushButton)
{
    m_explanation->setWordWrap(true);
    m_list->setObjectName(u"twins"_s);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(3);
    m_list->header()->setStretchLastSection(true);
    m_merge->setObjectName(u"mergeTwins"_s);
    m_distinct->setObjectName(u"distinctTwins"_s);
    for (QPushButton *button : {m_merge, m_distinct})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_merge);
    buttons->addWidget(m_distinct);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_explanation);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &TwinList::refreshButtons);
    const auto merge = [this] {
        if (const TagTwins *twins = current(); twins != nullptr && !m_readOnly)
            Q_EMIT mergeRequested(*twins);
    };
    connect(m_list, &QTreeWidget::itemActivated, this, merge);
    connect(m_merge, &QPushButton::clicked, this, merge);
    connect(m_distinct, &QPushButton::clicked, this, [this] {
        if (const TagTwins *twins = current())
            Q_EMIT distinctRequested(*twins);
    });
    retranslate();
}

void TwinList::showTwins(const QList<TagTwins> &twins)
{
    m_twins = twins;
    refill();
}

void TwinList::refill()
{
    // The next pair takes the place of one that was dealt with.
    const int row = m_list->currentItem() != nullptr ? m_list->indexOfTopLevelItem(m_list->currentItem()) : 0;
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    items.reserve(m_twins.size());
    for (const TagTwins &twins : m_twins) {
        items += new QTreeWidgetItem({visibleControls(twins.first.name), visibleControls(twins.second.name),
                                      reasonWords(twins.reason)});
    }
    m_list->addTopLevelItems(items);
    for (int column = 0; column < 2; ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, qBound(90, m_list->columnWidth(column) + 8, 200));
    }
    if (!items.isEmpty())
        m_list->setCurrentItem(items[qMin<qsizetype>(row, items.size() - 1)]);
    m_explanation->setText(m_twins.isEmpty() ? tr("No two tags look like the same one.")
                                             : tr("Likely the same tag, written in two ways:"));
    m_list->setVisible(!m_twins.isEmpty());
    layout()->setAlignment(m_explanation, m_twins.isEmpty() ? Qt::AlignTop : Qt::Alignment());
    refreshButtons();
}

void TwinList::refreshButtons()
{
    const bool any = current() != nullptr && !m_readOnly;
    for (QPushButton *button : {m_merge, m_distinct}) {
        button->setEnabled(any);
        button->setVisible(!m_twins.isEmpty());
    }
}

const TagTwins *TwinList::current() const
{
    const int row = m_list->currentItem() != nullptr ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    return row < 0 || row >= m_twins.size() ? nullptr : &m_twins[row];
}

void TwinList::retranslate()
{
    m_list->setAccessibleName(tr("Likely the same"));
    m_list->setHeaderLabels({tr("Tag"), tr("Other tag"), tr("Difference")});
    m_merge->setText(tr("M&erge…"));
    m_distinct->setText(tr("&Not the same"));
    m_distinct->setToolTip(tr("This pair is not offered again"));
    refill();
}

void TwinList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace randnotiz
