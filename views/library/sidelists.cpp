#include "library/sidelists.h"

#include "library/library.h"
#include "search/facetlist.h"
#include "search/savedsearchlist.h"
#include "style/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

SideLists::SideLists(Library &library, QTreeView *tags, QWidget *parent)
    : QWidget(parent)
    , m_saved(library, QLocale().bcp47Name())
    , m_counting(library)
    , m_savedTitle(new QLabel)
    , m_savedList(new SavedSearchList(m_saved, library.isReadOnly()))
    , m_pages(new QStackedWidget)
    , m_tags(tags)
    , m_facets(new FacetList)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_savedTitle->setContentsMargins(8, 4, 8, 2);
    // In a page of its own, so that the stack doesn't hide or show the tree itself.
    auto *page = new QWidget;
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins({});
    pageLayout->addWidget(m_tags);
    m_pages->addWidget(page);
    m_pages->addWidget(m_facets);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_savedTitle);
    column->addWidget(m_savedList);
    column->addWidget(m_pages, 1);
    column->addStretch();
    m_savedTitle->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_tags->installEventFilter(this);
    connect(&m_saved, &QAbstractItemModel::modelReset, this, &SideLists::arrange);
    connect(&m_saved, &SavedSearchModel::failed, this, &SideLists::failed);
    connect(&m_counting, &FacetCounting::failed, this, &SideLists::failed);
    connect(&m_counting, &FacetCounting::counted, this, [this](const SearchFacets &facets) {
        m_facets->showFacets(facets, m_text, m_names);
        arrange();
    });
    retranslate();
    arrange();
}

void SideLists::showSearch(const QString &text, const SearchQuery &query, SearchScope scope, SearchNames names)
{
    m_text = text;
    m_names = names;
    m_isSearching = true;
    m_savedList->setPresent(text, scope);
    m_counting.count(query, scope);
}

void SideLists::endSearch()
{
    m_isSearching = false;
    m_counting.stop();
    m_facets->showFacets({}, {}, m_names);
    m_savedList->setPresent({}, SearchScope::Everything);
    arrange();
}

void SideLists::arrange()
{
    const bool saved = m_saved.rowCount() > 0;
    m_savedTitle->setVisible(saved);
    m_savedList->setVisible(saved);
    // The tags stay until there is something to take their place.
    const bool facets = m_isSearching && m_facets->topLevelItemCount() > 0;
    const bool tags = !m_tags->isHidden();
    m_pages->setCurrentWidget(facets ? static_cast<QWidget *>(m_facets) : m_tags->parentWidget());
    m_pages->setVisible(facets || tags);
    setVisible(saved || facets || tags);
}

void SideLists::retranslate()
{
    m_savedTitle->setText(tr("Saved searches"));
    QPalette muted = palette();
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
        muted.setColor(role, mutedText(palette()));
    m_savedTitle->setPalette(muted);
}

void SideLists::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_saved.setLocale(QLocale().bcp47Name());
        retranslate();
    }
    if (event->type() == QEvent::PaletteChange)
        retranslate();
}

bool SideLists::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        arrange();
    return QWidget::eventFilter(watched, event);
}

} // namespace randnotiz
