#include "dialogs/conflictdialog.h"

#include "domain/visiblecontrols.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

enum Column { FileColumn, WhereColumn };
enum Role { FileRole = Qt::UserRole + 1, KeptRole, TheirsRole, OursRole };

/// The name of a property, the beginning of a quote, or what stands beside the annotations.
QString placeOf(const MergeConflict &conflict)
{
    if (!conflict.key.isEmpty())
        return ConflictDialog::tr("Property “%1”").arg(visibleControls(conflict.key));
    if (conflict.annotation.isNull())
        return ConflictDialog::tr("Beside the annotations");
    constexpr qsizetype shown = 80;
    const QString quote = visibleControls(conflict.quote.simplified());
    if (quote.isEmpty())
        return ConflictDialog::tr("Annotation");
    return ConflictDialog::tr("“%1”").arg(quote.size() > shown ? quote.first(shown).trimmed() + u'…' : quote);
}

QWidget *titled(const QString &title, QPlainTextEdit *text)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    auto *label = new QLabel(title);
    label->setBuddy(text);
    layout->addWidget(label);
    layout->addWidget(text);
    return box;
}

QPlainTextEdit *readOnlyText(const QString &name)
{
    auto *text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(name);
    return text;
}

} // namespace

ConflictDialog::ConflictDialog(const ExportReport &report, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Changed on both sides"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new QLabel(tr("These passages were changed in the file and in Randnotiz since the last export. "
                                  "The file keeps its own text; Randnotiz’s text stands below it, marked as a conflict."));
    heading->setWordWrap(true);

    m_conflicts = new QTreeWidget;
    m_conflicts->setObjectName(u"conflicts"_s);
    m_conflicts->setAccessibleName(tr("Passages changed on both sides"));
    m_conflicts->setRootIsDecorated(false);
    m_conflicts->setHeaderLabels({tr("File"), tr("Passage")});
    m_conflicts->setUniformRowHeights(true);
    m_conflicts->setAllColumnsShowFocus(true);
    m_conflicts->header()->resizeSection(FileColumn, 260);

    m_theirs = readOnlyText(tr("In the file"));
    m_theirs->setObjectName(u"theirs"_s);
    m_ours = readOnlyText(tr("In Randnotiz"));
    m_ours->setObjectName(u"ours"_s);
    auto *texts = new QSplitter(Qt::Horizontal);
    texts->addWidget(titled(tr("In the &file:"), m_theirs));
    texts->addWidget(titled(tr("In &Randnotiz:"), m_ours));
    texts->setChildrenCollapsible(false);

    m_kept = new QLabel;
    m_kept->setTextFormat(Qt::PlainText);
    m_kept->setWordWrap(true);
    m_kept->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *openFile = buttons->addButton(tr("&Open file"), QDialogButtonBox::ActionRole);
    m_openCopy = buttons->addButton(tr("Open &copy"), QDialogButtonBox::ActionRole);
    m_openCopy->setToolTip(tr("The file as it was before the export"));
    connect(openFile, &QPushButton::clicked, this, [this] { openPath(FileRole); });
    connect(m_openCopy, &QPushButton::clicked, this, [this] { openPath(KeptRole); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_conflicts, &QTreeWidget::currentItemChanged, this, &ConflictDialog::showCurrent);
    connect(m_conflicts, &QTreeWidget::itemActivated, this, [this] { openPath(FileRole); });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(m_conflicts, 2);
    layout->addWidget(texts, 3);
    layout->addWidget(m_kept);
    layout->addWidget(buttons);
    resize(820, 560);

    for (const ExportEntry &entry : report.entries) {
        for (const MergeConflict &conflict : entry.conflicts)
            addRow(entry, conflict, placeOf(conflict));
        if (entry.conflicts.isEmpty() && !entry.kept.isEmpty())
            addRow(entry, {}, tr("The whole file: it was exported before Randnotiz kept track of it"));
    }
    m_conflicts->setCurrentItem(m_conflicts->topLevelItem(0));
    m_conflicts->setFocus();
}

bool ConflictDialog::concerns(const ExportReport &report)
{
    return std::ranges::any_of(report.entries, [](const ExportEntry &entry) {
        return !entry.conflicts.isEmpty() || !entry.kept.isEmpty();
    });
}

void ConflictDialog::addRow(const ExportEntry &entry, const MergeConflict &conflict, const QString &where)
{
    auto *item = new QTreeWidgetItem(m_conflicts, {visibleControls(QFileInfo(entry.file).fileName()), where});
    item->setToolTip(FileColumn, QDir::toNativeSeparators(entry.file));
    item->setToolTip(WhereColumn, where);
    item->setData(FileColumn, FileRole, entry.file);
    item->setData(FileColumn, KeptRole, entry.kept);
    item->setData(FileColumn, TheirsRole, conflict.theirs);
    item->setData(FileColumn, OursRole, conflict.ours);
}

void ConflictDialog::showCurrent()
{
    const QTreeWidgetItem *item = m_conflicts->currentItem();
    if (item == nullptr)
        return;
    const QString theirs = item->data(FileColumn, TheirsRole).toString();
    const QString ours = item->data(FileColumn, OursRole).toString();
    m_theirs->setPlainText(theirs);
    m_theirs->setPlaceholderText(tr("Deleted here"));
    m_ours->setPlainText(ours);
    m_ours->setPlaceholderText(tr("Deleted here"));
    const QString kept = item->data(FileColumn, KeptRole).toString();
    m_kept->setText(kept.isEmpty() ? QString()
                                   : tr("The file as it was before is kept as “%1”.").arg(QDir::toNativeSeparators(kept)));
    m_openCopy->setEnabled(!kept.isEmpty());
}

void ConflictDialog::openPath(int role)
{
    const QTreeWidgetItem *item = m_conflicts->currentItem();
    if (item != nullptr)
        QDesktopServices::openUrl(QUrl::fromLocalFile(item->data(FileColumn, role).toString()));
}

} // namespace randnotiz
