#include "mainwindow/leftpages.h"

#include "browser/annotationbrowser.h"
#include "library/librarypane.h"

#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

enum Page { Articles, Annotations };

} // namespace

LeftPages::LeftPages(LibraryPane &articles, AnnotationBrowser &annotations, QWidget *parent)
    : QWidget(parent), m_articles(articles), m_annotations(annotations), m_tabs(new QTabBar), m_pages(new QStackedWidget)
{
    m_tabs->setObjectName(u"leftTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(true);
    m_tabs->setDrawBase(true);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_pages->addWidget(&articles);
    m_pages->addWidget(&annotations);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &LeftPages::turn);
    connect(&annotations, &AnnotationBrowser::escaped, this, [this] {
        showArticles();
        focusList();
    });
    retranslate();
}

bool LeftPages::isShowingAnnotations() const
{
    return m_pages->currentIndex() == Annotations;
}

void LeftPages::focusList()
{
    if (isShowingAnnotations())
        m_annotations.focusList();
    else
        m_articles.focusList();
}

void LeftPages::showArticles()
{
    m_tabs->setCurrentIndex(Articles);
}

void LeftPages::showAnnotations()
{
    m_tabs->setCurrentIndex(Annotations);
}

void LeftPages::turn(int page)
{
    m_pages->setCurrentIndex(page);
    Q_EMIT turned();
}

void LeftPages::retranslate()
{
    m_tabs->setTabText(Articles, tr("Articles"));
    m_tabs->setTabText(Annotations, tr("Annotations"));
    m_tabs->setAccessibleName(tr("Articles or annotations"));
}

void LeftPages::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace randnotiz
