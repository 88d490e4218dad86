#include "dialogs/historydialog.h"

#include "dialogs/differenceview.h"
#include "dialogs/errortext.h"
#include "domain/visiblecontrols.h"
#include "library/datetext.h"
#include "library/library.h"
#include "session/actqueue.h"
#include "style/tooltip.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

enum Column { When, From, Words };
constexpr int idRole = Qt::UserRole;

QString originText(const QString &origin)
{
    if (origin == "paste"_L1)
        return HistoryDialog::tr("Pasted");
    if (origin == "edit"_L1)
        return HistoryDialog::tr("Edited here");
    if (origin.isEmpty())
        return HistoryDialog::tr("Unknown");
    const bool isFile = origin.startsWith(u'/');
    return visibleControls(isFile ? QFileInfo(origin).fileName() : origin);
}

QToolButton *stepButton(Qt::ArrowType arrow, const QString &name)
{
    auto *button = new QToolButton;
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

HistoryDialog::HistoryDialog(Library &library, const History &history, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_history(history)
{
    setWindowTitle(tr("History of “%1”").arg(visibleControls(history.article.metadata.title.value)));
    setAttribute(Qt::WA_DeleteOnClose);
    m_revisions = new QTreeWidget;
    m_revisions->setObjectName(u"revisions"_s);
    m_revisions->setAccessibleName(tr("Versions"));
    m_revisions->setHeaderLabels({tr("Version"), tr("From"), tr("Words")});
    m_revisions->setRootIsDecorated(false);
    m_revisions->setUniformRowHeights(true);
    m_revisions->header()->setStretchLastSection(false);
    m_revisions->header()->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    m_revisions->header()->setSectionResizeMode(From, QHeaderView::Stretch);
    m_revisions->header()->setSectionResizeMode(Words, QHeaderView::ResizeToContents);

    auto *panes = new QSplitter(Qt::Horizontal);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_revisions);
    panes->addWidget(makeComparisonSide());
    panes->setStretchFactor(1, 1);
    panes->setSizes({390, 620});

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_goBack = buttons->addButton(tr("&Go back to this version"), QDialogButtonBox::ActionRole);
    m_goBack->setObjectName(u"goBack"_s);
    m_goBack->setAutoDefault(false);
    m_original = buttons->addButton(tr("Show &original…"), QDialogButtonBox::ActionRole);
    m_original->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_goBack, &QPushButton::clicked, this, [this] { Q_EMIT showRequested(selected()); });
    connect(m_original, &QPushButton::clicked, this,
            [this] { Q_EMIT originalRequested(m_history.article.metadata.title.value, selected()); });
    connect(m_revisions, &QTreeWidget::currentItemChanged, this, &HistoryDialog::followSelection);
    connect(m_other, &QComboBox::currentIndexChanged, this, &HistoryDialog::startComparison);
    connect(&library, &Library::changed, this, [this](const ChangeSet &changes) {
        if (changes.articlesRevised.contains(m_history.article.id))
            reload();
    });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(panes, 1);
    layout->addWidget(buttons);
    resize(1020, 620);
    fill();
    m_revisions->setFocus();
}

HistoryDialog::~HistoryDialog()
{
    m_loading.waitForFinished(); // they read a library that may be about to close
    m_comparing.waitForFinished();
}

QWidget *HistoryDialog::makeComparisonSide()
{
    m_other = new QComboBox;
    m_other->setObjectName(u"other"_s);
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->setMinimumContentsLength(24);
    auto *compared = new QLabel(tr("&Compared with:"));
    compared->setBuddy(m_other);
    m_previousChange = stepButton(Qt::UpArrow, tr("Previous change"));
    m_nextChange = stepButton(Qt::DownArrow, tr("Next change"));
    m_differences = new DifferenceView;
    m_differences->setObjectName(u"differences"_s);
    m_differences->setAccessibleName(tr("Differences"));
    m_touchedText = new QLabel;
    m_touchedText->setObjectName(u"touched"_s);
    m_touchedText->setWordWrap(true);
    m_previousTouched = stepButton(Qt::UpArrow, tr("Previous of these annotations"));
    m_nextTouched = stepButton(Qt::DownArrow, tr("Next of these annotations"));
    connect(m_previousChange, &QToolButton::clicked, this, [this] { m_differences->goToChange(-1); });
    connect(m_nextChange, &QToolButton::clicked, this, [this] { m_differences->goToChange(1); });
    connect(m_previousTouched, &QToolButton::clicked, this, [this] { goToTouched(-1); });
    connect(m_nextTouched, &QToolButton::clicked, this, [this] { goToTouched(1); });

    auto *top = new QHBoxLayout;
    top->addWidget(compared);
    top->addWidget(m_other, 1);
    top->addWidget(m_previousChange);
    top->addWidget(m_nextChange);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_touchedText, 1);
    bottom->addWidget(m_previousTouched);
    bottom->addWidget(m_nextTouched);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addLayout(top);
    column->addWidget(m_differences, 1);
    column->addLayout(bottom);
    return side;
}

RevisionId HistoryDialog::selected() const
{
    const QTreeWidgetItem *item = m_revisions->currentItem();
    return item == nullptr ? RevisionId()
                           : RevisionId::fromString(item->data(When, idRole).toString()).value_or(RevisionId());
}

const RevisionSummary *HistoryDialog::find(RevisionId id) const
{
    const auto found = std::ranges::find(m_history.revisions, id, &RevisionSummary::id);
    return found == m_history.revisions.end() ? nullptr : &*found;
}

