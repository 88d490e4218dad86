#include "mainwindow/reviewpanel.h"

#include "dialogs/wordingview.h"
#include "domain/visiblecontrols.h"
#include "style/icons.h"
#include "style/tooltip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

enum Scope { OpenArticle, WholeLibrary };

bool isOrphan(const ReviewItem &item)
{
    return item.annotation.anchorState == AnchorState::Orphan;
}

} // namespace

ReviewPanel::ReviewPanel(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    m_list = new QListWidget;
    m_list->setObjectName(u"reviewItems"_s);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_wording = new WordingView;
    m_wording->setObjectName(u"wording"_s);
    auto *panes = new QSplitter(Qt::Horizontal);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_list);
    panes->addWidget(m_wording);
    panes->setStretchFactor(1, 1);
    panes->setSizes({180, 480});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(6);
    column->addLayout(makeHeader());
    column->addWidget(panes, 1);
    column->addLayout(makeButtons());
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (m_filling)
            return;
        showCurrent();
        Q_EMIT currentChanged();
    });
    retranslate();
    hide();
}

QLayout *ReviewPanel::makeHeader()
{
    m_title = new QLabel;
    m_title->setObjectName(u"reviewTitle"_s);
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    m_scope = new QComboBox;
    m_scope->setObjectName(u"reviewScope"_s);
    m_scope->addItems({QString(), QString()});
    const auto button = [](Qt::ArrowType arrow) {
        auto *made = new QToolButton;
        made->setAutoRaise(true);
        if (arrow == Qt::NoArrow)
            made->setIcon(lineIcon(u"close"));
        else
            made->setArrowType(arrow);
        return made;
    };
    m_previous = button(Qt::UpArrow);
    m_next = button(Qt::DownArrow);
    m_close = button(Qt::NoArrow);
    connect(m_scope, &QComboBox::activated, this, &ReviewPanel::scopeChanged);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, &ReviewPanel::closed);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title);
    row->addStretch();
    row->addWidget(m_scope);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_close);
    return row;
}

QLayout *ReviewPanel::makeButtons()
{
    m_accept = new QPushButton;
    m_accept->setObjectName(u"reviewAccept"_s);
    m_keep = new QPushButton;
    m_keep->setObjectName(u"reviewKeep"_s);
    m_attach = new QPushButton;
    m_attach->setObjectName(u"reviewAttach"_s);
    m_hint = new QLabel;
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT acceptAsked(current()); });
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT keepAsked(current()); });
    connect(m_attach, &QPushButton::clicked, this, [this] { Q_EMIT attachAsked(current()); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_accept);
    row->addWidget(m_keep);
    row->addWidget(m_attach);
    row->addWidget(m_hint, 1);
    return row;
}

bool ReviewPanel::isAboutLibrary() const
{
    return m_scope->currentIndex() == WholeLibrary;
}

void ReviewPanel::setAboutLibrary(bool wholeLibrary)
{
    m_scope->setCurrentIndex(wholeLibrary ? WholeLibrary : OpenArticle);
}

const ReviewItem *ReviewPanel::item() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= m_items.size() ? nullptr : &m_items[row];
}

AnnotationId ReviewPanel::current() const
{
    return item() == nullptr ? AnnotationId() : item()->annotation.id;
}

ArticleId ReviewPanel::currentArticle() const
{
    return item() == nullptr ? ArticleId() : item()->annotation.article;
}

void ReviewPanel::setItems(const QList<ReviewItem> &items)
{
    m_failure.clear();
    if (items == m_items && m_list->count() == items.size()) {
        showCurrent();
        return;
    }
    const AnnotationId before = current();
    const int rowBefore = m_list->currentRow();
    m_filling = true;
    m_items = items;
    m_list->clear();
    int row = -1;
    for (const ReviewItem &entry : m_items) {
        const QString quote = visibleControls(entry.annotation.quote.exact.simplified());
        auto *line = new QListWidgetItem(lineIcon(isOrphan(entry) ? u"warning" : u"edit"), quote.left(120), m_list);
        line->setToolTip(plainToolTip(visibleControls(entry.articleTitle)));
        line->setData(Qt::AccessibleDescriptionRole, isOrphan(entry) ? tr("not found") : tr("reworded"));
        if (entry.annotation.id == before)
            row = m_list->count() - 1;
    }
    if (row < 0 && m_list->count() > 0)
        row = std::clamp(rowBefore, 0, m_list->count() - 1);
    m_list->setCurrentRow(row);
    m_filling = false;
    showCurrent();
    if (current() != before)
        Q_EMIT currentChanged();
}

void ReviewPanel::setFailure(const QString &text)
{
    m_failure = text;
    m_items.clear();
    m_list->clear();
    showCurrent();
}

void ReviewPanel::setActsEnabled(bool enabled)
{
    m_actsEnabled = enabled;
    refresh();
}

void ReviewPanel::setSelectionThere(bool there)
{
    m_selectionThere = there;
    refresh();
}

void ReviewPanel::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void ReviewPanel::step(int by)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow((m_list->currentRow() + by + m_list->count()) % m_list->count());
}

void ReviewPanel::showCurrent()
{
    const ReviewItem *shown = item();
    if (shown != nullptr) {
        m_wording->showWording(
            {shown->oldSentences, shown->oldQuote, shown->newSentences, shown->newQuote, shown->differences});
        m_title->setText(tr("Review %1 of %2").arg(m_list->currentRow() + 1).arg(m_list->count()));
    } else {
        m_wording->showMessage(m_failure.isEmpty() ? tr("Nothing to review: every annotation stands where its words are.")
                                                   : m_failure);
        m_title->setText(tr("Review"));
    }
    refresh();
}

void ReviewPanel::refresh()
{
    const ReviewItem *shown = item();
    const bool any = shown != nullptr && m_actsEnabled;
    const bool orphan = shown != nullptr && isOrphan(*shown);
    m_accept->setEnabled(any && !orphan);
    m_accept->setVisible(!orphan);
    m_keep->setEnabled(any);
    m_keep->setText(orphan ? tr("&Leave as not found") : tr("&Keep old quote"));
    m_attach->setEnabled(any && m_selectionThere);
    m_hint->setText(any && !m_selectionThere ? tr("Or select another passage in the text.") : QString());
    m_previous->setEnabled(m_list->count() > 1);
    m_next->setEnabled(m_list->count() > 1);
}

void ReviewPanel::retranslate()
{
    m_scope->setItemText(OpenArticle, tr("This article"));
    m_scope->setItemText(WholeLibrary, tr("All articles"));
    m_scope->setAccessibleName(tr("What is reviewed"));
    m_list->setAccessibleName(tr("Annotations to review"));
    m_wording->setAccessibleName(tr("Old and new wording"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(m_previous, tr("Previous (Alt+Up)"));
    name(m_next, tr("Next (Alt+Down)"));
    name(m_close, tr("Close the review (Esc)"));
    m_accept->setText(tr("&Accept new words"));
    m_accept->setToolTip(tr("The annotation quotes what stands there now."));
    m_keep->setToolTip(tr("The annotation keeps its quote and leaves this list."));
    m_attach->setText(tr("A&ttach to selection"));
    showCurrent();
}

void ReviewPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReviewPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Down)
        step(1);
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Up)
        step(-1);
    else
        QFrame::keyPressEvent(event);
}

} // namespace randnotiz
