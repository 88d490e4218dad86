#include "tags/tagdetails.h"

#include "domain/visiblecontrols.h"
#include "style/tagswatch.h"
#include "style/theme.h"
#include "tags/colourrow.h"
#include "tags/tagwords.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, Annotations, Articles };
constexpr int nameRole = Qt::UserRole;

} // namespace

TagDetails::TagDetails(bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_readOnly(readOnly)
    , m_name(new QLabel)
    , m_numbers(new QLabel)
    , m_descriptionLabel(new QLabel)
    , m_description(new QPlainTextEdit)
    , m_colourLabel(new QLabel)
    , m_colours(new ColourRow)
    , m_companionsLabel(new QLabel)
    , m_companions(new QTreeWidget)
{
    m_name->setObjectName(u"tagName"_s);
    m_description->setObjectName(u"description"_s);
    m_companions->setObjectName(u"companions"_s);
    QFont heading = font();
    heading.setBold(true);
    heading.setPointSizeF(heading.pointSizeF() * 1.15);
    m_name->setFont(heading);
    for (QLabel *label : {m_name, m_numbers}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_description->setTabChangesFocus(true);
    m_description->setReadOnly(readOnly);
    m_description->installEventFilter(this);
    m_descriptionLabel->setBuddy(m_description);
    m_colours->setEnabled(!readOnly);
    m_companionsLabel->setBuddy(m_companions);
    m_companions->setRootIsDecorated(false);
    m_companions->setUniformRowHeights(true);
    m_companions->setColumnCount(3);
    m_companions->header()->setStretchLastSection(false);
    m_companions->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_companions->header()->setSectionResizeMode(Annotations, QHeaderView::ResizeToContents);
    m_companions->header()->setSectionResizeMode(Articles, QHeaderView::ResizeToContents);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addWidget(m_numbers);
    layout->addSpacing(6);
    layout->addWidget(m_descriptionLabel);
    layout->addWidget(m_description, 2);
    layout->addSpacing(6);
    layout->addWidget(m_colourLabel);
    layout->addWidget(m_colours);
    layout->addSpacing(6);
    layout->addWidget(m_companionsLabel);
    layout->addWidget(m_companions, 3);
    connect(m_colours, &ColourRow::chosen, this,
            [this](std::optional<quint32> colour) { Q_EMIT coloured(m_entry.tag, colour); });
    connect(m_companions, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { Q_EMIT companionActivated(item->data(Name, nameRole).toString()); });
    retranslate();
    showNothing();
}

void TagDetails::showEntry(const CodebookEntry &entry)
{
    const bool sameTag = entry.tag.name == m_entry.tag.name || (!entry.tag.id.isNull() && entry.tag.id == m_entry.tag.id);
    const bool typing = sameTag && m_description->document()->isModified();
    if (!sameTag)
        commit();
    const CodebookEntry before = m_entry;
    m_entry = entry;
    setEnabled(true);
    if (!typing && (!sameTag || entry.description != before.description)) {
        m_description->setPlainText(entry.description);
        m_description->document()->setModified(false);
    }
    m_colours->setColour(entry.tag.colour);
    showNumbers();
}

void TagDetails::showNothing()
{
    commit();
    m_entry = {};
    m_description->clear();
    m_description->document()->setModified(false);
    m_colours->setColour({});
    m_companions->clear();
    setEnabled(false);
    showNumbers();
}

void TagDetails::showNumbers()
{
    if (m_entry.tag.name.isEmpty()) {
        m_name->setText(tr("No tag selected"));
        m_numbers->clear();
        return;
    }
    m_name->setText(visibleControls(m_entry.tag.name));
    QString numbers = m_entry.tag.id.isNull() ? tr("Only stands above other tags.") : useWords(m_entry.own) + u'.';
    if (m_entry.own != m_entry.withBelow)
        numbers += u' ' + tr("With the tags below: %1.").arg(useWords(m_entry.withBelow));
    m_numbers->setText(numbers);
}

void TagDetails::showCompanions(const QList<TagCompanion> &companions)
{
    m_companions->clear();
    const QLocale locale;
    for (const TagCompanion &companion : companions) {
        auto *item = new QTreeWidgetItem({visibleControls(companion.tag.name), locale.toString(companion.annotations),
                                          locale.toString(companion.articles)});
        item->setData(Name, nameRole, companion.tag.name);
        item->setIcon(Name, tagIcon(companion.tag.colour, palette(), 14));
        item->setTextAlignment(Annotations, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(Articles, Qt::AlignRight | Qt::AlignVCenter);
        m_companions->addTopLevelItem(item);
    }
}

void TagDetails::commit()
{
    if (m_readOnly || m_entry.tag.name.isEmpty() || !m_description->document()->isModified())
        return;
    m_description->document()->setModified(false);
    if (const QString typed = m_description->toPlainText(); typed != m_entry.description)
        Q_EMIT described(m_entry.tag, typed);
}

void TagDetails::focusDescription()
{
    m_description->setFocus(Qt::ShortcutFocusReason);
}

bool TagDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_description && event->type() == QEvent::FocusOut)
        commit();
    return QWidget::eventFilter(watched, event);
}

void TagDetails::retranslate()
{
    m_descriptionLabel->setText(tr("&Description"));
    m_description->setPlaceholderText(tr("What the tag stands for, and what it doesn't"));
    m_colourLabel->setText(tr("Colour"));
    m_companionsLabel->setText(tr("&Together with"));
    m_companions->setHeaderLabels({tr("Tag"), tr("Annotations"), tr("Articles")});
    m_companions->setToolTip(tr("Tags on the same annotation, and in the same article"));
    showNumbers();
}

void TagDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace randnotiz
