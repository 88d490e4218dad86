#include "dialogs/tagsdialog.h"

#include "domain/tag.h"
#include "domain/visiblecontrols.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QPushButton>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int initialStateRole = Qt::UserRole;

template <typename Carrier>
QList<QList<Tag>> tagsOf(const QList<Carrier> &carriers)
{
    QList<QList<Tag>> tags;
    tags.reserve(carriers.size());
    for (const Carrier &carrier : carriers)
        tags += carrier.tags;
    return tags;
}

} // namespace

TagsDialog::TagsDialog(const QList<Article> &articles, const QStringList &known, QWidget *parent)
    : TagsDialog(articles.size() == 1 ? tr("Tags of “%1”").arg(visibleControls(articles.constFirst().metadata.title.value))
                                      : tr("Tags of %Ln article(s)", nullptr, static_cast<int>(articles.size())),
                 tagsOf(articles), known, parent)
{
}

TagsDialog::TagsDialog(const QList<Annotation> &annotations, const QStringList &known, QWidget *parent)
    : TagsDialog(tr("Tags of %Ln annotation(s)", nullptr, static_cast<int>(annotations.size())), tagsOf(annotations), known, parent)
{
}

TagsDialog::TagsDialog(const QString &title, const QList<QList<Tag>> &carried, const QStringList &known, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Tags"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new QLabel(title);
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);

    m_tags = new QListWidget;
    m_tags->setObjectName(u"tags"_s);
    m_tags->setAccessibleName(tr("Tags"));
    QMap<QString, qsizetype> carriers;
    for (const QList<Tag> &tags : carried) {
        for (const Tag &tag : tags)
            ++carriers[tag.name];
    }
    for (const auto &[name, count] : carriers.asKeyValueRange())
        addTag(name, count == carried.size() ? Qt::Checked : Qt::PartiallyChecked);

    m_typed = new QLineEdit;
    m_typed->setObjectName(u"newTag"_s);
    m_typed->setPlaceholderText(tr("New tags, parted by commas"));
    auto *completer = new QCompleter(known, m_typed);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_typed->setCompleter(completer);
    auto *addButton = new QPushButton(tr("&Add"));
    addButton->setAutoDefault(false);
    addButton->setEnabled(false);
    connect(m_typed, &QLineEdit::textChanged, addButton,
            [addButton](const QString &text) { addButton->setEnabled(!tagName(text).isEmpty()); });
    connect(addButton, &QPushButton::clicked, this, &TagsDialog::addTyped);
    auto *adding = new QHBoxLayout;
    adding->addWidget(m_typed, 1);
    adding->addWidget(addButton);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &TagsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addLayout(adding);
    layout->addWidget(m_tags, 1);
    layout->addWidget(buttons);
    m_typed->setFocus();
    resize(400, 360);
}

void TagsDialog::addTag(const QString &name, Qt::CheckState state)
{
    auto *item = new QListWidgetItem(name, m_tags);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(state);
    item->setData(initialStateRole, state);
}

void TagsDialog::addTyped()
{
    for (const QString &part : m_typed->text().split(u',')) {
        const QString name = tagName(part);
        if (name.isEmpty())
            continue;
        QListWidgetItem *present = nullptr;
        for (int row = 0; row < m_tags->count() && present == nullptr; ++row) {
            if (m_tags->item(row)->text().toCaseFolded() == name.toCaseFolded())
                present = m_tags->item(row);
        }
        if (present == nullptr) {
            addTag(name, Qt::Unchecked);
            present = m_tags->item(m_tags->count() - 1);
            present->setData(initialStateRole, Qt::Unchecked);
        }
        present->setCheckState(Qt::Checked);
        m_tags->scrollToItem(present);
    }
    m_typed->clear();
}

void TagsDialog::save()
{
    addTyped();
    QStringList add;
    QStringList remove;
    for (int row = 0; row < m_tags->count(); ++row) {
        const QListWidgetItem *item = m_tags->item(row);
        if (item->data(initialStateRole).value<Qt::CheckState>() == item->checkState())
            continue;
        (item->checkState() == Qt::Checked ? add : remove) += item->text();
    }
    if (!add.isEmpty() || !remove.isEmpty())
        Q_EMIT chosen(add, remove);
    accept();
}

} // namespace randnotiz
