#include "dialogs/trashdialog.h"

#include "dialogs/errortext.h"
#include "domain/visiblecontrols.h"
#include "library/datetext.h"
#include "library/library.h"
#include "session/actqueue.h"
#include "style/tooltip.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, Kind, Deleted, Stays };
constexpr int kindRole = Qt::UserRole; ///< int, index in Deletable
constexpr int idRole = Qt::UserRole + 1;
constexpr int numberRole = Qt::UserRole + 2; ///< qint64 by which a column is sorted

/// Sorts dates by time and stays by days, not by how they are written.
class TrashItemRow : public QTreeWidgetItem
{
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    bool operator<(const QTreeWidgetItem &other) const override
    {
        const int column = treeWidget()->sortColumn();
        if (column == Deleted || column == Stays)
            return data(column, numberRole).toLongLong() < other.data(column, numberRole).toLongLong();
        return QString::localeAwareCompare(text(column), other.text(column)) < 0;
    }
};

} // namespace

TrashDialog::TrashDialog(Library &library, int days, QWidget *parent)
    : QDialog(parent), m_library(library), m_days(days)
{
    setWindowTitle(tr("Trash"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_items = new QTreeWidget;
    m_items->setObjectName(u"trash"_s);
    m_items->setAccessibleName(tr("Deleted articles and annotations"));
    m_items->setHeaderLabels({tr("Deleted"), tr("Kind"), tr("When"), tr("Stays")});
    m_items->setRootIsDecorated(false);
    m_items->setUniformRowHeights(true);
    m_items->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_items->setSortingEnabled(true);
    m_items->sortByColumn(Deleted, Qt::DescendingOrder);
    m_items->header()->setStretchLastSection(false);
    m_items->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_items->header()->setSectionResizeMode(Kind, QHeaderView::ResizeToContents);
    m_items->header()->setSectionResizeMode(Deleted, QHeaderView::ResizeToContents);
    m_items->header()->setSectionResizeMode(Stays, QHeaderView::ResizeToContents);
    m_items->headerItem()->setToolTip(
        Stays, tr("Days on which this library is opened. Days on which you don't use it don't count."));
    m_state = new QLabel;
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_restore = buttons->addButton(tr("&Restore"), QDialogButtonBox::ActionRole);
    m_restore->setObjectName(u"restore"_s);
    m_delete = buttons->addButton(tr("&Delete for good…"), QDialogButtonBox::ActionRole);
    m_delete->setObjectName(u"delete"_s);
    m_empty = buttons->addButton(tr("&Empty trash…"), QDialogButtonBox::ActionRole);
    m_empty->setObjectName(u"empty"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &TrashDialog::restoreSelected);
    connect(m_items, &QTreeWidget::itemActivated, this, &TrashDialog::restoreSelected);
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deletionRequested(items(true)); });
    connect(m_empty, &QPushButton::clicked, this, [this] { Q_EMIT emptyingRequested(items(false)); });
    connect(m_items, &QTreeWidget::itemSelectionChanged, this, &TrashDialog::followSelection);
    followSelection();

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_items, 1);
    layout->addWidget(buttons);
    resize(760, 440);
    connect(&library, &Library::changed, this, &TrashDialog::reload);
    reload();
}

TrashDialog::~TrashDialog()
{
    m_job.waitForFinished();
}

void TrashDialog::reload()
{
    m_stale = m_loading;
    if (m_loading)
        return;
    m_loading = true;
    m_job = readTrash(m_library);
    whenFinished(m_job, this, [this](const Result<QList<TrashItem>> &contents) {
        m_loading = false;
        showContents(contents);
        if (m_stale)
            reload();
    });
}

QString TrashDialog::stayText(qint64 daysOfUse) const
{
    if (m_days == 0)
        return tr("until you delete it");
    const int left = static_cast<int>(qMax<qint64>(0, m_days - daysOfUse));
    return left == 0 ? tr("until the next start") : tr("%Ln more day(s) of use", nullptr, left);
}

void TrashDialog::showContents(const Result<QList<TrashItem>> &contents)
{
    m_items->clear();
    if (!contents) {
        m_state->setText(errorText(contents.error()));
        m_state->show();
        return;
    }
    const QString kinds[]{tr("Article"), tr("Annotation"), tr("Tag")};
    for (const TrashItem &trashed : *contents) {
        const size_t kind = trashed.id.index();
        const QString name = trashed.name.simplified().left(200);
        const bool isAnnotation = std::holds_alternative<AnnotationId>(trashed.id);
        const QString what = visibleControls(isAnnotation ? tr("“%1” in %2").arg(name, trashed.article) : name);
        auto *item = new TrashItemRow(m_items);
        item->setText(What, what);
        item->setToolTip(What, plainToolTip(what));
        item->setText(Kind, kinds[kind]);
        item->setText(Deleted, momentText(trashed.deletedMs));
        item->setText(Stays, stayText(trashed.daysOfUse));
        item->setData(What, kindRole, static_cast<int>(kind));
        item->setData(What, idRole, std::visit([](const auto &id) { return id.uuid(); }, trashed.id));
        item->setData(Deleted, numberRole, trashed.deletedMs);
        item->setData(Stays, numberRole, -trashed.daysOfUse);
    }
    const bool empty = m_items->topLevelItemCount() == 0;
    m_state->setText(empty ? tr("The trash is empty.") : QString());
    m_state->setVisible(empty);
    followSelection();
}

void TrashDialog::followSelection()
{
    const QList<Deletable> selected = items(true);
    const bool writable = !m_library.isReadOnly();
    m_restore->setEnabled(writable && !selected.isEmpty());
    m_delete->setEnabled(writable && !selected.isEmpty());
    m_empty->setEnabled(writable && m_items->topLevelItemCount() > 0);
}

QList<Deletable> TrashDialog::items(bool onlySelected) const
{
    QList<Deletable> found;
    for (int row = 0; row < m_items->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_items->topLevelItem(row);
        if (onlySelected && !item->isSelected())
            continue;
        const QUuid id = item->data(What, idRole).toUuid();
        switch (item->data(What, kindRole).toInt()) {
        case 0:
            found += ArticleId(id);
            break;
        case 1:
            found += AnnotationId(id);
            break;
        default:
            found += TagId(id);
        }
    }
    return found;
}

void TrashDialog::restoreSelected()
{
    QList<ArticleId> articles;
    QList<AnnotationId> annotations;
    QList<TagStamp> tags;
    for (const Deletable &item : items(true)) {
        if (const auto *article = std::get_if<ArticleId>(&item))
            articles += *article;
        else if (const auto *annotation = std::get_if<AnnotationId>(&item))
            annotations += *annotation;
        else
            tags += TagStamp{std::get<TagId>(item)};
    }
    if (m_library.isReadOnly())
        return;
    if (!articles.isEmpty() || !annotations.isEmpty())
        Q_EMIT restoreRequested(articles, annotations);
    if (!tags.isEmpty())
        Q_EMIT restoreTagsRequested(tags);
}

} // namespace randnotiz
