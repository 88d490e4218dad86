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

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, Kind, Deleted };
constexpr int articleRole = Qt::UserRole;
constexpr int annotationRole = Qt::UserRole + 1;
constexpr int deletedRole = Qt::UserRole + 2;

/// Sorts dates by time, not by how they are written.
class TrashItem : public QTreeWidgetItem
{
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    bool operator<(const QTreeWidgetItem &other) const override
    {
        if (treeWidget()->sortColumn() == Deleted)
            return data(Deleted, deletedRole).toLongLong() < other.data(Deleted, deletedRole).toLongLong();
        return QString::localeAwareCompare(text(treeWidget()->sortColumn()), other.text(treeWidget()->sortColumn())) < 0;
    }
};

} // namespace

TrashDialog::TrashDialog(Library &library, QWidget *parent) : QDialog(parent), m_library(library)
{
    setWindowTitle(tr("Trash"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_items = new QTreeWidget;
    m_items->setObjectName(u"trash"_s);
    m_items->setAccessibleName(tr("Deleted articles and annotations"));
    m_items->setHeaderLabels({tr("Deleted"), tr("Kind"), tr("When")});
    m_items->setRootIsDecorated(false);
    m_items->setUniformRowHeights(true);
    m_items->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_items->setSortingEnabled(true);
    m_items->sortByColumn(Deleted, Qt::DescendingOrder);
    m_items->header()->setStretchLastSection(false);
    m_items->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_items->header()->setSectionResizeMode(Kind, QHeaderView::ResizeToContents);
    m_items->header()->setSectionResizeMode(Deleted, QHeaderView::ResizeToContents);
    m_state = new QLabel;
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_restore = buttons->addButton(tr("&Restore"), QDialogButtonBox::ActionRole);
    m_restore->setObjectName(u"restore"_s);
    m_restore->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &TrashDialog::restoreSelected);
    connect(m_items, &QTreeWidget::itemActivated, this, &TrashDialog::restoreSelected);
    connect(m_items, &QTreeWidget::itemSelectionChanged, this, [this] {
        m_restore->setEnabled(!m_items->selectedItems().isEmpty() && !m_library.isReadOnly());
    });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_items, 1);
    layout->addWidget(buttons);
    resize(680, 420);
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
    whenFinished(m_job, this, [this](const Result<TrashContents> &contents) {
        m_loading = false;
        showContents(contents);
        if (m_stale)
            reload();
    });
}

void TrashDialog::showContents(const Result<TrashContents> &contents)
{
    m_items->clear();
    if (!contents) {
        m_state->setText(errorText(contents.error()));
        m_state->show();
        return;
    }
    const auto add = [this](const QString &text, const QString &kind, qint64 deletedMs) {
        const QString what = visibleControls(text);
        auto *item = new TrashItem(m_items);
        item->setText(What, what);
        item->setToolTip(What, plainToolTip(what));
        item->setText(Kind, kind);
        item->setText(Deleted, momentText(deletedMs));
        item->setData(Deleted, deletedRole, deletedMs);
        return item;
    };
    for (const Article &article : contents->articles) {
        add(article.metadata.title.value, tr("Article"), article.deletedMs)
            ->setData(What, articleRole, article.id.toString());
    }
    for (const auto &[annotation, title] : contents->annotations) {
        add(tr("“%1” in %2").arg(annotation.quote.exact.simplified().left(200), title), tr("Annotation"),
            annotation.deletedMs)
            ->setData(What, annotationRole, annotation.id.toString());
    }
    const bool empty = m_items->topLevelItemCount() == 0;
    m_state->setText(empty ? tr("The trash is empty.") : QString());
    m_state->setVisible(empty);
    m_restore->setEnabled(false);
}

void TrashDialog::restoreSelected()
{
    QList<ArticleId> articles;
    QList<AnnotationId> annotations;
    for (const QTreeWidgetItem *item : m_items->selectedItems()) {
        if (const auto article = ArticleId::fromString(item->data(What, articleRole).toString()))
            articles += *article;
        if (const auto annotation = AnnotationId::fromString(item->data(What, annotationRole).toString()))
            annotations += *annotation;
    }
    if (!m_library.isReadOnly() && (!articles.isEmpty() || !annotations.isEmpty()))
        Q_EMIT restoreRequested(articles, annotations);
}

} // namespace randnotiz