/// Newest first; the one that is shown is said in words and in weight.
void HistoryDialog::fill()
{
    const RevisionId kept = selected();
    m_filling = true;
    m_revisions->clear();
    QTreeWidgetItem *toSelect = nullptr;
    for (auto revision = m_history.revisions.crbegin(); revision != m_history.revisions.crend(); ++revision) {
        auto *item = new QTreeWidgetItem(m_revisions);
        const QString when = momentText(revision->createdMs);
        item->setText(When, revision->isCurrent ? tr("%1 (shown)").arg(when) : when);
        item->setText(From, originText(revision->origin));
        item->setToolTip(From, plainToolTip(visibleControls(revision->origin)));
        item->setText(Words, QLocale().toString(revision->words));
        item->setTextAlignment(Words, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(When, idRole, revision->id.toString());
        QFont font = item->font(When);
        font.setBold(revision->isCurrent);
        item->setFont(When, font);
        if (kept.isNull() ? revision->isCurrent : revision->id == kept)
            toSelect = item;
    }
    m_filling = false;
    m_revisions->setCurrentItem(toSelect != nullptr ? toSelect : m_revisions->topLevelItem(0));
    followSelection();
}

void HistoryDialog::reload()
{
    m_loading = loadHistory(m_library, m_history.article.id);
    whenFinished(m_loading, this, [this](const Result<History> &history) {
        if (!history)
            return;
        m_history = *history;
        fill();
    });
}

void HistoryDialog::followSelection()
{
    const RevisionSummary *revision = find(selected());
    if (m_filling || revision == nullptr)
        return;
    m_goBack->setEnabled(!revision->isCurrent && !m_library.isReadOnly());
    m_original->setEnabled(revision->hasOriginal);
    m_filling = true;
    m_other->clear();
    const auto place = std::ranges::find(m_history.revisions, revision->id, &RevisionSummary::id) - m_history.revisions.begin();
    // Suggested is what the version was made from: the one before it; for the first the one after it.
    const qsizetype suggested = place > 0 ? place - 1 : 1;
    for (qsizetype i = m_history.revisions.size() - 1; i >= 0; --i) {
        if (i == place)
            continue;
        const RevisionSummary &other = m_history.revisions[i];
        m_other->addItem(tr("%1, %2").arg(momentText(other.createdMs), originText(other.origin)), other.id.toString());
        if (i == suggested)
            m_other->setCurrentIndex(m_other->count() - 1);
    }
    m_other->setEnabled(m_other->count() > 0);
    m_filling = false;
    startComparison();
}

void HistoryDialog::compare(RevisionId before, RevisionId after)
{
    for (int row = 0; row < m_revisions->topLevelItemCount(); ++row) {
        if (m_revisions->topLevelItem(row)->data(When, idRole) == after.toString())
            m_revisions->setCurrentItem(m_revisions->topLevelItem(row));
    }
    if (const int row = m_other->findData(before.toString()); row >= 0)
        m_other->setCurrentIndex(row);
}

/// The older one of the two is what it was before.
void HistoryDialog::startComparison()
{
    if (m_filling)
        return;
    const quint64 wanted = ++m_wanted;
    m_touched.clear();
    m_touchedText->clear();
    for (QToolButton *button : {m_previousTouched, m_nextTouched, m_previousChange, m_nextChange})
        button->setEnabled(false);
    const auto other = RevisionId::fromString(m_other->currentData().toString());
    if (!other) {
        m_differences->showMessage(tr("There is only one version so far."));
        return;
    }
    m_differences->showMessage(tr("Comparing…"));
    const auto placeOf = [this](RevisionId id) {
        return std::ranges::find(m_history.revisions, id, &RevisionSummary::id) - m_history.revisions.begin();
    };
    const bool selectedIsLater = placeOf(*other) < placeOf(selected());
    m_comparing = loadComparison(m_library, selectedIsLater ? *other : selected(), selectedIsLater ? selected() : *other);
    whenFinished(m_comparing, this, [this, wanted](const Result<Comparison> &comparison) {
        if (wanted == m_wanted)
            showComparison(comparison);
    });
}

void HistoryDialog::showComparison(const Result<Comparison> &comparison)
{
    if (!comparison) {
        m_differences->showMessage(errorText(comparison.error()));
        return;
    }
    m_differences->showDifferences(comparison->beforeText, comparison->afterText, comparison->differences);
    const bool anyChange = m_differences->changeCount() > 0;
    m_previousChange->setEnabled(anyChange);
    m_nextChange->setEnabled(anyChange);
    m_touched = comparison->touched;
    m_touchedPlace = -1;
    const int touched = static_cast<int>(m_touched.size());
    if (!anyChange)
        m_touchedText->setText(tr("The words are the same; only headings, emphasis or the like differ."));
    else if (touched == 0)
        m_touchedText->setText(tr("No annotation touches a changed sentence."));
    else
        m_touchedText->setText(tr("%Ln of your annotations touch(es) changed sentences.", nullptr, touched));
    m_previousTouched->setEnabled(touched > 0);
    m_nextTouched->setEnabled(touched > 0);
}

void HistoryDialog::goToTouched(int step)
{
    if (m_touched.isEmpty())
        return;
    const qsizetype count = m_touched.size();
    m_touchedPlace = m_touchedPlace < 0 ? (step > 0 ? 0 : count - 1) : (m_touchedPlace + step + count) % count;
    m_differences->goTo(m_touched[m_touchedPlace].before, m_touched[m_touchedPlace].after);
}

} // namespace randnotiz
