#include "browser/annotationbrowser.h"

#include "browser/annotationlistview.h"
#include "browser/browserdelegate.h"
#include "browser/browserfilter.h"
#include "library/library.h"
#include "search/searchbox.h"
#include "session/actqueue.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

AnnotationBrowser::AnnotationBrowser(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_model(library)
    , m_filter(new BrowserFilter)
    , m_count(new QLabel)
    , m_pages(new QStackedWidget)
    , m_list(new AnnotationListView(m_model))
    , m_delegate(new BrowserDelegate(m_list))
{
    m_list->setItemDelegate(m_delegate);
    m_model.setGroupText([this](const AnnotationGroup &group) {
        return m_delegate->groupName(group, m_model.rows().list().grouping);
    });
    m_count->setObjectName(u"annotationCount"_s);
    m_count->setContentsMargins(9, 0, 9, 4);
    m_pages->addWidget(m_list);
    m_pages->addWidget(makeEmptyPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_count);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_list);

    connect(m_filter, &BrowserFilter::changed, this, &AnnotationBrowser::listAnew);
    connect(m_list, &AnnotationListView::escaped, this, [this] {
        if (m_filter->isFiltering())
            m_filter->clear();
        else
            Q_EMIT escaped();
    });
    connect(&m_model, &AnnotationBrowserModel::ordered, this, &AnnotationBrowser::showState);
    connect(&m_model, &AnnotationBrowserModel::failed, this, &AnnotationBrowser::failed);
    connect(&library, &Library::changed, this, [this] { m_isVocabularyStale = true; });
    m_filter->search().line().installEventFilter(this);
    retranslate();
}

AnnotationBrowser::~AnnotationBrowser()
{
    m_vocabularyJob.waitForFinished();
}

QWidget *AnnotationBrowser::makeEmptyPage()
{
    m_emptyTitle = new QLabel;
    m_emptyTitle->setFont(emptyTitleFont(m_emptyTitle->font()));
    m_emptyText = new QLabel;
    m_clear = new QPushButton(lineIcon(u"close"), {});
    m_clear->setObjectName(u"clearAnnotationFilter"_s);
    connect(m_clear, &QPushButton::clicked, m_filter, &BrowserFilter::clear);
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addStretch(2);
    for (QLabel *label : {m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addSpacing(6);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

void AnnotationBrowser::setAppearance(const ReaderAppearance &appearance)
{
    m_filter->setAppearance(appearance);
    m_delegate->setAppearance(appearance);
    m_list->viewport()->update();
}

void AnnotationBrowser::listAnew()
{
    if (!m_isFilled)
        return;
    const AnnotationListRequest request{m_filter->query(), m_filter->grouping(), m_filter->order(), QLocale().bcp47Name()};
    // A space has been typed, or a tag list has come: what is asked for is the same.
    if (request != m_model.request() || !m_model.isOrdered())
        m_model.show(request);
}

void AnnotationBrowser::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isFilled, true))
        return;
    m_model.show({m_filter->query(), m_filter->grouping(), m_filter->order(), QLocale().bcp47Name()});
}

void AnnotationBrowser::showState()
{
    const AnnotationList &list = m_model.rows().list();
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(muted));
    m_count->setPalette(muted);
    const auto annotations = static_cast<int>(list.annotations);
    QString text = annotations > 0 ? tr("%Ln annotation(s)", nullptr, annotations) : QString();
    if (list.isGrouped() && annotations > 0) {
        //: %1 "12 annotations", %2 "3 groups"
        text = tr("%1 in %2").arg(text, tr("%Ln group(s)", nullptr, static_cast<int>(list.groups.size())));
    }
    if (m_model.isOrdered() && !list.index.isComplete()) {
        const QLocale locale;
        text += (text.isEmpty() ? QString() : u"\n"_s)
                + tr("The library is being prepared for searching: %1 of %2.")
                      .arg(locale.toString(list.index.indexed), locale.toString(list.index.total));
    }
    m_count->setText(text);
    m_count->setVisible(!text.isEmpty());
    const bool isFiltering = m_filter->isFiltering();
    m_emptyTitle->setText(isFiltering ? tr("Nothing found") : tr("No annotations yet"));
    m_emptyText->setText(isFiltering ? tr("No annotation fits what is searched for.")
                                     : tr("Select a passage of an article, then choose a colour or press 1 to 6."));
    m_clear->setVisible(isFiltering);
    const bool isEmpty = m_model.isOrdered() && annotations == 0;
    const bool hadFocus = m_list->hasFocus();
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty && hadFocus)
        m_filter->search().setFocus(Qt::OtherFocusReason);
}

void AnnotationBrowser::focusList()
{
    if (m_pages->currentIndex() != 0) {
        m_filter->search().setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->selectionModel()->hasSelection() && m_model.rowCount() > 0)
        m_list->selectionModel()->setCurrentIndex(m_model.index(0), QItemSelectionModel::ClearAndSelect);
}

void AnnotationBrowser::readVocabulary()
{
    if (!m_isVocabularyStale || m_vocabularyJob.isRunning())
        return;
    m_isVocabularyStale = false;
    m_vocabularyJob = readSearchVocabulary(m_library);
    whenFinished(m_vocabularyJob, this, [this](const Result<SearchVocabulary> &vocabulary) {
        if (vocabulary)
            m_filter->search().line().setVocabulary(*vocabulary);
        else
            Q_EMIT failed(vocabulary.error());
    });
}

bool AnnotationBrowser::pressedInSearch(int key)
{
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        focusList();
        return key == Qt::Key_Down;
    }
    if (key != Qt::Key_Escape)
        return false;
    if (m_filter->search().line().text().isEmpty())
        Q_EMIT escaped();
    else
        m_filter->search().line().clear();
    return true;
}

bool AnnotationBrowser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        readVocabulary();
    if (event->type() == QEvent::KeyPress)
        return pressedInSearch(static_cast<QKeyEvent *>(event)->key());
    return QWidget::eventFilter(watched, event);
}

void AnnotationBrowser::retranslate()
{
    m_list->setAccessibleName(tr("All annotations"));
    m_clear->setText(tr("Clear filter"));
    showState();
}

void AnnotationBrowser::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        listAnew();
    }
    if (event->type() == QEvent::PaletteChange) {
        m_list->setPalette(withSoftSelection(palette()));
        showState();
    }
}

} // namespace randnotiz
